"""Where a person works: their folder, the open database, and the content, read when first asked for."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from selfcheck.domain.library import Library
from selfcheck.files import make_folder
from selfcheck.paths import DataFolder, shipped_checklists
from selfcheck.store.engine import Store, open_store
from selfcheck.store.journal import Stamp

if TYPE_CHECKING:
    from selfcheck.catalog.checks import Released
    from selfcheck.catalog.library import Catalog

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, with the time zone of this computer."""
    return datetime.now(UTC).astimezone()


class Workspace:
    """What every use case is given. `who` is written beside everything that person types."""

    def __init__(self, folder: DataFolder, store: Store, clock: Clock, who: str) -> None:
        self.folder = folder
        self.store = store
        self.clock = clock
        self.who = who

    @cached_property
    def catalog(self) -> Catalog:
        """Our content and the person's own; broken files are reported in it and left out."""
        # Loaded when first asked for: opening the program does not pay for the library.
        from selfcheck.catalog.library import load

        return load([shipped_checklists(), self.folder.checklists], self.released)

    @property
    def library(self) -> Library:
        """Everything the program knows today."""
        return self.catalog.library

    @property
    def released(self) -> dict[str, Released]:
        """What our own checklists have promised in earlier releases."""
        from selfcheck.catalog.library import read_released

        return read_released(shipped_checklists())

    def reload_catalog(self) -> Catalog:
        """Read the content again, after a person changed a file."""
        self.__dict__.pop("catalog", None)
        return self.catalog

    def stamp(self) -> Stamp:
        """Who acts now."""
        return Stamp(self.who, self.clock())

    def today(self) -> date:
        """The day it is here."""
        return self.clock().date()

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


def open_workspace(folder: DataFolder, clock: Clock = system_clock, who: str | None = None) -> Workspace:
    """Open the folder, made if need be, and bring its database up to date."""
    make_folder(folder.folder)
    make_folder(folder.checklists)
    store = open_store(folder.database, folder.backups, clock)
    return Workspace(folder, store, clock, who if who is not None else _login())


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
