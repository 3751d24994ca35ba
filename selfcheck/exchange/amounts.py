"""Figures in the cells of a table: quantities with or without a unit, amounts with or without a currency."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from selfcheck.errors import N_, BadInput, Word
from selfcheck.exchange.sheet import Cell
from selfcheck.i18n import Language, currencies
from selfcheck.units import decimal_mark, mark_of, parse_quantity, read_figure
from selfcheck.units.typed import LIMIT

QUANTITY, COST, UNIT = Word(N_("Quantity")), Word(N_("Cost")), Word(N_("Unit"))

_EMPTY = {"", "-", "\u2013", "\u2014", "n/a", "na", "n.a.", "s/d", "?"}
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_BEFORE = re.compile(r"^(?:[^\W\d_]{1,4}[.$/]?|[^\w\s.,()\-\u2212]{1,2})?\s*")
_AFTER = re.compile(r"[^\d)\-\u2212]{0,6}$")
"""A currency before or after an amount: MAD, S/, Bs., €, or nothing."""


def is_empty(cell: Cell) -> bool:
    """Whether a cell says that nothing is known."""
    return cell is None or (isinstance(cell, str) and cell.casefold() in _EMPTY)


def shown_mark(cells: Iterable[Cell], language: Language) -> str:
    """The decimal mark of a table: what its unmistakable figures show when they agree, else the language's."""
    figures = (_FIGURE.search(cell) for cell in cells if isinstance(cell, str))
    found = {mark_of(figure[0]) for figure in figures if figure} - {None}
    only = found.pop() if len(found) == 1 else None
    return only or decimal_mark(language.code)


def read_quantity(cell: Cell, unit: str, language: Language, mark: str) -> tuple[Decimal, str]:
    """The figure and its unit; a bare figure is in `unit`. Raises BadInput."""
    if not isinstance(cell, str):
        return _plain(cell, QUANTITY), unit
    found = parse_quantity(cell, unit, language, QUANTITY, mark)
    assert found is not None, "an empty cell is never read"
    return found.value, found.unit


def read_unit(cell: Cell, unit: str, language: Language) -> str:
    """The unit in a cell of its own, which must be of the kind of `unit`. Raises BadInput."""
    found = parse_quantity(f"1 {cell}", unit, language, UNIT)
    assert found is not None, "there is a figure in it"
    return found.unit


def read_cost(cell: Cell, currency: str, mark: str) -> Decimal:
    """An amount of money in the firm's `currency`, which may stand beside it. Raises BadInput."""
    if not isinstance(cell, str):
        return _plain(cell, COST)
    code = re.search(r"\b[A-Z]{3}\b", cell)
    if code and currency and code[0] != currency and code[0] in currencies("en"):
        raise BadInput(
            N_("this is in {currency}, and the firm counts in {own}. Nothing is converted; write it in {own}."),
            currency=code[0],
            own=currency,
        )
    bare = _AFTER.sub("", _BEFORE.sub("", cell))
    # A credit note is written -120, by some programs 120-, by bookkeepers (120).
    below = bare.startswith(("-", "\u2212", "(")) or bare.endswith(("-", "\u2212"))
    value = read_figure(bare.strip("-\u2212() "), mark)
    if value is None:
        raise BadInput(
            N_('{what}: "{typed}" can\'t be read as an amount. Leave only the figure in the cell.'),
            what=COST,
            typed=cell[:40],
        )
    return _plain(-value if below else value, COST)


def _plain(cell: Cell, what: Word) -> Decimal:
    """A figure that a spreadsheet holds as one; a day, or a figure below zero, is refused."""
    if not isinstance(cell, Decimal):
        raise BadInput(
            N_("{what}: this is a day, not a figure. Write the figure and set the cell to numbers."), what=what
        )
    if cell < 0:
        raise BadInput(N_("{what}: this is below zero. Take a credit off the bill that it belongs to."), what=what)
    if cell >= LIMIT:
        raise BadInput(N_("{what}: that is more than this program can count. Check the digits."), what=what)
    return cell
