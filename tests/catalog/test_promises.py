"""An answer of last year must never stand under a question nobody asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.catalog.checks import Released, promise_of
from selfcheck.catalog.library import load, read_released, released_json, validate
from tests.catalog.written import LIST, but, line_of, said, write

SECOND = but(LIST, "revision: 1", "revision: 2")
RETIRED = "    retired: {in: 2, why: Nobody sells it any more.}\n"
SOLD = LIST[LIST.index("  - id: okara-sold") :]


@pytest.fixture
def released(tmp_path: Path) -> dict[str, Released]:
    """What revision 1 of the list promised."""
    catalog = load([write(tmp_path / "released")])
    return {"tofu": promise_of(catalog.library.checklists["tofu"])}


def faults(tmp_path: Path, released: dict[str, Released], words: str) -> list[tuple[int, str]]:
    folder = write(tmp_path / "now", tofu=words)
    file = folder / "tofu.yaml"
    return said(validate([file], load([folder], skip=[file.resolve()]), released))


@pytest.mark.parametrize(
    "words",
    [
        LIST,
        but(LIST, "why: It spoils overnight.", "why: It spoils in one night."),
        but(SECOND, "have a lid on it?", "have a lid?"),
        SECOND + RETIRED,
        SECOND + SOLD.replace("okara-sold", "okara-weighed").replace("WS-101", "WS-102"),
        but(SECOND, "weight: 2", "weight: 3"),
    ],
    ids=["unchanged", "help text", "reworded", "retired", "added", "weight"],
)
def test_a_promise_is_kept(tmp_path: Path, released: dict[str, Released], words: str) -> None:
    assert faults(tmp_path, released, words) == []


BROKEN = {
    "revision lowered": (
        LIST,
        "revision:",
        "Revision 2 of this checklist is already out. Give this one a higher number.",
    ),
    "same revision changed": (
        but(LIST, "have a lid on it?", "have a good lid?"),
        "revision:",
        "Revision 1 is already out with other questions. Raise the revision by one.",
    ),
    "id given to another question": (
        but(SECOND, "Is the okara sold or given away on the same day?", "Do wheels roll freely under each trolley?"),
        "text: Do wheels",
        "Give the new question a new id and code, and retire the old one.",
    ),
    "id moved to another area": (
        SECOND.replace("code: WS-101\n    area: waste", "code: WA-101\n    area: water"),
        None,
        "Put that code back.",
    ),
    "filter made a question": (
        but(SECOND, "    filter: true\n", "    good: There is.\n    no_option: None.\n").replace(
            "    only_if: has-boiler\n", ""
        ),
        "text: Is there a boiler?",
        "Give the new question a new id and code, and retire the old one.",
    ),
    "code moved": (but(SECOND, "WS-101", "WS-102"), "code: WS-102", "Put that code back."),
    "code given to another question": (
        SECOND.replace("okara-sold", "okara-weighed"),
        "code: WS-101",
        'The code WS-101 belongs to "okara-sold" for ever. Take the next free number.',
    ),
    "question dropped": (SECOND.replace(SOLD, ""), "questions:", "Put it back and mark it retired"),
}


@pytest.mark.parametrize(("words", "at", "mend"), BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told_its_line_and_the_mend(
    tmp_path: Path, released: dict[str, Released], words: str, at: str | None, mend: str
) -> None:
    if words == LIST:
        released = {name: Released(2, one.questions) for name, one in released.items()}
    found = faults(tmp_path, released, words)
    assert any(mend in sentence for _line, sentence in found), found
    if at is not None:
        assert line_of(words, at) in [line for line, sentence in found if mend in sentence]


def test_a_list_that_breaks_a_promise_is_left_out_of_the_library(tmp_path: Path, released: dict[str, Released]) -> None:
    catalog = load([write(tmp_path / "now", tofu=SECOND.replace(SOLD, ""))], released)
    assert "tofu" not in catalog.library.checklists
    assert [fault.file.name for fault in catalog.faults] == ["tofu.yaml"]


def test_promises_survive_their_file(tmp_path: Path, released: dict[str, Released]) -> None:
    (tmp_path / "released.json").write_bytes(released_json(load([tmp_path / "released"])))
    assert read_released(tmp_path) == released


def test_a_folder_without_promises_has_promised_nothing(tmp_path: Path) -> None:
    assert read_released(tmp_path) == {}


KHMER = but(LIST, "language: en", "language: km").replace(
    "Does the cooking pot have a lid on it?", "ឆ្នាំងចម្អិនមានគម្របឬទេ?"
)


@pytest.mark.parametrize(
    ("now", "told"),
    [("ឆ្នាំងចម្អិនមានគម្របដែរឬទេ?", False), ("តើទឹកត្រូវបានវាស់រាល់ថ្ងៃដែរឬទេ", True)],
    ids=["reworded", "another"],
)
def test_a_question_without_spaces_may_be_reworded_too(tmp_path: Path, now: str, told: bool) -> None:
    first = load([write(tmp_path / "first", tofu=KHMER)])
    promises = {"tofu": promise_of(first.library.checklists["tofu"])}
    second = but(KHMER, "revision: 1", "revision: 2").replace("ឆ្នាំងចម្អិនមានគម្របឬទេ?", now)
    faults = load([write(tmp_path / "second", tofu=second)], promises).faults
    assert [fault.line for fault in faults] == ([line_of(second, f"text: {now}")] if told else [])
