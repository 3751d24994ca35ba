"""The number of a step in a small circle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, text
from selfcheck.ui.look.theme import Theme

SIZE = 20


class NumberMark(QWidget):
    """A number; the words beside it carry the meaning."""

    def __init__(self, theme: Theme, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A circle."""
        return QSize(self._theme.px(SIZE), self._theme.px(SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and number."""
        painter, rect = painter_on(self), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.hover)
        painter.drawEllipse(rect)
        text(painter, self._theme, rect, self._number, "caption", self._theme.colours.ink_2, strong=True, centred=True)
