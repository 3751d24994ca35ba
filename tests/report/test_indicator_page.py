"""The indicators on paper: one period as a table, usual ranges and targets beside the figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from selfcheck.domain.numbers import Output, Target
from tests.domain.example_firm import NUMBERS, SUMMER_2026, WITH_WASTEWATER
from tests.report.amina import amina, pages_in, plan_bytes
from tests.report.reading import flat

JUNE = date(2027, 6, 30)
TARGETS = (
    Target(indicator="water-productivity", value=Decimal("0.21"), unit="t/m3", by=JUNE),
    Target(indicator="waste-intensity", value=Decimal("0.08"), unit="t/t", by=JUNE),
)


def plan(**more: object) -> str:
    return flat(" ".join(pages_in(plan_bytes(amina(**more)))))


def test_one_period_is_a_table_with_the_usual_range() -> None:
    words = plan()
    for said in (
        "What you get out of what you use", "The figures of 2025. A later period can be compared with them.",
        "Output from water 200 kg/m³ 125–500 kg/m³", "Waste for the output 100 kg/t",
        "Usual: what firms of this sector mostly reach, an estimate [",
    ):  # fmt: skip
        assert said in words, said
    assert "Target" not in words and "no baseline" not in words


def test_targets_have_a_column_with_one_period_and_with_two() -> None:
    one = plan(targets=TARGETS)
    assert "200 kg/m³ 125–500 kg/m³ 210 kg/m³ by June 2027, not reached yet" in one
    assert "100 kg/t 80 kg/t by June 2027, not reached yet" in one
    two = plan(targets=TARGETS, numbers=(WITH_WASTEWATER, SUMMER_2026))
    assert "125–500 kg/m³ 210 kg/m³ by June 2027, reached" in two
    assert "80 kg/t by June 2027, not reached yet" in two


def test_a_target_in_another_unit_is_not_set_against_the_figure() -> None:
    assert "by June 2027" not in plan(targets=(replace(TARGETS[0], unit="loaves/m3"),))


def test_the_output_alone_is_no_part_of_the_plan() -> None:
    alone = replace(NUMBERS, uses=(), end_uses={}, output=Output(quantity=Decimal(240), unit="t"))
    assert "What you get out of what you use" not in plan(numbers=(alone,))
