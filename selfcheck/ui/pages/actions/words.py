"""Actions in words and figures, the same on every page that lists them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import Area
from selfcheck.domain.finance import Range, payback_range
from selfcheck.domain.library import InvestmentClass, Option
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.plan import Action, Status, Totals, class_of, totals
from selfcheck.i18n import EN_DASH, NBSP, Language, currency_decimals
from selfcheck.ui.widgets.text import Text


class ActionWords:
    """Says what an action of one assessment is, costs, saves and when it pays back.

    With a `picture` the actions come with the saving and the investment that were worked out for them.
    """

    def __init__(
        self, assessment: Assessment, language: Language, today: date, picture: MoneyPicture | None = None
    ) -> None:
        self.assessment = assessment
        self.language = language
        self.today = today
        self.picture = picture
        self.currency = assessment.firm.currency

    def kept(self) -> list[Action]:
        """The actions in plan order, without the dropped ones: what stands in the plan."""
        actions = self.assessment.actions if self.picture is None else self.picture.actions
        return [action for action in actions if action.status is not Status.DROPPED]

    def option(self, action: Action) -> Option | None:
        """The option an action was adopted from."""
        return self.assessment.options.get(action.option) if action.option else None

    def title(self, action: Action) -> str:
        """What is to be done."""
        option = self.option(action)
        if action.title.strip() or option is None:
            return action.title.strip() or self.language.text("Action without a title")
        return self.language.content(option.title)

    def area(self, action: Action) -> Area:
        """Where it belongs."""
        option = self.option(action)
        return action.area or (option.area if option else Area.MANAGEMENT)

    def letter(self, action: Action) -> InvestmentClass | None:
        """Its class, from its money when that is known."""
        if self.picture is not None and action.key in self.picture.classes:
            return self.picture.classes[action.key]
        option = self.option(action)
        return class_of(action, option.investment_class if option else None, self.assessment.firm.minor_cost)

    def amount(self, value: Decimal | None) -> str:
        """An amount without its currency; empty when it is not known."""
        return "" if value is None else self.language.amount(value, self.currency)

    def amounts(self, value: Range | None) -> str:
        """A range without its currency; empty when it is not known."""
        return "" if value is None else self.language.amounts(value, self.currency)

    def not_known(self) -> str:
        """What stands where a figure is missing."""
        return self.language.text("not yet quantified")

    def payback(self, action: Action) -> str:
        """Months until the money is back: at once, no payback, or a dash while a figure is missing."""
        if action.investment is None or action.saving is None:
            return "–"
        found = payback_range(action.investment, action.saving)
        if found is None:
            return self.language.text("no payback")
        return self.language.months(*found)

    def typical(self, action: Action) -> str:
        """What the option typically saves, for who has no figure yet; empty when nobody knows."""
        option = self.option(action)
        if option is None or option.saving is None:
            return ""
        low, high = self.language.number(option.saving.low), self.language.number(option.saving.high)
        share = f"{low}{NBSP}%" if low == high else f"{low}{EN_DASH}{high}{NBSP}%"
        return self.language.text(
            "Typically {share} of {base}", share=share, base=self.language.content(option.saving.of)
        )

    def totals(self, actions: Iterable[Action]) -> Totals:
        """The sums of the rows as they are written, so that anyone can add them up again."""
        return totals(self._as_written(action) for action in actions)

    def total_cost(self, sums: Totals) -> str:
        """The sum of what is known of the costs."""
        return self.not_known() if sums.without_investment == sums.rows else self.amount(sums.investment)

    def total_saving(self, sums: Totals) -> str:
        """The sum of what is known of the savings."""
        return self.not_known() if sums.without_saving == sums.rows else self.amounts(sums.saving)

    def total_payback(self, sums: Totals) -> str:
        """Payback of all rows together; a dash while a figure is missing."""
        if sums.without_investment or sums.without_saving == sums.rows:
            return "–"
        return self.language.months(*sums.payback) if sums.payback else self.language.text("no payback")

    def with_currency(self, heading: str) -> str:
        """A column's heading with the firm's currency, which its figures share."""
        return f"{heading}, {self.currency}" if self.currency else heading

    def by(self, action: Action) -> str:
        """The day it is due; empty when nobody said."""
        return self.language.short_day(action.due, self.today) if action.due else ""

    def _as_written(self, action: Action) -> Action:
        step = Decimal(1).scaleb(-currency_decimals(self.currency))
        saving = action.saving
        return replace(
            action,
            investment=None if action.investment is None else action.investment.quantize(step),
            saving=None if saving is None else Range(saving.low.quantize(step), saving.high.quantize(step)),
        )


def put(label: Text, words: str, colour: str = "") -> None:
    """Let a label say `words`; nothing happens when it says so already."""
    if label.text() != words:
        label.setText(words)
    if colour:
        label.set_colour(colour)


def show(widget: QWidget, shown: bool) -> None:
    """Show or hide a widget; nothing happens when it stands so already."""
    if widget.isHidden() == shown:
        widget.setVisible(shown)
