"""Left each month after the instalment: the months as bars, and the same months with savings that come lower."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportlab.platypus import Flowable, Spacer, Table

from selfcheck.report.layout import no_padding
from selfcheck.report.loan_case import LoanDesk
from selfcheck.report.loan_chart import LoanWords, loan_chart
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong


@dataclass(frozen=True)
class Density:
    """How much air page 1 gets: the chart's height, the air in rows, the air between parts, in points."""

    chart: float
    padding: float
    gap: float


def left_each_month(case: LoanDesk, density: Density) -> list[Flowable]:
    """The months as bars, and what happens when savings come lower."""
    desk, language, loan = case.desk, case.language, case.loan
    left, gap = desk.width * 0.605, 24.0
    right = desk.width - left - gap
    flows = loan.cash_flow()
    title = language.text("Months 1 to {n}", n=language.number(len(flows)))
    if desk.currency:
        title = language.text("{currency}, months 1 to {n}", currency=desk.currency, n=language.number(len(flows)))
    chart = loan_chart(
        [float(flow.left) for flow in flows],
        [float(flow.left_lower) for flow in flows],
        loan.months,
        _chart_words(case),
        desk.theme,
        left,
        density.chart,
        lambda value: case.amount(Decimal(str(value))),
    )
    start = [
        desk.words(desk.theme.item, language.text("Left each month after the instalment")),
        desk.words(desk.theme.small, title),
        chart,
    ]
    end = [
        desk.words(desk.theme.item, language.text("If savings come lower")),
        Spacer(1, 2),
        _lower(case, right, density),
    ]
    both = Table(
        [[start, "", end]],
        colWidths=[left, gap, right],
        style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *no_padding()],
        hAlign="LEFT",
    )
    return [Spacer(1, density.gap), both]


def _chart_words(case: LoanDesk) -> LoanWords:
    text, loan = case.language.text, case.loan
    left = text("low savings: {amount} left each month", amount=case.amount(loan.left))
    if loan.left < 0:
        left = text("low savings: {amount} short each month", amount=case.amount(-loan.left))
    lower = text("30 % lower still: {amount} left", amount=case.amount(loan.left_lower))
    if loan.left_lower < 0:
        lower = text("30 % lower still: {amount} short", amount=case.amount(-loan.left_lower))
    return LoanWords(text("loan paid after month {n}", n=case.language.number(loan.months)), left, lower)


def _lower(case: LoanDesk, width: float, density: Density) -> Table:
    """Low savings and savings 30 % lower beside each other, with the actions that run without the loan."""
    language, loan, theme = case.language, case.loan, case.desk.theme
    table = RowTable(theme, [width * share for share in (0.5, 0.22, 0.28)], density.padding, gap=5)
    month = language.text("{currency} a month", currency=case.desk.currency) if case.desk.currency else (
        language.text("A month"))  # fmt: skip
    table.header([case.desk.words(theme.small, month)], [case.desk.words(theme.small_end, language.text("low"))],
                 [case.desk.words(theme.small_end, language.text("30 % lower"))])  # fmt: skip
    others = language.count("The other {n} saves", "The other {n} save", len(case.others))
    rows: list[tuple[str, Decimal, Decimal, bool]] = [
        (language.count("This one saves", "These {n} save", len(case.rows)), loan.saving.low, loan.saving_lower, False),
        (language.text("Instalment"), -loan.instalment, -loan.instalment, False),
        (language.text("Left"), loan.left, loan.left_lower, True),
    ]
    if loan.others:
        rows += [
            (others, loan.others, loan.others_lower, False),
            (language.text("Left with them"), loan.left_with_others, loan.left_lower_with_others, True),
        ]
    for label, low, lower, strong in rows:
        words: Sequence[str] = (label, case.amount(low), case.amount(lower))
        if strong:
            words = [Strong(one) for one in words]
        table.row([case.desk.words(theme.body, words[0])],
                  *([case.desk.words(theme.body_end, one)] for one in words[1:]))  # fmt: skip
    return table.table()
