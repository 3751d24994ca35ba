"""The whole money of one assessment in one value: for the pages, the command line and the printed plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.benchmarks import Usual, usual_ranges
from selfcheck.domain.claims import Quantified
from selfcheck.domain.factors import Factors
from selfcheck.domain.finance import Range, first_investment, minor_cost_default
from selfcheck.domain.indicators import Change, Indicators, Relative, WithPlan, changes, indicators, with_plan
from selfcheck.domain.ladder import Ladder, Rung, ladder, months_between, months_later
from selfcheck.domain.library import InvestmentClass, Option, Resource
from selfcheck.domain.loan import Borrowed, Loan, Waiting, loan_for, waiting
from selfcheck.domain.numbers import Numbers, Output, PriceKnown, Use
from selfcheck.domain.own_use import OwnUse, base_numbers, own_uses, yearly
from selfcheck.domain.plan import Action, Status, Totals, class_of, totals
from selfcheck.domain.saving_parts import in_places
from selfcheck.domain.saving_rows import ByResource, by_resource
from selfcheck.domain.savings import SavingLine, saving_lines
from selfcheck.domain.waste_cost import WasteCost, waste_cost

_ZERO = Decimal(0)
_UTILITIES = (Resource.ELECTRICITY, Resource.FUEL, Resource.WATER, Resource.WASTEWATER)


@dataclass(frozen=True, kw_only=True)
class MoneyPicture:
    """Everything money about an assessment, in the firm's currency, savings a year.

    `base` is the period the savings are worked out from, `uses` its uses completed and brought to a year, and `cost`
    what they cost together. `actions` are the plan's with saving and investment filled in; an investment that came
    from the option's usual payback is marked a first estimate. `indicators` are by the key of the period, `changes`
    the latest period against the earliest, `usual` what the sector mostly reaches beside the latest. `minor_cost` is
    the firm's threshold, or the one it starts from. `factors` are what energy and CO2e were counted with.
    """

    base: Numbers | None
    uses: tuple[OwnUse, ...]
    cost: Decimal
    lines: tuple[SavingLine, ...]
    actions: tuple[Action, ...]
    totals: Totals
    minor_cost: Decimal | None
    classes: Mapping[str, InvestmentClass | None]
    by_resource: ByResource
    ladder: Ladder
    loan: Loan | None
    waiting: Waiting | None
    waste: WasteCost | None
    indicators: Mapping[str, Indicators]
    changes: tuple[Change, ...]
    usual: Mapping[Relative, Usual]
    with_plan: WithPlan | None
    factors: Factors

    @cached_property
    def by_key(self) -> dict[str, SavingLine]:
        """The saving lines by the key of the action."""
        return {line.action: line for line in self.lines}

    @cached_property
    def compared(self) -> tuple[Change, ...]:
        """The changes; with one period only its figures, without a baseline."""
        if self.changes or not self.indicators:
            return self.changes
        return changes(None, list(self.indicators.values())[-1])


def money_picture(
    assessment: Assessment,
    factors: Factors,
    calculator_results: Mapping[str, Sequence[Quantified]] | None = None,
    *,
    places: int = 2,
    on: date | None = None,
) -> MoneyPicture:
    """The money of an assessment, worked out anew.

    `calculator_results` by the key of the action; `places` are the decimals of the firm's currency; `on` is the plan's
    day, from which the first month follows (the day the assessment started, if not said).
    """
    base = base_numbers(assessment.numbers)
    uses = own_uses(base, assessment.checklists) if base is not None else ()
    lines = saving_lines(assessment.actions, assessment.options, uses, calculator_results, factors, places)
    by_key = {line.action: line for line in lines}
    actions = tuple(_counted(action, by_key[action.key], assessment.options, places) for action in assessment.actions)
    bill = [own.use for own in uses]
    minor = _minor_cost(assessment, bill)
    classes = {action.key: _class(action, assessment.options, minor) for action in actions}
    rows = by_resource(lines, uses, factors)
    plan = assessment.money
    begins = plan.begins or months_later(on or assessment.started, 1)
    rungs = _rungs(actions, classes)
    steps = ladder(rungs, plan.own_money + plan.grants, begins)
    loan, wait = _loan(assessment, actions, classes, steps, begins, places)
    known = {one.key: indicators(one, factors) for one in assessment.numbers}
    return MoneyPicture(
        base=base,
        uses=uses,
        cost=_cost(bill),
        lines=lines,
        actions=actions,
        totals=totals(actions),
        minor_cost=minor,
        classes=classes,
        by_resource=rows,
        ladder=steps,
        loan=loan,
        waiting=wait,
        waste=_waste(assessment, base, bill, factors, places),
        indicators=known,
        changes=_changes(assessment.numbers, known),
        usual=_usual(assessment, known, factors),
        with_plan=with_plan(known[base.key], rows) if base is not None else None,
        factors=factors,
    )


def _counted(action: Action, line: SavingLine, options: Mapping[str, Option], places: int) -> Action:
    """The action with its saving, and its investment or a first estimate of it from the option's usual payback."""
    investment, known = action.investment, action.price_known
    option = options.get(action.option or "")
    if investment is None and option is not None and option.payback is not None and line.money is not None:
        investment, known = first_investment(option.payback, line.money), PriceKnown.FIRST_ESTIMATE
    if investment is not None:
        investment = in_places(investment, places)
    return replace(
        action, saving=line.money if line.counted else action.saving, investment=investment, price_known=known
    )


