"""From a bill to money on paper, in the real window: type a figure, see it counted, print plan and loan brief."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Step
from selfcheck.domain.completing import completed
from selfcheck.ui.widgets.loan_card import LoanCard
from tests.journeys.conftest import Answers, StartProgram, settled


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_a_typed_bill_becomes_money_on_screen_and_on_paper(
    qtbot: QtBot, start_program: StartProgram, answers: Answers, tmp_path: Path
) -> None:
    program = start_program()
    program.main.open_sample()
    qtbot.waitUntil(lambda: program.main.desk is not None, timeout=10_000)
    settled(qtbot, program)
    desk = program.main.desk

    QTest.keyClick(program.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)
    program.main.page.show_section("numbers")
    settled(qtbot, program)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "60,000"
    field.selectAll()
    QTest.keyClicks(field, "80000")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    settled(qtbot, program)
    use = next(one for one in desk.assessment.numbers[0].uses if one.key == "electricity")
    assert use.quantity == 80_000
    assert completed(use).price == Decimal("0.9")
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)
    assert next(one for one in desk.assessment.numbers[0].uses if one.key == "electricity").quantity == 60_000

    program.main.page.show_section("order")
    settled(qtbot, program)
    total = desk.money.totals
    assert (total.investment, total.saving.low, total.saving.high) == (29_360, 28_920, 75_000)
    answers.save_to = tmp_path / "brief.pdf"
    card = program.main.page.findChild(LoanCard)
    card.brief.click()
    qtbot.waitUntil(lambda: answers.save_to.exists(), timeout=20_000)
    settled(qtbot, program)
    brief = words_of(answers.save_to)
    assert "Sunrise Bakery asks for MAD" in brief
    assert "20,880" in brief

    answers.save_to = tmp_path / "plan.pdf"
    QTest.keyClick(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: answers.save_to.exists(), timeout=20_000)
    settled(qtbot, program)
    plan = words_of(answers.save_to)
    for said in ("The money", "1,015,400", "28,920–75,000"):
        assert said in plan
    assert program.main._current is Step.DO
