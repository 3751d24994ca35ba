"""Lamps, and machines that run for nobody."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.domain.calculators.fields import DAYS, ELECTRICITY_PRICE, HOURS, named
from selfcheck.domain.calculators.kernel import Calculator, Field, Result, Shown, at_most, less, saved, tidy
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_


def lighting_kwh(lamps: float, old_w: float, new_w: float, hours: float) -> float:
    """kWh a year saved by `lamps` new lamps: (old W − new W) × lamps × h ÷ 1000.

    Source: power × time; the form used in US industrial assessments (UConn ITAC).
    """
    return lamps * (old_w - new_w) * hours / 1000


def switch_off_kwh(machines: float, idle_kw: float, off_kw: float, hours_a_day: float, days: float) -> float:
    """kWh a year saved by switching off: machines × (idle kW − kW still drawn when off) × h a day × days.

    Source: power × time.
    """
    return machines * (idle_kw - off_kw) * hours_a_day * days


def _lighting(values: Mapping[str, float]) -> Result:
    lamps, old, hours = values["lamps"], values["old_w"], values["hours"]
    low, high = (lighting_kwh(lamps, old, values[new], hours) for new in ("new_high_w", "new_low_w"))
    today = lighting_kwh(lamps, old, 0, hours)
    return Result(
        savings=(saved(Resource.ELECTRICITY, low, high, "kWh/year", values["electricity_price"]),),
        shown=(
            Shown(name=N_("Electricity for this light today"), low=today, high=today, unit="kWh/year"),
            Shown(name=N_("Less electricity for this light"), low=100 * low / today, high=100 * high / today, unit="%"),
        ),
        assumed=N_("every lamp burns {hours} hours a year, before and after; less heat from the lamps is not counted."),
        facts={"hours": tidy(values["hours"], 4)},
    )


def _switch_off(values: Mapping[str, float]) -> Result:
    idle, off = values["idle_kw"], values["off_kw"]
    kwh = switch_off_kwh(values["machines"], idle, off, values["hours_a_day"], values["days"])
    still = values["machines"] * off * values["hours_a_day"] * values["days"]
    return Result(
        savings=(saved(Resource.ELECTRICITY, kwh, kwh, "kWh/year", values["electricity_price"]),),
        shown=(Shown(name=N_("Still drawn while switched off"), low=still, high=still, unit="kWh/year"),),
        assumed=N_("they draw this power the whole time they run for nobody, and are switched off every time."),
    )


LIGHTING = Calculator(
    id="lighting",
    name=N_("Change lamps"),
    what_to_do=N_(
        "Count the lamps of one kind and read the watts on one of them. For a tube, add what its ballast draws."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="lamps", name=N_("Lamps of this kind"), unit="1", low=1, high=100_000),
        Field(
            id="old_w",
            name=N_("Power of a lamp today"),
            unit="W",
            low=1,
            high=5_000,
            help=N_("Printed on the lamp. A tube with an old ballast draws about a fifth more than is printed."),
        ),
        Field(
            id="new_low_w",
            name=N_("Power of a new lamp, at least"),
            unit="W",
            low=0.1,
            high=5_000,
            help=N_("Ask for the same light, in lumen. Lamps on offer differ."),
        ),
        Field(
            id="new_high_w",
            name=N_("Power of a new lamp, at most"),
            unit="W",
            low=0.1,
            high=5_000,
            help=N_("The same figure again, if you know which lamp you will buy."),
        ),
        named(HOURS, N_("Burns")),
        ELECTRICITY_PRICE,
    ),
    sources=("itac-uconn",),
    options=("led-lighting",),
    run=_lighting,
    rules=(less("new_high_w", "old_w"), at_most("new_low_w", "new_high_w")),
)

SWITCH_OFF = Calculator(
    id="switch-off",
    name=N_("Switch off what runs for nobody"),
    what_to_do=N_(
        "Walk round at break and after closing. Write down what is still running, and read its power "
        "with a plug-in meter."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="machines", name=N_("Machines alike"), unit="1", low=1, high=10_000),
        Field(
            id="idle_kw",
            name=N_("Power of one while it idles"),
            unit="kW",
            low=0.0001,
            high=1_000,
            help=N_("From a plug-in meter or an electrician. The nameplate says more than an idle machine draws."),
        ),
        Field(
            id="off_kw",
            name=N_("Power of one when switched off"),
            unit="kW",
            low=0,
            high=1_000,
            default=0,
            help=N_("Stand-by: what the meter still shows. Pulling the plug makes it 0."),
        ),
        Field(id="hours_a_day", name=N_("Runs for nobody"), unit="h/day", low=0.01, high=24),
        DAYS,
        ELECTRICITY_PRICE,
    ),
    sources=("Power × time",),
    options=("switch-off-list", "key-card-switch", "kitchen-on-off-times", "pool-pump-timer", "fill-rooms-by-floor"),
    run=_switch_off,
    rules=(less("off_kw", "idle_kw"),),
)

FAMILY = (LIGHTING, SWITCH_OFF)
