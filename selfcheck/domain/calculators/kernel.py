"""What a calculator is: the fields it asks for, the rule that turns them into a saving, and how both are checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from math import floor, isfinite, log10

from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_, BadInput, Word

UNIT_WORDS = {
    "1": "",
    "delta_degC": "°C",
    "degC": "°C",
    "h/year": N_("h a year"),
    "h/day": N_("h a day"),
    "day/year": N_("days a year"),
    "L/day": N_("L a day"),
    "kWh/year": N_("kWh a year"),
    "kg/year": N_("kg a year"),
    "m**3/year": N_("m³ a year"),
    "money/year": N_("money a year"),
    "m**2": "m²",
    "m**3": "m³",
    "m**3/min": "m³/min",
    "kW/(m**3/min)": "kW/(m³/min)",
    "kWh/(m**2*year)": N_("kWh/m² a year"),
    "money/kWh": N_("money for a kWh"),
    "money/kg": N_("money for a kg"),
    "money/m**3": N_("money for a m³"),
    "money/(kVA*month)": N_("money for a kVA a month"),
}
"""How units are said to people where their own letters would not do."""

MISSING = N_("{field}: this figure is missing. Type a number from {low} to {high} {unit}.")
MISSING_COUNT = N_("{field}: this figure is missing. Type a number from {low} to {high}.")
NOT_A_NUMBER = N_("{field}: type digits only, a number from {low} to {high} {unit}.")
NOT_A_COUNT = N_("{field}: type digits only, a number from {low} to {high}.")
OUTSIDE = N_("{field}: {value} is outside what can be. Type a number from {low} to {high} {unit}.")
OUTSIDE_COUNT = N_("{field}: {value} is outside what can be. Type a number from {low} to {high}.")
NOT_A_CHOICE = N_("{field}: choose one of these: {choices}.")
UNKNOWN = N_("{field}: this calculator has no such field. It asks for {fields}.")
LESS = N_("{field}: must be less than “{other}”. Check the two figures.")
AT_MOST = N_("{field}: must not be more than “{other}”. Check the two figures, or change them over.")


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One of the fixed values of a field, such as a fuel; `resource` is what it is bought as, where that matters."""

    id: str
    name: str
    value: float
    resource: Resource | None = None


@dataclass(frozen=True, kw_only=True)
class Field:
    """One figure a calculator asks for.

    `unit` can be read by pint ("1" is a count, "money/kWh" a price in the firm's currency); `low` and `high` are hard
    limits in it. A `typical` default is an estimate and is marked as one. `price_of` is the resource whose price the
    firm's own bill gives; `price_by` is the id of the field whose choice decides that instead. `us_unit` is offered to
    users of US units. `name` and `help` are words to translate.
    """

    id: str
    name: str
    unit: str
    low: float
    high: float
    default: float | None = None
    typical: bool = False
    help: str = ""
    choices: tuple[Choice, ...] | None = None
    price_of: Resource | None = None
    price_by: str | None = None
    us_unit: str | None = None


@dataclass(frozen=True, kw_only=True)
class Amount:
    """A physical saving a year from `low` to `high`, never below 0."""

    low: float
    high: float
    unit: str

    def __post_init__(self) -> None:
        if not (isfinite(self.high) and 0 <= self.low <= self.high):
            raise ValueError(f"not a saving: {self.low} to {self.high} {self.unit}")


@dataclass(frozen=True, kw_only=True)
class Saving:
    """What is saved of one resource in a year, in its unit and in the firm's money."""

    resource: Resource
    amount: Amount
    money: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A result on the way that is worth showing, such as "Air lost 30 %"; `facts` fill the braces of `note`."""

    name: str
    low: float
    high: float
    unit: str
    note: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Where the firm stands among others: good up to one figure, usual from one to another, all in `unit`."""

    good_up_to: float
    usual_low: float
    usual_high: float
    top: float
    unit: str
    value: float


@dataclass(frozen=True, kw_only=True)
class Result:
    """What a calculator found. `assumed` is one sentence to translate, its braces filled by `facts`."""

    savings: tuple[Saving, ...]
    assumed: str
    facts: Mapping[str, object] = field(default_factory=dict)
    shown: tuple[Shown, ...] = ()
    scale: Scale | None = None

    @property
    def money(self) -> tuple[float, float]:
        """All savings together, low and high, in the firm's money a year."""
        return sum(one.money[0] for one in self.savings), sum(one.money[1] for one in self.savings)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What must hold between figures; when it does not, `sentence` stands at `field` and may name `other`."""

    field: str
    other: str
    sentence: str
    holds: Callable[[Mapping[str, float]], bool]


@dataclass(frozen=True, kw_only=True)
class Calculator:
    """A small form and the rule behind it.

    `sources` are ids of checklists/sources.yaml or short citations; `options` are the ids of the options whose saving
    it works out; `rules` refuse combinations of figures that each alone would pass.
    """

    id: str
    name: str
    what_to_do: str
    area: Area
    fields: tuple[Field, ...]
    sources: tuple[str, ...]
    options: tuple[str, ...]
    run: Callable[[Mapping[str, float]], Result]
    rules: tuple[Rule, ...] = ()

    def field(self, field_id: str) -> Field:
        """The field of that id; KeyError when there is none."""
        return {one.id: one for one in self.fields}[field_id]

    def price_resource(self, asked: Field, values: Mapping[str, object]) -> Resource | None:
        """The resource whose price from the firm's bill belongs in the field, given what is chosen so far."""
        if asked.price_by is None:
            return asked.price_of
        chosen = values.get(asked.price_by, self.field(asked.price_by).default)
        choices = self.field(asked.price_by).choices or ()
        return next((one.resource for one in choices if one.value == chosen), asked.price_of)


