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

LONGEST_NAME = 180
"""Design units of a firm's name on the button; the whole name is in its tooltip."""


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
        text, theme = self._language.text, self._theme
        metrics = theme.metrics("body", STRONG)
        short = metrics.elidedText(firm, Qt.TextElideMode.ElideRight, theme.px(LONGEST_NAME))
        if self.adopt is not None:
            self._flow.removeWidget(self.adopt)
            self.adopt.hide()
            self.adopt.deleteLater()
        self.adopt = AdoptButton(
            theme,
            text("Adopt for {firm}", firm=short),
            text("Adopted"),
            adopted_tip=text("Press again to take it out of your plan."),
        )
        self.adopt.set_icon("plus")
        self.adopt.set_tip(firm if short != firm else "")
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
        """Where all have no room on one line, first "Also in" goes, then words; icons and names stay."""
        text, px = self._language.text, self._theme.px
        name = LANGUAGES[self._code]
        printing, other = text("Print this sheet"), text("Also in {language}", language=name)
        first = self.adopt if self.adopt is not None else self.hint
        room = self.width() - 2 * px(24) - 2 * px(12)
        if not first.isHidden():
            room -= first.sizeHint().width() + px(12)
        ways = ((printing, other), (printing, name), ("", other), ("", name), ("", ""))
        for print_words, other_words in ways:
            used = 0 if self.print.isHidden() else self._wide(print_words, "body", 2 * 16)
            if used + self._wide(other_words, "dense", 0) <= room:
                break
        for button, shown, whole in ((self.print, print_words, printing), (self.other, other_words, other)):
            if button.words() != shown:
                button.set_words(shown)
            button.set_tip("" if shown == whole else whole)
            button.setAccessibleName(whole)

    def _wide(self, words: str, role: Role, pads: int) -> int:
        """How wide a button with an icon and these words is."""
        px = self._theme.px
        said = px(8) + round(self._theme.metrics(role, STRONG).horizontalAdvance(words)) if words else 0
        return px(16) + px(pads) + said

    def _other_pressed(self) -> None:
        self.language_chosen.emit(self._code)
