"""Which words of the trade a plan explains: those of what it prints, and no others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcheck.domain.assessment import Answer, Assessment, Firm, Record, WhyNot
from selfcheck.domain.library import Term
from selfcheck.domain.plan import Action, Status
from selfcheck.usecases import plan_words
from selfcheck.usecases.answering import put_record
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.choosing import adopt, change_action
from selfcheck.usecases.plan_words import MOST_WORDS, words_in_plan
from selfcheck.usecases.terms import Explainer
from selfcheck.usecases.workspace import Workspace

NOVA = {"en": "Nova."}


def term(name: str) -> Term:
    return Term(id=name, term={"en": name, "es": name}, means={"en": "…", "es": "…"})


@pytest.fixture
def begun(workspace: Workspace) -> Assessment:
    return start_assessment(workspace, Firm(key="", name="Rosa", currency="MAD"), ["bakery"])


def words(workspace: Workspace, assessment: Assessment, monkeypatch: pytest.MonkeyPatch, *names: str) -> set[str]:
    """Of a glossary with these terms, those that the plan explains."""
    small = Explainer([term(name) for name in names], "en")
    monkeypatch.setattr(plan_words, "explainer", lambda _workspace, _language: small)
    return {one.id for one in words_in_plan(workspace, assessment, "en")}


def test_a_question_counts_once_it_is_answered_no_or_partly(
    workspace: Workspace, begun: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, question = next((key, one) for key, one in begun.questions() if "proofer" in one.text["en"])
    assert words(workspace, begun, monkeypatch, "proofer") == set()
    put_record(workspace, begun.key, key, Record(answer=Answer.YES))
    assert words(workspace, open_assessment(workspace, begun.key), monkeypatch, "proofer") == set()
    put_record(workspace, begun.key, key, Record(answer=Answer.PARTLY))
    assert words(workspace, open_assessment(workspace, begun.key), monkeypatch, "proofer") == {"proofer"}
    assert question.code


def test_an_option_counts_while_it_is_in_the_plan_with_its_steps(
    workspace: Workspace, begun: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    option = next(one for one in workspace.library.options.values() if "LED" in " ".join(s["en"] for s in one.steps))
    grown = adopt(workspace, begun.key, option.id)
    assert words(workspace, grown, monkeypatch, "LED", "quasar") == {"LED"}
    dropped = change_action(workspace, begun.key, replace(grown.actions[0], status=Status.DROPPED))
    assert words(workspace, dropped, monkeypatch, "LED", "quasar") == set()


def test_an_option_that_is_not_in_the_plan_and_a_finding_explain_nothing(
    workspace: Workspace, begun: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    unusual = tuple(
        replace(one, caution={"en": "Beware of the quasar."}, facts=tuple(replace(f, text=NOVA) for f in one.facts))
        for one in begun.snapshots[0].options
    )
    option = next(one for one in unusual if one.facts)
    odd = replace(begun, snapshots=(replace(begun.snapshots[0], options=unusual), *begun.snapshots[1:]))
    aside = replace(odd, why_not={option.id: WhyNot.NO_MONEY})
    assert words(workspace, aside, monkeypatch, "quasar", "nova") == set()
    planned = replace(odd, actions=(Action(key="1", option=option.id),))
    assert words(workspace, planned, monkeypatch, "quasar", "nova") == {"quasar"}


def test_no_more_words_than_a_page_holds_and_those_of_the_actions_first(
    workspace: Workspace, begun: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, question = next((key, one) for key, one in begun.questions() if "proofer" in one.text["en"])
    put_record(workspace, begun.key, key, Record(answer=Answer.NO))
    asked = open_assessment(workspace, begun.key)
    names = [f"{letter}{other}ology" for letter in "bcdfghjklm" for other in "aeiou"]
    option = replace(begun.snapshots[0].options[0], steps=({"en": " ".join(names)},))
    full = replace(
        asked,
        snapshots=(
            replace(begun.snapshots[0], options=(option, *begun.snapshots[0].options[1:])),
            *begun.snapshots[1:],
        ),
        actions=(Action(key="1", option=option.id),),
    )
    assert words(workspace, full, monkeypatch, "proofer", *names) == set(names[:MOST_WORDS])
    assert question.code
