"""The Library: one word finds options, questions, cases and words; what is found opens beside the list."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from selfcheck.domain.library import Library
from selfcheck.domain.plan import Status
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.library.frame import LibraryFrame, OnThisComputer
from selfcheck.ui.pages.library.rows import BROWSED, SEARCHED, GroupKind, Thing, counted, nothing_words
from selfcheck.ui.pages.library.words import LibraryWords, action_of, is_adopted
from selfcheck.ui.pages.page import Page
from selfcheck.usecases.printing import LETTER_COUNTRIES
from selfcheck.usecases.searching import Filters, Found, Kind, LibraryIndex, library_index

PAUSE = 120
"""Milliseconds after the last letter before the list follows."""


class LibraryPage(Page):
    """Works with and without an open assessment. The index is made when the page is first seen, off the screen."""

    work_out = Signal(str)  # an adopted option whose calculator is wanted
    start_with = Signal(str)  # a checklist to start an assessment with

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.language.text("Library"))
        self.thing: Thing | None = None
        self.spoken = context.language.code
        self._chosen = False
        self._trail: list[Thing] = []
        self._index: LibraryIndex | None = None
        self._asked = False
        self._found = Found({})
        self.bar.add_end(OnThisComputer(context))
        self.frame = LibraryFrame(context)
        self.body.addWidget(self.frame, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.find_now)
        self._connect()

    def _connect(self) -> None:
        frame = self.frame
        frame.back_pressed.connect(self.go_back)
        frame.filters.changed.connect(self.find_now)
        frame.foot.adopt_pressed.connect(self._adopt)
        frame.foot.language_chosen.connect(self._speak)
        frame.foot.print_pressed.connect(self._print)
        frame.nothing.acted.connect(self._take_out)
        frame.results.left.connect(self.search)
        frame.results.opened.connect(self._opened)
        frame.search.changed.connect(self._typed)
        frame.search.entered.connect(self._entered)
        frame.search.line.installEventFilter(self)
        frame.sheet.opened.connect(self._followed)
        frame.sheet.questions_wanted.connect(self._show_questions)
        frame.sheet.sector_wanted.connect(self._show_sector)
        frame.sheet.start_wanted.connect(self.start_with)
        frame.sheet.words_wanted.connect(self._look_for)
        frame.sheet.work_out.connect(self.work_out)

    # What the window calls

    def take_desk(self, desk: Desk) -> None:
        """Options can be adopted into this assessment's plan from now on."""
        super().take_desk(desk)
        # Undo comes into sight with the first thing there is to take back here.
        self.bar.show_undo(False)

    def enter(self) -> None:
        """Ready to type; the library is read the first time, and again when somebody changed a file of it."""
        self.search()
        self._read()
        self.refresh()

    def refresh(self) -> None:
        """Show the desk as it is now, if anybody looks."""
        if self.isVisible():
            self._show_thing()

    def refresh_record(self, key: object) -> None:
        """Answers do not show here."""

    def reveal(self, place: Place) -> None:
        """Show the option an undo was about."""
        library = self._library
        if library is not None and isinstance(place, str) and place in library.options:
            self._open(Thing(Kind.OPTION, place), chosen=True)

    def search(self) -> None:
        """Ctrl+F: type what to look for."""
        self.frame.show_sheet(False)
        self.frame.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.frame.search.line.selectAll()

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """Where both have no room the sheet takes the place of the list."""
        self.frame.set_narrow(narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The down arrow goes from the field into the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            return self.frame.results.focus_here()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape and (self._trail or (self.frame.narrow and self.frame.on_sheet)):
            self.go_back()
        else:
            super().keyPressEvent(event)

    # The library, read in the background

    @property
    def _library(self) -> Library | None:
        return self.context.workspace.library if self._index is not None else None

    def _read(self) -> None:
        if not self._asked:
            self._asked = True
            self.context.jobs.save(self._open_index, self._index_made, self._not_read)

    def _open_index(self) -> LibraryIndex:
        """Away from the window: the index, and the library that its sheets are made from."""
        _ = self.context.workspace.library
        return library_index(self.context.workspace, self.language)

    def _index_made(self, index: LibraryIndex) -> None:
        if not shiboken6.isValid(self):
            return
        self._asked = False
        if index is self._index:
            return
        self._index = index
        library = self.context.workspace.library
        self.frame.filters.take_library(library)
        self.bar.set_title(self.language.text("Library"), counted(library, self.language))
        self.find_now()

    def _not_read(self, trouble: Trouble) -> None:
        if shiboken6.isValid(self):
            self._asked = False
            self.frame.reading.setText(trouble.sentence)

    # Finding

    def find_now(self) -> None:
        """Show what has the typed words and fits the filters, and the best of it beside the list."""
        self._pause.stop()
        if self._index is None:
            return
        typed, filters = self.frame.search.text(), self.frame.filters.filters()
        self._found = self._index.search(typed, filters)
        self.frame.say_state()
        self.frame.results.show_found(self._found, SEARCHED if typed.strip() else BROWSED)
        wanted = typed.strip() or filters.set
        said = self.language.count("{n} found", "{n} found", self._found.count) if wanted else ""
        self.frame.search.set_found(said)
        if not self._found.count:
            self._say_nothing(typed, filters)
        self._trail = []
        things = [row.thing for row in self.frame.results.rows()]
        # What somebody chose stays open while it is among the found; else the best stands there.
        if not (self._chosen and self.thing is not None and self._is_found(self.thing)):
            self._chosen = False
            self.thing = things[0] if things else None
        self._show_thing()

    def _is_found(self, thing: Thing) -> bool:
        return any(hit.entry.id == thing.id for hit in self._found.hits.get(thing.kind, ()))

    def _say_nothing(self, typed: str, filters: Filters) -> None:
        without = self._index.search(typed).count if self._index is not None and filters.set else 0
        said, action = nothing_words(filters.set, without, self.language)
        self.frame.say_state(nothing=said, action=action)

    def _take_out(self) -> None:
        if self.frame.filters.filters().set:
            self.frame.filters.clear()
        else:
            self.frame.search.line.clear()
            self.find_now()
        self.search()

    def _typed(self, _words: str) -> None:
        self._pause.start()

    def _entered(self, _words: str) -> None:
        self.find_now()
        if self.frame.narrow and self.thing is not None:
            self._opened(self.thing)
        else:
            self.frame.results.focus_here()

    def _show_sector(self, sector: str) -> None:
        """Everything of one sector; the checklist itself stands first."""
        self._browse()
        self.frame.filters.set_sector(sector)

    def _show_questions(self, sector: str) -> None:
        self._show_sector(sector)
        self.frame.results.open_group(GroupKind.QUESTIONS)

    def _look_for(self, words: str) -> None:
        self._browse()
        self.frame.search.line.setText(words)
        self.find_now()

    def _browse(self) -> None:
        """Begin again from the list, nothing typed."""
        self._chosen = False
        self.frame.search.line.clear()
        self.frame.show_sheet(False)
        self.frame.search.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # The sheet

    def _opened(self, thing: Thing) -> None:
        """Out of the list."""
        self._trail = []
        self._open(thing, chosen=True)

    def _followed(self, thing: Thing) -> None:
        """From one sheet to another."""
        if self.thing is not None:
            self._trail.append(self.thing)
        self._open(thing, chosen=True)
        self.frame.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, thing: Thing, *, chosen: bool) -> None:
        self.thing, self._chosen = thing, chosen
        self.frame.show_sheet(True)
        self._show_thing()
        if self.frame.narrow:
            self.frame.sheet.setFocus(Qt.FocusReason.TabFocusReason)

    def go_back(self) -> None:
        """To the sheet one came from, or to the list."""
        if self._trail:
            self.thing = self._trail.pop()
            self._show_thing()
        else:
            self.frame.show_sheet(False)
            self.frame.results.select(self.thing, focus=True)

    def _show_thing(self) -> None:
        frame, library = self.frame, self._library
        frame.show_way_back(bool(self._trail))
        frame.sheet.show_any(self.thing is not None)
        frame.foot.setVisible(self.thing is not None)
        if library is None or self.thing is None:
            return
        frame.results.select(self.thing)
        frame.foot.show_language(self.spoken)
        words = LibraryWords(library, self.desk, self.spoken)
        shown = self.thing.shown
        frame.sheet.show_thing(shown, words)
        if shown.kind is not Kind.OPTION:
            frame.foot.show_other_thing()
            return
        if self.desk is not None:
            frame.foot.take_firm(self.desk.assessment.firm.name)
        frame.foot.show_option(self.desk is not None and is_adopted(action_of(self.desk, shown.id)))

    # What somebody does with it

    def _adopt(self) -> None:
        if self.desk is None or self.thing is None:
            return
        option = self.thing.shown.id
        action = action_of(self.desk, option)
        self.bar.show_undo(True)
        if action is None:
            self.desk.adopt(option)
        elif is_adopted(action):
            self.desk.take_out(action)
        else:
            self.desk.set_status(action, Status.PLANNED)

    def _print(self) -> None:
        if self.thing is None or self._library is None:
            return
        option = self._library.options[self.thing.shown.id]
        letter = self.desk is not None and self.desk.assessment.firm.country in LETTER_COUNTRIES
        title = LibraryWords(self._library, None, self.spoken).language.content(option.title)
        self.frame.printing.start_sheet(option.id, title, self.spoken, "Letter" if letter else "A4")

    def _speak(self, language: str) -> None:
        self.spoken = language
        self._show_thing()
