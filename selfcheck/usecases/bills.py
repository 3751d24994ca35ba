"""Bills of a row: read from a spreadsheet or typed one by one, put as one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selfcheck.domain.completing import completed
from selfcheck.domain.numbers import Bill, Use


def with_bills(use: Use, bills: Iterable[Bill]) -> Use:
    """The row with exactly those bills, the earliest first; quantity and cost are their sums from now on.

    Without any bill the last sums stay, as if somebody had typed them.
    """
    put = tuple(sorted(bills, key=lambda one: one.period))
    if not put:
        return completed(replace(use, bills=()))
    return completed(replace(use, bills=put, quantity=None, price=None, cost=None, typed=()))
