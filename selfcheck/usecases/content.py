"""The content: which checklists there are, which sector somebody means, and whether a file is right."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from selfcheck.catalog.faults import Fault
from selfcheck.catalog.library import load, read_released, validate
from selfcheck.catalog.reader import read_file
from selfcheck.catalog.translations import write_catalogue
from selfcheck.domain.checklist import Checklist
from selfcheck.domain.text import in_language
from selfcheck.errors import N_, BadInput
from selfcheck.paths import DataFolder, shipped_checklists
from selfcheck.usecases.workspace import Workspace

HOUSEKEEPING = "housekeeping"
"""The checklist that fits every firm; it joins every sector's."""


@dataclass(frozen=True)
class SectorMatch:
    """A checklist found by the words somebody typed, and which of its everyday words matched."""

    checklist: Checklist
    matched: tuple[str, ...]


def list_checklists(workspace: Workspace) -> list[Checklist]:
    """Every checklist, the one for every firm first, then by id."""
    found = workspace.library.checklists.values()
    return sorted(found, key=lambda one: (one.isic is not None, one.id))


def find_sectors(workspace: Workspace, typed: str, language: str) -> list[SectorMatch]:
    """The sectors that fit what somebody typed, the best first; the list for every firm always comes last."""
    wanted = [word for word in _plain(typed).replace(",", " ").split() if len(word) > 1 and word not in _LINKING]
    ranked: list[tuple[int, str, SectorMatch]] = []
    last: list[SectorMatch] = []
    for checklist in list_checklists(workspace):
        words = [word.strip() for word in in_language(checklist.everyday, language).split(",") if word.strip()]
        names = [in_language(checklist.title, language), *words, checklist.id]
        matched = tuple(word for word in words if any(_fits(one, word) for one in wanted))
        hits = sum(1 for one in wanted if any(_fits(one, name) for name in names))
        if checklist.isic is None:
            last.append(SectorMatch(checklist, ()))
        elif hits or not wanted:
            ranked.append((-hits, names[0], SectorMatch(checklist, matched)))
    return [match for _hits, _name, match in sorted(ranked, key=lambda one: one[:2])] + last


def checklists_for(sector: str | None) -> list[str]:
    """What an assessment of a sector asks: its own list and the one for every firm."""
    return [HOUSEKEEPING] if sector in (None, HOUSEKEEPING) else [str(sector), HOUSEKEEPING]


def validate_files(files: Sequence[Path], folder: DataFolder) -> list[Fault]:
    """Every fault of those files, read beside our library and the person's own; nothing is written, no database opened.

    A file that is part of the library is read in its own place.
    """
    ours = shipped_checklists()
    asked = {file.resolve() for file in files}
    beside = load([ours, folder.checklists], skip=asked)
    return validate(files, beside, read_released(ours))


def write_words(file: Path, language: str) -> tuple[Path, int]:
    """Write or update the catalogue of `file` in `language`; give its path and how many texts are still missing."""
    read = read_file(file)
    if not read.kind or (read.faults and not read.translator.wanted):
        raise BadInput(N_('{file} has faults. Run "selfcheck validate {file}" and mend them first.'), file=file)
    if language == read.translator.language:
        raise BadInput(N_("{file} is written in that language already."), file=file)
    return write_catalogue(file, language, read.translator.wanted)


_LINKING = frozenset({"and", "the", "of", "for", "with", "or", "de", "del", "la", "las", "los", "el", "con", "para"})
"""Words that say nothing about a trade, in the languages of the program."""


def _plain(text: str) -> str:
    """Lower case without accents."""
    return unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode() or text.casefold()


def _fits(typed: str, name: str) -> bool:
    """A typed word fits a name when one of the name's words begins with it, or it with the stem of one of them."""
    for word in _plain(name).split():
        stem = word[:-2] if len(word) > 5 else word
        if word.startswith(typed) or (len(typed) > 3 and typed.startswith(stem) and len(stem) > 3):
            return True
    return False
