"""What a fuel or a kilowatt-hour of electricity holds and gives off; the figures come in from resources/factors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from selfcheck.domain.library import Confidence, Resource
from selfcheck.domain.numbers import Use
from selfcheck.domain.text import Text

Convert: TypeAlias = Callable[[Decimal, str, str], Decimal | None]
"""A quantity, the unit it is in and the unit wanted; None when the two units are of different kinds."""


@dataclass(frozen=True, kw_only=True)
class Fuel:
    """One fuel: energy by net calorific value (kWh a kg, litre or m3 at 15 °C) and kg CO2e a kWh of that energy.

    `kg_co2e_per_kwh` counts CO2, CH4 and N2O; it is 0 in CO2 for a `biogenic` fuel. None: not sold in that unit.
    `kg_co2_per_kwh` is the CO2 alone, as factor tables print it; of a biogenic fuel it is a memo, never added.
    """

    id: str
    name: Text
    kwh_per_kg: float
    kg_co2e_per_kwh: float
    source: str
    year: int
    confidence: Confidence
    kg_per_litre: float | None = None
    kwh_per_litre: float | None = None
    kwh_per_m3: float | None = None
    biogenic: bool = False
    kg_co2_per_kwh: float | None = None


@dataclass(frozen=True, kw_only=True)
class Grid:
    """What a country's electricity gives off, in g CO2e a kWh generated, in a year."""

    country: str
    g_per_kwh: float
    year: int
    source: str


_MULTIPLES = {
    "kg": ("mass", Decimal(1)),
    "t": ("mass", Decimal(1000)),
    "g": ("mass", Decimal("0.001")),
    "L": ("volume", Decimal(1)),
    "m3": ("volume", Decimal(1000)),
    "kWh": ("energy", Decimal(1)),
    "MWh": ("energy", Decimal(1000)),
}


def decimal_multiples(quantity: Decimal, unit: str, to: str) -> Decimal | None:
    """A `Convert` for the metric units that differ by a power of ten; all other units need the units library."""
    if unit == to:
        return quantity
    kind, factor = _MULTIPLES.get(unit, ("", Decimal(1)))
    other, divisor = _MULTIPLES.get(to, ("?", Decimal(1)))
    return quantity * factor / divisor if kind == other else None


@dataclass(frozen=True, kw_only=True)
class Factors:
    """All factors that a picture of the money needs: fuels by id, the grid of the firm's country, and units."""

    fuels: Mapping[str, Fuel] = field(default_factory=dict)
    grid: Grid | None = None
    convert: Convert = decimal_multiples


def kwh_per_unit(fuel: Fuel, unit: str, convert: Convert) -> float | None:
    """The net energy in one `unit` of a fuel, in kWh; None when the fuel isn't counted in such a unit."""
    one = Decimal(1)
    if (energy := convert(one, unit, "kWh")) is not None:
        return float(energy)
    if (mass := convert(one, unit, "kg")) is not None:
        return float(mass) * fuel.kwh_per_kg
    if fuel.kwh_per_m3 is not None and (volume := convert(one, unit, "m3")) is not None:
        return float(volume) * fuel.kwh_per_m3
    litres = convert(one, unit, "L")
    if litres is None:
        return None
    if fuel.kwh_per_litre is not None:
        return float(litres) * fuel.kwh_per_litre
    return float(litres) * fuel.kg_per_litre * fuel.kwh_per_kg if fuel.kg_per_litre is not None else None


def use_kwh_per_unit(use: Use, factors: Factors) -> float | None:
    """The energy in one unit of what a use counts, in kWh (net); None when it is no energy or no factor is known."""
    if use.resource is Resource.ELECTRICITY:
        energy = factors.convert(Decimal(1), use.unit, "kWh")
        return float(energy) if energy is not None else None
    fuel = factors.fuels.get(use.fuel or "") if use.resource is Resource.FUEL else None
    return kwh_per_unit(fuel, use.unit, factors.convert) if fuel is not None else None


def use_kg_co2e_per_unit(use: Use, factors: Factors) -> float | None:
    """What one unit of a use gives off, in kg CO2e; None when it isn't counted (water, materials) or not known."""
    energy = use_kwh_per_unit(use, factors)
    if energy is None:
        return None
    if use.resource is Resource.ELECTRICITY:
        return energy * factors.grid.g_per_kwh / 1000 if factors.grid is not None else None
    return energy * factors.fuels[use.fuel or ""].kg_co2e_per_kwh


def energy_kwh(use: Use, factors: Factors) -> float | None:
    """The energy of a completed use, in kWh by net calorific value; None when it is no energy or not known."""
    one = use_kwh_per_unit(use, factors)
    return None if one is None or use.quantity is None else float(use.quantity) * one


def co2e_kg(use: Use, factors: Factors) -> float | None:
    """What a completed use gives off, in kg CO2e; None when it isn't counted or not known."""
    one = use_kg_co2e_per_unit(use, factors)
    return None if one is None or use.quantity is None else float(use.quantity) * one
