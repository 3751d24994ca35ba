"""What a person does to the numbers and the money of the open assessment, and the picture worked out from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.completing import completed
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.numbers import Bill, EndUse, MoneyPlan, Numbers, Reading, Target, Use
from selfcheck.i18n import Language
from selfcheck.ui.act_line import ActLine
from selfcheck.ui.acts import Act, Undoable
from selfcheck.ui.jobs import Jobs
from selfcheck.ui.numbers_shown import (
    with_period,
    with_reading,
    with_shares,
    with_target,
    with_use,
    without_period,
    without_use,
)
from selfcheck.usecases import bills, numbers, targets
from selfcheck.usecases import money as paying
from selfcheck.usecases.workspace import Workspace

LOST = "made-and-lost"
"""The place of acts about what was made and lost again, which stands with the numbers."""


class MoneyDesk(ActLine):
    """Acts on numbers and money, each with its way back, and each shown at once with all that follows from it."""

    def __init__(self, assessment: Assessment, workspace: Workspace, jobs: Jobs, language: Language) -> None:
        super().__init__(assessment, workspace, jobs, language)
        self._money: MoneyPicture | None = None

    @property
    def money(self) -> MoneyPicture:
        """Everything worked out from the numbers as they stand now: savings, classes, ladder, loan, indicators."""
        if self._money is None:
            self._money = paying.picture(self._workspace, self.assessment)
        return self._money

    def numbers_of(self, period: str) -> Numbers | None:
        """The period of that key."""
        return next((one for one in self.assessment.numbers if one.key == period), None)

    def use_of(self, period: str, use: str) -> Use | None:
        """The row of that key in a period."""
        found = self.numbers_of(period)
        return next((one for one in found.uses if one.key == use), None) if found is not None else None

    # Periods

    def start_numbers(self) -> Numbers:
        """Begin a new period with the usual rows, all empty; it is given back."""
        fresh = numbers.start_numbers(self.assessment, self._workspace.today(), self._workspace.clock(), self._language)
        self.put_period(fresh)
        return fresh

    def put_period(self, said: Numbers) -> None:
        """A period and its output; one without a key, or with a key nobody knows, is new and keeps its rows."""
        keyed = replace(said, key=said.key or self._new_key("n", [one.key for one in self.assessment.numbers]))
        before = self.numbers_of(keyed.key)
        if before is None:
            self._do(Undoable(self._period_act(keyed), self._period_act(keyed, removed=True)))
        elif (before.period, before.output) != (keyed.period, keyed.output):
            self._do(Undoable(self._period_act(keyed), self._period_act(before)))

    def remove_period(self, period: str) -> None:
        """Take a period off; undo brings it back with everything in it."""
        before = self.numbers_of(period)
        if before is not None:
            self._do(Undoable(self._period_act(before, removed=True), self._period_act(before)))

    # Rows

    def put_use(self, period: str, use: Use) -> Use:
        """A row of a period, its third figure worked out; one without a key is new. It is given back."""
        found = self.numbers_of(period)
        keyed = replace(use, key=use.key or self._new_key("u", [one.key for one in found.uses] if found else []))
        before, said = self.use_of(period, keyed.key), completed(keyed)
        way_back = self._use_act(period, said, removed=True) if before is None else self._use_act(period, before)
        if before != said:
            self._do(Undoable(self._use_act(period, said), way_back))
        return said

    def remove_use(self, period: str, use: str) -> None:
        """Take a row off a period; undo brings it back with its shares."""
        before = self.use_of(period, use)
        if before is not None:
            # The shares go and come back with the row, so what is shown has to carry them.
            shares = self.numbers_of(period).end_uses.get(use, ())  # type: ignore[union-attr]
            back = self._use_act(period, before, shares=shares)
            self._do(Undoable(self._use_act(period, before, removed=True), back))

    def put_bills(self, period: str, use: str, put: Sequence[Bill]) -> None:
        """The bills of a row as one step: `preview.bills(unit, period)` of a spreadsheet, or typed ones."""
        before = self.use_of(period, use)
        if before is not None:
            self.put_use(period, bills.with_bills(before, put))

    def confirm_quantity(self, period: str, use: str, quantity: Decimal) -> None:
        """A quantity is right though it looks unusual; it is not asked about again."""
        before = self.use_of(period, use)
        if before is not None and quantity not in before.confirmed:
            self.put_use(period, replace(before, confirmed=(*before.confirmed, quantity)))

    def put_end_uses(self, period: str, use: str, shares: Sequence[EndUse]) -> None:
        """How a row is split; together 100 %. None at all: the sector's typical shares again."""
        found = self.numbers_of(period)
        before, said = found.end_uses.get(use, ()) if found is not None else (), tuple(shares)
        if before != said:
            self._do(Undoable(self._shares_act(period, use, said), self._shares_act(period, use, before)))

    # Calculators and paying

    def attach_reading(self, action: str, reading: Reading) -> None:
        """A calculator filled in for an action; its result is the saving unless the person has an own figure."""
        self._put_reading(action, reading)

    def take_reading_off(self, action: str) -> None:
        """Without its calculator an action's saving comes from typical shares again."""
        self._put_reading(action, None)

    def set_money_plan(self, plan: MoneyPlan) -> None:
        """Own money, loan, interest, months, grants, and what is lost as waste."""
        before = self.assessment.money
        if plan != before:
            place = LOST if _lost(plan) != _lost(before) else None
            self._do(Undoable(self._plan_act(plan, place), self._plan_act(before, place)))

    def target_of(self, indicator: str) -> Target | None:
        """What the firm wants of an indicator."""
        return next((one for one in self.assessment.targets if one.indicator == indicator), None)

    def set_target(self, target: Target) -> None:
        """What an indicator should be by a day."""
        self._put_target(target.indicator, target)

    def take_target_back(self, indicator: str) -> None:
        """An indicator without a target again."""
        self._put_target(indicator, None)

    # Acts

    def _new_key(self, kind: str, taken: Sequence[str]) -> str:
        return numbers.fresh_key(kind, self._workspace.clock(), taken)

    def _period_act(self, said: Numbers, removed: bool = False) -> Act:
        words = self._language.text("{name}: as before", name=_days(said, self._language))
        if removed:
            write = partial(numbers.remove_period, self._workspace, self.key, said.key)
            return Act(write, partial(without_period, said.key), said.key, words)
        write = partial(numbers.put_period, self._workspace, self.key, said)
        return Act(write, partial(with_period, said), said.key, words)

    def _use_act(self, period: str, use: Use, removed: bool = False, shares: tuple[EndUse, ...] = ()) -> Act:
        words = self._language.text("{name}: as before", name=use.name)
        if removed:
            write = partial(numbers.remove_use, self._workspace, self.key, period, use.key)
            return Act(write, partial(without_use, period, use.key), use.key, words)
        write = partial(numbers.put_use, self._workspace, self.key, period, use)
        return Act(write, partial(with_use, period, use, shares), use.key, words)

    def _shares_act(self, period: str, use: str, shares: tuple[EndUse, ...]) -> Act:
        found = self.use_of(period, use)
        words = self._language.text("{name}: as before", name=found.name) if found is not None else ""
        write = partial(numbers.put_end_uses, self._workspace, self.key, period, use, shares)
        return Act(write, partial(with_shares, period, use, shares), use, words)

    def _put_reading(self, action: str, reading: Reading | None) -> None:
        before = self.assessment.readings.get(action)
        if reading != before:
            self._do(Undoable(self._reading_act(action, reading), self._reading_act(action, before)))

    def _reading_act(self, action: str, reading: Reading | None) -> Act:
        write = (
            partial(paying.take_reading_off, self._workspace, self.key, action)
            if reading is None
            else partial(paying.attach_reading, self._workspace, self.key, action, reading)
        )
        return Act(write, partial(with_reading, action, reading), action)

    def _put_target(self, indicator: str, target: Target | None) -> None:
        before = self.target_of(indicator)
        if target != before:
            self._do(Undoable(self._target_act(indicator, target), self._target_act(indicator, before)))

    def _target_act(self, indicator: str, target: Target | None) -> Act:
        write = (
            partial(targets.take_target_back, self._workspace, self.key, indicator)
            if target is None
            else partial(targets.set_target, self._workspace, self.key, target)
        )
        return Act(write, partial(with_target, indicator, target), indicator)

    def _plan_act(self, plan: MoneyPlan, place: str | None) -> Act:
        write = partial(paying.set_money_plan, self._workspace, self.key, plan)
        return Act(write, lambda assessment: replace(assessment, money=plan), place)

    def _forget(self) -> None:
        super()._forget()
        self._money = None


def _lost(plan: MoneyPlan) -> tuple[Decimal | None, Decimal | None, Decimal]:
    return plan.waste_low, plan.waste_high, plan.waste_collected


def _days(numbers_: Numbers, language: Language) -> str:
    return language.text(
        "{first} to {last}", first=language.day(numbers_.period.first), last=language.day(numbers_.period.last)
    )
