"""The calculator beside the plan: measured, worked out, tried against the total, used with one press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment, Firm
from selfcheck.domain.checklist import Resource
from selfcheck.domain.finance import Range
from selfcheck.domain.numbers import Numbers, Period, Typed, Use
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.calculator.panel import CalculatorPanel
from selfcheck.ui.pages.choose.page import ChoosePage
from selfcheck.ui.pages.choose.row import ChooseRow
from selfcheck.ui.widgets.fields import ComboField
from selfcheck.ui.widgets.unit_field import UnitField
from selfcheck.usecases import choosing, numbers
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.plan import settle, shown, type_in

MakeContext = Callable[..., Context]
LEAKS, LAMPS, TAPS, RINSE = "repair-air-leaks", "led-lighting", "repair-taps", "shut-water-when-idle"
OCTOBER = Period(date(2025, 10, 1), date(2025, 10, 31))
KWH = Use(key="e", resource=Resource.ELECTRICITY, name="Electricity", unit="kWh", quantity=Decimal(10_000),
          price=Decimal("8.50"), typed=(Typed.QUANTITY, Typed.PRICE))  # fmt: skip


def plating(workspace: Workspace, country: str = "IN", currency: str = "INR") -> Assessment:
    """A plating shop with one bill and three actions, of which the first has its saving."""
    firm = Firm(key="", name="Brightline Plating", country=country, currency=currency)
    begun = start_assessment(workspace, firm, ["metal-finishing", "housekeeping"])
    saving = Range(Decimal(275_000), Decimal(473_000))
    choosing.adopt(workspace, begun.key, RINSE, "", None, Decimal(0), saving)
    choosing.adopt(workspace, begun.key, LEAKS, "", None, Decimal(6000))
    choosing.adopt(workspace, begun.key, LAMPS)
    numbers.put_period(workspace, begun.key, Numbers(key="october", period=OCTOBER, uses=(KWH,)))
    return open_assessment(workspace, begun.key)


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace) -> ChoosePage:
    context = make_context()
    return shown(qtbot, context, ChoosePage(context), plating(workspace))


def row(page: ChoosePage, place: int) -> ChooseRow:
    found = page.table.rows[place]
    assert isinstance(found, ChooseRow)
    return found


def opened(page: ChoosePage, place: int) -> CalculatorPanel:
    """The calculator of a row, opened by the word under its saving."""
    known = row(page, place).saving_cell.known
    known.setFocus()
    QTest.keyClick(known, Qt.Key.Key_Return)
    settle(page)
    assert page.calculator.panel is not None
    return page.calculator.panel


def fill(panel: CalculatorPanel, **figures: str) -> None:
    """Type figures into the fields."""
    assert panel.form is not None
    for name, figure in figures.items():
        field = panel.form.cells[name].field
        assert isinstance(field, UnitField)
        type_in(field, figure)


def watched(panel: CalculatorPanel, loads: list[int], idles: list[int]) -> None:
    """Five rounds with the two keys, on a clock of the test."""
    assert panel.form is not None and panel.form.watch is not None
    now = [0.0]
    panel.form.watch._now = lambda: now[0]
    button = panel.form.watch.buttons[0]
    button.setFocus()
    for load, idle in zip(loads, idles, strict=True):
        QTest.keyClick(button, Qt.Key.Key_L)
        now[0] += load
        QTest.keyClick(button, Qt.Key.Key_U)
        now[0] += idle
    QTest.keyClick(button, Qt.Key.Key_L)


def leaks(page: ChoosePage) -> CalculatorPanel:
    """The stopwatch filled in as drawn."""
    panel = opened(page, 1)
    watched(panel, [41, 43, 42, 42, 42], [99, 97, 98, 100, 96])
    fill(panel, power_kw="11", hours="3000")
    settle(page)
    return panel


def test_the_stopwatch_gives_the_figures_as_drawn(page: ChoosePage) -> None:
    panel = leaks(page)
    assert panel.title.text() == "Compressed-air leaks by stopwatch"
    assert panel.line.text() == "for action 2, Find and mend compressed-air leaks"
    assert panel.form is not None and panel.form.watch is not None and panel.result is not None
    assert [field.text() for field in panel.form.watch.fields[0]] == ["41", "43", "42", "42", "42"]
    assert [field.text() for field in panel.form.watch.fields[1]] == ["99", "97", "98", "100", "96"]
    assert panel.form.watch.means_now() == (42, 98)
    result = panel.result
    assert (result.name.text(), result.big.text(), result.note.text()) == ("Air lost", "30\u00a0%", "42 ÷ (42 + 98)")
    assert result.money.text() == "INR\u00a042,000–67,000"
    assert result.physical.text() == "4,950–7,920\u00a0kWh · 3.5–5.7\u00a0t\u00a0CO₂e"
    assert result.assumed.text().startswith("Assumed: every machine was off")
    assert "good, under 10" in result.scale.accessibleName() and "common, 20–30" in result.scale.accessibleName()
    assert "713 g CO₂e/kWh, 2023" in result.sources.text()


def test_the_table_says_what_the_total_becomes(page: ChoosePage) -> None:
    assert page.desk is not None
    page.desk.take_out(page.desk.assessment.actions[2])
    settle(page)
    leaks(page)
    assert page.under.tried.text() == "With this calculator: INR\u00a0317,000–540,000."
    assert page.under.tried.isVisible()
    assert not page.money.isVisible() and not page.rule.isVisible()
    assert row(page, 1).selected, "the row in hand stays marked"


def test_the_price_comes_from_the_own_bill_and_says_so(page: ChoosePage) -> None:
    panel = opened(page, 1)
    assert panel.form is not None
    cell = panel.form.cells["electricity_price"]
    assert isinstance(cell.field, UnitField)
    assert (cell.value, cell.field.computed, cell.field.unit) == (8.5, True, "money/kWh")
    assert cell.from_bill.text() == "price from your bill, October 2025"
    fill(panel, electricity_price="9")
    assert (cell.value, cell.field.computed) == (9.0, False)
    fill(panel, electricity_price="")
    assert (cell.value, cell.field.computed) == (8.5, True), "emptied, the bill's price holds again"


def test_use_this_attaches_it_closes_the_panel_and_can_be_undone(page: ChoosePage) -> None:
    before = row(page, 1).saving.text()
    panel = leaks(page)
    panel.use.click()
    settle(page)
    assert page.calculator.panel is None
    assert (row(page, 1).saving.text(), row(page, 1).saving_cell.known.text()) == ("42,000–67,000", "calculator")
    assert page.desk is not None
    reading = open_assessment(page.context.workspace, page.desk.key).readings[row(page, 1).key]
    assert (reading.calculator, reading.values["load_s"], reading.values["idle_s"]) == ("air-leaks-stopwatch", 42, 98)
    assert row(page, 1).saving_cell.known.hasFocus()
    assert page.money.isVisible()
    page.bar.undo.click()
    settle(page)
    assert row(page, 1).saving.text() == before
    assert not open_assessment(page.context.workspace, page.desk.key).readings


def test_use_this_goes_before_a_figure_typed_earlier(page: ChoosePage) -> None:
    assert page.desk is not None
    panel = opened(page, 0)
    assert panel.calculator is not None and panel.calculator.id == "water-bucket"
    fill(panel, bucket_l="10", fill_s="60", hours="500", saved="50", water_price="90")
    assert panel.result is not None and panel.result.card.isVisible()
    panel.use.click()
    settle(page)
    action = next(one for one in page.desk.assessment.actions if one.key == row(page, 0).key)
    assert action.saving is None
    assert row(page, 0).saving_cell.known.text() == "calculator"


def test_opened_again_it_holds_what_was_filled_in_and_can_be_taken_off(page: ChoosePage) -> None:
    leaks(page).use.click()
    settle(page)
    panel = opened(page, 1)
    assert panel.form is not None and panel.form.watch is not None
    assert panel.form.watch.means_now() == (42, 98)
    assert panel.form.cells["power_kw"].value == 11
    assert panel.off.isVisible()
    panel.off.click()
    settle(page)
    assert page.desk is not None and not page.desk.assessment.readings
    assert row(page, 1).saving_cell.known.text() != "calculator"


@pytest.mark.parametrize(
    ("figure", "part"), [("-3", "below zero"), ("a lot", "can't be read"), ("99999999", "outside"), ("0", "outside")]
)
def test_nonsense_gets_a_sentence_at_its_field_and_no_result(page: ChoosePage, figure: str, part: str) -> None:
    panel = leaks(page)
    fill(panel, power_kw=figure)
    assert panel.form is not None and panel.result is not None
    cell = panel.form.cells["power_kw"]
    assert cell.error.isVisible() and part in cell.error.sentence()
    assert cell.field.accessibleDescription() == cell.error.sentence()
    assert not panel.result.card.isVisible()
    assert not page.under.tried.isVisible()
    panel.use.click()
    assert page.calculator.panel is panel, "nothing is attached while something is wrong"
    fill(panel, power_kw="11")
    assert not cell.error.isVisible() and panel.result.card.isVisible()


def test_use_this_with_empty_fields_says_which_are_missing(page: ChoosePage) -> None:
    panel = opened(page, 2)
    assert panel.form is not None
    assert not any(cell.error.isVisible() for cell in panel.form.cells.values()), "nobody is told off before typing"
    panel.use.click()
    missing = [key for key, cell in panel.form.cells.items() if cell.error.isVisible()]
    assert {"lamps", "old_w", "hours"} <= set(missing)
    assert QApplication.focusWidget() is panel.form.cells["lamps"].field


def test_start_again_empties_all_but_the_bill(page: ChoosePage) -> None:
    panel = leaks(page)
    panel.again.click()
    assert panel.form is not None and panel.form.watch is not None
    assert panel.form.watch.means_now() == (None, None)
    assert panel.form.cells["power_kw"].value is None
    assert panel.form.cells["electricity_price"].value == 8.5


def test_letters_do_nothing_to_the_watch_while_one_types(page: ChoosePage) -> None:
    panel = opened(page, 1)
    assert panel.form is not None and panel.form.watch is not None
    field = panel.form.cells["power_kw"].field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_L)
    assert not any(button.isChecked() for button in panel.form.watch.buttons)


def test_a_round_can_be_mended_by_hand(page: ChoosePage) -> None:
    panel = leaks(page)
    assert panel.form is not None and panel.form.watch is not None
    field = panel.form.watch.fields[0][0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "46")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert panel.form.watch.means_now()[0] == 43
    assert panel.result is not None and panel.result.big.text() == "30.5\u00a0%"


def test_any_calculator_can_be_chosen_from_the_whole_list(page: ChoosePage) -> None:
    panel = opened(page, 2)
    panel.other.click()
    assert panel.list is not None and len(panel.list.rows) >= 24
    assert panel.list.rows[0].calculator.id == "lighting", "the one for the action stands first"
    wanted = next(one for one in panel.list.rows if one.calculator.id == "hot-surface")
    wanted.setFocus()
    QTest.keyClick(wanted, Qt.Key.Key_Space)
    assert panel.calculator is not None and panel.calculator.id == "hot-surface"
    assert panel.form is not None
    price = panel.form.cells["energy_price"]
    heated = panel.form.cells["heated_by"].field
    assert isinstance(heated, ComboField)
    assert price.value is None, "the firm has no bill for a fuel"
    heated.set_code("electricity")
    heated.chosen.emit("electricity")
    assert price.value == 8.5, "heated with electricity, it costs what electricity costs"


def test_esc_closes_and_the_keyboard_goes_back_to_the_row(page: ChoosePage) -> None:
    panel = opened(page, 1)
    QTest.keyClick(panel.close_button, Qt.Key.Key_Escape)
    assert page.calculator.panel is None
    assert row(page, 1).saving_cell.known.hasFocus()
    assert row(page, 0).grip.isVisible(), "the columns that gave way are back"


def test_us_firms_read_their_own_units(qtbot: QtBot, make_context: MakeContext, workspace: Workspace) -> None:
    context = make_context()
    page = shown(qtbot, context, ChoosePage(context), plating(workspace, "US", "USD"))
    panel = opened(page, 1)
    assert panel.form is not None
    field = panel.form.cells["power_kw"].field
    assert isinstance(field, UnitField) and field.unit == "hp"
    fill(panel, power_kw="15")
    assert panel.form.cells["power_kw"].value == pytest.approx(11.19, rel=1e-3)
    field.unit_chosen.emit("kW")
    assert field.text() == "11.186"
    fill(panel, power_kw="20 hp")
    assert panel.form.cells["power_kw"].value == pytest.approx(14.91, rel=1e-3)


def test_beside_it_the_table_stays_and_in_a_narrow_window_it_gives_way(page: ChoosePage, theme: Theme) -> None:
    leaks(page)
    assert page.view.isVisible()
    assert fit(page, theme, 1048, 800, 1.0) == []
    assert fit(page, theme, 816, 700, 1.0) == []
    assert not page.view.isVisible()
    assert fit(page, theme, 1152, 800, 2.0) == []
    page.calculator.close()
    settle(page)
    assert page.view.isVisible()


def test_everything_can_be_named(page: ChoosePage) -> None:
    panel = leaks(page)
    assert nameless(page) == []
    panel.show_list()
    assert nameless(page) == []
