"""Words, numbers, money and dates as their readers write them."""

from __future__ import annotations

import re
import string
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.finance import Range
from selfcheck.errors import BadInput, NotFound, Word
from selfcheck.i18n import (
    LANGUAGES,
    Language,
    countries,
    country_currency,
    country_language,
    currencies,
    is_country,
    is_language,
    load_language,
    system_language,
)

EN = load_language("en")
# Numbers and dates need no catalogue.
ES = Language("es")
DAY = date(2026, 5, 12)


def d(written: str) -> Decimal:
    return Decimal(written)


@pytest.mark.parametrize(
    ("value", "currency", "en", "es"),
    [
        ("0", "EUR", "EUR\u00a00", "EUR\u00a00"),
        ("1200", "MAD", "MAD\u00a01,200", "MAD\u00a01.200"),
        ("1200.5", "MAD", "MAD\u00a01,200.50", "MAD\u00a01.200,50"),
        ("18000", "EUR", "EUR\u00a018,000", "EUR\u00a018.000"),
        ("1200.5", "JPY", "JPY\u00a01,200", "JPY\u00a01.200"),
        ("1200.5", "TND", "TND\u00a01,200.500", "TND\u00a01.200,500"),
        ("1200.50", "", "1,200.50", "1.200,50"),
    ],
)
def test_money_is_an_amount_after_its_label(value: str, currency: str, en: str, es: str) -> None:
    assert EN.money(d(value), currency) == en
    assert ES.money(d(value), currency) == es


def test_a_range_is_written_with_a_dash_and_a_single_amount_once() -> None:
    assert EN.money_range(Range(d("720"), d("1200")), "MAD") == "MAD\u00a0720–1,200"
    assert EN.money_range(Range(d("720"), d("720")), "MAD") == "MAD\u00a0720"
    assert EN.amounts(Range(d("1"), d("2.5")), "") == "1–2.50"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(0, 0, "at once"), (0, 0.5, "under a month"), (1, 1, "1 month"), (2, 6, "2–6 months"), (11.6, 12.2, "12 months")],
)
def test_a_payback_is_said_in_whole_months(low: float, high: float, said: str) -> None:
    assert EN.months(low, high) == said


def test_a_share_is_whole_per_cent() -> None:
    assert [EN.percent(share) for share in (0.0, 0.4167, 1.0)] == ["0\u00a0%", "42\u00a0%", "100\u00a0%"]


def test_days_are_written_as_people_write_them() -> None:
    assert (EN.day(DAY), ES.day(DAY)) == ("12 May 2026", "12 de mayo de 2026")
    assert (EN.month(DAY), ES.month(DAY)) == ("May 2026", "mayo de 2026")
    assert EN.short_day(DAY, DAY) == "12 May"
    assert EN.short_day(date(2025, 5, 12), DAY) == "12 May 2025"
    assert EN.clock(datetime(2026, 5, 12, 8, 5)) == "08:05"


@pytest.mark.parametrize(
    ("language", "typed", "value"),
    [
        (EN, "1200", "1200"),
        (EN, "1,200.50", "1200.5"),
        (EN, " 1 200 ", "1200"),
        (EN, "1\u00a0200", "1200"),
        (EN, "0", "0"),
        (EN, "0.0004", "0"),
        (EN, ".5", "0.5"),
        (ES, "1.200,50", "1200.5"),
        (ES, "1200,5", "1200.5"),
        (EN, "9999999999999.999", "9999999999999.999"),
    ],
)
def test_an_amount_is_read_as_its_language_writes_it(language: Language, typed: str, value: str) -> None:
    found = language.parse_amount(typed, "Cost")
    assert found == d(value)
    assert found is not None and "E" not in str(found)


def test_nothing_typed_is_not_zero() -> None:
    assert EN.parse_amount("  ", "Cost") is None
    assert EN.parse_range("", "Saving") is None


@pytest.mark.parametrize(
    ("language", "typed", "sentence"),
    [
        (EN, "a lot", "Cost: only digits, for example 1,200.5."),
        (ES, "mucho", "Cost: only digits, for example 1.200,5."),
        (EN, "1,2,3", "only digits"),
        (EN, "1.200,5", "only digits"),
        (ES, "1200.5", "only digits"),
        (EN, "12 MAD", "only digits"),
        (EN, "-5", "can't be below zero"),
        (EN, "\u22125", "can't be below zero"),
        (EN, "10000000000000", "more than this program can count"),
        (EN, "1e999999999", "more than this program can count"),
        (EN, "9" * 10_000, "more than this program can count"),
        (EN, "inf", "Cost: "),
        (EN, "nan", "Cost: "),
        (EN, "=1+1", "only digits"),
    ],
    ids=lambda one: one[:12] if isinstance(one, str) else "",
)
def test_what_is_no_amount_is_refused_in_one_sentence(language: Language, typed: str, sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        language.parse_amount(typed, "Cost")
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [("500-900", "500", "900"), ("500 – 1,000", "500", "1000"), ("500—500", "500", "500"), ("700", "700", "700")],
)
def test_a_range_is_one_amount_or_the_lowest_and_the_highest(typed: str, low: str, high: str) -> None:
    assert EN.parse_range(typed, "Saving") == Range(d(low), d(high))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("900-500", "Change them over"),
        ("1-2-3", "the lowest and the highest"),
        ("-5", "the lowest and the highest"),
        ("5-", "the lowest and the highest"),
        ("5-many", "only digits"),
    ],
)
def test_what_is_no_range_is_refused_in_one_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        EN.parse_range(typed, "Saving")


