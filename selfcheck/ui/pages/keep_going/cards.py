"""Beside the list of the Keep going page: what the done actions brought, and the next look."""

from __future__ import annotations

from PySide6.QtCore import Signal

from selfcheck.domain.follow_up import FollowUp
from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import ActionWords, put, show
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.estimate_bar import EstimateBar
from selfcheck.ui.widgets.text import caption, heading


class OutcomeCard(Card):
    """Estimate against what happened, for the actions where both are known."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16)
        self._language = language
        self.title = heading(theme)
        self.unit = caption(theme)
        self.bar = EstimateBar(theme, language.text("estimate"), language.text("happened"))
        self.spent = caption(theme)
        self.hint = caption(theme)
        for part in (self.title, self.unit, self.bar, self.spent, self.hint):
            self.add(part)

    def show_outcome(self, found: FollowUp, words: ActionWords) -> None:
        """Show what came of the done actions."""
        text, count = self._language.text, self._language.count
        put(self.title, count("The one that is done", "The {n} that are done", len(found.done)))
        put(self.unit, text("{currency} a year", currency=words.currency) if words.currency else text("a year"))
        for part in (self.unit, self.bar):
            show(part, bool(found.compared))
        if found.estimate is not None and found.happened is not None:
            low, high = float(found.estimate.low), float(found.estimate.high)
            said = (words.amounts(found.estimate), words.amount(found.happened))
            self.bar.show_values(low, high, float(found.happened), said)
        if found.spent is not None and found.planned is not None:
            spent, planned = (words.language.money(one, words.currency) for one in (found.spent, found.planned))
            said_of = text("Spent {spent}, planned {planned}.", spent=spent, planned=planned)
            if found.paid_back:
                said_of = text("Spent {spent}, planned {planned}. Already paid back.", spent=spent, planned=planned)
            put(self.spent, said_of)
        show(self.spent, found.spent is not None)
        hint = ""
        if len(found.compared) < len(found.done):
            hint = count(
                "For {n} of them estimate or result is still missing; it is not in the bars.",
                "For {n} of them estimate or result is still missing; they are not in the bars.",
                len(found.done) - len(found.compared),
            )
        if not found.compared:
            hint = text("Type what each one cost and saved, and you see here whether the estimate was right.")
        put(self.hint, hint)
        show(self.hint, bool(hint))


class LookAgainCard(Card):
    """Starts a new look at the same firm."""

    pressed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16)
        text = language.text
        self.button = Button(theme, text("Look again"), icon="refresh-cw")
        self.button.clicked.connect(self.pressed)
        self.add(heading(theme, text("Time for another look?")))
        self.add(
            caption(
                theme,
                text("A new assessment of the same firm, with today's questions. This one stays as it is, to compare."),
            )
        )
        self.add(self.button)
