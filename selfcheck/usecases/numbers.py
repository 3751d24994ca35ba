"""Typing what was made, used and paid in a period: each act is one short transaction, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import UsualUse
from selfcheck.domain.completing import Slip, likely_slip
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import EndUse, Numbers, Output, Period, Use
from selfcheck.i18n import Language, load_language
from selfcheck.labels import resource_name
from selfcheck.store import figures
from selfcheck.units import try_convert, units_for
from selfcheck.usecases.finding import Desk, at_desk
from selfcheck.usecases.number_checks import checked_period, checked_shares, checked_use, find_period, find_use
from selfcheck.usecases.workspace import Workspace

USUAL_RESOURCES = (Resource.ELECTRICITY, Resource.FUEL, Resource.WATER, Resource.MATERIALS, Resource.WASTE)
"""What nearly every small firm pays for; the rows a new period begins with."""


def fresh_key(kind: str, moment: datetime, taken: Container[str]) -> str:
    """A key nothing has yet: a letter for its kind and the moment, so that keys sort in the order they were made."""
    number = int(f"{moment.astimezone(UTC):%Y%m%d%H%M%S%f}")
    while f"{kind}{number}" in taken:
        number += 1
    return f"{kind}{number}"


def start_numbers(assessment: Assessment, today: date, moment: datetime, language: Language) -> Numbers:
    """A proposal for a new period, not yet kept: the last calendar year with the usual rows, all empty.

    A firm that has a period already gets its rows again, with names and units but without figures, in the year after.
    """
    last = assessment.numbers[-1] if assessment.numbers else None
    year = last.period.last.year + 1 if last is not None else today.year - 1
    rows = last.uses if last is not None else _usual_rows(assessment, language)
    keys: list[str] = []
    for _row in rows:
        keys.append(fresh_key("u", moment, keys))
    uses = tuple(_empty(row, key) for row, key in zip(rows, keys, strict=True))
    pairs = zip(rows, uses, strict=True)
    kept = {new.key: last.end_uses[old.key] for old, new in pairs if last is not None and old.key in last.end_uses}
    return Numbers(
        key=fresh_key("n", moment, [one.key for one in assessment.numbers]),
        period=Period(date(year, 1, 1), date(year, 12, 31)),
        output=replace(last.output, quantity=None) if last is not None else _output(assessment, language),
        uses=uses,
        end_uses=kept,
    )


def put_period(workspace: Workspace, key: str, numbers: Numbers) -> Assessment:
    """A period and its output from now on; an empty key gets one. The rows of a new period are kept with it.

    Rows and shares of a period that is there already are put one by one; here they stay as they are.
    """
    with at_desk(workspace, key) as desk:
        known = {one.key: one for one in desk.assessment.numbers}
        before = known.get(numbers.key)
        said = checked_period(
            desk.assessment, replace(numbers, key=numbers.key or fresh_key("n", desk.stamp.at, known))
        )
        figures.add_period(desk.connection, desk.id, said, desk.stamp)
        # A period that was taken off comes back with what was typed in it; only rows nobody knows yet are added.
        now = find_period(desk.again(), said.key)
        if before is None:
            _put_rows(workspace, desk, now, said)
        return desk.again()


def remove_period(workspace: Workspace, key: str, period: str) -> Assessment:
    """Take a period off; put again, it comes back with everything typed in it."""
    with at_desk(workspace, key) as desk:
        figures.add_period(desk.connection, desk.id, find_period(desk.assessment, period), desk.stamp, removed=True)
        return desk.again()


def put_use(workspace: Workspace, key: str, period: str, use: Use) -> Assessment:
    """What was used of one resource in a period from now on, the third figure worked out; an empty key gets one."""
    with at_desk(workspace, key) as desk:
        numbers = find_period(desk.assessment, period)
        taken = {one.key for one in numbers.uses}
        keyed = replace(use, key=use.key or fresh_key("u", desk.stamp.at, taken))
        said = checked_use(workspace, desk.assessment, numbers, keyed)
        figures.add_use(desk.connection, desk.id, period, said, desk.stamp)
        return desk.again()


def remove_use(workspace: Workspace, key: str, period: str, use: str) -> Assessment:
    """Take a row off a period; put again, it comes back with its shares."""
    with at_desk(workspace, key) as desk:
        found = find_use(find_period(desk.assessment, period), use)
        figures.add_use(desk.connection, desk.id, period, found, desk.stamp, removed=True)
        return desk.again()


def put_end_uses(workspace: Workspace, key: str, period: str, use: str, shares: Sequence[EndUse]) -> Assessment:
    """How a use is split from now on; the shares add up to 100 %. None at all: the sector's typical ones again."""
    with at_desk(workspace, key) as desk:
        find_use(find_period(desk.assessment, period), use)
        said = checked_shares(shares, load_language(desk.assessment.language))
        figures.add_end_uses(desk.connection, desk.id, period, use, said, desk.stamp)
        return desk.again()


def confirm_quantity(workspace: Workspace, key: str, period: str, use: str, quantity: Decimal) -> Assessment:
    """A person says that a quantity is right though it looks unusual; it is never asked about again."""
    with at_desk(workspace, key) as desk:
        found = find_use(find_period(desk.assessment, period), use)
        if quantity not in found.confirmed:
            said = replace(found, confirmed=(*found.confirmed, quantity))
            figures.add_use(desk.connection, desk.id, period, said, desk.stamp)
        return desk.again()


def slip_in(assessment: Assessment, numbers: Numbers, use: Use) -> Slip | None:
    """Ask about a quantity that looks 10, 100 or 1,000 times off the sector's usual; None: nothing to ask."""
    for checklist in assessment.checklists:
        found = likely_slip(use, numbers.output, checklist.usual, checklist.output_unit, try_convert)
        if found is not None:
            return found
    return None


def _put_rows(workspace: Workspace, desk: Desk, now: Numbers, wanted: Numbers) -> None:
    there = {one.key for one in now.uses}
    taken = {*there, *(one.key for one in wanted.uses)}
    for use in wanted.uses:
        if use.key in there:
            continue
        keyed = use if use.key else replace(use, key=fresh_key("u", desk.stamp.at, taken))
        taken.add(keyed.key)
        said = checked_use(workspace, desk.assessment, wanted, keyed)
        figures.add_use(desk.connection, desk.id, now.key, said, desk.stamp)
        shares = wanted.end_uses.get(use.key, ())
        if shares:
            said_shares = checked_shares(shares, load_language(desk.assessment.language))
            figures.add_end_uses(desk.connection, desk.id, now.key, said.key, said_shares, desk.stamp)


def _usual_rows(assessment: Assessment, language: Language) -> tuple[Use, ...]:
    usual = {one.resource: one for checklist in reversed(assessment.checklists) for one in checklist.usual}
    return tuple(
        Use(key="", resource=one, name=resource_name(one, language), unit=_unit(one, usual.get(one)))
        for one in USUAL_RESOURCES
    )


def _unit(resource: Resource, usual: UsualUse | None) -> str:
    return usual.unit if usual is not None else units_for(resource)[0]


def _output(assessment: Assessment, language: Language) -> Output:
    for checklist in assessment.checklists:
        if checklist.output_unit:
            return Output(unit=checklist.output_unit, name=language.content(checklist.output_name))
    return Output()


def _empty(row: Use, key: str) -> Use:
    return Use(key=key, resource=row.resource, name=row.name, unit=row.unit, fuel=row.fuel)
