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

_WHERE_MARKS_ARE = (range(0x0300, 0x1E00), range(0x3099, 0x309B), range(0xA800, 0xAC00))
"""Of all signs, those among which the ones stand that are written on a letter; to ask every sign takes a while."""

# Armenian asks and stresses with a sign inside the word; soft hyphens and joiners are not seen at all.
_INSIDE = "\u055b\u055c\u055e\u00ad\u200c\u200d"

_MARKS = _INSIDE + "".join(
    sign for blocks in _WHERE_MARKS_ARE for sign in map(chr, blocks) if unicodedata.category(sign) in ("Mn", "Mc")
)

WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
"""A word with the signs on its letters: without them nothing but consonants is left of Hindi or Khmer."""

SHORTEST = 3
"""Letters; a root of fewer fits too much."""

LONG_WORD, KEPT = 6, 4
"""Of a word of so many letters the root keeps so many, whatever the stemmer cuts off."""

_ONE_AT_A_TIME = threading.Lock()
"""A stemmer keeps the word it works on in itself, and window and worker ask the same one."""

# Accents, the points of Hebrew, the short vowels and the stretching of Arabic: who types may leave them out. The vowels
# of Hindi or Khmer stay, for there another vowel is another word.
_LEFT_OUT = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    f"{_INSIDE}]+"
)
_PLAIN = str.maketrans({"đ": "d", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe"})
"""Letters that are typed without their stroke and are no accented ones to Unicode."""

_ALGORITHMS = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "tr": "turkish",
}  # fmt: skip


_PLURALS: dict[str, tuple[tuple[tuple[str, ...], tuple[str, str]], ...]] = {
    # The e before an s goes, and from the singular too: "boxes" and "box", "hoses" and "hose".
    "en": (
        (("ss", "us", "sis"), ("", "")),
        (("ies",), ("ies", "y")),
        (("ie",), ("ie", "y")),
        (("ses", "xes", "zes", "ches", "shes"), ("es", "")),
        (("s",), ("s", "")),
        (("se", "xe", "ze", "che", "she"), ("e", "")),
    ),
    # Here too: "motores" and "motor", "bases" and "base", "luces" and "luz", "avances" and "avance".
    "es": (
        (("ces",), ("ces", "z")),
        (("ce",), ("ce", "z")),
        (("es",), ("es", "")),
        (("s",), ("s", "")),
        (("e",), ("e", "")),
    ),
}
"""By language: endings of a word, what is taken off, and what is put on; the first that fits counts."""


def folded(text: str) -> str:
    """Lower case without accents: "Panadería" becomes "panaderia"."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    # Twice, for a small raised A is a capital A only once it is taken apart.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", lower).casefold())
    return unicodedata.normalize("NFC", _LEFT_OUT.sub("", apart).translate(_PLAIN))


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
    for endings, (off, on) in _PLURALS.get(code, ()):
        # What leaves less than a word is no ending: "eje" of "ejes", "use" of "uses".
        if plain.endswith(endings) and len(plain) > SHORTEST and len(plain) - len(off) + len(on) >= SHORTEST:
            return plain[: len(plain) - len(off)] + on
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
