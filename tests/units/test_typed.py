"""What people type into a field for a quantity."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.library import Resource
from selfcheck.errors import BadInput
from selfcheck.i18n import Language
from selfcheck.units import (
    Quantity,
    compatible,
    find_unit,
    mark_of,
    parse_in,
    parse_quantity,
    quantity_words,
    read_figure,
    unit_name,
    units_for,
)

EN, ES = Language("en"), Language("es")


@pytest.mark.parametrize(
    ("typed", "language", "unit", "value", "own"),
    [
        ("1.200,5 m3", ES, "m3", "1200.5", "m3"),
        ("1,200.5 m³", EN, "m3", "1200.5", "m3"),
        ("12 L", EN, "m3", "12", "L"),
        ("12 litros", ES, "m3", "12", "L"),
        ("3 gal", EN, "L", "3", "gal"),
        ("3 galones", ES, "L", "3", "gal"),
        ("3 imp gal", EN, "L", "3", "imp gal"),
        ("1,5 MMBtu", ES, "kWh", "1.5", "MMBtu"),
        ("2 kWh", EN, "MWh", "2", "kWh"),
        ("2 KWH", EN, "MWh", "2", "kWh"),
        ("240", EN, "t", "240", "t"),
        (" 1 200 ", EN, "kg", "1200", "kg"),
        ("1\u00a0200,25\u00a0kg", ES, "t", "1200.25", "kg"),
        ("165 toneladas", ES, "kg", "165", "t"),
        ("3 ton", ES, "kg", "3", "t"),
        ("3 short tons", EN, "kg", "3", "short ton"),
        ("7 kgf/cm2", EN, "bar", "7", "kgf/cm2"),
        ("100 psi", EN, "bar", "100", "psi"),
        ("-5 ºC", ES, "degC", "-5", "degC"),
        ("68 °F", EN, "degC", "68", "degF"),
        ("40 pcm", ES, "m3/h", "40", "cfm"),
        ("12 gal/min", EN, "m**3/h", "12", "gpm"),
        ("12 días", ES, "h", "12", "day"),
        ("10 guest-nights", EN, "guest-nights", "10", "guest-nights"),
        ("1,00,000 kWh", EN, "kWh", "100000", "kWh"),
        ("1.5 m3", ES, "m3", "1.5", "m3"),
        ("٢٤٠", EN, "t", "240", "t"),
    ],
)
def test_a_quantity_is_read_as_people_write_it(typed: str, language: Language, unit: str, value: str, own: str) -> None:
    assert parse_quantity(typed, unit, language, "Quantity") == Quantity(Decimal(value), own)


@pytest.mark.parametrize(
    ("typed", "language", "unit", "sentence"),
    [
        ("a lot", EN, "kg", 'Quantity: "a lot" can\'t be read as a figure. A point begins the decimals'),
        ("1,2,3", EN, "kg", "A point begins the decimals here, as in 1,200.5."),
        ("1.20.5", ES, "kg", "A comma begins the decimals here, as in 1.200,5."),
        ("12 34 kg", EN, "kg", "can't be read as a figure"),
        ("=1+1", EN, "kg", "can't be read as a figure"),
        ("nan", EN, "kg", "can't be read as a figure"),
        ("1e5", EN, "kg", 'the unit "e5" is not known here. Write the figure in kg.'),
        ("-3 kg", EN, "kg", "-3 kg is below zero"),
        ("\u22123", EN, "kg", "below zero"),
        ("9" * 39, EN, "kg", "more than this program can count"),
        ("9" * 10_000, EN, "kg", "can't be read as a figure"),
        ("12 tons", EN, "kg", '"tons" can mean 1,000 kg or 907 kg'),
        ("5 ML", EN, "L", 'the unit "ML" is not known here'),
        ("12 kWh", EN, "m3", "kWh can't be turned into m³. Write the figure in m³."),
        ("12 kg", EN, "guest-nights", "can't be turned into guest-nights"),
        ("1 day", EN, "kWh", "days can't be turned into kWh"),
    ],
    ids=lambda one: one[:14] if isinstance(one, str) else "",
)  # fmt: skip
def test_what_is_no_quantity_is_refused_in_one_sentence(
    typed: str, language: Language, unit: str, sentence: str
) -> None:
    with pytest.raises(BadInput) as caught:
        parse_quantity(typed, unit, language, "Quantity")
    assert sentence in str(caught.value)
    assert len(str(caught.value)) < 200


def test_nothing_typed_is_not_zero() -> None:
    assert parse_quantity("  ", "kg", EN, "Quantity") is None
    assert parse_in("", "kg", EN, "Quantity") is None


def test_a_figure_that_could_be_two_follows_the_language_and_the_table() -> None:
    assert parse_in("1,200", "kg", EN, "Quantity") == 1200
    assert parse_in("1,200", "kg", ES, "Quantity") == Decimal("1.2")
    assert parse_in("1.200", "kg", ES, "Quantity") == 1200
    assert parse_in("1,200", "kg", EN, "Quantity", mark=",") == Decimal("1.2")
    assert [mark_of(one) for one in ("1,200", "1200", "1,5", "1.200,5", "1.200.000", "0,125")] == [
        None, None, ",", ",", ",", ",",
    ]  # fmt: skip


def test_a_difference_of_degrees_has_no_offset() -> None:
    assert parse_in("18 °F", "delta_degC", EN, "Lower by") == 10
    assert unit_name("delta_degC", EN) == "°C"


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("m3", "m³"),
        ("m**3", "m³"),
        ("m**3/year", "m³/year"),
        ("kg CO2e", "kg\u00a0CO₂e"),
        ("kg CO2e/kWh", "kg\u00a0CO₂e/kWh"),
        ("degC", "°C"),
        ("gal", "US gal"),
        ("kgf/cm2", "kgf/cm²"),
        ("guest-nights", "guest-nights"),
        ("1", "1"),
    ],
)
def test_units_are_written_as_people_read_them(unit: str, name: str) -> None:
    assert unit_name(unit, EN) == name


def test_a_unit_never_parts_from_its_figure() -> None:
    assert quantity_words(Decimal(1200), "m3", EN) == "1,200\u00a0m³"
    assert quantity_words(Decimal("1200.5"), "t CO2e", ES, 1) == "1.200,5\u00a0t\u00a0CO₂e"


@pytest.mark.parametrize("resource", Resource)
def test_every_unit_offered_can_be_typed_back_by_its_name(resource: Resource) -> None:
    for unit in units_for(resource):
        for language in (EN, ES):
            assert find_unit(unit_name(unit, language), language.code) == unit


def test_units_of_a_resource_but_fuel_turn_into_each_other() -> None:
    for resource in (Resource.ELECTRICITY, Resource.WATER, Resource.WASTEWATER):
        first, *others = units_for(resource)
        assert others and all(compatible(first, other) for other in others)


@settings(max_examples=200, deadline=None)
@given(
    st.decimals("0", "9999999999", places=3),
    st.sampled_from(["kg", "m3", "kWh", "gal", "psi", "degC", "t"]),
    st.sampled_from([EN, ES]),
)
def test_what_is_written_can_be_typed_back(value: Decimal, unit: str, language: Language) -> None:
    written = quantity_words(value, unit, language)
    found = parse_quantity(written, unit, language, "Quantity")
    assert found == Quantity(value, unit)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.sampled_from([EN, ES]))
def test_whatever_is_typed_gives_a_figure_or_one_sentence(typed: str, language: Language) -> None:
    try:
        found = parse_quantity(typed, "kg", language, "Quantity")
    except BadInput as error:
        assert str(error).startswith("Quantity: ")
    else:
        assert found is None or (found.value >= 0 and compatible(found.unit, "kg"))


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789.,' ", max_size=20), st.sampled_from([".", ","]))
def test_a_figure_keeps_all_its_digits(text: str, mark: str) -> None:
    value = read_figure(text, mark)
    digits = "".join(one for one in text if one.isdigit())
    assert value is None or str(value).replace(".", "").lstrip("0") == digits.lstrip("0")
