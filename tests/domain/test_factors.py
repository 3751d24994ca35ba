"""Energy in one unit and CO2e, from factors that come in from outside."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from selfcheck.domain.checklist import Confidence
from selfcheck.domain.completing import completed
from selfcheck.domain.factors import Factors, Fuel, co2e_kg, decimal_multiples, energy_kwh, kwh_per_unit
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Typed, Use
from tests.builders import both
from tests.domain.example_firm import FACTORS, LPG, USES, d

DIESEL = Fuel(
    id="diesel", name=both("Diesel"), kwh_per_kg=11.94, kg_per_litre=0.84, kwh_per_litre=10.0,
    kg_co2e_per_kwh=0.268, source="ipcc-2006", year=2006, confidence=Confidence.CONFIRMED,
)  # fmt: skip
GAS = replace(DIESEL, id="gas", kwh_per_kg=13.3, kg_per_litre=None, kwh_per_litre=None, kwh_per_m3=10.0)


def test_the_propane_of_the_example_firm_is_energy_and_co2e() -> None:
    propane = completed(USES[1])
    assert energy_kwh(propane, FACTORS) == pytest.approx(209_600)
    assert co2e_kg(propane, FACTORS) == pytest.approx(47_680)


def test_electricity_takes_the_grid_of_the_country() -> None:
    electricity = completed(USES[0])
    assert energy_kwh(electricity, FACTORS) == pytest.approx(60_000)
    assert co2e_kg(electricity, FACTORS) == pytest.approx(37_800)


def test_electricity_without_a_grid_factor_is_energy_but_not_co2e() -> None:
    assert energy_kwh(completed(USES[0]), Factors()) == pytest.approx(60_000)
    assert co2e_kg(completed(USES[0]), Factors()) is None


def test_water_flour_and_waste_are_not_counted_as_energy() -> None:
    assert [energy_kwh(completed(use), FACTORS) for use in USES[2:]] == [None] * 4
    assert [co2e_kg(completed(use), FACTORS) for use in USES[2:]] == [None] * 4


def test_a_fuel_nobody_knows_is_not_guessed() -> None:
    assert energy_kwh(completed(replace(USES[1], fuel="dung")), FACTORS) is None
    assert energy_kwh(completed(replace(USES[1], fuel=None)), FACTORS) is None


def test_a_use_without_a_quantity_has_no_energy() -> None:
    only_cost = Use(
        key="p", resource=Resource.FUEL, name="Propane", unit="kg", fuel="lpg", cost=d("9"), typed=(Typed.COST,)
    )
    assert energy_kwh(only_cost, FACTORS) is None


@pytest.mark.parametrize(
    ("fuel", "unit", "kwh"),
    [
        (LPG, "kg", 13.1),
        (LPG, "t", 13_100),
        (LPG, "L", 0.54 * 13.1),
        (LPG, "kWh", 1),
        (LPG, "MWh", 1000),
        (DIESEL, "L", 10.0),
        (DIESEL, "m3", 10_000),
        (GAS, "m3", 10.0),
        (GAS, "kg", 13.3),
        (LPG, "sack", None),
    ],
)
def test_a_fuel_is_counted_in_the_unit_it_is_bought_in(fuel: Fuel, unit: str, kwh: float | None) -> None:
    found = kwh_per_unit(fuel, unit, decimal_multiples)
    assert found == (None if kwh is None else pytest.approx(kwh))


def test_units_of_different_kinds_do_not_convert() -> None:
    assert decimal_multiples(Decimal(5), "kg", "L") is None
    assert decimal_multiples(Decimal(5), "sack", "sack") == 5
    assert decimal_multiples(Decimal(5), "sack", "box") is None
    assert decimal_multiples(Decimal(5), "t", "kg") == 5000
