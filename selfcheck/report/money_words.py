"""How prices, savings and quantities of a plan are said on paper: the figure, and how it is known."""

from __future__ import annotations

from decimal import Decimal

from selfcheck.domain.checklist import Area, Resource
from selfcheck.domain.completing import exact_price
from selfcheck.domain.finance import significant
from selfcheck.domain.numbers import EndUse, HowKnown, Numbers, PriceKnown, Use
from selfcheck.domain.own_use import OwnUse
from selfcheck.domain.plan import Action
from selfcheck.domain.saving_parts import SavingPart
from selfcheck.domain.savings import HowSaved, SavingLine
from selfcheck.errors import N_
from selfcheck.i18n import EN_DASH, NBSP, Language
from selfcheck.labels import listed, resource_name
from selfcheck.report.desk import Desk, Row
from selfcheck.report.text import clipped
from selfcheck.units import unit_name

RESOURCE_AREA = {
    Resource.ELECTRICITY: Area.ENERGY,
    Resource.FUEL: Area.ENERGY,
    Resource.WATER: Area.WATER,
    Resource.WASTEWATER: Area.WATER,
    Resource.MATERIALS: Area.MATERIALS,
    Resource.WASTE: Area.WASTE,
    Resource.CHEMICALS: Area.CHEMICALS,
}
"""The area whose colour and icon a resource is drawn with."""

LONGEST_NAME = 60
FINEST = 3
"""Significant digits of a saved quantity from 1,000 on; below it has two, as the money behind it."""

_HOW = {
    HowSaved.OWN: N_("your figure"),
    HowSaved.CALCULATOR: N_("estimate, calculator"),
    HowSaved.SHARE: N_("estimate, share of own bill"),
    HowSaved.UNKNOWN: "",
}
_PRICE = {
    PriceKnown.QUOTE: N_("written quote"),
    PriceKnown.TOLD: N_("price told"),
    PriceKnown.FIRST_ESTIMATE: N_("first estimate"),
}
_KNOWN = {
    HowKnown.METER: N_("from the meter"),
    HowKnown.BILL: N_("from bills"),
    HowKnown.ESTIMATE: N_("an estimate"),
}


def resource_icon(resource: Resource, desk: Desk) -> str:
    """The icon of a resource; electricity has its own within the area of energy."""
    return "zap" if resource is Resource.ELECTRICITY else desk.theme.area_icon(RESOURCE_AREA[resource])


def price_known(action: Action, language: Language) -> str:
    """How an investment is known; empty when there is none."""
    if action.investment is None:
        return ""
    if action.investment == 0:
        return language.text("nothing to buy")
    if action.price_known is PriceKnown.QUOTE and action.quoted_on is not None:
        return language.text("written quote, {day}", day=language.day(action.quoted_on))
    if action.price_known is None:
        return language.text("your figure")
    return language.text(_PRICE[action.price_known])


def saving_known(line: SavingLine, language: Language) -> str:
    """How a saving is known, in a few words; empty while it is not yet quantified."""
    return language.text(_HOW[line.how]) if line.money is not None else ""


def quantity(value: Decimal, unit: str, language: Language) -> str:
    """A quantity as it stands on a bill, without empty decimals, and its unit."""
    return f"{language.number(value)}{NBSP}{unit_name(unit, language)}"


def quantity_range(low: Decimal, high: Decimal, unit: str, language: Language) -> str:
    """A saved quantity from low to high with the digits an estimate deserves."""
    first, last = (language.number(deserved(value)) for value in (low, high))
    figure = first if first == last else f"{first}{EN_DASH}{last}"
    return f"{figure}{NBSP}{unit_name(unit, language)}"


def deserved(value: Decimal) -> Decimal:
    """A saved quantity at the digits it deserves."""
    if not value:
        return Decimal(0)
    rounded = significant(value, FINEST if value >= 1000 else FINEST - 1)
    whole = rounded == rounded.to_integral_value()
    return rounded.quantize(Decimal(1)) if whole else rounded.normalize()


