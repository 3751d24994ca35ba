"""A gas bill and options on it, as plain values, for the tests of savings."""

from __future__ import annotations

from selfcheck.domain.checklist import Confidence, Resource
from selfcheck.domain.library import Option, TypicalSaving
from selfcheck.domain.numbers import Typed, Use
from selfcheck.domain.plan import Action
from tests.builders import both, option
from tests.domain.example_firm import d


def gas(cost: str | None = "1000", quantity: str | None = "1000", **more: object) -> Use:
    """A use of gas, completed by its quantity and cost."""
    settings: dict[str, object] = {"key": "u", "resource": Resource.FUEL, "name": "Gas", "unit": "m3", **more}
    typed = tuple(which for which, value in ((Typed.QUANTITY, quantity), (Typed.COST, cost)) if value is not None)
    figures = {"quantity": d(quantity) if quantity else None, "cost": d(cost) if cost else None, "typed": typed}
    return Use(**settings, **figures)  # type: ignore[arg-type]


def saves(low: float, high: float | None = None, end_use: str | None = None, name: str = "") -> Option:
    """An option that typically saves a share of the gas."""
    top = low if high is None else high
    saving = TypicalSaving(
        low=low, high=top, of=both("gas"), source="experience", confidence=Confidence.ESTIMATE,
        resource=Resource.FUEL, end_use=end_use,
    )  # fmt: skip
    return option(name or f"saves-{low}-{top}-{end_use}", resources=(Resource.FUEL,), saving=saving)


def plan_of(*options: Option) -> tuple[tuple[Action, ...], dict[str, Option]]:
    """One action for each option, and the options by id."""
    actions = tuple(Action(key=f"a{number}", option=one.id) for number, one in enumerate(options))
    return actions, {one.id: one for one in options}
