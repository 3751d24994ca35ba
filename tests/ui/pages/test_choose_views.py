"""Choose shows its numbers or its order, keeps what was typed in both, and goes where an undo was about."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.choose.views import NUMBERS, ORDER, ChooseViews
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.figures import with_numbers
from tests.ui.pages.plan import settle, shown, type_in, with_plan
from tests.ui.pages.test_numbers import row

MakeContext = Callable[..., Context]


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment) -> ChooseViews:
    context = make_context()
    return shown(qtbot, context, ChooseViews(context), with_plan(workspace, bakery))


def test_numbers_come_first_and_order_once_every_number_is_known(
    page: ChooseViews, workspace: Workspace, bakery: Assessment
) -> None:
    assert page.section == NUMBERS and page.numbers.isVisible() and not page.order.isVisible()
    again = ChooseViews(page.context)
    desk = Desk(with_numbers(workspace, bakery), page.context.workspace, page.context.jobs, page.context.language)
    again.take_desk(desk)
    assert again.section == ORDER
    again.deleteLater()


def test_the_rail_is_told_both_views_and_how_far_they_are(page: ChooseViews, qtbot: QtBot) -> None:
    assert page.sections() == [(NUMBERS, "Numbers", "0 of 6", False), (ORDER, "Order and money", "5", False)]
    with qtbot.waitSignal(page.view_changed):
        page.show_section(ORDER)
    assert page.order.isVisible() and page.order.table.rows


def test_arrows_on_the_tabs_go_from_view_to_view(page: ChooseViews) -> None:
    tabs = page._tabs[NUMBERS]
    tabs.segments[0].setFocus()
    QTest.keyClick(tabs.segments[0], Qt.Key.Key_Right)
    assert page.section == ORDER
    assert page._tabs[ORDER].segments[1].hasFocus(), "the keyboard stays on the tabs"
    QTest.keyClick(page._tabs[ORDER].segments[1], Qt.Key.Key_Left)
    assert page.section == NUMBERS and page._tabs[NUMBERS].segments[0].hasFocus()


def test_what_is_being_typed_is_kept_when_the_view_changes(page: ChooseViews) -> None:
    cell = row(page.numbers, "Electricity").quantity
    cell.setFocus()
    QTest.keyClicks(cell, "60000")
    page.show_section(ORDER)
    settle(page)
    assert page.desk is not None
    assert page.desk.assessment.numbers[0].uses[0].quantity == Decimal(60000)


def test_an_undo_shows_the_view_it_was_about(page: ChooseViews) -> None:
    type_in(row(page.numbers, "Electricity").quantity, "60000")
    type_in(row(page.numbers, "Electricity").cost, "72000")
    settle(page)
    assert page.desk is not None
    key = page.desk.assessment.numbers[0].uses[0].key
    page.show_section(ORDER)
    page.undo()
    page.reveal(key)
    settle(page)
    assert page.section == NUMBERS and row(page.numbers, "Electricity").cost.text() == ""
    page.reveal(page.desk.assessment.actions[0].key)
    assert page.section == ORDER


def test_both_views_are_named_and_fit(page: ChooseViews, theme: Theme) -> None:
    assert nameless(page) == []
    page.show_section(ORDER)
    assert nameless(page) == []
    page.set_narrow(True, False)
    assert fit(page, theme, 816, 700, 1.0) == []
