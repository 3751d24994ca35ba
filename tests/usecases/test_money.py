"""From numbers to money through the use cases: calculators attached, how the firm pays, factors, the CSV for others."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from selfcheck.domain.assessment import Assessment, Firm
from selfcheck.domain.calculators.kernel import FieldErrors
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.domain.finance import Range
from selfcheck.domain.indicators import Absolute, Relative, Verdict
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import MoneyPlan, Numbers, Output, Period, Reading, Typed, Use
from selfcheck.domain.savings import HowSaved
from selfcheck.errors import BadInput, NotFound
from selfcheck.i18n import load_language
from selfcheck.store import figures
from selfcheck.usecases import indicators, money
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.calculating import find_calculator
from selfcheck.usecases.choosing import adopt
from selfcheck.usecases.finding import at_desk
from selfcheck.usecases.numbers import put_period
from selfcheck.usecases.workspace import Workspace

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
OVENS, EXHAUST = "start-ovens-in-stages", "oven-exhaust-heat"
LEAKS = Reading(
    calculator="air-leaks-stopwatch",
    values={"load_s": 42, "idle_s": 98, "power_kw": 11, "hours": 3000, "electricity_price": 8.5},
)
ENGLISH = load_language("en")


def a_use(resource: Resource, unit: str, quantity: int, cost: int, fuel: str | None = None) -> Use:
    return Use(key="", resource=resource, name="", unit=unit, fuel=fuel, quantity=Decimal(quantity),
               cost=Decimal(cost), typed=(Typed.QUANTITY, Typed.COST))  # fmt: skip


YEAR_2025 = Numbers(
    key="",
    period=YEAR,
    output=Output(quantity=Decimal(240), unit="t"),
    uses=(
        a_use(Resource.ELECTRICITY, "kWh", 60000, 72000),
        a_use(Resource.FUEL, "kg", 16000, 200000, "lpg"),
        a_use(Resource.WATER, "m3", 1200, 14400),
    ),
)


@pytest.fixture
def bakery(workspace: Workspace) -> Assessment:
    """A bakery with a year of numbers and two oven options in its plan."""
    firm = Firm(key="", name="Amina Bakery", country="MA", currency="MAD")
    key = start_assessment(workspace, firm, ["bakery", "housekeeping"]).key
    adopt(workspace, key, OVENS, investment=Decimal(0))
    adopt(workspace, key, EXHAUST, investment=Decimal(18000))
    return put_period(workspace, key, YEAR_2025)


def test_the_picture_speaks_in_the_firms_own_figures(workspace: Workspace, bakery: Assessment) -> None:
    picture = money.money(workspace, bakery.key)
    assert picture.cost == Decimal(286400)
    line = picture.by_key[bakery.actions[0].key]
    assert (line.how, line.money) == (HowSaved.SHARE, Range(Decimal(7200), Decimal(14000)))
    assert picture.ladder.points[0].on == date(2026, 6, 1), "the month after today"
    assert picture.indicators[bakery.numbers[0].key].absolute[Absolute.GHG].value > 0


def test_a_calculator_quantifies_its_action_until_it_is_taken_off(workspace: Workspace, bakery: Assessment) -> None:
    action = bakery.actions[0].key
    after = money.attach_reading(workspace, bakery.key, action, LEAKS)
    assert after.readings == {action: LEAKS}
    (found,) = money.quantified(after)[action]
    assert (found.resource, found.low, found.high) == (Resource.ELECTRICITY, 4950, 7920)
    line = money.picture(workspace, after).by_key[action]
    assert line.how is HowSaved.CALCULATOR
    assert line.money == Range(Decimal(5900), Decimal(9500)), "kWh at the price of the firm's own bill"
    assert money.take_reading_off(workspace, bakery.key, action).readings == {}
    assert money.money(workspace, bakery.key).by_key[action].how is HowSaved.SHARE


def test_a_calculator_draws_on_the_end_use_it_is_about(workspace: Workspace, bakery: Assessment) -> None:
    stages, exhaust = bakery.actions
    fields = {one.id: one for one in find_calculator("hot-water").fields}
    values = {name: one.low if one.default is None else one.default for name, one in fields.items()}
    values |= {"litres_low": 50.0, "litres_high": 60.0, "days": 300.0}
    reading = Reading(calculator="hot-water", values={name: values[name] for name in fields})
    after = money.attach_reading(workspace, bakery.key, exhaust.key, reading)
    fuel = next(one for one in money.quantified(after)[exhaust.key] if one.resource is Resource.FUEL)
    assert fuel.end_use == "hot-water"
    picture = money.picture(workspace, after)
    assert picture.by_key[stages.key].after == (), "hot water is not what the ovens burn"
    assert picture.by_key[stages.key].money == Range(Decimal(7200), Decimal(14000))


def test_every_calculator_that_names_an_end_use_is_there_and_every_end_use_stands_in_a_checklist(
    workspace: Workspace,
) -> None:
    known = {(one.id, one.resource) for lists in workspace.library.checklists.values() for one in lists.end_uses}
    assert set(money.END_USES) <= set(CALCULATORS)
    for calculator, named in money.END_USES.items():
        for resource, end_use in named.items():
            assert (end_use, resource) in known, calculator


@pytest.mark.parametrize(
    ("action", "reading", "error", "sentence"),
    [
        ("a0009", LEAKS, NotFound, "There is no action"),
        ("a0001", replace(LEAKS, calculator="air-leak-stopwatch"), NotFound, "Did you mean air-leaks-stopwatch"),
        ("a0001", replace(LEAKS, values={"load_s": 1.0}), FieldErrors, "this figure is missing"),
        ("a0001", replace(LEAKS, values={**LEAKS.values, "load_s": float("nan")}), FieldErrors, "type digits only"),
    ],
)
def test_a_reading_that_can_not_be_used_is_refused(
    workspace: Workspace, bakery: Assessment, action: str, reading: Reading, error: type[BadInput], sentence: str
) -> None:
    with pytest.raises(error, match=sentence):
        money.attach_reading(workspace, bakery.key, action, reading)
    assert open_assessment(workspace, bakery.key).readings == {}


def test_a_reading_of_a_calculator_that_is_gone_gives_nothing_and_breaks_nothing(
    workspace: Workspace, bakery: Assessment
) -> None:
    with at_desk(workspace, bakery.key) as desk:
        figures.add_reading(desk.connection, desk.id, "a0001", Reading(calculator="gone", values={"x": 1}), desk.stamp)
        figures.add_reading(desk.connection, desk.id, "a0002", replace(LEAKS, values={"load_s": 1}), desk.stamp)
    assert money.quantified(open_assessment(workspace, bakery.key)) == {}
    assert money.money(workspace, bakery.key).by_key["a0001"].how is HowSaved.SHARE


def test_how_the_firm_pays_is_kept_with_months_on_their_first_day(workspace: Workspace, bakery: Assessment) -> None:
    plan = MoneyPlan(own_money=Decimal(7000), begins=date(2026, 6, 17), loan_from=date(2026, 7, 31))
    kept = money.set_money_plan(workspace, bakery.key, plan).money
    assert (kept.begins, kept.loan_from) == (date(2026, 6, 1), date(2026, 7, 1))
    assert money.money(workspace, bakery.key).ladder.points[0].opening == 7000


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"own_money": Decimal(-1)}, "Own money: an amount can't be below zero"),
        ({"grants": Decimal("Infinity")}, "Grants: "),
        ({"loan_share": Decimal(101)}, "Share of the loan: type per cent"),
        ({"interest": Decimal("NaN")}, "Interest: type per cent"),
        ({"months": 121}, "from 1 to 120 months"),
        ({"waste_low": Decimal(9), "waste_high": Decimal(3)}, "Change them over"),
        ({"waste_collected": Decimal(-1)}, "Collected as waste: type per cent"),
    ],
)
def test_a_way_to_pay_that_can_not_be_is_refused(
    workspace: Workspace, bakery: Assessment, wrong: dict[str, object], sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        money.set_money_plan(workspace, bakery.key, MoneyPlan(**wrong))  # type: ignore[arg-type]
    assert open_assessment(workspace, bakery.key).money == MoneyPlan()


# Factors


def test_the_persons_own_factors_go_before_ours_once_read_again(workspace: Workspace, bakery: Assessment) -> None:
    ours = money.factors_for(workspace, "MA").grid
    assert ours is not None and ours.g_per_kwh == 630
    workspace.folder.factors.mkdir()
    own = "country,g_co2e_per_kwh,year,source\nMA,500,2025,our own utility\n"
    (workspace.folder.factors / "grid.csv").write_text(own, encoding="utf-8")
    assert workspace.factors is workspace.factors
    assert money.factors_for(workspace, "MA").grid == ours, "read once"
    workspace.reload_catalog()
    grid = money.factors_for(workspace, "MA").grid
    assert grid is not None and (grid.g_per_kwh, grid.source) == (500, "our own utility")
    kilograms = money.money(workspace, bakery.key).indicators[bakery.numbers[0].key].absolute[Absolute.GHG]
    assert 75_000 < kilograms.value < 80_000
    assert money.factors_for(workspace, "XX").grid is None


# Indicators


def later(workspace: Workspace, key: str, change: Callable[[Numbers], Numbers] = lambda one: one) -> Assessment:
    """The next year in the same firm."""
    year = replace(YEAR_2025, period=Period(date(2026, 1, 1), date(2026, 12, 31)))
    return put_period(workspace, key, change(year))


def test_a_later_period_stands_against_the_first(workspace: Workspace, bakery: Assessment) -> None:
    later(workspace, bakery.key, lambda one: replace(one, output=Output(quantity=Decimal(300), unit="t")))
    found = indicators.indicators(workspace, bakery.key)
    assert found.base is not None and found.base.period == YEAR
    by_name = {one.indicator: one for one in found.rows}
    assert by_name[Relative.WATER_PRODUCTIVITY].change == pytest.approx(0.25)
    assert by_name[Relative.WATER_PRODUCTIVITY].verdict is Verdict.BETTER
    assert by_name[Absolute.ENERGY].change == 0
    assert not [note for note in indicators.notes(found, ENGLISH) if note.startswith("Typed for")]


def test_a_bill_that_is_missing_in_the_newer_period_is_told(workspace: Workspace, bakery: Assessment) -> None:
    later(workspace, bakery.key, lambda one: replace(one, uses=one.uses[:1]))
    notes = indicators.notes(indicators.indicators(workspace, bakery.key), ENGLISH)
    (told,) = [note for note in notes if note.startswith("Typed for 2025 but not for 2026")]
    assert told.endswith("LPG (propane, butane), Water.")


def test_periods_of_unequal_length_say_that_amounts_are_by_day(workspace: Workspace, bakery: Assessment) -> None:
    later(workspace, bakery.key, lambda one: replace(one, period=Period(date(2026, 1, 1), date(2026, 6, 30))))
    found = indicators.indicators(workspace, bakery.key)
    assert "The periods differ in length: amounts are for each day." in indicators.notes(found, ENGLISH)
    energy = next(one for one in found.rows if one.indicator is Absolute.ENERGY)
    assert energy.per_day and indicators.unit_words(energy, ENGLISH) == "kWh a day"


def test_what_can_not_be_counted_in_is_told(workspace: Workspace, bakery: Assessment) -> None:
    wood = replace(a_use(Resource.FUEL, "m3", 10, 500, "wood"), name="Firewood")
    later(workspace, bakery.key, lambda one: replace(one, uses=(*one.uses, wood)))
    notes = indicators.notes(indicators.indicators(workspace, bakery.key), ENGLISH)
    assert any(note.startswith("Energy used: not counted in") and "Firewood" in note for note in notes)


def test_one_period_alone_has_no_baseline(workspace: Workspace, bakery: Assessment) -> None:
    found = indicators.indicators(workspace, bakery.key)
    assert found.base is None
    assert {one.change for one in found.rows} == {None}
    with pytest.raises(BadInput, match="has no numbers yet"):
        indicators.indicators(workspace, start_assessment(workspace, bakery.firm, ["bakery"]).key)


def test_the_csv_is_a_table_in_the_language_of_who_reads_it(
    workspace: Workspace, bakery: Assessment, tmp_path: Path
) -> None:
    later(workspace, bakery.key, lambda one: replace(one, output=Output(quantity=Decimal("300.5"), unit="t")))
    target = tmp_path / "indicators.csv"
    indicators.export_indicators(workspace, bakery.key, target, load_language("es"))
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][1] == "Amina Bakery"
    assert rows[1][2:4] == ["2025", "2026"]
    assert rows[2][1:4] == ["t", "240", "300,5"]
    assert all(len(cell) < 12 for row in rows[2:10] for cell in row[2:5]), "no more digits than deserved"
