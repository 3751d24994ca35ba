"""Which column is which: from the words above it, or from how many there are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selfcheck.errors import N_, BadInput
from selfcheck.exchange.dates import see
from selfcheck.exchange.sheet import Broken, Cell, CellFault, Line, Sheet, letter
from selfcheck.units import compatible, find_unit


class Role(StrEnum):
    """What a column holds."""

    DATE = "date"
    FROM = "from"
    TO = "to"
    QUANTITY = "quantity"
    UNIT = "unit"
    COST = "cost"


@dataclass(frozen=True)
class Columns:
    """The column (from 0) of each role, the unit the quantities are headed with, and the lines below the heading."""

    of: dict[Role, int]
    unit: str
    lines: tuple[Line, ...]
    headed: bool = False
    faults: tuple[CellFault, ...] = ()


_DAY = frozenset(["date", "fecha"])
_DATE = frozenset(["month", "mes", "months", "meses", "period", "periodo", "day", "dia", "when", "cuando"])
_FROM = frozenset(["from", "desde", "start", "inicio", "inicial", "beginning"])
_TO = frozenset(["to", "hasta", "end", "fin", "final", "until"])
_PRICE = frozenset(["price", "precio", "tarifa", "tariff", "rate"])
_SINGLE = frozenset(["unit", "unitario", "unitary", "unidad"])
_COST = frozenset(["cost", "costs", "costo", "costos", "coste", "costes", "importe", "monto", "valor", "paid", "pagado", "payment", "pago", "bill", "money", "dinero", "gasto"])  # fmt: skip # noqa: E501
_QUANTITY = frozenset(
    [
        "quantity",
        "qty",
        "cantidad",
        "consumption",
        "consumo",
        "usage",
        "use",
        "used",
        "uso",
        "volume",
        "volumen",
        "weight",
        "peso",
        "kilos",
        "litros",
        "litres",
        "liters",
    ]
)
_UNIT = frozenset(["unit", "units", "unidad", "unidades"])
_SUM = frozenset(["total", "amount", "suma"])
_FIRST_ROWS = 20


def find_columns(sheet: Sheet, unit: str) -> Columns:
    """The columns of bills counted in `unit`. Raises BadInput when they can't be told apart."""
    lines = sheet.lines
    if not lines:
        raise BadInput(N_("There is nothing in it. Copy the cells of your bills, or choose another file."))
    for place, line in enumerate(lines[:_FIRST_ROWS]):
        roles = _roles(line, unit)
        if Role.QUANTITY in roles or Role.COST in roles:
            own, faults = _headed_unit(line, roles, unit)
            return Columns(roles, own, lines[place + 1 :], headed=True, faults=faults)
    return _by_place(lines, unit)


def _roles(line: Line, unit: str) -> dict[Role, int]:
    """The roles that the words of one row give to its columns; none when the row holds figures or days."""
    if any(isinstance(cell, Decimal) or (isinstance(cell, str) and _is_figure(cell)) for cell in line.cells):
        return {}
    found: dict[Role, int] = {}
    for column, cell in enumerate(line.cells):
        role = _role(cell, unit) if isinstance(cell, str) else None
        # The last of several amounts is the one that was paid: net, tax, total.
        if role is not None and (role not in found or (role is Role.COST and _SUM & set(_words(str(cell))))):
            found[role] = column
    return found


def _role(heading: str, unit: str) -> Role | None:
    words = _words(heading)
    have = set(words)
    if have & _DAY:
        return Role.FROM if have & _FROM else Role.TO if have & _TO else Role.DATE
    if have & _PRICE or (have & _SINGLE and have & _COST):
        return None
    if have & _COST:
        return Role.COST
    for word in words:
        if word in _DATE:
            return Role.FROM if have & _FROM else Role.TO if have & _TO else Role.DATE
        if word in _QUANTITY or _fitting(word, unit):
            return Role.QUANTITY
    if any(_fitting(part, unit) for part in _in_brackets(heading)):
        return Role.QUANTITY
    if len(words) <= 2 and have & _FROM:
        return Role.FROM
    if len(words) <= 2 and have & _TO:
        return Role.TO
    if have & _UNIT:
        return Role.UNIT
    return Role.COST if have & _SUM else None


