"""Where a person works: their folder, the open database, and the content, read when first asked for."""

from __future__ import annotations

import getpass
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.domain.library import Library
from selfcheck.files import make_folder
from selfcheck.paths import DataFolder, resource, shipped_checklists

if TYPE_CHECKING:
    from selfcheck.catalog.checks import Released
    from selfcheck.catalog.factors import FactorFiles
    from selfcheck.catalog.folder import Catalog
    from selfcheck.store.engine import Store
    from selfcheck.store.journal import Stamp

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, with the time zone of this computer."""
    return datetime.now(UTC).astimezone()


class Workspace:
    """What every use case is given. `who` is written beside everything that person types."""

    def __init__(self, folder: DataFolder, clock: Clock = system_clock, who: str | None = None) -> None:
        self.folder = folder
        self.clock = clock
        self.who = _login() if who is None else who
        self._store: Store | None = None
        self._opening = threading.Lock()
        # Window and workers ask at once: what is asked first reads the content, the others wait for it.
        self._reading = threading.RLock()
        self._reloading = threading.Lock()
        self._content_key: str | None = None
        self._catalog: Catalog | None = None
        self.indexes: dict[str, object] = {}
        """What searching made of the library, by language."""

    @property
    def store(self) -> Store:
        """The database, made or brought up to date when first asked for.

        Raises Damaged, NewerFile, Locked, NotWritable or DiskFull, each with its sentence; the next call tries again.
        """
        with self._opening:
            if self._store is None:
                # SQLAlchemy is only loaded now, so that the window stands before it.
                from selfcheck.store.engine import open_store

                make_folder(self.folder.folder)
                make_folder(self.folder.checklists)
                self._store = open_store(self.folder.database, self.folder.backups, self.clock)
            return self._store

    @property
    def catalog(self) -> Catalog:
        """Our content and the person's own; broken files are reported in it and left out."""
        # Loaded when first asked for: opening the program does not pay for the library.
        found = self._catalog
        if found is None:
            with self._reading:
                found = self._catalog = self._catalog or self._read_catalog(self.content_key)
        return found

    @property
    def content_key(self) -> str:
        """What the content was when it was first asked for: another key is other content."""
        found = self._content_key
        if found is None:
            with self._reading:
                found = self._content_key = self._content_key or self._look_at_content()
        return found

    def _read_catalog(self, key: str) -> Catalog:
        from selfcheck.catalog.kept import keep, read_kept

        kept = read_kept(self.folder.kept_content, key)
        if kept is not None:
            return kept
        from selfcheck.catalog.library import load

        catalog = load(self._content_folders, self.released)
        keep(self.folder.kept_content, key, catalog)
        return catalog

    def _look_at_content(self) -> str:
        from selfcheck.catalog.folder import released_ids
        from selfcheck.catalog.kept import content_key
        from selfcheck.store.content import pinned_addresses

        # What our own lists promise ships with them: starting one more assessment must not make all be read again.
        with self.store.reading() as connection:
            pinned = pinned_addresses(connection, but=released_ids(shipped_checklists()))
        return content_key(self._content_folders, pinned)

    @property
    def _content_folders(self) -> list[Path]:
        return [shipped_checklists(), self.folder.checklists]

    @property
    def library(self) -> Library:
        """Everything the program knows today."""
        return self.catalog.library

    @cached_property
    def factors(self) -> FactorFiles:
        """Our fuel and grid factors, the person's own before them; broken entries are reported in it and left out."""
        from selfcheck.catalog.factors import load_factors

        return load_factors([resource("factors"), self.folder.factors])

    @property
    def released(self) -> dict[str, Released]:
        """What checklists have promised: ours in earlier releases, the person's own where an assessment was started."""
        from selfcheck.catalog.checks import promise_of
        from selfcheck.catalog.library import read_released
        from selfcheck.store.content import pinned_checklists

        ours = read_released(shipped_checklists())
        with self.store.reading() as connection:
            pinned = {one.id: promise_of(one) for one in pinned_checklists(connection, but=ours)}
        return {**pinned, **ours}

    def reload_catalog(self) -> Catalog:
        """Read the content again, and the factors when next asked for, after a person changed a file.

        Until it is read, and for good when that fails, everybody goes on with what was read before.
        """
        with self._reloading:
            key = self._look_at_content()
            catalog = self._read_catalog(key)
            with self._reading:
                self._content_key, self._catalog, self.indexes = key, catalog, {}
                self.__dict__.pop("factors", None)
        return catalog

    def stamp(self) -> Stamp:
        """Who acts now."""
        from selfcheck.store.journal import Stamp

        return Stamp(self.who, self.clock())

    def today(self) -> date:
        """The day it is here."""
        return self.clock().date()

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.close()


def open_workspace(folder: DataFolder, clock: Clock = system_clock, who: str | None = None) -> Workspace:
    """Open the folder, made if need be, and bring its database up to date now."""
    workspace = Workspace(folder, clock, who)
    _ = workspace.store
    return workspace


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
