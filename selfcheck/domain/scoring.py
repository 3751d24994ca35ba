"""How well a firm does, and how far it has looked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selfcheck.domain.assessment import Answer, Assessment
from selfcheck.domain.checklist import Area, Question, QuestionKey

VALUE = {Answer.YES: 1.0, Answer.PARTLY: 0.5, Answer.NO: 0.0}


@dataclass(frozen=True)
class Score:
    """Share of good practice found (0 to 1, None when nothing applies yet), always with how far the look has gone."""

    value: float | None
    assessed: int
    relevant: int

    @property
    def progress(self) -> float:
        """Assessed / relevant, 0 to 1; an empty list counts as looked at in full."""
        return self.assessed / self.relevant if self.relevant else 1.0

    @property
    def so_far(self) -> bool:
        """Below half assessed the score is only a first impression."""
        return 2 * self.assessed < self.relevant

    @property
    def complete(self) -> bool:
        """Every relevant question has an answer."""
        return self.assessed == self.relevant


def score_of(answered: Iterable[tuple[Question, Answer | None]]) -> Score:
    """Σ weight × value / Σ weight over assessed and applicable questions; filter questions count as progress only."""
    gained = possible = 0.0
    assessed = relevant = 0
    for question, answer in answered:
        relevant += 1
        if answer is None:
            continue
        assessed += 1
        if answer is Answer.NOT_APPLICABLE or question.filter:
            continue
        gained += question.weight * VALUE[answer]
        possible += question.weight
    return Score(gained / possible if possible else None, assessed, relevant)


@dataclass(frozen=True)
class ScoreCard:
    """The overall score and the score of each area, in walking order."""

    overall: Score
    areas: dict[Area, Score]

    def lowest_first(self) -> list[tuple[Area, Score]]:
        """The areas somebody looked at, the weakest first."""
        seen = [(area, score) for area, score in self.areas.items() if score.value is not None]
        return sorted(seen, key=lambda pair: pair[1].value or 0.0)


def score_card(assessment: Assessment) -> ScoreCard:
    """The scores of an assessment from its pinned content."""
    by_area: dict[Area, list[tuple[Question, Answer | None]]] = {}
    for key, question in assessment.questions():
        by_area.setdefault(question.area, []).append((question, assessment.answer(key)))
    everything = [pair for pairs in by_area.values() for pair in pairs]
    return ScoreCard(score_of(everything), {area: score_of(pairs) for area, pairs in by_area.items()})


def strengths(assessment: Assessment) -> list[tuple[QuestionKey, Question]]:
    """What is already good: questions answered yes, the weightiest first, spread over the areas."""
    good = [
        (key, question)
        for key, question in assessment.questions()
        if assessment.answer(key) is Answer.YES and not question.filter
    ]
    seen: dict[Area, int] = {}
    ranked = []
    for key, question in sorted(good, key=lambda pair: -pair[1].weight):
        place = seen[question.area] = seen.get(question.area, 0) + 1
        ranked.append((place, -question.weight, key, question))
    ranked.sort(key=lambda entry: entry[:2])
    return [(key, question) for _place, _weight, key, question in ranked]
