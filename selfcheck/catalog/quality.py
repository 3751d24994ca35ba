"""What makes content good and not only right: wording, ease of reading, cautions, words of one's own.

A file with such a fault still works, so loading does not look at them; `validate` and the tests do.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from selfcheck.catalog.borrowed import LONGEST_RUN, Documents
from selfcheck.catalog.readability import EASY_ENOUGH, reading_ease
from selfcheck.catalog.reader import ReadFile
from selfcheck.catalog.tree import TreePath
from selfcheck.catalog.wording import (
    ASKS,
    dangerous_word,
    explained_words,
    negative_word,
    second_fact,
    unexplained,
)
from selfcheck.domain.checklist import Checklist, Confidence, Question
from selfcheck.domain.library import EXPERIENCE, Case, Library, Option, Term
from selfcheck.domain.text import Text
from selfcheck.errors import N_
from selfcheck.stems import root, words_of

ENGLISH = "en"


def check_quality(read: ReadFile, library: Library, documents: Documents | None = None) -> None:
    """Note every fault of quality in a file that is right otherwise; no text may be taken from the `documents`."""
    words = explained_words(library.terms, ENGLISH)
    for path, entry in _entries(read):
        texts = list(_texts(entry))
        if isinstance(entry, Question):
            _check_question(read, path, entry)
            _check_ease(read, path, [entry.text, entry.why, entry.check])
        elif isinstance(entry, Option):
            _check_option(read, path, entry)
            _check_ease(read, path, [entry.short, *entry.steps])
        if isinstance(entry, Question | Option):
            _check_abbreviations(read, path, texts, words)
        if documents is not None:
            _check_own_words(read, path, texts, documents)


def check_reached(read: ReadFile, library: Library) -> None:
    """Every option of a file is reached from some question of the library."""
    reached = {option for one in library.checklists.values() for asked in one.asked for option in asked.options}
    for path, entry in _entries(read):
        if isinstance(entry, Option) and entry.id not in reached:
            read.fault((*path, "id"), N_("No question leads to this option. Name it in one, or take the option out."))


def check_plain(read: ReadFile, library: Library, plain: frozenset[str]) -> None:
    """Every English word of questions and options is an everyday one (`plain`, by its root) or stands in the glossary.

    It keeps words of a trade from slipping in unexplained; a new everyday word is added to the list on purpose.
    """
    known = plain | frozenset(root(word, ENGLISH) for word in explained_words(library.terms, ENGLISH))
    for path, entry in _entries(read):
        if not isinstance(entry, Question | Option):
            continue
        for word in dict.fromkeys(word for text in _texts(entry) for word in words_of(text.get(ENGLISH, ""))):
            if not word.isdigit() and root(word, ENGLISH) not in known:
                sentence = N_(
                    '"{word}" is neither an everyday word (plain-words.txt) nor in the glossary. Say it in plainer '
                    "words, explain it in glossary.yaml, or add it to the plain words."
                )
                read.fault(path, sentence, word=word)


def _entries(read: ReadFile) -> Iterator[tuple[TreePath, object]]:
    """Questions, options, cases and terms, and where each stands."""
    key = {"options": "options", "cases": "cases", "glossary": "terms"}.get(read.kind, "")
    for place, entry in enumerate(read.entries):
        if isinstance(entry, Checklist):
            for question_place, question in enumerate(entry.questions):
                if question.retired is None:
                    yield ("questions", question_place), question
        else:
            yield (key, place), entry


def _texts(entry: object) -> Iterator[Text]:
    found: tuple[Text | None, ...] = ()
    match entry:
        case Question():
            found = (entry.text, entry.good, entry.why, entry.check, entry.no_option)
        case Option():
            facts = (fact.text for fact in entry.facts)
            of = entry.saving.of if entry.saving else None
            found = (entry.title, entry.short, *entry.steps, entry.caution, of, *facts)
        case Case():
            found = (entry.done, *(effect.what for effect in entry.effects))
        case Term():
            found = (entry.means,)
    return (text for text in found if text)


def _check_question(read: ReadFile, path: TreePath, question: Question) -> None:
    words = question.text.get(ENGLISH)
    if words is None or read.translator.language != ENGLISH:
        return
    at = (*path, "text")
    if not ASKS.match(words):
        read.fault(
            at,
            N_(
                "A question begins with a word such as Is, Are, Does or Has and ends with its one question mark. "
                "Write it so that yes or no answers it."
            ),
        )
    negative, second = negative_word(words), second_fact(words)
    if negative:
        read.fault(at, N_('With "{word}", no would be the good answer. Say it the other way round.'), word=negative)
    if second:
        read.fault(at, N_('This asks two things ("{word}"). Keep one, or make two questions.'), word=second)


def _check_option(read: ReadFile, path: TreePath, option: Option) -> None:
    steps = [text.get(ENGLISH, "") for text in (option.title, option.short, *option.steps)]
    word = dangerous_word(steps)
    if word and not option.caution:
        read.fault(path, N_('"{word}" can hurt people. Add a caution that says how to stay safe.'), word=word)
    figures = {"saving": option.saving, "payback": option.payback, "": option}
    known = chain(figures.items(), ((f"facts {place}", fact) for place, fact in enumerate(option.facts)))
    for key, figure in known:
        if figure and figure.source == EXPERIENCE and figure.confidence is Confidence.CONFIRMED:
            read.fault(
                (*path, *(int(step) if step.isdigit() else step for step in key.split())),
                N_('Experience is no document. Write "confidence: estimate", or name the document.'),
            )


def _check_ease(read: ReadFile, path: TreePath, texts: list[Text]) -> None:
    for language in texts[0]:
        ease = reading_ease(" ".join(text.get(language, "") for text in texts), language)
        if ease is not None and ease < EASY_ENOUGH:
            read.fault(
                path,
                N_(
                    'The words in "{language}" are hard to read here (Flesch {ease}, wanted {limit} or more). '
                    "Write shorter sentences and shorter words."
                ),
                language=language,
                ease=round(ease),
                limit=round(EASY_ENOUGH),
            )


def _check_abbreviations(read: ReadFile, path: TreePath, texts: list[Text], words: frozenset[str]) -> None:
    for word in unexplained([text.get(ENGLISH, "") for text in texts], words):
        sentence = N_('"{word}" is not in the glossary. Write it out, or explain it in glossary.yaml.')
        read.fault(path, sentence, word=word)


def _check_own_words(read: ReadFile, path: TreePath, texts: list[Text], documents: Documents) -> None:
    for text in texts:
        found = documents.find(text.get(ENGLISH, ""))
        if found:
            read.fault(
                path,
                N_('More than {limit} words in a row stand in {document} too: "{run}". Say it in your own words.'),
                limit=LONGEST_RUN,
                document=found[1],
                run=found[0],
            )
