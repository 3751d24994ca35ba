"""Any two of quantity, price and cost give the third; a figure that looks like a slip is asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.completing import completed, computed_figure, exact_price, likely_slip, typing
from selfcheck.domain.finance import significant
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Bill, Output, Period, Typed, Use
from tests.domain.example_firm import NUMBERS, USES, WATER_USUAL, d

QUANTITY, PRICE, COST = Typed.QUANTITY, Typed.PRICE, Typed.COST
OUTPUT = NUMBERS.output
POSITIVE = st.decimals(min_value="0.01", max_value="1000000", places=2)


def _use(**figures: Decimal | None) -> Use:
    typed = tuple(Typed(name) for name, value in figures.items() if value is not None)
    return Use(key="u", resource=Resource.WATER, name="Water", unit="m3", typed=typed, **figures)


def _month(number: int, quantity: str | None, cost: str | None) -> Bill:
    period = Period(date(2025, number, 1), date(2025, number, 28))
    return Bill(period=period, quantity=d(quantity) if quantity else None, cost=d(cost) if cost else None)


@pytest.mark.parametrize(
    ("key", "price", "cost"),
    [
        ("electricity", "1.20", "72000"),
        ("propane", "12.50", "200000"),
        ("water", "12", "14400"),
        ("flour", "3800", "627000"),
        ("ingredients", "8000", "96000"),
        ("waste", "250", "6000"),
    ],
)
def test_the_rows_of_picture_10_are_completed_as_drawn(key: str, price: str, cost: str) -> None:
    done = completed(next(use for use in USES if use.key == key))
    assert (done.price, done.cost) == (d(price), d(cost))


def test_all_six_rows_cost_what_picture_10_says() -> None:
    assert sum(completed(use).cost or 0 for use in USES) == d("1015400")


def test_the_figure_that_nobody_typed_is_the_computed_one() -> None:
    assert [computed_figure(completed(use)) for use in USES] == [PRICE, COST, PRICE, COST, COST, PRICE]


def test_a_quantity_follows_from_price_and_cost() -> None:
    assert completed(_use(price=d("12.5"), cost=d("200000"))).quantity == d("16000")


def test_one_figure_alone_gives_nothing() -> None:
    done = completed(_use(cost=d("100")))
    assert (done.quantity, done.price, done.cost) == (None, None, d("100"))
    assert computed_figure(done) is None


def test_nothing_used_has_no_price_and_no_division_by_zero() -> None:
    assert completed(_use(quantity=d("0"), cost=d("50"))).price is None
    assert completed(_use(price=d("0"), cost=d("50"))).quantity is None


def test_a_computed_price_has_no_more_digits_than_it_deserves() -> None:
    assert completed(_use(quantity=d("7"), cost=d("1"))).price == d("0.1429")
    assert completed(_use(quantity=d("165"), cost=d("627123"))).price == d("3800.75")


def test_the_price_to_work_on_is_not_rounded() -> None:
    assert exact_price(completed(_use(quantity=d("3"), cost=d("1")))) == d("1") / 3


def test_typing_into_the_computed_figure_makes_the_oldest_typed_one_computed() -> None:
    use = completed(_use(quantity=d("1200"), cost=d("14400")))
    after = typing(use, PRICE, d("10"))
    assert (after.quantity, after.price, after.cost) == (d("1440"), d("10"), d("14400"))
    assert computed_figure(after) is QUANTITY


def test_typing_a_typed_figure_again_leaves_the_other_typed_one_alone() -> None:
    use = completed(_use(quantity=d("12000"), cost=d("14400")))
    after = typing(use, QUANTITY, d("1200"))
    assert (after.price, after.cost, computed_figure(after)) == (d("12"), d("14400"), PRICE)


def test_the_figure_typed_last_is_kept_longest() -> None:
    use = completed(_use(quantity=d("10"), cost=d("50")))
    after = typing(typing(use, QUANTITY, d("20")), PRICE, d("3"))
    assert (after.quantity, after.cost, computed_figure(after)) == (d("20"), d("60"), COST)


def test_emptying_a_typed_figure_empties_the_computed_one_too() -> None:
    after = typing(completed(_use(quantity=d("10"), cost=d("50"))), COST, None)
    assert (after.quantity, after.price, after.cost) == (d("10"), None, None)


def test_bills_give_their_sums() -> None:
    use = replace(_use(), bills=tuple(_month(number, "100", "1200.05") for number in range(1, 13)))
    done = completed(use)
    assert (done.quantity, done.cost, done.price) == (d("1200"), d("14400.60"), d("12.00"))
    assert computed_figure(done) is PRICE


def test_bills_without_costs_take_the_typed_price() -> None:
    use = replace(_use(price=d("12.5")), bills=(_month(1, "1000", None), _month(2, "600", None)))
    assert completed(use).cost == d("20000")


def test_a_bill_without_its_cost_makes_no_sum_of_the_others() -> None:
    use = replace(_use(), bills=(_month(1, "1000", "50"), _month(2, "600", None)))
    assert completed(use).cost is None


def test_typing_a_price_never_pushes_out_the_sums_of_the_bills() -> None:
    use = replace(_use(), bills=(_month(1, "10", "50"),))
    after = typing(use, PRICE, d("99"))
    assert (after.quantity, after.price, after.cost) == (d("10"), d("5"), d("50"))


@settings(deadline=None, max_examples=60)
@given(first=POSITIVE, second=POSITIVE)
def test_any_two_give_the_third_there_and_back(first: Decimal, second: Decimal) -> None:
    product = completed(_use(quantity=first, price=second))
    assert product.cost == first * second
    back = completed(_use(quantity=first, cost=product.cost))
    assert back.price is not None
    assert abs(back.price - second) <= max(second * d("0.0005"), d("0.005"))


@settings(deadline=None, max_examples=60)
@given(value=POSITIVE, digits=st.integers(1, 4), places=st.sampled_from([0, 2, 3]))
def test_rounding_keeps_the_digits_and_never_more_decimals_than_the_currency(
    value: Decimal, digits: int, places: int
) -> None:
    rounded = significant(value, digits, places)
    assert -int(rounded.as_tuple().exponent) <= places
    assert abs(rounded - value) <= max(value * d("0.5") / 10 ** (digits - 1), d("0.5") / 10**places)


def test_halves_are_rounded_away_from_zero() -> None:
    assert significant(d("6850"), 2) == d("6900")


# The likely slip of picture 10: 12,000 m³ of water for 240 t of bread


def _water(quantity: str) -> Use:
    return completed(replace(USES[2], quantity=d(quantity)))


def test_twelve_thousand_cubic_metres_are_asked_about() -> None:
    slip = likely_slip(_water("12000"), OUTPUT, (WATER_USUAL,), "t")
    assert slip is not None
    assert (slip.likely, slip.factor, slip.per_output, slip.price) == (d("1200"), d("10"), d("50"), d("1.20"))
    assert slip.usual is WATER_USUAL


def test_the_likely_value_itself_is_not_asked_about() -> None:
    assert likely_slip(_water("1200"), OUTPUT, (WATER_USUAL,), "t") is None


@pytest.mark.parametrize(
    ("typed", "likely"), [("120", "1200"), ("1.2", "1200"), ("120000", "1200"), ("1200000", "1200")]
)
def test_slips_by_ten_a_hundred_and_a_thousand_are_found_both_ways(typed: str, likely: str) -> None:
    slip = likely_slip(_water(typed), OUTPUT, (WATER_USUAL,), "t")
    assert slip is not None
    assert slip.likely == d(likely)


def test_a_value_said_to_be_right_is_never_asked_about_again() -> None:
    use = replace(_water("12000"), confirmed=(d("12000"),))
    assert likely_slip(use, OUTPUT, (WATER_USUAL,), "t") is None


def test_another_odd_value_is_asked_about_though_an_earlier_one_was_right() -> None:
    use = replace(_water("120000"), confirmed=(d("12000"),))
    assert likely_slip(use, OUTPUT, (WATER_USUAL,), "t") is not None


def test_units_are_brought_together_before_the_question() -> None:
    litres = completed(replace(USES[2], quantity=d("12000000"), unit="L"))
    slip = likely_slip(litres, Output(quantity=d("240000"), unit="kg"), (WATER_USUAL,), "t")
    assert slip is not None
    assert (slip.likely, slip.per_output) == (d("1200000"), d("50"))


def test_without_output_or_range_nothing_is_asked() -> None:
    assert likely_slip(_water("12000"), Output(), (WATER_USUAL,), "t") is None
    assert likely_slip(_water("12000"), OUTPUT, (), "t") is None
    assert likely_slip(_water("12000"), Output(quantity=d("240"), unit="guest-nights"), (WATER_USUAL,), "t") is None
