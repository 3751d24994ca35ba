"""What a firm wants an indicator to be by a day: set, changed, taken back."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.indicators import Relative
from selfcheck.domain.numbers import Target
from selfcheck.errors import N_, BadInput, Word
from selfcheck.i18n import MONEY_LIMIT
from selfcheck.store import figures
from selfcheck.usecases.finding import at_desk, clean
from selfcheck.usecases.number_checks import LONGEST_UNIT
from selfcheck.usecases.workspace import Workspace


def set_target(workspace: Workspace, key: str, target: Target) -> Assessment:
    """What an indicator should be from now on; an older target of it stays in the history.

    Raises BadInput for an indicator nobody knows and for a value that no firm can reach.
    """
    with at_desk(workspace, key) as desk:
        said = checked_target(target)
        if said not in desk.assessment.targets:
            figures.add_target(desk.connection, desk.id, said.indicator, said, desk.stamp)
        return desk.again()


def take_target_back(workspace: Workspace, key: str, indicator: str) -> Assessment:
    """An indicator without a target again."""
    with at_desk(workspace, key) as desk:
        if any(one.indicator == indicator for one in desk.assessment.targets):
            figures.add_target(desk.connection, desk.id, indicator, None, desk.stamp)
        return desk.again()


def checked_target(target: Target) -> Target:
    """The target with its unit cleaned. A productivity has to be above 0; no waste at all can be a target."""
    known = {one.value: one for one in Relative}
    indicator = known.get(target.indicator)
    if indicator is None:
        raise BadInput(
            N_('There is no indicator "{named}" to set a target for. Choose one of: {known}.'),
            named=target.indicator,
            known=", ".join(known),
        )
    if not target.value.is_finite() or target.value < 0 or (indicator.productivity and not target.value):
        raise BadInput(N_("Target: type an amount above 0."))
    if target.value >= MONEY_LIMIT:
        raise BadInput(N_("{what}: that is more than this program can count. Check the digits."), what=Word("Target"))
    return replace(target, unit=clean(target.unit, 2 * LONGEST_UNIT + 1, Word("Unit")))
