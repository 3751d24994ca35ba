"""What a person does in a row of the Choose page, as acts on the open assessment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from selfcheck.domain.finance import first_investment
from selfcheck.domain.numbers import PriceKnown
from selfcheck.domain.plan import Action
from selfcheck.errors import BadInput
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.choose.row import ChooseRow, changed_by


class RowActs(QObject):
    """Hears the rows it watches. `done` tells that something was taken, `refused` that a row says what is wrong."""

    done = Signal()
    refused = Signal()
    left_at = Signal(str)  # the row of this action is about to go

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._language = context.language
        self.desk: Desk | None = None

    def watch(self, row: ChooseRow) -> None:
        """Hear what is done in this row."""
        row.typed.connect(self._typed)
        row.picked.connect(self._day_picked)
        row.taken_out.connect(self._take_out)
        row.price_chosen.connect(self._price_chosen)
        row.estimate_taken.connect(self._estimate_taken)
        row.forgotten.connect(self._forget_own)

    def _typed(self, row: ChooseRow, name: str, typed: str) -> None:
        action = self._action(row.key)
        if self.desk is None or action is None:
            return
        field = row.fields[name]
        try:
            changed = changed_by(action, name, typed, self._language, self._context.workspace.today())
        except BadInput as error:
            row.say_wrong(field, error.say(self._language.text))
            self.refused.emit()
            return
        row.say_wrong(field, "")
        field.taken()
        self.desk.change_action(changed)
        self.done.emit()

    def _day_picked(self, row: ChooseRow, day: date | None) -> None:
        self._change(row, due=day)

    def _price_chosen(self, row: ChooseRow, known: PriceKnown) -> None:
        action = self._action(row.key)
        if action is not None:
            day = action.quoted_on or self._context.workspace.today() if known is PriceKnown.QUOTE else None
            self._change(row, price_known=known, quoted_on=day)

    def _estimate_taken(self, row: ChooseRow) -> None:
        """The first estimate of the cost from the option's usual payback becomes a figure of the plan."""
        action = self._action(row.key)
        if self.desk is None or action is None:
            return
        option = self.desk.assessment.options.get(action.option or "")
        line = self.desk.money.by_key.get(row.key)
        if option is not None and option.payback is not None and line is not None and line.money is not None:
            estimate = first_investment(option.payback, line.money)
            self._change(row, investment=estimate, price_known=PriceKnown.FIRST_ESTIMATE, quoted_on=None)

    def _forget_own(self, row: ChooseRow) -> None:
        self._change(row, saving=None)

    def _take_out(self, row: ChooseRow) -> None:
        action = self._action(row.key)
        if self.desk is not None and action is not None:
            self.left_at.emit(row.key)
            self.desk.take_out(action)

    def _change(self, row: ChooseRow, **changes: object) -> None:
        action = self._action(row.key)
        if self.desk is not None and action is not None:
            self.desk.change_action(replace(action, **changes))  # type: ignore[arg-type]
            self.done.emit()

    def _action(self, key: str) -> Action | None:
        """An action as a person left it, without what was worked out."""
        actions = self.desk.assessment.actions if self.desk is not None else ()
        return next((one for one in actions if one.key == key), None)
