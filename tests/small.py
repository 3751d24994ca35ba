"""The smallest domain values that say something, several checklists too: a test names only what matters to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from selfcheck.domain.assessment import Answer, Assessment, Depth, Firm, Record
from selfcheck.domain.checklist import AREA_PREFIX, Area, Checklist, Question, QuestionKey
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Confidence, Option, Snapshot, TypicalPayback
from selfcheck.domain.plan import Action
from tests import builders

DAY = builders.TODAY
YES, PARTLY, NO, NA = Answer.YES, Answer.PARTLY, Answer.NO, Answer.NOT_APPLICABLE


def a_question(name: str, area: Area = Area.ENERGY, **rest: Any) -> Question:
    words = {"text": {"en": f"Is {name} so?"}, "good": {"en": f"{name} is so."}}
    words |= {"why": {"en": f"Why {name}."}, "check": {"en": f"Look at {name}."}}
    return Question(id=name, code=rest.pop("code", f"{AREA_PREFIX[area]}-01"), area=area, **(words | rest))


def a_checklist(
    questions: Iterable[Question], name: str = "list", revision: int = 1, isic: str | None = "1071", **rest: Any
) -> Checklist:
    return replace(builders.checklist(questions, name, isic), revision=revision, **rest)


def an_option(name: str, letter: str = "A", payback: float | None = None, **rest: Any) -> Option:
    """`payback` is its typical payback in months."""
    figure = None
    if payback is not None:
        figure = TypicalPayback(low=0, high=payback, source="experience", confidence=Confidence.ESTIMATE)
    return builders.option(name, letter, payback=figure, **rest)


def an_assessment(
    checklists: Checklist | Sequence[Checklist],
    answers: dict[str, Answer | None] | None = None,
    options: Sequence[Option] = (),
    depth: Depth = Depth.FULL,
    **rest: Any,
) -> Assessment:
    """Answers are by question id, in whichever of the checklists has it."""
    lists = [checklists] if isinstance(checklists, Checklist) else list(checklists)
    given = answers or {}
    return Assessment(
        key="firm-2026-05",
        firm=Firm(key="firm", name="Firm", currency="MAD"),
        started=DAY,
        snapshots=tuple(
            Snapshot(checklist=one, options=tuple(options) if place == 0 else ()) for place, one in enumerate(lists)
        ),
        depth=depth,
        records={
            QuestionKey(one.id, name): Record(answer=given[name])
            for one in lists
            for name in given
            if name in one.by_id
        },
        **rest,
    )


def an_action(
    key: str, investment: str | None = None, saving: str | tuple[str, str] | None = None, **rest: Any
) -> Action:
    ends = (saving, saving) if isinstance(saving, str) else saving
    return Action(
        key=key,
        title=rest.pop("title", key),
        investment=None if investment is None else Decimal(investment),
        saving=None if ends is None else Range(Decimal(ends[0]), Decimal(ends[1])),
        **rest,
    )
