"""A loan on one card: what is borrowed, what is left each month, its terms as fields, what waiting costs instead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.sum_block import SumBlock
from selfcheck.ui.widgets.text import Text, caption, heading

SIDE_BY_SIDE = 340


class LoanCard(Card):
    """`interest_typed` and `months_typed` hand over what stands in the fields; nothing is reckoned here.

    Below the terms there may be more of them, folded away behind a link until somebody asks for them.
    """

    interest_typed = Signal(str)
    months_typed = Signal(str)
    brief_pressed = Signal()

    def __init__(self, theme: Theme, language: Language, more_terms: QWidget) -> None:
        super().__init__(theme, padding=16, spacing=8)
        text = language.text
        self._language = language
        self.title = heading(theme)
        self.brief = Button(theme, text("Loan brief"), kind="link", icon="landmark")
        self.brief.set_tip(text("Two pages for the bank, as a PDF"))
        self.brief.clicked.connect(self.brief_pressed)
        self.borrowed, self.left = SumBlock(theme), SumBlock(theme)
        self.interest = CellField(theme, text("Interest a year, in per cent"), width=60, end=True, height=26)
        self.months = CellField(theme, text("Months to pay back"), width=44, end=True, height=26)
        self.interest.typed.connect(self.interest_typed)
        self.months.typed.connect(self.months_typed)
        for field in (self.interest, self.months):
            field.taken_back.connect(self._taken_back)
        self.rule = Text(theme, "", "caption", colour="ink_2", wrap=False)
        self.more = Button(theme, kind="link", colour="ink_2")
        self.more.clicked.connect(self._more_pressed)
        self.more_terms = more_terms
        self.nothing = Text(theme, "", "dense", colour="ink_2")
        self.error = ErrorLine(theme)
        self.waiting = MessageStrip(theme, "information", "", icon="scale")
        self.lower_words = caption(theme)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.brief)
        self._sums = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for block in (self.borrowed, self.left):
            self._sums.addWidget(block, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addLayout(self._sums)
        self.terms = self._terms(text("Interest"), text("Months"))
        for part in (self.nothing, self.terms, self.error, self.more_terms, self.waiting, self.lower_words):
            self.add(part)
        self.column.addStretch(1)
        self.fold_more(True)
        self.say_nothing("")
        self.restyle()

    def fold_more(self, folded: bool) -> None:
        """Fold the other terms away, or open them; they stay so until somebody presses the link."""
        text = self._language.text
        self.more_terms.setHidden(folded)
        self.more.set_words(text("More terms") if folded else text("Fewer terms"))
        self.more.set_trailing("chevron-down" if folded else "chevron-up")

    def say_nothing(self, sentence: str) -> None:
        """Say why there is no loan, in the place of its sums; an empty sentence brings them back."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        for part in (self.brief, self.borrowed, self.left, *self._only_with_loan, self.lower_words):
            part.setHidden(bool(sentence))
        if sentence:
            self.waiting.hide()
            self.error.say("")

    def say_wrong(self, field: CellField, sentence: str) -> None:
        """Say what is wrong with a field; an empty sentence takes it back."""
        field.set_wrong(sentence)
        self.error.say(sentence)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        if hasattr(self, "_sums"):
            self._sums.setSpacing(self._theme.px(20))
            self._flow.set_gaps(self._theme.px(8), self._theme.px(4))
            self._fold(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The two sums side by side where there is room."""
        super().resizeEvent(event)
        self._fold(event.size().width())

    def _terms(self, interest: str, months: str) -> QWidget:
        line = QWidget()
        self._flow = FlowLayout(line)
        self._only_with_loan: list[QWidget] = []
        for words, field in ((interest, self.interest), (months, self.months)):
            self._only_with_loan += [Text(self._theme, words, "caption", colour="ink_2", wrap=False), field]
        self._only_with_loan.append(self.rule)
        for part in (*self._only_with_loan, self.more):
            self._flow.addWidget(part)
        return line

    def _fold(self, width: int) -> None:
        wide = width >= self._theme.px(SIDE_BY_SIDE)
        self._sums.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _more_pressed(self) -> None:
        self.fold_more(not self.more_terms.isHidden())

    def _taken_back(self) -> None:
        self.error.say("")
