"""Steam that escapes through holes and traps, and condensate that comes back."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.domain.calculators.fields import BOILER_EFFICIENCY, FUEL_PRICE, HOURS, WATER_PRICE, named, share
from selfcheck.domain.calculators.kernel import Calculator, Field, Result, Shown, less, saved, tidy
from selfcheck.domain.calculators.water_properties import steam_enthalpy, water_enthalpy
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_

ATMOSPHERE_BAR = 1.01325
PSI_PER_BAR = 14.5038
MM_PER_INCH = 25.4
KG_PER_LB = 0.45359237
NAPIER = 40.39
"""Napier's rule, lb/h = area in² × psia ÷ 70 × 3600, for a round hole: 40.39 × psia × in²."""
SHARP_HOLE, DOE_HOLE = 0.60, 0.73
"""Discharge coefficients of the two published forms: 24.24 × psia × in² (Manczyk), and the US DOE steam trap table."""


def steam_flow_kg_h(diameter_mm: float, gauge_bar: float, coefficient: float) -> float:
    """kg/h of saturated steam through a round hole to the air, at `gauge_bar` above it.

    Napier's rule times a discharge coefficient; good where the steam is over about 0.7 bar, choked in the hole.
    Source: Napier's rule as used by Manczyk (0.60) and in the US DOE steam tip sheet on traps (0.73).
    """
    psia = (gauge_bar + ATMOSPHERE_BAR) * PSI_PER_BAR
    return coefficient * NAPIER * psia * (diameter_mm / MM_PER_INCH) ** 2 * KG_PER_LB


def steam_kwh(steam_kg: float, gauge_bar: float, feed_c: float, boiler_efficiency: float) -> float:
    """kWh of fuel to make `steam_kg` of saturated steam from water of `feed_c` °C; efficiency in %.

    Mass × (steam − feed enthalpy) ÷ 3600 ÷ efficiency. Source: IAPWS-IF97; US DOE steam tip sheets.
    """
    heat = steam_enthalpy(gauge_bar + ATMOSPHERE_BAR) - water_enthalpy(feed_c)
    return steam_kg * heat / 3600 / (boiler_efficiency / 100)


def condensate_kwh(condensate_kg: float, return_c: float, makeup_c: float, boiler_efficiency: float) -> float:
    """kWh of fuel saved by condensate in place of cold make-up water. Source: US DOE steam tip sheet 8; IAPWS-IF97."""
    heat = water_enthalpy(return_c) - water_enthalpy(makeup_c)
    return condensate_kg * heat / 3600 / (boiler_efficiency / 100)


def _escaped(values: Mapping[str, float], count: float, assumed: str) -> Result:
    flows = [
        count * steam_flow_kg_h(values["diameter_mm"], values["pressure_bar"], one) for one in (SHARP_HOLE, DOE_HOLE)
    ]
    kg = [flow * values["hours"] for flow in flows]
    kwh = [steam_kwh(one, values["pressure_bar"], values["feed_c"], values["boiler_efficiency"]) for one in kg]
    return Result(
        savings=(
            saved(Resource.FUEL, kwh[0], kwh[1], "kWh/year", values["fuel_price"]),
            saved(Resource.WATER, kg[0] / 1000, kg[1] / 1000, "m**3/year", values["water_price"]),
        ),
        shown=(Shown(name=N_("Steam lost"), low=flows[0], high=flows[1], unit="kg/h"),),
        assumed=assumed,
    )


def _leak(values: Mapping[str, float]) -> Result:
    return _escaped(
        values,
        values["holes"],
        N_(
            "a round hole, dry steam, blowing all the hours under pressure; two published discharge "
            "rates give the range."
        ),
    )


def _trap(values: Mapping[str, float]) -> Result:
    return _escaped(
        values,
        values["traps"],
        N_("the trap stands fully open and blows to the air; if its condensate comes back, part of the heat does too."),
    )


