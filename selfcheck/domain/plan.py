"""Actions, and the plan they make in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from selfcheck.domain.checklist import Area
from selfcheck.domain.finance import Range, class_by_payback, payback_range
from selfcheck.domain.library import InvestmentClass
from selfcheck.domain.numbers import PriceKnown


class Status(StrEnum):
    """How an action stands when somebody asks."""

    NOT_ASKED = "not asked yet"
    PLANNED = "planned"
    IN_PROGRESS = "in progress"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, kw_only=True)
class Action:
    """An option this firm adopted, or its own idea. Money is in the firm's currency; None means not known, never 0.

    `saving` is the person's own figure a year; it always wins over what calculators and typical shares give.
    """

    key: str
    option: str | None = None
    title: str = ""
    area: Area | None = None
    owner: str = ""
    due: date | None = None
    investment: Decimal | None = None
    price_known: PriceKnown | None = None
    quoted_on: date | None = None
    saving: Range | None = None
    status: Status = Status.PLANNED
    status_on: date | None = None
    spent: Decimal | None = None
    saved: Decimal | None = None
    comment: str = ""

    @property
    def open(self) -> bool:
        """Still to be done."""
        return self.status not in (Status.DONE, Status.DROPPED)


@dataclass(frozen=True)
class Totals:
    """The sums of the rows of a list, and how many rows had nothing to add."""

    investment: Decimal
    saving: Range
    without_investment: int
    without_saving: int
    rows: int

    @property
    def payback(self) -> tuple[float, float] | None:
        """Months from low to high for all rows together; None while an investment is missing or nothing is saved.

        A row without a saving adds its investment only, so the payback is never better than the figures.
        """
        if self.without_investment or not self.rows:
            return None
        return payback_range(self.investment, self.saving)


def totals(actions: Iterable[Action]) -> Totals:
    """Add up the rows; a dropped action adds nothing."""
    rows = [action for action in actions if action.status is not Status.DROPPED]
    zero = Decimal(0)
    return Totals(
        investment=sum((action.investment for action in rows if action.investment is not None), zero),
        saving=sum((action.saving for action in rows if action.saving is not None), Range(zero, zero)),
        without_investment=sum(1 for action in rows if action.investment is None),
        without_saving=sum(1 for action in rows if action.saving is None),
        rows=len(rows),
    )


class DueGroup(StrEnum):
    """When an action wants attention."""

    OVERDUE = "overdue"
    NEXT_30 = "next 30 days"
    NEXT_90 = "next 90 days"
    LATER = "later"
    DONE = "done"


def due_group(action: Action, today: date) -> DueGroup:
    """The group an action stands in today. Without a due date it stands in `later`; done and dropped in `done`."""
    if not action.open:
        return DueGroup.DONE
    if action.due is None:
        return DueGroup.LATER
    days = (action.due - today).days
    if days < 0:
        return DueGroup.OVERDUE
    if days <= 30:
        return DueGroup.NEXT_30
    return DueGroup.NEXT_90 if days <= 90 else DueGroup.LATER


def by_due_group(actions: Sequence[Action], today: date) -> dict[DueGroup, list[Action]]:
    """Actions in their groups, the earliest due first; empty groups are left out."""
    groups: dict[DueGroup, list[Action]] = {}
    for action in sorted(actions, key=lambda one: one.due or date.max):
        groups.setdefault(due_group(action, today), []).append(action)
    return {group: groups[group] for group in DueGroup if group in groups}


def moved(actions: Sequence[Action], key: str, to: int) -> tuple[Action, ...]:
    """The same actions with one moved to place `to` (0 is first)."""
    one = next(action for action in actions if action.key == key)
    rest = [action for action in actions if action.key != key]
    rest.insert(max(0, min(to, len(rest))), one)
    return tuple(rest)


def class_of(action: Action, usual: InvestmentClass | None, minor_cost: Decimal | None) -> InvestmentClass | None:
    """The class of an action: from its money when known, else the `usual` one of its option; None for a bare own idea.

    The low saving decides, so that a promise is not better than the figures. While the firm has not said what it calls
    a minor cost, the usual class decides between A and B.
    """
    if action.investment is None:
        return usual
    if action.investment <= 0:
        return InvestmentClass.A
    if action.saving is None:
        return usual
    if minor_cost is None:
        minor_cost = action.investment if usual is InvestmentClass.A else Decimal(0)
    return class_by_payback(action.investment, action.saving.low, minor_cost)


def in_classes(
    actions: Sequence[Action], class_by_key: dict[str, InvestmentClass | None]
) -> dict[InvestmentClass | None, list[Action]]:
    """Actions grouped A, B, C and then unknown (None), plan order kept; empty classes left out."""
    groups: dict[InvestmentClass | None, list[Action]] = {}
    for action in actions:
        groups.setdefault(class_by_key[action.key], []).append(action)
    return {letter: groups[letter] for letter in (*InvestmentClass, None) if letter in groups}


def suggested_order(actions: Sequence[Action], class_by_key: dict[str, InvestmentClass | None]) -> tuple[Action, ...]:
    """Class A, B, C, then unknown; within a class by the slowest payback, then the low saving, unknown last.

    Actions that are alike keep their order; dropped ones go behind.
    """

    def place(action: Action) -> tuple[object, ...]:
        letter = class_by_key[action.key]
        known = action.investment is not None and action.saving is not None
        months = payback_range(action.investment, action.saving) if known else None  # type: ignore[arg-type]
        return (
            action.status is Status.DROPPED,
            letter is None,
            letter or "",
            months is None,
            months[1] if months else 0.0,
            -(action.saving.low if action.saving else Decimal(-1)),
        )

    return tuple(sorted(actions, key=place))
