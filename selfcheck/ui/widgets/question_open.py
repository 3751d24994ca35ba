"""The open question: head, answers and body one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.question_body import QuestionBody
from selfcheck.ui.widgets.question_head import QuestionHead
from selfcheck.ui.widgets.question_words import CardWords

OPEN_PAD = 21
OPEN_TOP = 17
GAP = 13


class OpenQuestion:
    """Holds the parts that only an open card has, and stacks them with the answers the card always has."""

    def __init__(self, theme: Theme, words: CardWords, card: QWidget, answers: QWidget) -> None:
        self._theme = theme
        self._answers = answers
        self._folded = False
        self.head = QuestionHead(theme, words, card)
        self.body = QuestionBody(theme, words, card)
        self.head.lower()  # The keyboard passes through the card from top to bottom.

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

    def _parts(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.head, self._answers, self.body


def _height(part: QWidget, width: int) -> int:
    """How high `part` is at `width`."""
    if layout := part.layout():
        layout.activate()
    height = part.heightForWidth(width)
    return height if height >= 0 else part.sizeHint().height()
