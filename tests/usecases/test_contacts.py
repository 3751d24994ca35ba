"""A table of contacts taken in, looked up, and printed in the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from selfcheck.catalog.contacts import contacts_in
from selfcheck.domain.assessment import Firm
from selfcheck.errors import BadInput, NotFound, NotWritable
from selfcheck.i18n import LANGUAGES, load_language
from selfcheck.usecases.assessments import start_assessment
from selfcheck.usecases.contacts import contacts_of, read_contacts, save_empty_table, take_contacts
from selfcheck.usecases.printing import print_plan
from selfcheck.usecases.workspace import Workspace

HEAD = "Country,Name,Helps with,Phone\n"
MOROCCO = HEAD + "MA,Chamber of Crafts,advice,+212 500\nMA,Credit Union,loans,+212 501\n"
PERU = HEAD + "PE,Cámara,talleres,+51 500\n,Network,questions,+1 500\n"
EN = load_language("en")


def table(folder: Path, content: str, name: str = "table.csv") -> Path:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return file


def names(workspace: Workspace, country: str | None = None) -> list[str]:
    return [one.name for one in contacts_of(workspace, country)]


def test_nobody_is_listed_before_somebody_fills_a_table_in(workspace: Workspace) -> None:
    assert names(workspace) == []
    assert read_contacts(workspace).faults == ()


def test_a_table_taken_in_is_there_at_once_and_the_file_itself_is_no_longer_needed(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = table(tmp_path, MOROCCO)
    taken = take_contacts(workspace, file)
    assert taken.say(EN) == ["2 contacts taken in: Morocco."]
    assert workspace.folder.contacts.read_bytes() == file.read_bytes()
    file.unlink()
    assert names(workspace) == names(workspace, "MA") == ["Chamber of Crafts", "Credit Union"]
    assert names(workspace, "PE") == []


def test_the_table_that_was_there_before_is_never_lost(workspace: Workspace, tmp_path: Path) -> None:
    tables = [MOROCCO, PERU, MOROCCO.replace("Crafts", "Trade")]
    said = [take_contacts(workspace, table(tmp_path, one)).say(EN) for one in tables]
    kept = sorted(workspace.folder.folder.glob("contacts-before-*.csv"))
    assert [file.name for file in kept] == ["contacts-before-2026-05-12-2.csv", "contacts-before-2026-05-12.csv"]
    assert {file.read_text(encoding="utf-8") for file in kept} == set(tables[:2])
    assert len(said[0]) == 1
    assert said[1] == [
        "2 contacts taken in: Peru and everywhere.",
        f"The table that was there before is kept as {kept[1]}.",
    ]
    assert names(workspace) == ["Chamber of Trade", "Credit Union"]


def test_the_same_table_again_or_the_own_one_itself_leaves_no_copies(workspace: Workspace, tmp_path: Path) -> None:
    file = table(tmp_path, MOROCCO)
    take_contacts(workspace, file)
    for again in (file, workspace.folder.contacts):
        assert take_contacts(workspace, again).kept is None
    assert list(workspace.folder.folder.glob("contacts*")) == [workspace.folder.contacts]


def test_a_table_with_a_fault_changes_nothing_and_its_first_fault_is_said(workspace: Workspace, tmp_path: Path) -> None:
    take_contacts(workspace, table(tmp_path, MOROCCO))
    with pytest.raises(BadInput) as refused:
        take_contacts(workspace, table(tmp_path, PERU.replace("PE,", "PERU,").replace("+1 500", ""), "new.csv"))
    assert refused.value.say(EN.text).startswith('new.csv, line 2: "PERU" is not a country code. Write')
    assert names(workspace) == ["Chamber of Crafts", "Credit Union"]


@pytest.mark.parametrize(("content", "words"), [(HEAD, "no contact in table.csv"), ("", "line 1: The table is empty")])
def test_a_table_without_anybody_is_refused(workspace: Workspace, tmp_path: Path, content: str, words: str) -> None:
    with pytest.raises(BadInput) as refused:
        take_contacts(workspace, table(tmp_path, content))
    assert words in refused.value.say(EN.text)
    assert not workspace.folder.contacts.exists()


def test_a_file_that_is_not_there_and_a_place_that_cannot_be_written_are_said(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(NotFound, match="Check the spelling"):
        take_contacts(workspace, tmp_path / "none.csv")
    workspace.folder.contacts.mkdir()
    with pytest.raises(NotWritable, match="that is a folder"):
        take_contacts(workspace, table(tmp_path, MOROCCO))


def test_a_change_made_by_hand_counts_at_once_and_a_slip_is_told(workspace: Workspace) -> None:
    table(workspace.folder.folder, PERU, "contacts.csv")
    assert names(workspace, "PE") == ["Cámara", "Network"]
    table(workspace.folder.folder, PERU.replace("PE,", "PERU,"), "contacts.csv")
    assert names(workspace, "PE") == []
    (fault,) = read_contacts(workspace).faults
    assert (fault.file, fault.line) == (workspace.folder.contacts, 2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_table_is_understood_once_it_is_filled_in(tmp_path: Path, language: str) -> None:
    target = tmp_path / "empty.csv"
    save_empty_table(target, load_language(language))
    head = target.read_bytes()
    cut = b";" if b";" in head else b","
    row = cut.join([b"MA", b"Bank", b"loans", b"Rabat", b"500", b"a@example.org", b"example.org", b"French"])
    found = contacts_in(head + row, target)
    assert found.faults == ()
    (bank,) = found.contacts
    assert (bank.country, bank.name, bank.helps, bank.town) == ("MA", "Bank", "loans", "Rabat")
    assert (bank.phone, bank.email, bank.web, bank.languages) == ("500", "a@example.org", "example.org", "French")


def test_an_empty_table_never_takes_the_place_of_a_filled_one(tmp_path: Path) -> None:
    file = table(tmp_path, MOROCCO)
    with pytest.raises(BadInput, match="Choose another name"):
        save_empty_table(file, EN)
    assert file.read_text(encoding="utf-8") == MOROCCO


@pytest.mark.parametrize(("country", "printed"), [("MA", True), ("PE", False), ("", False)])
def test_the_plan_of_a_firm_prints_who_helps_in_its_country(
    workspace: Workspace, tmp_path: Path, country: str, printed: bool
) -> None:
    take_contacts(workspace, table(tmp_path, MOROCCO))
    begun = start_assessment(workspace, Firm(key="", name="Sunrise", country=country), ["housekeeping"])
    target = tmp_path / "plan.pdf"
    print_plan(workspace, begun.key, target)
    words = " ".join(page.extract_text() for page in PdfReader(target).pages)
    assert ("Who can help" in words, "Chamber of Crafts" in words) == (printed, printed)


def test_a_broken_table_does_not_stop_the_plan(workspace: Workspace, tmp_path: Path) -> None:
    table(workspace.folder.folder, "\0", "contacts.csv")
    begun = start_assessment(workspace, Firm(key="", name="Sunrise", country="MA"), ["housekeeping"])
    assert print_plan(workspace, begun.key, tmp_path / "plan.pdf") >= 2
