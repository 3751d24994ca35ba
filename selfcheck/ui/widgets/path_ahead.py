"""The path ahead: the six steps in a row, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import STRONG, painter_on, rounded
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme

CIRCLE = 40
ICON = 18
GAP = 16
LINE_GAP = 20
NARROWEST = 116
UNDER_CIRCLE = 10


class Milestone(NamedTuple):
    """One step of the path: its icon, its name with the number, and what happens there."""

    icon: str
    name: str
    words: str


class PathAhead(QWidget):
    """The steps side by side, joined by a line; on two or three lines where it is narrow. The first one is filled."""

    def __init__(self, theme: Theme, steps: Sequence[Milestone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = list(steps)
        self._texts: list[tuple[Paragraph, Paragraph]] = []
        self.setAccessibleName(". ".join(f"{step.name}: {step.words}" for step in steps))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._texts.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Fewer stand in a line where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All the lines."""
        heights = self._heights(width)
        return sum(heights) + self._theme.px(LINE_GAP) * (len(heights) - 1)

    def sizeHint(self) -> QSize:
        """All in one line."""
        width = self._theme.px(NARROWEST) * len(self._steps)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One below the other."""
        return QSize(self._theme.px(NARROWEST), self._theme.px(CIRCLE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never lower than its words: what stands above may ask for more room than it said."""
        super().resizeEvent(event)
        needed = self.heightForWidth(self.width())
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circles, lines and words."""
        painter, width = painter_on(self), self._column(self.width())
        top = 0
        for line, height in enumerate(self._heights(self.width())):
            first = line * self._in_line(self.width())
            steps = range(first, min(first + self._in_line(self.width()), len(self._steps)))
            for at in steps:
                x = (at - first) * (width + self._theme.px(GAP))
                self._draw(painter, at, x, top, width, joined=at + 1 in steps)
            top += height + self._theme.px(LINE_GAP)

    def _draw(self, painter: QPainter, at: int, x: float, top: int, width: float, *, joined: bool) -> None:
        theme, px, colours = self._theme, self._theme.px, self._theme.colours
        size, first = px(CIRCLE), at == 0
        circle = QRectF(self._left(x, size), top, size, size)
        edge = colours.accent if first else colours.line_strong
        rounded(painter, circle, size / 2, colours.accent if first else None, edge, theme.scale * 1.5)
        inside = (size - px(ICON)) / 2
        ink = colours.on_accent if first else colours.ink_2
        theme.icons.paint(painter, circle.adjusted(inside, inside, -inside, -inside), self._steps[at].icon, ink)
        if joined:
            start, length = x + size + px(6), width - size + px(GAP) - px(12)
            painter.fillRect(QRectF(self._left(start, length), top + size // 2, length, px(1)), colours.line)
        name, words = self._paragraphs()[at]
        y = top + size + px(UNDER_CIRCLE)
        y += name.draw(painter, self._left(x, width), y, width, colours.ink)
        words.draw(painter, self._left(x, width), y, width, colours.ink_2)

    def _left(self, x: float, width: float) -> float:
        return self.width() - x - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x

    def _in_line(self, width: int) -> int:
        gap = self._theme.px(GAP)
        needed = max(self._theme.px(NARROWEST), self._word())
        return next((many for many in (len(self._steps), 3, 2) if (width + gap) / many - gap >= needed), 1)

    def _word(self) -> float:
        return max((name.widest_word() for name, _words in self._paragraphs()), default=0.0)

    def _column(self, width: int) -> float:
        many = self._in_line(width)
        return (width - self._theme.px(GAP) * (many - 1)) / many

    def _heights(self, width: int) -> list[int]:
        many, column = self._in_line(width), self._column(width)
        own = self._theme.px(CIRCLE) + self._theme.px(UNDER_CIRCLE)
        heights = [own + name.height(column) + words.height(column) for name, words in self._paragraphs()]
        return [max(heights[at : at + many]) for at in range(0, len(heights), many)]

    def _paragraphs(self) -> list[tuple[Paragraph, Paragraph]]:
        if not self._texts:
            theme, direction = self._theme, self.layoutDirection()
            body, small = theme.font("body", STRONG), theme.font("caption")
            self._texts = [
                (
                    Paragraph(step.name, body, theme.line_height("body"), direction=direction),
                    Paragraph(step.words, small, theme.line_height("caption"), direction=direction),
                )
                for step in self._steps
            ]
        return self._texts
