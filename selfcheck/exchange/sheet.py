"""A table as it came in, whatever file it came from: cells by row and column, nothing understood yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from selfcheck.errors import N_, BadInput

MOST_ROWS = 2_000
"""Rows of bills; a firm that counts every day has 366 a year."""

MOST_COLUMNS = 26
"""Columns A to Z; what stands further right is not looked at."""

LARGEST = 20 * 1024 * 1024
"""Bytes of a file."""


@dataclass(frozen=True)
class Broken:
    """A cell that holds nothing one can read, and the sentence that says why."""

    error: BadInput


Cell: TypeAlias = str | Decimal | date | Broken | None


@dataclass(frozen=True)
class Line:
    """One row: its number counts from 1, as the spreadsheet shows it."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell of a column (from 0); a row may be shorter than its neighbours."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True)
class Sheet:
    """The rows that hold anything, the cells (row, column) that are merged, and the other sheets of the workbook."""

    lines: tuple[Line, ...]
    merged: frozenset[tuple[int, int]] = frozenset()
    name: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class CellFault:
    """What is wrong in one cell; `row` counts from 1, `column` is its letter."""

    row: int
    column: str
    error: BadInput

    def say(self, text: Callable[[str], str]) -> str:
        """`row 5, column C: what and what to do`, in the language of `text`."""
        place = text(N_("row {row}, column {column}: {what}"))
        return place.format(row=self.row, column=self.column, what=self.error.say(text))


def letter(column: int) -> str:
    """The letter of a column that counts from 0."""
    return chr(ord("A") + column)


def filled(cells: Sequence[Cell]) -> bool:
    """Whether a row holds anything."""
    return any(cell is not None and cell != "" for cell in cells)


def too_many_rows() -> BadInput:
    """The sentence for a table that no firm's bills fill."""
    return BadInput(
        N_("There are more than {most} rows. Copy the rows of your bills into a table of their own."), most=MOST_ROWS
    )


def too_large() -> BadInput:
    """The sentence for a file that is larger than any table of bills."""
    return BadInput(
        N_("The file holds more than {most} MB. Copy the rows of your bills into a table of their own."),
        most=LARGEST // (1024 * 1024),
    )
