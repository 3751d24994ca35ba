"""A target for an indicator: which one, what it should become, and by which month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.fields import ComboField, LineField
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.form_row import FormRow

MONTH_LETTERS = 12


@dataclass(frozen=True)
class TargetChoice:
    """An indicator one can set a target for; `value` and `month` are the target's, empty without one."""

    code: str
    name: str
    unit: str
    value: str = ""
    month: str = ""


@dataclass(frozen=True)
class FormWords:
    """What the form always says; `value` has a place for the {unit}."""

    indicator: str
    value: str
    month: str
    use: str
    take_back: str
    cancel: str


class TargetForm(QWidget):
    """`given` hands over code, typed words and month; nothing is read here. It stays open until `close_form`."""

    given = Signal(str, str, str)
    taken_back = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, words: FormWords) -> None:
        super().__init__()
        self._words = words
        self._choices: dict[str, TargetChoice] = {}
        self._usual_month = ""
        self.indicator = FormRow(theme, words.indicator, _combo(theme, 16))
        self.value = FormRow(theme, words.value, LineField(theme))
        self.month = FormRow(theme, words.month, _combo(theme, MONTH_LETTERS))
        self.use = Button(theme, words.use, kind="accent")
        self.take_back = Button(theme, words.take_back, kind="link")
        self.cancel = Button(theme, words.cancel, kind="link")
        fields = QHBoxLayout()
        fields.setSpacing(theme.px(12))
        fields.addWidget(self.value, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.month, 1, Qt.AlignmentFlag.AlignTop)
        deeds = QWidget()
        line = FlowLayout(deeds, gap=theme.px(12))
        for button in (self.use, self.take_back, self.cancel):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Rule(theme))
        column.addWidget(self.indicator)
        column.addLayout(fields)
        column.addWidget(deeds)
        self.indicator.field.chosen.connect(self._show_choice)
        self.value.field.returnPressed.connect(self._give)
        self.use.clicked.connect(self._give)
        self.take_back.clicked.connect(self._take_back)
        self.cancel.clicked.connect(self.close_form)
        self.hide()

    def show_choices(
        self, choices: Sequence[TargetChoice], months: Sequence[tuple[str, str]], usual_month: str
    ) -> None:
        """What can be chosen; what somebody is typing stays."""
        before = self.indicator.field.code()
        self._choices = {one.code: one for one in choices}
        self._usual_month = usual_month
        _fill(self.indicator.field, [(one.code, one.name) for one in choices])
        _fill(self.month.field, months)
        if before in self._choices:
            self.indicator.field.set_code(before)
        if self.isHidden() or before not in self._choices:
            self._show_choice(self.indicator.field.code())

    def open(self) -> None:
        """Begin with the indicator that is chosen."""
        self._show_choice(self.indicator.field.code())
        self.show()
        self.value.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Fold away; what was typed and not given is forgotten."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc folds it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
            event.accept()
            return
        super().keyPressEvent(event)

    def _show_choice(self, code: str) -> None:
        one = self._choices.get(code)
        if one is None:
            return
        self.value.set_label(self._words.value.format(unit=one.unit))
        self.value.set_error("")
        self.value.field.setText(one.value)
        self.month.field.set_code(one.month or self._usual_month)
        self.take_back.setVisible(bool(one.value))

    def _give(self) -> None:
        self.given.emit(self.indicator.field.code(), self.value.field.text(), self.month.field.code())

    def _take_back(self) -> None:
        self.taken_back.emit(self.indicator.field.code())


def _combo(theme: Theme, letters: int) -> ComboField:
    """A list that takes the room there is, however long its words are."""
    combo = ComboField(theme)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return combo


def _fill(combo: ComboField, choices: Sequence[tuple[str, str]]) -> None:
    """Put new choices into a list, keeping the one in hand where it is still there."""
    there = [(str(combo.itemData(at)), combo.itemText(at)) for at in range(combo.count())]
    if there == list(choices):
        return
    before = combo.code()
    combo.clear()
    for code, words in choices:
        combo.addItem(words, code)
    if combo.findData(before) >= 0:
        combo.set_code(before)
