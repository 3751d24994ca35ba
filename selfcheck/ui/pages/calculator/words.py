"""What the calculator panel says: units, figures with no more digits than they deserve, sources, prices from bills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.calculators.kernel import UNIT_WORDS, Calculator, Field, Result, Saving, Shown, tidy
from selfcheck.domain.checklist import Resource
from selfcheck.domain.completing import completed, exact_price
from selfcheck.domain.factors import Factors, use_kg_co2e_per_unit, use_kwh_per_unit
from selfcheck.domain.finance import Range, significant
from selfcheck.domain.library import Source
from selfcheck.domain.numbers import Period, Use
from selfcheck.domain.own_use import base_numbers
from selfcheck.i18n import EN_DASH, NBSP, Language, currency_decimals
from selfcheck.labels import source_title
from selfcheck.units import unit_name

US_COUNTRIES = frozenset({"US", "LR", "MM"})
"""Where people read psi, gallons and °F."""

MONEY, YEAR = "money/", "/year"
MONEY_DIGITS, PHYSICAL_DIGITS, GAS_DIGITS = 2, 3, 2


@dataclass(frozen=True)
class OwnPrice:
    """A price out of the firm's own bills: for one `unit` of the field, and the period it is of."""

    value: float
    period: Period


class CalculatorWords:
    """Says it for one firm. `factors` turn a bill's unit into the one a field asks for."""

    def __init__(self, language: Language, assessment: Assessment, factors: Factors, sources: Mapping[str, Source]):
        self.language = language
        self.assessment = assessment
        self.currency = assessment.firm.currency
        self._factors = factors
        self._sources = {**sources, **assessment.sources}

    def add_sources(self, sources: Mapping[str, Source]) -> None:
        """Documents that can be named from now on."""
        self._sources = {**sources, **self._sources}

    # Units and figures

    def unit(self, unit: str) -> str:
        """A unit as people say it, money in the firm's currency."""
        if unit.startswith(MONEY) and self.currency:
            per = unit.removeprefix(MONEY)
            if per == "year":
                return self.language.text("{currency} a year", currency=self.currency)
            if "(" not in per:
                return f"{self.currency}/{unit_name(per, self.language)}"
        if unit in UNIT_WORDS:
            return self.language.text(UNIT_WORDS[unit])
        return unit_name(unit, self.language)

    def units(self, field: Field) -> list[tuple[str, str]]:
        """The units a field may be filled in: its own, and the one US users read."""
        found = [field.unit, *([field.us_unit] if field.us_unit else [])]
        return [(unit, self.unit(unit)) for unit in found]

    def first_unit(self, field: Field) -> str:
        """The unit this firm reads."""
        return field.us_unit if field.us_unit and self.assessment.firm.country in US_COUNTRIES else field.unit

    def number(self, value: float, digits: int = 4) -> str:
        """A figure for a field."""
        return self.language.number(Decimal(str(tidy(value, digits))))

    def range(self, low: float, high: float, digits: int = PHYSICAL_DIGITS) -> str:
        """From low to high, or the one figure both are."""
        first, last = self.number(low, digits), self.number(high, digits)
        return first if first == last else f"{first}{EN_DASH}{last}"

    def with_unit(self, said: str, unit: str) -> str:
        """A figure and its unit."""
        name = self.unit(unit)
        return f"{said}{NBSP}{name}" if name else said

    # What came out

    def shown(self, one: Shown) -> tuple[str, str, str]:
        """A result on the way: its name, its figure, and how it came about."""
        text = self.language.text
        facts = {name: self._fact(fact) for name, fact in one.facts.items()}
        note = text(one.note).format(**facts) if one.note else ""
        return text(one.name), self.with_unit(self.range(one.low, one.high), one.unit), note

    def money(self, result: Result) -> Range:
        """The money of a result a year, at two significant digits each end."""
        low, high = (self._rounded(Decimal(str(end)), MONEY_DIGITS) for end in result.money)
        return Range(low, max(low, high))

    def physical(self, result: Result) -> str:
        """What is saved in units, and the CO2e of it, such as "4,950–7,920 kWh · 3.5–5.7 t CO₂e"."""
        said = [self._amount(one) for one in result.savings if one.amount.high > 0]
        low = high = 0.0
        for one in result.savings:
            kilos = self._kg_co2e(one)
            low, high = low + kilos * one.amount.low, high + kilos * one.amount.high
        if high > 0:
            tonnes = high >= 1000
            part = 1000 if tonnes else 1
            said.append(
                self.with_unit(self.range(low / part, high / part, GAS_DIGITS), "t CO2e" if tonnes else "kg CO2e")
            )
        return " · ".join(said)

    def assumed(self, result: Result) -> str:
        """The one sentence on what was taken for granted."""
        return self.language.text(result.assumed).format(
            **{name: self._fact(fact) for name, fact in result.facts.items()}
        )

    def sources(self, calculator: Calculator, result: Result | None) -> str:
        """Where the rule and the factors come from."""
        found = [self._source(name) for name in calculator.sources]
        grid = self._factors.grid
        electric = result is not None and any(one.resource is Resource.ELECTRICITY for one in result.savings)
        if grid is not None and electric:
            from selfcheck.i18n import countries

            found.append(
                self.language.text(
                    "electricity in {country} {grams} g CO₂e/kWh, {year}",
                    country=countries(self.language.code).get(grid.country, grid.country),
                    grams=self.number(grid.g_per_kwh, 3),
                    year=grid.year,
                )
            )
        return " · ".join(found)

    # Prices out of the firm's own bills

    def own_price(self, field: Field, resource: Resource | None) -> OwnPrice | None:
        """What the firm pays for one unit of the field, after its own numbers; None when they don't say."""
        numbers = base_numbers(self.assessment.numbers)
        if numbers is None or resource is None or not field.unit.startswith(MONEY):
            return None
        uses = [completed(use) for use in numbers.uses if use.resource is resource]
        for use in sorted(uses, key=lambda one: -(one.cost or Decimal(0))):
            price, amount = exact_price(use), self._units_in_one(use, field.unit.removeprefix(MONEY))
            if price is not None and amount:
                return OwnPrice(tidy(float(price) / amount, 4), numbers.period)
        return None

    def price_note(self, price: OwnPrice) -> str:
        """Which bill a price comes from."""
        return self.language.text("price from your bill, {period}", period=self.period(price.period))

    def period(self, period: Period) -> str:
        """A period in words: a year, a month, or its two days."""
        first, last = period.first, period.last
        if period.is_year and (first.month, first.day) == (1, 1):
            return str(first.year)
        if (first.year, first.month) == (last.year, last.month):
            return self.language.month(first)
        return f"{self.language.month(first)}{EN_DASH}{self.language.month(last)}"

    def _units_in_one(self, use: Use, unit: str) -> float | None:
        """How many of a field's units are in one unit of the bill."""
        if unit == "kWh":
            return use_kwh_per_unit(use, self._factors)
        found = self._factors.convert(Decimal(1), use.unit, unit.replace("**", ""))
        return float(found) if found is not None else None

    def _kg_co2e(self, saving: Saving) -> float:
        """What one unit of a saving gives off; 0 where it isn't counted or not known."""
        numbers = base_numbers(self.assessment.numbers)
        unit = saving.amount.unit.removesuffix(YEAR)
        own = [use for use in (numbers.uses if numbers else ()) if use.resource is saving.resource]
        if saving.resource is Resource.ELECTRICITY:
            return use_kg_co2e_per_unit(_use(saving.resource, unit), self._factors) or 0.0
        fuels = {use.fuel for use in own if use.fuel}
        if saving.resource is Resource.FUEL and len(fuels) == 1:
            return use_kg_co2e_per_unit(_use(saving.resource, unit, next(iter(fuels))), self._factors) or 0.0
        return 0.0

    def _amount(self, saving: Saving) -> str:
        return self.with_unit(self.range(saving.amount.low, saving.amount.high), saving.amount.unit.removesuffix(YEAR))

    def _fact(self, fact: object) -> object:
        return self.language.number(fact) if isinstance(fact, int | float) else fact

    def _source(self, name: str) -> str:
        source = self._sources.get(name)
        if source is None:
            return name
        title = source_title(source, self.language)
        said = f"{source.who}, {title}" if source.who else title
        return f"{said}, {source.year}" if source.year else said

    def _rounded(self, value: Decimal, digits: int) -> Decimal:
        return significant(value, digits, currency_decimals(self.currency))


def _use(resource: Resource, unit: str, fuel: str | None = None) -> Use:
    return Use(key="", resource=resource, name="", unit=unit, fuel=fuel)
