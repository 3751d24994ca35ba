"""The log of bugs: what a person can send us, never what they typed."""

from __future__ import annotations

import contextlib
import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from selfcheck import __version__
from selfcheck.paths import data_folder

LARGEST = 200_000
"""Bytes; older entries are dropped beyond it."""


def note_bug(error: BaseException, data: str | None = None) -> Path:
    """Add a bug with its traceback to the log; give the log's path. Never raises."""
    path = data_folder(data).log
    story = "".join(traceback.format_exception(error))
    machine = f"{platform.platform()}, Python {platform.python_version()}"
    head = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} SelfCheck {__version__}, {machine}"
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8", errors="replace")[-LARGEST:] if path.exists() else ""
        path.write_text(f"{before}{head}\n{story}\n", encoding="utf-8")
    return path
