"""Correcting the shares of a use: one changes, the others give way, and it is always 100 %."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.numbers import EndUse
from selfcheck.domain.shares import with_edge_moved, with_share

BAKERY = tuple(
    EndUse(id=name, share=Decimal(share))
    for name, share in (("mixers", 30), ("cold", 25), ("light", 15), ("fans", 15), ("proofers", 10), ("other", 5))
)


def shares(found: tuple[EndUse, ...]) -> list[int]:
    return [int(one.share) for one in found]


def test_the_typical_shares_make_room_in_proportion() -> None:
    found = with_share(BAKERY, "light", Decimal(32))
    assert shares(found) == [24, 20, 32, 12, 8, 4]
    assert [one.own for one in found] == [False, False, True, False, False, False]


def test_what_the_firm_counted_itself_stays_while_typical_shares_can_give_way() -> None:
    once = with_share(BAKERY, "light", Decimal(32))
    twice = with_share(once, "mixers", Decimal(40))
    assert twice[2].share == 32
    assert sum(one.share for one in twice) == 100
    assert twice[0].share == 40


def test_own_shares_give_way_only_when_the_typical_ones_are_used_up() -> None:
    found = with_share(with_share(BAKERY, "light", Decimal(60)), "mixers", Decimal(70))
    assert shares(found) == [70, 0, 30, 0, 0, 0]


def test_a_single_share_is_all_of_it() -> None:
    assert with_share(BAKERY[:1], "mixers", Decimal(10)) == (EndUse(id="mixers", share=Decimal(100), own=True),)


def test_an_edge_gives_to_one_neighbour_what_the_other_loses_and_no_more_than_it_has() -> None:
    found = with_edge_moved(BAKERY, 0, Decimal(5))
    assert shares(found) == [35, 20, 15, 15, 10, 5]
    assert [one.own for one in found[:3]] == [True, True, False]
    assert shares(with_edge_moved(BAKERY, 4, Decimal(50))) == [30, 25, 15, 15, 15, 0]
    assert shares(with_edge_moved(BAKERY, 0, Decimal(-99))) == [0, 55, 15, 15, 10, 5]
    assert with_edge_moved(BAKERY, 0, Decimal(0)) == BAKERY


@pytest.mark.parametrize("share", ["-1", "100.1", "NaN", "Infinity"])
def test_a_share_goes_from_0_to_100(share: str) -> None:
    with pytest.raises(ValueError, match="100 %"):
        with_share(BAKERY, "light", Decimal(share))


def test_an_end_use_that_is_not_there_is_told() -> None:
    with pytest.raises(KeyError):
        with_share(BAKERY, "sauna", Decimal(3))


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, 5), st.decimals(0, 100, places=1), st.booleans()), min_size=1, max_size=12))
def test_whatever_is_typed_and_moved_it_is_always_100_and_nothing_is_below_0(
    deeds: list[tuple[int, Decimal, bool]],
) -> None:
    found: tuple[EndUse, ...] = BAKERY
    for place, amount, move in deeds:
        if move:
            found = with_edge_moved(found, min(place, 4), amount - 50)
        else:
            found = with_share(found, found[place].id, amount)
            assert found[place].share == amount
        assert sum((one.share for one in found), Decimal(0)) == 100
        assert all(0 <= one.share <= 100 for one in found)
        assert [one.id for one in found] == [one.id for one in BAKERY]
