"""Lamps, motors, air, cold, water and materials beside pictures, published figures and textbooks."""

from __future__ import annotations

import pytest

from selfcheck.domain.calculators.compressed_air import leak_share, pressure_share
from selfcheck.domain.calculators.cooling_and_supply import apparent_kva, capacitor_kvar, cooling_share
from selfcheck.domain.calculators.kernel import Result, calculate
from selfcheck.domain.calculators.lighting import lighting_kwh, switch_off_kwh
from selfcheck.domain.calculators.materials import cost_of_waste, transfer_share, yield_percent, yield_saving_kg
from selfcheck.domain.calculators.motors import belt_share, slower_share
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.domain.calculators.water import bucket_m3, hose_m3, meter_m3, rinse_ratio, rinse_share
from tests.domain.calculators.examples import EXAMPLES


def example(calculator: str, **changed: float) -> Result:
    return calculate(CALCULATORS[calculator], {**EXAMPLES[calculator], **changed})


def test_the_stopwatch_gives_every_figure_of_the_picture() -> None:
    result = example("air-leaks-stopwatch")
    (saving,) = result.savings
    assert saving.amount.unit == "kWh/year"
    assert (saving.amount.low, saving.amount.high) == pytest.approx((4950, 7920))
    assert saving.money == pytest.approx((42_075, 67_320))
    assert result.money == saving.money
    (lost,) = result.shown
    assert (lost.low, lost.unit, lost.note.format(**lost.facts)) == (pytest.approx(30), "%", "42 ÷ (42 + 98)")
    assert result.scale is not None
    assert (result.scale.good_up_to, result.scale.usual_low, result.scale.usual_high) == (10, 20, 30)
    assert (result.scale.top, result.scale.unit, result.scale.value) == (50, "%", pytest.approx(30))
    assert "50–80 % of the leak" in result.assumed.format(**result.facts)


def test_a_compressor_that_never_rests_leaks_all_and_one_that_never_loads_nothing() -> None:
    assert leak_share(60, 0) == 1
    assert leak_share(0, 60) == 0


def test_one_bar_less_is_six_to_seven_per_cent() -> None:
    # SEI: 6–7 % a bar; energyguide: 2 psi are 1 % near 100 psi
    shown = example("air-pressure").shown[0]
    assert (shown.low, shown.high) == pytest.approx((6, 7))
    assert pressure_share(2 * 0.0689, 7) == pytest.approx(0.01, abs=0.001)


def test_half_the_watts_are_half_the_electricity() -> None:
    # 36 W tube → 18 W: 40 tubes, 3,000 h: 40 · 18 · 3,000 ÷ 1,000 = 2,160 kWh, half of 4,320
    assert lighting_kwh(40, 36, 18, 3000) == pytest.approx(2160)
    assert lighting_kwh(40, 36, 0, 3000) == pytest.approx(4320)


def test_the_example_firms_lamps_save_as_drawn() -> None:
    # look.md: lighting is 15 % of 60,000 kWh, LED saves 50–75 %, at MAD 1.20: 5,400–8,100
    assert example("lighting", electricity_price=1.2).money == pytest.approx((5400, 8100))


def test_the_example_firms_nozzles_save_as_drawn() -> None:
    # look.md: 60–100 m³ at MAD 12: 720–1,200; 20 L/min for 40 minutes on 250 days are 200 m³
    result = example("hose-nozzle", hoses=1, hours_a_day=2 / 3, water_price=12, wastewater_price=0)
    assert (result.savings[0].amount.low, result.savings[0].amount.high) == pytest.approx((60, 100))
    assert result.money == pytest.approx((720, 1200))


def test_switching_off_saves_all_but_stand_by() -> None:
    # 3 machines · (1.2 − 0.02) kW · 2 h · 250 days = 1,770 kWh
    assert switch_off_kwh(3, 1.2, 0.02, 2, 250) == pytest.approx(1770)
    # stand-by alone: 4 printers of 12 W, 16 h a night, 365 nights: 4 · 0.012 · 16 · 365 = 280 kWh
    assert switch_off_kwh(4, 0.012, 0, 16, 365) == pytest.approx(280.3, abs=0.1)


def test_twenty_per_cent_slower_is_half_the_power() -> None:
    # UConn ITAC and NSW: −20 % speed, −49 % power
    assert slower_share(80) == pytest.approx(0.49, abs=0.005)
    assert slower_share(99, 4) == 0


def test_a_cogged_belt_saves_two_to_four_per_cent() -> None:
    # UConn ITAC: 93–95 % to 97 %; 1 − 95/97 = 2.06 %, 1 − 93/97 = 4.12 %
    assert belt_share(95, 97) == pytest.approx(0.0206, abs=1e-4)
    assert belt_share(93, 97) == pytest.approx(0.0412, abs=1e-4)


def test_a_motor_that_runs_without_work_saves_its_idle_hours() -> None:
    # √3 · 400 · 12 · 0.6 ÷ 1,000 = 4.988 kW; × 700 h = 3,492 kWh
    assert example("motor-multimeter").savings[0].amount.low == pytest.approx(3492, rel=0.001)


