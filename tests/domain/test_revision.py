from __future__ import annotations

from dataclasses import replace

from selfcheck.domain.checklist import Question, Retired
from selfcheck.domain.revision import RevisionChange, revision_change
from tests.small import a_checklist, a_question


def change(before: list[Question], after: list[Question]) -> RevisionChange:
    return revision_change(a_checklist(before), a_checklist(after, revision=2))


def test_a_preview_names_what_is_new_reworded_and_retired() -> None:
    stays, words, goes = a_question("stays"), a_question("words"), a_question("goes")
    reworded = replace(words, text={"en": "Is it really so?"})
    gone = replace(goes, retired=Retired(since=2, why={"en": "no more"}))
    found = change([stays, words, goes], [stays, reworded, gone, a_question("fresh")])
    assert [one.id for one in found.new] == ["fresh"]
    assert found.reworded == ((words, reworded),)
    assert found.retired == (goes,)
    assert not found.nothing_asked_changes


def test_a_question_that_vanished_counts_as_retired() -> None:
    assert [one.id for one in change([a_question("a"), a_question("b")], [a_question("a")]).retired] == ["b"]


def test_a_question_retired_long_ago_is_not_announced_again() -> None:
    old = a_question("old", retired=Retired(since=1, why={"en": "no more"}))
    assert change([old], [old]).nothing_asked_changes


def test_other_help_texts_change_nothing_that_is_asked() -> None:
    before = a_question("a")
    assert change([before], [replace(before, why={"en": "Better said."})]).nothing_asked_changes
