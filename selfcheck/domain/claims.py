"""What each action asks of the firm's bills, before overlaps: a share of an end use, or a fixed amount."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from selfcheck.domain.factors import Factors, use_kwh_per_unit
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Option, Resource
from selfcheck.domain.numbers import Use
from selfcheck.domain.overlap import HUNDRED, ONE, ZERO, Ends, OpenBill
from selfcheck.domain.plan import Action


class Quantified(NamedTuple):
    """One saving a calculator found: low to high a year in `unit` ("kg", "kWh/year", "m**3/year").

    With an `end_use` it overlaps with other options there; without one it is a stream of its own. `money` (a year) is
    used only where the firm's own price isn't known.
    """

    resource: Resource
    low: float
    high: float
    unit: str
    end_use: str | None = None
    money: Range | None = None


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What an action asks of one bill: a `share` (of 1) of what is left of an end use, or a fixed `amount` (of 1).

    Without a `bill`, or with neither, it stands on its own: `quantity` in `unit` and `money` are all that is known.
    `own` marks the person's own figure, which nothing may shrink.
    """

    resource: Resource | None
    end_use: str | None = None
    bill: OpenBill | None = None
    share: Ends | None = None
    amount: Ends | None = None
    quantity: Ends | None = None
    unit: str = ""
    money: Range | None = None
    own: bool = False


def claims_of(
    action: Action, option: Option | None, bills: Sequence[OpenBill], results: Sequence[Quantified], factors: Factors
) -> Iterator[Claim]:
    """What one action claims, from its best source; nothing while it is not yet quantified."""
    if action.saving is not None:
        yield _own_figure(action.saving, option, bills, results)
    elif results:
        yield from (_calculated(_placed(result, option), bills, factors) for result in results)
    elif option is not None and option.saving is not None and option.saving.resource is not None:
        typical = option.saving
        share = Ends(Decimal(str(typical.low)) / HUNDRED, Decimal(str(typical.high)) / HUNDRED)
        for bill in _with_end_use(bills, option.saving.resource, typical.end_use):
            if bill.use.quantity is not None or bill.use.cost is not None:
                yield Claim(resource=typical.resource, end_use=typical.end_use, bill=bill, share=share)


def settled(claims: Sequence[tuple[str, Claim]]) -> tuple[list[Ends], set[str]]:
    """The part of its bill that each claim of an action gets, and the actions whose own figure is beyond the bill.

    Fixed amounts go first: own figures before calculators, one end use before a whole bill. Then shares in plan order;
    where they and the amounts together would pass the bill, all shares of it shrink alike.
    """
    taken = [Ends(ZERO, ZERO)] * len(claims)
    beyond = set()
    fixed = [number for number, (_key, claim) in enumerate(claims) if claim.amount is not None]
    for number in sorted(fixed, key=lambda one: (not claims[one][1].own, claims[one][1].end_use is None)):
        key, claim = claims[number]
        assert claim.bill is not None and claim.amount is not None
        taken[number] = claim.bill.take_amount(key, claim.end_use, claim.amount)
        if claim.own and taken[number] != claim.amount:
            beyond.add(key)
    for number, (key, claim) in enumerate(claims):
        if claim.bill is not None and claim.share is not None:
            taken[number] = claim.bill.take_share(key, claim.end_use, claim.share)
    _fit(claims, taken)
    return taken, beyond


def _fit(claims: Sequence[tuple[str, Claim]], taken: list[Ends]) -> None:
    """Shrink the shares of a bill that amounts have left too little room for."""
    for bill in {id(claim.bill): claim.bill for _key, claim in claims if claim.share is not None}.values():
        on_it = [number for number, (_key, claim) in enumerate(claims) if claim.bill is bill]
        shares = [number for number in on_it if claims[number][1].share is not None]
        factors = []
        for end in (0, 1):
            room = ONE - sum((taken[number][end] for number in on_it if number not in shares), ZERO)
            wanted = sum((taken[number][end] for number in shares), ZERO)
            factors.append(room / wanted if wanted > room else ONE)
        for number in shares:
            taken[number] = Ends(taken[number].low * factors[0], taken[number].high * factors[1])


def about(option: Option | None, results: Sequence[Quantified]) -> tuple[Resource | None, str | None]:
    """The resource, and the end use if one is named, that an action is mainly about."""
    if results:
        return results[0].resource, results[0].end_use
    if option is None:
        return None, None
    if option.saving is not None and option.saving.resource is not None:
        return option.saving.resource, option.saving.end_use
    return (option.resources[0] if option.resources else None), None


def plain_unit(unit: str) -> str:
    """The unit of a quantity out of a calculator's unit for a year: "m**3/year" is "m3"."""
    return unit.removesuffix("/year").replace("**", "")


def _own_figure(
    saving: Range, option: Option | None, bills: Sequence[OpenBill], results: Sequence[Quantified]
) -> Claim:
    """The person's own figure, set against the end use that the option or its calculator names."""
    resource, end_use = about(option, results)
    bill = next(_with_end_use(bills, resource, end_use), None)
    cost = bill.use.cost if bill is not None else None
    amount = Ends(saving.low / cost, saving.high / cost) if cost else None
    return Claim(resource=resource, end_use=end_use, bill=bill, amount=amount, money=saving, own=True)


def _placed(result: Quantified, option: Option | None) -> Quantified:
    """A calculator that names no end use saves where its option says, if that is the same resource."""
    typical = option.saving if option is not None else None
    if result.end_use is None and typical is not None and typical.resource is result.resource:
        return result._replace(end_use=typical.end_use)
    return result


def _calculated(result: Quantified, bills: Sequence[OpenBill], factors: Factors) -> Claim:
    """A calculator's result: a share of its end use, else a fixed part of a bill, else a quantity on its own.

    More than the end use's share holds is a fixed part too: the share is a guess, the calculator measured.
    """
    quantity, unit = Ends(Decimal(str(result.low)), Decimal(str(result.high))), plain_unit(result.unit)
    for end_use in dict.fromkeys((result.end_use, None)):
        for bill in _with_end_use(bills, result.resource, end_use):
            one = _units_in(bill.use, unit, factors)
            if one is None or not bill.use.quantity:
                continue
            part = quantity * (one / bill.use.quantity)
            if end_use is None or part.high > bill.share_of(end_use):
                return Claim(resource=result.resource, end_use=end_use, bill=bill, amount=part)
            share = part * (1 / bill.share_of(end_use))
            return Claim(resource=result.resource, end_use=end_use, bill=bill, share=share)
    return Claim(resource=result.resource, end_use=result.end_use, quantity=quantity, unit=unit, money=result.money)


def _with_end_use(bills: Sequence[OpenBill], resource: Resource | None, end_use: str | None) -> Iterator[OpenBill]:
    return (bill for bill in bills if bill.use.resource is resource and bill.has(end_use))


def _units_in(use: Use, unit: str, factors: Factors) -> Decimal | None:
    """How many of a use's own units one `unit` is, through energy where the fuel's factor says so."""
    direct = factors.convert(Decimal(1), unit, use.unit)
    if direct is not None:
        return direct
    energy, content = factors.convert(Decimal(1), unit, "kWh"), use_kwh_per_unit(use, factors)
    return energy / Decimal(str(content)) if energy is not None and content else None
