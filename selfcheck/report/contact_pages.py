"""Who can help: the contacts a programme filled in for the firm's country."""

from __future__ import annotations

from reportlab.platypus import Flowable

from selfcheck.domain.contacts import Contact
from selfcheck.report.desk import Desk
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong

REACH = 190.0
"""Points for phone, email and web."""


def contact_pages(desk: Desk) -> list[Flowable]:
    """Each contact with what it helps with and how to reach it; nothing at all when nobody filled any in."""
    if not desk.contacts:
        return []
    text, theme = desk.language.text, desk.theme
    table = RowTable(theme, [desk.width - REACH, REACH], 4)
    table.header(*([desk.words(theme.small, name)] for name in (text("Who, and what with"), text("How to reach them"))))
    for one in desk.contacts:
        table.row(_who(desk, one), _reach(desk, one))
    lead = text("A programme or your firm named them. Take this plan with you when you see them.")
    return [*desk.part("contacts", text("Who can help"), lead, table.room() + 20), table.table()]


def _who(desk: Desk, one: Contact) -> list[Flowable]:
    theme = desk.theme
    said = [desk.words(theme.body, Strong(one.name)), desk.words(theme.body, one.helps)]
    if one.languages:
        said.append(desk.words(theme.small, desk.language.text("Speaks: {languages}", languages=one.languages)))
    return said


def _reach(desk: Desk, one: Contact) -> list[Flowable]:
    theme = desk.theme
    said = [desk.words(theme.body, part) for part in (one.phone, one.email, one.web) if part]
    if one.town:
        said.append(desk.words(theme.small, one.town))
    return said
