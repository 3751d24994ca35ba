"""The page beside the Library's list: an option's sheet, and what the sheets of other things are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.calculators.registry import for_option
from selfcheck.domain.checklist import Checklist
from selfcheck.domain.fact_sheet import FactSheet
from selfcheck.domain.library import Option
from selfcheck.labels import class_name
from selfcheck.ui.context import Context
from selfcheck.ui.pages.library.rows import Thing
from selfcheck.ui.pages.library.words import LibraryWords, Said
from selfcheck.ui.pages.sheets.sheet import Sheet
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.found_row import FoundRow, RowWords
from selfcheck.ui.widgets.press_chip import PressChip
from selfcheck.ui.widgets.text import caption, dense
from selfcheck.usecases.searching import Kind

CHIPS = 3
"""Checklists that are named before the rest is counted."""


class LeadRow(FoundRow):
    """A row on a sheet that leads to another thing."""

    def __init__(self, context: Context, words: RowWords, thing: Thing) -> None:
        super().__init__(context.theme, words)
        self.thing = thing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class LibrarySheet(Sheet):
    """Shows one thing of the library. The signals tell where somebody wants to go from here."""

    two_columns = 520

    opened = Signal(object)  # Thing
    sector_wanted = Signal(str)  # a checklist's id
    questions_wanted = Signal(str)  # a checklist's id
    start_wanted = Signal(str)  # a checklist's id
    words_wanted = Signal(str)  # to search for
    work_out = Signal(str)  # an option's id

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, context.language, context.glossary)
        self._context = context
        self._shown: object = None
        self.chips: list[PressChip] = []
        self.leads: list[LeadRow] = []
        self.calculators: list[FoundRow] = []
        self._option = self._checklist = self._searched = ""
        self._rest: list[PressChip] = []

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        self._shown = None

    def show_option(self, found: FactSheet, words: LibraryWords) -> None:
        """Show an option's sheet; nothing is built anew while nothing about it changed."""
        said = words.option(found.option)
        if not self._is_new((said, self._theme.scale), words):
            return
        same = self._option == found.option.id
        at = self.verticalScrollBar().value() if same else 0
        self._option = found.option.id
        column = self._begin()
        column.addLayout(self._head(said.option, said.letter))
        column.addWidget(self._figures(said.figures))
        start, end = self._part(12), self._part(16)
        start.addLayout(self._steps(said.option, "dense"))
        caution = self._caution(said.option)
        if caution is not None:
            start.addWidget(caution)
        self._evidence(end, found, words, said)
        for part in (start, end):
            part.addStretch(1)
        column.addLayout(self._side_by_side(start, end))
        self._put(words.language.content(said.option.title))
        self.verticalScrollBar().setValue(at)

    def _evidence(self, column: QVBoxLayout, found: FactSheet, words: LibraryWords, said: Said) -> None:
        text = self.language.text
        if for_option(said.option.id, said.option.calculator):
            column.addLayout(self._calculators(said))
        column.addLayout(self._points(text("How well it is known"), words.known(said.option), "dense"))
        for case in words.facts.cases(said.option):
            column.addLayout(self._case(case))
        if found.asked_in:
            column.addLayout(self._asked_in(found.asked_in, text("Asked in")))

    # Parts

    def _is_new(self, what: object, words: LibraryWords) -> bool:
        """Whether this is not what stands here already; then the old page's parts are forgotten."""
        if what == self._shown:
            return False
        self._shown, self.language = what, words.language
        self.chips, self.leads, self.calculators, self._rest = [], [], [], []
        return True

    def _calculators(self, said: Said) -> QVBoxLayout:
        """What works the figure out: rows that lead there once the option is in a plan."""
        text = self.language.text
        column = self._part(8, text("Work out the figure"))
        found = for_option(said.option.id, said.option.calculator)
        if not said.adopted:
            for calculator in found:
                column.addLayout(self._points("", [("calculator", "ink_2", text(calculator.name))], "dense"))
            column.addWidget(
                caption(self._theme, text("Adopt the option first; then Choose works with your own readings."))
            )
            return column
        card = Card(self._theme, padding=1, spacing=0)
        for calculator in found:
            row = FoundRow(self._theme, RowWords(text(calculator.name), icon="calculator", leads_on=True))
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.clicked.connect(self._work_out)
            self.calculators.append(row)
            card.add(row)
        column.addWidget(card)
        column.addWidget(caption(self._theme, text("Choose works with your own readings.")))
        return column

    def _asked_in(self, lists: Sequence[Checklist], heading: str) -> QVBoxLayout:
        """Chips that show one sector only."""
        content = self.language.content
        column = self._part(8, heading)
        holder = QWidget()
        flow = FlowLayout(holder)
        flow.set_gaps(self._theme.px(8), self._theme.px(8))
        named = len(lists) if len(lists) <= CHIPS + 1 else CHIPS
        for at, one in enumerate(lists):
            chip = PressChip(self._theme, content(one.title), one.id)
            chip.clicked.connect(self._chip_pressed)
            flow.addWidget(chip)
            if at >= named:
                chip.hide()
            (self.chips if at < named else self._rest).append(chip)
        if self._rest:
            more = PressChip(self._theme, self.language.count("{n} more", "{n} more", len(self._rest)))
            more.clicked.connect(self._show_rest)
            flow.addWidget(more)
            self.chips.append(more)
        column.addWidget(holder)
        return column

    def _leads(self, heading: str, options: Sequence[Option]) -> QVBoxLayout:
        """Rows that open options."""
        column = self._part(4, heading)
        for option in options:
            letter, content = option.investment_class, self.language.content
            words = RowWords(
                content(option.title),
                content(option.short),
                area=option.area.value,
                letter=letter.value,
                spoken=f"{letter.value}: {class_name(letter, self.language)}",
            )
            row = LeadRow(self._context, words, Thing(Kind.OPTION, option.id))
            row.clicked.connect(self._lead_pressed)
            row.moved.connect(self._lead_moved)
            self.leads.append(row)
            column.addWidget(row)
        return column

    def _told(self, heading: str, words: str) -> QVBoxLayout:
        """A heading and a sentence."""
        column = self._part(4, heading)
        column.addWidget(self._explain(dense(self._theme, words)))
        return column

    # What somebody does

    def _work_out(self) -> None:
        self.work_out.emit(self._option)

    def _chip_pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, PressChip):
            self.sector_wanted.emit(chip.code)

    def _show_rest(self) -> None:
        more = self.chips.pop()
        for chip in self._rest:
            chip.show()
        self._rest[0].setFocus(Qt.FocusReason.OtherFocusReason)
        more.hide()
        self.chips, self._rest = [*self.chips, *self._rest], []

    def _lead_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, LeadRow):
            self.opened.emit(row.thing)

    def _lead_moved(self, step: int) -> None:
        row = self.sender()
        if isinstance(row, LeadRow):
            at = self.leads.index(row) + step
            if 0 <= at < len(self.leads):
                self.leads[at].setFocus(Qt.FocusReason.TabFocusReason)
