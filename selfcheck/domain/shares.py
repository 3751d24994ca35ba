"""Correcting how a use is split by end use: one share changes, the others give way, and it is always 100 %."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from selfcheck.domain.numbers import EndUse

WHOLE = Decimal(100)
_STEP = Decimal("0.1")


def with_share(shares: Sequence[EndUse], end_use: str, share: Decimal) -> tuple[EndUse, ...]:
    """The shares after a person gave one of them, in per cent (0 to 100).

    The typical ones among the others make room in proportion; only when they are used up do the firm's own ones. Raises
    KeyError for an end use that isn't there, ValueError for a share outside of 0 to 100.
    """
    if not share.is_finite() or not 0 <= share <= WHOLE:
        raise ValueError("a share goes from 0 to 100 %")
    given = next((one for one in shares if one.id == end_use), None)
    if given is None:
        raise KeyError(end_use)
    others = [one for one in shares if one.id != end_use]
    if not others:
        return (replace(given, share=WHOLE, own=True),)
    share = share.quantize(_STEP, rounding=ROUND_HALF_UP)
    own = sum((one.share for one in others if one.own), Decimal(0))
    typical = [one for one in others if not one.own]
    room = WHOLE - share
    if typical and room >= own:
        spread = {**{one.id: one.share for one in others}, **_spread(typical, room - own)}
    elif own:
        spread = {**dict.fromkeys((one.id for one in typical), Decimal(0)), **_spread(_own(others), room)}
    else:
        spread = _spread(others, room)
    return tuple(
        replace(one, share=share, own=True) if one.id == end_use else replace(one, share=spread[one.id])
        for one in shares
    )


def with_edge_moved(shares: Sequence[EndUse], edge: int, by: Decimal) -> tuple[EndUse, ...]:
    """The shares after the edge behind share number `edge` (0 is the first) moved by so many per cent.

    What one neighbour gains the other loses, never more than it has; both are the firm's own from then on.
    """
    before, after = shares[edge], shares[edge + 1]
    by = max(-before.share, min(by, after.share))
    if not by:
        return tuple(shares)
    moved = {edge: before.share + by, edge + 1: after.share - by}
    return tuple(replace(one, share=moved[at], own=True) if at in moved else one for at, one in enumerate(shares))


def _own(shares: Sequence[EndUse]) -> list[EndUse]:
    return [one for one in shares if one.own]


def _spread(shares: Sequence[EndUse], room: Decimal) -> dict[str, Decimal]:
    """`room` shared out in the present proportion (evenly when all are 0): whole per cents where `room` is whole."""
    step = Decimal(1) if room == room.to_integral_value() else _STEP
    total = sum((one.share for one in shares), Decimal(0))
    exact = [room * one.share / total if total else room / len(shares) for one in shares]
    parts = [one.quantize(step, rounding=ROUND_DOWN) for one in exact]
    left = int((room - sum(parts)) / step)
    # The steps that rounding down left over go to where it cut off most.
    most = sorted(range(len(shares)), key=lambda at: exact[at] - parts[at], reverse=True)
    for at in most[:left]:
        parts[at] += step
    return {one.id: part for one, part in zip(shares, parts, strict=True)}
