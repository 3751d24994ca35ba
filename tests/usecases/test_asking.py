"""Which lists an assessment asks: a list that stands alone, and a list taken off again without losing anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from selfcheck.domain.assessment import Answer, Assessment, Depth, Firm, WhyNot
from selfcheck.domain.checklist import HOUSEKEEPING, Area, QuestionKey
from selfcheck.domain.scoring import score_card
from selfcheck.errors import BadInput, NotFound
from selfcheck.store import tables
from selfcheck.usecases import answering, assessments, choosing, upgrading
from selfcheck.usecases.content import checklists_for
from selfcheck.usecases.workspace import Workspace
from tests.catalog.written import LIST, but, write

SCALES = QuestionKey("bakery", "scales-checked")


def started(workspace: Workspace, *checklists: str) -> str:
    return assessments.start_assessment(workspace, Firm(key="", name="Ana"), checklists).key


def ids(assessment: Assessment) -> list[str]:
    return [one.id for one in assessment.checklists]


def first_of(assessment: Assessment, checklist: str) -> QuestionKey:
    return next(key for key, question in assessment.questions() if key.checklist == checklist and not question.filter)


# A list that stands alone


def test_a_household_is_asked_its_twelve_questions_at_both_depths(workspace: Workspace) -> None:
    key = started(workspace, *checklists_for(workspace.library, "crafts"))
    assert len(list(assessments.open_assessment(workspace, key).questions())) == 12
    assert len(list(assessments.change_depth(workspace, key, Depth.QUICK).questions())) == 12


def test_a_lone_list_takes_the_place_of_good_housekeeping_nobody_touched(workspace: Workspace) -> None:
    key = started(workspace, HOUSEKEEPING)
    assert ids(assessments.change_checklists(workspace, key, ["crafts"])) == ["crafts"]


def test_good_housekeeping_somebody_answered_stays_beside_a_lone_list(workspace: Workspace) -> None:
    key = started(workspace, HOUSEKEEPING)
    asked = first_of(assessments.open_assessment(workspace, key), HOUSEKEEPING)
    answering.answer(workspace, key, asked, Answer.NO)
    assert ids(assessments.change_checklists(workspace, key, ["crafts"])) == ["crafts", HOUSEKEEPING]


def test_a_household_that_adds_a_trade_gets_good_housekeeping_and_loses_it_with_the_trade(
    workspace: Workspace,
) -> None:
    key = started(workspace, "crafts")
    assert set(ids(assessments.change_checklists(workspace, key, ["bakery"]))) == {"crafts", "bakery", HOUSEKEEPING}
    assert ids(assessments.drop_checklist(workspace, key, "bakery")) == ["crafts"]


def test_good_housekeeping_somebody_answered_stays_when_the_trade_goes(workspace: Workspace) -> None:
    key = started(workspace, "crafts")
    joined = assessments.change_checklists(workspace, key, ["bakery"])
    answering.answer(workspace, key, first_of(joined, HOUSEKEEPING), Answer.YES)
    assert ids(assessments.drop_checklist(workspace, key, "bakery")) == ["crafts", HOUSEKEEPING]


def test_a_household_may_ask_for_good_housekeeping_and_take_it_off_again(workspace: Workspace) -> None:
    key = started(workspace, "crafts")
    assert ids(assessments.change_checklists(workspace, key, [HOUSEKEEPING])) == ["crafts", HOUSEKEEPING]
    assert ids(assessments.drop_checklist(workspace, key, HOUSEKEEPING)) == ["crafts"]


def test_two_lone_lists_stay_without_good_housekeeping(workspace: Workspace) -> None:
    write(workspace.folder.checklists, tofu=but(LIST, "revision: 1", "revision: 1\nalone: true"))
    workspace.reload_catalog()
    key = started(workspace, "crafts")
    assert set(ids(assessments.change_checklists(workspace, key, ["tofu"]))) == {"crafts", "tofu"}


def test_a_craft_shop_that_is_a_bakery_after_all_changes_over(workspace: Workspace) -> None:
    key = started(workspace, "crafts")
    assessments.change_checklists(workspace, key, ["bakery"])
    assert ids(assessments.drop_checklist(workspace, key, "crafts")) == ["bakery", HOUSEKEEPING]


# A list taken off


@pytest.fixture
def key(workspace: Workspace) -> str:
    """A bakery that is also a hotel by mistake: answered, noted and with a plan out of both."""
    key = started(workspace, "bakery", "hotel", HOUSEKEEPING)
    begun = assessments.open_assessment(workspace, key)
    answering.answer(workspace, key, SCALES, Answer.NO, "no weight in the shop")
    answering.answer(workspace, key, first_of(begun, "hotel"), Answer.PARTLY, "only room 3")
    answering.answer(workspace, key, first_of(begun, HOUSEKEEPING), Answer.YES)
    return key


def only_of(assessment: Assessment, checklist: str) -> list[str]:
    """The options no other checklist leads to."""
    by_list = {
        one.id: {option for question in one.questions for option in question.options} for one in assessment.checklists
    }
    others = set().union(*(options for name, options in by_list.items() if name != checklist))
    return sorted(by_list[checklist] - others)


def test_its_questions_score_and_progress_go_and_the_rest_stays(workspace: Workspace, key: str) -> None:
    after = assessments.drop_checklist(workspace, key, "hotel")
    assert ids(after) == ["bakery", HOUSEKEEPING]
    assert {one.checklist for one, _question in after.questions()} == {"bakery", HOUSEKEEPING}
    score = score_card(after).overall
    assert score.assessed == 2
    assert score == score_card(assessments.open_assessment(workspace, key)).overall
    assert after.record(SCALES).note == "no weight in the shop"


def test_it_comes_back_with_its_answers_and_nothing_is_asked_twice(workspace: Workspace, key: str) -> None:
    before = assessments.open_assessment(workspace, key)
    assessments.drop_checklist(workspace, key, "hotel")
    back = assessments.change_checklists(workspace, key, ["hotel"])
    assert back.checklists == before.checklists
    assert back.records == before.records
    assert score_card(back).overall == score_card(before).overall
    assert set(back.options) == set(before.options)


def test_nothing_is_deleted_from_the_database(workspace: Workspace, key: str) -> None:
    def rows() -> dict[str, int]:
        with workspace.store.reading() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in tables.metadata.sorted_tables
            }

    before = rows()
    assessments.drop_checklist(workspace, key, "hotel")
    after = rows()
    grown = {name: after[name] - before[name] for name in after if after[name] != before[name]}
    assert grown == {"contents": 1, "pins": 1}


def test_adopted_options_stay_in_the_plan_with_their_words(workspace: Workspace, key: str) -> None:
    before = assessments.open_assessment(workspace, key)
    adopted, refused, *_rest = only_of(before, "hotel")
    choosing.adopt(workspace, key, adopted, owner="Rosa")
    choosing.say_why_not(workspace, key, refused, WhyNot.NO_MONEY)
    choosing.add_own_idea(workspace, key, "Paint the door", Area.ENERGY)
    after = assessments.drop_checklist(workspace, key, "hotel")
    assert [(one.option, one.owner) for one in after.actions] == [(adopted, "Rosa"), (None, "")]
    assert after.options[adopted] == before.options[adopted]
    assert after.options[adopted].steps
    assert after.why_not == {refused: WhyNot.NO_MONEY}
    assert after.options[refused] == before.options[refused]
    assert set(after.options[adopted].source_ids()) <= set(after.sources)
    gone = set(only_of(before, "hotel")) - {adopted, refused}
    assert gone and not gone & set(after.options)


def test_it_is_not_asked_either_when_the_firm_looks_again(workspace: Workspace, key: str) -> None:
    assessments.drop_checklist(workspace, key, "hotel")
    assert ids(assessments.start_again(workspace, key)) == ["bakery", HOUSEKEEPING]
    assert assessments.list_assessments(workspace)[0].checklists == ("bakery", HOUSEKEEPING)


@pytest.mark.parametrize("dropped", ["bakery", "hotel", HOUSEKEEPING])
def test_undoing_puts_back_exactly_what_was_asked_in_its_order(workspace: Workspace, key: str, dropped: str) -> None:
    before = assessments.open_assessment(workspace, key)
    assessments.drop_checklist(workspace, key, dropped)
    back = assessments.ask_checklists(workspace, key, ids(before))
    assert (back.checklists, back.records, back.options) == (before.checklists, before.records, before.options)
    assert ids(assessments.ask_checklists(workspace, key, ["hotel"])) == ["hotel"]
    with pytest.raises(BadInput, match="only list"):
        assessments.ask_checklists(workspace, key, [])
    assert ids(assessments.open_assessment(workspace, key)) == ["hotel"]


@pytest.mark.parametrize("only", [HOUSEKEEPING, "crafts", "bakery"])
def test_the_only_list_stays_and_says_what_to_do(workspace: Workspace, only: str) -> None:
    key = started(workspace, only)
    with pytest.raises(BadInput, match="Choose another one first, then take this one off"):
        assessments.drop_checklist(workspace, key, only)
    assert ids(assessments.open_assessment(workspace, key)) == [only]


@pytest.mark.parametrize("named", ["hotel", "nobody-knows-it", ""])
def test_a_list_that_is_not_asked_can_not_be_taken_off(workspace: Workspace, named: str) -> None:
    key = started(workspace, "bakery", HOUSEKEEPING)
    with pytest.raises(NotFound, match="not asked in this assessment"):
        assessments.drop_checklist(workspace, key, named)
    assert ids(assessments.open_assessment(workspace, key)) == ["bakery", HOUSEKEEPING]


SECOND = but(LIST, "revision: 1", "revision: 2").replace("have a lid on it?", "have a lid that fits?")


@pytest.mark.parametrize("words", [SECOND, None], ids=["newer", "gone"])
def test_it_comes_back_in_the_revision_it_had(workspace: Workspace, words: str | None) -> None:
    write(workspace.folder.checklists)
    workspace.reload_catalog()
    key = started(workspace, "tofu", HOUSEKEEPING)
    before = assessments.open_assessment(workspace, key)
    assessments.drop_checklist(workspace, key, "tofu")
    for path in Path(workspace.folder.checklists).iterdir():
        path.unlink()
    if words is not None:
        write(workspace.folder.checklists, tofu=words)
    assert workspace.reload_catalog().faults == ()
    back = assessments.change_checklists(workspace, key, ["tofu"])
    assert back.checklists == before.checklists
    assert [one.newer.revision for one in upgrading.offered_upgrades(workspace, back)] == ([2] if words else [])


def test_after_taking_a_newer_revision_that_one_comes_back(workspace: Workspace) -> None:
    write(workspace.folder.checklists)
    workspace.reload_catalog()
    key = started(workspace, "tofu", HOUSEKEEPING)
    write(workspace.folder.checklists, tofu=SECOND)
    workspace.reload_catalog()
    upgrading.accept_upgrade(workspace, key, "tofu")
    assessments.drop_checklist(workspace, key, "tofu")
    back = assessments.change_checklists(workspace, key, ["tofu"])
    assert next(one.revision for one in back.checklists if one.id == "tofu") == 2


def test_an_assessment_written_before_a_list_stood_alone_is_left_as_it_is(workspace: Workspace) -> None:
    key = started(workspace, "crafts", HOUSEKEEPING)
    assert ids(assessments.open_assessment(workspace, key)) == ["crafts", HOUSEKEEPING]
    assert ids(assessments.change_checklists(workspace, key, ["crafts"])) == ["crafts", HOUSEKEEPING]


def test_undoing_a_list_that_was_added_keeps_the_words_of_what_was_adopted_out_of_it(workspace: Workspace) -> None:
    key = started(workspace, "bakery", HOUSEKEEPING)
    joined = assessments.change_checklists(workspace, key, ["hotel"])
    adopted, refused, *_rest = only_of(joined, "hotel")
    choosing.adopt(workspace, key, adopted)
    choosing.say_why_not(workspace, key, refused, WhyNot.NO_MONEY)
    after = assessments.ask_checklists(workspace, key, ["bakery", HOUSEKEEPING])
    assert {adopted: joined.options[adopted], refused: joined.options[refused]}.items() <= after.options.items()


def test_looking_again_asks_a_list_the_library_no_longer_has_as_it_was(workspace: Workspace) -> None:
    write(workspace.folder.checklists)
    workspace.reload_catalog()
    key = started(workspace, "tofu")
    for path in Path(workspace.folder.checklists).iterdir():
        path.unlink()
    assert "tofu" not in workspace.reload_catalog().library.checklists
    again = assessments.start_again(workspace, key)
    assert again.checklists == assessments.open_assessment(workspace, key).checklists
    assert list(again.options) == ["cover-the-pot"]
