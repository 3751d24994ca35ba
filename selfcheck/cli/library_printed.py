"""What the command line shows of the library: lines for people, plain values for scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selfcheck.domain.calculators.registry import for_option
from selfcheck.domain.fact_sheet import FactSheet
from selfcheck.domain.library import Confidence
from selfcheck.i18n import EN_DASH, NBSP, Language
from selfcheck.labels import (
    area_name,
    class_long_name,
    confidence_word,
    effort_again_words,
    effort_words,
    practice_name,
)
from selfcheck.usecases.searching import KIND_NAMES, Found, Hit, Kind

SHOWN = 12
"""Things of a kind that are listed; the rest is counted."""


def found_lines(found: Found, language: Language) -> Iterator[str]:
    """What was found, kind by kind, the best first."""
    for kind, hits in found.hits.items():
        yield f"{language.text(KIND_NAMES[kind])} ({language.number(len(hits))})"
        for hit in hits[:SHOWN]:
            name = f"{hit.entry.id}: " if kind in (Kind.OPTION, Kind.CHECKLIST) else ""
            yield f"  {name}{hit.entry.title}"
            yield f"    {hit.entry.under}"
        if len(hits) > SHOWN:
            yield "  " + language.count("and {n} more", "and {n} more", len(hits) - SHOWN)
        yield ""


def found_values(found: Found) -> list[dict[str, Any]]:
    """What was found, for scripts."""
    return [_hit(kind, hit) for kind, hits in found.hits.items() for hit in hits]


def sheet_lines(sheet: FactSheet, language: Language) -> Iterator[str]:
    """Everything known about an option."""
    option, say, text = sheet.option, language.content, language.text
    yield say(option.title)
    yield say(option.short)
    yield " · ".join(
        (
            f"{option.investment_class.value}: {class_long_name(option.investment_class, language)}",
            area_name(option.area, language),
            practice_name(option.practice, language),
        )
    )
    yield from _figures(sheet, language)
    yield ""
    for number, step in enumerate(option.steps, 1):
        yield f"{number}. {say(step)}"
    if option.caution:
        yield text("Caution: {words}", words=say(option.caution))
    yield ""
    for fact in option.facts:
        yield f"- {say(fact.text)} {_known(sheet, fact.confidence, fact.source, language)}"
    for case in sheet.cases:
        place = ", ".join(part for part in (case.who, say(case.where), case.when) if part)
        yield f"- {place}: {say(case.done)} {_known(sheet, case.confidence, case.source, language)}"
    for checklist, question in sheet.asked:
        yield text(
            "Asked in {checklist}, {code}: {question}",
            checklist=say(checklist.title),
            code=question.code,
            question=say(question.text),
        )


def _figures(sheet: FactSheet, language: Language) -> Iterator[str]:
    option, text = sheet.option, language.text
    if option.saving:
        low, high = language.number(option.saving.low), language.number(option.saving.high)
        share = f"{low}{NBSP}%" if low == high else f"{low}{EN_DASH}{high}{NBSP}%"
        known = _known(sheet, option.saving.confidence, option.saving.source, language)
        yield text("Saves {share} of {base}", share=share, base=language.content(option.saving.of)) + f" {known}"
    if option.payback:
        known = _known(sheet, option.payback.confidence, option.payback.source, language)
        months = language.months(option.payback.low, option.payback.high)
        yield text("Pays back in: {months}", months=months) + f" {known}"
    if option.effort:
        again = effort_again_words(option.effort, language)
        words = ", ".join(part for part in (effort_words(option.effort, language), again) if part)
        yield text("Effort: {words} (an estimate)", words=words)
    for calculator in for_option(option.id, option.calculator):
        yield text("Work out the figure: selfcheck calc {name}", name=calculator.id)


def _known(sheet: FactSheet, confidence: Confidence, source: str, language: Language) -> str:
    """How well a figure is known and where it comes from, in brackets."""
    document = sheet.sources.get(source)
    word = confidence_word(confidence, language)
    if document is None or confidence is Confidence.ESTIMATE:
        return f"[{word}]"
    parts = (document.title, document.who, str(document.year) if document.year else "")
    return f"[{word}: {', '.join(part for part in parts if part)}]"


def _hit(kind: Kind, hit: Hit) -> dict[str, Any]:
    entry = hit.entry
    return {
        "kind": kind.value,
        "id": entry.id,
        "title": entry.title,
        "under": entry.under,
        "checklists": sorted(entry.sectors),
        "areas": sorted(entry.areas),
        "classes": sorted(entry.classes),
        "resources": sorted(entry.resources),
        "also_listed_under": hit.by or None,
    }
