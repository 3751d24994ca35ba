"""Pictures of numbers, as ReportLab drawings so that screen and paper can show the same one. Bars start at 0."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color

from selfcheck.domain.scoring import Score, ScoreCard
from selfcheck.i18n import Language
from selfcheck.labels import area_name
from selfcheck.report import fonts
from selfcheck.report.marks import icon_shape
from selfcheck.report.theme import Theme

ROW = 18.5
BAR = 10.5
ICON = 12
SIZE = 9.5
SMALL = 8.5


def score_words(score: Score, language: Language) -> str:
    """A score as words: a percentage, marked "so far" below half assessed, or that there is none."""
    if score.value is None:
        if score.relevant and score.complete:
            return language.text("does not apply")
        return language.text("not yet")
    if score.so_far:
        return language.text("{score} so far", score=language.percent(score.value))
    return language.percent(score.value)


def score_bars(card: ScoreCard, language: Language, theme: Theme, width: float, row: float = ROW) -> Drawing:
    """All areas together, then each area, the lowest first; areas without a score stand last and have no bar."""
    scored = card.lowest_first()
    rest = [(area, score) for area, score in card.areas.items() if score.value is None]
    entries: list[tuple[str, Score, Color, str]] = [(language.text("All areas"), card.overall, theme.ink, "")]
    entries += [
        (area_name(area, language), score, theme.area_colour(area), theme.area_icon(area))
        for area, score in (*scored, *rest)
    ]
    labels = [label for label, _score, _colour, _icon in entries]
    start = max(fonts.width(label, fonts.REGULAR, SIZE) for label in labels) + ICON + 13
    words = [score_words(score, language) for _label, score, _colour, _icon in entries]
    room = max(fonts.width(word, fonts.SEMI_BOLD, SIZE) for word in words)
    end = width - max(room, 28) - 6
    height = row * len(entries) + 18
    drawing = Drawing(width, height)
    _axis(drawing, language, theme, start, end, height)
    for number, (label, score, colour, icon) in enumerate(entries):
        middle = height - row * (number + 0.5) - (0 if number else -1.5)
        baseline = middle - SIZE * 0.34
        font = fonts.REGULAR if number else fonts.SEMI_BOLD
        if icon:
            drawing.add(icon_shape(icon, 0, middle - ICON / 2, ICON, colour))
        indent = ICON + 6 if icon else 0
        drawing.add(String(indent, baseline, label, fontName=font, fontSize=SIZE, fillColor=theme.ink))
        if score.value is not None:
            length = (end - start) * score.value
            drawing.add(Rect(start, middle - BAR / 2, length, BAR, fillColor=colour, strokeColor=None))
        known = score.value is not None
        drawing.add(
            String(
                end + 6,
                baseline,
                words[number],
                fontName=fonts.SEMI_BOLD if known else fonts.REGULAR,
                fontSize=SIZE,
                fillColor=theme.ink if known else theme.second,
            )
        )
    return drawing


def _axis(drawing: Drawing, language: Language, theme: Theme, start: float, end: float, height: float) -> None:
    """The scale from 0 to 100 with a line at each quarter."""
    for value in (0, 25, 50, 75, 100):
        x = start + (end - start) * value / 100
        colour, line = (theme.ink, 1.0) if value == 0 else (theme.line, 0.5)
        drawing.add(Line(x, 14, x, height, strokeColor=colour, strokeWidth=line))
        drawing.add(
            String(
                x, 3, language.number(value), fontName=fonts.REGULAR, fontSize=SMALL, fillColor=theme.second,
                textAnchor="middle",
            )
        )  # fmt: skip
