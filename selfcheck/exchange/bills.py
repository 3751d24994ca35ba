"""Bills out of a spreadsheet, a CSV file or pasted cells: a preview of what was read. Nothing is written here."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from selfcheck.domain.numbers import Bill, Period
from selfcheck.errors import N_, BadInput, SelfCheckError
from selfcheck.exchange.amounts import is_empty, read_cost, read_quantity, read_unit, shown_mark
from selfcheck.exchange.dates import DateOrder, Seen, decide_order, month_of, months_in, resolve, see, sure_order
from selfcheck.exchange.delimited import read_csv, read_pasted
from selfcheck.exchange.headings import Columns, Role, find_columns
from selfcheck.exchange.sheet import Broken, Cell, CellFault, Line, Sheet, letter
from selfcheck.exchange.workbook import read_workbook
from selfcheck.i18n import Language
from selfcheck.units import convert

_TOTALS = ("total", "totals", "sum", "suma", "subtotal", "average", "promedio", "media", "totales")
Value = TypeVar("Value")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the table is read for: quantities in `unit`, costs in `currency`, inside `period`.

    `order` is the person's answer when day and month could be either way; `sheet` the sheet chosen.
    """

    unit: str
    language: Language
    period: Period | None = None
    currency: str = ""
    order: DateOrder | None = None
    sheet: str | None = None


@dataclass(frozen=True, kw_only=True)
class BillRow:
    """One bill as it stands in the table; `period` is None where no day is written."""

    row: int
    period: Period | None = None
    quantity: Decimal | None = None
    unit: str
    cost: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What was read: the good rows, what is wrong by cell, and how doubtful things were taken.

    A row with a fault is not among the rows. `order_sure` is False when the person should be asked which of day and
    month stands first; `totals` are the rows that only add others up.
    """

    rows: tuple[BillRow, ...]
    faults: tuple[CellFault, ...] = ()
    order: DateOrder = DateOrder.DAY_FIRST
    order_sure: bool = True
    totals: tuple[int, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    def bills(self, unit: str, period: Period) -> tuple[Bill, ...]:
        """The rows as bills in `unit`; one without a day is for the whole `period`."""
        return tuple(
            Bill(
                period=row.period or period,
                quantity=None if row.quantity is None else convert(row.quantity, row.unit, unit),
                cost=row.cost,
            )
            for row in self.rows
        )


def read_bills_file(path: Path, wanted: Wanted) -> Preview:
    """The bills in an XLSX or CSV file. Raises BadInput when the whole file can't be used."""
    try:
        with path.open("rb") as stream:
            start = stream.read(8)
    except OSError as error:
        raise BadInput(
            N_("{file} can't be opened ({reason}). Check that it may be read."),
            file=path.name,
            reason=error.strerror or "?",
        ) from error
    if start.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return read_bills(read_workbook(path, wanted.sheet), wanted)
    return read_bills(read_csv(path), wanted)


def read_bills_pasted(text: str, wanted: Wanted) -> Preview:
    """The bills in pasted cells. Raises BadInput when nothing of it can be used."""
    return read_bills(read_pasted(text), wanted)


def read_bills(sheet: Sheet, wanted: Wanted) -> Preview:
    """The bills in a table that is already in hand."""
    columns = find_columns(sheet, wanted.unit)
    reader = _Reader(sheet, columns, wanted)
    rows = [] if columns.faults else reader.rows()
    preview = Preview(
        rows=tuple(rows),
        faults=(*columns.faults, *reader.faults),
        order=reader.order,
        order_sure=reader.order_sure,
        totals=tuple(reader.totals),
        sheet=sheet.name,
        sheets=sheet.names,
    )
    if not preview.rows and not preview.faults:
        raise BadInput(N_("No bill was found in it. Copy the cells of your bills, or choose another file."))
    return preview


