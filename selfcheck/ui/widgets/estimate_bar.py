"""What was estimated and what happened: the range as an outlined block, the result as a solid bar from zero."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

HEIGHT = 20
GAP = 4


class EstimateBar(QWidget):
    """Two bars on the same scale from 0, each with its name before it and its figure in or behind it."""

    def __init__(self, theme: Theme, estimate: str, happened: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = (estimate, happened)
        self._low = self._high = self._happened = 0.0
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, low: float, high: float, happened: float, words: tuple[str, str]) -> None:
        """Show the range, the result, and both as they are written."""
        self._low, self._high, self._happened, self._words = low, high, happened, words
        self.setAccessibleName(f"{self._names[0]} {words[0]}, {self._names[1]} {words[1]}")
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two bars."""
        px = self._theme.px
        return QSize(px(240), px(2 * HEIGHT + GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, tracks and bars."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        metrics = theme.metrics("caption")
        start = max(metrics.horizontalAdvance(name) for name in self._names) + px(12)
        wide, top = self.width() - start, px(HEIGHT + GAP)
        whole = max(self._high, self._happened) or 1.0
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def placed(x: float, y: float, width: float) -> QRectF:
            return QRectF(self.width() - x - width if backwards else x, y, width, px(HEIGHT))

        for line, name in enumerate(self._names):
            y = line * top
            text(painter, theme, placed(0, y, start), name, "caption", colours.ink_2, direction=self.layoutDirection())
            rounded(painter, placed(start, y, wide), px(4), colours.sunken)
        block = placed(start + wide * self._low / whole, 0, max(px(3), wide * (self._high - self._low) / whole))
        rounded(painter, block, px(4), colours.hover, colours.ink_2, px(1))
        bar = placed(start, top, wide * self._happened / whole)
        rounded(painter, bar, px(4), colours.accent)
        self._label(painter, block, self._words[0], strong=False, track=placed(start, 0, wide), on="ink")
        self._label(painter, bar, self._words[1], strong=True, track=placed(start, top, wide), on="on_accent")

    def _label(self, painter: object, bar: QRectF, words: str, *, strong: bool, track: QRectF, on: str) -> None:
        """The figure inside its bar, or beside it where it does not fit."""
        theme, px = self._theme, self._theme.px
        metrics = theme.metrics("caption", STRONG) if strong else theme.metrics("caption")
        need = metrics.horizontalAdvance(words) + px(12)
        place, ink = bar, on
        if bar.width() < need:
            ink = "ink"
            after = QRectF(bar.right(), bar.top(), track.right() - bar.right(), bar.height())
            before = QRectF(track.left(), bar.top(), bar.left() - track.left(), bar.height())
            place = after if after.width() >= before.width() else before
        text(painter, theme, place, words, "caption", getattr(theme.colours, ink), strong=strong, centred=True)  # type: ignore[arg-type]
