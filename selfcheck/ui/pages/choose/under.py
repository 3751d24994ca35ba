"""Everything under the table of the Choose page: how classes follow, ladder and loan, the loan brief, the own idea."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.checklist import Area
from selfcheck.domain.plan import Action
from selfcheck.errors import BadInput
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.choose.brief import BriefPrinting
from selfcheck.ui.pages.choose.foot import ClassRule, OwnIdea
from selfcheck.ui.pages.choose.money import MoneyCards
from selfcheck.ui.widgets.text import caption
from selfcheck.usecases.printing import LETTER_COUNTRIES


class UnderTable(QWidget):
    """`alone` is whether the table has the page for itself; beside a calculator most of this gives way."""

    suggest_pressed = Signal()
    form_opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme, language = context.theme, context.language
        self._language = language
        self._desk: Desk | None = None
        self._words: OrderWords | None = None
        self.dropped, self.tried = caption(theme), caption(theme)
        self.rule = ClassRule(theme, language)
        self.rule.typed.connect(self._limit_typed)
        self.rule.suggest_pressed.connect(self.suggest_pressed)
        self.own_idea = OwnIdea(theme, language)
        self.own_idea.added.connect(self._add_idea)
        self.own_idea.opened.connect(self.form_opened)
        self.money = MoneyCards(theme, language)
        self.brief = BriefPrinting(context, self)
        self.brief.working.connect(self._writing)
        self.money.brief_pressed.connect(self._save_brief)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for part in (self.dropped, self.tried, self.rule, self.brief.trouble, self.brief.strip, self.money,
                     self.own_idea):  # fmt: skip
            column.addWidget(part)
        self.tried.hide()

    def take_desk(self, desk: Desk) -> None:
        """Work on this assessment from now on."""
        self._desk = desk
        self.brief.forget()

    def show_plan(self, words: OrderWords, actions: Sequence[Action], alone: bool) -> None:
        """Show what holds now."""
        if self._desk is None:
            return
        self._words = words
        for part in (self.rule, self.money):
            show(part, bool(actions) and alone)
        show(self.own_idea, alone)
        show(self.rule.suggest, len(actions) > 1)
        if actions:
            self.money.show_money(self._desk, words)
        self._say_dropped(len(words.assessment.actions) - len(actions))
        usual = words.amount(self._desk.money.minor_cost)
        self.rule.show_limit(words.currency, words.amount(words.assessment.firm.minor_cost), usual)

    def say_tried(self, total: str) -> None:
        """What the total would become with the calculator beside the table."""
        put(self.tried, total)
        show(self.tried, bool(total))

    def finish(self) -> None:
        """Hand over what is being typed."""
        if self.rule.limit.hasFocus():
            self.rule.limit.finish()
        self.money.finish()

    def _say_dropped(self, dropped: int) -> None:
        show(self.dropped, bool(dropped))
        if dropped:
            put(
                self.dropped,
                self._language.count(
                    "{n} dropped action is not in the plan; it waits in Keep going.",
                    "{n} dropped actions are not in the plan; they wait in Keep going.",
                    dropped,
                ),
            )

    def _limit_typed(self, typed: str) -> None:
        if self._desk is None or self._words is None:
            return
        try:
            limit = self._language.parse_amount(typed, self._language.text("Minor cost"))
        except BadInput as error:
            self.rule.say_wrong(error.say(self._language.text))
            return
        self.rule.say_wrong("")
        self.rule.limit.taken()
        self._desk.describe_firm(replace(self._desk.assessment.firm, minor_cost=limit))
        self.rule.limit.show_value(self._words.amount(limit), force=True)

    def _add_idea(self, title: str, area: Area) -> None:
        if self._desk is not None:
            self._desk.add_own_idea(title, area)

    def _save_brief(self) -> None:
        if self._desk is not None:
            letter = self._desk.assessment.firm.country in LETTER_COUNTRIES
            self.brief.start(self._desk, "Letter" if letter else "A4")

    def _writing(self, working: bool) -> None:
        self.money.loan.brief.set_waiting(working)
