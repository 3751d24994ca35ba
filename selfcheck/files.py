"""The one way to write a file: beside the target, synced, then put in place whole."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from selfcheck.errors import N_, DiskFull, NotWritable

# What each operating system says when there is no room left.
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


@contextlib.contextmanager
def written_whole(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write into; on leaving it becomes `target`, or on any error `target` stays as it was.

    Raises DiskFull or NotWritable with a sentence that says the old file is untouched.
    """
    scrap: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        scrap = Path(name)
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "read-only", str(target))
        if os.name == "posix":
            scrap.chmod(_usual_mode())
        scrap.replace(target)
        scrap = None
        _sync_folder(target.parent)
    except OSError as error:
        raise as_sentence(error, target) from error
    finally:
        if scrap is not None:
            with contextlib.suppress(OSError):
                scrap.unlink()


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target` in one piece."""
    with written_whole(target) as stream:
        stream.write(content)


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents, or say why not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_sentence(error, folder) from error


def as_sentence(error: OSError, target: Path) -> DiskFull | NotWritable:
    """The sentence for an operating-system error met while writing `target`."""
    if error.errno in _FULL:
        return DiskFull(
            N_("{file} could not be written: the disk is full. Nothing was changed; free some room and try again."),
            file=target,
        )
    if isinstance(error, FileNotFoundError):
        return NotWritable(
            N_("{file} could not be written: its folder does not exist. Choose another place."), file=target
        )
    if isinstance(error, IsADirectoryError) or _is_folder(target):
        return NotWritable(N_("{file} could not be written: that is a folder. Choose a file name."), file=target)
    if isinstance(error, NotADirectoryError | FileExistsError):
        return NotWritable(
            N_("{file} could not be written: a file stands where a folder should be. Choose another place."),
            file=target,
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return NotWritable(
            N_(
                "{file} could not be written: it or its folder is read-only, or another program has it open. "
                "What was there is untouched; choose another place."
            ),
            file=target,
        )
    return NotWritable(
        N_("{file} could not be written ({reason}). What was there is untouched; choose another place."),
        file=target,
        reason=error.strerror or type(error).__name__,
    )


def _is_folder(target: Path) -> bool:
    """Whether a folder stands there; what may not even be looked at is none."""
    try:
        return target.is_dir()
    except OSError:
        return False


def _usual_mode(ask: Callable[[int], int] = os.umask) -> int:
    """The mode a new file would get; a temporary file is private by default."""
    mask = ask(0)
    ask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
