"""The page of one option: reasons before persuasion, and with each figure how it is known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from selfcheck.domain.assessment import Answer
from selfcheck.domain.suggestions import Reason, Standing
from selfcheck.labels import answer_word
from selfcheck.ui.context import Context
from selfcheck.ui.pages.find_options.words import Item, OptionWords
from selfcheck.ui.pages.sheets.sheet import Sheet
from selfcheck.ui.widgets.answer_mark import AnswerMark
from selfcheck.ui.widgets.text import Text, caption, dense


class OptionSheet(Sheet):
    """Everything about one option of the open assessment."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, context.language, context.glossary)
        self._shown: tuple[object, ...] = ()

    def show_item(self, item: Item, words: OptionWords) -> None:
        """Show an option; nothing is built anew while nothing about it changed."""
        what = (item, tuple(words.figures(item)), words.after(item), self._theme.scale)
        if what == self._shown:
            return
        same = bool(self._shown) and isinstance(self._shown[0], Item) and self._shown[0].option.id == item.option.id
        self._shown = what
        at = self.verticalScrollBar().value() if same else 0
        self._build(item, words)
        self.verticalScrollBar().setValue(at)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        self._shown = ()

    def _build(self, item: Item, words: OptionWords) -> None:
        column = self._begin()
        column.addLayout(self._head(item.option, item.letter))
        column.addWidget(self._figures(words.figures(item)))
        if words.after(item):
            column.addLayout(self._after(words.after(item)))
        column.addLayout(self._reasons(item))
        start, end = self._part(12), self._part(12)
        start.addLayout(self._steps(item.option))
        caution = self._caution(item.option)
        if caution is not None:
            start.addWidget(caution)
        for case in words.cases(item.option):
            end.addLayout(self._case(case))
        end.addLayout(self._points(self.language.text("Where the figures come from"), words.origins(item.option)))
        for part in (start, end):
            part.addStretch(1)
        column.addLayout(self._side_by_side(start, end))
        self._put(self.language.content(item.option.title))

    def _after(self, words: str) -> QHBoxLayout:
        """What the saving is counted after."""
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(6))
        line.addWidget(self._small_icon("info", "ink_2"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(caption(self._theme, words), 1)
        return line

    def _reasons(self, item: Item) -> QVBoxLayout:
        text = self.language.text
        reasons = item.suggestion.reasons if item.suggestion else ()
        if item.standing is Standing.CONFIRMED:
            column = self._part(8, text("You do this already"))
        else:
            column = self._part(8, text("Why you see this"))
        if item.standing is Standing.SUGGESTED:
            reasons = tuple(reason for reason in reasons if reason.strength)
        elif item.standing is not Standing.CONFIRMED and not reasons:
            nobody = text("No question of your checklists leads here. It comes out of the whole list.")
            column.addWidget(dense(self._theme, nobody))
        for reason in reasons:
            column.addLayout(self._reason(reason))
        return column

    def _reason(self, reason: Reason) -> QHBoxLayout:
        theme = self._theme
        answer: Answer | None = reason.answer
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        mark = AnswerMark(theme, answer.value if answer else None, answer_word(answer, self.language))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        code = Text(theme, reason.question.code, "caption", colour="ink_3", wrap=False)
        code.setMinimumHeight(theme.px(26))
        line.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        question = dense(theme, self.language.content(reason.question.text))
        question.setMinimumHeight(theme.px(26))
        line.addWidget(question, 1)
        return line
