"""Tables whose rows are never cut: a row that would not fit on a page becomes several rows that follow each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table

from selfcheck.report.theme import Theme

TALLEST = 420.0
"""A row up to this height, in points, is never parted; it leaves room for headings on the smallest page."""

FIRST_PIECE = 110.0
PIECE = 58.0
"""A higher row is parted into pieces: the first holds everything but the rest of the long text."""

Cell = Sequence[Flowable]


class RowTable:
    """Collects rows of cells and makes a table of them: header repeated, a thin line after each row."""

    def __init__(self, theme: Theme, widths: Sequence[float], padding: float = 5, gap: float = 10) -> None:
        self._theme, self._widths, self._padding, self._gap = theme, list(widths), padding, gap
        self._rows: list[list[Cell]] = []
        self._style: list[tuple[Any, ...]] = []
        self._header = 0
        self.widths = tuple(widths)

    def header(self, *cells: Cell) -> None:
        """The row of column names."""
        self._rows.append(list(cells))
        self._header = 1
        self._style += [
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("LINEBELOW", (0, 0), (-1, 0), 1, self._theme.ink),
            ("BOTTOMPADDING", (0, 0), (-1, 0), 3),
        ]

    def row(self, *cells: Cell, span: Cell | None = None, line: bool = True, with_above: bool = False) -> None:
        """One row; `span` stands under it from the second column to the end and is never parted from it.

        A row `with_above`, such as a total, never begins a page.
        """
        pieces = self._pieces(cells)
        if with_above:
            at = len(self._rows)
            self._style.append(("NOSPLIT", (0, at - 1), (-1, at)))
        for number, piece in enumerate(pieces):
            at = len(self._rows)
            self._rows.append(list(piece))
            if number:
                self._style.append(("TOPPADDING", (0, at), (-1, at), 0))
            if number < len(pieces) - 1 or span:
                self._style.append(("BOTTOMPADDING", (0, at), (-1, at), 0))
        if span:
            self._span(span)
        if line:
            end = len(self._rows) - 1
            self._style.append(("LINEBELOW", (0, end), (-1, end), 0.5, self._theme.line))

    def _span(self, span: Cell) -> None:
        at = len(self._rows)
        self._rows.append([[], span, *([[]] * (len(self._widths) - 2))])
        self._style += [
            ("SPAN", (1, at), (-1, at)),
            ("TOPPADDING", (0, at), (-1, at), 2),
            ("NOSPLIT", (0, at - 1), (-1, at)),
        ]

    def table(self) -> Table:
        """The finished table."""
        last = len(self._widths) - 1
        base: list[tuple[Any, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (last - 1, -1), self._gap),
            ("RIGHTPADDING", (last, 0), (last, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), self._padding),
            ("BOTTOMPADDING", (0, 0), (-1, -1), self._padding + 1),
        ]
        return Table(
            [[list(cell) for cell in row] for row in self._rows],
            colWidths=self._widths,
            repeatRows=self._header,
            style=[*base, *self._style],
            hAlign="LEFT",
        )

    def room(self) -> float:
        """How high the header and the first row are together, for a heading that must not stand alone."""
        return sum(self._height(row) + 2 * self._padding + 1 for row in self._rows[: self._header + 1])

    def _inner(self, column: int) -> float:
        return self._widths[column] - (self._gap if column < len(self._widths) - 1 else 0)

    def _height(self, cells: Sequence[Cell]) -> float:
        return max(sum(_tall(flowable, self._inner(column)) for flowable in cell) for column, cell in enumerate(cells))

    def _pieces(self, cells: Sequence[Cell]) -> list[list[Cell]]:
        """The row as one row, or as several when it is higher than `TALLEST`."""
        if not any(_may_be_long(cell) for cell in cells) or self._height(cells) <= TALLEST:
            return [list(cells)]
        columns = [_stacks(cell, self._inner(column)) for column, cell in enumerate(cells)]
        deepest = max(len(stacks) for stacks in columns)
        return [[stacks[level] if level < len(stacks) else [] for stacks in columns] for level in range(deepest)]


def _may_be_long(cell: Cell) -> bool:
    """Cheap guess: enough letters to fill a narrow column beyond `TALLEST`."""
    return sum(getattr(flowable, "letters", 0) for flowable in cell) > 500


def _tall(flowable: Flowable, width: float) -> float:
    return float(flowable.wrap(width, 10_000)[1])


def _stacks(cell: Cell, width: float) -> list[list[Flowable]]:
    """The flowables of a cell piled up until a piece is high enough; paragraphs are split at their lines."""
    stacks: list[list[Flowable]] = [[]]
    left = FIRST_PIECE
    waiting = list(cell)
    while waiting:
        flowable = waiting.pop(0)
        height = _tall(flowable, width)
        if height <= left:
            stacks[-1].append(flowable)
            left -= height
            continue
        parts = flowable.split(width, left)
        if len(parts) > 1:
            stacks[-1].append(parts[0])
            waiting = [*parts[1:], *waiting]
        elif not stacks[-1]:
            # Nothing smaller to make of it: better high than lost.
            stacks[-1].append(flowable)
        else:
            waiting.insert(0, flowable)
        stacks.append([])
        left = PIECE
    return [stack for stack in stacks if stack] or [[]]
