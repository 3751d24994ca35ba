"""From one version of the tables to the next: backed up first, whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from selfcheck.domain.assessment import Answer
from selfcheck.errors import BadInput, Damaged, NewerFile, SelfCheckError
from selfcheck.store import sqlite, tables, versions
from selfcheck.store.engine import Store, open_store
from selfcheck.store.versions import HEAD, MIGRATIONS, bring_up_to_date, version_of
from tests.conftest import TickingClock
from tests.store.conftest import Opener
from tests.store.filled import LAMPS, fill, read, say

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9998"
down_revision = "{head}"


def upgrade():
    op.add_column("people", sa.Column("phone", sa.String()))
    op.execute("UPDATE answers SET note = 'seen by 9998'")
""".replace("{head}", HEAD)


def test_a_new_file_has_exactly_the_tables_of_the_program(opened: Opener) -> None:
    with opened().reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, tables.metadata) == []
        assert version_of(connection) == HEAD


def test_the_newest_migration_is_the_one_the_program_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    assert script.get_heads() == [HEAD]
    assert [one.revision for one in script.walk_revisions()][-1] == "0001"


def test_a_migration_never_leans_on_the_program_of_today() -> None:
    for path in (MIGRATIONS / "versions").glob("*.py"):
        assert "selfcheck" not in path.read_text(encoding="utf-8"), path.name


@pytest.fixture
def migrations(tmp_path: Path) -> Callable[[str], Path]:
    """A folder of migrations in which one more follows ours."""

    def folder(following: str) -> Path:
        made = tmp_path / "migrations"
        shutil.copytree(MIGRATIONS, made, ignore=shutil.ignore_patterns("__pycache__"))
        (made / "versions" / "9998_more.py").write_text(following)
        return made

    return folder


def rows(database: Path) -> dict[str, list[Any]]:
    """Everything in a file, table by table."""
    with closing(sqlite3.connect(database)) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def test_a_migration_keeps_every_row_after_a_backup_that_opens(
    opened: Opener, database: Path, backups: Path, clock: TickingClock, migrations: Callable[[str], Path]
) -> None:
    store = opened()
    say(store, fill(store), Answer.PARTLY, "before")
    before = rows(database)
    bring_up_to_date(store, backups, clock, migrations(NEXT), "9998")
    after = rows(database)
    assert after["alembic_version"] == [("9998",)]
    assert read(store).record(LAMPS).note == "seen by 9998"
    assert {name: len(found) for name, found in after.items()} == {name: len(found) for name, found in before.items()}
    (backup,) = backups.iterdir()
    assert backup.name.startswith("selfcheck-2026-05-12-") and backup.suffix == ".db"
    assert rows(backup) == before
    copy = open_store(backup, backups / "none", clock)
    assert read(copy).record(LAMPS).note == "before"
    copy.close()


FAILING = {
    "wrong SQL": NEXT.replace("UPDATE answers", "UPDATE nothing_there"),
    "a slip in Python": NEXT + "    raise RuntimeError('slip')\n",
}


@pytest.mark.parametrize("following", FAILING.values(), ids=FAILING)
def test_a_migration_that_fails_half_way_leaves_the_old_file_and_a_backup(
    opened: Opener,
    database: Path,
    backups: Path,
    clock: TickingClock,
    migrations: Callable[[str], Path],
    following: str,
) -> None:
    store = opened()
    say(store, fill(store), Answer.NO, "kept")
    before, schema = rows(database), _schema(database)
    with pytest.raises(Exception, match=r"nothing_there|slip") as caught:
        bring_up_to_date(store, backups, clock, migrations(following), "9998")
    assert not isinstance(caught.value, SelfCheckError), "a bug of ours is not told as the world's fault"
    assert rows(database) == before
    assert _schema(database) == schema
    store.close()
    again = opened()
    assert read(again).record(LAMPS).note == "kept"
    say(again, 1, Answer.YES)
    assert [rows(backup) for backup in backups.iterdir()] == [before]


def _schema(database: Path) -> list[Any]:
    with closing(sqlite3.connect(database)) as raw:
        return raw.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()


def test_a_new_file_needs_no_backup(opened: Opener, backups: Path) -> None:
    opened()
    opened()
    assert not backups.exists()


def test_a_newer_file_is_refused_and_left_alone(opened: Opener, database: Path, backups: Path) -> None:
    store = opened()
    fill(store)
    store.close()
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    before = database.read_bytes()
    with pytest.raises(NewerFile, match="Install the newest version"):
        opened()
    assert database.read_bytes() == before
    assert not backups.exists()


