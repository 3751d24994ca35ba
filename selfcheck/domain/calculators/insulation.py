"""Insulation of hot pipes, tanks and walls."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.domain.calculators.fields import (
    AIR_TEMPERATURE,
    BOILER_EFFICIENCY,
    ELECTRIC_HEAT,
    ENERGY_PRICE,
    FUEL_PRICE,
    HEAT_EFFICIENCY,
    HEATED_BY,
    HOURS,
    named,
    price_of_heat,
)
from selfcheck.domain.calculators.heat_loss import covered_pipe_loss, covered_wall_loss, pipe_loss, wall_loss
from selfcheck.domain.calculators.kernel import Calculator, Field, Result, Shown, less, saved
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_

BARE_EMISSIVITY = (0.80, 0.95)
"""Oxidised steel to paint (Incropera, table A.11)."""
WOOL_CONDUCTIVITY = (0.06, 0.04)
"""W/(m K) of mineral wool: aged or hot first, then new, so that the first of each pair gives the low saving."""
JACKET_EMISSIVITY = 0.9
"""Painted or dirty jacket; a bright metal one loses a little less."""


def pipe_saving_w(surface_c: float, air_c: float, diameter_m: float, thickness_m: float) -> tuple[float, float]:
    """W that insulation keeps in each metre of bare pipe, low and high. Source: see `heat_loss`."""
    found = [
        pipe_loss(surface_c, air_c, diameter_m, bare)
        - covered_pipe_loss(surface_c, air_c, diameter_m, thickness_m, wool, JACKET_EMISSIVITY)
        for bare, wool in zip(BARE_EMISSIVITY, WOOL_CONDUCTIVITY, strict=True)
    ]
    return max(0.0, found[0]), max(0.0, found[1])


def wall_saving_w(surface_c: float, air_c: float, thickness_m: float) -> tuple[float, float]:
    """W that insulation keeps in each m² of bare wall, low and high. Source: see `heat_loss`."""
    found = [
        wall_loss(surface_c, air_c, bare) - covered_wall_loss(surface_c, air_c, thickness_m, wool, JACKET_EMISSIVITY)
        for bare, wool in zip(BARE_EMISSIVITY, WOOL_CONDUCTIVITY, strict=True)
    ]
    return max(0.0, found[0]), max(0.0, found[1])


def _kept(resource: Resource, watts: tuple[float, float], hours: float, efficiency: float, price: float) -> Result:
    kwh = [one * hours / 1000 / (efficiency / 100) for one in watts]
    return Result(
        savings=(saved(resource, kwh[0], kwh[1], "kWh/year", price),),
        shown=(Shown(name=N_("Heat kept in"), low=watts[0] / 1000, high=watts[1] / 1000, unit="kW"),),
        assumed=N_(
            "still air indoors, mineral wool, a bare surface of old steel up to painted; in wind more is saved."
        ),
    )


def _pipe(values: Mapping[str, float]) -> Result:
    low, high = pipe_saving_w(
        values["surface_c"], values["air_c"], values["diameter_mm"] / 1000, values["thickness_mm"] / 1000
    )
    watts = low * values["length_m"], high * values["length_m"]
    return _kept(Resource.FUEL, watts, values["hours"], values["boiler_efficiency"], values["fuel_price"])


def _surface(values: Mapping[str, float]) -> Result:
    low, high = wall_saving_w(values["surface_c"], values["air_c"], values["thickness_mm"] / 1000)
    watts = low * values["area_m2"], high * values["area_m2"]
    resource = price_of_heat(values["heated_by"])
    return _kept(resource, watts, values["hours"], values["heat_efficiency"], values["energy_price"])


SURFACE = Field(
    id="surface_c",
    name=N_("Surface"),
    unit="degC",
    low=30,
    high=500,
    us_unit="degF",
    help=N_("With a surface or infrared thermometer; for a pipe, what flows in it will do."),
)
THICKNESS = Field(
    id="thickness_mm",
    name=N_("Insulation"),
    unit="mm",
    low=5,
    high=300,
    default=50,
    typical=True,
    us_unit="inch",
    help=N_("Thickness of the mineral wool. 30–50 mm is usual on pipes of a small firm."),
)

BARE_PIPE = Calculator(
    id="bare-pipe",
    name=N_("Insulate a bare pipe"),
    what_to_do=N_(
        "Measure length and thickness of the bare pipe, and how hot it is. Count a valve as one metre of pipe."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="length_m", name=N_("Length"), unit="m", low=0.1, high=10_000, us_unit="ft"),
        Field(
            id="diameter_mm",
            name=N_("Outer width"),
            unit="mm",
            low=6,
            high=1_000,
            us_unit="inch",
            help=N_("Girth ÷ 3.14, if you only have a tape."),
        ),
        SURFACE,
        AIR_TEMPERATURE,
        THICKNESS,
        named(HOURS, N_("Hot")),
        BOILER_EFFICIENCY,
        FUEL_PRICE,
    ),
    sources=(
        "US DOE, MEASUR: pipe insulation reduction",
        "Churchill and Chu 1975, in Incropera, Heat and Mass Transfer",
    ),
    options=("insulate-hot-surfaces",),
    run=_pipe,
    rules=(less("air_c", "surface_c"),),
)

HOT_SURFACE = Calculator(
    id="hot-surface",
    name=N_("Insulate a tank or a hot wall"),
    what_to_do=N_(
        "Measure the bare area and how hot it is: the sides of a tank, an oven wall, a boiler's "
        "skin. Not for open liquid."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="area_m2", name=N_("Bare area"), unit="m**2", low=0.01, high=10_000, us_unit="ft**2"),
        SURFACE,
        AIR_TEMPERATURE,
        THICKNESS,
        named(HOURS, N_("Hot")),
        HEATED_BY,
        HEAT_EFFICIENCY,
        ENERGY_PRICE,
    ),
    sources=("Churchill and Chu 1975, in Incropera, Heat and Mass Transfer",),
    options=("insulate-hot-surfaces",),
    run=_surface,
    rules=(less("air_c", "surface_c"), ELECTRIC_HEAT),
)

FAMILY = (BARE_PIPE, HOT_SURFACE)
