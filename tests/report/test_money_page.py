"""The plan with the firm's numbers: every figure of the example firm as drawn, sums of rows as printed."""

from __future__ import annotations

import gettext
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from selfcheck.domain.finance import Range
from selfcheck.domain.numbers import MoneyPlan, Output, Period, Use
from selfcheck.domain.plan import Status
from selfcheck.i18n import Language, currency_decimals, load_language
from tests.builders import bakery
from tests.domain.example_firm import ACTIONS, MONEY, NUMBERS, SUMMER_2026, USES, WITH_WASTEWATER
from tests.report.amina import amina, golden_words, money_of, money_page, pages_in, plan_bytes
from tests.report.reading import flat, opened, pages_of
from tests.report.write_golden import golden_file


def numbers_in(words: str) -> list[Decimal]:
    """Every amount in some words, low and high of ranges too."""
    return [Decimal(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", words)]


def test_the_money_page_is_as_drawn() -> None:
    page = flat(money_page(plan_bytes(amina())))
    for words in (
        "What you paid for in 2025, MAD", "240 t of bread and pastry · 1,120 kWh for each tonne",
        "Flour 165 t 627,000", "Propane 16,000 kg 200,000", "Other ingredients estimate, 12 t 96,000",
        "Electricity 60,000 kWh 72,000", "Water and wastewater 1,200 m³ 14,400",
        "Waste, collected estimate, 24 t 6,000",
        "1,015,400", "17,400–34,800", "6,900–13,800", "1,000–2,000", "25,300–50,600", "The bin costs MAD 1,000–2,000.",
        "24 times as much", "6 t (dark) to 12 t (light)", "What the 8 actions save a year", "In kg, kWh, m³",
        "Propane 1, 3, 4, 6, 8 1,810–5,240 kg 22,680–65,460 11–33 % 5.4–15.6",
        "Electricity 7 4,500–6,750 kWh 5,400–8,100 8–11 % 2.8–4.3",
        "Water and wastewater 3, 5 70–120 m³ 840–1,440 6–10 % not counted", "2 not yet quantified",
        "Total of the rows above 28,920–75,000 8.2–19.9", "Action 3 saves more than one resource",
        "actions 1 to 6, June 2026", "action 7, September 2026", "Heat exchanger, hot water, June 2027",
        "MAD 410–500 (8 Heat exchanger, hot water)", "MAD 450–680 (7 LED lights, all rooms)",
        "Propane counted as LPG: 13.1 kWh a kg (typical), 2.98 kg CO₂ a kg (IPCC 2006)",
        "electricity 0.630 kg CO₂e a kWh (Morocco, 2023)",
    ):  # fmt: skip
        assert words in page, words


def test_page_one_speaks_the_pictures_money() -> None:
    first = flat(pages_in(plan_bytes(amina()))[0])
    for words in (
        "To invest, all 8 actions MAD 29,360", "Saves a year, estimate MAD 28,920–75,000", "5–12 months",
        "Begin with MAD 7,000 of your own. Even on the low figures, the savings then pay for every later action; the "
        "last one starts in June 2027, without a loan.", "7,200–14,000", "500–1,000", "8,600–41,000", "720–1,200",
        "These five 4,960 17,020–57,200", "1 action has no saving yet; the total leaves it out.",
    ):  # fmt: skip
        assert words in first, words


def test_every_action_says_how_its_figures_are_known_and_what_comes_before() -> None:
    text = flat(" ".join(pages_in(plan_bytes(amina()))))
    assert "written quote, 6 May 2026" in text
    assert "price told" in text
    assert "first estimate" in text
    assert "nothing to buy" in text
    assert "Typically 5–25 % [1] of “Ovens”, which takes 90 % of 16,000 kg of Propane a year, from bills." in text
    assert "Counted on what action 1 leaves, so nothing is saved twice." in text
    assert "Counted on what actions 1 and 4 leave, so nothing is saved twice." in text
    assert "Saves 10–20 m³ of Water and wastewater a year, MAD 120–240." in text
    assert "The saving is not yet quantified: it counts nowhere, and never as 0." in text


def test_an_own_figure_wins_and_says_so() -> None:
    own = (replace(ACTIONS[0], saving=Range(Decimal(9100), Decimal(9100))), *ACTIONS[1:])
    text = flat(" ".join(pages_in(plan_bytes(amina(actions=own)))))
    assert "The saving is the firm’s own figure." in text
    assert "MAD 9,100 your figure" in text


def test_without_numbers_nothing_changes() -> None:
    plain = replace(amina(), numbers=(), readings={})
    text = flat(" ".join(pages_in(plan_bytes(plain))))
    assert "The money" not in text
    assert "Saves a year, your figures" in text
    assert "How the saving is known" not in text
    assert pages_in(plan_bytes(plain)) == pages_of(opened(plain))
    assert "The money" not in flat(" ".join(pages_of(opened(bakery()))))


@pytest.mark.parametrize("currency", ["JPY", "MAD", "KWD", ""])
def test_printed_totals_are_the_sums_of_printed_rows(currency: str) -> None:
    """Prices that divide badly, in currencies with no, two and three decimals."""
    places = currency_decimals(currency)
    odd = [replace(use, cost=None, price=Decimal("1.2345") * number, quantity=Decimal("1000.7") * number,
                   typed=()) for number, use in enumerate(USES, 1)]  # fmt: skip
    one = amina(numbers=(replace(NUMBERS, uses=tuple(odd)),))
    one = replace(one, firm=replace(one.firm, currency=currency))
    page = money_page(plan_bytes(one, places=places))
    paid = page[page.index("What you paid for") : page.index("All 6 together")]
    lines = [line.strip() for line in paid.splitlines()]
    costs = [numbers_in(line)[0] for line in lines[2:] if re.fullmatch(r"[\d,]+(\.\d+)?", line)]
    assert len(costs) == 6
    total = page[page.index("All 6 together") :].split("\n", 2)[1]
    assert numbers_in(total) == [sum(costs)]
    table = flat(page[page.index("actions save a year") : page.index("Action 3 saves more")])
    sums = numbers_in(table[table.index("Total of the rows above") :])
    found = money_of(one, places).by_resource
    rows = [row.money for row in found.rows if row.money is not None]
    language = Language("en")
    assert all(language.amounts(row, currency) in table for row in rows)
    assert sums[:2] == [sum(row.low for row in rows), sum(row.high for row in rows)]


def test_a_period_that_is_no_year_says_so() -> None:
    short = replace(NUMBERS, period=Period(date(2025, 1, 1), date(2025, 6, 30)))
    page = flat(money_page(plan_bytes(amina(numbers=(short,)))))
    assert "What you pay for in a year, from 1 January 2025 to 30 June 2025, MAD" in page


def test_a_use_without_a_cost_is_named_and_not_counted() -> None:
    unknown = Use(key="wood", resource=USES[1].resource, name="Firewood", unit="kg", quantity=Decimal(100), typed=())
    page = flat(money_page(plan_bytes(amina(numbers=(replace(NUMBERS, uses=(*USES, unknown)),)))))
    assert "Without a cost, so not in the sum: Firewood." in page
    assert "1,015,400" in page


def test_without_output_nothing_is_said_about_output() -> None:
    page = flat(money_page(plan_bytes(amina(numbers=(replace(NUMBERS, output=Output()),)))))
    assert "for each tonne" not in page


def test_what_the_savings_never_pay_for_is_said_on_both_pages() -> None:
    dear = (*ACTIONS[:7], replace(ACTIONS[7], investment=Decimal(90_000_000)))
    pages = pages_in(plan_bytes(amina(actions=dear)))
    assert "On the low figures, the savings never pay for 1 action." in flat(pages[0])
    assert "1 action costs more than the low savings can ever pay for." in flat(" ".join(pages))


def test_numbers_of_actions_leave_out_the_dropped_ones() -> None:
    dropped = (replace(ACTIONS[0], status=Status.DROPPED), *ACTIONS[1:])
    page = flat(money_page(plan_bytes(amina(actions=dropped))))
    assert "What the 7 actions save a year" in page
    assert "Propane 2, 3, 5, 7 " in page
    assert "(7 Heat exchanger, hot water)" in page


def test_two_periods_are_compared_in_a_picture_and_a_table() -> None:
    text = flat(" ".join(pages_in(plan_bytes(amina(numbers=(WITH_WASTEWATER, SUMMER_2026))))))
    for words in (
        "Better or worse than before", "so amounts are scaled per day", "↑ +10.7 % better", "↑ +0.8 % better",
        "↑ +8.3 % better", "↓ \u22127.6 % better", "↑ +7.7 % worse", "↓ \u22128.3 % better", "0.89 → 0.99 t/MWh",
        "200 → 217 kg/m³", "356 → 329 kg/t", "100 → 108 kg/t", "↑ +3.4 %",
    ):  # fmt: skip
        assert words in text, words


def test_one_period_has_nothing_to_compare() -> None:
    assert "Better or worse than before" not in flat(" ".join(pages_in(plan_bytes(amina()))))


def test_a_missing_base_reads_no_baseline() -> None:
    text = flat(" ".join(pages_in(plan_bytes(amina(numbers=(NUMBERS, SUMMER_2026))))))
    assert "no baseline" in text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_money_fits_one_page(paper: str) -> None:
    pages = pages_in(plan_bytes(amina(), paper=paper))
    page = next(number for number, text in enumerate(pages) if "The money" in text)
    assert "Waiting has a price." in pages[page] or "Waiting has a price." in pages[page + 1]
    if paper == "A4":
        assert "Waiting has a price." in pages[page]


def test_same_input_gives_the_same_bytes() -> None:
    assert plan_bytes(amina()) == plan_bytes(amina())


def test_long_words_of_another_language_do_not_break_the_money_page() -> None:
    class Longer(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return message + " zzzzz" * max(1, len(message) // 14)

        def ngettext(self, one: str, many: str, number: int) -> str:
            return self.gettext(one if number == 1 else many)

    one = amina(numbers=(WITH_WASTEWATER, SUMMER_2026))
    pages = pages_in(plan_bytes(one, Language("es", Longer()), "Letter"))
    assert any("28.920–75.000" in page for page in pages)


def test_no_own_money_begins_with_what_costs_nothing() -> None:
    first = flat(pages_in(plan_bytes(amina(money=replace(MONEY, own_money=Decimal(0)))))[0])
    assert "Begin with what costs nothing." in first


def test_enough_own_money_pays_for_everything_at_once() -> None:
    first = flat(pages_in(plan_bytes(amina(money=MoneyPlan(own_money=Decimal(40_000)))))[0])
    assert "MAD 40,000 of your own pays for every action with a cost, without a loan." in first


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_of_the_fixed_plan_with_money_did_not_change(language: str) -> None:
    """A meant change: python -m tests.report.write_golden, then look at the difference."""
    assert golden_words(plan_bytes(amina(), load_language(language))) == golden_file(language, "money-plan").read_text(
        encoding="utf-8"
    )
