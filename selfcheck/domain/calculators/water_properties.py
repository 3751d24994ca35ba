"""Water and steam as IAPWS-IF97 describes them; the one place that asks the library for it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def _tables() -> Any:
    # Loaded on first use: most people who open the program never ask about steam.
    from pyXSteam.XSteam import XSteam

    return XSteam(XSteam.UNIT_SYSTEM_MKS)


@lru_cache(maxsize=512)
def steam_enthalpy(absolute_bar: float) -> float:
    """kJ/kg of dry saturated steam at a pressure above vacuum, 0.01 to 200 bar. Source: IAPWS-IF97."""
    return float(_tables().hV_p(absolute_bar))


@lru_cache(maxsize=512)
def water_enthalpy(celsius: float) -> float:
    """kJ/kg of liquid water on the boiling line, 0.1 to 350 °C. Source: IAPWS-IF97."""
    return float(_tables().hL_t(celsius))


@lru_cache(maxsize=512)
def water_density(celsius: float) -> float:
    """kg/m³ of liquid water on the boiling line, 0.1 to 350 °C. Source: IAPWS-IF97."""
    return float(_tables().rhoL_t(celsius))


@lru_cache(maxsize=64)
def evaporation_heat(celsius: float) -> float:
    """kJ/kg to turn water at its boiling line into steam, 0.1 to 350 °C. Source: IAPWS-IF97."""
    return float(_tables().hV_t(celsius)) - water_enthalpy(celsius)
