"""One file, one short transaction per act, on disk before the call returns."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from selfcheck.domain.assessment import Answer
from selfcheck.store import sqlite, tables
from selfcheck.store.engine import open_store
from tests.conftest import TickingClock
from tests.store.conftest import Opener
from tests.store.filled import LAMPS, fill, read, say


@pytest.mark.parametrize(("name", "_set", "expected"), sqlite.PRAGMAS, ids=[name for name, *_ in sqlite.PRAGMAS])
def test_every_pragma_reads_back_as_set(opened: Opener, name: str, _set: str, expected: object) -> None:
    store = opened()
    for transaction in (store.reading, store.writing):
        with transaction() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == expected


def test_an_answer_is_as_safe_as_the_disk_allows(opened: Opener) -> None:
    with opened().writing() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() >= 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_the_file_carries_our_mark(opened: Opener, database: Path) -> None:
    opened()
    assert database.read_bytes()[68:72] == b"SELF"


def test_a_row_without_its_assessment_is_refused(opened: Opener) -> None:
    store = opened()
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(
            tables.why_nots.insert(), {"assessment": 99, "option": "x", "who": "", "at": TickingClock()()}
        )


def test_an_act_is_on_disk_whole_or_not_at_all(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    say(store, assessment, Answer.YES)
    with pytest.raises(RuntimeError, match="half-way"), store.writing() as connection:
        connection.execute(tables.answers.delete())
        raise RuntimeError("half-way")
    assert read(store).answer(LAMPS) is Answer.YES
    store.close()
    assert read(opened()).answer(LAMPS) is Answer.YES


def test_what_was_typed_stands_in_no_error_message(opened: Opener) -> None:
    store = opened()
    row = {"assessment": 99, "option": "a secret note", "who": "", "at": TickingClock()()}
    with pytest.raises(IntegrityError) as caught, store.writing() as connection:
        connection.execute(tables.why_nots.insert(), row)
    assert "secret" not in str(caught.value)


def test_a_reader_sees_one_moment_while_another_window_writes(opened: Opener) -> None:
    mine, theirs = opened(), opened()
    assessment = fill(mine)
    say(theirs, assessment, Answer.NO)
    assert read(mine).answer(LAMPS) is Answer.NO
    say(mine, assessment, Answer.YES)
    assert read(theirs).answer(LAMPS) is Answer.YES


def test_a_copy_of_the_file_taken_while_the_program_sits_idle_is_whole(
    opened: Opener, database: Path, tmp_path: Path, clock: TickingClock
) -> None:
    store = opened()
    say(store, fill(store), Answer.PARTLY, "with a note")
    assert sorted(path.name for path in database.parent.iterdir()) == ["selfcheck.db"]
    stick = tmp_path / "stick" / "copy.db"
    stick.parent.mkdir()
    shutil.copy(database, stick)
    say(store, 1, Answer.NO)
    copy = open_store(stick, tmp_path / "stick" / "backups", clock)
    try:
        record = read(copy).record(LAMPS)
        assert (record.answer, record.note) == (Answer.PARTLY, "with a note")
    finally:
        copy.close()
    with closing(sqlite3.connect(stick)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("name", ["what? a folder", "100% #1 & more", "ñandú 豆腐", "file:odd", "it's ;", "a" * 200])
def test_the_folder_may_have_any_name(tmp_path: Path, clock: TickingClock, name: str) -> None:
    path = tmp_path / name / "selfcheck.db"
    store = open_store(path, path.parent / "backups", clock)
    fill(store)
    store.close()
    assert path.stat().st_size > 0
    assert [one.name for one in tmp_path.iterdir()] == [name]
    again = open_store(path, path.parent / "backups", clock)
    assert read(again).firm.name == "Firm"
    again.close()


def test_an_empty_file_becomes_a_database(opened: Opener, database: Path) -> None:
    database.parent.mkdir()
    database.touch()
    store = opened()
    assert fill(store) == 1
