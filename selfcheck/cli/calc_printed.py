"""What the command line shows of calculators: lines for people, plain values for scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from selfcheck.domain.calculators.kernel import Calculator, Field, Result, Shown, tidy, unit_word
from selfcheck.errors import Word
from selfcheck.i18n import EN_DASH, NBSP, Language
from selfcheck.labels import resource_name

_DIGITS = 4
"""Significant digits of a result; no reading of a stopwatch or a nameplate deserves more."""


def calculator_lines(calculators: Iterable[Calculator], language: Language) -> Iterator[str]:
    """Every calculator with its fields, their units, and the sources of its formula."""
    for one in calculators:
        yield f"{one.id}: {language.text(one.name)}"
        for asked in one.fields:
            yield f"    {asked.id}{_field_unit(asked)}{_field_default(asked)}  {language.text(asked.name)}"
        yield "    " + language.text("Sources: {sources}", sources="; ".join(one.sources))
        yield ""


def calculator_values(one: Calculator, language: Language) -> dict[str, Any]:
    """A calculator for scripts."""
    return {
        "calculator": one.id,
        "name": language.text(one.name),
        "area": one.area.value,
        "what_to_do": language.text(one.what_to_do),
        "fields": [_field_values(asked, language) for asked in one.fields],
        "sources": list(one.sources),
        "options": list(one.options),
    }


def result_lines(calculator: Calculator, result: Result, language: Language) -> Iterator[str]:
    """A result for a person: what is saved, what led there, what was assumed, and where the formula is from."""
    yield language.text(calculator.name)
    for shown in result.shown:
        yield "  " + _shown(shown, language)
    for saving in result.savings:
        amount, money = saving.amount, saving.money
        yield "  " + language.text(
            "Saves {amount} of {resource}, worth {money} a year",
            amount=_range(amount.low, amount.high, amount.unit, language),
            resource=resource_name(saving.resource, language).lower(),
            money=_range(*money, "1", language),
        )
    if not result.savings:
        yield "  " + language.text("This calculator shows figures; it gives no saving by itself.")
    yield "  " + language.text("Assumed: {sentence}", sentence=_sentence(result.assumed, result.facts, language))
    yield "  " + language.text("Sources: {sources}", sources="; ".join(calculator.sources))


def result_values(
    calculator: Calculator, values: Mapping[str, float], result: Result, language: Language
) -> dict[str, Any]:
    """A result for scripts; money is in the currency of the prices given."""
    return {
        "calculator": calculator.id,
        "fields": {asked.id: {"value": tidy(values[asked.id], 6), "unit": asked.unit} for asked in calculator.fields},
        "savings": [
            {
                "resource": saving.resource.value,
                "low": tidy(saving.amount.low, 6),
                "high": tidy(saving.amount.high, 6),
                "unit": saving.amount.unit,
                "money": {"low": tidy(saving.money[0], 6), "high": tidy(saving.money[1], 6)},
            }
            for saving in result.savings
        ],
        "shown": [
            {
                "name": language.text(one.name),
                "low": tidy(one.low, 6),
                "high": tidy(one.high, 6),
                "unit": one.unit,
            }
            for one in result.shown
        ],
        "assumed": _sentence(result.assumed, result.facts, language),
        "sources": list(calculator.sources),
    }


def _field_values(asked: Field, language: Language) -> dict[str, Any]:
    return {
        "id": asked.id,
        "name": language.text(asked.name),
        "unit": asked.unit,
        "low": asked.low,
        "high": asked.high,
        "default": asked.default,
        "typical": asked.typical,
        "choices": [choice.id for choice in asked.choices] if asked.choices is not None else None,
        "help": language.text(asked.help),
    }


def _field_unit(asked: Field) -> str:
    if asked.choices is not None:
        return " [" + "|".join(choice.id for choice in asked.choices) + "]"
    return "" if asked.unit == "1" else f" [{asked.unit}]"


def _field_default(asked: Field) -> str:
    if asked.default is None:
        return ""
    for choice in asked.choices or ():
        if choice.value == asked.default:
            return f" = {choice.id}"
    return f" = {tidy(asked.default, 6)}"


def _shown(shown: Shown, language: Language) -> str:
    words = f"{language.text(shown.name)}: {_range(shown.low, shown.high, shown.unit, language)}"
    note = _sentence(shown.note, shown.facts, language)
    return f"{words} ({note})" if note else words


def _range(low: float, high: float, unit: str, language: Language) -> str:
    ends = [language.number(tidy(end, _digits(end))) for end in (low, high)]
    figure = ends[0] if ends[0] == ends[1] else EN_DASH.join(ends)
    said = language.text(unit_word(unit))
    return f"{figure}{NBSP}{said}" if said else figure


def _digits(value: float) -> int:
    """Whole numbers from a thousand on, else a few significant digits."""
    return max(_DIGITS, len(str(int(abs(value)))))


def _sentence(words: str, facts: Mapping[str, object], language: Language) -> str:
    said = {
        name: language.text(fact) if isinstance(fact, Word)
        else language.number(fact) if isinstance(fact, (int, float)) else fact
        for name, fact in facts.items()
    }  # fmt: skip
    return language.text(words, **said)
