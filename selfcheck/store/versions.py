"""Which version of the tables a file has, and the way up from there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.engine import Connection

from selfcheck.errors import N_, NewerFile
from selfcheck.store import sqlite

if TYPE_CHECKING:
    from selfcheck.store.engine import Store

HEAD = "0002"
"""The newest version this program knows; a test compares it with the migrations."""

MIGRATIONS = Path(__file__).with_name("migrations")


def version_of(connection: Connection) -> str | None:
    """The version a file says it has; None for an empty file."""
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table' AND name='alembic_version'")
    if tables.first() is None:
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(found[0]) if found else None


def bring_up_to_date(
    store: Store, backups: Path, clock: Callable[[], datetime], migrations: Path = MIGRATIONS, head: str = HEAD
) -> None:
    """Take a file to `head` in one transaction, after a backup; refuse one that a newer program wrote."""
    with store.reading() as connection:
        found = version_of(connection)
        # Our mark is set in the transaction that makes our tables: tables without it are somebody else's.
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if tables and mark != sqlite.APPLICATION_ID:
        raise sqlite.not_ours(store.path)
    if found == head:
        return
    if found is not None and found > head:
        raise NewerFile(
            N_("{file} was written by a newer SelfCheck. Install the newest version to open it; nothing was changed."),
            file=store.path,
        )
    if found is not None:
        sqlite.back_up(store.path, backups, clock())
    with store.writing() as connection:
        _migrate(connection, migrations, head)
        connection.exec_driver_sql(f"PRAGMA application_id={sqlite.APPLICATION_ID}")


def _migrate(connection: Connection, migrations: Path, head: str) -> None:
    # Alembic is only loaded when there is something to migrate: it costs a start-up 70 ms.
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)

    def steps(revision: Any, _context: Any) -> Any:
        return script._upgrade_revs(head, revision)

    with EnvironmentContext(config, script, fn=steps) as environment:
        # The transaction is ours: Alembic must neither commit nor begin one of its own.
        environment.configure(connection=connection, transactional_ddl=False)
        environment.run_migrations()
