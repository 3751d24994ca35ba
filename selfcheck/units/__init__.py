"""Units: what people type into a field, what it is in another unit, and how a unit is written.

A unit is named by its short sign without raised figures (`m3`, `kWh`, `imp gal`), by two of them (`m3/h`), or by any
name that pint reads (`m**3`); a word we don't know, such as `guest-nights`, is kept as it is and never converted.
"""

from selfcheck.units.converting import compatible, convert, try_convert
from selfcheck.units.figures import decimal_mark, mark_of, read_figure
from selfcheck.units.known import Kind, find_unit, kind_of, quantity_words, unit_name, units_for
from selfcheck.units.typed import Quantity, parse_in, parse_quantity

__all__ = [
    "Kind",
    "Quantity",
    "compatible",
    "convert",
    "decimal_mark",
    "find_unit",
    "kind_of",
    "mark_of",
    "parse_in",
    "parse_quantity",
    "quantity_words",
    "read_figure",
    "try_convert",
    "unit_name",
    "units_for",
]
