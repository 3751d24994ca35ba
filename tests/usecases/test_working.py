"""What a person does from the first step to the plan, and that none of it gets lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from selfcheck.domain.assessment import Answer, Assessment, Depth, Firm, MustHaves, Person, Record, Step, WhyNot
from selfcheck.domain.checklist import Area, QuestionKey
from selfcheck.domain.finance import Range
from selfcheck.domain.overview import due_actions
from selfcheck.domain.plan import DueGroup, Status
from selfcheck.domain.scoring import score_card
from selfcheck.domain.suggestions import suggested
from selfcheck.errors import BadInput, NotFound
from selfcheck.paths import DataFolder
from selfcheck.usecases import answering, assessments, choosing, organising
from selfcheck.usecases.finding import find_question
from selfcheck.usecases.workspace import Workspace, open_workspace
from tests.conftest import TickingClock

FIRM = Firm(key="", name="Sunrise Bakery", country="MA", currency="MAD", town="Fez", staff=14)
SCALES = QuestionKey("bakery", "scales-checked")


def started(workspace: Workspace, name: str = "Sunrise Bakery", *checklists: str, **rest: object) -> Assessment:
    firm = replace(FIRM, name=name)
    lists = checklists or ("bakery", "housekeeping")
    return assessments.start_assessment(workspace, firm, lists, **rest)  # type: ignore[arg-type]


def again(workspace: Workspace) -> Workspace:
    """The same folder, opened anew as on another day."""
    workspace.close()
    return open_workspace(workspace.folder, workspace.clock, who="Karim")


def test_a_started_assessment_pins_todays_checklists_and_describes_the_firm(workspace: Workspace) -> None:
    assessment = started(workspace)
    assert assessment.key == "sunrise-bakery-2026-05"
    assert assessment.firm == replace(FIRM, key="sunrise-bakery")
    assert assessment.started == date(2026, 5, 12)
    assert [one.id for one in assessment.checklists] == ["bakery", "housekeeping"]
    assert assessment.checklists[0] == workspace.library.checklists["bakery"]
    assert assessment.records == {}
    assert assessments.open_assessment(workspace, assessment.key) == assessment


def test_the_same_list_named_twice_is_asked_once(workspace: Workspace) -> None:
    assessment = started(workspace, "Twice", "bakery", "bakery")
    assert [one.id for one in assessment.checklists] == ["bakery"]


@pytest.mark.parametrize(
    ("named", "sentence"),
    [("bakry", 'There is no checklist "bakry". Did you mean bakery?'), ("zzz", "shows them all")],
)
def test_a_list_that_is_not_there_is_named_with_what_could_be_meant(
    workspace: Workspace, named: str, sentence: str
) -> None:
    with pytest.raises(NotFound) as caught:
        started(workspace, "Firm", named)
    assert sentence in str(caught.value)
    assert assessments.list_assessments(workspace) == []


def test_an_answer_is_there_after_the_program_was_closed(workspace: Workspace) -> None:
    key = started(workspace).key
    said = answering.answer(workspace, key, SCALES, Answer.NO, "no weight in the shop")
    assert (said.answer, said.note, said.who) == (Answer.NO, "no weight in the shop", "Ana")
    reopened = again(workspace)
    assert assessments.open_assessment(reopened, key).record(SCALES) == said
    reopened.close()


def test_answering_again_keeps_the_note_and_the_history(workspace: Workspace) -> None:
    key = started(workspace).key
    answering.answer(workspace, key, SCALES, Answer.NO, "no weight")
    answering.answer(workspace, key, SCALES, Answer.YES)
    answering.answer(workspace, key, SCALES, None)
    told = answering.history(workspace, key, SCALES)
    assert [(one.answer, one.note) for one in told] == [
        (Answer.NO, "no weight"),
        (Answer.YES, "no weight"),
        (None, "no weight"),
    ]
    moments = [one.at for one in told if one.at]
    assert moments == sorted(moments) and len(set(moments)) == 3
    assert assessments.open_assessment(workspace, key).record(SCALES).note == "no weight"


def test_undo_puts_back_what_was_there_and_redo_puts_it_on_again(workspace: Workspace) -> None:
    key = started(workspace).key
    before = assessments.open_assessment(workspace, key).record(SCALES)
    after = answering.put_record(workspace, key, SCALES, Record(answer=Answer.NO, note="x", flagged=True))
    answering.put_record(workspace, key, SCALES, before)
    assert SCALES not in assessments.open_assessment(workspace, key).records
    answering.put_record(workspace, key, SCALES, after)
    found = assessments.open_assessment(workspace, key).record(SCALES)
    assert (found.answer, found.note, found.flagged) == (Answer.NO, "x", True)
    assert len(answering.history(workspace, key, SCALES)) == 3


def test_an_unknown_assessment_is_named_with_what_could_be_meant(workspace: Workspace) -> None:
    key = started(workspace).key
    with pytest.raises(NotFound, match=f"Did you mean {key}"):
        assessments.open_assessment(workspace, key[:-1])
    with pytest.raises(NotFound, match="shows them all"):
        answering.answer(workspace, "zzz", SCALES, Answer.NO)
    assert answering.history(workspace, "zzz", SCALES) == []


@pytest.mark.parametrize("named", ["MA-01", "ma-01", " MA-01 ", "scales-checked", "bakery/scales-checked"])
def test_a_question_is_found_by_code_or_id(workspace: Workspace, named: str) -> None:
    assert find_question(started(workspace), named)[0] == SCALES


@pytest.mark.parametrize(
    ("named", "sentence"),
    [("scale-checked", "Did you mean scales-checked"), ("MA-99", "Did you mean MA-"), ("?", "shows them all")],
)
def test_a_question_that_is_not_there_is_named_with_what_could_be_meant(
    workspace: Workspace, named: str, sentence: str
) -> None:
    with pytest.raises(NotFound, match=sentence):
        find_question(started(workspace), named)


def test_a_code_that_stands_in_two_lists_is_asked_back(workspace: Workspace) -> None:
    with pytest.raises(BadInput, match="Write one of: "):
        find_question(started(workspace, "Both", "bakery", "hotel"), "MA-01")


def test_an_answer_suggests_options_and_adopting_one_makes_an_action(workspace: Workspace) -> None:
    key = started(workspace).key
    answering.answer(workspace, key, SCALES, Answer.NO)
    assessment = assessments.open_assessment(workspace, key)
    assert {one.option.id for one in suggested(assessment)} == {"check-weigh-dough-pieces", "weigh-inputs"}
    adopted = choosing.adopt(
        workspace, key, "weigh-inputs", "Fatima", date(2026, 6, 1), Decimal(0), Range(Decimal(500), Decimal(900))
    )
    (action,) = adopted.actions
    assert (action.option, action.owner, action.due) == ("weigh-inputs", "Fatima", date(2026, 6, 1))
    assert (action.investment, action.saving) == (Decimal(0), Range(Decimal(500), Decimal(900)))
    assert action.status is Status.PLANNED


def test_adopting_again_changes_only_what_is_given(workspace: Workspace) -> None:
    key = started(workspace).key
    choosing.adopt(workspace, key, "weigh-inputs", "Fatima", date(2026, 6, 1), Decimal(10))
    after = choosing.adopt(workspace, key, "weigh-inputs", investment=Decimal(20))
    (action,) = after.actions
    assert (action.owner, action.due, action.investment) == ("Fatima", date(2026, 6, 1), Decimal(20))


def test_an_action_taken_out_comes_back_with_everything_typed_about_it(workspace: Workspace) -> None:
    key = started(workspace).key
    choosing.adopt(workspace, key, "weigh-inputs", "Fatima", date(2026, 6, 1), Decimal(10))
    before = choosing.set_status(workspace, key, "a0001", Status.IN_PROGRESS).actions[0]
    assert choosing.take_out(workspace, key, "a0001").actions == ()
    assert choosing.change_action(workspace, key, before).actions == (before,)
    choosing.take_out(workspace, key, "a0001")
    assert choosing.adopt(workspace, key, "weigh-inputs").actions == (before,)


def test_the_same_key_is_never_given_to_another_action(workspace: Workspace) -> None:
    key = started(workspace).key
    choosing.adopt(workspace, key, "weigh-inputs")
    choosing.take_out(workspace, key, "a0001")
    assert [one.key for one in choosing.adopt(workspace, key, "recipe-cards").actions] == ["a0002"]


def test_an_own_idea_stands_in_the_plan_without_an_option(workspace: Workspace) -> None:
    key = started(workspace).key
    (action,) = choosing.add_own_idea(workspace, key, "  Paint the door  ", Area.ENERGY).actions
    assert (action.title, action.option, action.area) == ("Paint the door", None, Area.ENERGY)
    with pytest.raises(BadInput, match="Type your idea"):
        choosing.add_own_idea(workspace, key, " \t ", Area.ENERGY)


def test_actions_are_put_in_order(workspace: Workspace) -> None:
    key = started(workspace).key
    for option in ("weigh-inputs", "recipe-cards", "check-weigh-dough-pieces"):
        choosing.adopt(workspace, key, option)
    after = choosing.put_in_order(workspace, key, ["a0003", "a0001", "a0002"])
    assert [one.key for one in after.actions] == ["a0003", "a0001", "a0002"]
    assert [one.key for one in choosing.add_own_idea(workspace, key, "More", Area.WATER).actions][-1] == "a0004"


def test_a_status_carries_the_day_it_was_said(workspace: Workspace, clock: TickingClock) -> None:
    key = started(workspace).key
    choosing.adopt(workspace, key, "weigh-inputs")
    clock.pass_time(days=180)
    (action,) = choosing.set_status(workspace, key, "a0001", Status.DONE).actions
    assert (action.status, action.status_on) == (Status.DONE, date(2026, 11, 8))
    with pytest.raises(NotFound, match="a0009"):
        choosing.set_status(workspace, key, "a0009", Status.DONE)


def test_a_reason_why_not_yet_is_kept_taken_back_and_gone_when_adopted(workspace: Workspace) -> None:
    key = started(workspace).key
    assert choosing.say_why_not(workspace, key, "weigh-inputs", WhyNot.NO_MONEY).why_not == {
        "weigh-inputs": WhyNot.NO_MONEY
    }
    assert choosing.say_why_not(workspace, key, "weigh-inputs", None).why_not == {}
    choosing.say_why_not(workspace, key, "weigh-inputs", WhyNot.TRIED_FAILED)
    assert choosing.adopt(workspace, key, "weigh-inputs").why_not == {}


def test_an_option_outside_the_pinned_lists_is_pinned_when_adopted(workspace: Workspace) -> None:
    key = started(workspace).key
    assert "lift-slowly-and-drip" not in assessments.open_assessment(workspace, key).options
    adopted = choosing.adopt(workspace, key, "lift-slowly-and-drip")
    pinned = adopted.options["lift-slowly-and-drip"]
    assert pinned == workspace.library.options["lift-slowly-and-drip"]
    assert set(pinned.source_ids()) <= set(adopted.sources)
    assert len(adopted.checklists) == 2
    with pytest.raises(NotFound, match="Did you mean weigh-inputs"):
        choosing.adopt(workspace, key, "weigh-input")
    with pytest.raises(NotFound, match="lists the suggested ones"):
        choosing.adopt(workspace, key, "???")


def test_the_ten_minute_check_goes_on_to_everything_and_asks_nothing_twice(workspace: Workspace) -> None:
    quick = started(workspace, depth=Depth.QUICK)
    assert 20 <= len(list(quick.questions())) <= 30
    key, question = next((key, question) for key, question in quick.questions() if not question.filter)
    answering.answer(workspace, quick.key, key, Answer.NO)
    full = assessments.change_depth(workspace, quick.key, Depth.FULL)
    assert len(list(full.questions())) >= 95
    assert full.answer(key) is Answer.NO
    back = assessments.change_depth(workspace, quick.key, Depth.QUICK)
    assert question in [one for _key, one in back.questions()]


def test_the_step_is_remembered(workspace: Workspace) -> None:
    key = started(workspace).key
    assessments.go_to_step(workspace, key, Step.CHOOSE)
    reopened = again(workspace)
    assert assessments.open_assessment(reopened, key).step is Step.CHOOSE
    reopened.close()


def test_further_lists_join_and_pinned_ones_stay(workspace: Workspace) -> None:
    key = started(workspace, "Inn", "housekeeping").key
    joined = assessments.change_checklists(workspace, key, ["hotel", "housekeeping"])
    assert [one.id for one in joined.checklists] == ["hotel", "housekeeping"]


def test_getting_organised_is_kept(workspace: Workspace) -> None:
    key = started(workspace).key
    organising.put_person(workspace, key, Person(key="", name=" Karim ", role="oven", looks_around=True))
    organising.put_person(workspace, key, Person(key="", name="Lina"))
    organising.put_person(workspace, key, Person(key="p002", name="Lina"), removed=True)
    organising.put_person(workspace, key, Person(key="", name="Omar"))
    organising.set_must_haves(workspace, key, MustHaves(manager="Fatima", worker="Karim", routine="Mondays"))
    organising.commit(workspace, key, "Fatima")
    organising.choose_language(workspace, key, "es")
    found = organising.describe_firm(workspace, key, replace(FIRM, name="Sunrise", key="other", town="Rabat"))
    assert [(one.key, one.name) for one in found.people] == [("p001", "Karim"), ("p003", "Omar")]
    assert found.must_haves.count == 3
    assert found.commitment is not None and found.commitment.on == date(2026, 5, 12)
    assert (found.firm.name, found.firm.town, found.firm.key, found.language) == (
        "Sunrise",
        "Rabat",
        "sunrise-bakery",
        "es",
    )
    assert organising.commit(workspace, key, " ").commitment is None


@pytest.mark.parametrize("staff", [0, -3, 1_000_000])
def test_a_number_of_people_that_can_not_be_is_refused(workspace: Workspace, staff: int) -> None:
    key = started(workspace).key
    with pytest.raises(BadInput, match="how many people"):
        organising.describe_firm(workspace, key, replace(FIRM, staff=staff))
    assert assessments.open_assessment(workspace, key).firm.staff == 14


def test_a_year_later_the_firm_looks_again_with_its_people(workspace: Workspace, clock: TickingClock) -> None:
    first = started(workspace)
    answering.answer(workspace, first.key, SCALES, Answer.NO)
    organising.put_person(workspace, first.key, Person(key="", name="Karim"))
    clock.pass_time(days=365)
    second = assessments.start_again(workspace, first.key)
    assert second.key == "sunrise-bakery-2027-05"
    assert second.firm == first.firm
    assert [one.name for one in second.people] == ["Karim"]
    assert second.records == {} and second.actions == ()
    assert assessments.open_assessment(workspace, first.key).answer(SCALES) is Answer.NO
    organising.describe_firm(workspace, second.key, replace(first.firm, town="Casablanca"))
    assert assessments.open_assessment(workspace, first.key).firm.town == "Casablanca", "it is one firm"


def test_the_list_shows_the_last_touched_first_with_score_and_progress(workspace: Workspace) -> None:
    first, second = started(workspace, "First"), started(workspace, "Second")
    assert [one.firm.name for one in assessments.list_assessments(workspace)] == ["Second", "First"]
    answering.answer(workspace, first.key, SCALES, Answer.YES)
    choosing.adopt(workspace, first.key, "weigh-inputs")
    choosing.set_status(workspace, first.key, "a0001", Status.DONE)
    top, other = assessments.list_assessments(workspace)
    assert (top.key, other.key) == (first.key, second.key)
    assert (top.score.value, top.score.assessed, top.done) == (1.0, 1, 1)
    assert top.titles["weigh-inputs"]["es"]
    assert other.score.value is None


def test_what_is_due_is_shown_over_all_firms(workspace: Workspace) -> None:
    today = workspace.today()
    first, second = started(workspace, "First"), started(workspace, "Second")
    choosing.adopt(workspace, first.key, "weigh-inputs", due=today + timedelta(days=20))
    choosing.adopt(workspace, second.key, "weigh-inputs", due=today - timedelta(days=1))
    choosing.adopt(workspace, second.key, "recipe-cards", due=today + timedelta(days=400))
    choosing.adopt(workspace, second.key, "check-weigh-dough-pieces", due=today - timedelta(days=9))
    choosing.set_status(workspace, second.key, "a0003", Status.DONE)
    found = due_actions(assessments.list_assessments(workspace), today)
    named = {group: [(one.firm.name, action.option) for one, action in pairs] for group, pairs in found.items()}
    assert named == {
        DueGroup.OVERDUE: [("Second", "weigh-inputs")],
        DueGroup.NEXT_30: [("First", "weigh-inputs")],
    }


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Café Ñandú", "cafe-nandu-2026-05"),
        ("パン屋", "firm-2026-05"),
        ("../../etc/passwd", "etc-passwd-2026-05"),
        ("--json", "json-2026-05"),
        ("A" * 200, "a" * 40 + "-2026-05"),
        ("a-" * 60, ("a-" * 20).rstrip("-") + "-2026-05"),
        ("R&D <b>", "r-d-b-2026-05"),
    ],
)
def test_a_key_is_plain_letters_whatever_the_firm_is_called(workspace: Workspace, name: str, key: str) -> None:
    assessment = started(workspace, name)
    assert assessment.key == key
    assert assessments.open_assessment(workspace, key).firm.name == name


def test_firms_of_the_same_name_get_keys_of_their_own(workspace: Workspace) -> None:
    keys = [started(workspace, "Bakery").key for _ in range(3)]
    assert keys == ["bakery-2026-05", "bakery-2-2026-05", "bakery-3-2026-05"]
    assert assessments.start_again(workspace, keys[0]).key == "bakery-2026-05-2"
    assert len({one.firm.key for one in assessments.list_assessments(workspace)}) == 3


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two   words ", "two words"),
        ("bell\a and\x1b[31m red", "bell and[31m red"),
        ("NUL\0inside", "NULinside"),
        ("one\nline\r\nonly", "one line only"),
        ("Caf\u00e9\u00a0Luna", "Café Luna"),
        ("tab\tbed", "tab bed"),
        ("half \udcff a letter", "half a letter"),
        ("👩‍🏭 Füße & <b>", "👩‍🏭 Füße & <b>"),
        ("مخبز الشروق", "مخبز الشروق"),
    ],
)
def test_a_firms_name_is_one_clean_line(workspace: Workspace, typed: str, kept: str) -> None:
    assert started(workspace, typed).firm.name == kept


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\0\a", "\u00a0"])
def test_a_firm_without_a_name_is_refused(workspace: Workspace, typed: str) -> None:
    with pytest.raises(BadInput, match="needs a name"):
        started(workspace, typed)
    assert assessments.list_assessments(workspace) == []


def test_a_note_keeps_its_lines_and_loses_what_can_not_be_stored(workspace: Workspace) -> None:
    key = started(workspace).key
    said = answering.answer(workspace, key, SCALES, Answer.NO, " one\r\ntwo\x00\x1b\rthree\u00a0four \ud83d ")
    assert said.note == "one\ntwo\nthree four"
    assert assessments.open_assessment(workspace, key).record(SCALES).note == said.note


def test_what_is_too_long_is_refused_in_one_sentence_and_nothing_changes(workspace: Workspace) -> None:
    key = started(workspace).key
    answering.answer(workspace, key, SCALES, Answer.YES, "short")
    before = assessments.open_assessment(workspace, key)
    long = "x" * 10_000
    acts = (
        lambda: started(workspace, long),
        lambda: answering.answer(workspace, key, SCALES, Answer.NO, long),
        lambda: answering.put_record(workspace, key, SCALES, Record(note=long)),
        lambda: choosing.add_own_idea(workspace, key, long, Area.WATER),
        lambda: choosing.adopt(workspace, key, "weigh-inputs", owner=long),
        lambda: organising.put_person(workspace, key, Person(key="", name=long)),
        lambda: organising.commit(workspace, key, long),
        lambda: organising.describe_firm(workspace, key, replace(FIRM, town=long)),
        lambda: organising.set_must_haves(workspace, key, MustHaves(routine=long)),
    )
    for act in acts:
        with pytest.raises(BadInput, match=r"^[^\n]{3,60}: at most \d+ letters fit here\.$"):
            act()
    assert assessments.open_assessment(workspace, key) == before
    assert len(assessments.list_assessments(workspace)) == 1


def test_five_thousand_letters_fit_in_a_note(workspace: Workspace) -> None:
    key = started(workspace).key
    assert len(answering.answer(workspace, key, SCALES, Answer.NO, "é" * 5000).note) == 5000


def test_scores_follow_every_answer(workspace: Workspace) -> None:
    key = started(workspace).key
    for one, _question in list(assessments.open_assessment(workspace, key).questions()):
        answering.answer(workspace, key, one, Answer.YES)
    whole = score_card(assessments.open_assessment(workspace, key)).overall
    assert (whole.value, whole.complete) == (1.0, True)


def test_two_windows_on_one_folder_see_each_others_answers(folder: DataFolder, clock: TickingClock) -> None:
    one, two = open_workspace(folder, clock, who="Ana"), open_workspace(folder, clock, who="Karim")
    key = started(one).key
    answering.answer(one, key, SCALES, Answer.NO)
    answering.answer(two, key, SCALES, Answer.YES)
    assert [(said.who, said.answer) for said in answering.history(one, key, SCALES)] == [
        ("Ana", Answer.NO),
        ("Karim", Answer.YES),
    ]
    one.close()
    two.close()


def test_the_day_is_the_day_here_and_the_moment_is_the_same_everywhere(folder: DataFolder) -> None:
    late = datetime.fromisoformat("2026-05-12T23:30:00-05:00")
    workspace = open_workspace(folder, lambda: late, who="Ana")
    assessment = started(workspace)
    assert assessment.started == date(2026, 5, 12)
    said = answering.answer(workspace, assessment.key, SCALES, Answer.YES)
    assert said.at is not None and said.at.astimezone(UTC) == datetime(2026, 5, 13, 4, 30, tzinfo=UTC)
    workspace.close()


def test_an_own_checklist_that_was_answered_keeps_what_it_promised(workspace: Workspace, folder: DataFolder) -> None:
    own = folder.checklists / "mine.yaml"
    text = (
        "format: 1\nkind: checklist\nid: mine\nrevision: 1\nlanguage: en\ntitle: Mine\nabout: My own.\nquestions:\n"
        "  - id: lamp-off\n    code: EN-101\n    area: energy\n    text: Is the lamp switched off at night?\n"
        "    good: The lamp is off at night.\n    why: It costs money.\n    check: Look.\n"
        "    options: [switch-off-list]\n"
    )
    own.write_text(text, encoding="utf-8")
    workspace.reload_catalog()
    assessments.start_assessment(workspace, Firm(key="", name="Mine"), ["mine"])
    own.write_text(text.replace("revision: 1", "revision: 2").replace("Is the lamp switched off at night?",
                   "Does every driver carry a spare wheel in the van?"), encoding="utf-8")  # fmt: skip
    catalog = workspace.reload_catalog()
    assert "mine" not in catalog.library.checklists
    assert [fault.line for fault in catalog.faults] == [12]
    assert "new id" in catalog.faults[0].say(str)


def test_a_code_may_be_typed_without_its_zero(workspace: Workspace) -> None:
    assessment = assessments.start_assessment(workspace, Firm(key="", name="Mine"), ["bakery"])
    assert find_question(assessment, "en-4")[1].code == "EN-04"
