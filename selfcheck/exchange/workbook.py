"""An XLSX workbook as a sheet of plain cells; macros are never looked at, formulas never worked out."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Context
from pathlib import Path
from typing import Any

from selfcheck.errors import N_, BadInput
from selfcheck.exchange.sheet import (
    LARGEST,
    MOST_COLUMNS,
    MOST_ROWS,
    Broken,
    Cell,
    Line,
    Sheet,
    filled,
    too_large,
    too_many_rows,
)

LARGEST_UNPACKED = 3 * LARGEST
"""Bytes of XML inside; two thousand rows have less than one million."""

_PIECE = 64 * 1024

_DIGITS = Context(prec=15)
"""As many as a spreadsheet keeps; the rest of its binary fraction is noise."""

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")


def read_workbook(path: Path, name: str | None = None) -> Sheet:
    """The sheet called `name`, else the first that shows and holds anything.

    Raises BadInput when the file is too large, has too many rows or can't be read.
    """
    copy = _harmless_copy(path)
    with _as_sentence(), _opened(copy, data_only=True) as values, _opened(copy, data_only=False) as formulas:
        shown = [one.title for one in values.worksheets if one.sheet_state == "visible"]
        if name is not None and name not in shown:
            raise BadInput(N_('There is no sheet "{name}" in this file. Choose another.'), name=name)
        for title in [name] if name is not None else shown:
            lines = tuple(_lines(values[title], formulas[title]))
            if lines:
                return Sheet(lines, _merged_cells(copy, values[title]), title, tuple(shown))
        return Sheet((), names=tuple(shown))


def _harmless_copy(path: Path) -> bytes:
    """The XML parts of a workbook packed anew, each no larger than it says: no macros, no pictures, no bomb."""
    try:
        if path.stat().st_size > LARGEST:
            raise too_large()
        with zipfile.ZipFile(path) as archive:
            parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
            if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise too_large()
            if "xl/workbook.xml" not in archive.namelist():
                raise _unreadable()
            contents = {part.filename: _content(archive, part) for part in parts}
    except OSError as error:
        raise BadInput(
            N_("{file} can't be opened ({reason}). Check that it may be read."),
            file=path.name,
            reason=error.strerror or "?",
        ) from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, EOFError, NotImplementedError) as error:
        raise _unreadable() from error
    # Entities can grow without end; no spreadsheet program writes any.
    if any(b"<!DOCTYPE" in content.replace(b"\0", b"") for content in contents.values()):
        raise _unreadable()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as copy:
        for filename, content in contents.items():
            copy.writestr(filename, content)
    return packed.getvalue()


def _content(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """One part, unpacked a piece at a time: read whole, a part may unpack to far more than it says."""
    pieces = []
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            pieces.append(piece)
    return b"".join(pieces)


def _unreadable() -> BadInput:
    return BadInput(
        N_(
            "This is not a workbook that can be read: it is damaged, has a password or is of an older kind. "
            "Open it in a spreadsheet program and save it as XLSX or CSV."
        )
    )


@contextmanager
def _as_sentence() -> Iterator[None]:
    """Whatever the library stumbles over in a file becomes one sentence; it raises a dozen kinds of errors."""
    try:
        with warnings.catch_warnings():
            # It warns of styles and validations that it leaves out; we read none.
            warnings.simplefilter("ignore")
            yield
    except BadInput:
        raise
    except Exception as error:
        raise _unreadable() from error


@contextmanager
def _opened(copy: bytes, *, data_only: bool) -> Iterator[Any]:
    import openpyxl

    workbook = openpyxl.load_workbook(io.BytesIO(copy), read_only=True, data_only=data_only, keep_links=False)
    try:
        yield workbook
    finally:
        workbook.close()


def _lines(values: Any, formulas: Any) -> Iterator[Line]:
    """The rows that hold anything; a formula whose value was never stored is known by its text."""
    for sheet in (values, formulas):
        sheet.reset_dimensions()  # what a file says of its own size may be wrong
    found = 0
    rows = zip(values.iter_rows(max_col=MOST_COLUMNS), formulas.iter_rows(max_col=MOST_COLUMNS), strict=True)
    for number, (row, written) in enumerate(rows, 1):
        if all(cell.value is None for cell in written):
            continue
        found += 1
        if found > MOST_ROWS:
            raise too_many_rows()
        cells = tuple(_cell(cell, formula) for cell, formula in zip(row, written, strict=True))
        if filled(cells):
            yield Line(number, cells)


def _cell(cell: Any, formula: Any) -> Cell:
    value = cell.value
    if value is None and formula.data_type == "f":
        return Broken(
            BadInput(
                N_(
                    "this cell holds a formula that was never worked out. "
                    "Open the file in a spreadsheet program, save it and try again."
                )
            )
        )
    if cell.data_type == "e":
        return Broken(
            BadInput(N_("this cell holds an error of the spreadsheet ({value}). Mend it there."), value=str(value)[:20])
        )
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _DIGITS.create_decimal(repr(value)).normalize() + 0
    return None if value is None else str(value).strip()


def _merged_cells(copy: bytes, sheet: Any) -> frozenset[tuple[int, int]]:
    """Every cell (row, column from 0) inside a merged block of the sheet, in the first columns and rows that count."""
    from openpyxl.utils.cell import range_boundaries

    # The library keeps merged blocks only when it loads the whole workbook into memory; the path is its own secret.
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        written = archive.read(sheet._worksheet_path)
    found: set[tuple[int, int]] = set()
    for block in _MERGED.findall(written):
        left, top, right, bottom = range_boundaries(block.decode("ascii"))
        for column in range(left, min(right, MOST_COLUMNS) + 1):
            found.update((row, column - 1) for row in range(top, min(bottom, top + MOST_ROWS) + 1))
    return frozenset(found)
