"""Where a person works: what is read once, what is read again, and who may ask at the same time."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from selfcheck.catalog import library as reader
from selfcheck.domain.assessment import Firm
from selfcheck.errors import Locked
from selfcheck.paths import DataFolder
from selfcheck.store import sqlite
from selfcheck.usecases import assessments
from selfcheck.usecases.workspace import Workspace
from tests.catalog.written import LIST, but, write


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def counting(monkeypatch: pytest.MonkeyPatch, wait: threading.Event | None = None) -> list[object]:
    """Every reading of the content files; each waits for `wait` once it has read."""
    readings: list[object] = []
    real = reader.load

    def load(*given: Any) -> Any:
        found = real(*given)
        readings.append(found)
        if wait is not None:
            assert wait.wait(10)
        return found

    monkeypatch.setattr(reader, "load", load)
    return readings


def test_window_and_workers_ask_at_once_and_the_content_is_read_once(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings, workspace = counting(monkeypatch), Workspace(folder)
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _at: workspace.catalog, range(6)))
    assert len(readings) == 1
    assert {id(one) for one in found} == {id(workspace.catalog)}
    workspace.close()


def test_while_content_is_read_again_the_window_goes_on_with_what_it_has(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workspace.library
    write(workspace.folder.checklists)
    go_on = threading.Event()
    readings = counting(monkeypatch, go_on)
    with ThreadPoolExecutor(1) as pool:
        again = pool.submit(workspace.reload_catalog)
        assert workspace.library is before
        go_on.set()
        assert again.result().library is workspace.library
    assert len(readings) == 1
    assert "tofu" in workspace.library.checklists


def test_when_reading_again_fails_what_was_read_before_stays(workspace: Workspace) -> None:
    before, key = workspace.library, workspace.content_key
    workspace.store.close()
    workspace.folder.database.write_bytes(b"SQLite format 3\x00" + b"x" * 200)
    with pytest.raises(Exception, match="damaged"):
        workspace.reload_catalog()
    assert (workspace.library, workspace.content_key) == (before, key)


def test_a_locked_database_is_asked_again(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PRAGMAS", (("busy_timeout", "1", 1), *sqlite.PRAGMAS[1:]))
    workspace = Workspace(folder)
    _ = workspace.store
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Locked):
            _ = workspace.library
        other.execute("ROLLBACK")
    assert "bakery" in workspace.library.checklists
    workspace.close()


def test_one_more_assessment_of_our_lists_does_not_make_the_content_be_read_again(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Workspace(folder)
    assessments.start_assessment(first, Firm(key="", name="Ana"), ["bakery", "housekeeping"])
    first.close()
    readings, second = counting(monkeypatch), Workspace(folder)
    assert "bakery" in second.library.checklists
    assert readings == []
    second.close()


def test_an_own_list_that_was_answered_keeps_its_promise_at_the_next_start(folder: DataFolder) -> None:
    first = Workspace(folder)
    _ = first.store
    file = write(folder.checklists) / "tofu.yaml"
    assessments.start_assessment(first, Firm(key="", name="Minh"), ["tofu"])
    first.close()
    file.write_text(but(LIST, "Is there a boiler?", "Is there a cat?"), encoding="utf-8")
    second = Workspace(folder)
    assert [fault.file for fault in second.catalog.faults] == [file]
    second.close()
