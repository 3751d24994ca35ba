from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from selfcheck.store import sqlite
from selfcheck.store.engine import Store, open_store
from tests.conftest import TickingClock

Opener = Callable[[], Store]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "selfcheck.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "data" / "backups"


@pytest.fixture
def opened(database: Path, backups: Path, clock: TickingClock) -> Iterator[Opener]:
    """Opens the database of this test; every store is closed at the end."""
    with ExitStack() as stack:

        def one() -> Store:
            store = open_store(database, backups, clock)
            stack.callback(store.close)
            return store

        yield one


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer waits 50 ms for another one instead of four seconds."""
    kept = [pragma for pragma in sqlite.PRAGMAS if pragma[0] != "busy_timeout"]
    monkeypatch.setattr(sqlite, "PRAGMAS", (("busy_timeout", "50", 50), *kept))
