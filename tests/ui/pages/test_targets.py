"""The card of indicators with one period, the usual range beside a figure, and targets set, reached, taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.numbers import Target
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.keep_going.page import KeepGoingPage
from selfcheck.ui.pages.numbers.page import NumbersPage
from selfcheck.ui.widgets.indicator_card import BarLine, IndicatorCard
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.figures import with_a_second_period, with_numbers
from tests.ui.pages.plan import settle, shown, type_in
from tests.ui.pages.test_numbers import row, undo

MakeContext = Callable[..., Context]
WATER = "water-productivity"


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment) -> NumbersPage:
    context = make_context()
    return shown(qtbot, context, NumbersPage(context), with_numbers(workspace, bakery))


def line(card: IndicatorCard, name: str) -> BarLine:
    return next(one for one in card.bars if one.name.text() == name)


def choose(card: IndicatorCard, indicator: str, month: str = "2027-06-01") -> None:
    """Open the form and choose in its lists, as a person does."""
    card.set_target.click()
    for combo, code in ((card.form.indicator.field, indicator), (card.form.month.field, month)):
        assert combo.findData(code) >= 0, code
        combo.setCurrentIndex(combo.findData(code))
        combo.activated.emit(combo.currentIndex())


def targets(page: NumbersPage) -> tuple[Target, ...]:
    """As another window would read them."""
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key).targets


def test_one_period_shows_its_figures_without_bars(page: NumbersPage) -> None:
    card = page.frame.compare
    assert card.isVisible() and card.title.text() == "What you get out of what you use"
    water = line(card, "Bread and pastry from water")
    assert (water.values.text(), water.usual.text()) == ("200\u00a0kg/m³", "Usual 125–500\u00a0kg/m³ (estimate)")
    assert not any(one.drawn.isVisible() for one in card.bars)
    assert not line(card, "Bread and pastry from energy").usual.isVisible()
    assert card.note.text() == "With a later period you see here what got better or worse."
    card.toggle.click()
    assert card.table_words()[:4] == ["Indicator", "2025", "Output, t", "240"]
    assert "Usual 0.125–0.5\u00a0t/m³ (estimate)" in card.table_words()
    assert card.toggle.words() == "Fewer figures"


def test_nothing_is_shown_while_nothing_but_the_output_is_known(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment
) -> None:
    context = make_context()
    fresh = shown(qtbot, context, NumbersPage(context), bakery)
    assert not fresh.frame.compare.isVisible()
    type_in(fresh.head.output.quantity, "240")
    settle(fresh)
    assert not fresh.frame.compare.isVisible()
    type_in(row(fresh, "Water").quantity, "1200")
    settle(fresh)
    assert fresh.frame.compare.isVisible()


def test_a_target_is_typed_in_the_unit_one_sees_and_undo_takes_it_back(page: NumbersPage) -> None:
    card = page.frame.compare
    choose(card, WATER)
    assert card.form.value.label.text() == "Target, kg/m³"
    type_in(card.form.value.field, "250.5")
    assert targets(page) == (Target(indicator=WATER, value=Decimal("0.2505"), unit="t/m3", by=date(2027, 6, 30)),)
    said = line(card, "Bread and pastry from water").target
    assert said.isVisible() and said.text() == "Target 250.5\u00a0kg/m³ by June 2027: not reached yet"
    assert not card.form.isVisible() and card.set_target.isVisible()
    undo(page)
    assert targets(page) == () and not said.isVisible()


def test_a_target_that_is_reached_says_so_and_less_waste_is_better(page: NumbersPage) -> None:
    card = page.frame.compare
    choose(card, "waste-intensity")
    type_in(card.form.value.field, "110")
    assert line(card, "Waste for each t").target.text() == "Target 110\u00a0kg/t by June 2027: reached"


def test_a_target_comes_back_into_the_form_and_can_be_taken_off(page: NumbersPage) -> None:
    card = page.frame.compare
    choose(card, WATER, "2028-01-01")
    assert not card.form.take_back.isVisible()
    type_in(card.form.value.field, "250")
    settle(page)
    card.set_target.click()
    assert (card.form.indicator.field.code(), card.form.value.field.text()) == (WATER, "250")
    assert card.form.month.field.code() == "2028-01-01"
    card.form.take_back.click()
    assert targets(page) == ()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("", "only digits, for example"), ("much", "only digits, for example"), ("0", "type an amount above 0")],
)
def test_what_is_no_target_is_said_at_the_field(page: NumbersPage, typed: str, sentence: str) -> None:
    card = page.frame.compare
    choose(card, WATER)
    type_in(card.form.value.field, typed)
    assert sentence in card.form.value.error()
    assert card.form.isVisible() and targets(page) == ()
    QTest.keyClick(card.form.value.field, Qt.Key.Key_Escape)
    assert not card.form.isVisible() and card.set_target.hasFocus()


def test_two_periods_keep_their_bars_and_have_both_beside_them(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> None:
    with_numbers(workspace, bakery)
    context = make_context()
    page = shown(qtbot, context, KeepGoingPage(context), with_a_second_period(workspace, bakery))
    choose(page.compare, WATER)
    type_in(page.compare.form.value.field, "210")
    settle(page)
    water = line(page.compare, "Bread and pastry from water")
    assert water.drawn.isVisible() and water.usual.text() == "Usual 125–500\u00a0kg/m³ (estimate)"
    assert water.target.text() == "Target 210\u00a0kg/m³ by June 2027: reached", "217 now"


@pytest.mark.parametrize(("width", "height", "text"), [(760, 700, 1.0), (1016, 800, 2.0)])
def test_the_card_with_its_form_fits(page: NumbersPage, theme: Theme, width: int, height: int, text: float) -> None:
    card = page.frame.compare
    choose(card, WATER)
    assert fit(page, theme, width, height, text) == []
    assert nameless(card) == []
