"""The main job, from the first screen to a plan in the owner's hand, and back a year later."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Answer, Depth, Step
from selfcheck.paths import DataFolder
from selfcheck.store.engine import open_store
from selfcheck.ui.program import Program
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import open_workspace
from tests.conftest import TickingClock
from tests.journeys.conftest import Answers, StartProgram, later, settled


def keys(text: str) -> None:
    """Type into whatever has the keyboard, as a person would."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def start_firm(qtbot: QtBot, program: Program, name: str, trade: str) -> None:
    """From the first screen to the questions, without reading anything."""
    qtbot.waitUntil(lambda: focused().accessibleName().startswith("Start"))
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(focused(), QLineEdit))
    keys(name)
    press(Qt.Key.Key_Tab)
    settled(qtbot, program)
    page = program.main.page
    page.sector.field.line.setFocus()  # type: ignore[union-attr]
    keys(trade)
    settled(qtbot, program)
    press(Qt.Key.Key_Return)
    settled(qtbot, program)
    page.look_around.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: program.main._current is Step.LOOK_AROUND)
    settled(qtbot, program)


def answer_with_keys(qtbot: QtBot, program: Program, letters: str) -> None:
    """One letter for each question; the next opens by itself."""
    desk = program.main.desk
    assert desk is not None
    for letter in letters:
        before = desk.card.overall.assessed
        keys(letter)
        qtbot.waitUntil(lambda before=before: desk.card.overall.assessed == before + 1)
        opened = program.main.page._list._open
        qtbot.waitUntil(lambda opened=opened: program.main.page._list._open != opened)
    settled(qtbot, program)


def test_a_new_user_gets_from_the_first_screen_to_a_pdf_and_finds_everything_a_year_later(
    qtbot: QtBot, start_program: StartProgram, answers: Answers, clock: TickingClock, folder: DataFolder, tmp_path: Path
) -> None:
    program = start_program()
    start_firm(qtbot, program, "Amina Bakery", "bread")
    desk = program.main.desk
    assert desk is not None
    assert [one.id for one in desk.assessment.checklists] == ["bakery", "housekeeping"]

    answer_with_keys(qtbot, program, "nnpyyn")
    assert "Saved" in program.main.page.bar.saved.text()
    found = [one.option.id for one in desk.suggested]
    assert found

    QTest.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.main._current is Step.FIND_OPTIONS)
    desk.adopt(found[0])
    desk.adopt(found[1])
    settled(qtbot, program)
    assert [action.option for action in desk.assessment.actions] == found[:2]

    answers.save_to = tmp_path / "plan.pdf"
    QTest.keyClick(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: answers.save_to.exists(), timeout=20_000)
    settled(qtbot, program)
    words = "\n".join(page.extract_text() for page in PdfReader(answers.save_to).pages)
    assert "Amina Bakery" in words
    for action in desk.assessment.actions:
        title = desk.assessment.options[action.option].title["en"]
        assert title.split()[0] in words
    score, answered = desk.card.overall, dict(desk.assessment.records)
    program.window.close()

    later(clock, 365)
    again = start_program()
    row = again.main.page.summaries[0]
    assert (row.firm.name, row.score) == ("Amina Bakery", score)
    again.main.open_assessment(row.key)
    qtbot.waitUntil(lambda: again.main.desk is not None)
    settled(qtbot, again)
    assert again.main._current is Step.DO
    assert again.main.desk.card.overall == score
    assert again.main.desk.assessment.records == answered


def test_undo_takes_back_an_answer_and_brings_its_question_into_view(
    qtbot: QtBot, start_program: StartProgram, folder: DataFolder, clock: TickingClock
) -> None:
    program = start_program()
    start_firm(qtbot, program, "Amina Bakery", "bread")
    answer_with_keys(qtbot, program, "yn")
    desk = program.main.desk
    first, second = [key for key, _question in desk.assessment.questions()][:2]
    QTest.keyClick(program.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)
    assert program.main._current is Step.LOOK_AROUND
    assert program.main.page._list._open == second
    assert "not assessed again" in program.main.page.bar.saved.text()
    assert desk.assessment.answer(second) is None
    QTest.keyClick(program.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)
    assert desk.assessment.answer(second) is Answer.NO
    program.window.close()
    workspace = open_workspace(folder, clock)
    kept = open_assessment(workspace, desk.key)
    workspace.close()
    assert (kept.answer(first), kept.answer(second)) == (Answer.YES, Answer.NO)


