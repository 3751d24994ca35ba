"""The pot over the months: it grows with the savings and falls at each purchase, with a mark where each can start."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.domain.ladder_shape import LadderShape, highest_between, pot_at
from selfcheck.ui.look.paint import painter_on, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.class_badge import SIZE as BADGE
from selfcheck.ui.widgets.class_badge import paint_badge

LEAST_HEIGHT = 160
HEAD = 34
GAP = 6
LABEL = 20
AWAY = 5
SMALLER = 0.75


@dataclass(frozen=True)
class Mark:
    """Where something can start: its month (0 is the beginning), class letter, full words, and shorter ones."""

    month: float
    letter: str
    words: str
    short: str


@dataclass(frozen=True)
class LadderPicture:
    """A ladder with its words: as many `months` of it as shown, `top` the highest grid line; `ticks` and `lines` are
    (place, words) on the two axes."""

    shape: LadderShape
    marks: tuple[Mark, ...]
    months: float
    top: float
    ticks: tuple[tuple[float, str], ...]
    lines: tuple[tuple[float, str], ...]


class LadderChart(QWidget):
    """`tell` gives the chart to a screen reader in one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: LadderPicture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: LadderPicture, tell: str) -> None:
        """Draw another ladder."""
        if picture != self._picture:
            self._picture = picture
            self.setAccessibleName(tell)
            self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(self._theme.px(440), self._theme.px(LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows squeeze the months."""
        return QSize(self._theme.px(220), self._theme.px(LEAST_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grid, pot, months and marks."""
        if self._picture is None:
            return
        painter = painter_on(self)
        drawing = _Drawing(painter, self._theme, self._picture, QRectF(self.rect()), self._backwards())
        drawing.grid()
        drawing.pot()
        drawing.months()
        drawing.marks()

    def _backwards(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


class _Drawing:
    """One drawing of the chart."""

    def __init__(self, painter: QPainter, theme: Theme, picture: LadderPicture, rect: QRectF, backwards: bool) -> None:
        self._painter, self._theme, self._picture, self._backwards = painter, theme, picture, backwards
        px, metrics = theme.px, theme.metrics("caption")
        line = theme.line_height("caption")
        labels = max((metrics.horizontalAdvance(words) for _at, words in picture.lines), default=0)
        start, end = labels + px(GAP), px(8)
        self.plot = QRectF(rect.left() + (end if backwards else start), rect.top() + px(HEAD),
                           rect.width() - start - end, rect.height() - px(HEAD) - line - px(GAP))  # fmt: skip
        self._line = line
        self._whole = rect
        self._taken: list[QRectF] = []

    def x(self, month: float) -> float:
        """The place of a month."""
        along = self.plot.width() * month / (self._picture.months or 1)
        return self.plot.right() - along if self._backwards else self.plot.left() + along

    def y(self, money: float) -> float:
        """The height of an amount."""
        return self.plot.bottom() - self.plot.height() * money / (self._picture.top or 1)

    def grid(self) -> None:
        """Lines with their amounts, from 0."""
        colours = self._theme.colours
        for at, words in self._picture.lines:
            y = round(self.y(at))
            self._painter.fillRect(QRectF(self.plot.left(), y, self.plot.width(), 1), colours.line)
            room = QRectF(self._whole.left(), y - self._line / 2, self.plot.left() - self._theme.px(GAP), self._line)
            if self._backwards:
                room.moveLeft(self.plot.right() + self._theme.px(GAP))
            text(self._painter, self._theme, room, words, "caption", colours.ink_2, at_end=not self._backwards)

    def pot(self) -> None:
        """The area and its line."""
        colours = self._theme.colours
        shape, months = self._picture.shape, self._picture.months
        points: list[tuple[float, float]] = [point for point in shape.points if point[0] <= months]
        points += [(months, pot_at(shape, months))] if points[-1][0] < months else []
        line = [QPointF(self.x(month), self.y(money)) for month, money in points]
        foot = self.plot.bottom()
        area = QPolygonF([QPointF(line[0].x(), foot), *line, QPointF(line[-1].x(), foot)])
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colours.accent_tint)
        self._painter.drawPolygon(area)
        pen = QPen(colours.accent, self._theme.px(2))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF(line))

    def months(self) -> None:
        """The months below, as many as fit."""
        metrics, colours = self._theme.metrics("caption"), self._theme.colours
        top = self.plot.bottom() + self._theme.px(GAP)
        free: float | None = None
        for at, words in self._picture.ticks:
            wide = metrics.horizontalAdvance(words)
            left = min(max(self.x(at) - wide / 2, self._whole.left()), self._whole.right() - wide)
            if free is not None and (left + wide > free if self._backwards else left < free):
                continue
            free = left - self._theme.px(GAP) if self._backwards else left + wide + self._theme.px(GAP)
            text(self._painter, self._theme, QRectF(left, top, wide, self._line), words, "caption", colours.ink_2)

    def marks(self) -> None:
        """Dashed lines, badges and words; the words keep clear of the pot's line and of each other."""
        colours, px = self._theme.colours, self._theme.px
        self._dashes = [self.x(mark.month) for mark in self._picture.marks]
        for mark in self._picture.marks:
            place, words, after = self._find(mark)
            self._taken.append(place)
            x = self.x(mark.month)
            pen = QPen(colours.line_strong, px(1), Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2, 2])
            self._painter.setPen(pen)
            foot = self.y(highest_between(self._picture.shape, mark.month, mark.month))
            self._painter.drawLine(QPointF(round(x), place.top() + px(2)), QPointF(round(x), foot))
            badge = QRectF(place.left() if after else place.right() - px(BADGE), place.top(), px(BADGE), px(BADGE))
            self._badge(badge.center(), mark.letter)
            room = place.adjusted(px(BADGE + 1), 0, 0, 0) if after else place.adjusted(0, 0, -px(BADGE + 1), 0)
            text(self._painter, self._theme, room, words, "caption", colours.ink, at_end=not after)

    def _badge(self, centre: QPointF, letter: str) -> None:
        """The class badge, a little smaller than in a table."""
        size = self._theme.px(BADGE)
        self._painter.save()
        self._painter.translate(centre)
        self._painter.scale(SMALLER, SMALLER)
        paint_badge(self._painter, self._theme, QRectF(-size / 2, -size / 2, size, size), letter)
        self._painter.restore()

    def _find(self, mark: Mark) -> tuple[QRectF, str, bool]:
        """Place, words and side of a mark: the full words where there is room, else the short ones, high up at last."""
        px, metrics = self._theme.px, self._theme.metrics("caption")
        x, step = self.x(mark.month), px(4)
        lowest = int(self.plot.bottom() - px(LABEL) - px(AWAY))
        for words in (mark.words, mark.short):
            wide = px(BADGE + 1) + metrics.horizontalAdvance(words) + 1
            for top in range(lowest, int(self._whole.top()) - 1, -step):
                for after in (not self._backwards, self._backwards):
                    left = x + px(4) if after else x - px(4) - wide
                    place = QRectF(left, top, wide, px(LABEL))
                    if self._is_free(place, x):
                        return place, words, after
        wide = px(BADGE + 1) + metrics.horizontalAdvance(mark.short) + 1
        left = min(max(x + px(3), self._whole.left()), self._whole.right() - wide)
        return QRectF(left, self._whole.top(), wide, px(LABEL)), mark.short, True

    def _is_free(self, place: QRectF, own: float) -> bool:
        if place.left() < self.plot.left() - 1 or place.right() > self._whole.right():
            return False
        around = place.adjusted(-self._theme.px(2), 0, self._theme.px(2), 0)
        if any(around.intersects(taken) for taken in self._taken):
            return False
        if any(around.left() < x < around.right() for x in self._dashes if abs(x - own) > 1):
            return False
        edges = [self._month(x) for x in (around.left(), around.right())]
        highest = highest_between(self._picture.shape, min(edges), max(edges))
        return place.bottom() + self._theme.px(AWAY) <= self.y(highest)

    def _month(self, x: float) -> float:
        """The month at a place."""
        along = (self.plot.right() - x if self._backwards else x - self.plot.left()) / (self.plot.width() or 1)
        return min(max(along, 0.0), 1.0) * self._picture.months
