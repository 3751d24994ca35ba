"""A change as a bar from a line in the middle: to the end side is better, to the start side is worse."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme

HEIGHT, LINE = 12, 20


class DivergingBar(QWidget):
    """`part` is from -1 (as much worse as the scale goes) to 1 (better); None draws only track and line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._part: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float | None) -> None:
        """Show another change; what it says in words stands beside it."""
        self._part = part
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the line in the middle."""
        return QSize(self._theme.px(120), self._theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        """A bar says something from this width on."""
        return QSize(self._theme.px(60), self._theme.px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, bar and line."""
        painter, px, colours = painter_on(self), self._theme.px, self._theme.colours
        top, middle = (self.height() - px(HEIGHT)) / 2, self.width() / 2
        painter.fillRect(QRectF(0, top, self.width(), px(HEIGHT)), colours.sunken)
        if self._part:
            part = max(-1.0, min(1.0, self._part))
            wide = max(float(px(2)), abs(part) * middle)
            to_right = (part > 0) != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
            left = middle if to_right else middle - wide
            painter.fillRect(QRectF(left, top, wide, px(HEIGHT)), colours.yes if part > 0 else colours.no)
        wide = max(1.0, 1.5 * self._theme.scale)
        painter.fillRect(QRectF(middle - wide / 2, (self.height() - px(LINE)) / 2, wide, px(LINE)), colours.ink)
