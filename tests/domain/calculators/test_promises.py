"""What every calculator promises for any figures at all: a saving that makes sense, or a sentence at a field."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.calculators.boilers import FUELS
from selfcheck.domain.calculators.combustion import combustion_efficiency
from selfcheck.domain.calculators.kernel import Calculator, Field, FieldErrors, Result, calculate, check
from selfcheck.domain.calculators.registry import CALCULATORS
from tests.domain.calculators.examples import EXAMPLES

LISTED = pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=CALCULATORS)
NONSENSE = (
    st.floats() | st.integers() | st.text(max_size=4) | st.booleans() | st.none() | st.just(1e308) | st.just(10**400)
)
SOME = settings(deadline=None, max_examples=40)


def figure(field: Field) -> st.SearchStrategy[float]:
    """Any value a field may hold, its very ends among them."""
    if field.choices is not None:
        return st.sampled_from([choice.value for choice in field.choices])
    return st.floats(field.low, field.high) | st.sampled_from([field.low, field.high])


def makes_sense(result: Result) -> None:
    """No saving below 0, low before high, everything finite, words whole."""
    assert result.savings
    for saving in result.savings:
        assert 0 <= saving.amount.low <= saving.amount.high
        assert 0 <= saving.money[0] <= saving.money[1]
        assert isfinite(saving.money[1])
    for shown in result.shown:
        assert shown.low <= shown.high
        assert isfinite(shown.low) and isfinite(shown.high)
        assert shown.unit != "%" or "air" in shown.name or shown.high <= 100
    assert "{" not in result.assumed.format(**result.facts)


@LISTED
def test_the_example_gives_a_saving(calculator: Calculator) -> None:
    assert check(calculator, EXAMPLES[calculator.id]) == {}
    result = calculate(calculator, EXAMPLES[calculator.id])
    makes_sense(result)
    assert result.money[1] > 0


@LISTED
@SOME
@given(data=st.data())
def test_figures_inside_the_limits_give_a_saving_or_a_sentence(calculator: Calculator, data: st.DataObject) -> None:
    figures = {field.id: data.draw(figure(field), label=field.id) for field in calculator.fields}
    try:
        result = calculate(calculator, figures)
    except FieldErrors as errors:
        assert set(errors.errors) <= set(figures)
        assert {rule.field for rule in calculator.rules} >= set(errors.errors)
    else:
        makes_sense(result)


@LISTED
@SOME
@given(data=st.data())
def test_one_figure_changed_inside_its_limits_never_breaks_a_calculator(
    calculator: Calculator, data: st.DataObject
) -> None:
    field = data.draw(st.sampled_from(calculator.fields))
    figures = {**EXAMPLES[calculator.id], field.id: data.draw(figure(field))}
    if not check(calculator, figures):
        makes_sense(calculate(calculator, figures))


@LISTED
@SOME
@given(data=st.data())
def test_nonsense_gets_a_sentence_at_its_field_and_nothing_worse(calculator: Calculator, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(calculator.fields))
    value = data.draw(NONSENSE)
    figures: dict[str, object] = {**EXAMPLES[calculator.id], field.id: value}
    errors = check(calculator, figures)
    if errors:
        with pytest.raises(FieldErrors):
            calculate(calculator, figures)
        assert all("{" not in str(error) and str(error).endswith((".", "%.")) for error in errors.values())
    else:
        makes_sense(calculate(calculator, figures))


@LISTED
def test_nothing_typed_asks_for_every_field_without_a_default(calculator: Calculator) -> None:
    assert set(check(calculator, {})) == {field.id for field in calculator.fields if field.default is None}


@LISTED
@pytest.mark.parametrize("value", [-1e-9, -1.0, float("nan"), float("inf"), "many", 1e300])
def test_no_price_or_count_takes_nonsense(calculator: Calculator, value: object) -> None:
    asked = [field for field in calculator.fields if field.low >= 0 and field.choices is None]
    for field in asked:
        assert field.id in check(calculator, {**EXAMPLES[calculator.id], field.id: value})


MORE = {
    # what saves more when it grows, and what saves less
    "lighting": ("lamps old_w hours", "new_low_w"),
    "switch-off": ("machines idle_kw hours_a_day days", "off_kw"),
    "motor-nameplate": ("rated_kw load new_efficiency hours", "efficiency"),
    "motor-multimeter": ("volts amps power_factor idle_hours", ""),
    "speed-control": ("power_kw hours", "speed"),
    "belts": ("motors power_kw hours", "old_low"),
    "air-leaks-stopwatch": ("load_s power_kw hours mend_high", "idle_s"),
    "air-leaks-flow-meter": ("flow_m3_min hours specific_high mend_high", ""),
    "air-pressure": ("power_kw hours pressure_bar per_bar_high", "new_pressure_bar"),
    "air-leak-bag": ("bag_l leaks hours specific_high", "fill_s"),
    "air-leak-orifice": ("diameter_mm pressure_bar holes hours coefficient specific_high", ""),
    "boiler-efficiency": ("fuel_kwh stack_c o2", "target_stack_c target_o2"),
    "exhaust-heat": ("fuel_kwh stack_c o2 used_high", "cooled_c"),
    "steam-leak": ("diameter_mm pressure_bar holes hours", "feed_c boiler_efficiency"),
    "steam-trap": ("diameter_mm pressure_bar traps hours", "feed_c boiler_efficiency"),
    "condensate-return": ("condensate_kg_h hours return_c", "makeup_c flash boiler_efficiency"),
    "bare-pipe": ("length_m diameter_mm surface_c thickness_mm hours", "air_c boiler_efficiency"),
    "hot-surface": ("area_m2 surface_c thickness_mm hours", "air_c heat_efficiency"),
    "hot-water": ("litres_high days warmer_k", "heat_efficiency"),
    "space-heating": ("heating_kwh room_c per_degree", "new_room_c"),
    "solar-hot-water": ("area_m2 irradiation used_high", "heat_efficiency"),
    "refrigeration-temperatures": ("cooling_kwh evaporating_k condensing_k per_degree_high", ""),
    "power-factor": ("power_kw new_power_factor kva_price penalty", "power_factor"),
    "water-bucket": ("bucket_l taps hours", "fill_s"),
    "water-meter-at-night": ("second_m3 hours mended", "between_h"),
    "hose-nozzle": ("flow_l_min hoses hours_a_day days saved_high", ""),
    "counter-current-rinse": ("flow_l_h hours dilution_high", ""),
    "material-yield": ("target_yield", "product_kg"),
    "spray-transfer": ("paint_kg new_transfer", "transfer_low"),
    "cost-of-waste": ("lost_kg purchase_price processing_price disposal_price avoid_high", ""),
}


@pytest.mark.parametrize("calculator_id", CALCULATORS)
def test_savings_move_the_way_physics_says(calculator_id: str) -> None:
    calculator, example = CALCULATORS[calculator_id], EXAMPLES[calculator_id]
    before = calculate(calculator, example).money[1]
    up, down = MORE[calculator_id]
    for field_id in up.split():
        assert calculate(calculator, {**example, field_id: example[field_id] * 1.005}).money[1] > before, field_id
    for field_id in down.split():
        changed = max(example[field_id] * 1.005, 0.001)
        assert calculate(calculator, {**example, field_id: changed}).money[1] < before, field_id


@LISTED
def test_a_higher_price_is_worth_more_and_moves_no_amount(calculator: Calculator) -> None:
    example = EXAMPLES[calculator.id]
    before = calculate(calculator, example)
    for field in calculator.fields:
        if field.unit.startswith("money/"):
            after = calculate(calculator, {**example, field.id: example[field.id] * 2})
            assert after.money[1] > before.money[1], field.id
            assert [one.amount for one in after.savings] == [one.amount for one in before.savings], field.id


@settings(deadline=None, max_examples=200)
@given(
    fuel=st.sampled_from(FUELS),
    stack=st.floats(70, 700),
    air=st.floats(-30, 60),
    oxygen=st.floats(0, 18),
)
def test_no_fire_is_better_than_all_its_heat(fuel: object, stack: float, air: float, oxygen: float) -> None:
    assert combustion_efficiency(fuel, stack, air, oxygen) < 100  # type: ignore[arg-type]
