"""The cards of the settings page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.i18n import LANGUAGES, Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.settings import TEXT_SIZES
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.fields import CheckBox, LineField
from selfcheck.ui.widgets.form_row import FormRow, combo_row, line_row
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.point import Point
from selfcheck.ui.widgets.segmented import Choice, Segmented
from selfcheck.ui.widgets.text import caption, section

FIELD = 320


class LookCard(Card):
    """Colours and text size."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=20, spacing=14)
        text = language.text
        self.add(section(theme, text("How it looks")))
        self.scheme = Segmented(
            theme,
            (
                Choice("system", text("As the computer"), "monitor"),
                Choice("light", text("Light"), "sun"),
                Choice("dark", text("Dark"), "moon"),
            ),
            name=text("Colours"),
        )
        # A group of buttons is no field of a form, so its label stands above it without a form row.
        self._colours = QVBoxLayout()
        self._colours.addWidget(caption(theme, text("Colours")))
        self._colours.addWidget(self.scheme, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._colours)
        sizes = [(str(size), language.percent(size)) for size in TEXT_SIZES]
        self.sizes = combo_row(theme, text("Text size"), sizes)
        self.add(self.sizes)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        self._colours.setSpacing(self._theme.px(4))
        self.sizes.field.setMaximumWidth(self._theme.px(FIELD))


class HabitCard(Card):
    """The window's language, and how it moves on."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=20, spacing=14)
        text = language.text
        self.add(section(theme, text("Language and habits")))
        help_words = text("The plan has its own language. You choose it where you describe your firm.")
        self.speech = combo_row(theme, text("Language of the window"), list(LANGUAGES.items()), description=help_words)
        self.add(self.speech)
        self.advance = CheckBox(theme, text("Go to the next question by itself"))
        about = text("After an answer the next open question comes by itself, but never while you write a note.")
        self.advance.setAccessibleDescription(about)
        self._habit = QVBoxLayout()
        self._habit.addWidget(self.advance)
        self._habit.addWidget(caption(theme, about))
        self.column.addLayout(self._habit)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        self._habit.setSpacing(self._theme.px(4))
        self.speech.field.setMaximumWidth(self._theme.px(FIELD))


class DataCard(Card):
    """Where everything is, and how to keep a copy."""

    def __init__(self, theme: Theme, language: Language, folder: Path) -> None:
        super().__init__(theme, padding=20, spacing=14)
        text = language.text
        self.add(section(theme, text("Where your data is")))
        about = text(
            "Everything you type is in this one folder. To keep a copy, close SelfCheck and copy the whole folder."
        )
        self.place = PathRow(theme, text("Folder"), folder, about)
        self.add(self.place)
        self.button = Button(theme, text("Show folder"), icon="folder-open")
        self.add(self.button)
        self._trouble = MessageStrip(
            theme, "error", text("The folder can't be shown from here. Copy its name and open it yourself.")
        )
        self._trouble.hide()
        self.add(self._trouble)

    def show_opened(self, opened: bool) -> None:
        """Say so when the folder could not be shown."""
        self._trouble.setVisible(not opened)


class PathRow(QWidget):
    """A path one can read, select and copy, but not change."""

    def __init__(self, theme: Theme, label: str, path: Path, description: str = "") -> None:
        super().__init__()
        self.row: FormRow[LineField] = line_row(theme, label, str(path), description=description)
        self.row.field.setReadOnly(True)
        self.row.field.setCursorPosition(0)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)


class PrivateCard(Card):
    """What stays private."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=20, spacing=10)
        self.add(section(theme, language.text("What stays private")))
        self.points = [Point(theme, words, icon=icon) for icon, words in private_points(language)]
        for point in self.points:
            self.add(point)


def private_points(language: Language) -> list[tuple[str, str]]:
    """What a person who fears for their secrets wants to know: icon and sentence."""
    text = language.text
    return [
        ("lock", text("Nothing leaves this computer. SelfCheck works without the internet and never goes there.")),
        ("user", text("There is no account. Nobody checks up on you, and no inspector sees your answers.")),
        ("file-text", text("Other people see only what you print or send yourself.")),
        ("wrench", text("When something breaks, the log says what broke, not what you typed.")),
    ]
