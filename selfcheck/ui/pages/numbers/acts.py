"""What a person typed into a row, as the use it makes; nothing is kept here."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selfcheck.domain.completing import Slip, typing
from selfcheck.domain.factors import Fuel
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Typed, Use
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import MONEY_LIMIT, Language
from selfcheck.labels import resource_name
from selfcheck.units import convert, decimal_mark, parse_quantity, read_figure, units_for
from selfcheck.units.typed import Quantity

LPG = "lpg"
"""Stored as a liquid, sold by the kilogram."""


def typed_use(use: Use, which: Typed, words: str, language: Language, currency: str) -> Use:
    """The use after a person typed one of its figures; BadInput says what is wrong with it."""
    if use.bills and which in _summed(use):
        raise BadInput(
            N_("This is the sum of the {count} bills. Change the bills, or take them away in the menu at the end."),
            count=len(use.bills),
        )
    if which is not Typed.QUANTITY:
        what = language.text("Price") if which is Typed.PRICE else language.text("Cost")
        return typing(use, which, parse_money(words, language, currency, what))
    found = _typed_quantity(use, words, language)
    if found is None:
        return typing(use, which, None)
    if found.unit != use.unit and _unit_is_free(use):
        return typing(replace(use, unit=found.unit), which, found.value)
    return typing(use, which, convert(found.value, found.unit, use.unit))


def parse_money(words: str, language: Language, currency: str, what: str) -> Decimal | None:
    """An amount as people type it, with or without the currency; empty is None."""
    bare = words.strip()
    for sign in filter(None, (currency, currency.casefold())):
        bare = bare.removeprefix(sign).removesuffix(sign).strip()
    if not bare:
        return None
    value = read_figure(bare, decimal_mark(language.code))
    if value is None:
        example = language.number(Decimal("1200.5"))
        raise BadInput(N_("{what}: only digits, for example {example}."), what=what, example=example)
    if value >= MONEY_LIMIT:
        raise BadInput(N_("{what}: that is more than this program can count. Check the digits."), what=what)
    return value


def mended(use: Use, slip: Slip) -> Use:
    """The use with the likely quantity; bills are mended one by one."""
    if use.bills and Typed.QUANTITY in _summed(use):
        bills = (
            replace(one, quantity=None if one.quantity is None else (one.quantity / slip.factor).normalize() + 0)
            for one in use.bills
        )
        return replace(use, bills=tuple(bills))
    return typing(use, Typed.QUANTITY, slip.likely)


def _summed(use: Use) -> tuple[Typed, ...]:
    quantities = all(one.quantity is not None for one in use.bills)
    costs = all(one.cost is not None for one in use.bills)
    return ((Typed.QUANTITY,) if quantities else ()) + ((Typed.COST,) if costs else ())


def _unit_is_free(use: Use) -> bool:
    """Nothing else on the row is counted in its unit yet."""
    return not use.bills and Typed.PRICE not in use.typed


def _typed_quantity(use: Use, words: str, language: Language) -> Quantity | None:
    what = language.text("Quantity")
    try:
        return parse_quantity(words, use.unit, language, what)
    except BadInput:
        if not _unit_is_free(use):
            raise
        for unit in units_for(use.resource):
            try:
                found = parse_quantity(words, unit, language, what)
            except BadInput:
                continue
            if found is not None and found.unit in units_for(use.resource):
                return found
        raise


def fresh_use(resource: Resource, fuel: Fuel | None, language: Language) -> Use:
    """A new row without figures, in the unit it is mostly sold in."""
    if fuel is not None:
        return Use(key="", resource=resource, name=language.content(fuel.name), unit=_sold_in(fuel), fuel=fuel.id)
    return Use(key="", resource=resource, name=resource_name(resource, language), unit=units_for(resource)[0])


def _sold_in(fuel: Fuel) -> str:
    if fuel.kwh_per_m3 is not None:
        return "m3"
    return "L" if fuel.kg_per_litre is not None and fuel.id != LPG else "kg"
