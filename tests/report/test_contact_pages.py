"""Who can help, on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from selfcheck.catalog.contacts import LONGEST
from selfcheck.domain.assessment import Assessment
from selfcheck.domain.contacts import Contact
from selfcheck.i18n import load_language
from selfcheck.report.action_plan import write_action_plan
from tests.builders import TODAY, bakery
from tests.report.reading import flat, pages_of, written
from tests.report.test_hostile_text import HOSTILE

CHAMBER = Contact(
    name="Chamber of Crafts", helps="energy advice, the first visit is free", country="MA", town="Rabat",
    phone="+212 500 000", email="info@example.org", web="www.example.org", languages="French, Arabic",
)  # fmt: skip
PERU = Contact(name="Cámara", helps="talleres", country="PE", phone="+51 500")
LETTERS = Contact(name="Network", helps="questions", email="help@example.org")


def plan(contacts: Sequence[Contact], language: str = "en", paper: str = "A4", one: Assessment | None = None) -> bytes:
    stream = BytesIO()
    words = load_language(language)
    pages = write_action_plan(stream, one or bakery(), words, TODAY, paper, contacts=contacts)
    assert pages == len(PdfReader(BytesIO(stream.getvalue())).pages)
    return stream.getvalue()


def read(content: bytes) -> str:
    return flat(" ".join(pages_of(PdfReader(BytesIO(content)))))


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_about_a_contact_is_printed_under_its_title(language: str) -> None:
    words, text = load_language(language), read(plan([LETTERS, PERU, CHAMBER], language))
    part = text.partition(words.text("Who can help"))[2].partition(words.text("Assumptions and sources"))[0]
    for said in (
        "Chamber of Crafts", "energy advice, the first visit is free", "+212 500 000", "info@example.org",
        "www.example.org", "Rabat", words.text("Speaks: {languages}", languages="French, Arabic"),
        "Network", "questions", "help@example.org", words.text("How to reach them"),
    ):  # fmt: skip
        assert said in part, said
    assert part.index("Chamber") < part.index("Network"), "the firm's own country comes first"
    assert "Cámara" not in text


def test_without_a_contact_for_its_country_the_plan_stays_as_it_is() -> None:
    assert plan([]) == plan([PERU]) == written(bakery())


def test_a_firm_without_a_country_is_told_who_helps_everywhere() -> None:
    stateless = replace(bakery(), firm=replace(bakery().firm, country=""))
    text = read(plan([CHAMBER, LETTERS], one=stateless))
    assert "help@example.org" in text and "Chamber" not in text


def test_the_part_stands_in_the_outline_before_the_assumptions() -> None:
    outline = PdfReader(BytesIO(plan([CHAMBER]))).outline
    titles = [str(entry["/Title"]) for entry in outline if not isinstance(entry, list)]  # type: ignore[call-overload]
    assert ("Who can help", "Assumptions and sources") in list(pairwise(titles))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_of_a_contact_breaks_the_plan(name: str, paper: str) -> None:
    text = HOSTILE[name]
    hostile = Contact(name=text, helps=text, town=text, phone=text, email=text, web=text, languages=text)
    said = read(plan([hostile, LETTERS], paper=paper))
    assert "help@example.org" in said
    assert "Our commitment" in said


@pytest.mark.parametrize("letter", ["W", "\u9762", "\u0645"])
def test_the_longest_cells_a_table_may_have_are_printed_whole(letter: str) -> None:
    long = letter * LONGEST
    said = read(plan([Contact(name=long, helps=long, town=long, phone=long, email=long, web=long, languages=long)]))
    assert "Our commitment" in said
    if letter == "W":
        assert said.count("W") >= 7 * LONGEST


def test_markup_and_long_addresses_are_printed_as_they_were_written() -> None:
    hostile = replace(LETTERS, name=HOSTILE["markup"], web="w" * 300)
    said = read(plan([hostile]))
    assert HOSTILE["markup"] in said
    assert said.replace(" ", "").count("w" * 300) == 1


def test_letters_nobody_can_draw_are_counted_among_the_assumptions() -> None:
    assert "1 character could not be printed" in read(plan([replace(LETTERS, name="Oven \U0001f600")]))


def test_hundreds_of_contacts_go_on_over_pages_and_none_is_lost() -> None:
    many = [replace(CHAMBER, name=f"Chamber {number}.") for number in range(200)]
    said = read(plan(many))
    assert all(f"Chamber {number}." in said for number in range(200))
