"""The file format, as one set of types: the reader checks with them and the JSON Schemas are made from them."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from selfcheck.domain.checklist import Area, Confidence, Resource
from selfcheck.domain.library import EffortAgain, EffortTime, InvestmentClass, Known, Practice

Id = Annotated[
    str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64, description="permanent, lower-case words with hyphens")
]
Code = Annotated[str, Meta(pattern="^[A-Z]{2}-[0-9]{2,3}$", description="the printed label, as permanent as the id")]
Words = Annotated[str, Meta(min_length=1, max_length=600)]
Language = Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Za-z]+)*$", description="the language this file is written in")]
Country = Annotated[str, Meta(pattern="^[A-Z]{2}$", description="ISO 3166 code")]
Currency = Annotated[str, Meta(pattern="^[A-Z]{3}$", description="ISO 4217 code")]
Weight = Annotated[int, Meta(ge=1, le=3)]
Percent = Annotated[float, Meta(ge=0, le=100)]
Months = Annotated[float, Meta(ge=0, le=1200)]
Amount = Annotated[float, Meta(ge=0)]
Year = Annotated[int, Meta(ge=1900, le=2100)]
Share = Annotated[float, Meta(gt=0, le=100, description="per cent of the use")]
OutputUnit = Literal["t", "kg", "hl", "L", "m3", "m2", "m", "pieces", "guest-nights", "meals", "patient-days"]
QuantityUnit = Literal["kWh", "MWh", "MJ", "GJ", "m3", "L", "kg", "t"]

WHOLE_USE = "all"
"""The end use of a saving that is a share of the whole use of its resource."""


class Entry(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The base of all entries: an unknown key is a typing mistake, so it is refused."""


class RetiredEntry(Entry, kw_only=True, rename={"since": "in"}):
    """Since which revision a question is not asked any more."""

    since: Annotated[int, Meta(ge=2)]
    why: Words
    replaced_by: Id | None = None


class QuestionEntry(Entry, kw_only=True):
    """One observable fact; yes is the good answer."""

    id: Id
    code: Code
    area: Area
    text: Words
    good: Words | None = None
    why: Words
    check: Words
    weight: Weight = 1
    quick: bool = False
    filter: bool = False
    only_if: Id | None = None
    options: list[Id] = []
    no_option: Words | None = None
    retired: RetiredEntry | None = None


class OutputEntry(Entry, kw_only=True):
    """What a firm of this sector counts as its output."""

    unit: OutputUnit
    name: Words


class EndUseEntry(Entry, kw_only=True):
    """The share of a resource that typically goes into one thing; per resource the shares make 100."""

    id: Id
    resource: Resource
    name: Words
    share: Share
    source: Id
    confidence: Confidence


class UsualEntry(Entry, kw_only=True):
    """What firms of this sector mostly use of a resource for one unit of output."""

    resource: Resource
    low: Amount
    high: Amount
    unit: QuantityUnit
    source: Id
    confidence: Confidence


class ChecklistHead(Entry, kw_only=True):
    """A checklist without its questions."""

    format: Literal[1]
    kind: Literal["checklist"]
    id: Id
    revision: Annotated[int, Meta(ge=1)]
    language: Language
    title: Words
    isic: Annotated[str, Meta(pattern="^[0-9]{2,4}$", description="ISIC Rev. 4 code, in quotes")] | None = None
    everyday: list[Words] = []
    about: Words
    alone: Annotated[bool, Meta(description="asked on its own, without the list for every firm")] = False
    output: OutputEntry | None = None
    end_uses: list[EndUseEntry] = []
    usual: list[UsualEntry] = []


class ChecklistFile(ChecklistHead, kw_only=True):
    """A whole checklist."""

    questions: list[QuestionEntry]


class SavingEntry(Entry, kw_only=True):
    """The share of a named base that an option typically saves, in per cent, and which part of the bills that base is.

    `end_use` is the id of an end use in a checklist, or the word `all`.
    """

    low: Percent
    high: Percent
    of: Words
    resource: Resource | None = None
    end_use: Id | None = None
    source: Id
    confidence: Confidence


class PaybackEntry(Entry, kw_only=True):
    """Months until the money is back."""

    low: Months
    high: Months
    source: Id
    confidence: Confidence


