"""US DOE's MEASUR computes these in US units; here its published formulae are written out again, on their own."""

from __future__ import annotations

from itertools import pairwise
from math import log, pi, sqrt

import pytest

from selfcheck.domain.calculators.air_leaks import bag_flow_m3_min, orifice_flow_m3_min
from selfcheck.domain.calculators.compressed_air import air_kwh
from selfcheck.domain.calculators.heat_loss import covered_pipe_loss, pipe_loss
from selfcheck.domain.calculators.motors import multimeter_kw, nameplate_kw
from selfcheck.domain.calculators.water import bucket_m3, meter_m3

HALF_A_PERCENT = 0.005
M3_PER_FT3 = 0.0283168466
M3_PER_GAL = 0.00378541178
MM_PER_INCH = 25.4
BAR_PER_PSI = 0.0689475729


def test_flow_meter_air_is_cfm_times_kw_for_each_cfm_times_hours() -> None:
    # 100 scfm × 0.16 kW/scfm × 8,640 h = 138,240 kWh
    kwh = air_kwh(100 * M3_PER_FT3, 0.16 / M3_PER_FT3, 8640)
    assert kwh == pytest.approx(138_240, rel=HALF_A_PERCENT)


@pytest.mark.parametrize(
    ("diameter_in", "height_in", "seconds", "scfm"),
    [
        # π/4 · 10² · 20 = 1,570.8 in³ = 0.90903 ft³; × 60 ÷ 12 s = 4.545 cfm
        (10, 20, 12, 4.545),
        # π/4 · 14² · 30 = 4,618.1 in³ = 2.6725 ft³; × 60 ÷ 45 s = 3.563 cfm
        (14, 30, 45, 3.563),
    ],
)
def test_bag_air_is_the_volume_of_the_bag_by_the_time_it_takes(
    diameter_in: float, height_in: float, seconds: float, scfm: float
) -> None:
    litres = pi / 4 * (diameter_in * 2.54) ** 2 * height_in * 2.54 / 1000
    assert bag_flow_m3_min(litres, seconds) / M3_PER_FT3 == pytest.approx(scfm, rel=HALF_A_PERCENT)
    # MEASUR's own constant for the same: 0.0273 · d² · h ÷ t, in inches and seconds.
    measur = 0.0273 * diameter_in**2 * height_in / seconds
    assert bag_flow_m3_min(litres, seconds) / M3_PER_FT3 == pytest.approx(measur, rel=HALF_A_PERCENT)


def measur_orifice_scfm(diameter_in: float, psig: float, coefficient: float, air_f: float, psia: float) -> float:
    """Orifice method in lb, ft, °R: sonic density × sonic speed × area × coefficient, by standard density."""
    rankine = air_f + 459.67
    inside = (psig + psia) * 144 / (53.34 * rankine)
    free = psia * 144 / (53.34 * rankine)
    sonic_density = inside * (2 / 2.4) ** (1 / 0.4)
    speed = sqrt(2 * 1.4 / 2.4 * 53.34 * rankine * 32.174)
    pounds_a_minute = sonic_density * pi / 4 * (diameter_in / 12) ** 2 * speed * 60 * coefficient
    return pounds_a_minute / free


@pytest.mark.parametrize("diameter_in", [1 / 32, 1 / 8, 1 / 4])
@pytest.mark.parametrize("psig", [30, 90, 125])
@pytest.mark.parametrize(("coefficient", "air_f", "psia"), [(0.61, 68, 14.7), (0.97, 95, 12.2)])
def test_orifice_air_moves_at_the_speed_of_sound(
    diameter_in: float, psig: float, coefficient: float, air_f: float, psia: float
) -> None:
    flow = orifice_flow_m3_min(
        diameter_in * MM_PER_INCH, psig * BAR_PER_PSI, coefficient, (air_f - 32) / 1.8, psia * BAR_PER_PSI
    )
    expected = measur_orifice_scfm(diameter_in, psig, coefficient, air_f, psia)
    assert flow / M3_PER_FT3 == pytest.approx(expected, rel=HALF_A_PERCENT)


@pytest.mark.parametrize(
    ("diameter_in", "psig", "cfm"),
    [
        (1 / 16, 80, 3.2), (1 / 16, 90, 3.5), (1 / 16, 100, 3.8),
        (1 / 8, 80, 12.7), (1 / 8, 90, 14.1), (1 / 8, 100, 15.4),
        (1 / 4, 80, 51), (1 / 4, 90, 56), (1 / 4, 100, 62),
    ],
)  # fmt: skip
def test_orifice_air_is_near_the_printed_table_for_sharp_holes(diameter_in: float, psig: float, cfm: float) -> None:
    # The table ifm prints from US DOE is rounded and for a coefficient of about 0.59.
    flow = orifice_flow_m3_min(diameter_in * MM_PER_INCH, psig * BAR_PER_PSI, 0.61) / M3_PER_FT3
    assert flow == pytest.approx(cfm, rel=0.05)


def test_below_the_critical_pressure_air_is_slower_than_sound() -> None:
    # 3 mm, 0.5 bar gauge, 20 °C: p₂/p₁ = 1.01325/1.51325 = 0.66959 > 0.528, so isentropic and unchoked (Shapiro 4.19):
    # M² = 5·(0.66959^(−0.285714) − 1) = 0.60726; M = 0.77927; cooled = 1.121452
    # m = 0.61 · 7.0686e-6 · 151325 · √(1.4/(287.05·293.15)) · 0.77927 · 1.121452⁻³ = 0.0014687 kg/s
    # free air 1.2041 kg/m³ → 0.0012198 m³/s = 0.07319 m³/min
    assert orifice_flow_m3_min(3, 0.5, 0.61) == pytest.approx(0.07319, rel=HALF_A_PERCENT)