class FieldErrors(BadInput):
    """Figures that can't be used: `errors` holds one sentence for each field that needs mending, by field id."""

    def __init__(self, errors: dict[str, BadInput]) -> None:
        super().__init__("{sentences}", sentences=" ".join(str(error) for error in errors.values()))
        self.errors = errors

    def say(self, text: Callable[[str], str]) -> str:
        """All sentences, one after the other, in the language of `text`."""
        return " ".join(error.say(text) for error in self.errors.values())


def unit_word(unit: str) -> Word:
    """A unit as people say it, still to be translated; nothing for a count."""
    return Word(UNIT_WORDS.get(unit, unit))


def tidy(value: float, digits: int = 3) -> int | float:
    """A number with no more than `digits` significant ones and no idle zeros, for a sentence."""
    if value == 0:
        return 0
    rounded = round(value, digits - 1 - floor(log10(abs(value))))
    return int(rounded) if rounded == int(rounded) else rounded


def saved(resource: Resource, low: float, high: float, unit: str, price: float) -> Saving:
    """A saving and what it is worth at a price for each unit; what would cost more than it saves counts as 0."""
    low, high = sorted((max(0.0, low), max(0.0, high)))
    return Saving(resource=resource, amount=Amount(low=low, high=high, unit=unit), money=(low * price, high * price))


def less(first: str, second: str) -> Rule:
    """The rule that one field is below another."""
    return Rule(field=first, other=second, sentence=LESS, holds=lambda values: values[first] < values[second])


def at_most(first: str, second: str) -> Rule:
    """The rule that one field is not above another."""
    return Rule(field=first, other=second, sentence=AT_MOST, holds=lambda values: values[first] <= values[second])


def check(calculator: Calculator, values: Mapping[str, object]) -> dict[str, BadInput]:
    """What is wrong with the figures, by field id: missing, no number, outside limits, or nonsense together.

    A field that is absent or None takes its default. An empty answer means that `calculate` will give a result.
    """
    known = {one.id for one in calculator.fields}
    asked = ", ".join(one.id for one in calculator.fields)
    errors = {key: BadInput(UNKNOWN, field=key, fields=asked) for key in values if key not in known}
    for one in calculator.fields:
        error = _fault(one, values.get(one.id))
        if error is not None:
            errors[one.id] = error
    return errors or _clashes(calculator, _numbers(calculator, values))


def calculate(calculator: Calculator, values: Mapping[str, object]) -> Result:
    """The saving from these figures, each in its field's unit; FieldErrors when `check` finds fault with them."""
    errors = check(calculator, values)
    if errors:
        raise FieldErrors(errors)
    return calculator.run(_numbers(calculator, values))


def _numbers(calculator: Calculator, values: Mapping[str, object]) -> dict[str, float]:
    """The figures as floats, with defaults where none is given; they are already checked one by one."""
    found = {}
    for one in calculator.fields:
        number = _number(values.get(one.id))
        if number is None:
            number = one.default
        assert number is not None
        found[one.id] = number
    return found


def _number(value: object) -> float | None:
    """The value as a float; None when it is no number. Text is not read here: its digits depend on a language."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    try:
        return float(value)
    except (OverflowError, ValueError):
        return None


def _fault(one: Field, value: object) -> BadInput | None:
    """What is wrong with one figure, whatever the others are."""
    limits = {"field": Word(one.name), "low": tidy(one.low, 6), "high": tidy(one.high, 6), "unit": unit_word(one.unit)}
    count = not limits["unit"]
    if value is None:
        return BadInput(MISSING_COUNT if count else MISSING, **limits) if one.default is None else None
    number = _number(value)
    if number is None or not isfinite(number):
        return BadInput(NOT_A_COUNT if count else NOT_A_NUMBER, **limits)
    if one.choices is not None:
        allowed = ", ".join(choice.id for choice in one.choices)
        fits = any(choice.value == number for choice in one.choices)
        return None if fits else BadInput(NOT_A_CHOICE, field=Word(one.name), choices=allowed)
    if one.low <= number <= one.high:
        return None
    return BadInput(OUTSIDE_COUNT if count else OUTSIDE, value=tidy(number, 6), **limits)


def _clashes(calculator: Calculator, numbers: Mapping[str, float]) -> dict[str, BadInput]:
    errors: dict[str, BadInput] = {}
    for rule in calculator.rules:
        if rule.field not in errors and not rule.holds(numbers):
            names = {"field": Word(calculator.field(rule.field).name), "other": Word(calculator.field(rule.other).name)}
            errors[rule.field] = BadInput(rule.sentence, **names)
    return errors
