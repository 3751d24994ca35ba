"""How figures are checked, whichever calculator asks for them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfcheck.domain.calculators.kernel import (
    NOT_A_NUMBER,
    Amount,
    FieldErrors,
    calculate,
    check,
    saved,
    tidy,
    unit_word,
)
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.domain.checklist import Resource
from selfcheck.errors import BadInput
from tests.domain.calculators.examples import EXAMPLES

STOPWATCH = CALCULATORS["air-leaks-stopwatch"]
GOOD = EXAMPLES["air-leaks-stopwatch"]


def fault(**changed: object) -> str:
    """What is said at the one field that was changed."""
    errors = check(STOPWATCH, {**GOOD, **changed})
    assert list(errors) == list(changed)
    return str(errors[next(iter(changed))])


def test_good_figures_have_no_fault() -> None:
    assert check(STOPWATCH, GOOD) == {}


def test_a_missing_figure_names_its_field_limits_and_mend() -> None:
    figures = {key: value for key, value in GOOD.items() if key != "power_kw"}
    errors = check(STOPWATCH, figures)
    assert {key: str(error) for key, error in errors.items()} == {
        "power_kw": "Compressor power: this figure is missing. Type a number from 0.01 to 10000 kW."
    }


@pytest.mark.parametrize("value", ["eleven", "11", float("nan"), float("inf"), True, [11], 10**400, b"1"])
def test_what_is_no_number_is_told_to_be_one(value: object) -> None:
    assert fault(power_kw=value) == "Compressor power: type digits only, a number from 0.01 to 10000 kW."


@pytest.mark.parametrize(("value", "said"), [(-3, "-3"), (0, "0"), (1e9, "1000000000")])
def test_a_figure_outside_its_limits_says_both(value: float, said: str) -> None:
    assert fault(power_kw=value) == (
        f"Compressor power: {said} is outside what can be. Type a number from 0.01 to 10000 kW."
    )


def test_figures_that_only_clash_together_are_told_so() -> None:
    assert "change them over" in fault(mend_low=90)
    errors = check(STOPWATCH, {**GOOD, "load_s": 0, "idle_s": 0})
    assert [str(one) for one in errors.values()] == [
        "It loads: both times are 0. Measure at least one round, loaded and idle."
    ]


def test_a_choice_outside_the_list_names_the_list() -> None:
    errors = check(CALCULATORS["boiler-efficiency"], {**EXAMPLES["boiler-efficiency"], "fuel": 9})
    assert str(errors["fuel"]) == ("Fuel: choose one of these: natural-gas, lpg, diesel, heavy-oil, coal, wood.")


def test_a_field_nobody_asked_for_is_named() -> None:
    assert fault(colour=3).startswith("colour: this calculator has no such field. It asks for load_s, idle_s,")


def test_all_faults_come_at_once_and_are_said_in_the_readers_language() -> None:
    with pytest.raises(FieldErrors) as raised:
        calculate(STOPWATCH, {**GOOD, "power_kw": -1, "hours": "x"})
    assert isinstance(raised.value, BadInput)
    assert list(raised.value.errors) == ["power_kw", "hours"]
    assert str(raised.value) == " ".join(str(error) for error in raised.value.errors.values())
    spanish = {
        "Compressor power": "Potencia del compresor",
        "Runs": "Funciona",
        "h a year": "h al año",
        NOT_A_NUMBER: "{field}: solo cifras, {low} a {high} {unit}.",
    }
    spoken = raised.value.say(lambda message: spanish.get(message, message))
    assert spoken.startswith("Potencia del compresor: -1 is outside")
    assert spoken.endswith("Funciona: solo cifras, 1 a 8784 h al año.")


def test_a_count_has_no_unit_to_name() -> None:
    errors = check(CALCULATORS["lighting"], {**EXAMPLES["lighting"], "lamps": 0})
    assert str(errors["lamps"]) == ("Lamps of this kind: 0 is outside what can be. Type a number from 1 to 100000.")


def test_an_absent_figure_takes_its_default_and_none_is_absent() -> None:
    without = {key: value for key, value in GOOD.items() if not key.startswith("mend")}
    assert calculate(STOPWATCH, without) == calculate(STOPWATCH, {**GOOD, "mend_low": None})


def test_decimals_and_integers_are_numbers_too() -> None:
    figures = {key: Decimal(str(value)) for key, value in GOOD.items()}
    assert calculate(STOPWATCH, figures) == calculate(STOPWATCH, GOOD)


def test_the_price_to_fill_in_follows_what_heats() -> None:
    calculator = CALCULATORS["hot-water"]
    price = calculator.field("energy_price")
    assert calculator.price_resource(price, {"heated_by": 0}) is Resource.FUEL
    assert calculator.price_resource(price, {"heated_by": 1}) is Resource.ELECTRICITY
    assert calculator.price_resource(price, {}) is Resource.FUEL
    assert calculator.price_resource(calculator.field("water_price"), {}) is Resource.WATER
    assert calculator.price_resource(calculator.field("warmer_k"), {}) is None


def test_a_saving_below_zero_counts_as_none_and_the_low_one_comes_first() -> None:
    found = saved(Resource.FUEL, 5, -2, "kWh/year", 2)
    assert found.amount == Amount(low=0, high=5, unit="kWh/year")
    assert found.money == (0, 10)


@pytest.mark.parametrize(("low", "high"), [(2, 1), (-1, 1), (0, float("inf")), (float("nan"), 1)])
def test_an_amount_that_is_no_saving_is_our_mistake(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="not a saving"):
        Amount(low=low, high=high, unit="kWh/year")


@pytest.mark.parametrize(
    ("value", "written"), [(50.0, "50"), (0.0, "0"), (93.456, "93.5"), (0.012345, "0.0123"), (8760.0, "8760")]
)
def test_a_number_in_a_sentence_has_no_idle_digits(value: float, written: str) -> None:
    assert str(tidy(value)) == written


def test_units_are_said_as_people_say_them() -> None:
    assert [unit_word(unit) for unit in ("1", "degC", "kW", "h/year")] == ["", "°C", "kW", "h a year"]
