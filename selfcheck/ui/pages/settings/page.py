"""Settings: language, colours, text size, habits, and where everything is kept. Every change applies at once."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt

from selfcheck.ui.context import Context
from selfcheck.ui.pages.page import Page
from selfcheck.ui.pages.settings.cards import DataCard, HabitCard, LookCard, PrivateCard
from selfcheck.ui.settings import TEXT_SIZES, Scheme
from selfcheck.ui.widgets.reading_column import ReadingColumn
from selfcheck.ui.widgets.scroll import Scroll


class SettingsPage(Page):
    """How a person likes the window, and the answer to "where is my data?"."""

    def __init__(self, context: Context) -> None:
        text = context.language.text
        super().__init__(context, text("Settings"), text("A change applies at once."))
        self.look = LookCard(self.theme, self.language)
        self.look.scheme.chosen.connect(self._colour)
        self.look.sizes.field.chosen.connect(self._resize_text)
        self.habits = HabitCard(self.theme, self.language)
        self.habits.speech.field.chosen.connect(self._speak)
        self.habits.advance.clicked.connect(self._advance)
        self.data = DataCard(self.theme, self.language, context.workspace.folder.folder)
        self.data.button.clicked.connect(self._show_folder)
        column = ReadingColumn(self.theme)
        for card in (self.look, self.habits, self.data, PrivateCard(self.theme, self.language)):
            column.add(card)
        self._scroll = Scroll(self.theme, margins=(24, 24, 24, 24))
        self._scroll.add(column)
        self._scroll.column.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        self.refresh()

    def enter(self) -> None:
        """Show what is chosen, with the focus on the first choice."""
        super().enter()
        first = next((one for one in self.look.scheme.segments if one.isChecked()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what is chosen now."""
        settings = self.context.settings
        self.look.scheme.set_chosen(settings.scheme)
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - settings.text_scale))
        self.look.sizes.field.set_code(str(nearest))
        self.habits.speech.field.set_code(settings.spoken)
        self.habits.advance.setChecked(settings.auto_advance)

    def _speak(self, code: str) -> None:
        self.context.change_settings(replace(self.context.settings, language=code))

    def _colour(self, code: str) -> None:
        self.context.change_settings(replace(self.context.settings, scheme=cast(Scheme, code)))

    def _resize_text(self, code: str) -> None:
        self.context.change_settings(replace(self.context.settings, text_scale=float(code)))

    def _advance(self, on: bool) -> None:
        self.context.change_settings(replace(self.context.settings, auto_advance=on))

    def _show_folder(self) -> None:
        self.data.show_opened(self.context.prompts.show_folder(self.context.workspace.folder.database))
