"""The enterprise-level indicators of UNIDO and UNEP (primer for small firms, 2010): seven absolute, six relative.

Productivity = output / use, where more is better; intensity = pollution / output, where less is better.
Change = (now − base) / base. Amounts of periods of unequal length are compared for each day, and say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from selfcheck.domain.completing import completed
from selfcheck.domain.factors import Factors, co2e_kg, energy_kwh
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Numbers, Use
from selfcheck.domain.saving_rows import ByResource


class Absolute(StrEnum):
    """What a firm made, used and gave off in a period."""

    OUTPUT = "output"
    ENERGY = "energy"
    MATERIALS = "materials"
    WATER = "water"
    GHG = "ghg"
    WASTE = "waste"
    WASTEWATER = "wastewater"


class Relative(StrEnum):
    """Three productivities and three intensities."""

    ENERGY_PRODUCTIVITY = "energy-productivity"
    MATERIALS_PRODUCTIVITY = "materials-productivity"
    WATER_PRODUCTIVITY = "water-productivity"
    CARBON_INTENSITY = "carbon-intensity"
    WASTE_INTENSITY = "waste-intensity"
    WASTEWATER_INTENSITY = "wastewater-intensity"

    @property
    def of(self) -> Absolute:
        """The amount it sets against the output."""
        return _OF[self]

    @property
    def productivity(self) -> bool:
        """Output / use, so that more is better; otherwise pollution / output, so that less is better."""
        return self.of in (Absolute.ENERGY, Absolute.MATERIALS, Absolute.WATER)


_OF = dict(zip(Relative, list(Absolute)[1:], strict=True))
_UNITS = {
    Absolute.ENERGY: "kWh",
    Absolute.MATERIALS: "t",
    Absolute.WATER: "m3",
    Absolute.GHG: "kg",
    Absolute.WASTE: "t",
    Absolute.WASTEWATER: "m3",
}
_RESOURCES = {
    Absolute.ENERGY: (Resource.ELECTRICITY, Resource.FUEL),
    Absolute.MATERIALS: (Resource.MATERIALS, Resource.CHEMICALS),
    Absolute.WATER: (Resource.WATER,),
    Absolute.GHG: (Resource.ELECTRICITY, Resource.FUEL),
    Absolute.WASTE: (Resource.WASTE,),
    Absolute.WASTEWATER: (Resource.WASTEWATER,),
}


def unit_of(name: Absolute) -> str:
    """The unit an amount is counted in; the output has the firm's own, so none here."""
    return _UNITS.get(name, "")


def resources_of(name: Absolute) -> tuple[Resource, ...]:
    """The resources an amount is the sum of."""
    return _RESOURCES.get(name, ())


class Verdict(StrEnum):
    """Which way a change goes, whatever its sign."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A value in `unit` ("kWh", "t/kWh", "kg/t"); `missing` are the keys of uses that could not be counted in it.

    `sources` are the kinds of energy in it (electricity, and each fuel by its id), for energy and what comes from it.
    """

    value: float
    unit: str
    missing: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Indicators:
    """The indicators of one period; what isn't known is left out."""

    days: int
    absolute: Mapping[Absolute, Figure]
    relative: Mapping[Relative, Figure]


@dataclass(frozen=True, kw_only=True)
class Change:
    """One indicator against its baseline. `change` is of 1 (0.107 is +10.7 %); None reads "no baseline".

    With `per_day` both figures are for each day, since the periods differ in length. An absolute output has no verdict
    but better when it grows.
    """

    indicator: Absolute | Relative
    base: Figure | None
    now: Figure | None
    change: float | None
    verdict: Verdict | None
    per_day: bool = False


def indicators(numbers: Numbers, factors: Factors) -> Indicators:
    """All that can be said of one period: energy in net kWh, materials and waste in t, water in m3, GHG in kg CO2e."""
    uses = [completed(use) for use in numbers.uses]
    absolute: dict[Absolute, Figure] = {}
    if numbers.output.quantity:
        absolute[Absolute.OUTPUT] = Figure(value=float(numbers.output.quantity), unit=numbers.output.unit)
    for name in _UNITS:
        figure = _total(name, uses, factors)
        if figure is not None:
            absolute[name] = figure
    return Indicators(days=numbers.period.days, absolute=absolute, relative=_relative(absolute))


def specific(figure: Figure) -> Figure | None:
    """The other way round: 1 / productivity is the specific consumption (kWh for each t); None for 0."""
    above, _, below = figure.unit.partition("/")
    if not figure.value:
        return None
    return Figure(value=1 / figure.value, unit=f"{below}/{above}", missing=figure.missing)


