"""Home when there are firms: the start card, the list, and what is due."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from selfcheck.domain.overview import Summary, due_actions
from selfcheck.domain.plan import Action
from selfcheck.ui.context import Context
from selfcheck.ui.pages.home.due import Due, DueCard
from selfcheck.ui.pages.home.recent import RecentList
from selfcheck.ui.pages.home.start import StartCard
from selfcheck.ui.pages.home.words import find, row_words
from selfcheck.ui.widgets.columns import Columns

MANY = 8
"""From so many firms on, what is due stands above the list where there is only one column."""


class KnownFirms(Columns):
    """Home when there are firms: the start card and the list, what is due beside them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, side=312, fold_below=880)
        self._context = context
        self.start = StartCard(context.theme, context.language)
        self.recent = RecentList(context.theme, context.language)
        self.due = DueCard(context.theme, context.language)
        self.add(self.start)
        self.add(self.recent)
        self.add_side(self.due)
        self._order: list[QWidget] = []
        self.placed.connect(self._put_in_tab_order)

    def show_found(self, summaries: list[Summary], typed: str) -> int:
        """Show the assessments a search finds, all for an empty one; give their number."""
        language, workspace = self._context.language, self._context.workspace
        today, now = workspace.today(), workspace.clock()
        hits = find(summaries, typed, language)
        self.recent.setVisible(bool(summaries))
        self.recent.show_rows([row_words(hit, today, now, language) for hit in hits], len(summaries), typed.strip())
        self.start.see_sample.setVisible(not any(one.sample for one in summaries))
        due = due_actions([hit.summary for hit in hits if not hit.summary.sample], today)
        wanted = {hit.summary.key: hit.actions for hit in hits if hit.actions}
        found = {group: rows for group, all_rows in due.items() if (rows := _only(all_rows, wanted))}
        self.due.show_due(found, today)
        self.due.setVisible(bool(found) or not typed.strip())
        # While somebody searches, what is found comes first.
        self.start.setVisible(not typed.strip())
        self.fold_at(1 if len(summaries) >= MANY and not typed.strip() else None)
        self._put_in_tab_order()
        return len(hits)

    def _put_in_tab_order(self) -> None:
        """Tab goes the way the page reads, also through rows that came later."""
        start = [self.start.main, self.start.quick, self.start.see_sample]
        lists = [self.recent.stops(), self.due.stops()]
        if self.side_at is not None:
            lists.reverse()
        order = [*start, *lists[0], *lists[1]]
        if order != self._order:
            self._order = order
            for one, following in pairwise(order):
                QWidget.setTabOrder(one, following)


def _only(rows: Sequence[Due], wanted: dict[str, tuple[Action, ...]]) -> list[Due]:
    """Where actions were searched for, only those; else all that is due in the firms that were found."""
    return [(one, action) for one, action in rows if one.key not in wanted or action in wanted[one.key]]
