"""Where a firm stands on a scale with a good and a usual band."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

BAR = 10
MARK = 3
OVER = 4
GAP = 4


@dataclass(frozen=True)
class Bands:
    """Good from 0 to a figure, usual between two, all up to `top`; the firm stands at `value`."""

    good: float
    usual: tuple[float, float]
    top: float
    value: float


class ScaleBar(QWidget):
    """A track from 0 to the top with two bands and the firm's mark. The words under it say what the bands mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bands: Bands | None = None
        self._words = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bands(self, bands: Bands, words: tuple[str, str, str], here: str) -> None:
        """`words` name the good band, the usual one and the end; `here` tells the firm's figure to a screen reader."""
        self._bands, self._words = bands, words
        self.setAccessibleName(", ".join([here, *words]))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and one line of words or two where they would touch."""
        px = self._theme.px
        lines = 1 if self._one_line(self.width() or px(280)) else 2
        return QSize(px(280), px(BAR + 2 * OVER + GAP) + lines * self._theme.line_height("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, bands, mark and words."""
        if self._bands is None:
            return
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        bands, wide = self._bands, self.width()
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def across(first: float, last: float, top: float, high: float) -> QRectF:
            x = wide * min(first / bands.top, 1)
            width = wide * min(last / bands.top, 1) - x
            return QRectF(wide - x - width if backwards else x, top, width, high)

        top, high = px(OVER), px(BAR)
        rounded(painter, across(0, bands.top, top, high), high / 2, colours.hover)
        rounded(painter, across(0, bands.good, top, high), px(2), colours.yes_tint, colours.yes, px(1))
        rounded(painter, across(*bands.usual, top, high), px(2), colours.partly_tint, colours.partly, px(1))
        at = wide * min(max(bands.value / bands.top, 0), 1)
        at = min(max(at, px(MARK)), wide - px(MARK))
        at = wide - at if backwards else at
        painter.fillRect(QRectF(at - px(MARK) / 2, 0, px(MARK), px(BAR + 2 * OVER)), colours.ink)
        line, below = theme.line_height("caption"), px(BAR + 2 * OVER + GAP)
        second = below if self._one_line(wide) else below + line
        good, usual, end = self._words
        direction = self.layoutDirection()
        text(painter, theme, QRectF(0, below, wide, line), good, "caption", colours.ink_2, direction=direction)
        start = self._usual_start(wide)
        place = QRectF(0 if backwards else start, second, wide - start, line)
        text(painter, theme, place, usual, "caption", colours.ink_2, direction=direction)
        room = QRectF(0, below, wide, line)
        text(painter, theme, room, end, "caption", colours.ink_2, at_end=True, direction=direction)

    def _usual_start(self, wide: int) -> float:
        """Where the words of the usual band begin, so that they end before the edge."""
        assert self._bands is not None
        usual = self._theme.metrics("caption").horizontalAdvance(self._words[1])
        return max(0.0, min(wide * self._bands.usual[0] / self._bands.top, wide - usual))

    def _one_line(self, wide: int) -> bool:
        if self._bands is None:
            return True
        metrics, gap = self._theme.metrics("caption"), self._theme.px(8)
        good, usual, end = (metrics.horizontalAdvance(words) for words in self._words)
        start = self._usual_start(wide)
        return good + gap <= start and start + usual + gap <= wide - end
