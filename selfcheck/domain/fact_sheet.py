"""Everything the library knows about one option, on one page."""

from __future__ import annotations

from dataclasses import dataclass

from selfcheck.domain.checklist import Checklist, Question
from selfcheck.domain.library import Case, Library, Option, Source


@dataclass(frozen=True, kw_only=True)
class FactSheet:
    """An option with the questions that lead to it, real cases, and the documents its figures come from by id."""

    option: Option
    asked: tuple[tuple[Checklist, Question], ...]
    cases: tuple[Case, ...]
    sources: dict[str, Source]

    @property
    def asked_in(self) -> tuple[Checklist, ...]:
        """The checklists that ask about it, each once."""
        return tuple({checklist.id: checklist for checklist, _question in self.asked}.values())


def fact_sheet(library: Library, option_id: str) -> FactSheet:
    """The sheet of an option of the library. Raises KeyError for an id it does not have."""
    option = library.options[option_id]
    snapshot = library.option_snapshot(option_id)
    asked = tuple(
        (checklist, question)
        for checklist in library.checklists.values()
        for question in checklist.asked
        if option_id in question.options
    )
    return FactSheet(
        option=option, asked=asked, cases=snapshot.cases, sources={source.id: source for source in snapshot.sources}
    )
