"""The one way to speak: words through gettext, numbers, money and dates through CLDR, for screen, paper and terminal.

A `Language` is passed to whoever speaks; there is no current language hidden anywhere. English needs no catalogue: the
words in the code are English.
"""

from __future__ import annotations

import gettext
import locale
import os
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING

from selfcheck.domain.text import Text, in_language
from selfcheck.errors import N_, BadInput
from selfcheck.paths import resource

if TYPE_CHECKING:
    from selfcheck.domain.finance import Range

NBSP = "\u00a0"
EN_DASH = "\u2013"
LANGUAGES = {"en": "English", "es": "Español"}
"""The languages of the program, each in its own words."""

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
MONEY_LIMIT = Decimal(10) ** 13
"""A larger amount is a slip of the finger in any currency."""


@dataclass(frozen=True)
class Language:
    """A reader's language: says words, and writes numbers as its people do."""

    code: str
    words: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, compare=False)

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return self.code in RIGHT_TO_LEFT

    def text(self, message: str, **facts: object) -> str:
        """`message` in this language, its braces filled with `facts`."""
        said = self.words.gettext(message) if message else ""
        return said.format(**facts) if facts else said

    def count(self, one: str, many: str, number: int, **facts: object) -> str:
        """The form of a sentence that fits `number`, which fills {n}."""
        return self.words.ngettext(one, many, number).format(n=self.number(number), **facts)

    def content(self, text: Text) -> str:
        """The words of a content text for this reader."""
        return in_language(text, self.code)

    def number(self, value: Decimal | float | int, decimals: int | None = None) -> str:
        """A number with this language's separators; as many decimals as asked for, else as many as it has."""
        from babel.numbers import format_decimal

        pattern = "#,##0.###" if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
        return str(format_decimal(value, format=pattern, locale=self.code))

    def percent(self, share: float) -> str:
        """A share of 1 in whole per cent, a no-break space before the sign."""
        return f"{round(share * 100)}{NBSP}%"

    def amount(self, value: Decimal, currency: str) -> str:
        """An amount with the decimals its currency is written with, or none when it is whole; no currency sign."""
        places = 0 if value == value.to_integral_value() else currency_decimals(currency)
        return self.number(value, places)

    def money(self, value: Decimal, currency: str) -> str:
        """An amount after its currency code, which is a label and is never converted."""
        return f"{currency}{NBSP}{self.amount(value, currency)}" if currency else self.amount(value, currency)

    def amounts(self, value: Range, currency: str) -> str:
        """A range of amounts with an en dash, or the single amount."""
        if value.single:
            return self.amount(value.low, currency)
        return f"{self.amount(value.low, currency)}{EN_DASH}{self.amount(value.high, currency)}"

    def money_range(self, value: Range, currency: str) -> str:
        """A range of amounts after its currency code."""
        return f"{currency}{NBSP}{self.amounts(value, currency)}" if currency else self.amounts(value, currency)

    def months(self, low: float, high: float) -> str:
        """A payback from low to high, in whole months."""
        if high < 1:
            return self.text("at once") if high == 0 else self.text("under a month")
        first, last = round(low), max(1, round(high))
        if first == last:
            return self.count("{n} month", "{n} months", last)
        return self.text("{low}–{high} months", low=self.number(first), high=self.number(last))

    def day(self, value: date) -> str:
        """A day in full, such as 12 May 2026."""
        from babel.dates import format_date

        return format_date(value, format="d MMMM y" if self.code == "en" else "long", locale=self.code)

    def short_day(self, value: date, today: date) -> str:
        """A day without its year when that is near, such as 12 May."""
        from babel.dates import format_date, format_skeleton

        if value.year == today.year:
            return format_skeleton("MMMd", value, locale="en_GB" if self.code == "en" else self.code)
        return format_date(value, format="medium", locale="en_GB" if self.code == "en" else self.code)

    def span(self, first: date, last: date) -> str:
        """From one day to another, such as 1 Jan – 31 Dec 2025."""
        from babel.dates import format_interval

        return str(format_interval(first, last, "yMMMd", locale="en_GB" if self.code == "en" else self.code))

    def month(self, value: date) -> str:
        """A month and year, such as May 2026."""
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", value, locale=self.code)

    def short_month(self, value: date, year: bool = False) -> str:
        """A month for the foot of a chart, such as Sept; with the year where it is new, such as Jan 27."""
        from babel.dates import format_date

        pattern = "LLL yy" if year else "LLL"
        return str(format_date(value, format=pattern, locale="en_GB" if self.code == "en" else self.code))

    def clock(self, value: datetime) -> str:
        """Hours and minutes."""
        return value.strftime("%H:%M")

    def parse_amount(self, typed: str, what: str) -> Decimal | None:
        """What a person typed as a number of this language; empty is None. `what` names the field in the sentence."""
        from babel.numbers import NumberFormatError, parse_decimal

        text = typed.strip().replace(NBSP, " ").replace("\u202f", " ").replace(" ", "").replace("\u2212", "-")
        if not text:
            return None
        try:
            value = parse_decimal(text, locale=self.code, strict=True)
        except (NumberFormatError, InvalidOperation):
            raise BadInput(
                N_("{what}: only digits, for example {example}."), what=what, example=self.number(Decimal("1200.5"))
            ) from None
        if not value.is_finite() or value < 0:
            raise BadInput(N_("{what}: an amount can't be below zero."), what=what)
        if value >= MONEY_LIMIT:
            raise BadInput(N_("{what}: that is more than this program can count. Check the digits."), what=what)
        return value.quantize(Decimal("0.001")).normalize() + 0

    def parse_range(self, typed: str, what: str) -> Range | None:
        """What a person typed as an amount or as low–high; empty is None."""
        from selfcheck.domain.finance import Range

        text = typed.strip().replace("\u2212", "-").replace(EN_DASH, "-").replace("\u2014", "-")
        parts = text.split("-")
        if len(parts) > 2 or (len(parts) == 2 and not all(part.strip() for part in parts)):
            raise BadInput(
                N_("{what}: type one amount, or the lowest and the highest, such as {example}."),
                what=what,
                example=f"500{EN_DASH}1000",
            )
        values = [self.parse_amount(part, what) for part in parts]
        if values[0] is None:
            return None
        low, high = values[0], values[-1]
        assert high is not None
        if low > high:
            raise BadInput(N_("{what}: the first amount is higher than the second. Change them over."), what=what)
        return Range(low, high)


