"""Compressed air: how much of it leaks, read at the compressor, and what its pressure costs."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.domain.calculators.fields import ELECTRICITY_PRICE, HOURS, MOTOR_POWER, named, share
from selfcheck.domain.calculators.kernel import (
    Calculator,
    Field,
    Result,
    Rule,
    Scale,
    Shown,
    at_most,
    less,
    saved,
    tidy,
)
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_

GOOD_LEAK, USUAL_LEAK = 10.0, (20.0, 30.0)
"""Per cent of the air that leaks: good below, usual between (US DOE, quoted by ifm)."""

MEND_LOW = share("mend_low", N_("Can be mended, at least"), 50, N_("50–80 % of the leak is what firms manage."))
MEND_HIGH = share("mend_high", N_("Can be mended, at most"), 80, N_("50–80 % of the leak is what firms manage."))
SPECIFIC_LOW = Field(
    id="specific_low",
    name=N_("Power for the air, at least"),
    unit="kW/(m**3/min)",
    low=2,
    high=25,
    default=6,
    typical=True,
    help=N_("From the compressor's papers: kW ÷ m³/min of free air. 6–7 is usual."),
)
SPECIFIC_HIGH = Field(
    id="specific_high",
    name=N_("Power for the air, at most"),
    unit="kW/(m**3/min)",
    low=2,
    high=25,
    default=7,
    typical=True,
    help=N_("From the compressor's papers: kW ÷ m³/min of free air. 6–7 is usual."),
)
AIR_POWER_SOURCE = "EXAIR: about 4 cfm of air for each hp, 6–7 kW for each m³/min"


def leak_share(load_s: float, idle_s: float) -> float:
    """Share (0 to 1) of the compressor's air that leaks, from seconds loaded and idle with every machine off.

    Load ÷ (load + idle). Source: US DOE, compressed air sourcebook, load/unload test. ZeroDivisionError if both are 0.
    """
    return load_s / (load_s + idle_s)


def air_kwh(flow_m3_min: float, specific_kw: float, hours: float) -> float:
    """kWh a year to make an air flow: m³/min of free air × kW for each m³/min × h.

    Source: US DOE, MEASUR, compressed air reduction, flow meter method.
    """
    return flow_m3_min * specific_kw * hours


def pressure_share(drop_bar: float, percent_per_bar: float) -> float:
    """Share (0 to 1) of its power that a compressor saves at `drop_bar` less pressure, near 7 bar.

    Linear rule of thumb, 6–7 % for each bar. Source: Sustainable Energy Ireland.
    """
    return drop_bar * percent_per_bar / 100


def _stopwatch(values: Mapping[str, float]) -> Result:
    lost = leak_share(values["load_s"], values["idle_s"])
    kwh = values["power_kw"] * values["hours"] * lost
    low, high = values["mend_low"], values["mend_high"]
    note = {"load": tidy(values["load_s"], 4), "idle": tidy(values["idle_s"], 4)}
    return Result(
        savings=(
            saved(Resource.ELECTRICITY, kwh * low / 100, kwh * high / 100, "kWh/year", values["electricity_price"]),
        ),
        shown=(
            Shown(
                name=N_("Air lost"),
                low=100 * lost,
                high=100 * lost,
                unit="%",
                note=N_("{load} ÷ ({load} + {idle})"),
                facts=note,
            ),
        ),
        assumed=N_(
            "every machine was off; the compressor draws full power when it loads and none when idle; "
            "{low}–{high} % of the leak can be mended."
        ),
        facts={"low": tidy(low), "high": tidy(high)},
        scale=Scale(
            good_up_to=GOOD_LEAK,
            usual_low=USUAL_LEAK[0],
            usual_high=USUAL_LEAK[1],
            top=50,
            unit="%",
            value=100 * lost,
        ),
    )


def _flow_meter(values: Mapping[str, float]) -> Result:
    low = air_kwh(values["flow_m3_min"], values["specific_low"], values["hours"])
    high = air_kwh(values["flow_m3_min"], values["specific_high"], values["hours"])
    mend = values["mend_low"] / 100, values["mend_high"] / 100
    return Result(
        savings=(saved(Resource.ELECTRICITY, low * mend[0], high * mend[1], "kWh/year", values["electricity_price"]),),
        shown=(Shown(name=N_("Electricity for the leaks"), low=low, high=high, unit="kWh/year"),),
        assumed=N_(
            "every machine was off, so all the air was lost; the leak is the same in all hours under pressure; "
            "{low}–{high} % of it can be mended."
        ),
        facts={"low": tidy(values["mend_low"]), "high": tidy(values["mend_high"])},
    )


def _pressure(values: Mapping[str, float]) -> Result:
    drop = values["pressure_bar"] - values["new_pressure_bar"]
    used = values["power_kw"] * values["hours"]
    low, high = pressure_share(drop, values["per_bar_low"]), pressure_share(drop, values["per_bar_high"])
    return Result(
        savings=(saved(Resource.ELECTRICITY, used * low, used * high, "kWh/year", values["electricity_price"]),),
        shown=(Shown(name=N_("Less power at this pressure"), low=100 * low, high=100 * high, unit="%"),),
        assumed=N_("each bar less saves {low}–{high} % of the compressor's electricity, and the tools still work."),
        facts={"low": tidy(values["per_bar_low"]), "high": tidy(values["per_bar_high"])},
    )


STOPWATCH = Calculator(
    id="air-leaks-stopwatch",
    name=N_("Compressed-air leaks by stopwatch"),
    what_to_do=N_(
        "After work, with every machine off, listen to the compressor. Press when it starts to load and when it stops. "
        "Five rounds are enough."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="load_s", name=N_("It loads"), unit="s", low=0, high=36_000, help=N_("The mean of your rounds.")),
        Field(id="idle_s", name=N_("It runs idle"), unit="s", low=0, high=36_000, help=N_("The mean of your rounds.")),
        named(MOTOR_POWER, N_("Compressor power")),
        HOURS,
        ELECTRICITY_PRICE,
        MEND_LOW,
        MEND_HIGH,
    ),
    sources=("doe-compressed-air", "itac-uconn"),
    options=("repair-air-leaks",),
    run=_stopwatch,
    rules=(
        Rule(
            field="load_s",
            other="idle_s",
            sentence=N_("{field}: both times are 0. Measure at least one round, loaded and idle."),
            holds=lambda values: values["load_s"] + values["idle_s"] > 0,
        ),
        at_most("mend_low", "mend_high"),
    ),
)

FLOW_METER = Calculator(
    id="air-leaks-flow-meter",
    name=N_("Compressed-air leaks by flow meter"),
    what_to_do=N_("After work, with every machine off and the compressor on, read the air flow meter behind the tank."),
    area=Area.ENERGY,
    fields=(
        Field(
            id="flow_m3_min",
            name=N_("Air flow with all off"),
            unit="m**3/min",
            low=0,
            high=1_000,
            us_unit="ft**3/min",
            help=N_("Free air, as the meter shows it."),
        ),
        named(
            HOURS,
            N_("Under pressure"),
            N_("Hours a year the pipes are under pressure, nights too if nobody shuts them."),
        ),
        SPECIFIC_LOW,
        SPECIFIC_HIGH,
        MEND_LOW,
        MEND_HIGH,
        ELECTRICITY_PRICE,
    ),
    sources=("US DOE, MEASUR: compressed air reduction, flow meter method", AIR_POWER_SOURCE, "itac-uconn"),
    options=("repair-air-leaks",),
    run=_flow_meter,
    rules=(at_most("specific_low", "specific_high"), at_most("mend_low", "mend_high")),
)

PRESSURE = Calculator(
    id="air-pressure",
    name=N_("Lower the compressor's pressure"),
    what_to_do=N_("Read the pressure at the compressor, and find the highest pressure that any tool really needs."),
    area=Area.ENERGY,
    fields=(
        named(MOTOR_POWER, N_("Compressor power")),
        named(HOURS, N_("Runs loaded")),
        Field(
            id="pressure_bar",
            name=N_("Pressure today"),
            unit="bar",
            low=2,
            high=15,
            us_unit="psi",
            help=N_("As the gauge shows it."),
        ),
        Field(id="new_pressure_bar", name=N_("Pressure afterwards"), unit="bar", low=1, high=15, us_unit="psi"),
        share("per_bar_low", N_("Saved for each bar, at least"), 6, N_("6–7 % near 7 bar."), 1, 10),
        share("per_bar_high", N_("Saved for each bar, at most"), 7, N_("6–7 % near 7 bar."), 1, 10),
        ELECTRICITY_PRICE,
    ),
    sources=("sei",),
    options=("lower-air-pressure",),
    run=_pressure,
    rules=(
        less("new_pressure_bar", "pressure_bar"),
        Rule(
            field="new_pressure_bar",
            other="pressure_bar",
            sentence=N_("{field}: more than 3 bar less is beyond this rule of thumb. Go down in smaller steps."),
            holds=lambda values: values["pressure_bar"] - values["new_pressure_bar"] <= 3,
        ),
        at_most("per_bar_low", "per_bar_high"),
    ),
)

FAMILY = (STOPWATCH, FLOW_METER, PRESSURE)
