"""The head of the Numbers page: the period, what was made in it, and the ways to bring bills in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.numbers import Numbers, Output
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import show
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.figure_cell import FigureCell, Tone
from selfcheck.ui.widgets.menu_cell import MenuCell
from selfcheck.ui.widgets.segmented import Choice
from selfcheck.ui.widgets.text import Text, caption
from selfcheck.ui.widgets.typed_combo import TypedCombo
from selfcheck.units import parse_in, unit_name

FIELD = 36
DATES, SECOND, OFF = "dates", "second", "off"
_UNITS = ("t", "kg", "L", "m3", "m2")
_COUNTS = (N_("pieces"), N_("guest-nights"), N_("meals"), N_("patient-days"), N_("loads"))


class OutputFields(QWidget):
    """Quantity, unit and name of what the firm counts."""

    changed = Signal(object)  # Output

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        text = language.text
        self._theme = theme
        self._language = language
        self._output = Output()
        self.quantity = FigureCell(theme, text("Quantity made"), width=72, role="body", hint="–")
        self.unit = TypedCombo(theme, [(code, name) for code, name in self._units()], free=True)
        self.unit.setAccessibleName(text("Unit of what you count"))
        self.product = FigureCell(
            theme, text("Name of what you count"), width=172, role="body", hint=text("for example bread"), end=False
        )
        self.error = ErrorLine(theme)
        self.quantity.typed.connect(self._quantity_typed)
        self.quantity.taken_back.connect(self._say_right)
        self.unit.typed.connect(self._unit_typed)
        self.product.typed.connect(self._name_typed)
        self._fields = QHBoxLayout()
        self._fields.addWidget(self.quantity, 2)
        self._fields.addWidget(self.unit, 2)
        self._fields.addWidget(self.product, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(caption(theme, text("What you count, in that period")))
        column.addLayout(self._fields)
        column.addWidget(self.error)
        self.restyle()

    def show_output(self, output: Output) -> None:
        """Show what was made; what is being typed stays."""
        self._output = output
        self.quantity.show_figure("" if output.quantity is None else self._language.number(output.quantity), Tone.TYPED)
        line = self.unit.lineEdit()
        if line is None or not line.hasFocus():
            self.unit.set_words(unit_name(output.unit, self._language) if output.unit else "")
        self.product.show_value(output.name)

    def finish(self) -> None:
        """Hand over what is being typed."""
        for field in (self.quantity, self.product):
            if field.hasFocus():
                field.finish()
        self.unit.settle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(self._theme.px(6))
        for field in (self.quantity, self.product):
            field.setFixedHeight(self._theme.px(FIELD))
            field.setMinimumWidth(self._theme.px(72))
        self.unit.setMinimumWidth(self._theme.px(76))

    def _units(self) -> list[tuple[str, str]]:
        named = [(code, unit_name(code, self._language)) for code in _UNITS]
        return named + [(code, self._language.text(code)) for code in _COUNTS]

    def _quantity_typed(self, words: str) -> None:
        try:
            value = parse_in(words, self._output.unit, self._language, self._language.text("Quantity made"))
        except BadInput as error:
            self.quantity.set_wrong(error.say(self._language.text))
            self.error.say(self.quantity.accessibleDescription())
            return
        self._say_right()
        self.quantity.taken()
        self._tell(Output(quantity=value, unit=self._output.unit, name=self._output.name))

    def _unit_typed(self, words: str) -> None:
        unit = next((code for code, name in self._units() if name == words), words)
        self._tell(Output(quantity=self._output.quantity, unit=unit, name=self._output.name))

    def _name_typed(self, words: str) -> None:
        self.product.taken()
        self._tell(Output(quantity=self._output.quantity, unit=self._output.unit, name=" ".join(words.split())))

    def _say_right(self) -> None:
        self.quantity.set_wrong("")
        self.error.say("")

    def _tell(self, output: Output) -> None:
        if output != self._output:
            self.changed.emit(output)


class NumbersHead(QWidget):
    """Period at the start, output beside it, the two ways in at the end; below each other where it is narrow."""

    period_chosen = Signal(str)  # the key of a period, or DATES, SECOND, OFF

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        text = language.text
        self._theme = theme
        self._language = language
        self.period = MenuCell(theme, boxed=True, icon="calendar")
        self.period.chosen.connect(self.period_chosen)
        self.output = OutputFields(theme, language)
        self.paste = Button(theme, text("Paste 12 months"), icon="clipboard-paste")
        self.file = Button(theme, text("From a spreadsheet"), icon="file-spreadsheet")
        first = _below(theme, text("Period of the bills"), self.period)
        self._ways = _below(theme, "", self.paste, self.file)
        line = FieldsLayout(theme, self, gap=12, line_gap=10)
        line.add(first, 0, 0)
        line.add(self.output, 320, 1)
        line.add(self._ways, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a line of their own the buttons need no room for a caption above them."""
        super().resizeEvent(event)
        if label := self._ways.findChild(Text):
            show(label, self._ways.y() == 0)

    def show_periods(self, periods: Sequence[Numbers], shown: Numbers, kept: bool) -> None:
        """Offer the periods there are, the shown one on the button, and what one can do with it."""
        text = self._language.text
        named = [Choice(one.key, self._language.span(one.period.first, one.period.last)) for one in periods]
        if not kept:
            named.append(Choice(shown.key, self._language.span(shown.period.first, shown.period.last)))
        deeds = [Choice(DATES, text("Change the dates"))]
        if kept:
            deeds.append(Choice(SECOND, text("Add a period to compare")))
            deeds.append(Choice(OFF, text("Take this period off")))
        self.period.set_choices([*named, Choice("", ""), *deeds])
        self.period.set_code(shown.key)
        self.period.set_name(text("Period of the bills"))


def _below(theme: Theme, label: str, *parts: QWidget) -> QWidget:
    """Parts side by side under a caption; an empty caption keeps the line."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    column.addWidget(caption(theme, label or " "))
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    for part in parts:
        row.addWidget(part)
    column.addLayout(row)
    return holder
