"""Motors: what they draw, and what a better one, a slower one or a better belt saves."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from selfcheck.domain.calculators.fields import ELECTRICITY_PRICE, HOURS, MOTOR_POWER, named, share
from selfcheck.domain.calculators.kernel import Calculator, Choice, Field, Result, Shown, at_most, less, saved, tidy
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_


def nameplate_kw(rated_kw: float, load: float, efficiency: float) -> float:
    """kW drawn by a motor: rated shaft kW × load % ÷ efficiency %.

    Source: US DOE, MEASUR, electricity reduction, nameplate method.
    """
    return rated_kw * load / efficiency


def multimeter_kw(volts: float, amps: float, power_factor: float, phases: float) -> float:
    """kW drawn: V × A × power factor ÷ 1000, times √3 with three phases (V between two phases, A in one).

    Source: US DOE, MEASUR, electricity reduction, multimeter method.
    """
    return volts * amps * power_factor * (sqrt(3) if phases == 3 else 1) / 1000


def slower_share(speed: float, drive_loss: float = 0) -> float:
    """Share (0 to 1) of its power that a fan or pump saves at `speed` % of full speed; `drive_loss` in %.

    Affinity law, power ∝ speed³; a speed drive loses a little itself. Never below 0.
    Source: UConn ITAC, NSW farm energy.
    """
    return max(0.0, 1 - (speed / 100) ** 3 / (1 - drive_loss / 100))


def belt_share(old_efficiency: float, new_efficiency: float) -> float:
    """Share (0 to 1) of the motor's power that a better belt saves: 1 − old ÷ new, both in %. Source: UConn ITAC."""
    return 1 - old_efficiency / new_efficiency


def _nameplate(values: Mapping[str, float]) -> Result:
    now = nameplate_kw(values["rated_kw"], values["load"], values["efficiency"])
    later = nameplate_kw(values["rated_kw"], values["load"], values["new_efficiency"])
    kwh = (now - later) * values["hours"]
    used = now * values["hours"]
    return Result(
        savings=(saved(Resource.ELECTRICITY, kwh, kwh, "kWh/year", values["electricity_price"]),),
        shown=(
            Shown(name=N_("Power drawn today"), low=now, high=now, unit="kW"),
            Shown(name=N_("Electricity today"), low=used, high=used, unit="kWh/year"),
        ),
        assumed=N_("the motor works at {load} % of its nameplate power all those hours, and so will the new one."),
        facts={"load": tidy(values["load"])},
    )


def _multimeter(values: Mapping[str, float]) -> Result:
    power = multimeter_kw(values["volts"], values["amps"], values["power_factor"], values["phases"])
    kwh, used = power * values["idle_hours"], power * values["hours"]
    return Result(
        savings=(saved(Resource.ELECTRICITY, kwh, kwh, "kWh/year", values["electricity_price"]),),
        shown=(
            Shown(name=N_("Power drawn today"), low=power, high=power, unit="kW"),
            Shown(name=N_("Electricity today"), low=used, high=used, unit="kWh/year"),
        ),
        assumed=N_("it draws what you measured all those hours, and is off in the hours you can spare."),
    )


def _speed(values: Mapping[str, float]) -> Result:
    used = values["power_kw"] * values["hours"]
    low, high = slower_share(values["speed"], values["drive_loss"]), slower_share(values["speed"])
    return Result(
        savings=(saved(Resource.ELECTRICITY, used * low, used * high, "kWh/year", values["electricity_price"]),),
        shown=(Shown(name=N_("Less power at this speed"), low=100 * low, high=100 * high, unit="%"),),
        assumed=N_(
            "a fan, or a pump that moves water in a loop: power follows the cube of speed. A pump "
            "that lifts water saves less."
        ),
    )


def _belts(values: Mapping[str, float]) -> Result:
    used = values["motors"] * values["power_kw"] * values["hours"]
    low = belt_share(values["old_high"], values["new_efficiency"])
    high = belt_share(values["old_low"], values["new_efficiency"])
    return Result(
        savings=(saved(Resource.ELECTRICITY, used * low, used * high, "kWh/year", values["electricity_price"]),),
        shown=(Shown(name=N_("Less power with the new belt"), low=100 * low, high=100 * high, unit="%"),),
        assumed=N_("V-belts pass on {low}–{high} % of the power, the new belts {new} %, at the same load."),
        facts={
            "low": tidy(values["old_low"]),
            "high": tidy(values["old_high"]),
            "new": tidy(values["new_efficiency"]),
        },
    )


