"""Amina meets a word she does not know: she reads what it means without leaving the question, and on the plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Answer, Step
from selfcheck.ui.program import Program
from selfcheck.ui.widgets.term_note import TermNote
from selfcheck.usecases.terms import explainer
from tests.journeys.conftest import Answers, StartProgram, settled


def the_note(program: Program) -> TermNote:
    (note,) = [one for one in program.window.findChildren(TermNote) if one.isVisible()]
    return note


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_word_is_explained_at_the_question_and_again_on_paper(
    qtbot: QtBot, start_program: StartProgram, answers: Answers, tmp_path: Path, language: str
) -> None:
    program = start_program()
    if language != "en":
        program.change_settings(replace(program.settings, language=language))
        settled(qtbot, program)
    program.main.open_sample()
    qtbot.waitUntil(lambda: program.main.desk is not None, timeout=10_000)
    settled(qtbot, program)
    program.window.activateWindow()
    program.main.go_to(Step.LOOK_AROUND)
    desk = program.main.desk
    content = program.language.content
    found = explainer(program.workspace, language)
    key, question = next(
        (key, one)
        for key, one in desk.assessment.questions()
        if desk.assessment.answer(key) in (Answer.NO, Answer.PARTLY) and found.mentions(content(one.text))
    )
    program.main.page.show_question(key)
    settled(qtbot, program)
    qtbot.waitUntil(lambda: not program.main.context.glossary.waiting, timeout=10_000)
    term = found.mentions(content(question.text))[0].term

    press(Qt.Key.Key_W)
    note = the_note(program)
    assert note.entries[0] == (content(term.term), content(term.means))
    assert program.window.rect().contains(note.geometry())
    press(Qt.Key.Key_Escape)
    assert not note.isVisible()

    # The keyboard is back on the question: a letter answers it, and undo takes that back.
    before = desk.assessment.answer(key)
    press(Qt.Key.Key_1)
    assert desk.assessment.answer(key) is Answer.YES
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)
    assert desk.assessment.answer(key) is before

    answers.save_to = tmp_path / "plan.pdf"
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: answers.save_to.exists(), timeout=20_000)
    settled(qtbot, program)
    plan = " ".join(" ".join(page.extract_text() for page in PdfReader(answers.save_to).pages).split())
    assert content(term.means) in plan.partition(program.language.text("Words explained"))[2]


def test_changing_the_language_takes_an_open_note_away(qtbot: QtBot, start_program: StartProgram) -> None:
    program = start_program()
    program.main.open_sample()
    qtbot.waitUntil(lambda: program.main.desk is not None, timeout=10_000)
    settled(qtbot, program)
    program.window.activateWindow()
    program.main.go_to(Step.LOOK_AROUND)
    settled(qtbot, program)
    press(Qt.Key.Key_W)
    assert the_note(program)
    program.change_settings(replace(program.settings, language="es"))
    settled(qtbot, program)
    assert not [one for one in program.window.findChildren(TermNote) if one.isVisible()]
