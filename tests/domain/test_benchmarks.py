"""What the sector mostly reaches and what the firm wants, beside its indicators."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.benchmarks import reached, targets_by, usual_ranges
from selfcheck.domain.checklist import Checklist, Confidence, Resource, UsualUse
from selfcheck.domain.indicators import Figure, Relative, indicators
from selfcheck.domain.numbers import Numbers, Output, Target
from selfcheck.units import try_convert
from tests.builders import checklist
from tests.domain.example_firm import FACTORS, NUMBERS, WATER_USUAL, amina_money

CONVERTING = replace(FACTORS, convert=try_convert)


def usual_of(resource: Resource, low: float, high: float, unit: str, confirmed: bool = False) -> UsualUse:
    standing = Confidence.CONFIRMED if confirmed else Confidence.ESTIMATE
    return UsualUse(resource=resource, low=low, high=high, unit=unit, source=f"of-{resource}", confidence=standing)


WATER = Relative.WATER_PRODUCTIVITY
POWER = usual_of(Resource.ELECTRICITY, 100, 600, "kWh")


def listed(*usual: UsualUse, unit: str = "t") -> Checklist:
    return replace(checklist(()), usual=usual, output_unit=unit)


def found(numbers: Numbers, *lists: Checklist) -> dict[Relative, tuple[float, float]]:
    ranges = usual_ranges(numbers, indicators(numbers, CONVERTING), lists, CONVERTING)
    return {name: (one.low, one.high) for name, one in ranges.items()}


def target(indicator: Relative, value: str, unit: str) -> Target:
    return Target(indicator=indicator.value, value=Decimal(value), unit=unit, by=date(2027, 6, 30))


def test_use_for_each_tonne_is_told_the_same_way_round_as_the_productivity() -> None:
    (only,) = usual_ranges(NUMBERS, indicators(NUMBERS, CONVERTING), [listed(WATER_USUAL)], CONVERTING).items()
    name, usual = only
    assert (name, usual.low, usual.high, usual.unit) == (WATER, 0.125, 0.5, "t/m3")
    assert (usual.confidence, usual.sources) == (Confidence.ESTIMATE, ("experience",))


def test_an_intensity_keeps_low_before_high() -> None:
    waste = usual_of(Resource.WASTE, 50, 150, "kg", confirmed=True)
    assert found(NUMBERS, listed(waste)) == {Relative.WASTE_INTENSITY: pytest.approx((0.05, 0.15))}
    ranges = usual_ranges(NUMBERS, indicators(NUMBERS, CONVERTING), [listed(waste)], CONVERTING)
    assert ranges[Relative.WASTE_INTENSITY].confidence is Confidence.CONFIRMED


def test_an_output_counted_in_another_unit_is_converted_and_one_that_cannot_be_has_no_range() -> None:
    in_kg = replace(NUMBERS, output=Output(quantity=Decimal(240_000), unit="kg"))
    assert found(in_kg, listed(WATER_USUAL))[WATER] == pytest.approx((125, 500))
    loaves = replace(NUMBERS, output=Output(quantity=Decimal(240_000), unit="loaves"))
    assert found(loaves, listed(WATER_USUAL)) == {}
    assert found(loaves, listed(WATER_USUAL, unit="loaves"))[WATER] == pytest.approx((0.125, 0.5))


def test_energy_has_a_range_only_when_each_kind_of_energy_has_one() -> None:
    assert Relative.ENERGY_PRODUCTIVITY not in found(NUMBERS, listed(POWER)), "propane has none"
    both = found(NUMBERS, listed(POWER, usual_of(Resource.FUEL, 900, 1400, "kWh")))
    assert both[Relative.ENERGY_PRODUCTIVITY] == pytest.approx((1 / 2000, 1 / 1000))
    electric = replace(NUMBERS, uses=tuple(one for one in NUMBERS.uses if one.resource is not Resource.FUEL))
    assert found(electric, listed(POWER))[Relative.ENERGY_PRODUCTIVITY] == pytest.approx((1 / 600, 1 / 100))
    assert Relative.CARBON_INTENSITY not in both


def test_a_figure_that_lacks_a_bill_is_not_set_against_others() -> None:
    more = replace(NUMBERS.uses[2], key="well", quantity=None, cost=None, typed=())
    assert found(replace(NUMBERS, uses=(*NUMBERS.uses, more)), listed(WATER_USUAL)) == {}


def test_the_first_checklist_with_ranges_speaks() -> None:
    other = listed(usual_of(Resource.WATER, 1, 2, "m3"))
    assert found(NUMBERS, listed(), listed(WATER_USUAL), other)[WATER] == (0.125, 0.5)
    assert found(NUMBERS) == {}


def test_the_example_firm_has_the_range_of_its_water() -> None:
    picture = amina_money()
    assert list(picture.usual) == [WATER]
    assert [one.base for one in picture.compared] == [None] * len(picture.compared), "one period has no baseline"


@pytest.mark.parametrize(
    ("indicator", "wanted", "now", "done"),
    [
        (WATER, "0.2", 0.2, True),
        (WATER, "0.21", 0.2, False),
        (WATER, "0.3", 0.1 + 0.2, True),
        (Relative.WASTE_INTENSITY, "0.1", 0.09, True),
        (Relative.WASTE_INTENSITY, "0.1", 0.11, False),
        (Relative.WASTE_INTENSITY, "0", 0.0, True),
    ],
)
def test_more_from_each_drop_or_less_waste_reaches_a_target(
    indicator: Relative, wanted: str, now: float, done: bool
) -> None:
    assert reached(target(indicator, wanted, "u"), Figure(value=now, unit="u")) is done


def test_a_figure_that_is_not_whole_or_in_another_unit_tells_nothing() -> None:
    wanted = target(WATER, "0.2", "t/m3")
    assert reached(wanted, None) is None
    assert reached(wanted, Figure(value=9, unit="loaves/m3")) is None
    assert reached(wanted, Figure(value=9, unit="t/m3", missing=("well",))) is None


def test_a_target_of_an_indicator_nobody_knows_is_left_out() -> None:
    known = target(WATER, "0.2", "t/m3")
    assert targets_by([known, replace(known, indicator="joy")]) == {WATER: known}


@settings(deadline=None, max_examples=30)
@given(low=st.floats(0.01, 1000), more=st.floats(1, 100))
def test_a_range_never_stands_upside_down(low: float, more: float) -> None:
    for one in found(NUMBERS, listed(usual_of(Resource.WATER, low, low * more, "m3"))).values():
        assert 0 < one[0] <= one[1]
