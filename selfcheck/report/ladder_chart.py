"""The ladder on paper: the pot over time, and where each class of actions can start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from reportlab.graphics.shapes import Drawing, Group, Line, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import white

from selfcheck.domain.ladder_shape import LadderShape, highest_between
from selfcheck.domain.library import InvestmentClass
from selfcheck.domain.scale import round_ticks
from selfcheck.report import fonts
from selfcheck.report.drawn import MIDDLE, SIZE, SMALL, scale, typed_words, wide, words
from selfcheck.report.text import Typesetter
from selfcheck.report.theme import Theme

BADGE = 12.0
FOOT = 16.0
HEADROOM = 6.0
LABEL = 17.0
"""Height a flag's words take, with air above and below."""


@dataclass
class _Spot:
    """Where the words of a flag stand: their start, their end and the middle of their line, in points."""

    line: float
    left: float
    right: float
    middle: float = 0.0


def ladder_chart(
    shape: LadderShape, said: Sequence[tuple[str, str]], theme: Theme, setter: Typesetter, width: float, height: float,
    say_amount: Callable[[float], str], say_month: Callable[[int], str],
) -> Drawing:  # fmt: skip
    """The pot month by month; `said` are the words beside each flag of the shape, long and short."""
    ticks = round_ticks(0, max(shape.highest, 1))
    start = max(wide(say_amount(tick), SMALL) for tick in ticks) + 8
    end = width - wide(say_month(shape.months), SMALL) / 2
    x_scale = (end - start) / max(shape.months, 1)
    lines = [start + flag.month * x_scale for flag in shape.flags]
    labels = [_label(*one, line, after, end) for one, line, after in zip(said, lines, [*lines[1:], end], strict=True)]
    spots = [_spot(line, label, start, end) for line, label in zip(lines, labels, strict=True)]
    room = height - FOOT - HEADROOM
    y_scale = _fitted(shape, spots, room, start, x_scale)
    drawing = Drawing(width, height)
    scale(
        drawing,
        theme,
        round_ticks(0, room / y_scale * 1.0001),
        say_amount,
        start,
        end,
        lambda tick: FOOT + tick * y_scale,
    )
    _pot(drawing, theme, [(start + month * x_scale, FOOT + pot * y_scale) for month, pot in shape.points])
    for flag, spot, label in zip(shape.flags, spots, labels, strict=True):
        _flag(drawing, theme, setter, flag.letter, label, spot)
    for month in _months_named(shape, x_scale, say_month):
        words(drawing, start + month * x_scale, 2, say_month(month), theme.second, SMALL, anchor="middle")
    return drawing


def _label(long: str, short: str, line: float, after: float, end: float) -> str:
    """The long words where they end before the next flag's line, or the last flag's before the chart does."""
    return long if line + 6 + BADGE + 6 + wide(long) <= min(after, end) else short


def _spot(line: float, label: str, start: float, end: float) -> _Spot:
    """Beside its dashed line, after it where there is room, else before it."""
    length = BADGE + 6 + wide(label)
    if line + 6 + length <= end:
        return _Spot(line, line + 6, line + 6 + length)
    left = max(line - 6 - length, start)
    return _Spot(line, left, left + length)


def _fitted(shape: LadderShape, spots: Sequence[_Spot], room: float, start: float, x_scale: float) -> float:
    """The largest scale (points for one unit of money) at which the pot and all words find their place."""
    ticks = round_ticks(0, max(shape.highest, 1))
    step = ticks[1] if len(ticks) > 1 else 1.0
    scale_now = room / (ceil(max(shape.highest, 1) / step) * step)
    for _try in range(40):
        if _placed(shape, spots, scale_now, start, x_scale) <= FOOT + room + HEADROOM:
            break
        scale_now *= 0.95
    return scale_now


def _placed(shape: LadderShape, spots: Sequence[_Spot], y_scale: float, start: float, x_scale: float) -> float:
    """Put each flag's words above the pot and clear of the others, the last flag first; how high the highest reach."""
    top = 0.0
    for number in range(len(spots) - 1, -1, -1):
        spot = spots[number]
        first, last = (max(0.0, (x - start) / x_scale) for x in (min(spot.left, spot.line), spot.right))
        lowest = FOOT + highest_between(shape, first, last) * y_scale + LABEL * 0.75
        for other in spots[number + 1 :]:
            # The dashed line of the other goes up to its words: these have to pass above both.
            if spot.left - 4 <= max(other.right, other.line) and min(other.left, other.line) - 4 <= spot.right:
                lowest = max(lowest, other.middle + LABEL)
        spot.middle = lowest
        top = max(top, lowest + LABEL / 2)
    return top


def _pot(drawing: Drawing, theme: Theme, points: Sequence[tuple[float, float]]) -> None:
    flat = [value for point in points for value in point]
    area = [points[0][0], FOOT, *flat, points[-1][0], FOOT]
    drawing.add(Polygon(area, fillColor=theme.pale, strokeColor=None))
    drawing.add(PolyLine(flat, strokeColor=theme.ink, strokeWidth=1.3, strokeLineJoin=1))
    drawing.add(Line(points[0][0], FOOT, points[-1][0], FOOT, strokeColor=theme.second, strokeWidth=0.8))


def _flag(
    drawing: Drawing, theme: Theme, setter: Typesetter, letter: InvestmentClass | None, label: str, spot: _Spot
) -> None:
    reach = spot.middle + 5
    drawing.add(
        Line(spot.line, FOOT, spot.line, reach, strokeColor=theme.second, strokeWidth=0.7, strokeDashArray=(1.6, 2))
    )
    x = spot.left
    if letter is not None:
        drawing.add(badge_shape(letter, x, spot.middle - BADGE / 2, BADGE, theme))
        x += BADGE + 4
    # White behind the words, so that no line of the scale runs through them.
    drawing.add(Rect(x - 1, spot.middle - SIZE / 2, spot.right - x + 2, SIZE, fillColor=white, strokeColor=None))
    typed_words(drawing, x, spot.middle - SIZE * MIDDLE, label, setter, theme.ink, max(spot.right - x, 20) + 1)


def badge_shape(letter: InvestmentClass, x: float, y: float, size: float, theme: Theme) -> Group:
    """A class badge as a shape of a chart: on paper A is black, B light grey, C white."""
    fill = {InvestmentClass.A: theme.ink, InvestmentClass.B: theme.line, InvestmentClass.C: white}[letter]
    inner = white if letter is InvestmentClass.A else theme.ink
    return Group(
        Rect(x, y, size, size, rx=size * 0.28, ry=size * 0.28, fillColor=fill, strokeColor=theme.ink, strokeWidth=0.8),
        String(
            x + size / 2, y + size * 0.27, letter.value, fontName=fonts.SEMI_BOLD, fontSize=size * 0.66,
            fillColor=inner, textAnchor="middle",
        ),
    )  # fmt: skip


def _months_named(shape: LadderShape, x_scale: float, say_month: Callable[[int], str]) -> list[int]:
    """Every third month, or fewer when the names would touch."""
    widest = max(wide(say_month(month), SMALL) for month in range(0, shape.months + 1, 3)) + 6
    step = next((step for step in (3, 6, 12, 24, 48) if step * x_scale >= widest), max(shape.months, 1))
    return list(range(0, shape.months + 1, step))
