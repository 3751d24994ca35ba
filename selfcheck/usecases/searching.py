"""Looking something up in the library: by any form of its words, by other words for the same thing, by filters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from selfcheck.domain.checklist import AREA_PREFIX, Area, Resource
from selfcheck.domain.library import InvestmentClass, Library
from selfcheck.i18n import Language
from selfcheck.stems import SHORTEST, WORD, folded, root, spans, words_of
from selfcheck.usecases.library_entries import KIND_NAMES as KIND_NAMES
from selfcheck.usecases.library_entries import Entries, plain_words, spoken_names
from selfcheck.usecases.library_entries import Entry as Entry
from selfcheck.usecases.library_entries import Kind as Kind
from selfcheck.usecases.workspace import Workspace

TITLE, NEAR, BODY = 8, 4, 1
"""How much a word counts in a title, in the line under it or among the everyday words, and in the rest of the text."""

TOGETHER = 2
"""What it counts when the typed words stand in the title as they were typed."""

MOST_LETTERS, MOST_WORDS = 200, 12
"""What is read of something very long, pasted by mistake."""

CODE = re.compile(rf"\b({'|'.join(AREA_PREFIX.values())})(?:-(\d\d?)|(\d\d))\b".lower())
"""A question's printed code as people type it: "EN-04", "en-4", "en04"."""

SENTENCE = re.compile(r"(?<=[.!?;])\s+")

Spans = tuple[tuple[int, int], ...]
"""Letters of a text to mark, each from the first past the last."""


@dataclass(frozen=True)
class Filters:
    """What somebody wants to see; an empty set lets everything through. Words explained fit no filter that is set."""

    sectors: frozenset[str] = frozenset()
    areas: frozenset[Area] = frozenset()
    classes: frozenset[InvestmentClass] = frozenset()
    resources: frozenset[Resource] = frozenset()

    @property
    def set(self) -> bool:
        """Whether any filter is set."""
        return bool(self.sectors or self.areas or self.classes or self.resources)

    def let_through(self, entry: Entry, *, joined: bool = True) -> bool:
        """Whether an entry fits every filter that is set; one that belongs to no sector fits every sector.

        What is asked everywhere fits a sector unless good housekeeping has not `joined` any of the wanted ones.
        """
        if entry.kind is Kind.TERM:
            return not self.set
        everywhere = (entry.everywhere and joined) or not entry.sectors
        return (
            (not self.sectors or everywhere or bool(self.sectors & entry.sectors))
            and (not self.areas or bool(self.areas & entry.areas))
            and (not self.classes or bool(self.classes & entry.classes))
            and (not self.resources or bool(self.resources & entry.resources))
        )


Roots = tuple[str, ...]
"""What the forms of one word, or of the words of one name ("cold room"), begin with."""


@dataclass(frozen=True)
class Wanted:
    """A word or name as typed, the roots it is looked for by, and those of other names for the same thing."""

    typed: str
    roots: Roots
    others: tuple[Roots, ...] = ()


@dataclass(frozen=True)
class Hit:
    """An entry that was found by what is `wanted`; where its letters are to be marked is worked out when asked for.

    `listed_under` is the typed word when the entry has only another name for the same thing.
    """

    entry: Entry
    wanted: tuple[Wanted, ...] = ()
    listed_under: str = ""

    @property
    def marked(self) -> Spans:
        """The letters of the title to mark."""
        return self._shown[0]

    @property
    def line(self) -> str:
        """The entry's own second line, or the sentence in which a word was found that stands in neither."""
        return self._shown[1]

    @property
    def line_marked(self) -> Spans:
        """The letters of that line to mark."""
        return self._shown[2]

    @property
    def by(self) -> str:
        """The word it is listed under when none of its own words is like the typed one."""
        return self._shown[3]

    @cached_property
    def _shown(self) -> tuple[Spans, str, Spans, str]:
        entry, line, by = self.entry, self.entry.under, self.listed_under
        if not self.wanted:
            return (), line, (), ""
        roots = _marked_roots(entry, self.wanted)
        marked, line_marked = tuple(spans(entry.title, roots)), tuple(spans(line, roots))
        if not marked and not line_marked:
            name = next((name for name in entry.names if spans(name, roots)), "")
            if not name:
                line = next((one for one in _sentences(entry) if spans(one, roots)), line)
                line_marked = tuple(spans(line, roots))
            by = by or name
        return marked, line, line_marked, by


@dataclass(frozen=True)
class Found:
    """What a search gave, by kind, best first."""

    hits: dict[Kind, tuple[Hit, ...]]

    @property
    def count(self) -> int:
        """How many things were found."""
        return sum(len(found) for found in self.hits.values())


@dataclass(frozen=True)
class Made:
    """What searching needs of a library in one language: its entries, and which names mean the same thing.

    `alone` are the checklists that are asked on their own, without what is asked everywhere.
    """

    entries: tuple[Entry, ...]
    alike: tuple[tuple[Roots, tuple[Roots, ...]], ...]
    alone: frozenset[str]


def make_index(library: Library, language: Language) -> Made:
    """What is searched in; it takes a moment, so it is kept from one start of the program to the next."""
    alike: dict[Roots, set[Roots]] = {}
    for term in library.terms.values():
        names = spoken_names(term.also, language)
        if names:
            _learn(alike, (language.content(term.term), *names), language.code)
    return Made(
        entries=tuple(Entries(library, language)),
        alike=tuple((roots, tuple(sorted(others))) for roots, others in alike.items()),
        alone=frozenset(one.id for one in library.checklists.values() if one.alone),
    )


