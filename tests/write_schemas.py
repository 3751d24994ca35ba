"""Write checklists/schema/*.json from the file format: `python -m tests.write_schemas`."""

from __future__ import annotations

import json
from pathlib import Path

from selfcheck.catalog.format import KINDS, json_schema
from selfcheck.files import write_whole
from selfcheck.paths import shipped_checklists


def schema_files() -> dict[Path, bytes]:
    """Every schema file and what it should hold."""
    folder = shipped_checklists() / "schema"
    return {
        folder / f"{kind}.json": json.dumps(json_schema(kind), indent=1, ensure_ascii=False).encode() + b"\n"
        for kind in KINDS
    }


if __name__ == "__main__":
    for path, content in schema_files().items():
        path.parent.mkdir(exist_ok=True)
        write_whole(path, content)
        print(path)
