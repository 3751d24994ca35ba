"""Page 1 of the loan brief: amount, term, saving and the bad case at one glance."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Spacer, Table

from selfcheck.report.desk import Row
from selfcheck.report.layout import big_figure, broken, framed_figures, height_of, no_padding
from selfcheck.report.loan_case import LONGEST_TITLE, LoanDesk
from selfcheck.report.loan_months import Density, left_each_month
from selfcheck.report.loan_words import about_firm, established_short, month_name, purpose
from selfcheck.report.marks import TickBox
from selfcheck.report.money_words import price_known, saved_quantities
from selfcheck.report.sheet import Place
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong, clipped

ROWS_EXPLAINED = 4
BOXES = 3
TITLE_SIZES = 2


_DENSITIES = (
    Density(152, 3.8, 11),
    Density(140, 3.2, 9),
    Density(124, 2.6, 7),
    Density(108, 1.8, 5),
    Density(92, 1.2, 4),
)


def loan_first_page(case: LoanDesk) -> list[Flowable]:
    """Who asks for how much, what for, and the bad case beside the good one; air gives way until it fits one page."""
    story: list[Flowable] = []
    for density in _DENSITIES:
        story = [
            Place("first", case.language.text("At a glance")),
            *_title(case),
            case.desk.words(case.desk.theme.lead, *purpose(case)),
            Spacer(1, density.gap),
            _figures(case),
            *_buys(case, density),
            *_established(case, density),
            *left_each_month(case, density),
            *_still_to_come(case, density),
        ]
        if height_of(case.desk, story) <= case.desk.height:
            break
    return story


def _title(case: LoanDesk) -> list[Flowable]:
    """The name and the amount, as large as two lines allow."""
    desk, text = case.desk, case.language.text
    money = case.money(case.loan.amount)
    asked = text("{firm} asks for {money}", firm=clipped(case.firm, 160), money=money)
    chosen: Flowable = Spacer(0, 0)
    for style in (desk.theme.part, *desk.theme.names[1:]):
        chosen = desk.words(style, asked)
        if chosen.wrap(desk.width, desk.height)[1] <= TITLE_SIZES * style.leading:
            break
    line = HRFlowable(width="100%", thickness=1, color=desk.theme.ink, spaceBefore=6, spaceAfter=11)
    return [chosen, desk.words(desk.theme.about, " · ".join(about_firm(case))), line]


def _figures(case: LoanDesk) -> Flowable:
    """Loan, term, saving, payback: four figures in a frame."""
    language, loan, theme = case.language, case.loan, case.desk.theme
    currency = case.desk.currency
    months = language.months(*loan.payback) if loan.payback else language.text("no payback")
    part = language.text("{share} of {money}", share=f"{language.number(loan.share)}\u00a0%", money=case.money(
        loan.investment))  # fmt: skip
    if loan.grants or loan.amount != loan.investment * loan.share / 100:
        part = language.text("of {money} to invest", money=case.money(loan.investment))
    figures = [
        (language.text("Loan, from {month}", month=language.month(loan.starts)), case.money(loan.amount), part),
        (
            language.text("Paid back over"),
            language.count("{n} month", "{n} months", loan.months),
            language.text("{money} a month, {interest}", money=case.money(loan.instalment),
                          interest=f"{language.number(loan.interest, 1)}\u00a0%"),
        ),
        (
            language.text("Saves a month, estimate"),
            language.money_range(loan.saving, currency),
            language.text("from the first month"),
        ),
        (language.text("Investment pays back in"), months, language.text("without interest")),
    ]  # fmt: skip
    widths = [case.desk.width * share for share in (0.225, 0.245, 0.28, 0.25)]
    cells = [
        [
            case.desk.words(theme.small, name),
            big_figure(case.desk, figure, width - 18),
            case.desk.words(theme.small, note),
        ]
        for (name, figure, note), width in zip(figures, widths, strict=True)
    ]
    return framed_figures(theme, cells, widths)


def _heading(case: LoanDesk, title: str, space: float) -> list[Flowable]:
    return [Spacer(1, space), case.desk.words(case.desk.theme.item, title), Spacer(1, 2)]


def _buys(case: LoanDesk, density: Density) -> list[Flowable]:
    """What is bought, how its price is known, what it saves; then own money, and the loan that is left."""
    language, theme, currency = case.language, case.desk.theme, case.desk.currency
    table = RowTable(
        theme, [case.desk.width * share for share in (0.262, 0.26, 0.118, 0.213, 0.147)], density.padding, gap=6
    )
    price = language.text("Price, {currency}", currency=currency) if currency else language.text("Price")
    saves = language.text("{currency}, estimate", currency=currency) if currency else language.text("Money, estimate")
    table.header(
        *([case.desk.words(theme.small, name)] for name in (language.text("Investment"),
                                                            language.text("Price known from"))),
        *([case.desk.words(theme.small_end, name)] for name in (price, language.text("Saves a year"), saves)),
    )  # fmt: skip
    for row in case.rows:
        _bought(case, table, row)
    loan = case.loan
    _sum(case, table, language.text("Together"), loan.investment, language.amounts(loan.saving_year, currency))
    if loan.grants:
        _sum(case, table, language.text("Grants and rebates"), -loan.grants, strong=False)
    if loan.own_part:
        own = language.text("Own money, still to be found")
        if case.own_part_saved:
            own = language.text("Own money, saved by {month}", month=month_name(loan.starts, language))
        _sum(case, table, own, -loan.own_part, strong=False)
    _sum(case, table, language.text("Loan asked for"), loan.amount)
    return [*_heading(case, language.text("What the money buys"), density.gap), table.table()]


def _bought(case: LoanDesk, table: RowTable, row: Row) -> None:
    language, theme, action = case.language, case.desk.theme, row.action
    title = case.desk.words(theme.body, Strong(clipped(row.title, 120)))
    physical = "\n".join(saved_quantities(case.desk, row.line)) if row.line else ""
    table.row(
        [title],
        [case.desk.words(theme.body, price_known(action, language))],
        [case.desk.words(theme.body_end, case.desk.cost(action))],
        [case.desk.words(theme.body_end, physical)] if physical else [],
        [case.desk.words(theme.body_end, broken(case.desk.saving(action), table.widths[4]))],
    )


def _sum(case: LoanDesk, table: RowTable, label: str, value: Decimal, end: str = "", strong: bool = True) -> None:
    theme = case.desk.theme
    kind = Strong if strong else str
    words = (kind(label), kind(case.amount(value)))
    table.row(
        [case.desk.words(theme.body, words[0])],
        [],
        [case.desk.words(theme.body_end, words[1])],
        [],
        [case.desk.words(theme.body_end, kind(broken(end, table.widths[4])))] if end else [],
        with_above=True,
    )


def _established(case: LoanDesk, density: Density) -> list[Flowable]:
    """Where each saving comes from, two and two beside each other."""
    desk, language = case.desk, case.language
    gap = 26.0
    column = (desk.width - gap) / 2
    cells: list[Any] = [
        desk.words(desk.theme.body, Strong(f"{clipped(row.title, LONGEST_TITLE)}."), f" {established_short(desk, row)}")
        for row in case.rows[:ROWS_EXPLAINED]
    ]
    if len(cells) % 2:
        cells.append("")
    pairs = [[cells[at], "", cells[at + 1]] for at in range(0, len(cells), 2)]
    table = Table(
        pairs,
        colWidths=[column, gap, column],
        style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *no_padding(), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)],
        hAlign="LEFT",
    )
    said = language.text("Workings and sources are on page 2.")
    if any(row.line and row.line.after for row in case.rows):
        said = language.text("Counted after the actions that come before, so nothing is saved twice. Workings and "
                             "sources are on page 2.")  # fmt: skip
    title = language.text("How the saving was established")
    return [*_heading(case, title, density.gap), table, desk.words(desk.theme.small, said)]


def _still_to_come(case: LoanDesk, density: Density) -> list[Flowable]:
    """What is missing, as boxes to tick."""
    desk = case.desk
    boxes: list[Any] = [
        Table(
            [[TickBox(desk.theme, 10), desk.words(desk.theme.body, said)]],
            colWidths=[17, desk.width / BOXES - 25],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *no_padding(), ("TOPPADDING", (0, 0), (0, 0), 2)],
            hAlign="LEFT",
        )
        for said in case.missing
    ]
    boxes += [""] * (-len(boxes) % BOXES)
    rows = [boxes[at : at + BOXES] for at in range(0, len(boxes), BOXES)]
    table = Table(
        rows,
        colWidths=[desk.width / BOXES] * BOXES,
        style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *no_padding(), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)],
        hAlign="LEFT",
    )
    title = case.language.text("Still to come from the firm")
    story = [*_heading(case, title, density.gap), table]
    return [CondPageBreak(min(height_of(desk, story), desk.height)), *story]
