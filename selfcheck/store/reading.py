"""Assessments out of the database, as domain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection, Row

from selfcheck.domain.assessment import (
    Answer,
    Assessment,
    Commitment,
    Depth,
    Firm,
    MustHaves,
    Person,
    Record,
    Step,
    WhyNot,
)
from selfcheck.domain.checklist import Area, QuestionKey
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Snapshot
from selfcheck.domain.numbers import PriceKnown
from selfcheck.domain.plan import Action, Status
from selfcheck.store import content, figures, tables
from selfcheck.store.journal import as_decimal, history, moment, newest

_TOUCHED = (
    tables.answers,
    tables.actions,
    tables.assessment_details,
    tables.why_nots,
    tables.periods,
    tables.uses,
    tables.end_uses,
    tables.readings,
    tables.targets,
    tables.money_plans,
)
"""Where a new row means that somebody worked on the assessment."""


@dataclass(frozen=True)
class Head:
    """An assessment before anything of its inside is read."""

    id: int
    key: str
    firm: int
    started: date
    sample: bool


def heads(connection: Connection, key: str | None = None) -> list[Head]:
    """Every assessment, or the one with that key, the oldest first."""
    table = tables.assessments
    query = select(table.c.id, table.c.key, table.c.firm, table.c.started, table.c.sample).order_by(table.c.id)
    if key is not None:
        query = query.where(table.c.key == key)
    return [Head(*row) for row in connection.execute(query)]


def touched(connection: Connection) -> dict[int, datetime]:
    """When somebody last wrote anything in each assessment, by its id."""
    latest: dict[int, datetime] = {}
    for table in _TOUCHED:
        for row in newest(connection, table, ["assessment"]):
            latest[row.assessment] = max(latest.get(row.assessment, moment(row.at)), moment(row.at))
    return latest


def read_assessments(connection: Connection, wanted: Sequence[Head]) -> list[Assessment]:
    """The assessments of `wanted`, in that order, whole."""
    ids = [head.id for head in wanted]
    firms = read_firms(connection, {head.firm for head in wanted})
    details = {row.assessment: row for row in _of(connection, tables.assessment_details, ids)}
    pins = _by_assessment(_of(connection, tables.pins, ids, "about"))
    snapshots = content.fetch(connection, list({pin.content for rows in pins.values() for pin in rows}))
    answers = _by_assessment(_of(connection, tables.answers, ids, "checklist", "question"))
    actions = _by_assessment(_of(connection, tables.actions, ids, "action"))
    orders = {row.assessment: row.action_keys for row in _of(connection, tables.action_orders, ids)}
    why_nots = _by_assessment(_of(connection, tables.why_nots, ids, "option"))
    people = _by_assessment(_of(connection, tables.people, ids, "person"))
    read = figures.read(connection, ids)
    return [
        _assessment(
            head,
            firms[head.firm],
            details[head.id],
            tuple(pinned for pin in pins[head.id] if not (pinned := snapshots[pin.content]).empty),
            answers[head.id],
            _in_order(actions[head.id], orders.get(head.id, "")),
            why_nots[head.id],
            people[head.id],
            read[head.id],
        )
        for head in wanted
    ]


def read_firms(connection: Connection, ids: Iterable[int]) -> dict[int, Firm]:
    """The firms with those ids, as they are described now."""
    rows = newest(connection, tables.firm_details, ["firm"], firm=list(ids))
    keys: dict[int, str] = {row.id: row.key for row in connection.execute(select(tables.firms))}
    return {
        row.firm: Firm(
            key=keys[row.firm],
            name=row.name,
            country=row.country,
            currency=row.currency,
            town=row.town,
            staff=row.staff,
            minor_cost=as_decimal(row.minor_cost),
        )
        for row in rows
    }


def record_history(connection: Connection, assessment: int, key: QuestionKey) -> list[Record]:
    """Everything ever said about a question in an assessment, the oldest first."""
    rows = history(connection, tables.answers, assessment=assessment, checklist=key.checklist, question=key.question)
    return [_record(row) for row in rows]


def _of(connection: Connection, table: Any, ids: list[int], *key: str) -> Sequence[Row[Any]]:
    return newest(connection, table, ["assessment", *key], assessment=ids)


def _by_assessment(rows: Iterable[Row[Any]]) -> dict[int, list[Row[Any]]]:
    grouped: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        grouped[row.assessment].append(row)
    return grouped


def _assessment(
    head: Head,
    firm: Firm,
    details: Row[Any],
    snapshots: tuple[Snapshot, ...],
    answers: list[Row[Any]],
    actions: tuple[Action, ...],
    why_nots: list[Row[Any]],
    people: list[Row[Any]],
    read: figures.Figures,
) -> Assessment:
    committed = details.committed_by is not None and details.committed_on is not None
    records = {QuestionKey(row.checklist, row.question): _record(row) for row in answers}
    return Assessment(
        key=head.key,
        firm=firm,
        started=head.started,
        sample=head.sample,
        snapshots=snapshots,
        depth=Depth(details.depth),
        language=details.language,
        step=Step(details.step),
        records={key: record for key, record in records.items() if not record.empty},
        actions=actions,
        why_not={row.option: WhyNot(row.reason) for row in why_nots if row.reason is not None},
        people=tuple(
            Person(key=row.person, name=row.name, role=row.role, looks_around=row.looks_around)
            for row in sorted(people, key=lambda row: str(row.person))
            if not row.removed
        ),
        must_haves=MustHaves(manager=details.manager, worker=details.worker, routine=details.routine),
        commitment=Commitment(name=details.committed_by, on=details.committed_on) if committed else None,
        numbers=read.numbers,
        readings=read.readings,
        money=read.money,
        targets=read.targets,
    )


def _record(row: Row[Any]) -> Record:
    return Record(
        answer=Answer(row.answer) if row.answer is not None else None,
        note=row.note,
        flagged=row.flagged,
        who=row.who,
        at=moment(row.at),
    )


def _in_order(rows: list[Row[Any]], order: str) -> tuple[Action, ...]:
    """The actions in plan order; those the order does not name yet come last, as they were adopted."""
    places = {key: place for place, key in enumerate(order.split())}
    known = [row for row in rows if not row.removed]
    known.sort(key=lambda row: (places.get(row.action, len(places)), str(row.action)))
    return tuple(_action(row) for row in known)


def _action(row: Row[Any]) -> Action:
    low, high = as_decimal(row.saving_low), as_decimal(row.saving_high)
    return Action(
        key=row.action,
        option=row.option,
        title=row.title,
        area=Area(row.area) if row.area else None,
        owner=row.owner,
        due=row.due,
        investment=as_decimal(row.investment),
        price_known=PriceKnown(row.price_known) if row.price_known else None,
        quoted_on=row.quoted_on,
        saving=Range(low, high) if low is not None and high is not None else None,
        status=Status(row.status),
        status_on=row.status_on,
        spent=as_decimal(row.spent),
        saved=as_decimal(row.saved),
        comment=row.comment,
    )


def taken_out(connection: Connection, assessment: int, option: str) -> Action | None:
    """The action that was adopted from an option and taken out of the plan, with all that was typed."""
    rows = [row for row in _of(connection, tables.actions, [assessment], "action") if row.removed]
    return next((_action(row) for row in reversed(rows) if row.option == option), None)


def last_pinned(connection: Connection, assessment: int, checklist: str) -> Snapshot | None:
    """A checklist as it was last pinned in an assessment, also when it is taken off; None when it never was."""
    rows = history(connection, tables.pins, assessment=assessment, about=content.checklist_pin(checklist))
    snapshots = content.fetch(connection, [row.content for row in rows])
    found = [one for row in rows if not (one := snapshots[row.content]).empty]
    return found[-1] if found else None


def newest_people(connection: Connection, assessment: int) -> Sequence[Row[Any]]:
    """Everybody ever listed in an assessment, removed ones too."""
    return _of(connection, tables.people, [assessment], "person")
