"""The units people meet on bills, scales and meters: how they are spelled, and how we write them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from selfcheck.domain.library import Resource
from selfcheck.errors import N_

if TYPE_CHECKING:
    from selfcheck.i18n import Language

NBSP = "\u00a0"


class Kind(StrEnum):
    """What a unit measures; units of one kind convert into each other."""

    ENERGY = "energy"
    POWER = "power"
    MASS = "mass"
    VOLUME = "volume"
    FLOW = "flow"
    PRESSURE = "pressure"
    TEMPERATURE = "temperature"
    DIFFERENCE = "temperature difference"
    TIME = "time"
    LENGTH = "length"
    AREA = "area"
    SHARE = "share"


@dataclass(frozen=True)
class Unit:
    """One unit: `sign` is its name everywhere in the program, `pint` the library's, `name` what people read."""

    sign: str
    kind: Kind
    pint: str
    name: str
    spellings: tuple[str, ...] = ()


def _unit(sign: str, kind: Kind, pint: str, name: str = "", spellings: str = "") -> Unit:
    return Unit(sign, kind, pint, name or sign, tuple(spellings.split()))


# A gallon is the US one, as in Latin America; a calorie is the steam table's, as in the tonne of oil equivalent.
# Spellings are written as `_plain` leaves them: small letters, no accents, no spaces.
UNITS: tuple[Unit, ...] = (
    _unit("kWh", Kind.ENERGY, "kWh", spellings="kw-h kw.h kwhr kwhs kilowatthour kilowatthours kilovatiohora"),
    _unit("MWh", Kind.ENERGY, "MWh", spellings="mw-h mwhr megawatthour megawatthours"),
    _unit("Wh", Kind.ENERGY, "Wh"),
    _unit("kJ", Kind.ENERGY, "kJ"),
    _unit("MJ", Kind.ENERGY, "MJ", spellings="megajoule megajoules megajulios"),
    _unit("GJ", Kind.ENERGY, "GJ", spellings="gigajoule gigajoules gigajulios"),
    _unit("therm", Kind.ENERGY, "therm", spellings="therms thm termia"),
    _unit("MMBtu", Kind.ENERGY, "MMBtu", spellings="mmbtus millionbtu"),
    _unit("Btu", Kind.ENERGY, "Btu", spellings="btus"),
    _unit("kcal", Kind.ENERGY, "kilointernational_calorie", spellings="kilocalorie kilocalories kilocalorias"),
    _unit("Mcal", Kind.ENERGY, "megainternational_calorie", spellings="megacalorie megacalorias"),
    _unit("toe", Kind.ENERGY, "toe", N_("toe"), "tep toneladaequivalentedepetroleo"),
    _unit("W", Kind.POWER, "W", spellings="watt watts vatio vatios"),
    _unit("kW", Kind.POWER, "kW", spellings="kilowatt kilowatts kilovatio kilovatios"),
    _unit("MW", Kind.POWER, "MW"),
    _unit("hp", Kind.POWER, "hp", spellings="horsepower bhp caballodefuerza caballosdefuerza"),
    _unit("cv", Kind.POWER, "metric_horsepower", "CV", "ps caballodevapor caballosdevapor"),
    _unit("TR", Kind.POWER, "refrigeration_ton", spellings="tonofrefrigeration tonsofrefrigeration"),
    _unit("kg", Kind.MASS, "kg", spellings="kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramo kilogramos"),  # noqa: E501
    _unit("g", Kind.MASS, "g", spellings="gr grs gram grams gramme grammes gramo gramos"),
    _unit("t", Kind.MASS, "tonne", spellings="tonne tonnes metricton metrictons mt tonelada toneladas tm"),
    _unit("lb", Kind.MASS, "lb", spellings="lbs pound pounds libra libras"),
    _unit("short ton", Kind.MASS, "short_ton", N_("short ton"), "uston ustons shorttons toneladacorta toneladascortas"),
    _unit("long ton", Kind.MASS, "long_ton", N_("long ton"), "longtons toneladalarga toneladaslargas"),
    _unit("m3", Kind.VOLUME, "m**3", "m³", "cubicmetre cubicmetres cubicmeter cubicmeters metrocubico metroscubicos cbm mc mts3"),  # noqa: E501
    _unit("L", Kind.VOLUME, "L", spellings="litre litres liter liters litro litros lt lts ltr ltrs dm3"),
    _unit("mL", Kind.VOLUME, "mL", spellings="cc cm3 millilitre millilitres milliliter milliliters mililitro mililitros"),  # noqa: E501
    _unit("hL", Kind.VOLUME, "hL", spellings="hectolitre hectolitres hectoliter hectoliters hectolitro hectolitros"),
    _unit("kL", Kind.VOLUME, "kL", spellings="kilolitre kilolitres kiloliter kiloliters"),
    _unit("gal", Kind.VOLUME, "gal", N_("US gal"), "gals gallon gallons usgal usgallon usgallons galon galones galus galee.uu galeeuu"),  # noqa: E501
    _unit("imp gal", Kind.VOLUME, "imperial_gallon", N_("imperial gal"), "ukgal impgallon impgallons imperialgal imperialgallon imperialgallons galonimperial galonesimperiales galimp"),  # noqa: E501
    _unit("ft3", Kind.VOLUME, "ft**3", "ft³", "cf cuft cubicfoot cubicfeet piecubico piescubicos pie3 pies3"),
    _unit("ccf", Kind.VOLUME, "hundred_cubic_feet", spellings="hcf"),
    _unit("m3/h", Kind.FLOW, "m**3/h", "m³/h", "m3/hr m3/hour m3/hora"),
    _unit("L/s", Kind.FLOW, "L/s", spellings="lps"),
    _unit("L/min", Kind.FLOW, "L/min", spellings="lpm"),
    _unit("cfm", Kind.FLOW, "ft**3/min", spellings="ft3/min scfm pcm"),
    _unit("gpm", Kind.FLOW, "gal/min", N_("US gal/min"), "gal/min"),
    _unit("bar", Kind.PRESSURE, "bar", spellings="bars barg bares"),
    _unit("mbar", Kind.PRESSURE, "mbar"),
    _unit("psi", Kind.PRESSURE, "psi", spellings="psig"),
    _unit("kPa", Kind.PRESSURE, "kPa"),
    _unit("MPa", Kind.PRESSURE, "MPa"),
    _unit("Pa", Kind.PRESSURE, "Pa"),
    _unit("kgf/cm2", Kind.PRESSURE, "kgf/cm**2", "kgf/cm²", "kg/cm2"),
    _unit("degC", Kind.TEMPERATURE, "degC", "°C", "°c c celsius gradoscelsius gradosc"),
    _unit("degF", Kind.TEMPERATURE, "degF", "°F", "°f f fahrenheit gradosfahrenheit gradosf"),
    _unit("K", Kind.TEMPERATURE, "K", spellings="kelvin"),
    _unit("delta_degC", Kind.DIFFERENCE, "delta_degC", "°C"),
    _unit("delta_degF", Kind.DIFFERENCE, "delta_degF", "°F"),
    _unit("s", Kind.TIME, "s", spellings="sec secs second seconds seg segundo segundos"),
    _unit("min", Kind.TIME, "min", spellings="mins minute minutes minuto minutos"),
    _unit("h", Kind.TIME, "h", spellings="hr hrs hour hours hora horas"),
    _unit("day", Kind.TIME, "day", N_("days"), "days d dia dias"),
    _unit("year", Kind.TIME, "year", N_("years"), "years yr a ano anos"),
    _unit("mm", Kind.LENGTH, "mm"),
    _unit("cm", Kind.LENGTH, "cm"),
    _unit("m", Kind.LENGTH, "m", spellings="metre metres meter meters metro metros mts"),
    _unit("in", Kind.LENGTH, "inch", spellings="inch inches pulgada pulgadas"),
    _unit("ft", Kind.LENGTH, "ft", spellings="foot feet pie pies"),
    _unit("m2", Kind.AREA, "m**2", "m²", "sqm squaremetre squaremetres squaremeters metrocuadrado metroscuadrados mts2"),  # noqa: E501
    _unit("ft2", Kind.AREA, "ft**2", "ft²", "sqft squarefeet piecuadrado piescuadrados"),
    _unit("%", Kind.SHARE, "percent", spellings="percent porciento"),
)  # fmt: skip