def _learn(alike: dict[Roots, set[Roots]], names: tuple[str, ...], language: str) -> None:
    """These are names for the same thing: who types one of them finds what says another."""
    group = {roots: _beginnings(name, language) for name in names if (roots := _roots(name, language))}
    for roots in group:
        alike.setdefault(roots, set()).update(one for other, one in group.items() if other != roots)


def _beginnings(name: str, language: str) -> Roots:
    """What another name is looked for by: nearly all of it, for a root as short as "tall" fits too much."""
    return tuple(max(root(word, language), word[:-1], key=len) for word in words_of(name))


def _roots(name: str, language: str) -> Roots:
    return tuple(root(word, language) for word in words_of(name))


class LibraryIndex:
    """The library as a reader of one language searches it."""

    def __init__(self, language: Language, made: Made) -> None:
        self.language = language
        self.entries = made.entries
        self._alike = dict(made.alike)
        self._alone = made.alone

    def search(self, typed: str, filters: Filters | None = None) -> Found:
        """Everything that holds all the typed words and fits the filters; with nothing typed, everything that fits.

        Best first: in the title before near it before elsewhere, asked in the wanted sector before asked everywhere,
        then by rank.
        """
        wanted = tuple(self._wanted(typed[:MOST_LETTERS]))
        together = plain_words([typed[:MOST_LETTERS]]) if len(wanted) > 1 else ""
        if typed.strip() and not wanted:
            return Found({})
        scored: dict[Kind, list[tuple[tuple[int, bool, int, str], Entry, str]]] = {}
        joined = filters is None or not filters.sectors <= self._alone
        for entry in self.entries:
            if filters is not None and not filters.let_through(entry, joined=joined):
                continue
            found = _score(entry, wanted)
            if found is None:
                continue
            score, by = found
            if together and together in entry.in_title:
                score += TOGETHER
            foreign = bool(filters and filters.sectors and not filters.sectors & entry.sectors)
            key = (-score, foreign, entry.rank, entry.title if wanted else "")
            scored.setdefault(entry.kind, []).append((key, entry, by))
        return Found(
            {
                kind: tuple(Hit(entry, wanted, by) for _key, entry, by in sorted(scored[kind], key=_first))
                for kind in Kind
                if kind in scored
            }
        )

    def _wanted(self, typed: str) -> Iterator[Wanted]:
        """What was typed: names of several words where the glossary knows them, else word by word."""
        text = folded(typed)
        for code in CODE.finditer(text):
            yield Wanted(code[0], (f"{code[1]} {int(code[2] or code[3]):02}",))
        words = WORD.findall(CODE.sub(" ", text))
        # A single letter beside words is an article or half a word; alone it is all there is to go by.
        words = ([one for one in words if len(one) > 1 or one.isdigit()] or words)[:MOST_WORDS]
        roots = [root(word, self.language.code) for word in words]
        at = 0
        while at < len(words):
            name = next((tuple(roots[at:end]) for end in range(len(words), at + 1, -1)
                         if tuple(roots[at:end]) in self._alike), (roots[at],))  # fmt: skip
            said = " ".join(words[at : at + len(name)])
            yield Wanted(said, name, tuple(self._alike.get(name, ())))
            at += len(name)


def library_index(workspace: Workspace, language: Language) -> LibraryIndex:
    """The index of the library for a reader, read or made when first asked for and whenever the content changes."""
    known = workspace.indexes.get(language.code)
    if not isinstance(known, LibraryIndex):
        from selfcheck.catalog.kept import keep_part, read_part

        file = workspace.folder.kept_index(language.code)
        made = read_part(file, workspace.content_key, Made)
        if made is None:
            made = make_index(workspace.library, language)
            keep_part(file, workspace.content_key, made)
        known = workspace.indexes[language.code] = LibraryIndex(language, made)
    return known


def _score(entry: Entry, wanted: Sequence[Wanted]) -> tuple[int, str] | None:
    """How well an entry fits all that is wanted, and the typed word it is only listed under; None when it doesn't."""
    score, by = 0, ""
    for word in wanted:
        points = 2 * _points(entry, word.roots)
        if points < 2 * NEAR and word.others:
            # Another name for the same thing counts half.
            of_other = max(_points(entry, other) for other in word.others)
            if of_other > points:
                points, by = of_other, word.typed
        if not points:
            return None
        score += points
    return score, by


def _points(entry: Entry, roots: Roots) -> int:
    """How well a name fits: as well as the worst of its words."""
    return min(_of_root(entry, f" {start}") for start in roots)


def _of_root(entry: Entry, start: str) -> int:
    if start in entry.in_title:
        return TITLE
    if start in entry.near:
        return NEAR
    return BODY if start in entry.body else 0


def _marked_roots(entry: Entry, wanted: Sequence[Wanted]) -> set[str]:
    """What to mark: the typed words, and other names that stand there whole, without their little words."""
    found = {start for word in wanted for start in word.roots}
    for word in wanted:
        for name in word.others:
            if _points(entry, name):
                found.update(start for start in name if len(name) == 1 or len(start) >= SHORTEST)
    return found


def _sentences(entry: Entry) -> Iterator[str]:
    for text in entry.more:
        yield from SENTENCE.split(text)


def _first(scored: tuple[tuple[int, bool, int, str], Entry, str]) -> tuple[int, bool, int, str]:
    return scored[0]
