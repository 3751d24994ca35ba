"""The action plan: what a firm hangs on its wall, hands to its bank, and signs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import BinaryIO

from reportlab.platypus import Flowable, PageBreak

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.contacts import Contact, contacts_for
from selfcheck.domain.library import Source, Term
from selfcheck.domain.money import MoneyPicture
from selfcheck.i18n import Language
from selfcheck.report.action_pages import action_pages
from selfcheck.report.answer_pages import answer_pages, good_pages, not_adopted_pages
from selfcheck.report.closing_pages import assumption_pages, commitment_page
from selfcheck.report.contact_pages import contact_pages
from selfcheck.report.desk import Desk
from selfcheck.report.factor_words import factor_words
from selfcheck.report.first_page import SOURCES, first_page
from selfcheck.report.indicator_page import indicator_pages
from selfcheck.report.money_box import left_out
from selfcheck.report.money_page import MONEY, money_pages
from selfcheck.report.sheet import Head, Pages, Sheet, frame_size
from selfcheck.report.text import Typesetter
from selfcheck.report.theme import load_theme
from selfcheck.report.word_pages import word_pages


def write_action_plan(
    stream: BinaryIO,
    assessment: Assessment,
    language: Language,
    today: date,
    paper: str = "A4",
    progress: Callable[[int, int], None] | None = None,
    picture: MoneyPicture | None = None,
    documents: Mapping[str, Source] | None = None,
    contacts: Sequence[Contact] = (),
    terms: Sequence[Term] = (),
) -> int:
    """Write the plan as a PDF into `stream` and return how many pages it has.

    With a `picture` of a firm that has numbers, savings and classes are the picture's and a money page is added.
    `documents` are sources by id that calculators lean on; those of the `contacts` who help in the firm's country, or
    everywhere, are printed; `terms` are the words explained at the end.
    `paper` is "A4" or "Letter" (BadInput for any other). `progress(page, pages)` is called as pages are laid out, with
    pages = 0 while nobody knows how many there will be; whatever it raises stops the work. Same input, same bytes.
    """
    desk = make_desk(assessment, language, today, paper, picture, documents, contacts, terms)
    sheet = Sheet(stream, _head(desk), language, desk.theme, desk.setter, paper, progress)
    return sheet.write(story(desk))


def make_desk(
    assessment: Assessment,
    language: Language,
    today: date,
    paper: str,
    picture: MoneyPicture | None = None,
    documents: Mapping[str, Source] | None = None,
    contacts: Sequence[Contact] = (),
    terms: Sequence[Term] = (),
) -> Desk:
    """What every part of the paper is given: the assessment, the reader's language, the room on the page.

    A firm without any number has no picture of its money: nothing is printed that nobody typed.
    """
    width, height = frame_size(paper)
    return Desk(
        assessment=assessment,
        language=language,
        today=today,
        theme=load_theme(),
        setter=Typesetter(),
        width=width,
        height=height,
        picture=picture if assessment.numbers or assessment.readings else None,
        documents=documents or {},
        contacts=contacts_for(contacts, assessment.firm.country),
        terms=terms,
    )


def story(desk: Desk) -> list[Flowable]:
    """All parts in order. The page to sign is written before the assumptions, which count what could not be printed."""
    parts = [
        *first_page(desk),
        PageBreak(),
        *action_pages(desk),
        *money_pages(desk),
        *indicator_pages(desk),
        *good_pages(desk),
        *answer_pages(desk),
        *not_adopted_pages(desk),
        *contact_pages(desk),
        *word_pages(desk),
    ]
    last = commitment_page(desk)
    return [*parts, *assumption_pages(desk), *last]


def _head(desk: Desk) -> Head:
    language, setter, text = desk.language, desk.setter, desk.language.text
    firm = " ".join(setter.clean(desk.assessment.firm.name).split()) or language.text("Your firm")

    def foot(number: int, places: Pages) -> str:
        page = language.number(places[SOURCES])
        if number == places.get(MONEY):
            counted = text("Savings are estimates, each counted on what the actions before it leave. Sources on page "
                           "{page}.", page=page)  # fmt: skip
            return f"{factor_words(desk)}\n{counted}"
        if number == 1 and desk.picture is not None:
            bills = text("Savings are estimates from the firm’s own bills. How each was worked out stands with the "
                         "action, its source on page {page}.", page=page)  # fmt: skip
            return " ".join([bills, *left_out(desk)])
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
