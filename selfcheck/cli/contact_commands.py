"""The command about who can help: listing contacts, taking a table of them in, writing an empty one."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.domain.contacts import Contact, contacts_for
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import Language, is_country
from selfcheck.labels import country_name

if TYPE_CHECKING:
    from selfcheck.cli.terminal import Terminal


def contacts(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Who can help: the list, or what became of a table."""
    from selfcheck.usecases.contacts import save_empty_table, take_contacts

    if typed.template is not None:
        save_empty_table(typed.template, terminal.language)
        terminal.say(terminal.text("{file}: fill it in, then: selfcheck contacts {file}", file=typed.template))
        return 0
    if typed.file is None:
        return _list(terminal, typed.country)
    with terminal.workspace() as workspace:
        for sentence in take_contacts(workspace, typed.file).say(terminal.language):
            terminal.say(sentence)
    return 0


def add_contacts(command: Callable[[str, str], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """The words of the command."""
    parser = command("contacts", text("show who can help, or take in a table of contacts"))
    one = parser.add_mutually_exclusive_group()
    one.add_argument("file", metavar="FILE", nargs="?", type=Path, help=text("a filled-in table (CSV) to take in"))
    one.add_argument("--country", metavar="CC", help=text("only those who help there: two letters, such as MA"))
    one.add_argument("--template", metavar="FILE", type=Path, help=text("write an empty table to fill in"))


def _list(terminal: Terminal, country: str | None) -> int:
    from selfcheck.usecases.contacts import read_contacts

    code = country.upper() if country is not None else None
    if code is not None and not is_country(code):
        raise BadInput(N_('"{typed}" is not a country code. Write two letters, such as MA for Morocco.'), typed=country)
    with terminal.workspace() as workspace:
        table = read_contacts(workspace)
    found = table.contacts if code is None else contacts_for(table.contacts, code)
    for line in contact_lines(found, terminal.language):
        terminal.say(line)
    if not found and code is not None:
        place = country_name(code, terminal.language)
        terminal.say(terminal.text("Nobody is listed for {country} yet.", country=place))
    if not found:
        terminal.say(terminal.text("A programme or chamber can fill in: selfcheck contacts --template contacts.csv"))
    for fault in table.faults:
        terminal.say(terminal.text("Left out: {fault}", fault=fault.say(terminal.language.text)))
    return 0


def contact_lines(found: Sequence[Contact], language: Language) -> Iterator[str]:
    """Contacts for a person at a terminal, those of one country together; everywhere comes last."""
    from selfcheck.usecases.contacts import helps_in

    by_country = sorted(found, key=lambda one: (not one.country, helps_in(one, language)))
    for place, group in groupby(by_country, key=lambda one: helps_in(one, language)):
        yield place
        for one in group:
            yield f"  {one.name}: {one.helps}"
            yield "    " + " · ".join(part for part in (one.town, one.phone, one.email, one.web) if part)
            if one.languages:
                yield "    " + language.text("Speaks: {languages}", languages=one.languages)
