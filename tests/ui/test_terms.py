"""Words explained where they stand: dots, meaning under the pointer, a note on a press and on W, and aloud."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.i18n import LANGUAGES, load_language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.term_note import EDGE, TermNote
from selfcheck.ui.widgets.text import Mention, Text, body
from tests.gallery import CARD_WORDS

QUESTION = "Is the flue gas measured once a year?"
MEANING = "The smoke that leaves through the chimney."
FLUE_GAS = Mention(7, 15, "flue gas", MEANING)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 400)
    QVBoxLayout(made)
    return made


@pytest.fixture(autouse=True)
def _left_to_right(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown(qtbot: QtBot, window: QWidget, *parts: QWidget) -> None:
    for part in parts:
        window.layout().addWidget(part)  # type: ignore[union-attr]
    with qtbot.waitActive(window):
        window.show()


def question(theme: Theme) -> Text:
    text = body(theme, QUESTION)
    text.set_mentions([FLUE_GAS])
    return text


def letters_of(text: Text) -> QPoint:
    return text.mention_boxes(text.mentions()[0])[0].center().toPoint()


def press(qtbot: QtBot, text: Text) -> TermNote:
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=letters_of(text))
    return the_note(text)


def notes(part: QWidget) -> list[TermNote]:
    return [note for note in part.window().findChildren(TermNote) if note.isVisible()]


def the_note(part: QWidget) -> TermNote:
    (note,) = notes(part)
    return note


def point_at(text: Text, at: QPoint) -> None:
    place = QPointF(at)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, text.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(text, moved)


def picture(text: Text) -> QImage:
    return text.grab().toImage()


def changed(before: QImage, after: QImage) -> list[QPoint]:
    assert before.size() == after.size()
    return [
        QPoint(x, y)
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]


# Drawn


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [400, 140])
def test_dots_stand_under_the_letters_and_nothing_else_changes(
    theme: Theme, window: QWidget, qtbot: QtBot, scheme: str, scale: float, width: int
) -> None:
    theme.set_scheme(scheme)  # type: ignore[arg-type]
    theme.set_text_scale(scale)
    text = body(theme, QUESTION)
    shown(qtbot, window, text)
    text.setFixedSize(round(width * scale), text.heightForWidth(round(width * scale)))
    before = picture(text)
    text.set_mentions([FLUE_GAS])
    dots = changed(before, picture(text))
    boxes = [box.toAlignedRect() for box in text.mention_boxes(FLUE_GAS)]
    assert dots
    assert all(any(box.contains(dot) for box in boxes) for dot in dots)
    assert all(any(box.contains(dot) for dot in dots) for box in boxes)
    # Below the letters, not through them.
    assert all(any(box.contains(dot) and dot.y() > box.center().y() for box in boxes) for dot in dots)


def test_a_word_that_wraps_is_dotted_on_both_lines(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    text = question(theme)
    shown(qtbot, window, text)
    text.setFixedSize(80, text.heightForWidth(80))
    boxes = text.mention_boxes(FLUE_GAS)
    assert len(boxes) == 2
    assert boxes[1].top() == boxes[0].top() + theme.line_height()
    assert boxes[1].left() == 0
    for box in boxes:
        point_at(text, box.center().toPoint())
        assert MEANING in text.toolTip()


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("هل يقاس غاز المداخن كل سنة؟", "غاز المداخن"),
        ("هل LED في كل غرفة؟", "LED"),
        ("\N{DROPLET}\N{FIRE} Is the flue gas hot?", "flue gas"),
        ("¿Se miden los gases de chimenea?", "gases de chimenea"),
    ],
)
def test_the_letters_are_found_in_every_writing(theme: Theme, words: str, term: str, qtbot: QtBot) -> None:
    first = words.index(term)
    text = body(theme, words)
    qtbot.addWidget(text)
    text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    text.restyle()
    text.resize(600, 40)
    whole = text.mention_boxes(Mention(0, len(words), "", ""))
    (box,) = text.mention_boxes(Mention(first, first + len(term), term, ""))
    wanted = theme.metrics().horizontalAdvance(term)
    assert box.width() == pytest.approx(wanted, abs=3)
    assert min(one.left() for one in whole) <= box.left()
    assert box.right() <= max(one.right() for one in whole) <= 601


def test_a_text_without_words_to_explain_costs_nothing(theme: Theme, qtbot: QtBot) -> None:
    text = body(theme, QUESTION)
    qtbot.addWidget(text)
    assert not text.hasMouseTracking()
    assert text.accessibleDescription() == ""
    text.set_mentions([FLUE_GAS])
    text.setText("Another text")
    assert text.mentions() == ()
    assert not text.hasMouseTracking()
    assert text.accessibleDescription() == ""


# Under the pointer, and for screen readers


def test_the_pointer_becomes_a_hand_and_the_meaning_is_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    text = body(theme, QUESTION)
    text.set_mentions([Mention(7, 15, "flue gas", "Smoke & <dust>.")])
    qtbot.addWidget(text)
    text.resize(400, 40)
    point_at(text, letters_of(text))
    assert text.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert text.toolTip() == "<p>flue gas: Smoke &amp; &lt;dust&gt;.</p>"
    point_at(text, QPoint(2, 20))
    assert text.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert text.toolTip() == ""


def test_the_screen_reader_hears_each_word_once_after_what_is_said_anyway(theme: Theme, qtbot: QtBot) -> None:
    words = "Flue gas is hot; measure the flue gas and the pH."
    text = body(theme, words)
    qtbot.addWidget(text)
    text.setAccessibleDescription("Why it matters")
    ph = Mention(words.index("pH"), words.index("pH") + 2, "pH", "How sour water is.")
    text.set_mentions([Mention(0, 8, "flue gas", MEANING), Mention(29, 37, "flue gas", MEANING), ph])
    told = QAccessible.queryAccessibleInterface(text)
    assert told.text(QAccessible.Text.Name) == words
    assert told.text(QAccessible.Text.Description) == f"Why it matters flue gas: {MEANING} pH: How sour water is."
    text.set_mentions([])
    assert told.text(QAccessible.Text.Description) == "Why it matters"


# The note


def test_a_press_opens_a_note_with_the_meaning_and_esc_gives_the_keyboard_back(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    text, button = question(theme), QPushButton("Yes")
    shown(qtbot, window, text, button)
    button.setFocus()
    note = press(qtbot, text)
    assert [label.text() for label in note.findChildren(Text)] == ["flue gas", MEANING]
    assert note.hasFocus()
    assert note.accessibleName() == f"flue gas: {MEANING}"
    assert note.geometry().top() > text.mapTo(window, letters_of(text)).y()
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert not notes(text)
    assert button.hasFocus()


def test_a_press_beside_the_word_explains_nothing(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    text = question(theme)
    shown(qtbot, window, text)
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(2, text.height() // 2))
    assert not notes(text)


def test_a_press_elsewhere_closes_the_note_and_is_not_lost(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    text, button = question(theme), QPushButton("Yes")
    shown(qtbot, window, text, button)
    note = press(qtbot, text)
    inside = note.geometry().center()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, inside)
    assert notes(text) == [note]
    below = window.rect().bottomLeft() + QPoint(20, -20)
    button.setGeometry(QRect(below - QPoint(20, 20), QSize(100, 40)))
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below)
    assert not notes(text)


def turn_wheel(window: QWidget, at: QPoint) -> None:
    handle = window.windowHandle()
    place, away = QPointF(at), QPoint(0, -120)
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        place, handle.mapToGlobal(place), QPoint(), away, none, plain, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(handle, turned)


def test_scrolling_closes_the_note(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    scroll, text, tall = Scroll(theme), question(theme), QWidget()
    tall.setMinimumHeight(2000)
    scroll.add(text)
    scroll.add(tall)
    shown(qtbot, window, scroll)
    press(qtbot, text)
    scroll.verticalScrollBar().setValue(30)
    assert not notes(text)
    scroll.verticalScrollBar().setValue(0)
    press(qtbot, text)
    turn_wheel(window, window.rect().bottomRight() - QPoint(5, 5))
    assert not notes(text)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_W, Qt.Key.Key_Tab])
def test_other_keys_close_it_too(theme: Theme, window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    text, button = question(theme), QPushButton("Yes")
    shown(qtbot, window, text, button)
    button.setFocus()
    qtbot.keyClick(press(qtbot, text), key)
    assert not notes(text)
    assert button.hasFocus()


def test_the_note_goes_with_its_word_and_with_the_size_of_the_window(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    text = question(theme)
    shown(qtbot, window, text)
    press(qtbot, text)
    text.hide()
    assert not notes(text)
    text.show()
    press(qtbot, text)
    window.resize(450, 380)
    qtbot.waitUntil(lambda: not notes(text))
    press(qtbot, text)
    theme.set_text_scale(1.25)
    assert not notes(text)


def test_another_scheme_recolours_the_open_note(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    text = question(theme)
    shown(qtbot, window, text)
    note = press(qtbot, text)
    middle = note.width() - theme.px(8), note.height() // 2
    assert note.grab().toImage().pixelColor(*middle).name() == theme.colours.surface.name()
    light = theme.colours.surface.name()
    theme.set_scheme("dark")
    assert theme.colours.surface.name() != light
    assert note.grab().toImage().pixelColor(*middle).name() == theme.colours.surface.name()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_note_is_never_outside_the_window(
    theme: Theme, window: QWidget, qtbot: QtBot, qapp: QApplication, direction: Qt.LayoutDirection, scale: float
) -> None:
    qapp.setLayoutDirection(direction)
    theme.set_text_scale(scale)
    text = Text(theme, QUESTION, wrap=False, parent=window)
    text.set_mentions([Mention(7, 15, "flue gas", " ".join([MEANING] * 12))])
    with qtbot.waitActive(window):
        window.show()
    room = window.rect().adjusted(theme.px(EDGE), theme.px(EDGE), -theme.px(EDGE), -theme.px(EDGE))
    text.resize(text.sizeHint())
    for corner in (QPoint(0, 0), QPoint(380, 0), QPoint(-20, 370), QPoint(400, 370), QPoint(200, 180)):
        text.move(corner)
        TermNote(theme, text, text.rect(), [("flue gas", text.mentions()[0].meaning)]).open()
        note = the_note(text)
        assert room.contains(note.geometry()), (corner, note.geometry())
        bar = note._scroll.verticalScrollBar()
        if bar.maximum():
            qtbot.keyClick(note, Qt.Key.Key_PageDown)
            assert bar.value() > 0
            assert notes(text) == [note]
        note.put_away()


# The question card

WHY = "Heat goes out with the flue gas. A steam trap that leaks wastes more."
TRAP = Mention(WHY.index("steam"), WHY.index(" that"), "steam trap", "Lets water out and keeps steam in.")


def explain(text: Text) -> bool:
    """A glossary of two words."""
    words, found = text.text(), []
    for name, meaning in (("flue gas", MEANING), (TRAP.name, TRAP.meaning)):
        at = words.find(name)
        if at >= 0:
            found.append(Mention(at, at + len(name), name, meaning))
    text.set_mentions(sorted(found))
    return True


@pytest.fixture
def card(theme: Theme, window: QWidget, qtbot: QtBot) -> QuestionCard:
    made = QuestionCard(theme, CARD_WORDS, explain=explain)
    made.set_question("EN-04", QUESTION, WHY, "Ask for the sheet.")
    window.resize(800, 600)
    shown(qtbot, window, made)
    made.set_open(True)
    made.take_focus()
    return made


def test_w_lists_every_word_of_the_card_once_and_esc_goes_back(card: QuestionCard, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    assert before is not None
    qtbot.keyClicks(before, "w")
    note = the_note(card)
    assert note.entries == (("flue gas", MEANING), (TRAP.name, TRAP.meaning))
    assert note.hasFocus()
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    assert card.answer() is None


def test_w_says_so_when_no_word_is_explained(card: QuestionCard, qtbot: QtBot) -> None:
    card.set_question("EN-05", "Is the door shut?", "It is cold.", "Look.")
    qtbot.keyClicks(QApplication.focusWidget(), "w")
    assert the_note(card).entries == ()


def test_a_closed_card_and_a_note_leave_w_alone(card: QuestionCard, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_M)
    qtbot.keyClicks(QApplication.focusWidget(), "w")
    assert card.note() == "w"
    card.set_open(False)
    card.take_focus()
    qtbot.keyClicks(QApplication.focusWidget(), "w")
    assert not notes(card)


def test_only_a_card_that_is_open_is_explained(theme: Theme, qtbot: QtBot) -> None:
    asked: list[str] = []

    def noted(text: Text) -> bool:
        asked.append(text.text())
        return True

    made = QuestionCard(theme, CARD_WORDS, explain=noted)
    qtbot.addWidget(made)
    made.set_question("EN-04", QUESTION, WHY, "Ask for the sheet.")
    made.heightForWidth(600)
    assert asked == []
    made.set_open(True)
    assert asked == [QUESTION, WHY, "Ask for the sheet."]
    made.set_open(False)
    made.set_question("EN-05", "Another?", "Why.", "How.")
    assert len(asked) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_w_answers_nothing_in_any_language(language: str) -> None:
    letters = load_language(language).text("Y P N A").upper().split()
    assert len(letters) == 4
    assert not {"W", "F", "M"} & set(letters)
