"""The whole program in a window, with a folder of its own and somebody who answers its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.paths import DataFolder
from selfcheck.ui.program import Program
from selfcheck.ui.prompts import Prompts
from selfcheck.ui.window import Window
from tests.conftest import TickingClock


class Answers(Prompts):
    """Answers for the person: saves where the test says, opens nothing."""

    def __init__(self) -> None:
        self.save_to: Path | None = None
        self.opened: list[Path] = []
        self.leaves = False
        self.asked: list[str] = []

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        self.asked.append(suggested.name)
        return self.save_to

    def open_file(self, path: Path) -> bool:
        self.opened.append(path)
        return True

    def leave_unsaved(self, parent: QWidget, question: str, leave: str, stay: str) -> bool:
        self.asked.append(question)
        return self.leaves


class NoStrayWindow(QObject):
    """Notes every window that is shown beside the program's own: a part shown before it has its place flashes up as one
    and takes the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, Window | QMenu):
            self.found.append(type(watched).__name__)
        return False


@pytest.fixture(autouse=True)
def _no_stray_window(qapp: QApplication) -> Iterator[None]:
    watcher = NoStrayWindow()
    qapp.installEventFilter(watcher)
    yield
    qapp.removeEventFilter(watcher)
    assert not watcher.found


StartProgram = Callable[[], Program]


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def start_program(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder, clock: TickingClock, answers: Answers
) -> Iterator[StartProgram]:
    """Start the program on the same folder as often as a test likes; each is closed at the end."""
    started: list[Program] = []
    language = QLocale()  # A program in Spanish sets it for the whole process.

    def start() -> Program:
        program = Program(qapp, folder, clock, answers)
        started.append(program)
        with qtbot.waitSignal(program.warm, timeout=20_000):
            program.show()
        qtbot.waitUntil(lambda: not program._jobs.busy)
        return program

    yield start
    answers.leaves = True
    for program in started:
        program.window.close()
        program.window.deleteLater()
        # The theme watches the whole application for the keyboard; another program's window must not be ringed twice.
        program.theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(language)


def settled(qtbot: QtBot, program: Program) -> None:
    """Everything that was asked for is done and shown."""
    qtbot.waitUntil(lambda: not program._jobs.busy, timeout=10_000)
    QCoreApplication.processEvents()


def later(clock: TickingClock, days: int) -> datetime:
    """Let days pass."""
    clock.now += timedelta(days=days)
    return clock.now