def test_multimeter_power_is_volts_times_amps_times_factor_and_root_three() -> None:
    # 480 · 25 · 0.85 · 1.73205 ÷ 1000 = 17.667 kW; 230 · 8 · 0.9 ÷ 1000 = 1.656 kW
    assert multimeter_kw(480, 25, 0.85, 3) == pytest.approx(17.667, rel=HALF_A_PERCENT)
    assert multimeter_kw(230, 8, 0.9, 1) == pytest.approx(1.656, rel=HALF_A_PERCENT)


def test_nameplate_power_is_rated_times_load_by_efficiency() -> None:
    # 20 hp = 14.914 kW; × 0.75 ÷ 0.91 = 12.292 kW
    assert nameplate_kw(20 * 0.7457, 75, 91) == pytest.approx(12.292, rel=HALF_A_PERCENT)


def test_bucket_water_is_volume_by_time() -> None:
    # 5 gal in 30 s = 10 gal/min; × 60 × 8,640 h = 5,184,000 gal = 19,623.6 m³
    found = bucket_m3(5 * M3_PER_GAL * 1000, 30, 8640)
    assert found == pytest.approx(19_623.6, rel=HALF_A_PERCENT)


def test_meter_water_is_the_difference_of_two_readings() -> None:
    # 1,000 gal in 4 h, 8,640 h a year: 2,160,000 gal = 8,176.5 m³
    first = 52_000 * M3_PER_GAL
    found = meter_m3(first, first + 1000 * M3_PER_GAL, 4, 8640)
    assert found == pytest.approx(8_176.5, rel=HALF_A_PERCENT)


AIR_TABLE = (
    # Incropera, table A.4, air at 1 atm: K, viscosity 1e-6 m²/s, conductivity 1e-3 W/(m K), Prandtl
    (250, 11.44, 22.3, 0.720), (300, 15.89, 26.3, 0.707), (350, 20.92, 30.0, 0.700),
    (400, 26.41, 33.8, 0.690), (450, 32.39, 37.3, 0.686), (500, 38.79, 40.7, 0.684),
)  # fmt: skip


def table_air(kelvin: float) -> tuple[float, float, float]:
    for first, second in pairwise(AIR_TABLE):
        if first[0] <= kelvin <= second[0]:
            part = (kelvin - first[0]) / (second[0] - first[0])
            nu, k, pr = (a + part * (b - a) for a, b in zip(first[1:], second[1:], strict=True))
            return nu * 1e-6, k * 1e-3, pr
    raise ValueError(kelvin)


def reference_pipe(surface_k: float, air_k: float, diameter: float, emissivity: float) -> float:
    """W/m from a horizontal cylinder: Churchill and Chu with table values, plus radiation."""
    film = 0.5 * (surface_k + air_k)
    nu, k, pr = table_air(film)
    ra = 9.81 / film * (surface_k - air_k) * diameter**3 * pr / nu**2
    nusselt = (0.6 + 0.387 * ra ** (1 / 6) / (1 + (0.559 / pr) ** 0.5625) ** 0.296296) ** 2
    coefficient = nusselt * k / diameter + emissivity * 5.67e-8 * (surface_k**2 + air_k**2) * (surface_k + air_k)
    return coefficient * pi * diameter * (surface_k - air_k)


def reference_covered(hot_k: float, air_k: float, diameter: float, thickness: float, wool: float) -> float:
    """W/m by stepping the jacket temperature until resistances and heat agree (successive substitution)."""
    outside = diameter + 2 * thickness
    resistance = log(outside / diameter) / (2 * pi * wool)
    jacket = air_k + 10
    for _ in range(200):
        film = reference_pipe(jacket, air_k, outside, 0.9) / (jacket - air_k)
        heat = (hot_k - air_k) / (resistance + 1 / film)
        jacket = air_k + heat / film
    return heat


@pytest.mark.parametrize(("surface_c", "air_c"), [(60, 20), (100, 20), (165, 23), (250, 30)])
@pytest.mark.parametrize("diameter", [0.0213, 0.0603, 0.1143, 0.2191])
def test_a_bare_pipe_loses_what_the_iterated_reference_says(surface_c: float, air_c: float, diameter: float) -> None:
    expected = reference_pipe(surface_c + 273.15, air_c + 273.15, diameter, 0.85)
    assert pipe_loss(surface_c, air_c, diameter, 0.85) == pytest.approx(expected, rel=HALF_A_PERCENT)


@pytest.mark.parametrize(("hot_c", "air_c"), [(60, 20), (165, 23), (250, 30)])
@pytest.mark.parametrize(("diameter", "thickness"), [(0.0213, 0.025), (0.0603, 0.05), (0.2191, 0.08)])
def test_an_insulated_pipe_loses_what_the_iterated_reference_says(
    hot_c: float, air_c: float, diameter: float, thickness: float
) -> None:
    expected = reference_covered(hot_c + 273.15, air_c + 273.15, diameter, thickness, 0.045)
    found = covered_pipe_loss(hot_c, air_c, diameter, thickness, 0.045, 0.9)
    assert found == pytest.approx(expected, rel=HALF_A_PERCENT)
