"""Water that runs for nothing: by bucket, by meter, by hose, and in rinse tanks."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.domain.calculators.fields import DAYS, HOURS, WASTEWATER_PRICE, WATER_PRICE, named, share
from selfcheck.domain.calculators.kernel import (
    Calculator,
    Choice,
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


def bucket_m3(bucket_l: float, fill_s: float, hours: float) -> float:
    """m³ a year from a tap that fills a bucket in `fill_s` seconds: volume ÷ time × hours.

    Source: US DOE, MEASUR, water reduction, bucket method.
    """
    return bucket_l / 1000 / fill_s * 3600 * hours


def meter_m3(first_m3: float, second_m3: float, between_h: float, hours: float) -> float:
    """m³ a year that leak: difference of two readings with everything off ÷ hours between × hours a year.

    Source: Sallal Water; US DOE, MEASUR, water reduction, volume meter method.
    """
    return (second_m3 - first_m3) / between_h * hours


def hose_m3(flow_l_min: float, hours: float) -> float:
    """m³ a year from a running hose: L/min × 60 × h ÷ 1000. Source: volume = flow × time."""
    return flow_l_min * 60 * hours / 1000


def rinse_ratio(dilution: float, stages: float) -> float:
    """Litres of rinse water for each litre dragged out of the bath: dilution^(1 ÷ stages), water against the parts.

    `dilution` is bath ÷ what may stay on the part. Source: Kushner, Water and Waste Control for the Plating Shop.
    """
    return float(dilution ** (1 / stages))


def rinse_share(dilution: float, stages: float, new_stages: float) -> float:
    """Share (0 to 1) of the rinse water that more stages save at the same cleanness. Source: as `rinse_ratio`."""
    return 1 - rinse_ratio(dilution, new_stages) / rinse_ratio(dilution, stages)


def _water_saved(values: Mapping[str, float], low: float, high: float) -> tuple[Saving, ...]:
    """Water, and the wastewater it becomes where that is paid for."""
    water = saved(Resource.WATER, low, high, "m**3/year", values["water_price"])
    if values["wastewater_price"] == 0:
        return (water,)
    return water, saved(Resource.WASTEWATER, low, high, "m**3/year", values["wastewater_price"])


def _bucket(values: Mapping[str, float]) -> Result:
    run = values["taps"] * bucket_m3(values["bucket_l"], values["fill_s"], values["hours"])
    kept = run * values["saved"] / 100
    flow = 60 * values["bucket_l"] / values["fill_s"]
    return Result(
        savings=_water_saved(values, kept, kept),
        shown=(
            Shown(name=N_("Flow of one"), low=flow, high=flow, unit="L/min"),
            Shown(name=N_("Runs today"), low=run, high=run, unit="m**3/year"),
        ),
        assumed=N_("it runs as measured all those hours, and {saved} % of it can be saved."),
        facts={"saved": tidy(values["saved"])},
    )


def _meter(values: Mapping[str, float]) -> Result:
    lost = meter_m3(values["first_m3"], values["second_m3"], values["between_h"], values["hours"])
    flow = 1000 * (values["second_m3"] - values["first_m3"]) / values["between_h"]
    return Result(
        savings=_water_saved(values, lost * values["mended"] / 100, lost * values["mended"] / 100),
        shown=(Shown(name=N_("Leaks away"), low=flow, high=flow, unit="L/h"),),
        assumed=N_("everything was off, the leak runs all those hours, and {mended} % of it can be mended."),
        facts={"mended": tidy(values["mended"])},
    )


def _hose(values: Mapping[str, float]) -> Result:
    run = values["hoses"] * hose_m3(values["flow_l_min"], values["hours_a_day"] * values["days"])
    low, high = run * values["saved_low"] / 100, run * values["saved_high"] / 100
    return Result(
        savings=_water_saved(values, low, high),
        shown=(Shown(name=N_("Runs today"), low=run, high=run, unit="m**3/year"),),
        assumed=N_("a trigger nozzle saves {low}–{high} % of it, because the hose stops when it is put down."),
        facts={"low": tidy(values["saved_low"]), "high": tidy(values["saved_high"])},
    )


def _rinse(values: Mapping[str, float]) -> Result:
    run = values["flow_l_h"] * values["hours"] / 1000
    shares = [
        rinse_share(values[one], values["stages"], values["new_stages"]) for one in ("dilution_low", "dilution_high")
    ]
    return Result(
        savings=_water_saved(values, run * shares[0], run * shares[1]),
        shown=(
            Shown(name=N_("Runs today"), low=run, high=run, unit="m**3/year"),
            Shown(name=N_("Less rinse water"), low=100 * shares[0], high=100 * shares[1], unit="%"),
        ),
        assumed=N_("parts come out as clean as today, diluted {low} to {high} times; tanks are well mixed."),
        facts={"low": tidy(values["dilution_low"]), "high": tidy(values["dilution_high"])},
    )


BUCKET = Calculator(
    id="water-bucket",
    name=N_("Running water by bucket"),
    what_to_do=N_("Hold a bucket of known size under the tap, pipe or leak, and stop the seconds until it is full."),
    area=Area.WATER,
    fields=(
        Field(id="bucket_l", name=N_("Bucket holds"), unit="L", low=0.01, high=2_000, us_unit="gal"),
        Field(id="fill_s", name=N_("Full after"), unit="s", low=0.5, high=360_000, help=N_("The mean of a few tries.")),
        Field(id="taps", name=N_("Taps or leaks alike"), unit="1", low=1, high=10_000, default=1),
        HOURS,
        share("saved", N_("Can be saved"), None, N_("100 % for a leak you mend, less for a tap you only throttle.")),
        WATER_PRICE,
        WASTEWATER_PRICE,
    ),
    sources=("US DOE, MEASUR: water reduction, bucket method",),
    options=(
        "repair-taps",
        "shut-water-when-idle",
        "low-flow-fittings",
        "toilet-leak-round",
        "rinse-tank-restrictors",
        "rinse-water-on-demand",
        "reuse-cooling-water",
    ),
    run=_bucket,
)

NIGHT_METER = Calculator(
    id="water-meter-at-night",
    name=N_("Water leaks by the meter at night"),
    what_to_do=N_("Read the water meter after closing, with every tap shut, and again before work starts."),
    area=Area.WATER,
    fields=(
        Field(
            id="first_m3",
            name=N_("First reading"),
            unit="m**3",
            low=0,
            high=1e8,
            us_unit="gal",
            help=N_("Red digits too: they count the litres."),
        ),
        Field(id="second_m3", name=N_("Second reading"), unit="m**3", low=0, high=1e8, us_unit="gal"),
        Field(id="between_h", name=N_("Time between"), unit="h", low=0.25, high=720),
        named(HOURS, N_("Under pressure"), N_("A leak runs day and night: 8,760 unless you shut the main valve.")),
        share("mended", N_("Can be mended"), None, N_("100 % for leaks you can reach.")),
        WATER_PRICE,
        WASTEWATER_PRICE,
    ),
    sources=("sallal", "US DOE, MEASUR: water reduction, volume meter method"),
    options=("night-leak-test", "read-water-meter", "toilet-leak-round"),
    run=_meter,
    rules=(
        Rule(
            field="second_m3",
            other="first_m3",
            sentence=N_("{field}: a meter does not run backwards. It must not be below “{other}”."),
            holds=lambda values: values["second_m3"] >= values["first_m3"],
        ),
        Rule(
            field="second_m3",
            other="first_m3",
            sentence=N_("{field}: more than 1,000 m³ an hour since “{other}” can't be a leak. Check the digits."),
            holds=lambda values: values["second_m3"] - values["first_m3"] <= 1000 * values["between_h"],
        ),
    ),
)

HOSE = Calculator(
    id="hose-nozzle",
    name=N_("A trigger nozzle on a hose"),
    what_to_do=N_(
        "Fill a bucket from the hose to find its flow. Count how long hoses run in a day, lying on the floor too."
    ),
    area=Area.WATER,
    fields=(
        Field(
            id="flow_l_min",
            name=N_("Flow of a hose"),
            unit="L/min",
            low=0.5,
            high=1_000,
            us_unit="gal/min",
            help=N_("Often 15–20 L/min."),
        ),
        Field(id="hoses", name=N_("Hoses alike"), unit="1", low=1, high=1_000, default=1),
        Field(id="hours_a_day", name=N_("Each runs"), unit="h/day", low=0.01, high=24),
        DAYS,
        share("saved_low", N_("Nozzle saves, at least"), 30, N_("Often 30–50 %.")),
        share("saved_high", N_("Nozzle saves, at most"), 50, N_("Often 30–50 %.")),
        WATER_PRICE,
        WASTEWATER_PRICE,
    ),
    sources=("engineering-experience",),
    options=("trigger-nozzles", "wash-trays-with-less-water"),
    run=_hose,
    rules=(at_most("saved_low", "saved_high"),),
)


def _stages(field_id: str, name: str, first: int, last: int) -> Field:
    names = {1: N_("One tank"), 2: N_("Two tanks"), 3: N_("Three tanks"), 4: N_("Four tanks")}
    choices = tuple(Choice(id=str(count), name=names[count], value=count) for count in range(first, last + 1))
    return Field(id=field_id, name=name, unit="1", low=first, high=last, default=first, choices=choices)


RINSE = Calculator(
    id="counter-current-rinse",
    name=N_("Rinse against the flow"),
    what_to_do=N_(
        "Measure the water that runs into the rinse. With more tanks, fresh water enters the last "
        "one and flows against the parts."
    ),
    area=Area.WATER,
    fields=(
        Field(id="flow_l_h", name=N_("Rinse water"), unit="L/h", low=1, high=1e6, us_unit="gal/h"),
        HOURS,
        _stages("stages", N_("Tanks in a row today"), 1, 3),
        _stages("new_stages", N_("Tanks in a row afterwards"), 2, 4),
        Field(
            id="dilution_low",
            name=N_("Diluted, at least"),
            unit="1",
            low=10,
            high=100_000,
            default=100,
            typical=True,
            help=N_("How many times weaker than the bath the last rinse must be: often 100 to 1,000."),
        ),
        Field(
            id="dilution_high",
            name=N_("Diluted, at most"),
            unit="1",
            low=10,
            high=100_000,
            default=1000,
            typical=True,
            help=N_("How many times weaker than the bath the last rinse must be: often 100 to 1,000."),
        ),
        WATER_PRICE,
        WASTEWATER_PRICE,
    ),
    sources=("Kushner, Water and Waste Control for the Plating Shop", "engineering-experience"),
    options=("counter-current-rinse-tanks",),
    run=_rinse,
    rules=(less("stages", "new_stages"), at_most("dilution_low", "dilution_high")),
)

FAMILY = (BUCKET, NIGHT_METER, HOSE, RINSE)
