"""Round figures for the scale beside a chart, the same on the screen and on paper."""

from __future__ import annotations

from math import ceil, floor, log10

MOST_STEPS = 5
_ROUND = (1, 2, 5, 10)


def round_ticks(low: float, high: float) -> tuple[float, ...]:
    """The round figures from `low` to `high`, both included only if round: steps of 1, 2 or 5, at most five of them.

    0 is always one of them, so that bars begin at 0. `low` ≤ 0 ≤ `high`; with nothing between them only 0.
    """
    low, high = min(low, 0.0), max(high, 0.0)
    if high - low <= 0:
        return (0.0,)
    least = (high - low) / MOST_STEPS
    size: float = 10.0 ** floor(log10(least))
    step = next(size * times for times in _ROUND if size * times >= least * (1 - 1e-9))
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return tuple(number * step for number in range(first, last + 1))
