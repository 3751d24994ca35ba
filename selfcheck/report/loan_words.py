"""The sentences of the loan brief: who asks, what for, and what is known. No adjectives, nothing invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from selfcheck.domain.factors import use_kwh_per_unit
from selfcheck.domain.finance import significant
from selfcheck.domain.indicators import Figure, WithPlan
from selfcheck.i18n import NBSP, Language
from selfcheck.labels import country_name
from selfcheck.report.desk import Desk, Row
from selfcheck.report.loan_case import LoanDesk
from selfcheck.report.money_page import paid_uses
from selfcheck.report.money_words import how_established, output_words, period_name, use_of
from selfcheck.report.text import Strong, clipped
from selfcheck.units import unit_name

LONGEST_PLACE = 60


def about_firm(case: LoanDesk) -> list[str]:
    """Sector, place, people, output and inputs, as far as they are known."""
    language, assessment, picture = case.language, case.desk.assessment, case.picture
    firm, base = assessment.firm, picture.base
    parts = [language.content(checklist.title) for checklist in assessment.checklists[:1]]
    country = country_name(firm.country, language) if firm.country else ""
    parts.append(", ".join(place for place in (clipped(firm.town, LONGEST_PLACE), country) if place))
    if firm.staff is not None:
        parts.append(language.count("{n} person", "{n} people", firm.staff))
    if base is not None:
        period, made = period_name(base, language), output_words(base, language)
        if made:
            parts.append(language.text("{made} in {period}", made=made, period=period))
        inputs = sum((cost for _use, cost in paid_uses(case.desk)), Decimal(0))
        if inputs and base.period.is_year:
            parts.append(language.text("inputs of {period}: {money}", period=period, money=case.money(inputs)))
    return [part for part in parts if part]


def purpose(case: LoanDesk) -> list[str]:
    """The first paragraph: output from energy, what is done without the loan, and what the loan changes."""
    said: list[str] = []
    if case.picture.with_plan is not None:
        said += _productivity(case, case.picture.with_plan)
    if case.others:
        said.append(_first_ones(case))
    said.append(_instead(case))
    spaced = [said[0]]
    for sentence in said[1:]:
        spaced += [" ", sentence]
    return spaced


def _productivity(case: LoanDesk, plan: WithPlan) -> list[str]:
    language = case.language
    output = clipped(case.picture.base.output.name, 40) if case.picture.base is not None else ""
    share = (_per_cent(plan.more[0]), _per_cent(plan.more[1]))
    facts = {
        "firm": clipped(case.firm, 60), "now": _made(case, plan.now), "low": _made(case, plan.low, unit=False),
        "high": _made(case, plan.high), "less": share[0], "more": f"{share[1]}{NBSP}%", "output": output,
    }  # fmt: skip
    if not output:
        return [
            Strong(language.text("More output from each unit of energy.")),
            language.text("{firm} makes {now} from a megawatt-hour. With the whole plan it makes {low} to {high}: "
                          "{less} to {more} more.", **facts),
        ]  # fmt: skip
    return [
        Strong(language.text("More {output} from each unit of energy.", output=output)),
        language.text("{firm} makes {now} of {output} from a megawatt-hour. With the whole plan it makes {low} to "
                      "{high}: {less} to {more} more.", **facts),
    ]  # fmt: skip


def _made(case: LoanDesk, figure: Figure, unit: bool = True) -> str:
    """Output from a megawatt-hour."""
    value = Decimal(str(figure.value * 1000))
    words = case.language.number(significant(value, 2 if value < 1 else 3))
    return f"{words}{NBSP}{unit_name(figure.unit.partition('/')[0], case.language)}" if unit else words


def _per_cent(share: float) -> str:
    return str(round(share * 100))


def _first_ones(case: LoanDesk) -> str:
    """What is paid from own money, and whether that is most of the energy saving."""
    language = case.language
    starts = [start for row in case.others if (start := _start(case, row)) is not None]
    month = language.month(max(starts))
    number = len(case.others)
    if _most_of_it(case):
        return language.count(
            "With {n} action, paid from own money by {month}, most of it is done.",
            "With {n} actions, paid from own money by {month}, most of it is done.", number, month=month,
        )  # fmt: skip
    return language.count(
        "Own money pays for {n} action by {month}.", "Own money pays for {n} actions by {month}.", number, month=month
    )


def _instead(case: LoanDesk) -> str:
    """What the loan pays for, and when the savings alone would."""
    language, number = case.language, len(case.rows)
    month = language.month(case.loan.starts)
    starts = [_start(case, row) for row in case.rows]
    if any(start is None for start in starts):
        return language.count(
            "The loan pays for {n} action in {month}; without it the savings would never pay for it.",
            "The loan pays for {n} actions in {month}; without it the savings would never pay for all of them.",
            number, month=month,
        )  # fmt: skip
    later = language.month(max(start for start in starts if start is not None))
    return language.count(
        "The loan pays for {n} action in {month}; from the savings alone it would start in {later}.",
        "The loan pays for {n} actions in {month}; from the savings alone the last would start in {later}.",
        number, month=month, later=later,
    )  # fmt: skip


def _start(case: LoanDesk, row: Row) -> date | None:
    start = case.picture.ladder.start(row.action.key)
    return start.on if start is not None else None


def _most_of_it(case: LoanDesk) -> bool:
    """Whether the actions without the loan save most of the plan's energy, on the low and on the high figures."""
    if case.picture.with_plan is None:
        return False
    others, borrowed = _energy(case, case.others), _energy(case, case.rows)
    return all(first > second for first, second in zip(others, borrowed, strict=True))


def _energy(case: LoanDesk, rows: tuple[Row, ...]) -> tuple[float, float]:
    """The energy some actions save a year, low and high, in kWh."""
    low = high = 0.0
    for row in rows:
        for part in row.line.parts if row.line else ():
            use = use_of(case.desk, part.use)
            one = use_kwh_per_unit(use, case.picture.factors) if use is not None else None
            if one is not None and part.low is not None and part.high is not None:
                low, high = low + float(part.low) * one, high + float(part.high) * one
    return low, high


def month_name(day: date, language: Language) -> str:
    """A month without its year, such as July."""
    from babel.dates import format_date

    return str(format_date(day, format="LLLL", locale=language.code))


def established_short(desk: Desk, row: Row) -> str:
    """Where a saving comes from, without what it comes to: that stands in the table above."""
    return " ".join(how_established(desk, row, short=True))
