"""What a type check can't see: ids that clash or lead nowhere, codes, wording, promises kept over revisions."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from selfcheck.catalog.number_checks import check_base, check_end_use, check_numbers, check_range
from selfcheck.catalog.reader import ReadFile
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.domain.checklist import AREA_PREFIX, Checklist, Question
from selfcheck.domain.library import Library, Option
from selfcheck.errors import N_

LONGEST_QUESTION = 25
"""Words."""

SAME_QUESTION = 0.35
"""Two wordings less alike than this (difflib ratio of their words) are two questions."""

SAME_LETTERS = 0.6
"""The same for the letters of languages that write no spaces between words, in which any two sentences share some."""

LONGEST_WORD = 15
"""Letters a word has on average at most; longer ones are sentences without spaces."""


@dataclass(frozen=True)
class Promise:
    """What an earlier revision said of a question."""

    code: str
    area: str
    filter: bool
    text: str


@dataclass(frozen=True)
class Released:
    """What an earlier revision of a checklist promised, question by question."""

    revision: int
    questions: dict[str, Promise]


def promise_of(checklist: Checklist) -> Released:
    """What this revision promises to later ones."""
    return Released(
        checklist.revision,
        {
            one.id: Promise(one.code, one.area.value, one.filter, one.text[checklist.language])
            for one in checklist.questions
        },
    )


def check_file(read: ReadFile) -> None:
    """Everything that can be seen inside one file."""
    if read.kind == "checklist":
        checklist = read.entries[0]
        assert isinstance(checklist, Checklist)
        _check_unique(read, "questions", [question.id for question in checklist.questions])
        _check_codes(read, checklist)
        for place, question in enumerate(checklist.questions):
            _check_question(read, checklist, question, place)
        check_numbers(read, checklist)
        return
    list_key = {"options": "options", "cases": "cases", "sources": "sources", "glossary": "terms"}[read.kind]
    _check_unique(read, list_key, [entry.id for entry in read.entries])
    for place, entry in enumerate(read.entries):
        if isinstance(entry, Option):
            _check_figures(read, entry, place)
            check_base(read, entry, place)


def check_links(read: ReadFile, library: Library) -> None:
    """Every id that points out of the file leads somewhere in `library`."""
    for place, entry in enumerate(read.entries):
        if isinstance(entry, Checklist):
            for question_place, question in enumerate(entry.questions):
                for option_place, option_id in enumerate(question.options):
                    if option_id not in library.options:
                        read.fault(
                            ("questions", question_place, "options", option_place),
                            N_('There is no option "{id}". Mend the spelling or write the option.'),
                            id=option_id,
                        )
        elif isinstance(entry, Option):
            check_end_use(read, entry, place, library)
            for case_place, case_id in enumerate(entry.cases):
                if case_id not in library.cases:
                    read.fault(
                        ("options", place, "cases", case_place),
                        N_('There is no case "{id}". Mend the spelling or write the case.'),
                        id=case_id,
                    )
        for path, source_id in _sources_named(read, entry, place):
            if source_id not in library.sources:
                read.fault(
                    path, N_('There is no source "{id}". Mend the spelling or add it to sources.yaml.'), id=source_id
                )


def check_promises(read: ReadFile, released: Released) -> None:
    """A later revision may reword, add and retire; it may not give an id or code to another question."""
    checklist = read.entries[0]
    assert isinstance(checklist, Checklist)
    if checklist.revision < released.revision:
        read.fault(
            ("revision",),
            N_("Revision {old} of this checklist is already out. Give this one a higher number."),
            old=released.revision,
        )
        return
    if checklist.revision == released.revision and promise_of(checklist) != released:
        read.fault(
            ("revision",),
            N_("Revision {old} is already out with other questions. Raise the revision by one."),
            old=released.revision,
        )
        return
    codes = {promise.code: question_id for question_id, promise in released.questions.items()}
    for place, question in enumerate(checklist.questions):
        path = ("questions", place)
        promise = released.questions.get(question.id)
        if promise is not None:
            _check_meaning(read, checklist, question, promise, place)
        elif question.code in codes:
            read.fault(
                (*path, "code"),
                N_('The code {code} belongs to "{id}" for ever. Take the next free number.'),
                code=question.code,
                id=codes[question.code],
            )
    for question_id in released.questions:
        if question_id not in checklist.by_id:
            read.fault(
                ("questions",),
                N_(
                    'The question "{id}" of revision {old} is gone. Put it back and mark it retired; '
                    "people have answered it."
                ),
                id=question_id,
                old=released.revision,
            )


def _check_meaning(read: ReadFile, checklist: Checklist, question: Question, promise: Promise, place: int) -> None:
    path = ("questions", place)
    if question.code != promise.code:
        read.fault(
            (*path, "code"),
            N_('"{id}" has been {code} since an earlier revision. Put that code back.'),
            id=question.id,
            code=promise.code,
        )
    same_place = question.area.value == promise.area and question.filter == promise.filter
    if not same_place or not _asks_the_same(promise.text, question.text[checklist.language]):
        read.fault(
            (*path, "text"),
            N_(
                '"{id}" now asks something else than in an earlier revision ("{was}"). '
                "Give the new question a new id and code, and retire the old one."
            ),
            id=question.id,
            was=promise.text,
        )


def _asks_the_same(was: str, now: str) -> bool:
    """Whether a question was reworded and not exchanged for another."""
    before, after = was.lower(), now.lower()
    if max(len(before), len(after)) > LONGEST_WORD * len(before.split() or after.split() or [""]):
        return difflib.SequenceMatcher(None, before, after, autojunk=False).ratio() >= SAME_LETTERS
    return difflib.SequenceMatcher(None, before.split(), after.split()).ratio() >= SAME_QUESTION


def _check_unique(read: ReadFile, list_key: str, ids: list[str]) -> None:
    seen: set[str] = set()
    for place, one in enumerate(ids):
        if one in seen:
            read.fault(
                (list_key, place, "id"), N_('The id "{id}" stands here twice. Give one of them another.'), id=one
            )
        seen.add(one)


def _check_codes(read: ReadFile, checklist: Checklist) -> None:
    seen: dict[str, str] = {}
    for place, question in enumerate(checklist.questions):
        path = ("questions", place, "code")
        if question.code in seen:
            read.fault(
                path,
                N_('The code {code} is also on "{id}". Take the next free number.'),
                code=question.code,
                id=seen[question.code],
            )
        seen[question.code] = question.id
        prefix = AREA_PREFIX[question.area]
        if not question.code.startswith(prefix + "-"):
            read.fault(path, N_("A code in this area begins with {prefix}. Mend the code or the area."), prefix=prefix)


def _check_question(read: ReadFile, checklist: Checklist, question: Question, place: int) -> None:
    path = ("questions", place)
    if len(question.text[checklist.language].split()) > LONGEST_QUESTION:
        read.fault(
            (*path, "text"), N_("This question has more than {limit} words. Say it shorter."), limit=LONGEST_QUESTION
        )
    if question.only_if is not None:
        gate = checklist.by_id.get(question.only_if)
        if gate is None or not gate.filter:
            read.fault(
                (*path, "only_if"),
                N_('"{id}" is not a filter question of this file. Name one, or add filter: true to it.'),
                id=question.only_if,
            )
        elif _hides_itself(checklist, question):
            read.fault((*path, "only_if"), N_("These filter questions hide each other. Take one only_if out."))
    for option_place, option_id in enumerate(question.options):
        if option_id in question.options[:option_place]:
            read.fault((*path, "options", option_place), N_('"{key}" stands here twice. Keep one.'), key=option_id)
    retired = question.retired
    if retired is not None:
        if retired.replaced_by is not None and retired.replaced_by not in checklist.by_id:
            read.fault(
                (*path, "retired"),
                N_('There is no question "{id}" in this file to replace it. Mend the spelling.'),
                id=retired.replaced_by,
            )
        if retired.since > checklist.revision:
            read.fault((*path, "retired"), N_("It can't be retired in a revision later than this one. Mend one."))
    if question.filter:
        return
    if not question.good:
        read.fault(path, N_('"{key}" is missing here. Add it.'), key="good")
    if bool(question.options) == bool(question.no_option):
        read.fault(
            path, N_('A question leads to at least one option, or says in "no_option" why not. Write one of the two.')
        )


def _hides_itself(checklist: Checklist, question: Question) -> bool:
    """Whether the filters a question hangs on lead back to it."""
    seen = {question.id}
    gate = question.only_if
    while gate is not None and gate not in seen:
        seen.add(gate)
        named = checklist.by_id.get(gate)
        gate = named.only_if if named is not None else None
    return gate == question.id


def _check_figures(read: ReadFile, option: Option, place: int) -> None:
    if option.calculator is not None and option.calculator not in CALCULATORS:
        read.fault(
            ("options", place, "calculator"),
            N_('There is no calculator "{id}". "selfcheck calc" lists them.'),
            id=option.calculator,
        )
    for key, figure in (("saving", option.saving), ("payback", option.payback)):
        if figure is not None:
            check_range(read, figure, ("options", place, key))


def _sources_named(read: ReadFile, entry: object, place: int) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(entry, Checklist):
        for share_place, share in enumerate(entry.end_uses):
            yield ("end_uses", share_place, "source"), share.source
        for usual_place, usual in enumerate(entry.usual):
            yield ("usual", usual_place, "source"), usual.source
    elif isinstance(entry, Option):
        at = ("options", place)
        yield (*at, "source"), entry.source
        for key, figure in (("saving", entry.saving), ("payback", entry.payback)):
            if figure is not None:
                yield (*at, key, "source"), figure.source
        for fact_place, fact in enumerate(entry.facts):
            yield (*at, "facts", fact_place, "source"), fact.source
    elif read.kind == "cases":
        yield ("cases", place, "source"), getattr(entry, "source", "")
