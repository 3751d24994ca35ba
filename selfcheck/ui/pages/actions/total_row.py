"""The last row of a table of actions: the sums of the rows above it."""

from __future__ import annotations

from collections.abc import Sequence

from selfcheck.domain.plan import Action
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.title import ActionTitle, BesideTitle
from selfcheck.ui.pages.actions.words import ActionWords, put
from selfcheck.ui.widgets.table_columns import Columns
from selfcheck.ui.widgets.table_row import TableRow
from selfcheck.ui.widgets.text import Text


class TotalRow(TableRow):
    """Cost, saving and, where the table has that column, payback of all rows together.

    `beside` puts the second piece beside the words, and what is missing after it.
    """

    def __init__(self, theme: Theme, columns: Columns, *, beside: bool = False) -> None:
        keys = [column.key for column in columns.all if column.key in ("cost", "saving", "payback")]
        self.sums = {key: Text(theme, "", "body", strong=True, wrap=False) for key in keys}
        self.title: ActionTitle | BesideTitle = BesideTitle(theme) if beside else ActionTitle(theme, "")
        self.title.words.set_strong(True)
        super().__init__(theme, columns, {"title": self.title, **self.sums}, height=44 if beside else 40)

    def show_totals(self, words: ActionWords, actions: Sequence[Action], second: str = "") -> None:
        """Add the rows up; `second` stands with the words, what is missing in its place or after it."""
        sums = words.totals(actions)
        text, count = words.language.text, words.language.count
        missing = ""
        if sums.without_saving:
            missing = count("{n} action not yet quantified", "{n} actions not yet quantified", sums.without_saving)
        if isinstance(self.title, BesideTitle):
            self.title.say(text("Total of the rows above"), missing, second)
        else:
            self.title.say(text("Total of the rows above"), missing or second)
        self._say("cost", words.total_cost(sums), known=sums.without_investment < sums.rows)
        self._say("saving", words.total_saving(sums), known=sums.without_saving < sums.rows)
        self._say("payback", words.total_payback(sums), known=True)

    def _say(self, key: str, words: str, *, known: bool) -> None:
        if key in self.sums:
            put(self.sums[key], words, "ink" if known else "ink_2")
