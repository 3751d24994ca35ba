from __future__ import annotations

import pytest

from selfcheck.domain.assessment import Answer, Assessment, Depth
from selfcheck.domain.library import InvestmentClass
from selfcheck.domain.suggestions import Standing, count_by_class, suggested, suggestions
from tests.small import NA, NO, PARTLY, YES, a_checklist, a_question, an_assessment, an_option

BOTH = [a_question("lids", options=("cover",)), a_question("insulation", options=("cover",))]


def standing(first: Answer | None, second: Answer | None) -> Standing:
    assessment = an_assessment(a_checklist(BOTH), {"lids": first, "insulation": second}, [an_option("cover")])
    return suggestions(assessment)[0].standing


@pytest.mark.parametrize(
    ("first", "second", "stands"),
    [
        (NO, None, Standing.SUGGESTED),
        (PARTLY, YES, Standing.SUGGESTED),
        (NO, NA, Standing.SUGGESTED),
        (YES, YES, Standing.CONFIRMED),
        (YES, NA, Standing.CONFIRMED),
        (YES, None, Standing.WAITING),
        (None, None, Standing.WAITING),
        (NA, NA, Standing.WAITING),
        (NA, None, Standing.WAITING),
    ],
)
def test_an_option_is_suggested_confirmed_or_waits(
    first: Answer | None, second: Answer | None, stands: Standing
) -> None:
    assert standing(first, second) is stands


def order(assessment: Assessment) -> list[str]:
    return [one.option.id for one in suggested(assessment)]


def test_the_order_is_class_then_payback_then_the_strength_of_the_finding() -> None:
    questions = [
        a_question("q1", options=("class-c", "class-b", "unknown-payback")),
        a_question("q2", options=("slow", "fast")),
        a_question("q3", weight=3, options=("partly-heavy",)),
        a_question("q4", weight=2, options=("no-heavy",)),
        a_question("q5", weight=1, options=("no-light",)),
    ]
    options = [
        an_option("class-c", "C", 1),
        an_option("class-b", "B", 1),
        an_option("unknown-payback", "A"),
        an_option("slow", "A", 9),
        an_option("fast", "A", 2),
        an_option("partly-heavy", "A", 5),
        an_option("no-heavy", "A", 5),
        an_option("no-light", "A", 5),
    ]
    answers = {"q1": NO, "q2": NO, "q3": PARTLY, "q4": NO, "q5": NO}
    assert order(an_assessment(a_checklist(questions), answers, options)) == [
        "fast",
        "no-heavy",
        "no-light",
        "partly-heavy",
        "slow",
        "unknown-payback",
        "class-b",
        "class-c",
    ]


def test_equal_options_keep_one_order_whatever_the_file_says() -> None:
    options = [an_option("zinc"), an_option("acid")]
    one = an_assessment(a_checklist([a_question("q", options=("zinc", "acid"))]), {"q": NO}, options)
    other = an_assessment(a_checklist([a_question("q", options=("acid", "zinc"))]), {"q": NO}, options[::-1])
    assert order(one) == order(other) == ["acid", "zinc"]


def test_the_strongest_reason_stands_first() -> None:
    questions = [a_question("partly", weight=3, options=("it",)), a_question("no", weight=1, options=("it",))]
    one = suggested(an_assessment(a_checklist(questions), {"partly": PARTLY, "no": NO}, [an_option("it")]))[0]
    assert [reason.question.id for reason in one.reasons] == ["no", "partly"]
    assert one.strength == 11


def test_a_hidden_question_suggests_nothing() -> None:
    questions = [a_question("gate", filter=True), a_question("q", only_if="gate", options=("it",))]
    assessment = an_assessment(a_checklist(questions), {"gate": NO, "q": NO}, [an_option("it")])
    assert suggestions(assessment) == []


def test_an_option_that_is_not_pinned_is_not_invented() -> None:
    assert suggestions(an_assessment(a_checklist([a_question("q", options=("gone",))]), {"q": NO})) == []


def test_going_deeper_loses_no_suggestion() -> None:
    questions = [a_question("q", quick=True, options=("one",)), a_question("r", options=("two",))]
    options = [an_option("one"), an_option("two")]
    quick = an_assessment(a_checklist(questions), {"q": NO}, options, depth=Depth.QUICK)
    full = an_assessment(a_checklist(questions), {"q": NO}, options)
    assert order(quick) == order(full) == ["one"]


def test_classes_are_counted_with_all_three_named() -> None:
    questions = [a_question("q", options=("one", "two", "three"))]
    options = [an_option("one"), an_option("two"), an_option("three", "C")]
    found = suggested(an_assessment(a_checklist(questions), {"q": NO}, options))
    assert count_by_class(found) == {InvestmentClass.A: 2, InvestmentClass.B: 0, InvestmentClass.C: 1}
