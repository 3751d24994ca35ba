"""What fills the window: the rail, the pages, the keys, and the assessment in hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Assessment, Depth, Step
from selfcheck.domain.checklist import Area, QuestionKey
from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.page_makers import HELP, HOME, LIBRARY, MAKERS
from selfcheck.ui.page_makers import SETTINGS as SETTINGS
from selfcheck.ui.steps_rail import StepsRail

if TYPE_CHECKING:
    # The window is painted before the database and its libraries are loaded, so nothing here may load them.
    from selfcheck.catalog.faults import Fault
    from selfcheck.ui.acts import Place
    from selfcheck.ui.context import Context
    from selfcheck.ui.desk import Desk
    from selfcheck.ui.jobs import Trouble
    from selfcheck.ui.pages.page import Page

NARROW = 1200
VERY_NARROW = 900


class MainWindow(QWidget):
    """Shows one page at a time. Pages are made when first seen, and made anew for another assessment or language.

    It is there before the data is open; `begin` gives it the context to work with.
    """

    context: Context

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self.theme = theme
        self.begun = False
        self._fitted = (False, False)
        self.desk: Desk | None = None
        self._pages: dict[object, Page] = {}
        self._current: object = HOME
        self._wanted_step: Step | None = None
        self._rail = StepsRail(theme, language)
        self._trouble: QWidget | None = None
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        theme.changed.connect(self._fit)

    def begin(self, context: Context) -> None:
        """Start to work: show Home."""
        self.context = context
        self.begun = True
        self._say_trouble(None)
        self._rail.place_chosen.connect(self.go_to)
        self._rail.area_chosen.connect(self._area_chosen)
        self._rail.section_chosen.connect(self._section_chosen)
        self._bind_keys()
        self.go_to(HOME)

    def say_trouble(self, sentence: str, action: str, act: Callable[[], None]) -> None:
        """Say in the empty window why work can't start, and offer one way on."""
        from selfcheck.ui.widgets.message_strip import MessageStrip

        holder = QWidget()
        column = QVBoxLayout(holder)
        margin = self.theme.px(self.theme.tokens.space.page)
        column.setContentsMargins(margin, margin, margin, margin)
        strip = MessageStrip(self.theme, "error", sentence, action=action)
        strip.acted.connect(act)
        column.addWidget(strip)
        column.addStretch(1)
        self._say_trouble(holder)

    def _say_trouble(self, holder: QWidget | None) -> None:
        if self._trouble is not None:
            self._stack.removeWidget(self._trouble)
            self._trouble.deleteLater()
        self._trouble = holder
        if holder is not None:
            self._stack.addWidget(holder)
            self._stack.setCurrentWidget(holder)

    # Going somewhere

    @property
    def page(self) -> Page | None:
        """The page in view."""
        return self._pages.get(self._current)

    def go_to(self, place: object) -> None:
        """Show a step, Home, the Library, Settings or Help; without an assessment a step leads Home."""
        if isinstance(place, Step) and self.desk is None and place is not Step.GET_ORGANISED:
            place = HOME
        if self.page is not None:
            self.page.leave()
        self._current = place
        page = self._page_of(place)
        self._stack.setCurrentWidget(page)
        if isinstance(place, Step) and self.desk is not None:
            self.desk.go_to_step(place)
        page.enter()
        self._show_rail()

    def open_assessment(self, key: str, then: Step | None = None) -> None:
        """Open an assessment at the step where it was left, or at `then`."""
        if not self._settled():
            return
        self._wanted_step = then
        self.context.jobs.save(_Opening(self.context, key), self._opened, self._not_opened)

    def start_new(self, depth: Depth = Depth.FULL, sector: str = "") -> None:
        """Begin with a new firm, whose sector may be known."""
        if not self._settled():
            return
        self._forget_desk()
        page = self._page_of(Step.GET_ORGANISED)
        page.start_new(depth, sector)  # type: ignore[attr-defined]
        self.go_to(Step.GET_ORGANISED)

    def start_with(self, sector: str) -> None:
        """Begin with a new firm of this sector."""
        self.start_new(sector=sector)

    def open_sample(self) -> None:
        """Open the invented firm."""
        if not self._settled():
            return
        self._wanted_step = None
        self.context.jobs.save(_OpeningSample(self.context), self._opened, self._not_opened)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Own checklists that were left out are said on Home."""
        self._page_of(HOME).show_faults(faults)  # type: ignore[attr-defined]

    def no_faults(self, _trouble: Trouble) -> None:
        """The content could not be read; whoever needs it says so."""

    def rebuild(self, context: Context) -> None:
        """Make everything anew in another language, at the same place."""
        self.context = context
        here, desk = self._current, self.desk
        if self.page is not None:
            self.page.leave()
        context.jobs.wait()
        self._drop_pages(list(self._pages))
        self._rail.speak(context.language)
        if desk is not None:
            self._take(desk.assessment)
        self.go_to(here)

    # The assessment in hand

    def _opened(self, assessment: Assessment) -> None:
        step = self._wanted_step or assessment.step
        # The page where a new firm is being typed stays as it is: focus and half-typed words with it.
        page = self.page
        keep = page if page is not None and getattr(page, "started_key", "") == assessment.key else None
        self._take(assessment, keep)
        if keep is not None and step is self._current:
            self._show_rail()
        else:
            self.go_to(step)

    def _not_opened(self, trouble: Trouble) -> None:
        self.go_to(HOME)
        home = self._page_of(HOME)
        home.say(trouble.sentence)  # type: ignore[attr-defined]

    def _take(self, assessment: Assessment, keep: Page | None = None) -> None:
        self._forget_desk(keep)
        from selfcheck.ui.desk import Desk

        self.desk = Desk(assessment, self.context.workspace, self.context.jobs, self.context.language)
        self.desk.changed.connect(self._show_rail)
        self.desk.record_changed.connect(self._record_changed)
        self.desk.came_back.connect(self._reveal)
        if keep is not None:
            keep.take_desk(self.desk)

    def _forget_desk(self, keep: Page | None = None) -> None:
        if self.page is not None and self.page is not keep:
            self.page.leave()
        self.desk = None
        self._drop_pages([place for place, page in self._pages.items() if _of_desk(place) and page is not keep])

    def _settled(self) -> bool:
        """Everything typed is on disk; if it can't be, the page says why and nobody leaves this assessment."""
        if self.page is not None:
            self.page.leave()
        if self.desk is None or not self.desk.unsaved:
            return True
        self.context.jobs.wait()
        if self.desk.unsaved:
            self.desk.retry()
            self.context.jobs.wait()
        return not self.desk.unsaved

    def _record_changed(self, _key: QuestionKey) -> None:
        self._show_rail()

    def _reveal(self, place: Place) -> None:
        """What an undo was about comes into view, on the page that shows it."""
        if isinstance(place, QuestionKey):
            if self._current is not Step.LOOK_AROUND:
                self.go_to(Step.LOOK_AROUND)
        elif self._current is LIBRARY and self.desk is not None and place in self.desk.assessment.options:
            pass  # The Library shows any option.
        elif place is not None and self._current not in (Step.FIND_OPTIONS, Step.CHOOSE, Step.DO, Step.KEEP_GOING):
            self.go_to(Step.CHOOSE)
        if self.page is not None:
            self.page.reveal(place)

    # Pages

    def _page_of(self, place: object) -> Page:
        page = self._pages.get(place)
        if page is None:
            page = self._pages[place] = self._make(place)
            page.go_to.connect(self.go_to)
            page.open_assessment.connect(self.open_assessment)
            if _of_desk(place) and self.desk is not None:
                page.take_desk(self.desk)
            self._stack.addWidget(page)
            page.set_narrow(*self._narrowness())
        return page

    def _make(self, place: object) -> Page:
        """Make a page; its module is only loaded now."""
        return MAKERS[place](self)

    def _drop_pages(self, places: list[object]) -> None:
        for place in places:
            page = self._pages.pop(place)
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    # The rail

    def _show_rail(self) -> None:
        page = self.page
        sections = page.sections() if page is not None and hasattr(page, "sections") else []
        area = getattr(page, "area", None)
        areas = page.areas() if page is not None and hasattr(page, "areas") else None
        section = getattr(page, "section", "")
        self._rail.show_state(self.desk, self._current, area, areas, sections, section)

    def _area_chosen(self, area: Area) -> None:
        page = self.page
        if page is None:
            return
        if hasattr(page, "show_area"):
            page.show_area(area)
        elif hasattr(page, "set_area"):
            page.set_area(None if getattr(page, "area", None) is area else area)
        self._show_rail()

    def _section_chosen(self, section: str) -> None:
        if self.page is not None and hasattr(self.page, "show_section"):
            self.page.show_section(section)

    def look_at_option(self, option: str) -> None:
        """Show an option's page."""
        self.go_to(Step.FIND_OPTIONS)
        self._page_of(Step.FIND_OPTIONS).show_option(option)  # type: ignore[attr-defined]

    def work_out(self, option: str) -> None:
        """Open the calculator of an adopted option."""
        self.go_to(Step.CHOOSE)
        self._page_of(Step.CHOOSE).work_out(option)  # type: ignore[attr-defined]

    # Keys

    def _bind_keys(self) -> None:
        keys: list[tuple[str, Callable[[], Any]]] = [
            ("Ctrl+F", self._search),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl+P", self._print),
            ("Ctrl+L", self._library),
            ("F1", self._help),
            *((f"Ctrl+{number}", going) for number, going in enumerate(self._steps(), 1)),
        ]
        for sequence, deed in keys:
            QShortcut(QKeySequence(sequence), self).activated.connect(deed)

    def _steps(self) -> list[Callable[[], None]]:
        return [_Going(self, step) for step in Step]

    def _search(self) -> None:
        if self.page is not None:
            self.page.search()

    def _undo(self) -> None:
        if self.page is not None and _of_desk(self._current):
            self.page.undo()

    def _redo(self) -> None:
        if self.page is not None and _of_desk(self._current):
            self.page.redo()

    def _print(self) -> None:
        if self.desk is not None:
            self.go_to(Step.DO)
            self._page_of(Step.DO).save_plan()  # type: ignore[attr-defined]

    def _library(self) -> None:
        self.go_to(LIBRARY)

    def _help(self) -> None:
        self.go_to(HELP)

    # Size and end

    def _narrowness(self) -> tuple[bool, bool]:
        width = self.width() / self.theme.scale
        return width < NARROW, width < VERY_NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where it became narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow, very_narrow = self._narrowness()
        self._rail.set_narrow(narrow)
        self._rail.set_compact(very_narrow)
        for page in self._pages.values():
            page.set_narrow(narrow, very_narrow)
        if self.begun and (narrow, very_narrow) != self._fitted:
            self._fitted = narrow, very_narrow
            self._show_rail()  # Its figures are said shorter where there is less room.

    def may_close(self) -> bool:
        """Write what is still in line; ask before leaving when that can't be done."""
        if not self.begun or self._settled() or self.desk is None:
            return True
        text = self.context.language.text
        question = text("{trouble}\n\nIf you close now, what you typed last is lost.", trouble=self.desk.stuck)
        return self.context.prompts.leave_unsaved(self, question, text("Close all the same"), text("Stay"))


class _Opening:
    """Reads an assessment, off the screen's thread."""

    def __init__(self, context: Context, key: str) -> None:
        self._context, self._key = context, key

    def __call__(self) -> Assessment:
        from selfcheck.usecases.assessments import open_assessment

        return open_assessment(self._context.workspace, self._key)


class _OpeningSample:
    """Opens the sample firm, made if need be, off the screen's thread."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def __call__(self) -> Assessment:
        from selfcheck.usecases.sample import open_sample

        return open_sample(self._context.workspace, self._context.language.code)


class _Going:
    """A step's key."""

    def __init__(self, window: MainWindow, step: Step) -> None:
        self._window, self._step = window, step

    def __call__(self) -> None:
        self._window.go_to(self._step)


def _of_desk(place: object) -> bool:
    """Whether the page of a place shows the open assessment."""
    return isinstance(place, Step) or place == LIBRARY
