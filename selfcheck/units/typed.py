"""What a person types into a field for a quantity: a figure, perhaps a unit, forgivingly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from selfcheck.errors import N_, BadInput
from selfcheck.units.converting import compatible, convert
from selfcheck.units.figures import decimal_mark, mark_word, read_figure
from selfcheck.units.known import Kind, find_unit, is_short_or_metric_ton, kind_of, unit_name

if TYPE_CHECKING:
    from selfcheck.i18n import Language

LIMIT = Decimal(10) ** 13
"""A larger quantity is a slip of the finger in any unit."""

_TYPED = re.compile(r"\s*(?P<sign>[-+\u2212\u2013]?)\s*(?P<figure>[.,\u066b]?\d(?:[\d.,\u066b\u066c'\u2019\s]*\d)?)(?P<unit>.*)", re.DOTALL)  # fmt: skip # noqa: E501
_DIFFERENCES = {"degC": "delta_degC", "degF": "delta_degF", "K": "delta_degC"}


@dataclass(frozen=True)
class Quantity:
    """A figure and the sign of its unit."""

    value: Decimal
    unit: str


def parse_quantity(
    typed: str, unit: str, language: Language, what: str, mark: str | None = None, below_zero: bool | None = None
) -> Quantity | None:
    """The quantity in `typed`, in the unit it was typed in; a bare figure takes `unit`, nothing typed is None.

    `what` names the field in the sentence, `mark` is the decimal mark where a figure could mean two (the language's
    when None). Only temperatures may be `below_zero` unless it says otherwise. Raises BadInput when there is no figure,
    when the unit is not known, or when it can't be turned into `unit`.
    """
    if not typed.strip():
        return None
    shown = typed.strip()[:40]
    mark = mark or decimal_mark(language.code)
    found = _TYPED.fullmatch(typed)
    value = read_figure(found["figure"], mark) if found else None
    if found is None or value is None:
        example = f"1{'.' if mark == ',' else ','}200{mark}5"
        raise BadInput(
            N_('{what}: "{typed}" can\'t be read as a figure. A {mark} begins the decimals here, as in {example}.'),
            what=what,
            typed=shown,
            mark=mark_word(mark),
            example=example,
        )
    own = _unit_typed(found["unit"], unit, language, what)
    if below_zero is None:
        below_zero = kind_of(own) in (Kind.TEMPERATURE, Kind.DIFFERENCE)
    if found["sign"] in ("-", "\u2212", "\u2013") and value:
        if not below_zero:
            raise BadInput(N_("{what}: {typed} is below zero. Type a figure from zero up."), what=what, typed=shown)
        value = -value
    if abs(value) >= LIMIT:
        raise BadInput(N_("{what}: that is more than this program can count. Check the digits."), what=what)
    return Quantity(value, own)


def parse_in(
    typed: str, unit: str, language: Language, what: str, mark: str | None = None, below_zero: bool | None = None
) -> Decimal | None:
    """The quantity in `typed`, told in `unit`; nothing typed is None. Raises BadInput like parse_quantity."""
    found = parse_quantity(typed, unit, language, what, mark, below_zero)
    return None if found is None else convert(found.value, found.unit, unit)


def _unit_typed(spelled: str, unit: str, language: Language, what: str) -> str:
    """The unit after a figure: the field's own when there is none."""
    spelled = spelled.strip()
    if not spelled or spelled.casefold() in (unit.casefold(), unit_name(unit, language).casefold()):
        return unit
    if is_short_or_metric_ton(spelled, language.code):
        raise BadInput(
            N_('{what}: "{unit}" can mean 1,000 kg or 907 kg. Write t for 1,000 kg, or short ton.'),
            what=what,
            unit=spelled,
        )
    sign = find_unit(spelled, language.code)
    if sign is None:
        raise BadInput(
            N_('{what}: the unit "{unit}" is not known here. Write the figure in {wanted}.'),
            what=what,
            unit=spelled[:30],
            wanted=unit_name(unit, language),
        )
    if kind_of(unit) is Kind.DIFFERENCE:
        sign = _DIFFERENCES.get(sign, sign)
    if not compatible(sign, unit):
        raise BadInput(
            N_("{what}: {unit} can't be turned into {wanted}. Write the figure in {wanted}."),
            what=what,
            unit=unit_name(sign, language),
            wanted=unit_name(unit, language),
        )
    return sign
