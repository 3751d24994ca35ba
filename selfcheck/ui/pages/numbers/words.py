"""The figures of a period in words: units, prices, bills, shares and questions about a value that looks wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.completing import Slip, completed, likely_slip
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import EndUse, HowKnown, Numbers, Period, Use
from selfcheck.domain.own_use import typical_end_uses
from selfcheck.i18n import NBSP, Language, currency_decimals
from selfcheck.labels import confidence_word
from selfcheck.ui.widgets.segmented import Choice
from selfcheck.units import quantity_words, try_convert, unit_name, units_for

PRICE_PLACES = 4
DELIVERED = (Resource.FUEL, Resource.MATERIALS, Resource.CHEMICALS, Resource.WASTE)
KNOWN_ICONS = {HowKnown.METER: "gauge", HowKnown.BILL: "receipt", HowKnown.ESTIMATE: "circle-dashed"}
_SMALLER = {("m3", "t"): ("L", "kg")}
"""Units of use and output that both get a thousand times smaller, where the figures then read as people say them."""


@dataclass(frozen=True)
class BillsSaid:
    """How many bills there are: words, with bars by month or an icon."""

    words: str
    bars: tuple[float, ...] = ()
    icon: str = ""


@dataclass(frozen=True)
class SlipSaid:
    """A question about a value: the likely one, why, and the two answers."""

    question: str
    why: str
    take: str
    keep: str


class NumbersWords:
    """Says the figures of one period of an assessment."""

    def __init__(self, assessment: Assessment, numbers: Numbers, language: Language) -> None:
        self.assessment = assessment
        self.numbers = numbers
        self.language = language
        self.currency = assessment.firm.currency

    # Figures

    def quantity(self, value: Decimal | None) -> str:
        """A quantity without its unit; empty when it is not known."""
        return "" if value is None else self.language.number(value)

    def price(self, value: Decimal | None) -> str:
        """A price of one unit: the currency's decimals unless it is whole, more where it needs them."""
        if value is None:
            return ""
        value = value.normalize()
        if value == value.to_integral_value():
            return self.language.number(value, 0)
        own = max(0, -int(value.as_tuple().exponent))
        places = max(currency_decimals(self.currency), own)
        return self.language.number(value, min(places, max(PRICE_PLACES, currency_decimals(self.currency))))

    def cost(self, value: Decimal | None) -> str:
        """An amount of money; empty when it is not known."""
        return "" if value is None else self.language.amount(value, self.currency)

    def with_currency(self, heading: str) -> str:
        """A column's heading with the firm's currency, which its figures share."""
        return f"{heading}, {self.currency}" if self.currency else heading

    # Rows

    def units(self, use: Use) -> list[Choice]:
        """The units one may choose for a row, its own among them."""
        offered = list(units_for(use.resource))
        if use.unit not in offered:
            offered.insert(0, use.unit)
        return [Choice(unit, unit_name(unit, self.language)) for unit in offered]

    def bills(self, use: Use) -> BillsSaid:
        """How many bills stand behind the figures of a completed use."""
        text, count = self.language.text, self.language.count
        months = months_of(self.numbers.period)
        bills = sorted(use.bills, key=lambda bill: bill.period)
        if not bills:
            if use.known is HowKnown.ESTIMATE or use.quantity is None:
                return BillsSaid(text("no bills"))
            return BillsSaid(self._whole(months), icon=KNOWN_ICONS[use.known])
        if len(bills) == 1 and bills[0].period == self.numbers.period:
            return BillsSaid(self._whole(months), icon="receipt")
        monthly = len({(one.period.first.year, one.period.first.month) for one in bills}) == len(bills)
        if monthly and len(bills) == months > 1:
            values = [one.quantity if one.quantity is not None else one.cost for one in bills]
            said = text("{some} of {all}", some=len(bills), all=months)
            return BillsSaid(said, tuple(float(value or 0) for value in values))
        if use.resource in DELIVERED:
            return BillsSaid(count("{n} delivery", "{n} deliveries", len(bills)), icon="receipt")
        if monthly and len(bills) < months:
            return BillsSaid(text("{some} of {all}", some=len(bills), all=months), icon="receipt")
        return BillsSaid(count("{n} bill", "{n} bills", len(bills)), icon="receipt")

    def _whole(self, months: int) -> str:
        if self.numbers.period.is_year:
            return self.language.text("1 year")
        return self.language.count("{n} month", "{n} months", months)

    # Questions

    def slip(self, use: Use) -> Slip | None:
        """What looks wrong about a use, by the usual ranges of the sector."""
        for checklist in self.assessment.checklists:
            if checklist.usual:
                output = self.numbers.output
                found = likely_slip(use, output, checklist.usual, checklist.output_unit, try_convert)
                if found is not None:
                    return found
        return None

    def ask(self, use: Use, slip: Slip) -> SlipSaid:
        """The question about it, with what the value would mean for each unit of output."""
        text, quantity = self.language.text, use.quantity or Decimal(0)
        likely = quantity_words(slip.likely, use.unit, self.language)
        unit, each = self._per(slip)
        facts = {
            "quantity": self.quantity(quantity),
            "each": quantity_words(_short(slip.per_output), unit, self.language),
            "output": each,
            "low": self.language.number(Decimal(str(slip.usual.low))),
            "high": quantity_words(Decimal(str(slip.usual.high)), unit, self.language),
            "standing": confidence_word(slip.usual.confidence, self.language),
        }
        if slip.price is not None and self.currency:
            price = f"{self.currency}{NBSP}{self.price(slip.price)}"
            why = text(
                "{quantity} is {each} for each {output}, at {price} a {unit}. "
                "Firms like yours mostly use {low} to {high} ({standing}).",
                price=price, unit=unit_name(use.unit, self.language), **facts,
            )  # fmt: skip
        else:
            why = text(
                "{quantity} is {each} for each {output}. Firms like yours mostly use {low} to {high} ({standing}).",
                **facts,
            )
        return SlipSaid(
            question=text("Is it {likely}?", likely=likely),
            why=why,
            take=text("Use {likely}", likely=self.quantity(slip.likely)),
            keep=text("{quantity} is right", quantity=self.quantity(quantity)),
        )

    def _per(self, slip: Slip) -> tuple[str, str]:
        """Unit of use, and unit of output with its name: litres for each kg rather than m³ a t."""
        made = next((one.output_unit for one in self.assessment.checklists if slip.usual in one.usual), "")
        made = made or self.numbers.output.unit
        # 1 m3 is 1,000 L and 1 t is 1,000 kg: the figure stays the same.
        unit, made = _SMALLER.get((slip.usual.unit, made), (slip.usual.unit, made))
        name = unit_name(made, self.language)
        if self.numbers.output.name:
            name = self.language.text("{unit} of {product}", unit=name, product=self.numbers.output.name)
        return unit, name

    # Shares

    def shares(self, use: Use) -> tuple[EndUse, ...]:
        """How a use is split: as the firm said, else as it is typical, widest first."""
        own = self.numbers.end_uses.get(use.key, ())
        if own:
            return own
        largest = max(
            (one for one in self.numbers.uses if one.resource is use.resource),
            key=lambda one: completed(one).cost or Decimal(0),
        )
        if largest.key != use.key:
            return ()
        typical = typical_end_uses(use.resource, self.assessment.checklists)
        return tuple(sorted(typical, key=lambda one: one.share, reverse=True))

    def end_use_name(self, use: Use, end_use: EndUse) -> str:
        """The name of an end use: the firm's own, or that of the checklist."""
        if end_use.name:
            return end_use.name
        for checklist in self.assessment.checklists:
            for one in checklist.end_uses:
                if one.id == end_use.id and one.resource is use.resource:
                    return self.language.content(one.name)
        return end_use.id

    def where_it_goes(self, use: Use) -> str:
        """The heading of a card of shares."""
        text = self.language.text
        if use.resource is Resource.ELECTRICITY:
            return text("Where the electricity goes")
        if use.resource is Resource.WATER:
            return text("Where the water goes")
        name = use.name
        if name[1:2].islower():
            name = name[0].lower() + name[1:]
        return text("Where the {name} goes", name=name)

    # Where the work stands

    def progress(self, kept: bool = True) -> tuple[int, int]:
        """How many of the output and the rows are known and not in question, and how many there are."""
        rows = [completed(use) for use in self.numbers.uses]
        known = sum(1 for use in rows if is_known(use) and self.slip(use) is None)
        return (known + bool(self.numbers.output.quantity) if kept else 0), len(rows) + 1


def is_known(use: Use) -> bool:
    """Whether a completed use has a figure to work with."""
    return use.quantity is not None or use.cost is not None


def total_cost(uses: Sequence[Use]) -> tuple[Decimal, int]:
    """The sum of the costs that are known, and how many those are."""
    costs = [use.cost for use in map(completed, uses) if use.cost is not None]
    return sum(costs, Decimal(0)), len(costs)


def months_of(period: Period) -> int:
    """How many calendar months a period touches."""
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1


def _short(value: Decimal) -> Decimal:
    """Two significant digits, which is all a question needs."""
    if not value:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1)).normalize() + 0
