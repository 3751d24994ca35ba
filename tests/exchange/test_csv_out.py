"""Indicators as a file that a spreadsheet program opens."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.errors import NotWritable
from selfcheck.exchange.csv_out import IndicatorRow, indicators_csv, table_csv, write_csv
from tests.exchange.books import EN, ES

# Kandalama (S3): energy productivity +56.7 %, energy per guest-night −36.2 %.
BESIDE = ["Usual, from", "Usual, to", "Target", "Target by"]
ROWS = [
    IndicatorRow(name="Energy", unit="kWh", base=Decimal("1000"), now=970.0, change=-0.03, better=True),
    IndicatorRow(
        name="Energy for each night",
        unit="kWh",
        base=10,
        now=6.38,
        change=-0.362,
        better=True,
        usual=(2.0, 8.0),
        target=(Decimal("6.50"), date(2027, 6, 30)),
    ),
    IndicatorRow(name="Water", unit="m³", now=Decimal("1234567.5")),
]


def table(content: bytes, cut: str) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=cut))


def test_english_cuts_by_comma_and_writes_points() -> None:
    rows = table(indicators_csv("Hotel", "2024", "2025", ROWS, EN, ["Grid: Sri Lanka, 2022"]), ",")
    assert rows[1] == ["Indicator", "Unit", "2024", "2025", "Change, %", "Better or worse", *BESIDE]
    assert rows[3] == ["Energy for each night", "kWh", "10", "6.38", "-36.2", "better", "2", "8", "6.5", "2027-06-30"]
    assert rows[4] == ["Water", "m³", "", "1234567.5", *[""] * 6]
    assert rows[-1] == ["Grid: Sri Lanka, 2022"]


def test_spanish_cuts_by_semicolon_and_writes_commas() -> None:
    rows = table(indicators_csv("Hotel", "2024", "2025", ROWS, ES), ";")
    assert rows[3][2:5] == ["10", "6,38", "-36,2"]
    assert rows[4][3] == "1234567,5"


def test_without_a_base_it_says_so() -> None:
    assert table(indicators_csv("Hotel", "", "2025", [], EN), ",")[1][2] == "no baseline"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "\r=1", "\n=1"])
def test_a_name_never_becomes_a_formula(name: str) -> None:
    rows = table(indicators_csv(name, "2024", "2025", [IndicatorRow(name=name, unit=name)], EN), ",")
    assert rows[0][1] == rows[2][0] == rows[2][1] == f"'{name}"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=4), min_size=1, max_size=5), st.sampled_from([EN, ES])
)
def test_every_text_comes_back_and_none_begins_a_formula(rows: list[list[str]], language: object) -> None:
    back = table(table_csv(rows, language), "," if language is EN else ";")  # type: ignore[arg-type]
    assert [[cell.removeprefix("'") for cell in row] for row in back if row] == [
        [cell.removeprefix("'") for cell in row] for row in rows if row
    ]
    assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@")) for row in back for cell in row)


@given(st.decimals("-1e12", "1e12", places=4, allow_nan=False))
def test_figures_keep_their_digits(value: Decimal) -> None:
    (row,) = table(table_csv([[value]], ES), ";")
    assert Decimal(row[0].replace(",", ".")) == value


def test_what_is_no_number_stays_empty() -> None:
    assert table(table_csv([["a", float("nan"), float("inf"), None]], EN), ",") == [["a", "", "", ""]]


def test_the_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_csv(tmp_path / "indicators.csv", table_csv([["a"]], EN))
    assert (tmp_path / "indicators.csv").read_bytes() == b"\xef\xbb\xbfa\r\n"
    with pytest.raises(NotWritable):
        write_csv(tmp_path / "none" / "indicators.csv", b"a")
