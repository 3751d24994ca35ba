"""A group of things found: its heading, rows that are made when they are wanted, and what shows more of them."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.library.rows import GroupKind, Thing, group_name, more_words, row_words
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.found_row import MOVES, FoundRow, RowWords
from selfcheck.ui.widgets.text import Text, caption
from selfcheck.usecases.searching import Hit

FIRST = 4
"""Rows of a group before it is opened."""

AT_ONCE = 50
"""Rows an opened group makes at a time."""


class HitRow(FoundRow):
    """A row that knows what it leads to."""

    thing: Thing
    hit: Hit


class MoreLink(Button):
    """Shows more of a group, or fewer again; the arrows pass through it."""

    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, kind="link")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the list."""
        step = MOVES.get(Qt.Key(event.key()))
        if step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class Group(QWidget):
    """A heading with its count, rows that are made when they are wanted, and what shows more of them."""

    opened = Signal(object)  # Thing
    moved = Signal(object, int)  # the row or link, +1 or -1
    grown = Signal(object)  # the first row that was not there before

    def __init__(self, theme: Theme, language: Language, kind: GroupKind) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._kind = kind
        self._hits: tuple[Hit, ...] = ()
        self._shown = 0
        self.rows: list[HitRow] = []
        self._pages: list[QWidget] = []
        self._count = caption(theme)
        self._head = QHBoxLayout()
        self._head.addWidget(Text(theme, group_name(kind, language), "dense", strong=True), 1)
        self._head.addWidget(self._count)
        self._rows = QVBoxLayout()
        self.more, self.fewer = MoreLink(theme), MoreLink(theme)
        self.fewer.set_words(language.text("Show fewer"))
        self._links = QHBoxLayout()
        for link in (self.more, self.fewer):
            link.moved.connect(self._moved)
            self._links.addWidget(link)
        self._links.addStretch(1)
        self.more.clicked.connect(self._show_more)
        self.fewer.clicked.connect(self._show_fewer)
        self._column = QVBoxLayout(self)
        for part in (self._head, self._rows, self._links):
            self._column.addLayout(part)
        self.setAccessibleName(group_name(kind, language))
        self.restyle()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show the first of these."""
        self._hits = hits
        self._count.setText(self._language.number(len(hits)))
        self._show(FIRST)

    def open(self) -> None:
        """Show many."""
        self._show(max(self._shown, AT_ONCE))

    def stops(self) -> list[QAbstractButton]:
        """What the arrows come to."""
        links = [link for link in (self.more, self.fewer) if not link.isHidden()]
        return [*self.rows[: self._shown], *links]

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._head.setContentsMargins(px(8), px(6), px(8), px(4))
        self._rows.setSpacing(0)
        self._links.setContentsMargins(px(8), px(2), px(8), px(8))
        self._links.setSpacing(px(16))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def _show(self, wanted: int) -> None:
        """So many rows, made or used again; a single row more is no longer to see than the link to it."""
        many, before = len(self._hits), self._shown
        self._shown = many if many <= wanted + 1 else wanted
        for at in range(ceil(max(before, self._shown) / AT_ONCE)):
            self._fill(at)
        self._say_links(many)

    def _fill(self, at: int) -> None:
        """Bring the rows of one page up to date. A page keeps its height while others are filled."""
        first = at * AT_ONCE
        hits = self._hits[first : min(self._shown, first + AT_ONCE)]
        found = [(Thing(hit.entry.kind, hit.entry.id), hit) for hit in hits]
        stands = [row for row in self.rows[first : first + AT_ONCE] if not row.isHidden()]
        if at < len(self._pages) and found == [(row.thing, row.hit) for row in stands]:
            return
        page = self._page(at)
        # A row that is shown on a page in sight would have everything laid out anew, row by row.
        page.hide()
        for place, (thing, hit) in enumerate(found, first):
            words = row_words(hit, self._language)
            if place == len(self.rows):
                self.rows.append(self._made(page, words))
            row = self.rows[place]
            row.thing, row.hit = thing, hit
            if row.words() != words:
                row.show_words(words)
            row.show()
        for row in stands[len(found) :]:
            row.hide()
        page.setVisible(bool(found))

    def _page(self, at: int) -> QWidget:
        if at == len(self._pages):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            self._rows.addWidget(page)
            self._pages.append(page)
        return self._pages[at]

    def _made(self, page: QWidget, words: RowWords) -> HitRow:
        row = HitRow(self._theme, words)
        row.clicked.connect(self._pressed)
        row.moved.connect(self._moved)
        if (column := page.layout()) is not None:
            column.addWidget(row)
        return row

    def _say_links(self, many: int) -> None:
        rest, opened = many - self._shown, self._shown > FIRST + 1
        self.more.setVisible(rest > 0)
        self.fewer.setVisible(opened)
        if opened and rest > 0:
            next_ones = rest if rest <= AT_ONCE + 1 else AT_ONCE
            self.more.set_words(self._language.count("Show {n} more", "Show {n} more", next_ones))
        elif rest > 0:
            self.more.set_words(more_words(self._kind, rest, self._language))

    def _show_more(self) -> None:
        before = self._shown
        self._show(AT_ONCE if before <= FIRST else before + AT_ONCE)
        if before < self._shown:
            self.grown.emit(self.rows[before])

    def _show_fewer(self) -> None:
        self._show(FIRST)
        self.grown.emit(self.rows[0])

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, HitRow):
            self.opened.emit(row.thing)

    def _moved(self, step: int) -> None:
        self.moved.emit(self.sender(), step)
