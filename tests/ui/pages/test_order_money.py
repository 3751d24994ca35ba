"""Order and money: every figure says how it is known, follows at once, and comes out as drawn."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.finance import Range
from selfcheck.domain.numbers import MoneyPlan, PriceKnown
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.choose.page import ChoosePage
from selfcheck.ui.pages.choose.row import ChooseRow
from selfcheck.ui.pages.do.page import DoPage
from selfcheck.ui.pages.find_options.page import FindOptionsPage
from selfcheck.ui.prompts import Prompts
from selfcheck.usecases import choosing
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.example import example_on_disk
from tests.ui.pages.plan import on_disk, settle, shown, type_in

MakeContext = Callable[..., Context]
MINUS = "\u2212"


class Saving(Prompts):
    """Saves where the test says."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.suggested = ""

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        self.suggested = suggested.name
        return self.target


@pytest.fixture
def page(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> ChoosePage:
    context = make_context(prompts=Saving(tmp_path / "brief"))
    return shown(qtbot, context, ChoosePage(context), example_on_disk(workspace, monkeypatch))


def rows(page: ChoosePage) -> list[ChooseRow]:
    return [row for row in page.table.rows if isinstance(row, ChooseRow)]


def pick(row: ChooseRow, words: str) -> None:
    assert row.menu is not None
    next(one for one in row.menu.actions() if one.text() == words).trigger()
    row.menu.close()


def plan_on_disk(page: ChoosePage) -> MoneyPlan:
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key).money


def test_every_row_stands_as_drawn(page: ChoosePage) -> None:
    seen = [
        (row.cost.text(), row.cost_cell.known.text(), row.saving.text(), row.saving_cell.known.text(),
         row.payback.text(), row.badge.accessibleName()[:1])
        for row in rows(page)
    ]  # fmt: skip
    assert seen == [
        ("0", "nothing to buy", "7,200–14,000", "share of own bill", "at once", "A"),
        ("0", "nothing to buy", "", "open", "–", "A"),
        ("60", "price told", "500–1,000", "calculator", "1 month", "A"),
        ("4,500", "price told", "8,600–41,000", "share of own bill", "1–6 months", "A"),
        ("400", "price told", "720–1,200", "calculator", "4–7 months", "A"),
        ("1,200", "first estimate", "1,600–3,700", "share of own bill", "4–9 months", "A"),
        ("5,200", "quote", "5,400–8,100", "calculator", "8–12 months", "B"),
        ("18,000", "first estimate", "4,900–6,000", "calculator", "36–44 months", "C"),
    ]
    assert {key: sum_.text() for key, sum_ in page.total.sums.items()} == {
        "cost": "29,360",
        "saving": "28,920–75,000",
        "payback": "5–12 months",
    }
    assert rows(page)[1].saving.placeholderText() == "not yet quantified"


def test_the_second_line_says_on_what_earlier_actions_leave_it_is_counted(page: ChoosePage) -> None:
    said = [row.title.second.text() for row in rows(page)]
    assert said[3] == "on the propane that action 1 leaves"
    assert said[5] == "on the propane that actions 1 and 4 leave"
    assert said[7] == "on the propane that action 3 leaves"
    assert said[0] == said[4] == ""


