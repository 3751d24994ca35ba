"""The words for fixed things: areas, answers, classes, statuses. Window, paper and terminal say them alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from selfcheck.domain.assessment import Answer, Step, WhyNot
from selfcheck.domain.checklist import Area
from selfcheck.domain.library import (
    EXPERIENCE,
    Confidence,
    Effort,
    EffortAgain,
    EffortTime,
    InvestmentClass,
    Practice,
    Resource,
    Source,
)
from selfcheck.domain.plan import DueGroup, Status
from selfcheck.errors import N_
from selfcheck.i18n import Language

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from selfcheck.domain.finance import Range
    from selfcheck.domain.indicators import Absolute, Relative
    from selfcheck.domain.waste_cost import WasteCost

_AREAS = {
    Area.MATERIALS: N_("Materials"),
    Area.WASTE: N_("Waste"),
    Area.STORAGE: N_("Storage and handling"),
    Area.WATER: N_("Water"),
    Area.ENERGY: N_("Energy"),
    Area.SAFETY: N_("Safety and health"),
    Area.CHEMICALS: N_("Chemicals"),
    Area.MANAGEMENT: N_("Management"),
}
_SHORT_AREAS = {**_AREAS, Area.STORAGE: N_("Storage"), Area.SAFETY: N_("Safety")}

_ANSWERS = {
    Answer.YES: N_("Yes"),
    Answer.PARTLY: N_("Partly"),
    Answer.NO: N_("No"),
    Answer.NOT_APPLICABLE: N_("Not applicable"),
    None: N_("Not looked at"),
}

_STATUSES = {
    Status.NOT_ASKED: N_("Not asked yet"),
    Status.PLANNED: N_("Planned"),
    Status.IN_PROGRESS: N_("In progress"),
    Status.DONE: N_("Done"),
    Status.DROPPED: N_("Dropped"),
}

_CLASSES = {
    InvestmentClass.A: N_("Nil or minor cost"),
    InvestmentClass.B: N_("Own budget or a small loan"),
    InvestmentClass.C: N_("Larger investment, outside loan"),
    None: N_("Class not known yet"),
}
_LONG_CLASSES = {
    InvestmentClass.A: N_("Nil or minor cost, back in under a year"),
    InvestmentClass.B: N_("Short term, paid from your own budget or a small loan"),
    InvestmentClass.C: N_("Long term, a larger investment with an outside loan"),
    None: N_("Class not known yet: it follows from cost and saving"),
}

_PRACTICES = {
    Practice.GOOD_HOUSEKEEPING: N_("Good housekeeping"),
    Practice.INPUT_SUBSTITUTION: N_("Input substitution"),
    Practice.PROCESS_CONTROL: N_("Better process control"),
    Practice.EQUIPMENT_MODIFICATION: N_("Equipment modification"),
    Practice.TECHNOLOGY_CHANGE: N_("Technology change"),
    Practice.RECOVERY_AND_REUSE: N_("On-site recovery and reuse"),
    Practice.USEFUL_BY_PRODUCT: N_("Production of a useful by-product"),
    Practice.PRODUCT_MODIFICATION: N_("Product modification"),
}

_EFFORT = {
    EffortTime.AN_HOUR: N_("an hour"),
    EffortTime.HALF_A_DAY: N_("half a day"),
    EffortTime.A_DAY: N_("a day"),
    EffortTime.A_FEW_DAYS: N_("a few days"),
    EffortTime.A_FEW_WEEKS: N_("a few weeks"),
    EffortTime.MONTHS: N_("some months"),
}
_AGAIN = {
    EffortAgain.EVERY_DAY: N_("then every day"),
    EffortAgain.EVERY_WEEK: N_("then every week"),
    EffortAgain.EVERY_MONTH: N_("then every month"),
    EffortAgain.TWICE_A_YEAR: N_("then twice a year"),
    EffortAgain.EVERY_YEAR: N_("then every year"),
}

_RESOURCES = {
    Resource.ELECTRICITY: N_("Electricity"),
    Resource.FUEL: N_("Fuel"),
    Resource.WATER: N_("Water"),
    Resource.MATERIALS: N_("Materials"),
    Resource.WASTE: N_("Waste"),
    Resource.WASTEWATER: N_("Wastewater"),
    Resource.CHEMICALS: N_("Chemicals"),
}

_WHY_NOT = {
    WhyNot.NO_TIME: N_("No time"),
    WhyNot.NO_MONEY: N_("No money"),
    WhyNot.NO_RECORDS: N_("No records"),
    WhyNot.OWNER_DECIDES: N_("The owner must decide"),
    WhyNot.RULES_UNCLEAR: N_("The rules are unclear"),
    WhyNot.NO_SUPPLIER: N_("No supplier"),
    WhyNot.TRIED_FAILED: N_("Tried, failed"),
    WhyNot.OTHER: N_("Another reason"),
}

_STEPS = {
    Step.GET_ORGANISED: N_("Get organised"),
    Step.LOOK_AROUND: N_("Look around"),
    Step.FIND_OPTIONS: N_("Find options"),
    Step.CHOOSE: N_("Choose"),
    Step.DO: N_("Do"),
    Step.KEEP_GOING: N_("Keep going"),
}

_CONFIDENCE = {
    Confidence.CONFIRMED: N_("confirmed"),
    Confidence.ESTIMATE: N_("estimate"),
}

# By value: the words for indicators must not make a start-up load the rules behind them.
_INDICATORS = {
    "output": N_("Output"),
    "energy": N_("Energy used"),
    "materials": N_("Materials used"),
    "water": N_("Water used"),
    "ghg": N_("Greenhouse gases (CO₂e)"),
    "waste": N_("Waste"),
    "wastewater": N_("Wastewater"),
    "energy-productivity": N_("Energy productivity"),
    "materials-productivity": N_("Materials productivity"),
    "water-productivity": N_("Water productivity"),
    "carbon-intensity": N_("Carbon intensity"),
    "waste-intensity": N_("Waste intensity"),
    "wastewater-intensity": N_("Wastewater intensity"),
}

_DUE_GROUPS = {
    DueGroup.OVERDUE: N_("Overdue"),
    DueGroup.NEXT_30: N_("Next 30 days"),
    DueGroup.NEXT_90: N_("Next 90 days"),
    DueGroup.LATER: N_("Later"),
    DueGroup.DONE: N_("Done"),
}


def area_name(area: Area, language: Language) -> str:
    """An area in full, such as Storage and handling."""
    return language.text(_AREAS[area])


def area_short_name(area: Area, language: Language) -> str:
    """An area in one word, for the rail."""
    return language.text(_SHORT_AREAS[area])


def answer_word(answer: Answer | None, language: Language) -> str:
    """An answer; None reads "Not looked at"."""
    return language.text(_ANSWERS[answer])


def status_word(status: Status, language: Language) -> str:
    """How an action stands."""
    return language.text(_STATUSES[status])


def class_name(letter: InvestmentClass | None, language: Language) -> str:
    """What an investment class means, in a few words; None is an action whose class nobody can tell yet."""
    return language.text(_CLASSES[letter])


def class_long_name(letter: InvestmentClass | None, language: Language) -> str:
    """What an investment class means, in full."""
    return language.text(_LONG_CLASSES[letter])


def practice_name(practice: Practice, language: Language) -> str:
    """One of the eight ways to produce cleaner."""
    return language.text(_PRACTICES[practice])


def effort_words(effort: Effort, language: Language) -> str:
    """How long people are busy until an option runs, such as half a day."""
    return language.text(_EFFORT[effort.first])


def effort_again_words(effort: Effort, language: Language) -> str:
    """How often the work comes back, such as "then every month"; empty when it is done once."""
    return language.text(_AGAIN[effort.again]) if effort.again is not None else ""


def resource_name(resource: Resource, language: Language) -> str:
    """What an option saves."""
    return language.text(_RESOURCES[resource])


def why_not_words(reason: WhyNot, language: Language) -> str:
    """Why an option is not adopted yet."""
    return language.text(_WHY_NOT[reason])


def step_name(step: Step, language: Language) -> str:
    """One of the six steps."""
    return language.text(_STEPS[step])


def source_title(source: Source, language: Language) -> str:
    """What a source is called: a document by its own title, experience in the reader's language."""
    if source.id == EXPERIENCE:
        return language.text("Engineering experience, no published document")
    return source.title