_BY_SIGN = {unit.sign: unit for unit in UNITS}

OFFERED: dict[Resource, tuple[str, ...]] = {
    Resource.ELECTRICITY: ("kWh", "MWh", "MJ", "GJ"),
    Resource.FUEL: ("kg", "t", "L", "m3", "gal", "imp gal", "lb", "ft3", "ccf", "kWh", "MWh", "GJ", "MMBtu", "therm"),
    Resource.WATER: ("m3", "L", "gal", "imp gal", "ft3", "ccf"),
    Resource.WASTEWATER: ("m3", "L", "gal", "imp gal", "ft3", "ccf"),
    Resource.MATERIALS: ("kg", "t", "g", "lb", "short ton", "L", "m3", "gal"),
    Resource.WASTE: ("t", "kg", "m3", "L", "lb", "short ton"),
    Resource.CHEMICALS: ("kg", "L", "t", "g", "lb", "gal"),
}
"""Units by resource, the usual one first."""


def units_for(resource: Resource) -> tuple[str, ...]:
    """The units to choose from for a resource, the usual one first."""
    return OFFERED[resource]


def _plain(spelling: str) -> str:
    """A spelling without what makes no difference: case, accents, spaces, raised figures, signs of multiplication."""
    # The ordinal sign is what many keyboards have where a degree sign is meant.
    compatible = unicodedata.normalize("NFKC", spelling.replace("º", "°"))
    letters = unicodedata.normalize("NFD", compatible)
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    return re.sub(r"[\s^*·_⋅]", "", bare).casefold().rstrip(".")


