"""The folders of content as one library: ours and the person's own, the broken files reported and left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import msgspec

from selfcheck.catalog.borrowed import Documents
from selfcheck.catalog.checks import Released, check_file, check_links, check_promises, promise_of
from selfcheck.catalog.faults import Fault
from selfcheck.catalog.folder import PLAIN_WORDS, RELEASED, Catalog, content_files
from selfcheck.catalog.quality import check_plain, check_quality, check_reached
from selfcheck.catalog.reader import ReadFile, read_file
from selfcheck.catalog.translations import missing_fault
from selfcheck.domain.checklist import Checklist
from selfcheck.domain.library import Case, Library, Option, Source, Term
from selfcheck.errors import N_
from selfcheck.stems import root


def load(
    folders: Iterable[Path], released: Mapping[str, Released] | None = None, skip: Collection[Path] = ()
) -> Catalog:
    """Read every content file below `folders`, earlier folders first; a file with a fault is left out whole.

    `released` says what earlier revisions promised, by checklist id; an own file that breaks a promise is left out too.
    Files in `skip` (resolved paths) are passed over.
    """
    promises = released or {}
    files_found = [file for folder in folders for file in content_files(folder) if file.resolve() not in skip]
    reads = [read_file(file) for file in files_found]
    ids: dict[str, Path] = {}
    for read in reads:
        _check_alone(read, ids, promises)
    sound = [read for read in reads if not read.faults]
    library = _assemble(sound)
    while True:
        for read in sound:
            check_links(read, library)
        kept = [read for read in sound if not read.faults]
        if len(kept) == len(sound):
            break
        sound, library = kept, _assemble(kept)
    lists = [(read, entry) for read in sound for entry in read.entries if isinstance(entry, Checklist)]
    return Catalog(
        library=library,
        files={entry.id: read.file for read, entry in lists},
        ids=ids,
        languages={entry.id: _complete_languages(read) for read, entry in lists},
        faults=tuple(fault for read in reads for fault in read.faults),
        written=_assemble(reads),
    )


def validate(
    files: Iterable[Path],
    beside: Catalog,
    released: Mapping[str, Released] | None = None,
    documents: Documents | None = None,
) -> list[Fault]:
    """Every fault of `files`, those of quality too, read as if they stood in the library `beside`, without them in it.

    What they name must be written somewhere; that it has a fault of its own is told where it stands. No text may be
    taken from one of the `documents`.
    """
    reads = _checked(files, beside.ids, released or {})
    # A list names options and an option names an end use of a list: without the files asked about, either is left out.
    whole = _assemble([read for read in reads if read.kind], beside.written or beside.library)
    for read in reads:
        if read.entries:
            check_links(read, whole)
            check_quality(read, whole, documents)
    return [fault for read in reads for fault in read.faults]


def validate_whole(
    folder: Path, released: Mapping[str, Released], documents: Documents | None = None
) -> tuple[list[Fault], Library, tuple[str, ...]]:
    """Every fault of a folder that is a library of its own, the library, and the languages all of it is complete in."""
    reads = _checked(content_files(folder), {}, released)
    library, plain = _assemble(read for read in reads if read.kind), read_plain_words(folder)
    for read in reads:
        if read.entries:
            check_links(read, library)
            check_quality(read, library, documents)
            check_reached(read, library)
            check_plain(read, library, plain)
    spoken = [set(_complete_languages(read)) for read in reads if read.translator.wanted]
    languages = set.intersection(*spoken) if spoken else set()
    return [fault for read in reads for fault in read.faults], library, tuple(sorted(languages))


def _checked(files: Iterable[Path], taken: Mapping[str, Path], released: Mapping[str, Released]) -> list[ReadFile]:
    """The files with the faults each has on its own, and those of the words its languages lack."""
    reads = [read_file(file) for file in files]
    seen = dict(taken)
    for read in reads:
        _check_alone(read, seen, released)
        words = read.translator
        read.faults += [one for code in words.catalogues if (one := missing_fault(read.file, words, code))]
    return reads


def read_released(folder: Path) -> dict[str, Released]:
    """What the shipped checklists have promised so far, by checklist id."""
    path = folder / RELEASED
    if not path.exists():
        return {}
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Released])


def read_plain_words(folder: Path) -> frozenset[str]:
    """The roots of the everyday words that need no explanation, one word on a line of `plain-words.txt`."""
    path = folder / PLAIN_WORDS
    words = path.read_text(encoding="utf-8").split() if path.exists() else []
    return frozenset(root(word, "en") for word in words)


def released_json(catalog: Catalog) -> bytes:
    """The promises of all checklists of a catalog, to be kept in `released.json` when a release is made."""
    promises = {one.id: promise_of(one) for one in catalog.library.checklists.values()}
    return msgspec.json.format(msgspec.json.encode(promises, order="sorted"), indent=1) + b"\n"


def _check_alone(read: ReadFile, ids: dict[str, Path], promises: Mapping[str, Released]) -> None:
    """The checks of one file that need no other, and that its ids are not taken by an earlier file."""
    if not read.entries:
        return
    if not read.faults:
        check_file(read)
    list_key = {"options": "options", "cases": "cases", "sources": "sources", "glossary": "terms"}.get(read.kind)
    for place, entry in enumerate(read.entries):
        name = f"{read.kind} {entry.id}"
        other = ids.setdefault(name, read.file)
        if other != read.file:
            read.fault(
                (list_key, place, "id") if list_key else ("id",),
                N_('The id "{id}" is already used in {file}. Choose another.'),
                id=entry.id,
                file=other.name,
            )
        if isinstance(entry, Checklist) and entry.id in promises:
            check_promises(read, promises[entry.id])


def _assemble(reads: Iterable[ReadFile], base: Library | None = None) -> Library:
    start = base or Library()
    checklists, options = dict(start.checklists), dict(start.options)
    cases, sources, terms = dict(start.cases), dict(start.sources), dict(start.terms)
    for read in reads:
        for entry in read.entries:
            match entry:
                case Checklist():
                    checklists[entry.id] = entry
                case Option():
                    options[entry.id] = entry
                case Case():
                    cases[entry.id] = entry
                case Source():
                    sources[entry.id] = entry
                case Term():
                    terms[entry.id] = entry
    return Library(checklists=checklists, options=options, cases=cases, sources=sources, terms=terms)


def _complete_languages(read: ReadFile) -> tuple[str, ...]:
    words = read.translator
    return (words.language, *(code for code in words.catalogues if not words.missing(code)))
