"""The card "better or worse than before", filled from the desk, with its file of all figures."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.indicator_words import IndicatorWords, card_words
from selfcheck.ui.widgets.indicator_card import IndicatorCard
from selfcheck.usecases.indicators import export_indicators


class CompareCard(IndicatorCard):
    """Shown by a page where there are two periods or more."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, card_words(context.language))
        self._context = context
        self._key = ""
        self._firm = ""
        self.save_pressed.connect(self._save)
        # Hidden until it has something to say, so that the keyboard never begins here.
        self.hide()

    def fill(self, desk: Desk) -> bool:
        """Show the first period against the last; False where there is nothing to compare."""
        if len(desk.assessment.numbers) < 2:
            self.hide()
            return False
        self._key, self._firm = desk.key, desk.assessment.firm.name
        words = IndicatorWords(desk.assessment, desk.money.changes, self._context.language)
        base = words.rows()[0][1]
        self.show_indicators(words.period(), base, words.bars(), words.rows(), words.note())
        self.show()
        return True

    def _save(self) -> None:
        text = self._context.language.text
        suggested = Path.home() / f"{_plain(self._firm)}-{text('indicators')}.csv"
        target = self._context.prompts.where_to_save(self, text("Save all as CSV"), suggested, "CSV (*.csv)")
        if target is not None:
            work = partial(export_indicators, self._context.workspace, self._key, target, self._context.language)
            self._context.jobs.save(work, partial(self._saved, target), self._not_saved)

    def _saved(self, target: Path, _result: object) -> None:
        self._say(self._context.language.text("Saved as {file}", file=target.name), "ink_2")

    def _not_saved(self, trouble: Trouble) -> None:
        self._say(trouble.sentence, "no")

    def _say(self, words: str, colour: str) -> None:
        self.saved.setText(words)
        self.saved.set_colour(colour)
        self.saved.show()


def _plain(name: str) -> str:
    """A firm's name as a part of a file's name."""
    return "-".join("".join(sign if sign.isalnum() else " " for sign in name).split()) or "SelfCheck"