def test_a_better_motor_saves_the_difference_of_two_draws() -> None:
    # 15 · 0.8 · (1/0.88 − 1/0.93) · 4,000 = 2,933 kWh (form of US DOE, MotorMaster)
    assert example("motor-nameplate").savings[0].amount.low == pytest.approx(2933, rel=0.001)


def test_degrees_of_cold_save_between_carnot_and_the_rule_of_thumb() -> None:
    # Carnot at −10/40 °C: one degree less lift of 50 is 2 %; the rule of thumb (enmanreg) is 3 %
    assert cooling_share(1, 2) == pytest.approx(1 - 49 / 50)
    assert cooling_share(1, 2) < 0.03 < cooling_share(1, 4)
    assert cooling_share(5, 3) == pytest.approx(1 - 0.97**5)


def test_capacitors_follow_the_printed_multiplier() -> None:
    # Capacitor selection tables print 0.691 kvar a kW from 0.70 to 0.95; 100/0.70 − 100/0.95 = 37.6 kVA
    assert capacitor_kvar(100, 0.70, 0.95) == pytest.approx(69.1, abs=0.1)
    assert apparent_kva(100, 0.70) - apparent_kva(100, 0.95) == pytest.approx(37.6, abs=0.05)


def test_a_better_power_factor_saves_money_but_no_electricity() -> None:
    result = example("power-factor")
    assert result.savings[0].amount.high == 0
    # 37.594 kVA · 8 · 12 + 500 = 4,109
    assert result.money == pytest.approx((4109, 4109), rel=0.001)


def test_a_dripping_tap_is_ten_cubic_metres_a_year() -> None:
    # gwc.ie: a drop a second is 25 L a day, 9 m³ a year
    assert meter_m3(0, 0.025, 24, 8760) == pytest.approx(9.1, abs=0.1)


def test_a_leaking_toilet_is_twenty_cubic_metres_a_month() -> None:
    # Futouris: 0.5 L/min, about 20 m³ a month
    assert bucket_m3(0.5, 60, 24 * 30) == pytest.approx(20, rel=0.1)


def test_a_meter_that_stands_still_saves_nothing_and_says_no_fault() -> None:
    result = example("water-meter-at-night", second_m3=1204.312)
    assert result.money == (0, 0)


def test_a_hose_runs_its_minutes() -> None:
    # 18 L/min, an hour on 300 days: 18 · 60 · 300 ÷ 1,000 = 324 m³
    assert hose_m3(18, 300) == pytest.approx(324)


def test_rinsing_against_the_flow_needs_the_root_of_the_dilution() -> None:
    # Kushner, ratio 1,000: 1,000, 32 and 10 times the drag-out
    assert [rinse_ratio(1000, stages) for stages in (1, 2, 3)] == pytest.approx([1000, 31.6, 10], rel=0.002)
    assert rinse_share(1000, 1, 2) == pytest.approx(0.968, abs=0.001)
    assert rinse_share(100, 1, 2) == pytest.approx(0.90)


@pytest.mark.parametrize("stages", [2, 3, 4])
def test_the_root_is_near_the_exact_balance_of_the_tanks(stages: int) -> None:
    # Exact for well mixed tanks: dilution = 1 + r + r² + … + rⁿ; solved here by halving.
    low, high = 1.0, 1000.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(middle**power for power in range(stages + 1)) < 1000 else (low, middle)
    assert rinse_ratio(1000, stages) == pytest.approx(low, rel=0.06)


def test_wastewater_is_a_saving_only_where_it_is_paid_for() -> None:
    both = example("water-bucket")
    free = example("water-bucket", wastewater_price=0)
    assert [one.resource for one in both.savings] == ["water", "wastewater"]
    assert [one.resource for one in free.savings] == ["water"]
    assert both.money[0] == pytest.approx(free.money[0] * 3.5 / 2)


def test_ten_points_of_yield_save_a_sixth_of_the_metal() -> None:
    # foundry-planet: 47.8 % net yield, ten points more: −17 % of what is melted
    good = 32_000_000.0
    melted = good / 0.478
    assert yield_percent(melted, good) == pytest.approx(47.8)
    assert yield_saving_kg(melted, good, 57.8) / melted == pytest.approx(0.17, abs=0.005)


def test_paint_that_reaches_the_part_is_paint_saved() -> None:
    # US EPA 2005: 30–60 % with usual guns, 70 % with HVLP: 1 − 60/70 = 14 %, 1 − 30/70 = 57 %
    shown = example("spray-transfer").shown[0]
    assert (shown.low, shown.high) == pytest.approx((14.3, 57.1), abs=0.1)
    assert transfer_share(35, 70) == 0.5


def test_waste_costs_purchase_processing_and_disposal() -> None:
    # 5,000 kg · (1.20 + 0.60 + 0.10) = 9,500, nineteen times its disposal (Envirowise: 5–20 times)
    assert cost_of_waste(5000, 1.2, 0.6, 0.1) == pytest.approx(9500)
    result = example("cost-of-waste")
    assert [shown.low for shown in result.shown] == pytest.approx([9500, 19])
    assert result.money == pytest.approx((950, 2850))
    assert len(example("cost-of-waste", disposal_price=0).shown) == 1