@settings(max_examples=60, deadline=None)
@given(st.decimals("0", "9999999999999.999", places=3), st.sampled_from([EN, ES]))
def test_what_is_written_can_be_typed_back(value: Decimal, language: Language) -> None:
    assert language.parse_amount(language.number(value), "Cost") == value


@pytest.mark.parametrize(
    ("settings_of_computer", "language"),
    [
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "es_BO"}, "es"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "es_BO"}, "es"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "::nonsense::"}, "en"),
    ],
    ids=str,
)
def test_the_program_speaks_the_computers_language_or_english(
    monkeypatch: pytest.MonkeyPatch, settings_of_computer: dict[str, str], language: str
) -> None:
    for name, value in settings_of_computer.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language


@pytest.mark.parametrize("code", ["en", "en_GB", "fr", "xx", "", "C"])
def test_a_language_we_do_not_speak_is_english(code: str) -> None:
    language = load_language(code)
    assert language.code == "en"
    assert language.text("Hello") == "Hello"


@pytest.mark.parametrize("code", ["es", "es_BO", "es-419", "ES"])
def test_a_region_speaks_the_language_of_its_base(code: str) -> None:
    assert load_language(code).code == "es"
    assert load_language(code).count("{n} month", "{n} months", 2) == "2 meses"


def test_a_sentence_is_filled_and_an_empty_one_stays_empty() -> None:
    assert EN.text("{a} and {b}", a="x", b="{y}") == "x and {y}"
    assert EN.text("100 % {sure}") == "100 % {sure}"
    assert load_language("es").text("") == ""


def test_a_count_takes_the_form_that_fits() -> None:
    assert EN.count("{n} action", "{n} actions", 1) == "1 action"
    assert EN.count("{n} action", "{n} actions", 1200) == "1,200 actions"


def places(sentence: str) -> set[str]:
    """The names in the braces of a template."""
    return {name for _text, name, _format, _conversion in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_a_translation_has_the_braces_of_its_sentence(code: str) -> None:
    words = load_language(code).words
    catalogue: dict[object, str] = getattr(words, "_catalog")  # noqa: B009
    wrong = []
    for sentence, said in catalogue.items():
        original = sentence[0] if isinstance(sentence, tuple) else sentence
        if original and not places(said) <= places(str(original)) | {"n"}:
            wrong.append(original)
        assert not re.search(r"\{\s*\}", said), said
    assert len(catalogue) > 100
    assert wrong == []


def test_an_error_is_said_in_the_readers_language_with_its_words() -> None:
    error = BadInput("{what}: at most {longest} letters fit here.", what=Word("Note"), longest=5)
    assert str(error) == "Note: at most 5 letters fit here."
    dictionary = {"{what}: at most {longest} letters fit here.": "{what}: caben {longest} letras.", "Note": "Nota"}
    assert error.say(lambda one: dictionary.get(one, one)) == "Nota: caben 5 letras."


def test_only_our_own_words_in_an_error_are_translated() -> None:
    dictionary = {"{what}: no {typed}.": "{what}: ningún {typed}.", "Note": "Nota"}
    error = NotFound("{what}: no {typed}.", what=Word("Note"), typed="Note")
    assert error.say(lambda one: dictionary.get(one, one)) == "Nota: ningún Note."


def test_typed_braces_do_no_harm_in_an_error() -> None:
    assert str(NotFound('There is no "{named}".', named="{x} {0} {{")) == 'There is no "{x} {0} {{".'


@pytest.mark.parametrize(
    ("country", "currency", "language"),
    [
        ("MA", "MAD", None),
        ("BO", "BOB", "es"),
        ("ES", "EUR", "es"),
        ("MX", "MXN", "es"),
        ("US", "USD", "en"),
        ("GB", "GBP", "en"),
        ("", "", None),
    ],
)
def test_a_country_brings_its_currency_and_language(country: str, currency: str, language: str | None) -> None:
    assert country_currency(country) == currency
    assert country_language(country) == language


def test_countries_are_the_two_letter_ones_by_name() -> None:
    assert is_country("MA") and not is_country("ma") and not is_country("XX") and not is_country("")
    names = list(countries("en").values())
    assert names == sorted(names, key=str.casefold)
    assert 190 <= len(names) <= 270
    assert countries("es")["DE"] == "Alemania"
    assert {"MAD", "EUR", "USD"} <= set(currencies("en"))


def test_a_language_code_is_one_that_is_known() -> None:
    assert is_language("es") and is_language("pt-BR") and is_language("vi")
    assert not is_language("klingon") and not is_language("") and not is_language("../x")
