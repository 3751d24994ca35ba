"""What the firm itself uses in a year, end use by end use: the base that every saving is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from selfcheck.domain.checklist import Checklist
from selfcheck.domain.completing import completed
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import EndUse, Numbers, Period, Use

YEAR = 365


@dataclass(frozen=True, kw_only=True)
class OwnUse:
    """A completed use with quantity and cost for a year, and where it goes; `end_uses` may be empty."""

    use: Use
    end_uses: tuple[EndUse, ...] = ()


def own_uses(numbers: Numbers, checklists: Sequence[Checklist] = ()) -> tuple[OwnUse, ...]:
    """The uses of one period, completed and brought to a year, with the firm's shares or else the sector's.

    Typical shares describe the largest use of a resource only: the second fuel of a firm is seldom its oven fuel.
    """
    done = [completed(use) for use in numbers.uses]
    largest = {use.resource: use.key for use in sorted(done, key=lambda use: use.cost or Decimal(0))}
    found = []
    for use in done:
        shares = numbers.end_uses.get(use.key, ())
        if not shares and largest[use.resource] == use.key:
            shares = typical_end_uses(use.resource, checklists)
        found.append(OwnUse(use=in_a_year(use, numbers.period), end_uses=shares))
    return tuple(found)


def in_a_year(use: Use, period: Period) -> Use:
    """A completed use of another period brought to a year; the price stays."""
    return replace(use, quantity=yearly(use.quantity, period), cost=yearly(use.cost, period))


def yearly(amount: Decimal | None, period: Period) -> Decimal | None:
    """An amount of a period scaled to 365 days by the day; of a whole year it stays as it is."""
    return amount if amount is None or period.is_year else amount * YEAR / period.days


def typical_end_uses(resource: Resource, checklists: Sequence[Checklist]) -> tuple[EndUse, ...]:
    """The typical shares of a resource from the first checklist that knows any, in per cent."""
    for checklist in checklists:
        found = tuple(
            EndUse(id=one.id, share=Decimal(str(one.share))) for one in checklist.end_uses if one.resource is resource
        )
        if found:
            return found
    return ()


def base_numbers(periods: Sequence[Numbers]) -> Numbers | None:
    """The numbers savings are worked out from: the earliest whole year, else the earliest period, else None."""
    return next((one for one in periods if one.period.is_year), periods[0] if periods else None)
