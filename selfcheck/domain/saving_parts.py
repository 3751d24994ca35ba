"""The parts of a saving, and how they are rounded so that what is printed adds up and never passes the bill."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from selfcheck.domain.completing import exact_price
from selfcheck.domain.finance import Range, significant
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Use
from selfcheck.domain.overlap import ZERO, Ends

DIGITS = 2
"""Significant digits of an estimated saving in money."""


@dataclass(frozen=True, kw_only=True)
class SavingPart:
    """What an action saves of one use (its key; None when the firm has no such use among its numbers).

    `money` is as printed; `low` and `high` are in `unit` and agree with the printed money wherever there is some.
    `exact` is the money before rounding when all savings come low and when all come high; with `own` it is the
    person's own figure, which is not rounded but to the currency's decimals.
    """

    use: str | None = None
    resource: Resource | None = None
    end_use: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    money: Range | None = None
    exact: Ends | None = None
    own: bool = False


def total_of(parts: Iterable[SavingPart]) -> Range | None:
    """The printed money of parts together; None when none has any."""
    priced = [part.money for part in parts if part.money is not None]
    return sum(priced[1:], priced[0]) if priced else None


def in_places(value: Decimal, places: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """An amount with no more decimals than its currency has."""
    step = Decimal(1).scaleb(-places)
    rounded = value.quantize(step, rounding=rounding)
    return value if rounded == value else rounded


class Printer:
    """Rounds the parts of one plan, action by action; lives only as long as one counting.

    `own` are the plan's own figures by the key of their use: they are printed whatever the bill says, so what is left
    of each bill for estimates is reckoned after them.
    """

    def __init__(self, uses: Iterable[Use], own: Iterable[SavingPart], places: int) -> None:
        self._uses: Mapping[str, Use] = {use.key: use for use in uses}
        self._places = places
        self._left = {key: Ends(use.cost, use.cost) for key, use in self._uses.items() if use.cost is not None}
        for part in own:
            self._spend(self._own(part))

    def printed(self, parts: Sequence[SavingPart]) -> tuple[SavingPart, ...]:
        """The parts of one action with the money as it is printed, and quantities that agree with it."""
        rounded = [self._own(part) if part.own else self._rounded(part) for part in parts]
        if not any(part.own for part in parts):
            rounded = self._tidied(rounded)
            for part in rounded:
                self._spend(part)
        return tuple(self._agreeing(part) for part in rounded)

    def _own(self, part: SavingPart) -> SavingPart:
        assert part.exact is not None
        return replace(part, money=Range(*(in_places(end, self._places) for end in part.exact)))

    def _rounded(self, part: SavingPart) -> SavingPart:
        """Two significant digits at each end; down where half-up would pass what is left of the bill."""
        if part.exact is None:
            return part
        left = self._left.get(part.use or "")
        high = self._digits(part.exact.high, left.high if left else None)
        low = self._digits(part.exact.low, left.low if left else None)
        return replace(part, money=Range(min(low, high), high))

    def _digits(self, value: Decimal, left: Decimal | None) -> Decimal:
        rounded = significant(value, DIGITS, self._places)
        if left is None or rounded <= left:
            return rounded
        return significant(max(ZERO, min(value, left)), DIGITS, self._places, ROUND_FLOOR)

    def _tidied(self, parts: list[SavingPart]) -> list[SavingPart]:
        """Let the largest part take up what makes the action's own figure two digits too, where that leaves a range."""
        priced = [number for number, part in enumerate(parts) if part.money is not None]
        total = total_of(parts)
        if len(priced) < 2 or total is None:
            return parts
        largest = max(priced, key=lambda number: parts[number].money.high)  # type: ignore[union-attr]
        money = parts[largest].money
        assert money is not None
        low = money.low + significant(total.low, DIGITS, self._places) - total.low
        high = money.high + significant(total.high, DIGITS, self._places) - total.high
        left = self._left.get(parts[largest].use or "")
        if not ZERO <= low <= high or (left is not None and (low > left.low or high > left.high)):
            return parts
        parts[largest] = replace(parts[largest], money=Range(low, high))
        return parts

    def _spend(self, part: SavingPart) -> None:
        if part.use in self._left and part.money is not None:
            left = self._left[part.use]
            self._left[part.use] = Ends(left.low - part.money.low, left.high - part.money.high)

    def _agreeing(self, part: SavingPart) -> SavingPart:
        use = self._uses.get(part.use or "")
        price = exact_price(use) if use is not None else None
        if use is None or part.money is None or not price or use.quantity is None:
            return part
        return replace(part, low=_plain(part.money.low / price), high=_plain(part.money.high / price), unit=use.unit)


def _plain(value: Decimal) -> Decimal:
    """The same number without an exponent: 1,120, not 1.12E+3."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
