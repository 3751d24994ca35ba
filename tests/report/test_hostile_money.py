"""Whatever a person types among the numbers ends up on the money page and in the brief, and breaks neither."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.finance import Range
from tests.domain.example_firm import ACTIONS, NUMBERS, SUMMER_2026, USES
from tests.report.amina import amina, brief_bytes, money_page, pages_in, plan_bytes
from tests.report.reading import flat
from tests.report.test_hostile_text import HOSTILE

MOST = Decimal("9999999999999")


def filled(text: str) -> Assessment:
    """The example firm with `text` in every name, and amounts at the limit."""
    uses = tuple(replace(use, name=text) for use in USES)
    made_up = replace(USES[3], key="made-up", name=text, unit=text[:40] or "x", quantity=MOST, cost=MOST, price=None,
                      typed=())  # fmt: skip
    shares = {key: tuple(replace(one, name=text) for one in ends) for key, ends in NUMBERS.end_uses.items()}
    numbers = replace(NUMBERS, uses=(*uses, made_up), end_uses=shares, output=replace(NUMBERS.output, name=text))
    later = replace(SUMMER_2026, output=replace(SUMMER_2026.output, unit=text[:40] or "x"))
    one = amina(numbers=(numbers, later))
    huge = replace(ACTIONS[0], title=text, investment=MOST, saving=Range(MOST / 9, MOST))
    actions = (
        *one.actions[:6],
        *(replace(action, title=text) for action in one.actions[6:]),
        replace(huge, key="huge"),
    )
    return replace(one, actions=actions, firm=replace(one.firm, name=text, town=text))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_breaks_the_money_page(name: str) -> None:
    content = plan_bytes(filled(HOSTILE[name]), paper="Letter")
    assert "Total of the rows above" in flat(" ".join(pages_in(content)))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_breaks_the_brief(name: str) -> None:
    pages = pages_in(brief_bytes(filled(HOSTILE[name])))
    assert "What the money buys" in pages[0]
    assert "Sources" in flat(" ".join(pages[1:]))


def test_markup_is_printed_as_typed() -> None:
    uses = (replace(USES[0], name="<b>Power & co</b>"), *USES[1:])
    page = money_page(plan_bytes(amina(numbers=(replace(NUMBERS, uses=uses),))))
    assert "<b>Power & co</b>" in page


def test_an_arabic_name_does_not_reach_the_foot_that_has_one_face() -> None:
    uses = (USES[0], replace(USES[1], name="\u063a\u0627\u0632"), *USES[2:])
    page = flat(money_page(plan_bytes(amina(numbers=(replace(NUMBERS, uses=uses),)))))
    assert "Fuel counted as LPG" in page


def test_figures_are_never_cut_off() -> None:
    long = replace(USES[0], name="A very long name of a bill that nobody could ever print whole " * 3, quantity=MOST)
    page = money_page(plan_bytes(amina(numbers=(replace(NUMBERS, uses=(long, *USES[1:])),))))
    assert "9,999,999,999,999 kWh" in page
    assert "A very long name" in page
