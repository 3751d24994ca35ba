"""A small field with its name above it, and under it the sentence that says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.cell_field import HEIGHT, CellField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.text import caption


class TermField(QWidget):
    """One figure among a few; `typed` hands over what stands in it."""

    typed = Signal(str)

    def __init__(self, theme: Theme, name: str, *, height: int = HEIGHT) -> None:
        super().__init__()
        self.field = CellField(theme, name, end=True, height=height)
        self.error = ErrorLine(theme)
        self.field.typed.connect(self.typed)
        self.field.taken_back.connect(self._taken_back)
        named(theme, self, name, self.field, self.error)

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; an empty sentence takes it."""
        self.error.say(sentence)
        if sentence:
            self.field.set_wrong(sentence)
        else:
            self.field.taken()

    def _taken_back(self) -> None:
        self.error.say("")


def named(theme: Theme, holder: QWidget, name: str, *parts: QWidget) -> None:
    """Stand parts below each other under a name, at the top of their holder."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    for part in (caption(theme, name), *parts):
        column.addWidget(part)
    column.addStretch(1)
