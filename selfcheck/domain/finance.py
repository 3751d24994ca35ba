"""Payback and investment class when money is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from selfcheck.domain.library import InvestmentClass


@dataclass(frozen=True)
class Range:
    """Two amounts, low ≤ high; a single figure has both alike."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("low above high")

    def __add__(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    @property
    def single(self) -> bool:
        """Both ends are the same figure."""
        return self.low == self.high


def significant(value: Decimal, digits: int, places: int | None = None, rounding: str = ROUND_HALF_UP) -> Decimal:
    """`value` at so many significant digits, and at no more than `places` decimals; halves go away from 0."""
    if not value:
        return Decimal(0)
    last = value.adjusted() - digits + 1
    if places is not None:
        last = max(last, -places)
    rounded = value.quantize(Decimal(1).scaleb(last), rounding=rounding)
    return rounded.quantize(Decimal(1)) if last > 0 else rounded


def payback_months(investment: Decimal, saving: Decimal) -> float | None:
    """Investment / net saving a year × 12, in months; None when there is no saving, so no payback."""
    if saving <= 0:
        return None
    return float(investment / saving * 12)


def payback_range(investment: Decimal, saving: Range) -> tuple[float, float] | None:
    """Months from the high saving to the low one; None when even the high saving gives none."""
    quick = payback_months(investment, saving.high)
    slow = payback_months(investment, saving.low)
    if quick is None or slow is None:
        return None
    return quick, slow


def class_by_payback(investment: Decimal, saving: Decimal, minor_cost: Decimal) -> InvestmentClass:
    """The one class an investment and a saving a year fall in (domain rule after NEFCO's types, S0).

    A: nil or up to `minor_cost`, and back in under 12 months · B: back in 12 months or less · C: longer or never.
    What costs nothing is A whatever it saves.
    """
    if investment <= 0:
        return InvestmentClass.A
    months = payback_months(investment, saving)
    if months is None or months > 12:
        return InvestmentClass.C
    return InvestmentClass.A if investment <= minor_cost and months < 12 else InvestmentClass.B
