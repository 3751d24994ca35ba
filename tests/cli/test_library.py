"""The commands about the library: search, option, and validate without a file."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from selfcheck.paths import DataFolder
from tests.cli.conftest import Runner


def test_validate_without_a_file_checks_all_that_ships_and_counts_it(run: Runner, folder: DataFolder) -> None:
    done = run("validate")
    assert done.code == 0, done.out
    lines = done.out.splitlines()
    counts = {" ".join(line.split()[1:]): int(line.split()[0].replace(",", "")) for line in lines[:5]}
    assert list(counts) == ["checklists", "questions", "options", "cases", "words explained"]
    assert counts["checklists"] >= 27 and counts["options"] >= 220 and counts["cases"] >= 70
    assert lines[5:] == ["complete in: en, es", "Everything is right."]
    assert not folder.database.exists()


def test_validate_against_a_folder_of_documents_tells_borrowed_sentences(run: Runner, tmp_path: Path) -> None:
    words = "Walk along the pipes and listen; brush soapy water on joints."
    (tmp_path / "manual.txt").write_text(f"Chapter 3. {words}", encoding="utf-8")
    done = run("validate", "--against", str(tmp_path))
    assert done.code == 1
    (told,) = [line for line in done.out.splitlines() if "manual.txt" in line]
    assert 'More than 8 words in a row stand in manual.txt too: "walk along the pipes and listen' in told
    assert done.out.splitlines()[-1] == "1 fault"


def test_validate_against_a_folder_without_documents_is_one_sentence(run: Runner, tmp_path: Path) -> None:
    assert "There is no text file (.txt) in" in run("validate", "--against", str(tmp_path)).told(1)


@pytest.mark.parametrize(
    ("words", "language"), [(["leak"], "en"), (["leaking"], "en"), (["fuga"], "es"), (["FUGAS"], "es")]
)
def test_search_finds_any_form_of_a_word_in_the_readers_language(run: Runner, words: list[str], language: str) -> None:
    done = run("search", *words, "--lang", language, "--json")
    assert done.code == 0
    found = json.loads(done.out)
    options = [one["id"] for one in found if one["kind"] == "option"]
    assert "repair-air-leaks" in options[:3]
    assert {"option", "question", "finding"} <= {one["kind"] for one in found}


def test_search_lists_by_kind_with_counts_for_people(run: Runner) -> None:
    done = run("search", "compressed", "air")
    lines = done.out.splitlines()
    assert lines[0].startswith("Options (")
    assert any(line.startswith("  repair-air-leaks: Find and mend") for line in lines)
    assert any(line.startswith("Questions (") for line in lines)


def test_search_for_nonsense_says_what_to_try(run: Runner) -> None:
    done = run("search", "xyzzy(*")
    assert (done.code, done.out) == (0, "Nothing in the library has these words. Try fewer words, or other ones.\n")
    assert json.loads(run("search", "xyzzy", "--json").out) == []


def test_a_language_the_program_does_not_speak_is_one_sentence(run: Runner) -> None:
    assert 'There is no language "xx" yet.' in run("search", "leak", "--lang", "xx").told(1)
    assert 'There is no language "xx" yet.' in run("option", "repair-taps", "--lang", "xx").told(1)


def test_an_option_is_told_whole(run: Runner) -> None:
    done = run("option", "repair-air-leaks")
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0] == "Find and mend compressed-air leaks"
    assert any(line.startswith("Saves 10–24\u00a0% of compressed-air") and "[estimate]" in line for line in lines)
    assert "Work out the figure: selfcheck calc air-leaks-stopwatch" in lines
    assert any(line.startswith("1. ") for line in lines)
    assert any(line.startswith("Caution: ") for line in lines)
    assert any("[confirmed: " in line for line in lines)
    assert any(line.startswith("Asked in Good housekeeping, EN-") for line in lines)


def test_an_option_in_spanish(run: Runner) -> None:
    assert run("option", "repair-air-leaks", "--lang", "es").out.startswith(
        "Buscar y reparar fugas de aire comprimido\n"
    )


def test_an_option_printed_is_one_page(run: Runner, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    done = run("option", "repair-air-leaks", "--out", str(sheet), "--paper", "Letter")
    assert (done.code, done.out) == (0, f"{sheet}: 1 page.\n")
    reader = PdfReader(io.BytesIO(sheet.read_bytes()))
    assert len(reader.pages) == 1
    assert "Find and mend compressed-air leaks" in reader.pages[0].extract_text()


def test_an_option_that_is_not_there_names_what_was_meant(run: Runner) -> None:
    assert 'There is no option "repair-air-leak". Did you mean repair-air-leaks?' in run(
        "option", "repair-air-leak"
    ).told(1)
    assert '"selfcheck search" finds options by words' in run("option", "zzzz").told(1)
