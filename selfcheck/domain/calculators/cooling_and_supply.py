"""Cold, and the power factor on the electricity bill."""

from __future__ import annotations

from collections.abc import Mapping
from math import acos, tan

from selfcheck.domain.calculators.fields import ELECTRICITY_PRICE, share
from selfcheck.domain.calculators.kernel import (
    Amount,
    Calculator,
    Field,
    Result,
    Rule,
    Saving,
    Shown,
    at_most,
    less,
    saved,
    tidy,
)
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_


def cooling_share(degrees: float, percent_a_degree: float) -> float:
    """Share (0 to 1) of a cooling machine's power saved by `degrees` less lift, each on what the others leave.

    Degrees of condensing lower and evaporating higher count alike. Rule of thumb 2–4 % a degree. Source: enmanreg.
    """
    return float(1 - (1 - percent_a_degree / 100) ** degrees)


def apparent_kva(power_kw: float, power_factor: float) -> float:
    """kVA that stand behind a power at a power factor: kW ÷ power factor. Source: any electrical handbook."""
    return power_kw / power_factor


def capacitor_kvar(power_kw: float, power_factor: float, better: float) -> float:
    """kvar of capacitors that lift the power factor: kW × (tan φ now − tan φ better). Source: IEC 60831; UConn ITAC."""
    return power_kw * (tan(acos(power_factor)) - tan(acos(better)))


def _cooling(values: Mapping[str, float]) -> Result:
    degrees = values["condensing_k"] + values["evaporating_k"]
    low, high = cooling_share(degrees, values["per_degree_low"]), cooling_share(degrees, values["per_degree_high"])
    used = values["cooling_kwh"]
    return Result(
        savings=(saved(Resource.ELECTRICITY, used * low, used * high, "kWh/year", values["electricity_price"]),),
        shown=(Shown(name=N_("Less electricity for cold"), low=100 * low, high=100 * high, unit="%"),),
        assumed=N_("each degree saves {low}–{high} % of the electricity that cooling takes all year."),
        facts={"low": tidy(values["per_degree_low"]), "high": tidy(values["per_degree_high"])},
    )


def _power_factor(values: Mapping[str, float]) -> Result:
    power, now, better = values["power_kw"], values["power_factor"], values["new_power_factor"]
    less_kva = apparent_kva(power, now) - apparent_kva(power, better)
    money = less_kva * values["kva_price"] * 12 + values["penalty"]
    capacitors = capacitor_kvar(power, now, better)
    no_kwh = Amount(low=0, high=0, unit="kWh/year")
    return Result(
        # The bill falls, the kWh stay: money without a physical saving.
        savings=(Saving(resource=Resource.ELECTRICITY, amount=no_kwh, money=(money, money)),),
        shown=(
            Shown(name=N_("Less demand"), low=less_kva, high=less_kva, unit="kVA"),
            Shown(name=N_("Capacitors to fit"), low=capacitors, high=capacitors, unit="kvar"),
        ),
        assumed=N_(
            "the surcharge disappears and demand is the same each month; hardly any kWh are saved, only the charge."
        ),
    )


REFRIGERATION = Calculator(
    id="refrigeration-temperatures",
    name=N_("Cold that is no colder than needed"),
    what_to_do=N_(
        "Read the gauges of the cooling machine, or the thermostat. Find the degrees you can give up "
        "on the cold or the warm side."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="cooling_kwh", name=N_("Electricity for cold"), unit="kWh/year", low=1, high=1e9),
        Field(
            id="evaporating_k",
            name=N_("Cold side warmer by"),
            unit="delta_degC",
            low=0,
            high=15,
            us_unit="delta_degF",
            help=N_("Never warmer than food or product may be."),
        ),
        Field(
            id="condensing_k",
            name=N_("Warm side cooler by"),
            unit="delta_degC",
            low=0,
            high=15,
            us_unit="delta_degF",
            help=N_("Clean coils, shade and free air make it cooler."),
        ),
        share("per_degree_low", N_("Saved for each degree, at least"), 2, N_("About 3 %; 2–4 % in books."), 0.5, 10),
        share("per_degree_high", N_("Saved for each degree, at most"), 4, N_("About 3 %; 2–4 % in books."), 0.5, 10),
        ELECTRICITY_PRICE,
    ),
    sources=("enmanreg", "engineering-experience"),
    options=("fridge-seals-and-coils", "thermostat-settings", "keep-cold-in"),
    run=_cooling,
    rules=(
        Rule(
            field="evaporating_k",
            other="condensing_k",
            sentence=N_("{field}: both this and “{other}” are 0. Type the degrees of at least one."),
            holds=lambda values: values["evaporating_k"] + values["condensing_k"] > 0,
        ),
        at_most("per_degree_low", "per_degree_high"),
    ),
)

POWER_FACTOR = Calculator(
    id="power-factor",
    name=N_("Correct the power factor"),
    what_to_do=N_("Look on the electricity bill for power factor, kVA, kVArh or a surcharge. Add up a year."),
    area=Area.ENERGY,
    fields=(
        Field(
            id="power_kw", name=N_("Highest power"), unit="kW", low=0.1, high=100_000, help=N_("Demand on the bill.")
        ),
        Field(id="power_factor", name=N_("Power factor today"), unit="1", low=0.2, high=0.999),
        Field(
            id="new_power_factor",
            name=N_("Power factor afterwards"),
            unit="1",
            low=0.2,
            high=1,
            default=0.95,
            typical=True,
            help=N_("Suppliers usually charge below 0.85–0.90; capacitors are often made for 0.95."),
        ),
        Field(
            id="kva_price",
            name=N_("Price of a kVA a month"),
            unit="money/(kVA*month)",
            low=0,
            high=1e8,
            default=0,
            help=N_("If your bill charges demand in kVA; otherwise leave 0."),
        ),
        Field(
            id="penalty",
            name=N_("Surcharge paid in a year"),
            unit="money/year",
            low=0,
            high=1e13,
            default=0,
            help=N_("For a poor power factor or reactive energy."),
        ),
    ),
    sources=("itac-uconn",),
    options=("power-factor",),
    run=_power_factor,
    rules=(
        less("power_factor", "new_power_factor"),
        Rule(
            field="penalty",
            other="kva_price",
            sentence=N_("{field}: both this and “{other}” are 0, so the bill charges nothing. Type at least one."),
            holds=lambda values: values["penalty"] + values["kva_price"] > 0,
        ),
    ),
)

FAMILY = (REFRIGERATION, POWER_FACTOR)
