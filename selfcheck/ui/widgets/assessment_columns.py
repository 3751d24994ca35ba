"""The columns of Home's list: where they stand, and the headings above them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, text
from selfcheck.ui.look.theme import Theme

PAD = 16
RING = 44
RING_GAP = 18
GAP = 16
NARROW = 560
"""Narrower than this, step and score stand below the firm."""


@dataclass(frozen=True)
class Places:
    """Where the columns of a wide list stand, from the start edge."""

    firm: float
    firm_width: float
    step: float
    step_width: float
    score: float
    score_width: float


@dataclass(frozen=True)
class Shared:
    """What all rows of a list have in common, so that their columns line up: the widths of score and end."""

    score: int
    end: int

    def places(self, theme: Theme, width: int) -> Places | None:
        """The columns in a list `width` wide; None when it is too narrow for columns."""
        px = theme.px
        if width / theme.scale < NARROW:
            return None
        firm = px(PAD + RING + RING_GAP)
        score = width - px(PAD) - self.end - px(12) - self.score
        room = score - firm - 2 * px(GAP)
        first = round(room * 0.56)
        step = firm + first + px(GAP)
        return Places(firm, first, step, room - first, score, self.score)


class RowsHead(QWidget):
    """The headings above the columns; gone where the list is too narrow for columns."""

    HEIGHT = 32

    def __init__(self, theme: Theme, heads: tuple[str, str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads = heads
        self._shared = Shared(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def share(self, shared: Shared) -> None:
        """Stand above the same columns as the rows."""
        self._shared = shared
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line, or nothing."""
        wide = self._shared.places(self._theme, self.width()) is not None
        return QSize(self._theme.px(200), self._theme.px(self.HEIGHT) if wide else 0)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Come and go with the columns."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the headings and the line below them."""
        places = self._shared.places(self._theme, self.width())
        if places is None:
            return
        painter, theme, px = painter_on(self), self._theme, self._theme.px
        line = px(theme.tokens.line.thin)
        painter.fillRect(QRectF(0, self.height() - line, self.width(), line), theme.colours.line)
        # "Answered" may be wider than the ring below it; the firm's heading then makes room.
        first = theme.metrics("caption").horizontalAdvance(self._heads[0])
        firm = max(places.firm, px(PAD) + first + px(12))
        starts = (px(PAD), firm, places.step, places.score)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for words, start in zip(self._heads, starts, strict=True):
            wide = theme.metrics("caption").horizontalAdvance(words)
            x = self.width() - start - wide if backwards else start
            text(painter, theme, QRectF(x, 0, wide, self.height()), words, "caption", theme.colours.ink_2)
