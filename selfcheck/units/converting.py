"""One unit into another, by pint; its registry is made when the first conversion is asked for, never at start."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from selfcheck.errors import N_, BadInput
from selfcheck.units.known import find_unit, kind_of, pint_name

if TYPE_CHECKING:
    import pint

_DIGITS = 15
"""No instrument of a small firm gives more, and the last places of a division are noise."""


@lru_cache(maxsize=1)
def _registry() -> pint.UnitRegistry[Any]:
    """The one registry, counting in decimals."""
    import pint

    registry: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Decimal)
    registry.define("MMBtu = 1000000 * Btu")
    registry.define("hundred_cubic_feet = 100 * foot ** 3")
    registry.define("money = [money]")
    return registry


def compatible(unit: str, to: str) -> bool:
    """Whether a quantity in `unit` can be told in `to`; a word of the firm's own only in itself."""
    return unit == to or _line(_sign(unit), _sign(to)) is not None


def convert(quantity: Decimal, unit: str, to: str) -> Decimal:
    """`quantity` of `unit` told in `to`, at most 15 digits.

    Raises BadInput when one can't become the other, as energy can't become volume without saying of what.
    """
    found = try_convert(quantity, unit, to)
    if found is None:
        raise BadInput(N_("{unit} can't be turned into {to}. Choose a unit of the same kind."), unit=unit, to=to)
    return found


def try_convert(quantity: Decimal, unit: str, to: str) -> Decimal | None:
    """The same for whoever asks by trying: None when one unit can't become the other (`Convert` of domain.factors)."""
    if unit == to:
        return quantity
    line = _line(_sign(unit), _sign(to))
    if line is None:
        return None
    scaled, offset = quantity * line[0], line[1]
    largest = max(abs(scaled), abs(offset))
    last = Decimal(1).scaleb(largest.adjusted() - _DIGITS + 1) if largest else Decimal(1)
    return (scaled + offset).quantize(last).normalize() + 0


def _sign(unit: str) -> str:
    return find_unit(unit) or unit


@lru_cache(maxsize=512)
def _line(unit: str, to: str) -> tuple[Decimal, Decimal] | None:
    """Factor and offset of the straight line from one unit to another; None when there is none."""
    import pint

    kinds = kind_of(unit), kind_of(to)
    if None not in kinds and kinds[0] != kinds[1]:
        return None
    registry, names = _registry(), (pint_name(unit), pint_name(to))
    try:
        offset = registry.convert(Decimal(0), *names)
        # Far from zero, so that the offset does not cost the factor its last digits.
        far = Decimal(10) ** 6
        factor = (registry.convert(far, *names) - offset) / far
    except (pint.PintError, AttributeError, ValueError, TypeError, AssertionError):
        # What pint can't read is a word of the firm's own, such as guest-nights.
        return None
    return Decimal(factor), Decimal(offset)
