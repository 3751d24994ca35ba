"""The chip: one short fact about the thing it stands beside."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

HEIGHT = 24
SMALL_HEIGHT = 20
PAD = 10


class Chip(QLabel):
    """A word or two on a sunken, rounded ground: "Counts triple", "Sample", "own idea"."""

    def __init__(self, theme: Theme, words: str, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._small = small
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words and the room around them."""
        width = self._theme.metrics("caption").horizontalAdvance(self.text())
        height = self._theme.px(SMALL_HEIGHT if self._small else HEIGHT)
        return QSize(round(width) + 2 * self._theme.px(PAD), height)

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and words."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        rounded(painter, rect, rect.height() / 2, self._theme.colours.sunken)
        text(painter, self._theme, rect, self.text(), "caption", self._theme.colours.ink_2, centred=True)
