"""Boilers, burners and ovens: what a better flame saves, and what the exhaust can still heat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selfcheck.domain.calculators import combustion
from selfcheck.domain.calculators.combustion import combustion_efficiency, excess_air
from selfcheck.domain.calculators.fields import AIR_TEMPERATURE, FUEL_PRICE, named, share
from selfcheck.domain.calculators.kernel import Calculator, Choice, Field, Result, Rule, Shown, at_most, less, saved
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_

FUELS = (
    combustion.NATURAL_GAS,
    combustion.LPG,
    combustion.DIESEL,
    combustion.HEAVY_OIL,
    combustion.COAL,
    combustion.WOOD,
)
"""In the order of the choices of the field `fuel`."""

FUEL_FIELD = Field(
    id="fuel",
    name=N_("Fuel"),
    unit="1",
    low=0,
    high=5,
    default=0,
    choices=(
        Choice(id="natural-gas", name=N_("Natural gas"), value=0),
        Choice(id="lpg", name=N_("LPG"), value=1),
        Choice(id="diesel", name=N_("Diesel, light oil"), value=2),
        Choice(id="heavy-oil", name=N_("Heavy fuel oil"), value=3),
        Choice(id="coal", name=N_("Hard coal"), value=4),
        Choice(id="wood", name=N_("Wood, air dry"), value=5),
    ),
)
FUEL_USED = Field(
    id="fuel_kwh",
    name=N_("Fuel burnt"),
    unit="kWh/year",
    low=1,
    high=1e9,
    help=N_("In kWh of heat, from the bills of a year."),
)
STACK = Field(
    id="stack_c",
    name=N_("Flue gas today"),
    unit="degC",
    low=70,
    high=700,
    us_unit="degF",
    help=N_("At the chimney, when it has run for half an hour."),
)
OXYGEN = share("o2", N_("Oxygen in the flue gas today"), None, N_("From the technician's flue gas test."), 0, 18)
LEAST_EFFICIENCY = 20.0
"""Below this the two readings can't be of a fire that heats anything."""

NO_HEAT_LEFT = N_("{field}: with “{other}” this leaves next to no heat. Measure both again.")
OVEN_AIR_C = 20.0


def fuel_share(efficiency: float, better: float) -> float:
    """Share (0 to 1) of the fuel saved by a better efficiency, both in %: 1 − now ÷ better. Source: UConn ITAC."""
    return 1 - efficiency / better


def _efficiencies(values: Mapping[str, float]) -> tuple[float, float]:
    """Combustion efficiency today and afterwards, %."""
    fuel = FUELS[int(values["fuel"])]
    now = combustion_efficiency(fuel, values["stack_c"], values["air_c"], values["o2"])
    return now, combustion_efficiency(fuel, values["target_stack_c"], values["air_c"], values["target_o2"])


def _boiler(values: Mapping[str, float]) -> Result:
    now, better = _efficiencies(values)
    kwh = values["fuel_kwh"] * fuel_share(now, better)
    extra = excess_air(FUELS[int(values["fuel"])], values["o2"])
    gross = N_("Of all heat in the fuel (gross heating value).")
    return Result(
        savings=(saved(Resource.FUEL, kwh, kwh, "kWh/year", values["fuel_price"]),),
        shown=(
            Shown(name=N_("Efficiency of the fire today"), low=now, high=now, unit="%", note=gross),
            Shown(name=N_("Efficiency afterwards"), low=better, high=better, unit="%", note=gross),
            Shown(name=N_("More air than needed today"), low=extra, high=extra, unit="%"),
        ),
        assumed=N_(
            "the same heat is made all year at these readings; what the boiler's skin loses and soot do not change."
        ),
    )


def _oven_loss(values: Mapping[str, float]) -> float:
    """Share (0 to 1) of the oven's fuel that cooling its flue gas gives back."""
    fuel = FUELS[int(values["fuel"])]
    cool = combustion_efficiency(fuel, values["cooled_c"], OVEN_AIR_C, values["o2"])
    # The bills count net heat (NCV), the efficiency is of the gross one.
    return (cool - _oven_efficiency(values)) / 100 * fuel.gross / fuel.net


