"""Savings from the best source, each counted once: shares in plan order, fixed amounts first, never past the bill."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from selfcheck.domain.checklist import Resource
from selfcheck.domain.claims import Quantified
from selfcheck.domain.library import Option
from selfcheck.domain.numbers import EndUse
from selfcheck.domain.own_use import OwnUse
from selfcheck.domain.plan import Action, Status
from selfcheck.domain.savings import HowSaved, SavingLine, saving_lines
from tests.builders import amounts, option
from tests.domain.example_firm import (
    BURNERS,
    EXHAUST,
    FACTORS,
    LED,
    NOZZLES,
    SEALS,
    STAGES,
    TAPS,
    WEIGH,
    amina_money,
    d,
)
from tests.domain.gas_bill import gas, plan_of, saves

# The worked example of domain.md: 1,000 a year, options of 20 %, 10 % and 30 %


OVEN = (OwnUse(use=gas()),)


def _printed(lines: tuple[SavingLine, ...]) -> list[tuple[str, str] | None]:
    return [(str(line.money.low), str(line.money.high)) if line.money else None for line in lines]


def test_the_worked_example_gives_200_80_216_and_496_in_all() -> None:
    actions, options = plan_of(saves(20), saves(10), saves(30))
    lines = saving_lines(actions, options, OVEN)
    exact = [line.parts[0].exact for line in lines]
    assert [ends.low for ends in exact if ends] == [200, 80, 216]
    assert sum(ends.low for ends in exact if ends) == 496
    assert _printed(lines) == [("200", "200"), ("80", "80"), ("220", "220")]


@pytest.mark.parametrize("order", list(permutations((20, 10, 30))))
def test_the_order_of_the_worked_example_changes_the_shares_and_never_the_total(order: tuple[int, ...]) -> None:
    actions, options = plan_of(*(saves(share) for share in order))
    lines = saving_lines(actions, options, OVEN)
    assert sum(line.parts[0].exact.low for line in lines if line.parts[0].exact) == 496


# The example firm


@pytest.mark.parametrize(
    ("key", "low", "high", "how", "after"),
    [
        (STAGES, "7200", "14000", HowSaved.SHARE, ()),
        (TAPS, "500", "1000", HowSaved.CALCULATOR, ()),
        (BURNERS, "8600", "41000", HowSaved.SHARE, (STAGES,)),
        (NOZZLES, "720", "1200", HowSaved.CALCULATOR, ()),
        (SEALS, "1600", "3700", HowSaved.SHARE, (STAGES, BURNERS)),
        (LED, "5400", "8100", HowSaved.CALCULATOR, ()),
        (EXHAUST, "4900", "6000", HowSaved.CALCULATOR, (TAPS,)),
    ],
)
def test_the_rows_of_picture_11_come_out_as_drawn(
    key: str, low: str, high: str, how: HowSaved, after: tuple[str, ...]
) -> None:
    line = amina_money().by_key[key]
    assert (line.money, line.how, line.after) == (amounts(low, high), how, after)


def test_weighing_is_not_yet_quantified_and_never_nought() -> None:
    line = amina_money().by_key[WEIGH]
    assert (line.money, line.how, line.parts) == (None, HowSaved.UNKNOWN, ())


def test_the_taps_save_water_and_the_gas_that_heats_it() -> None:
    water, gas = amina_money().by_key[TAPS].parts
    assert (water.use, water.money, water.low, water.high) == ("water", amounts("120", "240"), d("10"), d("20"))
    assert (gas.use, gas.money, gas.low, gas.high) == ("propane", amounts("380", "760"), d("30.4"), d("60.8"))


def test_exhaust_heat_saves_the_propane_that_the_loan_brief_prints() -> None:
    part = amina_money().by_key[EXHAUST].parts[0]
    assert (part.low, part.high, part.unit) == (d("392"), d("480"), "kg")


# Sources, the best first


def _one(action: Action, options: dict[str, Option] | None = None, *results: Quantified, places: int = 2) -> SavingLine:
    quantified = {action.key: results} if results else {}
    return saving_lines((action,), options or {}, OVEN, quantified, FACTORS, places)[0]


def test_the_persons_own_figure_wins_over_everything_and_says_so() -> None:
    actions, options = plan_of(saves(20))
    own = replace(actions[0], saving=amounts("123", "456"))
    line = _one(own, options, Quantified(Resource.FUEL, 50, 60, "m3"))
    assert (line.how, line.money, line.beyond) == (HowSaved.OWN, amounts("123", "456"), False)


def test_a_calculator_wins_over_a_typical_share() -> None:
    actions, options = plan_of(saves(20))
    line = _one(actions[0], options, Quantified(Resource.FUEL, 50, 60, "m3"))
    assert (line.how, line.money) == (HowSaved.CALCULATOR, amounts("50", "60"))


def test_an_own_figure_is_not_rounded_but_to_the_decimals_of_its_currency() -> None:
    own = Action(key="a", saving=amounts("1234.567"))
    assert _one(own).money == amounts("1234.57")
    assert _one(own, places=0).money == amounts("1235")
    assert _one(own, places=3).money == amounts("1234.567")


def test_an_own_figure_of_an_idea_stands_on_no_bill() -> None:
    line = _one(Action(key="a", title="Sell crumbs", saving=amounts("300")))
    assert (line.parts[0].use, line.resource, line.money) == (None, None, amounts("300"))


def test_an_own_figure_above_the_bill_stays_as_typed_and_is_marked() -> None:
    actions, options = plan_of(saves(20), saves(10))
    actions = (replace(actions[0], saving=amounts("1500")), actions[1])
    first, second = saving_lines(actions, options, OVEN)
    assert (first.money, first.beyond) == (amounts("1500"), True)
    assert second.money == amounts("0")


def test_without_bills_nothing_is_quantified() -> None:
    actions, options = plan_of(saves(20))
    assert saving_lines(actions, options, ())[0].how is HowSaved.UNKNOWN


def test_an_end_use_the_firm_does_not_have_is_not_guessed() -> None:
    actions, options = plan_of(saves(20, end_use="kiln"))
    assert saving_lines(actions, options, OVEN)[0].money is None


def test_a_use_without_cost_gives_a_quantity_and_no_money() -> None:
    actions, options = plan_of(saves(10, 20))
    line = saving_lines(actions, options, (OwnUse(use=gas(cost=None)),))[0]
    assert (line.money, line.how) == (None, HowSaved.SHARE)
    assert (line.parts[0].low, line.parts[0].high, line.parts[0].unit) == (100, 200, "m3")


def test_a_use_known_by_its_cost_alone_gives_money_and_no_quantity() -> None:
    actions, options = plan_of(saves(10, 20))
    line = saving_lines(actions, options, (OwnUse(use=gas(quantity=None)),))[0]
    assert line.money == amounts("100", "200")
    assert line.parts[0].low is None


def test_a_calculator_in_energy_meets_a_fuel_bought_by_weight() -> None:
    propane = OwnUse(use=gas("12500", "1000", unit="kg", fuel="lpg"))
    line = saving_lines(
        (Action(key="a"),), {}, (propane,), {"a": (Quantified(Resource.FUEL, 131, 1310, "kWh/year"),)}, FACTORS
    )[0]
    assert (line.parts[0].low, line.parts[0].high) == (d("10.4"), d("104"))
    assert line.money == amounts("130", "1300")


def test_a_calculator_for_a_resource_without_a_bill_keeps_its_quantity_and_its_own_money() -> None:
    result = Quantified(Resource.WATER, 12, 15, "m**3/year", money=amounts("31.4", "47.1"))
    line = _one(Action(key="a"), None, result)
    part = line.parts[0]
    assert (part.use, part.low, part.high, part.unit) == (None, 12, 15, "m3")
    assert line.money == amounts("31", "47")


def test_a_calculator_without_an_end_use_saves_where_its_option_says() -> None:
    uses = (OwnUse(use=gas(), end_uses=(EndUse(id="ovens", share=d("60")), EndUse(id="hot", share=d("40")))),)
    actions, options = plan_of(saves(10, end_use="ovens"), saves(50, end_use="ovens"))
    first, second = saving_lines(actions, options, uses, {"a1": (Quantified(Resource.FUEL, 300, 300, "m3"),)})
    assert (first.money, second.money) == (amounts("60"), amounts("270"))
    assert second.after == ("a0",)


def test_a_dropped_action_adds_nothing_and_leaves_the_bill_to_others() -> None:
    actions, options = plan_of(saves(20), saves(10))
    actions = (replace(actions[0], status=Status.DROPPED), actions[1])
    dropped, second = saving_lines(actions, options, OVEN)
    assert (dropped.counted, dropped.money) == (False, None)
    assert (second.money, second.after) == (amounts("100"), ())


def test_two_end_uses_do_not_shrink_each_other() -> None:
    uses = (OwnUse(use=gas(), end_uses=(EndUse(id="ovens", share=d("60")), EndUse(id="hot", share=d("40")))),)
    actions, options = plan_of(saves(50, end_use="ovens"), saves(50, end_use="hot"))
    lines = saving_lines(actions, options, uses)
    assert [line.money for line in lines] == [amounts("300"), amounts("200")]
    assert [line.after for line in lines] == [(), ()]


def test_an_option_on_the_whole_bill_counts_on_what_is_left_of_every_endgas() -> None:
    uses = (OwnUse(use=gas(), end_uses=(EndUse(id="ovens", share=d("60")), EndUse(id="hot", share=d("40")))),)
    actions, options = plan_of(saves(50, end_use="ovens"), saves(10))
    lines = saving_lines(actions, options, uses)
    assert [line.money for line in lines] == [amounts("300"), amounts("70")]
    assert lines[1].after == ("a0",)


def test_an_own_figure_is_set_aside_before_any_share_wherever_it_stands() -> None:
    actions, options = plan_of(saves(20), saves(10))
    own_last = (actions[0], replace(actions[1], saving=amounts("100")))
    lines = saving_lines(own_last, options, OVEN)
    assert [line.money for line in lines] == [amounts("180"), amounts("100")]
    assert lines[0].after == ("a1",)
    turned = saving_lines(own_last[::-1], options, OVEN)
    assert [line.money for line in turned] == [amounts("100"), amounts("180")]


def test_a_later_share_may_find_less_the_more_an_earlier_one_saved() -> None:
    actions, options = plan_of(saves(0, 90), saves(50))
    first, second = saving_lines(actions, options, OVEN)
    assert (first.money, second.money) == (amounts("0", "900"), amounts("50"))
    assert second.parts[0].exact == (500, 50)


def _two_parts(fuel: tuple[float, float], water: tuple[float, float]) -> SavingLine:
    uses = (OwnUse(use=gas()), OwnUse(use=gas(key="w", resource=Resource.WATER)))
    results = {"a": (Quantified(Resource.FUEL, *fuel, "m3"), Quantified(Resource.WATER, *water, "m3"))}
    return saving_lines((Action(key="a"),), {}, uses, results)[0]


def test_an_action_with_two_parts_is_printed_at_two_digits_and_its_larger_part_takes_up_the_rest() -> None:
    line = _two_parts((123, 321), (45.6, 84))
    assert line.money == amounts("170", "400")
    assert [part.money for part in line.parts] == [amounts("124", "316"), amounts("46", "84")]


def test_where_no_part_can_take_up_the_rest_the_printed_parts_are_added_as_they_are() -> None:
    line = _two_parts((123, 124), (45.6, 47))
    assert line.money == amounts("166", "167")
    assert [part.money for part in line.parts] == [amounts("120"), amounts("46", "47")]


def test_a_stream_of_its_own_leaves_shares_of_an_end_use_alone() -> None:
    uses = (OwnUse(use=gas(), end_uses=(EndUse(id="ovens", share=d("60")), EndUse(id="hot", share=d("40")))),)
    actions, options = plan_of(saves(10, end_use="ovens"), option("stream"))
    first, second = saving_lines(actions, options, uses, {"a1": (Quantified(Resource.FUEL, 100, 100, "m3"),)})
    assert (first.money, second.money) == (amounts("60"), amounts("100"))
    assert first.after == ()


def test_a_share_of_the_whole_bill_counts_on_what_a_stream_leaves() -> None:
    actions, options = plan_of(saves(10), option("stream"))
    first, second = saving_lines(actions, options, OVEN, {"a1": (Quantified(Resource.FUEL, 100, 100, "m3"),)})
    assert (first.money, second.money) == (amounts("90"), amounts("100"))
    assert first.after == ("a1",)


def test_shares_shrink_when_streams_have_left_too_little_of_the_bill() -> None:
    uses = (OwnUse(use=gas(), end_uses=(EndUse(id="ovens", share=d("60")), EndUse(id="hot", share=d("40")))),)
    actions, options = plan_of(saves(100, end_use="ovens"), option("stream"))
    first, second = saving_lines(actions, options, uses, {"a1": (Quantified(Resource.FUEL, 700, 700, "m3"),)})
    assert (first.money, second.money) == (amounts("300"), amounts("700"))


def test_a_measured_saving_is_not_cut_to_a_typical_share() -> None:
    uses = (OwnUse(use=gas(), end_uses=(EndUse(id="hot", share=d("10")), EndUse(id="ovens", share=d("90")))),)
    actions, options = plan_of(option("stream"), saves(50, end_use="hot"))
    results = {"a0": (Quantified(Resource.FUEL, 150, 250, "m3", "hot"),)}
    first, second = saving_lines(actions, options, uses, results)
    assert (first.money, second.money) == (amounts("150", "250"), amounts("0"))
    assert second.after == ("a0",)


def test_an_own_figure_above_a_typical_share_is_not_beyond_the_bill() -> None:
    uses = (OwnUse(use=gas(), end_uses=(EndUse(id="hot", share=d("10")), EndUse(id="ovens", share=d("90")))),)
    actions, options = plan_of(saves(50, end_use="hot"))
    line = saving_lines((replace(actions[0], saving=amounts("400")),), options, uses)[0]
    assert (line.money, line.beyond) == (amounts("400"), False)
