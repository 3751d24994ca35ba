"""Look around and Find options explain the words of the trade on the spot, with the glossary that ships."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import Question, QuestionKey
from selfcheck.i18n import load_language
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.glossary import explained
from selfcheck.ui.pages.find_options.page import FindOptionsPage
from selfcheck.ui.pages.look_around.page import LookAroundPage
from selfcheck.ui.pages.page import Page
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.term_note import TermNote
from selfcheck.ui.widgets.text import Text, body
from selfcheck.usecases import terms
from selfcheck.usecases.terms import explainer
from selfcheck.usecases.workspace import Workspace

MakeContext = Callable[..., Context]


def read(qtbot: QtBot, context: Context) -> None:
    """The glossary is read, and every text that waited has its words."""
    qtbot.waitUntil(lambda: not context.glossary.waiting, timeout=10_000)


def settle(qtbot: QtBot, page: Page) -> None:
    assert page.context.jobs.wait()
    read(qtbot, page.context)
    for _ in range(4):
        QApplication.processEvents()


def on_screen(qtbot: QtBot, page: Page, assessment: Assessment) -> None:
    context = page.context
    qtbot.addWidget(page)
    page.take_desk(Desk(assessment, context.workspace, context.jobs, context.language))
    page.resize(1048, 800)
    with qtbot.waitActive(page):
        page.show()
    page.enter()


def of_trade(context: Context, assessment: Assessment) -> tuple[QuestionKey, Question]:
    """A question with a word of the trade in it."""
    found = explainer(context.workspace, context.language.code)
    content = context.language.content
    return next((key, one) for key, one in assessment.questions() if found.mentions(content(one.text)))


def the_note(page: QWidget) -> TermNote:
    (note,) = [one for one in page.window().findChildren(TermNote) if one.isVisible()]
    return note


def open_card(page: LookAroundPage) -> QuestionCard:
    card = page._list._card_of(page._list._open)
    assert card is not None
    return card


def asked_texts(page: LookAroundPage) -> list[Text]:
    texts = {text.text(): text for text in open_card(page).findChildren(Text)}
    return list(texts.values())


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_open_question_explains_its_words_in_the_readers_language(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, language: str
) -> None:
    context = make_context(language)
    page = LookAroundPage(context)
    on_screen(qtbot, page, bakery)
    key, question = of_trade(context, bakery)
    page.show_question(key)
    settle(qtbot, page)
    wanted = explainer(context.workspace, language).mentions(context.language.content(question.text))
    text = next(one for one in asked_texts(page) if one.text() == context.language.content(question.text))
    assert [(one.first, one.last) for one in text.mentions()] == [(one.first, one.last) for one in wanted]
    term = wanted[0].term
    said = f"{context.language.content(term.term)}: {context.language.content(term.means)}"
    assert said in text.accessibleDescription()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_W)
    note = the_note(page)
    assert note.entries[0] == (context.language.content(term.term), context.language.content(term.means))
    assert note.accessibleName().startswith(f"{context.language.text('Words explained')}. ")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert open_card(page).answers.isAncestorOf(QApplication.focusWidget())


def test_the_glossary_is_read_on_the_worker_and_the_question_stands_there_before(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context()
    key, _question = of_trade(context, bakery)
    go_on, threads = threading.Event(), []
    really = terms.explainer

    def slow(workspace: Workspace, language: str) -> terms.Explainer:
        threads.append(threading.current_thread())
        assert go_on.wait(10)
        return really(workspace, language)

    monkeypatch.setattr(terms, "explainer", slow)
    page = LookAroundPage(context)
    on_screen(qtbot, page, bakery)
    page.show_question(key)
    qtbot.waitUntil(lambda: bool(threads), timeout=10_000)
    assert not any(text.mentions() for text in asked_texts(page))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_W)
    note = the_note(page)
    assert note.accessibleName() == "Words explained. Reading the words…"
    note.put_away()
    go_on.set()
    settle(qtbot, page)
    assert any(text.mentions() for text in asked_texts(page))
    assert [thread is threading.main_thread() for thread in threads] == [False], "read once, on the worker"


def test_a_glossary_that_cannot_be_read_leaves_the_question_readable(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context()
    really, broken = terms.explainer, [True]

    def sometimes(workspace: Workspace, language: str) -> terms.Explainer:
        if broken.pop() if broken else False:
            raise OSError("gone")
        return really(workspace, language)

    monkeypatch.setattr(terms, "explainer", sometimes)
    text = body(context.theme)
    qtbot.addWidget(text)
    explained(text, "Weigh the scrap, and the scrap again.", context)
    read(qtbot, context)
    assert text.text() == "Weigh the scrap, and the scrap again."
    assert text.mentions() == ()
    assert explained(text, "Weigh the scrap.", context) is text
    read(qtbot, context)
    assert [one.name for one in text.mentions()] == ["scrap"]


def test_a_text_that_went_away_before_the_glossary_came_is_forgotten(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    gone, stays = body(context.theme), body(context.theme)
    qtbot.addWidget(stays)
    explained(gone, "Weigh the scrap.", context)
    explained(stays, "Weigh the scrap.", context)
    gone.deleteLater()
    del gone
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    read(qtbot, context)
    assert stays.mentions()


def test_a_text_in_another_language_is_explained_in_that_one(qtbot: QtBot, make_context: MakeContext) -> None:
    context, spanish = make_context(), load_language("es")
    led = next(one for one in context.workspace.library.terms.values() if one.term["en"] == "LED")
    text = body(context.theme, "Ponga LED en cada sala.")
    qtbot.addWidget(text)
    assert not context.glossary.explain(text, spanish)
    read(qtbot, context)
    assert [one.meaning for one in text.mentions()] == [spanish.content(led.means)]


def in_sight(part: QWidget) -> list[Text]:
    return [text for text in part.findChildren(Text) if text.isVisibleTo(part)]


@pytest.fixture
def options(qtbot: QtBot, make_context: MakeContext, bakery: Assessment) -> FindOptionsPage:
    page = FindOptionsPage(make_context())
    on_screen(qtbot, page, bakery)
    settle(qtbot, page)
    found = explainer(page.context.workspace, "en")
    assert page.desk is not None
    rich = next(
        one.option.id
        for one in page.desk.suggestions
        if one.option.caution and found.terms_in([one.option.caution["en"]])
        if found.terms_in(step["en"] for step in one.option.steps)
    )
    page.show_option(rich)
    settle(qtbot, page)
    return page


def test_the_sheet_explains_steps_and_caution_and_w_lists_them(options: FindOptionsPage, qtbot: QtBot) -> None:
    page = options
    assert page.desk is not None
    option = next(one.option for one in page.desk.suggestions if one.option.id == page.option)
    told = [option.short["en"], *(step["en"] for step in option.steps), f"Caution. {(option.caution or {})['en']}"]
    found = explainer(page.context.workspace, "en")
    wanted = {text: [(one.first, one.last) for one in found.mentions(text)] for text in told}
    shown = {text.text(): [(one.first, one.last) for one in text.mentions()] for text in in_sight(page.sheet)}
    assert {text: spans for text, spans in shown.items() if spans} == {
        text: spans for text, spans in wanted.items() if spans
    }
    page.sheet.setFocus()
    qtbot.keyClick(page.sheet, Qt.Key.Key_W)
    note = the_note(page)
    assert [name for name, _meaning in note.entries] == [one.term["en"] for one in found.terms_in(told)]
    assert page.sheet.geometry().intersects(note.geometry().translated(-page.sheet.mapTo(page, page.rect().topLeft())))
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert page.sheet.hasFocus()


def test_another_option_takes_the_note_away(options: FindOptionsPage, qtbot: QtBot) -> None:
    page = options
    text = next(one for one in in_sight(page.sheet) if one.mentions())
    page.sheet.show_whole(text)
    place = text.mention_boxes(text.mentions()[0])[0].center().toPoint()
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=place)
    assert the_note(page).entries[0][0] == text.mentions()[0].name
    page._next()
    settle(qtbot, page)
    assert not [one for one in page.findChildren(TermNote) if one.isVisible()]
