"""The disk fills, another program holds the file, the power goes: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from selfcheck.domain.assessment import Answer
from selfcheck.errors import Damaged, DiskFull, Locked, MachineError, NotWritable
from selfcheck.store import sqlite
from selfcheck.store.engine import open_store
from tests.conftest import TickingClock
from tests.store.conftest import Opener
from tests.store.filled import LAMPS, fill, read, say

ROOT = Path(__file__).parents[2]


@contextmanager
def held(database: Path, how: str) -> Iterator[None]:
    """Another program holds the file."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute(f"BEGIN {how}")
        yield
        other.execute("ROLLBACK")


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
@pytest.mark.usefixtures("impatient")
def test_a_file_another_program_writes_to_is_said_to_be_locked_and_nothing_changes(
    opened: Opener, database: Path, how: str
) -> None:
    store = opened()
    assessment = fill(store)
    say(store, assessment, Answer.YES)
    with held(database, how), pytest.raises(Locked, match="Close it and try again; nothing was changed"):
        say(store, assessment, Answer.NO)
    assert read(store).answer(LAMPS) is Answer.YES
    say(store, assessment, Answer.PARTLY)
    assert read(store).answer(LAMPS) is Answer.PARTLY


@pytest.mark.usefixtures("impatient")
def test_opening_a_file_another_program_holds_says_so(opened: Opener, database: Path) -> None:
    opened()
    with held(database, "EXCLUSIVE"), pytest.raises(Locked):
        opened()


@pytest.mark.usefixtures("impatient")
def test_a_reader_is_not_kept_out_by_somebody_who_only_prepares_to_write(opened: Opener, database: Path) -> None:
    store = opened()
    fill(store)
    with held(database, "IMMEDIATE"):
        assert read(store).firm.name == "Firm"


def test_a_writer_waits_for_another_before_it_complains() -> None:
    assert 1000 <= sqlite.WAIT_MS <= 10_000


def big(opened: Opener) -> int:
    """A database of many pages; its assessment."""
    store = opened()
    assessment = fill(store)
    for _ in range(40):
        say(store, assessment, Answer.YES, "x" * 2000)
    store.close()
    return assessment


def test_a_file_cut_off_in_the_middle_is_said_to_be_damaged(opened: Opener, database: Path) -> None:
    big(opened)
    os.truncate(database, 8192)
    with pytest.raises(Damaged, match="backups"):
        read(opened())


def test_a_file_cut_off_in_its_head_is_said_to_be_damaged(opened: Opener, database: Path) -> None:
    big(opened)
    os.truncate(database, 60)
    with pytest.raises(Damaged, match="backups"):
        opened()


