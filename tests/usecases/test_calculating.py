"""Calculators filled in by name, with units a person types, and each fault told in a sentence."""

from __future__ import annotations

import pytest

from selfcheck.domain.calculators.kernel import FieldErrors
from selfcheck.domain.library import Resource
from selfcheck.errors import BadInput, NotFound
from selfcheck.i18n import load_language
from selfcheck.usecases import calculating

ENGLISH = load_language("en")
LEAKS = ["load_s=42", "idle_s=98", "power_kw=11", "hours=3000", "electricity_price=8.5"]


def test_the_stopwatch_of_the_picture_gives_the_saving_of_the_picture() -> None:
    calculator, values, result = calculating.run_calculator("air-leaks-stopwatch", LEAKS, ENGLISH)
    assert calculator.id == "air-leaks-stopwatch"
    (saving,) = result.savings
    assert saving.resource is Resource.ELECTRICITY
    assert (saving.amount.low, saving.amount.high) == pytest.approx((4950, 7920))
    assert saving.money == pytest.approx((42075, 67320))
    assert set(values) == {one.id for one in calculator.fields}, "defaults stand beside what was typed"


def test_units_may_stand_behind_a_figure() -> None:
    with_units = ["load_s=0.7 min", "idle_s=98s", "power_kw=11,000 W", "hours=3000", "electricity_price=8.5"]
    _calculator, values, result = calculating.run_calculator("air-leaks-stopwatch", with_units, ENGLISH)
    assert (values["load_s"], values["power_kw"]) == pytest.approx((42, 11))
    assert result.savings[0].amount.high == pytest.approx(7920)


def test_figures_are_read_in_the_language_of_who_types() -> None:
    leaks = calculating.find_calculator("air-leaks-stopwatch")
    assert calculating.read_fields(leaks, {"power_kw": "1,5"}, load_language("es")) == {"power_kw": 1.5}
    assert calculating.read_fields(leaks, {"power_kw": "1.5", "idle_s": " "}, ENGLISH) == {"power_kw": 1.5}


def test_a_choice_is_named_by_its_word() -> None:
    motor = calculating.find_calculator("motor-multimeter")
    (phases,) = [one for one in motor.fields if one.choices]
    assert phases.choices is not None
    for choice in phases.choices:
        assert calculating.read_fields(motor, {phases.id: f" {choice.id.upper()} "}, ENGLISH) == {
            phases.id: choice.value
        }
    with pytest.raises(FieldErrors, match="choose one of these: ") as caught:
        calculating.read_fields(motor, {phases.id: "two"}, ENGLISH)
    assert set(caught.value.errors) == {phases.id}


def test_every_field_that_can_not_be_read_is_told_and_named() -> None:
    leaks = calculating.find_calculator("air-leaks-stopwatch")
    wrong = {"load_s": "soon", "power_kw": "3 m3", "idle_s": "-4", "hours": "3000", "hour": "1"}
    with pytest.raises(FieldErrors) as caught:
        calculating.read_fields(leaks, wrong, ENGLISH)
    told = {name: error.say(ENGLISH.text) for name, error in caught.value.errors.items()}
    assert set(told) == {"load_s", "power_kw", "idle_s", "hour"}
    assert "can't be read as a figure" in told["load_s"]
    assert "can't be turned into kW" in told["power_kw"]
    assert "below zero" in told["idle_s"]
    assert "Did you mean hours?" in told["hour"]


@pytest.mark.parametrize(
    ("named", "pairs", "sentence"),
    [
        ("air-leak-stopwatch", [], "Did you mean air-leaks-stopwatch"),
        ("zzz", [], "shows them all"),
        ("air-leaks-stopwatch", ["42"], '"42": write field=value, for example load_s=12'),
        ("air-leaks-stopwatch", ["=42"], "write field=value"),
        ("air-leaks-stopwatch", ["load_s=1", "load_s=2"], "load_s stands twice"),
        ("air-leaks-stopwatch", LEAKS[1:], "this figure is missing"),
        ("air-leaks-stopwatch", [*LEAKS, "qqq=3"], 'There is no field "qqq". Choose from: load_s'),
    ],
)
def test_what_can_not_be_run_is_said_in_a_sentence(named: str, pairs: list[str], sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        calculating.run_calculator(named, pairs, ENGLISH)
    assert sentence in caught.value.say(ENGLISH.text)
    assert isinstance(caught.value, NotFound) == (not pairs)


def test_no_calculator_breaks_on_nonsense() -> None:
    for calculator in calculating.list_calculators():
        for words in ("nan", "1e400", "", "x", "-1", "0", "999999999999"):
            pairs = [f"{one.id}={words}" for one in calculator.fields]
            try:
                _calculator, values, _result = calculating.run_calculator(calculator.id, pairs, ENGLISH)
            except BadInput as error:
                assert error.say(ENGLISH.text)
            else:
                assert set(values) == {one.id for one in calculator.fields}
