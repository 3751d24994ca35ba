"""Adopting options, saying why not yet, and shaping the actions of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from selfcheck.domain.assessment import Assessment, WhyNot
from selfcheck.domain.checklist import Area
from selfcheck.domain.finance import Range
from selfcheck.domain.plan import Action, Status
from selfcheck.errors import N_, BadInput, Word
from selfcheck.store import reading, writing
from selfcheck.usecases.answering import LONGEST_NOTE
from selfcheck.usecases.assessments import LONGEST_NAME
from selfcheck.usecases.finding import at_desk, clean, find_action, find_option
from selfcheck.usecases.workspace import Workspace


def adopt(
    workspace: Workspace,
    key: str,
    option: str,
    owner: str = "",
    due: date | None = None,
    investment: Decimal | None = None,
    saving: Range | None = None,
) -> Assessment:
    """Take an option into the plan, suggested or not; one that is in already gets what is given here.

    One that was taken out comes back with everything typed about it.
    """
    with at_desk(workspace, key) as desk:
        found, pinned = find_option(workspace, desk.assessment, option)
        if not pinned:
            writing.pin(desk.connection, desk.id, workspace.library.option_snapshot(found.id), desk.stamp)
        known = next((action for action in desk.assessment.actions if action.option == found.id), None)
        before = (
            known
            or reading.taken_out(desk.connection, desk.id, found.id)
            or Action(key=writing.next_action_key(desk.connection, desk.id), option=found.id, area=found.area)
        )
        action = replace(
            before,
            owner=clean(owner, LONGEST_NAME, Word("Who")) or before.owner,
            due=due or before.due,
            investment=before.investment if investment is None else investment,
            saving=before.saving if saving is None else saving,
        )
        if action != known:
            writing.add_action(desk.connection, desk.id, action, desk.stamp)
        if found.id in desk.assessment.why_not:
            writing.add_why_not(desk.connection, desk.id, found.id, None, desk.stamp)
        return desk.again()


def add_own_idea(workspace: Workspace, key: str, title: str, area: Area) -> Assessment:
    """Take the firm's own idea into the plan."""
    with at_desk(workspace, key) as desk:
        said = clean(title, LONGEST_NAME, Word("Your idea"))
        if not said:
            raise BadInput(N_("Type your idea in a few words, then add it."))
        action = Action(key=writing.next_action_key(desk.connection, desk.id), title=said, area=area)
        writing.add_action(desk.connection, desk.id, action, desk.stamp)
        return desk.again()


def change_action(workspace: Workspace, key: str, action: Action) -> Assessment:
    """An action as it stands from now on; an action that was taken out comes back."""
    with at_desk(workspace, key) as desk:
        said = replace(
            action,
            title=clean(action.title, LONGEST_NAME, Word("Action")),
            owner=clean(action.owner, LONGEST_NAME, Word("Who")),
            comment=clean(action.comment, LONGEST_NOTE, Word("Comment")),
        )
        writing.add_action(desk.connection, desk.id, said, desk.stamp)
        return desk.again()


def set_status(workspace: Workspace, key: str, action: str, status: Status) -> Assessment:
    """How an action stands, as of today."""
    with at_desk(workspace, key) as desk:
        said = replace(find_action(desk.assessment, action), status=status, status_on=workspace.today())
        writing.add_action(desk.connection, desk.id, said, desk.stamp)
        return desk.again()


def take_out(workspace: Workspace, key: str, action: str) -> Assessment:
    """Take an action out of the plan; everything typed about it is kept and comes back with it."""
    with at_desk(workspace, key) as desk:
        writing.add_action(desk.connection, desk.id, find_action(desk.assessment, action), desk.stamp, removed=True)
        return desk.again()


def put_in_order(workspace: Workspace, key: str, actions: Sequence[str]) -> Assessment:
    """The plan order, by action keys; those left out keep their place behind."""
    with at_desk(workspace, key) as desk:
        writing.order_actions(desk.connection, desk.id, actions, desk.stamp)
        return desk.again()


def say_why_not(workspace: Workspace, key: str, option: str, reason: WhyNot | None) -> Assessment:
    """Why an option is not adopted yet; None takes the reason back."""
    with at_desk(workspace, key) as desk:
        found, _pinned = find_option(workspace, desk.assessment, option)
        writing.add_why_not(desk.connection, desk.id, found.id, reason, desk.stamp)
        return desk.again()
