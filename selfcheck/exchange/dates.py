"""When a bill is for: days, months and years as spreadsheets and people write them, in either order."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from selfcheck.domain.numbers import Period
from selfcheck.exchange.sheet import Cell
from selfcheck.i18n import LANGUAGES


class DateOrder(StrEnum):
    """Whether 3/4 is the third of April or the fourth of March."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True)
class Seen:
    """What a cell says of time, as far as it does: any part may be missing, `other` is the reading the other way."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    other: Seen | None = None
    until: Seen | None = None


_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{4})[-/](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/](\d{4}|1[3-9]|[2-9]\d)")
_CLOCK = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$")
_UNTIL = re.compile(r"\s+(?:-|\u2013|\u2014|a|al|to|until|hasta)\s+")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_EXCEL_ZERO = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
"""Days that a spreadsheet counts from 1900: from 1954 to 2119."""


def see(cell: Cell, serials: bool = True) -> Seen | None:
    """What a cell says of time; `serials` reads a bare number such as 45658 as a spreadsheet's count of days."""
    if isinstance(cell, date):
        return Seen(cell.year, cell.month, cell.day)
    if isinstance(cell, Decimal):
        return _see_number(int(cell)) if cell == int(cell) and serials else None
    if not isinstance(cell, str) or not cell or len(cell) > 60:
        return None
    ends = _UNTIL.split(cell.strip())
    if len(ends) == 2 and (first := _see_text(ends[0], serials)) and (last := _see_text(ends[1], serials)):
        return Seen(first.year or last.year, first.month, first.day, first.other, last)
    return _see_text(cell.strip(), serials)


def _see_number(number: int) -> Seen | None:
    if number in _SERIALS:
        day = _EXCEL_ZERO + timedelta(days=number)
        return Seen(day.year, day.month, day.day)
    if 1990 <= number <= 2100:
        return Seen(number)
    return _real(Seen(number // 100, number % 100)) if 199_000 < number < 210_100 else None


def _see_text(text: str, serials: bool) -> Seen | None:
    text = _CLOCK.sub("", text)
    if text.isdecimal():
        return _see_number(int(text)) if serials else None
    if found := _ISO.fullmatch(text):
        year, month, day = (found[1], found[2], found[3]) if found[1] else (found[4], found[5], None)
        return _real(Seen(int(year), int(month), int(day) if day else None))
    if found := _NUMBERS.fullmatch(text):
        one, two, year = int(found[1]), int(found[2]), _full_year(int(found[3]))
        day_first, month_first = _real(Seen(year, two, one)), _real(Seen(year, one, two))
        if day_first and month_first and one != two:
            return Seen(year, two, one, month_first)
        return day_first or month_first
    if found := _MONTH_YEAR.fullmatch(text):
        return _real(Seen(_full_year(int(found[2])), int(found[1])))
    return _see_words(text)


def _see_words(text: str) -> Seen | None:
    """A month's name with a day or year beside it, in any order: 12 de mayo de 2026, May 12, ene-25, enero."""
    month: int | None = None
    before: list[str] = []
    after: list[str] = []
    for word in _WORDS.findall(_bare(text)):
        if word.isdecimal():
            (before if month is None else after).append(word)
        elif month is None and word in _month_names():
            month = _month_names()[word]
        elif word not in ("de", "del", "of", "the", "st", "nd", "rd", "th"):
            return None
    if month is None or len(before) + len(after) > 2:
        return None
    years = [word for word in (*before, *after) if len(word) == 4 or (word in after and _is_short_year(int(word)))]
    days = [word for word in (*before, *after) if word not in years]
    if len(years) > 1 or len(days) > 1:
        return None
    return _real(
        Seen(_full_year(int(years[0])) if years else None, month, int(days[0]) if days else None),
    )


def _is_short_year(number: int) -> bool:
    """Whether 25 after a month's name is a year: a column of bills says ene-25, hardly ever May 25 for a day."""
    return 15 <= number <= 40


def _full_year(year: int) -> int:
    return year + 2000 if year < 100 else year


def _real(seen: Seen) -> Seen | None:
    """The same when there is such a day, else None."""
    year = 2024 if seen.year is None else seen.year
    if not 1990 <= year <= 2100 or seen.month is None or not 1 <= seen.month <= 12:
        return None
    days = calendar.monthrange(year, seen.month)[1]
    return seen if seen.day is None or 1 <= seen.day <= days else None


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))


