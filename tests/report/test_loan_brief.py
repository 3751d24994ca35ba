"""The loan brief: two pages as drawn, the bad case beside the good one, nothing invented."""

from __future__ import annotations

import gettext
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from selfcheck.domain.numbers import HowKnown, Output, PriceKnown
from selfcheck.domain.plan import Status
from selfcheck.errors import BadInput, Cancelled
from selfcheck.i18n import Language, currency_decimals, load_language
from selfcheck.report.loan_brief import write_loan_brief
from tests.builders import both
from tests.domain.example_firm import ACTIONS, MONEY, NUMBERS, USES
from tests.report.amina import TODAY, amina, brief_bytes, golden_words, money_of, pages_in
from tests.report.reading import flat
from tests.report.write_golden import golden_file


def numbers_in(words: str) -> list[Decimal]:
    """Every amount in some words, with its sign."""
    found = re.findall(r"[\u2212]?\d[\d,]*(?:\.\d+)?", words)
    return [Decimal(one.replace(",", "").replace("\u2212", "-")) for one in found]


def test_page_one_is_as_drawn() -> None:
    first = flat(pages_in(brief_bytes(amina()))[0])
    for words in (
        "Amina Bakery asks for MAD 20,880", "Rabat, Morocco · 14 people · 240 t of bread and pastry in 2025",
        "inputs of 2025: MAD 1,015,400", "More bread and pastry from each unit of energy.",
        "makes 0.89 t of bread and pastry from a megawatt-hour.",
        "With the whole plan it makes 0.99 to 1.24 t: 12 to 39 % more.",
        "With 6 actions, paid from own money by June 2026, most of it is done.",
        "The loan pays for 2 actions in July 2026; from the savings alone the last would start in June 2027.",
        "Loan, from July 2026 MAD 20,880 90 % of MAD 23,200", "32 months MAD 708 a month, 6.0 %",
        "MAD 858–1,175 from the first month", "20–27 months without interest",
        "LED lights, all rooms written quote, 6 May 2026 5,200 4,500–6,750 kWh 5,400–8,100",
        "Heat exchanger, hot water first estimate 18,000 390–480 kg Propane 4,900–6,000",
        "Together 23,200 10,300–14,100", "Own money, saved by July \u22122,320", "Loan asked for 20,880",
        "low savings: 150 left each month", "loan paid after month 32", "30 % lower still: 107 short",
        "These 2 save 858 601", "Instalment \u2212708 \u2212708", "Left 150 \u2212107", "The other 6 save 1,552 1,086",
        "Left with them 1,702 979", "Quote for action 8, Heat exchanger, hot water", "Accounts of 2023 to 2025",
        "What can serve as security", "not a guarantee",
    ):  # fmt: skip
        assert words in first, words


def test_page_two_holds_workings_risks_and_what_was_set_aside() -> None:
    pages = pages_in(brief_bytes(amina()))
    assert len(pages) == 2
    second = flat(pages[1])
    for words in (
        "How each saving was established", "Counted on what action 3 leaves, so nothing is saved twice.",
        "1–6 5,148 \u22124,248 900 \u2212642", "31–36 5,148 \u22121,416 3,732 2,190", "37–40 3,432 0 3,432 2,404",
        "worth MAD 20,000–36,000 more than the investment (net present value)", "a return of 34–54 % a year",
        "With savings 30 % lower MAD 107 a month is missing. The other 6 actions, 30 % lower too, save MAD 1,086 a "
        "month and cover it.", "The price of action 8 is a first estimate: the loan follows the quote.",
        "Until the savings alone can pay, MAD 5,400–6,900 stays unsaved. The interest is MAD 1,770 in all.",
        "Grants and rebates: none is counted.", "Security: to be named by the firm.", "Solar hot water No money",
    ):  # fmt: skip
        assert words in second, words


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_brief_has_two_pages(paper: str, language: str) -> None:
    assert len(pages_in(brief_bytes(amina(), language, paper))) == 2


def test_the_cash_flow_adds_up_to_its_last_row() -> None:
    second = pages_in(brief_bytes(amina()))[1]
    table = flat(second[second.index("Cash flow") : second.index("What can go wrong")])
    rows = re.findall(r"(?:\d+–\d+|40) ([\d,]+) (\u2212?[\d,]+) (\u2212?[\d,]+) (\u2212?[\d,]+)", table)
    assert len(rows) == 7
    sums = [sum(numbers_in(row[column])[0] for row in rows) for column in range(4)]
    assert numbers_in(table[table.index("Together") :]) == sums
    assert sums[0] + sums[1] == sums[2]


@pytest.mark.parametrize("currency", ["JPY", "MAD", "KWD", ""])
def test_price_and_own_part_leave_the_loan_to_the_last_decimal(currency: str) -> None:
    places = currency_decimals(currency)
    odd = tuple(
        replace(action, investment=action.investment + Decimal("0.333")) if action.investment else action
        for action in ACTIONS
    )
    one = amina(actions=odd)
    one = replace(one, firm=replace(one.firm, currency=currency))
    first = flat(pages_in(brief_bytes(one, places=places))[0])
    table = first[first.index("MAD, estimate" if currency == "MAD" else "estimate", 500) :]
    prices = [numbers_in(part)[0] for part in re.findall(r"(?:6 May 2026|first estimate) ([\d,.]+)", table)]
    together = numbers_in(table[table.index("Together") :])[0]
    own = numbers_in(re.search(r"saved by July (\S+)", table).group(1))[0]  # type: ignore[union-attr]
    loan = numbers_in(table[table.index("Loan asked for") :])[0]
    assert len(prices) == 2
    assert together == sum(prices)
    assert together + own == loan