def test_a_file_with_the_mark_of_another_program_is_refused_and_left_alone(opened: Opener, database: Path) -> None:
    database.parent.mkdir()
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("PRAGMA application_id = 1234")
        raw.execute("CREATE TABLE recipes (name)")
    before = database.read_bytes()
    with pytest.raises(BadInput, match="another program"):
        opened()
    assert database.read_bytes() == before


@pytest.mark.parametrize("table", ["recipes", "alembic_version"])
def test_a_file_without_a_mark_but_with_tables_of_another_program_is_refused_too(
    opened: Opener, database: Path, table: str
) -> None:
    database.parent.mkdir()
    with closing(sqlite3.connect(database)) as raw:
        raw.execute(f"CREATE TABLE {table} (version_num)")
        raw.execute(f"INSERT INTO {table} VALUES ('0001')")
        raw.commit()
    before = database.read_bytes()
    with pytest.raises(BadInput, match="another program"):
        opened()
    assert database.read_bytes() == before


@pytest.mark.parametrize("content", [b"format: 1\n", b"SQLite format 2\x00" + b"x" * 200, b"\x00" * 4096])
def test_a_file_that_is_no_database_is_refused_and_left_alone(opened: Opener, database: Path, content: bytes) -> None:
    database.parent.mkdir()
    database.write_bytes(content)
    with pytest.raises(Damaged, match="backups"):
        opened()
    assert database.read_bytes() == content


def test_windows_that_open_the_same_new_folder_at_once_all_succeed(
    database: Path, backups: Path, clock: TickingClock
) -> None:
    found: list[Store | BaseException] = []
    start = threading.Barrier(4)

    def open_one() -> None:
        start.wait()
        try:
            found.append(open_store(database, backups, clock))
        except BaseException as error:
            found.append(error)

    threads = [threading.Thread(target=open_one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in found:
        if isinstance(one, Store):
            one.close()
    assert [type(one) for one in found] == [Store] * 4, found


def test_a_backup_is_a_whole_database_and_leaves_no_scrap(opened: Opener, database: Path, backups: Path) -> None:
    store = opened()
    say(store, fill(store), Answer.YES)
    path = sqlite.back_up(database, backups, TickingClock()())
    assert path == backups / "selfcheck-2026-05-12-080001.db"
    assert rows(path) == rows(database)
    assert [one.name for one in backups.iterdir()] == [path.name]


def test_without_a_backup_there_is_no_migration(
    opened: Opener, database: Path, backups: Path, clock: TickingClock, migrations: Callable[[str], Path]
) -> None:
    store = opened()
    fill(store)
    backups.write_text("a file where the folder should be")
    with pytest.raises(SelfCheckError, match="Choose another place"):
        bring_up_to_date(store, backups, clock, migrations(NEXT), "9998")
    assert rows(database)["alembic_version"] == [(versions.HEAD,)]


def test_no_backup_is_written_over_when_the_clock_stands_still(opened: Opener, database: Path, backups: Path) -> None:
    store = opened()
    fill(store)
    moment = TickingClock()()
    before, first = rows(database), sqlite.back_up(database, backups, moment)
    say(store, 1, Answer.YES)
    second = sqlite.back_up(database, backups, moment)
    assert second != first
    assert (rows(first), rows(second)) == (before, rows(database))


def test_a_backup_that_fails_leaves_nothing_on_the_disk(opened: Opener, database: Path, backups: Path) -> None:
    fill(opened())
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Damaged):
        sqlite.back_up(database, backups, TickingClock()())
    assert list(backups.iterdir()) == []


def test_programs_that_bring_an_old_file_up_to_date_at_once_do_not_meet(database: Path, backups: Path) -> None:
    database.parent.mkdir()
    shutil.copy(Path(__file__).parents[1] / "old_databases" / "0001-main-job.db", database)
    old, start = rows(database), threading.Barrier(4)
    found: list[Store | BaseException] = []

    def open_one() -> None:
        start.wait()
        try:
            found.append(open_store(database, backups, lambda: TickingClock()()))
        except BaseException as error:
            found.append(error)

    threads = [threading.Thread(target=open_one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in found:
        if isinstance(one, Store):
            one.close()
    assert [type(one) for one in found] == [Store] * 4, found
    assert rows(backups / "selfcheck-2026-05-12-080001.db") == old
