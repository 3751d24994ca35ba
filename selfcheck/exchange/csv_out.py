"""Indicators as a CSV file that a spreadsheet program opens as a table, in the reader's language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from selfcheck.files import write_whole
from selfcheck.i18n import Language
from selfcheck.units import decimal_mark

CsvCell: TypeAlias = str | Decimal | float | int | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet program takes for the start of a formula, full-width signs among them (OWASP, CSV injection)."""


@dataclass(frozen=True, kw_only=True)
class IndicatorRow:
    """One indicator: its name and unit as people read them, both values, and the change as a share of the base.

    None is "not known" and stays an empty cell. `better` is None when nothing changed or there is no base. `usual` is
    what the sector mostly reaches, from and to; `target` what the firm wants and by which day; both in `unit`.
    """

    name: str
    unit: str
    base: Decimal | float | None = None
    now: Decimal | float | None = None
    change: float | None = None
    better: bool | None = None
    usual: tuple[float, float] | None = None
    target: tuple[Decimal, date] | None = None


def indicators_csv(
    firm: str,
    base_period: str,
    period: str,
    rows: Iterable[IndicatorRow],
    language: Language,
    notes: Sequence[str] = (),
) -> bytes:
    """The common indicator set as CSV: a heading, a row each, then `notes` (factors used, days scaled), a line each.

    The periods are said as people read them; `base_period` may be empty when there is no baseline.
    """
    words = {True: language.text("better"), False: language.text("worse"), None: ""}
    table: list[Sequence[CsvCell]] = [
        [language.text("Firm"), firm],
        [
            language.text("Indicator"),
            language.text("Unit"),
            base_period or language.text("no baseline"),
            period,
            language.text("Change, %"),
            language.text("Better or worse"),
            language.text("Usual, from"),
            language.text("Usual, to"),
            language.text("Target"),
            language.text("Target by"),
        ],
    ]
    for row in rows:
        change = None if row.change is None else round(row.change * 100, 1)
        usual = row.usual or (None, None)
        target = (row.target[0], row.target[1].isoformat()) if row.target is not None else (None, None)
        table.append([row.name, row.unit, row.base, row.now, change, words[row.better], *usual, *target])
    table.extend([note] for note in notes)
    return table_csv(table, language)


def write_csv(target: Path, content: bytes) -> None:
    """Write a table to a file in one piece. Raises DiskFull or NotWritable."""
    write_whole(target, content)


def table_csv(rows: Iterable[Sequence[CsvCell]], language: Language) -> bytes:
    """Any table as CSV: UTF-8 with its mark, cut by comma where a point begins the decimals, else by semicolon."""
    mark = decimal_mark(language.code)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter="," if mark == "." else ";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_written(cell, mark) for cell in row])
    return stream.getvalue().encode("utf-8-sig")


def _written(cell: CsvCell, mark: str) -> str:
    """A figure without grouping; a text that would start a formula gets an apostrophe before it."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
    figure = Decimal(repr(cell)) if isinstance(cell, float) else Decimal(cell)
    if not figure.is_finite():
        return ""
    plain = f"{figure.normalize():f}"
    return plain.replace(".", mark)
