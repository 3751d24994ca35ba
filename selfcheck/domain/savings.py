"""What every action of a plan saves in a year, from the best source there is, and nothing counted twice.

Best source first: the person's own figure; a calculator filled with the firm's readings; the option's typical share of
the firm's own end use; else "not yet quantified", which is never 0. Money is in the firm's currency, a year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from selfcheck.domain.claims import Claim, Quantified, about, claims_of, settled
from selfcheck.domain.factors import Factors
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Option, Resource
from selfcheck.domain.overlap import ZERO, Ends, OpenBill
from selfcheck.domain.own_use import OwnUse
from selfcheck.domain.plan import Action, Status
from selfcheck.domain.saving_parts import Printer, SavingPart, total_of


class HowSaved(StrEnum):
    """How a saving is known, the best first."""

    OWN = "own"
    CALCULATOR = "calculator"
    SHARE = "share"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class SavingLine:
    """What an action saves a year: `money` is None while it is not yet quantified, and always the sum of its parts.

    `after` are the keys of the actions, in plan order, whose saving on the same end use was taken off first.
    `beyond` says that the person's own figure is more than what is left of the bill. A line that is not `counted`
    (its action was dropped) adds nothing anywhere. `resource` is what the action is mainly about.
    """

    action: str
    parts: tuple[SavingPart, ...] = ()
    money: Range | None = None
    how: HowSaved = HowSaved.UNKNOWN
    after: tuple[str, ...] = ()
    resource: Resource | None = None
    beyond: bool = False
    counted: bool = True


def saving_lines(
    actions: Sequence[Action],
    options: Mapping[str, Option],
    uses: Sequence[OwnUse],
    quantified: Mapping[str, Sequence[Quantified]] | None = None,
    factors: Factors | None = None,
    places: int = 2,
) -> tuple[SavingLine, ...]:
    """One line for every action, in plan order; `places` are the decimals of the firm's currency.

    `quantified` are the calculators' results by the key of the action.
    """
    results, known = quantified or {}, factors or Factors()
    bills = sorted((OpenBill(one) for one in uses), key=lambda bill: -(bill.use.cost or ZERO))
    claims = {
        one.key: list(claims_of(one, options.get(one.option or ""), bills, results.get(one.key, ()), known))
        for one in actions
        if one.status is not Status.DROPPED
    }
    taken, beyond = settled([(key, claim) for key, wanted in claims.items() for claim in wanted])
    got = iter(taken)
    parts = {key: [_part(claim, next(got)) for claim in wanted] for key, wanted in claims.items()}
    own = [part for found in parts.values() for part in found if part.own]
    printer = Printer((bill.use for bill in bills), own, places)
    lines = []
    for action in actions:
        found = results.get(action.key, ())
        line = SavingLine(
            action=action.key,
            resource=about(options.get(action.option or ""), found)[0],
            counted=action.key in claims,
        )
        if parts.get(action.key):
            printed = printer.printed(parts[action.key])
            line = replace(
                line,
                parts=printed,
                money=total_of(printed),
                how=_how(action, found),
                after=_after(action.key, claims),
                beyond=action.key in beyond,
            )
        lines.append(line)
    return tuple(lines)


def _after(key: str, claims: Mapping[str, list[Claim]]) -> tuple[str, ...]:
    """The actions, in plan order, that take their part of the same end use before this one's share is counted."""
    place = {other: number for number, other in enumerate(claims)}
    found = set()
    for claim in claims[key]:
        if claim.bill is None or claim.share is None:
            continue
        for other in claim.bill.drawn_by(claim.end_use) - {key}:
            fixed = any(one.bill is claim.bill and one.amount is not None for one in claims[other])
            if fixed or place[other] < place[key]:
                found.add(other)
    return tuple(sorted(found, key=lambda other: place[other]))


def _how(action: Action, results: Sequence[Quantified]) -> HowSaved:
    if action.saving is not None:
        return HowSaved.OWN
    return HowSaved.CALCULATOR if results else HowSaved.SHARE


def _part(claim: Claim, took: Ends) -> SavingPart:
    """A claim as money and quantity before rounding; an own figure stays what was typed."""
    use = claim.bill.use if claim.bill is not None else None
    quantity, money = claim.quantity, claim.money
    exact = Ends(money.low, money.high) if money is not None else None
    if use is not None and not claim.own:
        quantity = took * use.quantity if use.quantity is not None else None
        exact = took * use.cost if use.cost is not None else None
    return SavingPart(
        use=use.key if use is not None else None,
        resource=claim.resource,
        end_use=claim.end_use,
        low=min(quantity) if quantity is not None else None,
        high=quantity.high if quantity is not None else None,
        unit=use.unit if use is not None else claim.unit,
        exact=exact,
        own=claim.own,
    )
