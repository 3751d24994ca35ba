"""Find options: what the answers suggest, what is good already, and everything else one could do."""

from __future__ import annotations

import unicodedata
from functools import partial

from PySide6.QtCore import Qt, Signal

from selfcheck.domain.assessment import Assessment, Step, WhyNot
from selfcheck.domain.checklist import Area
from selfcheck.domain.library import Library
from selfcheck.domain.suggestions import Standing
from selfcheck.labels import step_name
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.find_options.frame import ListAndPage
from selfcheck.ui.pages.find_options.money import OptionMoney, option_money
from selfcheck.ui.pages.find_options.words import Item, OptionWords, items
from selfcheck.ui.pages.page import Page

SUGGESTED, GOOD, ALL = "suggested", "good", "all"
STANDINGS = {SUGGESTED: Standing.SUGGESTED, GOOD: Standing.CONFIRMED}


class FindOptionsPage(Page):
    """A list by class and the page of the selected option beside it; in a very narrow window one of the two."""

    area_changed = Signal()  # another area, or another view with other counts

    def __init__(self, context: Context) -> None:
        super().__init__(context, step_name(Step.FIND_OPTIONS, context.language))
        self.area: Area | None = None
        self.view = SUGGESTED
        self.option = ""
        self._library: Library | None = None
        self._reading = False
        self._wanted = ""
        self._items: list[Item] = []
        self._counted: tuple[Assessment, OptionMoney] | None = None
        self.frame = ListAndPage(context, self.bar)
        self.head, self.list = self.frame.head, self.frame.list
        self.sheet, self.foot = self.frame.sheet, self.frame.foot
        self.body.addWidget(self.frame, 1)
        self.foot.adopt_pressed.connect(self._adopt)
        self.foot.back_pressed.connect(self._back)
        self.foot.next_pressed.connect(self._next)
        self.foot.reason_chosen.connect(self._say_why_not)
        self.frame.look_around_pressed.connect(self._look_around)
        self.head.area_chosen.connect(self.set_area)
        self.head.search.changed.connect(self._typed)
        self.head.search.entered.connect(self._found)
        self.head.views.chosen.connect(self.set_view)
        self.list.entered.connect(self._entered)
        self.list.pressed.connect(self._pressed)
        self.list.selected.connect(self._selected)

    # What the window calls

    def step(self) -> Step | None:
        """Find options."""
        return Step.FIND_OPTIONS

    def enter(self) -> None:
        """Bring the list up to date; the keyboard goes to the selected option."""
        self._fill()
        self.list.select(self.option, focus=True)

    def refresh(self) -> None:
        """Show the desk as it is now. While another page is in view this waits until this one is entered."""
        if self.isVisible():
            self._fill()

    def reveal(self, place: Place) -> None:
        """Show the option an undo was about."""
        if self.desk is None or not isinstance(place, str):
            return
        known = {action.key: action.option for action in self.desk.assessment.actions}
        option = known.get(place) or place
        if option in self.desk.assessment.options:
            self.show_option(option)

    def search(self) -> None:
        """Find words in the list."""
        self.frame.show_page(False)
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """In a narrow window search, and then the views too, move above the list."""
        self.frame.set_narrow(narrow, very_narrow)
        self.head.show_area(self.area, self.areas(), very_narrow)

    def areas(self) -> list[tuple[Area, int]]:
        """The areas of the options in this view, with how many each has."""
        self._read_items()
        found = self._in_view()
        counts = {area: sum(1 for item in found if item.option.area is area) for area in Area}
        return [(area, number) for area, number in counts.items() if number]

    def set_area(self, area: Area | None) -> None:
        """Show one area only, or all of them."""
        self.area = area
        self._fill()
        self.area_changed.emit()

    def set_view(self, view: str) -> None:
        """Show the suggested ones, what is good already, or all there are."""
        self.view = view
        self.head.views.set_chosen(view)
        if view == ALL and self._library is None:
            self._read_library()
        self._fill()
        self.area_changed.emit()

    def show_option(self, option: str) -> None:
        """Bring one option into view, wherever it stands."""
        self.area = None
        self.head.search.line.clear()
        self._wanted = option
        if self.desk is None:
            return
        standing = next((one.standing for one in self.desk.suggestions if one.option.id == option), None)
        if standing is Standing.SUGGESTED:
            self.set_view(SUGGESTED)
        elif standing is Standing.CONFIRMED:
            self.set_view(GOOD)
        else:
            self.set_view(ALL)
        self.frame.show_page(True)

    # Showing

    def _fill(self) -> None:
        if self.desk is None:
            return
        assessment, found = self.desk.assessment, self.desk.suggestions
        self._read_items()
        in_view = self._in_view()
        self.head.show_counts(
            sum(1 for one in found if one.standing is Standing.SUGGESTED),
            sum(1 for one in found if one.standing is Standing.CONFIRMED),
            len(self._items) if self._library else None,
        )
        self.head.show_area(self.area, self.areas(), self.frame.very_narrow)
        words = OptionWords(self.language, assessment, self._library, self._money())
        typed = self.head.search.text()
        shown = [item for item in in_view if self.area in (None, item.option.area) and self._has_words(item, typed)]
        self.list.show_items(shown, words)
        if typed.strip():
            self.head.search.set_found(self.language.count("{n} found", "{n} found", len(shown)))
        self._choose_shown(shown)
        self.frame.show_nothing(self.view if not in_view and self.view != ALL else "")
        item = next((one for one in self._items if one.option.id == self.option), None)
        if item is not None:
            self.list.select(self.option)
            self.sheet.show_item(item, words)
            adopted = sum(1 for one in in_view if one.adopted)
            every = 0 if self.view == GOOD else len(in_view)
            self.foot.show_item(item, adopted, every, self.list.beside(self.option, 1) is not None)
        self.sheet.show_any(item is not None)
        self.foot.setEnabled(item is not None)

    def _money(self) -> OptionMoney:
        """What the options would save, counted once for each state of the assessment."""
        assert self.desk is not None
        if self._counted is None or self._counted[0] is not self.desk.assessment:
            self._counted = (self.desk.assessment, option_money(self.desk))
        return self._counted[1]

    def _read_items(self) -> None:
        if self.desk is not None:
            classes = self.desk.money.classes
            self._items = items(self.desk.assessment, self.desk.suggestions, self._library, classes)

    def _in_view(self) -> list[Item]:
        wanted = STANDINGS.get(self.view)
        return [item for item in self._items if wanted is None or (item.suggestion and item.standing is wanted)]

    def _choose_shown(self, shown: list[Item]) -> None:
        ids = self.list.ids()
        if self._wanted in ids:
            self.option, self._wanted = self._wanted, ""
        elif self.option not in ids:
            self.option = ids[0] if ids else ""

    def _has_words(self, item: Item, typed: str) -> bool:
        wanted = _plain(typed).split()
        if not wanted:
            return True
        option, content = item.option, self.language.content
        said = _plain(" ".join(content(one) for one in (option.title, option.short, *option.steps)))
        return all(word in said for word in wanted)

    # What the person does

    def _typed(self, _words: str) -> None:
        self._fill()

    def _found(self, _words: str) -> None:
        self.list.select(self.option, focus=True)

    def _selected(self, option: str) -> None:
        self.option = option
        self._fill()

    def _pressed(self, option: str) -> None:
        self._selected(option)
        if self.frame.very_narrow:
            self._entered(option)

    def _entered(self, option: str) -> None:
        self._selected(option)
        self.frame.show_page(True)
        self.sheet.setFocus(Qt.FocusReason.TabFocusReason)

    def _back(self) -> None:
        self.frame.show_page(False)
        self.list.select(self.option, focus=True)

    def _next(self) -> None:
        there = self.list.beside(self.option, 1)
        if there is not None:
            self.option = there
            self._fill()
            self.sheet.verticalScrollBar().setValue(0)

    def _adopt(self) -> None:
        if self.desk is None or not self.option:
            return
        action = next((one.action for one in self._items if one.option.id == self.option), None)
        if action is not None:
            self.desk.take_out(action)
        else:
            self.desk.adopt(self.option)

    def _say_why_not(self, reason: WhyNot | None) -> None:
        if self.desk is not None and self.option:
            self.desk.say_why_not(self.option, reason)

    def _look_around(self) -> None:
        self.go_to.emit(Step.LOOK_AROUND)

    # The whole library, read when it is first asked for

    def _read_library(self) -> None:
        if not self._reading:
            self._reading = True
            read = partial(getattr, self.context.workspace, "library")
            self.context.jobs.save(read, self._library_read, self._not_read)

    def _library_read(self, library: Library) -> None:
        self._reading = False
        self._library = library
        self._fill()
        self.area_changed.emit()

    def _not_read(self, trouble: Trouble) -> None:
        self._reading = False
        self._failed(trouble.sentence)


def _plain(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
