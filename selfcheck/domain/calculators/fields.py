"""Fields and rules that many calculators ask for alike."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.domain.calculators.kernel import Choice, Field, Rule
from selfcheck.domain.checklist import Resource
from selfcheck.errors import N_

HOURS = Field(
    id="hours",
    name=N_("Runs"),
    unit="h/year",
    low=1,
    high=8784,
    help=N_("Hours a day × days a year. Day and night all year is 8,760."),
)
DAYS = Field(
    id="days",
    name=N_("Days a year"),
    unit="day/year",
    low=1,
    high=366,
    help=N_("Working days, if closed days count for nothing."),
)
MOTOR_POWER = Field(
    id="power_kw",
    name=N_("Power drawn"),
    unit="kW",
    low=0.01,
    high=10_000,
    us_unit="hp",
    help=N_("Measured by an electrician, or the figure on the nameplate."),
)
ELECTRICITY_PRICE = Field(
    id="electricity_price",
    name=N_("Electricity price"),
    unit="money/kWh",
    low=0,
    high=1e6,
    price_of=Resource.ELECTRICITY,
    help=N_("What one more kWh costs you, taxes included."),
)
FUEL_PRICE = Field(
    id="fuel_price",
    name=N_("Fuel price"),
    unit="money/kWh",
    low=0,
    high=1e6,
    price_of=Resource.FUEL,
    help=N_("The price of the fuel for each kWh of heat in it."),
)
WATER_PRICE = Field(
    id="water_price",
    name=N_("Water price"),
    unit="money/m**3",
    low=0,
    high=1e8,
    price_of=Resource.WATER,
    help=N_("What one more m³ costs you; for a well, what the pump and the treatment cost."),
)
WASTEWATER_PRICE = Field(
    id="wastewater_price",
    name=N_("Wastewater price"),
    unit="money/m**3",
    low=0,
    high=1e8,
    default=0,
    price_of=Resource.WASTEWATER,
    help=N_("Leave 0 if you pay none, or if it is in the water price already."),
)
BOILER_EFFICIENCY = Field(
    id="boiler_efficiency",
    name=N_("Boiler efficiency"),
    unit="%",
    low=30,
    high=100,
    default=80,
    typical=True,
    help=N_("From the last service paper. 80 % is a fair guess for a boiler in use."),
)
AIR_TEMPERATURE = Field(
    id="air_c",
    name=N_("Air around it"),
    unit="degC",
    low=-30,
    high=60,
    default=20,
    typical=True,
    us_unit="degF",
    help=N_("Temperature of the room, or outdoors the mean of the year."),
)
FUEL, ELECTRICITY = 0.0, 1.0
HEATED_BY = Field(
    id="heated_by",
    name=N_("Heated by"),
    unit="1",
    low=FUEL,
    high=ELECTRICITY,
    default=FUEL,
    choices=(
        Choice(id="fuel", name=N_("Fuel"), value=FUEL, resource=Resource.FUEL),
        Choice(id="electricity", name=N_("Electricity"), value=ELECTRICITY, resource=Resource.ELECTRICITY),
    ),
)
HEAT_EFFICIENCY = Field(
    id="heat_efficiency",
    name=N_("Efficiency of the heater"),
    unit="%",
    low=30,
    high=100,
    default=80,
    typical=True,
    help=N_("About 80 % for a boiler or gas heater, 100 % for an electric element."),
)
ENERGY_PRICE = Field(
    id="energy_price",
    name=N_("Energy price"),
    unit="money/kWh",
    low=0,
    high=1e6,
    price_of=Resource.FUEL,
    price_by="heated_by",
    help=N_("The price of a kWh of what it is heated with."),
)
ELECTRIC_HEAT = Rule(
    field="heat_efficiency",
    other="heated_by",
    sentence=N_("{field}: an electric element turns nearly all its electricity into heat. Type 90 to 100 %."),
    holds=lambda values: values["heated_by"] != ELECTRICITY or values["heat_efficiency"] >= 90,
)


def price_of_heat(source: float) -> Resource:
    """What the heat of a `heated_by` choice is bought as."""
    return Resource.ELECTRICITY if source == ELECTRICITY else Resource.FUEL


def share(field_id: str, name: str, default: float | None, help_text: str, low: float = 0, high: float = 100) -> Field:
    """A share in per cent; a default is a typical one."""
    return Field(
        id=field_id,
        name=name,
        unit="%",
        low=low,
        high=high,
        default=default,
        typical=default is not None,
        help=help_text,
    )


def named(field: Field, name: str, help_text: str | None = None) -> Field:
    """The same field under a name that fits the calculator better."""
    return replace(field, name=name, help=field.help if help_text is None else help_text)
