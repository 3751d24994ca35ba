"""A loan for what the savings can't pay at once, after NEFCO's pattern (S0), and what waiting costs.

Up to 90 % of the investment; term = payback × 1.2, whole months, at most 36; level instalments. All of it can be
changed. Monthly figures are rounded as printed, and differences are taken of the printed figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from selfcheck.domain.finance import Range, internal_rate_of_return, net_present_value, payback_range, significant
from selfcheck.domain.ladder import Ladder, months_between

LONGEST = 36
STRETCH = Decimal("1.2")
CUT = Decimal("0.7")
"""The sensitivity: savings 30 % lower than the low ones."""

SHOWN_AFTER = 8
"""Months the cash flow goes on after the last instalment."""


@dataclass(frozen=True, kw_only=True)
class Borrowed:
    """An action the loan is for: investment, and saving a year."""

    key: str
    investment: Decimal
    saving: Range


@dataclass(frozen=True, kw_only=True)
class MonthFlow:
    """One month of the loan: low saving − instalment = left, and left when savings come 30 % lower still."""

    month: int
    saving: Decimal
    instalment: Decimal
    left: Decimal
    left_lower: Decimal


@dataclass(frozen=True, kw_only=True)
class Loan:
    """A loan and what it does each month, in the firm's currency.

    `investment` − `grants` − `own_part` = `amount`. `interest` is per cent a year, `interest_total` money over the
    whole term at three digits. `saving` is a month's, low to high; `saving_lower` 30 % under the low one. `others` and
    `others_lower` are the low savings a month of the actions that run without the loan. `turns_positive` is the first
    month in which the low saving pays the instalment; None: never.
    """

    keys: tuple[str, ...]
    starts: date
    investment: Decimal
    grants: Decimal
    own_part: Decimal
    amount: Decimal
    share: Decimal
    interest: Decimal
    months: int
    longest: int
    payback: tuple[float, float] | None
    instalment: Decimal
    interest_total: Decimal
    saving_year: Range
    saving: Range
    saving_lower: Decimal
    others: Decimal
    others_lower: Decimal
    turns_positive: int | None

    @property
    def left(self) -> Decimal:
        """Low saving − instalment, a month."""
        return self.saving.low - self.instalment

    @property
    def left_lower(self) -> Decimal:
        """The same when savings come 30 % lower."""
        return self.saving_lower - self.instalment

    @property
    def left_with_others(self) -> Decimal:
        """What is left with the savings of the actions that run without the loan."""
        return self.left + self.others

    @property
    def left_lower_with_others(self) -> Decimal:
        """The same when all savings come 30 % lower."""
        return self.left_lower + self.others_lower

    def cash_flow(self, months: int | None = None) -> tuple[MonthFlow, ...]:
        """Month by month, to eight months after the last instalment if not said otherwise."""
        rows = []
        for month in range(1, (months or self.months + SHOWN_AFTER) + 1):
            paid = self.instalment if month <= self.months else Decimal(0)
            rows.append(
                MonthFlow(
                    month=month,
                    saving=self.saving.low,
                    instalment=paid,
                    left=self.saving.low - paid,
                    left_lower=self.saving_lower - paid,
                )
            )
        return tuple(rows)


def loan_for(
    items: Sequence[Borrowed],
    starts: date,
    *,
    share: Decimal = Decimal(90),
    interest: Decimal = Decimal(6),
    months: int | None = None,
    grants: Decimal = Decimal(0),
    others: Decimal = Decimal(0),
    places: int = 2,
) -> Loan | None:
    """The loan for these investments; `share` and `interest` in per cent, `others` the low saving a year without it.

    None when nothing is to be paid for. `months` None: payback × 1.2 of the low saving, rounded down, at most 36.
    """
    investment = sum((item.investment for item in items), Decimal(0))
    grants = min(grants, investment)
    amount = _round(min(investment * share / 100, investment - grants), places)
    if amount <= 0:
        return None
    year = sum((item.saving for item in items), Range(Decimal(0), Decimal(0)))
    payback = payback_range(investment - grants, year)
    term = months or term_of(payback)
    exact = level_instalment(amount, interest, term)
    digits = 0 if exact >= 20 else places
    saving = Range(_round(year.low / 12, digits), _round(year.high / 12, digits))
    instalment = _round(exact, digits)
    return Loan(
        keys=tuple(item.key for item in items),
        starts=starts,
        investment=investment,
        grants=grants,
        own_part=investment - grants - amount,
        amount=amount,
        share=share,
        interest=interest,
        months=term,
        longest=LONGEST,
        payback=payback,
        instalment=instalment,
        interest_total=significant(exact * term - amount, 3, places),
        saving_year=year,
        saving=saving,
        saving_lower=_round(year.low * CUT / 12, digits),
        others=_round(others / 12, digits),
        others_lower=_round(others * CUT / 12, digits),
        turns_positive=_first_positive(saving.low, instalment, term),
    )


def term_of(payback: tuple[float, float] | None) -> int:
    """Months to pay back in: the slow payback × 1.2, rounded down, from 1 to 36; 36 when there is no payback."""
    if payback is None:
        return LONGEST
    return max(1, min(LONGEST, int(Decimal(str(payback[1])) * STRETCH)))


def level_instalment(amount: Decimal, interest: Decimal, months: int) -> Decimal:
    """The same sum each month that pays a loan back: P·i / (1 − (1 + i)⁻ⁿ), i = a twelfth of the yearly interest."""
    rate = interest / 1200
    return amount * rate / (1 - (1 + rate) ** -months) if rate else amount / months


YEARS_COUNTED = 5
"""How long savings are counted for net present value and internal rate of return; nothing is counted after that.

