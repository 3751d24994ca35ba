"""At the foot of a sheet: adopt the option, print its sheet, read it in another language."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from selfcheck.i18n import LANGUAGES
from selfcheck.ui.context import Context
from selfcheck.ui.look.paint import STRONG
from selfcheck.ui.look.theme import Role
from selfcheck.ui.widgets.adopt_button import AdoptButton
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.foot_bar import FootBar
from selfcheck.ui.widgets.text import caption

LONG_NAME, SHORT_NAME = 420, 100
"""Design units of a firm's name on the button, at most and where little has room; the whole name is in its tooltip."""


class SheetFoot(FootBar):
    """The deeds of one sheet. Without an assessment a line says what it takes to adopt."""

    adopt_pressed = Signal()
    print_pressed = Signal()
    language_chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        theme, self._language = context.theme, context.language
        text = self._language.text
        self.adopt: AdoptButton | None = None
        self._firm = ""
        self.hint = caption(theme, text("Open an assessment to adopt it."))
        self.print = Button(theme, text("Print this sheet"), icon="printer")
        self.other = Button(theme, kind="link", icon="languages", colour="ink_2")
        self.print.clicked.connect(self.print_pressed)
        self.other.clicked.connect(self._other_pressed)
        self._code = self._language.code
        self.add(self.hint)
        self.add(self.print)
        self.add_end(self.other)

    def take_firm(self, firm: str) -> None:
        """There is a plan to adopt into: this firm's."""
        if firm == self._firm:
            return
        self._firm = firm
        text = self._language.text
        if self.adopt is not None:
            self._flow.removeWidget(self.adopt)
            self.adopt.hide()
            self.adopt.deleteLater()
        self.adopt = AdoptButton(
            self._theme,
            text("Adopt for {firm}", firm=self._short(SHORT_NAME)),
            text("Adopted"),
            adopted_tip=text("Press again to take it out of your plan."),
        )
        self.adopt.set_icon("plus")
        self.adopt.clicked.connect(self.adopt_pressed)
        for part in (self.adopt, self.hint, self.print):
            self._flow.removeWidget(part)
            self._flow.addWidget(part)
        self.setTabOrder(self.adopt, self.print)

    def show_option(self, adopted: bool) -> None:
        """An option's sheet stands above."""
        self.print.show()
        self.hint.setVisible(self.adopt is None)
        if self.adopt is not None:
            self.adopt.show()
            if self.adopt.is_adopted != adopted:
                self.adopt.set_adopted(adopted)
                self.adopt.set_icon("check" if adopted else "plus")
        self._fit()

    def show_other_thing(self) -> None:
        """Something stands above that cannot be adopted."""
        for part in (self.print, self.hint, self.adopt):
            if part is not None:
                part.hide()

    def show_language(self, spoken: str) -> None:
        """Offer the sheet in the next language after the one it is in."""
        codes = list(LANGUAGES)
        self._code = codes[(codes.index(spoken) + 1) % len(codes)]
        self.other.setVisible(self._code != spoken)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where all have no room on one line, first "Also in" goes, then words and the end of the firm's name.

        Icons stay, and so do the whole words, for a screen reader and in the tooltip.
        """
        text = self._language.text
        name = LANGUAGES[self._code]
        printing, other = text("Print this sheet"), text("Also in {language}", language=name)
        ways = (
            (printing, other, LONG_NAME),
            (printing, name, LONG_NAME),
            (text("Print"), name, LONG_NAME),
            (text("Print"), name, SHORT_NAME),
            (text("Print"), "", SHORT_NAME),
            ("", name, SHORT_NAME),
            ("", "", SHORT_NAME),
        )
        for way in ways:
            if self._fits(*way):
                break
        print_words, other_words, _longest = way
        for button, shown, whole in ((self.print, print_words, printing), (self.other, other_words, other)):
            if button.words() != shown:
                button.set_words(shown)
            button.set_tip("" if shown == whole else whole)
            button.setAccessibleName(whole)

    def _fits(self, print_words: str, other_words: str, longest_name: int) -> bool:
        """Whether it all has room with these words; the firm's name is cut to so many design units."""
        self._name_firm(longest_name)
        px = self._theme.px
        first = self.adopt if self.adopt is not None else self.hint
        used = self._wide(other_words, "dense", 0) + 2 * px(24) + px(12)
        if not first.isHidden():
            used += first.sizeHint().width() + px(12)
        if not self.print.isHidden():
            used += self._wide(print_words, "body", 2 * 16)
        return used <= self.width() - px(1)

    def _name_firm(self, longest: int) -> None:
        """Say whose plan it is for, in so many design units; an adopted option says no name."""
        if self.adopt is None or self.adopt.is_adopted:
            return
        text, short = self._language.text, self._short(longest)
        words = text("Adopt for {firm}", firm=short)
        if words != self.adopt.words():
            self.adopt.set_words(words)
        self.adopt.set_tip(self._firm if short != self._firm else "")
        self.adopt.setAccessibleName(text("Adopt for {firm}", firm=self._firm))

    def _short(self, longest: int) -> str:
        metrics = self._theme.metrics("body", STRONG)
        return metrics.elidedText(self._firm, Qt.TextElideMode.ElideRight, self._theme.px(longest))

    def _wide(self, words: str, role: Role, pads: int) -> int:
        """How wide a button with an icon and these words is."""
        px = self._theme.px
        said = px(8) + round(self._theme.metrics(role, STRONG).horizontalAdvance(words)) if words else 0
        return px(16) + px(pads) + said

    def _other_pressed(self) -> None:
        self.language_chosen.emit(self._code)