def test_moving_a_row_moves_shares_and_never_the_total(page: ChoosePage) -> None:
    row = rows(page)[3]
    row.grip.setFocus()
    for _ in range(3):
        QTest.keyClick(row.grip, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(page)
    assert rows(page)[0] is row
    assert row.saving.text() == "9,000–45,000", "first, it is counted on the whole of the ovens' propane"
    assert row.title.second.text() == ""
    stages = rows(page)[1]
    assert stages.title.second.text() == "on the propane that action 1 leaves"
    assert stages.saving.text() == "6,800–11,000"
    low, high = (Decimal(end.replace(",", "")) for end in page.total.sums["saving"].text().split("–"))
    assert abs(low - 28_920) <= 500 and abs(high - 75_000) <= 1_500, "only the rounding of the rows may differ"


def test_a_typed_saving_is_yours_and_emptying_it_brings_the_worked_out_one_back(page: ChoosePage) -> None:
    row = rows(page)[0]
    type_in(row.saving, "9000-10000")
    assert on_disk(page)[0].saving == Range(Decimal(9000), Decimal(10000))
    assert (row.saving.text(), row.saving_cell.known.text()) == ("9,000–10,000", "yours")
    type_in(row.saving, "")
    assert on_disk(page)[0].saving is None
    assert (row.saving.text(), row.saving_cell.known.text()) == ("7,200–14,000", "share of own bill")


def test_the_menu_brings_the_worked_out_saving_back_too(page: ChoosePage) -> None:
    row = rows(page)[0]
    type_in(row.saving, "9000")
    row.open_menu()
    pick(row, "Take the worked-out saving instead of yours")
    assert on_disk(page)[0].saving is None
    assert row.saving.text() == "7,200–14,000"


def test_a_typed_price_counts_as_told_until_it_is_said_to_be_a_quote(page: ChoosePage) -> None:
    row = rows(page)[5]
    type_in(row.cost, "1300")
    assert on_disk(page)[5].price_known is PriceKnown.TOLD
    row.cost_cell.known.setFocus()
    QTest.keyClick(row.cost_cell.known, Qt.Key.Key_Return)
    pick(row, "Quote")
    action = on_disk(page)[5]
    assert (action.price_known, action.quoted_on) == (PriceKnown.QUOTE, page.context.workspace.today())
    assert row.cost_cell.known.text() == "quote"


def test_class_follows_what_is_typed(page: ChoosePage) -> None:
    row = rows(page)[6]
    type_in(row.cost, "9000")
    assert row.badge.accessibleName().startswith("C")
    type_in(row.cost, "4000")
    assert row.badge.accessibleName().startswith("A")


def test_ladder_and_loan_stand_as_drawn(page: ChoosePage) -> None:
    ladder = page.money.ladder
    assert ladder.own.text() == "7,000"
    assert ladder.second.text() == "MAD in the pot, low savings"
    assert ladder.chart.accessibleName() == (
        "actions 1–6, June 2026; Change to LED lamps, September 2026; "
        "Use the oven's exhaust heat for hot water, June 2027"
    )
    loan = page.money.loan
    assert loan.title.text() == "Or with a loan, from July 2026"
    assert [part.text() for part in loan.borrowed.figures] == ["23,200", f"{MINUS}2,320", "20,880"]
    assert [part.text() for part in loan.left.figures] == ["858", f"{MINUS}708", "+150"]
    assert (loan.interest.text(), loan.months.text()) == ("6.0\u00a0%", "32")
    assert loan.rule.text() == "payback 27 × 1.2, at most 36"
    assert loan.waiting.words.text() == (
        "Waiting for the pot leaves MAD\u00a05,400–6,900 unsaved. The loan costs MAD\u00a01,770 in interest."
    )
    assert loan.lower_words.text() == (f"If savings come 30 % lower: {MINUS}107 a month, covered by actions 1–6.")


def test_own_money_brings_the_dear_ones_nearer(page: ChoosePage) -> None:
    type_in(page.money.ladder.own, "30000")
    assert plan_on_disk(page).own_money == Decimal(30000)
    assert page.money.ladder.chart.accessibleName().count("June 2026") == 3, "now all of them start at once"
    assert not page.money.loan.isVisible(), "nothing is left to borrow for"
    page.bar.undo.click()
    settle(page)
    assert page.money.ladder.own.text() == "7,000"
    assert page.money.loan.isVisible()


@pytest.mark.parametrize(
    ("typed", "interest", "instalment"), [("12", "12", f"{MINUS}766"), ("0 %", "0", f"{MINUS}653")]
)
def test_interest_changes_the_instalment_at_once(page: ChoosePage, typed: str, interest: str, instalment: str) -> None:
    type_in(page.money.loan.interest, typed)
    assert plan_on_disk(page).interest == Decimal(interest)
    assert page.money.loan.left.figures[1].text() == instalment


def test_months_may_be_typed_and_emptied_so_that_the_rule_holds_again(page: ChoosePage) -> None:
    loan = page.money.loan
    type_in(loan.months, "24")
    assert plan_on_disk(page).months == 24
    assert loan.rule.text() == "yours; payback 27 × 1.2 gives 32"
    assert loan.left.figures[2].text().startswith(MINUS)
    type_in(loan.months, "")
    assert plan_on_disk(page).months is None
    assert loan.months.text() == "32"


@pytest.mark.parametrize("typed", ["-3", "a few", "2.5", "400"])
def test_terms_that_cannot_be_stay_in_the_field_with_a_sentence(page: ChoosePage, typed: str) -> None:
    before = plan_on_disk(page)
    type_in(page.money.loan.months, typed)
    assert plan_on_disk(page) == before
    assert page.money.loan.error.isVisible() and page.money.loan.error.sentence()
    QTest.keyClick(page.money.loan.months, Qt.Key.Key_Escape)
    assert page.money.loan.months.text() == "32"
    assert not page.money.loan.error.isVisible()


def test_the_loan_brief_is_written_where_the_person_says(page: ChoosePage, tmp_path: Path) -> None:
    page.money.loan.brief.click()
    settle(page)
    prompts = page.context.prompts
    assert isinstance(prompts, Saving) and prompts.suggested == "Amina Bakery loan brief.pdf"
    assert page.under.brief.trouble.words.text() == ""
    assert page.under.brief.strip.words.text() == "Loan brief saved"
    assert "Amina Bakery" in PdfReader(tmp_path / "brief.pdf").pages[0].extract_text()


def test_do_shows_the_same_figures_and_the_ladder_below(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context()
    page = shown(qtbot, context, DoPage(context), example_on_disk(workspace, monkeypatch))
    assert page.total.sums["saving"].text() == "28,920–75,000"
    assert page.figures.back.value.text() == "5–12 months"
    assert page.ladder.story.text() == (
        "Begin with MAD\u00a07,000 of your own. Counting only the low savings, the money in the pot covers "
        "“Change to LED lamps” in September 2026 and “Use the oven's exhaust heat for hot water” in June 2027, "
        "without a loan."
    )
    type_in(page.ladder.own, "30000")
    settle(page)
    assert page.ladder.story.text().endswith("That pays for every action at once, without a loan.")
    assert nameless(page) == []


def test_find_options_says_what_a_suggested_option_would_save(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = example_on_disk(workspace, monkeypatch)
    for action in example.actions:
        if action.option != "start-ovens-in-stages":
            choosing.take_out(workspace, example.key, action.key)
    answer_no(workspace, example.key, "tune-oven-burners")
    context = make_context()
    page = shown(qtbot, context, FindOptionsPage(context), open_assessment(workspace, example.key))
    page.show_option("tune-oven-burners")
    row = page.list.row("tune-oven-burners")
    assert row is not None and row.shown[0] == "MAD\u00a08,600–41,000 a year"
    said = [part.text().replace("\u200b", "") for part in page.sheet.findChildren(QWidget) if hasattr(part, "text")]
    assert "MAD\u00a08,600–41,000" in said
    assert "Estimate: 5–25\u00a0% of your oven fuel, from your bill" in said
    assert "Counted after “Start the ovens in stages”, so nothing is saved twice." in said


def answer_no(workspace: Workspace, key: str, option: str) -> None:
    from selfcheck.domain.assessment import Answer, Record
    from selfcheck.usecases.answering import put_record

    assessment = open_assessment(workspace, key)
    leading = next(found for found, question in assessment.questions() if option in question.options)
    put_record(workspace, key, leading, Record(answer=Answer.NO))


def test_everything_can_be_named(page: ChoosePage) -> None:
    assert nameless(page) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (1048, 800, 1.0), (1152, 800, 2.0)])
def test_nothing_is_wider_than_the_page(page: ChoosePage, theme: Theme, width: int, height: int, text: float) -> None:
    page.set_narrow(width != 1048, text > 1)
    assert fit(page, theme, width, height, text) == []
