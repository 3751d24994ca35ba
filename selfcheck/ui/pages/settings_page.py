"""Settings: language, colours, text size, habits, and where everything is kept. Every change applies at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.i18n import LANGUAGES, Language
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.page import Page
from selfcheck.ui.settings import TEXT_SIZES, Scheme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card, Rule
from selfcheck.ui.widgets.fields import CheckBox
from selfcheck.ui.widgets.form_row import FormRow, combo_row, line_row
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.points import Point, Points
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.segmented import Choice, Segmented
from selfcheck.ui.widgets.text import caption, heading

WIDEST = 720
FIELD = 320


class SettingsPage(Page):
    """How a person likes the window, and the answer to "where is my data?"."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.language.text("Settings"))
        self.speech = SpeechCard(self.theme, self.language)
        self.speech.language_row.field.chosen.connect(self._speak)
        self.speech.habit.clicked.connect(self._change_habit)
        self.look = LookCard(self.theme, self.language)
        self.look.scheme.chosen.connect(self._colour)
        self.look.size_row.field.chosen.connect(self._resize_text)
        self.data = DataCard(self.theme, self.language, context.workspace.folder.folder)
        self.data.button.clicked.connect(self._show_folder)
        self._scroll = Scroll(self.theme, margins=(24, 24, 24, 24), spacing=12)
        for card in (self.look, self.speech, self.data, PrivateCard(self.theme, self.language)):
            self._scroll.add(card)
        self._scroll.column.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        self.refresh()

    def enter(self) -> None:
        """Show what is chosen, with the focus on the first choice."""
        super().enter()
        self.look.scheme.chosen_segment().setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what is chosen now."""
        settings = self.context.settings
        self.speech.language_row.field.set_code(settings.spoken)
        self.speech.habit.setChecked(settings.auto_advance)
        self.look.scheme.set_chosen(settings.scheme)
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - settings.text_scale))
        self.look.size_row.field.set_code(str(nearest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines stay short enough to read on a wide page."""
        super().resizeEvent(event)
        px = self.theme.px
        side = max(0, event.size().width() - px(WIDEST) - px(48))
        self._scroll.viewport().parentWidget()
        margins = self._scroll.column.contentsMargins()
        margins.setRight(px(24) + side)
        self._scroll.column.setContentsMargins(margins)

    # What a person chooses

    def _speak(self, code: str) -> None:
        self.context.change_settings(replace(self.context.settings, language=code))

    def _colour(self, code: str) -> None:
        self.context.change_settings(replace(self.context.settings, scheme=cast(Scheme, code)))

    def _resize_text(self, code: str) -> None:
        self.context.change_settings(replace(self.context.settings, text_scale=float(code)))

    def _change_habit(self, on: bool) -> None:
        self.context.change_settings(replace(self.context.settings, auto_advance=on))

    def _show_folder(self) -> None:
        shown = self.context.prompts.show_folder(self.context.workspace.folder.database)
        self.data.say_shown(shown)