@lru_cache(maxsize=8)
def load_language(code: str) -> Language:
    """The language of that code, or of its base (`es` for `es_BO`); English when we don't speak it."""
    base = code.replace("-", "_").split("_")[0].lower()
    if base not in LANGUAGES or base == "en":
        return Language("en")
    return Language(base, gettext.translation("selfcheck", str(resource("languages")), languages=[base]))


def system_language() -> str:
    """The code of the language this computer is set to, English if we don't speak it."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    if not named:
        named = locale.getlocale()[0] or "en"
    base = named.replace("-", "_").split("_")[0].split(".")[0].lower()
    aliases = {"spanish": "es"}
    base = aliases.get(base, base)
    return base if base in LANGUAGES else "en"


@lru_cache(maxsize=64)
def currency_decimals(currency: str) -> int:
    """How many decimals a currency is written with (CLDR); 2 when it is unknown."""
    from babel.numbers import get_currency_precision

    return int(get_currency_precision(currency)) if currency else 2


def is_language(code: str) -> bool:
    """Whether CLDR knows a language of that code."""
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


@lru_cache(maxsize=4)
def countries(language: str) -> dict[str, str]:
    """Every ISO 3166 country's name in a language, by its two letters, in the order of the names."""
    from babel import Locale
    from babel.core import get_global

    known = get_global("territory_currencies")
    names = Locale.parse(language).territories
    found = {code: names[code] for code in known if len(code) == 2 and code.isalpha() and code in names}
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def is_country(code: str) -> bool:
    """Whether that is the two-letter code of a country."""
    return code in countries("en")


def country_currency(country: str) -> str:
    """The currency people pay with in a country today (CLDR); empty when it is not known."""
    from babel.numbers import get_territory_currencies

    found = get_territory_currencies(country) if country else []
    return str(found[0]) if found else ""


def country_language(country: str) -> str | None:
    """The first official language of a country that the program speaks, if any."""
    from babel.languages import get_official_languages

    official = get_official_languages(country, de_facto=True) if country else ()
    return next((code for code in official if code in LANGUAGES), None)


@lru_cache(maxsize=4)
def currencies(language: str) -> dict[str, str]:
    """The names of the currencies in use today in a language, by their three letters."""
    from babel import Locale

    today = {country_currency(code) for code in countries("en")} - {""}
    names = Locale.parse(language).currencies
    return {code: names.get(code, code) for code in sorted(today)}
