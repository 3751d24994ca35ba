"""From the rail to an option in the plan and a sheet on the wall, and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Step
from selfcheck.ui.pages.choose.views import ORDER
from selfcheck.ui.pages.library.page import LibraryPage
from selfcheck.ui.program import Program
from selfcheck.ui.widgets.answer_button import AnswerButton
from tests.journeys.conftest import Answers, StartProgram, settled
from tests.journeys.test_main_job import focused, keys, press, start_firm

AIR = "repair-air-leaks"
CTRL = Qt.KeyboardModifier.ControlModifier


def library(program: Program) -> LibraryPage:
    page = program.main.page
    assert isinstance(page, LibraryPage)
    return page


def look_up(qtbot: QtBot, program: Program, words: str) -> LibraryPage:
    """Open the Library from the rail, type, and open the compressed-air option."""
    program.main._rail._library.click()
    settled(qtbot, program)
    page = library(program)
    assert focused() is page.frame.search.line
    keys(words)
    qtbot.waitUntil(lambda: AIR in [row.thing.id for row in page.frame.results.rows()], timeout=10_000)
    press(Qt.Key.Key_Down)
    for _row in range(10):
        row = QApplication.focusWidget()
        if getattr(getattr(row, "thing", None), "id", "") == AIR:
            break
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settled(qtbot, program)
    assert page.thing is not None and page.thing.id == AIR
    return page


@pytest.mark.parametrize(("language", "words"), [("en", "leak"), ("es", "fuga")])
def test_an_option_found_by_a_word_is_adopted_seen_in_the_plan_taken_back_and_printed(
    qtbot: QtBot, start_program: StartProgram, answers: Answers, tmp_path: Path, language: str, words: str
) -> None:
    program = start_program()
    start_firm(qtbot, program, "Amina Bakery", "bread")
    program.change_settings(replace(program.settings, language=language))
    qtbot.waitUntil(lambda: program.main.context.language.code == language)
    qtbot.waitUntil(lambda: isinstance(focused(), AnswerButton))
    settled(qtbot, program)
    desk = program.main.desk
    assert desk is not None
    page = look_up(qtbot, program, words)
    assert page.frame.foot.adopt is not None and "Amina Bakery" in page.frame.foot.adopt.words()
    page.frame.foot.adopt.click()
    settled(qtbot, program)
    assert [one.option for one in desk.assessment.actions] == [AIR]

    page.frame.sheet.calculators[0].click()
    settled(qtbot, program)
    views = program.main.page
    assert program.main._current is Step.CHOOSE and views.section == ORDER  # type: ignore[union-attr]
    order = views.order  # type: ignore[union-attr]
    assert [order._shown(key).option for key in order._rows] == [AIR]
    assert order.calculator.panel is not None

    QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    settled(qtbot, program)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    settled(qtbot, program)
    assert desk.assessment.actions == ()
    assert program.main.page is page and page.thing is not None and page.thing.id == AIR
    assert not page.frame.foot.adopt.is_adopted

    answers.save_to = tmp_path / "sheet.pdf"
    page.frame.foot.print.click()
    settled(qtbot, program)
    option = program.workspace.library.options[AIR]  # type: ignore[union-attr]
    assert answers.asked == [f"{option.title[language]}.pdf"]
    (only,) = PdfReader(answers.save_to).pages
    text = " ".join(only.extract_text().replace("\u00a0", " ").split())
    assert option.title[language] in text
    for step in option.steps:
        assert step[language].split(",")[0].split(";")[0] in text


def test_the_library_is_there_before_any_firm_and_starts_one_with_a_checklist(
    qtbot: QtBot, start_program: StartProgram
) -> None:
    program = start_program()
    page = look_up(qtbot, program, "leak")
    assert page.frame.foot.adopt is None
    page.frame.search.line.setText("hotel")
    page.find_now()
    next(row for row in page.frame.results.rows() if row.thing.id == "hotel").click()
    page.frame.sheet.start.click()
    settled(qtbot, program)
    assert program.main._current is Step.GET_ORGANISED
    keys("Casa Luna")
    press(Qt.Key.Key_Tab)
    settled(qtbot, program)
    desk = program.main.desk
    assert desk is not None
    assert [one.id for one in desk.assessment.checklists] == ["hotel", "housekeeping"]


def test_the_page_of_the_library_is_loaded_when_nobody_waits_and_opens_by_its_key(
    qtbot: QtBot, start_program: StartProgram
) -> None:
    program = start_program()
    assert "library" not in program.main._pages
    QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    settled(qtbot, program)
    first = library(program)
    program.main.go_to("help")
    program.main._rail._library.click()
    settled(qtbot, program)
    assert library(program) is first


def test_another_assessment_adopts_into_its_own_plan(qtbot: QtBot, start_program: StartProgram) -> None:
    program = start_program()
    look_up(qtbot, program, "leak")
    program.main.open_sample()
    qtbot.waitUntil(lambda: program.main.desk is not None, timeout=20_000)
    settled(qtbot, program)
    page = look_up(qtbot, program, "leak")
    assert page.desk is program.main.desk and page.frame.foot.adopt is not None
    program.main.start_new()
    settled(qtbot, program)
    page = look_up(qtbot, program, "leak")
    assert page.desk is None and page.frame.foot.adopt is None


def test_the_rails_figures_give_way_as_soon_as_the_window_becomes_narrow(
    start_program: StartProgram, qtbot: QtBot
) -> None:
    program = start_program()
    start_firm(qtbot, program, "Amina Bakery", "bread")
    row = program.main._rail._steps[Step.LOOK_AROUND]
    program.window.resize(1280, 800)
    settled(qtbot, program)
    assert " of " in row.accessibleName()
    program.window.resize(1024, 700)
    settled(qtbot, program)
    assert "/" in row.accessibleName() and " of " not in row.accessibleName()
