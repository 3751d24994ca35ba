"""What Get organised shows and changes: of an assessment, or of one that is only being typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfcheck.domain.assessment import Assessment, Commitment, Depth, Firm, MustHaves, Person, Step
from selfcheck.domain.library import Snapshot
from selfcheck.usecases import assessments, organising
from selfcheck.usecases.content import HOUSEKEEPING, checklists_for
from selfcheck.usecases.workspace import Workspace

NOTHING = MustHaves()


@dataclass(frozen=True)
class Facts:
    """The firm, who looks, and what is asked. `sectors` are checklist ids; empty while nobody picked one.

    Good housekeeping has `joined` when it is among them only because it joins a sector's list. A `household` is asked
    nothing but lists that stand alone: for a few people at home nothing is missing when nobody is named manager.
    """

    firm: Firm
    language: str
    depth: Depth
    sectors: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    must_haves: MustHaves = NOTHING
    commitment: Commitment | None = None
    joined: bool = False
    household: bool = False

    @property
    def chosen(self) -> tuple[str, ...]:
        """The checklists somebody picked, which can be taken off again."""
        return tuple(one for one in self.sectors if not (self.joined and one == HOUSEKEEPING))

    def with_person(self, person: Person) -> Facts:
        """A person added (an empty key gets one) or changed."""
        if not person.key:
            number = 1 + max((int(one.key[1:]) for one in self.people), default=0)
            return replace(self, people=(*self.people, replace(person, key=f"n{number}")))
        return replace(self, people=tuple(person if one.key == person.key else one for one in self.people))

    def without_person(self, person: Person) -> Facts:
        """A person taken off the list."""
        return replace(self, people=tuple(one for one in self.people if one.key != person.key))


def facts_of(assessment: Assessment) -> Facts:
    """What an assessment holds."""
    return Facts(
        firm=assessment.firm,
        language=assessment.language,
        depth=assessment.depth,
        sectors=tuple(checklist.id for checklist in assessment.checklists),
        people=assessment.people,
        must_haves=assessment.must_haves,
        commitment=assessment.commitment,
        joined=any(not one.alone and one.id != HOUSEKEEPING for one in assessment.checklists),
        household=all(one.alone for one in assessment.checklists),
    )


def write(workspace: Workspace, facts: Facts, step: Step | None) -> Assessment:
    """Start an assessment with all that was typed; `step` is where it opens."""
    sector = facts.sectors[0] if facts.sectors else None
    asked = checklists_for(workspace.library, sector)
    started = assessments.start_assessment(workspace, facts.firm, asked, facts.depth, facts.language)
    for person in facts.people:
        organising.put_person(workspace, started.key, replace(person, key=""))
    if facts.must_haves != NOTHING:
        organising.set_must_haves(workspace, started.key, facts.must_haves)
    if facts.commitment is not None:
        organising.commit(workspace, started.key, facts.commitment.name)
    if step is not None:
        assessments.go_to_step(workspace, started.key, step)
    return assessments.open_assessment(workspace, started.key)


def question_counts(assessment: Assessment) -> dict[Depth, int]:
    """How many questions each depth asks. What was answered beyond the ten-minute check does not make that longer."""
    quick = replace(assessment, depth=Depth.QUICK, records={})
    full = replace(assessment, depth=Depth.FULL)
    return {one.depth: sum(1 for _question in one.questions()) for one in (quick, full)}


def counts_before(workspace: Workspace, facts: Facts) -> dict[Depth, int]:
    """How many questions an assessment with these facts would ask at each depth."""
    ids = checklists_for(workspace.library, facts.sectors[0] if facts.sectors else None)
    found = [workspace.library.checklists[one] for one in ids if one in workspace.library.checklists]
    return question_counts(
        Assessment(
            key="",
            firm=facts.firm,
            started=workspace.today(),
            snapshots=tuple(Snapshot(checklist=checklist) for checklist in found),
        )
    )
