"""From a firm's numbers to its money: calculators attached to actions, how the firm pays, and the whole picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.calculators.kernel import FieldErrors, Result, calculate
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.domain.claims import Quantified
from selfcheck.domain.factors import Factors
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Option, Resource
from selfcheck.domain.money import MoneyPicture, money_picture
from selfcheck.domain.numbers import MoneyPlan, Reading
from selfcheck.errors import N_, BadInput, Word
from selfcheck.i18n import currency_decimals
from selfcheck.store import figures
from selfcheck.units import try_convert
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.calculating import find_calculator
from selfcheck.usecases.finding import at_desk, find_action
from selfcheck.usecases.number_checks import check_figure
from selfcheck.usecases.workspace import Workspace

LONGEST_LOAN = 120
"""Months; banks that lend to small firms stop long before."""

_HUNDRED = Decimal(100)

_HOT_WATER = {Resource.FUEL: "hot-water", Resource.ELECTRICITY: "hot-water"}
_AIR = {Resource.ELECTRICITY: "compressed-air"}
_BOILER = {Resource.FUEL: "boiler"}
END_USES: dict[str, dict[Resource, str]] = {
    "lighting": {Resource.ELECTRICITY: "lighting"},
    "belts": {Resource.ELECTRICITY: "belt-drives"},
    "air-leaks-stopwatch": _AIR,
    "air-leaks-flow-meter": _AIR,
    "air-leak-bag": _AIR,
    "air-leak-orifice": _AIR,
    "air-pressure": _AIR,
    "boiler-efficiency": _BOILER,
    "steam-leak": _BOILER,
    "steam-trap": _BOILER,
    "condensate-return": _BOILER,
    "exhaust-heat": _HOT_WATER,
    "hot-water": {**_HOT_WATER, Resource.WATER: "taps-and-showers"},
    "solar-hot-water": _HOT_WATER,
    "space-heating": {Resource.FUEL: "room-heating"},
    "refrigeration-temperatures": {Resource.ELECTRICITY: "refrigeration"},
    "hose-nozzle": {Resource.WATER: "hoses"},
}
"""The end use a calculator is about, by its id and what it saves; a firm without that end use has the whole bill."""


def money(workspace: Workspace, key: str) -> MoneyPicture:
    """Everything money about the assessment of that key, worked out from what is on disk."""
    return picture(workspace, open_assessment(workspace, key))


def picture(workspace: Workspace, assessment: Assessment) -> MoneyPicture:
    """Everything money about an assessment in hand; the first month of its ladder follows today."""
    return money_picture(
        assessment,
        factors_for(workspace, assessment.firm.country),
        quantified(assessment),
        places=currency_decimals(assessment.firm.currency),
        on=workspace.today(),
    )


def has_numbers(assessment: Assessment) -> bool:
    """Whether anything was typed that a picture of the money could be worked out from."""
    return bool(assessment.numbers or assessment.readings)


def factors_for(workspace: Workspace, country: str) -> Factors:
    """Fuels, the grid of a country, and the units library to convert with."""
    known = workspace.factors
    return Factors(fuels=known.fuels, grid=known.grids.get(country), convert=try_convert)


def quantified(assessment: Assessment) -> dict[str, Sequence[Quantified]]:
    """What the calculators attached to actions give, by the key of the action.

    A reading of a calculator that is gone, or whose limits it no longer fits, gives nothing.
    """
    found: dict[str, Sequence[Quantified]] = {}
    for action in assessment.actions:
        reading = assessment.readings.get(action.key)
        if reading is None:
            continue
        result = _result(reading)
        if result is not None:
            found[action.key] = _savings(reading.calculator, result, assessment.options.get(action.option or ""))
    return found


def attach_reading(workspace: Workspace, key: str, action: str, reading: Reading) -> Assessment:
    """A calculator filled in for an action; its result is the action's saving unless the person has an own figure.

    Raises FieldErrors for figures the calculator can't use.
    """
    with at_desk(workspace, key) as desk:
        find_action(desk.assessment, action)
        calculate(find_calculator(reading.calculator), reading.values)
        if desk.assessment.readings.get(action) != reading:
            figures.add_reading(desk.connection, desk.id, action, reading, desk.stamp)
        return desk.again()


def take_reading_off(workspace: Workspace, key: str, action: str) -> Assessment:
    """Without its calculator, an action's saving comes from its option's typical share again."""
    with at_desk(workspace, key) as desk:
        if action in desk.assessment.readings:
            figures.add_reading(desk.connection, desk.id, action, None, desk.stamp)
        return desk.again()


def set_money_plan(workspace: Workspace, key: str, plan: MoneyPlan) -> Assessment:
    """Own money, loan, interest, months, grants, and what is lost as waste, from now on."""
    with at_desk(workspace, key) as desk:
        said = _checked(plan)
        if said != desk.assessment.money:
            figures.add_money_plan(desk.connection, desk.id, said, desk.stamp)
        return desk.again()


def _result(reading: Reading) -> Result | None:
    calculator = CALCULATORS.get(reading.calculator)
    if calculator is None:
        return None
    try:
        return calculate(calculator, reading.values)
    except FieldErrors:
        return None


def _savings(calculator: str, result: Result, option: Option | None) -> tuple[Quantified, ...]:
    return tuple(
        Quantified(
            resource=one.resource,
            low=one.amount.low,
            high=one.amount.high,
            unit=one.amount.unit,
            end_use=_end_use(calculator, one.resource, option),
            money=Range(Decimal(str(one.money[0])), Decimal(str(one.money[1]))),
        )
        for one in result.savings
    )


def _end_use(calculator: str, resource: Resource, option: Option | None) -> str | None:
    """Where the saving overlaps with others: what the option says goes before what the calculator is mostly about."""
    typical = option.saving if option is not None else None
    if typical is not None and typical.resource is resource and typical.end_use is not None:
        return typical.end_use
    return END_USES.get(calculator, {}).get(resource)


def _checked(plan: MoneyPlan) -> MoneyPlan:
    check_figure(plan.own_money, Word("Own money"))
    check_figure(plan.grants, Word("Grants"))
    check_figure(plan.waste_low, Word("Lost as waste"))
    check_figure(plan.waste_high, Word("Lost as waste"))
    _check_share(plan.loan_share, Word("Share of the loan"))
    _check_share(plan.interest, Word("Interest"))
    _check_share(plan.waste_collected, Word("Collected as waste"))
    if plan.months is not None and not 1 <= plan.months <= LONGEST_LOAN:
        raise BadInput(N_("Months: a loan runs from 1 to {longest} months."), longest=LONGEST_LOAN)
    if plan.waste_low is not None and plan.waste_high is not None and plan.waste_low > plan.waste_high:
        raise BadInput(
            N_("{what}: the first amount is higher than the second. Change them over."), what=Word("Lost as waste")
        )
    return replace(plan, begins=_month(plan.begins), loan_from=_month(plan.loan_from))


def _check_share(share: Decimal, what: Word) -> None:
    if not share.is_finite() or not 0 <= share <= _HUNDRED:
        raise BadInput(N_("{what}: type per cent, from 0 to 100."), what=what)


def _month(day: date | None) -> date | None:
    return None if day is None else day.replace(day=1)