class EffortEntry(Entry, kw_only=True):
    """What it asks of people's time until it runs, and how often the work comes back."""

    first: EffortTime
    again: EffortAgain | None = None


class FindingEntry(Entry, kw_only=True):
    """Any other sentence with a number in it."""

    text: Words
    source: Id
    confidence: Confidence


class OptionEntry(Entry, kw_only=True, rename={"investment_class": "class"}):
    """What a firm can do."""

    id: Id
    title: Annotated[str, Meta(min_length=1, max_length=120)]
    short: Annotated[str, Meta(min_length=1, max_length=160)]
    area: Area
    practice: Practice
    investment_class: InvestmentClass
    resources: list[Resource] = []
    steps: Annotated[list[Words], Meta(min_length=2, max_length=6)]
    saving: SavingEntry | None = None
    payback: PaybackEntry | None = None
    effort: EffortEntry | None = None
    calculator: Id | None = None
    facts: list[FindingEntry] = []
    caution: Words | None = None
    source: Id
    confidence: Confidence
    cases: list[Id] = []


class OptionsHead(Entry, kw_only=True):
    """A file of options without its entries."""

    format: Literal[1]
    kind: Literal["options"]
    language: Language


class OptionsFile(OptionsHead, kw_only=True):
    """A file of options."""

    options: list[OptionEntry]


class MoneyEntry(Entry, kw_only=True):
    """An amount in its own currency."""

    amount: Amount
    currency: Currency


class CasePaybackEntry(Entry, kw_only=True):
    """Months, and whether the source states them or they are calculated."""

    months: Months
    known: Known


class EffectEntry(Entry, kw_only=True):
    """What changed and by how much."""

    what: Words
    change: Words


class CaseEntry(Entry, kw_only=True):
    """What a real firm did."""

    id: Id
    who: Words
    where: Words
    countries: list[Country] = []
    when: Words | None = None
    sectors: list[Id] = []
    firms: Annotated[int, Meta(ge=1)] | None = None
    done: Words
    investment: MoneyEntry | None = None
    saving: MoneyEntry | None = None
    payback: CasePaybackEntry | None = None
    effects: list[EffectEntry] = []
    source: Id
    confidence: Confidence


class CasesHead(Entry, kw_only=True):
    """A file of cases without its entries."""

    format: Literal[1]
    kind: Literal["cases"]
    language: Language


class CasesFile(CasesHead, kw_only=True):
    """A file of cases."""

    cases: list[CaseEntry]


class SourceEntry(Entry, kw_only=True):
    """A document."""

    id: Id
    title: Words
    who: Words | None = None
    year: Year | None = None


class SourcesHead(Entry, kw_only=True):
    """A file of sources without its entries."""

    format: Literal[1]
    kind: Literal["sources"]


class SourcesFile(SourcesHead, kw_only=True):
    """A file of sources."""

    sources: list[SourceEntry]


class TermEntry(Entry, kw_only=True):
    """A word and what it means."""

    id: Id
    term: Words
    also: list[Words] = []
    means: Words
    mark: bool = True


class GlossaryHead(Entry, kw_only=True):
    """A glossary without its entries."""

    format: Literal[1]
    kind: Literal["glossary"]
    language: Language


class GlossaryFile(GlossaryHead, kw_only=True):
    """A glossary."""

    terms: list[TermEntry]


KINDS: dict[str, tuple[type[Entry], str, type[Entry], type[Entry]]] = {
    "checklist": (ChecklistHead, "questions", QuestionEntry, ChecklistFile),
    "options": (OptionsHead, "options", OptionEntry, OptionsFile),
    "cases": (CasesHead, "cases", CaseEntry, CasesFile),
    "sources": (SourcesHead, "sources", SourceEntry, SourcesFile),
    "glossary": (GlossaryHead, "terms", TermEntry, GlossaryFile),
}
"""Of each kind of file: its head, the key of its list, one entry of it, and the whole (for the JSON Schema)."""


def json_schema(kind: str) -> dict[str, object]:
    """The JSON Schema of one kind of file, for editors."""
    schema = msgspec.json.schema(KINDS[kind][3])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
