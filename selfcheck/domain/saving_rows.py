"""The savings of a plan by resource: in its own unit, in money, as a share of the bill, in CO2e (picture 17)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

from selfcheck.domain.factors import Factors, use_kg_co2e_per_unit, use_kwh_per_unit
from selfcheck.domain.finance import Range, significant
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Use
from selfcheck.domain.own_use import OwnUse
from selfcheck.domain.saving_parts import SavingPart, total_of
from selfcheck.domain.savings import SavingLine

_ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class ResourceRow:
    """What all actions save of one use in a year, or, with no `money`, which actions are not yet quantified there.

    `uses` are the keys of the uses behind the row, `actions` the places in the plan (1 is the first). `physical` in
    `unit` at three significant digits, `share` of the bill in whole per cent, `co2e` in tonnes; None: not known, or
    not counted (water, materials). `kwh` is the energy of the physical saving, not rounded.
    """

    resource: Resource | None
    uses: tuple[str, ...]
    actions: tuple[int, ...]
    physical: Range | None = None
    unit: str = ""
    money: Range | None = None
    share: Range | None = None
    co2e: Range | None = None
    kwh: Range | None = None


@dataclass(frozen=True, kw_only=True)
class ByResource:
    """The rows, the one that saves most money first, and their sums exactly as printed."""

    rows: tuple[ResourceRow, ...]
    money: Range
    co2e: Range | None
    split: tuple[int, ...]
    """The places in the plan of actions that save more than one resource, each part in its own row."""


_Key: TypeAlias = tuple[Resource | None, str | None]


@dataclass
class _Group:
    parts: list[SavingPart] = field(default_factory=list)
    actions: set[int] = field(default_factory=set)


def by_resource(lines: Sequence[SavingLine], uses: Sequence[OwnUse], factors: Factors | None = None) -> ByResource:
    """The rows for the money page; an action that isn't quantified stands in the row of its main resource."""
    known = factors or Factors()
    by_key = {own.use.key: own.use for own in uses}
    groups: dict[_Key, _Group] = {}
    for place, line in enumerate(lines, start=1):
        if not line.counted:
            continue
        for part in line.parts:
            group = groups.setdefault((part.resource, part.use), _Group())
            group.parts.append(part)
            group.actions.add(place)
        if not line.parts:
            groups.setdefault(_unknown_row(line.resource, by_key.values()), _Group()).actions.add(place)
    rows = sorted((_row(key, group, by_key, known) for key, group in groups.items()), key=_order)
    rows = _with_printed_co2e(rows)
    return ByResource(
        rows=tuple(rows),
        money=_sum(row.money for row in rows) or Range(_ZERO, _ZERO),
        co2e=_sum(row.co2e for row in rows),
        split=tuple(place for place, line in enumerate(lines, start=1) if len({part.use for part in line.parts}) > 1),
    )


def _unknown_row(resource: Resource | None, uses: Iterable[Use]) -> _Key:
    """The firm's one use of that resource; with several, or none, a row for the resource as a whole."""
    keys = [use.key for use in uses if use.resource is resource]
    return (resource, keys[0]) if len(keys) == 1 else (resource, None)


def _row(key: _Key, group: _Group, uses: Mapping[str, Use], factors: Factors) -> ResourceRow:
    resource, name = key
    use = uses.get(name or "")
    behind = (name,) if name else tuple(one.key for one in uses.values() if one.resource is resource)
    unit, quantity = _physical(group.parts)
    money = total_of(group.parts)
    stand_in = use or (Use(key="", resource=resource, name="", unit=unit) if resource is not None else None)
    return ResourceRow(
        resource=resource,
        uses=behind,
        actions=tuple(sorted(group.actions)),
        physical=_ends(quantity, lambda end: significant(end, 3)),
        unit=unit,
        money=money,
        share=_share(money, use.cost if use is not None else None),
        co2e=_times(quantity, use_kg_co2e_per_unit(stand_in, factors) if stand_in is not None else None),
        kwh=_times(quantity, use_kwh_per_unit(stand_in, factors) if stand_in is not None else None),
    )


def _physical(parts: Sequence[SavingPart]) -> tuple[str, Range | None]:
    """The quantities of parts together where they share a unit."""
    units = {part.unit for part in parts if part.low is not None}
    if len(units) != 1:
        return "", None
    low = sum((part.low for part in parts if part.low is not None), _ZERO)
    high = sum((part.high for part in parts if part.high is not None), _ZERO)
    return units.pop(), Range(low, high)


def _share(money: Range | None, cost: Decimal | None) -> Range | None:
    if not cost:
        return None
    return _ends(money, lambda end: (end / cost * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _with_printed_co2e(rows: Sequence[ResourceRow]) -> list[ResourceRow]:
    """Kilograms to tonnes with as many decimals as the largest row deserves, alike in all rows so that they add up."""
    largest = max((row.co2e.high for row in rows if row.co2e is not None), default=_ZERO) / 1000
    step = Decimal("0.01") if largest < 1 else Decimal("0.1") if largest < 100 else Decimal(1)
    return [
        replace(row, co2e=_ends(row.co2e, lambda end: (end / 1000).quantize(step, rounding=ROUND_HALF_UP)))
        for row in rows
    ]


def _times(quantity: Range | None, factor: float | None) -> Range | None:
    if factor is None:
        return None
    exact = Decimal(str(factor))
    return _ends(quantity, lambda end: end * exact)


def _ends(amount: Range | None, change: Callable[[Decimal], Decimal]) -> Range | None:
    return Range(change(amount.low), change(amount.high)) if amount is not None else None


def _sum(amounts: Iterable[Range | None]) -> Range | None:
    named = [amount for amount in amounts if amount is not None]
    return sum(named[1:], named[0]) if named else None


def _order(row: ResourceRow) -> tuple[bool, Decimal, tuple[int, ...]]:
    return row.money is None, -(row.money.high if row.money is not None else _ZERO), row.actions
