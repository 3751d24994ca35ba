"""What waste really costs: what was bought for it, what was done to it up to that point, and having it taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from selfcheck.domain.factors import Convert, decimal_multiples
from selfcheck.domain.finance import Range, significant
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Output, Use

HIDDEN_FACTOR = 12
"""For each unit of disposal cost saved, Czech firms saved twelve inside (ncpc-20-years, S3)."""

_BOUGHT = (Resource.MATERIALS, Resource.CHEMICALS)
_PROCESSING = (Resource.ELECTRICITY, Resource.FUEL, Resource.WATER, Resource.WASTEWATER)
_DIGITS = 3


@dataclass(frozen=True, kw_only=True)
class WasteCost:
    """The cost of `lost` tonnes a year, low to high, at three significant digits; `total` is the sum of the parts.

    `collection` is None while no waste bill is known. `times` is how many times as much lies in the waste as its
    collection costs. `hidden` is what twelve times the collection comes to, only when it was asked for.
    """

    lost: Range
    purchase: Range
    processing: Range
    collection: Range | None
    total: Range
    times: int | None
    hidden: Range | None


def waste_cost(
    uses: Sequence[Use],
    output: Output,
    lost: Range,
    collected: Decimal = Decimal(100),
    *,
    convert: Convert = decimal_multiples,
    hidden: bool = False,
    places: int = 2,
) -> WasteCost | None:
    """Purchase value + processing up to that point + handling and disposal of the tonnes lost in a year.

    `uses` and `output` are a year's, completed. Bought materials and energy and water are spread over everything that
    was made: the output sold and the mean of what was lost. Where the output isn't weighed, over the materials weighed
    in. The collection's price a tonne is the firm's own; `collected` per cent of what was lost is paid for. None when
    neither output nor materials are known by weight.
    """
    made = _tonnes_made(uses, output, lost, convert)
    if not made:
        return None
    purchase = _of_lost(lost, _cost(uses, _BOUGHT) / made, places)
    processing = _of_lost(lost, _cost(uses, _PROCESSING) / made, places)
    price = _collection_price(uses, convert)
    collection = _of_lost(lost, price * collected / 100, places) if price is not None else None
    inside = purchase + processing
    return WasteCost(
        lost=lost,
        purchase=purchase,
        processing=processing,
        collection=collection,
        total=inside + collection if collection is not None else inside,
        times=_times(inside, collection),
        hidden=_times_twelve(collection) if hidden else None,
    )


def _tonnes_made(uses: Sequence[Use], output: Output, lost: Range, convert: Convert) -> Decimal | None:
    if output.quantity:
        made = convert(output.quantity, output.unit, "t")
        if made is not None:
            return made + (lost.low + lost.high) / 2
    return _weight((use for use in uses if use.resource is Resource.MATERIALS), convert)


def _weight(uses: Iterable[Use], convert: Convert) -> Decimal | None:
    """The tonnes of uses together, None when one of them isn't known by weight."""
    total = Decimal(0)
    for use in uses:
        tonnes = convert(use.quantity, use.unit, "t") if use.quantity is not None else None
        if tonnes is None:
            return None
        total += tonnes
    return total or None


def _collection_price(uses: Sequence[Use], convert: Convert) -> Decimal | None:
    """Money for each tonne of waste collected."""
    waste = [use for use in uses if use.resource is Resource.WASTE and use.cost is not None]
    tonnes = _weight(waste, convert)
    return _cost(waste, (Resource.WASTE,)) / tonnes if tonnes else None


def _cost(uses: Sequence[Use], resources: tuple[Resource, ...]) -> Decimal:
    return sum((use.cost for use in uses if use.resource in resources and use.cost is not None), Decimal(0))


def _of_lost(lost: Range, a_tonne: Decimal, places: int) -> Range:
    return Range(significant(lost.low * a_tonne, _DIGITS, places), significant(lost.high * a_tonne, _DIGITS, places))


def _times(inside: Range, collection: Range | None) -> int | None:
    if collection is None or not collection.high:
        return None
    return int((inside.high / collection.high).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _times_twelve(collection: Range | None) -> Range | None:
    return Range(collection.low * HIDDEN_FACTOR, collection.high * HIDDEN_FACTOR) if collection is not None else None
