"""Domain values into the database. Each function adds rows; none changes or deletes one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection, CursorResult

from selfcheck.domain.assessment import Assessment, Firm, Person, Record, WhyNot
from selfcheck.domain.checklist import QuestionKey
from selfcheck.domain.library import Snapshot
from selfcheck.domain.plan import Action
from selfcheck.store import content, tables
from selfcheck.store.journal import Stamp, add, as_text


def add_firm(connection: Connection, firm: Firm, stamp: Stamp) -> int:
    """A new firm and its first description; its id."""
    made = connection.execute(tables.firms.insert(), {"key": firm.key})
    firm_id = _new_id(made)
    describe_firm(connection, firm_id, firm, stamp)
    return firm_id


def describe_firm(connection: Connection, firm_id: int, firm: Firm, stamp: Stamp) -> None:
    """How a firm is described from now on."""
    add(
        connection,
        tables.firm_details,
        stamp,
        firm=firm_id,
        name=firm.name,
        country=firm.country,
        currency=firm.currency,
        town=firm.town,
        staff=firm.staff,
        minor_cost=as_text(firm.minor_cost),
    )


def add_assessment(connection: Connection, assessment: Assessment, firm_id: int, stamp: Stamp) -> int:
    """A new assessment of a firm with its pinned content and first details; its id."""
    made = connection.execute(
        tables.assessments.insert(),
        {"key": assessment.key, "firm": firm_id, "started": assessment.started, "sample": assessment.sample},
    )
    assessment_id = _new_id(made)
    describe_assessment(connection, assessment_id, assessment, stamp)
    for snapshot in assessment.snapshots:
        pin(connection, assessment_id, snapshot, stamp)
    return assessment_id


def describe_assessment(connection: Connection, assessment_id: int, assessment: Assessment, stamp: Stamp) -> None:
    """Depth, language, step, must-haves and commitment from now on."""
    commitment = assessment.commitment
    add(
        connection,
        tables.assessment_details,
        stamp,
        assessment=assessment_id,
        depth=assessment.depth.value,
        language=assessment.language,
        step=assessment.step.value,
        manager=assessment.must_haves.manager,
        worker=assessment.must_haves.worker,
        routine=assessment.must_haves.routine,
        committed_by=commitment.name if commitment else None,
        committed_on=commitment.on if commitment else None,
    )


def pin(connection: Connection, assessment_id: int, snapshot: Snapshot, stamp: Stamp) -> None:
    """Pin content: a newer revision of the same checklist takes the place of the older, which stays readable."""
    about = content.checklist_pin(snapshot.checklist.id) if snapshot.checklist else f"option {snapshot.options[0].id}"
    address = content.keep(connection, snapshot)
    add(connection, tables.pins, stamp, assessment=assessment_id, about=about, content=address)


def take_off(connection: Connection, assessment_id: int, checklist: str, stamp: Stamp) -> None:
    """Ask a checklist no more: nothing is pinned in its place, what was pinned and answered stays readable."""
    address = content.keep(connection, Snapshot(checklist=None))
    about = content.checklist_pin(checklist)
    add(connection, tables.pins, stamp, assessment=assessment_id, about=about, content=address)


def add_record(connection: Connection, assessment_id: int, key: QuestionKey, record: Record, stamp: Stamp) -> None:
    """What holds on a question from now on."""
    add(
        connection,
        tables.answers,
        stamp,
        assessment=assessment_id,
        checklist=key.checklist,
        question=key.question,
        answer=record.answer.value if record.answer else None,
        note=record.note,
        flagged=record.flagged,
    )


def add_why_not(connection: Connection, assessment_id: int, option: str, reason: WhyNot | None, stamp: Stamp) -> None:
    """Why an option is not adopted yet; None takes the reason back."""
    add(
        connection,
        tables.why_nots,
        stamp,
        assessment=assessment_id,
        option=option,
        reason=reason.value if reason else None,
    )


def add_action(connection: Connection, assessment_id: int, action: Action, stamp: Stamp, removed: bool = False) -> None:
    """An action as it stands from now on; `removed` takes it out of the plan, its history stays."""
    add(
        connection,
        tables.actions,
        stamp,
        assessment=assessment_id,
        action=action.key,
        removed=removed,
        option=action.option,
        title=action.title,
        area=action.area.value if action.area else None,
        owner=action.owner,
        due=action.due,
        investment=as_text(action.investment),
        price_known=action.price_known.value if action.price_known else None,
        quoted_on=action.quoted_on,
        saving_low=as_text(action.saving.low if action.saving else None),
        saving_high=as_text(action.saving.high if action.saving else None),
        status=action.status.value,
        status_on=action.status_on,
        spent=as_text(action.spent),
        saved=as_text(action.saved),
        comment=action.comment,
    )


def next_action_key(connection: Connection, assessment_id: int) -> str:
    """A key no action of this assessment has ever had; keys sort in the order they were made."""
    distinct = func.count(func.distinct(tables.actions.c.action))
    count = connection.execute(select(distinct).where(tables.actions.c.assessment == assessment_id)).scalar_one()
    return f"a{count + 1:04d}"


def order_actions(connection: Connection, assessment_id: int, keys: Iterable[str], stamp: Stamp) -> None:
    """The plan order from now on."""
    add(connection, tables.action_orders, stamp, assessment=assessment_id, action_keys=" ".join(keys))


def add_person(connection: Connection, assessment_id: int, person: Person, stamp: Stamp, removed: bool = False) -> None:
    """A person as they stand from now on."""
    add(
        connection,
        tables.people,
        stamp,
        assessment=assessment_id,
        person=person.key,
        removed=removed,
        name=person.name,
        role=person.role,
        looks_around=person.looks_around,
    )


def taken_keys(connection: Connection) -> set[str]:
    """Every key a firm or an assessment has."""
    firms = connection.execute(select(tables.firms.c.key)).scalars()
    return {*firms, *connection.execute(select(tables.assessments.c.key)).scalars()}


def assessment_id_of(connection: Connection, key: str) -> tuple[int, int, date] | None:
    """The id of an assessment, of its firm, and its day; None when there is none of that key."""
    table = tables.assessments
    row = connection.execute(select(table.c.id, table.c.firm, table.c.started).where(table.c.key == key)).first()
    return None if row is None else (row.id, row.firm, row.started)


def _new_id(made: CursorResult[Any]) -> int:
    return int((made.inserted_primary_key or (0,))[0])
