"""What only SQLite can do: pragmas, the mark of our files, backups, and its ways to fail in plain words."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

from selfcheck.errors import N_, BadInput, Damaged, DiskFull, Locked, MachineError, NotWritable
from selfcheck.files import as_sentence, make_folder

APPLICATION_ID = 0x53454C46
"""Marks a database file as ours ("SELF"); `file` and SQLite's tools show it."""

WAIT_MS = 4000
"""How long one writer waits for another before it says so."""

# DELETE with EXTRA: an answer is on the disk platter before the call returns, the directory entry of the journal too,
# and nothing but the one file holds data while the program sits idle, so that a copy of it is whole. WAL would be
# faster, but people carry the `.db` file away on a memory stick, and then the newest answers would stay behind.
PRAGMAS = (
    ("busy_timeout", str(WAIT_MS), WAIT_MS),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
)
"""Name, what we set, what SQLite must read back."""


def set_up(connection: Any, _record: object = None) -> None:
    """Prepare a fresh driver connection: our own BEGIN (SQLAlchemy's pysqlite recipe), and every pragma."""
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        for name, value, _read_back in PRAGMAS:
            cursor.execute(f"PRAGMA {name}={value}")
    finally:
        cursor.close()


def begin(connection: Any) -> None:
    """Begin a transaction ourselves; Python's driver would leave schema changes outside of it."""
    connection.exec_driver_sql("BEGIN")


def begin_writing(connection: Any) -> None:
    """Begin a transaction that will write, so that two writers queue up instead of failing half-way."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def check_file(path: Path) -> None:
    """Refuse a file that is not a database, or not ours, before anything touches it."""
    try:
        with path.open("rb") as stream:
            head = stream.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise NotWritable(
            N_("{file} can't be opened ({reason}). Check that it is a file and may be read and written."),
            file=path,
            reason=error.strerror or type(error).__name__,
        ) from error
    if not head:
        return
    if not head.startswith(b"SQLite format 3\x00"):
        raise Damaged(
            N_(
                '{file} is not a SelfCheck database, or it is damaged. Put a copy from the folder "backups" in '
                "its place, or move it away to start empty."
            ),
            file=path,
        )
    mark = int.from_bytes(head[68:72], "big")
    if mark not in (0, APPLICATION_ID):
        raise not_ours(path)


def not_ours(path: Path) -> BadInput:
    """The sentence for a database of another program."""
    return BadInput(N_("{file} belongs to another program. Choose another folder for SelfCheck."), file=path)


def back_up(source: Path, folder: Path, now: datetime) -> Path:
    """A whole copy of `source` in `folder` by SQLite's backup API, written beside and put in place; give its path.

    An earlier copy is never written over, also when the clock of this computer begins anew at every start.
    """
    make_folder(folder)
    # A name of its own: two programs may bring the same file up to date in the same second.
    scrap = folder / f"selfcheck-{uuid4().hex}.part"
    try:
        with spoken(source):
            with contextlib.closing(sqlite3.connect(source)) as old, contextlib.closing(sqlite3.connect(scrap)) as new:
                new.execute("PRAGMA synchronous=EXTRA")
                old.backup(new)
            with contextlib.closing(sqlite3.connect(scrap)) as copy:
                if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                    raise sqlite3.DatabaseError("database disk image is malformed")
        target = _reserved(folder, f"selfcheck-{now:%Y-%m-%d-%H%M%S}")
        scrap.replace(target)
    except OSError as error:
        raise as_sentence(error, folder) from error
    finally:
        # What a full disk left half-written would fill it a little more at every start.
        with contextlib.suppress(OSError):
            scrap.unlink(missing_ok=True)
    return target


def _reserved(folder: Path, stem: str) -> Path:
    """A file of that name, with -2, -3 … where somebody has it already, made empty so that nobody else takes it."""
    for number in count(1):
        target = folder / (f"{stem}.db" if number == 1 else f"{stem}-{number}.db")
        with contextlib.suppress(FileExistsError):
            target.open("xb").close()
            break
    return target


@contextlib.contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn what the database driver says about the world into one sentence; a bug of ours passes through."""
    try:
        yield
    except Exception as error:
        said = in_words(error, path)
        if said is None:
            raise
        raise said from error


def in_words(error: BaseException, path: Path) -> MachineError | None:
    """The sentence for an error of the driver, or None when it is not the world's fault."""
    original = getattr(error, "orig", None) or error
    if not isinstance(original, sqlite3.Error):
        return None
    code = getattr(original, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(
            N_("Another program is writing to {file}. Close it and try again; nothing was changed."), file=path
        )
    if primary == sqlite3.SQLITE_FULL:
        return DiskFull(N_("Not saved: the disk is full. Free some room and try again; what was saved before is safe."))
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return NotWritable(
            N_("{file} can't be opened for writing. Check that its folder exists and may be written."), file=path
        )
    if primary == sqlite3.SQLITE_IOERR:
        return NotWritable(
            N_(
                "Not saved: this computer could not read or write {file}. Check the disk; what was saved "
                "before is safe."
            ),
            file=path,
        )
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "malformed" in str(original):
        return Damaged(N_('{file} is damaged. Put a copy from the folder "backups" in its place.'), file=path)
    return None
