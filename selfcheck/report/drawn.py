"""What the pictures of money share: words at a place, whatever letters they need, and the scale beside the bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.graphics.shapes import Drawing, Line, String
from reportlab.lib.colors import Color

from selfcheck.report import fonts
from selfcheck.report.text import Typesetter
from selfcheck.report.theme import Theme

SIZE = 9.5
SMALL = 8.5
MIDDLE = 0.34
"""Half the height of small letters, as part of the type size: the baseline lies that far under the middle."""


def words(
    drawing: Drawing, x: float, y: float, said: str, colour: Color, size: float = SIZE, strong: bool = False,
    anchor: str = "start",
) -> float:  # fmt: skip
    """One line of our own words with its baseline at `y`; `anchor` says which end lies at `x`. Gives its width."""
    return draw_runs(drawing, x, y, fonts.runs(said, _font(strong)), colour, size, anchor)


def typed_words(
    drawing: Drawing, x: float, y: float, typed: str, setter: Typesetter, colour: Color, room: float,
    size: float = SIZE, anchor: str = "start",
) -> float:  # fmt: skip
    """One line with words in it that a person typed, in at most `room` points; what is too long ends in "…"."""
    return draw_runs(drawing, x, y, setter.line(typed, fonts.REGULAR, size, room), colour, size, anchor)


def draw_runs(
    drawing: Drawing, x: float, y: float, runs: Sequence[tuple[str, str]], colour: Color, size: float, anchor: str
) -> float:
    """Pieces of one line, each in its own face."""
    widths = [fonts.width(piece, face, size) for face, piece in runs]
    whole = sum(widths)
    x -= {"start": 0.0, "middle": whole / 2, "end": whole}[anchor]
    for (face, piece), wide in zip(runs, widths, strict=True):
        drawing.add(String(x, y, piece, fontName=face, fontSize=size, fillColor=colour))
        x += wide
    return whole


def wide(said: str, size: float = SIZE, strong: bool = False) -> float:
    """How wide one line is, in points."""
    return fonts.width(said, _font(strong), size)


def scale(
    drawing: Drawing, theme: Theme, ticks: Sequence[float], say: Callable[[float], str], start: float, end: float,
    y_of: Callable[[float], float],
) -> None:  # fmt: skip
    """A thin line and a figure at each tick; the line at 0 is stronger."""
    for tick in ticks:
        y = y_of(tick)
        colour, line = (theme.second, 0.8) if tick == 0 else (theme.line, 0.5)
        drawing.add(Line(start, y, end, y, strokeColor=colour, strokeWidth=line))
        words(drawing, start - 5, y - SMALL * MIDDLE, say(tick), theme.second, SMALL, anchor="end")


def _font(strong: bool) -> str:
    return fonts.SEMI_BOLD if strong else fonts.REGULAR