def use_of(desk: Desk, key: str | None) -> Use | None:
    """The completed use of that key, from the year the savings are worked out from."""
    own = _own_use(desk, key)
    return own.use if own is not None else None


def _own_use(desk: Desk, key: str | None) -> OwnUse | None:
    uses = desk.picture.uses if desk.picture is not None and key else ()
    return next((own for own in uses if own.use.key == key), None)


def use_name(desk: Desk, part: SavingPart) -> str:
    """What a part of a saving is saved of: the firm's own name for it, else the resource."""
    use = use_of(desk, part.use)
    if use is not None and use.name.strip():
        return clipped(use.name, LONGEST_NAME)
    return resource_name(part.resource, desk.language) if part.resource else ""


def saved_quantities(desk: Desk, line: SavingLine) -> list[str]:
    """What an action saves a year in the resources' own units, such as 390–480 kg propane."""
    found = []
    for part in line.parts:
        if part.low is None or part.high is None or not part.high:
            continue
        amount = quantity_range(part.low, part.high, part.unit, desk.language)
        # A kilowatt-hour speaks for itself; a kilogram does not.
        if part.resource not in (Resource.ELECTRICITY, Resource.WATER):
            amount = desk.language.text("{quantity} {use}", quantity=amount, use=clipped(use_name(desk, part), 24))
        found.append(amount)
    return found


def how_established(desk: Desk, row: Row, short: bool = False) -> list[str]:
    """Sentences that say where the saving of an action comes from and what was counted before it.

    `short` leaves out what it comes to and what was counted before.
    """
    line, text = row.line, desk.language.text
    if line is None:
        return []
    said = {
        HowSaved.OWN: _own,
        HowSaved.CALCULATOR: _calculated,
        HowSaved.SHARE: _shares,
        HowSaved.UNKNOWN: _unknown,
    }[line.how](desk, row, line)
    if short:
        return said
    if line.how is not HowSaved.UNKNOWN:
        said += _split(desk, line)
    if line.beyond:
        said.append(text("This is more than the other actions leave of the bill. Check the figure."))
    before = [str(one.number) for one in desk.rows if one.action.key in line.after]
    if len(before) == 1:
        said.append(text("Counted on what action {number} leaves, so nothing is saved twice.", number=before[0]))
    elif before:
        said.append(text("Counted on what actions {numbers} leave, so nothing is saved twice.",
                         numbers=listed(before, desk.language)))  # fmt: skip
    return said


def _own(desk: Desk, _row: Row, _line: SavingLine) -> list[str]:
    return [desk.language.text("The saving is the firm’s own figure.")]


def _unknown(desk: Desk, _row: Row, _line: SavingLine) -> list[str]:
    return [desk.language.text("The saving is not yet quantified: it counts nowhere, and never as 0.")]


def _calculated(desk: Desk, row: Row, line: SavingLine) -> list[str]:
    """Which calculator it was, and the bills it was set against."""
    from selfcheck.domain.calculators.registry import CALCULATORS

    language, reading = desk.language, desk.assessment.readings.get(row.action.key)
    calculator = CALCULATORS.get(reading.calculator) if reading is not None else None
    if calculator is None:
        said = [language.text("Worked out from the firm’s own readings.")]
    else:
        name = language.text(calculator.name)
        cited = "".join(f"[{desk.sources.number(source)}]" for source in calculator.sources)
        said = [
            language.text("Worked out from the firm’s own readings with the calculator “{name}” {sources}.", name=name,
                          sources=cited)
        ]  # fmt: skip
    return said + [base for part in line.parts if (base := _base(desk, part))]


def _base(desk: Desk, part: SavingPart) -> str:
    """What the firm uses of a resource there, and what it pays for one unit; empty when that is not known."""
    use, language = use_of(desk, part.use), desk.language
    price = exact_price(use) if use is not None else None
    if use is None or use.quantity is None or price is None:
        return ""
    facts = {
        "quantity": quantity(use.quantity, use.unit, language), "use": use_name(desk, part),
        "price": price_words(desk, price), "unit": unit_name(use.unit, language),
        "known": language.text(_KNOWN[use.known]),
    }  # fmt: skip
    end_use = _end_use(desk, use, part.end_use)
    if end_use is None:
        return language.text("{use}: {quantity} a year at {price} a {unit}, {known}.", **facts)
    share = f"{language.number(end_use.share)}{NBSP}%"
    return language.text("“{end_use}” takes {part} of {quantity} of {use} a year at {price} a {unit}, {known}.",
                         end_use=end_use_name(desk, use, end_use), part=share, **facts)  # fmt: skip


