"""Hot water, warm rooms and the sun."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.domain.calculators.fields import (
    DAYS,
    ELECTRIC_HEAT,
    ENERGY_PRICE,
    HEAT_EFFICIENCY,
    HEATED_BY,
    WATER_PRICE,
    named,
    price_of_heat,
    share,
)
from selfcheck.domain.calculators.kernel import Calculator, Field, Result, Shown, at_most, less, saved, tidy
from selfcheck.domain.calculators.water_properties import water_density, water_enthalpy
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_

COLD_WATER_C = 15.0
"""Where warming begins; between 5 and 30 °C the heat for a degree differs by less than 1 %."""


def hot_water_kwh(water_m3: float, warmer_k: float) -> float:
    """kWh of heat in `water_m3` m³ of water warmed by `warmer_k` °C from 15 °C, 0.1 to 85 °C warmer.

    Mass × rise of enthalpy ÷ 3600, the volume as the cold meter counts it: 11.6 kWh for each m³ and 10 °C.
    Source: IAPWS-IF97.
    """
    rise = water_enthalpy(COLD_WATER_C + warmer_k) - water_enthalpy(COLD_WATER_C)
    return water_m3 * water_density(COLD_WATER_C) * rise / 3600


def heating_shares(degrees: float, percent_a_degree: float, room_c: float, outdoor_c: float) -> tuple[float, float]:
    """Shares (0 to 1) of the heating that `degrees` less in the room save: low and high of two rules.

    The rule of thumb (8 % for each degree, Carbon Trust), and the degrees taken off the mean difference between room
    and outdoors (degree-day method, CIBSE TM41).
    """
    thumb = min(1.0, degrees * percent_a_degree / 100)
    physics = min(1.0, degrees / (room_c - outdoor_c))
    return min(thumb, physics), max(thumb, physics)


def solar_kwh(area_m2: float, irradiation: float, percent_used: float) -> float:
    """kWh of heat a year from collectors: m² × kWh/(m² year) on their plane × per cent that reaches the tap.

    Source: Duffie and Beckman, Solar Engineering of Thermal Processes.
    """
    return area_m2 * irradiation * percent_used / 100


def _hot_water(values: Mapping[str, float]) -> Result:
    low, high = (values[one] * values["days"] / 1000 for one in ("litres_low", "litres_high"))
    heat = [hot_water_kwh(water, values["warmer_k"]) for water in (low, high)]
    kwh = [one / (values["heat_efficiency"] / 100) for one in heat]
    savings = [saved(price_of_heat(values["heated_by"]), kwh[0], kwh[1], "kWh/year", values["energy_price"])]
    if values["water_price"] > 0:
        savings.append(saved(Resource.WATER, low, high, "m**3/year", values["water_price"]))
    return Result(
        savings=tuple(savings),
        shown=(
            Shown(name=N_("Hot water"), low=low, high=high, unit="m**3/year"),
            Shown(name=N_("Heat in this water"), low=heat[0], high=heat[1], unit="kWh/year"),
        ),
        assumed=N_("the heat that tank and pipes lose stays as it is, and the heater wastes {loss} %."),
        facts={"loss": tidy(100 - values["heat_efficiency"])},
    )


def _space_heating(values: Mapping[str, float]) -> Result:
    degrees = values["room_c"] - values["new_room_c"]
    low, high = heating_shares(degrees, values["per_degree"], values["room_c"], values["outdoor_c"])
    used = values["heating_kwh"]
    resource = price_of_heat(values["heated_by"])
    return Result(
        savings=(saved(resource, used * low, used * high, "kWh/year", values["energy_price"]),),
        shown=(Shown(name=N_("Less heating"), low=100 * low, high=100 * high, unit="%"),),
        assumed=N_("a rule of thumb, {share} % for each degree, beside the colder outdoors; the range holds both."),
        facts={"share": tidy(values["per_degree"])},
    )


def _solar(values: Mapping[str, float]) -> Result:
    used = values["hot_water_kwh"]
    heat = [solar_kwh(values["area_m2"], values["irradiation"], values[one]) for one in ("used_low", "used_high")]
    kwh = [min(used, one / (values["heat_efficiency"] / 100)) for one in heat]
    resource = price_of_heat(values["heated_by"])
    return Result(
        savings=(saved(resource, kwh[0], kwh[1], "kWh/year", values["energy_price"]),),
        shown=(
            Shown(name=N_("Heat from the sun"), low=heat[0], high=heat[1], unit="kWh/year"),
            Shown(
                name=N_("Of the hot water's energy"), low=100 * (kwh[0] / used), high=100 * (kwh[1] / used), unit="%"
            ),
        ),
        assumed=N_(
            "{low}–{high} % of the sunshine reaches the tap, and never more is saved than heating water takes now."
        ),
        facts={"low": tidy(values["used_low"]), "high": tidy(values["used_high"])},
    )


HOT_WATER = Calculator(
    id="hot-water",
    name=N_("Heat in hot water"),
    what_to_do=N_(
        "Measure the hot water you can do without, or heat for free: litres from a bucket and a "
        "watch, degrees with a thermometer."
    ),
    area=Area.ENERGY,
    fields=(
        Field(
            id="litres_low",
            name=N_("Hot water, at least"),
            unit="L/day",
            low=0.1,
            high=1e6,
            us_unit="gal/day",
            help=N_("One drop a second is about 25 L a day."),
        ),
        Field(
            id="litres_high",
            name=N_("Hot water, at most"),
            unit="L/day",
            low=0.1,
            high=1e6,
            us_unit="gal/day",
            help=N_("The same figure again, if you measured it well."),
        ),
        DAYS,
        Field(
            id="warmer_k",
            name=N_("Warmed by"),
            unit="delta_degC",
            low=1,
            high=85,
            us_unit="delta_degF",
            help=N_("Hot less cold: 50 °C from the tap, 15 °C from the main make 35."),
        ),
        HEATED_BY,
        HEAT_EFFICIENCY,
        ENERGY_PRICE,
        named(WATER_PRICE, N_("Water price"), N_("0 if the same water is used and only its heat is saved.")),
    ),
    sources=("IAPWS-IF97",),
    options=("low-flow-fittings", "repair-taps", "oven-exhaust-heat", "cooler-linen-wash"),
    run=_hot_water,
    rules=(at_most("litres_low", "litres_high"), ELECTRIC_HEAT),
)

SPACE_HEATING = Calculator(
    id="space-heating",
    name=N_("Set the heating lower"),
    what_to_do=N_("Hang a thermometer in the room. Take from the bills what heating takes in a year."),
    area=Area.ENERGY,
    fields=(
        Field(id="heating_kwh", name=N_("Energy for heating"), unit="kWh/year", low=1, high=1e9),
        Field(id="room_c", name=N_("Room today"), unit="degC", low=5, high=40, us_unit="degF"),
        Field(id="new_room_c", name=N_("Room afterwards"), unit="degC", low=5, high=40, us_unit="degF"),
        Field(
            id="outdoor_c",
            name=N_("Mean outdoors while you heat"),
            unit="degC",
            low=-40,
            high=25,
            us_unit="degF",
            help=N_("The mean of the heating months, from a weather page."),
        ),
        share("per_degree", N_("Saved for each degree"), 8, N_("8 % is the usual rule of thumb."), 1, 20),
        HEATED_BY,
        ENERGY_PRICE,
    ),
    sources=("carbon-trust", "CIBSE TM41, degree-days"),
    options=("thermostat-settings",),
    run=_space_heating,
    rules=(less("new_room_c", "room_c"), less("outdoor_c", "new_room_c")),
)

SOLAR_HOT_WATER = Calculator(
    id="solar-hot-water",
    name=N_("Hot water from the sun"),
    what_to_do=N_(
        "Measure the sunny roof. Ask the supplier, or look in a solar atlas, how much sun falls on it in a year."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="area_m2", name=N_("Collectors"), unit="m**2", low=0.5, high=100_000, us_unit="ft**2"),
        Field(
            id="irradiation",
            name=N_("Sunshine"),
            unit="kWh/(m**2*year)",
            low=500,
            high=3_000,
            help=N_("On the tilted roof: about 1,000 in northern Europe, 1,600–2,200 in sunny countries."),
        ),
        share("used_low", N_("Reaches the tap, at least"), 30, N_("30–50 % is usual for a whole year."), 5, 80),
        share("used_high", N_("Reaches the tap, at most"), 50, N_("30–50 % is usual for a whole year."), 5, 80),
        Field(
            id="hot_water_kwh",
            name=N_("Energy that heats water now"),
            unit="kWh/year",
            low=1,
            high=1e9,
            help=N_("From the bills; the sun can't save more."),
        ),
        HEATED_BY,
        HEAT_EFFICIENCY,
        ENERGY_PRICE,
    ),
    sources=("Duffie and Beckman, Solar Engineering of Thermal Processes", "engineering-experience"),
    options=("solar-hot-water",),
    run=_solar,
    rules=(at_most("used_low", "used_high"), ELECTRIC_HEAT),
)

FAMILY = (HOT_WATER, SPACE_HEATING, SOLAR_HOT_WATER)
