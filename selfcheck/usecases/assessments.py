"""Starting an assessment, opening it again, and seeing them all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from selfcheck.domain.assessment import Assessment, Depth, Firm, Step
from selfcheck.domain.checklist import HOUSEKEEPING
from selfcheck.domain.overview import Summary
from selfcheck.domain.scoring import score_card
from selfcheck.errors import N_, BadInput, NotFound, Word
from selfcheck.store import reading, writing
from selfcheck.usecases.asking import ask_exactly, housekeeping_untouched, only_lone, todays
from selfcheck.usecases.finding import at_desk, clean, no_assessment
from selfcheck.usecases.workspace import Workspace

LONGEST_NAME = 200


def start_assessment(
    workspace: Workspace,
    firm: Firm,
    checklists: Sequence[str],
    depth: Depth = Depth.FULL,
    language: str = "en",
    sample: bool = False,
) -> Assessment:
    """Start an assessment of a new firm; the checklists are pinned as they are today. The firm's key is made here."""
    snapshots = todays(workspace, checklists)
    described = replace(firm, name=firm_name(firm.name), town=clean(firm.town, LONGEST_NAME, Word("Town")))
    with workspace.store.writing() as connection:
        taken = writing.taken_keys(connection)
        firm_key = _free(_slug(described.name), taken)
        key = _free(f"{firm_key}-{workspace.today():%Y-%m}", taken)
        described = replace(described, key=firm_key)
        firm_id = writing.add_firm(connection, described, workspace.stamp())
        assessment = Assessment(
            key=key,
            firm=described,
            started=workspace.today(),
            snapshots=snapshots,
            depth=depth,
            language=language,
            sample=sample,
        )
        writing.add_assessment(connection, assessment, firm_id, workspace.stamp())
        return reading.read_assessments(connection, reading.heads(connection, key))[0]


def start_again(workspace: Workspace, earlier: str) -> Assessment:
    """A new look at the firm of an earlier assessment, with today's revisions of its checklists and its people.

    A checklist the library no longer has is asked in the revision it had.
    """
    with at_desk(workspace, earlier) as desk:
        before = desk.assessment
        library = workspace.library
        snapshots = tuple(
            library.snapshot(one.checklist.id) if one.checklist.id in library.checklists else one
            for one in before.snapshots
            if one.checklist is not None
        )
        key = _free(f"{before.firm.key}-{workspace.today():%Y-%m}", writing.taken_keys(desk.connection))
        fresh = Assessment(
            key=key,
            firm=before.firm,
            started=workspace.today(),
            snapshots=snapshots,
            language=before.language,
            sample=before.sample,
            must_haves=before.must_haves,
        )
        new_id = writing.add_assessment(desk.connection, fresh, desk.firm_id, desk.stamp)
        for person in before.people:
            writing.add_person(desk.connection, new_id, person, desk.stamp)
        return reading.read_assessments(desk.connection, reading.heads(desk.connection, key))[0]


def open_assessment(workspace: Workspace, key: str) -> Assessment:
    """The whole assessment of that key."""
    with workspace.store.reading() as connection:
        heads = reading.heads(connection, key)
        if not heads:
            raise no_assessment(connection, key)
        return reading.read_assessments(connection, heads)[0]


def list_assessments(workspace: Workspace) -> list[Summary]:
    """Every assessment, the one last worked on first."""
    with workspace.store.reading() as connection:
        heads = reading.heads(connection)
        when = reading.touched(connection)
        found = reading.read_assessments(connection, heads)
    pairs = zip(heads, found, strict=True)
    ordered = sorted(pairs, key=lambda pair: (when[pair[0].id], pair[0].id), reverse=True)
    return [_summary(assessment, when.get(head.id)) for head, assessment in ordered]


def go_to_step(workspace: Workspace, key: str, step: Step) -> None:
    """Remember the step a person works on, so that the assessment opens there again."""
    with at_desk(workspace, key) as desk:
        if desk.assessment.step is not step:
            writing.describe_assessment(desk.connection, desk.id, replace(desk.assessment, step=step), desk.stamp)


def change_depth(workspace: Workspace, key: str, depth: Depth) -> Assessment:
    """Go on from the ten-minute check to everything, or back; answers stay."""
    with at_desk(workspace, key) as desk:
        if desk.assessment.depth is not depth:
            writing.describe_assessment(desk.connection, desk.id, replace(desk.assessment, depth=depth), desk.stamp)
        return desk.again()


def change_checklists(workspace: Workspace, key: str, checklists: Sequence[str]) -> Assessment:
    """Ask further checklists too; one that is asked already stays as it is, one that was taken off comes back.

    A firm that so far was asked only lists that stand alone, and now gets one that does not, is no household any more:
    good housekeeping joins. And where good housekeeping was all that was asked and nobody touched it, a list that
    stands alone takes its place: it was only there because nobody had said yet what the firm does.
    """
    with at_desk(workspace, key) as desk:
        before = desk.assessment
        asked = [one.id for one in before.checklists]
        wanted = [*asked, *checklists]
        after = ask_exactly(workspace, desk, wanted)
        if only_lone(before) and not only_lone(after):
            return ask_exactly(workspace, desk, [*wanted, HOUSEKEEPING])
        if asked == [HOUSEKEEPING] and only_lone(after) and housekeeping_untouched(before):
            return ask_exactly(workspace, desk, [one for one in wanted if one != HOUSEKEEPING])
        return after


def drop_checklist(workspace: Workspace, key: str, checklist: str) -> Assessment:
    """Ask a checklist no more. Its answers are kept and come back with it; adopted options stay in the plan.

    Where then only lists that stand alone are left, good housekeeping leaves with a sector's list that had brought it,
    as long as nobody touched it. Raises BadInput for the only list, NotFound for one that is not asked.
    """
    with at_desk(workspace, key) as desk:
        before = {one.id: one for one in desk.assessment.checklists}
        if checklist not in before:
            raise NotFound(N_('The checklist "{named}" is not asked in this assessment.'), named=checklist)
        rest = [one for one in before if one != checklist]
        after = ask_exactly(workspace, desk, rest)
        brought = checklist != HOUSEKEEPING and not before[checklist].alone
        if brought and only_lone(after) and housekeeping_untouched(after):
            return ask_exactly(workspace, desk, [one for one in rest if one != HOUSEKEEPING])
        return after


def ask_checklists(workspace: Workspace, key: str, checklists: Sequence[str]) -> Assessment:
    """Ask these checklists and no others; what is taken off is kept as in `drop_checklist`. None at all is refused."""
    with at_desk(workspace, key) as desk:
        return ask_exactly(workspace, desk, checklists)


def _summary(assessment: Assessment, touched: datetime | None) -> Summary:
    return Summary(
        key=assessment.key,
        firm=assessment.firm,
        started=assessment.started,
        sample=assessment.sample,
        step=assessment.step,
        depth=assessment.depth,
        checklists=tuple(one.id for one in assessment.checklists),
        sector=assessment.checklists[0].title if assessment.checklists else {},
        score=score_card(assessment).overall,
        touched=touched,
        actions=assessment.actions,
        titles={
            action.option: assessment.options[action.option].title
            for action in assessment.actions
            if action.option in assessment.options
        },
    )


def firm_name(typed: str) -> str:
    """A firm's name as typed, on one line; an empty one is refused."""
    name = " ".join(clean(typed, LONGEST_NAME, Word("Name of the firm")).split())
    if not name:
        raise BadInput(N_("The firm needs a name. Type what stands on its door."))
    return name


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "firm"


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
