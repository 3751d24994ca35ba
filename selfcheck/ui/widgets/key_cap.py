"""The key cap: shows which key does something."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import key_cap, key_cap_width, painter_on
from selfcheck.ui.look.theme import Theme

HEIGHT = 18


class KeyCap(QWidget):
    """One key, drawn as a key of the keyboard. The word that says what it does stands beside it."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the key's name."""
        return QSize(key_cap_width(self._theme, self._key), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        key_cap(painter_on(self), self._theme, QRectF(self.rect()), self._key)
