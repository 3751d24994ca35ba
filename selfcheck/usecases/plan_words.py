"""Which words of the trade a printed plan has to explain."""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.domain.assessment import Answer, Assessment
from selfcheck.domain.library import Term
from selfcheck.domain.plan import Status
from selfcheck.domain.text import Text, in_language
from selfcheck.usecases.terms import explainer
from selfcheck.usecases.workspace import Workspace

MOST_WORDS = 30
"""As many as one page holds: a longer list is read by nobody."""


def words_in_plan(workspace: Workspace, assessment: Assessment, language: str) -> list[Term]:
    """The terms a reader needs to carry out the plan, each once: first those of what has to be done, in the order of
    the plan, then those of the questions answered no or partly; no more than MOST_WORDS.

    What the plan only lists for later, and what a document found elsewhere, can be looked up in the program.
    """
    texts = (in_language(text, language) for text in _needed(assessment))
    return explainer(workspace, language).terms_in(texts)[:MOST_WORDS]


def _needed(assessment: Assessment) -> Iterator[Text]:
    for action in assessment.actions:
        option = assessment.options.get(action.option or "")
        if option is not None and action.status is not Status.DROPPED:
            yield from (option.title, *option.steps, option.caution or {})
    for key, question in assessment.questions():
        if assessment.answer(key) in (Answer.NO, Answer.PARTLY):
            yield question.text
