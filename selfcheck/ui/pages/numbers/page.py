"""Numbers: what the firm made, used and paid in a period, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from selfcheck.domain.assessment import Step
from selfcheck.domain.indicators import Relative
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import EndUse, MoneyPlan, Numbers, Output, Period, Use
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.desk_money import LOST
from selfcheck.ui.pages.actions.plan_page import PlanPage
from selfcheck.ui.pages.numbers.acts import fresh_use
from selfcheck.ui.pages.numbers.bring import BringBills
from selfcheck.ui.pages.numbers.frame import NumbersFrame
from selfcheck.ui.pages.numbers.head import DATES, OFF, SECOND
from selfcheck.ui.pages.numbers.words import NumbersWords
from selfcheck.ui.widgets.segmented import Choice
from selfcheck.usecases.bills import with_bills
from selfcheck.usecases.numbers import fresh_key, start_numbers

TARGETS = frozenset(one.value for one in Relative)
"""The indicators a target is about."""


class NumbersPage(PlanPage):
    """One period at a time. A firm without any is shown the usual rows; the first thing typed keeps them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.language.text("Choose"))
        self.frame = NumbersFrame(context)
        self.body.addWidget(self.frame, 1)
        self.head, self.table, self.shares = self.frame.head, self.frame.table, self.frame.shares
        self.bring = BringBills(context, self.frame)
        self.bring.put.connect(self._put_use)
        self._shown = ""
        self._draft: Numbers | None = None
        self._wanted: Numbers | None = None  # the period whose days are being asked for
        self.head.period_chosen.connect(self._period_chosen)
        self.head.output.changed.connect(self._put_output)
        self.frame.period.chosen.connect(self._days_chosen)
        self.frame.period.closed.connect(self._close_period)
        self.table.changed.connect(self._put_use)
        self.table.removed.connect(self._remove)
        self.table.bills_gone.connect(self._drop_bills)
        self.table.sum.add.chosen.connect(self._add)
        self.shares.changed.connect(self._put_shares)
        self.frame.waste.changed.connect(self._put_plan)

    # What the window calls

    def step(self) -> Step:
        """The fourth step."""
        return Step.CHOOSE

    def enter(self) -> None:
        """Bring the figures up to date and put the keyboard on the first empty one."""
        self._fill()
        if self.table.row_in_hand() is None and self.table.by_key:
            rows = list(self.table.by_key.values())
            row = next((one for one in rows if not one.quantity.text()), rows[0])
            row.quantity.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Hand over what is being typed."""
        self.table.finish()
        self.head.output.finish()
        self.shares.finish()
        self.frame.waste.finish()

    def knows(self, place: Place) -> bool:
        """Whether an act was about a period, a row, what was lost, or a target."""
        periods = self.desk.assessment.numbers if self.desk is not None else ()
        keys = {one.key for one in periods} | {use.key for one in periods for use in one.uses}
        return place == LOST or place in keys or place in TARGETS

    def reveal(self, place: Place) -> None:
        """Show the period of what an undo was about, and put the keyboard on its row."""
        for one in self.desk.assessment.numbers if self.desk is not None else ():
            if place == one.key or place in {use.key for use in one.uses}:
                self._shown = one.key
        self._fill()
        row = self.table.by_key.get(str(place))
        if row is not None:
            row.quantity.setFocus(Qt.FocusReason.OtherFocusReason)
            self.frame.show_whole(row)
        elif place == LOST:
            self.frame.waste.low.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.frame.show_whole(self.frame.waste)
        elif place in TARGETS:
            self.frame.show_whole(self.frame.compare)

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """Fold the second things of a row away."""
        self.table.set_narrow(narrow)

    def progress(self) -> tuple[int, int]:
        """How many figures are known and not in question, and how many there are."""
        if self.desk is None:
            return 0, 0
        return self._words().progress(kept=self._is_kept())

    # What is shown

    def numbers(self) -> Numbers:
        """The period in view: the chosen one, else the last, else the usual rows still empty."""
        assert self.desk is not None
        periods = self.desk.assessment.numbers
        found = next((one for one in periods if one.key == self._shown), None)
        if found is not None:
            return found
        if periods:
            self._shown = periods[-1].key
            return periods[-1]
        if self._draft is None:
            self._draft = self._fresh()
        return self._draft

    def _fresh(self) -> Numbers:
        assert self.desk is not None
        workspace = self.context.workspace
        return start_numbers(self.desk.assessment, workspace.today(), workspace.clock(), self.language)

    def _is_kept(self) -> bool:
        return self.desk is not None and bool(self.desk.assessment.numbers)

    def _words(self) -> NumbersWords:
        assert self.desk is not None
        return NumbersWords(self.desk.assessment, self.numbers(), self.language)

    def _fuels(self) -> list[Choice]:
        fuels = self.context.workspace.factors.fuels
        return [Choice(key, self.language.content(fuel.name)) for key, fuel in fuels.items()]

    def _fill(self) -> None:
        if self.desk is None:
            return
        words = self._words()
        self.head.show_periods(self.desk.assessment.numbers, words.numbers, self._is_kept())
        self.head.output.show_output(words.numbers.output)
        self.table.show_numbers(words, self._fuels())
        self.shares.show_uses(words)
        self.frame.waste.show_waste(self.desk, words.numbers.output.unit)
        self.bring.take(words)
        self.frame.compare.fill(self.desk)

    def _use(self, key: str) -> Use | None:
        return next((one for one in self.numbers().uses if one.key == key), None)

    # Keeping

    def _keep(self, numbers: Numbers) -> None:
        """The usual rows with the first thing typed into them, as one step."""
        assert self.desk is not None
        self._shown = numbers.key
        self._draft = None
        self.desk.put_period(numbers)

    def _put_use(self, use: Use) -> None:
        if self.desk is None:
            return
        numbers = self.numbers()
        if self._is_kept():
            self.desk.put_use(numbers.key, use)
        else:
            self._keep(replace(numbers, uses=_with_use(numbers.uses, use)))
        self._fill()

    def _put_output(self, output: Output) -> None:
        if self.desk is None:
            return
        numbers = replace(self.numbers(), output=output)
        if self._is_kept():
            self.desk.put_period(numbers)
        else:
            self._keep(numbers)
        self._fill()

    def _put_shares(self, use: str, shares: Sequence[EndUse]) -> None:
        if self.desk is None:
            return
        numbers = self.numbers()
        if self._is_kept():
            self.desk.put_end_uses(numbers.key, use, shares)
        else:
            self._keep(replace(numbers, end_uses={**numbers.end_uses, use: tuple(shares)}))
        self._fill()

    def _put_plan(self, plan: MoneyPlan) -> None:
        if self.desk is not None:
            self.desk.set_money_plan(plan)
            self._fill()

    def _remove(self, use: str) -> None:
        if self.desk is None:
            return
        numbers = self.numbers()
        if self._is_kept():
            self.desk.remove_use(numbers.key, use)
        else:
            self._draft = replace(numbers, uses=tuple(one for one in numbers.uses if one.key != use))
        self._fill()

    def _drop_bills(self, key: str) -> None:
        use = self._use(key)
        if use is not None:
            self._put_use(with_bills(use, ()))

    def _add(self, resource: Resource, fuel: str) -> None:
        known = self.context.workspace.factors.fuels.get(fuel)
        keys = [one.key for one in self.numbers().uses]
        use = replace(
            fresh_use(resource, known, self.language), key=fresh_key("u", self.context.workspace.clock(), keys)
        )
        self._put_use(use)
        row = self.table.by_key[use.key]
        self.frame.show_whole(row)
        if resource in (Resource.MATERIALS, Resource.WASTE, Resource.CHEMICALS):
            row.name.rename()
        else:
            row.quantity.setFocus(Qt.FocusReason.OtherFocusReason)

    # Periods

    def _period_chosen(self, choice: str) -> None:
        if self.desk is None:
            return
        numbers, text = self.numbers(), self.language.text
        if choice == DATES:
            self._ask_days(text("Change the dates"), numbers)
        elif choice == SECOND:
            self._ask_days(text("Add a period to compare"), self._fresh())
        elif choice == OFF:
            self.desk.remove_period(numbers.key)
            self._fill()
        else:
            self.leave()
            self._shown = choice
            self._fill()

    def _ask_days(self, title: str, numbers: Numbers) -> None:
        self.leave()
        self._wanted = numbers
        self.frame.period.open(title, numbers.period, self.context.workspace.today())
        self.frame.show_whole(self.frame.period)
        self.frame.period.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _days_chosen(self, period: Period) -> None:
        if self.desk is None or self._wanted is None:
            return
        said = replace(self._wanted, period=period)
        if any(one.key != said.key and one.period == period for one in self.desk.assessment.numbers):
            self.frame.period.error.say(self.language.text("There is such a period already. Choose other days."))
            return
        self._keep(said)
        self._close_period()

    def _close_period(self) -> None:
        self._wanted = None
        self.frame.period.hide()
        self.head.period.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fill()


def _with_use(uses: Sequence[Use], use: Use) -> tuple[Use, ...]:
    if any(one.key == use.key for one in uses):
        return tuple(use if one.key == use.key else one for one in uses)
    return (*uses, use)
