"""The commands about the library: checking it, searching it, one option of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.errors import N_, BadInput
from selfcheck.i18n import load_language
from selfcheck.paths import data_folder

if TYPE_CHECKING:
    from selfcheck.cli.terminal import Terminal


def validate(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Every fault of some files, or of everything that ships."""
    from selfcheck.usecases.content import validate_files

    documents = _documents(typed.against) if typed.against else []
    if not typed.files:
        return _validate_library(terminal, documents)
    missing = [file for file in typed.files if not there(file)]
    if missing:
        raise BadInput(N_("There is no file {file}. Check the spelling."), file=missing[0])
    faults = validate_files(typed.files, data_folder(terminal.data), documents)
    for fault in faults:
        terminal.say(fault.say(terminal.language.text))
    if faults:
        return 1
    terminal.say(terminal.language.count("{n} file is right.", "{n} files are right.", len(typed.files)))
    return 0


def _validate_library(terminal: Terminal, documents: list[Path]) -> int:
    from selfcheck.usecases.content import validate_library

    report, language = validate_library(documents), terminal.language
    for fault in report.faults:
        terminal.say(fault.say(language.text))
    for line in (
        language.count("{n} checklist", "{n} checklists", report.checklists),
        language.count("{n} question", "{n} questions", report.questions),
        language.count("{n} option", "{n} options", report.options),
        language.count("{n} case", "{n} cases", report.cases),
        language.count("{n} word explained", "{n} words explained", report.terms),
        terminal.text("complete in: {languages}", languages=", ".join(report.languages)),
    ):
        terminal.say(line)
    if report.faults:
        terminal.say(language.count("{n} fault", "{n} faults", len(report.faults)))
    else:
        terminal.say(terminal.text("Everything is right."))
    return 1 if report.faults else 0


def search(terminal: Terminal, typed: argparse.Namespace) -> int:
    """What the library has for some words."""
    from selfcheck.cli import library_printed, printed
    from selfcheck.usecases.searching import library_index

    language = load_language(_spoken(typed.lang) or terminal.language.code)
    with terminal.workspace() as workspace:
        found = library_index(workspace, language).search(" ".join(typed.words))
    if typed.json:
        terminal.say(printed.as_json(library_printed.found_values(found)))
    elif not found.count:
        terminal.say(terminal.text("Nothing in the library has these words. Try fewer words, or other ones."))
    else:
        for line in library_printed.found_lines(found, terminal.language):
            terminal.say(line)
    return 0


def option(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Everything known about one option, on the terminal or as a page."""
    from selfcheck.cli import library_printed
    from selfcheck.usecases.library import option_sheet, print_sheet

    code = _spoken(typed.lang) or terminal.language.code
    with terminal.workspace() as workspace:
        if typed.out is None:
            for line in library_printed.sheet_lines(option_sheet(workspace, typed.option), load_language(code)):
                terminal.say(line)
            return 0
        pages = print_sheet(workspace, typed.option, typed.out, code, typed.paper or "A4")
        terminal.say(terminal.language.count("{file}: {n} page.", "{file}: {n} pages.", pages, file=typed.out))
    return 0


def there(file: Path) -> bool:
    """Whether there is such a file; one that may not be looked at is reported when it is read."""
    try:
        return file.exists()
    except OSError:
        return True


def _documents(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    if not found:
        raise BadInput(N_("There is no text file (.txt) in {folder}. Check the spelling."), folder=folder)
    return found


def _spoken(typed: str | None) -> str | None:
    from selfcheck.cli.terminal import spoken_language

    return spoken_language(typed)
