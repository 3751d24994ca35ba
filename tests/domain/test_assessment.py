from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from selfcheck.domain.assessment import Answer, Assessment, Depth, MustHaves, Record
from selfcheck.domain.checklist import Area, Question, QuestionKey, Retired
from selfcheck.domain.scoring import score_card
from tests.small import NA, NO, PARTLY, YES, a_checklist, a_question, an_assessment


def asked(assessment: Assessment) -> list[str]:
    return [question.id for _key, question in assessment.questions()]


COLD = [
    a_question("cold-room", filter=True),
    a_question("door-shut", only_if="cold-room"),
    a_question("lamps"),
]


@pytest.mark.parametrize(
    ("has_one", "questions"),
    [
        (None, ["cold-room", "door-shut", "lamps"]),
        (YES, ["cold-room", "door-shut", "lamps"]),
        (PARTLY, ["cold-room", "door-shut", "lamps"]),
        (NO, ["cold-room", "lamps"]),
        (NA, ["cold-room", "lamps"]),
    ],
)
def test_a_filter_answered_no_hides_the_questions_that_name_it(has_one: Answer | None, questions: list[str]) -> None:
    assert asked(an_assessment(a_checklist(COLD), {"cold-room": has_one})) == questions


def test_hiding_never_deletes_and_leaves_score_and_progress_alone() -> None:
    hidden = an_assessment(a_checklist(COLD), {"cold-room": NO, "door-shut": NO, "lamps": YES})
    assert score_card(hidden).overall.value == 1.0
    assert score_card(hidden).overall.relevant == 2
    assert hidden.answer(QuestionKey("list", "door-shut")) is NO
    shown = an_assessment(a_checklist(COLD), {"cold-room": YES, "door-shut": NO, "lamps": YES})
    assert score_card(shown).overall.value == 0.5


def test_a_hidden_filter_hides_what_hangs_on_it() -> None:
    chain = [
        a_question("kitchen", filter=True),
        a_question("fryer", filter=True, only_if="kitchen"),
        a_question("oil-filtered", only_if="fryer"),
    ]
    assert asked(an_assessment(a_checklist(chain), {"kitchen": NO})) == ["kitchen"]
    assert asked(an_assessment(a_checklist(chain), {"kitchen": NO, "fryer": YES})) == ["kitchen"]
    assert asked(an_assessment(a_checklist(chain), {"kitchen": YES, "fryer": NO})) == ["kitchen", "fryer"]


def test_filters_that_name_each_other_end() -> None:
    ring = [a_question("hen", filter=True, only_if="egg"), a_question("egg", filter=True, only_if="hen")]
    assert asked(an_assessment(a_checklist(ring))) == ["hen", "egg"]


def test_a_retired_question_is_not_asked_and_stays_readable() -> None:
    old = a_question("old", retired=Retired(since=2, why={"en": "nobody has one"}))
    assessment = an_assessment(a_checklist([old, a_question("new")]), {"old": NO})
    assert asked(assessment) == ["new"]
    assert assessment.question(QuestionKey("list", "old")) == old
    assert assessment.answer(QuestionKey("list", "old")) is NO


def test_the_ten_minute_check_asks_quick_questions_what_was_answered_and_the_filters_they_need() -> None:
    questions: list[Question] = [
        a_question("boiler", filter=True),
        a_question("boiler-tuned", only_if="boiler", quick=True),
        a_question("pool", filter=True),
        a_question("pool-covered", only_if="pool"),
        a_question("lamps", quick=True),
        a_question("fans"),
        a_question("doors"),
    ]
    quick = an_assessment(a_checklist(questions), {"doors": NO}, depth=Depth.QUICK)
    assert asked(quick) == ["boiler", "boiler-tuned", "lamps", "doors"]
    full = an_assessment(a_checklist(questions), {"doors": NO})
    assert len(asked(full)) == 7
    assert full.records == quick.records


def test_questions_come_area_by_area_the_sectors_own_first() -> None:
    everywhere = a_checklist([a_question("w2", Area.WATER), a_question("m2", Area.MATERIALS)], "everywhere", isic=None)
    sector = a_checklist([a_question("w1", Area.WATER), a_question("m1", Area.MATERIALS)], "sector")
    assessment = an_assessment([everywhere, sector])
    assert asked(assessment) == ["m1", "m2", "w1", "w2"]
    assert assessment.areas == [Area.MATERIALS, Area.WATER]
    assert [question.id for _key, question in assessment.questions_in(Area.WATER)] == ["w1", "w2"]


def test_two_lists_may_use_the_same_question_id() -> None:
    one, two = a_checklist([a_question("lamps")], "one"), a_checklist([a_question("lamps")], "two")
    assessment = an_assessment([one, two])
    assert {key for key, _question in assessment.questions()} == {
        QuestionKey("one", "lamps"),
        QuestionKey("two", "lamps"),
    }


def test_an_unknown_question_is_none_and_untouched() -> None:
    assessment = an_assessment(a_checklist([a_question("lamps")]))
    assert assessment.question(QuestionKey("list", "nothing")) is None
    assert assessment.question(QuestionKey("nothing", "lamps")) is None
    assert assessment.record(QuestionKey("list", "lamps")).empty


def test_a_note_or_a_flag_alone_is_something() -> None:
    assert Record().empty
    assert not Record(note="look again").empty
    assert not Record(flagged=True).empty
    assert not Record(answer=NO).empty


def test_must_haves_are_counted_when_somebody_is_named() -> None:
    assert MustHaves().count == 0
    assert MustHaves(manager="Ana", worker="  ", routine="first Monday").count == 2


def test_values_are_frozen() -> None:
    assessment = an_assessment(a_checklist(COLD))
    with pytest.raises(FrozenInstanceError):
        assessment.key = "other"  # type: ignore[misc]
