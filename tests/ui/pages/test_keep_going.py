"""Keep going: how each action stands, what it brought, and the next look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment, Step
from selfcheck.domain.plan import Action, Status
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.keep_going.page import KeepGoingPage
from selfcheck.ui.pages.keep_going.review import review
from selfcheck.ui.pages.keep_going.row import GroupRow, KeepRow
from selfcheck.ui.widgets.status_button import menu_keys
from selfcheck.ui.widgets.text import Text
from selfcheck.usecases.assessments import list_assessments
from selfcheck.usecases.sample import open_sample
from selfcheck.usecases.workspace import Workspace
from tests.ui.conftest import Clock
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.plan import on_disk, settle, shown, type_in, with_plan

MakeContext = Callable[..., Context]
LATER = datetime(2026, 11, 16, 11, 20, tzinfo=UTC)


@pytest.fixture
def page(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment, clock: Clock
) -> KeepGoingPage:
    """Half a year after the plan was made."""
    planned = with_plan(workspace, bakery)
    clock.now = LATER
    context = make_context()
    return shown(qtbot, context, KeepGoingPage(context), planned)


def rows(page: KeepGoingPage) -> list[KeepRow]:
    return [row for row in page.table.rows if isinstance(row, KeepRow)]


def groups(page: KeepGoingPage) -> list[tuple[str, str]]:
    found = [row for row in page.table.rows if isinstance(row, GroupRow)]
    return [(row.name.text(), row.number.text()) for row in found]


def row_of(page: KeepGoingPage, key: str) -> KeepRow:
    return next(row for row in rows(page) if row.key == key)


def test_late_ones_come_first_and_in_words(page: KeepGoingPage) -> None:
    assert groups(page) == [("Overdue", "3"), ("Later", "2")]
    assert rows(page)[0].title.second.text() == "Youssef · 175 days late"


def test_groups_follow_the_calendar(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    context = make_context()
    page = shown(qtbot, context, KeepGoingPage(context), with_plan(workspace, bakery))
    assert groups(page) == [("Next 30 days", "2"), ("Next 90 days", "1"), ("Later", "2")]
    assert not page.strip.isVisible()
    assert not page.outcome.isVisible()


def test_a_status_is_chosen_from_the_menu(page: KeepGoingPage) -> None:
    first = rows(page)[0]
    QTest.keyClick(first.status, Qt.Key.Key_Return)
    menu = first.status.menu
    assert menu is not None
    assert [action.text().replace("&", "") for action in menu.actions()] == [
        "Planned\tP", "In progress\tI", "Done\tD", "Dropped\tR", "Not asked yet\tN",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    menu.close()
    done = on_disk(page)[0]
    assert (done.status, done.status_on) == (Status.DONE, LATER.date())
    assert groups(page)[-1] == ("Done: estimate above, what happened below", "1")
    assert row_of(page, done.key).title.second.text() == "Youssef · done 16 Nov"
    assert page.focusWidget() is row_of(page, done.key).status
    page.bar.undo.click()
    assert on_disk(page)[0].status is Status.PLANNED
    assert groups(page) == [("Overdue", "3"), ("Later", "2")]


@pytest.mark.parametrize(("key", "status"), [("d", Status.DONE), ("r", Status.DROPPED), ("i", Status.IN_PROGRESS)])
def test_a_letter_on_the_button_chooses_at_once(page: KeepGoingPage, key: str, status: Status) -> None:
    rows(page)[0].status.setFocus()
    QTest.keyClicks(rows(page)[0].status, key)
    assert on_disk(page)[0].status is status


def test_what_happened_stands_under_what_was_promised(page: KeepGoingPage) -> None:
    key = rows(page)[0].key
    assert not rows(page)[0].fields["saved"].isVisible()
    rows(page)[0].status.chosen.emit("done")
    settle(page)
    row = row_of(page, key)
    assert row.saving.estimate.text() == "7,200–14,000"
    type_in(row.fields["spent"], "120")
    type_in(row.fields["saved"], "9100")
    done = on_disk(page)[0]
    assert (done.spent, done.saved) == (Decimal(120), Decimal(9100))
    assert page.outcome.title.text() == "The one that is done"
    assert page.outcome.bar.accessibleName() == "estimate 7,200–14,000, happened 9,100"
    assert page.outcome.spent.text() == "Spent MAD\u00a0120, planned MAD\u00a00."
    page.bar.undo.click()
    settle(page)
    assert on_disk(page)[0].saved is None
    assert row.fields["saved"].text() == ""
    assert not page.outcome.bar.isVisible()


def test_a_wrong_amount_stays_and_is_explained(page: KeepGoingPage) -> None:
    key = rows(page)[0].key
    rows(page)[0].status.chosen.emit("done")
    settle(page)
    row = row_of(page, key)
    type_in(row.fields["saved"], "plenty")
    assert on_disk(page)[0].saved is None
    assert row.fields["saved"].text() == "plenty"
    assert row.error.isVisible()
    type_in(row.fields["saved"], "9100")
    assert on_disk(page)[0].saved == Decimal(9100)
    assert not row.error.isVisible()


def test_a_comment_is_kept(page: KeepGoingPage) -> None:
    row = rows(page)[1]
    assert not row.comment.isVisible()
    row.note.click()
    assert row.comment.hasFocus()
    QTest.keyClicks(row.comment, "one of two fitted")
    rows(page)[0].status.setFocus()
    assert on_disk(page)[1].comment == "one of two fitted"
    assert row.comment.isVisible()
    page.bar.undo.click()
    settle(page)
    assert on_disk(page)[1].comment == ""
    assert not row.comment.isVisible()


def test_asking_goes_from_one_to_the_next_until_all_are_asked(page: KeepGoingPage) -> None:
    assert page.strip.words.text() == "Six months are over. Ask about each action once; 0 of 5 are asked."
    visited = []
    for _ in range(5):
        page.ask.click()
        focus = QApplication.focusWidget()
        row = next(row for row in rows(page) if focus is row.status)
        visited.append(row.key)
        row.status.chosen.emit("planned" if len(visited) % 2 else "in progress")
        settle(page)
    assert sorted(visited) == sorted(action.key for action in on_disk(page))
    assert not page.ask.isVisible()
    assert "every action" in page.strip.words.text()


def test_asking_passes_an_action_by_when_it_is_not_answered(page: KeepGoingPage) -> None:
    page.ask.click()
    first = QApplication.focusWidget()
    page.ask.click()
    assert QApplication.focusWidget() is not first


def test_looking_again_opens_a_new_assessment_of_the_same_firm(qtbot: QtBot, page: KeepGoingPage) -> None:
    with qtbot.waitSignal(page.open_assessment) as opened:
        page.again.button.click()
    found = {one.key: one for one in list_assessments(page.context.workspace)}
    assert page.desk is not None
    assert opened.args[0] != page.desk.key
    assert found[opened.args[0]].firm.name == "Amina Bakery"
    assert found[opened.args[0]].started == LATER.date()
    settle(page)


def test_without_actions_it_leads_to_choose(qtbot: QtBot, make_context: MakeContext, bakery: Assessment) -> None:
    context = make_context()
    page = shown(qtbot, context, KeepGoingPage(context), bakery)
    assert page.empty.isVisible() and not page.table.isVisible()
    with qtbot.waitSignal(page.go_to) as asked:
        page.empty.button.click()
    assert asked.args == [Step.CHOOSE]


def test_everything_can_be_named(page: KeepGoingPage) -> None:
    rows(page)[0].status.chosen.emit("done")
    rows(page)[1].note.click()
    settle(page)
    assert nameless(page) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (1048, 800, 1.0), (1152, 800, 2.0)])
def test_nothing_is_wider_than_the_page(
    page: KeepGoingPage, theme: Theme, width: int, height: int, text: float
) -> None:
    rows(page)[0].status.chosen.emit("done")
    settle(page)
    type_in(rows(page)[-1].fields["saved"], "plenty")
    page.set_narrow(width != 1048, text > 1)
    assert fit(page, theme, width, height, text) == []


def test_the_first_action_is_seen_with_its_name_however_large_the_text(page: KeepGoingPage, theme: Theme) -> None:
    page.set_narrow(True, True)
    assert fit(page, theme, 1152, 688, 2.0) == []
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
    page.setFocus()
    page.enter()
    settle(page)
    first, content = rows(page)[0], page.view.widget()
    assert first.status.hasFocus()
    top = first.title.mapTo(content, QPoint(0, 0)).y() - page.view.verticalScrollBar().value()
    assert top >= 0, "its name has scrolled away"


def action(key: str = "a", **facts: object) -> Action:
    return replace(Action(key=key, title=key), **facts)  # type: ignore[arg-type]


STARTED, TODAY = date(2026, 5, 12), date(2026, 8, 1)


def test_before_six_months_only_days_that_passed_are_asked_about() -> None:
    late = action("late", due=date(2026, 7, 1))
    told = action("told", due=date(2026, 7, 1), status_on=date(2026, 7, 5))
    soon = action("soon", due=date(2026, 9, 1))
    found = review([late, told, soon], STARTED, TODAY)
    assert (found.due, found.six_months, found.asked) == (True, False, 1)
    assert found.to_ask == (late,)
    assert not review([soon, told], STARTED, TODAY).due


def test_after_six_months_all_are_asked_about_once() -> None:
    early = action("early", status_on=date(2026, 7, 1))
    told = action("told", status_on=date(2026, 11, 13))
    unknown = action("unknown", status=Status.NOT_ASKED, status_on=date(2026, 11, 13))
    done = action("done", status=Status.DONE, status_on=date(2026, 6, 1))
    found = review([early, told, unknown, done], STARTED, date(2026, 11, 16))
    assert found.to_ask == (early, unknown)
    assert found.asked == 2


def test_each_word_has_its_own_letter() -> None:
    assert menu_keys(["Planned", "Pending", "Pe", "…"]) == ["P", "E", "3", "4"]


def test_what_was_promised_is_what_the_plan_worked_out(qtbot: QtBot, make_context: MakeContext) -> None:
    """Without a figure of its own an action shows the saving from the firm's bills, as the plan prints it."""
    context = make_context()
    assessment = open_sample(context.workspace, "en")
    page = shown(qtbot, context, KeepGoingPage(context), assessment)
    stages = next(one for one in assessment.actions if one.option == "start-ovens-in-stages")
    assert stages.saving is None
    words = [label.text() for label in page._rows[stages.key].findChildren(Text)]
    assert any("7,200–14,000" in word for word in words)