Shorter than most equipment lasts (an estimate), so that the figures are not better than life.
"""


@dataclass(frozen=True, kw_only=True)
class Worth:
    """What the borrowed investment is worth over `years` at the loan's interest, from the low to the high saving.

    `value` is the net present value in the firm's currency at two digits, `rate` the internal rate of return in per
    cent a year; None where the savings of those years never pay the investment back.
    """

    years: int
    value: Range
    rate: tuple[float | None, float | None]


def worth(loan: Loan, places: int = 2) -> Worth:
    """Net present value and internal rate of return of what the loan pays for; grants lower the investment."""
    cost, saving = loan.investment - loan.grants, loan.saving_year
    low, high = (net_present_value(cost, one, YEARS_COUNTED, loan.interest) for one in (saving.low, saving.high))
    rates = (internal_rate_of_return(cost, one, YEARS_COUNTED) for one in (saving.low, saving.high))
    first, second = (None if rate is None or rate <= 0 else rate for rate in rates)
    return Worth(years=YEARS_COUNTED, value=_two_digits(low, high, places), rate=(first, second))


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """What it costs to wait for the pot instead of borrowing.

    `a_month` is the saving lost each month by the key of an action (two digits); `total` what is lost until each
    starts on the ladder, counted from the month of the loan; `never` are those the pot never reaches, not in the total.
    """

    a_month: Mapping[str, Range]
    months: Mapping[str, int]
    total: Range
    never: tuple[str, ...]


def waiting(items: Sequence[Borrowed], rungs: Ladder, starts: date, places: int = 2) -> Waiting:
    """The saving lost between the month of the loan and the month the ladder pays for each action."""
    lost: dict[str, int] = {}
    low = high = Decimal(0)
    for item in items:
        start = rungs.start(item.key)
        if start is not None and start.on is not None:
            lost[item.key] = months = max(0, months_between(starts, start.on))
            low += item.saving.low / 12 * months
            high += item.saving.high / 12 * months
    return Waiting(
        a_month={item.key: _two_digits(item.saving.low / 12, item.saving.high / 12, places) for item in items},
        months=lost,
        total=_two_digits(low, high, places),
        never=tuple(item.key for item in items if item.key not in lost),
    )


def _first_positive(saving: Decimal, instalment: Decimal, months: int) -> int | None:
    if saving >= instalment:
        return 1
    return months + 1 if saving > 0 else None


def _two_digits(low: Decimal, high: Decimal, places: int) -> Range:
    return Range(significant(low, 2, places), significant(high, 2, places))


def _round(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
