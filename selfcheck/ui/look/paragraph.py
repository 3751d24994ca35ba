"""A paragraph: text that wraps at word boundaries, with the look's line height, measured once for each width."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from selfcheck.ui.look.paint import reading_direction


class Paragraph:
    """Wrapped text. The first `lead` characters may be set in a second font (a SemiBold opening)."""

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: int,
        *,
        lead: int = 0,
        lead_font: QFont | None = None,
        centred: bool = False,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> None:
        self.text = text
        self.line_height = line_height
        self._font = font
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption(_alignment(centred, direction))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(reading_direction(text))
        self._layout.setTextOption(option)
        if lead and lead_font is not None:
            self._layout.setFormats([_span(0, lead, lead_font)])
        self._heights: dict[float, int] = {}
        self._width = -1.0
        self._lines = 0

    def height(self, width: float) -> int:
        """How high the text is when set `width` wide."""
        # Layouts ask for the same few widths again and again.
        height = self._heights.get(width)
        if height is None:
            self._set(width)
            height = self._heights[width] = self._lines * self.line_height
        return height

    def natural_width(self) -> float:
        """How wide the text is on one line."""
        self._set(1e6)
        return max((self._layout.lineAt(at).naturalTextWidth() for at in range(self._lines)), default=0.0)

    def widest_word(self) -> float:
        """How wide the longest word is: the text cannot be set narrower without breaking it."""
        metrics = QFontMetricsF(self._font)
        return max((metrics.horizontalAdvance(word) for word in self.text.split()), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float, width: float, colour: QColor) -> int:
        """Draw the text with its top start corner at `x`, `y`; returns the height used."""
        self._set(width)
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))
        return self._lines * self.line_height

    def _set(self, width: float) -> None:
        if width == self._width:
            return
        self._width = width
        self._layout.beginLayout()
        self._lines = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            top = self._lines * self.line_height + (self.line_height - line.height()) / 2
            line.setPosition(QPointF(0, round(top)))
            self._lines += 1
        self._layout.endLayout()


def _alignment(centred: bool, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """At the start edge of a window that runs in `direction`, whichever way the words themselves run."""
    if centred:
        return Qt.AlignmentFlag.AlignHCenter
    start = Qt.AlignmentFlag.AlignRight if direction == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    return start | Qt.AlignmentFlag.AlignAbsolute


def _span(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    form = QTextCharFormat()
    form.setFont(font)
    span.start, span.length, span.format = start, length, form
    return span
