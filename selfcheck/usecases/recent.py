"""What Home showed last, kept in a small file, so that it stands there again before the database is open.

The database is the truth: the list is read from it right afterwards, and this file is only ever written from that.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

import msgspec

from selfcheck.domain.overview import Summary
from selfcheck.errors import SelfCheckError
from selfcheck.files import write_whole
from selfcheck.paths import DataFolder


def remembered(folder: DataFolder) -> list[Summary] | None:
    """What was shown last; nothing when there is no database, None when nobody knows."""
    if not folder.database.exists():
        return []
    try:
        return msgspec.json.decode(folder.recent.read_bytes(), type=list[Summary])
    except (OSError, msgspec.DecodeError):
        return None


def remember(folder: DataFolder, summaries: Sequence[Summary]) -> None:
    """Keep the list for the next start. When that can't be done the next start is a little slower, nothing else."""
    body = msgspec.json.encode(list(summaries))
    with contextlib.suppress(OSError):
        if folder.recent.exists() and folder.recent.read_bytes() == body:
            return
    with contextlib.suppress(SelfCheckError):
        write_whole(folder.recent, body)
