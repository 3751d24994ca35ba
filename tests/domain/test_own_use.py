"""What the firm itself uses in a year, end use by end use."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from selfcheck.domain.checklist import Confidence, EndUseShare, Resource
from selfcheck.domain.numbers import EndUse, Numbers, Period
from selfcheck.domain.own_use import base_numbers, own_uses, yearly
from tests.builders import both, checklist
from tests.domain.example_firm import (
    NUMBERS,
    d,
)
from tests.domain.gas_bill import gas


def test_a_period_that_is_no_year_is_brought_to_one() -> None:
    quarter = Numbers(key="q", period=Period(date(2025, 1, 1), date(2025, 3, 14)), uses=(gas("100", "50"),))
    own = own_uses(quarter)[0]
    assert (own.use.quantity, own.use.cost, own.use.price) == (d("250"), d("500"), d("2"))
    assert yearly(d("7"), NUMBERS.period) == d("7")


def test_the_earliest_whole_year_is_the_base_of_savings() -> None:
    month = replace(NUMBERS, key="month", period=Period(date(2024, 12, 1), date(2024, 12, 31)))
    assert base_numbers((month, NUMBERS)) is NUMBERS
    assert base_numbers((month,)) is month
    assert base_numbers(()) is None


def test_typical_shares_stand_in_until_the_firm_corrects_them_and_only_for_its_largestgas() -> None:
    share = EndUseShare(
        id="ovens", resource=Resource.FUEL, name=both("Ovens"), share=90, source="experience",
        confidence=Confidence.ESTIMATE,
    )  # fmt: skip
    sector = replace(checklist(()), end_uses=(share,))
    numbers = replace(NUMBERS, uses=(gas("10", "10", key="small"), gas("99", "10", key="large")), end_uses={})
    small, large = own_uses(numbers, (sector,))
    assert (small.end_uses, large.end_uses) == ((), (EndUse(id="ovens", share=d("90.0")),))