@lru_cache(maxsize=1)
def _month_names() -> dict[str, int]:
    """The names of the months, long and short, in every language of the program (CLDR)."""
    from babel.dates import get_month_names

    found = {"sept": 9, "set": 9, "setiembre": 9}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                found[_bare(str(name)).rstrip(".")] = int(number)
    return found


def decide_order(seen: Iterable[Seen], period: Period | None, language: str) -> tuple[DateOrder, bool]:
    """The order of day and month, and whether it is beyond doubt; a person should be asked when it isn't.

    What decides: days that can only be one way, then which order falls into the period and month after month, then the
    language (Spanish writes the day first; English does both, so it is never sure).
    """
    days = [one for one in seen if one.day and one.year]
    doubtful = [one for one in days if one.other is not None]
    if not doubtful:
        return DateOrder.DAY_FIRST, True
    both = {order: [_day(one, order) for one in days] for order in DateOrder}
    if period is not None:
        inside = [order for order in DateOrder if all(period.first <= day <= period.last for day in both[order])]
        if len(inside) == 1:
            return inside[0], True
    months = {order: len({(day.year, day.month) for day in both[order]}) for order in DateOrder}
    best = max(DateOrder, key=lambda order: months[order])
    if len(days) > 2 and months[best] == len(days) and min(months.values()) == 1:
        return best, False
    return DateOrder.DAY_FIRST, language == "es"


def sure_order(seen: Iterable[Seen], texts: Iterable[str]) -> DateOrder | None:
    """The order that some day beyond the twelfth gives away, None when none does or they disagree."""
    found: set[DateOrder] = set()
    for one, text in zip(seen, texts, strict=True):
        match = _NUMBERS.fullmatch(_CLOCK.sub("", text.strip()))
        if match and one.other is None and int(match[1]) != int(match[2]):
            found.add(DateOrder.DAY_FIRST if int(match[1]) > 12 else DateOrder.MONTH_FIRST)
    return found.pop() if len(found) == 1 else None


def _day(seen: Seen, order: DateOrder) -> date:
    read = seen.other if order is DateOrder.MONTH_FIRST and seen.other else seen
    assert read.year and read.month and read.day
    return date(read.year, read.month, read.day)


def resolve(seen: Seen, order: DateOrder, period: Period | None) -> Period | None:
    """The days that are meant; a month without a year is looked for in `period`, None when it isn't there."""
    if seen.until is not None:
        first, last = resolve(_part(seen), order, period), resolve(seen.until, order, period)
        return Period(first.first, last.last) if first and last and first.first <= last.last else None
    read = seen.other if order is DateOrder.MONTH_FIRST and seen.other else seen
    year = read.year
    if year is None and period is not None and read.month is not None:
        years = range(period.first.year, period.last.year + 1)
        year = next((one for one in years if _touches(one, read.month, period)), None)
    if year is None:
        return None
    if read.month is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    if read.day is None:
        return month_of(date(year, read.month, 1))
    last_day = calendar.monthrange(year, read.month)[1]
    day = date(year, read.month, min(read.day, last_day))
    return Period(day, day)


def _part(seen: Seen) -> Seen:
    return Seen(seen.year, seen.month, seen.day, seen.other)


def _touches(year: int, month: int, period: Period) -> bool:
    one = month_of(date(year, month, 1))
    return one.first <= period.last and one.last >= period.first


def month_of(day: date) -> Period:
    """The whole month of a day."""
    return Period(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))


def months_in(period: Period) -> list[Period]:
    """The months of a period that begins and ends with a month; none for any other."""
    if period.first.day != 1 or month_of(period.last).last != period.last:
        return []
    found, first = [], period.first
    while first <= period.last:
        found.append(month_of(first))
        first = found[-1].last + timedelta(days=1)
    return found
