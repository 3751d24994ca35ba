"""One set of ordinary readings for every calculator: a small firm, measured with care."""

from __future__ import annotations

ELECTRIC = {"electricity_price": 0.15}
WATER = {"water_price": 2.0, "wastewater_price": 1.5}
STEAM = {"hours": 6000, "feed_c": 60, "boiler_efficiency": 80, "fuel_price": 0.06, "water_price": 2.0}
HEATER = {"heated_by": 0, "heat_efficiency": 80, "energy_price": 0.06}

EXAMPLES: dict[str, dict[str, float]] = {
    "lighting": {"lamps": 100, "old_w": 36, "new_low_w": 9, "new_high_w": 18, "hours": 2500, **ELECTRIC},
    "switch-off": {"machines": 3, "idle_kw": 1.2, "off_kw": 0.02, "hours_a_day": 2, "days": 250, **ELECTRIC},
    "motor-nameplate": {
        "rated_kw": 15, "load": 80, "efficiency": 88, "new_efficiency": 93, "hours": 4000, **ELECTRIC,
    },
    "motor-multimeter": {
        "phases": 3, "volts": 400, "amps": 12, "power_factor": 0.6, "hours": 4000, "idle_hours": 700, **ELECTRIC,
    },
    "speed-control": {"power_kw": 11, "speed": 80, "drive_loss": 4, "hours": 5000, **ELECTRIC},
    "belts": {
        "motors": 4, "power_kw": 5.5, "hours": 3000, "old_low": 93, "old_high": 95, "new_efficiency": 97, **ELECTRIC,
    },
    "air-leaks-stopwatch": {
        "load_s": 42, "idle_s": 98, "power_kw": 11, "hours": 3000, "electricity_price": 8.5,
        "mend_low": 50, "mend_high": 80,
    },
    "air-leaks-flow-meter": {
        "flow_m3_min": 0.6, "hours": 6000, "specific_low": 6, "specific_high": 7, "mend_low": 50, "mend_high": 80,
        **ELECTRIC,
    },
    "air-pressure": {
        "power_kw": 11, "hours": 3000, "pressure_bar": 8, "new_pressure_bar": 7, "per_bar_low": 6, "per_bar_high": 7,
        **ELECTRIC,
    },
    "air-leak-bag": {
        "bag_l": 60, "fill_s": 20, "leaks": 2, "hours": 6000, "specific_low": 6, "specific_high": 7, **ELECTRIC,
    },
    "air-leak-orifice": {
        "diameter_mm": 3, "pressure_bar": 7, "holes": 1, "hours": 6000, "coefficient": 0.61, "specific_low": 6,
        "specific_high": 7, **ELECTRIC,
    },
    "boiler-efficiency": {
        "fuel": 0, "fuel_kwh": 500_000, "stack_c": 240, "o2": 8, "air_c": 20, "target_stack_c": 200, "target_o2": 3,
        "fuel_price": 0.06,
    },
    "exhaust-heat": {
        "fuel": 1, "fuel_kwh": 190_000, "stack_c": 280, "o2": 9, "cooled_c": 130, "used_low": 40, "used_high": 60,
        "fuel_price": 0.95,
    },
    "steam-leak": {"diameter_mm": 2, "pressure_bar": 7, "holes": 1, **STEAM},
    "steam-trap": {"diameter_mm": 3, "pressure_bar": 7, "traps": 2, **STEAM},
    "condensate-return": {
        "condensate_kg_h": 200, "return_c": 85, "makeup_c": 15, "flash": 10, "hours": 6000, "boiler_efficiency": 80,
        "fuel_price": 0.06, "water_price": 2.0,
    },
    "bare-pipe": {
        "length_m": 12, "diameter_mm": 60, "surface_c": 160, "air_c": 25, "thickness_mm": 50, "hours": 6000,
        "boiler_efficiency": 80, "fuel_price": 0.06,
    },
    "hot-surface": {"area_m2": 6, "surface_c": 80, "air_c": 20, "thickness_mm": 50, "hours": 4000, **HEATER},
    "hot-water": {
        "litres_low": 200, "litres_high": 300, "days": 300, "warmer_k": 35, "water_price": 2.0, **HEATER,
    },
    "space-heating": {
        "heating_kwh": 80_000, "room_c": 22, "new_room_c": 20, "outdoor_c": 6, "per_degree": 8, "heated_by": 0,
        "energy_price": 0.06,
    },
    "solar-hot-water": {
        "area_m2": 10, "irradiation": 1800, "used_low": 30, "used_high": 50, "hot_water_kwh": 20_000, **HEATER,
    },
    "refrigeration-temperatures": {
        "cooling_kwh": 40_000, "evaporating_k": 2, "condensing_k": 3, "per_degree_low": 2, "per_degree_high": 4,
        **ELECTRIC,
    },
    "power-factor": {
        "power_kw": 100, "power_factor": 0.7, "new_power_factor": 0.95, "kva_price": 8, "penalty": 500,
    },
    "water-bucket": {"bucket_l": 10, "fill_s": 60, "taps": 2, "hours": 2000, "saved": 100, **WATER},
    "water-meter-at-night": {
        "first_m3": 1204.312, "second_m3": 1204.812, "between_h": 10, "hours": 8000, "mended": 90, **WATER,
    },
    "hose-nozzle": {
        "flow_l_min": 20, "hoses": 2, "hours_a_day": 1, "days": 250, "saved_low": 30, "saved_high": 50, **WATER,
    },
    "counter-current-rinse": {
        "flow_l_h": 500, "hours": 4000, "stages": 1, "new_stages": 2, "dilution_low": 100, "dilution_high": 1000,
        **WATER,
    },
    "material-yield": {
        "input_kg": 50_000, "product_kg": 40_000, "target_yield": 88, "material_price": 1.2, "disposal_price": 0.1,
    },
    "spray-transfer": {
        "paint_kg": 2000, "transfer_low": 30, "transfer_high": 60, "new_transfer": 70, "material_price": 8,
        "disposal_price": 1,
    },
    "cost-of-waste": {
        "lost_kg": 5000, "purchase_price": 1.2, "processing_price": 0.6, "disposal_price": 0.1, "avoid_low": 10,
        "avoid_high": 30,
    },
}  # fmt: skip
