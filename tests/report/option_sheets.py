"""An invented option with everything an option can have, and its sheet opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from selfcheck.domain.checklist import Area
from selfcheck.domain.fact_sheet import FactSheet
from selfcheck.domain.library import (
    Case,
    CasePayback,
    Confidence,
    Effect,
    Effort,
    EffortAgain,
    EffortTime,
    Finding,
    Known,
    Money,
    Option,
    Source,
    TypicalPayback,
    TypicalSaving,
)
from selfcheck.i18n import load_language
from selfcheck.report.option_sheet import write_option_sheet
from tests.builders import TODAY, both, checklist, option, question
from tests.report.reading import flat

CAUTION = "Let the pressure out before you open a joint."
SOURCES = {
    "experience": Source(id="experience", title="Engineering experience"),
    "guide": Source(id="guide", title="Compressed air guide", who="An agency", year=2004),
}


def leaks(**more: Any) -> Option:
    """An option with everything an option can have."""
    settings: dict[str, Any] = {
        "title": both("Find and mend compressed-air leaks"),
        "steps": (both("Leave only the compressor on."), both("Walk the line with soapy water."), both("Mend them.")),
        "saving": TypicalSaving(
            low=50, high=80, of=both("the leak"), source="guide", confidence=Confidence.CONFIRMED
        ),
        "payback": TypicalPayback(low=0, high=3, source="experience", confidence=Confidence.ESTIMATE),
        "effort": Effort(first=EffortTime.HALF_A_DAY, again=EffortAgain.TWICE_A_YEAR),
        "facts": (
            Finding(text=both("Under 10\u00a0% lost is good."), source="guide", confidence=Confidence.CONFIRMED),
        ),
        "caution": both(CAUTION),
        **more,
    }  # fmt: skip
    return option("repair-air-leaks", **settings)


def mill(number: int = 1, done: str = "A new compressor.") -> Case:
    """A case with money of its own."""
    return Case(
        id=f"mill-{number}", who=f"Mill {number}", where=both("Armenia"), countries=("AM",), done=both(done),
        source="guide", confidence=Confidence.CONFIRMED, when="1999",
        investment=Money(amount=Decimal(5915), currency="AUD"), saving=Money(amount=Decimal(28200), currency="AUD"),
        payback=CasePayback(months=3, known=Known.STATED), effects=(Effect(what=both("gas"), change="\u22123.8 %"),),
    )  # fmt: skip


def sheet_of(one: Option, *cases: Case, lists: int = 1) -> FactSheet:
    """A sheet of an option that so many checklists ask about, twice each."""
    asked = []
    for number in range(lists):
        pair = [question(2 * number + place, Area.ENERGY, options=[one.id]) for place in (1, 2)]
        named = replace(checklist(pair, f"list-{number}"), title=both(f"Bakery {number}"))
        asked += [(named, each) for each in pair]
    return FactSheet(option=one, asked=tuple(asked), cases=cases, sources=SOURCES)


def written(sheet: FactSheet, language: str = "en", paper: str = "A4", today: date = TODAY) -> bytes:
    stream = BytesIO()
    assert write_option_sheet(stream, sheet, load_language(language), today, paper) == 1
    return stream.getvalue()


def words_of(sheet: FactSheet, language: str = "en", paper: str = "A4") -> str:
    """The words of the page, which is the only one."""
    pages = PdfReader(BytesIO(written(sheet, language, paper))).pages
    assert len(pages) == 1
    return flat(pages[0].extract_text().replace("\u00a0", " "))


def packed(text: str) -> str:
    """Words without spaces: a word may be broken where a line ends."""
    return "".join(text.split())
