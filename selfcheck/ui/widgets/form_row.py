"""The form row: a label above its field, a description, and the error sentence under it.

The row names the field for the screen reader, so no page has to.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Generic, TypeVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.fields import ComboField, DateField, LineField, NumberField, TextField
from selfcheck.ui.widgets.text import Text, caption

Field = TypeVar("Field", bound=QWidget)


class FormRow(QWidget, Generic[Field]):
    """Label, field and what is wrong with it. `field` is the widget one types in."""

    def __init__(
        self, theme: Theme, label: str, field: Field, *, description: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field: Field = field
        self._description = description
        self.label = caption(theme, label)
        self.label.setBuddy(field)
        self._help = caption(theme, description)
        if not description:
            self._help.hide()
        self._error = _ErrorLine(theme)
        self._column = QVBoxLayout(self)
        for part in (self.label, field, self._help, self._error):
            self._column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        field.setAccessibleName(label)
        field.setAccessibleDescription(description)
        self.restyle()

    def set_label(self, label: str) -> None:
        """Call the field something else."""
        self.label.setText(label)
        self.field.setAccessibleName(label)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong and how to mend it; an empty sentence takes it back."""
        self._error.say(sentence)
        self.field.setAccessibleDescription(sentence or self._description)
        self.field.setProperty("wrong", "true" if sentence else "false")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def error(self) -> str:
        """The sentence that stands under the field."""
        return self._error.sentence()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(4))


class _ErrorLine(QWidget):
    """Icon and sentence in the error colour; hidden while all is well."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = Text(theme, "", "caption", colour="no")
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, "circle-alert", "no", size=14))
        self._row.addWidget(self._words, 1)
        self.hide()
        self.restyle()

    def say(self, sentence: str) -> None:
        self._words.setText(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        return self._words.text()

    def restyle(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(4))


def line_row(theme: Theme, label: str, words: str = "", *, hint: str = "", description: str = "") -> FormRow[LineField]:
    """A row for one line of text."""
    return FormRow(theme, label, LineField(theme, words, hint=hint), description=description)


def number_row(
    theme: Theme, label: str, value: Decimal | None = None, *, description: str = ""
) -> FormRow[NumberField]:
    """A row for a number."""
    return FormRow(theme, label, NumberField(theme, value), description=description)


def combo_row(
    theme: Theme, label: str, choices: Sequence[tuple[str, str]], *, description: str = ""
) -> FormRow[ComboField]:
    """A row for a choice from a list of (code, words)."""
    return FormRow(theme, label, ComboField(theme, choices), description=description)


def date_row(theme: Theme, label: str, day: QDate | None = None, *, description: str = "") -> FormRow[DateField]:
    """A row for a date."""
    return FormRow(theme, label, DateField(theme, day), description=description)


def text_row(
    theme: Theme, label: str, words: str = "", *, hint: str = "", lines: int = 3, description: str = ""
) -> FormRow[TextField]:
    """A row for several lines of text."""
    return FormRow(theme, label, TextField(theme, words, hint=hint, lines=lines), description=description)
