"""Round figures beside a chart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.scale import MOST_STEPS, round_ticks


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 29_108, (0, 10_000, 20_000)),
        (0, 30_000, (0, 10_000, 20_000, 30_000)),
        (-107, 858, (0, 200, 400, 600, 800)),
        (-320, 600, (-200, 0, 200, 400, 600)),
        (0, 0, (0,)),
        (0, 1, (0, 0.2, 0.4, 0.6, 0.8, 1.0)),
    ],
)
def test_ticks_are_round(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert round_ticks(low, high) == pytest.approx(ticks)


@settings(deadline=None, max_examples=200)
@given(st.floats(-1e13, 0), st.floats(0.001, 1e13))
def test_ticks_lie_inside_and_hold_zero(low: float, high: float) -> None:
    ticks = round_ticks(low, high)
    assert 0 in ticks
    assert 2 <= len(ticks) <= MOST_STEPS + 1
    width = high - low
    assert all(low - 1e-6 * width <= tick <= high + 1e-6 * width for tick in ticks)