class _Reader:
    """Reads the lines of one table, and keeps what was wrong on the way."""

    def __init__(self, sheet: Sheet, columns: Columns, wanted: Wanted) -> None:
        self.sheet, self.columns, self.wanted = sheet, columns, wanted
        self.faults: list[CellFault] = []
        self.totals: list[int] = []
        self.lines = [line for line in columns.lines if not self._adds_up(line)]
        figures = [columns.of[role] for role in (Role.QUANTITY, Role.COST) if role in columns.of]
        self.mark = shown_mark((line.cell(column) for line in self.lines for column in figures), wanted.language)
        self.order, self.order_sure = self._date_order()

    def rows(self) -> list[BillRow]:
        """The good rows, their days worked out."""
        found = [row for line in self.lines if (row := self._row(line)) is not None]
        dated = {Role.DATE, Role.FROM} & set(self.columns.of)
        return _whole_months(found) if dated else self._month_by_month(found)

    def _row(self, line: Line) -> BillRow | None:
        """One bill; None when the row holds none or has a fault."""
        if all(self._is_empty(line, role) for role in (Role.QUANTITY, Role.COST)):
            return None
        before = len(self.faults)
        wanted, language = self.wanted, self.wanted.language
        own = self._read(line, Role.UNIT, lambda cell: read_unit(cell, wanted.unit, language)) or self.columns.unit
        quantity = self._read(line, Role.QUANTITY, lambda cell: read_quantity(cell, own, language, self.mark))
        cost = self._read(line, Role.COST, lambda cell: read_cost(cell, wanted.currency, self.mark))
        period = self._period(line)
        if len(self.faults) > before:
            return None
        value, unit = quantity or (None, own)
        return BillRow(row=line.number, period=period, quantity=value, unit=unit, cost=cost)

    def _read(self, line: Line, role: Role, reader: Callable[[Cell], Value]) -> Value | None:
        """The value of a role in a line; None when it is empty or was noted as a fault."""
        column = self.columns.of.get(role)
        if column is None or self._is_empty(line, role):
            return None
        cell = line.cell(column)
        try:
            if (line.number, column) in self.sheet.merged:
                raise BadInput(N_("this cell is merged with others. Undo the merge and fill in each cell."))
            if isinstance(cell, Broken):
                raise cell.error
            return reader(cell)
        except SelfCheckError as error:
            self.faults.append(CellFault(line.number, letter(column), _sentence(error)))
            return None

    def _is_empty(self, line: Line, role: Role) -> bool:
        column = self.columns.of.get(role)
        if column is None:
            return True
        if (line.number, column) in self.sheet.merged:
            return False
        return is_empty(line.cell(column))

    def _period(self, line: Line) -> Period | None:
        """The days a bill is for; a fault where the table has days and this row has none that can be read."""
        of = self.columns.of
        role = Role.FROM if Role.FROM in of else Role.DATE
        if role not in of:
            return None
        column = of[role]
        if self._is_empty(line, role):
            self._fault(line, column, N_("there is no day or month here. Write when the bill is for."))
            return None
        period = self._read(line, role, self._when)
        if period is not None and role is Role.FROM and Role.TO in of:
            last = self._read(line, Role.TO, self._when)
            if last is not None and last.last < period.first:
                self._fault(line, of[Role.TO], N_("the bill ends before it begins. Mend one of the two days."))
                return None
            period = Period(period.first, last.last) if last else None
        return period if period is None else self._inside(line, column, period)

    def _when(self, cell: Cell) -> Period:
        seen = see(cell)
        period = None if seen is None else resolve(seen, self.order, self.wanted.period)
        if period is None:
            raise BadInput(
                N_('"{typed}" can\'t be read as a day or month. Write it like {example}.'),
                typed=str(cell)[:40],
                example="2025-01-31",
            )
        return period

    def _inside(self, line: Line, column: int, period: Period) -> Period | None:
        """The same when it touches the period of the figures, else a fault."""
        wanted = self.wanted.period
        if wanted is None or (period.first <= wanted.last and period.last >= wanted.first):
            return period
        say = self.wanted.language.day
        self._fault(
            line,
            column,
            N_("this is outside the period from {first} to {last}. Change the period, or leave the row out."),
            first=say(wanted.first),
            last=say(wanted.last),
        )
        return None

    def _fault(self, line: Line, column: int, sentence: str, **facts: object) -> None:
        self.faults.append(CellFault(line.number, letter(column), BadInput(sentence, **facts)))

    def _adds_up(self, line: Line) -> bool:
        """Whether a row only adds others up: it says so in a cell."""
        said = any(isinstance(cell, str) and _bare(cell).split(" ")[0] in _TOTALS for cell in line.cells)
        if said:
            self.totals.append(line.number)
        return said

    def _date_order(self) -> tuple[DateOrder, bool]:
        """The order of day and month: the person's answer, else what the days give away."""
        if self.wanted.order is not None:
            return self.wanted.order, True
        seen: list[Seen] = []
        texts: list[str] = []
        for role in (Role.DATE, Role.FROM, Role.TO):
            for line in self.lines if role in self.columns.of else ():
                cell = line.cell(self.columns.of[role])
                if isinstance(cell, str) and (one := see(cell)) is not None:
                    seen.append(one)
                    texts.append(cell)
        sure = sure_order(seen, texts)
        return (sure, True) if sure else decide_order(seen, self.wanted.period, self.wanted.language.code)

    def _month_by_month(self, rows: list[BillRow]) -> list[BillRow]:
        """Rows without days, one for each month of the period when there are as many; else for no day in particular."""
        months = months_in(self.wanted.period) if self.wanted.period else []
        if self.faults or len(rows) != len(months):
            return rows
        return [_at(row, month) for row, month in zip(rows, months, strict=True)]


def _whole_months(rows: list[BillRow]) -> list[BillRow]:
    """Single days, each in a month of its own, are monthly bills, not deliveries."""
    days = [row.period for row in rows if row.period is not None]
    months = {month_of(day.first).first for day in days}
    if len(rows) < 2 or any(day.days > 1 for day in days) or len(months) < len(days):
        return rows
    return [_at(row, month_of(row.period.first)) if row.period else row for row in rows]


def _at(row: BillRow, period: Period) -> BillRow:
    return BillRow(row=row.row, period=period, quantity=row.quantity, unit=row.unit, cost=row.cost)


def _sentence(error: SelfCheckError) -> BadInput:
    return error if isinstance(error, BadInput) else BadInput(error.sentence, **error.facts)


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().strip())
    return "".join(one for one in letters if not unicodedata.combining(one)).rstrip(":.")
