"""The ladder: savings of the cheap actions pay for the next one (self-financing, OECD and World Bank practice, S0)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from selfcheck.domain.library import InvestmentClass

HORIZON = 600
"""Months after which nobody waits any longer."""

AFTERWARDS = 12
"""Months that are still shown after the last start; a year."""


class Rung(NamedTuple):
    """An action to be paid: its investment, its low saving a year (0 while not quantified), its class."""

    key: str
    investment: Decimal
    saving: Decimal
    letter: InvestmentClass | None = None


@dataclass(frozen=True, kw_only=True)
class Start:
    """When an action of the ladder can begin: the month (1 is the first) and its first day; None: never."""

    key: str
    investment: Decimal
    letter: InvestmentClass | None
    month: int | None
    on: date | None


@dataclass(frozen=True, kw_only=True)
class PotPoint:
    """The pot on the first day of a month, before and after paying what starts then."""

    month: int
    on: date
    opening: Decimal
    pot: Decimal


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The starts in plan order, and the pot month by month until a year after the last one."""

    starts: tuple[Start, ...]
    points: tuple[PotPoint, ...]

    def start(self, key: str) -> Start | None:
        """The start of one action, None when it isn't on the ladder."""
        return next((one for one in self.starts if one.key == key), None)


def ladder(rungs: Iterable[Rung], pot: Decimal, begins: date) -> Ladder:
    """Month by month: pot = own money (and grants) + the savings of all actions already running.

    The next action in order starts at the beginning of the first month whose opening pot covers its investment; its
    saving, a twelfth of the year's, arrives at the end of each month from then on. An action that can never be
    afforded keeps those behind it waiting too.
    """
    queue = deque(rungs)
    starts: list[Start] = []
    points: list[PotPoint] = []
    monthly = Decimal(0)
    month = quiet = 0
    while quiet <= AFTERWARDS:
        month, on, opening = month + 1, months_later(begins, month), pot
        while queue and pot >= queue[0].investment:
            rung = queue.popleft()
            pot -= rung.investment
            monthly += rung.saving / 12
            starts.append(Start(key=rung.key, investment=rung.investment, letter=rung.letter, month=month, on=on))
        points.append(PotPoint(month=month, on=on, opening=opening, pot=pot))
        within_reach = bool(queue) and month < HORIZON and pot + monthly * (HORIZON - month) >= queue[0].investment
        quiet = 0 if within_reach else quiet + 1
        pot += monthly
    never = (Start(key=one.key, investment=one.investment, letter=one.letter, month=None, on=None) for one in queue)
    return Ladder(starts=(*starts, *never), points=tuple(points))


def months_later(day: date, months: int) -> date:
    """The first day of the month that comes so many months after the one `day` is in."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def months_between(first: date, second: date) -> int:
    """How many months the month of `second` comes after the month of `first`; negative when before."""
    return (second.year - first.year) * 12 + second.month - first.month
