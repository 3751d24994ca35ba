"""A choice one can type into: a long list narrows to what was typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QStyleOptionComboBox, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.fields import ComboField


class CodeCombo(ComboField):
    """A choice whose words may be long: where they do not fit, the field shows the code and the list the words."""

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, choices, parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Take the code where the words are too wide."""
        super().initStyleOption(option)
        room = self.width() - self._theme.px(10 + 10 + 28)
        if self.fontMetrics().horizontalAdvance(option.currentText) > room:
            option.currentText = self.code()


class TypedCombo(ComboField):
    """A choice from a long list, found by typing any part of its words.

    `free` takes other words too; they are told through `typed`. What fits nothing goes back to the last choice.
    """

    typed = Signal(str)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[str, str]] = (), *, hint: str = "", free: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, choices, parent)
        self._free = free
        self._told = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        line = self.lineEdit()
        if line is not None:
            line.setProperty("bare", "true")
            line.setPlaceholderText(hint)
            line.setMaxLength(200)
            line.editingFinished.connect(self.settle)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            if offers := completer.popup():
                offers.setProperty("offers", "true")
        self.setCurrentIndex(-1)

    def setAccessibleName(self, name: str) -> None:
        """Name the field and the line inside."""
        super().setAccessibleName(name)
        if line := self.lineEdit():
            line.setAccessibleName(name)

    def words(self) -> str:
        """What stands in the field."""
        return self.currentText().strip()

    def set_code(self, code: str) -> None:
        """Show `code` without telling anybody."""
        super().set_code(code)
        self._show_start()

    def set_words(self, words: str) -> None:
        """Show `words` without telling anybody."""
        self.setCurrentIndex(self.findText(words))
        self.setEditText(words)
        self._show_start()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer another list; what stands in the field stays."""
        words = self.currentText()
        self.clear()
        for code, name in choices:
            self.addItem(name, code)
        self.set_words(words)

    def settle(self) -> None:
        """Take what was typed, as when the field is left."""
        words = self.words()
        if words == self._told:
            return
        at = self.findText(words, Qt.MatchFlag.MatchFixedString)
        if at < 0 and not self._free and words:
            at = self.findText(words, Qt.MatchFlag.MatchStartsWith)
        if at >= 0:
            self.setCurrentIndex(at)
            self._picked()
        elif self._free:
            self._told = words
            self.typed.emit(words)
        else:
            self.set_words(self._told)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def _show_start(self) -> None:
        self._told = self.words()
        if line := self.lineEdit():
            line.setCursorPosition(0)

    def _picked(self) -> None:
        self._told = self.words()
        if self._free:
            self.typed.emit(self._told)
        self.chosen.emit(self.code())