def confidence_word(confidence: Confidence, language: Language) -> str:
    """How well a figure is known: confirmed or estimate."""
    return language.text(_CONFIDENCE[confidence])


def due_group_name(group: DueGroup, language: Language) -> str:
    """When an action wants attention."""
    return language.text(_DUE_GROUPS[group])


def indicator_name(indicator: Absolute | Relative, language: Language) -> str:
    """One of the seven absolute or six relative indicators."""
    return language.text(_INDICATORS[indicator.value])


def usual_words(amount: str, confidence: Confidence, language: Language) -> str:
    """What the sector mostly reaches, `amount` with its unit, and how well that is known."""
    return language.text("Usual {amount} ({standing})", amount=amount, standing=confidence_word(confidence, language))


def target_words(amount: str, by: date, reached: bool | None, language: Language) -> str:
    """A target, `amount` with its unit, and whether it is reached now; None: that can't be told."""
    facts = {"amount": amount, "month": language.month(by)}
    if reached is None:
        return language.text("Target {amount} by {month}", **facts)
    if reached:
        return language.text("Target {amount} by {month}: reached", **facts)
    return language.text("Target {amount} by {month}: not reached yet", **facts)


def digits_of(value: Decimal) -> int:
    """The decimals a typed figure has, without zeros at its end."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def country_name(code: str, language: Language) -> str:
    """A country by its ISO 3166 code; the code itself when CLDR does not know it."""
    from babel import Locale

    return str(Locale.parse(language.code).territories.get(code.upper(), code))


def listed(names: Sequence[str], language: Language) -> str:
    """Names in a row, such as Amina, Karim and Youssef."""
    from babel.lists import format_list

    # en_GB has no comma before "and", like the rest of our English.
    return format_list(names, locale="en_GB" if language.code == "en" else language.code)


def waste_rows(cost: WasteCost, language: Language) -> list[tuple[str, Range]]:
    """What lies in the waste, part by part: words and money a year."""
    rows = [
        (language.text("Materials in it"), cost.purchase),
        (language.text("Energy and water used on it"), cost.processing),
    ]
    if cost.collection is not None:
        rows.append((language.text("Its part of the collection bill"), cost.collection))
    return rows


def waste_total(currency: str, language: Language) -> str:
    """What stands before the sum of these parts."""
    if currency:
        return language.text("Together, {currency} a year", currency=currency)
    return language.text("Together, a year")


def bin_words(cost: WasteCost, currency: str, language: Language) -> str:
    """What the bin costs, and how many times as much lies in it; empty while no collection is known."""
    if cost.collection is None:
        return ""
    said = [language.text("The bin costs {money}.", money=language.money_range(cost.collection, currency))]
    if cost.times is not None and cost.times > 1:
        said.append(
            language.text("What lies in it cost {n} times as much before it got there.", n=language.number(cost.times))
        )
    return " ".join(said)


def hidden_cost_words(language: Language) -> str:
    """What others found to lie behind the cost of disposal, with its source."""
    return language.text("For each USD 1 of disposal saved, Czech firms saved USD 12 inside (UNIDO/UNEP 2015).")
