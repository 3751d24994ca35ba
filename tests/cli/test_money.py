"""The commands on numbers and money: what they say, what they leave, and their exit codes."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from selfcheck.domain.numbers import Target
from selfcheck.usecases.targets import set_target
from selfcheck.usecases.workspace import Workspace
from tests.cli.conftest import Ran, Runner

YEAR = ("--from", "2025-01-01", "--to", "2025-12-31")
NEXT = ("--from", "2026-01-01", "--to", "2026-12-31")
LEAKS = ("load_s=42", "idle_s=98s", "power_kw=11", "hours=3000", "electricity_price=8.5")
OVENS, BURNERS, SEALS = "start-ovens-in-stages", "tune-oven-burners", "replace-oven-door-seals"


@pytest.fixture
def filled(run: Runner, key: str) -> str:
    """The bakery with its year: 240 t, electricity, propane and water."""
    for words in (
        ("output", "240", "t"),
        ("electricity", "60000", "kWh", "72000"),
        ("lpg", "16000", "kg", "200000"),
        ("water", "1200", "m3", "14400"),
    ):
        assert run("record", key, *words, *YEAR, "--known", "bill").code == 0
    return key


# Calculators


def test_calc_lists_every_calculator_with_fields_units_and_sources(run: Runner) -> None:
    lines = run("calc").out.splitlines()
    listed = run("calc", "--json").json
    assert len(listed) >= 20
    assert [line.split(":")[0] for line in lines if line and not line.startswith(" ")] == [
        one["calculator"] for one in listed
    ]
    assert sum(1 for line in lines if line.startswith("    Sources: ")) == len(listed)
    assert any(line.startswith("    power_kw [kW]") for line in lines)
    for one in listed:
        assert 3 <= len(one["fields"]) <= 8, one["calculator"]
        assert one["sources"] and all(field["name"] and field["unit"] for field in one["fields"])


def test_calc_opens_no_database(run: Runner, tmp_path: Path) -> None:
    run("calc")
    run("calc", "air-leaks-stopwatch", *LEAKS)
    assert not (tmp_path / "data").exists()


def test_calc_runs_one_and_says_what_was_assumed_and_where_it_is_from(run: Runner) -> None:
    done = run("calc", "air-leaks-stopwatch", *LEAKS)
    assert done.code == 0
    assert "Air lost: 30\u00a0%" in done.out
    assert "4,950–7,920\u00a0kWh" in done.out and "42,075–67,320" in done.out
    assert "Assumed: " in done.out and "Sources: " in done.out


def test_calc_json_gives_the_saving_and_the_fields_it_used(run: Runner) -> None:
    found = run("calc", "air-leaks-stopwatch", *LEAKS, "--json").json
    (saving,) = found["savings"]
    assert (saving["resource"], saving["low"], saving["high"], saving["unit"]) == (
        "electricity",
        4950,
        7920,
        "kWh/year",
    )
    assert saving["money"] == {"low": 42075, "high": 67320}
    assert found["fields"]["idle_s"] == {"value": 98, "unit": "s"}
    horses = run("calc", "air-leaks-stopwatch", "power_kw=11hp", *LEAKS[:2], *LEAKS[3:], "--json").json
    assert horses["fields"]["power_kw"]["value"] == pytest.approx(8.203, abs=0.001)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["air-leak-stopwatch"], "Did you mean air-leaks-stopwatch?"),
        (["air-leaks-stopwatch", "load"], "write field=value"),
        (["air-leaks-stopwatch", "lod_s=3"], "Did you mean load_s?"),
        (["air-leaks-stopwatch", *LEAKS[1:]], "this figure is missing"),
        (["air-leaks-stopwatch", "load_s=-1", *LEAKS[1:]], "below zero"),
        (["air-leaks-stopwatch", "load_s=3 bar", *LEAKS[1:]], "can't be turned into s"),
        (["air-leaks-stopwatch", "load_s=0/0", *LEAKS[1:]], "is not known here"),
    ],
)
def test_calc_says_in_a_sentence_what_is_wrong(run: Runner, words: list[str], sentence: str) -> None:
    assert sentence in run("calc", *words).told(1)


# Writing down


def test_record_says_what_stands_there_now(run: Runner, key: str) -> None:
    done = run("record", key, "electricity", "60000", "kwh", "72000", *YEAR, "--known", "meter")
    assert done.out == "Recorded for 2025: Electricity, 60,000\u00a0kWh, MAD\u00a072,000, MAD 1.20 for a kWh (meter).\n"
    done = run("record", key, "materials", "165", "t", "-", *YEAR, "--name", "Flour")
    assert done.out == "Recorded for 2025: Flour, 165\u00a0t (estimate).\n"
    assert run("record", key, "output", "240", "t", *YEAR).out == "Recorded for 2025: 240\u00a0t made.\n"
    months = ("--from", "2025-04-01", "--to", "2025-06-30")
    said = run("record", key, "water", "300", "m3", *months).out.replace("\u2009", " ")
    assert "1 Apr – 30 Jun 2025" in said


def test_record_takes_bills_of_a_longer_period(run: Runner, key: str) -> None:
    for month, days in ((1, 31), (2, 28)):
        span = ("--from", f"2025-{month:02}-01", "--to", f"2025-{month:02}-{days}")
        done = run("record", key, "fuel", "1300", "kg", "16250", *span, "--fuel", "lpg", "--period", "2025")
    assert "Recorded for 2025: " in done.out and "2,600\u00a0kg, MAD\u00a032,500, MAD 12.50 for a kg" in done.out
    same = run("record", key, "lpg", "1300", "kg", "16250", *span, "--period", "2025-01-01..2025-12-31")
    assert same.out == done.out.replace("bill", "estimate"), "the same days again take the older bill's place"


def test_record_asks_about_a_quantity_ten_times_off(run: Runner, key: str) -> None:
    run("record", key, "output", "240", "t", *YEAR)
    asked = run("record", key, "water", "12000", "m3", "14400", *YEAR)
    assert asked.code == 0
    assert "Is it 1,200\u00a0m³? 12,000\u00a0m³ means 50 m³ for each t; " in asked.out
    assert "Is it" not in run("record", key, "water", "1200", "m3", "14400", *YEAR).out


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["electrcity", "1", "kWh", *YEAR], 1, "Did you mean electricity?"),
        (["flour", "1", "t", *YEAR], 1, "Choose one of: output, electricity"),
        (["fuel", "1", "kg", *YEAR], 1, "Say which fuel with --fuel"),
        (["fuel", "1", "kg", *YEAR, "--fuel", "propan"], 1, "There is no fuel"),
        (["electricity", "-", "kWh", *YEAR], 1, "Give a quantity or a cost"),
        (["electricity", "many", "kWh", *YEAR], 1, "QUANTITY: only digits"),
        (["electricity", "1", "kWh", "1x", *YEAR], 1, "COST: only digits"),
        (["electricity", "1e5", "kWh", *YEAR], 1, "QUANTITY: only digits"),
        (["electricity", "5", "m3", *YEAR], 1, '"m3" is not a unit for this'),
        (["output", "-", "t", *YEAR], 1, "type how much was made"),
        (["water", "1", "m3", "--from", "2025-02-01", "--to", "2025-01-01"], 1, "--to is before --from"),
        (["water", "1", "m3", *YEAR, "--period", "last year"], 1, '--period: "last year" is no period'),
        (["water", "1", "m3", *YEAR, "--period", "2024"], 1, "lies outside of the period"),
        (["water", "1", "m3", "--from", "2025-02-30", "--to", "2025-03-01"], 2, "YYYY-MM-DD"),
        (["water", "1", "m3"], 2, "--from"),
        (["water", "1", "m3", *YEAR, "--known", "guess"], 2, "--known"),
    ],
)
def test_record_says_in_a_sentence_what_is_wrong_and_writes_nothing(
    run: Runner, key: str, words: list[str], code: int, sentence: str
) -> None:
    assert sentence in run("record", key, *words).told(code)
    assert "has no numbers yet" in run("indicators", key).told(1)


# Indicators


def test_indicators_without_a_baseline_say_so(run: Runner, filled: str) -> None:
    lines = run("indicators", filled).out.splitlines()
    assert lines[0] == "Sunrise Bakery: 2025 against no baseline"
    assert "  Output: – to 240 t, no baseline" in lines
    assert any("630 g CO₂e for a kWh (MA, 2023)" in line for line in lines)


def test_indicators_compare_with_the_first_period(run: Runner, filled: str) -> None:
    for words in (("output", "300", "t"), ("water", "1200", "m3")):
        run("record", filled, *words, *NEXT)
    found = run("indicators", filled, "--json").json
    assert found["base"] == {"from": "2025-01-01", "to": "2025-12-31"}
    by_name = {one["indicator"]: one for one in found["indicators"]}
    assert (by_name["water-productivity"]["change"], by_name["water-productivity"]["verdict"]) == (0.25, "better")
    assert by_name["water-productivity"]["base"]["value"] == 0.2
    assert by_name["energy"]["change"] is None
    assert any(note.startswith("Typed for 2025 but not for 2026") for note in found["notes"])
    assert "+25.0\u00a0% better" in run("indicators", filled).out


def test_indicators_compare_with_another_assessment(run: Runner, filled: str) -> None:
    other = run("new", "--firm", "Earlier", "--checklist", "bakery").out.strip()
    run("record", other, "output", "120", "t", *YEAR)
    found = run("indicators", filled, "--base", other, "--json").json
    (output,) = [one for one in found["indicators"] if one["indicator"] == "output"]
    assert output["change"] == 1.0
    assert "has no numbers yet" in run("indicators", filled, "--base", run("new", "--firm", "E", "--checklist", "bakery").out.strip()).told(1)  # fmt: skip # noqa: E501
    assert "There is no assessment" in run("indicators", filled, "--base", "zzz").told(1)


def test_indicators_carry_the_usual_range_and_the_target(run: Runner, filled: str, workspace: Workspace) -> None:
    wanted = Target(indicator="water-productivity", value=Decimal("0.25"), unit="t/m3", by=date(2027, 6, 30))
    set_target(workspace, filled, wanted)
    by_name = {one["indicator"]: one for one in run("indicators", filled, "--json").json["indicators"]}
    water = by_name["water-productivity"]
    assert water["target"] == {"value": 0.25, "unit": "t/m3", "by": "2027-06-30", "reached": False}
    assert (water["usual"]["low"], water["usual"]["high"], water["usual"]["unit"]) == (0.125, 0.5, "t/m3")
    assert (water["usual"]["confidence"], water["usual"]["sources"]) == ("estimate", ["engineering-experience"])
    assert by_name["energy-productivity"]["usual"] is by_name["energy-productivity"]["target"] is None
    lines = run("indicators", filled).out.splitlines()
    assert "    Usual 0.125–0.5 t/m³ (estimate)" in lines
    assert "    Target 0.25 t/m³ by June 2027: not reached yet" in lines
    rows = {row[0]: row for row in csv.reader(run("indicators", filled, "--csv").out.splitlines()) if row}
    assert rows["Water productivity"][6:] == ["0.125", "0.5", "0.25", "2027-06-30"]


def test_indicators_as_csv_are_a_table(run: Runner, filled: str) -> None:
    rows = list(csv.reader(run("indicators", filled, "--csv").out.splitlines()))
    assert rows[0] == ["Firm", "Sunrise Bakery"]
    assert rows[1][:4] == ["Indicator", "Unit", "no baseline", "2025"]
    assert ["Water used", "m³", "", "1200", *[""] * 6] in rows
    assert "not allowed with" in run("indicators", filled, "--csv", "--json").told(2)


# Money


def in_plan(run: Runner, key: str, *options: str) -> None:
    for option in options:
        assert run("adopt", key, option).code == 0


def by_option(done: Ran) -> dict[str, dict[str, object]]:
    return {one["option"]: one for one in done.json["actions"]}


def test_money_tells_savings_overlaps_classes_and_the_ladder(run: Runner, filled: str) -> None:
    in_plan(run, filled, OVENS, BURNERS)
    run("adopt", filled, OVENS, "--investment", "0")
    run("adopt", filled, BURNERS, "--investment", "4500")
    out = run("money", filled).out
    assert "2025: MAD\u00a0286,400 paid" in out
    assert "costs MAD\u00a00, saves MAD\u00a07,200–14,000 a year (share of your own bill)" in out
    assert "saves MAD\u00a08,600–41,000 a year" in out
    assert "      on what is left after 1" in out
    assert "Total of the rows above: costs MAD\u00a04,500, saves MAD\u00a015,800–55,000 a year" in out
    assert "When each action can begin, on the low savings:" in out


def test_money_json_rows_add_up_to_its_total(run: Runner, filled: str) -> None:
    in_plan(run, filled, OVENS, BURNERS, SEALS, "weigh-inputs")
    run("adopt", filled, SEALS, "--saving", "1000-2000", "--investment", "300")
    done = run("money", filled, "--json")
    actions = by_option(done)
    assert actions[OVENS]["how"] == "share" and actions[OVENS]["class"] == "A"
    assert actions[SEALS]["how"] == "own" and actions[SEALS]["saving"] == {"low": 1000, "high": 2000}
    assert actions["weigh-inputs"]["saving"] is None and actions["weigh-inputs"]["how"] == "unknown"
    total = done.json["total"]
    for end in ("low", "high"):
        assert sum(one["saving"][end] for one in done.json["actions"] if one["saving"]) == total["saving"][end]
        assert sum(one["money"][end] for one in done.json["by_resource"] if one["money"]) == total["saving"][end]
    assert total["without_saving"] == 1
    assert [one["action"] for one in done.json["ladder"]["starts"]]
    assert done.json["period"] == {"from": "2025-01-01", "to": "2025-12-31"}


def test_money_without_numbers_counts_what_people_typed(run: Runner, key: str) -> None:
    run("adopt", key, OVENS, "--saving", "500", "--investment", "100")
    done = run("money", key, "--json")
    assert done.json["period"] is None
    assert done.json["total"]["saving"] == {"low": 500, "high": 500}
    assert "No numbers yet" in run("money", key).out
    assert "There is no assessment" in run("money", "zzz").told(1)


def test_brief_prints_pages_for_a_bank_in_the_language_asked_for(run: Runner, filled: str, tmp_path: Path) -> None:
    run("adopt", filled, BURNERS, "--investment", "45000")
    target = tmp_path / "brief.pdf"
    done = run("brief", filled, "--out", str(target), "--lang", "es", "--paper", "Letter")
    assert done.code == 0 and done.out.startswith(f"{target}: ")
    assert "Sunrise Bakery" in PdfReader(target).pages[0].extract_text()
    old = target.read_bytes()
    assert "There is no language" in run("brief", filled, "--out", str(target), "--lang", "xx").told(1)
    assert "There is no assessment" in run("brief", "zzz", "--out", str(target)).told(1)
    assert "its folder does not exist" in run("brief", filled, "--out", str(tmp_path / "no" / "b.pdf")).told(3)
    assert target.read_bytes() == old
