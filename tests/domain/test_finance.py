from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.finance import (
    Range,
    class_by_payback,
    first_investment,
    internal_rate_of_return,
    minor_cost_default,
    net_present_value,
    payback_months,
    payback_range,
)
from selfcheck.domain.library import Confidence, InvestmentClass, TypicalPayback
from tests.builders import amounts
from tests.domain.example_firm import d

MONEY = st.decimals("0", "9999999999999.999", places=3)
A, B, C = InvestmentClass


@pytest.mark.parametrize(
    ("investment", "saving", "months"),
    [("600", "1200", 6), ("0", "100", 0), ("100", "100", 12), ("300", "100", 36), ("5915", "28200", 2.517)],
)
def test_payback_is_investment_by_saving_times_twelve(investment: str, saving: str, months: float) -> None:
    assert payback_months(Decimal(investment), Decimal(saving)) == pytest.approx(months, abs=0.001)


@pytest.mark.parametrize("saving", ["0", "-5"])
def test_no_saving_is_no_payback_and_not_zero_or_infinity(saving: str) -> None:
    assert payback_months(Decimal(100), Decimal(saving)) is None
    assert payback_months(Decimal(0), Decimal(saving)) is None


def test_a_range_of_savings_gives_a_range_of_paybacks_the_quick_one_first() -> None:
    assert payback_range(Decimal(600), Range(Decimal(600), Decimal(1200))) == (6.0, 12.0)
    assert payback_range(Decimal(600), Range(Decimal(0), Decimal(1200))) is None


@pytest.mark.parametrize(
    ("investment", "saving", "minor", "letter"),
    [
        ("0", "0", "500", A),
        ("0", "100", "0", A),
        ("500", "501", "500", A),
        ("500", "500", "500", B),
        ("501", "600", "500", B),
        ("600", "600", "500", B),
        ("600", "599.999", "500", C),
        ("100", "0", "500", C),
        ("100", "-1", "500", C),
    ],
)
def test_the_class_follows_the_money(investment: str, saving: str, minor: str, letter: InvestmentClass) -> None:
    assert class_by_payback(Decimal(investment), Decimal(saving), Decimal(minor)) is letter


@settings(max_examples=150, deadline=None)
@given(MONEY, MONEY, MONEY)
def test_every_value_falls_in_exactly_one_class(investment: Decimal, saving: Decimal, minor: Decimal) -> None:
    nil = investment == 0
    in_a = nil or (investment <= minor and investment < saving)
    in_b = not in_a and saving > 0 and investment <= saving
    in_c = not nil and (saving <= 0 or investment > saving)
    assert [in_a, in_b, in_c].count(True) == 1
    assert class_by_payback(investment, saving, minor) is (A if in_a else B if in_b else C)


def test_the_class_is_exact_where_binary_fractions_are_not() -> None:
    just_under, full = Decimal("9999999999999.998"), Decimal("9999999999999.999")
    assert class_by_payback(just_under, full, full) is A
    assert class_by_payback(full, just_under, full) is C


def test_a_range_turned_round_is_refused() -> None:
    with pytest.raises(ValueError, match="low above high"):
        Range(Decimal(2), Decimal(1))


def test_ranges_add_end_by_end() -> None:
    assert Range(Decimal(1), Decimal(2)) + Range(Decimal(10), Decimal(10)) == Range(Decimal(11), Decimal(12))
    assert Range(Decimal(1), Decimal("1.0")).single


# Present value, rate of return, first estimates, the usual threshold


def test_present_value_agrees_with_the_annuity_factor_of_a_textbook() -> None:
    # Five years at 10 %: annuity factor 3.7908 (any table of present values)
    assert float(net_present_value(d("1000"), d("300"), 5, d("10"))) == pytest.approx(300 * 3.7908 - 1000, abs=0.02)


def test_without_interest_the_present_value_is_what_is_left_over() -> None:
    assert net_present_value(d("1000"), d("300"), 5, d("0")) == d("500")


def test_the_rate_of_return_is_the_interest_at_which_nothing_is_left() -> None:
    rate = internal_rate_of_return(d("1000"), d("300"), 5)
    assert rate == pytest.approx(15.2382, abs=0.001)
    assert float(net_present_value(d("1000"), d("300"), 5, d(str(rate)))) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(("investment", "saving", "years"), [("0", "10", 5), ("10", "0", 5), ("10", "10", 0)])
def test_what_costs_or_saves_nothing_has_no_rate_of_return(investment: str, saving: str, years: int) -> None:
    assert internal_rate_of_return(d(investment), d(saving), years) is None


@settings(deadline=None, max_examples=40)
@given(
    investment=st.decimals("100", "100000", places=0),
    saving=st.decimals("10", "100000", places=0),
    years=st.integers(1, 20),
)
def test_a_present_value_above_nought_means_a_return_above_the_interest(
    investment: Decimal, saving: Decimal, years: int
) -> None:
    rate, value = (
        internal_rate_of_return(investment, saving, years),
        net_present_value(investment, saving, years, d("8")),
    )
    if rate is not None and abs(value) > 1:
        assert (rate > 8) is (value > 0)


def test_a_first_estimate_takes_the_middles_at_two_digits() -> None:
    payback = TypicalPayback(low=6, high=12, source="experience", confidence=Confidence.ESTIMATE)
    assert first_investment(payback, amounts("8600", "41000")) == d("19000")


def test_the_usual_threshold_is_one_per_cent_of_the_utilities() -> None:
    assert minor_cost_default(d("286400")) == d("2900")
