"""Small pieces that several papers set the same way: headings with a remark, sums under bars, tables without air."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table

from selfcheck.i18n import EN_DASH
from selfcheck.report import fonts
from selfcheck.report.desk import Desk
from selfcheck.report.text import Strong

FIGURE_SIZE = 9.5


def broken(figure: str, width: float) -> str:
    """A range too wide for its column goes on after its dash."""
    wide = fonts.width(figure, fonts.SEMI_BOLD, FIGURE_SIZE) > width
    return figure.replace(EN_DASH, f"{EN_DASH}\n") if wide else figure


def height_of(desk: Desk, story: Sequence[Flowable]) -> float:
    """How high flowables are together on a page of this paper."""
    return float(
        sum(one.wrap(desk.width, desk.height)[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in story)
    )


def heading_with(desk: Desk, title: str, beside: str) -> Flowable:
    """A heading at the start edge and a few words about it at the end edge."""
    start = desk.width
    if beside:
        # The heading stays on one line where the rest of the page lets it.
        start = min(fonts.width(title, fonts.SEMI_BOLD, desk.theme.item.fontSize) + 8, desk.width * 0.7)
    cells = [desk.words(desk.theme.item, title), desk.words(desk.theme.small_end, beside) if beside else ""]
    return Table(
        [cells],
        colWidths=[start, desk.width - start],
        style=[("VALIGN", (0, 0), (-1, -1), "BOTTOM"), *no_padding(), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)],
        hAlign="LEFT",
    )


def no_padding() -> list[tuple[Any, ...]]:
    """A table's style without any air in its cells."""
    return [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


def total_line(desk: Desk, label: str, figure: str, width: float) -> Flowable:
    """The sum under bars, with its line above."""
    words = [desk.words(desk.theme.body, Strong(label)), desk.words(desk.theme.body_end, Strong(figure))]
    return Table(
        [words],
        colWidths=[width * 0.6, width * 0.4],
        style=[*no_padding(), ("LINEABOVE", (0, 0), (-1, 0), 1, desk.theme.ink), ("TOPPADDING", (0, 0), (-1, -1), 3)],
        hAlign="LEFT",
    )
