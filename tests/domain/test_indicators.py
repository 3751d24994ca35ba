"""Seven absolute and six relative indicators, and how they change against a baseline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.factors import Factors
from selfcheck.domain.indicators import (
    Absolute,
    Change,
    Figure,
    Indicators,
    Relative,
    Verdict,
    change_of,
    changes,
    indicators,
    specific,
    with_plan,
)
from selfcheck.domain.numbers import Numbers, Output, Period
from tests.domain.example_firm import FACTORS, NUMBERS, SUMMER_2026, WITH_WASTEWATER, amina_money, d

BETTER, WORSE = Verdict.BETTER, Verdict.WORSE


def _change(name: Absolute | Relative, base: float, now: float) -> Change:
    return change_of(name, Figure(value=base, unit="u"), Figure(value=now, unit="u"))


# Kandalama, the worked example of domain.md: energy × 0.97, water × 0.92, guest-nights × 1.52


@pytest.mark.parametrize(
    ("name", "use", "productivity", "per_guest_night"),
    [
        (Relative.ENERGY_PRODUCTIVITY, 0.97, 56.7, -36.2),
        (Relative.WATER_PRODUCTIVITY, 0.92, 65.2, -39.5),
    ],
)
def test_kandalama_made_more_of_each_kilowatt_hour_and_each_drop(
    name: Relative, use: float, productivity: float, per_guest_night: float
) -> None:
    base, now = Figure(value=1.0, unit="night/u"), Figure(value=1.52 / use, unit="night/u")
    up = change_of(name, base, now)
    assert up.change == pytest.approx(productivity / 100, abs=0.0005)
    assert up.verdict is BETTER
    before, after = specific(base), specific(now)
    assert before is not None
    assert after is not None
    assert after.value / before.value - 1 == pytest.approx(per_guest_night / 100, abs=0.0005)
    assert after.unit == "u/night"


# Picture 13: 2025 against June to October 2026


def _bakery_changes() -> dict[Absolute | Relative, Change]:
    found = changes(indicators(WITH_WASTEWATER, FACTORS), indicators(SUMMER_2026, FACTORS))
    return {one.indicator: one for one in found}


@pytest.mark.parametrize(
    ("name", "factor", "base", "now", "change", "verdict"),
    [
        (Relative.ENERGY_PRODUCTIVITY, 1000, "0.89", "0.99", "+10.7", BETTER),
        (Relative.MATERIALS_PRODUCTIVITY, 1, "1.36", "1.37", "+0.8", BETTER),
        (Relative.WATER_PRODUCTIVITY, 1000, "200", "217", "+8.3", BETTER),
        (Relative.CARBON_INTENSITY, 1, "356", "329", "-7.6", BETTER),
        (Relative.WASTE_INTENSITY, 1000, "100", "108", "+7.7", WORSE),
        (Relative.WASTEWATER_INTENSITY, 1, "4.6", "4.2", "-8.3", BETTER),
    ],
)
def test_the_bars_of_picture_13_come_out_as_drawn(
    name: Relative, factor: float, base: str, now: str, change: str, verdict: Verdict
) -> None:
    found = _bakery_changes()[name]
    places = len(base.partition(".")[2])
    assert found.base is not None
    assert found.now is not None
    assert found.change is not None
    assert f"{found.base.value * factor:.{places}f}" == base
    assert f"{found.now.value * factor:.{places}f}" == now
    assert f"{found.change * 100:+.1f}" == change
    assert (found.verdict, found.per_day) == (verdict, False)


def test_bread_made_each_day_is_compared_by_the_day_and_says_so() -> None:
    found = _bakery_changes()[Absolute.OUTPUT]
    assert found.base is not None
    assert found.now is not None
    assert found.change is not None
    assert (round(found.base.value * 1000), round(found.now.value * 1000)) == (658, 680)
    assert f"{found.change * 100:+.1f}" == "+3.4"
    assert found.per_day


def test_all_thirteen_are_there() -> None:
    assert list(_bakery_changes()) == [*Absolute, *Relative]


def test_periods_of_one_length_are_not_scaled() -> None:
    year = indicators(NUMBERS, FACTORS)
    assert {one.per_day for one in changes(year, year)} == {False}
    assert {one.verdict for one in changes(year, year)} == {Verdict.SAME}


# Picture 18


def test_the_example_firm_takes_1120_kilowatt_hours_for_a_tonne() -> None:
    energy = specific(indicators(NUMBERS, FACTORS).relative[Relative.ENERGY_PRODUCTIVITY])
    assert energy is not None
    assert float(f"{energy.value:.3g}") == 1120
    assert energy.unit == "kWh/t"


def test_the_whole_plan_makes_more_bread_from_each_megawatt_hour() -> None:
    found = amina_money().with_plan
    assert found is not None
    assert [f"{one.value * 1000:.2f}" for one in (found.now, found.low, found.high)] == ["0.89", "0.99", "1.24"]
    assert [round(share * 100) for share in found.more] == [12, 39]


def test_savings_of_a_year_are_scaled_to_the_period_they_are_set_against() -> None:
    quarter = replace(
        NUMBERS,
        period=Period(date(2025, 1, 1), date(2025, 3, 14)),
        output=replace(NUMBERS.output, quantity=d("48")),
        uses=tuple(
            replace(use, quantity=use.quantity / 5 if use.quantity else None, cost=use.cost / 5 if use.cost else None)
            for use in NUMBERS.uses
        ),
    )
    found, year = amina_money(numbers=(quarter,)).with_plan, amina_money().with_plan
    assert found is not None
    assert year is not None
    assert found.high.value == pytest.approx(year.high.value, rel=0.01)


def test_a_plan_that_saves_no_energy_promises_no_more_bread() -> None:
    assert amina_money(actions=()).with_plan is None
    assert with_plan(Indicators(days=365, absolute={}, relative={}), amina_money().by_resource) is None


# What is not known


def test_no_base_or_a_base_of_nought_is_no_baseline() -> None:
    now = Figure(value=5.0, unit="t")
    assert change_of(Absolute.WASTE, None, now).change is None
    assert change_of(Absolute.WASTE, Figure(value=0.0, unit="t"), now).change is None
    assert change_of(Absolute.WASTE, Figure(value=0.0, unit="t"), now).verdict is None


def test_another_unit_of_output_is_a_new_baseline() -> None:
    pieces = replace(NUMBERS, output=Output(quantity=d("9000"), unit="piece"))
    found = {one.indicator: one.change for one in changes(indicators(NUMBERS, FACTORS), indicators(pieces, FACTORS))}
    assert found[Absolute.OUTPUT] is None
    assert found[Relative.ENERGY_PRODUCTIVITY] is None
    assert found[Absolute.ENERGY] == 0


def test_without_an_earlier_period_the_figures_stand_alone() -> None:
    found = changes(None, indicators(NUMBERS, FACTORS))
    assert found
    assert {(one.base, one.change, one.verdict) for one in found} == {(None, None, None)}


def test_an_empty_period_has_no_indicators() -> None:
    empty = indicators(Numbers(key="n", period=NUMBERS.period), FACTORS)
    assert (empty.absolute, empty.relative) == ({}, {})


def test_a_use_that_cannot_be_counted_is_named() -> None:
    found = indicators(NUMBERS, Factors())
    assert found.absolute[Absolute.ENERGY].missing == ("propane",)
    assert found.relative[Relative.ENERGY_PRODUCTIVITY].missing == ("propane",)
    assert Absolute.GHG not in found.absolute


def test_a_firm_that_uses_no_water_has_no_water_productivity() -> None:
    dry = replace(NUMBERS, uses=tuple(replace(use, quantity=d("0")) for use in NUMBERS.uses))
    found = indicators(dry, FACTORS)
    assert found.absolute[Absolute.WATER].value == 0
    assert Relative.WATER_PRODUCTIVITY not in found.relative
    assert found.relative[Relative.WASTE_INTENSITY].value == 0
    assert specific(Figure(value=0.0, unit="t/m3")) is None


@pytest.mark.parametrize(
    ("name", "more"),
    [
        (Absolute.OUTPUT, BETTER),
        (Absolute.ENERGY, WORSE),
        (Absolute.WASTE, WORSE),
        (Relative.ENERGY_PRODUCTIVITY, BETTER),
        (Relative.MATERIALS_PRODUCTIVITY, BETTER),
        (Relative.CARBON_INTENSITY, WORSE),
        (Relative.WASTEWATER_INTENSITY, WORSE),
    ],
)
def test_more_is_better_or_worse_by_what_it_is(name: Absolute | Relative, more: Verdict) -> None:
    less = WORSE if more is BETTER else BETTER
    assert (_change(name, 1, 2).verdict, _change(name, 2, 1).verdict) == (more, less)
    assert _change(name, 2, 2).verdict is Verdict.SAME


@settings(deadline=None, max_examples=60)
@given(base=st.floats(0.001, 1e6), now=st.floats(0.001, 1e6))
def test_twice_the_productivity_is_half_the_specific_consumption(base: float, now: float) -> None:
    first, second = specific(Figure(value=base, unit="t/kWh")), specific(Figure(value=now, unit="t/kWh"))
    assert first is not None
    assert second is not None
    change = _change(Relative.ENERGY_PRODUCTIVITY, base, now).change
    assert change is not None
    assert (1 + change) * (second.value / first.value) == pytest.approx(1)


def test_a_period_that_lacks_a_bill_of_the_baseline_is_not_compared() -> None:
    """Without the propane bill the firm would seem to have saved most of its energy."""
    electricity_only = replace(SUMMER_2026, uses=tuple(use for use in SUMMER_2026.uses if use.key != "propane"))
    without_figure = replace(
        SUMMER_2026,
        uses=tuple(replace(use, quantity=None, typed=()) if use.key == "propane" else use for use in SUMMER_2026.uses),
    )
    for incomplete in (electricity_only, without_figure):
        found = {
            one.indicator: one.change for one in changes(indicators(NUMBERS, FACTORS), indicators(incomplete, FACTORS))
        }
        for name in (Absolute.ENERGY, Absolute.GHG, Relative.ENERGY_PRODUCTIVITY, Relative.CARBON_INTENSITY):
            assert found[name] is None
        assert found[Relative.WATER_PRODUCTIVITY] is not None


def test_a_fuel_that_is_used_no_more_is_compared_when_it_says_nought() -> None:
    none_left = replace(
        SUMMER_2026,
        uses=tuple(replace(use, quantity=d("0")) if use.key == "propane" else use for use in SUMMER_2026.uses),
    )
    found = {one.indicator: one for one in changes(indicators(NUMBERS, FACTORS), indicators(none_left, FACTORS))}
    assert found[Relative.ENERGY_PRODUCTIVITY].verdict is BETTER
