"""Small pieces that several papers set the same way: headings with a remark, sums under bars, tables without air."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table

from selfcheck.i18n import EN_DASH
from selfcheck.report import fonts
from selfcheck.report.paper import Paper
from selfcheck.report.text import Strong
from selfcheck.report.theme import Theme

FIGURE_SIZE = 9.5


def broken(figure: str, width: float) -> str:
    """A range too wide for its column goes on after its dash."""
    wide = fonts.width(figure, fonts.SEMI_BOLD, FIGURE_SIZE) > width
    return figure.replace(EN_DASH, f"{EN_DASH}\n") if wide else figure


def height_of(paper: Paper, story: Sequence[Flowable]) -> float:
    """How high flowables are together on a page of this paper."""
    return float(
        sum(one.wrap(paper.width, paper.height)[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in story)
    )


def heading_with(paper: Paper, title: str, beside: str) -> Flowable:
    """A heading at the start edge and a few words about it at the end edge."""
    start = paper.width
    if beside:
        # The heading stays on one line where the rest of the page lets it.
        start = min(fonts.width(title, fonts.SEMI_BOLD, paper.theme.item.fontSize) + 8, paper.width * 0.7)
    cells = [paper.words(paper.theme.item, title), paper.words(paper.theme.small_end, beside) if beside else ""]
    return Table(
        [cells],
        colWidths=[start, paper.width - start],
        style=[("VALIGN", (0, 0), (-1, -1), "BOTTOM"), *no_padding(), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)],
        hAlign="LEFT",
    )


def no_padding() -> list[tuple[Any, ...]]:
    """A table's style without any air in its cells."""
    return [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


def total_line(paper: Paper, label: str, figure: str, width: float) -> Flowable:
    """The sum under bars, with its line above."""
    words = [paper.words(paper.theme.body, Strong(label)), paper.words(paper.theme.body_end, Strong(figure))]
    return Table(
        [words],
        colWidths=[width * 0.6, width * 0.4],
        style=[*no_padding(), ("LINEABOVE", (0, 0), (-1, 0), 1, paper.theme.ink), ("TOPPADDING", (0, 0), (-1, -1), 3)],
        hAlign="LEFT",
    )


def side_by_side(start: Sequence[Flowable], end: Sequence[Flowable], left: float, gap: float, right: float) -> Flowable:
    """Two columns, `left` and `right` points wide, that begin at the same height."""
    return Table(
        [[list(start), "", list(end)]],
        colWidths=[left, gap, right],
        style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *no_padding()],
        hAlign="LEFT",
    )


def framed_figures(
    theme: Theme, cells: Sequence[Sequence[Flowable]], widths: Sequence[float], under: Sequence[Flowable] = ()
) -> Flowable:
    """Figures side by side in a frame, and what is said `under` all of them."""
    rows: list[list[Any]] = [[list(cell) for cell in cells]]
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BOX", (0, 0), (-1, -1), 0.75, theme.line),
        ("LINEBEFORE", (1, 0), (-1, 0), 0.75, theme.line),
        ("LEFTPADDING", (0, 0), (-1, -1), 12),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
    ]
    if under:
        rows.append([list(under), *([""] * (len(cells) - 1))])
        style += [("LINEABOVE", (0, 1), (-1, 1), 0.75, theme.line), ("SPAN", (0, 1), (-1, 1))]
    return Table(rows, colWidths=list(widths), style=style, cornerRadii=(7, 7, 7, 7), hAlign="LEFT")


def big_figure(paper: Paper, figure: str, width: float) -> Flowable:
    """A figure, large when it has room; a range too wide for its place goes on after its dash."""
    theme = paper.theme
    for style in (theme.figure, theme.group, theme.item):
        if fonts.width(figure, fonts.SEMI_BOLD, style.fontSize) <= width:
            return paper.words(style, figure)
    return paper.words(theme.item, figure.replace(EN_DASH, f"{EN_DASH}\n"))


def lines_to_fill_in(theme: Theme, lines: int, width: float, height: float) -> Flowable:
    """Empty lines for a pencil, `height` points apart."""
    return Table(
        [[""]] * lines,
        colWidths=[width],
        rowHeights=[height] * lines,
        style=[("LINEBELOW", (0, 0), (-1, -1), 0.6, theme.line)],
        hAlign="LEFT",
    )
