"""The score bar: how good something is, as a figure and a bar from 0 to 100."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Role, Theme

BAR = 6
ICON = 16


class ScoreBar(QWidget):
    """Name and figure above a bar. Without a score the words stand there ("not yet"), and no bar.

    With `area` the bar takes the area's colour, and with `icon` its icon stands before the name.
    """

    def __init__(self, theme: Theme, *, area: str = "", icon: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = area
        self._icon = icon and bool(area)
        self._name = ""
        self._words = ""
        self._score: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_score(self, name: str, score: float | None, words: str) -> None:
        """Show `score` (0 to 1, None when there is none) with its figure in `words`."""
        self._name, self._score, self._words = name, score, words
        self.setAccessibleName(f"{name}: {words}")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line and the bar."""
        theme = self._theme
        metrics = theme.metrics("dense")
        words = metrics.horizontalAdvance(self._name) + metrics.horizontalAdvance(self._words) + theme.px(16)
        height = theme.line_height("dense") + (theme.px(BAR + 3) if self._score is not None else 0)
        return QSize(self._start() + round(words), height)

    def minimumSizeHint(self) -> QSize:
        """Name and figure are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, figure and bar."""
        painter, theme, colours = painter_on(self), self._theme, self._theme.colours
        line = theme.line_height("dense")
        direction = self.layoutDirection()
        start = self._start()
        rest = self._mirrored(QRectF(start, 0, self.width() - start, line))
        if self._icon:
            place = self._mirrored(QRectF(0, 0, theme.px(ICON), line))
            theme.icons.paint(painter, place, theme.area_icon(self._area), theme.area(self._area).colour)
        looked_at = self._score is not None
        text(painter, theme, rest, self._name, "dense", None if looked_at else colours.ink_2, direction=direction)
        figure = colours.ink if looked_at else colours.ink_2
        role: Role = "dense" if looked_at else "caption"
        text(painter, theme, rest, self._words, role, figure, at_end=True, direction=direction)
        if self._score is not None:
            bar = self._mirrored(QRectF(start, line + theme.px(2), self.width() - start, theme.px(BAR)))
            paint_bar(painter, theme, bar, self._score, self._colour(), direction)

    def _start(self) -> int:
        return self._theme.px(ICON + 8) if self._icon else 0

    def _colour(self) -> QColor:
        return self._theme.area(self._area).colour if self._area else self._theme.colours.ink_2

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(self.width() - rect.left())
        return rect


def paint_bar(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    share: float,
    colour: QColor,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> None:
    """Draw a bar filled to `share`, 0 to 1, from the start edge of `rect`."""
    radius = rect.height() / 2
    rounded(painter, rect, radius, theme.colours.hover)
    width = rect.width() * min(1.0, max(0.0, share))
    if width <= 0:
        return
    filled = QRectF(rect.left(), rect.top(), max(width, rect.height()), rect.height())
    if direction == Qt.LayoutDirection.RightToLeft:
        filled.moveRight(rect.right())
    rounded(painter, filled, radius, colour)
