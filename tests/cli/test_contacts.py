"""The command about who can help."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.paths import DataFolder
from tests.cli.conftest import Runner

TABLE = (
    "Country;Name;Helps with;Town;Phone;Email;Languages\n"
    ";Network;questions;;;help@example.org;English\n"
    "PE;Cámara;talleres;Lima;+51 500;;\n"
    "MA;Chamber of Crafts;advice;Rabat;+212 500;info@example.org;French, Arabic\n"
    "MA;Credit Union;loans;;+212 501;;\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "table.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


def test_contacts_says_what_it_took_in_and_lists_it_by_country(run: Runner, table: Path) -> None:
    assert run("contacts", str(table)).out == "4 contacts taken in: everywhere, Peru and Morocco.\n"
    assert run("contacts").out.splitlines() == [
        "Morocco",
        "  Chamber of Crafts: advice",
        "    Rabat · +212 500 · info@example.org",
        "    Speaks: French, Arabic",
        "  Credit Union: loans",
        "    +212 501",
        "Peru",
        "  Cámara: talleres",
        "    Lima · +51 500",
        "everywhere",
        "  Network: questions",
        "    help@example.org",
        "    Speaks: English",
    ]


def test_contacts_of_one_country_come_with_those_who_help_everywhere(run: Runner, table: Path) -> None:
    run("contacts", str(table))
    heads = [line for line in run("contacts", "--country", "pe").out.splitlines() if not line.startswith(" ")]
    assert heads == ["Peru", "everywhere"]
    assert run("contacts", "--country", "Peru").told(1).startswith('selfcheck: "Peru" is not a country code')


def test_nobody_listed_is_said_with_what_to_do(run: Runner) -> None:
    assert "--template contacts.csv" in run("contacts").out
    assert run("contacts", "--country", "KE").out.startswith("Nobody is listed for Kenya yet.\n")


def test_a_template_is_written_once_and_then_filled_in_and_taken(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    done = run("contacts", "--template", str(file))
    assert done.code == 0 and f"selfcheck contacts {file}" in done.out
    with file.open("a", encoding="utf-8") as stream:
        stream.write("KE,Bank,loans,,+254 500,,,\n")
    assert run("contacts", str(file)).out == "1 contact taken in: Kenya.\n"
    assert "may hold somebody’s contacts" in run("contacts", "--template", str(file)).told(1)
    assert "KE,Bank" in file.read_text(encoding="utf-8")


def test_a_fault_is_one_sentence_with_file_and_line_and_nothing_is_taken(run: Runner, table: Path) -> None:
    table.write_text(TABLE.replace("PE;", "PERU;"), encoding="utf-8")
    assert 'table.csv, line 3: "PERU" is not a country code' in run("contacts", str(table)).told(1)
    assert "Check the spelling" in run("contacts", str(table.with_name("none.csv"))).told(1)
    assert "Cámara" not in run("contacts").out


def test_an_older_table_is_kept_and_a_broken_own_one_is_told(run: Runner, table: Path, folder: DataFolder) -> None:
    run("contacts", str(table))
    table.write_text(TABLE.replace("Cámara", "Otra"), encoding="utf-8")
    assert "The table that was there before is kept as" in run("contacts", str(table)).out
    folder.contacts.write_text("Nothing\n", encoding="utf-8")
    said = run("contacts").out
    assert f'Left out: {folder.contacts}:1: No column of contacts is called "Nothing".' in said


def test_taking_in_listing_and_writing_exclude_each_other(run: Runner, table: Path) -> None:
    assert run("contacts", str(table), "--country", "MA").code == 2
    assert run("contacts", "--template", str(table), "--country", "MA").code == 2
    assert table.read_text(encoding="utf-8") == TABLE
