"""Heat that a warm surface gives to still air: natural convection and radiation, bare and covered."""

from __future__ import annotations

from collections.abc import Callable
from math import log, pi

STEFAN_BOLTZMANN = 5.670e-8
GRAVITY = 9.81
KELVIN = 273.15
AIR_GAS_CONSTANT = 287.05
ATMOSPHERE_PA = 101_325
AIR_HEAT_CAPACITY = 1007.0
"""J/(kg K)."""


def air_at(kelvin: float) -> tuple[float, float, float]:
    """Kinematic viscosity m²/s, conductivity W/(m K) and Prandtl number of air at sea level, 250 to 800 K.

    Source: Sutherland's law and the conductivity of the US Standard Atmosphere 1976.
    """
    viscosity = 1.716e-5 * (kelvin / KELVIN) ** 1.5 * (KELVIN + 110.4) / (kelvin + 110.4)
    conductivity = 2.64638e-3 * kelvin**1.5 / (kelvin + 245.4 * 10 ** (-12 / kelvin))
    density = ATMOSPHERE_PA / (AIR_GAS_CONSTANT * kelvin)
    return viscosity / density, conductivity, viscosity * AIR_HEAT_CAPACITY / conductivity


def pipe_loss(surface_c: float, air_c: float, diameter_m: float, emissivity: float) -> float:
    """W for each metre of a horizontal pipe with this surface temperature, in still air.

    Churchill and Chu (1975) for a horizontal cylinder, plus radiation to a room at air temperature.
    Source: Incropera, Fundamentals of Heat and Mass Transfer, eq. 9.34; the method of US DOE MEASUR without wind.
    """
    rayleigh, conductivity, prandtl = _rayleigh(surface_c, air_c, diameter_m)
    nusselt: float = (0.60 + 0.387 * rayleigh ** (1 / 6) / (1 + (0.559 / prandtl) ** (9 / 16)) ** (8 / 27)) ** 2
    convection = nusselt * conductivity / diameter_m * (surface_c - air_c)
    return pi * diameter_m * (convection + _radiation(surface_c, air_c, emissivity))


def wall_loss(surface_c: float, air_c: float, emissivity: float, height_m: float = 1.0) -> float:
    """W for each m² of an upright wall with this surface temperature, in still air.

    Churchill and Chu (1975) for a vertical plate, plus radiation. Source: Incropera, eq. 9.26.
    """
    rayleigh, conductivity, prandtl = _rayleigh(surface_c, air_c, height_m)
    nusselt: float = (0.825 + 0.387 * rayleigh ** (1 / 6) / (1 + (0.492 / prandtl) ** (9 / 16)) ** (8 / 27)) ** 2
    return nusselt * conductivity / height_m * (surface_c - air_c) + _radiation(surface_c, air_c, emissivity)


def covered_pipe_loss(
    surface_c: float, air_c: float, diameter_m: float, thickness_m: float, conductivity: float, emissivity: float
) -> float:
    """W for each metre of a pipe under insulation of this thickness and conductivity, W/(m K).

    The temperature of the jacket is the one at which as much heat comes through as leaves it. Source: Incropera, ch. 3.
    """
    outside = diameter_m + 2 * thickness_m
    through = 2 * pi * conductivity / log(outside / diameter_m)
    return _balanced(surface_c, air_c, through, lambda jacket: pipe_loss(jacket, air_c, outside, emissivity))


def covered_wall_loss(
    surface_c: float, air_c: float, thickness_m: float, conductivity: float, emissivity: float, height_m: float = 1.0
) -> float:
    """W for each m² of an upright wall under insulation; as `covered_pipe_loss`."""
    through = conductivity / thickness_m
    return _balanced(surface_c, air_c, through, lambda jacket: wall_loss(jacket, air_c, emissivity, height_m))


def _rayleigh(surface_c: float, air_c: float, length_m: float) -> tuple[float, float, float]:
    """Rayleigh number at the film temperature, with the conductivity and Prandtl number of the air there."""
    film = (surface_c + air_c) / 2 + KELVIN
    viscosity, conductivity, prandtl = air_at(film)
    grashof = GRAVITY / film * abs(surface_c - air_c) * length_m**3 / viscosity**2
    return grashof * prandtl, conductivity, prandtl


def _radiation(surface_c: float, air_c: float, emissivity: float) -> float:
    """W/m² between a surface and a room."""
    return emissivity * STEFAN_BOLTZMANN * ((surface_c + KELVIN) ** 4 - (air_c + KELVIN) ** 4)


def _balanced(hot_c: float, air_c: float, through: float, leaving: Callable[[float], float]) -> float:
    """The heat flow at the jacket temperature between hot and air where conduction equals what leaves."""
    low, high = air_c, hot_c
    for _ in range(50):
        jacket = (low + high) / 2
        if through * (hot_c - jacket) > leaving(jacket):
            low = jacket
        else:
            high = jacket
    return through * (hot_c - (low + high) / 2)
