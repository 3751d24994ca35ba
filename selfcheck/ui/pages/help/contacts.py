"""The card that says who can help, and takes in a table of contacts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from selfcheck.domain.contacts import Contact, contacts_for
from selfcheck.i18n import Language
from selfcheck.labels import country_name
from selfcheck.ui.context import Context
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.help.cards import HelpCard, KeyRow
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.point import Point
from selfcheck.usecases.contacts import TakenIn, helps_in, read_contacts, save_empty_table, take_contacts

if TYPE_CHECKING:
    from selfcheck.catalog.contacts import ContactTable


class ContactsCard(HelpCard):
    """Who can help in the firm's country, two buttons about the table, and what came of them."""

    changed = Signal()  # other points stand here now

    def __init__(self, context: Context, country: Callable[[], str | None]) -> None:
        self._context = context
        self._language = context.language
        self._country = country
        self._shown: tuple[str | None, ContactTable] | None = None
        self._saved: Path | None = None
        self._pressed: Button | None = None
        text = context.language.text
        super().__init__(context.theme, text("Who can help"))
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._list)
        self.take = Button(context.theme, text("Take in a table of contacts…"), icon="upload")
        self.take.clicked.connect(self._choose)
        self.save = Button(context.theme, text("Save an empty table…"), icon="download")
        self.save.clicked.connect(self._choose_place)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._flow.addWidget(self.take)
        self._flow.addWidget(self.save)
        self.done = MessageStrip(context.theme, "information", "", icon="circle-check")
        self.done.acted.connect(self._show_folder)
        self.trouble = MessageStrip(context.theme, "error", "")
        self.left_out = MessageStrip(context.theme, "caution", "")
        for part in (self.left_out, self._buttons, self.done, self.trouble):
            self.add(part)
        for strip in (self.left_out, self.done, self.trouble):
            strip.hide()
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        px = self._theme.px
        self._list.setSpacing(px(10))
        self._flow.set_gaps(px(8), px(8))

    def add_points(self, points: Sequence[Point | KeyRow]) -> None:
        """Put these points below the ones that are there."""
        for point in points:
            self.points.append(point)
            self._list.addWidget(point)
            # Qt shows what joins a card in sight only with its next events; a search counts what is in sight now.
            point.show()

    def read(self) -> None:
        """Show the contacts as they are on disk now."""
        workspace = self._context.workspace
        self._context.jobs.save(partial(read_contacts, workspace), self._show, self._failed)

    def _show(self, table: ContactTable) -> None:
        if not isValid(self):
            return  # A change of language made another page meanwhile.
        country = self._country()
        if (country, table) == self._shown:
            return
        self._shown = (country, table)
        for point in self.points:
            self._list.removeWidget(point)
            point.hide()
            point.deleteLater()
        self.points.clear()
        self.add_points(contact_points(self._theme, self._language, table.contacts, country))
        fault = table.faults[0].say(self._language.text) if table.faults else ""
        self.left_out.set_message(self._language.text("Left out: {fault}", fault=fault))
        self.left_out.setVisible(bool(fault))
        self.changed.emit()

    # The table

    def _choose(self) -> None:
        text = self._language.text
        kinds = text("Spreadsheets") + " (*.csv)"
        file = self._context.prompts.open_which_file(self.window(), text("Take in a table of contacts"), kinds)
        if file is not None:
            self._start(self.take)
            self._context.jobs.save(partial(take_contacts, self._context.workspace, file), self._taken, self._failed)

    def _taken(self, taken: TakenIn) -> None:
        if isValid(self):
            self._end(" ".join(taken.say(self._language)))
            self.read()

    def _choose_place(self) -> None:
        # The room of saving papers is loaded when something is saved.
        from selfcheck.ui.pages.do.printing import documents

        text = self._language.text
        kinds = text("Spreadsheets") + " (*.csv)"
        suggested = documents() / self._context.workspace.folder.contacts.name
        target = self._context.prompts.where_to_save(self.window(), text("Save an empty table"), suggested, kinds)
        if target is not None:
            target = target if target.suffix.casefold() == ".csv" else target.with_name(f"{target.name}.csv")
            self._start(self.save)
            work = partial(save_empty_table, target, self._language)
            self._context.jobs.save(work, partial(self._empty_saved, target), self._failed)

    def _empty_saved(self, target: Path, _nothing: object) -> None:
        if isValid(self):
            said = self._language.text("Saved as {file}. Fill it in with a spreadsheet program, then take it in here.",
                                       file=target)  # fmt: skip
            self._saved = target
            self._end(said, self._language.text("Show folder"))

    def _show_folder(self) -> None:
        if self._saved is not None and not self._context.prompts.show_folder(self._saved):
            self.trouble.set_message(
                self._language.text("The folder can't be shown from here. Copy its name and open it yourself.")
            )
            self.trouble.show()

    def _failed(self, trouble: Trouble) -> None:
        if isValid(self):
            self._end("")
            self.trouble.set_message(trouble.sentence)
            self.trouble.show()

    def _start(self, button: Button) -> None:
        self.done.hide()
        self.trouble.hide()
        self._pressed = button
        button.set_waiting(True)

    def _end(self, said: str, action: str = "") -> None:
        if self._pressed is not None:
            self._pressed.set_waiting(False)
            # A button that goes quiet loses the keyboard.
            self._pressed.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pressed = None
        self.done.set_message(said, action=action)
        self.done.setVisible(bool(said))


class ContactPoint(Point):
    """A contact; an address without any space may be longer than the page is wide, so it breaks anywhere."""

    NARROWEST = 160

    def minimumSizeHint(self) -> QSize:
        """As narrow as the page asks for."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.px(self.NARROWEST)), hint.height())


def contact_points(
    theme: Theme, language: Language, contacts: Sequence[Contact], country: str | None
) -> list[Point | KeyRow]:
    """A point for each who helps in a country, or for everybody when it is None; else the sentence that says how."""
    found = contacts if country is None else contacts_for(contacts, country)
    if found:
        return [ContactPoint(theme, _words(one, language), name=one.name) for one in found]
    text = language.text
    how = text("A programme, chamber or club can fill in a table; then they stand here and in your plan.")
    if country is None:
        return [Point(theme, how, name=text("Nobody is listed yet"))]
    place = country_name(country, language)
    return [Point(theme, how, name=text("Nobody is listed for {country} yet", country=place))]


def _words(one: Contact, language: Language) -> str:
    """What somebody helps with, where, and how to reach them, a line each."""
    place = language.text("{town}, {country}", town=one.town, country=helps_in(one, language))
    speaks = language.text("Speaks: {languages}", languages=one.languages) if one.languages else ""
    lines = (one.helps, place if one.town else helps_in(one, language), one.phone, one.email, one.web, speaks)
    return "\n".join(line for line in lines if line)
