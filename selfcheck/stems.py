"""Words in all their forms: what "leak", "leaks" and "leaking" have in common, in the languages of the content."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile
from typing import Any

from selfcheck.domain.text import base_language

WORD = re.compile(r"[^\W_]+")

SHORTEST = 3
"""Letters; a root of fewer fits too much."""

LONG_WORD, KEPT = 6, 4
"""Of a word of so many letters the root keeps so many, whatever the stemmer cuts off."""

_ONE_AT_A_TIME = threading.Lock()
"""A stemmer keeps the word it works on in itself, and window and worker ask the same one."""

_ACCENTS = re.compile("[\u0300-\u036f]+")
_ALGORITHMS = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "tr": "turkish",
}  # fmt: skip


_PLURALS: dict[str, tuple[tuple[tuple[str, ...], tuple[str, str]], ...]] = {
    "en": (
        (("ss", "us", "is"), ("", "")),
        (("ies",), ("ies", "y")),
        (("ses", "xes", "zes", "ches", "shes"), ("es", "")),
        (("s",), ("s", "")),
    ),
    # The e goes with its s, and from the singular too: "motores" and "motor", "bases" and "base".
    "es": (
        (("ces",), ("ces", "z")),
        (("es",), ("es", "")),
        (("s",), ("s", "")),
        (("e",), ("e", "")),
    ),
}
"""By language: endings of a word, what is taken off, and what is put on; the first that fits counts."""


def folded(text: str) -> str:
    """Lower case without accents: "Panadería" becomes "panaderia"."""
    lower = text.casefold()
    return lower if lower.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", lower))


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return WORD.findall(folded(text))


@lru_cache(maxsize=8192)
def root(word: str, language: str) -> str:
    """The folded beginning that the forms of a word share: "leaking" and "leaks" give "leak".

    The word itself, folded, where the language has no stemmer (Snowball) or the word is short.
    """
    plain = folded(word)
    stemmer = _stemmer(base_language(language))
    if stemmer is None or len(plain) <= SHORTEST:
        return plain
    # Accents come off first, so that who leaves them out finds the same. English stems end "batteri" for "battery".
    with _ONE_AT_A_TIME:
        stem = stemmer.stemWord(plain)
    stem = stem[:-1] if stem.endswith("i") and base_language(language) == "en" else stem
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(plain, stem, strict=False)))
    return plain[: max(shared, KEPT if len(plain) >= LONG_WORD else SHORTEST)]


@lru_cache(maxsize=8192)
def singular(word: str, language: str) -> str:
    """A word, folded, without the ending of its plural: "traps" gives "trap", "batteries" "battery".

    Nothing else goes: "sulfúrico" is not "sulfuro", and "pasta" is not "pasto". A language without a rule keeps its
    words as they are.
    """
    plain, code = folded(word), base_language(language)
    for endings, kept in _PLURALS.get(code, ()):
        if plain.endswith(endings) and len(plain) > SHORTEST:
            return plain[: len(plain) - len(kept[0])] + kept[1]
    return plain


def spans(text: str, roots: Iterable[str]) -> list[tuple[int, int]]:
    """Where the words of `text` that begin with one of the roots stand, each from its first letter past its last."""
    wanted = tuple(roots)
    return [found.span() for found in WORD.finditer(text) if wanted and folded(found[0]).startswith(wanted)]


@lru_cache(maxsize=16)
def _stemmer(language: str) -> Any:
    name = _ALGORITHMS.get(language)
    if name is None:
        return None
    import snowballstemmer

    return snowballstemmer.stemmer(name)
