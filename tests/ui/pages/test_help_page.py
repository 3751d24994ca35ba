"""Help and words: found by typing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.help_page import HelpPage
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.test_settings_page import Folders

MakeContext = Callable[..., Context]


def shown(qtbot: QtBot, context: Context) -> HelpPage:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.resize(1048, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter()
    assert context.jobs.wait()
    return page


def in_sight(page: HelpPage) -> list[str]:
    return [point.words() for card in page.cards for point in card.points if point.isVisible()]


def test_every_word_of_the_glossary_is_explained(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    page = shown(qtbot, context)
    terms = context.workspace.library.terms
    assert terms and len(page.words.points) == len(terms)
    said = [point.words() for point in page.words.points]
    assert said == sorted(said, key=str.casefold)
    page.enter()
    assert context.jobs.wait()
    assert len(page.words.points) == len(terms), "the glossary is read once"


def test_the_words_are_in_the_reader_s_language(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context("es")
    page = shown(qtbot, context)
    payback = context.workspace.library.terms["payback"]
    assert any(point.words().startswith(payback.term["es"]) for point in page.words.points)


def test_typing_leaves_what_fits(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    everything = len(in_sight(page))
    assert QApplication.focusWidget() is page.search_field.line
    qtbot.keyClicks(page.search_field.line, "undo")
    assert in_sight(page) == ["Ctrl Z Undo"]
    assert not page.words.isVisible()
    assert page.search_field._found.text() == "1 found"
    qtbot.keyClick(page.search_field.line, Qt.Key.Key_Escape)
    assert len(in_sight(page)) == everything


def test_what_is_not_there_is_said(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    qtbot.keyClicks(page.search_field.line, "quasar")
    assert in_sight(page) == []
    assert "quasar" in page._nothing.words.text() and page._nothing.isVisible()
    page._nothing.button.click()
    assert page.search_field.text() == "" and in_sight(page)
    assert not page._nothing.isVisible()


def test_the_log_s_place_is_named_and_shown(qtbot: QtBot, make_context: MakeContext) -> None:
    prompts = Folders()
    context = make_context(prompts=prompts)
    page = shown(qtbot, context)
    assert page.problem.place.row.field.text() == str(context.workspace.folder.log)
    page.problem.button.click()
    assert prompts.shown == [context.workspace.folder.log]


def test_everything_has_a_name(qtbot: QtBot, make_context: MakeContext) -> None:
    assert nameless(shown(qtbot, make_context())) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (920, 700, 2.0), (1176, 800, 2.0)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, make_context: MakeContext, theme: Theme, width: int, height: int, text: float, language: str
) -> None:
    assert fit(shown(qtbot, make_context(language)), theme, width, height, text) == []


def test_what_is_found_starts_at_the_page_s_edge(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    page.resize(1048, 800)
    QApplication.processEvents()
    edge = page.cards[0].x()
    assert page.words.x() > edge
    page.search_field.line.setText("payback")
    for _ in range(4):
        QApplication.processEvents()
    assert page.words.isVisible() and page.words.x() == edge
    page.search_field.line.clear()
    for _ in range(4):
        QApplication.processEvents()
    assert page.words.x() > edge
