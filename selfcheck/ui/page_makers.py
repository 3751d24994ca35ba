"""How each page is made. Its module is only loaded when the page is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from selfcheck.domain.assessment import Step

if TYPE_CHECKING:
    from selfcheck.ui.main_window import MainWindow
    from selfcheck.ui.pages.page import Page

HOME, SETTINGS, HELP, LIBRARY = "home", "settings", "help", "library"


def _home(window: MainWindow) -> Page:
    from selfcheck.ui.pages.home.page import HomePage

    page = HomePage(window.context)
    page.start_new.connect(window.start_new)
    page.open_sample.connect(window.open_sample)
    return page


def _settings(window: MainWindow) -> Page:
    from selfcheck.ui.pages.settings.page import SettingsPage

    return SettingsPage(window.context)


def _help(window: MainWindow) -> Page:
    from selfcheck.ui.pages.help.page import HelpPage

    # A firm that has not said its country is shown everybody.
    return HelpPage(window.context, lambda: (window.desk.assessment.firm.country if window.desk else None) or None)


def _library(window: MainWindow) -> Page:
    from selfcheck.ui.pages.library.page import LibraryPage

    page = LibraryPage(window.context)
    page.work_out.connect(window.work_out)
    page.start_with.connect(window.start_with)
    return page


def _get_organised(window: MainWindow) -> Page:
    from selfcheck.ui.pages.get_organised.page import GetOrganisedPage

    return GetOrganisedPage(window.context)


def _look_around(window: MainWindow) -> Page:
    from selfcheck.ui.pages.look_around.page import LookAroundPage

    page = LookAroundPage(window.context)
    page.look_at_option.connect(window.look_at_option)
    page.area_changed.connect(window._show_rail)
    return page


def _find_options(window: MainWindow) -> Page:
    from selfcheck.ui.pages.find_options.page import FindOptionsPage

    page = FindOptionsPage(window.context)
    page.area_changed.connect(window._show_rail)
    return page


def _choose(window: MainWindow) -> Page:
    from selfcheck.ui.pages.choose.views import ChooseViews

    page = ChooseViews(window.context)
    page.view_changed.connect(window._show_rail)
    return page


def _do(window: MainWindow) -> Page:
    from selfcheck.ui.pages.do.page import DoPage

    return DoPage(window.context)


def _keep_going(window: MainWindow) -> Page:
    from selfcheck.ui.pages.keep_going.page import KeepGoingPage

    return KeepGoingPage(window.context)


MAKERS: dict[object, Callable[[MainWindow], Page]] = {
    HOME: _home,
    SETTINGS: _settings,
    HELP: _help,
    LIBRARY: _library,
    Step.GET_ORGANISED: _get_organised,
    Step.LOOK_AROUND: _look_around,
    Step.FIND_OPTIONS: _find_options,
    Step.CHOOSE: _choose,
    Step.DO: _do,
    Step.KEEP_GOING: _keep_going,
}
"""By place: a step, or one of the others."""
