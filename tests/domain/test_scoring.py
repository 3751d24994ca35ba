from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.assessment import Answer
from selfcheck.domain.checklist import Area
from selfcheck.domain.scoring import Score, score_card, score_of, strengths
from tests.small import NA, NO, PARTLY, YES, a_checklist, a_question, an_assessment


def overall(*answered: tuple[int, Answer | None]) -> Score:
    return score_of(
        [(a_question(f"q{place}", weight=weight), answer) for place, (weight, answer) in enumerate(answered)]
    )


def test_the_worked_example_scores_five_twelfths_with_four_of_five_assessed() -> None:
    score = overall((2, YES), (1, PARTLY), (3, NO), (1, NA), (1, None))
    assert score.value == pytest.approx(0.41667, abs=1e-4)
    assert (score.assessed, score.relevant) == (4, 5)
    assert score.progress == 0.8
    assert not score.so_far
    assert not score.complete


def test_not_assessed_is_never_the_same_as_no() -> None:
    assert overall((1, YES), (1, None)).value == 1.0
    assert overall((1, YES), (1, NO)).value == 0.5


@pytest.mark.parametrize(("given_answers", "so_far"), [(0, True), (1, True), (2, False), (3, False), (4, False)])
def test_below_half_assessed_the_score_reads_so_far(given_answers: int, so_far: bool) -> None:
    score = overall(*[(1, YES if place < given_answers else None) for place in range(4)])
    assert score.so_far is so_far


def test_without_an_applicable_question_there_is_no_score() -> None:
    score = overall((3, NA), (1, NA), (1, None))
    assert score.value is None
    assert (score.assessed, score.relevant) == (2, 3)


def test_all_no_is_a_score_of_zero_and_not_the_lack_of_one() -> None:
    assert overall((1, NO)).value == 0.0


def test_nothing_to_ask_counts_as_looked_at_in_full() -> None:
    score = overall()
    assert score.value is None
    assert score.progress == 1.0
    assert score.complete
    assert not score.so_far


def test_a_filter_question_counts_as_progress_and_never_as_score() -> None:
    gate = a_question("gate", filter=True, weight=3)
    score = score_of([(gate, NO), (a_question("real"), YES)])
    assert score.value == 1.0
    assert (score.assessed, score.relevant) == (2, 2)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 3), st.one_of(st.none(), st.sampled_from(Answer))), max_size=12))
def test_a_score_is_a_share_and_a_better_answer_never_lowers_it(answered: list[tuple[int, Answer | None]]) -> None:
    before = overall(*answered)
    assert before.value is None or 0 <= before.value <= 1
    assert 0 <= before.progress <= 1
    better = overall(*[(weight, YES if answer in (NO, PARTLY) else answer) for weight, answer in answered])
    assert before.value is None or (better.value is not None and better.value >= before.value)


def test_each_area_has_its_own_score_in_walking_order() -> None:
    questions = [
        a_question("lamps", Area.ENERGY),
        a_question("scales", Area.MATERIALS),
        a_question("taps", Area.WATER),
        a_question("leaks", Area.WATER),
    ]
    card = score_card(an_assessment(a_checklist(questions), {"lamps": NO, "taps": YES, "leaks": NO}))
    assert list(card.areas) == [Area.MATERIALS, Area.WATER, Area.ENERGY]
    assert [score.value for score in card.areas.values()] == [None, 0.5, 0.0]
    assert card.overall.value == pytest.approx(1 / 3)
    assert [area for area, _score in card.lowest_first()] == [Area.ENERGY, Area.WATER]


def test_strengths_are_the_yes_answers_spread_over_the_areas_the_weightiest_first() -> None:
    questions = [
        a_question("light", Area.ENERGY, weight=1),
        a_question("heavy", Area.ENERGY, weight=3),
        a_question("tap", Area.WATER, weight=2),
        a_question("half", Area.WATER, weight=3),
        a_question("gate", Area.WATER, weight=3, filter=True),
    ]
    found = strengths(
        an_assessment(a_checklist(questions), {"light": YES, "heavy": YES, "tap": YES, "half": PARTLY, "gate": YES})
    )
    assert [question.id for _key, question in found] == ["heavy", "tap", "light"]
