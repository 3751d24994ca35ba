"""Many assessments at a glance: what a list shows of each, and what is due in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from selfcheck.domain.assessment import Depth, Firm, Step
from selfcheck.domain.plan import Action, DueGroup, due_group
from selfcheck.domain.scoring import Score
from selfcheck.domain.text import Text


@dataclass(frozen=True)
class Summary:
    """An assessment as a list shows it."""

    key: str
    firm: Firm
    started: date
    sample: bool
    step: Step
    depth: Depth
    checklists: tuple[str, ...]
    sector: dict[str, str]
    score: Score
    touched: datetime | None
    actions: tuple[Action, ...]
    titles: dict[str, Text]

    @property
    def done(self) -> int:
        """How many actions are done."""
        return sum(1 for action in self.actions if not action.open)


def due_actions(summaries: Sequence[Summary], today: date) -> dict[DueGroup, list[tuple[Summary, Action]]]:
    """What is due in all firms, the earliest first; groups later than 90 days are left out."""
    open_ones = [(one, action) for one in summaries for action in one.actions if action.open and action.due]
    open_ones.sort(key=lambda pair: pair[1].due or today)
    groups: dict[DueGroup, list[tuple[Summary, Action]]] = {}
    for pair in open_ones:
        groups.setdefault(due_group(pair[1], today), []).append(pair)
    return {group: groups[group] for group in (DueGroup.OVERDUE, DueGroup.NEXT_30, DueGroup.NEXT_90) if group in groups}
