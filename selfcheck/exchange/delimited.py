"""CSV files and text pasted out of a spreadsheet, as a sheet of plain cells."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from selfcheck.errors import N_, BadInput
from selfcheck.exchange.sheet import LARGEST, MOST_COLUMNS, MOST_ROWS, Line, Sheet, filled, too_large, too_many_rows
from selfcheck.units import mark_of, read_figure

_CUTS = ("\t", ";", "|", ",")
"""In this order: a comma may stand inside a figure, the others hardly ever."""


def read_csv(path: Path) -> Sheet:
    """The table in a CSV file: cut by tab, semicolon or comma, in UTF-8, UTF-16 or Windows' western letters.

    Raises BadInput when it is too large, has too many rows or isn't text.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(
            N_("{file} can't be opened ({reason}). Check that it may be read."),
            file=path.name,
            reason=error.strerror or "?",
        ) from error
    if len(raw) > LARGEST:
        raise too_large()
    text = _decoded(raw)
    first, _, rest = text.partition("\n")
    named = first.strip().strip('"').casefold()
    if named.startswith("sep=") and len(named) == 5:
        return _sheet(rest, named[-1], after=1)
    return _sheet(text, _cut_of(text))


def read_pasted(text: str) -> Sheet:
    """The table in pasted text: a tab or semicolon between cells, a row to a line; one row of figures is a column."""
    if len(text) > LARGEST:
        raise too_large()
    if "\0" in text:
        raise _no_text()
    sheet = _sheet(text, "\t" if "\t" in text else ";")
    if len(sheet.lines) == 1 and len(sheet.lines[0].cells) > 4:
        cells = sheet.lines[0].cells
        return Sheet(tuple(Line(number, (cell,)) for number, cell in enumerate(cells, 1) if cell))
    return sheet


def _decoded(raw: bytes) -> str:
    """The text of a file without its byte order mark."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif raw[1:2] == b"\0":
        encoding = "utf-16-le"
    elif raw[:1] == b"\0" and raw[1:2]:
        encoding = "utf-16-be"
    else:
        encoding = "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8-sig":
            raise _no_text() from None
        # A spreadsheet that saves no UTF-8 saves what Windows used before; every byte is a letter there.
        text = raw.decode("cp1252", errors="replace")
    if "\0" in text:
        raise _no_text()
    return text


def _no_text() -> BadInput:
    return BadInput(N_("This is not a table of text. Save it in a spreadsheet program as XLSX or CSV and try again."))


def _cut_of(text: str) -> str:
    """What parts the cells: the sign that stands in most lines; a column of figures such as 1,200 has none."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    # 1,200 line after line is one column of thousands; 1,5 could be two columns, but nobody buys by the single unit.
    if all(read_figure(line.strip().strip('"'), mark_of(line) or ".") is not None for line in lines):
        return "\t"
    for cut in _CUTS:
        if sum(cut in line for line in lines) * 2 > len(lines):
            return cut
    return ","


def _sheet(text: str, cut: str, after: int = 0) -> Sheet:
    lines: list[Line] = []
    for number, row in _rows(io.StringIO(text, newline=""), cut):
        cells = tuple(cell.strip() for cell in row[:MOST_COLUMNS])
        if not filled(cells):
            continue
        if len(lines) == MOST_ROWS:
            raise too_many_rows()
        lines.append(Line(number + after, cells))
    return Sheet(tuple(lines))


def _rows(text: Iterable[str], cut: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the row in the table; a quoted line break doesn't begin a new one."""
    try:
        yield from enumerate(csv.reader(text, delimiter=cut), 1)
    except csv.Error as error:
        raise _no_text() from error
