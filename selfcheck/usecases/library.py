"""What a person does with the library besides searching it: look at an option's sheet, print it."""

from __future__ import annotations

from pathlib import Path

from selfcheck.domain.fact_sheet import FactSheet, fact_sheet
from selfcheck.files import written_whole
from selfcheck.i18n import load_language
from selfcheck.usecases.finding import find_library_option
from selfcheck.usecases.workspace import Workspace


def option_sheet(workspace: Workspace, named: str) -> FactSheet:
    """Everything the library knows about the option of that id; NotFound says what could have been meant."""
    return fact_sheet(workspace.library, find_library_option(workspace, named).id)


def print_sheet(workspace: Workspace, named: str, target: Path, language: str, paper: str = "A4") -> int:
    """Write the sheet of an option as a PDF of one page; give its pages. The old file stays until the new is whole."""
    from selfcheck.report.option_sheet import write_option_sheet

    sheet = option_sheet(workspace, named)
    with written_whole(target) as stream:
        return write_option_sheet(stream, sheet, load_language(language), workspace.today(), paper)
