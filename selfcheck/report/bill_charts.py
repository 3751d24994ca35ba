"""What was paid and what was lost, as bars from 0 with their own figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Line, Rect
from reportlab.lib.colors import Color, HexColor

from selfcheck.report.drawn import MIDDLE, SIZE, SMALL, typed_words, wide, words
from selfcheck.report.marks import icon_shape
from selfcheck.report.text import Typesetter
from selfcheck.report.theme import Theme

PAID_ROW, PAID_BAR = 15.8, 10.0
LOST_ROW, LOST_BAR = 18.2, 10.5
ICON = 11.5
GAP = 8.0
LEAST_NAME = 60.0
LEAST_BAR = 1.0
"""Points; an amount above 0 always shows a sliver."""

LOST_SHADES = (("#8C8880", "#D4D2CD"), ("#5F5D57", "#C4C2BD"), ("#1B1A18", "#9D9B96"))
"""Grey for what is lost at least and, lighter, at most; the last pair goes on for further rows."""


@dataclass(frozen=True)
class PaidBar:
    """One bill: what for, how much of it, what it cost as printed, and the length of its bar in money."""

    icon: str
    colour: Color
    name: str
    quantity: str
    amount: str
    value: float


@dataclass(frozen=True)
class LostBar:
    """One part of what waste costs, from low to high, and its figure as printed."""

    name: str
    amount: str
    low: float
    high: float


def paid_bars(bars: Sequence[PaidBar], theme: Theme, setter: Typesetter, width: float) -> Drawing:
    """The bills in the order given, which is the largest first."""
    indent = ICON + 6
    quantities = max(wide(bar.quantity, SMALL) for bar in bars)
    names = min(max(wide(bar.name) for bar in bars), 150.0)
    start = min(indent + names + GAP + quantities + GAP, width * 0.56)
    end = width - max(wide(bar.amount) for bar in bars) - GAP
    scale = (end - start) / (max(bar.value for bar in bars) or 1)
    height = PAID_ROW * len(bars) + 2
    drawing = Drawing(width, height)
    for number, bar in enumerate(bars):
        middle = height - 1 - PAID_ROW * (number + 0.5)
        baseline = middle - SIZE * MIDDLE
        drawing.add(icon_shape(bar.icon, 0, middle - ICON / 2, ICON, bar.colour))
        room = start - indent - 2 * GAP - wide(bar.quantity, SMALL)
        typed_words(drawing, indent, baseline, bar.name, setter, theme.ink, max(room, LEAST_NAME))
        # Only a unit that somebody made up can be wider than this.
        typed_words(
            drawing, start - GAP, baseline, bar.quantity, setter, theme.second, start - indent - LEAST_NAME - 2 * GAP,
            SMALL, anchor="end",
        )  # fmt: skip
        length = max(bar.value * scale, LEAST_BAR if bar.value else 0.0)
        drawing.add(Rect(start, middle - PAID_BAR / 2, length, PAID_BAR, fillColor=bar.colour, strokeColor=None))
        words(drawing, width, baseline, bar.amount, theme.ink, anchor="end")
    drawing.add(Line(start, 0, start, height, strokeColor=theme.ink, strokeWidth=1))
    return drawing


def lost_bars(bars: Sequence[LostBar], theme: Theme, width: float) -> Drawing:
    """What waste costs: dark is the least, light goes on to the most."""
    start = min(max(wide(bar.name) for bar in bars) + 2 * GAP, width * 0.56)
    end = width - max(wide(bar.amount) for bar in bars) - GAP
    scale = (end - start) / (max(bar.high for bar in bars) or 1)
    height = LOST_ROW * len(bars) + 2
    drawing = Drawing(width, height)
    for number, bar in enumerate(bars):
        middle = height - 1 - LOST_ROW * (number + 0.5)
        baseline = middle - SIZE * MIDDLE
        dark, light = LOST_SHADES[min(number, len(LOST_SHADES) - 1)]
        words(drawing, 0, baseline, bar.name, theme.ink)
        for value, shade in ((bar.high, light), (bar.low, dark)):
            length = max(value * scale, LEAST_BAR if value else 0.0)
            drawing.add(
                Rect(start, middle - LOST_BAR / 2, length, LOST_BAR, fillColor=HexColor(shade), strokeColor=None)
            )
        words(drawing, width, baseline, bar.amount, theme.ink, anchor="end")
    drawing.add(Line(start, 0, start, height, strokeColor=theme.ink, strokeWidth=1))
    return drawing
