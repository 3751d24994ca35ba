"""The sheet of one option is one page, whatever the option holds, and says what it had to leave out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from selfcheck.catalog.folder import Catalog
from selfcheck.domain.fact_sheet import FactSheet, fact_sheet
from selfcheck.domain.library import (
    Confidence,
    Finding,
    Resource,
    Source,
    TypicalSaving,
)
from selfcheck.errors import BadInput
from selfcheck.i18n import load_language
from selfcheck.labels import source_title
from tests.builders import both, option
from tests.report.option_sheets import CAUTION, leaks, mill, packed, sheet_of, words_of, written
from tests.report.test_hostile_text import ARABIC, HOSTILE

CUT = "Texts too long for this page end in “…”; they stand whole in the program."


@pytest.mark.parametrize(("language", "first"), [("en", 0), ("es", 2)])
def test_every_shipped_option_is_one_whole_page(shipped: Catalog, language: str, first: int) -> None:
    """A quarter of the library on each paper in each language, together all of it, with all that may not give way."""
    options = list(shipped.library.options)
    for start, paper in ((first, "A4"), (first + 1, "Letter")):
        for name in options[start::4]:
            sheet = fact_sheet(shipped.library, name)
            page = packed(words_of(sheet, language, paper))
            one, here = sheet.option, f"{name} {language} {paper}"
            for text in (one.title, *one.steps, *([one.caution] if one.caution else [])):
                said = packed(text.get(language, text["en"]).replace("\u00a0", " "))
                assert said in page, f"{here}: {said}"
            for checklist_, question_ in sheet.asked:
                assert packed(checklist_.title.get(language, "")) in page, here
                assert question_.code in page, here
            numbers = Counter(re.findall(r"\[(\d+)\]", page))
            assert numbers, here
            assert min(numbers.values()) >= 2, f"{here}: a number stands by its figure and in the list"
            for document in {sheet.option.source, *([one.saving.source] if one.saving else [])}:
                assert packed(source_title(sheet.sources[document], load_language(language))) in page, here
            assert packed(load_language(language).text(CUT)) not in page, here


def test_the_page_says_everything_about_an_option() -> None:
    page = words_of(sheet_of(leaks(), mill()))
    for words in (
        "Option sheet", "12 May 2026", "Find and mend compressed-air leaks",
        "Nil or minor cost · Energy · Good housekeeping", "One line that says what it is.",
        "Saves 50–80 % of the leak, confirmed by a document [1]",
        "Costs, once Nil or minor cost The usual class, an estimate. Pays back in: 0–3 months, an estimate [2].",
        "Effort half a day then twice a year an estimate",
        "What to do 1. Leave only the compressor on. 2. Walk the line with soapy water. 3. Mend them.",
        f"Caution. {CAUTION}", "Who By when", "Notes, readings",
        "How well it is known Under 10 % lost is good. Confirmed by a document [1].",
        "The measure itself is known from experience [2].",
        "What others did Mill 1, Armenia, 1999: A new compressor. Invested: AUD 5,915. Saved a year: AUD 28,200. "
        "Paid back in: 3 months, as the source states. What changed: gas \u22123.8 %. Historic figures in the money of "
        "that time, never converted. Confirmed by a document [1].",
        "Asked in Bakery 0 EN-01, EN-02",
        "Sources [1] An agency, Compressed air guide, 2004 [2] Engineering experience",
        "In the program: repair-air-leaks", "Page 1 of 1",
    ):  # fmt: skip
        assert words in page, words


def test_the_calculators_of_an_option_are_named(shipped: Catalog) -> None:
    page = words_of(fact_sheet(shipped.library, "repair-air-leaks"))
    assert "Work out the figure Compressed-air leaks by stopwatch" in page
    assert "Work out the figure" not in words_of(sheet_of(option("sweep-floor")))


def test_what_nobody_knows_is_said() -> None:
    page = words_of(sheet_of(option("sweep-floor", resources=(Resource.ELECTRICITY, Resource.WATER))))
    assert "Saves not yet quantified Electricity · Water" in page
    assert "Payback not yet quantified." in page
    assert "Effort not yet quantified" in page
    assert "What others did No case with this option yet." in page
    assert "Caution" not in page


@pytest.mark.parametrize("letter", ["A", "B", "C"])
def test_the_class_stands_as_a_letter_beside_the_title(letter: str) -> None:
    page = words_of(sheet_of(option("sweep-floor", letter)))
    assert re.search(rf"\b{letter} Sweep floor|Sweep floor {letter}\b", page)


def test_a_confirmed_figure_and_an_estimate_have_different_signs() -> None:
    def drawn(confidence: Confidence) -> bytes:
        fact = Finding(text=both("A fact."), source="guide", confidence=confidence)
        reader = PdfReader(BytesIO(written(sheet_of(option("sweep-floor", facts=(fact,), confidence=confidence)))))
        forms: Any = reader.pages[0]["/Resources"]
        return " ".join(sorted(forms["/XObject"])).encode()

    assert b"circle-check" in drawn(Confidence.CONFIRMED)
    assert drawn(Confidence.CONFIRMED) != drawn(Confidence.ESTIMATE)
    assert b"circle-check" not in drawn(Confidence.ESTIMATE)


def test_the_caution_has_its_sign() -> None:
    forms: Any = PdfReader(BytesIO(written(sheet_of(leaks())))).pages[0]["/Resources"]
    assert any("triangle-alert" in name for name in forms["/XObject"])


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_cases_give_way_before_findings_and_are_counted(paper: str) -> None:
    many = [mill(number, "They did this and that. " * 12) for number in range(1, 9)]
    page = words_of(sheet_of(leaks(), *many), paper=paper)
    kept = len(re.findall(r"Mill \d, Armenia", page))
    assert 0 < kept < 8
    assert f"{8 - kept} more in the program" in page
    assert "Under 10 % lost is good." in page
    assert CAUTION in page


def test_findings_give_way_next_and_are_counted_too() -> None:
    facts = tuple(
        Finding(
            text=both(f"Finding {number}: " + "it is known. " * 20), source="guide", confidence=Confidence.CONFIRMED
        )
        for number in range(1, 13)
    )
    page = words_of(sheet_of(leaks(facts=facts), mill()))
    kept = len(re.findall(r"Finding \d+:", page))
    assert 0 < kept < 12
    assert f"{12 - kept} more in the program" in page
    assert "1 case, in the program" in page
    assert "Mend them." in page
    assert "…" not in page


def test_a_document_that_gave_way_is_not_listed() -> None:
    only = replace(mill(done="They did this and that. " * 200), source="guide")
    bare = option("sweep-floor")
    assert "Compressed air guide" in words_of(sheet_of(bare, mill()))
    page = words_of(sheet_of(bare, only))
    assert "1 case, in the program" in page
    assert "Compressed air guide" not in page


def test_type_never_gets_smaller() -> None:
    def sizes(sheet: FactSheet) -> set[float]:
        found: set[float] = set()

        def see(text: str, _cm: Any, _tm: Any, _font: Any, size: float) -> None:
            if text.strip():
                found.add(round(size, 2))

        PdfReader(BytesIO(written(sheet))).pages[0].extract_text(visitor_text=see)
        return found

    crowded = sheet_of(leaks(steps=(both("Do it. " * 90),) * 6), *(mill(number) for number in range(1, 9)), lists=20)
    assert min(sizes(crowded)) == min(sizes(sheet_of(leaks()))) == 8.5


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_makes_a_second_page(name: str, paper: str) -> None:
    text = both(HOSTILE[name])
    fact = Finding(text=text, source="strange", confidence=Confidence.ESTIMATE)
    saving = TypicalSaving(low=0, high=100, of=text, source="strange", confidence=Confidence.ESTIMATE)
    one = leaks(title=text, short=text, steps=(text,) * 6, caution=text, facts=(fact,) * 5, saving=saving,
                resources=tuple(Resource))  # fmt: skip
    case = replace(mill(), who=HOSTILE[name], where=text, done=text)
    sheet = sheet_of(one, case, case, lists=40)
    sheet = replace(
        sheet,
        asked=tuple((replace(asked, title=text), each) for asked, each in sheet.asked),
        sources={"strange": Source(id="strange", title=HOSTILE[name], who=HOSTILE[name])},
    )
    page = words_of(sheet, paper=paper)
    assert "Page 1 of 1" in page
    assert "6." in page
    assert "By when" in page
    assert "Sources" in page


def test_a_text_that_is_cut_says_so_and_the_caution_is_cut_last() -> None:
    caution = "Never alone. " * 30
    page = words_of(sheet_of(leaks(steps=(both("Turn the tap. " * 60),) * 6, caution=both(caution))))
    assert CUT in page
    assert "6. Turn the tap." in page
    assert caution.strip() in page
    assert "Texts too long" not in words_of(sheet_of(leaks()))


def test_markup_is_printed_as_written() -> None:
    page = words_of(sheet_of(leaks(title=both(HOSTILE["markup"]))))
    assert HOSTILE["markup"].strip() in page


def test_arabic_reaches_the_page() -> None:
    page = unicodedata.normalize("NFKC", words_of(sheet_of(leaks(caution=both(ARABIC), title=both(ARABIC)))))
    assert all(letter in page for letter in packed(ARABIC))
    assert "\ufffd" not in page


def test_letters_nobody_can_draw_are_shown_and_counted() -> None:
    page = words_of(sheet_of(leaks(short=both("oven \u9762"))))
    assert "oven \ufffd" in page
    assert "1 character could not be printed" in page


def test_a_document_the_library_lost_keeps_its_id() -> None:
    assert "[1] gone" in words_of(replace(sheet_of(option("sweep-floor", source="gone")), sources={}))


def test_an_unknown_paper_is_said() -> None:
    with pytest.raises(BadInput, match="A3"):
        written(sheet_of(leaks()), paper="A3")


def test_properties_name_the_option() -> None:
    reader = PdfReader(BytesIO(written(sheet_of(leaks()), "es")))
    assert reader.metadata is not None
    assert "Find and mend compressed-air leaks" in str(reader.metadata.title)
    assert reader.trailer["/Root"]["/Lang"] == "es"  # type: ignore[index]


def test_same_input_gives_the_same_bytes() -> None:
    sheet = sheet_of(leaks(), mill())
    assert written(sheet) == written(sheet)
    assert written(sheet) != written(sheet, "es")
    assert written(sheet) != written(sheet, today=date(2026, 5, 13))
