"""What options would save this firm: those in the plan as they are counted there, the suggested ones after them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from selfcheck.domain.library import Option
from selfcheck.domain.plan import Action, Status
from selfcheck.domain.savings import SavingLine, saving_lines
from selfcheck.domain.suggestions import Standing
from selfcheck.i18n import currency_decimals
from selfcheck.ui.desk import Desk
from selfcheck.usecases.money import quantified

TRIED = "?"
"""Begins the key of an action that is not in the plan; no key of a plan does."""


@dataclass(frozen=True)
class OptionMoney:
    """By option: the saving line, the action with what was worked out for it, and what its saving is counted after."""

    lines: Mapping[str, SavingLine] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    options_by_key: Mapping[str, str] = field(default_factory=dict)

    def after(self, option: str) -> list[str]:
        """The options whose saving is taken off first."""
        line = self.lines.get(option)
        return [self.options_by_key[key] for key in line.after if key in self.options_by_key] if line else []


def option_money(desk: Desk, one_more: Option | None = None) -> OptionMoney:
    """Count the plan, then every suggested option as if it came next, in the order of the list.

    `one_more` is any other option one looks at; it is counted last of all.
    """
    picture, assessment = desk.money, desk.assessment
    planned = {one.option: one for one in picture.actions if one.option and one.status is not Status.DROPPED}
    options: dict[str, Option] = dict(assessment.options)
    suggested = [one.option.id for one in desk.suggestions if one.standing is Standing.SUGGESTED]
    if one_more is not None:
        options.setdefault(one_more.id, one_more)
        suggested.append(one_more.id)
    tried = [Action(key=f"{TRIED}{one}", option=one) for one in dict.fromkeys(suggested) if one not in planned]
    lines = saving_lines(
        [*assessment.actions, *tried],
        options,
        picture.uses,
        quantified(assessment),
        picture.factors,
        currency_decimals(assessment.firm.currency),
    )
    by_key = {line.action: line for line in lines}
    keys = {one.key: one.option for one in [*planned.values(), *tried] if one.option}
    return OptionMoney(
        lines={option: by_key[key] for key, option in keys.items()},
        actions={option: one for option, one in planned.items() if option},
        options_by_key=keys,
    )
