"""What content says about an option, with or without an assessment: shares, cases, and where figures come from."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from selfcheck.domain.library import Case, Confidence, Known, Option, Source, TypicalSaving
from selfcheck.i18n import EN_DASH, NBSP, Language
from selfcheck.labels import confidence_word, source_title

ICONS = {Confidence.CONFIRMED: "circle-check", Confidence.ESTIMATE: "circle-dashed"}
COLOURS = {Confidence.CONFIRMED: "yes", Confidence.ESTIMATE: "ink_2"}
LONGEST_FIGURE = 14
"""A case's effect of more letters than this is a sentence, not a figure."""


@dataclass(frozen=True)
class Figure:
    """A figure with how it is known. An empty value is not known, and `unknown` says so."""

    label: str
    value: str
    icon: str
    note: str
    unknown: str = ""


@dataclass(frozen=True)
class CaseWords:
    """A case: who and where, what was done, its figures as (figure, what), and the rest in sentences."""

    heading: str
    who: str
    done: str
    figures: tuple[tuple[str, str], ...]
    small: str


class FactWords:
    """Says it in one language. `own` are the checklists of the firm in hand, None when there is no firm."""

    def __init__(
        self, language: Language, cases: Mapping[str, Case], sources: Mapping[str, Source], own: Set[str] | None = None
    ) -> None:
        self.language = language
        self._cases = cases
        self._sources = sources
        self._own = own

    def share(self, saving: TypicalSaving) -> str:
        """A share in per cent, from low to high."""
        low, high = self.language.number(saving.low), self.language.number(saving.high)
        return f"{low}{NBSP}%" if low == high else f"{low}{EN_DASH}{high}{NBSP}%"

    def months(self, low: float, high: float) -> str:
        """A payback; a range that begins at nothing says how long at most."""
        if round(low) == 0 and round(high) >= 1:
            return self.language.text("up to {months}", months=self.language.months(high, high))
        return self.language.months(low, high)

    def cases(self, option: Option) -> list[CaseWords]:
        """What others did, those of the firm's own sector first."""
        found = [self._cases[one] for one in option.cases if one in self._cases]
        own = self._own or set()
        found.sort(key=lambda case: not own & set(case.sectors))
        return [self.case(case) for case in found]

    def case(self, case: Case) -> CaseWords:
        """One case, with its money in its own currency."""
        text, content = self.language.text, self.language.content
        same = bool(self._own and self._own & set(case.sectors))
        figures: list[tuple[str, str]] = []
        small: list[str] = []
        if self._own is not None:
            small.append(text("Same sector.") if same else text("Another sector, a related case."))
        if case.saving:
            figures.append((self.language.money(case.saving.amount, case.saving.currency), text("saved a year")))
        if case.investment:
            figures.append((self.language.money(case.investment.amount, case.investment.currency), text("cost, once")))
        else:
            small.append(text("Cost not stated."))
        if case.payback:
            stated = case.payback.known is Known.STATED
            known = text("to pay back, stated") if stated else text("to pay back, worked out")
            figures.append((self.language.months(case.payback.months, case.payback.months), known))
        for effect in case.effects:
            if len(effect.change) <= LONGEST_FIGURE:
                figures.append((effect.change, content(effect.what)))
            else:
                small.insert(0, text("{what}: {change}.", what=content(effect.what), change=effect.change))
        if case.when and (case.saving or case.investment):
            small.append(text("Money of {years}, not converted.", years=case.when))
        elif case.saving or case.investment:
            small.append(text("Money of that time, not converted."))
        small.append(text("Source: {source}.", source=self.source(case.source)))
        where = content(case.where)
        who = f"{case.who}, {where}" if where else case.who
        heading = self._case_heading(case, same)
        return CaseWords(heading, who, content(case.done), tuple(figures), " ".join(small))

    def _case_heading(self, case: Case, same: bool) -> str:
        text, many = self.language.text, case.firms is not None and case.firms > 1
        if same:
            return text("What others in your sector did") if many else text("What another firm in your sector did")
        return text("What other firms did") if many else text("What another firm did")

    def origins(self, option: Option) -> list[tuple[str, str, str]]:
        """Where each figure comes from: icon, its colour, and the words."""
        text, found = self.language.text, []
        if option.saving is not None:
            base = self.language.content(option.saving.of)
            share = text("{share} of {base}", share=self.share(option.saving), base=base)
            found.append((share, option.saving.confidence, option.saving.source))
        if option.payback is not None:
            months = self.months(option.payback.low, option.payback.high)
            found.append((text("Pays back: {months}", months=months), option.payback.confidence, option.payback.source))
        found += [(self.language.content(fact.text).rstrip("."), fact.confidence, fact.source) for fact in option.facts]
        found.append((text("What to do"), option.confidence, option.source))
        return [
            (
                ICONS[confidence],
                COLOURS[confidence],
                text(
                    "{figure}: {known}, {source}",
                    figure=figure,
                    known=confidence_word(confidence, self.language),
                    source=self.source(source),
                ),
            )
            for figure, confidence, source in found
        ]

    def source(self, name: str) -> str:
        """A document by who wrote it and when, or by its title."""
        source: Source | None = self._sources.get(name)
        if source is None:
            return name
        title = source_title(source, self.language)
        said = f"{source.who}, {title}" if source.who else title
        if source.year:
            return f"{said}, {source.year}"
        # A source without a document begins like a sentence; here it stands inside one.
        return said if source.who else said[:1].lower() + said[1:]
