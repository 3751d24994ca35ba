"""The menu of a row on the Choose page: how its price is known, its calculator, and taking it out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from selfcheck.domain.numbers import PriceKnown
from selfcheck.i18n import Language
from selfcheck.ui.pages.actions.order_words import price_word


@dataclass(frozen=True)
class RowChoice:
    """What can be chosen for a row: how its price is known, the first estimate in words, whether its saving is own."""

    price: PriceKnown | None = None
    priced: bool = False
    estimate: str = ""
    own_saving: bool = False


class RowMenu(QMenu):
    """`chosen` tells a PriceKnown, or "calculator", "estimate", "forget" or "out"."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, language: Language, choice: RowChoice, *, price_only: bool = False) -> None:
        super().__init__(parent)
        text = language.text
        self.aboutToHide.connect(self.deleteLater)
        self.triggered.connect(self._picked)
        if choice.priced:
            self._prices(language, choice.price)
        if choice.estimate:
            self._add(text("Take {amount} as a first estimate", amount=choice.estimate), "estimate")
        if not price_only:
            if self.actions():
                self.addSeparator()
            self._add(text("Work the saving out with a calculator"), "calculator")
            if choice.own_saving:
                self._add(text("Take the worked-out saving instead of yours"), "forget")
            self.addSeparator()
            self._add(text("Take out of the plan"), "out")

    def _prices(self, language: Language, now: PriceKnown | None) -> None:
        group = QActionGroup(self)
        for known in PriceKnown:
            word = price_word(known, language)
            action = self._add(word[:1].upper() + word[1:], known)
            action.setCheckable(True)
            action.setChecked(known is now)
            group.addAction(action)

    def _add(self, words: str, data: object) -> QAction:
        action = self.addAction(words.replace("&", "&&"))
        action.setData(data)
        return action

    def _picked(self, action: QAction) -> None:
        # Qt hands a word of an enumeration back as a plain word.
        said = str(action.data())
        self.chosen.emit(PriceKnown(said) if said in list(PriceKnown) else said)
