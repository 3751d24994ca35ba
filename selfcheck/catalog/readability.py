"""How easily a text reads, after Flesch: syllables by Pyphen's hyphenation dictionaries, words, sentences.

English: R. Flesch, "A new readability yardstick", 1948. Spanish: J. Fernández Huerta, "Medidas sencillas de
lecturabilidad", 1959, with the sentence term as words per sentence. Both run from 0, hard, to 100, easy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from selfcheck.domain.text import base_language

EASY_ENOUGH = 60.0
"""Flesch's "standard": read without effort by people of 13 to 15 years."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?:;…]+(?=\s|$)")
_PART = re.compile(r"[-'’]")


@dataclass(frozen=True)
class _Formula:
    """`base` − `sentence` × words a sentence − `syllable` × syllables a word."""

    dictionary: str
    base: float
    sentence: float
    syllable: float


_FORMULAS = {
    "en": _Formula("en_US", 206.835, 1.015, 84.6),
    "es": _Formula("es", 206.84, 1.02, 60.0),
}


def reading_ease(text: str, language: str) -> float | None:
    """The ease of a text, higher is easier; None for a language without a formula here, or a text without words."""
    formula = _FORMULAS.get(base_language(language))
    words = [word.lower() for word in _WORD.findall(text)]
    if formula is None or not words:
        return None
    sentences = max(1, len(_SENTENCE.findall(text)))
    syllables = sum(_syllables(word, formula.dictionary) for word in words)
    return formula.base - formula.sentence * len(words) / sentences - formula.syllable * syllables / len(words)


@lru_cache(maxsize=8192)
def _syllables(word: str, dictionary: str) -> int:
    return sum(len(_hyphenation(dictionary).positions(part)) + 1 for part in _PART.split(word) if part)


@lru_cache(maxsize=4)
def _hyphenation(dictionary: str) -> Any:
    import pyphen

    # One letter alone may be a syllable; the dictionaries' own limits are for the look of a broken line.
    return pyphen.Pyphen(lang=dictionary, left=1, right=1)
