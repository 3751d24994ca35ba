"""Savings by resource: the table of picture 17, whose totals are the sums of its rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.checklist import Resource
from selfcheck.domain.claims import Quantified
from selfcheck.domain.factors import Factors
from selfcheck.domain.finance import Range
from selfcheck.domain.own_use import OwnUse, own_uses
from selfcheck.domain.plan import Action, Status, totals
from selfcheck.domain.saving_rows import by_resource
from selfcheck.domain.savings import saving_lines
from tests.builders import amounts, option
from tests.domain.example_firm import ACTIONS, FACTORS, NUMBERS, USES, amina_money, d


@pytest.mark.parametrize(
    ("place", "resource", "actions", "physical", "unit", "money", "share", "co2e"),
    [
        (0, Resource.FUEL, (1, 3, 4, 6, 8), ("1810", "5240"), "kg", ("22680", "65460"), ("11", "33"), ("5.4", "15.6")),
        (1, Resource.ELECTRICITY, (7,), ("4500", "6750"), "kWh", ("5400", "8100"), ("8", "11"), ("2.8", "4.3")),
        (2, Resource.WATER, (3, 5), ("70", "120"), "m3", ("840", "1440"), ("6", "10"), None),
    ],
)
def test_the_rows_of_picture_17_come_out_as_drawn(
    place: int, resource: Resource, actions: tuple[int, ...], physical: tuple[str, str], unit: str,
    money: tuple[str, str], share: tuple[str, str], co2e: tuple[str, str] | None,
) -> None:  # fmt: skip
    row = amina_money().by_resource.rows[place]
    assert (row.resource, row.actions, row.unit) == (resource, actions, unit)
    assert (row.physical, row.money, row.share) == (amounts(*physical), amounts(*money), amounts(*share))
    assert row.co2e == (amounts(*co2e) if co2e else None)


def test_weighing_stands_in_the_row_of_flour_and_ingredients_not_yet_quantified() -> None:
    row = amina_money().by_resource.rows[-1]
    assert (row.resource, row.uses, row.actions) == (Resource.MATERIALS, ("flour", "ingredients"), (2,))
    assert (row.physical, row.money, row.share, row.co2e) == (None, None, None, None)


def test_the_totals_of_picture_17_come_out_as_drawn() -> None:
    table = amina_money().by_resource
    assert (table.money, table.co2e) == (amounts("28920", "75000"), amounts("8.2", "19.9"))


def test_an_action_that_saves_two_resources_is_named_as_split() -> None:
    assert amina_money().by_resource.split == (3,)


def test_an_unquantified_action_on_a_resource_with_one_use_joins_its_row() -> None:
    saves_power = option("saves-power", resources=(Resource.ELECTRICITY,))
    actions = (Action(key="a", option="saves-power"),)
    uses = own_uses(NUMBERS)
    rows = by_resource(saving_lines(actions, {"saves-power": saves_power}, uses), uses, FACTORS).rows
    assert [(row.uses, row.actions, row.money) for row in rows] == [(("electricity",), (1,), None)]


def test_a_dropped_action_stands_in_no_row() -> None:
    dropped = tuple(Action(key=one.key, option=one.option, status=Status.DROPPED) for one in ACTIONS)
    table = amina_money(actions=dropped).by_resource
    assert (table.rows, table.money, table.co2e) == ((), amounts("0"), None)


def test_electricity_saved_without_an_electricity_bill_still_counts_its_co2e() -> None:
    lines = saving_lines((Action(key="a"),), {}, (), {"a": (Quantified(Resource.ELECTRICITY, 1000, 2000, "kWh/year"),)})
    row = by_resource(lines, (), FACTORS).rows[0]
    assert (row.physical, row.money, row.co2e) == (amounts("1000", "2000"), None, amounts("0.6", "1.3"))


def test_small_amounts_of_co2e_keep_their_digits() -> None:
    lines = saving_lines((Action(key="a"),), {}, (), {"a": (Quantified(Resource.ELECTRICITY, 30, 60, "kWh/year"),)})
    assert by_resource(lines, (), FACTORS).co2e == amounts("0.02", "0.04")


@settings(deadline=None, max_examples=80)
@given(
    found=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3000), st.integers(0, 3000)), min_size=1, max_size=12),
    own=st.lists(st.decimals("0", "99999", places=3), max_size=3),
    places=st.sampled_from([0, 2, 3]),
)
def test_printed_totals_equal_printed_rows_in_currencies_with_no_two_or_three_decimals(
    found: list[tuple[int, int, int]], own: list[Decimal], places: int
) -> None:
    quantified = {
        f"a{number}": (Quantified(USES[use].resource, min(ends), max(ends), USES[use].unit),)
        for number, (use, *ends) in enumerate(found)
    }
    actions = (
        *(Action(key=key) for key in quantified),
        *(Action(key=f"o{number}", saving=Range(value, value)) for number, value in enumerate(own)),
    )
    uses: tuple[OwnUse, ...] = own_uses(NUMBERS)
    lines = saving_lines(actions, {}, uses, quantified, Factors(), places)
    table = by_resource(lines, uses, FACTORS)
    printed = totals(Action(key=line.action, saving=line.money) for line in lines).saving
    rows = [row.money for row in table.rows if row.money is not None]
    assert table.money == printed == sum(rows[1:], rows[0])
    assert all(end == round(end, places) for row in rows for end in (row.low, row.high))
    co2e = [row.co2e for row in table.rows if row.co2e is not None]
    assert table.co2e == (sum(co2e[1:], co2e[0]) if co2e else None)
    assert d("0") <= printed.low <= printed.high
