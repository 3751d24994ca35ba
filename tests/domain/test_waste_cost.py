"""What waste really costs: bought for it, done to it, and taken away."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.completing import completed
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Output
from selfcheck.domain.waste_cost import waste_cost
from tests.builders import amounts
from tests.domain.example_firm import MONEY, NUMBERS, USES, amina_money, d

DONE = tuple(completed(use) for use in USES)
LOST = amounts("6", "12")


def test_the_waste_of_picture_17_comes_out_as_drawn() -> None:
    waste = amina_money().waste
    assert waste is not None
    assert waste.purchase == amounts("17400", "34800")
    assert waste.processing == amounts("6900", "13800")
    assert waste.collection == amounts("1000", "2000")
    assert waste.total == amounts("25300", "50600")
    assert waste.times == 24
    assert waste.hidden is None


def test_without_a_word_on_collection_all_that_is_lost_is_paid_for() -> None:
    waste = waste_cost(DONE, NUMBERS.output, LOST)
    assert waste is not None
    assert waste.collection == amounts("1500", "3000")


def test_the_hidden_cost_is_twelve_times_the_collection_and_off_until_asked_for() -> None:
    waste = waste_cost(DONE, NUMBERS.output, LOST, hidden=True)
    assert waste is not None
    assert waste.hidden == amounts("18000", "36000")
    assert waste.total == waste.purchase + waste.processing + amounts("1500", "3000")


def test_without_a_waste_bill_the_collection_is_not_known_and_not_nought() -> None:
    waste = waste_cost(DONE[:-1], NUMBERS.output, LOST)
    assert waste is not None
    assert (waste.collection, waste.times) == (None, None)
    assert waste.total == amounts("24300", "48600")


def test_a_firm_that_counts_pieces_spreads_its_cost_over_the_materials_weighed_in() -> None:
    waste = waste_cost(DONE, Output(quantity=d("90000"), unit="piece"), LOST)
    assert waste is not None
    assert waste.purchase == amounts("24500", "49000")  # 723,000 / 177 t


def test_without_any_weight_nothing_is_said() -> None:
    bags = tuple(replace(use, unit="bag") for use in DONE if use.resource is Resource.MATERIALS)
    assert waste_cost(bags, Output(), LOST) is None
    assert waste_cost((), Output(), LOST) is None


def test_no_guess_of_what_is_lost_is_no_cost_of_waste() -> None:
    assert amina_money(money=replace(MONEY, waste_low=None, waste_high=None)).waste is None


def test_one_guess_alone_is_taken_for_both_ends() -> None:
    waste = amina_money(money=replace(MONEY, waste_high=None)).waste
    assert waste is not None
    assert waste.lost == amounts("6")


@settings(deadline=None, max_examples=60)
@given(low=st.decimals("0", "100", places=1), more=st.decimals("0", "100", places=1))
def test_the_parts_add_up_and_never_pass_what_was_paid(low: object, more: object) -> None:
    lost = Range(d(str(low)), d(str(low)) + d(str(more)))
    waste = waste_cost(DONE, NUMBERS.output, lost)
    assert waste is not None
    assert waste.collection is not None
    assert waste.total == waste.purchase + waste.processing + waste.collection
    assert waste.purchase.high <= d("723000")
