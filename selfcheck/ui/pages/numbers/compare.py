"""The card "better or worse than before", filled from the desk, with its file of all figures."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from selfcheck.domain.indicators import Relative
from selfcheck.errors import BadInput
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.numbers.indicator_words import IndicatorWords, card_words
from selfcheck.ui.pages.numbers.target_words import form_words, read_target, usual_month
from selfcheck.ui.widgets.indicator_card import IndicatorCard
from selfcheck.usecases.indicators import export_indicators
from selfcheck.usecases.targets import checked_target


class CompareCard(IndicatorCard):
    """Shown by a page where there are figures to say something about; with one period, without a comparison."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, card_words(context.language), form_words(context.language))
        self._context = context
        self._key = ""
        self._firm = ""
        self._desk: Desk | None = None
        self.save_pressed.connect(self._save)
        self.form.given.connect(self._target_given)
        self.form.taken_back.connect(self._target_taken_back)
        # Hidden until it has something to say, so that the keyboard never begins here.
        self.hide()

    def fill(self, desk: Desk) -> bool:
        """Show the first period against the last, or the only one; False where no figure is known."""
        words = self._words_of(desk)
        if words is None:
            self.hide()
            return False
        self._desk, self._key, self._firm = desk, desk.key, desk.assessment.firm.name
        base = words.rows()[0][1]
        self.show_indicators(words.period(), base, words.bars(), words.rows(), words.note(), words.alone)
        today = self._context.workspace.today()
        choices = words.choices()
        self.form.show_choices(choices, words.beside.months(today), usual_month(today))
        self.set_target.setVisible(bool(choices) and self.form.isHidden())
        self.show()
        return True

    def _words_of(self, desk: Desk) -> IndicatorWords | None:
        """What there is to say; None where nothing but what was made is known."""
        if not desk.assessment.numbers:
            return None
        words = IndicatorWords(desk.assessment, desk.money, self._context.language)
        return words if len(words.changes) > 1 or not words.alone else None

    def _target_given(self, indicator: str, typed: str, month: str) -> None:
        assert self._desk is not None
        words = self._words_of(self._desk)
        if words is None:
            return
        try:
            units = words.units(indicator)
            target = checked_target(read_target(Relative(indicator), typed, month, units, self._context.language))
        except BadInput as error:
            self.form.value.set_error(error.say(self._context.language.text))
            self.form.value.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.form.close_form()
        self._desk.set_target(target)
        self.fill(self._desk)

    def _target_taken_back(self, indicator: str) -> None:
        assert self._desk is not None
        self.form.close_form()
        self._desk.take_target_back(indicator)
        self.fill(self._desk)

    def _save(self) -> None:
        text = self._context.language.text
        indicators = text("indicators")
        suggested = Path.home() / f"{_plain(self._firm)}-{indicators}.csv"
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
