"""Everything in the library as a reader finds it: a title, the line under it, what it is filtered and found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from selfcheck.domain.checklist import Area, Checklist, Question, Resource
from selfcheck.domain.library import Case, Finding, InvestmentClass, Library, Option, Term
from selfcheck.domain.text import Text
from selfcheck.errors import N_
from selfcheck.i18n import Language
from selfcheck.stems import words_of

NAMES = 2
"""Checklists that are named before the rest are counted."""

EVERYWHERE = 1000
"""Checklists that an option of good housekeeping counts for: it is asked of every firm."""


class Kind(StrEnum):
    """What can be found, in the order it is shown."""

    OPTION = "option"
    QUESTION = "question"
    CASE = "case"
    FINDING = "finding"
    CHECKLIST = "checklist"
    TERM = "word"


KIND_NAMES = {
    Kind.OPTION: N_("Options"),
    Kind.QUESTION: N_("Questions"),
    Kind.CASE: N_("Cases"),
    Kind.FINDING: N_("Published findings"),
    Kind.CHECKLIST: N_("Checklists"),
    Kind.TERM: N_("Words explained"),
}


@dataclass(frozen=True)
class Entry:
    """One thing in the library: `title`, the line `under` it, and what it is filtered by.

    `id` is unique within its kind; a question's is "bakery/ovens-lit-late", a finding's "option-id/0". One that is
    asked `everywhere` belongs to every sector. `leads_to` is how many options a question leads to. The lower `rank`
    comes first. `names` are other words it is listed under; `more` is what else it says. `in_title`, `near` and `body`
    are the words of the title, of what stands near it, and of the rest, folded, each with a space before it.
    """

    kind: Kind
    id: str
    title: str
    under: str
    sectors: frozenset[str] = frozenset()
    areas: frozenset[Area] = frozenset()
    classes: frozenset[InvestmentClass] = frozenset()
    resources: frozenset[Resource] = frozenset()
    everywhere: bool = False
    leads_to: int = 0
    rank: int = 0
    names: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    in_title: str = ""
    near: str = ""
    body: str = ""


class Entries:
    """Makes the entries of a library for a reader of one language."""

    def __init__(self, library: Library, language: Language) -> None:
        self._library = library
        self._language = language
        self._say = language.content
        self._asked_in: dict[str, list[Checklist]] = {}
        for one in library.checklists.values():
            for option in dict.fromkeys(option for question in one.asked for option in question.options):
                self._asked_in.setdefault(option, []).append(one)
        self._citing: dict[str, list[Option]] = {}
        for found in library.options.values():
            for case in found.cases:
                self._citing.setdefault(case, []).append(found)

    def __iter__(self) -> Iterator[Entry]:
        library = self._library
        for option in library.options.values():
            yield self._option(option)
        for one in library.checklists.values():
            for question in one.asked:
                if not question.filter:
                    yield self._question(one, question)
        for case in library.cases.values():
            yield self._case(case)
        for option in library.options.values():
            for place, fact in enumerate(option.facts):
                yield self._finding(option, place, fact)
        for one in library.checklists.values():
            yield self._checklist(one)
        for term in library.terms.values():
            yield self._term(term)

    def _option(self, option: Option) -> Entry:
        say, asked_in = self._say, self._asked_in.get(option.id, [])
        everywhere = any(one.isic is None for one in asked_in)
        breadth = EVERYWHERE if everywhere else len(asked_in)
        return _entry(
            Kind.OPTION,
            option.id,
            say(option.title),
            self._sectors_line(asked_in),
            near=(say(option.short),),
            more=(say(option.short), *(say(step) for step in option.steps)),
            rank=2 * EVERYWHERE * list(InvestmentClass).index(option.investment_class) - breadth,
            sectors=frozenset(one.id for one in asked_in),
            everywhere=everywhere,
            areas=frozenset({option.area}),
            classes=frozenset({option.investment_class}),
            resources=frozenset(option.resources),
        )

    def _question(self, checklist: Checklist, question: Question) -> Entry:
        say = self._say
        options = [self._library.options[one] for one in question.options if one in self._library.options]
        return _entry(
            Kind.QUESTION,
            f"{checklist.id}/{question.id}",
            say(question.text),
            f"{question.code} · {say(checklist.title)}",
            more=(say(question.why), say(question.check)),
            rank=-question.weight,
            leads_to=len(options),
            sectors=frozenset({checklist.id}),
            areas=frozenset({question.area}),
            **_of_options(options),
        )

    def _case(self, case: Case) -> Entry:
        say, citing = self._say, self._citing.get(case.id, [])
        return _entry(
            Kind.CASE,
            case.id,
            say(case.done),
            " · ".join(part for part in (case.who, say(case.where), case.when) if part),
            near=tuple(self._title_of(one) for one in case.sectors),
            more=tuple(say(effect.what) for effect in case.effects),
            sectors=frozenset(case.sectors),
            areas=frozenset(one.area for one in citing),
            **_of_options(citing),
        )

    def _finding(self, option: Option, place: int, fact: Finding) -> Entry:
        source, asked_in = self._library.sources.get(fact.source), self._asked_in.get(option.id, [])
        return _entry(
            Kind.FINDING,
            f"{option.id}/{place}",
            self._say(fact.text),
            " · ".join(part for part in (self._say(option.title), source.who if source else None) if part),
            sectors=frozenset(one.id for one in asked_in),
            everywhere=any(one.isic is None for one in asked_in),
            areas=frozenset({option.area}),
            **_of_options([option]),
        )

    def _checklist(self, one: Checklist) -> Entry:
        say, count = self._say, self._language.count("{n} question", "{n} questions", len(one.asked))
        return _entry(
            Kind.CHECKLIST,
            one.id,
            say(one.title),
            self._language.text("{questions} · ISIC {code}", questions=count, code=one.isic) if one.isic else count,
            near=(say(one.everyday), say(one.about)),
            names=_parts(say(one.everyday)),
            more=(say(one.about),),
            rank=int(one.isic is not None),
            sectors=frozenset({one.id}),
        )

    def _term(self, term: Term) -> Entry:
        say = self._say
        also = say(term.also) if term.also else ""
        return _entry(Kind.TERM, term.id, say(term.term), say(term.means), near=(also,), names=_parts(also))

    def _title_of(self, checklist_id: str) -> str:
        known = self._library.checklists.get(checklist_id)
        return self._say(known.title) if known is not None else ""

    def _sectors_line(self, asked_in: list[Checklist]) -> str:
        """Where an option is asked about: "every sector", or some titles and how many more."""
        if not asked_in:
            return self._language.text("not asked in any checklist")
        if any(one.isic is None for one in asked_in):
            return self._language.text("every sector")
        names = ", ".join(self._say(one.title) for one in asked_in[:NAMES])
        more = len(asked_in) - NAMES
        if more <= 0:
            return names
        return self._language.count("{names} and {n} more", "{names} and {n} more", more, names=names)


def spoken_names(say: Text | None, language: Language) -> tuple[str, ...]:
    """A content text of words with commas between them, one by one."""
    return _parts(language.content(say)) if say else ()


def plain_words(texts: Iterable[str]) -> str:
    """The folded words of some texts, each with a space before it, so that a word's beginning is found as " leak"."""
    return "".join(f" {word}" for one in texts for word in words_of(one))


def _of_options(options: list[Option]) -> dict[str, Any]:
    return {
        "classes": frozenset(one.investment_class for one in options),
        "resources": frozenset(resource for one in options for resource in one.resources),
    }


def _entry(
    kind: Kind, entry_id: str, title: str, under: str, *, near: tuple[str, ...] = (), more: tuple[str, ...] = (),
    **rest: Any,
) -> Entry:  # fmt: skip
    return Entry(
        kind, entry_id, title, under, more=more,
        in_title=plain_words([title]), near=plain_words([under, *near]), body=plain_words(more),
        **rest,
    )  # fmt: skip


def _parts(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())
