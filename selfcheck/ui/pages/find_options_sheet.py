"""The page of one option: reasons before persuasion, and with each figure how it is known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Answer
from selfcheck.domain.suggestions import Reason, Standing
from selfcheck.labels import answer_word, area_name, class_name, practice_name
from selfcheck.ui.context import Context
from selfcheck.ui.pages.find_options_words import CaseWords, Figure, Item, OptionWords
from selfcheck.ui.widgets.answer_mark import AnswerMark
from selfcheck.ui.widgets.area_tile import AreaTile, Icon
from selfcheck.ui.widgets.card import Card, Rule
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.number_mark import NumberMark
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.text import Text, body, caption, dense, heading, section, title

TWO_COLUMNS = 560
THREE_FIGURES = 440


class OptionSheet(Scroll):
    """Everything about one option. It takes the keyboard so that one can scroll it with the arrow keys."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, margins=(24, 20, 24, 24), spacing=16)
        self._context = context
        self._language = context.language
        self._shown: tuple[object, ...] = ()
        self._page: QWidget | None = None
        self._across: list[tuple[QBoxLayout, int, list[Rule]]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addStretch(1)

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

    def show_any(self, shown: bool) -> None:
        """Show the page, or nothing where no option is chosen."""
        if self._page is not None:
            self._page.setVisible(shown)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        self._shown = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _build(self, item: Item, words: OptionWords) -> None:
        if self._page is not None:
            self.column.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._across = []
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(20))
        column.addLayout(self._head(item))
        column.addWidget(self._figures(words.figures(item)))
        if words.after(item):
            column.addLayout(self._after(words.after(item)))
        column.addLayout(self._reasons(item))
        start, end = QVBoxLayout(), QVBoxLayout()
        for part in (start, end):
            part.setSpacing(self._theme.px(12))
        start.addLayout(self._steps(item))
        if item.option.caution:
            text = self._language.text
            start.addWidget(MessageStrip(self._theme, "caution", self._language.content(item.option.caution),
                                         lead=text("Caution.")))  # fmt: skip
        for case in words.cases(item.option):
            end.addLayout(self._case(case))
        end.addLayout(self._origins(words.origins(item.option)))
        for part in (start, end):
            part.addStretch(1)
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(self._theme.px(24))
        both.addLayout(start, 54)
        both.addLayout(end, 45)
        self._across.append((both, TWO_COLUMNS, []))
        column.addLayout(both)
        self.column.insertWidget(0, self._page)
        self.setAccessibleName(self._language.content(item.option.title))
        self._fit()

    def _head(self, item: Item) -> QHBoxLayout:
        theme, language, option = self._theme, self._language, item.option
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(title(theme, language.content(option.title)))
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        name = class_name(item.letter, language)
        line.addWidget(ClassBadge(theme, item.letter.value, name), 0, Qt.AlignmentFlag.AlignTop)
        parts = (name, area_name(option.area, language), practice_name(option.practice, language))
        line.addWidget(caption(theme, " · ".join(parts)), 1)
        words.addLayout(line)
        words.addWidget(body(theme, language.content(option.short)))
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(AreaTile(theme, option.area.value, size=40), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _figures(self, figures: list[Figure]) -> Card:
        theme = self._theme
        card = Card(theme, padding=0, spacing=0)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(0)
        rules = []
        for at, figure in enumerate(figures):
            if at:
                rule = Rule(theme, standing=True)
                rules.append(rule)
                row.addWidget(rule)
            row.addWidget(self._figure(figure), 1)
        self._across.append((row, THREE_FIGURES, rules))
        card.column.addLayout(row)
        return card

    def _after(self, words: str) -> QHBoxLayout:
        """What the saving is counted after."""
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(6))
        line.addWidget(self._small_icon("info", "ink_2"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(caption(self._theme, words), 1)
        return line

    def _figure(self, figure: Figure) -> QWidget:
        theme, px = self._theme, self._theme.px
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(px(14), px(11), px(14), px(11))
        column.setSpacing(px(2))
        column.addWidget(caption(theme, figure.label))
        if figure.value:
            column.addWidget(section(theme, figure.value))
        else:
            column.addWidget(Text(theme, figure.unknown, "body", colour="ink_2"))
        note = QHBoxLayout()
        note.setSpacing(px(6))
        if figure.icon:
            colour = "yes" if figure.icon == "circle-check" else "ink_2"
            note.addWidget(self._small_icon(figure.icon, colour), 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(caption(theme, figure.note), 1)
        column.addLayout(note)
        column.addStretch(1)
        return cell

    def _reasons(self, item: Item) -> QVBoxLayout:
        theme, text = self._theme, self._language.text
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        reasons = item.suggestion.reasons if item.suggestion else ()
        if item.standing is Standing.SUGGESTED:
            column.addWidget(heading(theme, text("Why you see this")))
            reasons = tuple(reason for reason in reasons if reason.strength)
        elif item.standing is Standing.CONFIRMED:
            column.addWidget(heading(theme, text("You do this already")))
        else:
            column.addWidget(heading(theme, text("Why you see this")))
            if not reasons:
                nobody = text("No question of your checklists leads here. It comes out of the whole list.")
                column.addWidget(dense(theme, nobody))
        for reason in reasons:
            column.addLayout(self._reason(reason))
        return column

    def _reason(self, reason: Reason) -> QHBoxLayout:
        theme = self._theme
        answer: Answer | None = reason.answer
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        mark = AnswerMark(theme, answer.value if answer else None, answer_word(answer, self._language))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        code = Text(theme, reason.question.code, "caption", colour="ink_3", wrap=False)
        code.setMinimumHeight(theme.px(26))
        line.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        question = dense(theme, self._language.content(reason.question.text))
        question.setMinimumHeight(theme.px(26))
        line.addWidget(question, 1)
        return line

    def _steps(self, item: Item) -> QVBoxLayout:
        theme, language = self._theme, self._language
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addWidget(heading(theme, language.text("What to do")))
        for number, step in enumerate(item.option.steps, 1):
            line = QHBoxLayout()
            line.setSpacing(theme.px(10))
            line.addWidget(NumberMark(theme, language.number(number)), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(body(theme, language.content(step)), 1)
            column.addLayout(line)
        return column

    def _case(self, case: CaseWords) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addWidget(heading(theme, case.heading))
        card = Card(theme, padding=14, spacing=6)
        card.add(Text(theme, case.who, "dense", strong=True))
        card.add(dense(theme, case.done))
        if case.figures:
            holder = QWidget()
            fields = FieldsLayout(theme, holder, gap=16, line_gap=6)
            for figure, what in case.figures:
                fields.add(self._effect(figure, what), 92)
            card.add(holder)
        card.add(caption(theme, case.small))
        column.addWidget(card)
        return column

    def _effect(self, figure: str, what: str) -> QWidget:
        cell = QWidget()
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Text(self._theme, figure, "body", strong=True))
        lines.addWidget(caption(self._theme, what))
        lines.addStretch(1)
        return cell

    def _origins(self, origins: list[tuple[str, str, str]]) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(6))
        column.addWidget(heading(theme, self._language.text("Where the figures come from")))
        for icon, colour, words in origins:
            line = QHBoxLayout()
            line.setSpacing(theme.px(8))
            line.addWidget(self._small_icon(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(caption(theme, words), 1)
            column.addLayout(line)
        return column

    def _small_icon(self, name: str, colour: str) -> Icon:
        """An icon as high as the line of caption beside it."""
        icon = Icon(self._theme, name, colour, size=14)
        icon.setFixedHeight(self._theme.line_height("caption"))
        return icon

    def _fit(self) -> None:
        room = self.viewport().width() - self._theme.px(48)
        for layout, needed, rules in self._across:
            wide = room >= self._theme.px(needed)
            layout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            for rule in rules:
                rule.set_standing(wide)
