"""Periods, uses, shares, readings, targets and the way the firm pays: into rows, and back as domain values.

Lists inside a row (bills, shares, a calculator's fields) are JSON in a text column, decimals in them are text.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Table
from sqlalchemy.engine import Connection, Row

from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import (
    Bill,
    EndUse,
    HowKnown,
    MoneyPlan,
    Numbers,
    Output,
    Period,
    Reading,
    Target,
    Typed,
    Use,
)
from selfcheck.store import tables
from selfcheck.store.journal import Stamp, add, as_decimal, as_text, history, newest


@dataclass(kw_only=True)
class Figures:
    """What one assessment holds in numbers and money."""

    numbers: tuple[Numbers, ...] = ()
    readings: dict[str, Reading] = field(default_factory=dict)
    money: MoneyPlan = field(default_factory=MoneyPlan)
    targets: tuple[Target, ...] = ()


def read(connection: Connection, ids: Sequence[int]) -> dict[int, Figures]:
    """The figures of those assessments as they stand now; one without any has empty ones."""
    found: dict[int, Figures] = {one: Figures() for one in ids}
    uses = _grouped(_of(connection, tables.uses, ids, "period", "use"))
    shares = _grouped(_of(connection, tables.end_uses, ids, "period", "use"))
    periods: dict[int, list[Numbers]] = defaultdict(list)
    for row in _of(connection, tables.periods, ids, "period"):
        if not row.removed:
            place = (row.assessment, row.period)
            periods[row.assessment].append(_numbers(row, uses[place], shares[place]))
    for assessment, numbers in periods.items():
        found[assessment].numbers = tuple(sorted(numbers, key=lambda one: (one.period, one.key)))
    for row in _of(connection, tables.readings, ids, "action"):
        if not row.removed:
            found[row.assessment].readings[row.action] = _reading(row)
    for row in _of(connection, tables.money_plans, ids):
        found[row.assessment].money = _money_plan(row)
    for row in sorted(_of(connection, tables.targets, ids, "indicator"), key=lambda one: str(one.indicator)):
        # Without a value the target was taken back.
        if row.value is not None:
            found[row.assessment].targets += (_target(row),)
    return found


def use_history(connection: Connection, assessment: int, period: str, use: str) -> list[Use]:
    """Everything a use ever was, the oldest first."""
    return [_use(row) for row in history(connection, tables.uses, assessment=assessment, period=period, use=use)]


def add_period(connection: Connection, assessment: int, numbers: Numbers, stamp: Stamp, removed: bool = False) -> None:
    """A period and its output from now on; `removed` takes it off, what was typed in it stays."""
    add(
        connection,
        tables.periods,
        stamp,
        assessment=assessment,
        period=numbers.key,
        removed=removed,
        first=numbers.period.first,
        last=numbers.period.last,
        output_quantity=as_text(numbers.output.quantity),
        output_unit=numbers.output.unit,
        output_name=numbers.output.name,
    )


def add_use(
    connection: Connection, assessment: int, period: str, use: Use, stamp: Stamp, removed: bool = False
) -> None:
    """What was used of one resource in a period from now on; `removed` takes it off."""
    add(
        connection,
        tables.uses,
        stamp,
        assessment=assessment,
        period=period,
        use=use.key,
        removed=removed,
        resource=use.resource.value,
        name=use.name,
        unit=use.unit,
        fuel=use.fuel,
        quantity=as_text(use.quantity),
        price=as_text(use.price),
        cost=as_text(use.cost),
        typed=" ".join(one.value for one in use.typed),
        known=use.known.value,
        bills=json.dumps([_bill_values(bill) for bill in use.bills]),
        confirmed=" ".join(format(one, "f") for one in use.confirmed),
    )


def add_end_uses(
    connection: Connection, assessment: int, period: str, use: str, shares: Iterable[EndUse], stamp: Stamp
) -> None:
    """How a use is split from now on; no shares take the split back."""
    values = [{"id": one.id, "share": as_text(one.share), "own": one.own, "name": one.name} for one in shares]
    add(
        connection,
        tables.end_uses,
        stamp,
        assessment=assessment,
        period=period,
        use=use,
        shares=json.dumps(values),
    )


def add_reading(connection: Connection, assessment: int, action: str, reading: Reading | None, stamp: Stamp) -> None:
    """The calculator filled in for an action from now on; None takes it off."""
    add(
        connection,
        tables.readings,
        stamp,
        assessment=assessment,
        action=action,
        removed=reading is None,
        calculator=reading.calculator if reading else "",
        fields=json.dumps(reading.values if reading else {}),
    )


def add_target(connection: Connection, assessment: int, indicator: str, target: Target | None, stamp: Stamp) -> None:
    """What an indicator should become from now on; None takes the target back."""
    add(
        connection,
        tables.targets,
        stamp,
        assessment=assessment,
        indicator=indicator,
        value=as_text(target.value if target else None),
        unit=target.unit if target else "",
        by=target.by if target else None,
    )


def target_history(connection: Connection, assessment: int, indicator: str) -> list[Target | None]:
    """Everything an indicator should ever become, the oldest first; None where the target was taken back."""
    rows = history(connection, tables.targets, assessment=assessment, indicator=indicator)
    return [_target(row) if row.value is not None else None for row in rows]


def add_money_plan(connection: Connection, assessment: int, plan: MoneyPlan, stamp: Stamp) -> None:
    """How the firm pays from now on."""
    add(
        connection,
        tables.money_plans,
        stamp,
        assessment=assessment,
        own_money=as_text(plan.own_money),
        loan_share=as_text(plan.loan_share),
        interest=as_text(plan.interest),
        months=plan.months,
        begins=plan.begins,
        loan_from=plan.loan_from,
        grants=as_text(plan.grants),
        waste_low=as_text(plan.waste_low),
        waste_high=as_text(plan.waste_high),
        waste_collected=as_text(plan.waste_collected),
    )


def _of(connection: Connection, table: Table, ids: Sequence[int], *key: str) -> Sequence[Row[Any]]:
    return newest(connection, table, ["assessment", *key], assessment=list(ids))


def _grouped(rows: Iterable[Row[Any]]) -> dict[tuple[int, str], list[Row[Any]]]:
    """Rows by assessment and period; keys sort in the order they were made."""
    grouped: dict[tuple[int, str], list[Row[Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: str(one.use)):
        grouped[row.assessment, row.period].append(row)
    return grouped


def _numbers(row: Row[Any], uses: list[Row[Any]], shares: list[Row[Any]]) -> Numbers:
    kept = tuple(_use(one) for one in uses if not one.removed)
    known = {use.key for use in kept}
    split = {one.use: _end_uses(one.shares) for one in shares if one.use in known}
    return Numbers(
        key=row.period,
        period=Period(row.first, row.last),
        output=Output(quantity=as_decimal(row.output_quantity), unit=row.output_unit, name=row.output_name),
        uses=kept,
        end_uses={use: split[use] for use in split if split[use]},
    )


def _use(row: Row[Any]) -> Use:
    return Use(
        key=row.use,
        resource=Resource(row.resource),
        name=row.name,
        unit=row.unit,
        fuel=row.fuel,
        quantity=as_decimal(row.quantity),
        price=as_decimal(row.price),
        cost=as_decimal(row.cost),
        typed=tuple(Typed(one) for one in row.typed.split()),
        known=HowKnown(row.known),
        bills=tuple(_bill(one) for one in json.loads(row.bills)),
        confirmed=tuple(Decimal(one) for one in row.confirmed.split()),
    )


def _bill_values(bill: Bill) -> dict[str, str | None]:
    return {
        "first": bill.period.first.isoformat(),
        "last": bill.period.last.isoformat(),
        "quantity": as_text(bill.quantity),
        "cost": as_text(bill.cost),
    }


def _bill(values: dict[str, Any]) -> Bill:
    period = Period(date.fromisoformat(values["first"]), date.fromisoformat(values["last"]))
    return Bill(period=period, quantity=as_decimal(values["quantity"]), cost=as_decimal(values["cost"]))


def _end_uses(stored: str) -> tuple[EndUse, ...]:
    return tuple(
        EndUse(id=one["id"], share=Decimal(one["share"]), own=one["own"], name=one["name"])
        for one in json.loads(stored)
    )


def _reading(row: Row[Any]) -> Reading:
    return Reading(calculator=row.calculator, values={name: float(value) for name, value in _fields(row)})


def _fields(row: Row[Any]) -> Iterable[tuple[str, Any]]:
    return json.loads(row.fields).items()  # type: ignore[no-any-return]


def _target(row: Row[Any]) -> Target:
    return Target(indicator=row.indicator, value=Decimal(row.value), unit=row.unit, by=row.by)


def _money_plan(row: Row[Any]) -> MoneyPlan:
    return MoneyPlan(
        own_money=Decimal(row.own_money),
        loan_share=Decimal(row.loan_share),
        interest=Decimal(row.interest),
        months=row.months,
        begins=row.begins,
        loan_from=row.loan_from,
        grants=Decimal(row.grants),
        waste_low=as_decimal(row.waste_low),
        waste_high=as_decimal(row.waste_high),
        waste_collected=Decimal(row.waste_collected),
    )
