"""Numbers and money come back as they were typed, digit for digit, and every earlier figure stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import (
    Bill,
    EndUse,
    HowKnown,
    MoneyPlan,
    Numbers,
    Output,
    Period,
    PriceKnown,
    Reading,
    Target,
    Typed,
    Use,
)
from selfcheck.domain.plan import Action
from selfcheck.store import figures, tables, writing
from tests.store.conftest import Opener
from tests.store.filled import STAMP, fill, read

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
PROPANE = Use(
    key="u2",
    resource=Resource.FUEL,
    name="Propane, big tank",
    unit="kg",
    fuel="lpg",
    quantity=Decimal("16000.50"),
    price=Decimal("12.50"),
    cost=Decimal("200006.250"),
    typed=(Typed.PRICE, Typed.QUANTITY),
    known=HowKnown.BILL,
    bills=(
        Bill(period=Period(date(2025, 1, 3), date(2025, 1, 3)), quantity=Decimal("1300.10"), cost=Decimal("16251.25")),
        Bill(period=Period(date(2025, 2, 1), date(2025, 2, 28)), quantity=Decimal("0"), cost=None),
    ),
    confirmed=(Decimal("12000"), Decimal("16000.50")),
)
SPLIT = (
    EndUse(id="ovens", share=Decimal("90"), own=True),
    EndUse(id="hot-water", share=Decimal("7.5")),
    EndUse(id="own-1", share=Decimal("2.5"), own=True, name="The “small” burner"),
)
WHOLE = Numbers(
    key="n1",
    period=YEAR,
    output=Output(quantity=Decimal("240.0"), unit="t", name="bread and pastry"),
    uses=(Use(key="u1", resource=Resource.ELECTRICITY, name="Electricity", unit="kWh"), PROPANE),
    end_uses={"u2": SPLIT},
)


def put(opened: Opener, numbers: Numbers) -> int:
    """All of one period into a fresh database; the assessment's id."""
    store = opened()
    assessment = fill(store)
    with store.writing() as connection:
        figures.add_period(connection, assessment, numbers, STAMP)
        for use in numbers.uses:
            figures.add_use(connection, assessment, numbers.key, use, STAMP)
        for use_key, shares in numbers.end_uses.items():
            figures.add_end_uses(connection, assessment, numbers.key, use_key, shares, STAMP)
    return assessment


def test_a_whole_period_comes_back_digit_for_digit(opened: Opener) -> None:
    put(opened, WHOLE)
    (found,) = read(opened()).numbers
    assert found == WHOLE
    assert str(found.uses[1].quantity) == "16000.50"
    assert str(found.uses[1].bills[0].quantity) == "1300.10"
    assert str(found.output.quantity) == "240.0"


def test_periods_stand_the_earliest_first_whenever_they_were_typed(opened: Opener) -> None:
    assessment = put(opened, WHOLE)
    store = opened()
    before = Numbers(key="n2", period=Period(date(2024, 1, 1), date(2024, 12, 31)))
    with store.writing() as connection:
        figures.add_period(connection, assessment, before, STAMP)
    assert [one.key for one in read(store).numbers] == ["n2", "n1"]


def test_a_period_taken_off_comes_back_with_everything_in_it(opened: Opener) -> None:
    assessment = put(opened, WHOLE)
    store = opened()
    with store.writing() as connection:
        figures.add_period(connection, assessment, WHOLE, STAMP, removed=True)
    assert read(store).numbers == ()
    with store.writing() as connection:
        figures.add_period(connection, assessment, WHOLE, STAMP)
    assert read(store).numbers == (WHOLE,)


def test_a_use_taken_off_takes_its_split_along_and_both_come_back(opened: Opener) -> None:
    assessment = put(opened, WHOLE)
    store = opened()
    with store.writing() as connection:
        figures.add_use(connection, assessment, "n1", PROPANE, STAMP, removed=True)
    (found,) = read(store).numbers
    assert [one.key for one in found.uses] == ["u1"] and found.end_uses == {}
    with store.writing() as connection:
        figures.add_use(connection, assessment, "n1", PROPANE, STAMP)
    assert read(store).numbers == (WHOLE,)


def test_every_earlier_figure_of_a_use_stays_in_its_history(opened: Opener) -> None:
    assessment = put(opened, WHOLE)
    store = opened()
    changed = replace(PROPANE, quantity=Decimal(15000), known=HowKnown.METER, bills=())
    with store.writing() as connection:
        figures.add_use(connection, assessment, "n1", changed, STAMP)
        figures.add_use(connection, assessment, "n1", changed, STAMP, removed=True)
        figures.add_end_uses(connection, assessment, "n1", "u2", SPLIT[:1], STAMP)
    with store.reading() as connection:
        assert figures.use_history(connection, assessment, "n1", "u2") == [PROPANE, changed, changed]
        assert len(connection.execute(tables.end_uses.select()).all()) == 2


