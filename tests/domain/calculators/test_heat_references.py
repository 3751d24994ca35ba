"""Fire, steam, hot water and warm surfaces beside tables and textbooks."""

from __future__ import annotations

import pytest

from selfcheck.domain.calculators import combustion
from selfcheck.domain.calculators.boilers import fuel_share
from selfcheck.domain.calculators.combustion import Fuel, combustion_efficiency, excess_air
from selfcheck.domain.calculators.heat import heating_shares, hot_water_kwh, solar_kwh
from selfcheck.domain.calculators.heat_loss import pipe_loss, wall_loss
from selfcheck.domain.calculators.kernel import calculate
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.domain.calculators.steam import condensate_kwh, steam_flow_kg_h, steam_kwh
from selfcheck.domain.calculators.water_properties import (
    evaporation_heat,
    steam_enthalpy,
    water_density,
    water_enthalpy,
)
from tests.domain.calculators.examples import EXAMPLES

BAR_PER_PSI = 0.0689475729
KG_PER_LB = 0.45359237
KWH_PER_BTU = 1 / 3412.142

DOE_RISES_F = (200, 300, 400, 500, 600)
DOE_TABLE = {
    # US DOE steam tip sheet 4, natural gas: (excess air %, % oxygen in dry flue gas): efficiency % by stack − air, °F
    (9.5, 2.0): (85.4, 83.1, 80.8, 78.4, 76.0),
    (15.0, 3.0): (85.2, 82.8, 80.4, 77.9, 75.4),
    (28.1, 5.0): (84.7, 82.1, 79.5, 76.7, 74.0),
    (44.9, 7.0): (84.1, 81.2, 78.2, 75.2, 72.1),
    (81.6, 10.0): (82.8, 79.3, 75.6, 71.9, 68.2),
}
DOE_CELLS = [
    (air, oxygen, rise, value)
    for (air, oxygen), values in DOE_TABLE.items()
    for rise, value in zip(DOE_RISES_F, values, strict=True)
]


@pytest.mark.parametrize(("air", "oxygen", "rise_f", "efficiency"), DOE_CELLS)
def test_combustion_agrees_with_the_doe_table_to_one_point(
    air: float, oxygen: float, rise_f: float, efficiency: float
) -> None:
    found = combustion_efficiency(combustion.NATURAL_GAS, 20 + rise_f / 1.8, 20, oxygen)
    assert found == pytest.approx(efficiency, abs=1)
    assert excess_air(combustion.NATURAL_GAS, oxygen) == pytest.approx(air, abs=0.3)


@pytest.mark.parametrize(
    ("fuel", "carbon_dioxide", "factor", "offset"),
    [
        # Siegert: loss % of the net heat = (stack − air) · (A2/(21 − O2) + B); CO2 max % dry (German 1. BImSchV)
        (combustion.NATURAL_GAS, 11.8, 0.66, 0.009),
        (combustion.LPG, 13.8, 0.63, 0.008),
        (combustion.DIESEL, 15.4, 0.68, 0.007),
    ],
)
def test_combustion_agrees_with_the_chimney_sweeps_formula_to_one_point(
    fuel: Fuel, carbon_dioxide: float, factor: float, offset: float
) -> None:
    assert 100 * fuel.carbon / combustion.CARBON / fuel.dry_flue == pytest.approx(carbon_dioxide, abs=0.2)
    for stack, oxygen in [(120, 3), (180, 5), (240, 8)]:
        net_loss = 100 - combustion_efficiency(fuel, stack, 20, oxygen) * fuel.gross / fuel.net
        assert net_loss == pytest.approx((stack - 20) * (factor / (21 - oxygen) + offset), abs=1)


@pytest.mark.parametrize(
    ("fuel", "net"),
    [
        # IPCC 2006, vol. 2, table 1.2, MJ/kg
        (combustion.NATURAL_GAS, 48.0),
        (combustion.LPG, 47.3),
        (combustion.DIESEL, 43.0),
        (combustion.HEAVY_OIL, 40.4),
        (combustion.COAL, 25.8),
        (combustion.WOOD, 15.6),
    ],
)
def test_the_fuels_burn_with_their_published_net_heat(fuel: Fuel, net: float) -> None:
    assert fuel.net == pytest.approx(net, rel=0.05)


