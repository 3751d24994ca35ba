"""Which actions should be asked about now: once half a year is over, or when their day has passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from selfcheck.domain.plan import Action, Status
from selfcheck.ui.days import months_later

MONTHS = 6


@dataclass(frozen=True)
class Review:
    """Who is to be asked: all of the actions, or those whose day has passed."""

    six_months: bool
    concerned: tuple[Action, ...]
    to_ask: tuple[Action, ...]

    @property
    def due(self) -> bool:
        """There is something to ask about."""
        return bool(self.concerned) and (self.six_months or bool(self.to_ask))

    @property
    def asked(self) -> int:
        """How many were asked."""
        return len(self.concerned) - len(self.to_ask)


def review(actions: Sequence[Action], started: date, today: date) -> Review:
    """An action wants asking while nobody said anything about it since half a year was over, or since its day."""
    half_year = months_later(started, MONTHS)
    six_months = today >= half_year
    concerned = [one for one in actions if six_months or (one.open and one.due is not None and one.due < today)]
    waiting = [one for one in concerned if _untouched(one, half_year if six_months else one.due)]
    # The latest first: the day that passed longest ago, then those without a day.
    waiting.sort(key=lambda one: one.due or date.max)
    return Review(six_months, tuple(concerned), tuple(waiting))


def _untouched(action: Action, since: date | None) -> bool:
    if action.status is Status.NOT_ASKED:
        return True
    if action.status is not Status.PLANNED:
        return False
    return action.status_on is None or (since is not None and action.status_on < since)
