"""What goes up the chimney: combustion efficiency from the flue gas."""

from __future__ import annotations

from dataclasses import dataclass

from selfcheck.domain.calculators.water_properties import evaporation_heat

OXYGEN_IN_AIR = 0.2095
CARBON, HYDROGEN, OXYGEN, WATER = 12.011, 1.008, 15.999, 18.015
"""kg/kmol."""

HEAT_CAPACITY = {
    "CO2": (22.26, 5.981e-2, -3.501e-5, 7.469e-9),
    "H2O": (32.24, 0.1923e-2, 1.055e-5, -3.595e-9),
    "O2": (25.48, 1.520e-2, -0.7155e-5, 1.312e-9),
    "N2": (28.90, -0.1571e-2, 0.8081e-5, -2.873e-9),
}
"""kJ/(kmol K) = a + bT + cT² + dT³, T in K, 273 to 1800 K. Source: Çengel and Boles, Thermodynamics, table A-2c."""


@dataclass(frozen=True)
class Fuel:
    """A fuel as fired: kg of carbon, hydrogen, oxygen and moisture in each kg, and its gross heating value, MJ/kg."""

    carbon: float
    hydrogen: float
    oxygen: float
    moisture: float
    gross: float

    @property
    def net(self) -> float:
        """Net heating value, MJ/kg: the gross one less the heat in the steam of the flue gas."""
        return self.gross - self.vapour * evaporation_heat(25) / 1000

    @property
    def vapour(self) -> float:
        """kg of water vapour from each kg of fuel."""
        return self.moisture + self.hydrogen * WATER / (2 * HYDROGEN)

    @property
    def air(self) -> float:
        """kmol of dry air that each kg needs, without excess."""
        needed = self.carbon / CARBON + self.hydrogen / (4 * HYDROGEN) - self.oxygen / (2 * OXYGEN)
        return needed / OXYGEN_IN_AIR

    @property
    def dry_flue(self) -> float:
        """kmol of dry flue gas from each kg, without excess air."""
        return self.carbon / CARBON + self.air * (1 - OXYGEN_IN_AIR)


NATURAL_GAS = Fuel(carbon=0.7487, hydrogen=0.2513, oxygen=0, moisture=0, gross=55.53)
LPG = Fuel(carbon=0.8205, hydrogen=0.1795, oxygen=0, moisture=0, gross=49.95)
DIESEL = Fuel(carbon=0.866, hydrogen=0.134, oxygen=0, moisture=0, gross=45.7)
HEAVY_OIL = Fuel(carbon=0.88, hydrogen=0.115, oxygen=0.005, moisture=0, gross=42.9)
COAL = Fuel(carbon=0.68, hydrogen=0.045, oxygen=0.075, moisture=0.06, gross=26.9)
WOOD = Fuel(carbon=0.425, hydrogen=0.051, oxygen=0.370, moisture=0.15, gross=17.0)
"""Natural gas as methane, LPG as a mix of propane and butane, the others as usual analyses; net values agree with
IPCC 2006 within 5 %."""


def excess_air(fuel: Fuel, oxygen: float) -> float:
    """Excess air in % of the air needed, from % of oxygen in the dry flue gas (0 to 20). Source: mass balance."""
    share = oxygen / 100
    return 100 * share * fuel.dry_flue / (fuel.air * (OXYGEN_IN_AIR - share))


def flue_loss(fuel: Fuel, stack_c: float, air_c: float, oxygen: float) -> float:
    """Per cent of the gross heating value that leaves with the flue gas, the heat in its steam included.

    Heat of each flue gas between combustion air (`air_c`) and stack (`stack_c`, °C, above about 60: no condensing),
    with `oxygen` in % of the dry flue gas. Source: heat balance as in Çengel and Boles, Thermodynamics, ch. 15.
    """
    extra = excess_air(fuel, oxygen) / 100 * fuel.air
    kmol = {
        "CO2": fuel.carbon / CARBON,
        "H2O": fuel.vapour / WATER,
        "O2": extra * OXYGEN_IN_AIR,
        "N2": (fuel.air + extra) * (1 - OXYGEN_IN_AIR),
    }
    sensible = sum(amount * _heat(gas, air_c, stack_c) for gas, amount in kmol.items())
    return (sensible + fuel.vapour * evaporation_heat(25)) / (10 * fuel.gross)


def combustion_efficiency(fuel: Fuel, stack_c: float, air_c: float, oxygen: float) -> float:
    """Per cent of the gross heating value that stays in the boiler: 100 − flue loss; the boiler's skin not counted.

    Agrees with the US DOE steam tip sheet 4 for natural gas.
    """
    return 100 - flue_loss(fuel, stack_c, air_c, oxygen)


def _heat(gas: str, from_c: float, to_c: float) -> float:
    """kJ/kmol to warm a gas: the integral of its heat capacity."""
    low, high = from_c + 273.15, to_c + 273.15
    return sum(factor * (high**power - low**power) / power for power, factor in enumerate(HEAT_CAPACITY[gas], start=1))
