"""Home: starting, carrying on, finding again, and what is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.catalog.faults import Fault
from selfcheck.domain.assessment import Assessment, Depth, Firm, Step
from selfcheck.domain.plan import Status
from selfcheck.errors import N_, Locked
from selfcheck.i18n import load_language
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.home import page as home_module
from selfcheck.ui.pages.home.page import HomePage
from selfcheck.ui.pages.home.words import due_words
from selfcheck.usecases import choosing
from selfcheck.usecases.assessments import go_to_step, start_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.conftest import Clock
from tests.ui.pages.checks import fit, nameless, tab_from

MakeContext = Callable[..., Context]
TODAY = date(2026, 5, 12)


def shown(qtbot: QtBot, context: Context, width: int = 1048, height: int = 800) -> HomePage:
    page = HomePage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    enter(page)
    return page


def enter(page: HomePage) -> None:
    page.enter()
    assert page.context.jobs.wait()
    for _ in range(4):
        QApplication.processEvents()


def begin(workspace: Workspace, name: str, town: str = "", sector: str = "hotel", *, sample: bool = False) -> str:
    firm = Firm(key="", name=name, town=town, currency="MAD")
    return start_assessment(workspace, firm, [sector], sample=sample).key


def adopt(workspace: Workspace, assessment: Assessment, place: int, due: date, owner: str = "") -> None:
    choosing.adopt(workspace, assessment.key, list(assessment.options)[place], owner, due)


def firms(page: HomePage) -> list[str]:
    assert page._known is not None
    return [row.words.firm for row in page._known.recent.rows if row.isVisibleTo(page)]


def due(page: HomePage) -> list[tuple[str, str, str]]:
    assert page._known is not None
    groups = page._known.due.groups.values()
    return [row.said() for group in groups for row in group.rows if row.isVisibleTo(page)]


# First start


def test_the_first_start_has_one_main_button_in_focus(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    assert page._first is not None and page._known is None
    assert QApplication.focusWidget() is page._first.main
    with qtbot.waitSignal(page.start_new) as asked:
        qtbot.keyClick(page._first.main, Qt.Key.Key_Return)
    assert asked.args == [Depth.FULL]


def test_the_first_start_leads_to_the_ten_minute_check_and_the_sample(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    assert page._first is not None
    quick = tab_from(page._first.main)
    assert quick is page._first.quick
    with qtbot.waitSignal(page.start_new) as asked:
        qtbot.mouseClick(quick, Qt.MouseButton.LeftButton)
    assert asked.args == [Depth.QUICK]
    with qtbot.waitSignal(page.open_sample):
        qtbot.keyClick(page._first.door.button, Qt.Key.Key_Space)


def test_the_language_can_be_chosen_before_anything_else(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    page = shown(qtbot, context)
    assert page.speak.isVisible() and not page.find_field.isVisible()
    page.speak.combo.setFocus()
    qtbot.keyClick(page.speak.combo, Qt.Key.Key_Down)
    assert context.settings.language == "es"


# The list


def test_the_firm_last_worked_on_is_first_and_carries_on(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, clock: Clock, bakery: Assessment
) -> None:
    clock.now -= timedelta(days=3)
    hotel = begin(workspace, "Hotel Casa Verde", "Granada")
    clock.now += timedelta(days=3)
    page = shown(qtbot, make_context())
    assert firms(page) == ["Amina Bakery", "Hotel Casa Verde"]
    assert page._known is not None
    first, second = page._known.recent.rows
    assert first.words.line.replace("\u00a0", " ") == "Bakery · Rabat · May 2026"
    assert first.words.figure == f"10 of {sum(1 for _ in bakery.questions())}, today"
    assert first.words.score_after == "so far"
    assert second.words.figure.endswith(", 9 May")
    assert second.words.score is None and second.words.score_words == "not yet"
    assert QApplication.focusWidget() is first.button
    with qtbot.waitSignal(page.open_assessment) as opened:
        qtbot.keyClick(first.button, Qt.Key.Key_Return)
    assert opened.args == [bakery.key]
    assert tab_from(first.button) is second
    with qtbot.waitSignal(page.open_assessment) as opened:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert opened.args == [hotel]


def test_coming_back_shows_what_happened_meanwhile(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, clock: Clock, bakery: Assessment
) -> None:
    page = shown(qtbot, make_context())
    clock.now += timedelta(hours=1)
    begin(workspace, "Lotus Dye House")
    clock.now += timedelta(hours=1)
    go_to_step(workspace, bakery.key, Step.CHOOSE)
    enter(page)
    assert firms(page) == ["Amina Bakery", "Lotus Dye House"]
    assert page._known is not None and page._known.recent.rows[0].words.step == "Choose"


def test_when_the_first_firm_appears_the_focus_goes_to_it(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace
) -> None:
    page = shown(qtbot, make_context())
    begin(workspace, "Hotel Casa Verde")
    enter(page)
    assert page._known is not None and page._first is not None and not page._first.isVisible()
    assert QApplication.focusWidget() is page._known.recent.rows[0].button


def test_a_row_tells_a_screen_reader_all_it_shows(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, workspace: Workspace
) -> None:
    begin(workspace, "Sunrise Bakery", sector="bakery", sample=True)
    page = shown(qtbot, make_context())
    assert page._known is not None
    words = [row.accessibleName() for row in page._known.recent.rows]
    sample = next(name for name in words if name.startswith("Sunrise Bakery"))
    assert "Sample" in sample and "answered 0" in sample and "score not yet" in sample
    assert not page._known.start.see_sample.isVisible()


def test_a_list_that_cannot_be_read_says_so_and_tries_again(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = home_module.read_list

    def locked(workspace: Workspace) -> list[object]:
        raise Locked(N_("Another program holds the file."))

    monkeypatch.setattr(home_module, "read_list", locked)
    page = shown(qtbot, make_context())
    assert page._failure.isVisible() and "Another program" in page._failure.words.text()
    monkeypatch.setattr(home_module, "read_list", really)
    page._failure.button.click()
    assert page.context.jobs.wait()
    assert not page._failure.isVisible() and firms(page) == ["Amina Bakery"]


def test_what_could_not_be_opened_is_said_until_home_is_entered_again(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment
) -> None:
    page = shown(qtbot, make_context())
    page.enter()
    page.say("The assessment can't be read.")
    assert page.context.jobs.wait()
    assert page._said.isVisible() and "can't be read" in page._said.words.text()
    enter(page)
    assert not page._said.isVisible()


# Search


def test_ctrl_f_finds_firm_town_and_action(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    begin(workspace, "Hôtel Casa Verde", "Granada")
    adopt(workspace, bakery, 0, TODAY + timedelta(days=2))
    title = bakery.options[next(iter(bakery.options))].title["en"]
    page = shown(qtbot, make_context())
    page.search()
    assert QApplication.focusWidget() is page.find_field.line
    qtbot.keyClicks(page.find_field.line, "hotel")
    assert firms(page) == ["Hôtel Casa Verde"]
    page.find_field.line.setText("rabat")
    assert firms(page) == ["Amina Bakery"]
    page.find_field.line.setText(title.upper())
    assert firms(page) == ["Amina Bakery"]
    assert page._known is not None and page._known.recent.rows[0].words.found == title
    assert page.find_field._found.text() == "1 found"
    qtbot.keyClick(page.find_field.line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page._known.recent.rows[0]


def test_a_search_that_finds_nothing_says_so_and_is_undone_with_one_key(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment
) -> None:
    page = shown(qtbot, make_context())
    page.search()
    qtbot.keyClicks(page.find_field.line, "steelworks")
    assert firms(page) == []
    assert page._known is not None and "steelworks" in page._known.recent._nothing._words.text()
    qtbot.keyClick(page.find_field.line, Qt.Key.Key_Escape)
    assert firms(page) == ["Amina Bakery"]
    assert page._known.start.isVisible()


# What is due


def test_due_actions_stand_in_groups_and_late_ones_say_by_how_much(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    for place, days in enumerate((-9, 3, 45, 200)):
        adopt(workspace, bakery, place, TODAY + timedelta(days=days), "Karim")
    page = shown(qtbot, make_context())
    assert [(line.replace("\u00a0", " "), when) for _title, line, when in due(page)] == [
        ("Amina Bakery · Karim", "9 days late"),
        ("Amina Bakery · Karim", "15 May"),
        ("Amina Bakery · Karim", "26 Jun"),
    ]
    assert page._known is not None
    row = next(iter(page._known.due.groups.values())).rows[0]
    with qtbot.waitSignal(page.open_assessment) as opened:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert opened.args == [bakery.key]


def test_a_long_group_opens_in_place_and_the_keyboard_goes_on_there(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    for place in range(5):
        adopt(workspace, bakery, place, TODAY - timedelta(days=1 + place))
    page = shown(qtbot, make_context())
    assert len(due(page)) == 3
    assert page._known is not None
    late = next(iter(page._known.due.groups.values()))
    assert late.more.words() == "2 more"
    late.more.setFocus()
    qtbot.keyClick(late.more, Qt.Key.Key_Return)
    assert len(due(page)) == 5 and not late.more.isVisible()
    assert QApplication.focusWidget() is late.rows[3]


def test_what_is_done_and_what_is_invented_is_not_due(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    adopt(workspace, bakery, 0, TODAY - timedelta(days=9))
    changed = choosing.adopt(workspace, bakery.key, list(bakery.options)[1], "", TODAY - timedelta(days=2))
    choosing.set_status(workspace, bakery.key, changed.actions[0].key, Status.DONE)
    key = begin(workspace, "Sunrise Bakery", sector="bakery", sample=True)
    choosing.adopt(workspace, key, next(iter(bakery.options)), "", TODAY - timedelta(days=4))
    page = shown(qtbot, make_context())
    assert [when for _title, _line, when in due(page)] == ["2 days late"]


@pytest.mark.parametrize(
    ("days", "words"), [(-9, "9 days late"), (-1, "1 day late"), (0, "today"), (3, "15 May"), (300, "8 Mar 2027")]
)
def test_due_words(days: int, words: str) -> None:
    assert due_words(TODAY + timedelta(days=days), TODAY, load_language("en")) == words


# Own checklists


def test_a_broken_own_checklist_is_reported_and_gone_when_mended(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    file = workspace.folder.checklists / "mine.yaml"
    file.write_text("format: 1\nkind: checklist\nid: mine\nsurprise: yes\n", encoding="utf-8")
    page = shown(qtbot, make_context())
    page.show_faults(workspace.reload_catalog().faults)
    said = page._faults.words.text()
    assert said.startswith("1 checklist was left out: mine.yaml:")
    file.unlink()
    page._faults.button.click()
    assert page.context.jobs.wait()
    assert not page._faults.isVisible()


def test_several_broken_checklists_are_counted_by_file(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    one, other = Path("/x/one.yaml"), Path("/x/other.yaml")
    page.show_faults([Fault(one, 1, "a"), Fault(one, 2, "b"), Fault(other, 3, "c")])
    assert page._faults.words.text() == "2 checklists were left out. The first: one.yaml:1: a"


# Look


@pytest.mark.parametrize("known", [False, True])
def test_everything_has_a_name(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment, known: bool
) -> None:
    page = shown(qtbot, make_context())
    adopt(workspace, bakery, 0, TODAY)
    if known:
        enter(page)
    else:
        page.show_assessments([])
    assert nameless(page) == []


@pytest.mark.parametrize(
    ("width", "height", "text"), [(816, 700, 1.0), (920, 700, 2.0), (1176, 800, 2.0), (1048, 800, 1.0)]
)
@pytest.mark.parametrize("known", [False, True])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment, theme: Theme,
    width: int, height: int, text: float, known: bool,
) -> None:  # fmt: skip
    begin(workspace, "Panadería y Confitería Hermanos Rodríguez de la Santísima Trinidad " * 2, "Alcalá de Guadaíra")
    for place in range(4):
        adopt(workspace, bakery, place, TODAY - timedelta(days=place))
    page = shown(qtbot, make_context())
    if not known:
        page.show_assessments([])
    assert fit(page, theme, width, height, text) == []


def test_with_many_firms_what_is_due_stands_above_the_list_in_one_column(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    adopt(workspace, bakery, 0, TODAY)
    page = shown(qtbot, make_context(), 816, 700)
    assert page._known is not None
    assert page._known.due.y() > page._known.recent.y()
    for number in range(8):
        begin(workspace, f"Firm {number}")
    enter(page)
    assert len(firms(page)) == 9
    assert page._known.due.y() < page._known.recent.y()
    # Tab goes the way the page reads.
    row = next(row for group in page._known.due.groups.values() for row in group.rows if row.isVisible())
    assert tab_from(row) is page._known.recent.rows[0].stop
    page.resize(1048, 800)
    for _ in range(4):
        QApplication.processEvents()
    assert page._known.due.x() > page._known.recent.x()


def test_tab_goes_through_rows_that_came_later_in_their_place(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    adopt(workspace, bakery, 0, TODAY + timedelta(days=5))
    page = shown(qtbot, make_context())
    assert page._known is not None
    begin(workspace, "Hotel Casa Verde")
    adopt(workspace, bakery, 1, TODAY - timedelta(days=5))
    enter(page)
    first, second = page._known.recent.rows
    late, soon, _later = page._known.due.groups.values()
    at, path = QApplication.focusWidget(), []
    assert at is first.stop
    for _ in range(3):
        assert at is not None
        at = tab_from(at)
        path.append(at)
    assert path == [second, late.rows[0], soon.rows[0]]
