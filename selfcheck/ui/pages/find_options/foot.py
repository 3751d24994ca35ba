"""At the foot of an option's page: adopt it, say why not yet, or go on to the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from selfcheck.domain.assessment import WhyNot
from selfcheck.labels import why_not_words
from selfcheck.ui.context import Context
from selfcheck.ui.look.paint import STRONG
from selfcheck.ui.pages.find_options.words import Item
from selfcheck.ui.widgets.adopt_button import AdoptButton
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.foot_bar import FootBar
from selfcheck.ui.widgets.text import caption


class OptionFoot(FootBar):
    """The deeds of one option. `back_bar` stands above the page where the list is out of sight."""

    adopt_pressed = Signal()
    back_pressed = Signal()
    next_pressed = Signal()
    reason_chosen = Signal(object)  # WhyNot, or None to take the reason back

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        theme, self._language = context.theme, context.language
        text = self._language.text
        self.adopt = AdoptButton(
            theme,
            text("Adopt this option"),
            text("Adopted"),
            adopted_tip=text("Press again to take it out of your plan."),
        )
        self.why_not = Button(theme, text("Why not yet?"), trailing="chevron-down")
        self.menu = QMenu(self.why_not)
        self.why_not.set_menu(self.menu)
        self._count = caption(theme)
        self.next = Button(theme, text("Next option"), kind="link", trailing="arrow-right")
        self.back = Button(theme, text("All options"), kind="link", icon="arrow-left")
        self.back_bar = QWidget()
        bar = QHBoxLayout(self.back_bar)
        bar.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), 0)
        bar.addWidget(self.back)
        bar.addStretch(1)
        self.back_bar.hide()
        self.add(self.adopt)
        self.add(self.why_not)
        self.add_end(self._count)
        self.add_end(self.next)
        self.adopt.clicked.connect(self.adopt_pressed)
        self.back.clicked.connect(self.back_pressed)
        self.menu.triggered.connect(self._picked)
        self.next.clicked.connect(self.next_pressed)
        self._fill_menu(None)

    def show_item(self, item: Item, adopted: int, every: int, more: bool) -> None:
        """Show how the option stands, how many of `every` are adopted (0 says nothing), whether another follows."""
        text, number = self._language.text, self._language.number
        if self.adopt.is_adopted != item.adopted:
            self.adopt.set_adopted(item.adopted)
        reason = item.why_not
        words = text("Why not yet?")
        if reason is not None:
            words = text("Not yet: {reason}", reason=why_not_words(reason, self._language))
        if self.why_not.words() != words:
            self.why_not.set_words(words)
            self._fill_menu(reason)
        if self.why_not.isHidden() != item.adopted:
            if item.adopted and self.why_not.hasFocus():
                self.adopt.setFocus()
            self.why_not.setVisible(not item.adopted)
        said = text("{some} of {all} adopted", some=number(adopted), all=number(every)) if every else ""
        self._count.setText(said)
        self.next.setEnabled(more)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """First the count goes, then the words of "Next option"; its arrow and its name stay."""
        words, px = self._language.text("Next option"), self._theme.px
        room = self.width() - 2 * px(24)
        used = self.adopt.sizeHint().width()
        if not self.why_not.isHidden():
            used += self.why_not.sizeHint().width() + px(12)
        arrow = px(16) + px(12)
        following = arrow + px(8) + round(self._theme.metrics("dense", STRONG).horizontalAdvance(words))
        counted = round(self._theme.metrics("caption").horizontalAdvance(self._count.text())) + px(16)
        self._count.setVisible(used + following + counted <= room)
        shown = words if used + following <= room else ""
        if self.next.words() != shown:
            self.next.set_words(shown)
            self.next.set_tip("" if shown else words)

    def show_back(self, shown: bool) -> None:
        """Offer the way back to the list."""
        self.back_bar.setVisible(shown)

    def _fill_menu(self, chosen: WhyNot | None) -> None:
        self.menu.clear()
        for reason in WhyNot:
            action = self.menu.addAction(why_not_words(reason, self._language))
            action.setData(reason.value)
            action.setCheckable(True)
            action.setChecked(reason is chosen)
        if chosen is not None:
            self.menu.addSeparator()
            self.menu.addAction(self._language.text("Take the reason back")).setData("")

    def _picked(self, action: QAction) -> None:
        code = str(action.data())
        self.reason_chosen.emit(WhyNot(code) if code else None)
