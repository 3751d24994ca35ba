"""Tables of contacts: every way to write a right one, and what is said of a wrong one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.catalog.contacts import LARGEST, LONGEST, MOST, ContactTable, contacts_in, load_contacts
from selfcheck.domain.contacts import Contact
from selfcheck.paths import resource

HEAD = "Country,Name,Helps with,Town,Phone,Email,Web,Languages\n"
CHAMBER = Contact(
    name="Chamber of Crafts", helps="energy advice, first visit free", country="MA", town="Rabat",
    phone="+212 500 000", email="info@example.org", web="www.example.org", languages="French, Arabic",
)  # fmt: skip
ROW = 'MA,Chamber of Crafts,"energy advice, first visit free",Rabat,+212 500 000,info@example.org,www.example.org,"French, Arabic"\n'  # noqa: E501
FILE = Path("contacts.csv")


def read(table: str | bytes) -> ContactTable:
    return contacts_in(table if isinstance(table, bytes) else table.encode(), FILE)


def told(table: str | bytes) -> list[tuple[int, str]]:
    """Line and sentence of each fault; a table with a fault gives nothing."""
    found = read(table)
    assert found.contacts == ()
    return [(fault.line, fault.say(str).partition(f":{fault.line}: ")[2]) for fault in found.faults]


def test_the_table_that_ships_is_right_and_names_nobody() -> None:
    assert load_contacts([resource("contacts.csv")]) == ContactTable()
    assert resource("contacts.csv").read_text(encoding="utf-8") == HEAD


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with its mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_a_contact_is_read_whole_however_the_file_is_saved(mark: bytes, end: str) -> None:
    found = read(mark + (HEAD + ROW).replace("\n", end).encode())
    assert found == ContactTable((CHAMBER,))


@pytest.mark.parametrize(
    "head",
    [
        "Languages;Web;Email;Phone;Town;Helps with;Name;Country",
        "idiomas;sitio web;correo electrónico;teléfono;ciudad;¿En qué ayuda?;NOMBRE;País",
        "IDIOMAS; Página web ;Correo;Tel.;Localidad;Ayuda con;nombre;código de país",
        '"Language";"Website";"E-mail";"Telephone";"City";"Help";"Name";"Country code"',
    ],
)
def test_columns_come_in_any_order_with_english_or_spanish_names(head: str) -> None:
    row = "French, Arabic;www.example.org;info@example.org;+212 500 000;Rabat;energy advice, first visit free;Chamber of Crafts;ma"  # noqa: E501
    assert read(f"{head}\n{row}\n").contacts == (CHAMBER,)


def test_a_table_cut_by_tabs_is_read_too() -> None:
    assert read("country\tname\thelps with\tphone\nMA\tBank\tloans\t500\n").contacts == (
        Contact(name="Bank", helps="loans", country="MA", phone="500"),
    )


def test_columns_nobody_needs_may_be_left_out_and_empty_ones_do_no_harm() -> None:
    found = read("country,name,helps with,email,,\n,,,,,\n\n,Network,questions,help@example.org,,\n,,,,,\n")
    assert found.faults == ()
    assert found.contacts == (Contact(name="Network", helps="questions", email="help@example.org"),)


def test_a_cell_over_several_lines_becomes_one_line_and_later_lines_keep_their_numbers() -> None:
    table = HEAD + 'MA,Bank,"small\nloans",,500,,,\nXX,Other,advice,,500,,,\n'
    assert [line for line, _sentence in told(table)] == [4]
    assert read(table.replace("XX", "PE")).contacts[0].helps == "small loans"


def test_signs_that_steer_a_terminal_are_left_out() -> None:
    (found,) = read(HEAD + "MA,\x1b[31mBank\x07,loans,,500,,,\n").contacts
    assert found.name == "[31mBank"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("PERU,Bank,loans,,500,,,", '"PERU" is not a country code'),
        ("UK,Bank,loans,,500,,,", '"UK" is not a country code'),
        ("MA,,loans,,500,,,", 'The cell under "Name" is empty'),
        ("MA,Bank,,,500,,,", 'The cell under "Helps with" is empty'),
        ("MA,Bank,loans,Rabat,,,,", "no phone, no email and no web address"),
        ("MA,Bank,loans,,ask Omar,,,", '"ask Omar" is not a phone number'),
        ("MA,Bank,loans,,2.12501E+11,,,", "make the cell a text first"),
        ("MA,Bank,loans,,,example.org,,", '"example.org" is not one email address'),
        ('MA,Bank,loans,,,"a@example.org, b@example.org",,', "is not one email address"),
        ("MA,Bank,loans,,,,our page,", '"our page" is not a web address'),
        (f"MA,{'x' * (LONGEST + 1)},loans,,500,,,", f'"Name" has more than {LONGEST} letters'),
        ("MA,Bank,loans, machines,,500,,,French", "more cells than the first row has names"),
        ('MA,"Bank" of Rabat,loans,,500,,,', "A quotation mark"),
        ('MA,"Bank,loans,,500,,,', "A quotation mark"),
    ],
)
def test_each_fault_says_its_line_and_how_to_mend_it(row: str, words: str) -> None:
    ((line, sentence),) = told(f"{HEAD}{ROW}{row}\n")
    assert line == 3
    assert words in sentence
    assert sentence.count(". ") >= 1 and sentence.endswith("."), "what is wrong and what to do"


def test_every_fault_of_a_row_is_told_at_once() -> None:
    assert len(told(HEAD + "PERU,,,,none,none,none,\n")) == 6


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("Country,Name,Helps with,Fax", '"Fax"'),
        ("Country,Name,Helps with,帮助", '"帮助"'),
        ("Country,Name,Helps with,Phone,Teléfono", '"Teléfono" stands here twice'),
        ("Name,Helps with,Phone", "at least Country, Name and Helps with"),
        ("Country,Name,Phone", "at least Country, Name and Helps with"),
    ],
)
def test_a_first_row_that_names_the_wrong_columns_is_the_one_fault(head: str, words: str) -> None:
    ((line, sentence),) = told(f"\n{head}\nMA,Bank,loans,500,500\n")
    assert line == 2 and words in sentence


def test_the_same_helper_twice_is_a_fault_in_another_town_it_is_not() -> None:
    ((line, sentence),) = told(HEAD + ROW + ROW.replace("Chamber of Crafts", "CHAMBER OF CRAFTS"))
    assert line == 3 and "twice" in sentence
    assert len(read(HEAD + ROW + ROW.replace("Rabat", "Fez")).contacts) == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The table is empty"),
        (b" \r\n\r\n", "The table is empty"),
        ("país,nombre\n".encode("latin-1"), "not UTF-8"),
        ("country,name\n".encode("utf-16"), "not UTF-8"),
        (b"PK\x03\x04\x00\x00", "not UTF-8"),
    ],
)
def test_a_file_that_is_no_table_is_told_in_one_sentence(content: bytes, words: str) -> None:
    ((line, sentence),) = told(content)
    assert line == 1 and words in sentence


def test_a_country_s_telephone_book_is_too_much() -> None:
    rows = [f"MA,Bank {number},loans,,500,,,\n" for number in range(MOST + 1)]
    assert len(read(HEAD + "".join(rows[:-1])).contacts) == MOST
    ((line, sentence),) = told(HEAD + "".join(rows))
    assert line == MOST + 2 and str(MOST) in sentence


def test_the_first_table_goes_before_the_second_and_a_broken_one_is_left_out_whole(tmp_path: Path) -> None:
    own, ours, broken = tmp_path / "own.csv", tmp_path / "ours.csv", tmp_path / "broken.csv"
    ours.write_text(
        HEAD + ROW.replace("+212 500 000", "+212 999 999") + "PE,Cámara,talleres,,500,,,\n", encoding="utf-8"
    )
    own.write_text(HEAD + "KE,Bank,loans,,500,,,\n" + ROW, encoding="utf-8")
    broken.write_text(HEAD + "MA,Right,advice,,500,,,\nPERU,Wrong,advice,,500,,,\n", encoding="utf-8")
    found = load_contacts([own, tmp_path / "not there.csv", broken, ours])
    assert [(one.country, one.name) for one in found.contacts] == [
        ("KE", "Bank"), ("MA", "Chamber of Crafts"), ("PE", "Cámara"),
    ]  # fmt: skip
    assert found.contacts[1].phone == "+212 500 000"
    assert [(fault.file, fault.line) for fault in found.faults] == [(broken, 3)]


def test_a_file_that_cannot_be_opened_or_is_too_large_is_a_fault_too(
    open_folder: Path, as_nobody: Callable[[], AbstractContextManager[None]]
) -> None:
    locked, large, folder = open_folder / "locked.csv", open_folder / "large.csv", open_folder / "folder.csv"
    locked.write_text(HEAD)
    locked.chmod(0)
    large.write_bytes(b" " * (LARGEST + 1))
    folder.mkdir()
    with as_nobody():
        found = load_contacts([locked, large, folder])
    assert found.contacts == ()
    assert [fault.file.name for fault in found.faults] == ["locked.csv", "large.csv", "folder.csv"]
    assert "1 MB" in found.faults[1].sentence


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_make_the_reader_stumble(content: bytes) -> None:
    for table in (content, HEAD.encode() + content):
        found = contacts_in(table, FILE)
        assert not (found.contacts and found.faults)
        assert all(fault.say(str) and fault.line >= 1 for fault in found.faults)
