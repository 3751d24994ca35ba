"""A household with twelve questions from the first screen to the plan; a trade picked by mistake, taken off again."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Answer, Step
from selfcheck.ui.pages.choose.views import NUMBERS, ORDER
from selfcheck.ui.program import Program
from selfcheck.ui.widgets.sector_row import SectorRow
from tests.journeys.conftest import Answers, StartProgram, settled
from tests.journeys.test_main_job import start_firm

CONTROL = Qt.KeyboardModifier.ControlModifier


def print_plan(qtbot: QtBot, program: Program, answers: Answers, path: Path) -> str:
    """Ctrl+P, and what stands on the paper."""
    answers.save_to = path
    QTest.keyClick(program.window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(path.exists, timeout=20_000)
    settled(qtbot, program)
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def said(widget: QWidget) -> str:
    """Every word a page says, to the eye or to a screen reader."""
    parts = [part for part in widget.findChildren(QWidget) if part.isVisible()]
    return "\n".join(f"{part.accessibleName()}\n{getattr(part, 'text', str)()}" for part in parts)


def test_a_craft_household_gets_to_its_plan_with_twelve_questions_and_no_numbers(
    qtbot: QtBot, start_program: StartProgram, answers: Answers, tmp_path: Path
) -> None:
    program = start_program()
    start_firm(qtbot, program, "Mai", "silk weaving")
    desk = program.main.desk
    assert desk is not None
    assert [one.id for one in desk.assessment.checklists] == ["crafts"]
    assert desk.card.overall.relevant == 12
    for place, (key, _question) in enumerate(list(desk.assessment.questions())):
        desk.answer(key, Answer.YES if place % 2 else Answer.NO)
    settled(qtbot, program)
    assert desk.card.overall.complete
    for one in desk.suggested[:3]:
        desk.adopt(one.option.id)
        settled(qtbot, program)
    for step in Step:
        program.main.go_to(step)
        settled(qtbot, program)
        assert program.main._current is step
        if step is not Step.GET_ORGANISED:
            assert "missing" not in said(program.main.page).lower(), step
        if step is Step.CHOOSE:
            for view in (NUMBERS, ORDER):
                program.main.page.show_section(view)
                settled(qtbot, program)
                assert program.main.page.view.isVisible()
                assert "missing" not in said(program.main.page).lower(), view
    words = print_plan(qtbot, program, answers, tmp_path / "plan.pdf")
    assert "Mai" in words
    assert all(desk.assessment.options[one.option].title["en"].split()[0] in words for one in desk.assessment.actions)
    assert "missing" not in words.lower()


def test_a_trade_picked_by_mistake_is_taken_off_and_nothing_typed_is_lost(
    qtbot: QtBot, start_program: StartProgram, answers: Answers, tmp_path: Path
) -> None:
    program = start_program()
    start_firm(qtbot, program, "Rosa", "bread")
    desk = program.main.desk
    assert desk is not None
    bakery = [key for key, question in desk.assessment.questions() if key.checklist == "bakery" and not question.filter]
    for key in bakery[:4]:
        desk.answer(key, Answer.NO)
    desk.note(bakery[0], "no weight in the shop")
    settled(qtbot, program)
    elsewhere = {
        option
        for one in desk.assessment.checklists
        if one.id != "bakery"
        for question in one.questions
        for option in question.options
    }
    adopted = next(one.option for one in desk.suggested if one.option.id not in elsewhere)
    desk.adopt(adopted.id)
    settled(qtbot, program)
    before, score = desk.assessment, desk.card.overall

    program.main.go_to(Step.GET_ORGANISED)
    settled(qtbot, program)
    row = next(one for one in program.main.page.findChildren(SectorRow) if one.code == "bakery" and one.isVisible())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert "Taken off. Your answers to it are kept and come back with it." in said(program.main.page)
    assert [one.id for one in desk.assessment.checklists] == ["housekeeping"]
    assert desk.card.overall.assessed == 0
    assert desk.suggested == []

    program.main.go_to(Step.LOOK_AROUND)
    settled(qtbot, program)
    assert bakery[0] not in [key for key, _question in desk.assessment.questions()]
    assert "no weight in the shop" not in said(program.main.page)
    for step in (Step.FIND_OPTIONS, Step.CHOOSE, Step.DO, Step.KEEP_GOING):
        program.main.go_to(step)
        settled(qtbot, program)
    assert adopted.title["en"] in said(program.main.page)
    words = print_plan(qtbot, program, answers, tmp_path / "plan.pdf")
    assert adopted.title["en"] in " ".join(words.split())
    assert "no weight in the shop" not in words

    QTest.keyClick(program.window, Qt.Key.Key_Z, CONTROL)
    settled(qtbot, program)
    assert (desk.assessment.checklists, desk.assessment.records) == (before.checklists, before.records)
    assert desk.assessment.options == before.options
    assert desk.card.overall == score