def test_twenty_degrees_cooler_flue_gas_save_about_one_per_cent() -> None:
    # enmanreg: 20 °C, and 15 points of excess air, each 1 % of the fuel; rules of thumb.
    gas = combustion.NATURAL_GAS
    cooler = fuel_share(combustion_efficiency(gas, 220, 20, 4), combustion_efficiency(gas, 200, 20, 4))
    # 4 % of oxygen is 21 % excess air, 6 % is 36 %.
    leaner = fuel_share(combustion_efficiency(gas, 220, 20, 6), combustion_efficiency(gas, 220, 20, 4))
    assert cooler == pytest.approx(0.01, abs=0.003)
    assert leaner == pytest.approx(0.01, abs=0.005)


def test_a_better_fire_saves_one_less_now_by_better() -> None:
    # UConn ITAC: 1 − 75 ÷ 80 = 6.25 %
    assert fuel_share(75, 80) == pytest.approx(0.0625)


def test_an_oven_gives_back_what_its_flue_gas_cools_down() -> None:
    # By hand, 1 kg of LPG at 9 % oxygen: CO2 13.8 · (1 − 9/20.95) = 7.87 %, so 0.0683/0.0787 = 0.868 kmol dry gas of
    # 30.5 kJ/(kmol K) and 0.089 kmol steam of 34.5: 29.5 kJ/K; · 150 K ÷ 46,030 kJ = 9.6 % of the net heat
    result = calculate(CALCULATORS["exhaust-heat"], EXAMPLES["exhaust-heat"])
    amount = result.savings[0].amount
    assert amount.low == pytest.approx(190_000 * 0.096 * 0.4, rel=0.02)
    assert amount.high == pytest.approx(190_000 * 0.096 * 0.6, rel=0.02)


def test_steam_and_water_are_those_of_the_steam_tables() -> None:
    # Çengel and Boles, tables: hg at 0.8 MPa 2768.3, hf at 80 °C 335.02, hfg at 25 °C 2441.7 kJ/kg;
    # vf at 60 °C 0.001017 m³/kg
    assert steam_enthalpy(8) == pytest.approx(2768.3, rel=1e-3)
    assert water_enthalpy(80) == pytest.approx(335.02, rel=1e-3)
    assert evaporation_heat(25) == pytest.approx(2441.7, rel=1e-3)
    assert water_density(60) == pytest.approx(1 / 0.001017, rel=1e-3)


def test_a_blowing_trap_loses_what_doe_prints() -> None:
    # US DOE: 1/8 inch at 150 psig 75.8 lb/h, USD 2,988 a year at 4.50 for 1,000 lb
    pounds = steam_flow_kg_h(25.4 / 8, 150 * BAR_PER_PSI, 0.73) / KG_PER_LB
    assert pounds == pytest.approx(75.8, rel=0.005)
    assert pounds * 8760 * 4.5 / 1000 == pytest.approx(2988, rel=0.005)
    # a leak of 1/32 inch: USD 185 a year
    leak = steam_flow_kg_h(25.4 / 32, 150 * BAR_PER_PSI, 0.73) / KG_PER_LB
    assert leak * 8760 * 4.5 / 1000 == pytest.approx(185, rel=0.02)


def test_a_steam_leak_loses_what_manczyk_prints() -> None:
    # 24.24 · psia · in²: 100 psig, 1/4 inch: 24.24 · 114.7 · 0.0625 = 173.8 lb/h
    assert steam_flow_kg_h(25.4 / 4, 100 * BAR_PER_PSI, 0.60) / KG_PER_LB == pytest.approx(173.8, rel=0.005)


def test_steam_costs_its_heat_by_the_boilers_efficiency() -> None:
    # 1,000 kg at 6.987 bar gauge (0.8 MPa) from water of 60 °C: (2768.3 − 251.18) ÷ 3.6 ÷ 0.8 = 874.0 kWh
    assert steam_kwh(1000, 8 - 1.01325, 60, 80) == pytest.approx(874.0, rel=0.002)


def test_condensate_saves_what_the_doe_tip_sheet_works_out() -> None:
    # US DOE steam tip sheet 8: flow × hours × (h return − h make-up) ÷ efficiency, less 12 % of flash steam:
    # 10,000 lb/h · 0.88 · 8,000 h · (148 − 23.1) Btu/lb ÷ 0.82 = 1.0723e10 Btu, from 180 °F in place of 55 °F
    kg = 10_000 * KG_PER_LB * 0.88 * 8000
    found = condensate_kwh(kg, (180 - 32) / 1.8, (55 - 32) / 1.8, 82)
    assert found == pytest.approx(1.0723e10 * KWH_PER_BTU, rel=0.005)


