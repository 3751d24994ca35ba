"""A folder of content: its files, and what came of reading them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from selfcheck.catalog.faults import Fault
from selfcheck.domain.library import Library

RELEASED = "released.json"
PLAIN_WORDS = "plain-words.txt"


@dataclass(frozen=True)
class Catalog:
    """A library, where it came from, which languages each checklist is complete in, and what was left out and why.

    `files` is by checklist id, `ids` by kind and id together. `written` also holds what was left out but could be read.
    """

    library: Library
    files: dict[str, Path] = field(default_factory=dict)
    ids: dict[str, Path] = field(default_factory=dict)
    languages: dict[str, tuple[str, ...]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    written: Library | None = None


def content_files(folder: Path) -> list[Path]:
    """The YAML files below a folder, in a fixed order."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.rglob("*") if _is_content(path) and path.is_file())


def _is_content(path: Path) -> bool:
    """By its name; some programs write the ending in capitals, and macOS puts ._ files beside those on a stick."""
    return path.suffix.lower() in (".yaml", ".yml") and not path.name.startswith("._")


def released_ids(folder: Path) -> set[str]:
    """The ids of the checklists that `released.json` of a folder promises for; what it promises is not read."""
    path = folder / RELEASED
    return set(msgspec.json.decode(path.read_bytes(), type=dict[str, msgspec.Raw])) if path.exists() else set()
