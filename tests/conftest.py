"""What every test may ask for: a clock that ticks, a workspace in a folder of its own, and nothing from outside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from selfcheck.catalog.folder import Catalog
from selfcheck.catalog.library import load
from selfcheck.paths import DataFolder, shipped_checklists
from selfcheck.usecases.workspace import Workspace, open_workspace

NOBODY = 65534

# The same examples in every run: a failure is found by whoever caused it, and found again by whoever looks.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# No test needs a display, and none may find the tester's own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
try:
    import PySide6.QtWidgets  # noqa: F401
except ImportError as missing:
    raise pytest.UsageError(
        f"Qt misses a library of this system ({missing}). On Debian: apt-get install -y "
        "libglib2.0-0 libgl1 libegl1 libdbus-1-3 libfontconfig1 libxkbcommon0"
    ) from None


class TickingClock:
    """Starts on one fixed morning; every look at it is a second later."""

    def __init__(self, start: datetime = datetime(2026, 5, 12, 8, 0, tzinfo=UTC)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def pass_time(self, **span: int) -> None:
        self.now += timedelta(**span)


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The tester's own language, data folder and home never reach a test."""
    for name in ("SELFCHECK_DATA", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def workspace(folder: DataFolder, clock: TickingClock) -> Iterator[Workspace]:
    opened = open_workspace(folder, clock, who="Ana")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """The content that ships with the program."""
    return load([shipped_checklists()])


@contextmanager
def _without_privileges() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def as_nobody() -> Callable[[], AbstractContextManager[None]]:
    """A block in which the tests' own rights are those of an ordinary user; root may write anywhere."""
    return _without_privileges


@pytest.fixture
def open_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that an ordinary user can reach, too."""
    made = tmp_path_factory.mktemp("open")
    for step in (made, *made.parents):
        if tmp_path_factory.getbasetemp().parent in (step, *step.parents) or "pytest-" in step.name:
            step.chmod(0o755)
    return made
