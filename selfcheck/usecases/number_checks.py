"""Whether figures that a person typed can be: each fault in one sentence, and what is right made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.completing import completed
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Bill, EndUse, Numbers, Period, Use
from selfcheck.errors import N_, BadInput, NotFound, Word
from selfcheck.i18n import MONEY_LIMIT, Language, load_language
from selfcheck.labels import resource_name
from selfcheck.units import find_unit
from selfcheck.usecases.assessments import LONGEST_NAME
from selfcheck.usecases.finding import clean, nearest
from selfcheck.usecases.workspace import Workspace

LONGEST_UNIT = 40
MOST_BILLS = 2000
"""More bills than that in one period are a slip; an hourly meter belongs into a spreadsheet."""


def checked_use(workspace: Workspace, assessment: Assessment, numbers: Numbers, use: Use) -> Use:
    """The use with its words cleaned and its third figure worked out. Raises BadInput for what can't be."""
    name = clean(use.name, LONGEST_NAME, Word("Name")) or resource_name(
        use.resource, load_language(assessment.language)
    )
    unit = clean(use.unit, LONGEST_UNIT, Word("Unit"))
    if not unit:
        raise BadInput(N_("{what}: choose the unit it is counted in, for example kWh or m3."), what=name)
    check_figure(use.quantity, Word("Quantity"))
    check_figure(use.price, Word("Price"))
    check_figure(use.cost, Word("Cost"))
    if len(use.bills) > MOST_BILLS:
        raise BadInput(N_("{what}: at most {most} bills fit into one period. Add some up."), what=name, most=MOST_BILLS)
    for bill in use.bills:
        check_bill(bill, numbers.period, name)
    fuel = _checked_fuel(workspace, use.fuel) if use.resource is Resource.FUEL else None
    return completed(replace(use, name=name, unit=find_unit(unit) or unit, fuel=fuel))


def check_figure(figure: Decimal | None, what: str) -> None:
    """A figure a person typed is a number from zero to what any firm can count; None is not known, never 0."""
    if figure is None:
        return
    if not figure.is_finite() or figure < 0:
        raise BadInput(N_("{what}: an amount can't be below zero."), what=what)
    if figure >= MONEY_LIMIT:
        raise BadInput(N_("{what}: that is more than this program can count. Check the digits."), what=what)


def check_bill(bill: Bill, period: Period, name: str) -> None:
    """A bill lies inside its period; `name` is the row it belongs to."""
    check_figure(bill.quantity, Word("Quantity"))
    check_figure(bill.cost, Word("Cost"))
    if bill.period.first < period.first or bill.period.last > period.last:
        raise BadInput(
            N_("{what}: the bill from {first} to {last} lies outside of the period. Correct one of the two."),
            what=name,
            first=bill.period.first.isoformat(),
            last=bill.period.last.isoformat(),
        )


def _checked_fuel(workspace: Workspace, fuel: str | None) -> str | None:
    known = workspace.factors.fuels
    if fuel is None or fuel in known:
        return fuel
    near = nearest(fuel, known)
    if near:
        raise NotFound(N_('There is no fuel "{named}". Did you mean {near}?'), named=fuel, near=near)
    raise NotFound(
        N_('There is no fuel "{named}". Choose one of: {known}.'), named=fuel, known=", ".join(sorted(known))
    )


def checked_period(assessment: Assessment, numbers: Numbers) -> Numbers:
    """The period with its words cleaned. Raises BadInput for days that are there already or leave out a bill."""
    for other in assessment.numbers:
        if other.key != numbers.key and other.period == numbers.period:
            raise BadInput(N_("There is such a period already. Open it, or choose other dates."))
    check_figure(numbers.output.quantity, Word("Output"))
    known = next((one for one in assessment.numbers if one.key == numbers.key), None)
    for use in known.uses if known is not None else ():
        for bill in use.bills:
            check_bill(bill, numbers.period, use.name)
    output = replace(
        numbers.output,
        unit=clean(numbers.output.unit, LONGEST_UNIT, Word("Unit")),
        name=clean(numbers.output.name, LONGEST_NAME, Word("Output")),
    )
    return replace(numbers, output=output)


def checked_shares(shares: Sequence[EndUse], language: Language) -> tuple[EndUse, ...]:
    """Shares that add up to 100 %, or none at all."""
    said = tuple(replace(one, name=clean(one.name, LONGEST_NAME, Word("Name"))) for one in shares)
    ids = [one.id for one in said]
    if len(ids) != len(set(ids)):
        raise BadInput(N_("One end use stands twice in the list. Put both shares into one row."))
    if any(not one.share.is_finite() or not 0 <= one.share <= 100 for one in said):
        raise BadInput(N_("A share goes from 0 to 100 %."))
    total = sum((one.share for one in said), Decimal(0))
    if said and total != 100:
        raise BadInput(
            N_("The shares add up to {total} %, not to 100 %. Change one of them."), total=language.number(total)
        )
    return said
