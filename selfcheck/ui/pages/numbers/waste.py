"""The card of what was made and then lost: how much a year, and what lies in it at once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.domain.numbers import MoneyPlan
from selfcheck.domain.waste_cost import WasteCost
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import NBSP, Language
from selfcheck.labels import bin_words, hidden_cost_words, waste_rows, waste_total
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.choose.loan import parse_percent
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.side_by_side import SideBySide
from selfcheck.ui.widgets.sum_block import SumBlock
from selfcheck.ui.widgets.term_field import TermField
from selfcheck.ui.widgets.text import Text, caption, heading
from selfcheck.units import convert, parse_in, quantity_words, try_convert

TONNE = "t"
LEAST = 116
SIDE_BY_SIDE = 620
DIGITS = 6
"""Significant digits shown; a weight typed in pounds comes back from tonnes with a tail of nines."""


class WasteCard(Card):
    """`changed` hands over the whole plan of the money with what was said here."""

    changed = Signal(object)  # MoneyPlan

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16, spacing=8)
        text = language.text
        self._language = language
        self._plan = MoneyPlan()
        self._unit = TONNE
        self.title = heading(theme, text("What was made and then lost"))
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.standing = caption(theme, text("estimate, from your bills"))
        self.low = TermField(theme, text("Lost a year, from"))
        self.high = TermField(theme, text("to"))
        self.high.field.setAccessibleName(text("Lost a year, to"))
        self.collected = TermField(theme, text("Taken by paid collection"))
        self.low.typed.connect(self._low_typed)
        self.high.typed.connect(self._high_typed)
        self.collected.typed.connect(self._collected_typed)
        self.empty = caption(theme)
        self.sums = SumBlock(theme)
        self.bin = Text(theme, "", "dense")
        self.source = caption(theme, hidden_cost_words(language))
        fields = QWidget()
        line = FieldsLayout(theme, fields, gap=12, line_gap=8)
        for part in (self.low, self.high, self.collected):
            line.add(part, LEAST)
        said = QVBoxLayout()
        for widget in (fields, self.empty, self.bin, self.source):
            said.addWidget(widget)
        said.addStretch(1)
        self._said = said
        self._sides = SideBySide(theme, SIDE_BY_SIDE, gap=24, below=8)
        self._sides.addLayout(said, 1)
        self._sides.addWidget(self.sums, 1, Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.standing, 1)
        self.column.addLayout(head)
        self.column.addLayout(self._sides)
        self.restyle()

    def show_waste(self, desk: Desk, output_unit: str) -> None:
        """Show what is said and what it comes to, in the unit of the output where that is a weight."""
        self._plan = plan = desk.assessment.money
        self._unit = output_unit if try_convert(Decimal(1), TONNE, output_unit) is not None else TONNE
        self.low.field.show_value(self._weight(plan.waste_low))
        self.high.field.show_value(self._weight(plan.waste_high))
        self.collected.field.show_value(f"{self._language.number(plan.waste_collected)}{NBSP}%")
        said = plan.waste_low is not None or plan.waste_high is not None
        # Nothing is worked out for a firm that has not said what it loses.
        cost = desk.money.waste if said else None
        show(self.empty, cost is None)
        for part in (self.sums, self.source, self.standing):
            show(part, cost is not None)
        if cost is not None:
            self._show_cost(cost, desk.assessment.firm.currency)
        else:
            show(self.bin, False)
            put(self.empty, self._why_empty(said))

    def finish(self) -> None:
        """Hand over what is being typed."""
        for part in (self.low, self.high, self.collected):
            if part.field.hasFocus():
                part.field.finish()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        if hasattr(self, "_sides"):
            self._said.setSpacing(self._theme.px(8))
            self._sides.fold(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fields and sums side by side where there is room."""
        super().resizeEvent(event)
        self._sides.fold(event.size().width())

    def _why_empty(self, said: bool) -> str:
        if said:
            return self._language.text(
                "What it cost stands here as soon as what you made, or every material, is known by weight."
            )
        return self._language.text(
            "Say how much of what you made in a year was thrown away, fed or given away, and see what it had cost you."
        )

    def _show_cost(self, cost: WasteCost, currency: str) -> None:
        language = self._language
        lines = [(words, language.amounts(money, currency)) for words, money in waste_rows(cost, language)]
        self.sums.show_sum(lines, (waste_total(currency, language), language.amounts(cost.total, currency)))
        said = bin_words(cost, currency, language)
        put(self.bin, said)
        show(self.bin, bool(said))

    def _weight(self, tonnes: Decimal | None) -> str:
        if tonnes is None:
            return ""
        weight = convert(tonnes, TONNE, self._unit)
        places = DIGITS - 1 - weight.adjusted() if weight else 0
        return quantity_words(round(weight, max(0, places)), self._unit, self._language)

    def _low_typed(self, _typed: str) -> None:
        self._weights_typed(self.low)

    def _high_typed(self, _typed: str) -> None:
        self._weights_typed(self.high)

    def _weights_typed(self, at: TermField) -> None:
        """Both ends count together, so that a range may be moved up or down one end after the other."""
        other = self.high if at is self.low else self.low
        try:
            found = {at: self._read(at), other: self._read_or_kept(other)}
            low, high = found[self.low], found[self.high]
            if low is not None and high is not None and low > high:
                what = self._language.text("Lost a year")
                raise BadInput(N_("{what}: the first amount is higher than the second. Change them over."), what=what)
        except BadInput as error:
            at.say_wrong(error.say(self._language.text))
            return
        at.say_wrong("")
        if found[other] != self._kept(other):
            other.say_wrong("")
        self.changed.emit(replace(self._plan, waste_low=low, waste_high=high))

    def _kept(self, part: TermField) -> Decimal | None:
        return self._plan.waste_low if part is self.low else self._plan.waste_high

    def _read(self, part: TermField) -> Decimal | None:
        """What stands in a field, in tonnes."""
        found = parse_in(part.field.text(), self._unit, self._language, self._language.text("Lost a year"))
        return None if found is None else convert(found, self._unit, TONNE)

    def _read_or_kept(self, part: TermField) -> Decimal | None:
        """The same of the other field; one nobody touched, or that can't be read, keeps its exact value."""
        if not (part.field.wrong or part.field.isModified()):
            return self._kept(part)
        try:
            return self._read(part)
        except BadInput:
            return self._kept(part)

    def _collected_typed(self, typed: str) -> None:
        try:
            share = parse_percent(typed, self._language, N_("Taken by paid collection"))
        except BadInput as error:
            self.collected.say_wrong(error.say(self._language.text))
            return
        self.collected.say_wrong("")
        usual = MoneyPlan().waste_collected
        self.changed.emit(replace(self._plan, waste_collected=usual if share is None else share))