def changes(base: Indicators | None, now: Indicators) -> tuple[Change, ...]:
    """All thirteen against a baseline, absolute ones first; those that neither period knows are left out."""
    found = []
    per_day = base is not None and base.days != now.days
    for name in Absolute:
        before, after = base.absolute.get(name) if base else None, now.absolute.get(name)
        if per_day and base is not None:
            before, after = _each_day(before, base.days), _each_day(after, now.days)
        found.append(change_of(name, before, after, per_day=per_day))
    found.extend(change_of(one, base.relative.get(one) if base else None, now.relative.get(one)) for one in Relative)
    return tuple(one for one in found if one.base is not None or one.now is not None)


def change_of(
    indicator: Absolute | Relative, base: Figure | None, now: Figure | None, *, per_day: bool = False
) -> Change:
    """(now − base) / base, and whether that is better; another unit, no base or a base of 0 is no baseline.

    A figure that lacks a bill is not compared either: half of the energy would look like a great saving. Who uses a
    fuel no more says so with a 0.
    """
    share = None
    if base is not None and now is not None and base.unit == now.unit and base.value and _alike(base, now):
        share = (now.value - base.value) / base.value
    return Change(
        indicator=indicator, base=base, now=now, change=share, verdict=_verdict(indicator, share), per_day=per_day
    )


def _alike(base: Figure, now: Figure) -> bool:
    """Both are whole, and nothing of the baseline's energy has gone without a word."""
    return not base.missing and not now.missing and base.sources <= now.sources


@dataclass(frozen=True, kw_only=True)
class WithPlan:
    """Energy productivity today and with the whole plan, in output a kWh, and how much more that is (of 1)."""

    now: Figure
    low: Figure
    high: Figure
    more: tuple[float, float]


def with_plan(year: Indicators, savings: ByResource, days: int = 365) -> WithPlan | None:
    """Output from each kWh when all energy savings of the plan are made, from the low to the high ones.

    None while output or energy isn't known, nothing is saved, or the savings would be all of the energy.
    """
    now, energy, output = _three(year)
    if now is None or energy is None or output is None:
        return None
    scale = year.days / days if abs(year.days - days) > 1 else 1.0
    low = sum(float(row.kwh.low) for row in savings.rows if row.kwh is not None) * scale
    high = sum(float(row.kwh.high) for row in savings.rows if row.kwh is not None) * scale
    if not high or high >= energy.value:
        return None
    first, second = (
        Figure(value=output.value / (energy.value - saved), unit=now.unit, missing=now.missing) for saved in (low, high)
    )
    return WithPlan(now=now, low=first, high=second, more=(first.value / now.value - 1, second.value / now.value - 1))


def _three(year: Indicators) -> tuple[Figure | None, Figure | None, Figure | None]:
    energy, output = year.absolute.get(Absolute.ENERGY), year.absolute.get(Absolute.OUTPUT)
    return year.relative.get(Relative.ENERGY_PRODUCTIVITY), energy, output


def _total(name: Absolute, uses: Iterable[Use], factors: Factors) -> Figure | None:
    """The sum over the uses of an indicator's resources; None when none of them can be counted."""
    total, counted = 0.0, 0
    missing: list[str] = []
    sources: set[str] = set()
    for use in uses:
        if use.resource not in _RESOURCES[name]:
            continue
        value = _counted(name, use, factors)
        if value is None:
            missing.append(use.key)
        else:
            total, counted = total + value, counted + 1
            if name in (Absolute.ENERGY, Absolute.GHG):
                sources.add(use.fuel or use.resource.value)
    if not counted:
        return None
    return Figure(value=total, unit=_UNITS[name], missing=tuple(missing), sources=frozenset(sources))


def _counted(name: Absolute, use: Use, factors: Factors) -> float | None:
    if name is Absolute.ENERGY:
        return energy_kwh(use, factors)
    if name is Absolute.GHG:
        return co2e_kg(use, factors)
    if use.quantity is None:
        return None
    value: Decimal | None = factors.convert(use.quantity, use.unit, _UNITS[name])
    return float(value) if value is not None else None


def _relative(absolute: Mapping[Absolute, Figure]) -> dict[Relative, Figure]:
    output = absolute.get(Absolute.OUTPUT)
    found: dict[Relative, Figure] = {}
    for one in Relative:
        other = absolute.get(one.of)
        if output is None or other is None or (one.productivity and not other.value):
            continue
        above, below = (output, other) if one.productivity else (other, output)
        found[one] = replace(other, value=above.value / below.value, unit=f"{above.unit}/{below.unit}")
    return found


def _each_day(figure: Figure | None, days: int) -> Figure | None:
    return replace(figure, value=figure.value / days) if figure is not None else None


def _verdict(indicator: Absolute | Relative, change: float | None) -> Verdict | None:
    if change is None:
        return None
    if not change:
        return Verdict.SAME
    more_is_better = indicator.productivity if isinstance(indicator, Relative) else indicator is Absolute.OUTPUT
    return Verdict.BETTER if (change > 0) is more_is_better else Verdict.WORSE
