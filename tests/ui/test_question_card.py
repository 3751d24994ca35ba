"""The question card: keys, opening, folding, and that typed words are told in time."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.question_body import Found, NoteField
from selfcheck.ui.widgets.question_card import QuestionCard
from tests.gallery import CARD_WORDS

QUESTION = "Are the ovens lit only when the first batch is nearly ready to go in?"


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> QuestionCard:
    made = QuestionCard(theme, CARD_WORDS)
    made.set_question("EN-04", QUESTION, "A hot oven that waits still burns gas.", "Look three times.", "Counts triple")
    qtbot.addWidget(made)
    made.resize(736, made.heightForWidth(736))
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def grow(card: QuestionCard, width: int = 736) -> None:
    card.resize(width, card.heightForWidth(width))


def note_of(card: QuestionCard) -> NoteField:
    note = card.findChild(NoteField)
    assert isinstance(note, NoteField)
    return note


def focused(card: QuestionCard) -> QWidget:
    widget = card.focusWidget()
    assert widget is not None
    return widget


def test_letters_answer(card: QuestionCard, qtbot: QtBot) -> None:
    told: list[str | None] = []
    card.answered.connect(told.append)
    for key in ("p", "3", "n"):
        qtbot.keyClicks(focused(card), key)
    assert told == ["partly", "no", None]


def test_ctrl_keys_are_not_answers(card: QuestionCard, qtbot: QtBot) -> None:
    qtbot.keyClick(focused(card), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert card.answer() is None


def test_f_flags_and_takes_the_flag_back(card: QuestionCard, qtbot: QtBot) -> None:
    told: list[bool] = []
    card.flag_toggled.connect(told.append)
    qtbot.keyClicks(focused(card), "ff")
    assert told == [True, False]


def test_enter_opens_and_closes_and_keeps_the_keyboard(card: QuestionCard, qtbot: QtBot) -> None:
    closed = card.height()
    with qtbot.waitSignal(card.opened):
        qtbot.keyClick(focused(card), Qt.Key.Key_Return)
    assert card.is_open()
    assert card.heightForWidth(736) > closed
    assert card.answers.isAncestorOf(focused(card))
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(focused(card), Qt.Key.Key_Return)
    assert card.heightForWidth(736) == closed


def test_a_press_on_a_closed_card_opens_it(card: QuestionCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.opened):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))


def test_letters_typed_into_the_note_do_not_answer(card: QuestionCard, qtbot: QtBot) -> None:
    qtbot.keyClick(focused(card), Qt.Key.Key_M)
    note = note_of(card)
    assert note.text_field.hasFocus()
    assert card.note_has_focus()
    qtbot.keyClicks(note.text_field, "pnf")
    assert card.answer() is None
    assert card.note() == "pnf"
    qtbot.keyClick(note.text_field, Qt.Key.Key_Escape)
    assert not card.note_has_focus()
    assert card.answers.isAncestorOf(focused(card))


def test_a_note_is_told_once_after_the_pause(card: QuestionCard, qtbot: QtBot) -> None:
    told: list[str] = []
    card.note_typed.connect(told.append)
    card.set_open(True)
    with qtbot.waitSignal(card.note_typed, timeout=3000):
        qtbot.keyClicks(note_of(card).text_field, "Oven 2")
    assert told == ["Oven 2"]


def test_closing_tells_the_note_at_once(card: QuestionCard, qtbot: QtBot) -> None:
    card.set_open(True)
    qtbot.keyClicks(note_of(card).text_field, "late")
    with qtbot.waitSignal(card.note_typed, timeout=200) as told:
        card.set_open(False)
    assert told.args == ["late"]


def test_showing_values_tells_nobody(card: QuestionCard, qtbot: QtBot) -> None:
    card.set_open(True)
    signals = [card.answered, card.note_typed, card.flag_toggled, card.opened]
    with qtbot.assertNotEmitted(signals[0]), qtbot.assertNotEmitted(signals[1], wait=1000):
        card.set_answer("yes")
        card.set_note("A note")
        card.set_flagged(True)
    assert (card.answer(), card.note()) == ("yes", "A note")


def test_the_screen_reader_hears_code_question_answer_and_flag(card: QuestionCard) -> None:
    card.set_answer("partly")
    card.set_flagged(True)
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.text(QAccessible.Text.Name) == f"EN-04, {QUESTION}, Partly, Flagged"


def test_each_option_found_has_a_strip_that_leads_to_it(card: QuestionCard, qtbot: QtBot) -> None:
    card.set_open(True)
    before = card.heightForWidth(736)
    card.set_found([Found("A", "Start the ovens in stages"), Found("B", "Change to LED lights")])
    assert card.heightForWidth(736) > before
    body = note_of(card).parentWidget()
    assert body is not None
    with qtbot.waitSignal(card.look_at_option) as asked:
        body.strips[1].button.click()
    assert asked.args == [1]


def test_a_long_note_makes_the_card_higher(card: QuestionCard, qtbot: QtBot) -> None:
    card.set_open(True)
    grow(card)
    before = card.heightForWidth(736)
    card.set_note("\n".join(["one more line"] * 6))
    qtbot.waitUntil(lambda: card.heightForWidth(736) > before + 80, timeout=1000)


def test_a_long_question_wraps_and_makes_the_card_higher(card: QuestionCard) -> None:
    card.set_question("EN-04", " ".join([QUESTION] * 3))
    assert card.heightForWidth(736) > 100


def test_where_it_is_narrow_the_answers_fold_away_and_the_card_takes_the_keyboard(
    card: QuestionCard, qtbot: QtBot
) -> None:
    grow(card, 500)
    assert not card.answers.isVisible()
    card.take_focus()
    assert card.hasFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    grow(card, 500)
    assert len({button.y() for button in card.answers.buttons}) == 2
    links = note_of(card).parentWidget().links
    assert [link.isVisible() for link in links] == [True, True, True]
    assert not note_of(card).isVisible()
    links[2].click()
    assert note_of(card).isVisible()


def test_open_parts_stand_one_below_the_other_inside_the_card(card: QuestionCard) -> None:
    card.set_open(True)
    for width in (900, 736, 500, 330):
        grow(card, width)
        shown = [child for child in card.children() if isinstance(child, QWidget) and child.isVisible()]
        parts = sorted((child for child in shown if child is card.answers or child.layout()), key=QWidget.y)
        assert len(parts) == 3
        for above, below in pairwise(parts):
            assert above.geometry().bottom() < below.y()
        assert parts[-1].geometry().bottom() < card.height()
