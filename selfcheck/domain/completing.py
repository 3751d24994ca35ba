"""Quantity, price and cost of a use: any two give the third, and a figure that looks like a slip is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from selfcheck.domain.checklist import UsualUse
from selfcheck.domain.factors import Convert, decimal_multiples
from selfcheck.domain.finance import significant
from selfcheck.domain.numbers import Bill, Output, Typed, Use

_PRICE_DIGITS = 4
_QUANTITY_DIGITS = 6
_SLIPS = tuple(Decimal(factor) for factor in (10, 100, 1000))


def completed(use: Use) -> Use:
    """The use with the third of quantity, price and cost worked out of the two that are known.

    Bills that all name a quantity, or all a cost, give its sum. Products are exact; a price is worked out to four
    significant digits (two decimals at least), a quantity to six. What can't be known stays None.
    """
    known = _known(use)
    quantity, price, cost = (known.get(which) for which in Typed)
    if cost is None and quantity is not None and price is not None:
        cost = quantity * price
    elif price is None and quantity and cost is not None:
        price = _price(cost / quantity)
    elif quantity is None and price and cost is not None:
        quantity = significant(cost / price, _QUANTITY_DIGITS)
    return replace(use, quantity=quantity, price=price, cost=cost, typed=tuple(known))


def computed_figure(use: Use) -> Typed | None:
    """Which of the three figures of a completed use was worked out; None when none was."""
    values = _values(use)
    return next((which for which in Typed if which not in use.typed and values[which] is not None), None)


def typing(use: Use, which: Typed, value: Decimal | None) -> Use:
    """The completed use after a person typed one of the three figures, or emptied it (None).

    Typing into a computed one makes the oldest of the two typed ones computed. Sums of bills are never pushed out:
    with both sums there the third stays computed.
    """
    typed = tuple(_known(use))
    values = _values(completed(use))
    rest = tuple(one for one in typed if one is not which)
    if value is not None:
        rest = (*_newest(rest, keep=1, fixed=_summed(use)), which)
    values[which] = value
    return completed(
        replace(
            use,
            quantity=values[Typed.QUANTITY] if Typed.QUANTITY in rest else None,
            price=values[Typed.PRICE] if Typed.PRICE in rest else None,
            cost=values[Typed.COST] if Typed.COST in rest else None,
            typed=rest,
        )
    )


def exact_price(use: Use) -> Decimal | None:
    """Money for one unit of a completed use without rounding, for working on; None when it isn't known."""
    if use.quantity and use.cost is not None:
        return use.cost / use.quantity
    return use.price


@dataclass(frozen=True, kw_only=True)
class Slip:
    """A quantity that is probably a power of ten off: the `likely` one, and why.

    `per_output` is what the typed quantity means for each unit of output, in `usual.unit`; `factor` is how many times
    the typed quantity is the likely one (10, 0.001, …). `price` is what the typed quantity makes one unit cost.
    """

    likely: Decimal
    factor: Decimal
    per_output: Decimal
    usual: UsualUse
    price: Decimal | None


def likely_slip(
    use: Use, output: Output, usual: Iterable[UsualUse], output_unit: str = "", convert: Convert = decimal_multiples
) -> Slip | None:
    """Ask about a quantity that the sector's usual range would fit if it were 10, 100 or 1,000 times off.

    `usual` are the sector's ranges for each `output_unit`; None: nothing to ask, also once a person said it is right.
    """
    use = completed(use)
    if not use.quantity or not output.quantity or use.quantity in use.confirmed:
        return None
    made = convert(output.quantity, output.unit, output_unit or output.unit)
    for one in usual:
        used = convert(use.quantity, use.unit, one.unit) if one.resource is use.resource else None
        if used is not None and made:
            return _slip(use, used / made, one)
    return None


def _slip(use: Use, per_output: Decimal, usual: UsualUse) -> Slip | None:
    low, high = Decimal(str(usual.low)), Decimal(str(usual.high))
    if use.quantity is None or low <= per_output <= high:
        return None
    for size in _SLIPS:
        factor = size if per_output > high else 1 / size
        if low <= per_output / factor <= high:
            likely = (use.quantity / factor).normalize() + 0
            return Slip(likely=likely, factor=factor, per_output=per_output, usual=usual, price=use.price)
    return None


def _values(use: Use) -> dict[Typed, Decimal | None]:
    return {Typed.QUANTITY: use.quantity, Typed.PRICE: use.price, Typed.COST: use.cost}


def _summed(use: Use) -> dict[Typed, Decimal]:
    """The sums of the bills, where every bill names the figure."""
    found = {
        Typed.QUANTITY: _sum(use.bills, lambda bill: bill.quantity),
        Typed.COST: _sum(use.bills, lambda bill: bill.cost),
    }
    return {which: value for which, value in found.items() if value is not None}


def _sum(bills: tuple[Bill, ...], figure: Callable[[Bill], Decimal | None]) -> Decimal | None:
    values = [figure(bill) for bill in bills]
    named = [value for value in values if value is not None]
    return sum(named, Decimal(0)) if named and len(named) == len(values) else None


def _known(use: Use) -> dict[Typed, Decimal]:
    """The one or two figures to work from, the oldest first: sums of bills before what was typed.

    A use that names no typed figures (read from a file) is taken at its values, quantity and cost first.
    """
    known = _summed(use)
    values = _values(use)
    order = use.typed or (Typed.QUANTITY, Typed.COST, Typed.PRICE)
    named = [(which, value) for which in order if which not in known and (value := values[which]) is not None]
    if use.typed:
        named = named[max(0, len(named) + len(known) - 2) :]
    for which, value in named[: max(0, 2 - len(known))]:
        known[which] = value
    return known


def _newest(typed: tuple[Typed, ...], keep: int, fixed: dict[Typed, Decimal]) -> tuple[Typed, ...]:
    """The sums of bills among `typed`, then the newest of the others, `keep` in all."""
    sums = tuple(which for which in typed if which in fixed)
    others = tuple(which for which in typed if which not in fixed)
    room = max(0, keep - len(sums))
    return (*sums, *(others[-room:] if room else ()))


def _price(value: Decimal) -> Decimal:
    """A price as somebody would write it: four significant digits, never fewer than two decimals' worth."""
    rounded = significant(value, _PRICE_DIGITS)
    return value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) if value >= 100 else rounded
