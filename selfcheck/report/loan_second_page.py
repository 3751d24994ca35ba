"""Page 2 of the loan brief: workings, cash flow, risks, security, what was set aside, sources."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from selfcheck.domain.loan import MonthFlow, worth
from selfcheck.domain.plan import Status
from selfcheck.i18n import NBSP, currency_decimals
from selfcheck.labels import why_not_words
from selfcheck.report.closing_pages import source_line
from selfcheck.report.layout import lines_to_fill_in, side_by_side
from selfcheck.report.loan_case import LONGEST_TITLE, LoanDesk
from selfcheck.report.loan_risks import risks, waiting_or_interest
from selfcheck.report.marks import Beside
from selfcheck.report.money_words import how_established
from selfcheck.report.sheet import Place
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong, clipped

BY_MONTH, BY_QUARTER, BY_HALF_YEAR = 12, 30, 60
"""Up to so many months the cash flow stands month by month, then by quarters, by half-years, and by years.

Chosen so that it never has more than a dozen rows: the brief is two pages.
"""

SET_ASIDE = 8
LINES = 2


def loan_second_page(case: LoanDesk) -> list[Flowable]:
    """Everything page 1 rests on."""
    return [
        Place("workings", case.language.text("Workings and risks")),
        *_workings(case),
        *_flow_and_risks(case),
        *_heading(case, case.language.text("What the investment is worth")),
        KeepTogether(_worth(case)),
        *_security(case),
        *_set_aside(case),
        *_sources(case),
    ]


def _heading(case: LoanDesk, title: str, room: float = 40) -> list[Flowable]:
    return case.desk.heading(case.desk.words(case.desk.theme.item, title), room)


def _workings(case: LoanDesk) -> list[Flowable]:
    """How each saving was established, in full, with the caution that belongs to it."""
    desk, theme = case.desk, case.desk.theme
    story = _heading(case, case.language.text("How each saving was established"))
    for row in case.rows:
        title = Strong(f"{row.number}. {clipped(row.title, 160)}.")
        story.append(desk.words(theme.body, title, " " + " ".join(how_established(desk, row))))
        if row.option is not None and row.option.caution:
            caution = desk.words(theme.warning, case.language.content(row.option.caution))
            story.append(Beside(caution, "triangle-alert", theme, theme.ink, 10, 5))
        story.append(Spacer(1, 3))
    return story


def _flow_and_risks(case: LoanDesk) -> list[Flowable]:
    """The cash flow at the start side, what can go wrong at the end side."""
    desk, language = case.desk, case.language
    left, gap = desk.width * 0.59, 24.0
    right = desk.width - left - gap
    name = language.text("Cash flow, {currency}", currency=desk.currency) if desk.currency else (
        language.text("Cash flow"))  # fmt: skip
    start: list[Flowable] = [desk.words(desk.theme.item, name), Spacer(1, 2), _cash_flow(case, left)]
    end: list[Flowable] = [desk.words(desk.theme.item, language.text("What can go wrong")), Spacer(1, 4)]
    for said in risks(case):
        end += [desk.words(desk.theme.body, said), Spacer(1, 4)]
    said = waiting_or_interest(case)
    if said:
        title = desk.words(desk.theme.item, language.text("Why not wait"))
        end += [Spacer(1, 8), title, Spacer(1, 4), desk.words(desk.theme.body, said)]
    return [Spacer(1, 8), side_by_side(start, end, left, gap, right)]


def _cash_flow(case: LoanDesk, width: float) -> Table:
    """Low savings, instalments and what is left, in steps that fit the page; sums of the printed rows."""
    desk, language, theme = case.desk, case.language, case.desk.theme
    flows = case.loan.cash_flow()
    steps = ((BY_MONTH, 1), (BY_QUARTER, 3), (BY_HALF_YEAR, 6))
    step = next((months for most, months in steps if len(flows) <= most), 12)
    table = RowTable(theme, [width * share for share in (0.2, 0.19, 0.21, 0.17, 0.23)], 1.4, gap=5)
    ends = (language.text("Saving"), language.text("Instalment"), language.text("Left"), language.text("30 % lower"))
    first = language.text("Month") if step == 1 else language.text("Months")
    table.header([desk.words(theme.small, first)], *([desk.words(theme.small_end, name)] for name in ends))
    for at in range(0, len(flows), step):
        part = flows[at : at + step]
        label = language.number(part[0].month)
        if len(part) > 1:
            label = f"{label}–{language.number(part[-1].month)}"
        _flow(case, table, label, part)
    _flow(case, table, language.text("Together"), flows, total=True)
    return table.table()


def _flow(case: LoanDesk, table: RowTable, label: str, part: Sequence[MonthFlow], total: bool = False) -> None:
    desk, theme = case.desk, case.desk.theme
    zero = Decimal(0)
    sums = (
        sum((flow.saving for flow in part), zero),
        -sum((flow.instalment for flow in part), zero),
        sum((flow.left for flow in part), zero),
        sum((flow.left_lower for flow in part), zero),
    )
    words = [label, *(case.amount(one) for one in sums)]
    if total:
        words = [Strong(one) for one in words]
    table.row([desk.words(theme.body, words[0])], *([desk.words(theme.body_end, one)] for one in words[1:]),
              with_above=total)  # fmt: skip


def _worth(case: LoanDesk) -> list[Flowable]:
    """Net present value and internal rate of return, with what they leave out."""
    desk, language, loan = case.desk, case.language, case.loan
    found = worth(loan, currency_decimals(desk.currency))
    said = language.text(
        "Savings of {years} years, nothing after that, at {interest} a year: together they are worth {money} more than "
        "the investment (net present value).",
        years=language.number(found.years),
        interest=f"{language.number(loan.interest)}{NBSP}%",
        money=language.money_range(found.value, desk.currency),
    )
    low, high = found.rate
    if found.value.low < 0:
        said = language.text(
            "Savings of {years} years, nothing after that, at {interest} a year: from {low} to {high} against the "
            "investment (net present value).",
            years=language.number(found.years),
            interest=f"{language.number(loan.interest)}{NBSP}%",
            low=language.money(found.value.low, desk.currency),
            high=language.money(found.value.high, desk.currency),
        )
    lines: list[Flowable] = [desk.words(desk.theme.body, said)]
    if low is not None and high is not None:
        earned = language.text(
            "That is a return of {low}–{high} a year (internal rate of return).",
            low=language.number(round(low)),
            high=f"{language.number(round(high))}{NBSP}%",
        )
        lines.append(desk.words(desk.theme.body, earned))
    return lines


def _security(case: LoanDesk) -> list[Flowable]:
    """Grants as far as they are known, and lines for the security, which only the owner can name."""
    desk, language, loan = case.desk, case.language, case.loan
    grants = language.text("Grants and rebates: none is counted.")
    if loan.grants:
        grants = language.text("Grants and rebates: {money} is taken off what has to be borrowed.",
                               money=case.money(loan.grants))  # fmt: skip
    security = language.text("Security: to be named by the firm.")
    lines = lines_to_fill_in(desk.theme, LINES, desk.width, 17)
    return [
        *_heading(case, language.text("Grants and security"), 60),
        KeepTogether([desk.words(desk.theme.body, grants), desk.words(desk.theme.body, security), lines]),
    ]


def _set_aside(case: LoanDesk) -> list[Flowable]:
    """What was looked at and not recommended, with the reason."""
    desk, language, theme = case.desk, case.language, case.desk.theme
    story = _heading(case, language.text("Looked at and not recommended"))
    found = _reasons(case)
    if not found:
        return [*story, desk.words(theme.body, language.text("Nothing was set aside with a reason."))]
    table = RowTable(theme, [desk.width * 0.66, desk.width * 0.34], 1.6)
    for title, reason in found[:SET_ASIDE]:
        table.row([desk.words(theme.body, title)], [desk.words(theme.small, reason)])
    story.append(table.table())
    more = len(found) - SET_ASIDE
    if more > 0:
        said = language.count("and {n} more, in the action plan", "and {n} more, in the action plan", more)
        story.append(desk.words(theme.small, said))
    return story


def _reasons(case: LoanDesk) -> list[tuple[str, str]]:
    assessment, language = case.desk.assessment, case.language
    kept = {action.option for action in assessment.actions if action.status is not Status.DROPPED}
    found = [
        (language.content(assessment.options[option].title), why_not_words(reason, language))
        for option, reason in assessment.why_not.items()
        if option not in kept and option in assessment.options
    ]
    for action in assessment.actions:
        if action.status is Status.DROPPED and action.option not in assessment.why_not:
            option = assessment.options.get(action.option or "")
            title = clipped(action.title, LONGEST_TITLE) or (language.content(option.title) if option else "")
            if title:
                found.append((title, language.text("Dropped")))
    return found


def _sources(case: LoanDesk) -> list[Flowable]:
    """The documents behind the figures of this brief."""
    desk, language = case.desk, case.language
    story = _heading(case, language.text("Sources"), 20)
    if not desk.sources.numbers:
        said = language.text("The savings rest on the firm’s own bills and readings; no document is quoted.")
        return [*story, desk.words(desk.theme.small, said)]
    lines = [source_line(desk, source, number) for source, number in desk.sources.numbers.items()]
    return [*story, *(desk.words(desk.theme.small, line) for line in lines)]
