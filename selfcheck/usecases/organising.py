"""Getting organised: the firm, its people, the three must-haves, the promise."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.domain.assessment import Assessment, Commitment, Firm, MustHaves, Person
from selfcheck.errors import N_, BadInput, Word
from selfcheck.store import reading, writing
from selfcheck.usecases.assessments import LONGEST_NAME, firm_name
from selfcheck.usecases.finding import at_desk, clean
from selfcheck.usecases.workspace import Workspace


def describe_firm(workspace: Workspace, key: str, firm: Firm) -> Assessment:
    """Describe the firm of an assessment anew; its key stays."""
    with at_desk(workspace, key) as desk:
        now = desk.assessment.firm
        described = replace(
            firm, key=now.key, name=firm_name(firm.name), town=clean(firm.town, LONGEST_NAME, Word("Town"))
        )
        if described.staff is not None and not 0 < described.staff < 1_000_000:
            raise BadInput(N_("People working: type how many people work here, for example 14."))
        if described != now:
            writing.describe_firm(desk.connection, desk.firm_id, described, desk.stamp)
        return desk.again()


def choose_language(workspace: Workspace, key: str, language: str) -> Assessment:
    """The language the plan is written in."""
    return _describe(workspace, key, language=language)


def set_must_haves(workspace: Workspace, key: str, must_haves: MustHaves) -> Assessment:
    """Who decides, who knows the floor, and when they look."""
    return _describe(
        workspace,
        key,
        must_haves=MustHaves(
            manager=clean(must_haves.manager, LONGEST_NAME, Word("A manager who decides")),
            worker=clean(must_haves.worker, LONGEST_NAME, Word("A worker who knows the floor")),
            routine=clean(must_haves.routine, LONGEST_NAME, Word("A routine")),
        ),
    )


def commit(workspace: Workspace, key: str, name: str) -> Assessment:
    """Somebody promises today to look honestly and to look again; an empty name takes the promise back."""
    said = clean(name, LONGEST_NAME, Word("Name"))
    return _describe(workspace, key, commitment=Commitment(name=said, on=workspace.today()) if said else None)


def put_person(workspace: Workspace, key: str, person: Person, removed: bool = False) -> Assessment:
    """Add a person (an empty key gets one), change one, or take one off the list."""
    with at_desk(workspace, key) as desk:
        name = clean(person.name, LONGEST_NAME, Word("Name"))
        if not name:
            raise BadInput(N_("Type a name, then add the person."))
        number = len(reading.newest_people(desk.connection, desk.id)) + 1
        named = replace(
            person, key=person.key or f"p{number:03d}", name=name, role=clean(person.role, LONGEST_NAME, Word("Role"))
        )
        writing.add_person(desk.connection, desk.id, named, desk.stamp, removed)
        return desk.again()


def _describe(workspace: Workspace, key: str, **changes: object) -> Assessment:
    with at_desk(workspace, key) as desk:
        described: Assessment = replace(desk.assessment, **changes)  # type: ignore[arg-type]
        if described != desk.assessment:
            writing.describe_assessment(desk.connection, desk.id, described, desk.stamp)
        return desk.again()
