"""Days as people type them: 25 May, 25/5, 25.05.2027, 2027-05-25."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from selfcheck.errors import N_, BadInput
from selfcheck.i18n import Language

FARTHEST = 2199
"""A later year is a slip of the finger."""


def parse_day(typed: str, language: Language, today: date, what: str) -> date | None:
    """The day a person typed; empty is None. Without a year it is the next such day from today on."""
    text = typed.strip().casefold()
    if not text:
        return None
    found = _iso(text) or _named(text, language, today) or _figures(text, language, today)
    if found is None or not 1990 <= found.year <= FARTHEST:
        example = language.day(today + timedelta(days=30))
        raise BadInput(N_("{what}: type a day, for example {example}."), what=what, example=example)
    return found


def months_later(day: date, months: int) -> date:
    """The same day `months` later, or the last one that month has."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        made = _day(year, month + 1, min(last, day.day))
        if made is not None:
            return made
    raise AssertionError("every month has 28 days")


def _iso(text: str) -> date | None:
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    return _day(*(int(part) for part in match.groups())) if match else None


def _named(text: str, language: Language, today: date) -> date | None:
    """Day and month's name in any order, with or without a year."""
    words = [word.strip(".") for word in re.split(r"[\s,]+", text)]
    month = next((found for word in words if (found := _month(word, language.code))), None)
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]
    if month is None or not numbers or len(numbers) > 2:
        return None
    day = next((number for number in numbers if number <= 31), None)
    if day is None:
        return None
    rest = numbers.copy()
    rest.remove(day)
    return _day(_year(rest[0]), month, day) if rest else _next(today, month, day)


def _figures(text: str, language: Language, today: date) -> date | None:
    """Day and month in figures, in the order of the language; day first where only that makes sense."""
    match = re.fullmatch(r"(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{2}|\d{4}))?\.?", text)
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    if month > 12 >= day:
        day, month = month, day
    return _day(_year(int(match[3])), month, day) if match[3] else _next(today, month, day)


def _month(word: str, code: str) -> int | None:
    """The month whose name this is, or whose name begins so."""
    for number, name in _month_names(code):
        if word == name or (len(word) >= 3 and name.startswith(word)):
            return number
    return None


@lru_cache(maxsize=4)
def _month_names(code: str) -> tuple[tuple[int, str], ...]:
    from babel.dates import get_month_names

    return tuple(
        (number, name.casefold().strip("."))
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, code).items()
    )


def _year(number: int) -> int:
    return number + 2000 if number < 100 else number


def _next(today: date, month: int, day: int) -> date | None:
    this = _day(today.year, month, day)
    if this is not None and this >= today:
        return this
    return _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
