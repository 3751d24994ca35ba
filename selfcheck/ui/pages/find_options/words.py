"""What Find options says about an option of one assessment: how it stands, its figures, how each is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selfcheck.domain.assessment import Assessment, WhyNot
from selfcheck.domain.finance import Range, payback_range
from selfcheck.domain.library import InvestmentClass, Library, Option
from selfcheck.domain.numbers import PriceKnown
from selfcheck.domain.plan import Action, Status, class_of
from selfcheck.domain.savings import HowSaved
from selfcheck.domain.suggestions import Standing, Suggestion
from selfcheck.i18n import EN_DASH, Language
from selfcheck.labels import class_name, confidence_word, listed
from selfcheck.ui.pages.find_options.money import OptionMoney
from selfcheck.ui.pages.sheets.words import ICONS, FactWords, Figure


@dataclass(frozen=True)
class Item:
    """An option as the list shows it. Without a suggestion it comes out of the library."""

    option: Option
    suggestion: Suggestion | None
    action: Action | None
    why_not: WhyNot | None
    letter: InvestmentClass

    @property
    def standing(self) -> Standing:
        """How it stands after the answers."""
        return self.suggestion.standing if self.suggestion else Standing.WAITING

    @property
    def adopted(self) -> bool:
        """It is in the plan."""
        return self.action is not None


def items(
    assessment: Assessment,
    found: Iterable[Suggestion],
    library: Library | None = None,
    classes: Mapping[str, InvestmentClass | None] | None = None,
) -> list[Item]:
    """The options of an assessment; with a library also those no question leads to.

    `classes` are those of the plan's actions by their keys, where their money was worked out.
    """
    actions = {one.option: one for one in assessment.actions if one.option and one.status is not Status.DROPPED}
    every = {one.option.id: (one.option, one) for one in found}
    listed: list[tuple[Option, Suggestion | None]] = list(every.values())
    if library is not None:
        rest = {**library.options, **assessment.options}
        listed += [(option, None) for name, option in rest.items() if name not in every]
    return [
        Item(option, suggestion, actions.get(option.id), assessment.why_not.get(option.id),
             _letter(option, actions.get(option.id), assessment, classes or {}))
        for option, suggestion in listed
    ]  # fmt: skip


def _letter(
    option: Option, action: Action | None, assessment: Assessment, classes: Mapping[str, InvestmentClass | None]
) -> InvestmentClass:
    usual = option.investment_class
    if action is None:
        return usual
    if action.key in classes:
        return classes[action.key] or usual
    return class_of(action, usual, assessment.firm.minor_cost) or usual


MAY_BREAK = "\u200b"
"""A place of no width where a line may end."""


class OptionWords(FactWords):
    """Says it all in one language, for one assessment."""

    def __init__(
        self,
        language: Language,
        assessment: Assessment,
        library: Library | None = None,
        money: OptionMoney | None = None,
    ) -> None:
        super().__init__(
            language,
            {**(library.cases if library else {}), **assessment.cases},
            {**(library.sources if library else {}), **assessment.sources},
            {checklist.id for checklist in assessment.checklists if checklist.isic},
        )
        self.assessment = assessment
        self.money = money or OptionMoney()
        self._options = {**(library.options if library else {}), **assessment.options}

    def line(self, item: Item) -> str:
        """The second line in the list."""
        text = self.language.text
        known = self.known(item)
        if known is not None:
            return text("{money} a year", money=self.language.money_range(known, self.assessment.firm.currency))
        if item.option.saving is not None:
            saving = item.option.saving
            said = text("{share} of {base}", share=self.share(saving), base=self.language.content(saving.of))
            return said if len(said) < 40 else text("saves {share}", share=self.share(saving))
        return text("not yet quantified")

    def figures(self, item: Item) -> list[Figure]:
        """What it saves, what it costs, when it pays back."""
        return [self._saving(item), self.cost(item), self._payback(item)]

    def after(self, item: Item) -> str:
        """On which other options its saving is counted; empty when on none."""
        titles = [
            f"“{self.language.content(self._options[one].title)}”"
            for one in self.money.after(item.option.id)
            if one in self._options
        ]
        if not titles:
            return ""
        return self.language.text(
            "Counted after {options}, so nothing is saved twice.", options=listed(titles, self.language)
        )

    def known(self, item: Item) -> Range | None:
        """The saving in money: typed, or worked out."""
        line = self.money.lines.get(item.option.id)
        if line is not None and line.money is not None:
            return line.money
        return item.action.saving if item.action is not None else None

    def _saving(self, item: Item) -> Figure:
        text, saving, known = self.language.text, item.option.saving, self.known(item)
        label = text("Saves, a year")
        if known is not None:
            money = self.language.money_range(known, self.assessment.firm.currency)
            # A range too wide for its place goes on after its dash, never inside a number.
            return Figure(label, money.replace(EN_DASH, f"{EN_DASH}{MAY_BREAK}"), *self.how(item))
        if saving is not None:
            note = text("of {base}, {known}", base=self.language.content(saving.of),
                        known=confidence_word(saving.confidence, self.language))  # fmt: skip
            return Figure(label, self.share(saving), ICONS[saving.confidence], note)
        return Figure(label, "", "", text("it depends on your firm"), text("not yet quantified"))

    def how(self, item: Item) -> tuple[str, str]:
        """How a saving in money is known: icon and words."""
        text, saving = self.language.text, item.option.saving
        line = self.money.lines.get(item.option.id)
        if line is not None and line.how is HowSaved.CALCULATOR:
            return "calculator", text("Estimate: from a calculator with your readings")
        if line is not None and line.how is HowSaved.SHARE and saving is not None:
            base = self.language.content(saving.of)
            said = text("Estimate: {share} of your {base}, from your bill", share=self.share(saving), base=base)
            return "circle-dashed", said
        return "pencil", text("as you typed it")

    def cost(self, item: Item) -> Figure:
        """What it costs, and how that is known."""
        text, action = self.language.text, self.money.actions.get(item.option.id, item.action)
        label = text("Costs, once")
        if action is not None and action.investment is not None:
            money = self.language.money(action.investment, self.assessment.firm.currency)
            icon, note = {
                PriceKnown.QUOTE: ("file-text", text("a quote")),
                PriceKnown.TOLD: ("message-square", text("price you were told")),
                PriceKnown.FIRST_ESTIMATE: ("circle-dashed", text("first estimate, from the usual payback")),
            }.get(action.price_known, ("pencil", text("as you typed it")))  # type: ignore[arg-type]
            return Figure(label, money, icon, note)
        usual = class_name(item.option.investment_class, self.language)
        note = text("usually: {cost}", cost=usual[:1].lower() + usual[1:])
        return Figure(label, "", "", note, text("not yet known"))

    def _payback(self, item: Item) -> Figure:
        text, typical = self.language.text, item.option.payback
        action = self.money.actions.get(item.option.id, item.action)
        label = text("Pays back in")
        if action is not None and action.investment is not None and action.saving is not None:
            found = payback_range(action.investment, action.saving)
            value = self.months(*found) if found else text("no payback")
            return Figure(label, value, "calculator", text("worked out from both"))
        if typical is not None:
            known = confidence_word(typical.confidence, self.language)
            return Figure(label, self.months(typical.low, typical.high), ICONS[typical.confidence], known)
        return Figure(label, "", "", text("follows from saving and cost"), text("not yet known"))
