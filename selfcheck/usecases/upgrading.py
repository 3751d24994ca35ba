"""Newer revisions of pinned checklists: offered with a preview, accepted only when a person says so."""

from __future__ import annotations

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.revision import RevisionChange, revision_change
from selfcheck.errors import N_, NotFound
from selfcheck.store import writing
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
    """Pin the newest revision of a checklist; every answer and its history stays, the old text stays readable."""
    if checklist not in workspace.library.checklists:
        raise NotFound(N_('There is no checklist "{named}". "selfcheck checklists" shows them all.'), named=checklist)
    with at_desk(workspace, key) as desk:
        writing.pin(desk.connection, desk.id, workspace.library.snapshot(checklist), desk.stamp)
        return desk.again()
