"""Which words of a text the glossary explains, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from selfcheck.domain.library import Term
from selfcheck.domain.text import in_language
from selfcheck.stems import WORD, singular
from selfcheck.usecases.workspace import Workspace


@dataclass(frozen=True)
class Mention:
    """A term of the glossary in a text: its letters from `first` to before `last`."""

    first: int
    last: int
    term: Term


class Explainer:
    """Finds the terms of a glossary in texts of one language, singular or plural, the longest first."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._language = language
        self._by_first: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term in terms:
            if not term.marked:
                continue
            for name in _names(in_language(term.term, language)):
                forms = tuple(self._form(word) for word in WORD.findall(name))
                if forms:
                    self._by_first.setdefault(forms[0], []).append((forms, term))
        for longest_first in self._by_first.values():
            longest_first.sort(key=lambda one: -len(one[0]))

    def mentions(self, text: str) -> list[Mention]:
        """Where terms stand in a text, in reading order; a word belongs to one term only."""
        words = [(found.start(), found.end(), self._form(found[0])) for found in WORD.finditer(text)]
        found: list[Mention] = []
        place = 0
        while place < len(words):
            size = 1
            for forms, term in self._by_first.get(words[place][2], ()):
                following = words[place : place + len(forms)]
                if tuple(form for _first, _last, form in following) == forms:
                    size = len(forms)
                    found.append(Mention(words[place][0], following[-1][1], term))
                    break
            place += size
        return found

    def terms_in(self, texts: Iterable[str]) -> list[Term]:
        """The terms that stand in some texts, each once, in the order they are met."""
        met = {mention.term.id: mention.term for text in texts for mention in self.mentions(text)}
        return list(met.values())

    def _form(self, word: str) -> str:
        # An abbreviation is itself only: "LED" is not "led", the past of to lead.
        return word.removesuffix("s") if _SHORT.fullmatch(word) else singular(word, self._language)


_SHORT = re.compile(r"[A-Z0-9]{2,}s?|[a-z][A-Z]\w*")


def explainer(workspace: Workspace, language: str) -> Explainer:
    """The explainer of the library's glossary, made when first asked for and whenever the content was read anew."""
    # Asked once: a worker may read the content anew at any moment.
    name, library = f"terms {language}", workspace.library
    known = workspace.indexes.get(name)
    if not isinstance(known, tuple) or known[0] is not library:
        known = workspace.indexes[name] = (library, Explainer(library.terms.values(), language))
    made = known[1]
    assert isinstance(made, Explainer)
    return made


def _names(term: str) -> list[str]:
    """The names a term goes by: "kilowatt-hour (kWh)" is both."""
    inside = re.findall(r"\(([^)]*)\)", term)
    return [name for name in (re.sub(r"\([^)]*\)", "", term), *inside) if name.strip()]
