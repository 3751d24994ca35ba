"""Opening the database, and one short transaction per act of a person."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from selfcheck.errors import MachineError
from selfcheck.files import make_folder
from selfcheck.store import sqlite, versions


class Store:
    """An open database. `reading()` and `writing()` give a connection for one short transaction each."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view of the database."""
        with self._spoken(), self._engine.connect() as connection:
            sqlite.begin(connection)
            yield connection
            connection.rollback()

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One act: on disk in full when the block ends, or nothing of it."""
        with self._spoken(), self._engine.connect() as connection:
            sqlite.begin_writing(connection)
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextlib.contextmanager
    def _spoken(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            said: MachineError | None = sqlite.in_words(error, self.path)
            if said is None:
                raise
            raise said from error


def open_store(path: Path, backups: Path, clock: Callable[[], datetime]) -> Store:
    """Open the database at `path`, made or brought up to date if need be; a backup goes to `backups` first.

    Raises Damaged, NewerFile, Locked, NotWritable, DiskFull, each with its sentence.
    """
    make_folder(path.parent)
    sqlite.check_file(path)
    # A URL object, because a folder may have ? in its name; parameters hidden, because errors go into the log.
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"check_same_thread": False}, hide_parameters=True)
    event.listen(engine, "connect", sqlite.set_up)
    store = Store(path, engine)
    try:
        versions.bring_up_to_date(store, backups, clock)
    except BaseException:
        store.close()
        raise
    return store
