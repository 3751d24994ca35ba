"""Write checklists/released.json when a release is made: `python -m tests.write_released`."""

from __future__ import annotations

from pathlib import Path

from selfcheck.catalog.folder import RELEASED
from selfcheck.catalog.library import load, released_json
from selfcheck.files import write_whole
from selfcheck.paths import shipped_checklists


def released_file() -> tuple[Path, bytes]:
    """Where the promises stand, and what today's checklists promise."""
    folder = shipped_checklists()
    return folder / RELEASED, released_json(load([folder]))


if __name__ == "__main__":
    path, content = released_file()
    write_whole(path, content)
    print(path)
