"""The figures of a loan in words, and its terms as a person types them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from selfcheck.domain.loan import LONGEST, Loan, Waiting, term_of
from selfcheck.domain.plan import Action
from selfcheck.errors import N_, BadInput, Word
from selfcheck.i18n import NBSP, Language
from selfcheck.ui.pages.actions.ladder_words import LadderWords
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.widgets.loan_card import LoanCard
from selfcheck.ui.widgets.sum_block import Line

MINUS = "\u2212"
MOST_MONTHS = 120


class LoanWords:
    """The figures of a loan in words."""

    def __init__(self, words: OrderWords, ladder: LadderWords, loan: Loan, waiting: Waiting | None) -> None:
        self._words, self._ladder, self._loan, self._waiting = words, ladder, loan, waiting
        self._language = words.language

    def fill(self, card: LoanCard) -> None:
        """Show them on the card."""
        text, loan = self._language.text, self._loan
        put(card.title, text("Or with a loan, from {month}", month=self._language.month(loan.starts)))
        card.borrowed.show_sum(self._borrowed(), (text("Loan"), self._plain(loan.amount)))
        outcome = text("Left a month")
        if loan.turns_positive == 1:
            outcome = text("Left, from month 1")
        card.left.show_sum(
            [
                (text("Saves a month, low"), self._plain(loan.saving.low)),
                (text("instalment"), self._minus(loan.instalment)),
            ],
            (outcome, self.signed(loan.left)),
            "yes" if loan.left >= 0 else "no",
        )
        card.interest.show_value(f"{self._language.number(loan.interest, 1)}{NBSP}%")
        card.months.show_value(self._language.number(loan.months))
        put(card.rule, self._rule())
        said = self._weighed()
        card.waiting.set_message(said)
        show(card.waiting, bool(said))
        put(card.lower_words, self._lower())

    def signed(self, value: Decimal) -> str:
        """A figure left over, with its sign."""
        return f"+{self._plain(value)}" if value > 0 else self._minus(-value) if value < 0 else self._plain(value)

    def _borrowed(self) -> Sequence[Line]:
        text, loan = self._language.text, self._loan
        lines = [(_large(self._ladder.names(loan.keys)), self._plain(loan.investment))]
        if loan.grants:
            lines.append((text("grants"), self._minus(loan.grants)))
        # A grant takes the place of own money, so the own part is what it really is and not what the bank leaves.
        share = self._language.number(round(loan.own_part * 100 / loan.investment, 1).normalize() + 0)
        lines.append((text("own part, {share} %", share=share), self._minus(loan.own_part)))
        return lines

    def _rule(self) -> str:
        text, loan = self._language.text, self._loan
        if loan.payback is None:
            return text("no payback, so {longest}", longest=LONGEST)
        back = round(loan.payback[1])
        usual = term_of(loan.payback)
        if loan.months != usual:
            return text("yours; payback {months} × 1.2 gives {usual}", months=back, usual=usual)
        return text("payback {months} × 1.2, at most {longest}", months=back, longest=LONGEST)

    def _weighed(self) -> str:
        """Waiting against interest."""
        text, loan, waiting = self._language.text, self._loan, self._waiting
        interest = self._words.language.money(loan.interest_total, self._words.currency)
        if waiting is None or (waiting.never and not waiting.total.high):
            return text(
                "The low savings can never pay for this. The loan costs {interest} in interest.", interest=interest
            )
        if not waiting.total.high:
            return ""
        lost = self._language.money_range(waiting.total, self._words.currency)
        return text(
            "Waiting for the pot leaves {lost} unsaved. The loan costs {interest} in interest.",
            lost=lost,
            interest=interest,
        )

    def _lower(self) -> str:
        text, loan = self._language.text, self._loan
        left = self.signed(loan.left_lower)
        if loan.left_lower >= 0:
            return text("If savings come 30 % lower: {left} a month.", left=left)
        if loan.left_lower_with_others >= 0 and (others := self._others()):
            return text("If savings come 30 % lower: {left} a month, covered by {actions}.", left=left, actions=others)
        return text("If savings come 30 % lower: {left} a month, and nothing covers it.", left=left)

    def _others(self) -> str:
        """The actions that run without the loan and save money."""
        started = {
            one.key
            for one in (self._words.picture.ladder.starts if self._words.picture is not None else ())
            if one.on is not None and one.on <= self._loan.starts
        }
        running = [one for one in self._words.kept() if one.key in started - set(self._loan.keys)]
        return self._ladder.names([one.key for one in running]) if any(_saves(one) for one in running) else ""

    def _plain(self, value: Decimal) -> str:
        return self._words.amount(value)

    def _minus(self, value: Decimal) -> str:
        return f"{MINUS}{self._plain(value)}" if value else self._plain(value)


def parse_percent(typed: str, language: Language, what: str) -> Decimal | None:
    """Per cent from 0 to 100 as a person types it, with or without the sign; nothing typed is None."""
    said = typed.replace("%", "").strip()
    value = language.parse_amount(said, language.text(what))
    if value is not None and value > 100:
        raise BadInput(N_("{what}: type per cent, from 0 to 100."), what=Word(what))
    return value


def parse_months(typed: str, language: Language) -> int | None:
    """Whole months; nothing typed is None, so that the rule holds again."""
    value = language.parse_amount(typed, language.text("Months"))
    if value is None:
        return None
    try:
        months = int(value)
    except InvalidOperation:
        months = 0
    if months != value or not 1 <= months <= MOST_MONTHS:
        raise BadInput(N_("Months: type whole months, from 1 to {most}."), most=MOST_MONTHS)
    return months


def _saves(action: Action) -> bool:
    return action.saving is not None and action.saving.low > 0


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]
