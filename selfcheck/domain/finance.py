"""Payback, present value and investment class when money is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from selfcheck.domain.library import InvestmentClass, TypicalPayback


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


def minor_cost_default(utilities: Decimal) -> Decimal:
    """What counts as a minor cost until the firm says it: 1 % of a year's energy and water bills (facts §3.6)."""
    return significant(utilities / 100, 2)


def first_investment(payback: TypicalPayback, saving: Range) -> Decimal:
    """A first estimate of an investment from the option's usual payback (months) and its saving a year.

    The middles of both ranges, at two significant digits. It is a guess until a price is asked for: mark it so.
    """
    months = (Decimal(str(payback.low)) + Decimal(str(payback.high))) / 2
    return significant((saving.low + saving.high) / 2 * months / 12, 2)


def net_present_value(investment: Decimal, saving: Decimal, years: int, interest: Decimal) -> Decimal:
    """What `years` of a yearly saving are worth today beyond the investment, at `interest` % a year.

    The first saving is reckoned a year after the investment (pyxirr.npv, which leaves the first amount undiscounted).
    """
    from pyxirr import npv

    value = npv(float(interest) / 100, _cash_flow(investment, saving, years))
    return Decimal(str(value if value is not None else -float(investment)))


def internal_rate_of_return(investment: Decimal, saving: Decimal, years: int) -> float | None:
    """The interest in per cent a year at which the saving just pays the investment back; None when there is none."""
    from pyxirr import irr

    if investment <= 0 or saving <= 0 or years < 1:
        return None
    rate = irr(_cash_flow(investment, saving, years))
    return None if rate is None else rate * 100


def _cash_flow(investment: Decimal, saving: Decimal, years: int) -> list[float]:
    return [-float(investment), *[float(saving)] * years]
