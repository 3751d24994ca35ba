"""The four answers: choosing, clearing, moving, and the room they take."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.answer_buttons import ANSWERS, AnswerButtons, AnswerWords

WORDS = AnswerWords(("Yes", "Partly", "No", "Not applicable"), ("Y", "P", "N", "A"))


@pytest.fixture
def answers(theme: Theme, qtbot: QtBot) -> AnswerButtons:
    made = AnswerButtons(theme, WORDS)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def heard(answers: AnswerButtons) -> list[str | None]:
    told: list[str | None] = []
    answers.chosen.connect(told.append)
    return told


def chosen(answers: AnswerButtons) -> list[str]:
    return [button.answer for button in answers.buttons if button.isChecked()]


def test_nothing_is_preselected(answers: AnswerButtons) -> None:
    assert answers.answer() is None
    assert chosen(answers) == []


def test_one_answer_at_a_time(answers: AnswerButtons, qtbot: QtBot) -> None:
    told = heard(answers)
    for button in answers.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert chosen(answers) == [button.answer]
    assert told == list(ANSWERS)


def test_choosing_the_chosen_one_again_clears_it(answers: AnswerButtons, qtbot: QtBot) -> None:
    told = heard(answers)
    for _ in range(2):
        qtbot.mouseClick(answers.buttons[1], Qt.MouseButton.LeftButton)
    assert told == ["partly", None]
    assert chosen(answers) == []


def test_setting_an_answer_tells_nobody(answers: AnswerButtons) -> None:
    told = heard(answers)
    answers.set_answer("no")
    assert (answers.answer(), told) == ("no", [])


def test_locked_answers_do_not_change(answers: AnswerButtons) -> None:
    told = heard(answers)
    answers.setEnabled(False)
    answers.choose("yes")
    assert (answers.answer(), told) == (None, [])


def test_arrows_move_without_choosing_and_space_chooses(answers: AnswerButtons, qtbot: QtBot) -> None:
    told = heard(answers)
    answers.window().activateWindow()
    answers.take_focus()
    qtbot.waitUntil(answers.buttons[0].hasFocus)
    qtbot.keyClick(answers.buttons[0], Qt.Key.Key_Right)
    assert answers.buttons[1].hasFocus()
    assert told == []
    qtbot.keyClick(answers.buttons[1], Qt.Key.Key_Space)
    assert told == ["partly"]
    qtbot.keyClick(answers.buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(answers.buttons[0], Qt.Key.Key_Left)
    assert answers.buttons[3].hasFocus()


def test_arrows_turn_round_where_text_runs_from_right_to_left(answers: AnswerButtons, qtbot: QtBot) -> None:
    answers.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    answers.restyle()
    assert answers.buttons[0].x() > answers.buttons[3].x()
    answers.take_focus()
    qtbot.waitUntil(answers.buttons[0].hasFocus)
    qtbot.keyClick(answers.buttons[0], Qt.Key.Key_Left)
    assert answers.buttons[1].hasFocus()


def test_a_group_is_one_stop_of_the_tab_key(answers: AnswerButtons) -> None:
    def stops() -> list[str]:
        return [b.answer for b in answers.buttons if b.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == ["yes"]
    answers.set_answer("no")
    assert stops() == ["no"]


def test_columns_line_up_whatever_is_chosen(theme: Theme, answers: AnswerButtons, qtbot: QtBot) -> None:
    other = AnswerButtons(theme, WORDS)
    qtbot.addWidget(other)
    other.set_answer("na")
    other.resize(other.sizeHint())
    answers.restyle()
    other.restyle()
    assert [b.geometry() for b in other.buttons] == [b.geometry() for b in answers.buttons]


@pytest.mark.parametrize(("width", "rows"), [(700, 1), (420, 2), (210, 4)])
def test_big_answers_stand_in_as_many_rows_as_they_need(theme: Theme, qtbot: QtBot, width: int, rows: int) -> None:
    answers = AnswerButtons(theme, WORDS, big=True)
    qtbot.addWidget(answers)
    answers.resize(width, answers.heightForWidth(width))
    answers.show()
    assert len({button.y() for button in answers.buttons}) == rows
    assert max(button.geometry().bottom() for button in answers.buttons) == answers.height() - 1
    for button in answers.buttons:
        assert button.width() >= button.content_width()
        assert button.geometry().right() < width


def test_letters_and_digits_stand_for_answers() -> None:
    assert [WORDS.answer_for(key) for key in "ypna1234"] == [*ANSWERS, *ANSWERS]
    assert WORDS.answer_for("x") is None
    assert WORDS.answer_for("") is None


def test_the_keyboard_goes_along_with_an_answer_chosen_by_its_letter(qtbot: QtBot, theme: Theme) -> None:
    group = AnswerButtons(theme, WORDS)
    qtbot.addWidget(group)
    with qtbot.waitExposed(group):
        group.show()
    group.buttons[0].setFocus()
    group.choose("no")
    assert group.buttons[2].hasFocus()
