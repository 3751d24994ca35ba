"""A text as content holds it: the same words in every language somebody wrote them in."""

from __future__ import annotations

from typing import TypeAlias

Text: TypeAlias = dict[str, str]
"""Language code to words. The first entry is the language the file was written in."""


def base_language(code: str) -> str:
    """The language of a code with a country or script: `es` for `es-BO`."""
    return code.replace("_", "-").split("-")[0]


def in_language(text: Text, language: str) -> str:
    """The words for a reader of `language`: that language, its base (`es` for `es-BO`), English, or the original."""
    for code in (language, base_language(language), "en"):
        if text.get(code):
            return text[code]
    return next(iter(text.values()), "")
