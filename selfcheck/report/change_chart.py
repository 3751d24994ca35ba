"""Better or worse than before: bars from a line in the middle, solid to the right for better, hatched for worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Line, Rect

from selfcheck.report.drawn import MIDDLE, SIZE, SMALL, typed_words, words
from selfcheck.report.text import Typesetter
from selfcheck.report.theme import Theme

ROW = 30.0
BAR = 10.0
HATCH = 3.0


@dataclass(frozen=True)
class ChangeBar:
    """One indicator: its name, before and now, and the change; `better` is None without a baseline, so without a bar.

    `size` is the change as a share of the base, whatever its sign; `verdict` is what stands beside the bar.
    """

    name: str
    figures: str
    verdict: str
    size: float = 0.0
    better: bool | None = None


def change_bars(
    bars: Sequence[ChangeBar], sides: tuple[str, str, str], theme: Theme, setter: Typesetter, width: float
) -> Drawing:
    """All bars on one scale; `sides` stand over the worse side, the line in the middle and the better side."""
    height = ROW * len(bars) + 16
    drawing = Drawing(width, height)
    left, right = width * 0.30, width * 0.76
    middle = (left + right) / 2
    top = height - 10
    worse, before, better = sides
    words(drawing, left, top, worse, theme.second, SMALL)
    words(drawing, middle, top, before, theme.second, SMALL, anchor="middle")
    words(drawing, right, top, better, theme.second, SMALL, anchor="end")
    longest = max((bar.size for bar in bars), default=0.0) or 1.0
    for number, bar in enumerate(bars):
        y = height - 16 - ROW * (number + 0.5)
        drawing.add(Line(0, y - ROW / 2, width, y - ROW / 2, strokeColor=theme.line, strokeWidth=0.5))
        words(drawing, 0, y + 3, bar.name, theme.ink)
        typed_words(drawing, 0, y - 9, bar.figures, setter, theme.second, left - 6, SMALL)
        drawing.add(Rect(left, y - BAR / 2, right - left, BAR, fillColor=theme.pale, strokeColor=None))
        if bar.better is not None and bar.size:
            length = bar.size / longest * (right - middle)
            _bar(drawing, theme, middle, y - BAR / 2, length, bar.better)
        drawing.add(Line(middle, y - BAR, middle, y + BAR, strokeColor=theme.ink, strokeWidth=1.2))
        words(drawing, width, y - SIZE * MIDDLE, bar.verdict, theme.ink, strong=bar.better is not None, anchor="end")
    return drawing


def _bar(drawing: Drawing, theme: Theme, middle: float, y: float, length: float, better: bool) -> None:
    if better:
        drawing.add(Rect(middle, y, length, BAR, fillColor=theme.ink, strokeColor=None))
        return
    left = middle - length
    drawing.add(Rect(left, y, length, BAR, fillColor=None, strokeColor=theme.ink, strokeWidth=0.8))
    offset = -BAR
    while offset < length:
        # A slanting line cut off where it would leave the bar.
        first, last = max(offset, 0.0), min(offset + BAR, length)
        drawing.add(
            Line(left + first, y + first - offset, left + last, y + last - offset, strokeColor=theme.ink,
                 strokeWidth=0.6)
        )  # fmt: skip
        offset += HATCH
