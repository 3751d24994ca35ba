"""A paragraph: text that wraps at word boundaries, with the look's line height, measured once for each width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from selfcheck.ui.look.paint import reading_direction


class Paragraph:
    """Wrapped text. The first `lead` characters may be set in a second font (a SemiBold opening).

    The letters `marked`, each span from its first letter past its last, are set in `marked_font`; `marked_rects` tells
    where they stand, for whoever draws a ground under them.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: int,
        *,
        lead: int = 0,
        lead_font: QFont | None = None,
        marked: Sequence[tuple[int, int]] = (),
        marked_font: QFont | None = None,
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
        # Qt counts letters beyond the first plane twice, Python once.
        self._marked = [(_qt_place(text, start), _qt_place(text, end)) for start, end in marked]
        if self._marked and marked_font is not None:
            self._layout.setFormats([_span(start, end - start, marked_font) for start, end in self._marked])
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

    def marked_rects(self, width: float) -> list[QRectF]:
        """Where the marked letters stand when the text is set `width` wide; a span broken over lines has several."""
        self._set(width)
        found = []
        for at in range(self._lines if self._marked else 0):
            line = self._layout.lineAt(at)
            first, past = line.textStart(), line.textStart() + line.textLength()
            for start, end in self._marked:
                if start < past and end > first:
                    left, right = sorted(_x(line, place) for place in (max(start, first), min(end, past)))
                    found.append(QRectF(left, at * self.line_height, right - left, self.line_height))
        return found

    def draw(self, painter: QPainter, x: float, y: float, width: float, colour: QColor) -> int:
        """Draw the text with its top start corner at `x`, `y`; returns the height used."""
        self._set(width)
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))
        return self._lines * self.line_height

    def boxes(self, first: int, last: int, width: float) -> list[QRectF]:
        """Where the letters from `first` to before `last` stand when the text is set `width` wide, seen from its top
        start corner: one box as high as the line for each run of neighbours, more where they wrap or change direction.
        """
        self._set(width)
        begin, end = _qt_place(self.text, first), _qt_place(self.text, last)
        found: list[QRectF] = []
        for at in range(self._lines):
            line = self._layout.lineAt(at)
            start, stop = max(begin, line.textStart()), min(end, line.textStart() + line.textLength())
            if start < stop < end:
                stop -= 1  # The space or hyphen at which it wraps.
            if start < stop:
                runs = _joined(_edges(line, start, stop))
                found += [QRectF(x, at * self.line_height, wide, self.line_height) for x, wide in runs]
        return found

    def baseline(self) -> float:
        """How far below the top of a line its letters stand."""
        line = self._layout.lineAt(0)
        return line.y() + line.ascent()

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


def _x(line: QTextLine, place: int) -> float:
    """Where the cursor stands before the letter at `place`."""
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)


def _qt_place(text: str, place: int) -> int:
    return place if text.isascii() else place + sum(ord(letter) > 0xFFFF for letter in text[:place])


def _edges(line: QTextLine, start: int, stop: int) -> list[tuple[float, float]]:
    """The left and the right edges of the letters from `start` to before `stop`, from left to right.

    Asked of the drawn letters: where the direction changes, the cursor stands in two places.
    """
    runs = [run.boundingRect() for run in line.glyphRuns(start, stop - start)]
    return sorted((run.left(), run.right()) for run in runs)


def _joined(edges: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Left edges and widths of the runs that letters side by side make."""
    runs: list[tuple[float, float]] = []
    for left, right in edges:
        if runs and left <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(right, runs[-1][1]))
        else:
            runs.append((left, right))
    return [(left, right - left) for left, right in runs]


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
