"""Every page, in every language, at every size: named for screen readers, reached by keyboard, never too wide."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Step
from selfcheck.i18n import LANGUAGES
from selfcheck.ui.program import Program
from tests.journeys.conftest import StartProgram, settled
from tests.ui.pages.checks import nameless, too_wide

PLACES: list[object] = [*Step, "home", "library", "settings", "help"]
SIZES = [(1280, 800, 1.0), (1024, 700, 1.0), (1280, 800, 2.0)]


def with_sample(qtbot: QtBot, program: Program, language: str, width: int, height: int, text_scale: float) -> None:
    """The sample firm in hand, in a language and at a size."""
    program.window.resize(QSize(width, height))
    program.change_settings(replace(program.settings, language=language, text_scale=text_scale))
    settled(qtbot, program)
    program.main.open_sample()
    qtbot.waitUntil(lambda: program.main.desk is not None, timeout=10_000)
    settled(qtbot, program)


@pytest.mark.parametrize(("width", "height", "text_scale"), SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_named_and_fits(
    qtbot: QtBot, start_program: StartProgram, language: str, width: int, height: int, text_scale: float
) -> None:
    program = start_program()
    with_sample(qtbot, program, language, width, height, text_scale)
    for place in PLACES:
        program.main.go_to(place)
        settled(qtbot, program)
        page = program.main.page
        assert page is not None
        assert not nameless(program.window), place
        assert program.window.width() == width, place
        assert not too_wide(page), place


def reached_by_tab(window: QWidget, presses: int) -> set[QWidget]:
    found: set[QWidget] = set()
    for _press in range(presses):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        QCoreApplication.processEvents()
        now = QApplication.focusWidget()
        if now is None or now in found:
            break
        found.add(now)
    return found


@pytest.mark.parametrize("place", PLACES)
def test_tab_goes_round_a_page_and_its_rail(qtbot: QtBot, start_program: StartProgram, place: object) -> None:
    program = start_program()
    with_sample(qtbot, program, "en", 1280, 800, 1.0)
    program.main.go_to(place)
    settled(qtbot, program)
    program.window.activateWindow()
    program.main._rail._home.setFocus()
    reached = reached_by_tab(program.window, 400)
    inside = [widget for widget in reached if program.main.page.isAncestorOf(widget)]
    rail = [widget for widget in reached if program.main._rail.isAncestorOf(widget)]
    assert inside, place
    assert len(rail) >= 8, place
