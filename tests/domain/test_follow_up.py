"""What was promised and what happened (picture 13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from selfcheck.domain.follow_up import FollowUp, follow_up
from selfcheck.domain.plan import Action, Status
from tests.builders import amounts
from tests.domain.example_firm import SIX_MONTHS_LATER, WEIGH, amina_money, d

NOVEMBER = date(2026, 11, 16)


def _bakery(actions: tuple[Action, ...] = SIX_MONTHS_LATER, today: date = NOVEMBER) -> FollowUp:
    picture = amina_money(actions=actions)
    return follow_up(picture.actions, {line.action: line.money for line in picture.lines}, today)


def test_the_four_that_are_done_saved_what_picture_13_says() -> None:
    found = _bakery()
    assert len(found.done) == 4
    assert (found.estimate, found.happened) == (amounts("16300", "56000"), d("28800"))
    assert (found.spent, found.planned) == (d("4860"), d("4560"))
    assert found.paid_back is True


def test_a_done_action_nobody_measured_is_named() -> None:
    assert _bakery().without_result == (WEIGH,)


def test_money_is_not_back_on_the_first_day() -> None:
    assert _bakery(today=date(2026, 7, 5)).paid_back is False


def test_without_what_was_spent_or_when_it_is_not_known_whether_money_is_back() -> None:
    unknown_cost = (replace(SIX_MONTHS_LATER[3], spent=None),)
    unknown_day = (replace(SIX_MONTHS_LATER[3], status_on=None),)
    unmeasured = (replace(SIX_MONTHS_LATER[3], saved=None),)
    assert [_bakery(one).paid_back for one in (unknown_cost, unknown_day, unmeasured)] == [None, None, None]


def test_nothing_done_is_nothing_to_compare() -> None:
    found = follow_up((Action(key="a", status=Status.IN_PROGRESS),), {"a": amounts("5")}, NOVEMBER)
    assert (found.done, found.estimate, found.happened, found.spent, found.paid_back) == ((), None, None, None, None)


def test_only_like_is_compared_with_like() -> None:
    both = Action(key="both", status=Status.DONE, saved=d("7"))
    half = Action(key="half", status=Status.DONE)
    open_one = Action(key="open", saved=d("1"))
    estimates = {"both": amounts("5", "9"), "half": amounts("100"), "open": amounts("1")}
    found = follow_up((both, half, open_one), estimates, NOVEMBER)
    assert (found.done, found.compared) == (("both", "half"), ("both",))
    assert (found.estimate, found.happened) == (amounts("5", "9"), d("7"))
