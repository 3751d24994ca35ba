"""Help and words: steps, keys, who can help, the words explained, what stays private, what to do about a problem."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

from selfcheck.ui.context import Context
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.help.cards import HelpCard, ProblemCard, keys_card, private_card, steps_card, words_card
from selfcheck.ui.pages.help.contacts import ContactsCard
from selfcheck.ui.pages.home.words import plain
from selfcheck.ui.pages.page import Page
from selfcheck.ui.widgets.columns import Columns
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.point import Point
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from selfcheck.domain.library import Term

SEARCH_AT_LEAST = 170


class HelpPage(Page):
    """Everything one may want to look up, found by typing. The glossary is read when the page is first opened.

    `country` tells the country of the firm in hand; without one everybody who can help is shown.
    """

    def __init__(self, context: Context, country: Callable[[], str | None] = lambda: None) -> None:
        text = context.language.text
        super().__init__(context, text("Help and words"))
        self.search_field = SearchField(
            self.theme,
            text("Find a word, a key or a step"),
            clear_tip=text("Empty the search"),
            key="Ctrl F",
            width=320,
        )
        self.search_field.changed.connect(self._narrow)
        self.bar.add_end(self.search_field)
        self.bar.caption.hide()
        self._fit_search()
        self._asked = False
        self.words = words_card(self.theme, self.language)
        self.problem = ProblemCard(self.theme, self.language, context.workspace.folder.log)
        self.problem.button.clicked.connect(self._show_log)
        self.contacts = ContactsCard(context, country)
        self.contacts.changed.connect(self._narrow_again)
        self.cards: list[HelpCard] = [
            steps_card(self.theme, self.language),
            self.contacts,
            keys_card(self.theme, self.language),
            private_card(self.theme, self.language),
            self.problem,
            self.words,
        ]
        self._nothing = MessageStrip(self.theme, "information", "", action=text("Show all"), icon="search")
        self._nothing.acted.connect(self._show_all)
        self._nothing.hide()
        self._columns = Columns(self.theme, fold_below=860)
        for card in self.cards[:-1]:
            self._columns.add(card)
        self._columns.add_side(self.words)
        self._scroll = Scroll(self.theme, margins=(24, 24, 24, 24), spacing=12)
        self._scroll.add(self._nothing)
        self._scroll.add(self._columns, 1)
        self.body.addWidget(self._scroll, 1)

    def enter(self) -> None:
        """Ready to type; read who can help, and the first time the glossary."""
        self.search()
        if not self._asked:
            self._asked = True
            self.words.say(self.language.text("Reading the words…"))
            self.context.jobs.save(self._read_terms, self._show_terms, self._not_read)
        self.contacts.read()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._fit_search()

    def search(self) -> None:
        """Ctrl+F: type what to look for."""
        self.search_field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.line.selectAll()

    def _fit_search(self) -> None:
        # With large text the title comes first; the field gives way.
        self.search_field.setMinimumWidth(self.theme.px(SEARCH_AT_LEAST))

    # The words

    def _read_terms(self) -> Sequence[Term]:
        return tuple(self.context.workspace.library.terms.values())

    def _show_terms(self, terms: Sequence[Term]) -> None:
        if not isValid(self):
            return  # A change of language made another page meanwhile.
        content = self.language.content
        pairs = sorted(((content(one.term), content(one.means)) for one in terms), key=lambda pair: plain(pair[0]))
        self.words.say("")
        self.words.add_points([Point(self.theme, means, name=term) for term, means in pairs])
        self._narrow(self.search_field.text())

    def _not_read(self, trouble: Trouble) -> None:
        if isValid(self):
            self._asked = False
            self.words.say(trouble.sentence)

    # Searching

    def _narrow(self, typed: str) -> None:
        wanted = plain(typed).split()
        self._columns.set_single(bool(wanted))
        found = sum(card.narrow(wanted) for card in self.cards)
        self.search_field.set_found(self.language.count("{n} found", "{n} found", found) if wanted else "")
        self._nothing.setVisible(bool(wanted) and not found)
        if wanted and not found:
            sentence = self.language.text("Nothing here is called “{typed}”.", typed=typed.strip())
            self._nothing.set_message(sentence, action=self.language.text("Show all"))
        self._scroll.verticalScrollBar().setValue(0)

    def _narrow_again(self) -> None:
        if self.search_field.text():
            self._narrow(self.search_field.text())

    def _show_all(self) -> None:
        self.search_field.line.clear()
        self.search()

    def _show_log(self) -> None:
        self.problem.show_opened(self.context.prompts.show_folder(self.context.workspace.folder.log))