def price_words(desk: Desk, price: Decimal) -> str:
    """A price with its currency; prices below a hundredth of the currency keep their digits."""
    language, currency = desk.language, desk.currency
    if price * 100 == (price * 100).to_integral_value():
        return language.money(price, currency)
    digits = language.number(significant(price, 4))
    return f"{currency}{NBSP}{digits}" if currency else digits


def _shares(desk: Desk, row: Row, line: SavingLine) -> list[str]:
    """The typical share of each bill, and of which end use."""
    typical = row.option.saving if row.option else None
    if typical is None:
        return []
    language, said = desk.language, []
    share, source = desk.share(typical.low, typical.high), desk.sources.number(typical.source)
    for part in line.parts:
        use = use_of(desk, part.use)
        if use is None or use.quantity is None:
            continue
        end_use = _end_use(desk, use, part.end_use)
        if end_use is None:
            said.append(
                language.text("Typically {share} [{source}] of {quantity} of {use} a year, {known}.", share=share,
                              source=source, quantity=quantity(use.quantity, use.unit, language),
                              use=use_name(desk, part), known=language.text(_KNOWN[use.known]))
            )  # fmt: skip
            continue
        said.append(
            language.text("Typically {share} [{source}] of “{end_use}”, which takes {part} of {quantity} of {use} a "
                          "year, {known}.", share=share, source=source, end_use=end_use_name(desk, use, end_use),
                          part=f"{language.number(end_use.share)}{NBSP}%",
                          quantity=quantity(use.quantity, use.unit, language), use=use_name(desk, part),
                          known=language.text(_KNOWN[use.known]))
        )  # fmt: skip
    return said


def _end_use(desk: Desk, use: Use, name: str | None) -> EndUse | None:
    own = _own_use(desk, use.key)
    return next((one for one in own.end_uses if one.id == name), None) if own is not None and name else None


def end_use_name(desk: Desk, use: Use, end_use: EndUse) -> str:
    """The name of an end use: the firm's own, else the checklist's."""
    if end_use.name.strip():
        return clipped(end_use.name, LONGEST_NAME)
    for checklist in desk.assessment.checklists:
        for one in checklist.end_uses:
            if one.id == end_use.id and one.resource is use.resource:
                return desk.language.content(one.name)
    return end_use.id


def _split(desk: Desk, line: SavingLine) -> list[str]:
    """What is saved of each resource, where money and quantity are known."""
    language, said = desk.language, []
    for part in line.parts:
        if part.low is None or part.high is None or not part.high:
            continue
        amount = quantity_range(part.low, part.high, part.unit, language)
        if part.money is None:
            said.append(language.text("Saves {quantity} of {use} a year.", quantity=amount, use=use_name(desk, part)))
        else:
            money = language.money_range(part.money, desk.currency)
            said.append(language.text("Saves {quantity} of {use} a year, {money}.", quantity=amount,
                                      use=use_name(desk, part), money=money))  # fmt: skip
    return said


def period_name(numbers: Numbers, language: Language) -> str:
    """A period as people say it: the year when it is a calendar one, else its first and last day."""
    first, last = numbers.period.first, numbers.period.last
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    return language.text("{first} to {last}", first=language.day(first), last=language.day(last))


def output_words(numbers: Numbers, language: Language) -> str:
    """How much a firm made of what, such as 240 t of bread and pastry; empty when nobody wrote it down."""
    if not numbers.output.quantity:
        return ""
    amount = quantity(numbers.output.quantity, numbers.output.unit, language)
    name = clipped(numbers.output.name, LONGEST_NAME)
    return language.text("{amount} of {output}", amount=amount, output=name) if name else amount
