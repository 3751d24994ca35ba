"""A button that shows itself only while somebody is at its row: a table stays quiet, and nothing is out of reach."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent

from selfcheck.ui.widgets.buttons import Button

SIZE = 24


class ShyButton(Button):
    """Drawn while awake, under the pointer or with the keyboard; it takes its place and the Tab key all the time."""

    _awake = False

    def set_awake(self, awake: bool) -> None:
        """Show it, or let it rest."""
        if awake != self._awake:
            self._awake = awake
            self.update()

    def sizeHint(self) -> QSize:
        """Smaller than other buttons: it stands in a row of a table."""
        return QSize(self._theme.px(SIZE), self._theme.px(SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, or nothing while it rests."""
        if self._awake or self.hasFocus() or self.underMouse() or self.isDown():
            super().paintEvent(event)
