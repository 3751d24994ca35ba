"""Bills brought in: shown before they count, wrong cells named, one step to keep and one to take back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.numbers import HowKnown
from selfcheck.ui.context import Context
from selfcheck.ui.pages.numbers.page import NumbersPage
from selfcheck.ui.prompts import Prompts
from selfcheck.ui.widgets.figure_cell import Tone
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.figures import use, with_a_second_period, with_numbers
from tests.ui.pages.plan import settle, shown, type_in
from tests.ui.pages.test_numbers import pick, row, undo

MakeContext = Callable[..., Context]
MONTHS = [5200, 5300, 5000, 4900, 4800, 4700, 4900, 5000, 5100, 5000, 5000, 5100]


class Answers(Prompts):
    """A person who always names the same file."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def open_which_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.path


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment) -> NumbersPage:
    context = make_context()
    return shown(qtbot, context, NumbersPage(context), with_numbers(workspace, bakery))


def copy(cells: str) -> None:
    QGuiApplication.clipboard().setText(cells)


def spreadsheet(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    assert book.active is not None
    for one in rows:
        book.active.append(one)
    book.save(folder / "bills.xlsx")
    return folder / "bills.xlsx"


def test_twelve_copied_cells_become_twelve_bars_after_a_look(page: NumbersPage) -> None:
    copy("\n".join(str(one) for one in MONTHS))
    cells = row(page, "Electricity")
    cells.quantity.setFocus()
    QTest.keyClick(cells.quantity, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    card = page.frame.bills
    assert card.isVisible() and card.use.words() == "Use these 12 rows"
    assert use(page, "Electricity").bills == (), "nothing counts before it was looked at"
    assert cells.quantity.text() == "60,000", "cells of a spreadsheet are not typed into the figure"
    card.use.click()
    settle(page)
    found = use(page, "Electricity")
    assert (len(found.bills), found.quantity, found.known) == (12, Decimal(60000), HowKnown.BILL)
    assert (cells.bills.words(), len(cells.bills.bars)) == ("12 of 12", 12)
    assert not card.isVisible()
    undo(page)
    assert use(page, "Electricity").bills == ()


def test_one_copied_figure_is_pasted_into_the_field(page: NumbersPage) -> None:
    copy("61000")
    cells = row(page, "Electricity")
    cells.quantity.setFocus()
    cells.quantity.selectAll()
    QTest.keyClick(cells.quantity, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert cells.quantity.text() == "61000" and not page.frame.bills.isVisible()


def test_the_paste_button_brings_the_row_in_hand(page: NumbersPage) -> None:
    row(page, "Propane").quantity.setFocus()
    copy("500\t6250\n700\t8750")
    page.head.paste.click()
    settle(page)
    assert page.frame.bills.row.currentText() == "Propane"
    page.frame.bills.use.click()
    settle(page)
    found = use(page, "Propane")
    assert (found.quantity, found.cost) == (Decimal(1200), Decimal(15000))
    assert row(page, "Propane").price.tone is Tone.COMPUTED
    assert row(page, "Propane").bills.words() == "2 deliveries"


def test_wrong_cells_are_named_and_the_good_rows_can_be_used(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment, tmp_path: Path
) -> None:
    path = spreadsheet(
        tmp_path, ("Month", "kWh", "Cost"), ("2025-01", 5000, 6000), ("2025-02", "many", 6100), ("2025-03", 5100, 6120)
    )
    context = make_context(prompts=Answers(path))
    page = shown(qtbot, context, NumbersPage(context), with_numbers(workspace, bakery))
    page.head.file.click()
    settle(page)
    card = page.frame.bills
    assert card.title.text() == "Read from bills.xlsx"
    assert card.faults.sentence().startswith("row 3, column B: ")
    assert card.use.words() == "Use the 2 good rows"
    card.cancel.click()
    assert not card.isVisible() and use(page, "Electricity").bills == ()


def test_another_row_can_be_chosen_before_they_are_used(page: NumbersPage) -> None:
    copy("\n".join("100" for _ in range(12)))
    row(page, "Electricity").quantity.setFocus()
    page.head.paste.click()
    settle(page)
    combo = page.frame.bills.row
    combo.setCurrentIndex(combo.findText("Water and wastewater"))
    combo.activated.emit(combo.currentIndex())
    settle(page)
    page.frame.bills.use.click()
    settle(page)
    assert use(page, "Water and wastewater").quantity == Decimal(1200)
    assert use(page, "Electricity").bills == ()


def test_a_dropped_file_is_read(page: NumbersPage, tmp_path: Path) -> None:
    path = tmp_path / "bills.csv"
    path.write_text("month;kWh\n" + "\n".join(f"2025-{at:02};{one}" for at, one in enumerate(MONTHS, 1)), "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = QDragEnterEvent(
        page.frame.rect().center(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.frame.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.frame.dropEvent(drop)
    settle(page)
    assert page.frame.bills.isVisible() and page.frame.bills.use.words() == "Use these 12 rows"


def test_what_is_no_table_is_said_in_the_page(page: NumbersPage, tmp_path: Path) -> None:
    path = tmp_path / "photo.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook at all")
    page.frame.dropped.emit(path)
    settle(page)
    assert page.frame.trouble.isVisible() and not page.frame.bills.isVisible()
    copy("")
    page.head.paste.click()
    assert page.frame.trouble.words.text().startswith("The clipboard holds no cells.")


def test_the_sum_of_bills_is_not_typed_over_but_the_bills_can_go(page: NumbersPage) -> None:
    copy("\n".join(str(one) for one in MONTHS))
    cells = row(page, "Electricity")
    cells.quantity.setFocus()
    page.head.paste.click()
    settle(page)
    page.frame.bills.use.click()
    settle(page)
    type_in(cells.quantity, "70000")
    assert "the sum of the 12 bills" in cells.error.sentence()
    assert use(page, "Electricity").quantity == Decimal(60000)
    cells.menu.open_menu()
    pick(cells.menu.menu, "Take the 12 bills away")
    settle(page)
    assert (use(page, "Electricity").bills, use(page, "Electricity").quantity) == ((), Decimal(60000))


def test_all_indicators_are_saved_as_csv(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment, tmp_path: Path
) -> None:
    target = tmp_path / "indicators.csv"
    context = make_context(prompts=Answers(target))
    with_numbers(workspace, bakery)
    page = shown(qtbot, context, NumbersPage(context), with_a_second_period(workspace, bakery))
    page.frame.compare.save.click()
    settle(page)
    assert "Energy productivity" in target.read_text("utf-8-sig")
    assert page.frame.compare.saved.text() == "Saved as indicators.csv"
