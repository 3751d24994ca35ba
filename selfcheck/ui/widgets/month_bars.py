"""How many bills stand behind a figure: a bar for each month, or an icon, and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, text
from selfcheck.ui.look.theme import Theme

BAR, BETWEEN, HIGH = 4, 1, 18
ICON = 14
GAP = 6


class MonthBars(QWidget):
    """Bars from zero with words behind them; without bars an icon stands there, if there is one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[float, ...] = ()
        self._icon = ""
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_bills(self, words: str, *, bars: Sequence[float] = (), icon: str = "") -> None:
        """Say how many there are; the bars are quantities by month."""
        if (words, tuple(bars), icon) != (self._words, self._bars, self._icon):
            self._words, self._bars, self._icon = words, tuple(bars), icon
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """What stands there."""
        return self._words

    @property
    def bars(self) -> tuple[float, ...]:
        """The bars that are drawn."""
        return self._bars

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Bars or icon, and the words."""
        px = self._theme.px
        words = round(self._theme.metrics("caption").horizontalAdvance(self._words)) + 1
        return QSize(self._start() + words, max(px(HIGH), self._theme.line_height("caption")))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars or icon, then the words."""
        painter, theme, px = painter_on(self), self._theme, self._theme.px
        height, ink = self.height(), theme.colours.ink_2
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def placed(x: float, wide: float) -> QRectF:
            return QRectF(self.width() - x - wide if backwards else x, 0, wide, height)

        top = max(self._bars, default=0) or 1
        foot = (height + px(HIGH)) // 2
        for at, value in enumerate(self._bars):
            column = placed(at * (px(BAR) + px(BETWEEN)), px(BAR))
            high = px(HIGH) * value / top
            painter.fillRect(QRectF(column.left(), foot - high, column.width(), high), ink)
        if self._icon and not self._bars:
            theme.icons.paint(painter, placed(0, px(ICON)), self._icon, ink)
        words = placed(self._start(), self.width() - self._start())
        text(painter, theme, words, self._words, "caption", ink, direction=self.layoutDirection())

    def _start(self) -> int:
        px = self._theme.px
        if self._bars:
            return len(self._bars) * (px(BAR) + px(BETWEEN)) + px(GAP)
        return px(ICON + GAP) if self._icon else 0
