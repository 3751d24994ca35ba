"""Words explained at the end of the plan, read back from the paper."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.library import Term
from selfcheck.i18n import load_language
from selfcheck.report.action_plan import write_action_plan
from tests.builders import TODAY, bakery
from tests.report.reading import flat, pages_of


def term(name: str, spanish: str, means: str, spanish_means: str) -> Term:
    return Term(id=name, term={"en": name, "es": spanish}, means={"en": means, "es": spanish_means})


TERMS = [
    term("proofer", "fermentadora", "The cabinet where dough rises.", "El gabinete donde leva la masa."),
    term("LED", "LED", "A lamp that needs little power.", "Una lámpara que gasta poco."),
    term("flue gas", "gases de chimenea", "Smoke that leaves.", "El humo que sale."),
]


def written(one: Assessment, terms: list[Term], language: str = "en", paper: str = "A4") -> bytes:
    stream = BytesIO()
    write_action_plan(stream, one, load_language(language), TODAY, paper, terms=terms)
    return stream.getvalue()


def words_part(content: bytes, title: str) -> str:
    """What stands between the title of the part and the next part."""
    every = flat(" ".join(pages_of(PdfReader(BytesIO(content)))))
    return every.partition(title)[2]


@pytest.mark.parametrize(
    ("language", "title", "order"),
    [("en", "Words explained", [2, 1, 0]), ("es", "Palabras explicadas", [0, 2, 1])],
)
def test_every_term_stands_there_with_its_meaning_in_the_order_of_the_alphabet(
    language: str, title: str, order: list[int]
) -> None:
    part = words_part(written(bakery(), TERMS, language), title)
    places = []
    for one in (TERMS[at] for at in order):
        assert one.means[language] in part
        places.append(part.index(one.term[language]))
        assert places[-1] < part.index(one.means[language])
    assert places == sorted(places)


def test_the_part_is_in_the_outline_before_the_assumptions() -> None:
    reader = PdfReader(BytesIO(written(bakery(), TERMS)))
    titles = [str(entry["/Title"]) for entry in reader.outline if not isinstance(entry, list)]  # type: ignore[call-overload]
    assert titles.index("Words explained") == titles.index("Assumptions and sources") - 1


def test_without_terms_there_is_no_such_part_and_the_plan_is_as_it_was() -> None:
    plain = BytesIO()
    write_action_plan(plain, bakery(), load_language("en"), TODAY)
    assert written(bakery(), []) == plain.getvalue()
    assert "Words explained" not in " ".join(pages_of(PdfReader(BytesIO(plain.getvalue()))))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_many_and_hostile_terms_are_all_printed(paper: str) -> None:
    many = [term(f"word {at:03}", f"palabra {at:03}", f"Meaning of {at:03}. " * 6, "…") for at in range(121)]
    hostile = [
        term("<b>&amp;", "x", "A </para> & <font>", "x"),
        term("x" * 90, "x", "y" * 300, "x"),
        term("\u063a\u0627\u0632 \u0627\u0644\u0645\u062f\u0627\u062e\u0646", "x", "\u062f\u062e\u0627\u0646", "x"),
    ]
    content = written(bakery(), [*many, *hostile], "en", paper)
    part = words_part(content, "Words explained")
    assert [one.id for one in many if one.id not in part] == []
    assert "<b>&amp;" in part
    assert "A </para> & <font>" in part
    assert written(bakery(), [*many, *hostile], "en", paper) == content
