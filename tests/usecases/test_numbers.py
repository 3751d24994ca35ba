"""What a firm made, used and paid: typed, changed, taken off and brought back, and refused in one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from selfcheck.domain.assessment import Assessment, Firm
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Bill, EndUse, HowKnown, Numbers, Output, Period, Typed, Use
from selfcheck.errors import BadInput, NotFound
from selfcheck.i18n import load_language
from selfcheck.usecases import numbers
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.workspace import Workspace

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
POWER = Use(
    key="",
    resource=Resource.ELECTRICITY,
    name="Electricity",
    unit="kWh",
    quantity=Decimal(60000),
    cost=Decimal(72000),
    typed=(Typed.QUANTITY, Typed.COST),
    known=HowKnown.BILL,
)
PROPANE = replace(POWER, resource=Resource.FUEL, name="Propane", unit="kg", fuel="lpg", quantity=Decimal(16000))


@pytest.fixture
def bakery(workspace: Workspace) -> Assessment:
    firm = Firm(key="", name="Amina Bakery", country="MA", currency="MAD")
    return start_assessment(workspace, firm, ["bakery", "housekeeping"])


def with_year(workspace: Workspace, bakery: Assessment, *uses: Use) -> tuple[str, str]:
    """A year with some rows: the keys of the assessment and of the period."""
    output = Output(quantity=Decimal(240), unit="t", name="bread")
    found = numbers.put_period(workspace, bakery.key, Numbers(key="", period=YEAR, output=output, uses=uses))
    return bakery.key, found.numbers[0].key


def on_disk(workspace: Workspace, key: str) -> Numbers:
    (found,) = open_assessment(workspace, key).numbers
    return found


def test_a_new_period_gets_a_key_and_keeps_its_rows(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery, POWER, PROPANE)
    found = on_disk(workspace, key)
    assert found.key == period != ""
    assert (found.period, found.output.quantity) == (YEAR, Decimal(240))
    assert [one.name for one in found.uses] == ["Electricity", "Propane"]
    assert len({one.key for one in found.uses}) == 2


def test_any_two_figures_give_the_third(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery, POWER)
    (power,) = on_disk(workspace, key).uses
    assert power.price == Decimal("1.20")
    priced = replace(power, quantity=None, price=Decimal("1.50"), cost=Decimal(72000), typed=(Typed.COST, Typed.PRICE))
    numbers.put_use(workspace, key, period, priced)
    (power,) = on_disk(workspace, key).uses
    assert power.quantity == 48000 and Typed.QUANTITY not in power.typed


def test_a_period_can_change_its_days_and_output_and_keeps_its_rows(workspace: Workspace, bakery: Assessment) -> None:
    key, _period = with_year(workspace, bakery, POWER)
    before = on_disk(workspace, key)
    months = Period(date(2025, 1, 1), date(2025, 6, 30))
    changed = replace(before, period=months, output=Output(quantity=Decimal(120), unit="t"), uses=())
    after = numbers.put_period(workspace, key, changed)
    assert after.numbers == (replace(before, period=months, output=Output(quantity=Decimal(120), unit="t")),)


def test_what_is_taken_off_comes_back_with_everything_in_it(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery, POWER, PROPANE)
    propane = on_disk(workspace, key).uses[1]
    split = (EndUse(id="ovens", share=Decimal(88), own=True), EndUse(id="hot-water", share=Decimal(12)))
    numbers.put_end_uses(workspace, key, period, propane.key, split)
    whole = on_disk(workspace, key)
    assert whole.end_uses == {propane.key: split}
    assert len(numbers.remove_use(workspace, key, period, propane.key).numbers[0].uses) == 1
    assert numbers.put_use(workspace, key, period, propane).numbers == (whole,)
    assert numbers.remove_period(workspace, key, period).numbers == ()
    assert numbers.put_period(workspace, key, whole).numbers == (whole,)


def test_shares_taken_back_leave_the_typical_ones(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery, PROPANE)
    propane = on_disk(workspace, key).uses[0].key
    numbers.put_end_uses(workspace, key, period, propane, [EndUse(id="ovens", share=Decimal(100))])
    assert numbers.put_end_uses(workspace, key, period, propane, []).numbers[0].end_uses == {}


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        ([("ovens", "60"), ("hot-water", "30")], "The shares add up to 90 %, not to 100 %"),
        ([("ovens", "60"), ("hot-water", "40.5")], "The shares add up to 100.5 %"),
        ([("ovens", "120"), ("hot-water", "-20")], "from 0 to 100"),
        ([("ovens", "NaN")], "from 0 to 100"),
        ([("ovens", "50"), ("ovens", "50")], "stands twice"),
    ],
)
def test_shares_that_are_not_a_whole_are_refused(
    workspace: Workspace, bakery: Assessment, shares: list[tuple[str, str]], sentence: str
) -> None:
    key, period = with_year(workspace, bakery, PROPANE)
    propane = on_disk(workspace, key).uses[0].key
    with pytest.raises(BadInput, match=sentence):
        numbers.put_end_uses(
            workspace, key, period, propane, [EndUse(id=name, share=Decimal(share)) for name, share in shares]
        )
    assert on_disk(workspace, key).end_uses == {}


def test_a_quantity_said_to_be_right_is_remembered_once(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery, POWER)
    power = on_disk(workspace, key).uses[0].key
    numbers.confirm_quantity(workspace, key, period, power, Decimal(60000))
    numbers.confirm_quantity(workspace, key, period, power, Decimal("60000.0"))
    assert on_disk(workspace, key).uses[0].confirmed == (Decimal(60000),)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"quantity": Decimal(-1)}, "Quantity: an amount can't be below zero"),
        ({"cost": Decimal("NaN")}, "Cost: an amount can't be below zero"),
        ({"price": Decimal("1e13")}, "Price: that is more than this program can count"),
        ({"unit": "  "}, "choose the unit"),
        ({"name": "x" * 201}, "at most 200 letters"),
        ({"bills": (Bill(period=Period(date(2024, 12, 1), date(2024, 12, 31))),)}, "lies outside of the period"),
        ({"bills": (Bill(period=YEAR, cost=Decimal(-3)),)}, "Cost: an amount can't be below zero"),
        ({"bills": (Bill(period=YEAR),) * 2001}, "at most 2000 bills"),
    ],
)
def test_what_can_not_be_is_refused_in_a_sentence_and_nothing_changes(
    workspace: Workspace, bakery: Assessment, wrong: dict[str, object], sentence: str
) -> None:
    key, period = with_year(workspace, bakery, POWER)
    before = on_disk(workspace, key)
    with pytest.raises(BadInput, match=sentence):
        numbers.put_use(workspace, key, period, replace(before.uses[0], **wrong))  # type: ignore[arg-type]
    assert on_disk(workspace, key) == before


def test_a_fuel_is_one_of_the_known_ones(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery)
    with pytest.raises(NotFound, match="Did you mean diesel"):
        numbers.put_use(workspace, key, period, replace(PROPANE, fuel="disel"))
    with pytest.raises(NotFound, match=r"Choose one of: .*lpg"):
        numbers.put_use(workspace, key, period, replace(PROPANE, fuel="xyz"))
    assert on_disk(workspace, key).uses == ()
    numbers.put_use(workspace, key, period, replace(POWER, fuel="lpg"))
    assert on_disk(workspace, key).uses[0].fuel is None, "electricity is no fuel"


def test_a_row_without_a_name_is_called_after_its_resource(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery)
    numbers.put_use(workspace, key, period, replace(POWER, name=" ", unit="kwh"))
    (power,) = on_disk(workspace, key).uses
    assert (power.name, power.unit) == ("Electricity", "kWh")


def test_the_same_days_twice_are_refused(workspace: Workspace, bakery: Assessment) -> None:
    key, _period = with_year(workspace, bakery)
    with pytest.raises(BadInput, match="such a period already"):
        numbers.put_period(workspace, key, Numbers(key="", period=YEAR))
    with pytest.raises(BadInput, match="Output: an amount can't be below zero"):
        numbers.put_period(
            workspace, key, Numbers(key="", period=Period(YEAR.first, YEAR.first), output=Output(quantity=Decimal(-1)))
        )
    assert len(open_assessment(workspace, key).numbers) == 1


def test_a_period_cannot_shrink_away_from_its_bills(workspace: Workspace, bakery: Assessment) -> None:
    december = Bill(period=Period(date(2025, 12, 1), date(2025, 12, 31)), quantity=Decimal(5), cost=Decimal(6))
    key, _period = with_year(workspace, bakery, replace(POWER, bills=(december,)))
    before = on_disk(workspace, key)
    with pytest.raises(BadInput, match="Electricity: the bill from 2025-12-01 to 2025-12-31"):
        numbers.put_period(workspace, key, replace(before, period=Period(date(2025, 1, 1), date(2025, 6, 30))))
    assert on_disk(workspace, key) == before


def test_what_is_not_there_is_said_in_a_sentence(workspace: Workspace, bakery: Assessment) -> None:
    key, period = with_year(workspace, bakery)
    with pytest.raises(NotFound, match="period is not there"):
        numbers.remove_period(workspace, key, "n9")
    with pytest.raises(NotFound, match="row is not there"):
        numbers.remove_use(workspace, key, period, "u9")
    with pytest.raises(NotFound, match="There is no assessment"):
        numbers.put_period(workspace, "nobody", Numbers(key="", period=YEAR))


def test_the_first_period_proposed_is_last_year_with_the_usual_rows_empty(bakery: Assessment) -> None:
    moment = datetime(2026, 5, 12, 8, 0, tzinfo=UTC)
    found = numbers.start_numbers(bakery, date(2026, 5, 12), moment, load_language("es"))
    assert found.period == YEAR
    assert [one.resource for one in found.uses] == list(numbers.USUAL_RESOURCES)
    assert found.uses[0].name == "Electricidad" and found.uses[2].unit == "m3"
    assert all((one.quantity, one.price, one.cost, one.typed) == (None, None, None, ()) for one in found.uses)
    assert found.output == Output(quantity=None, unit="t", name=found.output.name) and found.output.name


def test_the_next_period_proposed_is_the_year_after_with_the_same_rows_empty(
    workspace: Workspace, bakery: Assessment
) -> None:
    key, period = with_year(workspace, bakery, POWER, PROPANE)
    propane = on_disk(workspace, key).uses[1].key
    split = (EndUse(id="ovens", share=Decimal(100), own=True),)
    numbers.put_end_uses(workspace, key, period, propane, split)
    found = numbers.start_numbers(
        open_assessment(workspace, key), workspace.today(), workspace.clock(), load_language("en")
    )
    assert found.period == Period(date(2026, 1, 1), date(2026, 12, 31))
    assert [(one.name, one.unit, one.fuel, one.quantity, one.price) for one in found.uses] == [
        ("Electricity", "kWh", None, None, None),
        ("Propane", "kg", "lpg", None, None),
    ]
    assert list(found.end_uses.values()) == [split]
    after = numbers.put_period(workspace, key, found)
    assert after.numbers[1] == found


def test_keys_are_new_and_sort_in_the_order_they_were_made() -> None:
    moment = datetime(2026, 5, 12, 8, 0, tzinfo=UTC)
    made: list[str] = []
    for _ in range(20):
        made.append(numbers.fresh_key("u", moment, made))
    assert made == sorted(set(made))
    assert numbers.fresh_key("u", datetime(2026, 5, 12, 8, 0, 1, tzinfo=UTC), made) > made[-1]
