"""The sheets of everything in the library that is not an option: questions, cases, checklists, words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.checklist import Area, Checklist, EndUseShare, Question, Resource
from selfcheck.domain.fact_sheet import fact_sheet
from selfcheck.domain.library import Case, Option, Term
from selfcheck.i18n import NBSP
from selfcheck.labels import area_name, confidence_word, resource_name
from selfcheck.ui.pages.library.rows import ICONS, Thing
from selfcheck.ui.pages.library.sheet import LibrarySheet
from selfcheck.ui.pages.library.words import LibraryWords
from selfcheck.ui.pages.sheets.words import COLOURS, Figure
from selfcheck.ui.pages.sheets.words import ICONS as KNOWN_ICONS
from selfcheck.ui.widgets.area_tile import AreaTile, IconTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.progress_strip import ProgressBar
from selfcheck.ui.widgets.text import Text, body, caption, dense
from selfcheck.units.known import unit_name
from selfcheck.usecases.searching import Kind


class ThingSheet(LibrarySheet):
    """Shows any one thing of the library."""

    def show_thing(self, thing: Thing, words: LibraryWords) -> None:
        """Show its sheet."""
        library, (kind, name) = words.library, thing
        if kind is Kind.OPTION:
            self.show_option(fact_sheet(library, name), words)
        elif kind is Kind.QUESTION:
            sector, _, question = name.partition("/")
            self.show_question(library.checklists[sector], library.checklists[sector].by_id[question], words)
        elif kind is Kind.CASE:
            citing = [one for one in library.options.values() if name in one.cases]
            self.show_case(library.cases[name], citing, words)
        elif kind is Kind.CHECKLIST:
            self.show_checklist(library.checklists[name], words)
        else:
            self.show_term(library.terms[name], words)

    def show_question(self, checklist: Checklist, question: Question, words: LibraryWords) -> None:
        """A question: why it is asked, how to check it, what can be done about it."""
        if not self._is_new((checklist.id, question.id, words.language.code, self._theme.scale), words):
            return
        text, content = self.language.text, self.language.content
        column = self._begin()
        line = QHBoxLayout()
        area = area_name(question.area, self.language)
        line.addWidget(caption(self._theme, f"{question.code} · {content(checklist.title)} · {area}"))
        tile = AreaTile(self._theme, question.area.value, size=40)
        column.addLayout(self._titled(tile, content(question.text), line))
        for heading, said in (
            (text("Good is"), content(question.good)),
            (text("Why it matters"), content(question.why)),
            (text("How to check"), content(question.check)),
        ):
            if said:
                column.addLayout(self._told(heading, said))
        options = [words.library.options[one] for one in question.options if one in words.library.options]
        if options:
            column.addLayout(self._leads(text("What can be done about it"), options))
        elif question.no_option:
            column.addLayout(self._told(text("What can be done about it"), content(question.no_option)))
        self._chips_of(column, text("Asked in"), [checklist])
        self._end(column, content(question.text))

    def show_case(self, case: Case, options: Sequence[Option], words: LibraryWords) -> None:
        """A case: who, where, when, what was done and what came of it, in its own money."""
        if not self._is_new((case.id, words.language.code, self._theme.scale), words):
            return
        text, content = self.language.text, self.language.content
        column = self._begin()
        line = QHBoxLayout()
        place = " · ".join(part for part in (content(case.where), case.when) if part)
        line.addWidget(caption(self._theme, place))
        column.addLayout(self._titled(IconTile(self._theme, ICONS[Kind.CASE], size=40), case.who, line))
        column.addWidget(self._case_card(words.facts.case(case)))
        known = f"{confidence_word(case.confidence, self.language)}, {words.facts.source(case.source)}"
        points = [(KNOWN_ICONS[case.confidence], COLOURS[case.confidence], known)]
        column.addLayout(self._points(text("How well it is known"), points))
        if options:
            column.addLayout(self._leads(text("Options it belongs to"), options))
        sectors = [words.library.checklists[one] for one in case.sectors if one in words.library.checklists]
        self._chips_of(column, text("Sectors"), sectors)
        self._end(column, case.who)

    def show_term(self, term: Term, words: LibraryWords) -> None:
        """A word, what it means, and its other names."""
        if not self._is_new((term.id, words.language.code, self._theme.scale), words):
            return
        text, content = self.language.text, self.language.content
        column = self._begin()
        line = QHBoxLayout()
        also = content(term.also) if term.also else ""
        line.addWidget(caption(self._theme, text("Also: {words}", words=also) if also else text("A word explained")))
        column.addLayout(self._titled(IconTile(self._theme, ICONS[Kind.TERM], size=40), content(term.term), line))
        column.addWidget(body(self._theme, content(term.means)))
        button = Button(self._theme, text("Search the library for it"), icon="search")
        self._searched = content(term.term)
        button.clicked.connect(self._search)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._end(column, content(term.term))

    def show_checklist(self, one: Checklist, words: LibraryWords) -> None:
        """A checklist: what it is for, what it asks, and where a firm of its trade usually uses most."""
        if not self._is_new((one.id, one.revision, words.language.code, self._theme.scale), words):
            return
        content = self.language.content
        self._checklist = one.id
        column = self._begin()
        line = QHBoxLayout()
        line.addWidget(caption(self._theme, self._standing(one)))
        tile = IconTile(self._theme, ICONS[Kind.CHECKLIST], size=40)
        column.addLayout(self._titled(tile, content(one.title), line, content(one.about)))
        column.addWidget(self._figures(self._counts(one)))
        column.addWidget(self._deeds())
        start, end = self._part(16), self._part(16)
        start.addLayout(self._areas(one))
        filters = [question for question in one.asked if question.filter]
        if filters:
            start.addLayout(self._filters(filters))
        for resource in dict.fromkeys(use.resource for use in one.end_uses):
            uses = [use for use in one.end_uses if use.resource is resource]
            end.addLayout(self._shares(resource, uses))
        for part in (start, end):
            part.addStretch(1)
        column.addLayout(self._side_by_side(start, end) if one.end_uses else start)
        self._end(column, content(one.title))

    # Parts

    def _end(self, column: QVBoxLayout, name: str) -> None:
        self._put(name)
        self.verticalScrollBar().setValue(0)

    def _chips_of(self, column: QVBoxLayout, heading: str, lists: Sequence[Checklist]) -> None:
        if lists:
            column.addLayout(self._asked_in(lists, heading))

    def _standing(self, one: Checklist) -> str:
        text, number = self.language.text, self.language.number
        trade = text("ISIC {code}", code=one.isic) if one.isic else text("every sector")
        revision = text("revision {n}", n=number(one.revision))
        return f"{trade} · {revision}"

    def _counts(self, one: Checklist) -> list[Figure]:
        text, number = self.language.text, self.language.number
        quick = sum(question.quick for question in one.asked)
        told = self.language.count("{n} in the ten-minute check", "{n} in the ten-minute check", quick)
        found = [Figure(text("Questions"), number(len(one.asked)), "", told)]
        options = len({option for question in one.asked for option in question.options})
        found.append(Figure(text("Options"), number(options), "", text("its answers can lead to")))
        if one.output_unit:
            # A unit by its sign, or else a word: pieces, meals.
            unit = text(unit_name(one.output_unit, self.language))
            found.append(Figure(text("Counted in"), unit, "", self.language.content(one.output_name)))
        return found

    def _deeds(self) -> QWidget:
        text, holder = self.language.text, QWidget()
        flow = FlowLayout(holder)
        flow.set_gaps(self._theme.px(12), self._theme.px(8))
        self.see = Button(self._theme, text("See its questions"), icon="list")
        self.start = Button(self._theme, text("Start an assessment with it"), icon="plus")
        self.see.clicked.connect(self._see)
        self.start.clicked.connect(self._start)
        for button in (self.see, self.start):
            flow.addWidget(button)
        return holder

    def _areas(self, one: Checklist) -> QVBoxLayout:
        column = self._part(6, self.language.text("What it asks about"))
        counts = Counter(question.area for question in one.asked if not question.filter)
        for area in Area:
            if not counts[area]:
                continue
            line = QHBoxLayout()
            line.setSpacing(self._theme.px(8))
            line.addWidget(AreaTile(self._theme, area.value, bare=True))
            line.addWidget(dense(self._theme, area_name(area, self.language)), 1)
            line.addWidget(caption(self._theme, self.language.number(counts[area])))
            column.addLayout(line)
        return column

    def _filters(self, questions: Sequence[Question]) -> QVBoxLayout:
        """What it asks first, so that nobody is asked about what the firm has not got."""
        content = self.language.content
        points = [("circle-help", "ink_2", content(question.text)) for question in questions]
        return self._points(self.language.text("What it asks first"), points, "dense")

    def _shares(self, resource: Resource, uses: Sequence[EndUseShare]) -> QVBoxLayout:
        text = self.language.text
        name = resource_name(resource, self.language)
        column = self._part(6, text("Where it usually goes: {resource}", resource=name))
        for use in uses:
            words, share = self.language.content(use.name), f"{self.language.number(use.share)}{NBSP}%"
            line = QHBoxLayout()
            line.setSpacing(self._theme.px(8))
            line.addWidget(dense(self._theme, words), 1)
            line.addWidget(Text(self._theme, share, "dense", wrap=False))
            bar = ProgressBar(self._theme)
            bar.set_share(use.share / 100, f"{words}: {share}")
            both = self._part(2)
            both.addLayout(line)
            both.addWidget(bar)
            column.addLayout(both)
        known = dict.fromkeys(use.confidence for use in uses)
        told = ", ".join(confidence_word(one, self.language) for one in known)
        column.addWidget(caption(self._theme, text("Typical shares: {known}", known=told)))
        return column

    # What somebody does

    def _see(self) -> None:
        self.questions_wanted.emit(self._checklist)

    def _start(self) -> None:
        self.start_wanted.emit(self._checklist)

    def _search(self) -> None:
        self.words_wanted.emit(self._searched)
