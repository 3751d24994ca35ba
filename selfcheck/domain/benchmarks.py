"""Beside an indicator: what firms of the sector mostly reach, and what this firm wants to reach by a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from selfcheck.domain.checklist import Checklist, Confidence, UsualUse
from selfcheck.domain.factors import Factors
from selfcheck.domain.indicators import Absolute, Figure, Indicators, Relative, resources_of, unit_of
from selfcheck.domain.numbers import Numbers, Target

_CLOSE = 1e-9
"""Of the value; less than that is how a computer counts, not a target missed."""


@dataclass(frozen=True, kw_only=True)
class Usual:
    """What firms of the sector mostly reach, `low` to `high` in the indicator's `unit` ("t/m3").

    It is `estimate` as soon as one of the ranges behind it is; `sources` are the ids of theirs, in reading order.
    """

    low: float
    high: float
    unit: str
    confidence: Confidence
    sources: tuple[str, ...]


def usual_ranges(
    numbers: Numbers, found: Indicators, checklists: Iterable[Checklist], factors: Factors
) -> dict[Relative, Usual]:
    """The usual ranges of the first checklist that has any, told the same way round as the indicators of the period.

    A checklist says use for each unit of output, so a productivity is the other way round: 2 to 8 m3 for each t
    become 0.125 to 0.5 t/m3. An indicator over several resources (energy: electricity and fuel) has a range only when
    each resource counted in it has one; a part would make any firm look wasteful. Gases have none, and neither has a
    figure that lacks a bill.
    """
    for checklist in checklists:
        if checklist.usual:
            ranges = {one: _usual(one, numbers, found, checklist, factors) for one in found.relative}
            return {one: usual for one, usual in ranges.items() if usual is not None}
    return {}


def reached(target: Target, now: Figure | None) -> bool | None:
    """Whether the figure is as good as the target or better; None when that can't be told.

    It can't where the figure is not known, lacks a bill, or is in another unit than the target.
    """
    if now is None or now.missing or now.unit != target.unit:
        return None
    wanted = float(target.value)
    if Relative(target.indicator).productivity:
        return now.value >= wanted * (1 - _CLOSE)
    return now.value <= wanted * (1 + _CLOSE)


def targets_by(targets: Iterable[Target]) -> Mapping[Relative, Target]:
    """The targets by their indicator; one for an indicator that this program doesn't know is left out."""
    known = {one.value for one in Relative}
    return {Relative(one.indicator): one for one in targets if one.indicator in known}


def _usual(
    indicator: Relative, numbers: Numbers, found: Indicators, checklist: Checklist, factors: Factors
) -> Usual | None:
    if indicator.of is Absolute.GHG or found.relative[indicator].missing:
        return None
    present = {use.resource for use in numbers.uses}
    counted = [one for one in resources_of(indicator.of) if one in present]
    by_resource = {one.resource: one for one in checklist.usual}
    ranges = [by_resource[one] for one in counted if one in by_resource]
    if not ranges or len(ranges) < len(counted):
        return None
    made = factors.convert(Decimal(1), checklist.output_unit or numbers.output.unit, numbers.output.unit)
    low, high = (_sum(ranges, indicator, factors, end) for end in ("low", "high"))
    if not made or not low or not high:
        return None
    each = float(made)
    span = (each / high, each / low) if indicator.productivity else (low / each, high / each)
    standings = {one.confidence for one in ranges}
    return Usual(
        low=span[0],
        high=span[1],
        unit=found.relative[indicator].unit,
        confidence=Confidence.CONFIRMED if standings == {Confidence.CONFIRMED} else Confidence.ESTIMATE,
        sources=tuple(dict.fromkeys(one.source for one in ranges)),
    )


def _sum(ranges: Iterable[UsualUse], indicator: Relative, factors: Factors, end: str) -> float | None:
    """One end of the ranges together, in the unit the indicator counts its resources in."""
    total = 0.0
    for one in ranges:
        value = factors.convert(Decimal(str(getattr(one, end))), one.unit, unit_of(indicator.of))
        if value is None:
            return None
        total += float(value)
    return total
