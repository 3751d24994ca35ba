"""What was made and then lost: said in a weight, worked out at once as the money page prints it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.numbers import MoneyPlan
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.choose.views import ORDER, ChooseViews
from selfcheck.ui.pages.numbers.page import NumbersPage
from selfcheck.ui.pages.numbers.waste import WasteCard
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.figures import with_numbers
from tests.ui.pages.plan import settle, shown, type_in

MakeContext = Callable[..., Context]


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment) -> NumbersPage:
    context = make_context()
    return shown(qtbot, context, NumbersPage(context), with_numbers(workspace, bakery))


@pytest.fixture
def card(page: NumbersPage) -> WasteCard:
    return page.frame.waste


def plan(page: NumbersPage) -> MoneyPlan:
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key).money


def say_example(page: NumbersPage) -> None:
    """The bakery of the design loses 6 to 12 t a year, and pays for two thirds of it."""
    card = page.frame.waste
    type_in(card.low.field, "6")
    type_in(card.high.field, "12 t")
    type_in(card.collected.field, "66.7 %")
    settle(page)


def test_empty_it_says_what_it_is_for(page: NumbersPage, card: WasteCard) -> None:
    assert card.isVisible() and card.empty.isVisible()
    assert card.empty.text().startswith("Say how much of what you made in a year was thrown away")
    assert (card.low.field.text(), card.high.field.text(), card.collected.field.text()) == ("", "", "100\u00a0%")
    assert not any(part.isVisible() for part in (card.sums, card.bin, card.source, card.standing))


def test_it_comes_out_as_the_money_page_prints_it(page: NumbersPage, card: WasteCard) -> None:
    say_example(page)
    said = plan(page)
    assert (said.waste_low, said.waste_high, said.waste_collected) == (Decimal(6), Decimal(12), Decimal("66.7"))
    assert (card.low.field.text(), card.high.field.text()) == ("6\u00a0t", "12\u00a0t")
    lines = zip(card.sums.labels, card.sums.figures, strict=True)
    assert [(label.text(), figure.text()) for label, figure in lines] == [
        ("Materials in it", "17,400–34,800"),
        ("Energy and water used on it", "6,900–13,800"),
        ("Its part of the collection bill", "1,000–2,000"),
        ("Together, MAD a year", "25,300–50,600"),
    ]
    assert card.bin.text() == (
        "The bin costs MAD\u00a01,000–2,000. What lies in it cost 24 times as much before it got there."
    )
    assert "USD 12" in card.source.text() and card.source.isVisible()
    assert not card.empty.isVisible()


def test_undo_takes_it_back_step_by_step(page: NumbersPage, card: WasteCard) -> None:
    say_example(page)
    page.bar.undo.click()
    assert plan(page).waste_collected == Decimal(100)
    assert card.collected.field.text() == "100\u00a0%"
    for _ in range(2):
        page.bar.undo.click()
        settle(page)
    assert (plan(page).waste_low, plan(page).waste_high) == (None, None)
    assert card.low.field.text() == card.high.field.text() == "" and card.empty.isVisible()


def test_one_end_alone_is_enough_and_emptying_both_ends_it(page: NumbersPage, card: WasteCard) -> None:
    type_in(card.high.field, "12")
    settle(page)
    assert card.sums.figures[0].text() == "34,400"
    type_in(card.high.field, "")
    assert plan(page).waste_high is None
    assert card.empty.isVisible() and not card.sums.isVisible()


def test_a_range_is_moved_one_end_after_the_other(page: NumbersPage, card: WasteCard) -> None:
    say_example(page)
    type_in(card.low.field, "15")
    assert card.low.error.isVisible() and "higher than the second" in card.low.error.sentence()
    assert plan(page).waste_low == Decimal(6)
    type_in(card.high.field, "20")
    assert (plan(page).waste_low, plan(page).waste_high) == (Decimal(15), Decimal(20))
    assert not card.low.error.isVisible() and card.low.field.text() == "15\u00a0t"


@pytest.mark.parametrize(
    ("which", "typed"), [("low", "a bit"), ("low", "-3"), ("high", "5 kWh"), ("high", "2 ton"), ("collected", "101")]
)
def test_what_cannot_be_stays_in_the_field_with_its_sentence(
    page: NumbersPage, card: WasteCard, which: str, typed: str
) -> None:
    say_example(page)
    before, part = plan(page), getattr(card, which)
    stood = part.field.text()
    type_in(part.field, typed)
    assert plan(page) == before
    assert part.field.text() == typed and part.field.wrong
    assert part.error.isVisible() and part.error.sentence() == part.field.accessibleDescription()
    assert [one.error.isVisible() for one in (card.low, card.high, card.collected)].count(True) == 1
    QTest.keyClick(part.field, Qt.Key.Key_Escape)
    assert part.field.text() == stood and not part.error.isVisible()


def test_one_wrong_end_does_not_hold_the_other_back(page: NumbersPage, card: WasteCard) -> None:
    say_example(page)
    type_in(card.low.field, "a bit")
    type_in(card.high.field, "18")
    assert (plan(page).waste_low, plan(page).waste_high) == (Decimal(6), Decimal(18))
    assert card.low.field.text() == "a bit" and card.low.error.isVisible()
    assert not card.high.error.isVisible()


def test_it_speaks_the_unit_of_the_output_and_keeps_tonnes(page: NumbersPage, card: WasteCard) -> None:
    say_example(page)
    page.head.output.changed.emit(replace(page.numbers().output, quantity=Decimal(240000), unit="kg"))
    settle(page)
    assert (card.low.field.text(), card.high.field.text()) == ("6,000\u00a0kg", "12,000\u00a0kg")
    type_in(card.low.field, "7500")
    assert plan(page).waste_low == Decimal("7.5")
    type_in(card.low.field, "8 t")
    assert (plan(page).waste_low, card.low.field.text()) == (Decimal(8), "8,000\u00a0kg")


def test_pounds_come_back_as_they_were_typed(page: NumbersPage, card: WasteCard) -> None:
    page.head.output.changed.emit(replace(page.numbers().output, quantity=Decimal(500000), unit="lb"))
    type_in(card.low.field, "1234.5")
    settle(page)
    assert card.low.field.text() == "1,234.5\u00a0lb"


def test_output_that_is_counted_leaves_it_in_tonnes_spread_over_the_materials(
    page: NumbersPage, card: WasteCard
) -> None:
    say_example(page)
    page.head.output.changed.emit(replace(page.numbers().output, unit="loads"))
    settle(page)
    assert card.low.field.text() == "6\u00a0t"
    assert card.sums.isVisible()


def test_without_any_weight_it_says_what_is_missing(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment
) -> None:
    context = make_context()
    page = shown(qtbot, context, NumbersPage(context), bakery)
    card = page.frame.waste
    type_in(card.low.field, "6")
    assert plan(page).waste_low == Decimal(6)
    assert card.empty.isVisible() and card.empty.text().endswith("is known by weight.")
    assert not card.sums.isVisible()


def test_undo_shows_the_numbers_again_where_it_stands(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    context = make_context()
    views = shown(qtbot, context, ChooseViews(context), with_numbers(workspace, bakery))
    views.show_section("numbers")
    type_in(views.numbers.frame.waste.low.field, "6")
    settle(views)
    assert views.desk is not None
    views.desk.came_back.connect(views.reveal)
    views.show_section(ORDER)
    views.undo()
    settle(views)
    assert views.section == "numbers"
    assert views.numbers.frame.waste.low.field.hasFocus()
    assert views.desk.assessment.money.waste_low is None


def test_leaving_the_page_keeps_what_was_being_typed(page: NumbersPage, card: WasteCard) -> None:
    card.high.field.setFocus()
    QTest.keyClicks(card.high.field, "9")
    page.leave()
    assert plan(page).waste_high == Decimal(9)


def test_everything_in_it_can_be_named(page: NumbersPage) -> None:
    say_example(page)
    assert nameless(page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (1048, 800, 1.0), (1176, 800, 2.0)])
def test_it_is_never_wider_than_the_page(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment, theme: Theme,
    language: str, width: int, height: int, text: float,
) -> None:  # fmt: skip
    context = make_context(language)
    page = shown(qtbot, context, NumbersPage(context), with_numbers(workspace, bakery))
    page.set_narrow(width / text < 990, text > 1)
    assert fit(page, theme, width, height, text) == []
    card = page.frame.waste
    type_in(card.low.field, "6")
    type_in(card.high.field, "3")
    settle(page)
    assert card.sums.isVisible() and card.high.error.isVisible()
    assert fit(page, theme, width, height, text) == []
