"""What stands beside an indicator: the sector's usual range and the firm's target; and reading a typed target."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from selfcheck.domain.benchmarks import Usual, reached
from selfcheck.domain.indicators import Figure, Relative
from selfcheck.domain.ladder import months_later
from selfcheck.domain.numbers import Target
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import NBSP, Language
from selfcheck.labels import digits_of, target_words, usual_words
from selfcheck.ui.widgets.target_form import FormWords
from selfcheck.units import decimal_mark, read_figure, unit_name

MONTHS = 60
"""Targets further away than that are dreams."""
USUAL_MONTHS = 12


def form_words(language: Language) -> FormWords:
    """What the form of a target always says."""
    text = language.text
    return FormWords(
        indicator=text("Indicator"),
        value=text("Target") + ", {unit}",
        month=text("Reached by"),
        use=text("Set the target"),
        take_back=text("Take it back"),
        cancel=text("Cancel"),
    )


class BesideWords:
    """Says usual ranges and targets in the unit the indicators are shown in."""

    def __init__(self, usual: Mapping[Relative, Usual], targets: Mapping[Relative, Target], language: Language) -> None:
        self._usual, self._targets, self._language = usual, targets, language

    def usual(self, indicator: Relative, shown: str) -> str:
        """What the sector mostly reaches; empty where nobody said so. `shown` is the unit on the screen."""
        found = self._usual.get(indicator)
        if found is None:
            return ""
        low, high = (Decimal(f"{end * float(factor(found.unit, shown)):.3g}") for end in (found.low, found.high))
        span = f"{self._number(low)}–{self._number(high)}"
        return usual_words(f"{span}{NBSP}{self._unit(shown)}", found.confidence, self._language)

    def target(self, indicator: Relative, shown: str, now: Figure | None) -> tuple[str, bool]:
        """The target and whether it is reached; empty without one, or when it is in a unit of earlier days."""
        found = self._targets.get(indicator)
        if found is None or now is None or found.unit != now.unit:
            return "", False
        done = reached(found, now)
        amount = f"{self._number(found.value * factor(found.unit, shown))}{NBSP}{self._unit(shown)}"
        return target_words(amount, found.by, done, self._language), bool(done)

    def typed(self, indicator: Relative, shown: str, now: Figure) -> tuple[str, str]:
        """The target's figure and month as the form shows them; empty without one."""
        found = self._targets.get(indicator)
        if found is None or found.unit != now.unit:
            return "", ""
        return self._number(found.value * factor(found.unit, shown)), month_code(found.by)

    def months(self, today: date) -> list[tuple[str, str]]:
        """The months one can choose, those of targets that are there among them."""
        coming = [months_later(today.replace(day=1), after) for after in range(MONTHS + 1)]
        wanted = {one.by.replace(day=1) for one in self._targets.values()}
        return [(month_code(one), self._language.month(one)) for one in sorted({*coming, *wanted})]

    def _number(self, value: Decimal) -> str:
        return self._language.number(value, digits_of(value))

    def _unit(self, shown: str) -> str:
        return unit_name(shown, self._language)


def read_target(indicator: Relative, typed: str, month: str, units: tuple[str, str], language: Language) -> Target:
    """The target a person typed. `units` are the one on the screen and the indicator's own. Raises BadInput."""
    value = read_figure(typed, decimal_mark(language.code)) if typed.strip() else None
    if value is None:
        raise BadInput(
            N_("{what}: only digits, for example {example}."),
            what=language.text("Target"),
            example=language.number(Decimal("1200.5")),
        )
    shown, own = units
    first = date.fromisoformat(month)
    by = first.replace(day=monthrange(first.year, first.month)[1])
    return Target(indicator=indicator.value, value=value / factor(own, shown), unit=own, by=by)


def usual_month(today: date) -> str:
    """A year from now, to begin with."""
    return month_code(months_later(today.replace(day=1), USUAL_MONTHS))


def month_code(day: date) -> str:
    """A month by its first day."""
    return day.replace(day=1).isoformat()


def factor(own: str, shown: str) -> Decimal:
    """How many of the unit on the screen one of the indicator's own is: tonnes may be told in kilograms."""
    return Decimal(1000) if own.startswith("t/") and shown.startswith("kg/") else Decimal(1)
