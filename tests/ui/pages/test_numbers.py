"""Numbers: any two figures give the third, odd values are asked about where they stand, all of it on disk at once."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import HowKnown, Period, Typed
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.numbers.head import DATES, OFF, SECOND
from selfcheck.ui.pages.numbers.page import NumbersPage
from selfcheck.ui.pages.numbers.row import NumberRow
from selfcheck.ui.widgets.figure_cell import Tone
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.figures import LATER, YEAR, kept, shares, use, with_a_second_period, with_numbers
from tests.ui.pages.plan import settle, shown, type_in

MakeContext = Callable[..., Context]


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment) -> NumbersPage:
    context = make_context()
    return shown(qtbot, context, NumbersPage(context), with_numbers(workspace, bakery))


@pytest.fixture
def fresh(qtbot: QtBot, make_context: MakeContext, bakery: Assessment) -> NumbersPage:
    context = make_context()
    return shown(qtbot, context, NumbersPage(context), bakery)


def row(page: NumbersPage, name: str) -> NumberRow:
    return next(one for one in page.table.by_key.values() if one.use is not None and one.use.name == name)


def undo(page: NumbersPage) -> None:
    page.bar.undo.click()
    settle(page)


def pick(menu: QMenu | None, words: str) -> None:
    """Choose an entry of an open menu, in a menu below it too."""
    assert menu is not None
    entries = [*menu.actions(), *(one for sub in menu.findChildren(QMenu) for one in sub.actions())]
    found = next(one for one in entries if one.text().split("\t")[0] == words)
    found.trigger()
    menu.close()


def test_the_example_firm_stands_as_drawn(page: NumbersPage) -> None:
    electricity, propane, waste = row(page, "Electricity"), row(page, "Propane"), row(page, "Waste, collected")
    assert (electricity.quantity.text(), electricity.price.text(), electricity.cost.text()) == (
        "60,000",
        "1.20",
        "72,000",
    )
    assert electricity.price.tone is Tone.COMPUTED and electricity.cost.tone is Tone.TYPED
    assert (propane.price.text(), propane.cost.text()) == ("12.50", "200,000")
    assert propane.cost.tone is Tone.COMPUTED
    assert (waste.price.text(), waste.bills.words()) == ("250", "no bills")
    assert electricity.bills.words() == "1 year"
    assert (page.table.sum.which.text(), page.table.sum.sum.text()) == ("All 6 rows", "1,015,400")
    assert page.head.period.text().replace("\u2009", " ") == "1 Jan – 31 Dec 2025"
    assert page.head.output.quantity.text() == "240"
    assert page.progress() == (7, 7)


def test_typing_in_a_computed_cell_makes_the_oldest_typed_one_computed_and_undo_takes_it_back(
    page: NumbersPage,
) -> None:
    cells = row(page, "Electricity")
    type_in(cells.price, "1.50")
    assert (cells.quantity.text(), cells.quantity.tone) == ("48,000", Tone.COMPUTED)
    assert use(page, "Electricity").typed == (Typed.COST, Typed.PRICE)
    assert use(page, "Electricity").quantity == Decimal(48000)
    undo(page)
    assert use(page, "Electricity").quantity == Decimal(60000)
    assert row(page, "Electricity").price.tone is Tone.COMPUTED


@pytest.mark.parametrize(
    ("typed", "quantity", "unit"),
    [("1,500.5 m³", "1500.5", "m3"), ("1500000 L", "1500", "m3"), ("1.200,5 m3", "1200.5", "m3"), ("900", "900", "m3")],
)
def test_a_quantity_may_be_typed_in_any_unit_of_its_kind(
    page: NumbersPage, typed: str, quantity: str, unit: str
) -> None:
    cells = row(page, "Water and wastewater")
    type_in(cells.price, "13")
    type_in(cells.quantity, typed)
    assert (use(page, "Water and wastewater").quantity, use(page, "Water and wastewater").unit) == (
        Decimal(quantity),
        unit,
    )


def test_a_unit_typed_into_a_row_without_a_price_becomes_the_rows_own(fresh: NumbersPage) -> None:
    type_in(row(fresh, "Fuel").quantity, "9000 L")
    assert (use(fresh, "Fuel").quantity, use(fresh, "Fuel").unit) == (Decimal(9000), "L")


@pytest.mark.parametrize(
    ("cell", "typed"), [("quantity", "a lot"), ("quantity", "5 parrots"), ("price", "-3"), ("cost", "1..2")]
)
def test_what_cannot_be_used_stays_in_the_field_with_a_sentence_under_the_row(
    page: NumbersPage, cell: str, typed: str
) -> None:
    before, found = kept(page), row(page, "Flour")
    field = getattr(found, cell)
    type_in(field, typed)
    assert kept(page) == before
    assert field.text() == typed and field.wrong
    assert found.error.isVisible() and found.error.sentence() == field.accessibleDescription()
    assert found.error.geometry().bottom() <= found.height(), "the sentence is cut off"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not found.error.isVisible() and not field.wrong


def test_a_value_ten_times_off_is_asked_about_and_mended_with_one_press(page: NumbersPage) -> None:
    water = row(page, "Water and wastewater")
    type_in(water.quantity, "12000")
    assert water.slip.isVisible() and water.quantity.tone is Tone.ASKED and water.price.tone is Tone.FOLLOWS
    assert water.slip.words.text().replace("\u00a0", " ") == (
        "Is it 1,200 m³? 12,000 is 50 L for each kg of bread and pastry, at MAD 1.20 a m³. "
        "Firms like yours mostly use 2 to 8 L (estimate)."
    )
    assert (water.slip.take.words(), water.slip.keep.words()) == ("Use 1,200", "12,000 is right")
    assert page.progress() == (6, 7)
    assert use(page, "Water and wastewater").quantity == Decimal(12000), "asking never stops the work"
    water.slip.take.click()
    assert use(page, "Water and wastewater").quantity == Decimal(1200)
    assert not water.slip.isVisible() and page.progress() == (7, 7)
    undo(page)
    assert row(page, "Water and wastewater").slip.isVisible()


def test_a_value_that_is_right_is_never_asked_about_again(page: NumbersPage) -> None:
    water = row(page, "Water and wastewater")
    type_in(water.quantity, "12000")
    water.slip.keep.click()
    assert use(page, "Water and wastewater").confirmed == (Decimal(12000),)
    page.enter()
    assert not water.slip.isVisible() and water.quantity.tone is Tone.TYPED
    assert water.quantity.hasFocus(), "the keyboard must not be lost with the strip"


def test_unit_how_known_and_name_are_chosen_in_place(page: NumbersPage) -> None:
    flour = row(page, "Flour")
    flour.unit.open_menu()
    pick(flour.unit.menu, "kg")
    assert (use(page, "Flour").unit, use(page, "Flour").quantity) == ("kg", Decimal(165))
    flour.known.open_menu()
    pick(flour.known.menu, "meter")
    assert use(page, "Flour").known is HowKnown.METER
    flour.menu.open_menu()
    pick(flour.menu.menu, "Rename")
    assert flour.name.field.isVisible() and page.focusWidget() is flour.name.field
    type_in(flour.name.field, "Flour and bran")
    assert use(page, "Flour and bran").unit == "kg"
    assert not flour.name.field.isVisible()


def test_a_row_goes_and_comes_back(page: NumbersPage) -> None:
    flour = row(page, "Flour")
    flour.menu.open_menu()
    pick(flour.menu.menu, "Take off the list")
    assert "Flour" not in {one.name for one in kept(page).uses}
    assert page.table.sum.sum.text() == "388,400"
    undo(page)
    assert use(page, "Flour").quantity == Decimal(165)


def test_a_fuel_is_added_with_its_own_name_and_unit(page: NumbersPage) -> None:
    page.table.sum.add.open_menu()
    pick(page.table.sum.add.menu, "Diesel, gas oil")
    found = use(page, "Diesel, gas oil")
    assert (found.resource, found.fuel, found.unit) == (Resource.FUEL, "diesel", "L")
    assert page.focusWidget() is row(page, "Diesel, gas oil").quantity
    undo(page)
    assert len(kept(page).uses) == 6


def test_a_new_material_is_named_at_once(page: NumbersPage) -> None:
    page.table.sum.add.open_menu()
    pick(page.table.sum.add.menu, "A material")
    added = next(one for one in page.table.by_key.values() if one.name.field.isVisible())
    assert page.focusWidget() is added.name.field
    type_in(added.name.field, "Butter")
    assert use(page, "Butter").resource is Resource.MATERIALS


def test_a_firm_without_numbers_is_shown_the_usual_rows_and_the_first_figure_keeps_them(fresh: NumbersPage) -> None:
    assert fresh.desk is not None
    assert [one.name.words.text() for one in fresh.table.by_key.values()] == [
        "Electricity", "Fuel", "Water", "Materials", "Waste",
    ]  # fmt: skip
    assert open_assessment(fresh.context.workspace, fresh.desk.key).numbers == (), "looking keeps nothing"
    assert fresh.progress() == (0, 6)
    type_in(row(fresh, "Electricity").quantity, "60000")
    assert (kept(fresh).period, len(kept(fresh).uses)) == (YEAR, 5)
    assert use(fresh, "Electricity").quantity == Decimal(60000)
    undo(fresh)
    assert open_assessment(fresh.context.workspace, fresh.desk.key).numbers == ()
    assert row(fresh, "Electricity").quantity.text() == ""


def test_what_was_made_is_kept_with_unit_and_name(page: NumbersPage) -> None:
    type_in(page.head.output.quantity, "250 t")
    type_in(page.head.output.product, "bread")
    line = page.head.output.unit.lineEdit()
    assert line is not None
    type_in(line, "loads")
    output = kept(page).output
    assert (output.quantity, output.unit, output.name) == (Decimal(250), "loads", "bread")


def test_shares_typed_moved_by_key_and_reset_are_always_100(page: NumbersPage) -> None:
    card = page.shares.cards[row(page, "Electricity").key]
    assert [line.field.text() for line in card.lines] == [f"{n}\u00a0%" for n in (30, 25, 15, 15, 10, 5)]
    assert [line.money.text() for line in card.lines][:2] == ["21,600", "18,000"]
    type_in(card.lines[2].field, "32 %")
    found = shares(page, "Electricity")
    assert [int(one.share) for one in found] == [24, 20, 32, 12, 8, 4]
    handle = card.bar.handles[0]
    handle.setFocus()
    for _ in range(2):
        QTest.keyClick(handle, Qt.Key.Key_Right)
    card.keep()
    assert [int(one.share) for one in shares(page, "Electricity")][:2] == [26, 18]
    undo(page)
    assert [int(one.share) for one in shares(page, "Electricity")][:2] == [24, 20], "one undo takes the whole move back"
    card.reset.click()
    assert shares(page, "Electricity") == ()
    assert card.lines[2].field.text() == "15\u00a0%"


def test_an_edge_of_the_bar_can_be_dragged(page: NumbersPage) -> None:
    card = page.shares.cards[row(page, "Propane").key]
    handle, bar = card.bar.handles[0], card.bar
    start = handle.rect().center()
    target = handle.mapFrom(bar, QPoint(round(bar.width() * 0.8), start.y()))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(handle, target)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert [int(one.share) for one in shares(page, "Propane")] == [80, 17, 3]
    assert [one.own for one in shares(page, "Propane")] == [True, True, False]


def test_a_share_over_100_is_refused_in_the_card(page: NumbersPage) -> None:
    card = page.shares.cards[row(page, "Propane").key]
    type_in(card.lines[0].field, "140")
    assert card.error.isVisible() and shares(page, "Propane") == ()


def test_a_second_period_is_added_shown_and_compared(page: NumbersPage) -> None:
    page.head.period_chosen.emit(SECOND)
    assert page.frame.period.isVisible()
    type_in(page.frame.period.first.field, "2026-06-01")
    type_in(page.frame.period.last.field, "2026-10-31")
    page.frame.period.use.click()
    assert kept(page).period == LATER
    assert [one.name for one in kept(page).uses] == [one.name for one in kept(page, 0).uses]
    assert page.head.period.text().replace("\u2009", " ") == "1 Jun – 31 Oct 2026"
    assert row(page, "Electricity").quantity.text() == ""
    page.head.period_chosen.emit(kept(page, 0).key)
    assert row(page, "Electricity").quantity.text() == "60,000"


def test_days_can_be_changed_and_a_period_that_is_there_already_is_told(page: NumbersPage) -> None:
    page.head.period_chosen.emit(DATES)
    page.frame.period.kind.segments[1].click()
    page.frame.period.use.click()
    assert kept(page).period == Period(YEAR.first.replace(month=5), YEAR.last.replace(year=2026, month=4, day=30))
    page.head.period_chosen.emit(SECOND)
    type_in(page.frame.period.first.field, "2025-05-01")
    type_in(page.frame.period.last.field, "2026-04-30")
    page.frame.period.use.click()
    assert page.frame.period.error.isVisible() and page.frame.period.isVisible()
    type_in(page.frame.period.last.field, "2024-01-01")
    page.frame.period.use.click()
    assert "before the first" in page.frame.period.error.sentence()


def test_a_period_taken_off_comes_back_with_everything(page: NumbersPage) -> None:
    before = kept(page)
    page.head.period_chosen.emit(OFF)
    settle(page)
    assert page.desk is not None and page.desk.assessment.numbers == ()
    undo(page)
    assert kept(page) == before


def test_the_card_says_better_or_worse_and_a_table_the_rest(
    page: NumbersPage, workspace: Workspace, qtbot: QtBot, make_context: MakeContext
) -> None:
    assert page.desk is not None and page.frame.compare.title.text() != "Better or worse than before"
    second = with_a_second_period(workspace, page.desk.assessment)
    context = make_context()
    both = shown(qtbot, context, NumbersPage(context), second)
    compared = both.frame.compare
    said = {line.name.text(): (line.values.text(), line.change.text()) for line in compared.bars}
    assert said["Bread and pastry from water"] == ("200 → 217\u00a0kg/m³", "+8.3\u00a0%  better")
    assert said["Waste for each t"] == ("100 → 108\u00a0kg", "+7.7\u00a0%  worse")
    assert said["CO₂e for each t"][1].endswith("better")
    assert compared.bars[-1].note.text() == "Estimated before, counted now."
    assert compared.note.text().startswith("Bread and pastry each day: 658 → 680 kg, +3.4\u00a0%.")
    compared.toggle.click()
    assert "Energy productivity, t/kWh" in compared.table_words()


def test_everything_can_be_reached_and_named(page: NumbersPage) -> None:
    assert nameless(page) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (1048, 800, 1.0), (1176, 800, 2.0)])
def test_nothing_is_wider_than_the_page(page: NumbersPage, theme: Theme, width: int, height: int, text: float) -> None:
    type_in(row(page, "Water and wastewater").quantity, "12000")
    page.set_narrow(width / text < 990, text > 1)
    assert fit(page, theme, width, height, text) == []
    page.head.period_chosen.emit(SECOND)
    assert fit(page, theme, width, height, text) == []
