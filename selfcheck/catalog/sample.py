"""The sample firm: an invented one that is taken through the same use cases as a real one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from selfcheck.catalog.faults import Fault
from selfcheck.catalog.translations import Translator, read_catalogues
from selfcheck.catalog.tree import read_tree
from selfcheck.domain.assessment import Answer, WhyNot
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import (
    HowKnown,
    MoneyPlan,
    Numbers,
    Output,
    Period,
    PriceKnown,
    Reading,
    Typed,
    Use,
)
from selfcheck.domain.plan import Status
from selfcheck.domain.text import in_language
from selfcheck.errors import N_, Damaged


class _Entry(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    pass


class _Firm(_Entry, kw_only=True):
    name: str
    country: str
    currency: str
    town: str
    staff: int
    minor_cost: int


class _Person(_Entry, kw_only=True):
    name: str
    role: str
    looks_around: bool = False


class _Action(_Entry, kw_only=True):
    option: str
    owner: str = ""
    due_after: int | None = None
    investment: float | None = None
    saving: Annotated[list[float], Meta(min_length=2, max_length=2)] | None = None
    status: Status = Status.PLANNED
    price_known: PriceKnown | None = None


class _Output(_Entry, kw_only=True):
    quantity: float
    unit: str
    name: str


class _Use(_Entry, kw_only=True):
    key: str
    resource: Resource
    name: str
    unit: str
    fuel: str | None = None
    quantity: float
    price: float | None = None
    cost: float | None = None
    known: HowKnown


class _Numbers(_Entry, kw_only=True):
    year: int
    output: _Output
    uses: list[_Use]


class _Reading(_Entry, kw_only=True):
    calculator: str
    values: dict[str, float]


class _Money(_Entry, kw_only=True):
    own_money: float
    waste_low: float
    waste_high: float
    waste_collected: float


class _File(_Entry, kw_only=True):
    format: int
    language: str
    firm: _Firm
    checklists: list[str]
    people: list[_Person]
    manager: str
    worker: str
    routine: str
    commitment: str
    answers: dict[str, str]
    notes: dict[str, str] = {}
    flags: list[str] = []
    actions: list[_Action]
    why_not: dict[str, WhyNot] = {}
    numbers: _Numbers
    readings: dict[str, _Reading] = {}
    money: _Money


@dataclass(frozen=True)
class SampleAction:
    """An action of the sample, its due day already worked out."""

    option: str
    owner: str
    due: date | None
    investment: Decimal | None
    price_known: PriceKnown | None
    saving: Range | None
    status: Status


@dataclass(frozen=True)
class Sample:
    """Everything the sample firm types, in one language, for one day."""

    firm: _Firm
    checklists: tuple[str, ...]
    people: tuple[tuple[str, str, bool], ...]
    manager: str
    worker: str
    routine: str
    commitment: str
    answers: dict[str, Answer]
    notes: dict[str, str]
    flags: tuple[str, ...]
    actions: tuple[SampleAction, ...]
    why_not: dict[str, WhyNot]
    numbers: Numbers
    readings: dict[str, Reading]
    money: MoneyPlan


def read_sample(file: Path, language: str, today: date) -> Sample:
    """The sample in `file` for a reader of `language`, its due days counted from `today`."""
    tree = read_tree(file)
    if isinstance(tree, Fault):
        raise Damaged(N_("The sample firm can't be read ({fault}). Install SelfCheck again."), fault=tree.say(str))
    try:
        raw = msgspec.convert(tree.value, _File)
    except msgspec.ValidationError as error:
        raise Damaged(N_("The sample firm can't be read ({fault}). Install SelfCheck again."), fault=error) from error
    words = Translator(raw.language, read_catalogues(file)[0])

    def said(text: str) -> str:
        return in_language(words.text(text), language) if text else ""

    return Sample(
        firm=raw.firm,
        checklists=tuple(raw.checklists),
        people=tuple((person.name, said(person.role), person.looks_around) for person in raw.people),
        manager=raw.manager,
        worker=raw.worker,
        routine=said(raw.routine),
        commitment=raw.commitment,
        answers={code: Answer(answer) for code, answer in raw.answers.items()},
        notes={code: said(note) for code, note in raw.notes.items()},
        flags=tuple(raw.flags),
        actions=tuple(
            SampleAction(
                option=one.option,
                owner=one.owner,
                due=None if one.due_after is None else today + timedelta(days=one.due_after),
                investment=None if one.investment is None else Decimal(str(one.investment)),
                price_known=one.price_known,
                saving=_range(one.saving),
                status=one.status,
            )
            for one in raw.actions
        ),
        why_not=dict(raw.why_not),
        numbers=_numbers(raw.numbers, said),
        readings={
            option: Reading(calculator=one.calculator, values=dict(one.values)) for option, one in raw.readings.items()
        },
        money=MoneyPlan(
            own_money=_decimal(raw.money.own_money),
            waste_low=_decimal(raw.money.waste_low),
            waste_high=_decimal(raw.money.waste_high),
            waste_collected=_decimal(raw.money.waste_collected),
        ),
    )


def _numbers(raw: _Numbers, said: Callable[[str], str]) -> Numbers:
    output = Output(quantity=_decimal(raw.output.quantity), unit=raw.output.unit, name=said(raw.output.name))
    period = Period(date(raw.year, 1, 1), date(raw.year, 12, 31))
    uses = tuple(
        Use(
            key=one.key,
            resource=one.resource,
            name=said(one.name),
            unit=one.unit,
            fuel=one.fuel,
            quantity=_decimal(one.quantity),
            price=None if one.price is None else _decimal(one.price),
            cost=None if one.cost is None else _decimal(one.cost),
            typed=(Typed.QUANTITY, Typed.COST if one.price is None else Typed.PRICE),
            known=one.known,
        )
        for one in raw.uses
    )
    return Numbers(key="", period=period, output=output, uses=uses)


def _decimal(value: float) -> Decimal:
    return Decimal(str(value)).normalize() + 0


def _range(ends: list[float] | None) -> Range | None:
    return None if ends is None else Range(Decimal(str(ends[0])), Decimal(str(ends[1])))
