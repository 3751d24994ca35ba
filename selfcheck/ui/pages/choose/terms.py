"""The terms of a loan that seldom change: grants, what the bank lends at most, and the months things begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.ladder import months_later
from selfcheck.domain.numbers import MoneyPlan
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import NBSP, Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.choose.loan import parse_percent
from selfcheck.ui.widgets.fields import ComboField
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.term_field import TermField, named

MONTHS_AHEAD = 24
LEAST, FIELD = 140, 36
USUAL = MoneyPlan()


class MonthField(QWidget):
    """A month from a short list, or as soon as possible."""

    chosen = Signal(object)  # date | None

    def __init__(self, theme: Theme, name: str, language: Language) -> None:
        super().__init__()
        self._language = language
        self._offered: list[date] = []
        self.combo = ComboField(theme)
        self.combo.setAccessibleName(name)
        # A month is never cut: where two don't fit side by side, they stand below each other.
        self.combo.setSizeAdjustPolicy(ComboField.SizeAdjustPolicy.AdjustToContents)
        self.combo.chosen.connect(self._picked)
        named(theme, self, name, self.combo)

    def show_month(self, month: date | None, today: date) -> None:
        """Show a month among the next ones; one that has gone by stays in the list while it holds."""
        offered = [months_later(today, ahead) for ahead in range(1, MONTHS_AHEAD + 1)]
        if month is not None and month not in offered:
            offered = sorted([month, *offered])
        if offered != self._offered:
            self._offered = offered
            self.combo.clear()
            self.combo.addItem(self._language.text("as soon as possible"), "")
            for one in offered:
                self.combo.addItem(self._language.month(one), one.isoformat())
        self.combo.set_code(month.isoformat() if month is not None else "")

    def _picked(self, code: str) -> None:
        self.chosen.emit(date.fromisoformat(code) if code else None)


class LoanTerms(QWidget):
    """Four fields under the terms of the loan card; `changed` hands over the whole plan with what was said."""

    changed = Signal(object)  # MoneyPlan

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        text = language.text
        self._theme = theme
        self._language = language
        self._plan = MoneyPlan()
        self.grants = TermField(theme, text("Grants and rebates"), height=FIELD)
        self.share = TermField(theme, text("The bank lends at most"), height=FIELD)
        self.begins = MonthField(theme, text("First action starts in"), language)
        self.loan_from = MonthField(theme, text("Loan from"), language)
        self.grants.typed.connect(self._grants_typed)
        self.share.typed.connect(self._share_typed)
        self.begins.chosen.connect(self._begins_chosen)
        self.loan_from.chosen.connect(self._loan_from_chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for pair in ((self.grants, self.share), (self.begins, self.loan_from)):
            holder = QWidget()
            line = FieldsLayout(theme, holder, gap=12, line_gap=8)
            for part in pair:
                line.add(part, LEAST)
            self._column.addWidget(holder)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._column.setSpacing(self._theme.px(8))

    def show_plan(self, plan: MoneyPlan, grants: str, today: date) -> None:
        """Show what holds now; `grants` is the amount as it is written in the firm's money."""
        self._plan = plan
        self.grants.field.show_value(grants)
        self.share.field.show_value(f"{self._language.number(plan.loan_share)}{NBSP}%")
        self.begins.show_month(plan.begins, today)
        self.loan_from.show_month(plan.loan_from, today)

    def finish(self) -> None:
        """Hand over what is being typed."""
        for part in (self.grants, self.share):
            if part.field.hasFocus():
                part.field.finish()

    def _grants_typed(self, typed: str) -> None:
        try:
            amount = self._language.parse_amount(typed, self._language.text("Grants and rebates"))
        except BadInput as error:
            self.grants.say_wrong(error.say(self._language.text))
            return
        self.grants.say_wrong("")
        self._tell(replace(self._plan, grants=amount or Decimal(0)))

    def _share_typed(self, typed: str) -> None:
        try:
            share = parse_percent(typed, self._language, N_("The bank lends at most"))
        except BadInput as error:
            self.share.say_wrong(error.say(self._language.text))
            return
        self.share.say_wrong("")
        self._tell(replace(self._plan, loan_share=USUAL.loan_share if share is None else share))

    def _begins_chosen(self, month: date | None) -> None:
        self._tell(replace(self._plan, begins=month))

    def _loan_from_chosen(self, month: date | None) -> None:
        self._tell(replace(self._plan, loan_from=month))

    def _tell(self, plan: MoneyPlan) -> None:
        self.changed.emit(plan)


def own_terms(plan: MoneyPlan) -> bool:
    """Whether any of these terms is another than the usual one."""
    said: Sequence[object] = (plan.grants, plan.loan_share, plan.begins, plan.loan_from)
    return said != (USUAL.grants, USUAL.loan_share, USUAL.begins, USUAL.loan_from)
