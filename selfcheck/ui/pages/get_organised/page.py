"""Get organised: the firm, what it does, who looks, the three must-haves, the promise. One page, no wizard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Depth, Step
from selfcheck.labels import listed, step_name
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.get_organised.facts import Facts, counts_before, question_counts
from selfcheck.ui.pages.get_organised.firm import FirmCard
from selfcheck.ui.pages.get_organised.must_haves import MustHavesCard
from selfcheck.ui.pages.get_organised.people import PeopleCard
from selfcheck.ui.pages.get_organised.promise import AtHandCard, PromiseCard
from selfcheck.ui.pages.get_organised.sector import SectorCard
from selfcheck.ui.pages.get_organised.writer import Writer
from selfcheck.ui.pages.page import Page
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.foot_bar import FootBar
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.text import caption
from selfcheck.usecases.content import find_sectors

TWO_COLUMNS = 900
"""From this width of the page on, in design units, the cards stand in two columns."""


class GetOrganisedPage(Page):
    """Of a new firm (`start_new`) or of the open assessment.

    A new assessment is on disk as soon as its firm has a name; then `open_assessment` tells its key, and the window
    gives this same page the desk. What was typed meanwhile is handed over to it.
    """

    def __init__(self, context: Context) -> None:
        text = context.language.text
        about = text("Who you are and who looks with you. Five minutes.")
        super().__init__(context, step_name(Step.GET_ORGANISED, context.language), about)
        self._about = about
        self.writer = Writer(context)
        self.firm = FirmCard(self.theme, self.language)
        self.sector = SectorCard(self.theme, self.language)
        self.people = PeopleCard(self.theme, self.language)
        self.must_haves = MustHavesCard(self.theme, self.language)
        self.promise = PromiseCard(self.theme, self.language)
        self.at_hand = AtHandCard(self.theme, self.language)
        self.look_around = Button(self.theme, text("Look around"), kind="main", trailing="arrow-right")
        self._missing = caption(self.theme)
        self._scroll = Scroll(self.theme, margins=(24, 12, 24, 12))
        self._content_asked = self._content = False
        self._build()
        self._connect()

    # What the window calls

    def step(self) -> Step | None:
        """Get organised."""
        return Step.GET_ORGANISED

    def start_new(self, depth: Depth, sector: str = "") -> None:
        """Begin with a new firm, whose sector may be known."""
        self.desk = None
        self.bar.show_undo(False)
        self.bar.saved.show_mark("", "")
        self.writer.begin(depth)
        if sector:
            self.writer.choose_sector(sector)
        self.sector.forget()
        self.firm.forget()
        self.refresh()
        self._scroll.verticalScrollBar().setValue(0)
        self.firm.name.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_content()

    def take_desk(self, desk: Desk) -> None:
        """Show this assessment; what was typed while it was being started goes to it."""
        super().take_desk(desk)
        ours = self.writer.take_desk(desk)
        if not ours:
            self.sector.forget()
        self.refresh()
        if ours and self.writer.go_on:
            self.go_to.emit(Step.LOOK_AROUND)
        self.writer.go_on = False

    @property
    def started_key(self) -> str:
        """The key of the assessment that was started here and whose desk has not come yet; else empty."""
        return self.writer.started_key

    def enter(self) -> None:
        """Show what stands; read the list of sectors in the background."""
        self.refresh()
        self._read_content()
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here):
            facts = self.writer.facts()
            first: QWidget = self.look_around if facts.sectors else self.sector.field.line
            (first if facts.firm.name else self.firm.name.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Hand over what was typed."""
        self._tell_fields()
        self.people.tell()

    def undo(self) -> None:
        """Take the last act back; a person half typed stays in the form."""
        self._tell_fields()
        if self.desk is not None:
            self.desk.undo()

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """The line beside the title goes where it has no room."""
        self.bar.caption.setText("" if narrow or very_narrow else self._about)

    def search(self) -> None:
        """The one thing to find here is the sector."""
        self.show_section("sector")

    def refresh_record(self, key: object) -> None:
        """Answers are not shown here."""

    def refresh(self) -> None:
        """Show the facts as they stand."""
        facts = self.writer.facts()
        self.firm.show_facts(facts)
        self.sector.show_facts(facts, self._counts(facts), self.desk is not None)
        self.people.show_people(facts.people)
        self.must_haves.show_facts(facts.must_haves, facts.people)
        self.promise.show_facts(facts)
        self._missing.setText(self._missing_words(facts))

    def sections(self) -> list[tuple[str, str, str, bool]]:
        """The parts of this page for the rail: id, words, figure, whether all is there."""
        text, facts = self.language.text, self.writer.facts()
        have = facts.must_haves.count
        people = self.language.number(len(facts.people)) if facts.people else ""
        return [
            ("firm", text("Firm"), "", bool(facts.firm.name)),
            ("sector", text("Sector"), "", bool(facts.sectors)),
            ("people", text("People"), people, bool(facts.people)),
            ("must-haves", text("Three must-haves"), "" if have == 3 else text("{n} of 3", n=have), have == 3),
        ]

    def show_section(self, section: str) -> None:
        """Bring a part into view and put the keyboard there."""
        places: dict[str, tuple[QWidget, QWidget]] = {
            "firm": (self.firm, self.firm.name.field),
            "sector": (self.sector, self.sector.field.line),
            "people": (self.people, self.people.add_button),
            "must-haves": (self.must_haves, self.must_haves.first_missing()),
        }
        if section in places:
            card, field = places[section]
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.show_whole(card)

    # Building

    def _build(self) -> None:
        gap = self.theme.px(12)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(gap)
        for cards, share in (
            ((self.firm, self.sector, self.promise), 61),
            ((self.people, self.must_haves, self.at_hand), 38),
        ):
            column = QVBoxLayout()
            column.setSpacing(gap)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, share)
        self._scroll.column.addLayout(self._columns)
        self._scroll.column.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        foot = FootBar(self.theme)
        foot.add(self.look_around)
        foot.add_end(self._missing, 1)
        self.body.addWidget(foot)

    def _connect(self) -> None:
        self.firm.firm_changed.connect(self.writer.describe_firm)
        self.firm.language_chosen.connect(self.writer.choose_language)
        self.look_around.clicked.connect(self._look_around)
        self.must_haves.must_haves_changed.connect(self.writer.set_must_haves)
        self.people.person_put.connect(self.writer.put_person)
        self.people.person_removed.connect(self.writer.remove_person)
        self.promise.promised.connect(self.writer.commit)
        self.sector.depth_chosen.connect(self.writer.change_depth)
        self.sector.sector_chosen.connect(self.writer.choose_sector)
        self.sector.sector_dropped.connect(self.writer.drop_sector)
        self.sector.typed.connect(self._show_matches)
        self.writer.changed.connect(self.refresh)
        self.writer.failed.connect(self._failed)
        self.writer.refused.connect(self._name_refused)
        self.writer.started.connect(self._started)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if self.width() >= self.theme.px(TWO_COLUMNS) else down)

    # Inside

    def _look_around(self) -> None:
        self.leave()
        facts = self.writer.facts()
        if not facts.sectors:
            self.sector.say_missing()
            self.show_section("sector")
        if not facts.firm.name:
            self.firm.say_name_missing()
            self.show_section("firm")
        if not (facts.firm.name and facts.sectors):
            return
        if self.desk is not None:
            self.go_to.emit(Step.LOOK_AROUND)
        else:
            self.writer.go_on = True
            self.writer.start()

    def _started(self, key: str) -> None:
        self.open_assessment.emit(key)
        if self.writer.go_on:
            self.go_to.emit(Step.LOOK_AROUND)

    def _name_refused(self, sentence: str) -> None:
        self.firm.name.set_error(sentence)
        self.show_section("firm")

    def _retry(self) -> None:
        if self.desk is None:
            self.writer.start()
        else:
            super()._retry()

    def _tell_fields(self) -> None:
        self.firm.country.field.settle()
        self.firm.tell()
        self.must_haves.tell()

    def _missing_words(self, facts: Facts) -> str:
        text = self.language.text
        if not facts.firm.name:
            return text("First type the name of your firm.")
        if not facts.sectors:
            return text("Now say what you do.")
        if facts.household:
            return text("All is ready.")
        have = facts.must_haves
        missing = [
            words
            for words, there in (
                (text("a manager who decides"), have.manager),
                (text("a worker who knows the floor"), have.worker),
                (text("a routine"), have.routine),
            )
            if not there
        ]
        if not missing:
            return text("All is ready.")
        things = listed(missing, self.language)
        return text("Missing: {things}. You can start without it and set it later.", things=things)

    # The list of sectors, read once in the background

    def _read_content(self) -> None:
        if not self._content_asked:
            self._content_asked = True
            read = partial(getattr, self.context.workspace, "library")
            self.context.jobs.save(read, self._content_read, self._not_read)
        elif self._content:
            self._show_matches()

    def _content_read(self, library: object) -> None:
        self._content = True
        self._show_matches()
        self.refresh()

    def _not_read(self, trouble: Trouble) -> None:
        self._content_asked = False
        self._failed(trouble.sentence)

    def _show_matches(self, typed: str = "") -> None:
        if self._content:
            words = self.sector.field.text()
            found = find_sectors(self.context.workspace, words, self.language.code)
            self.sector.show_matches(found, bool(words.strip()))

    def _counts(self, facts: Facts) -> dict[Depth, int]:
        if self.desk is not None:
            return question_counts(self.desk.assessment)
        return counts_before(self.context.workspace, facts) if self._content else {}