_BY_SPELLING: dict[str, str] = {}
for _one in UNITS:
    for _spelling in (_one.sign, _one.pint, *_one.spellings):
        _BY_SPELLING.setdefault(_plain(_spelling), _one.sign)

# A megalitre and a millilitre differ by a thousand million; only the small one is known, and only in small letters.
_NOT_KNOWN = {"ML", "Ml"}


def is_short_or_metric_ton(spelling: str, language: str) -> bool:
    """Whether "ton" was typed where it may mean 1,000 kg or 907 kg; in Spanish it is a tonelada."""
    return language != "es" and _plain(spelling) in ("ton", "tons")


@lru_cache(maxsize=512)
def find_unit(spelling: str, language: str = "en") -> str | None:
    """The sign of the unit that was spelled (litros, M³, gal/min), None when we don't know it."""
    if spelling.strip() in _NOT_KNOWN or is_short_or_metric_ton(spelling, language):
        return None
    plain = _plain(spelling)
    if plain in ("ton", "tons"):
        return "t"
    if plain in _BY_SPELLING:
        return _BY_SPELLING[plain]
    over, slash, under = plain.partition("/")
    first, second = _BY_SPELLING.get(over), _BY_SPELLING.get(under)
    return f"{first}/{second}" if slash and first and second else None


def kind_of(unit: str) -> Kind | None:
    """What a unit measures; None for a compound or a word of the firm's own."""
    sign = find_unit(unit)
    return _BY_SIGN[sign].kind if sign in _BY_SIGN else None


def pint_name(unit: str) -> str:
    """The library's name of a unit, or of a compound part by part."""
    if unit in _BY_SIGN:
        return _BY_SIGN[unit].pint
    return "/".join(_BY_SIGN[part].pint if part in _BY_SIGN else part for part in unit.split("/"))


def unit_name(unit: str, language: Language) -> str:
    """A unit as people read it: m³, °C, kg CO₂e, t/day; a word we don't know stays as it is."""
    sign = unit if unit in _BY_SIGN else find_unit(unit, language.code)
    if sign in _BY_SIGN:
        return language.text(_BY_SIGN[sign].name)
    parts = [part.strip() for part in unit.split("/")]
    if len(parts) > 1:
        return "/".join(_part_name(part, language) for part in parts)
    return unit.replace("CO2", "CO₂").replace(" ", NBSP)


def _part_name(part: str, language: Language) -> str:
    """One side of a compound, time in the singular."""
    single = {"day": N_("day"), "year": N_("year")}
    return language.text(single[part]) if part in single else unit_name(part, language)


def quantity_words(value: Decimal, unit: str, language: Language, decimals: int | None = None) -> str:
    """A quantity with its unit after a no-break space, such as 1,200 m³."""
    return f"{language.number(value, decimals)}{NBSP}{unit_name(unit, language)}"
