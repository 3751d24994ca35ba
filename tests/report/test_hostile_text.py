"""Whatever a person types, or pastes, ends up on paper: whole, escaped, or visibly replaced."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal

import pytest

from selfcheck.domain.assessment import Assessment, Commitment, MustHaves, Person
from selfcheck.domain.checklist import Area
from selfcheck.report import bidi, fonts
from selfcheck.report.text import Strong, Typesetter
from selfcheck.report.theme import load_theme
from tests.builders import TODAY, action, amounts, bakery, noted
from tests.report.reading import flat, opened, pages_of

ARABIC = "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645"
HOSTILE = {
    "markup": "<b>bold</i> <para> &amp; &nope; <font size='90'> </b> ]]> <!-- -->",
    "controls": "a\x00b\x07c\x1bd\x7fe\u0085f\u2028g\ufeffh",
    "overrides": "\u202eright\u202c \u2066to\u2069 left\u200f",
    "emoji": "\U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f \U0001f44d\U0001f3fd",
    "surrogate": "half \ud83d of one",
    "combining": "e\u0301 o\u0302\u0323 " + "z" + "\u0301" * 300,
    "arabic": (ARABIC + " ") * 30,
    "mixed": f"Karim {ARABIC} (2 kg) 100 % \u05d0\u05d1\u05d2",
    "no_spaces": "W" * 5000,
    "many_words": "lorem ipsum " * 416,
    "no_break_spaces": "a\u00a0" * 2500,
    "many_lines": "line\n" * 400,
    "devanagari": "\u0928\u092e\u0938\u094d\u0924\u0947",
    "chinese": "\u9762\u5305\u5e97" * 100,
    "long_arabic_word": "\u0645" * 3000,
    "wide_spaces": "a\u3000b\u2003c\tc\u200bd",
    "blank": "   \n \t ",
}


def filled(text: str) -> Assessment:
    """The bakery with `text` in every field a person types into."""
    one = bakery()
    typed = [action("0", title=text, owner=text, comment=text, area=Area.WATER, investment=Decimal("9999999999999.999"),
                    saving=amounts("1234567890123.123", "9999999999999.999"))]  # fmt: skip
    one = replace(
        one,
        firm=replace(one.firm, name=text, town=text),
        actions=(*typed, *one.actions),
        people=(Person(key="p", name=text, looks_around=True), *one.people),
        must_haves=MustHaves(manager=text, worker=text, routine=text),
        commitment=Commitment(name=text, on=TODAY),
    )
    return noted(noted(one, "MA-01", text), "EN-03", text)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_breaks_the_plan(name: str, paper: str) -> None:
    pages = pages_of(opened(filled(HOSTILE[name]), paper=paper))
    assert any("Our commitment" in page for page in pages)
    assert f"Page 1 of {len(pages)}" in pages[0]


def test_markup_is_printed_as_typed() -> None:
    text = flat(" ".join(pages_of(opened(filled(HOSTILE["markup"])))))
    assert "Note: <b>bold</i> <para> &amp; &nope; <font size='90'> </b> ]]> <!-- -->" in text


def test_a_long_text_is_printed_whole() -> None:
    text = "".join(pages_of(opened(noted(bakery(), "MA-01", "W" * 5000))))
    assert text.count("W") >= 5000


def test_controls_leave_no_trace() -> None:
    assert Typesetter().clean("a\x00b\x07c\u202ed\ufeff") == "abcd"
    assert Typesetter().clean("one\r\ntwo\u2028three") == "one\ntwo\nthree"


def test_letters_nobody_can_draw_are_shown_and_counted_once() -> None:
    setter = Typesetter()
    assert setter.clean("oven \U0001f600 \u9762") == "oven \ufffd \ufffd"
    setter.clean("oven \U0001f600 \u9762")
    assert setter.unprinted_count == 2
    text = flat(" ".join(pages_of(opened(noted(bakery(), "MA-01", "oven \U0001f600 \u9762")))))
    assert "2 characters could not be printed" in text


def test_a_plan_without_strange_letters_does_not_mention_them() -> None:
    assert "could not be printed" not in flat(" ".join(pages_of(opened(bakery()))))


def test_a_letter_and_its_mark_become_one() -> None:
    assert Typesetter().clean("cafe\u0301") == "caf\u00e9"


def test_the_face_changes_only_where_it_must() -> None:
    assert fonts.runs("gas \u22123.8", fonts.REGULAR) == [
        (fonts.REGULAR, "gas "), (fonts.SIGNS, "\u2212"), (fonts.REGULAR, "3.8"),
    ]  # fmt: skip
    assert fonts.runs("\u0645", fonts.SEMI_BOLD) == [(fonts.ARABIC_SEMI_BOLD, "\u0645")]


def test_arabic_is_joined_up_and_reads_from_the_right() -> None:
    shown = bidi.display("\u0645\u0631\u062d\u0628\u0627")
    assert unicodedata.normalize("NFKC", shown[::-1]) == "\u0645\u0631\u062d\u0628\u0627"
    assert "INITIAL FORM" in unicodedata.name(shown[-1])


def test_arabic_lines_are_broken_in_reading_order() -> None:
    words = [f"\u0643\u0644\u0645\u0629{number}" for number in range(12)]
    lines = bidi.lines([(" ".join(words), fonts.REGULAR)], 120, 9.5)
    assert len(lines) > 2
    first = unicodedata.normalize("NFKC", lines[0][0][0])
    assert "0" in first
    assert "11" not in first


def test_arabic_reaches_the_paper() -> None:
    text = unicodedata.normalize("NFKC", "".join(pages_of(opened(noted(bakery(), "MA-01", ARABIC)))))
    assert all(letter in text for letter in ARABIC)
    assert "\ufffd" not in text


def test_strong_words_stay_strong_between_others() -> None:
    theme = load_theme()
    flowable = Typesetter().words(theme.body, Strong("Then"), " go on")
    assert [fragment.fontName for fragment in flowable.frags] == [fonts.SEMI_BOLD, fonts.REGULAR]
