"""How paper looks: sizes, styles and colours, all from the one file of tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from selfcheck.domain.checklist import Area
from selfcheck.errors import N_, BadInput
from selfcheck.look import Tokens, load_tokens
from selfcheck.report import fonts

MARGIN = 18 * mm
PAPERS: dict[str, tuple[float, float]] = {"A4": A4, "Letter": LETTER}


def page_size(paper: str) -> tuple[float, float]:
    """Width and height of a paper by its name, in points. Raises BadInput for a paper we don't print on."""
    if paper not in PAPERS:
        raise BadInput(N_("There is no paper called {paper}. Choose A4 or Letter."), paper=paper)
    return PAPERS[paper]


@dataclass(frozen=True)
class Theme:
    """Colours and paragraph styles of a document."""

    tokens: Tokens
    ink: Color
    second: Color
    line: Color
    pale: Color
    accent: Color
    yes: Color
    partly: Color
    no: Color
    body: ParagraphStyle
    body_end: ParagraphStyle
    small: ParagraphStyle
    small_end: ParagraphStyle
    warning: ParagraphStyle
    unknown: ParagraphStyle
    about: ParagraphStyle
    lead: ParagraphStyle
    step: ParagraphStyle
    label: ParagraphStyle
    item: ParagraphStyle
    group: ParagraphStyle
    part: ParagraphStyle
    figure: ParagraphStyle
    names: tuple[ParagraphStyle, ...]

    def area_colour(self, area: Area) -> Color:
        """The colour of an area's icon and bar."""
        return HexColor(self.tokens.areas[area.value].light.colour)

    def area_icon(self, area: Area) -> str:
        """The name of an area's icon."""
        return self.tokens.areas[area.value].icon


def load_theme() -> Theme:
    """The theme of all our papers; registers the fonts."""
    fonts.register()
    tokens = load_tokens()
    light, paper = tokens.light, tokens.paper
    ink, second = HexColor(paper.ink), HexColor(light.ink_2)

    def style(size: float, line: float, **more: Any) -> ParagraphStyle:
        settings = {"fontName": fonts.REGULAR, "textColor": ink, "splitLongWords": 1, **more}
        return ParagraphStyle(f"{size}", fontSize=size, leading=line, **settings)

    return Theme(
        tokens=tokens,
        ink=ink,
        second=second,
        line=HexColor(paper.line),
        pale=HexColor(light.sunken),
        accent=HexColor(light.accent),
        yes=HexColor(light.yes),
        partly=HexColor(light.partly),
        no=HexColor(light.no),
        body=style(9.5, 13),
        body_end=style(9.5, 13, alignment=TA_RIGHT),
        small=style(8.75, 11.5, textColor=second),
        small_end=style(8.75, 11.5, textColor=second, alignment=TA_RIGHT),
        warning=style(8.75, 11.5, fontName=fonts.SEMI_BOLD),
        unknown=style(11, 19, textColor=second),
        about=style(9.5, 13, textColor=second),
        lead=style(10.75, 15.5),
        # Read at arm's length, from a wall.
        step=style(11.5, 15.5),
        # A label never ends a page: ReportLab keeps it with what follows.
        label=style(9.5, 13, keepWithNext=1),
        item=style(11, 15, fontName=fonts.SEMI_BOLD),
        group=style(13, 18, fontName=fonts.SEMI_BOLD),
        part=style(20, 26, fontName=fonts.SEMI_BOLD),
        figure=style(15, 19, fontName=fonts.SEMI_BOLD),
        names=tuple(style(size, size * 1.22, fontName=fonts.SEMI_BOLD) for size in (24.0, 18.0, 15.0, 12.75)),
    )
