"""Home's list of assessments, the one last worked on first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.i18n import Language
from selfcheck.ui.look.paint import STRONG
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.assessment_columns import RowsHead, Shared
from selfcheck.ui.widgets.assessment_row import AssessmentRow, RowWords
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.text import caption, dense, heading


class RecentList(QWidget):
    """Heading, how many there are, and a row for each."""

    opened = Signal(str)  # the key of an assessment
    show_all = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        text = language.text
        self.rows: list[AssessmentRow] = []
        self._shown = 0
        self.count = caption(theme)
        self._head = QHBoxLayout()
        self._head.addWidget(heading(theme, text("Recent assessments")), 1)
        self._head.addWidget(self.count)
        self._card = Card(theme, padding=0, spacing=0)
        self._heads = RowsHead(theme, (text("Answered"), text("Firm"), text("Step"), text("Score")))
        self._card.add(self._heads)
        self._nothing = _NothingFound(theme, language)
        self._nothing.button.clicked.connect(self.show_all)
        self._card.add(self._nothing)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._card)
        # Asked of the look once: every row of the list shares these widths.
        self._measure_button = Button(theme, text("Continue"), kind="accent", parent=self)
        self._measure_button.hide()
        self.restyle()

    def show_rows(self, words: Sequence[RowWords], of: int, typed: str) -> None:
        """Show these of `of` assessments; `typed` is what was searched for."""
        shared = self._shared()
        self._heads.share(shared)
        while len(self.rows) < len(words):
            row = AssessmentRow(self._theme)
            # Above the first one stands the line of the headings.
            row.set_line_above(bool(self.rows))
            row.clicked.connect(self._pressed)
            self.rows.append(row)
            self._card.add(row)
        text = self._language.text
        for at, row in enumerate(self.rows):
            if at < len(words):
                first = at == 0 and not typed
                name = text("Continue with {firm}", firm=words[at].firm)
                row.show_words(words[at], shared, text("Continue") if first else "", name if first else "")
            row.setVisible(at < len(words))
        self._shown = len(words)
        self.count.setText(self._language.count("{n} firm", "{n} firms", of) if of > 1 else "")
        self._heads.setVisible(bool(words))
        self._nothing.setVisible(not words)
        if not words:
            self._nothing.say(text("Nothing here is called “{typed}”.", typed=typed))

    def first_stop(self) -> QWidget | None:
        """What the keyboard reaches first in the list."""
        return self.rows[0].stop if self._shown else None

    def stops(self) -> list[QWidget]:
        """What Tab comes to, as it stands on the page."""
        rows: list[QWidget] = [stop for row in self.rows for stop in (row, row.button)]
        return [*rows, self._nothing.button]

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._column.setContentsMargins(0, self._theme.px(12), 0, 0)
        self._column.setSpacing(self._theme.px(10))
        shared = self._shared()
        self._heads.share(shared)
        for row in self.rows:
            go_on = row.button.words() if row.stop is row.button else ""
            row.show_words(row.words, shared, go_on, row.button.accessibleName())

    def _shared(self) -> Shared:
        px, so_far = self._theme.px, self._language.text("so far")
        figure = self._theme.metrics("section", STRONG).horizontalAdvance(self._language.percent(1))
        score = round(figure + px(6) + self._theme.metrics("caption").horizontalAdvance(so_far)) + 1
        return Shared(max(px(96), score), self._measure_button.sizeHint().width())

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, AssessmentRow):
            self.opened.emit(row.words.key)


class _NothingFound(QWidget):
    """What stands in the list when a search finds nothing."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme = theme
        self._words = dense(theme)
        self.button = Button(theme, language.text("Show all"), kind="link")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.button)
        self.restyle()

    def say(self, sentence: str) -> None:
        """Say what was not found."""
        self._words.setText(sentence)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(16), px(16), px(16))
        self._row.setSpacing(px(12))
