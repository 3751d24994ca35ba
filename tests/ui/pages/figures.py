"""A bakery with the numbers of a year, and the page that shows them: what tests of the Numbers page share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.numbers import EndUse, HowKnown, Numbers, Output, Period, Typed, Use
from selfcheck.ui.pages.numbers.page import NumbersPage
from selfcheck.usecases import numbers
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.domain.example_firm import NUMBERS
from tests.ui.pages.plan import settle

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
LATER = Period(date(2026, 6, 1), date(2026, 10, 31))
NOW = {"electricity": "23000", "propane": "5800", "water": "480", "flour": "69", "ingredients": "5", "waste": "11.2"}


def with_numbers(workspace: Workspace, bakery: Assessment) -> Assessment:
    """The bills of the example firm, kept with the shares of the sector."""
    said = Numbers(key="", period=YEAR, output=NUMBERS.output, uses=NUMBERS.uses)
    return numbers.put_period(workspace, bakery.key, said)


def with_a_second_period(workspace: Workspace, bakery: Assessment) -> Assessment:
    """Five months of the year after, in which the waste was weighed."""
    uses = tuple(
        Use(
            key="", resource=one.resource, name=one.name, unit=one.unit, fuel=one.fuel, quantity=Decimal(NOW[one.key]),
            typed=(Typed.QUANTITY,), known=HowKnown.METER if one.key == "waste" else HowKnown.BILL,
        )
        for one in NUMBERS.uses
    )  # fmt: skip
    output = Output(quantity=Decimal(104), unit="t", name="bread and pastry")
    return numbers.put_period(workspace, bakery.key, Numbers(key="", period=LATER, output=output, uses=uses))


def kept(page: NumbersPage, at: int = -1) -> Numbers:
    """A period as another window would read it; the last one unless said."""
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key).numbers[at]


def use(page: NumbersPage, name: str) -> Use:
    """A row as another window would read it."""
    return next(one for one in kept(page).uses if one.name == name)


def shares(page: NumbersPage, name: str) -> tuple[EndUse, ...]:
    """The shares of a row as another window would read them."""
    return kept(page).end_uses.get(use(page, name).key, ())


Made = Callable[[Workspace, Assessment], Assessment]