def test_feed_water_six_degrees_warmer_saves_about_one_per_cent() -> None:
    # BEE India's rule: 6 °C of feed water are 1 % of the fuel
    assert condensate_kwh(1000, 66, 60, 80) / steam_kwh(1000, 7, 60, 80) == pytest.approx(0.01, abs=0.001)


def test_hot_water_holds_its_heat() -> None:
    # 1 m³ by 10 °C: 1,000 · 4.18 · 10 ÷ 3,600 = 11.6 kWh; Çengel A-4: (251.18 − 62.982) · 999 ÷ 3,600 = 52.2 kWh
    assert hot_water_kwh(1, 10) == pytest.approx(11.6, rel=0.003)
    assert hot_water_kwh(1, 45) == pytest.approx(52.2, rel=0.003)


def test_hot_water_that_is_only_heated_otherwise_saves_no_water() -> None:
    calculator, example = CALCULATORS["hot-water"], EXAMPLES["hot-water"]
    both = calculate(calculator, example)
    heat_only = calculate(calculator, {**example, "water_price": 0})
    assert [one.resource for one in both.savings] == ["fuel", "water"]
    assert heat_only.savings == both.savings[:1]


def test_one_degree_less_saves_by_thumb_and_by_degree_days() -> None:
    # Carbon Trust: 8 % for 1 °C. Degree-days (CIBSE TM41): 1 ÷ (20 − 10) = 10 %
    assert heating_shares(1, 8, 20, 10) == pytest.approx((0.08, 0.10))
    # 12.5 °C between room and outdoors is where both rules say the same
    low, high = heating_shares(2, 8, 20, 7.5)
    assert low == pytest.approx(high) == pytest.approx(0.16)


def test_collectors_give_sun_times_area_times_efficiency() -> None:
    # Duffie and Beckman, ch. 20: 4 m² · 1,800 kWh/m² · 45 % = 3,240 kWh
    assert solar_kwh(4, 1800, 45) == pytest.approx(3240)


def test_seventeen_nicaraguan_firms_saved_what_their_collectors_can_give() -> None:
    # UNIDO/UNEP 2015: 300 m², about 90 t CO2e a year; at 2,000 kWh/m² of sun, oil boilers of 80 %, 74.1 kg CO2/GJ
    figures = {
        "area_m2": 300, "irradiation": 2000, "hot_water_kwh": 1e6, "heated_by": 0, "heat_efficiency": 80,
        "energy_price": 0.1,
    }  # fmt: skip
    amount = calculate(CALCULATORS["solar-hot-water"], figures).savings[0].amount
    tonnes = [kwh * 3.6e-3 * 74.1 / 1000 for kwh in (amount.low, amount.high)]
    assert tonnes[0] < 90 < tonnes[1]


def test_the_sun_saves_no_more_than_the_hot_water_takes() -> None:
    figures = {**EXAMPLES["solar-hot-water"], "area_m2": 500}
    amount = calculate(CALCULATORS["solar-hot-water"], figures).savings[0].amount
    assert amount.low == amount.high == 20_000


def test_a_bare_steam_pipe_loses_what_incropera_works_out() -> None:
    # Incropera, example 9.4: 0.1 m, 165 °C in a room of 23 °C, emissivity 0.85: h = 7.29 W/(m² K),
    # 7.29 · π · 0.1 · 142 + 0.85 · π · 0.1 · 5.67e-8 · (438⁴ − 296⁴) = 325 + 441 = 766 W/m
    assert pipe_loss(165, 23, 0.1, 0.85) == pytest.approx(766, rel=0.005)


def test_a_hot_wall_gives_off_what_incropera_works_out() -> None:
    # Incropera, example 9.2: glass 0.71 m high, 1.02 m wide, 232 °C, room 23 °C: 7.0 · 1.02 · 0.71 · 209 = 1,060 W
    assert 0.71 * 1.02 * wall_loss(232, 23, 0, 0.71) == pytest.approx(1060, rel=0.005)
    # radiation adds 1.0 · 5.67e-8 · (505⁴ − 296⁴) · 0.7242 m² = 2,355 W
    assert 0.71 * 1.02 * wall_loss(232, 23, 1, 0.71) == pytest.approx(1060 + 2355, rel=0.005)


def test_insulation_stops_most_of_what_a_bare_pipe_loses() -> None:
    # Rule of thumb, 85–95 %
    example = EXAMPLES["bare-pipe"]
    kept = calculate(CALCULATORS["bare-pipe"], example).shown[0]
    bare = [pipe_loss(160, 25, 0.06, one) * 12 / 1000 for one in (0.80, 0.95)]
    assert 0.85 < kept.low / bare[0] < kept.high / bare[1] < 0.95
