"""Which words of the trade a printed plan has to explain."""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.domain.assessment import Answer, Assessment
from selfcheck.domain.library import Option, Term
from selfcheck.domain.plan import Status
from selfcheck.domain.suggestions import Standing, suggestions
from selfcheck.domain.text import Text, in_language
from selfcheck.usecases.terms import explainer
from selfcheck.usecases.workspace import Workspace


def words_in_plan(workspace: Workspace, assessment: Assessment, language: str) -> list[Term]:
    """The terms in the options a plan prints and in the questions that are answered no or partly, each once."""
    texts = (in_language(text, language) for text in _printed(assessment))
    return explainer(workspace, language).terms_in(texts)


def _printed(assessment: Assessment) -> Iterator[Text]:
    planned = [action.option for action in assessment.actions if action.option and action.status is not Status.DROPPED]
    for name in planned:
        if name in assessment.options:
            yield from _of_action(assessment.options[name])
    for one in suggestions(assessment):
        left = one.standing is Standing.SUGGESTED or one.option.id in assessment.why_not
        if left and one.option.id not in planned:
            yield from (one.option.title, one.option.short, one.option.caution or {})
    for key, question in assessment.questions():
        if assessment.answer(key) in (Answer.NO, Answer.PARTLY):
            yield question.text


def _of_action(option: Option) -> Iterator[Text]:
    """What is printed of an option that is in the plan."""
    yield option.title
    yield from option.steps
    yield option.caution or {}
    yield from (fact.text for fact in option.facts)
