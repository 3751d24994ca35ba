"""An assessment keeps the content it was answered with; a newer revision is offered, never forced."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.domain.assessment import Answer, Assessment, Firm, WhyNot
from selfcheck.domain.checklist import QuestionKey
from selfcheck.domain.scoring import score_card
from selfcheck.domain.suggestions import suggested
from selfcheck.errors import NotFound
from selfcheck.usecases import answering, assessments, choosing, upgrading
from selfcheck.usecases.workspace import Workspace
from tests.catalog.written import LIST, but, write

LID, OKARA = QuestionKey("tofu", "lid-on"), QuestionKey("tofu", "okara-sold")

# Revision 2: one question reworded and led elsewhere, one retired, one new.
SECOND = (
    but(LIST, "revision: 1", "revision: 2")
    .replace("have a lid on it?", "have a lid that fits?")
    .replace("options: [cover-the-pot]", "no_option: Nothing to do.")
    + """\
    retired: {in: 2, why: Nobody sells it any more.}
  - id: beans-weighed
    code: MA-101
    area: materials
    text: Are the beans weighed?
    good: The beans are weighed.
    why: Beans are money.
    check: Look for a scale.
    no_option: Buy a scale.
"""
)


@pytest.fixture
def key(workspace: Workspace) -> str:
    """A tofu maker with a list of their own, answered and with a plan."""
    write(workspace.folder.checklists)
    assert workspace.reload_catalog().faults == ()
    assessment = assessments.start_assessment(workspace, Firm(key="", name="Tofu"), ["tofu"])
    answering.answer(workspace, assessment.key, LID, Answer.NO, "lost")
    answering.answer(workspace, assessment.key, OKARA, Answer.PARTLY)
    answering.answer(workspace, assessment.key, OKARA, Answer.YES)
    choosing.adopt(workspace, assessment.key, "cover-the-pot", owner="Minh")
    return assessment.key


def now(workspace: Workspace, words: str | None, refused: str = "") -> None:
    """The person changes their file, or deletes everything they wrote; `refused` is what the program says to it."""
    for path in Path(workspace.folder.checklists).iterdir():
        path.unlink()
    if words is not None:
        write(workspace.folder.checklists, tofu=words)
    faults = workspace.reload_catalog().faults
    assert bool(faults) == bool(refused)
    assert all(refused in fault.say(str) for fault in faults)


def seen(assessment: Assessment) -> tuple[object, ...]:
    return assessment, score_card(assessment), suggested(assessment)


@pytest.mark.parametrize("words", [SECOND, None, but(LIST, "weight: 2", "weight: 3")], ids=["newer", "gone", "edited"])
def test_an_assessment_reopens_and_scores_the_same_whatever_became_of_the_file(
    workspace: Workspace, key: str, words: str | None
) -> None:
    before = assessments.open_assessment(workspace, key)
    now(workspace, words)
    after = assessments.open_assessment(workspace, key)
    assert seen(after) == seen(before)
    assert after.options["cover-the-pot"].title == {"en": "Cover the pot"}
    assert after.cases and after.sources
    answering.answer(workspace, key, LID, Answer.YES)
    assert score_card(assessments.open_assessment(workspace, key)).overall.value == 1.0


def test_nothing_is_offered_while_nothing_is_newer(workspace: Workspace, key: str) -> None:
    assert upgrading.offered_upgrades(workspace, assessments.open_assessment(workspace, key)) == []
    now(workspace, but(LIST, "have a lid on it?", "have a lid?"), refused="Raise the revision")
    before = assessments.open_assessment(workspace, key)
    assert upgrading.offered_upgrades(workspace, before) == []
    now(workspace, None)
    assert upgrading.offered_upgrades(workspace, before) == []
    with pytest.raises(NotFound, match="tofu"):
        upgrading.accept_upgrade(workspace, key, "tofu")


def test_a_newer_revision_is_offered_with_a_preview(workspace: Workspace, key: str) -> None:
    now(workspace, SECOND)
    (change,) = upgrading.offered_upgrades(workspace, assessments.open_assessment(workspace, key))
    assert (change.pinned.revision, change.newer.revision) == (1, 2)
    assert [one.id for one in change.new] == ["beans-weighed"]
    assert [after.text["en"] for _before, after in change.reworded] == ["Does the cooking pot have a lid that fits?"]
    assert [one.id for one in change.retired] == ["okara-sold"]


def test_accepting_keeps_every_answer_its_history_and_the_plan(workspace: Workspace, key: str) -> None:
    now(workspace, SECOND)
    accepted = upgrading.accept_upgrade(workspace, key, "tofu")
    assert [one.revision for one in accepted.checklists] == [2]
    asked = [question.id for _key, question in accepted.questions()]
    assert asked == ["beans-weighed", "has-boiler", "lid-on"]
    assert (accepted.record(LID).answer, accepted.record(LID).note) == (Answer.NO, "lost")
    assert [one.answer for one in answering.history(workspace, key, OKARA)] == [Answer.PARTLY, Answer.YES]
    (action,) = accepted.actions
    assert (action.option, action.owner) == ("cover-the-pot", "Minh")
    assert upgrading.offered_upgrades(workspace, accepted) == []
    assert accepted == assessments.open_assessment(workspace, key)


def test_a_retired_question_and_its_answer_stay_readable(workspace: Workspace, key: str) -> None:
    now(workspace, SECOND)
    accepted = upgrading.accept_upgrade(workspace, key, "tofu")
    old = accepted.question(OKARA)
    assert old is not None and old.retired is not None
    assert old.text["en"] == "Is the okara sold or given away on the same day?"
    assert accepted.answer(OKARA) is Answer.YES


def test_a_question_that_was_simply_deleted_is_missed_and_nothing_changes(workspace: Workspace, key: str) -> None:
    before = assessments.open_assessment(workspace, key)
    words = but(LIST[: LIST.index("  - id: okara-sold")], "revision: 1", "revision: 2")
    now(workspace, words, refused="mark it retired")
    with pytest.raises(NotFound, match="tofu"):
        upgrading.accept_upgrade(workspace, key, "tofu")
    assert seen(assessments.open_assessment(workspace, key)) == seen(before)
    now(workspace, but(LIST, "revision: 1", "revision: 3"))
    back = upgrading.accept_upgrade(workspace, key, "tofu")
    assert back.answer(OKARA) is Answer.YES


def test_an_adopted_option_no_question_leads_to_any_more_keeps_its_words(workspace: Workspace, key: str) -> None:
    before = assessments.open_assessment(workspace, key)
    now(workspace, SECOND)
    accepted = upgrading.accept_upgrade(workspace, key, "tofu")
    assert accepted.options["cover-the-pot"] == before.options["cover-the-pot"]
    assert accepted.cases == before.cases
    assert accepted.sources == before.sources


def test_an_option_somebody_said_no_to_keeps_its_words(workspace: Workspace, key: str) -> None:
    choosing.take_out(workspace, key, "a0001")
    choosing.say_why_not(workspace, key, "cover-the-pot", WhyNot.NO_MONEY)
    now(workspace, SECOND)
    accepted = upgrading.accept_upgrade(workspace, key, "tofu")
    assert accepted.why_not == {"cover-the-pot": WhyNot.NO_MONEY}
    assert "cover-the-pot" in accepted.options


def test_looking_again_takes_todays_revision(workspace: Workspace, key: str) -> None:
    now(workspace, SECOND)
    assert [one.revision for one in assessments.start_again(workspace, key).checklists] == [2]
    assert [one.revision for one in assessments.open_assessment(workspace, key).checklists] == [1]


def test_a_broken_own_file_never_stops_the_start(workspace: Workspace, key: str) -> None:
    (workspace.folder.checklists / "tofu.yaml").write_text("kind: [")
    catalog = workspace.reload_catalog()
    assert [fault.file.name for fault in catalog.faults] == ["tofu.yaml"]
    assert "tofu" not in catalog.library.checklists and "bakery" in catalog.library.checklists
    assert assessments.open_assessment(workspace, key).answer(LID) is Answer.NO