def _oven_efficiency(values: Mapping[str, float]) -> float:
    """Combustion efficiency of the oven today, %."""
    return combustion_efficiency(FUELS[int(values["fuel"])], values["stack_c"], OVEN_AIR_C, values["o2"])


def _exhaust(values: Mapping[str, float]) -> Result:
    heat = values["fuel_kwh"] * _oven_loss(values)
    low, high = heat * values["used_low"] / 100, heat * values["used_high"] / 100
    return Result(
        savings=(saved(Resource.FUEL, low, high, "kWh/year", values["fuel_price"]),),
        shown=(Shown(name=N_("Heat the exhaust could give"), low=heat, high=heat, unit="kWh/year"),),
        assumed=N_(
            "air of 20 °C; the heat replaces the same kWh of this fuel. A water heater wastes some, so it can be more."
        ),
    )


BOILER_EFFICIENCY = Calculator(
    id="boiler-efficiency",
    name=N_("Boiler efficiency from the flue gas"),
    what_to_do=N_("Have a technician measure temperature and oxygen in the chimney, and say what a service can reach."),
    area=Area.ENERGY,
    fields=(
        FUEL_FIELD,
        FUEL_USED,
        STACK,
        OXYGEN,
        named(AIR_TEMPERATURE, N_("Air to the burner")),
        replace(STACK, id="target_stack_c", name=N_("Flue gas afterwards"), help=N_("After cleaning and setting.")),
        share(
            "target_o2", N_("Oxygen afterwards"), 3, N_("3 % is good for gas and oil; 6–8 % for wood and coal."), 0, 18
        ),
        FUEL_PRICE,
    ),
    sources=("doe-steam-tips", "itac-uconn"),
    options=("boiler-service", "boiler-log", "tune-oven-burners"),
    run=_boiler,
    rules=(
        less("air_c", "stack_c"),
        less("air_c", "target_stack_c"),
        at_most("target_stack_c", "stack_c"),
        Rule(
            field="o2",
            other="stack_c",
            sentence=NO_HEAT_LEFT,
            holds=lambda values: _efficiencies(values)[0] >= LEAST_EFFICIENCY,
        ),
        Rule(
            field="target_o2",
            other="o2",
            sentence=N_("{field}: these figures are no better than today's. Type what a service can reach."),
            holds=lambda values: _efficiencies(values)[1] > _efficiencies(values)[0],
        ),
    ),
)

EXHAUST_HEAT = Calculator(
    id="exhaust-heat",
    name=N_("Heat from an oven's exhaust"),
    what_to_do=N_(
        "Have a technician measure the flue gas of the oven, and ask the supplier how far a heat exchanger cools it."
    ),
    area=Area.ENERGY,
    fields=(
        FUEL_FIELD,
        named(FUEL_USED, N_("Fuel the oven burns")),
        STACK,
        OXYGEN,
        replace(
            STACK,
            id="cooled_c",
            name=N_("Flue gas behind the exchanger"),
            help=N_("Not below 110–120 °C for gas, hotter for oil and wood: the chimney must stay dry."),
        ),
        share(
            "used_low",
            N_("Of this heat you can use, at least"),
            40,
            N_("Hot water is not needed whenever the oven burns."),
        ),
        share(
            "used_high",
            N_("Of this heat you can use, at most"),
            60,
            N_("Hot water is not needed whenever the oven burns."),
        ),
        FUEL_PRICE,
    ),
    sources=("Flue gas heat balance: Çengel and Boles, Thermodynamics, ch. 15", "engineering-experience"),
    options=("oven-exhaust-heat",),
    run=_exhaust,
    rules=(
        less("cooled_c", "stack_c"),
        Rule(
            field="o2",
            other="stack_c",
            sentence=NO_HEAT_LEFT,
            holds=lambda values: _oven_efficiency(values) >= LEAST_EFFICIENCY,
        ),
        at_most("used_low", "used_high"),
    ),
)

FAMILY = (BOILER_EFFICIENCY, EXHAUST_HEAT)
