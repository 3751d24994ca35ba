"""What was made of the content, kept in files so that opening a checklist does not wait for all of them to be read.

The content files are the truth. What is kept counts only while every one of them, and the code that reads them, is
as it was; otherwise it is made again.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

import selfcheck
from selfcheck.catalog.folder import RELEASED, Catalog
from selfcheck.domain.library import Library
from selfcheck.errors import SelfCheckError
from selfcheck.files import write_whole
from selfcheck.paths import PACKAGE, resource

_READERS = (
    "catalog/checks.py", "catalog/conversion.py", "catalog/folder.py", "catalog/format.py", "catalog/library.py",
    "catalog/number_checks.py", "catalog/reader.py", "catalog/translations.py", "catalog/tree.py",
    "domain/checklist.py", "domain/library.py", "stems.py", "usecases/library_entries.py", "usecases/searching.py",
)  # fmt: skip
"""The code whose change makes something else of the same files."""

_CONTENT = (".yaml", ".yml", ".po", RELEASED)

LARGEST = 200_000_000
"""Bytes of a kept file; ours have two million, and what is larger is not ours."""

Part = TypeVar("Part")


class _Kept(msgspec.Struct, Generic[Part], array_like=True):
    """What a kept file holds: the key of what it was made from, and what came of it."""

    key: str
    part: Part


class _KeptCatalog(msgspec.Struct, array_like=True):
    library: Library
    files: dict[str, str]
    ids: dict[str, str]
    languages: dict[str, tuple[str, ...]]


def content_key(folders: Iterable[Path], promised: Sequence[str]) -> str:
    """A key that changes when any content file of `folders` does, or the code or the words it is shown with.

    `promised` are the addresses of the person's own lists that assessments have pinned: what they promise is checked
    too.
    """
    found = [PACKAGE / reader for reader in _READERS]
    found += sorted(resource("languages").glob("*/LC_MESSAGES/*.mo"))
    for folder in folders:
        found += sorted(_content_of(folder))
    seen = [(str(path), status.st_mtime_ns, status.st_size) for path in found if (status := _status(path))]
    made_from = msgspec.msgpack.encode((selfcheck.__version__, seen, tuple(promised)))
    return hashlib.sha256(made_from).hexdigest()


def read_part(file: Path, key: str, kind: type[Part]) -> Part | None:
    """What was kept in `file`, if it was made from what has this key; None otherwise, or when it is damaged."""
    try:
        with _without_collecting():
            kept = msgspec.msgpack.decode(_bytes_of(file), type=_Kept[kind])  # type: ignore[valid-type]
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError, MemoryError):
        return None
    return kept.part if kept.key == key else None


def keep_part(file: Path, key: str, part: object) -> None:
    """Keep something. When that can't be done it is made again next time, which is slower and nothing else."""
    with contextlib.suppress(OSError, SelfCheckError):
        write_whole(file, msgspec.msgpack.encode(_Kept(key, part)))


def read_kept(file: Path, key: str) -> Catalog | None:
    """The catalog as it was kept in `file`; None when it is not there or something has changed since."""
    kept = read_part(file, key, _KeptCatalog)
    if kept is None:
        return None
    # A thousand ids stand in some sixty files.
    paths = {path: Path(path) for path in {*kept.files.values(), *kept.ids.values()}}
    return Catalog(
        library=kept.library,
        files={name: paths[path] for name, path in kept.files.items()},
        ids={name: paths[path] for name, path in kept.ids.items()},
        languages=kept.languages,
        written=kept.library,
    )


def keep(file: Path, key: str, catalog: Catalog) -> None:
    """Keep a catalog that nothing was left out of; one with faults is read again, so that they are told again."""
    if catalog.faults:
        return
    files = {name: str(path) for name, path in catalog.files.items()}
    ids = {name: str(path) for name, path in catalog.ids.items()}
    keep_part(file, key, _KeptCatalog(catalog.library, files, ids, catalog.languages))


def _content_of(folder: Path) -> Iterator[Path]:
    """Every file below a folder that content is read from. `os.walk`, for it is asked at every first look."""
    for below, _folders, files in os.walk(folder):
        yield from (Path(below) / name for name in files if name.lower().endswith(_CONTENT))


def _bytes_of(file: Path) -> bytes:
    """What stands in a kept file; nothing when it is too large to be one."""
    with file.open("rb") as stream:
        content = stream.read(LARGEST + 1)
    return content if len(content) <= LARGEST else b""


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


@contextlib.contextmanager
def _without_collecting() -> Iterator[None]:
    """Nothing that is decoded is garbage yet, and looking for it again and again takes three times the decoding."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
