"""The open question: head, answers and body one below the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.question_body import QuestionBody
from selfcheck.ui.widgets.question_head import QuestionHead
from selfcheck.ui.widgets.question_words import CardWords
from selfcheck.ui.widgets.text import Text

Explain = Callable[[Text], bool]
"""Marks the words of a text that are explained; False while nobody knows them yet."""

OPEN_PAD = 21
OPEN_TOP = 17
GAP = 13


class OpenQuestion:
    """Holds the parts that only an open card has, and stacks them with the answers the card always has."""

    def __init__(
        self, theme: Theme, words: CardWords, card: QWidget, answers: QWidget, explain: Explain | None = None
    ) -> None:
        self._theme = theme
        self._words = words
        self._explain = explain
        self._answers = answers
        self._folded = False
        self.head = QuestionHead(theme, words, card)
        self.body = QuestionBody(theme, words, card)
        self.head.lower()  # The keyboard passes through the card from top to bottom.

    def set_question(
        self, code: str, question: str, weight: str, why: str, check: str, *, explained: bool = False
    ) -> None:
        """Show a question, why it matters and how to check, its words explained at once or when `explain` is called."""
        self.head.set_question(code, question, weight)
        self.body.set_help(why, check)
        if explained:
            self.explain()

    def explain(self) -> bool:
        """Mark the words that are explained; only for a card somebody reads, for every text takes its time."""
        ready = [self._explain(text) for text in self._texts()] if self._explain is not None else []
        return all(ready)

    def show_words(self) -> None:
        """Open the note with all explained words of the card."""
        from selfcheck.ui.widgets.term_note import explain_all

        question, words = self.head.question, self._words
        nothing = words.nothing_explained if self.explain() else words.reading
        explain_all(self._theme, question, question.rect(), self._texts(), words.explained, nothing)

    def set_visible(self, visible: bool) -> None:
        """Show or hide head and body."""
        self.head.setVisible(visible)
        self.body.setVisible(visible)

    def height(self, width: int) -> int:
        """How high the card is when `width` wide."""
        px = self._theme.px
        inside = width - 2 * px(OPEN_PAD)
        return sum(_height(part, inside) for part in self._parts()) + 2 * px(GAP) + 2 * px(OPEN_TOP)

    def arrange(self, width: int, folded: bool) -> None:
        """Give every part its place in a card `width` wide; folded, help texts and note open from links."""
        if folded != self._folded:
            self._folded = folded
            self.head.set_folded(folded)
            self.body.set_folded(folded)
        px, y = self._theme.px, self._theme.px(OPEN_TOP)
        inside = width - 2 * px(OPEN_PAD)
        for part in self._parts():
            height = _height(part, inside)
            part.setGeometry(px(OPEN_PAD), y, inside, height)
            y += height + px(GAP)

    def _texts(self) -> tuple[Text, Text, Text]:
        return self.head.question, self.body.why.words, self.body.check.words

    def _parts(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.head, self._answers, self.body


def _height(part: QWidget, width: int) -> int:
    """How high `part` is at `width`."""
    if layout := part.layout():
        layout.activate()
    height = part.heightForWidth(width)
    return height if height >= 0 else part.sizeHint().height()
