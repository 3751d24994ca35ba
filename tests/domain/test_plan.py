from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.finance import Range
from selfcheck.domain.library import InvestmentClass
from selfcheck.domain.plan import (
    Action,
    DueGroup,
    Status,
    by_due_group,
    class_of,
    due_group,
    in_classes,
    moved,
    totals,
)
from tests.small import DAY, an_action

A, B, C = InvestmentClass
MONEY = st.one_of(st.none(), st.decimals("0", "99999.99", places=2))


def test_totals_add_up_the_rows_and_count_what_is_not_known() -> None:
    sums = totals(
        [an_action("a", "100", ("10", "20")), an_action("b", "50.50"), an_action("c", None, "5"), an_action("d")]
    )
    assert sums.investment == Decimal("150.50")
    assert sums.saving == Range(Decimal(15), Decimal(25))
    assert (sums.without_investment, sums.without_saving, sums.rows) == (2, 2, 4)
    assert sums.payback is None


def test_a_dropped_action_adds_nothing() -> None:
    sums = totals([an_action("a", "100", "50"), an_action("b", "900", "900", status=Status.DROPPED)])
    assert (sums.investment, sums.rows) == (Decimal(100), 1)
    assert sums.payback == (24.0, 24.0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(MONEY, MONEY), max_size=15))
def test_totals_equal_the_rows_to_the_cent(rows: list[tuple[Decimal | None, Decimal | None]]) -> None:
    actions = [
        Action(key=str(place), investment=cost, saving=None if saving is None else Range(saving, saving))
        for place, (cost, saving) in enumerate(rows)
    ]
    sums = totals(actions)
    assert sums.investment == sum((cost for cost, _saving in rows if cost is not None), Decimal(0))
    assert sums.saving.low == sums.saving.high == sum((s for _cost, s in rows if s is not None), Decimal(0))


@pytest.mark.parametrize(
    ("days", "group"),
    [
        (-1, DueGroup.OVERDUE),
        (0, DueGroup.NEXT_30),
        (30, DueGroup.NEXT_30),
        (31, DueGroup.NEXT_90),
        (90, DueGroup.NEXT_90),
        (91, DueGroup.LATER),
    ],
)
def test_due_groups_have_sharp_edges(days: int, group: DueGroup) -> None:
    assert due_group(an_action("a", due=DAY + timedelta(days=days)), DAY) is group


def test_without_a_date_an_action_is_due_later_and_a_closed_one_is_done() -> None:
    assert due_group(an_action("a"), DAY) is DueGroup.LATER
    long_ago = date(2020, 1, 1)
    assert due_group(an_action("a", due=long_ago, status=Status.DONE), DAY) is DueGroup.DONE
    assert due_group(an_action("a", due=long_ago, status=Status.DROPPED), DAY) is DueGroup.DONE


def test_groups_hold_the_earliest_first_and_no_empty_group() -> None:
    found = by_due_group(
        [
            an_action("far"),
            an_action("soon", due=DAY + timedelta(days=20)),
            an_action("sooner", due=DAY + timedelta(days=2)),
            an_action("late", due=DAY - timedelta(days=2)),
        ],
        DAY,
    )
    assert {group: [one.key for one in actions] for group, actions in found.items()} == {
        DueGroup.OVERDUE: ["late"],
        DueGroup.NEXT_30: ["sooner", "soon"],
        DueGroup.LATER: ["far"],
    }
    assert next(iter(found)) is DueGroup.OVERDUE


@pytest.mark.parametrize(
    ("key", "to", "order"), [("c", 0, "cab"), ("a", 2, "bca"), ("b", 1, "abc"), ("a", 99, "bca"), ("c", -5, "cab")]
)
def test_moving_an_action_keeps_the_others_in_order(key: str, to: int, order: str) -> None:
    actions = [an_action(name) for name in "abc"]
    assert "".join(one.key for one in moved(actions, key, to)) == order


@pytest.mark.parametrize(
    ("action", "usual", "minor", "letter"),
    [
        (an_action("a"), B, None, B),
        (an_action("a"), None, None, None),
        (an_action("a", "0"), C, None, A),
        (an_action("a", "100"), C, "500", C),
        (an_action("a", "100", "1000"), C, "500", A),
        (an_action("a", "100", ("50", "1000")), A, "500", C),
        (an_action("a", "100", "1000"), A, None, A),
        (an_action("a", "100", "1000"), B, None, B),
        (an_action("a", "100", "1000"), None, None, B),
        (an_action("a", "100", "0"), A, "500", C),
    ],
)
def test_an_actions_class_follows_its_money_and_else_its_option(
    action: Action, usual: InvestmentClass | None, minor: str | None, letter: InvestmentClass | None
) -> None:
    assert class_of(action, usual, None if minor is None else Decimal(minor)) is letter


def test_actions_are_grouped_a_b_c_then_unknown_in_plan_order() -> None:
    actions = [an_action(name) for name in ("own", "big", "small", "free")]
    letters: dict[str, InvestmentClass | None] = {"own": None, "big": C, "small": A, "free": A}
    groups = in_classes(actions, letters)
    assert list(groups) == [A, C, None]
    assert [one.key for one in groups[A]] == ["small", "free"]
