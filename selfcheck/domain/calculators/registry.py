"""All calculators, in the order they are listed."""

from __future__ import annotations

from selfcheck.domain.calculators import (
    air_leaks,
    boilers,
    compressed_air,
    cooling_and_supply,
    heat,
    insulation,
    lighting,
    materials,
    motors,
    steam,
    water,
)
from selfcheck.domain.calculators.kernel import Calculator

FAMILIES = (
    lighting,
    motors,
    compressed_air,
    air_leaks,
    boilers,
    steam,
    insulation,
    heat,
    cooling_and_supply,
    water,
    materials,
)
CALCULATORS: dict[str, Calculator] = {one.id: one for family in FAMILIES for one in family.FAMILY}
"""Every calculator by its id."""


def for_option(option_id: str, named: str | None = None) -> tuple[Calculator, ...]:
    """The calculators that can work out what an option saves: the one its content names, then those that serve it."""
    first = (CALCULATORS[named],) if named in CALCULATORS else ()
    return (*first, *(one for one in CALCULATORS.values() if option_id in one.options and one not in first))