def _minor_cost(assessment: Assessment, bill: Sequence[Use]) -> Decimal | None:
    if assessment.firm.minor_cost is not None:
        return assessment.firm.minor_cost
    utilities = _cost([use for use in bill if use.resource in _UTILITIES])
    return minor_cost_default(utilities) if utilities else None


def _class(action: Action, options: Mapping[str, Option], minor: Decimal | None) -> InvestmentClass | None:
    option = options.get(action.option or "")
    return class_of(action, option.investment_class if option is not None else None, minor)


def _rungs(actions: Sequence[Action], classes: Mapping[str, InvestmentClass | None]) -> list[Rung]:
    """The actions to be paid, in plan order; those without a price can't be placed and are left out."""
    return [
        Rung(action.key, action.investment, action.saving.low if action.saving else _ZERO, classes[action.key])
        for action in actions
        if action.status is not Status.DROPPED and action.investment is not None
    ]


def _loan(
    assessment: Assessment,
    actions: Sequence[Action],
    classes: Mapping[str, InvestmentClass | None],
    steps: Ladder,
    begins: date,
    places: int,
) -> tuple[Loan | None, Waiting | None]:
    """A loan for the B and C actions that the firm's own pot can't pay by its month, and what waiting would cost.

    A grant makes the loan smaller here, so it doesn't fill the pot a second time.
    """
    plan = assessment.money
    starts = plan.loan_from or months_later(begins, 1)
    rungs = _rungs(actions, classes)
    own = ladder(rungs, plan.own_money, begins) if plan.grants else steps
    items = [
        Borrowed(key=action.key, investment=action.investment, saving=action.saving)
        for action in actions
        if action.investment
        and action.saving is not None
        and classes[action.key] in (InvestmentClass.B, InvestmentClass.C)
        and action.status is not Status.DROPPED
        and not _begun(own, action.key, starts)
    ]
    borrowed = {item.key for item in items}
    rest = ladder([one for one in rungs if one.key not in borrowed], plan.own_money, begins)
    running = (one for one in actions if one.saving is not None and _begun(rest, one.key, starts))
    loan = loan_for(
        items,
        starts,
        share=plan.loan_share,
        interest=plan.interest,
        months=plan.months,
        grants=plan.grants,
        others=sum((one.saving.low for one in running if one.saving is not None), _ZERO),
        places=places,
    )
    return loan, waiting(items, steps, starts, places) if items else None


def _begun(steps: Ladder, key: str, month: date) -> bool:
    start = steps.start(key)
    return start is not None and start.on is not None and months_between(start.on, month) >= 0


def _waste(
    assessment: Assessment, base: Numbers | None, bill: Sequence[Use], factors: Factors, places: int
) -> WasteCost | None:
    plan = assessment.money
    low = plan.waste_low if plan.waste_low is not None else plan.waste_high
    high = plan.waste_high if plan.waste_high is not None else plan.waste_low
    if base is None or low is None or high is None:
        return None
    made = yearly(base.output.quantity, base.period)
    output = Output(quantity=made, unit=base.output.unit, name=base.output.name)
    lost = Range(min(low, high), max(low, high))
    return waste_cost(bill, output, lost, plan.waste_collected, convert=factors.convert, places=places)


def _changes(periods: Sequence[Numbers], known: Mapping[str, Indicators]) -> tuple[Change, ...]:
    if len(periods) < 2:
        return ()
    return changes(known[periods[0].key], known[periods[-1].key])


def _usual(assessment: Assessment, known: Mapping[str, Indicators], factors: Factors) -> Mapping[Relative, Usual]:
    if not assessment.numbers:
        return {}
    last = assessment.numbers[-1]
    return usual_ranges(last, known[last.key], assessment.checklists, factors)


def _cost(uses: Sequence[Use]) -> Decimal:
    return sum((use.cost for use in uses if use.cost is not None), _ZERO)
