"""The ladder as a line to draw and flags to plant: the same values for the screen and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from selfcheck.domain.ladder import Ladder, months_later
from selfcheck.domain.library import InvestmentClass


@dataclass(frozen=True, kw_only=True)
class Flag:
    """Where a class of actions can start: `month` counts from 0 at the start edge, `last` is that of its last action.

    `keys` are its actions in the order they start.
    """

    letter: InvestmentClass | None
    month: int
    last: int
    keys: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LadderShape:
    """The pot as corners (month from 0, money), straight down where something is bought; flags from left to right."""

    begins: date
    months: int
    points: tuple[tuple[int, float], ...]
    flags: tuple[Flag, ...]
    never: tuple[str, ...]

    @property
    def highest(self) -> float:
        """The most that is ever in the pot."""
        return max(pot for _month, pot in self.points)

    def on(self, month: int) -> date:
        """The first day of a month counted from 0."""
        return months_later(self.begins, month)


def ladder_shape(ladder: Ladder) -> LadderShape | None:
    """The shape of a ladder; None when it has no month to show."""
    if not ladder.points:
        return None
    corners: list[tuple[int, float]] = []
    for point in ladder.points:
        for pot in (point.opening, point.pot):
            corner = (point.month - 1, float(pot))
            if not corners or corners[-1] != corner:
                corners.append(corner)
    started: dict[InvestmentClass | None, list[tuple[int, str]]] = {}
    for one in ladder.starts:
        if one.month is not None:
            started.setdefault(one.letter, []).append((one.month - 1, one.key))
    flags = [
        Flag(letter=letter, month=pairs[0][0], last=pairs[-1][0], keys=tuple(key for _month, key in pairs))
        for letter, pairs in started.items()
    ]
    return LadderShape(
        begins=ladder.points[0].on,
        months=ladder.points[-1].month - 1,
        points=tuple(corners),
        flags=tuple(sorted(flags, key=lambda flag: flag.month)),
        never=tuple(one.key for one in ladder.starts if one.month is None),
    )


def highest_between(shape: LadderShape, first: float, last: float) -> float:
    """The most that is in the pot from one month to another, for words that must stay above its line."""
    inside = [pot for month, pot in shape.points if first <= month <= last]
    return max([pot_at(shape, first), pot_at(shape, last), *inside])


def pot_at(shape: LadderShape, month: float) -> float:
    """What is in the pot between two corners of its line; the ends go on level."""
    before = shape.points[0]
    for after in shape.points:
        if after[0] > month:
            if after[0] == before[0] or month <= before[0]:
                return before[1]
            return before[1] + (after[1] - before[1]) * (month - before[0]) / (after[0] - before[0])
        before = after
    return before[1]
