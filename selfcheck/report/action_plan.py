"""The action plan: what a firm hangs on its wall, hands to its bank, and signs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import BinaryIO

from reportlab.platypus import Flowable, PageBreak

from selfcheck.domain.assessment import Assessment
from selfcheck.i18n import Language
from selfcheck.report.action_pages import action_pages
from selfcheck.report.answer_pages import answer_pages, good_pages, not_adopted_pages
from selfcheck.report.closing_pages import assumption_pages, commitment_page
from selfcheck.report.desk import Desk
from selfcheck.report.first_page import SOURCES, first_page
from selfcheck.report.sheet import FOOT, HEADER, Head, Pages, Sheet
from selfcheck.report.text import Typesetter
from selfcheck.report.theme import MARGIN, load_theme, page_size


def write_action_plan(
    stream: BinaryIO,
    assessment: Assessment,
    language: Language,
    today: date,
    paper: str = "A4",
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write the plan as a PDF into `stream` and return how many pages it has.

    `paper` is "A4" or "Letter" (BadInput for any other). `progress(page, pages)` is called as pages are laid out, with
    pages = 0 while nobody knows how many there will be; whatever it raises stops the work. Same input, same bytes.
    """
    desk = make_desk(assessment, language, today, paper)
    sheet = Sheet(stream, _head(desk), language, desk.theme, desk.setter, paper, progress)
    return sheet.write(story(desk))


def make_desk(assessment: Assessment, language: Language, today: date, paper: str) -> Desk:
    """What every part of the plan is given: the assessment, the reader's language, the room on the page."""
    width, height = page_size(paper)
    return Desk(
        assessment=assessment,
        language=language,
        today=today,
        theme=load_theme(),
        setter=Typesetter(),
        width=width - 2 * MARGIN,
        height=height - 2 * MARGIN - FOOT - HEADER,
    )


def story(desk: Desk) -> list[Flowable]:
    """All parts in order. The page to sign is written before the assumptions, which count what could not be printed."""
    parts = [
        *first_page(desk),
        PageBreak(),
        *action_pages(desk),
        *good_pages(desk),
        *answer_pages(desk),
        *not_adopted_pages(desk),
    ]
    last = commitment_page(desk)
    return [*parts, *assumption_pages(desk), *last]


def _head(desk: Desk) -> Head:
    language, setter = desk.language, desk.setter
    firm = " ".join(setter.clean(desk.assessment.firm.name).split()) or language.text("Your firm")

    def foot(number: int, places: Pages) -> str:
        page = language.number(places[SOURCES])
        if number == 1:
            return language.text("How each figure is known, and where it comes from, is on page {page}.", page=page)
        return language.text("A number like [1] is a source; the list is on page {page}.", page=page)

    return Head(
        title=language.text("Action plan"),
        firm=firm,
        document_title=language.text("Action plan: {firm}", firm=firm),
        day=desk.today,
        foot=foot,
    )