def _condensate(values: Mapping[str, float]) -> Result:
    kg = values["condensate_kg_h"] * values["hours"] * (1 - values["flash"] / 100)
    kwh = condensate_kwh(kg, values["return_c"], values["makeup_c"], values["boiler_efficiency"])
    return Result(
        savings=(
            saved(Resource.FUEL, kwh, kwh, "kWh/year", values["fuel_price"]),
            saved(Resource.WATER, kg / 1000, kg / 1000, "m**3/year", values["water_price"]),
        ),
        assumed=N_("{flash} % turns to steam and is lost on the way; savings of water treatment are not counted."),
        facts={"flash": tidy(values["flash"])},
    )


DIAMETER = Field(id="diameter_mm", name=N_("Width of the hole"), unit="mm", low=0.1, high=50, us_unit="inch")
PRESSURE = Field(
    id="pressure_bar",
    name=N_("Steam pressure"),
    unit="bar",
    low=0.7,
    high=40,
    us_unit="psi",
    help=N_("As the gauge shows it."),
)
FEED = Field(
    id="feed_c",
    name=N_("Feed water"),
    unit="degC",
    low=1,
    high=150,
    default=60,
    typical=True,
    us_unit="degF",
    help=N_("Temperature in the feed tank."),
)
UNDER_STEAM = named(HOURS, N_("Under steam"))

STEAM_LEAK = Calculator(
    id="steam-leak",
    name=N_("A steam leak"),
    what_to_do=N_(
        "Estimate the width of the hole from a safe distance, never with the hand. Read the pressure on the gauge."
    ),
    area=Area.ENERGY,
    fields=(
        DIAMETER,
        PRESSURE,
        Field(id="holes", name=N_("Leaks alike"), unit="1", low=1, high=1_000, default=1),
        UNDER_STEAM,
        FEED,
        BOILER_EFFICIENCY,
        FUEL_PRICE,
        WATER_PRICE,
    ),
    sources=("Napier's rule in the form of Manczyk, 24.24 × psia × in²", "doe-steam-tips", "IAPWS-IF97"),
    options=("repair-steam-traps",),
    run=_leak,
)

STEAM_TRAP = Calculator(
    id="steam-trap",
    name=N_("Steam traps that blow"),
    what_to_do=N_(
        "Have a trained person test each trap by sound and temperature. Read the width of its "
        "opening in the maker's sheet."
    ),
    area=Area.ENERGY,
    fields=(
        named(DIAMETER, N_("Opening of the trap"), N_("In the maker's sheet; often 2–6 mm.")),
        PRESSURE,
        Field(id="traps", name=N_("Traps that blow"), unit="1", low=1, high=10_000),
        UNDER_STEAM,
        FEED,
        BOILER_EFFICIENCY,
        FUEL_PRICE,
        WATER_PRICE,
    ),
    sources=("doe-steam-tips", "Napier's rule in the form of Manczyk, 24.24 × psia × in²", "IAPWS-IF97"),
    options=("repair-steam-traps",),
    run=_trap,
)

CONDENSATE_RETURN = Calculator(
    id="condensate-return",
    name=N_("Bring condensate back"),
    what_to_do=N_(
        "Have trained staff catch the condensate that runs to the drain in a cooled bucket, and "
        "weigh what comes in a minute."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="condensate_kg_h", name=N_("Condensate to the drain"), unit="kg/h", low=0.1, high=1e6, us_unit="lb/h"),
        UNDER_STEAM,
        Field(
            id="return_c",
            name=N_("When it reaches the tank"),
            unit="degC",
            low=20,
            high=99,
            default=80,
            typical=True,
            us_unit="degF",
        ),
        Field(id="makeup_c", name=N_("Cold water it replaces"), unit="degC", low=1, high=60, us_unit="degF"),
        share("flash", N_("Lost as flash steam"), 10, N_("About 10 % from pressure of a few bar."), 0, 50),
        BOILER_EFFICIENCY,
        FUEL_PRICE,
        WATER_PRICE,
    ),
    sources=("doe-steam-tips", "IAPWS-IF97"),
    options=("return-condensate",),
    run=_condensate,
    rules=(less("makeup_c", "return_c"),),
)

FAMILY = (STEAM_LEAK, STEAM_TRAP, CONDENSATE_RETURN)