@pytest.mark.parametrize("seed", range(6))
def test_a_file_with_rubbish_in_it_is_read_or_said_to_be_damaged(opened: Opener, database: Path, seed: int) -> None:
    big(opened)
    dice = random.Random(seed)
    whole = bytearray(database.read_bytes())
    for page in range(1, len(whole) // 4096):
        whole[page * 4096 : page * 4096 + 200] = dice.randbytes(200)
    database.write_bytes(whole)
    with pytest.raises(Damaged, match="backups"):
        read(opened())


@pytest.mark.parametrize("place", ["file", "folder"])
def test_where_nothing_may_be_written_a_sentence_says_so_and_the_answers_stay(
    open_folder: Path,
    clock: TickingClock,
    as_nobody: Callable[[], AbstractContextManager[None]],
    place: str,
) -> None:
    database = open_folder / "data" / "selfcheck.db"
    store = open_store(database, database.parent / "backups", clock)
    assessment = fill(store)
    say(store, assessment, Answer.YES)
    store.close()
    database.chmod(0o444 if place == "file" else 0o666)
    database.parent.chmod(0o777 if place == "file" else 0o555)
    try:
        with as_nobody(), pytest.raises(NotWritable, match="writ"):
            again = open_store(database, database.parent / "backups", clock)
            try:
                say(again, assessment, Answer.NO)
            finally:
                again.close()
    finally:
        database.chmod(0o666)
        database.parent.chmod(0o777)
    store = open_store(database, database.parent / "backups", clock)
    assert read(store).answer(LAMPS) is Answer.YES
    store.close()


def test_a_file_that_may_not_be_read_is_told_in_a_sentence(
    open_folder: Path, clock: TickingClock, as_nobody: Callable[[], AbstractContextManager[None]]
) -> None:
    database = open_folder / "selfcheck.db"
    open_store(database, open_folder / "backups", clock).close()
    database.chmod(0o000)
    with as_nobody(), pytest.raises(NotWritable, match="can't be opened"):
        open_store(database, open_folder / "backups", clock)


@pytest.mark.parametrize("wrong", ["a folder is the database", "a file is the folder"])
def test_a_folder_and_a_file_in_each_others_place_are_told_in_a_sentence(
    opened: Opener, database: Path, wrong: str
) -> None:
    if wrong == "a folder is the database":
        database.mkdir(parents=True)
    else:
        database.parent.write_text("a file")
    with pytest.raises(NotWritable):
        opened()


def test_a_full_disk_is_told_and_what_was_saved_before_is_safe(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    say(store, assessment, Answer.YES, "before")
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull, match="what was saved before is safe"):
        for _ in range(50):
            say(store, assessment, Answer.NO, "x" * 4000)
    saved = read(store).record(LAMPS)
    with store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    assert saved.answer in (Answer.YES, Answer.NO)
    say(store, assessment, Answer.PARTLY, "room again")
    assert read(store).record(LAMPS).note == "room again"


def test_a_disk_that_takes_no_more_bytes_loses_nothing_either(opened: Opener, database: Path) -> None:
    """The operating system itself refuses the write: the nearest a test comes to a full disk."""
    store = opened()
    assessment = fill(store)
    say(store, assessment, Answer.YES, "before")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    acknowledged = "before"
    resource.setrlimit(resource.RLIMIT_FSIZE, (database.stat().st_size + 8192, hard))
    try:
        with pytest.raises(MachineError, match="Not saved"):
            for number in range(50):
                say(store, assessment, Answer.NO, f"{number} " + "x" * 4000)
                acknowledged = f"{number} "
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert read(store).record(LAMPS).note.startswith(acknowledged)
    store.close()
    assert read(opened()).record(LAMPS).note.startswith(acknowledged)


SAVE_LOOP = """
import sys
from pathlib import Path
from selfcheck.domain.assessment import Answer
from selfcheck.store.engine import open_store
from tests.conftest import TickingClock
from tests.store.filled import say

store = open_store(Path(sys.argv[1]), Path(sys.argv[1]).parent / "backups", TickingClock())
for number in range(int(sys.argv[2])):
    say(store, 1, Answer.NO, f"{sys.argv[3]} {number}")
    print(number, flush=True)
"""


def saving(database: Path, times: int, name: str) -> subprocess.Popen[str]:
    """Another process that saves answers and says after each that it is saved."""
    return subprocess.Popen(
        [sys.executable, "-c", SAVE_LOOP, str(database), str(times), name], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def notes(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        return [note for (note,) in raw.execute("SELECT note FROM answers ORDER BY id")]


@pytest.mark.parametrize("acknowledged_at_least", [1, 20, 75])
def test_a_process_killed_while_it_saves_loses_nothing_it_acknowledged(
    opened: Opener, database: Path, acknowledged_at_least: int
) -> None:
    store = opened()
    fill(store)
    store.close()
    child = saving(database, 100_000, "loop")
    assert child.stdout is not None
    heard = [child.stdout.readline() for _ in range(acknowledged_at_least)]
    child.send_signal(signal.SIGKILL)
    heard += child.stdout.readlines()
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
    acknowledged = [int(line) for line in heard if line.endswith("\n")]
    assert len(acknowledged) >= acknowledged_at_least
    read(opened())
    found = notes(database)
    assert found[: len(acknowledged)] == [f"loop {number}" for number in acknowledged]
    assert len(found) <= len(acknowledged) + 1


def test_two_programs_that_write_at_once_lose_nothing(opened: Opener, database: Path) -> None:
    store = opened()
    fill(store)
    store.close()
    children = [saving(database, 60, name) for name in ("one", "two")]
    for child in children:
        child.communicate()
    assert [child.returncode for child in children] == [0, 0]
    found = notes(database)
    for name in ("one", "two"):
        assert [note for note in found if note.startswith(name)] == [f"{name} {number}" for number in range(60)]
    assert len(found) == 120
