"""What the plan rests on, and the page to sign."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import Any

from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from selfcheck.domain.assessment import Assessment, Depth
from selfcheck.domain.library import InvestmentClass, Source
from selfcheck.domain.plan import totals
from selfcheck.labels import class_long_name
from selfcheck.report.desk import Desk
from selfcheck.report.evidence import source_words
from selfcheck.report.first_page import SOURCES
from selfcheck.report.marks import Badge, Indented
from selfcheck.report.sheet import Place
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong

LOOK_AGAIN_MONTHS = 6
SIGNATURES = 3


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def assumption_pages(desk: Desk) -> list[Flowable]:
    """How the figures came about, and the numbered list of every source used. Written after all other parts."""
    text, theme = desk.language.text, desk.theme
    story = desk.part("assumptions", text("Assumptions and sources"))
    for sentence in _assumptions(desk):
        story += [desk.words(theme.body, sentence), Spacer(1, 4)]
    story += _classes(desk)
    story += desk.heading(desk.words(theme.group, text("Sources")), 30, Place(SOURCES, text("Sources"), 1))
    if not desk.sources.numbers:
        story.append(desk.words(theme.body, text("This plan uses no figure from a document.")))
    for source, number in desk.sources.numbers.items():
        story += [desk.words(theme.body, source_line(desk, source, number)), Spacer(1, 2)]
    return story


def _assumptions(desk: Desk) -> list[str]:
    text, count, assessment = desk.language.text, desk.language.count, desk.assessment
    total = totals(row.action for row in desk.rows)
    said = [
        text("Score: Yes counts 1, Partly one half, No nothing; a question may count double or triple. What does not "
             "apply, and what nobody looked at, is left out. Below half looked at, the score is only so far."),
        *_how_known(desk),
        text("A total is the sum of the figures exactly as they are printed. What is not yet quantified is left out "
             "and never counted as 0."),
    ]  # fmt: skip
    if total.rows:
        said.append(
            count("{n} action is in the plan; {costs} without a cost and {savings} without a saving are left out.",
                  "{n} actions are in the plan; {costs} without a cost and {savings} without a saving are left out.",
                  total.rows, costs=desk.language.number(total.without_investment),
                  savings=desk.language.number(total.without_saving))
        )  # fmt: skip
    if desk.picture is None:
        said.append(
            text("Typical savings are shares of the named bill or use, from low to high. They are not money and are "
                 "added nowhere.")
        )  # fmt: skip
    said += [
        text("Confirmed means that the document with that number says so. An estimate is engineering experience, so it "
             "is always a range."),
        text("Money in the example of another firm is historic, in its own currency, and never converted."),
    ]  # fmt: skip
    for checklist in assessment.checklists:
        said.append(text("Questions: {title}, revision {n}.", title=desk.language.content(checklist.title),
                         n=checklist.revision))  # fmt: skip
    if _left_for_later(assessment):
        said.append(text("This was the ten-minute check: only the questions that matter most were asked."))
    return [*said, *desk.unprinted()]


def _left_for_later(assessment: Assessment) -> bool:
    """Whether the ten-minute check left questions out; a short checklist asks everything in it."""
    asked, every = (sum(1 for _question in replace(assessment, depth=depth).questions()) for depth in
                    (assessment.depth, Depth.FULL))  # fmt: skip
    return asked < every


def _how_known(desk: Desk) -> list[str]:
    """Where costs and savings come from."""
    text = desk.language.text
    if desk.picture is None:
        return [
            text("Costs and savings of your actions are figures you typed. They are called your figure; nobody checked "
                 "them.")
        ]  # fmt: skip
    return [
        text("A cost is a written quote, a price somebody told, a first estimate or your figure, as its action says."),
        text("A saving is worked out by a calculator from your readings, or as a typical share of your own bill, or it "
             "is your figure; it is printed at two digits and is called an estimate unless it is yours."),
        text("Actions on the same end use are counted in the order of the plan, each on what the earlier ones leave. "
             "Together they never save more than the bill."),
        text("When savings pay for the next action is worked out on the low figures: your own money first, then a "
             "twelfth of the year’s saving at the end of each month."),
    ]  # fmt: skip


def _classes(desk: Desk) -> list[Flowable]:
    """What the three letters mean."""
    table = RowTable(desk.theme, [26, desk.width - 26], 2)
    for letter in InvestmentClass:
        words = desk.words(desk.theme.body, class_long_name(letter, desk.language))
        table.row([Badge(desk.theme, letter)], [words], line=False)
    return [table.table()]


def source_line(desk: Desk, source_id: str, number: int) -> str:
    """A source as the list at the end names it."""
    unknown = Source(id=source_id, title=source_id)
    source = desk.assessment.sources.get(source_id) or desk.documents.get(source_id, unknown)
    return source_words(source, number, desk.language)


def commitment_page(desk: Desk) -> list[Flowable]:
    """The page to sign: who carries the plan, the routine, and the day to look again."""
    text, theme, assessment = desk.language.text, desk.theme, desk.assessment
    story: list[Flowable] = [PageBreak(), *desk.part("commitment", text("Our commitment"))]
    again = desk.language.day(months_later(desk.today, LOOK_AGAIN_MONTHS))
    promise = text("We looked at our firm honestly. We will do what this plan says, write down what came of it, and "
                   "look again on {day}.", day=again)  # fmt: skip
    story += [desk.words(theme.item, promise), Spacer(1, 14)]
    have = assessment.must_haves
    for label, value in (
        (text("The manager who stands behind it"), have.manager),
        (text("The worker who carries it forward"), have.worker),
        (text("The routine it becomes part of"), have.routine),
    ):
        story += _promise(desk, label, value.strip())
    if assessment.commitment:
        made = text("Promised by {name} on {day}.", name=assessment.commitment.name,
                    day=desk.language.day(assessment.commitment.on))  # fmt: skip
        story += [Spacer(1, 6), desk.words(theme.body, made)]
    return [*story, Spacer(1, 20), _signatures(desk)]


def _promise(desk: Desk, label: str, value: str) -> list[Flowable]:
    theme = desk.theme
    if value:
        answer: Flowable = Indented(desk.words(theme.body, value), 0)
        return [desk.words(theme.label, Strong(label)), answer, Spacer(1, 8)]
    below = [("LINEBELOW", (0, 0), (-1, -1), 0.75, theme.line)]
    line = Table([[""]], colWidths=[desk.width], rowHeights=[22], style=below)
    return [desk.words(theme.label, Strong(label)), line, Spacer(1, 8)]


def _signatures(desk: Desk) -> Flowable:
    """Three lines with room for a name, a signature and a day."""
    text, theme = desk.language.text, desk.theme
    names = [desk.words(theme.small, name) for name in (text("Name"), text("Signature"), text("Day"))]
    gap = 16.0
    widths = [0.34 * desk.width, gap, 0.4 * desk.width, gap, 0.26 * desk.width - 2 * gap]
    rows = []
    style: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    for number in range(SIGNATURES):
        rows += [["", "", "", "", ""], [names[0], "", names[1], "", names[2]]]
        style += [("LINEBELOW", (column, 2 * number), (column, 2 * number), 0.75, theme.ink) for column in (0, 2, 4)]
    return Table(rows, colWidths=widths, rowHeights=[34, 18] * SIGNATURES, style=style, hAlign="LEFT")
