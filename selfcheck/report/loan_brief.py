"""The loan brief: two pages a banker reads. Words of productivity first, and the bad case beside the good one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import BinaryIO

from reportlab.platypus import Flowable, PageBreak

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.library import Source
from selfcheck.domain.money import MoneyPicture
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import Language
from selfcheck.report.action_plan import make_desk
from selfcheck.report.factor_words import factor_words
from selfcheck.report.loan_case import LoanDesk
from selfcheck.report.loan_first_page import loan_first_page
from selfcheck.report.loan_second_page import loan_second_page
from selfcheck.report.sheet import Head, Pages, Sheet


def write_loan_brief(
    stream: BinaryIO,
    assessment: Assessment,
    picture: MoneyPicture,
    language: Language,
    today: date,
    paper: str = "A4",
    progress: Callable[[int, int], None] | None = None,
    documents: Mapping[str, Source] | None = None,
) -> int:
    """Write the brief for the loan of `picture` as a PDF into `stream` and return how many pages it has.

    Raises BadInput when there is nothing to borrow for, and for a paper that is neither "A4" nor "Letter".
    `progress(page, pages)` is called as for the action plan. Same input, same bytes.
    """
    if picture.loan is None:
        raise BadInput(
            N_(
                "There is nothing to borrow for: own money and savings pay for every action. A brief needs an action "
                "of class B or C with a cost and a saving that they can't pay for yet."
            )
        )
    case = LoanDesk.of(make_desk(assessment, language, today, paper, picture, documents), picture, picture.loan)
    head = _head(case)
    sheet = Sheet(stream, head, language, case.desk.theme, case.desk.setter, paper, progress)
    return sheet.write(_story(case))


def _story(case: LoanDesk) -> list[Flowable]:
    return [*loan_first_page(case), PageBreak(), *loan_second_page(case)]


def _head(case: LoanDesk) -> Head:
    text = case.desk.language.text

    def foot(number: int, _places: Pages) -> str:
        if number > 1:
            return factor_words(case.desk)
        promise = text("Savings are estimates from the firm’s own bills and readings, not a guarantee.")
        more = text("Page 2: risks, security, what was looked at and not recommended, sources.")
        return f"{promise}\n{more}"

    return Head(
        title=text("Loan brief"),
        firm=case.firm,
        document_title=text("Loan brief: {firm}", firm=case.firm),
        day=case.desk.today,
        foot=foot,
    )
