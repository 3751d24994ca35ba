"""The indicators of two periods in words: what the bars and the table of "better or worse" say."""

from __future__ import annotations

from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.benchmarks import targets_by
from selfcheck.domain.indicators import Absolute, Change, Figure, Relative, Verdict
from selfcheck.domain.library import Resource
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.numbers import HowKnown, Numbers
from selfcheck.i18n import NBSP, Language
from selfcheck.labels import indicator_name
from selfcheck.ui.pages.numbers.target_words import BesideWords
from selfcheck.ui.widgets.indicator_card import BarSaid, CardWords
from selfcheck.ui.widgets.target_form import TargetChoice
from selfcheck.units import unit_name
from selfcheck.usecases.indicators import period_words, unit_words

MINUS = "\u2212"
FULL = 0.7
"""How far towards the end the largest change of a card reaches."""

_RESOURCES = {Absolute.WASTE: Resource.WASTE, Absolute.WASTEWATER: Resource.WASTEWATER, Absolute.WATER: Resource.WATER}


def card_words(language: Language) -> CardWords:
    """What the card of indicators always says."""
    text = language.text
    return CardWords(
        title=text("Better or worse than before"),
        alone=text("What you get out of what you use"),
        table=text("Table"),
        bars=text("Bars"),
        short=text("Fewer figures"),
        target=text("Set a target"),
        worse=text("worse"),
        better=text("better"),
        save=text("Save all as CSV"),
    )


