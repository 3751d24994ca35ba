"""Newer revisions of pinned checklists: offered with a preview, accepted only when a person says so."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.revision import RevisionChange, keeping_questions, revision_change
from selfcheck.errors import N_, NotFound
from selfcheck.store import writing
from selfcheck.usecases.asking import keep_options
from selfcheck.usecases.finding import at_desk
from selfcheck.usecases.workspace import Workspace


def offered_upgrades(workspace: Workspace, assessment: Assessment) -> list[RevisionChange]:
    """What newer revisions of its checklists would change, one entry per checklist that has one."""
    known = workspace.library.checklists
    return [
        revision_change(pinned, known[pinned.id])
        for pinned in assessment.checklists
        if pinned.id in known and known[pinned.id].revision > pinned.revision
    ]


def accept_upgrade(workspace: Workspace, key: str, checklist: str) -> Assessment:
    """Pin the newest revision of a checklist; every answer and its history stays, and so does what the plan leans on.

    Without a newer revision nothing changes.
    """
    if checklist not in workspace.library.checklists:
        raise NotFound(N_('There is no checklist "{named}". "selfcheck checklists" shows them all.'), named=checklist)
    with at_desk(workspace, key) as desk:
        before = desk.assessment
        change = next((one for one in offered_upgrades(workspace, before) if one.newer.id == checklist), None)
        if change is None:
            return before
        newest = workspace.library.snapshot(checklist)
        kept = replace(newest, checklist=keeping_questions(change.pinned, change.newer))
        writing.pin(desk.connection, desk.id, kept, desk.stamp)
        keep_options(desk)
        return desk.again()
