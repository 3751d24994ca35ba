"""Options on the same end use are counted each on what the others leave, so that no saving is counted twice.

Shares follow one another in plan order: together 1 − Π(1 − sᵢ), low and high apart, never more than the bill. What
a person or an instrument fixed as an amount is set aside first, wherever it stands in the plan: it may not shrink, and
so the order changes each share's part but never their total. An amount that names no end use is a stream of its own:
it leaves the end uses alone and makes only the bill as a whole smaller.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from selfcheck.domain.own_use import OwnUse

ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)
REST = ""
"""The end use of what no share names."""


class Ends(NamedTuple):
    """Two amounts: when all savings come low, and when all come high.

    Unlike in a Range, high may be under low: the more earlier options save, the less a later one finds.
    """

    low: Decimal
    high: Decimal

    def __mul__(self, factor: object) -> Ends:
        """Both ends times a decimal number."""
        if not isinstance(factor, Decimal):
            return NotImplemented
        return Ends(self.low * factor, self.high * factor)


@dataclass
class _Pool:
    """One end use: its share of the bill, what is left of it (of 1), and which actions draw on it."""

    share: Decimal
    low: Decimal = ONE
    high: Decimal = ONE
    drawn_by: list[str] = field(default_factory=list)


class OpenBill:
    """One use while savings are counted on it; lives only as long as one counting. All parts are parts of 1."""

    def __init__(self, own: OwnUse) -> None:
        self.use = own.use
        shares = {one.id: one.share / HUNDRED for one in own.end_uses if one.share > 0}
        whole = sum(shares.values(), ZERO)
        if whole > ONE:
            shares = {name: share / whole for name, share in shares.items()}
        elif whole < ONE:
            shares[REST] = shares.get(REST, ZERO) + ONE - whole
        self._pools = {name: _Pool(share) for name, share in shares.items()}
        self._aside = Ends(ZERO, ZERO)
        self._aside_by: list[str] = []

    def has(self, end_use: str | None) -> bool:
        """Whether the bill has that end use; None, the whole bill, is always there."""
        return end_use is None or end_use in self._pools

    def share_of(self, end_use: str | None) -> Decimal:
        """The part of the bill an end use takes."""
        return ONE if end_use is None else self._pools[end_use].share

    def left(self, end_use: str | None) -> Ends:
        """What nobody has saved yet of an end use or of the whole bill, as parts of the bill."""
        if end_use is not None:
            pool = self._pools[end_use]
            return Ends(pool.share * pool.low, pool.share * pool.high)
        low = sum((pool.share * pool.low for pool in self._pools.values()), ZERO)
        high = sum((pool.share * pool.high for pool in self._pools.values()), ZERO)
        return Ends(max(ZERO, low - self._aside.low), max(ZERO, high - self._aside.high))

    def take_share(self, action: str, end_use: str | None, share: Ends) -> Ends:
        """A share of what is left; returns the part of the bill it saves."""
        before = self.left(end_use)
        low, high = min(max(share.low, ZERO), ONE), min(max(share.high, ZERO), ONE)
        for pool in self._pools.values() if end_use is None else (self._pools[end_use],):
            pool.low *= ONE - low
            pool.high *= ONE - high
            pool.drawn_by.append(action)
        if end_use is None:
            self._aside = Ends(self._aside.low * (ONE - low), self._aside.high * (ONE - high))
        return Ends(before.low * low, before.high * high)

    def take_amount(self, action: str, end_use: str | None, amount: Ends) -> Ends:
        """A fixed part of the bill, at most what is left of it; returns what was really left for it.

        It comes out of its end use as far as that reaches; typical shares are guesses, so the rest is no error.
        """
        whole = self.left(None)
        took = Ends(min(amount.low, whole.low), min(amount.high, whole.high))
        inside = Ends(ZERO, ZERO)
        if end_use is not None:
            pool = self.left(end_use)
            inside = Ends(min(took.low, pool.low), min(took.high, pool.high))
            self.take_share(action, end_use, Ends(_ratio(inside.low, pool.low), _ratio(inside.high, pool.high)))
        self._aside = Ends(self._aside.low + took.low - inside.low, self._aside.high + took.high - inside.high)
        self._aside_by.append(action)
        return took

    def drawn_by(self, end_use: str | None) -> set[str]:
        """The actions that already drew on an end use, or on any part of the bill."""
        if end_use is not None:
            return set(self._pools[end_use].drawn_by)
        return {*self._aside_by, *(action for pool in self._pools.values() for action in pool.drawn_by)}


def _ratio(part: Decimal, whole: Decimal) -> Decimal:
    return part / whole if whole > 0 else ZERO
