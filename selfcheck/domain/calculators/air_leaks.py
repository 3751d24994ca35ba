"""Single compressed-air leaks: caught in a bag, or worked out from the size of the hole."""

from __future__ import annotations

from collections.abc import Mapping
from math import pi, sqrt

from selfcheck.domain.calculators.compressed_air import AIR_POWER_SOURCE, SPECIFIC_HIGH, SPECIFIC_LOW, air_kwh
from selfcheck.domain.calculators.fields import ELECTRICITY_PRICE, HOURS, named
from selfcheck.domain.calculators.kernel import Calculator, Field, Result, Shown, at_most, saved
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_

ATMOSPHERE_BAR = 1.01325
AIR_GAMMA = 1.4
AIR_GAS_CONSTANT = 287.05
"""J/(kg K), dry air."""


def bag_flow_m3_min(bag_l: float, fill_s: float) -> float:
    """m³/min of free air that fills a bag of `bag_l` litres in `fill_s` seconds: volume ÷ time.

    Source: US DOE, MEASUR, compressed air leak survey, bag method.
    """
    return bag_l / 1000 / fill_s * 60


def orifice_flow_m3_min(
    diameter_mm: float, gauge_bar: float, coefficient: float, air_c: float = 20, atmosphere_bar: float = ATMOSPHERE_BAR
) -> float:
    """m³/min of free air through a hole of `diameter_mm` from a pipe at `gauge_bar` above the atmosphere.

    Compressible flow of an ideal gas: at the speed of sound in the hole above the critical pressure, isentropic below
    it, times a discharge coefficient (0.61 sharp edge, 0.97 well rounded). Free air is at `air_c` and the atmosphere.
    Source: US DOE, MEASUR, compressed air leak survey, orifice method; Shapiro, Compressible Fluid Flow, ch. 4.
    """
    area = pi * (diameter_mm / 1000) ** 2 / 4
    inside = (gauge_bar + atmosphere_bar) * 1e5
    kelvin = air_c + 273.15
    ratio = max(atmosphere_bar * 1e5 / inside, (2 / (AIR_GAMMA + 1)) ** (AIR_GAMMA / (AIR_GAMMA - 1)))
    # Mach number from the pressure ratio; at and above the critical pressure it stays at 1.
    mach = sqrt(2 / (AIR_GAMMA - 1) * (ratio ** ((1 - AIR_GAMMA) / AIR_GAMMA) - 1))
    cooled = 1 + (AIR_GAMMA - 1) / 2 * mach**2
    factor = mach * cooled ** (-(AIR_GAMMA + 1) / (2 * (AIR_GAMMA - 1)))
    mass_kg_s: float = coefficient * area * inside * sqrt(AIR_GAMMA / (AIR_GAS_CONSTANT * kelvin)) * factor
    free_density = atmosphere_bar * 1e5 / (AIR_GAS_CONSTANT * kelvin)
    return mass_kg_s / free_density * 60


def _mended(values: Mapping[str, float], flow: float, assumed: str) -> Result:
    low = air_kwh(flow, values["specific_low"], values["hours"])
    high = air_kwh(flow, values["specific_high"], values["hours"])
    return Result(
        savings=(saved(Resource.ELECTRICITY, low, high, "kWh/year", values["electricity_price"]),),
        shown=(Shown(name=N_("Air lost"), low=flow, high=flow, unit="m**3/min"),),
        assumed=assumed,
    )


def _bag(values: Mapping[str, float]) -> Result:
    flow = values["leaks"] * bag_flow_m3_min(values["bag_l"], values["fill_s"])
    return _mended(values, flow, N_("the leak blows all the hours under pressure, and mending stops it."))


def _orifice(values: Mapping[str, float]) -> Result:
    flow = values["holes"] * orifice_flow_m3_min(values["diameter_mm"], values["pressure_bar"], values["coefficient"])
    return _mended(
        values,
        flow,
        N_(
            "a round hole, air of 20 °C at sea level; the leak blows all the hours under pressure, "
            "and mending stops it."
        ),
    )


UNDER_PRESSURE = named(
    HOURS, N_("Under pressure"), N_("Hours a year the pipes are under pressure, nights too if nobody shuts them.")
)

BAG = Calculator(
    id="air-leak-bag",
    name=N_("A compressed-air leak by bag"),
    what_to_do=N_(
        "Press the air out of a bin bag, hold its mouth round the leak and stop the seconds until it "
        "is full. Keep hands off the jet."
    ),
    area=Area.ENERGY,
    fields=(
        Field(
            id="bag_l",
            name=N_("Bag holds"),
            unit="L",
            low=0.1,
            high=2_000,
            us_unit="gal",
            help=N_("Printed on the roll, for example 60 L."),
        ),
        Field(id="fill_s", name=N_("Full after"), unit="s", low=0.5, high=36_000, help=N_("The mean of a few tries.")),
        Field(id="leaks", name=N_("Leaks alike"), unit="1", low=1, high=1_000, default=1),
        UNDER_PRESSURE,
        SPECIFIC_LOW,
        SPECIFIC_HIGH,
        ELECTRICITY_PRICE,
    ),
    sources=("US DOE, MEASUR: compressed air leak survey, bag method", AIR_POWER_SOURCE),
    options=("repair-air-leaks",),
    run=_bag,
    rules=(at_most("specific_low", "specific_high"),),
)

ORIFICE = Calculator(
    id="air-leak-orifice",
    name=N_("A compressed-air leak by size of the hole"),
    what_to_do=N_(
        "With the pressure off, find the drill that just fits the hole. Read the pressure on the nearest gauge."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="diameter_mm", name=N_("Width of the hole"), unit="mm", low=0.1, high=25, us_unit="inch"),
        Field(
            id="pressure_bar",
            name=N_("Pressure"),
            unit="bar",
            low=0.1,
            high=40,
            us_unit="psi",
            help=N_("As the gauge shows it."),
        ),
        Field(id="holes", name=N_("Holes alike"), unit="1", low=1, high=1_000, default=1),
        UNDER_PRESSURE,
        Field(
            id="coefficient",
            name=N_("Shape of the hole"),
            unit="1",
            low=0.4,
            high=1,
            default=0.61,
            typical=True,
            help=N_("0.61 for a sharp edge, up to 0.97 for a rounded one."),
        ),
        SPECIFIC_LOW,
        SPECIFIC_HIGH,
        ELECTRICITY_PRICE,
    ),
    sources=("US DOE, MEASUR: compressed air leak survey, orifice method", AIR_POWER_SOURCE),
    options=("repair-air-leaks",),
    run=_orifice,
    rules=(at_most("specific_low", "specific_high"),),
)

FAMILY = (BAG, ORIFICE)
