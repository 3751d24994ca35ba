"""The ladder: what the pot can pay, month by month."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.ladder import Ladder, Rung, ladder, months_between, months_later
from selfcheck.domain.library import InvestmentClass
from tests.domain.example_firm import EXHAUST, LED, amina_money, d

JANUARY = date(2026, 1, 1)
WORKED = (
    Rung("a", d("0"), d("1200"), InvestmentClass.A),
    Rung("b", d("600"), d("1440"), InvestmentClass.B),
    Rung("c", d("3000"), d("1800"), InvestmentClass.C),
)


def _months(found: Ladder) -> list[int | None]:
    return [start.month for start in found.starts]


def test_the_worked_example_starts_in_months_1_7_and_21() -> None:
    found = ladder(WORKED, d("0"), JANUARY)
    assert _months(found) == [1, 7, 21]
    assert [start.on for start in found.starts] == [JANUARY, date(2026, 7, 1), date(2027, 9, 1)]


def test_the_worked_example_leaves_the_pot_it_should() -> None:
    points = ladder(WORKED, d("0"), JANUARY).points
    assert (points[6].opening, points[6].pot) == (d("600"), d("0"))
    assert points[20].opening == d("3080")
    assert points[20].pot == d("80")


def test_the_points_go_on_for_a_year_after_the_last_start() -> None:
    points = ladder(WORKED, d("0"), JANUARY).points
    assert [point.month for point in points] == list(range(1, 34))
    assert points[-1].opening == 80 + 12 * d("370")


def test_the_example_firm_begins_in_june_september_and_june_again() -> None:
    found = amina_money().ladder
    assert [start.on for start in found.starts[:6]] == [date(2026, 6, 1)] * 6
    assert [found.start(key).on for key in (LED, EXHAUST)] == [date(2026, 9, 1), date(2027, 6, 1)]  # type: ignore[union-attr]


def test_the_pot_of_picture_17_falls_and_rises_as_drawn() -> None:
    points = {point.on: (round(point.opening), round(point.pot)) for point in amina_money().ladder.points}
    assert points[date(2026, 6, 1)] == (7000, 840)
    assert points[date(2026, 9, 1)] == (5495, 295)
    assert points[date(2027, 6, 1)] == (18310, 310)
    assert max(points) == date(2028, 6, 1)
    assert points[date(2028, 6, 1)] == (29230, 29230)


def test_what_can_never_be_afforded_has_no_month_and_neither_has_what_waits_behind_it() -> None:
    rungs = (Rung("a", d("10"), d("0")), Rung("b", d("100"), d("50")), Rung("c", d("1"), d("5")))
    found = ladder(rungs, d("20"), JANUARY)
    assert _months(found) == [1, None, None]
    assert [start.on for start in found.starts] == [JANUARY, None, None]
    assert len(found.points) == 13


def test_an_investment_fifty_years_away_is_as_good_as_never() -> None:
    found = ladder((Rung("a", d("0"), d("12")), Rung("b", d("601"), d("0"))), d("0"), JANUARY)
    assert _months(found) == [1, None]


def test_own_money_pays_at_once() -> None:
    assert _months(ladder(WORKED, d("3600"), JANUARY)) == [1, 1, 1]


def test_nothing_to_pay_is_a_flat_pot() -> None:
    found = ladder((), d("5"), JANUARY)
    assert found.starts == ()
    assert {point.pot for point in found.points} == {d("5")}


def test_an_action_that_is_not_on_the_ladder_has_no_start() -> None:
    assert ladder(WORKED, d("0"), JANUARY).start("z") is None


def test_months_are_counted_over_the_turn_of_the_year() -> None:
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 1)
    assert months_between(date(2026, 7, 31), date(2027, 6, 1)) == 11
    assert months_between(date(2027, 6, 1), date(2026, 7, 1)) == -11


RUNGS = st.lists(
    st.builds(
        Rung, st.text(min_size=1, max_size=2), st.decimals("0", "5000", places=2), st.decimals("0", "9000", places=2)
    ),
    max_size=6,
)


@settings(deadline=None, max_examples=80)
@given(rungs=RUNGS, pot=st.decimals("0", "3000", places=2))
def test_the_pot_is_never_overdrawn_and_the_order_is_kept(rungs: list[Rung], pot: Decimal) -> None:
    found = ladder(rungs, pot, JANUARY)
    assert [start.key for start in found.starts] == [rung.key for rung in rungs]
    assert all(point.pot >= 0 for point in found.points)
    reached = [month for month in _months(found) if month is not None]
    assert reached == sorted(reached)
    paid = sum((start.investment for start in found.starts if start.month is not None), d("0"))
    assert sum((point.opening - point.pot for point in found.points), d("0")) == paid
