"""The loan after NEFCO's pattern, and what waiting for the pot would cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.ladder import Rung, ladder
from selfcheck.domain.loan import Borrowed, Loan, level_instalment, loan_for, term_of, waiting, worth
from tests.builders import amounts
from tests.domain.example_firm import EXHAUST, LED, MONEY, amina_money, d

JULY = date(2026, 7, 1)


def _loan(**more: object) -> Loan:
    loan = amina_money(money=replace(MONEY, **more)).loan  # type: ignore[arg-type]
    assert loan is not None
    return loan


def test_the_loan_is_for_the_two_actions_the_pot_cannot_pay_by_july() -> None:
    loan = _loan()
    assert (loan.keys, loan.starts) == ((LED, EXHAUST), JULY)


def test_the_sums_of_pictures_11_and_18_come_out_as_drawn() -> None:
    loan = _loan()
    assert (loan.investment, loan.own_part, loan.amount) == (d("23200"), d("2320"), d("20880"))
    assert (loan.months, loan.interest, loan.instalment) == (32, d("6"), d("708"))
    assert loan.interest_total == d("1770")
    assert (loan.saving_year, loan.saving) == (amounts("10300", "14100"), amounts("858", "1175"))
    assert loan.payback is not None
    assert [round(months) for months in loan.payback] == [20, 27]


def test_what_is_left_each_month_is_the_difference_of_the_printed_figures() -> None:
    loan = _loan()
    assert loan.left == d("150")
    assert (loan.saving_lower, loan.left_lower) == (d("601"), d("-107"))
    assert (loan.others, loan.others_lower) == (d("1552"), d("1086"))
    assert (loan.left_with_others, loan.left_lower_with_others) == (d("1702"), d("979"))
    assert loan.turns_positive == 1


def test_the_cash_flow_of_picture_18_has_forty_months_and_turns_after_the_last_instalment() -> None:
    flow = _loan().cash_flow()
    assert [row.month for row in flow] == list(range(1, 41))
    assert {(row.left, row.left_lower) for row in flow[:32]} == {(d("150"), d("-107"))}
    assert {(row.instalment, row.left, row.left_lower) for row in flow[32:]} == {(d("0"), d("858"), d("601"))}


def test_waiting_for_the_pot_leaves_5400_to_6900_unsaved() -> None:
    wait = amina_money().waiting
    assert wait is not None
    assert wait.total == amounts("5400", "6900")
    assert wait.months == {LED: 2, EXHAUST: 11}
    assert wait.never == ()


def test_each_month_of_waiting_has_the_price_that_picture_17_prints() -> None:
    wait = amina_money().waiting
    assert wait is not None
    assert wait.a_month == {EXHAUST: amounts("410", "500"), LED: amounts("450", "680")}


def test_terms_can_be_changed() -> None:
    loan = _loan(loan_share=d("50"), interest=d("0"), months=10)
    assert (loan.amount, loan.own_part, loan.months) == (d("11600"), d("11600"), 10)
    assert (loan.instalment, loan.interest_total) == (d("1160"), d("0"))
    assert loan.turns_positive == 11


def test_a_grant_shrinks_the_own_part_first_and_then_the_loan() -> None:
    assert (_loan(grants=d("1000")).own_part, _loan(grants=d("1000")).amount) == (d("1320"), d("20880"))
    assert (_loan(grants=d("5000")).own_part, _loan(grants=d("5000")).amount) == (d("0"), d("18200"))


def test_own_money_that_covers_everything_needs_no_loan() -> None:
    picture = amina_money(money=replace(MONEY, own_money=d("50000")))
    assert (picture.loan, picture.waiting) == (None, None)


def test_a_grant_that_covers_everything_leaves_no_loan() -> None:
    item = Borrowed(key="a", investment=d("100"), saving=amounts("10"))
    assert loan_for([item], JULY, grants=d("500")) is None


def test_what_the_pot_never_reaches_is_named_and_not_added() -> None:
    items = [Borrowed(key="a", investment=d("100"), saving=amounts("12", "24"))]
    wait = waiting(items, ladder([Rung("a", d("100"), d("0"))], d("0"), date(2026, 6, 1)), JULY)
    assert (wait.never, wait.total) == (("a",), amounts("0"))
    assert wait.a_month == {"a": amounts("1", "2")}


@pytest.mark.parametrize(
    ("slow", "months"), [(27.03, 32), (30.0, 36), (200.0, 36), (0.2, 1), (10.0, 12), (2.5, 3), (1.6, 1)]
)
def test_the_term_is_payback_times_one_point_two_rounded_down_and_at_most_36(slow: float, months: int) -> None:
    assert term_of((0.0, slow)) == months


def test_a_loan_for_what_never_pays_back_takes_the_longest_term() -> None:
    loan = loan_for([Borrowed(key="a", investment=d("1000"), saving=amounts("0"))], JULY)
    assert loan is not None
    assert (loan.months, loan.payback, loan.turns_positive) == (36, None, None)


def test_a_level_instalment_agrees_with_a_textbook_annuity() -> None:
    # 10,000 at 12 % a year over 12 months: 888.49 a month (any table of annuities)
    assert level_instalment(d("10000"), d("12"), 12).quantize(d("0.01")) == d("888.49")


def test_small_sums_keep_the_decimals_of_their_currency() -> None:
    loan = loan_for([Borrowed(key="a", investment=d("100"), saving=amounts("60"))], JULY, places=3)
    assert loan is not None
    assert (loan.amount, loan.months, loan.instalment) == (d("90"), 24, d("3.989"))
    assert loan.left == loan.saving.low - loan.instalment == d("1.011")


@settings(deadline=None, max_examples=60)
@given(
    amount=st.decimals("1", "1000000", places=2),
    interest=st.decimals("0", "60", places=1),
    months=st.integers(1, 60),
)
def test_the_instalments_pay_the_loan_back_to_the_last_cent(amount: Decimal, interest: Decimal, months: int) -> None:
    instalment = level_instalment(amount, interest, months)
    owed = amount
    for _month in range(months):
        owed += owed * interest / 1200 - instalment
    assert abs(owed) < d("1e-9")


def test_what_the_loan_pays_for_is_worth_more_than_it_costs_or_says_less() -> None:
    """Checked by hand: 5 years at 6 % make 4.2124 times a yearly saving; 23,200 against 10,300 to 14,100 a year."""
    loan = amina_money().loan
    assert loan is not None
    found = worth(loan)
    assert found.years == 5
    assert (found.value.low, found.value.high) == (20_000, 36_000)
    low, high = found.rate
    assert low == pytest.approx(34.2, abs=0.1)
    assert high == pytest.approx(53.7, abs=0.1)
