"""How each figure of the plan is known, and on what an earlier action leaves it is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from selfcheck.domain.calculators.kernel import Calculator
from selfcheck.domain.calculators.registry import CALCULATORS, for_option
from selfcheck.domain.finance import first_investment
from selfcheck.domain.numbers import PriceKnown
from selfcheck.domain.plan import Action
from selfcheck.domain.savings import HowSaved, SavingLine
from selfcheck.i18n import Language
from selfcheck.labels import resource_name
from selfcheck.ui.pages.actions.words import ActionWords

PRICE_ICONS = {
    PriceKnown.QUOTE: "file-text",
    PriceKnown.TOLD: "message-square",
    PriceKnown.FIRST_ESTIMATE: "circle-dashed",
}


@dataclass(frozen=True)
class Known:
    """How a figure is known: icon and word. `pressable` when pressing it does something, `calls` when it should."""

    icon: str = ""
    words: str = ""
    pressable: bool = False
    calls: bool = False


class OrderWords(ActionWords):
    """Says the second line of everything in the order of the plan. It needs the picture of the money."""

    def raw(self, action: Action) -> Action:
        """The action as a person left it, without what was worked out."""
        return next(one for one in self.assessment.actions if one.key == action.key)

    def line(self, action: Action) -> SavingLine | None:
        """What was worked out for an action."""
        return self.picture.by_key.get(action.key) if self.picture is not None else None

    def how(self, action: Action) -> HowSaved:
        """How its saving is known."""
        line = self.line(action)
        return line.how if line is not None else HowSaved.UNKNOWN

    def calculators(self, action: Action) -> tuple[Calculator, ...]:
        """The calculators for its option, the one that was filled in first."""
        reading = self.assessment.readings.get(action.key)
        option = self.assessment.options.get(action.option or "")
        found = for_option(option.id, option.calculator) if option is not None else ()
        if reading is None or reading.calculator not in CALCULATORS:
            return found
        filled = CALCULATORS[reading.calculator]
        return (filled, *(one for one in found if one is not filled))

    def cost_known(self, action: Action) -> Known:
        """How the investment is known."""
        text, raw = self.language.text, self.raw(action)
        if action.investment is None:
            return Known()
        if action.investment == 0:
            return Known(words=text("nothing to buy"))
        if raw.investment is None or raw.price_known is PriceKnown.FIRST_ESTIMATE:
            return Known(PRICE_ICONS[PriceKnown.FIRST_ESTIMATE], text("first estimate"), pressable=True)
        if raw.price_known is None:
            return Known("", text("how known?"), pressable=True, calls=True)
        return Known(PRICE_ICONS[raw.price_known], price_word(raw.price_known, self.language), pressable=True)

    def saving_known(self, action: Action) -> Known:
        """How the saving is known; a calculator that could tell it calls to be opened."""
        text, how = self.language.text, self.how(action)
        if how is HowSaved.OWN:
            return Known("pencil", text("yours"), pressable=True)
        if how is HowSaved.CALCULATOR:
            return Known("calculator", text("calculator"), pressable=True)
        if how is HowSaved.SHARE:
            return Known("circle-dashed", text("share of own bill"), pressable=True)
        if self.calculators(action):
            return Known("calculator", text("open"), pressable=True, calls=True)
        option = self.option(action)
        if option is not None and option.saving is not None and option.saving.resource is not None:
            return Known("circle-dashed", text("bill not typed yet"), pressable=True)
        return Known("calculator", text("choose"), pressable=True)

    def second(self, action: Action, places: Sequence[Action]) -> str:
        """The second line of the title: what the saving is counted on, or what is odd about it."""
        text, line = self.language.text, self.line(action)
        if line is None:
            return ""
        if line.beyond:
            return text("more than is left of this bill; check the figure")
        numbers = [at for at, one in enumerate(places, start=1) if one.key in line.after]
        if numbers:
            what = self._what(line)
            if len(numbers) == 1:
                return text("on the {what} that action {number} leaves", what=what, number=numbers[0])
            return text("on the {what} that actions {numbers} leave", what=what, numbers=self.listed(numbers))
        return self.typical(action) if line.how is HowSaved.UNKNOWN else ""

    def listed(self, numbers: Sequence[int]) -> str:
        """Numbers of rows: 1, 4 and 5; 1–6 where they follow each other."""
        if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
            return f"{numbers[0]}–{numbers[-1]}"
        first, last = ", ".join(str(one) for one in numbers[:-1]), str(numbers[-1])
        return self.language.text("{first} and {last}", first=first, last=last) if first else last

    def estimate(self, action: Action) -> Decimal | None:
        """A first estimate of what it costs, from its option's usual payback; None when that can't be told."""
        option = self.option(action)
        if option is None or option.payback is None or action.saving is None:
            return None
        return first_investment(option.payback, action.saving)

    def _what(self, line: SavingLine) -> str:
        """The resource an action saves, by the name the firm gave it."""
        keys = {part.use for part in line.parts if part.use is not None}
        uses = [own.use for own in self.picture.uses if own.use.key in keys] if self.picture is not None else []
        resource = line.resource or (uses[0].resource if uses else None)
        own = next((use for use in uses if use.resource is resource and use.name), None)
        name = own.name if own is not None else resource_name(resource, self.language) if resource else ""
        return name[:1].lower() + name[1:]


def price_word(known: PriceKnown, language: Language) -> str:
    """How a price is known."""
    text = language.text
    return {
        PriceKnown.QUOTE: text("quote"),
        PriceKnown.TOLD: text("price told"),
        PriceKnown.FIRST_ESTIMATE: text("first estimate"),
    }[known]
