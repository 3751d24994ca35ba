"""The foot of an option's sheet: how well it is known, what others did, where it is asked, and the sources."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from selfcheck.domain.calculators.registry import for_option
from selfcheck.domain.library import Source
from selfcheck.i18n import NBSP
from selfcheck.report.evidence import case_words, finding, measure, source_words
from selfcheck.report.marks import Beside
from selfcheck.report.option_sheet_desk import BETWEEN, OptionDesk
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong

LABEL = 0.21
"""The share of the width that the names of the parts take."""

ASKED_ROOM = 3
"""The list of checklists keeps so many times the letters of one text."""


def evidence(desk: OptionDesk) -> list[Flowable]:
    """The lower half of the page. Written after the upper one, whose figures have the first sources."""
    text = desk.language.text
    parts = (
        (text("Work out the figure"), _calculators(desk)),
        (text("How well it is known"), _known(desk)),
        (text("What others did"), _cases(desk)),
        (text("Asked in"), _asked(desk)),
        (text("Sources"), _sources(desk)),
    )
    table = RowTable(desk.theme, [desk.width * LABEL, desk.width * (1 - LABEL)], 2.5)
    told = [(name, lines) for name, lines in parts if lines]
    for name, lines in told:
        # The foot of the page has a line of its own.
        table.row([desk.words(desk.theme.body, Strong(name))], lines, line=lines is not told[-1][1])
    return [Spacer(1, 6), table.table(), *_left_out(desk)]


def _calculators(desk: OptionDesk) -> list[Flowable]:
    """The calculators that put the saving of this option into figures."""
    language, theme = desk.language, desk.theme
    found = for_option(desk.option.id, desk.option.calculator)
    if not found:
        return []
    names = BETWEEN.join(language.text(calculator.name) for calculator in found)
    words = language.text("{names} (calculators of the program, under Choose)", names=names)
    return [Beside(desk.words(theme.body, words), "calculator", theme, theme.ink, 10, 5)]


def _known(desk: OptionDesk) -> list[Flowable]:
    """Every finding and the option itself, with how well each is known."""
    option, theme = desk.option, desk.theme
    kept = option.facts[: desk.room.facts]
    lines = [desk.known(desk.words(theme.body, finding(desk, fact)), fact.confidence) for fact in kept]
    lines.append(desk.known(desk.words(theme.body, measure(desk, option)), option.confidence))
    return [*lines, *_more(desk, len(option.facts) - len(kept))]


def _cases(desk: OptionDesk) -> list[Flowable]:
    """What real firms did, in the money of their time; that there is none is said."""
    language, theme, cases = desk.language, desk.theme, desk.sheet.cases
    if not cases:
        return [desk.words(theme.body, language.text("No case with this option yet."))]
    kept = cases[: desk.room.cases]
    if not kept:
        said = language.count("{n} case, in the program", "{n} cases, in the program", len(cases))
        return [desk.words(theme.body, said)]
    lines = [desk.known(desk.words(theme.body, case_words(desk, case)), case.confidence) for case in kept]
    return [*lines, *_more(desk, len(cases) - len(kept))]


def _more(desk: OptionDesk, more: int) -> list[Flowable]:
    """How many have given way, if any."""
    if not more:
        return []
    return [
        desk.words(desk.theme.body, desk.language.count("{n} more in the program", "{n} more in the program", more))
    ]


def _asked(desk: OptionDesk) -> list[Flowable]:
    """The checklists that lead to this option, with the printed codes of their questions."""
    codes: dict[str, list[str]] = {}
    for checklist, question in desk.sheet.asked:
        codes.setdefault(checklist.id, []).append(question.code)
    asked = [f"{desk.say(one.title)}{NBSP}{f',{NBSP}'.join(codes[one.id])}" for one in desk.sheet.asked_in]
    return (
        [desk.words(desk.theme.body, desk.fitting(BETWEEN.join(asked), ASKED_ROOM * desk.room.longest))]
        if asked
        else []
    )


def _sources(desk: OptionDesk) -> list[Flowable]:
    """Every document a figure on this page comes from."""
    lines = []
    for name, number in desk.sources.numbers.items():
        source = desk.sheet.sources.get(name, Source(id=name, title=name))
        said = source_words(source, number, desk.language)
        lines.append(desk.words(desk.theme.small, desk.fitting(said, desk.room.longest)))
    return lines


def _left_out(desk: OptionDesk) -> list[Flowable]:
    """What could not be printed as it stands in the library."""
    said = desk.unprinted()
    if desk.cut:
        said = [desk.language.text("Texts too long for this page end in “…”; they stand whole in the program."), *said]
    return [Spacer(1, 4), desk.words(desk.theme.warning, " ".join(said))] if said else []
