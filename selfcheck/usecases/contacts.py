"""Who can help: the contacts a programme wrote into a table, taken in and looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from selfcheck.catalog.contacts import COLUMNS, CONTACTS, ContactTable, contacts_in, load_contacts, read_bytes
from selfcheck.catalog.faults import Fault
from selfcheck.domain.contacts import Contact, contacts_for
from selfcheck.errors import N_, BadInput, NotFound
from selfcheck.exchange.csv_out import table_csv
from selfcheck.files import as_sentence, make_folder, write_whole
from selfcheck.i18n import Language
from selfcheck.labels import country_name, listed
from selfcheck.paths import resource
from selfcheck.usecases.workspace import Workspace


class FaultyTable(BadInput):
    """A table of contacts can't be used; the first of its faults is said with file and line."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence, **fault.facts)
        self.fault = fault

    def say(self, text: Callable[[str], str]) -> str:
        """The place and the sentence, in the language of `text`."""
        place = text(N_("{file}, line {line}: {what}"))
        return place.format(file=self.fault.file.name, line=self.fault.line, what=super().say(text))


@dataclass(frozen=True)
class TakenIn:
    """The contacts of a table that was taken in, and where the table that was there before is kept now, if any."""

    contacts: tuple[Contact, ...]
    kept: Path | None = None

    def say(self, language: Language) -> list[str]:
        """How many there are and for which countries, and in a second sentence where the older table is."""
        said = [
            language.count(
                "{n} contact taken in: {countries}.",
                "{n} contacts taken in: {countries}.",
                len(self.contacts),
                countries=listed(self._countries(language), language),
            )
        ]
        if self.kept is not None:
            said.append(language.text("The table that was there before is kept as {file}.", file=self.kept))
        return said

    def _countries(self, language: Language) -> list[str]:
        """The names of the countries in the order of the table."""
        return list(dict.fromkeys(helps_in(one, language) for one in self.contacts))


def read_contacts(workspace: Workspace) -> ContactTable:
    """Every contact, the person's own before those that ship, and what is wrong in a table that was left out.

    The tables are small and are read anew each time, so that a change made by hand counts at once.
    """
    return load_contacts([workspace.folder.contacts, resource(CONTACTS)])


def contacts_of(workspace: Workspace, country: str | None = None) -> tuple[Contact, ...]:
    """Who helps in a country (two letters; empty: only who helps everywhere); None gives everybody."""
    found = read_contacts(workspace).contacts
    return found if country is None else contacts_for(found, country)


def take_contacts(workspace: Workspace, file: Path) -> TakenIn:
    """Put a copy of a table in the person's own folder; what stood there before is kept beside it.

    Raises NotFound, BadInput with the first fault of the table, and then nothing was changed; NotWritable or DiskFull.
    """
    content = read_bytes(file)
    if content is None:
        raise NotFound(N_("There is no file {file}. Check the spelling."), file=file)
    table = ContactTable(faults=(content,)) if isinstance(content, Fault) else contacts_in(content, file)
    if isinstance(content, Fault) or table.faults:
        raise FaultyTable(table.faults[0])
    if not table.contacts:
        raise BadInput(N_("There is no contact in {file} yet. Fill in a row for each and try again."), file=file.name)
    return TakenIn(table.contacts, _put(workspace, content))


def save_empty_table(target: Path, language: Language) -> None:
    """Write a table with nothing but the names of its columns, in the reader's language, to be filled in.

    Raises BadInput when something stands there already, which may be somebody's work; NotWritable or DiskFull.
    """
    if _stands(target):
        raise BadInput(
            N_("{file} is there already and may hold somebody’s contacts. Choose another name."), file=target
        )
    write_whole(target, table_csv([[language.text(name) for name in COLUMNS.values()]], language))


def helps_in(contact: Contact, language: Language) -> str:
    """The country somebody helps in, in words."""
    return country_name(contact.country, language) if contact.country else language.text("everywhere")


def _put(workspace: Workspace, content: bytes) -> Path | None:
    """Make this the person's own table; give where the older one is kept, None when there was none or the same."""
    own = workspace.folder.contacts
    make_folder(own.parent)
    try:
        older = own.read_bytes()
    except FileNotFoundError:
        older = None
    except OSError as error:
        raise as_sentence(error, own) from error
    if older == content:
        return None
    kept = None
    if older is not None:
        kept = _free_name(own, workspace.today().isoformat())
        write_whole(kept, older)
    write_whole(own, content)
    return kept


def _free_name(own: Path, day: str) -> Path:
    """A name beside `own` that no file has: contacts-before-2026-05-12.csv, then with -2, -3 …"""
    stem = f"{own.stem}-before-{day}"
    names = (own.with_name(f"{stem}{'' if number == 1 else f'-{number}'}{own.suffix}") for number in count(1))
    return next(name for name in names if not name.exists())


def _stands(file: Path) -> bool:
    """Whether there is such a file; where nobody may look, writing says why."""
    try:
        return file.exists()
    except OSError:
        return False
