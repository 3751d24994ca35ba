"""Which checklists an assessment asks: pinning them, taking them off, and keeping what the plan leans on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import HOUSEKEEPING
from selfcheck.domain.library import Library, Snapshot
from selfcheck.errors import N_, BadInput, NotFound
from selfcheck.store import reading, writing
from selfcheck.usecases.finding import Desk, nearest
from selfcheck.usecases.workspace import Workspace


def todays(workspace: Workspace, checklists: Sequence[str]) -> tuple[Snapshot, ...]:
    """Those checklists as the library has them today, each once; NotFound says what could have been meant."""
    for one in checklists:
        if one not in workspace.library.checklists:
            near = nearest(one, workspace.library.checklists)
            if near:
                raise NotFound(N_('There is no checklist "{named}". Did you mean {near}?'), named=one, near=near)
            raise NotFound(N_('There is no checklist "{named}". "selfcheck checklists" shows them all.'), named=one)
    return tuple(workspace.library.snapshot(one) for one in dict.fromkeys(checklists))


def ask_exactly(workspace: Workspace, desk: Desk, checklists: Iterable[str]) -> Assessment:
    """From now on these checklists are asked, in this order, and no others, at least one.

    Those asked already stay in their revision. One that was taken off comes back in the revision it had, and its
    answers with it; only one that was never asked here is pinned as it is today. What is taken off leaves the words of
    the options that the plan names.
    """
    wanted = list(dict.fromkeys(checklists))
    _ = desk.assessment  # as it stands before this act: what the plan leans on is looked for in it
    if not wanted:
        raise BadInput(N_("This is the only list that is asked. Choose another one first, then take this one off."))
    asked = [one.id for one in desk.again().checklists]
    stays = [one for one in asked if one in wanted]
    in_place = next((at for at, pair in enumerate(zip(wanted, stays, strict=False)) if pair[0] != pair[1]), len(stays))
    # The order counts: the first list names the trade and brings the typical shares. Who is pinned later stands later.
    for one in wanted[in_place:]:
        kept = reading.last_pinned(desk.connection, desk.id, one)
        (snapshot,) = (kept,) if kept is not None else todays(workspace, [one])
        writing.pin(desk.connection, desk.id, snapshot, desk.stamp)
    for one in asked:
        if one not in wanted:
            writing.take_off(desk.connection, desk.id, one, desk.stamp)
    keep_options(desk)
    return desk.again()


def keep_options(desk: Desk) -> None:
    """Pin each on its own the options that the plan or a "not yet" names and no checklist leads to since this act."""
    before = desk.assessment
    old = Library(options=before.options, cases=before.cases, sources=before.sources)
    named = {action.option for action in before.actions if action.option} | set(before.why_not)
    for option in sorted((named & set(before.options)) - set(desk.again().options)):
        writing.pin(desk.connection, desk.id, old.option_snapshot(option), desk.stamp)


def only_lone(assessment: Assessment) -> bool:
    """Beside good housekeeping only checklists are asked that stand alone, and at least one."""
    sectors = [one for one in assessment.checklists if one.id != HOUSEKEEPING]
    return bool(sectors) and all(one.alone for one in sectors)


def housekeeping_untouched(assessment: Assessment) -> bool:
    """Nobody answered, noted or flagged anything in good housekeeping."""
    return all(key.checklist != HOUSEKEEPING for key in assessment.records)
