"""The fields of a calculator: figures with their units, prices that come from the bill, choices, the stopwatch."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.calculators.kernel import Calculator, Field
from selfcheck.errors import BadInput
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.calculator.words import CalculatorWords, OwnPrice
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.fields import ComboField
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.marks import Mark
from selfcheck.ui.widgets.stopwatch import Stopwatch, StopwatchWords
from selfcheck.ui.widgets.text import caption
from selfcheck.ui.widgets.unit_field import UnitField
from selfcheck.units import convert, parse_in

WATCHED = ("load_s", "idle_s")
"""The two fields a stopwatch fills."""

LEAST = 132


class FieldCell(QWidget):
    """One figure: its name, the field, how it is known, and what is wrong with it."""

    changed = Signal()

    def __init__(self, theme: Theme, asked: Field, words: CalculatorWords) -> None:
        super().__init__()
        self.asked = asked
        self._words = words
        self.value: float | None = asked.default
        self._own: OwnPrice | None = None
        self.unreadable = False
        text = words.language.text
        self.name = text(asked.name)
        self.label = caption(theme, self.name)
        self.field: UnitField | ComboField
        if asked.choices is not None:
            self.field = ComboField(theme, [(choice.id, text(choice.name)) for choice in asked.choices])
            self.field.chosen.connect(self._chosen)
        else:
            self.field = UnitField(theme)
            self.field.set_units(words.units(asked), words.first_unit(asked), text("Another unit"))
            self.field.typed.connect(self._typed)
            self.field.unit_chosen.connect(self._unit_chosen)
        self.typical, self.from_bill = Mark(theme, "caption"), Mark(theme, "caption")
        self.error = ErrorLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.label, self.field, self.typical, self.error):
            column.addWidget(part)
        column.addStretch(1)
        self.label.setBuddy(self.field)
        self.field.setAccessibleName(self.name)
        self.help = text(asked.help)
        self.field.setToolTip(self.help)
        self.field.setAccessibleDescription(self.help)
        self.show_value(asked.default)

    def offer(self, own: OwnPrice | None) -> None:
        """Fill in the firm's own price, unless somebody typed another."""
        before, self._own = self._own, own
        if own is not None and (self.value is None or self.value == self.asked.default or self._is(before)):
            self.show_value(own.value)
        elif own is None and self._is(before):
            self.show_value(self.asked.default)
        else:
            self._say_known()

    def show_value(self, value: float | None) -> None:
        """Show a figure in the unit of the field."""
        self.value = value
        if isinstance(self.field, ComboField):
            chosen = next((one.id for one in self.asked.choices or () if one.value == value), "")
            self.field.set_code(chosen)
        else:
            self.field.show_value(self._said(value), computed=self._is(self._own))
        self.say_wrong("")
        self._say_known()

    def say_wrong(self, sentence: str) -> None:
        """Say under the field what is wrong with it; an empty sentence takes it back."""
        if isinstance(self.field, UnitField):
            self.field.set_wrong(sentence)
        self.field.setAccessibleDescription(sentence or self.help)
        self.error.say(sentence)

    def finish(self) -> None:
        """Hand over what is being typed."""
        if isinstance(self.field, UnitField) and self.field.isModified():
            self.field.editingFinished.emit()

    def _typed(self, typed: str) -> None:
        assert isinstance(self.field, UnitField)
        try:
            found = parse_in(typed, self.field.unit, self._words.language, self.name, below_zero=self.asked.low < 0)
            value = None if found is None else float(convert(found, self.field.unit, self.asked.unit))
        except BadInput as error:
            self.unreadable = True
            self.value = None
            self.say_wrong(error.say(self._words.language.text))
            self.changed.emit()
            return
        self.unreadable = False
        if value is None:
            value = self._own.value if self._own is not None else self.asked.default
        self.show_value(value)
        self.changed.emit()

    def _chosen(self, code: str) -> None:
        self.value = next((one.value for one in self.asked.choices or () if one.id == code), None)
        self.changed.emit()

    def _unit_chosen(self, unit: str) -> None:
        if isinstance(self.field, UnitField):
            self.field.set_units(self._words.units(self.asked), unit)
            self.show_value(self.value)

    def _said(self, value: float | None) -> str:
        if value is None or not isinstance(self.field, UnitField):
            return ""
        if self.field.unit == self.asked.unit:
            return self._words.number(value, 6)
        return self._words.number(float(convert(Decimal(str(value)), self.asked.unit, self.field.unit)), 5)

    def _is(self, price: OwnPrice | None) -> bool:
        return price is not None and self.value == price.value

    def _say_known(self) -> None:
        text = self._words.language.text
        billed = self._own is not None and self._is(self._own)
        if self._own is not None and billed:
            self.from_bill.show_mark("receipt", self._words.price_note(self._own))
        typical = self.asked.typical and self.value == self.asked.default and not billed
        if typical:
            self.typical.show_mark("circle-dashed", text("typical"))
        self.from_bill.setVisible(billed and self.from_bill.parentWidget() is not None)
        show(self.typical, typical)