MOTOR_NAMEPLATE = Calculator(
    id="motor-nameplate",
    name=N_("A better motor, from the nameplate"),
    what_to_do=N_(
        "Read power and efficiency on the nameplate of the motor, and ask the dealer for the efficiency of a new one."
    ),
    area=Area.ENERGY,
    fields=(
        Field(id="rated_kw", name=N_("Power on the nameplate"), unit="kW", low=0.01, high=10_000, us_unit="hp"),
        share("load", N_("Load"), 75, N_("How hard it works. Without a measurement, 75 % is a fair guess."), 5, 125),
        share("efficiency", N_("Efficiency today"), None, N_("On the nameplate, sometimes as η."), 20, 99),
        share(
            "new_efficiency", N_("Efficiency of the new motor"), None, N_("In the catalogue, at the same load."), 20, 99
        ),
        HOURS,
        ELECTRICITY_PRICE,
    ),
    sources=("US DOE, MEASUR: electricity reduction, nameplate method",),
    options=("right-size-motors",),
    run=_nameplate,
    rules=(less("efficiency", "new_efficiency"),),
)

MOTOR_MULTIMETER = Calculator(
    id="motor-multimeter",
    name=N_("A motor that runs for nothing, by multimeter"),
    what_to_do=N_(
        "Have an electrician measure volts and amps while the machine runs without work. Count the "
        "hours it need not run."
    ),
    area=Area.ENERGY,
    fields=(
        Field(
            id="phases",
            name=N_("Phases"),
            unit="1",
            low=1,
            high=3,
            default=3,
            choices=(
                Choice(id="one", name=N_("One phase"), value=1),
                Choice(id="three", name=N_("Three phases"), value=3),
            ),
        ),
        Field(
            id="volts",
            name=N_("Volts"),
            unit="V",
            low=12,
            high=15_000,
            help=N_("With three phases, between two of them."),
        ),
        Field(
            id="amps", name=N_("Amps"), unit="A", low=0.01, high=5_000, help=N_("With three phases, in one of them.")
        ),
        Field(
            id="power_factor",
            name=N_("Power factor"),
            unit="1",
            low=0.1,
            high=1,
            default=0.85,
            typical=True,
            help=N_("From a power meter. About 0.85 at good load; a motor without work can fall to 0.3."),
        ),
        HOURS,
        Field(
            id="idle_hours",
            name=N_("Hours it need not run"),
            unit="h/year",
            low=0,
            high=8784,
            help=N_("Breaks, set-up, after closing."),
        ),
        ELECTRICITY_PRICE,
    ),
    sources=("US DOE, MEASUR: electricity reduction, multimeter method",),
    options=("switch-off-list", "right-size-motors"),
    run=_multimeter,
    rules=(at_most("idle_hours", "hours"),),
)

SPEED_CONTROL = Calculator(
    id="speed-control",
    name=N_("Let a fan or pump run slower"),
    what_to_do=N_("Find out how much less air or water would do. A fan or pump at 80 % speed still moves 80 %."),
    area=Area.ENERGY,
    fields=(
        named(MOTOR_POWER, N_("Power at full speed")),
        share("speed", N_("Mean speed afterwards"), None, N_("In per cent of full speed, over all hours."), 20, 99),
        share("drive_loss", N_("Lost in the speed drive"), 4, N_("About 4 % is usual; 0 for a smaller pulley."), 0, 15),
        HOURS,
        ELECTRICITY_PRICE,
    ),
    sources=("itac-uconn", "nsw-farm-energy"),
    options=("speed-control",),
    run=_speed,
)

BELTS = Calculator(
    id="belts",
    name=N_("Cogged belts instead of V-belts"),
    what_to_do=N_("Count the belt drives of one size and read the power on the motor."),
    area=Area.ENERGY,
    fields=(
        Field(id="motors", name=N_("Belt drives alike"), unit="1", low=1, high=10_000),
        named(MOTOR_POWER, N_("Power of one motor")),
        HOURS,
        share("old_low", N_("V-belt passes on, at worst"), 93, N_("93–95 % for V-belts in use."), 50, 99),
        share("old_high", N_("V-belt passes on, at best"), 95, N_("93–95 % for V-belts in use."), 50, 99),
        share("new_efficiency", N_("New belt passes on"), 97, N_("97 % for cogged belts."), 50, 100),
        ELECTRICITY_PRICE,
    ),
    sources=("itac-uconn",),
    options=("cogged-belts",),
    run=_belts,
    rules=(at_most("old_low", "old_high"), less("old_high", "new_efficiency")),
)

FAMILY = (MOTOR_NAMEPLATE, MOTOR_MULTIMETER, SPEED_CONTROL, BELTS)
