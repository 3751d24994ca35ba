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
from selfcheck.units import compatible, find_unit, units_for
from selfcheck.units.known import is_short_or_metric_ton
from selfcheck.usecases.assessments import LONGEST_NAME
from selfcheck.usecases.finding import clean, nearest
from selfcheck.usecases.workspace import Workspace

LONGEST_UNIT = 40
MOST_BILLS = 2000
"""More bills than that in one period are a slip; an hourly meter belongs into a spreadsheet."""

_MEASURED = (Resource.ELECTRICITY, Resource.FUEL, Resource.WATER, Resource.WASTEWATER)
"""Resources that are always energy, weight or volume; materials may be counted in sheets or rolls."""


def checked_use(workspace: Workspace, assessment: Assessment, numbers: Numbers, use: Use) -> Use:
    """The use with its words cleaned and its third figure worked out. Raises BadInput for what can't be."""
    language = load_language(assessment.language)
    fuel = _checked_fuel(workspace, assessment, use.fuel) if use.resource is Resource.FUEL else None
    name = clean(use.name, LONGEST_NAME, Word("Name")) or _usual_name(workspace, use.resource, fuel, language)
    unit = checked_unit(use.resource, use.unit, name, assessment.language)
    check_figure(use.quantity, Word("Quantity"))
    check_figure(use.price, Word("Price"))
    check_figure(use.cost, Word("Cost"))
    if len(use.bills) > MOST_BILLS:
        raise BadInput(N_("{what}: at most {most} bills fit into one period. Add some up."), what=name, most=MOST_BILLS)
    for bill in use.bills:
        check_bill(bill, numbers.period, name)
    return completed(replace(use, name=name, unit=unit, fuel=fuel))


def checked_unit(resource: Resource, typed: str, what: str, language: str) -> str:
    """The sign of the unit a use is counted in. Energy and water have units; a material may have a word of its own."""
    unit = clean(typed, LONGEST_UNIT, Word("Unit"))
    if not unit:
        raise BadInput(N_("{what}: choose the unit it is counted in, for example kWh or m3."), what=what)
    sign = find_unit(unit, language) or unit
    offered = units_for(resource)
    if is_short_or_metric_ton(unit, language):
        raise BadInput(
            N_('{what}: "{unit}" can mean 1,000 kg or 907 kg. Write t for 1,000 kg, or short ton.'),
            what=what,
            unit=unit,
        )
    if sign in offered or resource not in _MEASURED or any(compatible(sign, one) for one in offered):
        return sign
    raise BadInput(
        N_('{what}: "{unit}" is not a unit for this. Choose one of: {units}.'),
        what=what,
        unit=unit,
        units=", ".join(offered),
    )


def _usual_name(workspace: Workspace, resource: Resource, fuel: str | None, language: Language) -> str:
    """What a row is called that nobody named: its fuel, else its resource."""
    known = workspace.factors.fuels.get(fuel or "")
    return language.content(known.name) if known is not None else resource_name(resource, language)


def check_figure(figure: Decimal | None, what: str) -> None:
    """A figure a person typed is a number from zero to what any firm can count; None is not known, never 0."""
    if figure is None:
        return
    if not figure.is_finite() or figure < 0:
        raise BadInput(N_("{what}: an amount can't be below zero."), what=what)
    if figure >= MONEY_LIMIT:
        raise BadInput(N_("{what}: that is more than this program can count. Check the digits."), what=what)


def check_bill(bill: Bill, period: Period, name: str) -> None:
    """A bill has at least a day in its period, as bills seldom end with the year; `name` is the row it belongs to."""
    check_figure(bill.quantity, Word("Quantity"))
    check_figure(bill.cost, Word("Cost"))
    if bill.period.last < period.first or bill.period.first > period.last:
        raise BadInput(
            N_("{what}: the bill from {first} to {last} lies outside of the period. Correct one of the two."),
            what=name,
            first=bill.period.first.isoformat(),
            last=bill.period.last.isoformat(),
        )


def _checked_fuel(workspace: Workspace, assessment: Assessment, fuel: str | None) -> str | None:
    """A fuel we have factors for, or one the firm has used before somebody took its factors away."""
    known = workspace.factors.fuels
    if fuel is None or fuel in known or any(fuel == one.fuel for period in assessment.numbers for one in period.uses):
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


def find_period(assessment: Assessment, key: str) -> Numbers:
    """The period of that key."""
    for one in assessment.numbers:
        if one.key == key:
            return one
    raise NotFound(N_("This period is not there any more. Choose another one."))


def find_use(numbers: Numbers, key: str) -> Use:
    """The row of that key in a period."""
    for one in numbers.uses:
        if one.key == key:
            return one
    raise NotFound(N_("This row is not there any more. Add it again."))
