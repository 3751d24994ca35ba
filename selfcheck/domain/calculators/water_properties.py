"""Water and steam as IAPWS-IF97 describes them; the one place that asks the library for it.

seuif97 is the well-kept library of its kind that fits us: MIT licence, wheels for every system, no other packages.
"""

from __future__ import annotations

from functools import lru_cache

_DENSITY, _ENTHALPY = 2, 4
"""The library's numbers for kg/m³ and kJ/kg."""

_LIQUID, _STEAM = 0.0, 1.0
"""Quality on the boiling line."""


def _at_pressure(absolute_bar: float, quality: float, what: int) -> float:
    # Loaded on first use: most people who open the program never ask about steam.
    from seuif97 import px

    return float(px(absolute_bar / 10, quality, what))


def _at_temperature(celsius: float, quality: float, what: int) -> float:
    from seuif97 import tx

    return float(tx(celsius, quality, what))


@lru_cache(maxsize=512)
def steam_enthalpy(absolute_bar: float) -> float:
    """kJ/kg of dry saturated steam at a pressure above vacuum, 0.01 to 200 bar. Source: IAPWS-IF97."""
    return _at_pressure(absolute_bar, _STEAM, _ENTHALPY)


@lru_cache(maxsize=512)
def water_enthalpy(celsius: float) -> float:
    """kJ/kg of liquid water on the boiling line, 0.1 to 350 °C. Source: IAPWS-IF97."""
    return _at_temperature(celsius, _LIQUID, _ENTHALPY)


@lru_cache(maxsize=512)
def water_density(celsius: float) -> float:
    """kg/m³ of liquid water on the boiling line, 0.1 to 350 °C. Source: IAPWS-IF97."""
    return _at_temperature(celsius, _LIQUID, _DENSITY)


@lru_cache(maxsize=64)
def evaporation_heat(celsius: float) -> float:
    """kJ/kg to turn water at its boiling line into steam, 0.1 to 350 °C. Source: IAPWS-IF97."""
    return _at_temperature(celsius, _STEAM, _ENTHALPY) - water_enthalpy(celsius)
