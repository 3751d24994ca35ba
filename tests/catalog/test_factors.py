"""Fuel and grid factors: ours against published figures, and the person's own before ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.catalog.factors import FactorFiles, load_factors
from selfcheck.domain.library import Confidence
from selfcheck.paths import DataFolder, resource

OURS = resource("factors")


@pytest.fixture(scope="module")
def ours() -> FactorFiles:
    return load_factors([OURS])


def test_our_own_files_have_no_fault(ours: FactorFiles) -> None:
    assert ours.faults == ()
    assert len(ours.fuels) == 15
    assert len(ours.grids) == 210


# kWh and kg CO2 as printed in the table of the IPCC 2006 figures, at the digits printed there.
@pytest.mark.parametrize(
    ("fuel", "unit", "kwh", "kg_co2"),
    [
        ("diesel", "L", 10.0, 2.68),
        ("petrol", "L", 9.17, 2.29),
        ("lpg", "kg", 13.1, 2.98),
        ("lpg", "L", 7.1, 1.61),
        ("kerosene", "L", 9.73, 2.52),
        ("heavy-fuel-oil", "kg", 11.2, 3.13),
        ("natural-gas", "m3", 10.0, 2.02),
        ("anthracite", "kg", 7.4, 2.62),
        ("bituminous-coal", "kg", 7.2, 2.44),
        ("sub-bituminous-coal", "kg", 5.3, 1.82),
        ("lignite", "kg", 3.3, 1.20),
        ("coke", "kg", 7.8, 3.02),
        ("wood", "kg", 4.3, 1.75),
        ("charcoal", "kg", 8.2, 3.30),
        ("other-biomass", "kg", 3.2, 1.16),
        ("biogas", "m3", 6.0, None),
    ],
)
def test_fuels_hold_and_give_off_what_the_tables_print(
    ours: FactorFiles, fuel: str, unit: str, kwh: float, kg_co2: float | None
) -> None:
    one = ours.fuels[fuel]
    energy = {"kg": one.kwh_per_kg, "L": one.kwh_per_litre, "m3": one.kwh_per_m3}[unit]
    assert energy is not None and one.kg_co2_per_kwh is not None
    assert energy == pytest.approx(kwh, abs=0.5 if fuel == "biogas" else 0.051 if kwh < 10 else 0.05)
    if kg_co2 is not None:
        assert energy * one.kg_co2_per_kwh == pytest.approx(kg_co2, abs=0.0051)


@pytest.mark.parametrize(
    ("fuel", "unit", "elsewhere", "within"),
    [
        ("diesel", "L", 2.61, 0.03),  # New Zealand, Ministry for the Environment 2006
        ("diesel", "L", 2.684, 0.005),  # United Kingdom 2026
        ("lpg", "kg", 2.97, 0.01),
        ("lpg", "kg", 2.939, 0.02),
        ("bituminous-coal", "kg", 2.58, 0.06),
        ("natural-gas", "m3", 2.023, 0.005),
    ],
)
def test_other_countries_print_nearly_the_same(
    ours: FactorFiles, fuel: str, unit: str, elsewhere: float, within: float
) -> None:
    one = ours.fuels[fuel]
    energy = {"kg": one.kwh_per_kg, "L": one.kwh_per_litre, "m3": one.kwh_per_m3}[unit]
    assert energy is not None
    assert energy * one.kg_co2e_per_kwh == pytest.approx(elsewhere, rel=within)


def test_co2e_adds_methane_and_nitrous_oxide_by_their_potentials(ours: FactorFiles) -> None:
    # Diesel, kg a GJ: 74.1 + 0.003 × 28 + 0.0006 × 265 = 74.343; a kWh is 0.0036 GJ.
    assert ours.fuels["diesel"].kwh_per_kg == 11.9  # 43.0 / 3.6, as it is printed
    assert ours.fuels["diesel"].kg_co2e_per_kwh * 11.9 == pytest.approx(0.2676348 * 43.0 / 3.6)
    # Air-dry wood: its CO2 is a memo; 0.030 × 28 + 0.004 × 265 = 1.9 kg a GJ remain.
    wood = ours.fuels["wood"]
    assert wood.biogenic and wood.kg_co2e_per_kwh * 4.33 == pytest.approx(0.00684 * 15.6 / 3.6)
    assert wood.kg_co2_per_kwh * 4.33 == pytest.approx(0.4032 * 15.6 / 3.6)


def test_a_fuel_is_confirmed_only_when_energy_and_carbon_are(ours: FactorFiles) -> None:
    assert [fuel.id for fuel in ours.fuels.values() if fuel.confidence is Confidence.CONFIRMED] == ["diesel"]


def test_every_fuel_has_a_name_in_spanish_and_a_source(ours: FactorFiles) -> None:
    assert all(fuel.name.get("es") and fuel.source and fuel.year for fuel in ours.fuels.values())


def test_grids_have_year_and_source_and_doubtful_ones_are_left_out(ours: FactorFiles) -> None:
    morocco = ours.grids["MA"]
    assert (morocco.g_per_kwh, morocco.year) == (630.0, 2023)
    assert all(grid.source and grid.year for grid in ours.grids.values())
    assert not {"UZ", "MD"} & set(ours.grids)


def test_the_persons_own_entries_go_before_ours_one_by_one(folder: DataFolder, ours: FactorFiles) -> None:
    folder.factors.mkdir(parents=True)
    (folder.factors / "grid.csv").write_text(
        "# source: Energy Commission\ncountry,g_co2e_per_kwh,year\nGH,350,2024\nUZ,560,2024\n", encoding="utf-8"
    )
    (folder.factors / "fuels.yaml").write_text(own_fuel("lpg", "Propane"), encoding="utf-8")
    found = load_factors([OURS, folder.factors])
    assert found.faults == ()
    assert (found.grids["GH"].g_per_kwh, found.grids["GH"].source) == (350, "Energy Commission")
    assert found.grids["UZ"].year == 2024
    assert found.grids["MA"] == ours.grids["MA"]
    assert found.fuels["lpg"].name == {"en": "Propane"}
    assert found.fuels["diesel"] == ours.fuels["diesel"]


def own_fuel(name_id: str = "propane", name: str = "Propane", **more: str) -> str:
    lines = {
        "id": name_id,
        "name": name,
        "net_calorific_value": "{mj_per_kg: 46.3, confidence: confirmed}",
        "co2": "{kg_per_gj: 64.0, confidence: confirmed}",
        "ch4_kg_per_tj": "1",
        "n2o_kg_per_tj": "0.1",
        "source": "Supplier",
        "year": "2025",
        **more,
    }
    entry = "\n    ".join(f"{key}: {value}" for key, value in lines.items())
    head = "format: 1\nkind: fuels\nlanguage: en\ngwp: {set: AR5, ch4: 28, n2o: 265}\nfuels:\n"
    return f"{head}  - {entry}\n"


@pytest.mark.parametrize(
    ("entry", "line", "sentence"),
    [
        ({"ch4_kg_per_tj": "-1"}, 10, '"ch4_kg_per_tj" should be >= 0'),
        ({"net_calorific_value": "{mj_per_kg: 4630.0, confidence: confirmed}"}, 8, "should be <= 150"),
        ({"year": "last"}, 13, '"year" is a number'),
        ({"ch5_kg_per_tj": "1"}, 14, '"ch5_kg_per_tj" is not a key of this format'),
        ({"co2": "{kg_per_gj: 64.0, confidence: sure}"}, 9, '"sure" is not one of the words'),
    ],
)
def test_a_broken_fuel_is_reported_with_its_line_and_the_others_kept(
    tmp_path: Path, entry: dict[str, str], line: int, sentence: str
) -> None:
    file = tmp_path / "fuels.yaml"
    file.write_text(own_fuel("lpg", "Propane", **entry) + own_fuel("straw", "Straw").split("fuels:\n")[1], "utf-8")
    found = load_factors([OURS, tmp_path])
    assert [(fault.file, fault.line) for fault in found.faults] == [(file, line)]
    assert sentence in found.faults[0].say(str)
    assert "straw" in found.fuels
    assert found.fuels["lpg"].name["en"].startswith("LPG")


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        ("country,g\nMA,630,2023\n", 1, "The first line should be"),
        ("country,g_co2e_per_kwh,year\nXX,630,2023\n", 2, "two capital letters of a country"),
        ("country,g_co2e_per_kwh,year\n\nMA,lots,2023\n", 3, "from 0 to 3000"),
        ("country,g_co2e_per_kwh,year\nMA,63000,2023\n", 2, "from 0 to 3000"),
        ("country,g_co2e_per_kwh,year\nMA,630,23\n", 2, "third figure is the year"),
        ("country,g_co2e_per_kwh,year\nMA\n", 2, "from 0 to 3000"),
        ("country,g_co2e_per_kwh,year\nGH,1,2023\nGH,2,2023\n", 3, "stands here twice"),
    ],
)
def test_a_broken_grid_line_is_reported_and_ours_stays(tmp_path: Path, content: str, line: int, sentence: str) -> None:
    (tmp_path / "grid.csv").write_text(content, "utf-8")
    found = load_factors([OURS, tmp_path])
    assert [fault.line for fault in found.faults] == [line]
    assert sentence in found.faults[0].sentence
    assert found.grids["MA"].g_per_kwh == 630.0


def test_a_grid_file_out_of_a_spanish_spreadsheet_is_read(tmp_path: Path) -> None:
    (tmp_path / "grid.csv").write_bytes(
        "country;g_co2e_per_kwh;year;source\r\nMA;1.200,5;2024;ONEE\r\n".encode("utf-8-sig")
    )
    found = load_factors([tmp_path])
    assert found.faults == ()
    assert (found.grids["MA"].g_per_kwh, found.grids["MA"].source) == (1200.5, "ONEE")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\xff" * 10, b"x" * 1_000_001], ids=["utf16", "bytes", "large"])
def test_a_file_that_is_no_text_is_reported(tmp_path: Path, content: bytes) -> None:
    for name in ("grid.csv", "fuels.yaml"):
        (tmp_path / name).write_bytes(content)
    found = load_factors([OURS, tmp_path])
    assert len(found.faults) == 2
    assert len(found.fuels) == 15
