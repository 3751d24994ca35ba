"""What the Library's list says: its groups, and each thing found as a row."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from selfcheck.domain.checklist import Area
from selfcheck.domain.library import Library
from selfcheck.i18n import Language
from selfcheck.labels import class_name
from selfcheck.ui.widgets.found_row import RowWords
from selfcheck.usecases.searching import Hit, Kind

ICONS = {Kind.CHECKLIST: "clipboard-list", Kind.TERM: "book-open", Kind.CASE: "factory"}
"""The tile of what has no area."""


class Thing(NamedTuple):
    """Something the Library shows a page about."""

    kind: Kind
    id: str

    @property
    def shown(self) -> Thing:
        """Whose page it is: a finding stands on that of its option."""
        return Thing(Kind.OPTION, self.id.rpartition("/")[0]) if self.kind is Kind.FINDING else self


class GroupKind(StrEnum):
    """What stands under one heading."""

    OPTIONS = "options"
    QUESTIONS = "questions"
    CASES = "cases"
    CHECKLISTS = "checklists"
    WORDS = "words"


KINDS: dict[GroupKind, tuple[Kind, ...]] = {
    GroupKind.OPTIONS: (Kind.OPTION,),
    GroupKind.QUESTIONS: (Kind.QUESTION,),
    GroupKind.CASES: (Kind.CASE, Kind.FINDING),
    GroupKind.CHECKLISTS: (Kind.CHECKLIST,),
    GroupKind.WORDS: (Kind.TERM,),
}
SEARCHED = tuple(KINDS)
"""The order for somebody who looks for words."""

BROWSED = (GroupKind.CHECKLISTS, *(one for one in KINDS if one is not GroupKind.CHECKLISTS))
"""The order for somebody who looks around: one's own trade first."""


def group_name(group: GroupKind, language: Language) -> str:
    """A group's heading."""
    text = language.text
    return {
        GroupKind.OPTIONS: text("Options"),
        GroupKind.QUESTIONS: text("Questions"),
        GroupKind.CASES: text("Cases and published findings"),
        GroupKind.CHECKLISTS: text("Checklists"),
        GroupKind.WORDS: text("Words explained"),
    }[group]


def more_words(group: GroupKind, more: int, language: Language) -> str:
    """What opens the rest of a group."""
    count = language.count
    return {
        GroupKind.OPTIONS: count("{n} more option", "{n} more options", more),
        GroupKind.QUESTIONS: count("{n} more question", "{n} more questions", more),
        GroupKind.CASES: count("{n} more case or finding", "{n} more cases and findings", more),
        GroupKind.CHECKLISTS: count("{n} more checklist", "{n} more checklists", more),
        GroupKind.WORDS: count("{n} more word", "{n} more words", more),
    }[group]


def counted(library: Library, language: Language) -> str:
    """How much there is, for the line beside the title."""
    count = language.count
    return " · ".join(
        (
            count("{n} checklist", "{n} checklists", len(library.checklists)),
            count("{n} option", "{n} options", len(library.options)),
            count("{n} case", "{n} cases", len(library.cases)),
            count("{n} word explained", "{n} words explained", len(library.terms)),
        )
    )


def nothing_words(filtered: bool, without: int, language: Language) -> tuple[str, str]:
    """Why nothing was found, `without` things being there without the filters; and what the button says."""
    text = language.text
    if not filtered:
        said = text("Nothing in the library has these words. Try fewer words, or other ones.")
        return said, text("Empty the field")
    if not without:
        said = text("Nothing here has these words, with or without filters. Try other words.")
    else:
        said = language.count("Without the filters there is {n}.", "Without the filters there are {n}.", without)
    return said, text("Take the filters off")


def row_words(hit: Hit, language: Language) -> RowWords:
    """A thing that was found, as a row."""
    entry, line, marked = hit.entry, hit.line, hit.line_marked
    if hit.by:
        # The word somebody typed, or the everyday word it is known by, says why it was found.
        said = language.text("also listed under {word}", word=hit.by)
        line = f"{line.rstrip('.')} · {said}" if line else said
        at = line.rfind(hit.by)
        marked = (*marked, (at, at + len(hit.by))) if at >= 0 else marked
    area = next((one for one in Area if one in entry.areas), None)
    letter = next(iter(entry.classes)) if entry.kind is Kind.OPTION else None
    asked = entry.leads_to if entry.kind is Kind.QUESTION else 0
    return RowWords(
        title=entry.title,
        line=line,
        marked=hit.marked,
        line_marked=marked,
        area=area.value if area else "",
        icon=ICONS.get(entry.kind, "lightbulb"),
        letter=letter.value if letter else "",
        end=language.count("{n} option", "{n} options", asked) if asked else "",
        spoken=f"{letter.value}: {class_name(letter, language)}" if letter else "",
    )
