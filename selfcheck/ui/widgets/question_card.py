"""The question card: closed, one row of a column of answers; open, everything one needs to answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.answer_buttons import AnswerButtons
from selfcheck.ui.widgets.question_body import Found
from selfcheck.ui.widgets.question_open import OPEN_PAD, Explain, OpenQuestion
from selfcheck.ui.widgets.question_row import END, Marks, QuestionRow
from selfcheck.ui.widgets.question_words import CardWords

NARROW = 640
"""Below this width (in design units) answers stand two by two and help texts fold."""


class QuestionCard(QWidget):
    """One question. Values come in through setters, which tell nobody; what a person does goes out as signals."""

    answered = Signal(object)  # "yes", "partly", "no", "na", or None: not assessed
    note_typed = Signal(str)
    flag_toggled = Signal(bool)
    opened = Signal()
    closed = Signal()
    look_at_option = Signal(int)  # place in the list given to set_found

    def __init__(
        self, theme: Theme, words: CardWords, parent: QWidget | None = None, explain: Explain | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._explain = explain
        self._code = self._question = self._why = self._check = self._weight = self._note = ""
        self._found: tuple[Found, ...] = ()
        self._flagged = self._open = False
        self._row: QuestionRow | None = None
        self._face: OpenQuestion | None = None
        self.ring_radius = theme.tokens.radius.card
        self.answers = AnswerButtons(theme, words.answers, parent=self)
        self.answers.chosen.connect(self._answer_chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_question(self, code: str, question: str, why: str = "", check: str = "", weight: str = "") -> None:
        """Show a question; `weight` in words ("Counts triple"), empty for weight 1."""
        self._code, self._question, self._why, self._check, self._weight = code, question, why, check, weight
        self.answers.set_subject(f"{code}, {question}")
        if self._face:
            self._face.set_question(code, question, weight, why, check, explained=self._open)
        self._changed()

    def code(self) -> str:
        """The printed code of the question."""
        return self._code

    def set_answer(self, answer: str | None) -> None:
        """Show an answer, None for not assessed."""
        self.answers.set_answer(answer)
        self._named()
        self.update()

    def answer(self) -> str | None:
        """The answer that is shown."""
        return self.answers.answer()

    def set_note(self, note: str) -> None:
        """Show a note."""
        self._note = note
        if self._face:
            self._face.body.note.set_note(note)
        self.update()

    def note(self) -> str:
        """The note as it stands, told or not."""
        return self._face.body.note.note() if self._face else self._note

    def flush(self) -> None:
        """Tell a note that was typed and not told yet."""
        if self._face:
            self._face.body.note.flush()

    def note_has_focus(self) -> bool:
        """Whether somebody is writing the note now."""
        return self._face is not None and self._face.body.note.text_field.hasFocus()

    def set_flagged(self, flagged: bool) -> None:
        """Show the flag, or take it away."""
        self._flagged = flagged
        if self._face:
            self._face.head.set_flagged(flagged)
        self._named()
        self.update()

    def set_found(self, found: Sequence[Found]) -> None:
        """Show the options the answer led to."""
        self._found = tuple(found)
        if self._face:
            self._face.body.set_found(self._found)
        self._changed()

    def is_open(self) -> bool:
        """Whether the whole card is shown."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Open or close without telling anybody."""
        if is_open == self._open:
            return
        self._open = is_open
        if is_open:
            self._opened().explain()
        elif self._face:
            self._face.body.note.flush()
        self.answers.set_big(is_open)
        self._changed()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard on the answers, or on the card where they are folded away."""
        if self._is_narrow(self.width()) and not self._open:
            self.setFocus(reason)
        else:
            self.answers.take_focus(reason)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._changed()

    def hasHeightForWidth(self) -> bool:
        """Text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at `width`."""
        if self._open:
            return self._opened().height(width)
        return self._closed_row().height(width, self._answers_width(width))

    def sizeHint(self) -> QSize:
        """A readable width."""
        width = max(self.width(), self._theme.px(NARROW))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never cut."""
        widest = self.answers.minimumSizeHint().width() if self._open else self._theme.px(160)
        return QSize(widest + 2 * self._theme.px(OPEN_PAD), self._theme.px(48))

    def showEvent(self, event: QShowEvent) -> None:
        """Give everything its place after changes that nobody saw."""
        self._arrange()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where it became narrow, and give everything its place."""
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Take the new height when a note or a help text inside grows."""
        if event.type() == QEvent.Type.LayoutRequest and self._open:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters answer, F flags, M goes to the note, W explains words, Enter opens or closes."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        answer = self._words.answers.answer_for(event.text()) if plain else None
        key = event.key()
        if answer:
            self.answers.choose(answer)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle_open()
        elif plain and key == Qt.Key.Key_F:
            self._toggle_flag()
        elif plain and key == Qt.Key.Key_M:
            self._go_to_note()
        elif plain and key == Qt.Key.Key_W and self._open:
            self._opened().show_words()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on a closed card opens it."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and not self._open:
            self._toggle_open()

    def _toggle_open(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.set_open(not self._open)
        if had_focus or self._open:
            self.take_focus()
        if self._open:
            self.opened.emit()
        else:
            self.closed.emit()

    def _toggle_flag(self) -> None:
        self.set_flagged(not self._flagged)
        self.flag_toggled.emit(self._flagged)

    def _go_to_note(self) -> None:
        if not self._open:
            self._toggle_open()
        if self._face:
            self._face.body.open_note()

    def _answer_chosen(self, answer: str | None) -> None:
        self._named()
        self.update()
        self.answered.emit(answer)

    def _note_told(self, note: str) -> None:
        self._note = note
        self.note_typed.emit(note)

    def _note_left(self) -> None:
        self.answers.take_focus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and when closed the question."""
        painter, theme, colours = painter_on(self), self._theme, self._theme.colours
        rect, radius = QRectF(self.rect()), theme.px(theme.tokens.radius.card)
        if self._open:
            rounded(painter, rect, radius, colours.surface, colours.accent, theme.px(theme.tokens.line.open))
            return
        rounded(painter, rect, radius, colours.surface, colours.line, theme.px(theme.tokens.line.thin))
        answer = self.answers.answer()
        marks = Marks(answer, self._words.answers.word(answer), bool(self._note), self._flagged)
        self._closed_row().paint(painter, rect, self._answers_width(self.width()), marks)

    def _opened(self) -> OpenQuestion:
        """What the open card shows; made when the card is opened for the first time."""
        if self._face is None:
            self._face = face = OpenQuestion(self._theme, self._words, self, self.answers, self._explain)
            face.set_question(self._code, self._question, self._weight, self._why, self._check)
            face.head.set_flagged(self._flagged)
            face.body.note.set_note(self._note)
            face.body.set_found(self._found)
            face.head.flag.clicked.connect(self._toggle_flag)
            face.head.close_button.clicked.connect(self._toggle_open)
            face.body.note.typed.connect(self._note_told)
            face.body.note.escaped.connect(self._note_left)
            face.body.look_at_option.connect(self.look_at_option)
        return self._face

    def _named(self) -> None:
        spoken = self._words.spoken(self._code, self._question, self.answers.answer(), self._flagged)
        self.setAccessibleName(spoken)

    def _changed(self) -> None:
        self._row = None
        self._named()
        if self.isVisible():
            self._arrange()
        self.updateGeometry()
        self.update()

    def _closed_row(self) -> QuestionRow:
        if self._row is None:
            self._row = QuestionRow(self._theme, self._code, self._question, self.layoutDirection())
        return self._row

    def _is_narrow(self, width: int) -> bool:
        return width < NARROW * self._theme.scale

    def _answers_width(self, width: int) -> int:
        """The room of the answers in a closed card, 0 where they are folded away."""
        return 0 if self._is_narrow(width) else self.answers.compact_width()

    def _arrange(self) -> None:
        """Give every part its place at the present width."""
        narrow = self._is_narrow(self.width())
        folded_away = narrow and not self._open
        self.answers.setVisible(not folded_away)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if folded_away else Qt.FocusPolicy.NoFocus)
        if self._face:
            self._face.set_visible(self._open)
        if self._open:
            self._opened().arrange(self.width(), narrow)
        elif not narrow:
            self._arrange_answers()

    def _arrange_answers(self) -> None:
        px = self._theme.px
        width, height = self.answers.compact_width(), px(self._theme.tokens.space.answer)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = px(END) if backwards else self.width() - px(END) - width
        self.answers.setGeometry(x, (self.height() - height) // 2, width, height)
