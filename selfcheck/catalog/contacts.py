"""Tables of who can help, strictly: a table is right, or each fault names file, line and what to do."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from selfcheck.catalog.faults import Fault
from selfcheck.domain.contacts import Contact
from selfcheck.errors import N_
from selfcheck.i18n import is_country

CONTACTS = "contacts.csv"
"""The name of such a table among our resources and in the person's own folder."""

LARGEST = 1_000_000
"""Bytes of a table."""

MOST = 500
"""Contacts of one table; a country's programme has some dozens."""

LONGEST = 300
"""Letters of one cell."""

COLUMNS = {
    "country": N_("Country"),
    "name": N_("Name"),
    "helps": N_("Helps with"),
    "town": N_("Town"),
    "phone": N_("Phone"),
    "email": N_("Email"),
    "web": N_("Web"),
    "languages": N_("Languages"),
}
"""The columns of an empty table in their order, and the name each has there."""

NEEDED = ("country", "name", "helps")
"""Columns no table may lack; of phone, email and web at least one is needed in each row."""

_CALLED = {
    "country": ("country", "country code", "pais", "codigo de pais"),
    "name": ("name", "nombre"),
    "helps": ("helps with", "help with", "what it helps with", "help", "ayuda con", "ayuda", "en que ayuda"),
    "town": ("town", "city", "ciudad", "localidad", "municipio"),
    "phone": ("phone", "telephone", "tel", "telefono"),
    "email": ("email", "e mail", "mail", "correo", "correo electronico"),
    "web": ("web", "website", "web site", "web address", "sitio web", "pagina web"),
    "languages": ("languages", "language", "idiomas", "idioma"),
}
"""What people write above each column, small, without accents and signs."""

_BY_NAME = {called: field for field, names in _CALLED.items() for called in names}

_EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+")
_WEB = re.compile(r"[^\s.]+\.\S+")
_SCIENTIFIC = re.compile(r"\d[eE]\+?\d")
"""What a spreadsheet makes of a long number: 2.12E+11."""


@dataclass(frozen=True)
class ContactTable:
    """The contacts that were read, and what is wrong; a table with a fault gives no contact."""

    contacts: tuple[Contact, ...] = ()
    faults: tuple[Fault, ...] = ()


def load_contacts(files: Iterable[Path]) -> ContactTable:
    """The contacts of several tables, the first table's first; somebody who stands in it is not taken from a later one.

    A table that is not there is no fault; one with a fault is left out whole.
    """
    found: dict[tuple[str, str, str], Contact] = {}
    faults: list[Fault] = []
    for file in files:
        content = read_bytes(file)
        if content is None:
            continue
        table = ContactTable(faults=(content,)) if isinstance(content, Fault) else contacts_in(content, file)
        faults.extend(table.faults)
        for one in table.contacts:
            found.setdefault(one.same_as, one)
    return ContactTable(tuple(found.values()), tuple(faults))


def read_bytes(file: Path) -> bytes | Fault | None:
    """What stands in a file, the fault that keeps it from being read, or None when there is no such file."""
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason: dict[str, object] = {"reason": error.strerror or "?"}
        return Fault(file, 1, N_("The file can't be opened ({reason}). Check that it may be read."), reason)
    if len(content) > LARGEST:
        return Fault(file, 1, N_("The file is larger than 1 MB. Keep only one row for each contact."))
    return content


def contacts_in(content: bytes, file: Path) -> ContactTable:
    """The contacts in the bytes of a table; `file` is only named in what is wrong."""
    text = _decoded(content)
    if text is None:
        return ContactTable(faults=(Fault(file, 1, N_("The file is not UTF-8. Save it as CSV UTF-8 and try again.")),))
    reader = _Reader(file)
    reader.read(text)
    return ContactTable(() if reader.faults else tuple(reader.contacts.values()), tuple(reader.faults))