class CalculatorForm(QWidget):
    """All fields of one calculator. `changed` tells that a figure is another one now."""

    changed = Signal()

    def __init__(self, theme: Theme, calculator: Calculator, words: CalculatorWords) -> None:
        super().__init__()
        self.calculator = calculator
        self._words = words
        self.watch = self._watch(theme) if _is_watched(calculator) else None
        watched = WATCHED if self.watch is not None else ()
        self.cells = {one.id: FieldCell(theme, one, words) for one in calculator.fields if one.id not in watched}
        holder = QWidget()
        self._fields = FieldsLayout(theme, holder, gap=8, line_gap=10)
        for cell in self.cells.values():
            self._fields.add(cell, LEAST)
            cell.changed.connect(self._told)
        notes = QWidget()
        flow = FlowLayout(notes, gap=theme.px(14), line_gap=theme.px(4))
        for cell in self.cells.values():
            if cell.asked.price_of is not None or cell.asked.price_by is not None:
                flow.addWidget(cell.from_bill)
        self.watch_error = ErrorLine(theme)
        self.help = caption(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        if self.watch is not None:
            column.addWidget(self.watch)
            column.addWidget(self.watch_error)
        for part in (holder, notes, self.help):
            column.addWidget(part)
        self.help.hide()
        self._offer_prices()

    def values(self) -> dict[str, float]:
        """What is filled in so far, each figure in its field's unit."""
        found = {key: cell.value for key, cell in self.cells.items()}
        if self.watch is not None:
            found.update(zip(WATCHED, self.watch.means_now(), strict=True))
        return {one.id: value for one in self.calculator.fields if (value := found[one.id]) is not None}

    def show_values(self, values: Mapping[str, float]) -> None:
        """Show figures that were kept."""
        for key, cell in self.cells.items():
            if key in values:
                cell.show_value(values[key])
        if self.watch is not None:
            self.watch.set_means(*(values.get(key) for key in WATCHED))
        self._offer_prices()

    def clear(self) -> None:
        """Begin anew: defaults and own prices only."""
        for cell in self.cells.values():
            cell.show_value(cell.asked.default)
        if self.watch is not None:
            self.watch.clear()
        self._offer_prices()
        self._told()

    def say_errors(self, errors: Mapping[str, BadInput], *, missing: bool) -> None:
        """Say each sentence at its field; what was left empty only counts when somebody wants the result."""
        text = self._words.language.text
        for key, cell in self.cells.items():
            if cell.unreadable and cell.value is None:
                continue
            error = errors.get(key)
            wanted = error is not None and (missing or cell.value is not None)
            cell.say_wrong(error.say(text) if wanted and error is not None else "")
        if self.watch is not None:
            found = [error for key, error in errors.items() if key in WATCHED]
            complete = all(mean is not None for mean in self.watch.means_now())
            self.watch_error.say(found[0].say(text) if found and (missing or complete) else "")

    def unreadable(self) -> bool:
        """Something stands in a field that is no figure."""
        return any(cell.unreadable and cell.value is None for cell in self.cells.values())

    def finish(self) -> None:
        """Hand over what is being typed."""
        for cell in self.cells.values():
            cell.finish()

    def first_stop(self) -> QWidget:
        """Where the keyboard begins: the watch, else the first field without a figure."""
        if self.watch is not None:
            return self.watch.buttons[0]
        empty = (cell.field for cell in self.cells.values() if cell.value is None)
        return next(empty, next(iter(self.cells.values())).field)

    def first_wrong(self) -> QWidget | None:
        """The first field with something wrong."""
        return next((cell.field for cell in self.cells.values() if cell.error.sentence()), None)

    def show_help(self, focus: QWidget | None) -> None:
        """Say below the fields what the one in hand means."""
        cell = next((one for one in self.cells.values() if focus is one.field), None)
        put(self.help, cell.help if cell is not None else "")
        show(self.help, bool(self.help.text()))

    def _told(self) -> None:
        self._offer_prices()
        self.changed.emit()

    def _offer_prices(self) -> None:
        chosen = {key: cell.value for key, cell in self.cells.items() if cell.asked.choices is not None}
        for cell in self.cells.values():
            resource = self.calculator.price_resource(cell.asked, chosen)
            if resource is not None:
                cell.offer(self._words.own_price(cell.asked, resource))

    def _watch(self, theme: Theme) -> Stopwatch:
        text = self._words.language.text
        on, off = (text(self.calculator.field(key).name) for key in WATCHED)
        said = StopwatchWords(
            on, off, text("Round"), text("mean"), (text("Loads, s"), text("Idle, s")), self._key, self._key_round
        )
        watch = Stopwatch(theme, said, self._read, self._write)
        watch.changed.connect(self._watched)
        return watch

    def _watched(self, _on: object, _off: object) -> None:
        self.changed.emit()

    def _key(self, letter: str) -> str:
        return self._words.language.text("key {letter}", letter=letter)

    def _key_round(self, letter: str, number: int) -> str:
        return self._words.language.text("key {letter} · round {number}", letter=letter, number=number)

    def _read(self, typed: str) -> float | None:
        try:
            found = parse_in(typed, "s", self._words.language, self._words.language.text("Seconds"))
        except BadInput as error:
            raise ValueError(error.say(self._words.language.text)) from None
        return None if found is None else float(found)

    def _write(self, seconds: float) -> str:
        return self._words.number(seconds, 4)


def _is_watched(calculator: Calculator) -> bool:
    return {field.id for field in calculator.fields} >= set(WATCHED)
