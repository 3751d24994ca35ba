"""Words explained: the words of the trade that stand in this plan, for whoever reads it without the program."""

from __future__ import annotations

from reportlab.platypus import Flowable

from selfcheck.domain.library import Term
from selfcheck.report.desk import Desk
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong
from selfcheck.stems import folded

GAP = 18.0
"""Points between the two columns."""


def word_pages(desk: Desk) -> list[Flowable]:
    """Each term with its meaning, in the order of the alphabet, two in a row; nothing at all without any."""
    if not desk.terms:
        return []
    content, half = desk.language.content, desk.width / 2
    table = RowTable(desk.theme, [half + GAP / 2, half - GAP / 2], 1.5, GAP)
    terms = sorted(desk.terms, key=lambda term: folded(content(term.term)))
    for place in range(0, len(terms), 2):
        cells = [_explained(desk, term) for term in terms[place : place + 2]]
        table.row(*cells, *([[]] * (2 - len(cells))), line=False)
    title = desk.language.text("Words explained")
    lead = desk.language.text("Words of the trade that stand in this plan, in plain words.")
    return [*desk.part("words", title, lead, table.room() + 20), table.table()]


def _explained(desk: Desk, term: Term) -> list[Flowable]:
    content, small = desk.language.content, desk.theme.small
    return [desk.words(small, Strong(content(term.term))), desk.words(small, content(term.means))]