class _Reader:
    """Reads one table row by row, and keeps what is wrong on the way."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.contacts: dict[tuple[str, str, str], Contact] = {}
        self.headings: list[str] = []
        self.fields: list[str | None] = []

    def read(self, text: str) -> None:
        """The row of names, then a contact each."""
        headed = False
        for line, cells in self._rows(text):
            if not headed:
                headed = True
                if not self._head(line, cells):
                    return
            elif len(self.contacts) == MOST:
                self._fault(
                    line, N_("There are more than {most} contacts. Keep those that help small firms."), most=MOST
                )
                return
            else:
                self._take(line, cells)
        if not headed:
            self._fault(1, N_("The table is empty. Save an empty table of SelfCheck and fill it in."))

    def _rows(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """Each row that holds anything, with the line it begins on; a quoted cell may go over several lines."""
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_cut_of(text), strict=True)
        while True:
            line = reader.line_num + 1
            try:
                row = next(reader, None)
            except csv.Error:
                self._fault(
                    line,
                    N_(
                        'A quotation mark (") of the row that begins here is never closed, or letters follow it. '
                        "Take it out or close it."
                    ),
                )
                return
            if row is None:
                return
            cells = [_tidy(cell) for cell in row]
            if any(cells):
                yield line, cells

    def _head(self, line: int, cells: Sequence[str]) -> bool:
        """Learn which column is which; whether that could be told."""
        before = len(self.faults)
        self.headings = list(cells)
        for cell in cells:
            field = _BY_NAME.get(_plain(cell))
            if field is None and cell:
                self._fault(
                    line,
                    N_(
                        'No column of contacts is called "{column}". '
                        "Its names are Country, Name, Helps with, Town, Phone, Email, Web and Languages."
                    ),
                    column=cell[:40],
                )
            elif field is not None and field in self.fields:
                self._fault(line, N_('The column "{column}" stands here twice. Keep one.'), column=cell)
            self.fields.append(field)
        if len(self.faults) == before and any(field not in self.fields for field in NEEDED):
            self._fault(
                line, N_("The first row should name at least Country, Name and Helps with. Add what is missing.")
            )
        return len(self.faults) == before

    def _take(self, line: int, cells: Sequence[str]) -> None:
        """One contact, unless something in its row is wrong."""
        before = len(self.faults)
        if any(cell and self._field(place) is None for place, cell in enumerate(cells)):
            self._fault(
                line,
                N_(
                    "This row has more cells than the first row has names. "
                    "Put a cell that holds the separating sign between quotation marks."
                ),
            )
            return
        said = {str(self._field(place)): cell for place, cell in enumerate(cells) if self._field(place) is not None}
        said["country"] = said.get("country", "").upper()
        self._check(line, said)
        if len(self.faults) > before:
            return
        contact = Contact(**said)
        if contact.same_as in self.contacts:
            self._fault(line, N_('"{name}" stands in the table twice. Keep one row.'), name=contact.name)
        else:
            self.contacts[contact.same_as] = contact

    def _check(self, line: int, said: dict[str, str]) -> None:
        """Note everything that is wrong in the cells of one row."""
        for field, cell in said.items():
            if len(cell) > LONGEST:
                self._fault(
                    line,
                    N_('The cell under "{column}" has more than {most} letters. Say it shorter.'),
                    column=self._heading(field),
                    most=LONGEST,
                )
        for field in ("name", "helps"):
            if not said.get(field):
                self._fault(line, N_('The cell under "{column}" is empty. Fill it in.'), column=self._heading(field))
        if said["country"] and not is_country(said["country"]):
            self._fault(
                line,
                N_(
                    '"{typed}" is not a country code. Write two letters, such as MA for Morocco, '
                    "or nothing for everywhere."
                ),
                typed=said["country"][:40],
            )
        self._check_reach(line, *(said.get(field, "") for field in ("phone", "email", "web")))

    def _check_reach(self, line: int, phone: str, email: str, web: str) -> None:
        """Note it when nobody could be reached that way."""
        if not (phone or email or web):
            self._fault(line, N_("This row has no phone, no email and no web address. Write at least one of them."))
        if phone and (sum(one.isdecimal() for one in phone) < 3 or _SCIENTIFIC.search(phone)):
            self._fault(
                line,
                N_(
                    '"{typed}" is not a phone number. Write all its digits; in a spreadsheet program, '
                    "make the cell a text first."
                ),
                typed=phone[:40],
            )
        if email and not _EMAIL.fullmatch(email):
            self._fault(
                line,
                N_('"{typed}" is not one email address. Write one, such as info@example.org.'),
                typed=email[:40],
            )
        if web and not _WEB.fullmatch(web):
            self._fault(line, N_('"{typed}" is not a web address. Write one, such as www.example.org.'), typed=web[:40])

    def _field(self, place: int) -> str | None:
        return self.fields[place] if place < len(self.fields) else None

    def _heading(self, field: str) -> str:
        """What the table calls a column."""
        return self.headings[self.fields.index(field)]

    def _fault(self, line: int, sentence: str, **facts: object) -> None:
        self.faults.append(Fault(self.file, line, sentence, facts))


def _decoded(content: bytes) -> str | None:
    """The text without its byte order mark; None when it is not UTF-8."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _cut_of(text: str) -> str:
    """What parts the cells, told from the row of names, in which neither sign belongs to a name."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return next((cut for cut in ";\t" if cut in first), ",")


def _tidy(cell: str) -> str:
    """A cell on one line, without the signs that only steer a terminal."""
    line = " ".join(cell.split())
    return "".join(one for one in line if unicodedata.category(one) != "Cc")


def _plain(heading: str) -> str:
    """The words of a heading, small and without accents and signs."""
    letters = unicodedata.normalize("NFD", heading.casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    return " ".join(re.findall(r"[a-z]+", bare))
