"""What a firm can do about a finding: options, the cases and sources behind them, and the words explained."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from selfcheck.domain.checklist import Area, Checklist
from selfcheck.domain.checklist import Confidence as Confidence  # handed on: options speak of them most
from selfcheck.domain.checklist import Resource as Resource
from selfcheck.domain.text import Text


class Practice(StrEnum):
    """One of the eight ways to produce cleaner (UNIDO)."""

    GOOD_HOUSEKEEPING = "good housekeeping"
    INPUT_SUBSTITUTION = "input substitution"
    PROCESS_CONTROL = "better process control"
    EQUIPMENT_MODIFICATION = "equipment modification"
    TECHNOLOGY_CHANGE = "technology change"
    RECOVERY_AND_REUSE = "on-site recovery and reuse"
    USEFUL_BY_PRODUCT = "production of a useful by-product"
    PRODUCT_MODIFICATION = "product modification"


class InvestmentClass(StrEnum):
    """A nil or minor cost, back in under a year; B short term, own budget or small loan; C long term, outside loan."""

    A = "A"
    B = "B"
    C = "C"


EXPERIENCE = "engineering-experience"
"""The source that is no document."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A document a figure comes from."""

    id: str
    title: str
    who: str | None = None
    year: int | None = None


@dataclass(frozen=True, kw_only=True)
class TypicalSaving:
    """The share of a named base, in per cent from low to high, that the option typically saves.

    `resource` and `end_use` (an end use's id in the checklists, such as "ovens") say which part of the firm's own use
    the share is taken of; without an end use it is the whole use, without a resource the share stays a sentence.
    """

    low: float
    high: float
    of: Text
    source: str
    confidence: Confidence
    resource: Resource | None = None
    end_use: str | None = None


@dataclass(frozen=True, kw_only=True)
class TypicalPayback:
    """Months from low to high until the money is back."""

    low: float
    high: float
    source: str
    confidence: Confidence


class EffortTime(StrEnum):
    """How long people are busy until an option runs; waiting for a delivery does not count."""

    AN_HOUR = "an hour"
    HALF_A_DAY = "half a day"
    A_DAY = "a day"
    A_FEW_DAYS = "a few days"
    A_FEW_WEEKS = "a few weeks"
    MONTHS = "months"


class EffortAgain(StrEnum):
    """How often the work of an option comes back."""

    EVERY_DAY = "every day"
    EVERY_WEEK = "every week"
    EVERY_MONTH = "every month"
    TWICE_A_YEAR = "twice a year"
    EVERY_YEAR = "every year"


@dataclass(frozen=True, kw_only=True)
class Effort:
    """What an option asks of people's time; always an estimate. `again` is None when the work is done once."""

    first: EffortTime
    again: EffortAgain | None = None


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Any other sentence with a number in it."""

    text: Text
    source: str
    confidence: Confidence


@dataclass(frozen=True, kw_only=True)
class Option:
    """An improvement measure. `investment_class` is the usual one; an action's own follows its money.

    `calculator` is the id of the calculator that puts its saving into figures.
    """

    id: str
    title: Text
    short: Text
    area: Area
    practice: Practice
    investment_class: InvestmentClass
    resources: tuple[Resource, ...]
    steps: tuple[Text, ...]
    source: str
    confidence: Confidence
    saving: TypicalSaving | None = None
    payback: TypicalPayback | None = None
    effort: Effort | None = None
    calculator: str | None = None
    facts: tuple[Finding, ...] = ()
    caution: Text | None = None
    cases: tuple[str, ...] = ()

    def source_ids(self) -> tuple[str, ...]:
        """Every source this option leans on, once, in reading order."""
        figures = [figure.source for figure in (self.saving, self.payback, *self.facts) if figure is not None]
        return tuple(dict.fromkeys([*figures, self.source]))


@dataclass(frozen=True, kw_only=True)
class Money:
    """An amount in its own currency; never converted."""

    amount: Decimal
    currency: str


class Known(StrEnum):
    """How a case's payback is known."""

    STATED = "stated"
    CALCULATED = "calculated"


@dataclass(frozen=True, kw_only=True)
class CasePayback:
    """Months until a real firm had its money back, stated by the source or calculated from its figures."""

    months: float
    known: Known


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What changed in a case, such as gas by −3.8 %."""

    what: Text
    change: str


@dataclass(frozen=True, kw_only=True)
class Case:
    """One real result: who, where, when, what was done, investment and saving a year, source."""

    id: str
    who: str
    where: Text
    countries: tuple[str, ...]
    done: Text
    source: str
    confidence: Confidence
    when: str | None = None
    sectors: tuple[str, ...] = ()
    firms: int | None = None
    investment: Money | None = None
    saving: Money | None = None
    payback: CasePayback | None = None
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Term:
    """A word of the trade, explained in plain words; `also` are other words for it, with commas between them.

    A `marked` term is explained wherever it stands in a text; a word such as "case" means too much else for that.
    """

    id: str
    term: Text
    means: Text
    also: Text = field(default_factory=dict)
    marked: bool = True


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """Content exactly as an assessment was answered with it: a checklist with all that its questions lead to.

    A snapshot without a checklist holds an option that was adopted out of the library. An empty one is pinned in the
    place of a checklist that was taken off.
    """

    checklist: Checklist | None
    options: tuple[Option, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def empty(self) -> bool:
        """It holds nothing to ask and nothing to do."""
        return self.checklist is None and not self.options


@dataclass(frozen=True, kw_only=True)
class Library:
    """Everything the program knows, by id."""

    checklists: dict[str, Checklist] = field(default_factory=dict)
    options: dict[str, Option] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)

    def snapshot(self, checklist_id: str) -> Snapshot:
        """A checklist with the options its questions lead to, their cases and sources."""
        checklist = self.checklists[checklist_id]
        wanted = dict.fromkeys(option for question in checklist.questions for option in question.options)
        return self._with_evidence(checklist, wanted)

    def option_snapshot(self, option_id: str) -> Snapshot:
        """One option on its own, with its evidence."""
        return self._with_evidence(None, {option_id: None})

    def _with_evidence(self, checklist: Checklist | None, option_ids: dict[str, None]) -> Snapshot:
        options = tuple(self.options[option_id] for option_id in option_ids if option_id in self.options)
        case_ids = dict.fromkeys(case for option in options for case in option.cases)
        cases = tuple(self.cases[case_id] for case_id in case_ids if case_id in self.cases)
        source_ids = dict.fromkeys(
            [
                *(source for option in options for source in option.source_ids()),
                *(case.source for case in cases),
                *(checklist.source_ids() if checklist is not None else ()),
            ]
        )
        sources = tuple(self.sources[source_id] for source_id in source_ids if source_id in self.sources)
        return Snapshot(checklist=checklist, options=options, cases=cases, sources=sources)
