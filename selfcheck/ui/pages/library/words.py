"""What the Library says of an option: with an assessment open in that firm's figures, else as it usually is."""

from __future__ import annotations

from dataclasses import dataclass

from selfcheck.domain.library import Confidence, InvestmentClass, Library, Option
from selfcheck.domain.plan import Action, Status
from selfcheck.i18n import EN_DASH, Language, load_language
from selfcheck.labels import confidence_word, effort_again_words, effort_words
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.find_options.money import option_money
from selfcheck.ui.pages.find_options.words import MAY_BREAK, Item, OptionWords, items
from selfcheck.ui.pages.sheets.words import COLOURS, ICONS, FactWords, Figure

SHORT_BASE = 22
"""A base of more letters than this stands under the share, not behind it."""


@dataclass(frozen=True)
class Said:
    """An option's sheet in words: everything about it that can change while it is looked at."""

    option: Option
    letter: InvestmentClass
    figures: tuple[Figure, ...]
    adopted: bool
    language: str


class LibraryWords:
    """Says it in the reader's language, or in another one the program speaks."""

    def __init__(self, library: Library, desk: Desk | None, language: str) -> None:
        self.library = library
        self.language: Language = load_language(language)
        self.desk = desk
        own = {one.id for one in desk.assessment.checklists if one.isic} if desk is not None else None
        self.facts = FactWords(self.language, library.cases, library.sources, own)

    def option(self, option: Option) -> Said:
        """What stands on an option's sheet."""
        item, words = self._item(option)
        figures = (self._saves(option, item, words), self._costs(option, item, words), self._effort(option))
        letter = item.letter if item is not None else option.investment_class
        adopted = item is not None and item.adopted
        return Said(option, letter, figures, adopted, self.language.code)

    def known(self, option: Option) -> list[tuple[str, str, str]]:
        """How well each figure is known: icon, colour, words."""
        text, found = self.language.text, self.facts.origins(option)
        estimate = ICONS[Confidence.ESTIMATE], COLOURS[Confidence.ESTIMATE]
        found.append((*estimate, text("Effort and class: estimate")))
        if not option.cases:
            found.append((*estimate, text("No case with this option yet.")))
        return found

    def _item(self, option: Option) -> tuple[Item | None, OptionWords | None]:
        """How it stands in the open assessment."""
        if self.desk is None:
            return None, None
        desk = self.desk
        money = option_money(desk, option)
        words = OptionWords(self.language, desk.assessment, self.library, money)
        every = items(desk.assessment, desk.suggestions, self.library, desk.money.classes)
        return next((one for one in every if one.option.id == option.id), None), words

    def _saves(self, option: Option, item: Item | None, words: OptionWords | None) -> Figure:
        text, saving = self.language.text, option.saving
        if item is not None and words is not None and (money := words.known(item)) is not None:
            said = self.language.money_range(money, words.assessment.firm.currency)
            return Figure(text("Saves, a year"), said.replace(EN_DASH, f"{EN_DASH}{MAY_BREAK}"), *words.how(item))
        label = text("Saves")
        if saving is None:
            return Figure(label, "", "", text("it depends on your firm"), text("not yet quantified"))
        icon, base = ICONS[saving.confidence], self.language.content(saving.of)
        share = self.facts.share(saving)
        if item is not None:
            note = text("not yet quantified for your firm")
        else:
            note = confidence_word(saving.confidence, self.language)
        if len(base) <= SHORT_BASE:
            return Figure(label, text("{share} of {base}", share=share, base=base), icon, note)
        return Figure(label, share, icon, text("of {base}, {known}", base=base, known=note))

    def _costs(self, option: Option, item: Item | None, words: OptionWords | None) -> Figure:
        text = self.language.text
        if item is not None and words is not None and (figure := words.cost(item)).value:
            return figure
        value = {
            InvestmentClass.A: text("nil or minor"),
            InvestmentClass.B: text("own budget or a small loan"),
            InvestmentClass.C: text("larger, with an outside loan"),
        }[option.investment_class]
        if option.payback is None:
            return Figure(text("Costs, once"), value, "", text("the usual class"))
        months = self.facts.months(option.payback.low, option.payback.high)
        known = confidence_word(option.payback.confidence, self.language)
        note = text("pays back in {months}, {known}", months=months, known=known)
        return Figure(text("Costs, once"), value, ICONS[option.payback.confidence], note)

    def _effort(self, option: Option) -> Figure:
        text, label = self.language.text, self.language.text("Effort")
        if option.effort is None:
            return Figure(label, "", "", text("it depends on your firm"), text("not yet known"))
        note = ", ".join(part for part in (text("estimate"), effort_again_words(option.effort, self.language)) if part)
        return Figure(label, effort_words(option.effort, self.language), ICONS[Confidence.ESTIMATE], note)


def action_of(desk: Desk, option: str) -> Action | None:
    """The action an option became, a dropped one too."""
    return next((one for one in desk.assessment.actions if one.option == option), None)


def is_adopted(action: Action | None) -> bool:
    """It is in the plan."""
    return action is not None and action.status is not Status.DROPPED
