"""Checklists: revision-numbered lists of questions in areas."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from selfcheck.domain.text import Text


class Area(StrEnum):
    """Where a loss is looked for. The order is the order of a walk and of every list."""

    MATERIALS = "materials"
    WASTE = "waste"
    STORAGE = "storage"
    WATER = "water"
    ENERGY = "energy"
    SAFETY = "safety"
    CHEMICALS = "chemicals"
    MANAGEMENT = "management"


class Resource(StrEnum):
    """What a firm uses or gives off, and what an option saves."""

    ELECTRICITY = "electricity"
    FUEL = "fuel"
    WATER = "water"
    MATERIALS = "materials"
    WASTE = "waste"
    WASTEWATER = "wastewater"
    CHEMICALS = "chemicals"


class Confidence(StrEnum):
    """`confirmed`: a named document says so. `estimate`: engineering experience."""

    CONFIRMED = "confirmed"
    ESTIMATE = "estimate"


HOUSEKEEPING = "housekeeping"
"""The id of the checklist that fits every firm; it joins every sector's that does not stand alone."""


AREA_PREFIX = {
    Area.MATERIALS: "MA",
    Area.WASTE: "WS",
    Area.STORAGE: "ST",
    Area.WATER: "WA",
    Area.ENERGY: "EN",
    Area.SAFETY: "SH",
    Area.CHEMICALS: "CH",
    Area.MANAGEMENT: "MG",
}
"""The two letters a question's printed code begins with."""


class QuestionKey(NamedTuple):
    """A question everywhere: the checklist's id and the question's id in it."""

    checklist: str
    question: str


@dataclass(frozen=True, kw_only=True)
class Retired:
    """Since which revision a question is no longer asked, and why."""

    since: int
    why: Text
    replaced_by: str | None = None


@dataclass(frozen=True, kw_only=True)
class Question:
    """One observable fact where yes is the good answer; a filter question asks what the firm has and is not scored."""

    id: str
    code: str
    area: Area
    text: Text
    good: Text
    why: Text
    check: Text
    weight: int = 1
    quick: bool = False
    filter: bool = False
    only_if: str | None = None
    options: tuple[str, ...] = ()
    no_option: Text | None = None
    retired: Retired | None = None


@dataclass(frozen=True, kw_only=True)
class EndUseShare:
    """What one end use typically takes of a resource in this sector: `share` is per cent of the use.

    `id` ("ovens", "lighting") is what options, actions and a firm's own shares name.
    """

    id: str
    resource: Resource
    name: Text
    share: float
    source: str
    confidence: Confidence


@dataclass(frozen=True, kw_only=True)
class UsualUse:
    """What firms of this sector mostly use of a resource for one `output_unit` of output, `low` to `high` in `unit`.

    `unit` is a unit of quantity ("m3", "kWh"); 2 to 8 m3 for each t of bread is low 2, high 8, unit "m3".
    """

    resource: Resource
    low: float
    high: float
    unit: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """One revision of a list of questions; `isic` is the ISIC Rev. 4 code, None when it fits every firm.

    `end_uses` are the sector's typical shares by resource, `usual` its usual ranges for each `output_unit` of what it
    makes; `output_name` is the everyday word for that ("bread and pastry"). One that stands `alone` is asked on its
    own, without the list for every firm.
    """

    id: str
    revision: int
    language: str
    title: Text
    about: Text
    everyday: Text
    isic: str | None
    questions: tuple[Question, ...]
    end_uses: tuple[EndUseShare, ...] = ()
    usual: tuple[UsualUse, ...] = ()
    output_unit: str = ""
    output_name: Text = field(default_factory=dict)
    alone: bool = False

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Its questions, retired ones too, by id."""
        return {question.id: question for question in self.questions}

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked today, in file order."""
        return tuple(question for question in self.questions if question.retired is None)

    def source_ids(self) -> tuple[str, ...]:
        """Every source its typical shares and usual ranges lean on, once, in reading order."""
        shares, ranges = (one.source for one in self.end_uses), (one.source for one in self.usual)
        return tuple(dict.fromkeys([*shares, *ranges]))

    def key(self, question: Question) -> QuestionKey:
        """The key of one of its questions."""
        return QuestionKey(self.id, question.id)