def test_grants_are_taken_off_and_said() -> None:
    pages = pages_in(brief_bytes(amina(money=replace(MONEY, own_money=Decimal(2000), grants=Decimal(5000)))))
    assert "Grants and rebates \u22125,000" in flat(pages[0])
    assert "Grants and rebates: MAD 5,000 is taken off what has to be borrowed." in flat(pages[1])


def test_without_output_there_is_no_sentence_about_it_but_a_box() -> None:
    first = flat(pages_in(brief_bytes(amina(numbers=(replace(NUMBERS, output=Output()),))))[0])
    assert "megawatt-hour" not in first
    assert "More output" not in first
    assert "How much the firm made in the year, to show productivity" in first


def test_an_output_without_a_name_is_output() -> None:
    nameless = replace(NUMBERS, output=replace(NUMBERS.output, name=""))
    first = flat(pages_in(brief_bytes(amina(numbers=(nameless,))))[0])
    assert "More output from each unit of energy." in first


def test_a_guessed_bill_becomes_a_box() -> None:
    guessed = tuple(replace(use, known=HowKnown.ESTIMATE) if use.key == "propane" else use for use in USES)
    first = flat(pages_in(brief_bytes(amina(numbers=(replace(NUMBERS, uses=guessed),))))[0])
    assert "Bills or readings for Propane" in first


def test_a_quote_in_hand_is_not_asked_for() -> None:
    quoted = (*ACTIONS[:7], replace(ACTIONS[7], price_known=PriceKnown.QUOTE, quoted_on=date(2026, 5, 8)))
    assert "Quote for action" not in flat(" ".join(pages_in(brief_bytes(amina(actions=quoted)))))


def test_own_money_that_is_not_there_yet_is_said() -> None:
    dear = (*ACTIONS[:7], replace(ACTIONS[7], investment=Decimal(900_000)))
    first = flat(pages_in(brief_bytes(amina(actions=dear)))[0])
    assert "Own money, still to be found" in first
    assert "Where the own part of MAD 90,520 comes from" in first


def test_a_gap_even_on_low_savings_is_printed() -> None:
    dear = (*ACTIONS[:7], replace(ACTIONS[7], investment=Decimal(60_000)))
    pages = [flat(page) for page in pages_in(brief_bytes(amina(actions=dear)))]
    assert "short each month" in pages[0]
    assert re.search(r"On the low figures MAD [\d,]+ a month is missing until month 36\.", pages[1])
    assert "The term is at the limit of 36 months." in pages[1]


def test_dropped_actions_are_looked_at_and_not_recommended() -> None:
    dropped = (replace(ACTIONS[5], status=Status.DROPPED),)
    second = flat(pages_in(brief_bytes(amina(actions=(*ACTIONS[:5], *dropped, *ACTIONS[6:]))))[1])
    assert "Replace worn oven-door seals Dropped" in second


def test_a_caution_prints_with_its_action() -> None:
    one = amina()
    snapshot = one.snapshots[0]
    options = tuple(
        replace(option, caution=both("Power off first.")) if option.id == ACTIONS[6].option else option
        for option in snapshot.options
    )
    one = replace(one, snapshots=(replace(snapshot, options=options),))
    assert "Power off first." in flat(pages_in(brief_bytes(one))[1])


def test_nothing_to_borrow_for_is_one_clear_sentence() -> None:
    rich = amina(money=replace(MONEY, own_money=Decimal(90_000)))
    with pytest.raises(BadInput, match="There is nothing to borrow for"):
        brief_bytes(rich)


def test_an_unknown_paper_is_said() -> None:
    with pytest.raises(BadInput, match="A3"):
        brief_bytes(amina(), paper="A3")


def test_no_adjective_praises_the_firm() -> None:
    text = flat(" ".join(pages_in(brief_bytes(amina())))).lower()
    for word in ("excellent", "great", "innovative", "sustainable", "green", "cheap", "significant", "attractive"):
        assert word not in text.split(), word


def test_properties_name_the_paper_and_the_firm() -> None:
    reader = PdfReader(BytesIO(brief_bytes(amina(), "es")))
    assert reader.metadata is not None
    assert "Amina Bakery" in str(reader.metadata.title)
    assert reader.metadata.author == "Amina Bakery"
    assert reader.trailer["/Root"]["/Lang"] == "es"  # type: ignore[index]


def test_same_input_gives_the_same_bytes() -> None:
    assert brief_bytes(amina()) == brief_bytes(amina())
    assert brief_bytes(amina()) != brief_bytes(amina(), "es")


def test_progress_may_stop_the_work() -> None:
    def stop(_page: int, _pages: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_loan_brief(BytesIO(), amina(), money_of(amina()), Language("en"), TODAY, progress=stop)


def test_long_words_of_another_language_do_not_break_the_brief() -> None:
    class Longer(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return message + " zzzzz" * max(1, len(message) // 14)

        def ngettext(self, one: str, many: str, number: int) -> str:
            return self.gettext(one if number == 1 else many)

    pages = pages_in(brief_bytes(amina(), Language("es", Longer()), "Letter"))
    assert "MAD 20.880" in flat(pages[0])
    assert "Sources" in flat(" ".join(pages))


def test_many_investments_are_all_listed() -> None:
    dear = tuple(replace(action, investment=Decimal(20_000 + number)) for number, action in enumerate(ACTIONS))
    text = flat(" ".join(pages_in(brief_bytes(amina(actions=dear)))))
    for number in (0, 2, 3, 5, 6, 7):
        assert f"{20_000 + number:,}" in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_of_the_fixed_brief_did_not_change(language: str) -> None:
    """A meant change: python -m tests.report.write_golden, then look at the difference."""
    assert golden_words(brief_bytes(amina(), load_language(language))) == golden_file(language, "loan-brief").read_text(
        encoding="utf-8"
    )
