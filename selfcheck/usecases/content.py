"""The content: which checklists there are, which sector somebody means, and whether a file is right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selfcheck.catalog.borrowed import read_documents
from selfcheck.catalog.faults import Fault
from selfcheck.catalog.library import load, read_released, validate, validate_whole
from selfcheck.catalog.reader import read_file
from selfcheck.catalog.translations import write_catalogue
from selfcheck.domain.checklist import HOUSEKEEPING as HOUSEKEEPING  # handed on: it is named with the sectors
from selfcheck.domain.checklist import Checklist
from selfcheck.domain.library import Library
from selfcheck.domain.text import in_language
from selfcheck.errors import N_, BadInput
from selfcheck.paths import DataFolder, shipped_checklists
from selfcheck.stems import root, words_of
from selfcheck.usecases.workspace import Workspace

MOST_LETTERS = 200
"""What is read of something very long, pasted by mistake."""

ALIKE = 0.85
"""Two words that are at least so much alike (difflib ratio) are the same word, mistyped."""


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
    """The sectors that fit what somebody typed, the best first; the list for every firm always comes last.

    A word fits in any of its forms. When nothing fits, words do that begin with the two letters typed so far, or one
    that is written nearly alike.
    """
    typed = typed[:MOST_LETTERS]
    wanted = [word for word in words_of(typed) if len(word) > 1 and word not in _LINKING]
    lists = list_checklists(workspace)
    if not wanted and typed.strip() and not words_of(typed):
        return [SectorMatch(one, ()) for one in lists if one.isic is None]
    sectors = [_Sector(one, language) for one in lists if one.isic is not None]
    if wanted and not any(sector.fits(word) for sector in sectors for word in wanted):
        known = sorted({word for sector in sectors for word in sector.words})
        begun = [word for word in known if len(wanted[-1]) == 2 and word.startswith(wanted[-1])]
        near = [like for word in wanted for like in difflib.get_close_matches(word, known, n=1, cutoff=ALIKE)]
        wanted = begun or near or wanted
    # "Shop" and "house" stand in many trades and say little; a word of one trade says it all.
    telling = {word: 1 / max(1, sum(sector.fits(word) for sector in sectors)) for word in wanted}
    ranked = [(sector.points(telling, typed), sector) for sector in sectors]
    ranked = sorted((pair for pair in ranked if pair[0] or not wanted), key=lambda pair: (-pair[0], pair[1].title))
    last = [SectorMatch(one, ()) for one in lists if one.isic is None]
    return [SectorMatch(sector.checklist, sector.matched(wanted)) for _points, sector in ranked] + last


class _Sector:
    """A sector's names in one language: its title, the everyday words for it, its id."""

    def __init__(self, checklist: Checklist, language: str) -> None:
        self.checklist, self.language = checklist, language
        self.title = in_language(checklist.title, language)
        self.everyday = [word.strip() for word in in_language(checklist.everyday, language).split(",") if word.strip()]
        self.words = {word for name in (self.title, checklist.id, *self.everyday) for word in words_of(name)}

    def fits(self, word: str) -> bool:
        """Whether a typed word stands in one of its names."""
        return self._fits(word, self.words)

    def points(self, telling: Mapping[str, float], typed: str) -> float:
        """How well the typed words fit, by how much each tells; more for the title, and when all of it is a name."""
        in_title = words_of(self.title)
        points = sum(tells for word, tells in telling.items() if self.fits(word))
        if not points:
            return 0.0
        whole = " ".join(words_of(typed)) in {" ".join(words_of(name)) for name in (self.title, *self.everyday)}
        return points + 0.5 * whole + 0.1 * any(self._fits(word, in_title) for word in telling)

    def matched(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """The everyday words that fit."""
        return tuple(name for name in self.everyday if any(self._fits(word, words_of(name)) for word in wanted))

    def _fits(self, typed: str, names: Iterable[str]) -> bool:
        """While a word is being typed it begins a name; once it stands it may have another ending."""
        mine = root(typed, self.language)
        return any((name.startswith(typed) and len(typed) > 2) or root(name, self.language) == mine for name in names)


def checklists_for(library: Library, sector: str | None) -> list[str]:
    """What an assessment of a sector asks: its own list and the one for every firm, unless its list stands alone.

    A sector that `library` does not know is handed back like any other: whoever pins it says what is wrong.
    """
    if sector is None or sector == HOUSEKEEPING:
        return [HOUSEKEEPING]
    known = library.checklists.get(sector)
    return [sector] if known is not None and known.alone else [sector, HOUSEKEEPING]


def validate_files(files: Sequence[Path], folder: DataFolder, documents: Sequence[Path] = ()) -> list[Fault]:
    """Every fault of those files, read beside our library and the person's own; nothing is written, no database opened.

    A file that is part of the library is read in its own place. `documents` are text files whose sentences may not
    stand in them.
    """
    ours = shipped_checklists()
    asked = {file.resolve() for file in files}
    beside = load([ours, folder.checklists], skip=asked)
    return validate(files, beside, read_released(ours), read_documents(documents) if documents else None)


@dataclass(frozen=True)
class LibraryReport:
    """The shipped library as it stands: its faults, and how much of everything there is.

    `languages` are the languages every file is complete in.
    """

    faults: tuple[Fault, ...]
    checklists: int
    questions: int
    options: int
    cases: int
    terms: int
    languages: tuple[str, ...]


def validate_library(documents: Sequence[Path] = ()) -> LibraryReport:
    """Every fault of the library that ships, that of an option no question leads to among them, and its counts.

    `documents` are text files whose sentences may not stand in it.
    """
    ours = shipped_checklists()
    known = read_documents(documents) if documents else None
    faults, library, languages = validate_whole(ours, read_released(ours), known)
    return LibraryReport(
        faults=tuple(faults),
        checklists=len(library.checklists),
        questions=sum(len(one.asked) for one in library.checklists.values()),
        options=len(library.options),
        cases=len(library.cases),
        terms=len(library.terms),
        languages=languages,
    )


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
