"""The rail of this program: Home, the firm in hand, the six steps with their figures, Library, Help and Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from selfcheck.domain.assessment import Assessment, Step
from selfcheck.domain.checklist import Area
from selfcheck.domain.plan import Status
from selfcheck.i18n import LANGUAGES, Language
from selfcheck.labels import area_short_name, step_name
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.rail import FirmBlock, Rail
from selfcheck.ui.widgets.rail_row import RailRow
from selfcheck.ui.widgets.text import Text

if TYPE_CHECKING:
    from selfcheck.ui.desk import Desk

Sections = list[tuple[str, str, str, bool]]
"""Id, words, figure, checked off: the parts of the open step."""


class StepsRail(Rail):
    """Says always where one is and how far. Rows are kept and only their words and figures change."""

    place_chosen = Signal(object)  # a Step, or "home", "library", "settings", "help"
    area_chosen = Signal(object)
    section_chosen = Signal(str)

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, "SelfCheck")
        self._language = language
        self._places: dict[RailRow, object] = {}
        self._steps: dict[Step, RailRow] = {}
        self._subs: list[tuple[RailRow, object]] = []
        self._sub_shape: tuple[object, ...] = ()
        self._firm: FirmBlock | None = None
        self._compact_now = False
        self.pressed.connect(self._row_chosen)
        self._home = RailRow(theme, "", icon="house")
        self._library = RailRow(theme, "", icon="library", quiet=True)
        self._help = RailRow(theme, "", icon="circle-help", quiet=True)
        self._settings = RailRow(theme, "", icon="settings", quiet=True)
        self.add(self._home)
        self.add_space(12)
        self._rule: Rule = self.add_rule()
        self._hint = Text(theme, "", "caption", colour="ink_2")
        self._hint.setContentsMargins(theme.px(8), theme.px(14), theme.px(8), 0)
        self.add(self._hint)
        self.add_foot(self._library)
        self.add_foot(self._help)
        self.add_foot(self._settings)
        self._places = {self._home: "home", self._library: "library", self._help: "help", self._settings: "settings"}
        self.speak(language)

    def speak(self, language: Language) -> None:
        """Take another language."""
        self._language = language
        self._home.set_words(language.text("Home"))
        self._library.set_words(language.text("Library"))
        self._help.set_words(language.text("Help and words"))
        self._settings.set_words(language.text("Settings"))
        self._settings.set_figure(LANGUAGES[language.code])
        self._hint.setText(language.text("Your firm and its six steps appear here as soon as you start."))
        self._drop_steps()

    def set_compact(self, compact: bool) -> None:
        """Icons and numbers only."""
        super().set_compact(compact)
        self._compact_now = compact
        self._hint.setVisible(not compact and not self._steps)

    def show_state(
        self,
        desk: Desk | None = None,
        place: object = "home",
        area: Area | None = None,
        areas: list[tuple[Area, int]] | None = None,
        sections: Sections | None = None,
        section: str = "",
    ) -> None:
        """Show the firm in hand, where the work stands, and the parts of the open step."""
        for row, its_place in self._places.items():
            row.set_current(its_place == place)
        if desk is None:
            self._drop_steps()
            self._hint.setVisible(not self._compact_now)
            return
        self._hint.hide()
        if not self._steps:
            self._make_steps()
        assert self._firm is not None
        self._firm.set_firm(desk.assessment.firm.name, self._second_line(desk.assessment))
        self._show_steps(desk, place)
        self._show_subs(desk, place, area, areas, sections or [])
        for row, what in self._subs:
            if not isinstance(what, Area):
                row.set_current(what == section)

    # Inside

    def _make_steps(self) -> None:
        self._firm = FirmBlock(self._theme, "", "")
        self.add(self._firm)
        self._firm.setVisible(not self._compact_now)
        for number, step in enumerate(Step, 1):
            row = RailRow(self._theme, step_name(step, self._language), number=number)
            self._steps[step] = row
            self._places[row] = step
            self.add(row)

    def _drop_steps(self) -> None:
        self._drop_subs()
        for row in self._steps.values():
            self._places.pop(row)
            self._remove(row)
        self._steps = {}
        if self._firm is not None:
            self._remove(self._firm)
            self._firm = None

    def _drop_subs(self) -> None:
        for row, _what in self._subs:
            self._remove(row)
        self._subs = []
        self._sub_shape = ()

    def _second_line(self, assessment: Assessment) -> str:
        language = self._language
        titles = [language.content(one.title) for one in assessment.checklists]
        return language.text(
            "{checklist} · assessment of {month}",
            checklist=titles[0] if titles else "",
            month=language.month(assessment.started),
        )

    def _show_steps(self, desk: Desk, place: object) -> None:
        language, assessment = self._language, desk.assessment
        overall, adopted = desk.card.overall, len(assessment.actions)
        looked = self._share(overall.assessed, overall.relevant)
        done = sum(1 for action in assessment.actions if action.status is Status.DONE)
        figures = {
            Step.GET_ORGANISED: ("", assessment.must_haves.count == 3),
            Step.LOOK_AROUND: (looked, overall.complete),
            Step.FIND_OPTIONS: (language.number(len(desk.suggested)) if desk.suggested else "", adopted > 0),
            Step.CHOOSE: (language.number(adopted) if adopted else "", _all_chosen(assessment)),
            Step.DO: (self._share(done, adopted) if adopted else "", adopted > 0 and done == adopted),
            Step.KEEP_GOING: ("", False),
        }  # fmt: skip
        for step, row in self._steps.items():
            figure, finished = figures[step]
            row.set_figure(figure)
            row.set_current(step is place)
            row.set_state("here" if step is place else "done" if finished else "to come")

    def _show_subs(
        self, desk: Desk, place: object, area: Area | None, areas: list[tuple[Area, int]] | None, sections: Sections
    ) -> None:
        if place is Step.LOOK_AROUND:
            wanted: list[object] = list(desk.card.areas)
        elif place is Step.FIND_OPTIONS and areas:
            wanted = [one for one, _count in areas]
        else:
            wanted = [section[0] for section in sections]
        if self._compact_now:
            wanted = []
        shape = (place, *wanted)
        if shape != self._sub_shape:
            self._drop_subs()
            self._sub_shape = shape
            self._make_subs(place, wanted)
        for row, what in self._subs:
            if isinstance(what, Area):
                self._show_area(row, what, desk, place, areas)
                row.set_current(what is area)
        for row, what in self._subs:
            for section, words, figure, checked in sections:
                if what == section:
                    row.set_words(words)
                    row.set_figure(figure, checked_off=checked)

    def _show_area(
        self, row: RailRow, area: Area, desk: Desk, place: object, areas: list[tuple[Area, int]] | None
    ) -> None:
        if place is Step.LOOK_AROUND:
            score = desk.card.areas[area]
            row.set_figure(self._share(score.assessed, score.relevant), checked_off=score.complete)
        else:
            row.set_figure(self._language.number(dict(areas or [])[area]))

    def _share(self, some: int, all_of_them: int) -> str:
        """ "4 of 10", or "4/10" where the rail has less room."""
        if self._narrow:
            return f"{some}/{all_of_them}"
        return self._language.text("{some} of {all}", some=some, all=all_of_them)

    def _make_subs(self, place: object, wanted: list[object]) -> None:
        anchor = self._steps.get(place) if isinstance(place, Step) else None
        if anchor is None:
            return
        at = self._rows.indexOf(anchor) + 1
        for offset, what in enumerate(wanted):
            if isinstance(what, Area):
                row = RailRow(self._theme, area_short_name(what, self._language), area=what.value)
            else:
                row = RailRow(self._theme, "", sub=True)
            self._rows.insertWidget(at + offset, row)
            self._take(row)
            self._subs.append((row, what))
        before = anchor
        for row, _what in self._subs:
            self.setTabOrder(before, row)
            before = row

    def _remove(self, widget: RailRow | FirmBlock) -> None:
        self._rows.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _row_chosen(self, row: RailRow) -> None:
        if row in self._places:
            self.place_chosen.emit(self._places[row])
            return
        for sub, what in self._subs:
            if sub is row:
                if isinstance(what, Area):
                    self.area_chosen.emit(what)
                else:
                    self.section_chosen.emit(what)


def _all_chosen(assessment: Assessment) -> bool:
    """Every action has somebody who does it and a day."""
    return bool(assessment.actions) and all(action.owner and action.due for action in assessment.actions)
