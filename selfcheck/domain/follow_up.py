"""What was promised and what happened, for the actions that are done (picture 13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selfcheck.domain.finance import Range
from selfcheck.domain.plan import Action, Status

_YEAR = 365


@dataclass(frozen=True, kw_only=True)
class FollowUp:
    """The done actions together, money a year, like with like.

    `estimate` and `happened` are of the `compared` actions that have both; `spent` and `planned` of those whose
    investment is known before and after. `paid_back`: what was saved since each was done covers what was spent; None
    while a spent sum, a saving or a day is missing.
    """

    done: tuple[str, ...]
    compared: tuple[str, ...]
    estimate: Range | None
    happened: Decimal | None
    without_result: tuple[str, ...]
    spent: Decimal | None
    planned: Decimal | None
    paid_back: bool | None


def follow_up(actions: Sequence[Action], estimates: Mapping[str, Range | None], today: date) -> FollowUp:
    """What became of the done actions; `estimates` are the savings a year by key, as printed in the plan."""
    done = [action for action in actions if action.status is Status.DONE]
    both = [
        (action.key, estimate, action.saved)
        for action in done
        if (estimate := estimates.get(action.key)) is not None and action.saved is not None
    ]
    paid = [action for action in done if action.spent is not None and action.investment is not None]
    zero = Decimal(0)
    return FollowUp(
        done=tuple(action.key for action in done),
        compared=tuple(key for key, _estimate, _saved in both),
        estimate=sum((one for _key, one, _saved in both), Range(zero, zero)) if both else None,
        happened=sum((one for _key, _estimate, one in both), zero) if both else None,
        without_result=tuple(action.key for action in done if action.saved is None),
        spent=sum((action.spent or Decimal(0) for action in paid), Decimal(0)) if paid else None,
        planned=sum((action.investment or Decimal(0) for action in paid), Decimal(0)) if paid else None,
        paid_back=_paid_back(done, today),
    )


def _paid_back(done: Sequence[Action], today: date) -> bool | None:
    """Savings since the day each was done, day by day, against what was spent; unmeasured savings count as none."""
    if not done or any(action.spent is None for action in done) or all(action.saved is None for action in done):
        return None
    gained = Decimal(0)
    for action in done:
        if action.saved is not None and action.status_on is None:
            return None
        if action.saved is not None and action.status_on is not None:
            gained += action.saved * max(0, (today - action.status_on).days) / _YEAR
    return gained >= sum((action.spent or Decimal(0) for action in done), Decimal(0))
