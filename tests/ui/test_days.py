"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from selfcheck.errors import BadInput
from selfcheck.i18n import Language
from selfcheck.ui.days import months_later, parse_day

TODAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("code", "typed", "day"),
    [
        ("en", "", None),
        ("en", "25 May", date(2026, 5, 25)),
        ("en", "may 25", date(2026, 5, 25)),
        ("en", "11 May", date(2027, 5, 11)),
        ("en", "12 May", date(2026, 5, 12)),
        ("en", "30 Sept", date(2026, 9, 30)),
        ("en", "30 September 2027", date(2027, 9, 30)),
        ("en", "30 Jun 27", date(2027, 6, 30)),
        ("en", "25/5", date(2026, 5, 25)),
        ("en", "25.05.2027", date(2027, 5, 25)),
        ("en", "5/25", date(2026, 5, 25)),
        ("en", "2027-02-03", date(2027, 2, 3)),
        ("en", "29 Feb", None),
        ("es", "25 de mayo de 2027", date(2027, 5, 25)),
        ("es", "30 sept", date(2026, 9, 30)),
        ("es", "1 ene", date(2027, 1, 1)),
    ],
)
def test_a_day_is_understood(code: str, typed: str, day: date | None) -> None:
    if typed == "29 Feb":
        with pytest.raises(BadInput):
            parse_day(typed, Language(code), TODAY, "By")
    else:
        assert parse_day(typed, Language(code), TODAY, "By") == day


@pytest.mark.parametrize("typed", ["soon", "32 May", "5", "31/2", "25 May 25 26", "1/1/1", "99999-1-1"])
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(BadInput, match="11 June 2026"):
        parse_day(typed, Language("en"), TODAY, "By")


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_is_shown_can_be_typed_again(code: str) -> None:
    language = Language(code)
    for days in range(0, 800, 13):
        day = date.fromordinal(TODAY.toordinal() + days)
        shown = language.short_day(day, TODAY)
        assert parse_day(shown, language, TODAY, "By") == day, shown


def test_months_later_stays_in_the_month() -> None:
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 5, 12), 6) == date(2026, 11, 12)
    assert months_later(date(2023, 8, 31), 6) == date(2024, 2, 29)
