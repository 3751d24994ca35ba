"""The column of question cards: exactly one is open, and the arrow keys walk through them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.assessment import Answer
from selfcheck.domain.checklist import Question, QuestionKey
from selfcheck.domain.library import InvestmentClass
from selfcheck.labels import answer_word, class_name
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.widgets.answer_buttons import AnswerWords
from selfcheck.ui.widgets.question_body import Found
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.question_words import CardWords
from selfcheck.ui.widgets.scroll import Scroll

ADVANCE_AFTER = 250
"""Milliseconds a fresh answer is shown before the next question opens."""

Asked = Sequence[tuple[QuestionKey, Question]]


class QuestionList(Scroll):
    """Shows some questions of the desk, and does what is done to them."""

    look_at_option = Signal(str)
    nothing_left = Signal()  # the last unanswered question here was answered

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, margins=(24, 8, 24, 12))
        self._context = context
        self._desk: Desk | None = None
        self._asked: list[tuple[QuestionKey, Question]] = []
        self._cards: list[QuestionCard] = []
        self._found_ids: dict[QuestionKey, list[str]] = {}
        self._open: QuestionKey | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(ADVANCE_AFTER)
        self._next.timeout.connect(self._advance)
        self._column = _Walk()
        self._column.stepped.connect(self.step_by)
        self._rows = QVBoxLayout(self._column)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.add(self._column)

    def take_desk(self, desk: Desk) -> None:
        """Show questions of this assessment."""
        self._desk = desk

    def show_questions(self, asked: Asked) -> None:
        """Show these questions; the one that was open stays open, else the first without an answer opens."""
        asked = list(asked)
        if asked != self._asked:
            self._asked = asked
            for place, (key, question) in enumerate(asked):
                card = self._cards[place] if place < len(self._cards) else self._new_card()
                self._fill(card, key, question)
                card.show()
            for card in self._cards[len(asked) :]:
                card.set_open(False)
                card.hide()
        for card, (key, _question) in zip(self._cards, asked, strict=False):
            self._show_record(card, key)
        keys = [key for key, _question in asked]
        if self._open not in keys:
            self._open = next((key for key in keys if not self._answered(key)), keys[0] if keys else None)
        self._show_open(focus=False)

    def show_record(self, key: QuestionKey) -> None:
        """Bring one card up to date; others too where options moved."""
        for card, (shown, _question) in zip(self._cards, self._asked, strict=False):
            if shown == key:
                self._show_record(card, key)

    def open(self, key: QuestionKey, focus: bool = True) -> bool:
        """Open the card of that question; False when it is not in the list."""
        if all(key != shown for shown, _question in self._asked):
            return False
        self._open = key
        self._show_open(focus)
        return True

    def step_by(self, by: int) -> None:
        """Go to the next (1) or the question before (-1)."""
        keys = [key for key, _question in self._asked]
        if not keys:
            return
        place = keys.index(self._open) + by if self._open in keys else 0
        if 0 <= place < len(keys):
            self.open(keys[place])

    def flush(self) -> None:
        """Hand over a note that was typed and not told yet."""
        for card in self._cards:
            if card.is_open():
                card.flush()

    def take_focus(self) -> None:
        """Put the keyboard on the open question."""
        card = self._card_of(self._open)
        if card is not None:
            card.take_focus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        if hasattr(self, "_rows"):
            self._rows.setSpacing(self._context.theme.px(8))

    # Inside

    @cached_property
    def _words(self) -> CardWords:
        text, language = self._context.language.text, self._context.language
        # The letters that answer, in the order yes, partly, no, not applicable.
        letters = text("Y P N A").split()
        return CardWords(
            answers=AnswerWords(
                words=(
                    answer_word(Answer.YES, language),
                    answer_word(Answer.PARTLY, language),
                    answer_word(Answer.NO, language),
                    answer_word(Answer.NOT_APPLICABLE, language),
                ),
                keys=(letters[0], letters[1], letters[2], letters[3]),
            ),
            why=text("Why it matters"),
            check=text("How to check"),
            note=text("Your note"),
            flag=text("Flag"),
            flagged=text("Flagged"),
            close=text("Close (Enter)"),
            option_found=text("Option found:"),
            look=text("Look"),
            explained=text("Words explained"),
            nothing_explained=text("No word here is explained. Help and words has them all."),
            reading=text("Reading the words…"),
            classes={letter.value: class_name(letter, language) for letter in InvestmentClass},
        )

    def _new_card(self) -> QuestionCard:
        card = QuestionCard(self._context.theme, self._words, explain=self._context.glossary.explain)
        card.answered.connect(self._answer)
        card.note_typed.connect(self._note)
        card.flag_toggled.connect(self._flag)
        card.opened.connect(self._was_opened)
        card.look_at_option.connect(self._look)
        self._cards.append(card)
        self._rows.addWidget(card)
        return card

    def _fill(self, card: QuestionCard, key: QuestionKey, question: Question) -> None:
        language = self._context.language
        weights = {2: language.text("Counts double"), 3: language.text("Counts triple")}
        card.set_question(
            question.code,
            language.content(question.text),
            language.content(question.why),
            language.content(question.check),
            weights.get(question.weight, ""),
        )
        card.set_open(False)

    def _show_record(self, card: QuestionCard, key: QuestionKey) -> None:
        assert self._desk is not None
        record = self._desk.assessment.record(key)
        card.set_answer(record.answer.value if record.answer else None)
        if card.note() != record.note:
            card.set_note(record.note)
        card.set_flagged(record.flagged)
        language = self._context.language
        caused = (
            []
            if record.answer not in (Answer.NO, Answer.PARTLY)
            else [one.option for one in self._desk.suggested if any(reason.key == key for reason in one.reasons)]
        )
        self._found_ids[key] = [option.id for option in caused]
        card.set_found([Found(option.investment_class.value, language.content(option.title)) for option in caused])

    def _show_open(self, focus: bool) -> None:
        for card, (key, _question) in zip(self._cards, self._asked, strict=False):
            card.set_open(key == self._open)
        opened = self._card_of(self._open)
        if opened is None:
            return
        if focus:
            opened.take_focus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self._scroll_to_open)

    def _scroll_to_open(self) -> None:
        card = self._card_of(self._open)
        if card is not None:
            self.show_whole(card)

    def _card_of(self, key: QuestionKey | None) -> QuestionCard | None:
        for card, (shown, _question) in zip(self._cards, self._asked, strict=False):
            if shown == key:
                return card
        return None

    def _key_of(self, card: object) -> QuestionKey | None:
        for one, (key, _question) in zip(self._cards, self._asked, strict=False):
            if one is card:
                return key
        return None

    def _answered(self, key: QuestionKey) -> bool:
        return self._desk is not None and self._desk.assessment.answer(key) is not None

    # What a person does

    def _answer(self, answer: str | None) -> None:
        card, key = self.sender(), self._key_of(self.sender())
        if key is None or self._desk is None:
            return
        fresh = not self._answered(key)
        self._desk.answer(key, Answer(answer) if answer else None)
        # Only a fresh answer in the open card moves on; who mends an older one wants to see it.
        if fresh and answer and card is self._card_of(self._open) and self._context.settings.auto_advance:
            self._next.start()

    def _note(self, note: str) -> None:
        key = self._key_of(self.sender())
        self._next.stop()
        if key is not None and self._desk is not None:
            self._desk.note(key, note)

    def _flag(self, flagged: bool) -> None:
        key = self._key_of(self.sender())
        if key is not None and self._desk is not None:
            self._desk.flag(key, flagged)

    def _was_opened(self) -> None:
        key = self._key_of(self.sender())
        if key is not None:
            self._next.stop()
            self._open = key
            self._show_open(focus=False)

    def _look(self, place: int) -> None:
        key = self._key_of(self.sender())
        if key is not None and place < len(self._found_ids.get(key, [])):
            self.look_at_option.emit(self._found_ids[key][place])

    def _advance(self) -> None:
        card = self._card_of(self._open)
        if card is None or card.note_has_focus():
            return
        keys = [key for key, _question in self._asked]
        start = keys.index(self._open) if self._open in keys else 0
        later = [*keys[start + 1 :], *keys[:start]]
        following = next((key for key in later if not self._answered(key)), None)
        if following is None:
            self.nothing_left.emit()
        else:
            self.open(following)


class _Walk(QWidget):
    """Holds the cards; ↑ and ↓ that no part of a card wants go to the neighbouring question."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or leave the key to the page."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            self.stepped.emit(by)
