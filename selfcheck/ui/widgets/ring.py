"""The ring: how much of something is done. Scores are bars, never rings."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, text
from selfcheck.ui.look.theme import Role, Theme


class Ring(QWidget):
    """Progress from 12 o'clock clockwise, in every reading direction. A check when whole.

    `words` stands inside ("45 %", or "19"), `below` under it in a large ring ("of 42"). `name` is what the screen
    reader says ("19 of 42 answered").
    """

    def __init__(self, theme: Theme, *, size: int = 56, width: float = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._width = width
        self._share = 0.0
        self._words = ""
        self._below = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_progress(self, share: float, words: str = "", below: str = "", name: str = "") -> None:
        """Show `share`, 0 to 1."""
        self._share, self._words, self._below = min(1.0, max(0.0, share)), words, below
        self.setAccessibleName(name or " ".join(part for part in (words, below) if part))
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, arc and what stands inside."""
        painter, theme, rect = painter_on(self), self._theme, QRectF(self.rect())
        paint_ring(painter, theme, rect, self._share, self._width)
        if self._share >= 1 and not self._below:
            icon = rect.width() * 0.38
            middle = QRectF(rect.center().x() - icon / 2, rect.center().y() - icon / 2, icon, icon)
            theme.icons.paint(painter, middle, "check", theme.colours.accent)
        elif self._below:
            self._two_lines(painter, rect)
        else:
            role: Role = "caption" if self._size < 64 else "body"
            text(painter, theme, rect, self._words, role, strong=True, centred=True)

    def _two_lines(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        upper, lower = theme.line_height("section"), theme.line_height("caption")
        top = rect.center().y() - (upper + lower) / 2
        text(painter, theme, QRectF(0, top, rect.width(), upper), self._words, "section", strong=True, centred=True)
        below = QRectF(0, top + upper - theme.px(2), rect.width(), lower)
        text(painter, theme, below, self._below, "caption", theme.colours.ink_2, centred=True)


def paint_ring(painter: QPainter, theme: Theme, rect: QRectF, share: float, width: float = 6) -> None:
    """Draw a ring of `share`, 0 to 1, in `rect`; `width` of the line in design units."""
    line = max(1.0, width * theme.scale)
    inside = rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colours.hover, line))
    painter.drawEllipse(inside)
    if share > 0:
        painter.setPen(QPen(theme.colours.accent, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(inside, 90 * 16, -round(share * 360 * 16))
