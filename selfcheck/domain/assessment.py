"""A firm, and one dated look at it with everything that was answered, decided and planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from selfcheck.domain.checklist import Area, Checklist, Question, QuestionKey
from selfcheck.domain.library import Case, Option, Snapshot, Source
from selfcheck.domain.numbers import MoneyPlan, Numbers, Reading, Target
from selfcheck.domain.plan import Action


class Answer(StrEnum):
    """What was found. No answer at all means *not assessed*, which is never the same as no."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_APPLICABLE = "na"


class Depth(StrEnum):
    """How far an assessment looks: the ten-minute check or everything. Going deeper asks nothing twice."""

    QUICK = "quick"
    FULL = "full"


class Step(StrEnum):
    """The user's path, after DESIRE's six steps."""

    GET_ORGANISED = "get-organised"
    LOOK_AROUND = "look-around"
    FIND_OPTIONS = "find-options"
    CHOOSE = "choose"
    DO = "do"
    KEEP_GOING = "keep-going"


class WhyNot(StrEnum):
    """Why an option is not adopted yet; that is what a club or a bank can help with."""

    NO_TIME = "no time"
    NO_MONEY = "no money"
    NO_RECORDS = "no records"
    OWNER_DECIDES = "owner must decide"
    RULES_UNCLEAR = "rules unclear"
    NO_SUPPLIER = "no supplier"
    TRIED_FAILED = "tried, failed"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Record:
    """What an assessment holds on one question: answer, note and flag, who wrote it and when."""

    answer: Answer | None = None
    note: str = ""
    flagged: bool = False
    who: str = ""
    at: datetime | None = None

    @property
    def empty(self) -> bool:
        """Nothing holds any more: as if the question had never been touched."""
        return self.answer is None and not self.note and not self.flagged


UNTOUCHED = Record()


@dataclass(frozen=True, kw_only=True)
class Firm:
    """A business. `currency` is a label (ISO 4217), nothing is ever converted; `country` is ISO 3166.

    Up to `minor_cost` an investment counts as class A's "nil or minor cost"; None while the firm has not said.
    """

    key: str
    name: str
    country: str = ""
    currency: str = ""
    town: str = ""
    staff: int | None = None
    minor_cost: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of the firm; `looks_around` says that they take part in the walk."""

    key: str
    name: str
    role: str = ""
    looks_around: bool = False


@dataclass(frozen=True, kw_only=True)
class MustHaves:
    """The three things without which programmes failed (WEC, S0): a manager, a worker, a routine."""

    manager: str = ""
    worker: str = ""
    routine: str = ""

    @property
    def count(self) -> int:
        """How many of the three are there, 0 to 3."""
        return sum(1 for one in (self.manager, self.worker, self.routine) if one.strip())


@dataclass(frozen=True, kw_only=True)
class Commitment:
    """Who promised to look honestly and to look again, and on which day."""

    name: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """One dated look at a firm with pinned content; everything a page or a plan needs, as values.

    `records` holds only questions somebody touched. `actions` stand in plan order. `numbers` stand by period, the
    earliest first: it is the baseline. `readings` are the calculators filled in, by the key of the action. Of `targets`
    there is one for an indicator at most, in the order of their names.
    """

    key: str
    firm: Firm
    started: date
    snapshots: tuple[Snapshot, ...]
    depth: Depth = Depth.FULL
    language: str = "en"
    step: Step = Step.GET_ORGANISED
    sample: bool = False
    records: dict[QuestionKey, Record] = field(default_factory=dict)
    actions: tuple[Action, ...] = ()
    why_not: dict[str, WhyNot] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    must_haves: MustHaves = MustHaves()
    commitment: Commitment | None = None
    numbers: tuple[Numbers, ...] = ()
    readings: dict[str, Reading] = field(default_factory=dict)
    money: MoneyPlan = field(default_factory=MoneyPlan)
    targets: tuple[Target, ...] = ()

    @cached_property
    def checklists(self) -> tuple[Checklist, ...]:
        """The pinned checklists, the sector's before the one for every firm."""
        found = [snapshot.checklist for snapshot in self.snapshots if snapshot.checklist is not None]
        return tuple(sorted(found, key=lambda checklist: checklist.isic is None))

    @cached_property
    def options(self) -> dict[str, Option]:
        """The pinned options by id."""
        return {option.id: option for snapshot in self.snapshots for option in snapshot.options}

    @cached_property
    def cases(self) -> dict[str, Case]:
        """The pinned cases by id."""
        return {case.id: case for snapshot in self.snapshots for case in snapshot.cases}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The pinned sources by id."""
        return {source.id: source for snapshot in self.snapshots for source in snapshot.sources}

    def record(self, key: QuestionKey) -> Record:
        """What is held on a question; an untouched one if nothing is."""
        return self.records.get(key, UNTOUCHED)

    def answer(self, key: QuestionKey) -> Answer | None:
        """The answer to a question, None when it is not assessed."""
        return self.record(key).answer

    def questions(self) -> Iterator[tuple[QuestionKey, Question]]:
        """Every question that is asked in this assessment, area by area, the sector's first; hidden ones left out."""
        for area in Area:
            for checklist in self.checklists:
                for question in checklist.questions:
                    if question.area is area and self._is_asked(checklist, question):
                        yield checklist.key(question), question

    def questions_in(self, area: Area) -> list[tuple[QuestionKey, Question]]:
        """The questions asked in one area."""
        return [(key, question) for key, question in self.questions() if question.area is area]

    @property
    def areas(self) -> list[Area]:
        """The areas that have questions here, in walking order."""
        present = {question.area for _key, question in self.questions()}
        return [area for area in Area if area in present]

    def question(self, key: QuestionKey) -> Question | None:
        """The pinned question of that key, retired or hidden ones too."""
        for checklist in self.checklists:
            if checklist.id == key.checklist:
                return checklist.by_id.get(key.question)
        return None

    def _is_asked(self, checklist: Checklist, question: Question) -> bool:
        """A question is asked unless it is retired, a filter hides it, or the ten-minute check leaves it for later."""
        key = checklist.key(question)
        if question.retired is not None or self._is_hidden(checklist, question):
            return False
        if self.depth is Depth.FULL or question.quick or self.answer(key) is not None:
            return True
        return question.filter and any(
            other.only_if == question.id and other.quick and other.retired is None for other in checklist.questions
        )

    def _is_hidden(self, checklist: Checklist, question: Question) -> bool:
        """A filter answered no or not applicable hides what names it, and what hangs on that in turn."""
        seen: set[str] = set()
        gate = question.only_if
        while gate is not None and gate not in seen:
            seen.add(gate)
            if self.answer(QuestionKey(checklist.id, gate)) in (Answer.NO, Answer.NOT_APPLICABLE):
                return True
            named = checklist.by_id.get(gate)
            gate = named.only_if if named is not None else None
        return False
