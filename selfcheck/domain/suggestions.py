"""From answers to options: what is suggested, what is confirmed, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from selfcheck.domain.assessment import Answer, Assessment
from selfcheck.domain.checklist import Question, QuestionKey
from selfcheck.domain.library import InvestmentClass, Option


class Standing(StrEnum):
    """How an option stands after the answers so far."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    WAITING = "waiting"


@dataclass(frozen=True)
class Reason:
    """An answer that leads to an option."""

    key: QuestionKey
    question: Question
    answer: Answer | None

    @property
    def strength(self) -> int:
        """No before partly, then weight: higher is stronger; 0 for an answer that suggests nothing."""
        if self.answer is Answer.NO:
            return 10 + self.question.weight
        return self.question.weight if self.answer is Answer.PARTLY else 0


@dataclass(frozen=True)
class Suggestion:
    """An option and why it stands as it does; the reasons are the strongest first."""

    option: Option
    standing: Standing
    reasons: tuple[Reason, ...]

    @property
    def strength(self) -> int:
        """The strength of its strongest reason."""
        return max((reason.strength for reason in self.reasons), default=0)


def suggestions(assessment: Assessment) -> list[Suggestion]:
    """Every option the pinned questions lead to, suggested first, in the order of a plan.

    Suggested: a question that leads to it is answered no or partly. Confirmed: all that lead to it and apply are yes.
    """
    leading: dict[str, list[Reason]] = {}
    for key, question in assessment.questions():
        for option_id in question.options:
            if option_id in assessment.options:
                leading.setdefault(option_id, []).append(Reason(key, question, assessment.answer(key)))
    found = [_judge(assessment.options[option_id], reasons) for option_id, reasons in leading.items()]
    return sorted(found, key=_order)


def suggested(assessment: Assessment) -> list[Suggestion]:
    """Only the options some answer suggests."""
    return [one for one in suggestions(assessment) if one.standing is Standing.SUGGESTED]


def count_by_class(found: list[Suggestion]) -> dict[InvestmentClass, int]:
    """How many options of each class, all three named."""
    return {letter: sum(1 for one in found if one.option.investment_class is letter) for letter in InvestmentClass}


def _judge(option: Option, reasons: list[Reason]) -> Suggestion:
    ordered = tuple(sorted(reasons, key=lambda reason: -reason.strength))
    if ordered[0].strength:
        return Suggestion(option, Standing.SUGGESTED, ordered)
    applicable = [reason for reason in ordered if reason.answer is not Answer.NOT_APPLICABLE]
    all_yes = bool(applicable) and all(reason.answer is Answer.YES for reason in applicable)
    return Suggestion(option, Standing.CONFIRMED if all_yes else Standing.WAITING, ordered)


_STANDING_ORDER = {Standing.SUGGESTED: 0, Standing.WAITING: 1, Standing.CONFIRMED: 2}


def _order(one: Suggestion) -> tuple[object, ...]:
    """Class A, B, C; then payback, unknown last; then the strength of the finding; then title order by id."""
    payback = one.option.payback
    return (
        _STANDING_ORDER[one.standing],
        one.option.investment_class,
        payback is None,
        payback.high if payback else 0.0,
        -one.strength,
        one.option.id,
    )