def test_the_same_use_key_in_two_periods_is_two_uses(opened: Opener) -> None:
    assessment = put(opened, WHOLE)
    store = opened()
    later = Numbers(key="n2", period=Period(date(2026, 1, 1), date(2026, 12, 31)))
    with store.writing() as connection:
        figures.add_period(connection, assessment, later, STAMP)
        figures.add_use(connection, assessment, "n2", replace(PROPANE, quantity=Decimal(9)), STAMP)
    first, second = read(store).numbers
    assert first == WHOLE
    assert [one.quantity for one in second.uses] == [Decimal(9)]
    assert second.end_uses == {}


def test_readings_come_back_to_the_last_bit_and_can_be_taken_off(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    reading = Reading(calculator="air-leaks-by-stopwatch", values={"load_s": 42.0, "kw": 0.1 + 0.2})
    with store.writing() as connection:
        figures.add_reading(connection, assessment, "a0001", reading, STAMP)
        figures.add_reading(connection, assessment, "a0002", reading, STAMP)
        figures.add_reading(connection, assessment, "a0002", None, STAMP)
    assert read(store).readings == {"a0001": reading}
    assert read(store).readings["a0001"].values["kw"] == 0.1 + 0.2


def test_how_the_firm_pays_comes_back_and_the_newest_holds(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    plan = MoneyPlan(
        own_money=Decimal("7000.00"),
        loan_share=Decimal("85.5"),
        interest=Decimal("6.25"),
        months=32,
        begins=date(2026, 6, 1),
        loan_from=date(2026, 7, 1),
        grants=Decimal("500"),
        waste_low=Decimal("6"),
        waste_high=Decimal("12.0"),
        waste_collected=Decimal("66.7"),
    )
    assert read(store).money == MoneyPlan()
    with store.writing() as connection:
        figures.add_money_plan(connection, assessment, MoneyPlan(own_money=Decimal(1)), STAMP)
        figures.add_money_plan(connection, assessment, plan, STAMP)
    assert read(store).money == plan


def test_how_a_price_is_known_comes_back_with_its_action(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    actions = tuple(
        Action(key=f"a000{place}", investment=Decimal(4500), price_known=known, quoted_on=day)
        for place, (known, day) in enumerate(
            [
                (PriceKnown.QUOTE, date(2026, 5, 2)),
                (PriceKnown.TOLD, None),
                (PriceKnown.FIRST_ESTIMATE, None),
                (None, None),
            ]
        )
    )
    with store.writing() as connection:
        for action in actions:
            writing.add_action(connection, assessment, action, STAMP)
    assert read(store).actions == actions


def test_a_target_comes_back_as_typed_and_its_history_says_when_it_was_taken_back(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    water = Target(indicator="water-productivity", value=Decimal("0.250"), unit="t/m3", by=date(2027, 6, 30))
    waste = Target(indicator="waste-intensity", value=Decimal("1E-7"), unit="t/t", by=date(2027, 12, 31))
    with store.writing() as connection:
        figures.add_target(connection, assessment, water.indicator, water, STAMP)
        figures.add_target(connection, assessment, waste.indicator, waste, STAMP)
    assert read(store).targets == (waste, water)
    assert str(read(store).targets[1].value) == "0.250"
    with store.writing() as connection:
        figures.add_target(connection, assessment, water.indicator, None, STAMP)
        figures.add_target(connection, assessment, waste.indicator, replace(waste, value=Decimal(1)), STAMP)
    assert read(store).targets == (replace(waste, value=Decimal(1)),)
    with store.reading() as connection:
        assert figures.target_history(connection, assessment, "water-productivity") == [water, None]
        assert len(figures.target_history(connection, assessment, "waste-intensity")) == 2


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    quantity=st.none() | st.decimals(0, 10**13, allow_nan=False, allow_infinity=False),
    price=st.none() | st.decimals(0, 10**6, places=6),
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    share=st.decimals(0, 100, places=2),
)
def test_whatever_was_typed_comes_back_the_same(
    opened: Opener, quantity: Decimal | None, price: Decimal | None, name: str, share: Decimal
) -> None:
    store = opened()
    with store.reading() as connection:
        known = connection.execute(tables.assessments.select()).first()
    assessment = known.id if known else fill(store)
    use = replace(PROPANE, name=name, quantity=quantity, price=price, bills=(Bill(period=YEAR, quantity=quantity),))
    split = (EndUse(id="x", share=share, name=name), EndUse(id="y", share=100 - share, own=True))
    numbers = replace(WHOLE, output=Output(quantity=quantity, unit="t", name=name), uses=(use,), end_uses={"u2": split})
    with store.writing() as connection:
        figures.add_period(connection, assessment, numbers, STAMP)
        figures.add_use(connection, assessment, "n1", use, STAMP)
        figures.add_end_uses(connection, assessment, "n1", "u2", split, STAMP)
    assert read(store).numbers == (numbers,)
    store.close()
