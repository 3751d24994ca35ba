"""The calculators as a list: what each asks for, where it comes from, which options it serves."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pint
import pytest

from selfcheck.catalog.folder import Catalog
from selfcheck.domain.calculators.kernel import Calculator, Field, calculate
from selfcheck.domain.calculators.registry import CALCULATORS, for_option
from tests import words
from tests.domain.calculators.examples import EXAMPLES

LISTED = pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=CALCULATORS)


@pytest.fixture(scope="module")
def units() -> pint.UnitRegistry:
    registry = pint.UnitRegistry()
    registry.define("money = [money]")
    registry.define("kvar = 1 * kilovolt_ampere")
    return registry


def every_unit() -> Iterator[str]:
    for calculator_id, calculator in CALCULATORS.items():
        result = calculate(calculator, EXAMPLES[calculator_id])
        for field in calculator.fields:
            yield field.unit
            if field.us_unit is not None:
                yield field.us_unit
        yield from (shown.unit for shown in result.shown)
        yield from (saving.amount.unit for saving in result.savings)


def test_every_subject_that_was_promised_has_its_calculator() -> None:
    assert list(CALCULATORS) == [
        "lighting", "switch-off",
        "motor-nameplate", "motor-multimeter", "speed-control", "belts",
        "air-leaks-stopwatch", "air-leaks-flow-meter", "air-pressure", "air-leak-bag", "air-leak-orifice",
        "boiler-efficiency", "exhaust-heat", "steam-leak", "steam-trap", "condensate-return",
        "bare-pipe", "hot-surface", "hot-water", "space-heating", "solar-hot-water",
        "refrigeration-temperatures", "power-factor",
        "water-bucket", "water-meter-at-night", "hose-nozzle", "counter-current-rinse",
        "material-yield", "spray-transfer", "cost-of-waste",
    ]  # fmt: skip


def test_every_calculator_has_an_example() -> None:
    assert list(EXAMPLES) == list(CALCULATORS)


@LISTED
def test_a_form_is_small_and_its_fields_are_well_made(calculator: Calculator) -> None:
    ids = [field.id for field in calculator.fields]
    assert 3 <= len(ids) <= 8
    assert len(set(ids)) == len(ids)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", calculator.id)
    for field in calculator.fields:
        check_field(field)
    for rule in calculator.rules:
        assert {rule.field, rule.other} <= set(ids)


def check_field(field: Field) -> None:
    """Limits in order, a default inside them, a typical value that is there, a name of its own."""
    assert re.fullmatch(r"[a-z][a-z0-9_]*", field.id)
    assert field.name
    assert field.low < field.high
    assert field.default is None or field.low <= field.default <= field.high
    assert not (field.typical and field.default is None)
    if field.choices is not None:
        values = [choice.value for choice in field.choices]
        assert len(set(values)) == len(values) > 1
        assert all(field.low <= value <= field.high for value in values)


@LISTED
def test_a_calculator_names_its_sources_and_what_it_assumes(calculator: Calculator, shipped: Catalog) -> None:
    result = calculate(calculator, EXAMPLES[calculator.id])
    known = set(shipped.library.sources)
    assert calculator.sources
    assert all(source in known or " " in source or source == "IAPWS-IF97" for source in calculator.sources)
    assert "{" not in result.assumed.format(**result.facts)
    assert all("{" not in shown.note.format(**shown.facts) for shown in result.shown)


@LISTED
def test_the_options_a_calculator_serves_are_real_and_find_it(calculator: Calculator, shipped: Catalog) -> None:
    options = shipped.library.options
    assert set(calculator.options) <= set(options)
    for option in calculator.options:
        assert calculator in for_option(option)


def test_an_option_nobody_can_work_out_has_no_calculator() -> None:
    assert for_option("name-a-team") == ()
    assert [one.id for one in for_option("repair-air-leaks")] == [
        "air-leaks-stopwatch", "air-leaks-flow-meter", "air-leak-bag", "air-leak-orifice",
    ]  # fmt: skip


@pytest.mark.parametrize("unit", sorted(set(every_unit())))
def test_every_unit_can_be_read_by_the_units_library(unit: str, units: pint.UnitRegistry) -> None:
    assert str(units.parse_units("percent" if unit == "%" else "" if unit == "1" else unit)) is not None


@LISTED
def test_a_us_unit_measures_the_same_thing(calculator: Calculator, units: pint.UnitRegistry) -> None:
    for field in calculator.fields:
        if field.us_unit is not None:
            assert units.parse_units(field.us_unit).is_compatible_with(units.parse_units(field.unit)), field.id


def every_word(calculator: Calculator) -> Iterator[str]:
    result = calculate(calculator, EXAMPLES[calculator.id])
    yield from (calculator.name, calculator.what_to_do, result.assumed)
    for field in calculator.fields:
        yield from (field.name, field.help, *(choice.name for choice in field.choices or ()))
    for shown in result.shown:
        yield from (shown.name, shown.note)
    yield from (rule.sentence for rule in calculator.rules)


def test_every_word_of_every_form_reaches_the_translators() -> None:
    known = {message.id for message in words.extracted()}
    said = {word for calculator in CALCULATORS.values() for word in every_word(calculator) if word}
    assert len(said) > 200
    assert said <= known
