"""Writing down one figure from a bill, a meter or a guess, in one act: the period and the row are made if need be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Bill, HowKnown, Numbers, Output, Period, Typed, Use
from selfcheck.errors import N_, BadInput, Word
from selfcheck.store import figures
from selfcheck.units import convert, find_unit
from selfcheck.usecases.assessments import LONGEST_NAME
from selfcheck.usecases.bills import with_bills
from selfcheck.usecases.finding import Desk, at_desk, clean
from selfcheck.usecases.number_checks import checked_period, checked_use
from selfcheck.usecases.numbers import fresh_key
from selfcheck.usecases.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What somebody writes down about one resource for some days; what is not known is None."""

    resource: Resource
    days: Period
    unit: str
    quantity: Decimal | None = None
    cost: Decimal | None = None
    known: HowKnown = HowKnown.ESTIMATE
    name: str = ""
    fuel: str | None = None


def record_use(workspace: Workspace, key: str, said: Recorded, within: Period | None = None) -> tuple[Assessment, Use]:
    """Write down a use, over the older figures of the same row; give the assessment and the row as it stands now.

    The row is the one of the same resource, fuel and name, or the only one of its resource when no name is given.
    With `within` the figures become one bill of that longer period, over an older bill of the same days.
    """
    if said.quantity is None and said.cost is None:
        raise BadInput(N_("Give a quantity or a cost; a dash stands for what is not known."))
    with at_desk(workspace, key) as desk:
        numbers = _period(desk, within or said.days)
        before = _row(numbers, said)
        row = before or Use(
            key=fresh_key("u", desk.stamp.at, [one.key for one in numbers.uses]),
            resource=said.resource,
            name=said.name,
            unit=find_unit(said.unit) or said.unit,
            fuel=said.fuel,
        )
        changed = _as_bill(row, said) if within is not None else _as_whole(row, said)
        whole = checked_use(workspace, desk.assessment, numbers, replace(changed, known=said.known))
        figures.add_use(desk.connection, desk.id, numbers.key, whole, desk.stamp)
        return desk.again(), whole


def record_output(
    workspace: Workspace, key: str, days: Period, quantity: Decimal | None, unit: str, name: str = ""
) -> Assessment:
    """Write down what was made in some days; the rows of that period stay."""
    with at_desk(workspace, key) as desk:
        before = _period(desk, days)
        output = Output(
            quantity=quantity, unit=unit, name=clean(name, LONGEST_NAME, Word("Output")) or before.output.name
        )
        said = checked_period(desk.assessment, replace(before, output=output))
        figures.add_period(desk.connection, desk.id, said, desk.stamp)
        return desk.again()


def _period(desk: Desk, days: Period) -> Numbers:
    """The period of those days, made when there is none."""
    known = {one.key: one for one in desk.assessment.numbers}
    for one in known.values():
        if one.period == days:
            return one
    fresh = Numbers(key=fresh_key("n", desk.stamp.at, known), period=days)
    figures.add_period(desk.connection, desk.id, fresh, desk.stamp)
    return fresh


def _row(numbers: Numbers, said: Recorded) -> Use | None:
    same = [
        one
        for one in numbers.uses
        if one.resource is said.resource and (said.fuel is None or one.fuel in (None, said.fuel))
    ]
    if said.name:
        return next((one for one in same if one.name.casefold() == said.name.strip().casefold()), None)
    return same[0] if len(same) == 1 else None


def _as_whole(row: Use, said: Recorded) -> Use:
    """The figures as those of the whole period; the price follows from them."""
    typed = [Typed.QUANTITY] if said.quantity is not None else []
    typed += [Typed.COST] if said.cost is not None else []
    price = row.price if len(typed) == 1 and Typed.PRICE in row.typed else None
    return replace(
        row,
        unit=find_unit(said.unit) or said.unit,
        fuel=said.fuel or row.fuel,
        quantity=said.quantity,
        cost=said.cost,
        price=price,
        typed=tuple(typed) if price is None else (Typed.PRICE, *typed),
        bills=(),
    )


def _as_bill(row: Use, said: Recorded) -> Use:
    """The figures as one bill among others, told in the unit of the row."""
    unit = find_unit(said.unit) or said.unit
    quantity = said.quantity if said.quantity is None else convert(said.quantity, unit, row.unit)
    new = Bill(period=said.days, quantity=quantity, cost=said.cost)
    kept = [one for one in row.bills if one.period != said.days]
    return with_bills(replace(row, fuel=said.fuel or row.fuel), [*kept, new])
