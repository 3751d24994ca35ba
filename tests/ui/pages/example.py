"""The example firm of the design on disk, with the real content, for the pages that speak of its money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from selfcheck.domain.assessment import Assessment, Firm
from selfcheck.domain.claims import Quantified
from selfcheck.usecases import choosing, money, numbers
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.workspace import Workspace
from tests.domain.example_firm import ACTIONS, CALCULATED, MONEY, NUMBERS, d


def example_on_disk(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Assessment:
    """Amina Bakery with the bills of 2025 and its eight actions.

    The calculators' results are told instead of typed, so that they are exactly those of the design; a calculator
    that a test fills in itself counts before them.
    """
    firm = Firm(key="", name="Amina Bakery", town="Rabat", country="MA", currency="MAD", staff=14, minor_cost=d("5000"))
    begun = start_assessment(workspace, firm, ["bakery", "housekeeping"])
    keys = {}
    for action in ACTIONS:
        assert action.option is not None
        grown = choosing.adopt(workspace, begun.key, action.option, action.owner, action.due, action.investment)
        new = next(one for one in grown.actions if one.option == action.option)
        known = replace(new, price_known=action.price_known, quoted_on=action.quoted_on)
        choosing.change_action(workspace, begun.key, known)
        keys[action.key] = new.key
    numbers.put_period(workspace, begun.key, NUMBERS)
    money.set_money_plan(workspace, begun.key, MONEY)
    told: dict[str, Sequence[Quantified]] = {keys[key]: found for key, found in CALCULATED.items()}
    really = money.quantified

    def quantified(assessment: Assessment) -> Mapping[str, Sequence[Quantified]]:
        return {**told, **really(assessment)}

    monkeypatch.setattr(money, "quantified", quantified)
    return open_assessment(workspace, begun.key)
