"""Numbers and money on the desk: shown at once, on disk in order, taken back and done again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import (
    Bill,
    EndUse,
    HowKnown,
    MoneyPlan,
    Numbers,
    Output,
    Period,
    Reading,
    Target,
    Typed,
    Use,
)
from selfcheck.domain.savings import HowSaved
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.usecases import choosing
from selfcheck.usecases.assessments import open_assessment

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
PROPANE = Use(
    key="",
    resource=Resource.FUEL,
    name="Propane",
    unit="kg",
    fuel="lpg",
    quantity=Decimal(16000),
    cost=Decimal(200000),
    typed=(Typed.QUANTITY, Typed.COST),
    known=HowKnown.BILL,
)
OVENS, SEALS = "start-ovens-in-stages", "replace-oven-door-seals"


class Table:
    """A desk with a bakery on it that has adopted two oven options."""

    def __init__(self, context: Context, bakery: Assessment) -> None:
        for option in (OVENS, SEALS):
            choosing.adopt(context.workspace, bakery.key, option)
        self.context = context
        self.key = bakery.key
        self.desk = Desk(
            open_assessment(context.workspace, self.key), context.workspace, context.jobs, context.language
        )
        self.refused: list[str] = []
        self.came_back: list[str] = []
        self.desk.refused.connect(self.refused.append)
        self.desk.saved.connect(lambda _moment, words: self.came_back.append(words) if words else None)

    @property
    def on_disk(self) -> Assessment:
        assert self.context.jobs.wait()
        return open_assessment(self.context.workspace, self.key)

    def settled(self) -> Assessment:
        """What the desk shows, after checking that the same is on disk."""
        assert self.on_disk == self.desk.assessment
        return self.desk.assessment

    def with_propane(self) -> tuple[str, Use]:
        """A year with one fuel bill: its key and the row."""
        self.desk.put_period(Numbers(key="", period=YEAR, output=Output(quantity=Decimal(240))))
        period = self.desk.assessment.numbers[0].key
        return period, self.desk.put_use(period, PROPANE)


@pytest.fixture
def table(make_context: Callable[..., Context], bakery: Assessment) -> Table:
    return Table(make_context(), bakery)


def test_a_period_with_its_usual_rows_is_there_at_once_and_goes_with_one_undo(table: Table) -> None:
    fresh = table.desk.start_numbers()
    assert table.desk.assessment.numbers == (fresh,)
    assert table.desk.unsaved
    assert len(fresh.uses) == 5 and fresh.period == YEAR
    assert table.settled().numbers == (fresh,)
    table.desk.undo()
    assert table.desk.assessment.numbers == ()
    assert table.settled().numbers == ()
    table.desk.redo()
    assert table.settled().numbers == (fresh,)


def test_a_changed_period_comes_back_with_its_days_and_output(table: Table) -> None:
    period, _row = table.with_propane()
    before = table.desk.assessment.numbers[0]
    changed = replace(before, period=Period(date(2024, 7, 1), date(2025, 6, 30)), output=Output(quantity=Decimal(99)))
    table.desk.put_period(replace(changed, uses=()))
    assert table.settled().numbers == (changed,)
    table.desk.put_period(changed)
    table.desk.undo()
    assert table.settled().numbers == (before,), "putting the same again is no step"
    table.desk.remove_period(period)
    assert table.settled().numbers == ()
    table.desk.undo()
    assert table.settled().numbers == (before,)
    assert table.came_back[-1] == "1 January 2025 to 31 December 2025: as before"


def test_a_row_shows_its_third_figure_before_it_is_on_disk(table: Table) -> None:
    period, row = table.with_propane()
    assert row.price == Decimal("12.50")
    assert table.desk.use_of(period, row.key) == row
    table.settled()
    table.desk.put_use(period, replace(row, cost=Decimal(160000), price=None))
    assert table.desk.assessment.numbers[0].uses[0].price == Decimal("10.00")
    table.settled()
    table.desk.undo()
    assert table.settled().numbers[0].uses == (row,)
    assert table.came_back == ["Propane: as before"]
    table.desk.undo()
    assert table.settled().numbers[0].uses == ()
    table.desk.redo()
    table.desk.redo()
    assert table.settled().numbers[0].uses[0].cost == Decimal(160000)


def test_a_row_taken_off_comes_back_with_its_shares(table: Table) -> None:
    period, row = table.with_propane()
    split = (EndUse(id="ovens", share=Decimal(80), own=True), EndUse(id="hot-water", share=Decimal(20), own=True))
    table.desk.put_end_uses(period, row.key, split)
    assert table.desk.assessment.numbers[0].end_uses == {row.key: split}
    whole = table.settled()
    table.desk.remove_use(period, row.key)
    assert table.settled().numbers[0].uses == () and table.desk.assessment.numbers[0].end_uses == {}
    table.desk.undo()
    assert table.desk.assessment == whole
    table.settled()
    table.desk.undo()
    assert table.settled().numbers[0].end_uses == {}


def test_many_bills_are_one_step(table: Table) -> None:
    period, row = table.with_propane()
    months = [Period(date(2025, month, 1), date(2025, month, 28)) for month in range(1, 13)]
    table.desk.put_bills(period, row.key, [Bill(period=one, quantity=Decimal(10), cost=Decimal(120)) for one in months])
    (full,) = table.settled().numbers[0].uses
    assert (full.quantity, full.cost, len(full.bills)) == (Decimal(120), Decimal(1440), 12)
    table.desk.undo()
    assert table.settled().numbers[0].uses == (row,)


def test_a_quantity_that_is_right_is_a_step_too(table: Table) -> None:
    period, row = table.with_propane()
    table.desk.confirm_quantity(period, row.key, Decimal(16000))
    table.desk.confirm_quantity(period, row.key, Decimal(16000))
    assert table.settled().numbers[0].uses[0].confirmed == (Decimal(16000),)
    table.desk.undo()
    assert table.settled().numbers[0].uses[0].confirmed == ()


def test_the_money_follows_a_number_at_once(table: Table) -> None:
    period, row = table.with_propane()
    first = table.desk.money
    assert table.desk.money is first, "nothing is worked out twice"
    ovens, seals = (table.desk.assessment.actions[place].key for place in (0, 1))
    assert first.by_key[ovens].how is HowSaved.SHARE
    assert first.by_key[seals].after == (ovens,)
    table.desk.put_use(period, replace(row, quantity=Decimal(8000), cost=Decimal(100000)))
    assert table.desk.unsaved
    half = table.desk.money
    assert half.cost == Decimal(100000)
    was, now = first.by_key[ovens].money, half.by_key[ovens].money
    assert was is not None and now is not None and now.low == was.low / 2
    table.settled()


def test_the_order_of_actions_and_an_own_figure_change_the_money(table: Table) -> None:
    table.with_propane()
    first, second = table.desk.assessment.actions
    table.desk.move(second, 0)
    assert table.desk.money.by_key[first.key].after == (second.key,)
    table.desk.change_action(replace(first, saving=Range(Decimal(500), Decimal(500))))
    line = table.desk.money.by_key[first.key]
    assert (line.how, line.money) == (HowSaved.OWN, Range(Decimal(500), Decimal(500)))
    table.settled()


def test_a_calculator_is_attached_and_taken_off(table: Table) -> None:
    action = table.desk.assessment.actions[0].key
    leaks = {"load_s": 42.0, "idle_s": 98.0, "power_kw": 11.0, "hours": 3000.0, "electricity_price": 8.5}
    reading = Reading(calculator="air-leaks-stopwatch", values=leaks)
    table.desk.attach_reading(action, reading)
    assert table.desk.money.by_key[action].how is HowSaved.CALCULATOR
    assert table.settled().readings == {action: reading}
    table.desk.attach_reading(action, replace(reading, values={**leaks, "power_kw": 22.0}))
    table.desk.undo()
    assert table.settled().readings == {action: reading}
    table.desk.take_reading_off(action)
    assert table.settled().readings == {}
    assert table.desk.money.by_key[action].how is HowSaved.UNKNOWN
    table.desk.undo()
    assert table.settled().readings == {action: reading}


def test_how_the_firm_pays_can_be_taken_back(table: Table) -> None:
    plan = MoneyPlan(own_money=Decimal(7000), begins=date(2026, 6, 1))
    table.desk.set_money_plan(plan)
    assert table.desk.money.ladder.points == () or table.desk.money.ladder.points[0].opening == 7000
    table.desk.set_money_plan(plan)
    assert table.settled().money == plan
    table.desk.undo()
    assert table.settled().money == MoneyPlan()
    assert not table.desk.can_undo


def test_a_target_is_a_step_and_so_is_taking_it_back(table: Table) -> None:
    water = Target(indicator="water-productivity", value=Decimal("0.25"), unit="t/m3", by=date(2027, 6, 30))
    later = replace(water, by=date(2028, 6, 30))
    waste = replace(water, indicator="waste-intensity", unit="t/t")
    for one in (water, waste, later, later):
        table.desk.set_target(one)
    assert table.settled().targets == (waste, later)
    table.desk.undo()
    assert table.settled().targets == (waste, water), "putting the same again is no step"
    table.desk.take_target_back("water-productivity")
    table.desk.take_target_back("water-productivity")
    assert table.settled().targets == (waste,)
    table.desk.undo()
    assert table.settled().targets == (waste, water)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda desk, period, row: desk.put_use(period, replace(row, cost=Decimal(-1))), "below zero"),
        (
            lambda desk, period, row: desk.put_end_uses(period, row.key, [EndUse(id="ovens", share=Decimal(90))]),
            "The shares add up to 90 %",
        ),
        (lambda desk, period, row: desk.set_money_plan(MoneyPlan(months=0)), "from 1 to 120 months"),
        (
            lambda desk, period, row: desk.attach_reading(desk.assessment.actions[0].key, Reading(calculator="no")),
            "There is no calculator",
        ),
    ],
)
def test_what_can_not_be_is_refused_and_the_screen_shows_what_holds(
    table: Table, wrong: Callable[[Desk, str, Use], None], sentence: str
) -> None:
    period, row = table.with_propane()
    before = table.settled()
    wrong(table.desk, period, row)
    assert table.desk.assessment != before
    assert table.settled() == before
    assert len(table.refused) == 1 and sentence in table.refused[0]
    table.desk.undo()
    assert table.settled().numbers[0].uses == (), "the refused act is no step; the one before it is taken back"


def test_two_rows_added_in_the_same_moment_are_two(table: Table) -> None:
    period, row = table.with_propane()
    other = table.desk.put_use(period, replace(PROPANE, name="Diesel", fuel="diesel"))
    assert other.key != row.key
    assert [one.name for one in table.settled().numbers[0].uses] == ["Propane", "Diesel"]
