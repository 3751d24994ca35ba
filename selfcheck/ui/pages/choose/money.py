"""Under the order of the plan: when the savings can pay, and the same with a loan."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcheck.domain.numbers import MoneyPlan
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import Language
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.ladder_words import LadderWords
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.choose.loan import LoanWords, parse_months, parse_percent
from selfcheck.ui.pages.choose.terms import LoanTerms, own_terms
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.ladder_chart import LadderChart
from selfcheck.ui.widgets.loan_card import LoanCard
from selfcheck.ui.widgets.side_by_side import SideBySide
from selfcheck.ui.widgets.text import Text, caption, heading

SIDE_BY_SIDE = 760
SHOWN_AFTER = 2
"""Months the small chart goes on after the last start."""


class LadderCard(Card):
    """The pot of the low savings, with the firm's own money as a field in its header."""

    own_typed = Signal(str)

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16, spacing=6)
        text = language.text
        self._language = language
        self.title = heading(theme, text("When the savings can pay"))
        self.second = caption(theme)
        self.own = CellField(theme, text("Own money"), width=64, end=True, height=26)
        self.own.typed.connect(self.own_typed)
        self.own.taken_back.connect(self._taken_back)
        self.error = ErrorLine(theme)
        self.chart = LadderChart(theme)
        self.empty = caption(theme, text("The ladder stands here as soon as an action has its cost and its saving."))
        self.never = caption(theme)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(self.title)
        head.addWidget(self.second, 1)
        head.addWidget(Text(theme, text("Own money"), "caption", colour="ink_2", wrap=False))
        head.addWidget(self.own)
        self.column.addLayout(head)
        for part in (self.error, self.empty, self.chart, self.never):
            self.add(part)
        self.column.setStretch(self.column.indexOf(self.chart), 1)

    def show_money(self, words: OrderWords, ladder: LadderWords) -> None:
        """Show the ladder as it stands now."""
        picture = ladder.picture()
        currency = words.currency or self._language.text("money")
        put(self.second, self._language.text("{currency} in the pot, low savings", currency=currency))
        self.own.show_value(words.amount(words.assessment.money.own_money))
        show(self.chart, picture is not None)
        show(self.empty, picture is None)
        if picture is not None:
            self.chart.show_picture(picture, ladder.sentence())
        put(self.never, ladder.never())
        show(self.never, bool(ladder.never()))

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with the own money; an empty sentence takes it back."""
        self.own.set_wrong(sentence)
        self.error.say(sentence)

    def _taken_back(self) -> None:
        self.say_wrong("")


class MoneyCards(QWidget):
    """Ladder and loan side by side, one below the other where that is too narrow."""

    brief_pressed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._desk: Desk | None = None
        self.ladder = LadderCard(theme, language)
        self.terms = LoanTerms(theme, language)
        self.loan = LoanCard(theme, language, self.terms)
        self.ladder.own_typed.connect(self._own_typed)
        self.loan.interest_typed.connect(self._interest_typed)
        self.loan.months_typed.connect(self._months_typed)
        self.loan.brief_pressed.connect(self.brief_pressed)
        self.terms.changed.connect(self._plan_said)
        self._row = SideBySide(theme, SIDE_BY_SIDE, gap=12, parent=self)
        self._row.addWidget(self.ladder, 54)
        self._row.addWidget(self.loan, 46)
        self.restyle()

    def show_money(self, desk: Desk, words: OrderWords) -> None:
        """Show what desk and words hold now."""
        self._desk = desk
        ladder = LadderWords(words, SHOWN_AFTER)
        self.ladder.show_money(words, ladder)
        loan, plan = desk.money.loan, desk.assessment.money
        # Terms under which nothing is left to borrow must stay in reach, or nobody could take them back.
        show(self.loan, loan is not None or own_terms(plan))
        self.terms.show_plan(plan, words.amount(plan.grants), words.today)
        if loan is not None:
            self.loan.say_nothing("")
            LoanWords(words, ladder, loan, desk.money.waiting).fill(self.loan)
        else:
            put(self.loan.title, self._language.text("Or with a loan"))
            self.loan.say_nothing(self._language.text("With these terms there is nothing left to borrow for."))

    def finish(self) -> None:
        """Hand over what is being typed."""
        for field in (self.ladder.own, self.loan.interest, self.loan.months):
            if field.hasFocus():
                field.finish()
        self.terms.finish()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._row.fold(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where it is narrow."""
        super().resizeEvent(event)
        self._row.fold(event.size().width())

    def _own_typed(self, typed: str) -> None:
        try:
            amount = self._language.parse_amount(typed, self._language.text("Own money"))
        except BadInput as error:
            self.ladder.say_wrong(error.say(self._language.text))
            return
        self.ladder.say_wrong("")
        self.ladder.own.taken()
        self._change(own_money=amount or Decimal(0))

    def _interest_typed(self, typed: str) -> None:
        try:
            interest = parse_percent(typed, self._language, N_("Interest"))
        except BadInput as error:
            self.loan.say_wrong(self.loan.interest, error.say(self._language.text))
            return
        self.loan.say_wrong(self.loan.interest, "")
        self.loan.interest.taken()
        self._change(interest=MoneyPlan().interest if interest is None else interest)

    def _months_typed(self, typed: str) -> None:
        try:
            months = parse_months(typed, self._language)
        except BadInput as error:
            self.loan.say_wrong(self.loan.months, error.say(self._language.text))
            return
        self.loan.say_wrong(self.loan.months, "")
        self.loan.months.taken()
        self._change(months=months)

    def _change(self, **changes: object) -> None:
        if self._desk is not None:
            self._plan_said(replace(self._desk.assessment.money, **changes))  # type: ignore[arg-type]

    def _plan_said(self, plan: MoneyPlan) -> None:
        if self._desk is not None:
            before = self._desk.assessment.money
            self._desk.set_money_plan(plan)
            if plan == before:
                self._desk.changed.emit()
