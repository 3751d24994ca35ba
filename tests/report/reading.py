"""Write a plan and read it back, as another program would."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from selfcheck.domain.assessment import Assessment
from selfcheck.i18n import load_language
from selfcheck.report.action_plan import write_action_plan
from tests.builders import TODAY


def written(one: Assessment, language: str = "en", paper: str = "A4", today: date = TODAY) -> bytes:
    """The bytes of a plan. Languages are used without a catalogue: numbers, dates and content follow, words don't."""
    stream = BytesIO()
    pages = write_action_plan(stream, one, load_language(language), today, paper)
    assert pages == len(PdfReader(BytesIO(stream.getvalue())).pages)
    return stream.getvalue()


def opened(one: Assessment, language: str = "en", paper: str = "A4") -> PdfReader:
    """The plan, opened again."""
    return PdfReader(BytesIO(written(one, language, paper)))


def pages_of(reader: PdfReader) -> list[str]:
    """The words of each page, no-break spaces as plain ones."""
    return [page.extract_text().replace("\u00a0", " ") for page in reader.pages]


def flat(text: str) -> str:
    """Words in one line, whatever the line breaks were."""
    return " ".join(text.split())


def golden_text(one: Assessment, language: str) -> str:
    """All words of a plan with a line before each page."""
    pages = pages_of(opened(one, language))
    return "".join(f"=== page {number}\n{text.strip()}\n" for number, text in enumerate(pages, 1))
