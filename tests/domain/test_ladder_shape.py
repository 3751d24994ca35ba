"""The ladder as a line and flags."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from selfcheck.domain.ladder import Ladder, Rung, ladder
from selfcheck.domain.ladder_shape import highest_between, ladder_shape, pot_at
from selfcheck.domain.library import InvestmentClass
from tests.domain.example_firm import amina_money

A, B, C = InvestmentClass


def worked() -> Ladder:
    """The worked example: A saves 100 a month, B costs 600 and saves 120, C costs 3,000."""
    rungs = [
        Rung("a", Decimal(0), Decimal(1200), A),
        Rung("b", Decimal(600), Decimal(1440), B),
        Rung("c", Decimal(3000), Decimal(1800), C),
    ]
    return ladder(rungs, Decimal(0), date(2026, 1, 1))


def test_the_pot_rises_and_falls_straight_down_where_something_is_bought() -> None:
    shape = ladder_shape(worked())
    assert shape is not None
    assert [pot for month, pot in shape.points if month == 6] == [600, 0]
    assert [pot for month, pot in shape.points if month == 20] == [3080, 80]
    assert [(flag.letter, flag.month, flag.keys) for flag in shape.flags] == [
        (A, 0, ("a",)), (B, 6, ("b",)), (C, 20, ("c",)),
    ]  # fmt: skip
    assert shape.on(6) == date(2026, 7, 1)


def test_between_corners_the_pot_is_read_off_the_line() -> None:
    shape = ladder_shape(worked())
    assert shape is not None
    assert pot_at(shape, 3) == 300
    assert pot_at(shape, 5.5) == 550
    assert pot_at(shape, 6) == 0
    assert highest_between(shape, 2, 7) == 600
    assert highest_between(shape, 7, 8) == pot_at(shape, 8)
    assert pot_at(shape, 999) == shape.points[-1][1]


def test_a_class_has_one_flag_where_its_first_action_starts() -> None:
    shape = ladder_shape(amina_money().ladder)
    assert shape is not None
    assert [(flag.letter, flag.month, flag.last, len(flag.keys)) for flag in shape.flags] == [
        (A, 0, 0, 6), (B, 3, 3, 1), (C, 12, 12, 1),
    ]  # fmt: skip
    assert shape.points[:2] == ((0, 7000.0), (0, 840.0))


def test_what_can_never_be_paid_has_no_flag() -> None:
    shape = ladder_shape(ladder([Rung("x", Decimal(10), Decimal(5), C)], Decimal(0), date(2026, 1, 1)))
    assert shape is not None
    assert shape.flags == ()
    assert shape.never == ("x",)


def test_a_ladder_without_months_has_no_shape() -> None:
    assert ladder_shape(Ladder(starts=(), points=())) is None


@pytest.mark.parametrize("month", [-1, 0])
def test_before_the_first_month_the_pot_is_what_it_opens_with_or_what_is_left(month: int) -> None:
    shape = ladder_shape(amina_money().ladder)
    assert shape is not None
    assert pot_at(shape, month) == (7000 if month < 0 else 840)
