"""A page about one thing, scrolled by key, that puts its parts side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from selfcheck.domain.library import InvestmentClass, Option
from selfcheck.i18n import Language
from selfcheck.labels import area_name, class_name, practice_name
from selfcheck.ui.glossary import Glossary
from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.pages.sheets.words import CaseWords, Figure
from selfcheck.ui.widgets.area_tile import AreaTile, Icon
from selfcheck.ui.widgets.card import Card, Rule
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.number_mark import NumberMark
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.term_note import explain_all
from selfcheck.ui.widgets.text import Text, body, caption, dense, heading, section, title

THREE_FIGURES = 440
SHARES = (4, 3, 3)
"""How three figures share their card: the first has the most to say."""


class Sheet(Scroll):
    """Shows one page at a time (`_put`). It takes the keyboard so that one can scroll it with the arrow keys.

    The methods below make the parts that sheets have in common; each part is said in `language`. With a `glossary`
    the words of the trade in running text are explained on the spot, and all together by the key W.
    """

    two_columns = 560
    """From this width on, in design units, parts stand side by side."""

    def __init__(self, theme: Theme, language: Language, glossary: Glossary | None = None) -> None:
        super().__init__(theme, margins=(24, 20, 24, 24), spacing=16)
        self.language = language
        self._glossary = glossary
        self._explained: list[Text] = []
        self._page: QWidget | None = None
        self._next = QWidget()
        self._across: list[tuple[QBoxLayout, int, list[Rule]]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addStretch(1)

    def show_any(self, shown: bool) -> None:
        """Show the page, or nothing where nothing is chosen."""
        if self._page is not None:
            self._page.setVisible(shown)

    def ring_rect(self) -> QRect:
        """The focus ring lies inside the page, so that it crosses nothing beside it."""
        inset = self._theme.px(6)
        return self.rect().adjusted(inset, inset, -inset, -inset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """W explains the words of the page."""
        if self._glossary is None or event.key() != Qt.Key.Key_W or event.modifiers():
            super().keyPressEvent(event)
            return
        text, px = self.language.text, self._theme.px
        place = QRect(px(24), px(12), self.viewport().width() - px(48), 1)
        nothing = text("No word here is explained. Help and words has them all.")
        if self._glossary.waiting:
            nothing = text("Reading the words…")
        explain_all(self._theme, self, place, self._explained, text("Words explained"), nothing)

    # The page

    def _begin(self) -> QVBoxLayout:
        """Start a page; the one that stood here goes when the new one is put in its place."""
        self._across = []
        self._explained = []
        self._next = QWidget()
        column = QVBoxLayout(self._next)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(20))
        return column

    def _put(self, name: str) -> None:
        """Show the page that was begun, called `name`."""
        if self._page is not None:
            self.column.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = self._next
        self.column.insertWidget(0, self._page)
        self.setAccessibleName(name)
        self._fit()

    def _side_by_side(self, start: QLayout, end: QLayout) -> QBoxLayout:
        """Two columns, or one where it is narrow."""
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(self._theme.px(24))
        both.addLayout(start, 54)
        both.addLayout(end, 45)
        self._across.append((both, self.two_columns, []))
        return both

    def _part(self, spacing: int, words: str = "") -> QVBoxLayout:
        """A column of its own, under a heading if it has one."""
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(spacing))
        if words:
            column.addWidget(heading(self._theme, words))
        return column

    # Its parts

    def _head(self, option: Option, letter: InvestmentClass) -> QHBoxLayout:
        theme, language = self._theme, self.language
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        name = class_name(letter, language)
        line.addWidget(ClassBadge(theme, letter.value, name), 0, Qt.AlignmentFlag.AlignTop)
        parts = (name, area_name(option.area, language), practice_name(option.practice, language))
        line.addWidget(caption(theme, " · ".join(parts)), 1)
        tile = AreaTile(theme, option.area.value, size=40)
        return self._titled(tile, language.content(option.title), line, language.content(option.short))

    def _titled(self, tile: QWidget, words: str, line: QLayout, below: str = "") -> QHBoxLayout:
        """A tile, and beside it the title, the line under it, and a sentence."""
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(title(theme, words))
        column.addLayout(line)
        if below:
            column.addWidget(self._explain(body(theme, below)))
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return row

    def _figures(self, figures: Sequence[Figure]) -> Card:
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
            row.addWidget(self._figure(figure), SHARES[at])
        self._across.append((row, THREE_FIGURES, rules))
        card.column.addLayout(row)
        return card

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

    def _steps(self, option: Option, role: Role = "body") -> QVBoxLayout:
        theme, language = self._theme, self.language
        column = self._part(8, language.text("What to do"))
        for number, step in enumerate(option.steps, 1):
            line = QHBoxLayout()
            line.setSpacing(theme.px(10))
            line.addWidget(NumberMark(theme, language.number(number)), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(self._explain(Text(theme, language.content(step), role)), 1)
            column.addLayout(line)
        return column

    def _explain(self, text: Text) -> Text:
        """Mark the words of a running text that the glossary explains."""
        if self._glossary is not None:
            self._glossary.explain(text, self.language)
            self._explained.append(text)
        return text

    def _caution(self, option: Option) -> MessageStrip | None:
        """What cannot be folded away."""
        if not option.caution:
            return None
        lead = self.language.text("Caution.")
        strip = MessageStrip(self._theme, "caution", self.language.content(option.caution), lead=lead)
        self._explain(strip.words)
        return strip

    def _case(self, case: CaseWords) -> QVBoxLayout:
        column = self._part(8, case.heading)
        column.addWidget(self._case_card(case))
        return column

    def _case_card(self, case: CaseWords) -> Card:
        theme = self._theme
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
        return card

    def _effect(self, figure: str, what: str) -> QWidget:
        cell = QWidget()
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Text(self._theme, figure, "body", strong=True))
        lines.addWidget(caption(self._theme, what))
        lines.addStretch(1)
        return cell

    def _points(self, words: str, points: Sequence[tuple[str, str, str]], role: Role = "caption") -> QVBoxLayout:
        """Sentences behind an icon that says how well each is known: icon, its colour, words."""
        column = self._part(6, words)
        colour = "ink_2" if role == "caption" else "ink"
        for icon, its_colour, said in points:
            line = QHBoxLayout()
            line.setSpacing(self._theme.px(8))
            line.addWidget(self._small_icon(icon, its_colour, role), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(self._theme, said, role, colour=colour), 1)
            column.addLayout(line)
        return column

    def _small_icon(self, name: str, colour: str, role: Role = "caption") -> Icon:
        """An icon as high as the line of text beside it."""
        icon = Icon(self._theme, name, colour, size=14)
        icon.setFixedHeight(self._theme.line_height(role))
        return icon

    def _fit(self) -> None:
        room = self.viewport().width() - self._theme.px(48)
        for layout, needed, rules in self._across:
            wide = room >= self._theme.px(needed)
            layout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            for rule in rules:
                rule.set_standing(wide)
