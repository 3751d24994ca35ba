"""One unit into another, against the figures everybody uses."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.errors import BadInput
from selfcheck.units import Kind, compatible, convert, kind_of, try_convert
from selfcheck.units.known import UNITS, Unit


# The right-hand figures: SI brochure and NIST Special Publication 811, at the digits printed there.
@pytest.mark.parametrize(
    ("unit", "to", "factor"),
    [
        ("kWh", "MJ", "3.6"),
        ("MMBtu", "kWh", "293.071"),
        ("therm", "kWh", "29.3071"),
        ("kcal", "kJ", "4.1868"),
        ("toe", "GJ", "41.868"),
        ("toe", "kWh", "11630"),
        ("hp", "kW", "0.7457"),
        ("cv", "kW", "0.735499"),
        ("TR", "kW", "3.51685"),
        ("gal", "L", "3.785412"),
        ("imp gal", "L", "4.54609"),
        ("lb", "kg", "0.45359237"),
        ("short ton", "kg", "907.18474"),
        ("t", "kg", "1000"),
        ("psi", "bar", "0.0689476"),
        ("kgf/cm2", "bar", "0.980665"),
        ("cfm", "L/s", "0.4719474"),
        ("ft3", "L", "28.31685"),
        ("ccf", "m3", "2.831685"),
        ("m3", "L", "1000"),
        ("hL", "L", "100"),
        ("day", "h", "24"),
        ("kg/day", "t/year", "0.36525"),
        ("delta_degF", "delta_degC", "0.5555556"),
        ("m**3", "gal", "264.1721"),
    ],
)
def test_one_unit_is_so_many_of_another(unit: str, to: str, factor: str) -> None:
    assert float(convert(Decimal(1), unit, to)) == pytest.approx(float(factor), rel=2e-6)


@pytest.mark.parametrize(("degf", "degc"), [("32", "0"), ("212", "100"), ("-40", "-40"), ("98.6", "37")])
def test_degrees_have_an_offset(degf: str, degc: str) -> None:
    assert convert(Decimal(degf), "degF", "degC") == Decimal(degc)
    assert convert(Decimal(degc), "degC", "degF") == Decimal(degf)


@settings(max_examples=300, deadline=None)
@given(
    st.decimals("0", "999999999", places=3, allow_nan=False),
    st.sampled_from(UNITS),
    st.sampled_from(UNITS),
)
def test_there_and_back_is_the_same(value: Decimal, one: Unit, other: Unit) -> None:
    unit, to = one.sign, other.sign
    if kind_of(unit) is not kind_of(to):
        assert not compatible(unit, to)
        assert try_convert(value, unit, to) is None
        return
    back = convert(convert(value, unit, to), to, unit)
    # Degrees lose a little of a tiny figure beside their offset.
    assert abs(back - value) <= max(abs(value) * Decimal("1e-13"), Decimal("1e-11"))


def test_metric_steps_are_exact() -> None:
    assert str(convert(Decimal("1200.5"), "m3", "L")) == "1200500"
    assert str(convert(Decimal("1234567.891"), "kg", "t")) == "1234.567891"
    assert str(convert(Decimal(0), "kWh", "MJ")) == "0"


@pytest.mark.parametrize(
    ("unit", "to"), [("kWh", "m3"), ("kg", "L"), ("guest-nights", "kg"), ("kg", "guest-nights"), ("degC", "delta_degC")]
)
def test_units_of_different_kinds_are_refused(unit: str, to: str) -> None:
    with pytest.raises(BadInput, match="can't be turned into"):
        convert(Decimal(1), unit, to)


def test_every_unit_is_known_to_the_library() -> None:
    lonely = [
        unit.sign for unit in UNITS if unit.kind is not Kind.SHARE and not compatible(unit.sign, _base(unit.kind))
    ]
    assert not lonely


def _base(kind: Kind) -> str:
    return next(unit.sign for unit in reversed(UNITS) if unit.kind is kind)


def test_the_library_is_loaded_by_the_first_conversion_and_not_before() -> None:
    seen = (
        "import sys; from decimal import Decimal; from selfcheck.units import convert, parse_quantity;"
        "from selfcheck.i18n import Language;"
        "parse_quantity('12 kg', 'kg', Language('en'), 'Q'); print('pint' in sys.modules);"
        "convert(Decimal(1), 'gal', 'L'); print('pint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
