"""Choose: order, money, people and days, each typed once and on disk at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment, Step
from selfcheck.domain.finance import Range, first_investment
from selfcheck.domain.library import InvestmentClass
from selfcheck.domain.plan import Status
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.choose.page import ChoosePage
from selfcheck.ui.pages.choose.row import ChooseRow
from selfcheck.usecases import choosing
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless, tab_from
from tests.ui.pages.plan import IDEA, on_disk, settle, shown, type_in, with_plan

MakeContext = Callable[..., Context]


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment) -> ChoosePage:
    context = make_context()
    return shown(qtbot, context, ChoosePage(context), with_plan(workspace, bakery))


def rows(page: ChoosePage) -> list[ChooseRow]:
    return [row for row in page.table.rows if isinstance(row, ChooseRow)]


def titles(page: ChoosePage) -> list[str]:
    return [row.title.words.text() for row in rows(page)]


def keys(page: ChoosePage) -> list[str]:
    return [action.key for action in on_disk(page)]


def choose(row: ChooseRow, words: str) -> None:
    """Pick a line of the menu that is open on a row."""
    assert row.menu is not None
    line = next(one for one in row.menu.actions() if one.text() == words)
    line.trigger()
    row.menu.close()


def undo(page: ChoosePage) -> None:
    page.bar.undo.click()
    settle(page)


def test_rows_stand_in_plan_order_and_the_total_equals_them(page: ChoosePage) -> None:
    assert [row.number.text() for row in rows(page)] == ["1", "2", "3", "4", "5"]
    assert titles(page)[-1] == IDEA
    assert rows(page)[2].cost.text() == "60"
    assert rows(page)[2].saving.text() == "500–1,000"
    assert rows(page)[0].payback.text() == "at once"
    assert rows(page)[1].payback.text() == "–"
    assert page.total.sums["cost"].text() == "18,060"
    assert page.total.sums["saving"].text() == "12,600–21,000"
    assert page.total.title.words.text() == "Total of the rows above"
    assert page.total.title.second.text() == "2 actions not yet quantified"


@pytest.mark.parametrize(
    ("name", "typed", "shown_as", "field", "value"),
    [
        ("cost", "4500", "4,500", "investment", Decimal(4500)),
        ("saving", "8600 - 41000", "8,600–41,000", "saving", Range(Decimal(8600), Decimal(41000))),
        ("saving", "700", "700", "saving", Range(Decimal(700), Decimal(700))),
        ("who", "Karim  Alami ", "Karim Alami", "owner", "Karim Alami"),
        ("by", "20 june", "20 Jun", "due", date(2026, 6, 20)),
        ("by", "3/2", "3 Feb 2027", "due", date(2027, 2, 3)),
        ("by", "2027-06-30", "30 Jun 2027", "due", date(2027, 6, 30)),
    ],
)
def test_what_is_typed_is_on_disk_and_undo_takes_it_back(
    page: ChoosePage, name: str, typed: str, shown_as: str, field: str, value: object
) -> None:
    row = rows(page)[-1]
    type_in(row.fields[name], typed)
    assert getattr(on_disk(page)[-1], field) == value
    assert row.fields[name].text() == shown_as
    undo(page)
    assert getattr(on_disk(page)[-1], field) in (None, "")
    assert row.fields[name].text() == ""


def test_a_cell_can_be_emptied_again(page: ChoosePage) -> None:
    type_in(rows(page)[2].cost, "")
    assert on_disk(page)[2].investment is None
    # What is left is a first estimate from what such an option typically takes to pay back.
    option = page.desk.assessment.options[on_disk(page)[2].option or ""]
    assert option.payback is not None
    assert first_investment(option.payback, on_disk(page)[2].saving) is not None
    assert rows(page)[2].payback.text() == "1–2 months"
    type_in(rows(page)[2].saving, "")
    assert rows(page)[2].payback.text() == "–"


@pytest.mark.parametrize(
    ("name", "typed"), [("cost", "a lot"), ("saving", "900-100"), ("saving", "5-"), ("by", "someday"), ("by", "31/2")]
)
def test_what_cannot_be_used_stays_in_the_field_and_nothing_is_saved(page: ChoosePage, name: str, typed: str) -> None:
    before = on_disk(page)
    row = rows(page)[2]
    type_in(row.fields[name], typed)
    assert on_disk(page) == before
    assert row.fields[name].text() == typed
    assert row.error.isVisible() and row.error.sentence()
    assert row.fields[name].accessibleDescription() == row.error.sentence()
    assert row.error.geometry().bottom() <= row.height(), "the sentence is cut off"
    page.enter()
    assert row.fields[name].text() == typed, "a refresh must not take away what was typed"


def test_esc_brings_back_what_held(page: ChoosePage) -> None:
    row = rows(page)[2]
    type_in(row.cost, "a lot")
    row.cost.setFocus()
    QTest.keyClick(row.cost, Qt.Key.Key_Escape)
    assert row.cost.text() == "60"
    assert not row.error.isVisible()


def test_mending_an_error_saves_and_clears_it(page: ChoosePage) -> None:
    row = rows(page)[2]
    type_in(row.cost, "a lot")
    type_in(row.cost, "75")
    assert on_disk(page)[2].investment == Decimal(75)
    assert not row.error.isVisible()


def test_class_follows_the_money_and_the_limit(page: ChoosePage) -> None:
    row = rows(page)[-1]
    type_in(row.cost, "5200")
    type_in(row.saving, "5400-8100")
    assert row.badge.accessibleName().startswith("B")
    type_in(page.rule.limit, "6000")
    settle(page)
    assert page.desk is not None
    assert open_assessment(page.context.workspace, page.desk.key).firm.minor_cost == Decimal(6000)
    assert row.badge.accessibleName().startswith("A")
    undo(page)
    assert open_assessment(page.context.workspace, page.desk.key).firm.minor_cost is None
    assert row.badge.accessibleName().startswith("B")


def test_alt_down_moves_the_row_in_hand(page: ChoosePage) -> None:
    before = keys(page)
    first = rows(page)[0]
    first.who.setFocus()
    QTest.keyClick(first.who, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert keys(page) == [before[1], before[0], *before[2:]]
    assert rows(page)[1] is first
    assert first.who.hasFocus()
    assert first.number.text() == "2"
    assert first.grip.accessibleName().startswith("2 of 5")
    QTest.keyClick(first.who, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys(page) == before
    undo(page)
    undo(page)
    assert keys(page) == before


def test_moving_carries_along_what_was_just_typed(page: ChoosePage) -> None:
    first = rows(page)[0]
    first.who.setFocus()
    first.who.selectAll()
    QTest.keyClicks(first.who, "Hind")
    QTest.keyClick(first.who, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert on_disk(page)[1].owner == "Hind"


def test_a_row_can_be_dragged(page: ChoosePage) -> None:
    before = keys(page)
    grip, last = rows(page)[0].grip, rows(page)[-1]
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    target = last.mapToGlobal(QPoint(0, last.height() - 2))
    QTest.mouseMove(grip, grip.mapFromGlobal(target))
    grip.dragged.emit(target.y())
    assert keys(page) == before, "nothing is saved before the row is dropped"
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, grip.mapFromGlobal(target))
    assert keys(page) == [*before[1:], before[0]]
    undo(page)
    assert keys(page) == before


def test_tab_follows_the_rows_after_a_move(page: ChoosePage) -> None:
    QTest.keyClick(rows(page)[0].grip, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(page)
    for one, other in zip(rows(page), rows(page)[1:], strict=False):
        assert tab_from(one.out) is other.grip or QApplication.focusWidget() is other.grip
        other.grip.setFocus()


def test_arrows_on_the_grip_go_from_row_to_row(page: ChoosePage) -> None:
    rows(page)[0].grip.setFocus()
    QTest.keyClick(rows(page)[0].grip, Qt.Key.Key_Down)
    assert rows(page)[1].grip.hasFocus()


def test_the_suggested_order_is_one_step(page: ChoosePage) -> None:
    before = keys(page)
    page.suggest.click()
    after = keys(page)
    words = page._words()
    letters = [words.letter(action) for action in on_disk(page)]
    assert after != before
    assert letters == sorted(letters, key=lambda letter: letter or "Z")
    assert letters[0] is InvestmentClass.A
    undo(page)
    assert keys(page) == before


def test_taking_out_and_undoing_brings_everything_back(page: ChoosePage) -> None:
    before = on_disk(page)
    rows(page)[2].out.setFocus()
    QTest.keyClick(rows(page)[2].out, Qt.Key.Key_Space)
    choose(rows(page)[2], "Take out of the plan")
    assert [action.key for action in on_disk(page)] == [one.key for one in before if one is not before[2]]
    assert page.focusWidget() is rows(page)[2].out, "the keyboard goes to the neighbour"
    undo(page)
    assert on_disk(page) == before
    assert len(rows(page)) == 5


def test_an_own_idea_is_added_in_place(page: ChoosePage) -> None:
    page.own_idea.open()
    QTest.keyClick(page.own_idea.title.field, Qt.Key.Key_Return)
    assert page.own_idea.title.error()
    assert len(on_disk(page)) == 5
    QTest.keyClicks(page.own_idea.title.field, "Mend the gate")
    page.own_idea.area.field.set_code("safety")
    QTest.keyClick(page.own_idea.title.field, Qt.Key.Key_Return)
    new = on_disk(page)[-1]
    assert (new.title, str(new.area), new.option) == ("Mend the gate", "safety", None)
    assert titles(page)[-1] == "Mend the gate"
    assert rows(page)[-1].title.chip.isVisible()
    assert page.own_idea.title.field.text() == ""
    undo(page)
    assert len(on_disk(page)) == 5


def test_a_day_is_picked_from_the_menu_and_taken_away(page: ChoosePage) -> None:
    row = rows(page)[-1]
    row.by.open_menu()
    assert row.by.menu is not None
    words = [action.text() for action in row.by.menu.actions() if action.text()]
    assert words[:3] == ["In a month", "In three months", "In six months"]
    row.by.menu.actions()[1].trigger()
    row.by.menu.close()
    assert on_disk(page)[-1].due == date(2026, 8, 12)
    row.by.open_menu()
    next(action for action in row.by.menu.actions() if action.text() == "No day yet").trigger()
    row.by.menu.close()
    assert on_disk(page)[-1].due is None


def test_people_of_the_firm_and_earlier_owners_are_offered(page: ChoosePage) -> None:
    assert page._people.stringList() == ["Amina", "Karim", "Salma", "Youssef"]


def test_what_is_being_typed_is_handed_over_when_the_page_is_left(page: ChoosePage) -> None:
    row = rows(page)[-1]
    row.who.setFocus()
    QTest.keyClicks(row.who, "Hind")
    page.leave()
    assert on_disk(page)[-1].owner == "Hind"


def test_a_dropped_action_is_not_in_the_plan_and_moving_passes_it(page: ChoosePage) -> None:
    assert page.desk is not None
    page.desk.set_status(page.desk.assessment.actions[1], Status.DROPPED)
    settle(page)
    assert len(rows(page)) == 4
    assert page.dropped.isVisible()
    first = rows(page)[0]
    first.grip.setFocus()
    QTest.keyClick(first.grip, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(page)
    assert rows(page)[1] is first


def test_money_of_a_fine_currency_adds_up_as_shown(page: ChoosePage) -> None:
    for row in rows(page)[:3]:
        type_in(row.cost, "0.125")
    settle(page)
    seen = sum(Decimal(row.cost.text().replace(",", "")) for row in rows(page) if row.cost.text())
    assert page.total.sums["cost"].text() == f"{seen:,}"


def test_without_actions_the_page_says_what_makes_them_appear(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment
) -> None:
    context = make_context()
    page = shown(qtbot, context, ChoosePage(context), bakery)
    assert page.empty.isVisible()
    assert not page.table.isVisible() and not page.suggest.isVisible()
    with qtbot.waitSignal(page.go_to) as asked:
        page.empty.button.click()
    assert asked.args == [Step.FIND_OPTIONS]


def test_reveal_finds_the_row_of_an_option(page: ChoosePage) -> None:
    action = on_disk(page)[3]
    page.reveal(action.option)
    assert rows(page)[3].grip.hasFocus()


def test_everything_can_be_named(page: ChoosePage) -> None:
    page.own_idea.open()
    assert nameless(page) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (1048, 800, 1.0), (1152, 800, 2.0)])
def test_nothing_is_wider_than_the_page(page: ChoosePage, theme: Theme, width: int, height: int, text: float) -> None:
    type_in(rows(page)[2].cost, "a lot")
    page.set_narrow(width != 1048, text > 1)
    page.own_idea.open()
    assert fit(page, theme, width, height, text) == []
    assert over_each_other(rows(page)[2]) == []


@pytest.mark.parametrize("width", range(500, 1100, 50))
def test_rows_hold_together_at_every_width(page: ChoosePage, theme: Theme, width: int) -> None:
    assert fit(page, theme, width, 700, 1.0) == []
    assert [over_each_other(row) for row in rows(page)] == [[]] * 5


def test_long_words_in_spanish_fit(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment, theme: Theme
) -> None:
    context = make_context("es")
    planned = with_plan(workspace, bakery)
    choosing.change_action(workspace, bakery.key, replace(planned.actions[0], investment=Decimal(9_999_999)))
    page = shown(qtbot, context, ChoosePage(context), open_assessment(workspace, bakery.key), 816)
    page.set_narrow(True, False)
    assert fit(page, theme, 816, 700, 1.0) == []
    assert over_each_other(rows(page)[0]) == []


def over_each_other(row: QWidget) -> list[str]:
    """Parts of a row that lie over one another, or beyond its end."""
    parts = row.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    seen = [part for part in parts if part.isVisible() and type(part).__name__ != "_Overlay"]
    found = [f"{type(one).__name__} beyond the row" for one in seen if not row.rect().contains(one.geometry())]
    for at, one in enumerate(seen):
        for other in seen[at + 1 :]:
            if one.geometry().intersects(other.geometry()):
                found.append(f"{type(one).__name__} over {type(other).__name__}")
    return found
