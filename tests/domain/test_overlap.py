"""What always holds of savings: never more than the bill, the same in all in any order, sums as printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.checklist import Resource
from selfcheck.domain.claims import Quantified
from selfcheck.domain.factors import Factors
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Option
from selfcheck.domain.numbers import EndUse
from selfcheck.domain.own_use import OwnUse
from selfcheck.domain.plan import Action
from selfcheck.domain.savings import SavingLine, saving_lines
from tests.domain.example_firm import d
from tests.domain.gas_bill import gas, plan_of, saves

SHARES = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(lambda pair: (min(pair), max(pair)))
END_USES = st.sampled_from(["ovens", "hot", None])
Sources: TypeAlias = list[tuple[str, tuple[int, int], str | None]]
ESTIMATES = st.lists(st.tuples(st.sampled_from(["share", "calculator"]), SHARES, END_USES), max_size=8)
ALL = st.lists(st.tuples(st.sampled_from(["share", "calculator", "own"]), SHARES, END_USES), max_size=8)
SPLIT = (EndUse(id="ovens", share=d("70")), EndUse(id="hot", share=d("30")))


def _random_plan(sources: Sources) -> tuple[tuple[Action, ...], dict[str, Option], dict[str, tuple[Quantified, ...]]]:
    options = [saves(*ends, end_use=end_use, name=f"o{number}") for number, (_, ends, end_use) in enumerate(sources)]
    actions, by_id = plan_of(*options)
    actions = tuple(
        replace(action, saving=Range(d(str(5 * ends[0])), d(str(5 * ends[1])))) if kind == "own" else action
        for action, (kind, ends, _) in zip(actions, sources, strict=True)
    )
    results = {
        f"a{number}": (Quantified(Resource.FUEL, 7 * ends[0], 7 * ends[1], "m3", end_use),)
        for number, (kind, ends, end_use) in enumerate(sources)
        if kind == "calculator"
    }
    return actions, by_id, results


def _exact_total(lines: tuple[SavingLine, ...]) -> tuple[Decimal, Decimal]:
    exact = [part.exact for line in lines for part in line.parts if part.exact is not None]
    return sum((ends.low for ends in exact), d("0")), sum((ends.high for ends in exact), d("0"))


@settings(deadline=None, max_examples=150)
@given(sources=ESTIMATES, cost=st.decimals("0.01", "99999", places=2), places=st.sampled_from([0, 2, 3]))
def test_savings_are_never_more_than_the_bill_exact_or_printed(sources: Sources, cost: Decimal, places: int) -> None:
    actions, options, results = _random_plan(sources)
    uses = (OwnUse(use=gas(str(cost)), end_uses=SPLIT),)
    lines = saving_lines(actions, options, uses, results, Factors(), places)
    low, high = _exact_total(lines)
    assert max(low, high) <= cost * (1 + d("1e-20"))
    assert sum((line.money.high for line in lines if line.money), d("0")) <= cost
    assert all(line.money is None or line.money.low >= 0 for line in lines)


@settings(deadline=None, max_examples=100)
@given(sources=ALL, data=st.data())
def test_the_order_of_a_plan_never_changes_what_it_saves_in_all(sources: Sources, data: st.DataObject) -> None:
    actions, options, results = _random_plan(sources)
    shuffled = tuple(data.draw(st.permutations(actions)))
    uses = (OwnUse(use=gas(), end_uses=SPLIT),)
    before = _exact_total(saving_lines(actions, options, uses, results))
    after = _exact_total(saving_lines(shuffled, options, uses, results))
    assert abs(before[0] - after[0]) < d("1e-15")
    assert abs(before[1] - after[1]) < d("1e-15")


@settings(deadline=None, max_examples=80)
@given(sources=ALL, places=st.sampled_from([0, 2, 3]))
def test_a_line_is_the_sum_of_its_printed_parts_and_fits_the_currency(sources: Sources, places: int) -> None:
    actions, options, results = _random_plan(sources)
    uses = (OwnUse(use=gas("123.456"), end_uses=SPLIT), OwnUse(use=gas("77.7", key="second")))
    for line in saving_lines(actions, options, uses, results, Factors(), places):
        parts = [part.money for part in line.parts if part.money is not None]
        assert line.money == (sum(parts[1:], parts[0]) if parts else None)
        assert all(end == round(end, places) for one in parts for end in (one.low, one.high))