def _fitting(word: str, unit: str) -> bool:
    """Whether a word is a unit such quantities may be in; a single letter is too little to tell."""
    sign = find_unit(word) if len(word) > 1 or word == unit.casefold() else None
    return sign is not None and compatible(sign, unit)


def _headed_unit(line: Line, roles: dict[Role, int], unit: str) -> tuple[str, tuple[CellFault, ...]]:
    """The unit in the heading of the quantities, and the fault when it is one of another kind."""
    column = roles.get(Role.QUANTITY)
    if column is None:
        return unit, ()
    heading = str(line.cell(column))
    for part in (*_in_brackets(heading), heading):
        sign = find_unit(part)
        if sign is not None and compatible(sign, unit):
            return sign, ()
        if sign is not None:
            error = BadInput(
                N_("this column is in {unit}, which can't be turned into {wanted}. Choose the row it belongs to."),
                unit=part,
                wanted=unit,
            )
            return unit, (CellFault(line.number, letter(column), error),)
    fitting = (find_unit(word) for word in _words(heading) if _fitting(word, unit))
    return next((sign for sign in fitting if sign), unit), ()


def _by_place(lines: tuple[Line, ...], unit: str) -> Columns:
    """One column: quantities; two: quantity and cost, or day and quantity; three: with the day; four: from and to."""
    # A heading in words we don't know is passed over.
    first = lines[0]
    if len(lines) > 1 and not any(_is_value(cell) for cell in first.cells):
        lines = lines[1:]
    used = [
        column
        for column in range(max(len(line.cells) for line in lines))
        if any(line.cell(column) not in (None, "") for line in lines)
    ]
    dated = _is_dated(lines, used[0])
    places = {
        (1, False): (Role.QUANTITY,),
        (2, False): (Role.QUANTITY, Role.COST),
        (2, True): (Role.DATE, Role.QUANTITY),
        (3, True): (Role.DATE, Role.QUANTITY, Role.COST),
    }.get((len(used), dated))
    if len(used) == 4 and dated and _is_dated(lines, used[1]):
        places = (Role.FROM, Role.TO, Role.QUANTITY, Role.COST)
    if places is None:
        raise BadInput(
            N_(
                "It can't be told which column is which. Write Date, Quantity and Cost above the columns, "
                "or copy only those."
            )
        )
    return Columns(dict(zip(places, used, strict=True)), unit, lines)


def _is_dated(lines: Sequence[Line], column: int) -> bool:
    """Whether most of a column says days or months in words or as dates."""
    cells = [line.cell(column) for line in lines]
    written = [cell for cell in cells if cell not in (None, "")]
    return sum(see(cell, serials=False) is not None for cell in written) * 2 > len(written)


def _is_value(cell: Cell) -> bool:
    return cell is not None and (
        not isinstance(cell, str) or _is_figure(cell) or see(cell) is not None or isinstance(cell, Broken)
    )


def _is_figure(text: str) -> bool:
    """Whether a text begins like an amount: digits, perhaps after a sign or the letters of a currency."""
    return re.match(r"[^\w\s]{0,2}\s*\d", text) is not None


def _in_brackets(heading: str) -> list[str]:
    return [part.strip() for part in re.findall(r"[(\[]([^()\[\]]+)[)\]]", heading)]


def _words(heading: str) -> list[str]:
    """The words of a heading, small and without accents; m³ is m3."""
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", heading).casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    return re.findall(r"[a-z][a-z0-9]*(?:/[a-z0-9]+)?", re.sub(r"[(\[][^)\]]*[)\]]", " ", bare))
