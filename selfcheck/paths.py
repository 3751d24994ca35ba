"""Where things are: what ships with the program, and what belongs to the person."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """A file or folder that ships with the program: inside the installed package, or beside it in a checkout."""
    inside = PACKAGE / "_data"
    return (inside if inside.is_dir() else PACKAGE.parent).joinpath(*parts)


def resource(*parts: str) -> Path:
    """A file below resources/."""
    return shipped("resources", *parts)


def shipped_checklists() -> Path:
    """The folder of checklists that ship with the program."""
    return shipped("checklists")


@dataclass(frozen=True)
class DataFolder:
    """The person's own folder: database, backups, own checklists, settings, log."""

    folder: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "selfcheck.db"

    @property
    def backups(self) -> Path:
        """Copies made before a migration."""
        return self.folder / "backups"

    @property
    def checklists(self) -> Path:
        """The person's own checklists."""
        return self.folder / "checklists"

    @property
    def factors(self) -> Path:
        """The person's own fuel and grid factors, which go before ours entry by entry."""
        return self.folder / "factors"

    @property
    def contacts(self) -> Path:
        """The person's own table of who can help, which goes before ours."""
        return self.folder / "contacts.csv"

    @property
    def settings(self) -> Path:
        """Language, look and habits of the window."""
        return self.folder / "settings.json"

    @property
    def recent(self) -> Path:
        """What Home showed last."""
        return self.folder / "recent.json"

    @property
    def kept_content(self) -> Path:
        """The content as it was last read; it may be deleted at any time."""
        return self.folder / "content.cache"

    def kept_index(self, language: str) -> Path:
        """What is searched in, in one language, as it was last made; it may be deleted at any time."""
        return self.folder / f"search-{language}.cache"

    @property
    def log(self) -> Path:
        """What went wrong, for a bug report."""
        return self.folder / "selfcheck.log"

    @property
    def lock(self) -> Path:
        """Held by the window that is open on this folder."""
        return self.folder / "selfcheck.lock"


def data_folder(chosen: str | None = None) -> DataFolder:
    """The folder named by `chosen`, else by SELFCHECK_DATA, else the platform's own place for application data."""
    named = chosen or os.environ.get("SELFCHECK_DATA")
    if named:
        return DataFolder(Path(named).expanduser().absolute())
    import platformdirs

    return DataFolder(platformdirs.user_data_path("selfcheck", appauthor=False))
