"""Targets: set, changed, taken back; and what stands beside the indicators for others to read."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.indicators import Absolute, Relative
from selfcheck.domain.numbers import Target
from selfcheck.errors import BadInput
from selfcheck.store import figures
from selfcheck.usecases import indicators, money
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.finding import at_desk
from selfcheck.usecases.targets import set_target, take_target_back
from selfcheck.usecases.workspace import Workspace
from tests.usecases.test_money import ENGLISH, bakery

__all__ = ["bakery"]

WATER = Target(indicator="water-productivity", value=Decimal("0.250"), unit="t/m3", by=date(2027, 6, 30))


def test_a_target_is_kept_changed_and_taken_back_with_its_history(workspace: Workspace, bakery: Assessment) -> None:
    waste = replace(WATER, indicator="waste-intensity", value=Decimal(0), unit="t/t")
    set_target(workspace, bakery.key, WATER)
    assert set_target(workspace, bakery.key, waste).targets == (waste, WATER), "in the order of their names"
    later = replace(WATER, by=date(2028, 1, 31))
    set_target(workspace, bakery.key, later)
    set_target(workspace, bakery.key, later)
    take_target_back(workspace, bakery.key, "water-productivity")
    take_target_back(workspace, bakery.key, "water-productivity")
    assert open_assessment(workspace, bakery.key).targets == (waste,)
    with at_desk(workspace, bakery.key) as desk:
        history = figures.target_history(desk.connection, desk.id, "water-productivity")
    assert history == [WATER, later, None], "the same again is no new row"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"indicator": "joy"}, 'no indicator "joy"'),
        ({"value": Decimal(0)}, "an amount above 0"),
        ({"value": Decimal(-1)}, "an amount above 0"),
        ({"value": Decimal("NaN")}, "an amount above 0"),
        ({"value": Decimal(10) ** 13}, "more than this program can count"),
    ],
)
def test_what_no_firm_can_reach_is_refused(
    workspace: Workspace, bakery: Assessment, wrong: dict[str, object], sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        set_target(workspace, bakery.key, replace(WATER, **wrong))  # type: ignore[arg-type]
    assert open_assessment(workspace, bakery.key).targets == ()


def test_the_usual_range_and_the_target_stand_beside_their_indicator(workspace: Workspace, bakery: Assessment) -> None:
    set_target(workspace, bakery.key, WATER)
    found = indicators.indicators(workspace, bakery.key)
    usual = found.usual_of(Relative.WATER_PRODUCTIVITY)
    assert usual is not None and (usual.low, usual.high, usual.unit) == (0.125, 0.5, "t/m3")
    assert money.money(workspace, bakery.key).usual == found.usual
    assert found.target_of(Relative.WATER_PRODUCTIVITY) == WATER
    assert found.usual_of(Absolute.WATER) is None and found.target_of(Absolute.WATER) is None
    assert found.usual_of(Relative.ENERGY_PRODUCTIVITY) is None, "the checklist says nothing about fuel"


def test_the_csv_carries_both_and_leaves_out_a_target_in_another_unit(workspace: Workspace, bakery: Assessment) -> None:
    set_target(workspace, bakery.key, WATER)
    set_target(workspace, bakery.key, replace(WATER, indicator="energy-productivity", unit="loaves/kWh"))
    raw = indicators.indicators_table(indicators.indicators(workspace, bakery.key), ENGLISH).decode("utf-8-sig")
    rows = {row[0]: row for row in csv.reader(io.StringIO(raw)) if len(row) > 1}
    assert rows["Indicator"][6:] == ["Usual, from", "Usual, to", "Target", "Target by"]
    assert rows["Water productivity"][6:] == ["0.125", "0.5", "0.25", "2027-06-30"]
    assert rows["Energy productivity"][6:] == ["", "", "", ""]
