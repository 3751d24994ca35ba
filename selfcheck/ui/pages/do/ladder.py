"""The ladder under the plan: how the cheap actions pay for the dear ones, in a sentence and a picture."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.errors import BadInput
from selfcheck.i18n import Language
from selfcheck.labels import listed
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.ladder_words import LadderWords
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.ladder_chart import LadderChart
from selfcheck.ui.widgets.side_by_side import SideBySide
from selfcheck.ui.widgets.text import Text, caption, dense, heading

STORY = 252
SIDE_BY_SIDE = 640
SHOWN_AFTER = 12
"""Months the chart goes on after the last start."""


class LadderStory(Card):
    """Words and own money at the start, the pot over the months at the end."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme)
        text = language.text
        self._language = language
        self._desk: Desk | None = None
        self.title = heading(theme, text("The cheap ones pay for the dear ones"))
        self.story = dense(theme)
        self.story.set_colour("ink_2")
        self.own_label = Text(theme, text("Own money"), "caption", colour="ink_2", wrap=False)
        self.own = CellField(theme, text("Own money"), width=88, end=True)
        self.own.typed.connect(self._typed)
        self.own.taken_back.connect(self._taken_back)
        self.error = ErrorLine(theme)
        self.axis = caption(theme)
        self.chart = LadderChart(theme)
        self._start = QWidget()
        start, end = QVBoxLayout(self._start), QVBoxLayout()
        start.setContentsMargins(0, 0, 0, 0)
        field = QHBoxLayout()
        field.addWidget(self.own_label)
        field.addWidget(self.own)
        field.addStretch(1)
        for part in (self.title, self.story):
            start.addWidget(part)
        start.addLayout(field)
        start.addWidget(self.error)
        start.addStretch(1)
        end.addWidget(self.axis)
        end.addWidget(self.chart, 1)
        self._both = SideBySide(theme, SIDE_BY_SIDE, gap=20)
        self._both.addWidget(self._start)
        self._both.addLayout(end, 1)
        self.column.addLayout(self._both)
        self.restyle()

    def show_money(self, desk: Desk, words: OrderWords) -> None:
        """Show the ladder of this plan; nothing stands here while no action has a price."""
        self._desk = desk
        ladder = LadderWords(words, SHOWN_AFTER)
        picture = ladder.picture()
        show(self, picture is not None)
        if picture is None:
            return
        put(self.own_label, words.with_currency(self._language.text("Own money")))
        put(self.axis, words.with_currency(self._language.text("Money in the pot")))
        self.own.show_value(words.amount(desk.assessment.money.own_money))
        put(self.story, self._story(words, ladder))
        self.chart.show_picture(picture, ladder.sentence())

    def finish(self) -> None:
        """Hand over what is being typed."""
        if self.own.hasFocus():
            self.own.finish()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        if hasattr(self, "_both"):
            self._fold(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._fold(event.size().width())

    def _fold(self, width: int) -> None:
        wide = self._both.fold(width)
        self._start.setMinimumWidth(self._theme.px(STORY) if wide else 0)
        self._start.setMaximumWidth(self._theme.px(STORY) if wide else 16_777_215)

    def _story(self, words: OrderWords, ladder: LadderWords) -> str:
        text, own = self._language.text, words.assessment.money.own_money
        said = []
        if own:
            money = self._language.money(own, words.currency)
            said.append(text("Begin with {money} of your own.", money=money))
        waits = [text("“{action}” in {month}", action=title, month=month) for title, month in ladder.waits()]
        if waits:
            covered = listed(waits, self._language)
            said.append(
                text("Counting only the low savings, the money in the pot covers {list}, without a loan.", list=covered)
            )
        elif not ladder.never():
            said.append(text("That pays for every action at once, without a loan."))
        if ladder.never():
            said.append(ladder.never())
        return " ".join(said)

    def _typed(self, typed: str) -> None:
        if self._desk is None:
            return
        try:
            amount = self._language.parse_amount(typed, self._language.text("Own money"))
        except BadInput as error:
            self._say_wrong(error.say(self._language.text))
            return
        self._say_wrong("")
        self.own.taken()
        self._desk.set_money_plan(replace(self._desk.assessment.money, own_money=amount or Decimal(0)))
        money = self._desk.assessment.money.own_money
        self.own.show_value(self._language.amount(money, self._desk.assessment.firm.currency), force=True)

    def _say_wrong(self, sentence: str) -> None:
        self.own.set_wrong(sentence)
        self.error.say(sentence)

    def _taken_back(self) -> None:
        self._say_wrong("")