class IndicatorWords:
    """Says the changes from the first period of an assessment to its last; with one period, its figures."""

    def __init__(self, assessment: Assessment, picture: MoneyPicture, language: Language) -> None:
        self.language = language
        self.changes = picture.compared
        self.alone = len(assessment.numbers) < 2
        self.beside = BesideWords(picture.usual, targets_by(assessment.targets), language)
        self.base: Numbers = assessment.numbers[0]
        self.now: Numbers = assessment.numbers[-1]
        self.scaled = self.base.period.days != self.now.period.days

    def period(self) -> str:
        """Which period against which, or the only one."""
        if self.alone:
            return period_words(self.now, self.language)
        facts = {"base": period_words(self.base, self.language), "now": period_words(self.now, self.language)}
        if self.scaled:
            return self.language.text("{base} against {now}, scaled per day", **facts)
        return self.language.text("{base} against {now}", **facts)

    def bars(self) -> list[BarSaid]:
        """The six relative indicators, all on one scale."""
        shown = [one for one in self.changes if isinstance(one.indicator, Relative)]
        largest = max((abs(one.change) for one in shown if one.change is not None), default=0.0)
        return [self._bar(one, largest) for one in shown]

    def rows(self) -> list[list[str]]:
        """All indicators as a table, headings first."""
        text = self.language.text
        heads = [text("Indicator"), period_words(self.base, self.language), period_words(self.now, self.language), ""]
        table = [[heads[0], heads[2]] if self.alone else heads]
        for one in self.changes:
            base, now = self._pair(one.base, one.now)
            name = f"{indicator_name(one.indicator, self.language)}, {unit_words(one, self.language)}"
            table.append([name, now] if self.alone else [name, base, now, self._change(one)])
            if isinstance(one.indicator, Relative) and (now_ := one.now or one.base) is not None:
                beside = [self.beside.usual(one.indicator, now_.unit)]
                beside.append(self.beside.target(one.indicator, now_.unit, one.now)[0])
                table.extend([words] for words in beside if words)
        return table

    def choices(self) -> list[TargetChoice]:
        """The indicators a target can be set for: those that have a figure now."""
        found = []
        for one in self.changes:
            if isinstance(one.indicator, Relative) and one.now is not None:
                shown = self.shown_unit(one)
                value, month = self.beside.typed(one.indicator, shown, one.now)
                unit = unit_name(shown, self.language)
                found.append(TargetChoice(one.indicator.value, self._name(one.indicator), unit, value, month))
        return found

    def units(self, indicator: str) -> tuple[str, str]:
        """The unit an indicator is shown in, and its own."""
        one = next(one for one in self.changes if one.indicator.value == indicator)
        assert one.now is not None
        return self.shown_unit(one), one.now.unit

    def shown_unit(self, one: Change) -> str:
        """The unit the newest figure is shown in."""
        if one.now is None:
            return one.base.unit if one.base is not None else ""
        alike = one.base is not None and one.base.unit == one.now.unit
        return self._scaled(one.base if alike and one.base is not None else one.now, one.now)[2]

    def note(self) -> str:
        """What was made, which no bar shows; with one period what a second would show."""
        if self.alone:
            return self.language.text("With a later period you see here what got better or worse.")
        found = next((one for one in self.changes if one.indicator is Absolute.OUTPUT), None)
        if found is None or found.base is None or found.now is None or found.change is None:
            return ""
        first, last, unit = self._scaled(found.base, found.now)
        base, now = self._pair(first, last)
        facts = {"base": base, "now": now, "unit": unit_name(unit, self.language), "change": self._signed(found.change)}
        product = self._product()
        if found.per_day:
            return self.language.text(
                "{product} each day: {base} → {now} {unit}, {change}. Use and waste themselves are in the table.",
                product=product, **facts,
            )  # fmt: skip
        return self.language.text(
            "{product}: {base} → {now} {unit}, {change}. Use and waste themselves are in the table.",
            product=product, **facts,
        )  # fmt: skip

    def _bar(self, one: Change, largest: float) -> BarSaid:
        assert isinstance(one.indicator, Relative)
        values = self.language.text("no baseline")
        if one.base is not None and one.now is not None:
            first, last, unit = self._scaled(one.base, one.now)
            base, now = self._pair(first, last)
            if not one.indicator.productivity:
                unit = unit.partition("/")[0]
            values = f"{base} → {now}{NBSP}{unit_name(unit, self.language)}"
        elif self.alone and one.now is not None:
            _first, last, unit = self._scaled(one.now, one.now)
            values = f"{self._pair(None, last)[1]}{NBSP}{unit_name(unit, self.language)}"
        shown = self.shown_unit(one)
        target, reached = self.beside.target(one.indicator, shown, one.now)
        part = None
        if one.change is not None and largest:
            part = abs(one.change) / largest * FULL * (1 if one.verdict is Verdict.BETTER else -1)
        return BarSaid(
            name=self._name(one.indicator),
            values=values,
            change=self._change(one),
            part=part,
            better=None if one.verdict in (None, Verdict.SAME) else one.verdict is Verdict.BETTER,
            up=None if not one.change else one.change > 0,
            note="" if self.alone else self._known(one.indicator),
            usual=self.beside.usual(one.indicator, shown),
            target=target,
            reached=reached,
        )

    def _name(self, one: Relative) -> str:
        text, product, unit = self.language.text, self._product(), unit_name(self.now.output.unit, self.language)
        names = {
            Relative.ENERGY_PRODUCTIVITY: text("{product} from energy", product=product),
            Relative.MATERIALS_PRODUCTIVITY: text("{product} from materials", product=product),
            Relative.WATER_PRODUCTIVITY: text("{product} from water", product=product),
            Relative.CARBON_INTENSITY: text("CO₂e for each {unit}", unit=unit),
            Relative.WASTE_INTENSITY: text("Waste for each {unit}", unit=unit),
            Relative.WASTEWATER_INTENSITY: text("Wastewater for each {unit}", unit=unit),
        }
        return names[one]

    def _product(self) -> str:
        name = self.now.output.name or self.base.output.name
        return name[:1].upper() + name[1:] if name else self.language.text("Output")

    def _known(self, one: Relative) -> str:
        """Where the two figures are not known alike, the change may be the scale's."""
        resource = _RESOURCES.get(one.of)
        if resource is None:
            return ""
        before, after = (
            {use.known for use in period.uses if use.resource is resource} for period in (self.base, self.now)
        )
        if before == {HowKnown.ESTIMATE} and after and HowKnown.ESTIMATE not in after:
            return self.language.text("Estimated before, counted now.")
        return ""

    def _change(self, one: Change) -> str:
        text = self.language.text
        if one.change is None:
            return text("no baseline")
        words = {Verdict.BETTER: text("better"), Verdict.WORSE: text("worse"), Verdict.SAME: text("the same")}
        said = words[one.verdict] if one.verdict is not None else ""
        return f"{self._signed(one.change)}  {said}".rstrip()

    def _signed(self, change: float) -> str:
        sign = "+" if change > 0 else MINUS if change < 0 else ""
        return f"{sign}{self.language.number(abs(change) * 100, 1)}{NBSP}%"

    def _scaled(self, base: Figure, now: Figure) -> tuple[Figure, Figure, str]:
        """Tonnes below one are told in kilograms."""
        above, cut, below = base.unit.partition("/")
        if above != "t" or base.value >= 1 or base.unit != now.unit:
            return base, now, base.unit
        unit = f"kg{cut}{below}"
        return Figure(value=base.value * 1000, unit=unit), Figure(value=now.value * 1000, unit=unit), unit

    def _pair(self, base: Figure | None, now: Figure | None) -> tuple[str, str]:
        """Both values with as few decimals as tell them apart: two digits at least, whole from 100 on."""
        values = [Decimal(str(one.value)) if one is not None else None for one in (base, now)]
        known = [value for value in values if value]
        said = ("–", "–")
        for digits in (2, 3, 4):
            places = max((_places(value, digits) for value in known), default=0)
            said = (self._short(values[0], places), self._short(values[1], places))
            if said[0] != said[1] or values[0] == values[1]:
                break
        return said

    def _short(self, value: Decimal | None, places: int) -> str:
        return "–" if value is None else self.language.number(value, places)


def _places(value: Decimal, digits: int) -> int:
    """The decimals that show so many digits of a value."""
    return 0 if abs(value) >= 100 else max(0, digits - 1 - value.adjusted())
