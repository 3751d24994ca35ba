"""What a firm made and used in a period, and what it paid: the figures that savings are worked out from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from selfcheck.domain.library import Resource


class HowKnown(StrEnum):
    """How a quantity is known."""

    METER = "meter"
    BILL = "bill"
    ESTIMATE = "estimate"


class Typed(StrEnum):
    """The three figures of a use; any two give the third."""

    QUANTITY = "quantity"
    PRICE = "price"
    COST = "cost"


@dataclass(frozen=True, order=True)
class Period:
    """From the first to the last day, both counted."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends before it begins")

    @property
    def days(self) -> int:
        """How many days it has; 365 for a common year."""
        return (self.last - self.first).days + 1

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year, wherever it begins."""
        return self.days in (365, 366)


@dataclass(frozen=True, kw_only=True)
class Bill:
    """One bill, delivery or reading inside the period of a use."""

    period: Period
    quantity: Decimal | None = None
    cost: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Use:
    """What was used of one resource in a period.

    `typed` names the one or two figures that a person typed, the oldest first; the third is worked out. `unit` is the
    unit the quantity was typed in (kWh, kg, m3, t, …), `price` is money for one of it. `fuel` is the id of a fuel in
    resources/factors when the resource is a fuel. `confirmed` holds quantities a person said are right though they
    look unusual. With `bills` the quantity and the cost are their sums.
    """

    key: str
    resource: Resource
    name: str
    unit: str
    fuel: str | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    cost: Decimal | None = None
    typed: tuple[Typed, ...] = ()
    known: HowKnown = HowKnown.ESTIMATE
    bills: tuple[Bill, ...] = ()
    confirmed: tuple[Decimal, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EndUse:
    """The share of a use that goes into one thing, in per cent; `own` when the firm counted or corrected it.

    `id` is the end use's id in the checklist (`ovens`), or an own one with a `name`.
    """

    id: str
    share: Decimal
    own: bool = False
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Output:
    """What the firm made in the period, in the unit it counts in."""

    quantity: Decimal | None = None
    unit: str = "t"
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """Everything about one period; `end_uses` is by the key of the use and always adds up to 100 %."""

    key: str
    period: Period
    output: Output = Output()
    uses: tuple[Use, ...] = ()
    end_uses: dict[str, tuple[EndUse, ...]] = field(default_factory=dict)


class PriceKnown(StrEnum):
    """How an investment is known."""

    QUOTE = "quote"
    TOLD = "told"
    FIRST_ESTIMATE = "first estimate"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A calculator filled in for an action: which one, with which values in its fields' own units."""

    calculator: str
    values: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a firm wants an indicator to be on the day `by`.

    `indicator` is the value of a `Relative` ("water-productivity"); `value` is in `unit`, the indicator's own when the
    target was set ("t/m3"). A firm that counts its output in another unit later has no target in that unit yet.
    """

    indicator: str
    value: Decimal
    unit: str
    by: date


@dataclass(frozen=True, kw_only=True)
class MoneyPlan:
    """How the firm pays: its own money to begin with, and a loan after NEFCO's pattern that it may change.

    `loan_share` and `interest` are per cent; `months` None means payback × 1.2, at most 36. `begins` is the month the
    first action starts (its first day), `loan_from` the month of the loan; None means the month after the plan's day,
    and the month after that. `waste_low` to `waste_high` are the tonnes a year of what was made and lost again, and
    `waste_collected` how many per cent of them the collection is paid for (the rest is eaten, fed or given away).
    """

    own_money: Decimal = Decimal(0)
    loan_share: Decimal = Decimal(90)
    interest: Decimal = Decimal(6)
    months: int | None = None
    begins: date | None = None
    loan_from: date | None = None
    grants: Decimal = Decimal(0)
    waste_low: Decimal | None = None
    waste_high: Decimal | None = None
    waste_collected: Decimal = Decimal(100)
