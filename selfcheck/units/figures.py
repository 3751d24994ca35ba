"""Figures as people write them: a comma or a point for the decimals, thousands grouped or not."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from selfcheck.errors import N_, Word

POINT, COMMA = ".", ","
LONGEST = 40
"""Characters; no figure of a small firm is longer."""

_SPACES = "[\\s\u00a0\u202f\u2009'\u2019\u066c]"
_SPACED = re.compile(rf"[1-9][0-9]{{0,2}}(?:{_SPACES}[0-9]{{3}})+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
_PLAIN = re.compile(r"[0-9]*[.,]?[0-9]+")


@lru_cache(maxsize=8)
def decimal_mark(language: str) -> str:
    """What begins the decimals in a language (CLDR): a point or a comma."""
    from babel.numbers import get_decimal_symbol

    return COMMA if get_decimal_symbol(language) in (COMMA, "\u066b") else POINT


def mark_word(mark: str) -> Word:
    """The name of a decimal mark, for a sentence."""
    return Word(N_("comma")) if mark == COMMA else Word(N_("point"))


def mark_of(text: str) -> str | None:
    """The decimal mark a figure shows without doubt; None when it could be either (1,200) or neither (1200)."""
    figure = _western(text)
    marks = [one for one in figure if one in ".,"]
    if not marks:
        return None
    kinds = set(marks)
    if len(kinds) == 2:
        return marks[-1]
    if len(marks) > 1:
        return POINT if marks[0] == COMMA else COMMA
    return None if _GROUPED.fullmatch(figure) else marks[0]


def read_figure(text: str, mark: str) -> Decimal | None:
    """The figure in `text`, None when it is none; `mark` decides only where a comma or point could be either.

    1.200,5 and 1,200.5 are the same figure for everybody; 1,200 is 1200 where a point begins the decimals, else 1.2.
    Signs and units are not read here. Indian grouping (1,00,000) is read too.
    """
    if len(text) > LONGEST:
        return None
    figure = _western(text)
    shown = mark_of(figure) or mark
    whole, cut, decimals = figure.rpartition(shown)
    if not cut:
        whole, decimals = figure, ""
    if any(one in whole for one in ".,"):
        if shown in whole or not _GROUPED.fullmatch(whole):
            return None
        whole = whole.replace(POINT, "").replace(COMMA, "")
    joined = f"{whole}.{decimals}" if decimals else whole
    if (cut and not decimals) or not _PLAIN.fullmatch(joined):
        return None
    return Decimal(joined)


def _western(text: str) -> str:
    """Digits of any script as 0–9, the Arabic decimal sign as a comma, spaces out where they part thousands."""
    digits = "".join(str(int(one)) if one.isdecimal() else one for one in text.strip()).replace("\u066b", COMMA)
    spaced = _SPACED.match(digits)
    if spaced and not digits[spaced.end() :][:1].isdigit():
        return re.sub(_SPACES, "", spaced[0]) + digits[spaced.end() :]
    return digits
