"""The example firm on paper: the titles of the design, its money, and its papers opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from selfcheck.domain.assessment import Assessment, WhyNot
from selfcheck.domain.checklist import Confidence, EndUseShare, Resource
from selfcheck.domain.money import MoneyPicture, money_picture
from selfcheck.i18n import Language, load_language
from selfcheck.report.action_plan import write_action_plan
from selfcheck.report.loan_brief import write_loan_brief
from tests.builders import both, option
from tests.domain import example_firm

TODAY = date(2026, 5, 12)
TITLES = (
    "Start the ovens in stages",
    "Weigh dough scrap and unsold bread",
    "Fix the two dripping hot taps",
    "Have the oven burners checked and reset",
    "Put trigger nozzles on the two hoses",
    "Replace worn oven-door seals",
    "LED lights, all rooms",
    "Heat exchanger, hot water",
)
END_USES = tuple(
    EndUseShare(
        id=name, resource=resource, name=words, share=share, source="experience", confidence=Confidence.ESTIMATE
    )
    for name, resource, words, share in (
        ("ovens", Resource.FUEL, both("Ovens", "Hornos"), 90),
        ("hot-water", Resource.FUEL, both("Hot water", "Agua caliente"), 10),
        ("lighting", Resource.ELECTRICITY, both("Lighting", "Iluminación"), 100),
    )
)
FACTORS = replace(
    example_firm.FACTORS,
    fuels={
        "lpg": replace(example_firm.LPG, name=both("LPG", "GLP"), source="IPCC 2006", confidence=Confidence.ESTIMATE)
    },
)


def amina(**more: Any) -> Assessment:
    """The assessment with the titles of the pictures, and one option that was set aside."""
    one = example_firm.amina_bakery(**more)
    actions = tuple(replace(action, title=title) for action, title in zip(one.actions, TITLES, strict=False))
    aside = option("solar-hot-water", "C", title=both("Solar hot water", "Agua caliente solar"))
    first = one.snapshots[0]
    assert first.checklist is not None
    listed = replace(first.checklist, end_uses=END_USES)
    sector = replace(first, checklist=listed, options=(*first.options, aside))
    return replace(one, actions=actions, snapshots=(sector,), why_not={"solar-hot-water": WhyNot.NO_MONEY})


def money_of(one: Assessment, places: int = 2) -> MoneyPicture:
    """The picture of a firm's money, with the calculators' results of the example."""
    return money_picture(one, FACTORS, example_firm.CALCULATED, places=places, on=TODAY)


def plan_bytes(one: Assessment, language: Language | str = "en", paper: str = "A4", places: int = 2) -> bytes:
    """The plan with its money page."""
    stream = BytesIO()
    words = load_language(language) if isinstance(language, str) else language
    pages = write_action_plan(stream, one, words, TODAY, paper, picture=money_of(one, places))
    assert pages == len(PdfReader(BytesIO(stream.getvalue())).pages)
    return stream.getvalue()


def brief_bytes(one: Assessment, language: Language | str = "en", paper: str = "A4", places: int = 2) -> bytes:
    """The loan brief."""
    stream = BytesIO()
    words = load_language(language) if isinstance(language, str) else language
    pages = write_loan_brief(stream, one, money_of(one, places), words, TODAY, paper)
    assert pages == len(PdfReader(BytesIO(stream.getvalue())).pages)
    return stream.getvalue()


def golden_words(content: bytes) -> str:
    """All words of a paper with a line before each page."""
    return "".join(f"=== page {number}\n{text.strip()}\n" for number, text in enumerate(pages_in(content), 1))


def pages_in(content: bytes) -> list[str]:
    """The words of each page, no-break spaces as plain ones."""
    return [page.extract_text().replace("\u00a0", " ") for page in PdfReader(BytesIO(content)).pages]


def money_page(content: bytes) -> str:
    """The words of the money page."""
    return next(page for page in pages_in(content) if "The money" in page or "El dinero" in page)