def test_the_ten_minute_check_goes_on_into_everything_and_asks_nothing_twice(
    qtbot: QtBot, start_program: StartProgram
) -> None:
    program = start_program()
    program.main.start_new(Depth.QUICK)
    keys("Quick Firm")
    press(Qt.Key.Key_Tab)
    settled(qtbot, program)
    program.main.page.sector.field.line.setFocus()
    keys("bread")
    settled(qtbot, program)
    press(Qt.Key.Key_Return)
    settled(qtbot, program)
    program.main.page.look_around.click()
    qtbot.waitUntil(lambda: program.main._current is Step.LOOK_AROUND)
    settled(qtbot, program)
    desk = program.main.desk
    assert 20 <= desk.card.overall.relevant <= 30
    answer_with_keys(qtbot, program, "yy")
    program.main.page._deeper.acted.emit()
    settled(qtbot, program)
    assert desk.card.overall.relevant > 90
    assert desk.card.overall.assessed == 2


def test_a_second_window_on_the_same_data_is_told_so_and_changes_nothing(
    qtbot: QtBot, qapp: QApplication, start_program: StartProgram, folder: DataFolder, clock: TickingClock
) -> None:
    first = start_program()
    second = Program(qapp, folder, clock)
    second.show()
    qtbot.waitUntil(lambda: getattr(second, "main", None) is not None and second.main._trouble is not None)
    assert not second.main.begun
    words = second.main._trouble.findChild(QWidget).accessibleName()
    assert "open on these data already" in words
    second.window.close()
    second.theme.deleteLater()
    first.window.activateWindow()
    start_firm(qtbot, first, "Still Here", "bread")
    assert first.main.desk.assessment.firm.name == "Still Here"


def test_what_cannot_be_saved_is_said_stays_typed_and_is_saved_when_it_can_be(
    qtbot: QtBot, start_program: StartProgram, answers: Answers, folder: DataFolder, clock: TickingClock
) -> None:
    import sqlite3

    from selfcheck.store import sqlite

    program = start_program()
    start_firm(qtbot, program, "Amina Bakery", "bread")
    desk = program.main.desk
    key = next(key for key, _question in desk.assessment.questions())
    other = sqlite3.connect(folder.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with qtbot.waitSignal(desk.failed, timeout=3 * sqlite.WAIT_MS):
            keys("n")
        assert desk.stuck and "Another program" in desk.stuck
        assert program.main.page._trouble.isVisible()
        assert desk.assessment.answer(key) is Answer.NO
        answers.leaves = False
    finally:
        other.execute("ROLLBACK")
        other.close()
    program.main.page._trouble.acted.emit()
    settled(qtbot, program)
    assert not desk.unsaved
    assert not program.main.page._trouble.isVisible()
    store = open_store(folder.database, folder.backups, clock)
    with store.reading() as connection:
        saved = connection.exec_driver_sql("SELECT answer FROM answers").scalars().all()
    store.close()
    assert saved == ["no"]


def test_a_damaged_database_is_said_in_a_sentence_and_left_alone(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder, clock: TickingClock
) -> None:
    folder.folder.mkdir(parents=True)
    folder.database.write_bytes(b"this is no database" * 100)
    program = Program(qapp, folder, clock)
    program.show()
    qtbot.waitUntil(lambda: getattr(program, "_jobs", None) is not None and not program._jobs.busy)
    assert "not a SelfCheck database" in program.main.page._failure.words.text()
    program.window.close()
    program.window.deleteLater()
    program.theme.deleteLater()
    assert folder.database.read_bytes() == b"this is no database" * 100
