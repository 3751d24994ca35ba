"""Home: start, carry on, find a firm again, and see what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from selfcheck.domain.overview import Summary
from selfcheck.i18n import LANGUAGES
from selfcheck.ui.context import Context
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.home.known import KnownFirms
from selfcheck.ui.pages.home.start import FirstStart
from selfcheck.ui.pages.page import Page
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.fields import ComboField
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.search_field import SearchField
from selfcheck.usecases.recent import remember, remembered

if TYPE_CHECKING:
    from selfcheck.catalog.faults import Fault
    from selfcheck.catalog.folder import Catalog
    from selfcheck.usecases.workspace import Workspace


def read_list(workspace: Workspace) -> list[Summary]:
    """The assessments out of the database, kept for the next start. Runs on the worker, which also loads the store."""
    from selfcheck.usecases.assessments import list_assessments

    found = list_assessments(workspace)
    remember(workspace.folder, found)
    return found


class HomePage(Page):
    """The first page. It shows what it knew before until the list has been read again."""

    start_new = Signal(object)  # Depth
    open_sample = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.language.text("Home"))
        self.summaries: list[Summary] | None = None
        self._wants_focus = False
        text = self.language.text
        self.find_field = SearchField(
            self.theme, text("Find a firm, town or action"), clear_tip=text("Empty the search"), key="Ctrl F", width=320
        )
        self.find_field.changed.connect(self._search_changed)
        self.find_field.entered.connect(self._search_entered)
        self.speak = LanguageChoice(self.theme, text("Language"), context.settings.spoken)
        self.speak.combo.chosen.connect(self._speak)
        self.bar.add_end(self.find_field)
        self.bar.add_end(self.speak)
        self.bar.caption.hide()
        self._faults = MessageStrip(self.theme, "caution", "")
        self._faults.acted.connect(self._read_again)
        self._failure = MessageStrip(self.theme, "error", "")
        self._failure.acted.connect(self._load)
        self._scroll = Scroll(self.theme, margins=(24, 24, 24, 24), spacing=12)
        self._said = MessageStrip(self.theme, "error", "")
        for strip in (self._said, self._failure, self._faults):
            strip.hide()
            self._scroll.add(strip)
        self.body.addWidget(self._scroll, 1)
        self._first: FirstStart | None = None
        self._known: KnownFirms | None = None
        self.find_field.hide()
        self.speak.hide()

    # What the window calls

    def enter(self) -> None:
        """Read the list again, and put the focus on what comes next."""
        self._wants_focus = True
        self._said.hide()
        if self.summaries is None:
            self.summaries = remembered(self.context.workspace.folder)
        if self.summaries is not None:
            self._show()
            self._focus_work()
            self._wants_focus = False
        self._load()

    def show_assessments(self, summaries: list[Summary]) -> None:
        """Show these assessments, the one last worked on first."""
        self.summaries = summaries
        self._failure.hide()
        self._show()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Tell which own checklists were left out, or that all is well again."""
        files = list(dict.fromkeys(fault.file for fault in faults))
        self._faults.setVisible(bool(files))
        if files:
            # The folder is the same for all of them; the name of the file is what a person looks for.
            first = replace(faults[0], file=Path(files[0].name)).say(self.language.text)
            sentence = self.language.count(
                "{n} checklist was left out: {fault}", "{n} checklists were left out. The first: {fault}",
                len(files), fault=first,
            )  # fmt: skip
            self._faults.set_message(sentence, action=self.language.text("Read again"))

    def say(self, sentence: str) -> None:
        """Say what could not be done; it stays until Home is entered again."""
        self._said.set_message(sentence)
        self._said.show()

    def search(self) -> None:
        """Ctrl+F: type what to look for."""
        if self.find_field.isVisibleTo(self):
            self.find_field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.find_field.line.selectAll()

    # The list

    def _load(self) -> None:
        self.context.jobs.save(partial(read_list, self.context.workspace), self._loaded, self._not_loaded)

    def _loaded(self, summaries: list[Summary]) -> None:
        if not isValid(self):
            return  # A change of language made another Home meanwhile.
        if summaries != self.summaries or self._failure.isVisibleTo(self):
            # The first start makes way for the list, or the list for the first start: what had the focus is gone.
            self._wants_focus |= bool(summaries) != bool(self.summaries)
            self.show_assessments(summaries)
        if self._wants_focus:
            self._wants_focus = False
            self._focus_work()

    def _not_loaded(self, trouble: Trouble) -> None:
        if not isValid(self):
            return
        self._failure.set_message(trouble.sentence, action=self.language.text("Try again"))
        self._failure.show()
        if self.summaries is None:
            # The list can't be read; something new can still be begun.
            self.show_known()

    def _show(self) -> None:
        if self.summaries:
            self.show_known()
        else:
            self._show_first()

    def _show_first(self) -> None:
        if self._first is None:
            self._first = FirstStart(self.theme, self.language)
            self._first.start.connect(self.start_new)
            self._first.sample.connect(self.open_sample)
            self._scroll.add(self._first, 1)
        self._first.show()
        if self._known is not None:
            self._known.hide()
        self.find_field.hide()
        self.speak.show()

    def show_known(self) -> None:
        """Show the start card, the list and what is due, as far as they are known."""
        if self._known is None:
            self._known = KnownFirms(self.context)
            self._known.start.start.connect(self.start_new)
            self._known.start.sample.connect(self.open_sample)
            self._known.recent.opened.connect(self.open_assessment)
            self._known.recent.show_all.connect(self._show_all)
            self._known.due.opened.connect(self.open_assessment)
            self._scroll.add(self._known, 1)
        self._known.show()
        if self._first is not None:
            self._first.hide()
        self.speak.hide()
        self.find_field.setVisible(bool(self.summaries))
        found = self._known.show_found(self.summaries or [], self.find_field.text())
        words = self.language.count("{n} found", "{n} found", found) if self.find_field.text().strip() else ""
        self.find_field.set_found(words)

    def _focus_work(self) -> None:
        """The main button at a first start; else the firm last worked on."""
        stop: QWidget | None = None
        if self._first is not None and self._first.isVisibleTo(self):
            stop = self._first.main
        elif self._known is not None:
            stop = self._known.recent.first_stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    # Searching and speaking

    def _search_changed(self, typed: str) -> None:
        if self.summaries:
            self.show_known()
            self._scroll.verticalScrollBar().setValue(0)

    def _search_entered(self, typed: str) -> None:
        stop = self._known.recent.first_stop() if self._known is not None else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_all(self) -> None:
        self.find_field.line.clear()
        self.search()

    def _speak(self, code: str) -> None:
        self.context.change_settings(replace(self.context.settings, language=code))

    # Own checklists

    def _read_again(self) -> None:
        self._faults.button.set_waiting(True)
        self.context.jobs.save(self.context.workspace.reload_catalog, self._read, self._not_read)

    def _read(self, catalog: Catalog) -> None:
        if isValid(self):
            self._faults.button.set_waiting(False)
            self.show_faults(catalog.faults)

    def _not_read(self, trouble: Trouble) -> None:
        if isValid(self):
            self._faults.button.set_waiting(False)
            self._faults.set_message(trouble.sentence, action=self.language.text("Read again"))


class LanguageChoice(QWidget):
    """The languages in their own words, for somebody who does not read this one."""

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__()
        self._theme = theme
        self.combo = ComboField(theme, list(LANGUAGES.items()))
        self.combo.setAccessibleName(name)
        self.combo.setToolTip(name)
        self.combo.set_code(spoken)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, "languages"))
        self._row.addWidget(self.combo)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(8))
        self.combo.setMinimumWidth(self._theme.px(130))
