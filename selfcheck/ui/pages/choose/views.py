"""Choose: two views of one step, the numbers, and the order of the actions with their money."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from selfcheck.domain.assessment import Step
from selfcheck.domain.plan import Status
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.choose.page import ChoosePage
from selfcheck.ui.pages.numbers.page import NumbersPage
from selfcheck.ui.pages.page import Page
from selfcheck.ui.widgets.segmented import Choice, Segmented

NUMBERS, ORDER = "numbers", "order"


class ChooseViews(Page):
    """Each view is a page with a bar of its own; this one only shows the chosen one and hands everything on."""

    view_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.language.text("Choose"))
        self.bar.hide()
        self.numbers = NumbersPage(context)
        self.order = ChoosePage(context)
        self._views: dict[str, Page] = {NUMBERS: self.numbers, ORDER: self.order}
        self._tabs: dict[str, Segmented] = {}
        self._stack = QStackedWidget()
        text = context.language.text
        for name, view in self._views.items():
            choices = [Choice(NUMBERS, text("Numbers")), Choice(ORDER, text("Order and money"))]
            tabs = self._tabs[name] = Segmented(context.theme, choices, name=text("Views of this step"))
            tabs.set_chosen(name)
            tabs.chosen.connect(self.show_section)
            view.bar.add_middle(tabs)
            view.bar.caption.setText("")
            view.go_to.connect(self.go_to)
            view.open_assessment.connect(self.open_assessment)
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self.section = NUMBERS

    @property
    def view(self) -> Page:
        """The view that is shown."""
        return self._views[self.section]

    def step(self) -> Step:
        """The fourth step."""
        return Step.CHOOSE

    def sections(self) -> list[tuple[str, str, str, bool]]:
        """The two views for the rail, with how far each is."""
        if self.desk is None:
            return []
        text, number = self.language.text, self.language.number
        known, every = self.numbers.progress()
        actions = sum(1 for one in self.desk.assessment.actions if one.status is not Status.DROPPED)
        figures = text("{some} of {all}", some=known, all=every)
        return [
            (NUMBERS, text("Numbers"), figures, known == every),
            (ORDER, text("Order and money"), number(actions) if actions else "", False),
        ]

    def show_section(self, section: str) -> None:
        """Show one of the two."""
        if section == self.section:
            return
        typing = self._tabs[self.section].isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.view.leave()
        self._show(section)
        self.view.enter()
        if typing:
            # The keyboard stays on the tabs while one goes from view to view.
            tabs = self._tabs[section]
            next(one for one in tabs.segments if one.code == section).setFocus()
        self.view_changed.emit()

    def work_out(self, option: str) -> None:
        """Open the calculator of an adopted option."""
        self.show_section(ORDER)
        self.order.work_out(option)

    def take_desk(self, desk: Desk) -> None:
        """Show this assessment in both views: the numbers first, the actions once every number is known."""
        self.desk = desk
        for view in self._views.values():
            view.take_desk(desk)
        known, every = self.numbers.progress()
        if desk.assessment.actions and known == every:
            self._show(ORDER)

    def enter(self) -> None:
        """The step comes into view."""
        self.view.enter()

    def leave(self) -> None:
        """Hand over what is being typed."""
        self.view.leave()

    def refresh(self) -> None:
        """Each view refreshes itself."""

    def refresh_record(self, key: object) -> None:
        """Answers do not show here."""

    def reveal(self, place: Place) -> None:
        """Show the view an undo was about."""
        self.show_section(NUMBERS if self.numbers.knows(place) else ORDER)
        self.view.reveal(place)

    def search(self) -> None:
        """Ctrl+F goes to the view."""
        self.view.search()

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """Both views fold."""
        for view in self._views.values():
            view.set_narrow(narrow, very_narrow)

    def undo(self) -> None:
        """Take the last act back."""
        self.view.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.view.redo()

    def say_bug(self, log: object) -> None:
        """Something of ours broke."""
        self.view.say_bug(log)

    def _show(self, section: str) -> None:
        self.section = section
        for name, tabs in self._tabs.items():
            tabs.set_chosen(name)
        self._stack.setCurrentWidget(self.view)
