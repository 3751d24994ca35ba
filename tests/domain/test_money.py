"""The whole picture of the money: totals, classes, first estimates, speed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time

import pytest

from selfcheck.domain.assessment import Assessment, Firm
from selfcheck.domain.checklist import Confidence, Resource
from selfcheck.domain.claims import Quantified
from selfcheck.domain.factors import Factors
from selfcheck.domain.finance import payback_range
from selfcheck.domain.library import InvestmentClass, Snapshot, TypicalPayback, TypicalSaving
from selfcheck.domain.money import money_picture
from selfcheck.domain.numbers import PriceKnown
from selfcheck.domain.plan import Action, Status
from tests.builders import amounts, both, option
from tests.domain.example_firm import (
    ACTIONS,
    BURNERS,
    CALCULATED,
    EXHAUST,
    FACTORS,
    LED,
    MONEY,
    NOZZLES,
    NUMBERS,
    OPTIONS,
    SEALS,
    SUMMER_2026,
    TAPS,
    WEIGH,
    amina_bakery,
    amina_money,
    d,
)

A, B, C = InvestmentClass


def test_the_total_of_picture_11_comes_out_as_drawn() -> None:
    found = amina_money().totals
    assert (found.investment, found.saving) == (d("29360"), amounts("28920", "75000"))
    assert found.payback is not None
    assert [round(months) for months in found.payback] == [5, 12]
    assert found.without_saving == 1


def test_the_classes_of_picture_11_come_out_as_drawn() -> None:
    assert list(amina_money().classes.values()) == [A, A, A, A, A, A, B, C]


@pytest.mark.parametrize(
    ("key", "months"),
    [(TAPS, (1, 1)), (BURNERS, (1, 6)), (NOZZLES, (4, 7)), (SEALS, (4, 9)), (LED, (8, 12)), (EXHAUST, (36, 44))],
)
def test_the_paybacks_of_picture_11_come_out_as_drawn(key: str, months: tuple[int, int]) -> None:
    action = next(one for one in amina_money().actions if one.key == key)
    assert action.investment is not None
    assert action.saving is not None
    found = payback_range(action.investment, action.saving)
    assert found is not None
    assert (round(found[0]), round(found[1])) == months


def test_all_that_was_paid_in_2025_is_added_up() -> None:
    assert amina_money().cost == d("1015400")


def test_the_table_by_resource_adds_up_to_the_total_of_the_rows() -> None:
    picture = amina_money()
    assert picture.by_resource.money == picture.totals.saving


def test_a_month_later_everything_moves_by_a_month() -> None:
    picture = money_picture(amina_bakery(), FACTORS, CALCULATED, on=date(2026, 6, 2))
    assert picture.ladder.points[0].on == date(2026, 7, 1)
    assert picture.loan is not None
    assert picture.loan.starts == date(2026, 8, 1)


def test_the_firm_chooses_its_own_months() -> None:
    money = replace(MONEY, begins=date(2027, 1, 1), loan_from=date(2027, 5, 1))
    picture = amina_money(money=money)
    assert picture.ladder.points[0].on == date(2027, 1, 1)
    assert picture.loan is not None
    assert (picture.loan.starts, picture.loan.keys) == (date(2027, 5, 1), (EXHAUST,))


def test_without_its_own_threshold_a_firm_starts_from_one_per_cent_of_its_energy_and_water_bills() -> None:
    picture = amina_money(firm=Firm(key="amina", name="Amina Bakery", currency="MAD"))
    assert picture.minor_cost == d("2900")
    assert picture.classes[BURNERS] is B


def test_without_bills_and_threshold_there_is_none_and_the_usual_class_stands() -> None:
    picture = money_picture(
        amina_bakery(numbers=(), firm=Firm(key="amina", name="Amina Bakery")), Factors(), calculator_results=None
    )
    assert (picture.minor_cost, picture.base, picture.uses) == (None, None, ())
    assert (picture.classes[LED], picture.classes[EXHAUST]) == (B, C)
    assert (picture.loan, picture.waiting, picture.waste, picture.with_plan) == (None, None, None, None)
    assert picture.by_resource.money == amounts("0")


def test_an_investment_nobody_named_is_a_first_estimate_from_the_usual_payback() -> None:
    payback = TypicalPayback(low=6, high=12, source="experience", confidence=Confidence.ESTIMATE)
    options = tuple(replace(one, payback=payback) if one.id == BURNERS else one for one in OPTIONS)
    actions = tuple(replace(one, investment=None, price_known=None) for one in ACTIONS if one.key in (BURNERS, EXHAUST))
    one = amina_bakery(actions=actions)
    one = replace(one, snapshots=(Snapshot(checklist=one.checklists[0], options=options),))
    burners, exhaust = money_picture(one, FACTORS, CALCULATED).actions
    # 9,000 to 45,000 a year on the whole oven gas; the middles: 27,000 × 9 / 12
    assert (burners.investment, burners.price_known) == (d("20000"), PriceKnown.FIRST_ESTIMATE)
    assert (exhaust.investment, exhaust.price_known) == (None, None)


def test_a_typed_price_stays_and_says_how_it_is_known() -> None:
    led = next(one for one in amina_money().actions if one.key == LED)
    assert (led.investment, led.price_known, led.quoted_on) == (d("5200"), PriceKnown.QUOTE, date(2026, 5, 6))


def test_an_action_without_a_price_is_left_out_of_the_ladder() -> None:
    actions = tuple(replace(one, investment=None) if one.key == TAPS else one for one in ACTIONS)
    picture = amina_money(actions=actions)
    assert picture.ladder.start(TAPS) is None
    assert picture.totals.without_investment == 1


def test_a_dropped_action_costs_and_saves_nothing() -> None:
    actions = tuple(replace(one, status=Status.DROPPED) if one.key == EXHAUST else one for one in ACTIONS)
    picture = amina_money(actions=actions)
    assert (picture.totals.investment, picture.totals.saving) == (d("11360"), amounts("24020", "69000"))
    assert picture.ladder.start(EXHAUST) is None
    assert picture.loan is not None
    assert picture.loan.keys == (LED,)


def test_weighing_costs_nothing_and_is_class_a_though_nobody_knows_what_it_saves() -> None:
    picture = amina_money()
    assert (picture.by_key[WEIGH].money, picture.classes[WEIGH]) == (None, A)


def test_every_period_has_indicators_and_the_latest_is_set_against_the_earliest() -> None:
    picture = amina_money(numbers=(NUMBERS, SUMMER_2026))
    assert list(picture.indicators) == ["2025", "summer-2026"]
    assert picture.base is NUMBERS
    assert [one for one in picture.changes if one.change is not None]
    assert amina_money().changes == ()


def _plan_of_sixty() -> tuple[Assessment, dict[str, tuple[Quantified, ...]]]:
    ends = ("ovens", "hot-water", None)
    options = tuple(
        option(
            f"option-{number}",
            "ABC"[number % 3],
            resources=(Resource.FUEL,),
            saving=TypicalSaving(
                low=1, high=5, of=both("gas"), source="experience", confidence=Confidence.ESTIMATE,
                resource=Resource.FUEL, end_use=ends[number % 3],
            ),
            payback=TypicalPayback(low=2, high=30, source="experience", confidence=Confidence.ESTIMATE),
        )
        for number in range(60)
    )  # fmt: skip
    actions = tuple(
        Action(key=f"a{number}", option=f"option-{number}", investment=d(str(number * 700)) if number % 2 else None)
        for number in range(60)
    )
    results = {
        f"a{number}": (Quantified(Resource.FUEL, 20, 30, "kg"), Quantified(Resource.WATER, 3, 5, "m3"))
        for number in range(0, 60, 5)
    }
    one = amina_bakery(actions=actions, numbers=(NUMBERS, SUMMER_2026))
    return replace(one, snapshots=(Snapshot(checklist=one.checklists[0], options=options),)), results


def test_a_plan_of_sixty_actions_is_worked_out_anew_in_fifteen_milliseconds() -> None:
    assessment, results = _plan_of_sixty()
    money_picture(assessment, FACTORS, results)
    best = float("inf")
    for _round in range(7):
        begun = process_time()
        picture = money_picture(assessment, FACTORS, results)
        best = min(best, process_time() - begun)
    assert len(picture.lines) == 60
    assert best <= 0.015
