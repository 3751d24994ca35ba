"""How a question and an option should be worded. English only: a translation follows what it translates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from selfcheck.domain.library import Term

ASKS = re.compile(r"(Is|Are|Do|Does|Did|Has|Have|Can|Was|Were|Could|Will|Would|Must)\b[^?]*\?$")
"""One question that yes or no answers."""

# What follows one of these is said of a thing or told to somebody, and does not turn the question round.
_ASIDE = r"(?:that|which|who|whom|whose|when|where|what|while|if|whether)"
_NEGATIVE = re.compile(
    rf"^\w+(?: (?!{_ASIDE}\b)[\w-]+){{0,3}}? (not|never|no longer)\b(?! (?:to|in|on) )|"
    rf"^(?:\w+ )?(?:(?!{_ASIDE}\b)[\w-]+ ){{0,3}}?(\w+n['’]t)\b",
    re.IGNORECASE,
)
_SECOND_FACT = re.compile(
    r"\b(and/or|(?:and|or) (?:is|are|do|does|has|have|can) (?:a|an|all|each|every|he|it|she|the|there|they|you)\b)|(;)|"
    rf"^(?:(?!\b{_ASIDE}\b).)*\b((?:and|or) (?:is|are|do|does|has|have) \w+)"
)
_DANGEROUS = re.compile(
    r"\b(acids?|cyanides?|sul(?:ph|f)ides?|solvents?|degreas\w+ bath|confined|steam|wiring|fuses?|electricians?|"
    r"electrical (?:cabinets?|panels?|box(?:es)?|boards?|cables?)|voltage|caustic|lye|bleach|chlorine|ammonia|mercury|"
    r"dust|explo\w+|gas bottles?|weld(?:s|ed|ing)?|burners?|switch(?:es)? off at the main|inside (?:the|a) tank)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"\b(?:[A-Z]{2,}[A-Za-z0-9]*|[a-z][A-Z]\w*|[A-Z]\d{2,})\b")
_WRITTEN_AS_USUAL = frozenset(
    # Units, currencies and countries, which stand as they are on a meter, a bill or a map.
    ["kWh", "kW", "kL", "ML", "MJ", "GJ", "kVArh", "USD", "EUR", "AUD", "GBP", "US", "USA", "EU", "UK", "ISO"]
)


def negative_word(question: str) -> str | None:
    """The word that turns a question round, so that no would be the good answer."""
    found = _NEGATIVE.search(question)
    return (found[1] or found[2]) if found else None


def second_fact(question: str) -> str | None:
    """The words that join a second fact to a question."""
    found = _SECOND_FACT.search(question)
    return (found[1] or found[2] or found[3]) if found else None


def dangerous_word(texts: Iterable[str]) -> str | None:
    """The first word of a step that may hurt somebody, so that a caution is needed."""
    for text in texts:
        found = _DANGEROUS.search(text)
        if found:
            return found[0]
    return None


def unexplained(texts: Iterable[str], explained: frozenset[str]) -> list[str]:
    """The abbreviations of some texts that are neither usual units nor among the words explained, each once."""
    found = (match[0] for text in texts for match in _ABBREVIATION.finditer(text))
    # The plural s of an abbreviation: LEDs.
    return [
        word
        for word in dict.fromkeys(found)
        if word not in _WRITTEN_AS_USUAL and not {word, word.removesuffix("s")} & explained
    ]


def explained_words(terms: Mapping[str, Term], language: str) -> frozenset[str]:
    """Every word that stands in a term of the glossary, or in the other words for it."""
    return frozenset(
        word
        for term in terms.values()
        for text in (term.term, term.also)
        for word in re.findall(r"[^\W_]+", text.get(language, ""))
    )
