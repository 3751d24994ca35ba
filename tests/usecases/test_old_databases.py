"""What people have on their disks from an older program opens, scores and goes on as it did."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from selfcheck.domain.assessment import Answer, Depth, Step
from selfcheck.domain.checklist import Area, QuestionKey
from selfcheck.domain.library import TypicalSaving
from selfcheck.domain.scoring import score_card
from selfcheck.domain.suggestions import Standing, suggestions
from selfcheck.paths import DataFolder
from selfcheck.usecases import answering, assessments, printing
from selfcheck.usecases.workspace import Workspace, open_workspace
from tests.conftest import TickingClock
from tests.write_old_database import FOLDER

MAIN_JOB = FOLDER / "0001-main-job.db"
FIRST, AGAIN = "tofu-nandu-2026-05", "tofu-nandu-2026-05-2"
LID = QuestionKey("tofu", "lid-on")


@pytest.fixture
def main_job(folder: DataFolder, clock: TickingClock) -> Iterator[Workspace]:
    """A copy of the file that version 0.1.0 wrote, opened by the program of today."""
    folder.folder.mkdir(parents=True)
    shutil.copyfile(MAIN_JOB, folder.database)
    opened = open_workspace(folder, clock, who="Karim")
    yield opened
    opened.close()


def test_the_folder_holds_a_file_for_every_version_before_this_one() -> None:
    assert [path.name for path in sorted(FOLDER.glob("*.db"))] == ["0001-main-job.db"]


def test_an_old_assessment_scores_as_it_did(main_job: Workspace) -> None:
    card = score_card(assessments.open_assessment(main_job, FIRST))
    # Weight 2 partly and weight 1 yes: (2 × 0.5 + 1) / 3; the filter question counts as progress only.
    assert card.overall.value == pytest.approx(2 / 3)
    assert (card.overall.assessed, card.overall.relevant) == (3, 3)
    assert {area: score.value for area, score in card.areas.items()} == {Area.ENERGY: 0.5, Area.WASTE: 1.0}


def test_an_old_assessment_finds_the_options_it_found(main_job: Workspace) -> None:
    found = suggestions(assessments.open_assessment(main_job, FIRST))
    assert [(one.option.id, one.standing) for one in found] == [("cover-the-pot", Standing.SUGGESTED)]
    assert found[0].reasons[0].answer is Answer.PARTLY


def test_content_pinned_before_there_were_end_uses_has_none(main_job: Workspace) -> None:
    pinned = assessments.open_assessment(main_job, FIRST)
    (tofu,) = pinned.checklists
    assert (tofu.end_uses, tofu.usual, tofu.output_unit, tofu.output_name) == ((), (), "", {})
    assert tofu.title == {"en": "Tofu maker", "es": "Fábrica de tofu"}
    saving = pinned.options["cover-the-pot"].saving
    assert isinstance(saving, TypicalSaving)
    assert (saving.low, saving.high, saving.resource, saving.end_use) == (5, 15, None, None)
    assert pinned.options["weigh-inputs"].title["es"]


def test_both_looks_are_listed_the_one_last_worked_on_first(main_job: Workspace) -> None:
    listed = assessments.list_assessments(main_job)
    assert [(one.key, one.step, one.depth, one.started) for one in listed] == [
        (AGAIN, Step.GET_ORGANISED, Depth.FULL, date(2026, 5, 12)),
        (FIRST, Step.DO, Depth.FULL, date(2026, 5, 12)),
    ]
    assert [(one.score.value, len(one.actions)) for one in listed] == [(None, 0), (pytest.approx(2 / 3), 3)]


def test_every_earlier_answer_is_still_told_and_the_next_one_joins_them(main_job: Workspace) -> None:
    answering.answer(main_job, FIRST, LID, Answer.YES)
    told = [(one.answer, one.note, one.who) for one in answering.history(main_job, FIRST, LID)]
    assert told == [
        (Answer.NO, "no lid\nanywhere", "Ana"),
        (Answer.PARTLY, "a lid since May", "Ana"),
        (Answer.YES, "a lid since May", "Karim"),
    ]
    assert score_card(assessments.open_assessment(main_job, FIRST)).overall.value == 1


def test_the_plan_of_an_old_assessment_prints(main_job: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    assert printing.print_plan(main_job, FIRST, target, "es") >= 2
    assert target.read_bytes().startswith(b"%PDF")


def test_opening_an_old_file_leaves_a_backup_of_it_as_it_was(main_job: Workspace) -> None:
    (backup,) = main_job.folder.backups.iterdir()
    old = backup.read_bytes()
    assert old.startswith(b"SQLite format 3\x00")
    assert len(old) == MAIN_JOB.stat().st_size
