"""Calculators by name, filled in with what a person typed: figures with or without a unit, choices by their word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfcheck.domain.calculators.kernel import Calculator, Field, FieldErrors, Result, calculate
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.errors import N_, BadInput, NotFound, Word
from selfcheck.i18n import Language
from selfcheck.units import parse_in
from selfcheck.usecases.finding import nearest


def list_calculators() -> list[Calculator]:
    """Every calculator, in the order they are shown."""
    return list(CALCULATORS.values())


def find_calculator(named: str) -> Calculator:
    """The calculator of that id; NotFound says what could have been meant."""
    wanted = named.strip()
    if wanted in CALCULATORS:
        return CALCULATORS[wanted]
    near = nearest(wanted, CALCULATORS)
    if near:
        raise NotFound(N_('There is no calculator "{named}". Did you mean {near}?'), named=named, near=near)
    raise NotFound(N_('There is no calculator "{named}". "selfcheck calc" shows them all.'), named=named)


def read_fields(calculator: Calculator, typed: Mapping[str, str], language: Language) -> dict[str, float]:
    """What was typed into the fields, each in its field's unit; an empty one is left to its default.

    Raises FieldErrors with one sentence for each field that can't be read or that the calculator does not ask for.
    """
    errors: dict[str, BadInput] = {}
    values: dict[str, float] = {}
    fields = {one.id: one for one in calculator.fields}
    for name, words in typed.items():
        try:
            value = _read(_field(fields, name), words, language)
        except BadInput as error:
            errors[name] = error
        else:
            if value is not None:
                values[name] = value
    if errors:
        raise FieldErrors(errors)
    return values


def run_calculator(named: str, pairs: Sequence[str], language: Language) -> tuple[Calculator, dict[str, float], Result]:
    """Fill in a calculator from `field=value` pairs; give it, the values in its fields' units, and the result."""
    calculator = find_calculator(named)
    typed: dict[str, str] = {}
    for pair in pairs:
        name, equals, words = pair.partition("=")
        if not equals or not name.strip():
            raise BadInput(N_('"{pair}": write field=value, for example {field}=12.'), pair=pair,
                           field=calculator.fields[0].id)  # fmt: skip
        if name.strip() in typed:
            raise BadInput(N_("{field} stands twice. Give it once."), field=name.strip())
        typed[name.strip()] = words
    values = read_fields(calculator, typed, language)
    result = calculate(calculator, values)
    defaults = {one.id: one.default for one in calculator.fields if one.default is not None}
    return calculator, {**defaults, **values}, result


def _field(fields: Mapping[str, Field], name: str) -> Field:
    if name in fields:
        return fields[name]
    near = nearest(name, fields)
    if near:
        raise NotFound(N_('There is no field "{named}". Did you mean {near}?'), named=name, near=near)
    raise NotFound(N_('There is no field "{named}". Choose from: {known}.'), named=name, known=", ".join(fields))


def _read(field: Field, words: str, language: Language) -> float | None:
    if field.choices is not None:
        return _choice(field, words.strip())
    value = parse_in(words, field.unit, language, Word(field.name), below_zero=field.low < 0)
    return None if value is None else float(value)


def _choice(field: Field, words: str) -> float | None:
    if not words:
        return None
    for one in field.choices or ():
        if words.casefold() == one.id:
            return one.value
    known = ", ".join(one.id for one in field.choices or ())
    raise BadInput(N_("{field}: choose one of these: {choices}."), field=Word(field.name), choices=known)
