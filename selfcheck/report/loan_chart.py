"""What is left each month after the instalment, as bars, and the line for savings that come lower."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Line, PolyLine, Rect
from reportlab.lib.colors import HexColor, white

from selfcheck.domain.scale import round_ticks
from selfcheck.report.drawn import SIZE, SMALL, scale, wide, words
from selfcheck.report.theme import Theme

BAR = "#5F5D57"
FOOT = 17.0
WORDS = 15.0


@dataclass(frozen=True)
class LoanWords:
    """What stands in the chart: when the loan is paid, what is left, and what is left with lower savings."""

    paid: str
    left: str
    lower: str


def loan_chart(
    left: Sequence[float], lower: Sequence[float], term: int, said: LoanWords, theme: Theme, width: float,
    height: float, say: Callable[[float], str],
) -> Drawing:  # fmt: skip
    """`left` and `lower` are what is left in each month, the first `term` of them with an instalment."""
    low, high = min(0.0, *left, *lower), max(0.0, *left, *lower)
    ticks = round_ticks(low, high)
    start = max(wide(say(tick), SMALL) for tick in ticks) + 8
    bottom, top = FOOT + WORDS + 3, height - WORDS
    y_scale = (top - bottom) / ((high - low) or 1)
    step = (width - start) / len(left)
    drawing = Drawing(width, height)

    def y_of(value: float) -> float:
        return bottom + (value - low) * y_scale

    scale(drawing, theme, ticks, say, start, width, y_of)
    for month, value in enumerate(left):
        y, other = sorted((y_of(0), y_of(value)))
        shape = Rect(start + month * step + step * 0.08, y, step * 0.84, other - y)
        shape.fillColor, shape.strokeColor = HexColor(BAR), None
        drawing.add(shape)
    drawing.add(Line(start, y_of(0), width, y_of(0), strokeColor=theme.ink, strokeWidth=1))
    drawing.add(
        PolyLine(_stairs(lower, start, step, y_of), strokeColor=theme.ink, strokeWidth=1.3, strokeDashArray=(3, 2))
    )
    _say(drawing, theme, said, start, start + term * step, width, y_of(max(left[0], lower[0], 0)), top, bottom)
    for month in _months_named(len(left), term):
        words(drawing, start + (month - 0.5) * step, 4, say(month), theme.second, SMALL, anchor="middle")
    return drawing


def _stairs(values: Sequence[float], start: float, step: float, y_of: Callable[[float], float]) -> list[float]:
    """A line that is level over each month."""
    points: list[float] = []
    for month, value in enumerate(values):
        y = y_of(value)
        if points and points[-1] == y:
            points[-2] = start + (month + 1) * step
            continue
        points += [start + month * step, y, start + (month + 1) * step, y]
    return points


def _say(
    drawing: Drawing, theme: Theme, said: LoanWords, start: float, paid: float, width: float, above: float, top: float,
    bottom: float,
) -> None:  # fmt: skip
    """Words above the bars of the loan's months, above the months after it, and under everything."""
    middle = (start + paid) / 2
    length = wide(said.left)
    x = min(max(middle - length / 2, start + 2), width - length)
    level = above + 6
    # White behind the words, so that no line of the scale runs through them.
    drawing.add(Rect(x - 2, level - 2, length + 4, SIZE + 1, fillColor=white, strokeColor=None))
    words(drawing, x, level, said.left, theme.ink)
    paid_wide = wide(said.paid)
    # When the bars of the loan's months are high as well, both lines of words stand over each other at the top.
    high = max(top + 3, level + WORDS if level + SIZE > top + 3 else 0)
    words(drawing, min(max(paid - 4, start + paid_wide), width), min(high, top + WORDS - SIZE), said.paid, theme.ink,
          anchor="end")  # fmt: skip
    words(drawing, min(max(middle - wide(said.lower) / 2, start + 2), width - wide(said.lower)), bottom - WORDS,
          said.lower, theme.ink)  # fmt: skip


def _months_named(months: int, term: int) -> list[int]:
    """The first month, round ones between, the last with an instalment, and the last of all."""
    step = next(step for step in (1, 2, 4, 8, 12, 24) if months / step <= 6)
    between = [month for month in range(step, months, step) if month not in (1, term)]
    kept = [month for month in between if abs(month - term) * 2 >= step and month - 1 >= step / 2]
    return sorted({1, *kept, term, months})
