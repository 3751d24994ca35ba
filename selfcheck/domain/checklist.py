"""Checklists: revision-numbered lists of questions in areas."""

from __future__ import annotations

from dataclasses import dataclass
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
class Checklist:
    """One revision of a list of questions; `isic` is the ISIC Rev. 4 code, None when it fits every firm."""

    id: str
    revision: int
    language: str
    title: Text
    about: Text
    everyday: Text
    isic: str | None
    questions: tuple[Question, ...]

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Its questions, retired ones too, by id."""
        return {question.id: question for question in self.questions}

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked today, in file order."""
        return tuple(question for question in self.questions if question.retired is None)

    def key(self, question: Question) -> QuestionKey:
        """The key of one of its questions."""
        return QuestionKey(self.id, question.id)
