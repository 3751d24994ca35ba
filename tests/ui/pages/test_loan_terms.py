"""More terms of the loan: folded away, on disk at once, taken back by undo, and wrong ones say why at the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfcheck.domain.numbers import MoneyPlan
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.choose.page import ChoosePage
from selfcheck.ui.pages.choose.terms import LoanTerms, MonthField
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.example import example_on_disk
from tests.ui.pages.plan import settle, shown, type_in

MakeContext = Callable[..., Context]
MINUS = "\u2212"


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> ChoosePage:
    context = make_context()
    return shown(qtbot, context, ChoosePage(context), example_on_disk(workspace, monkeypatch))


@pytest.fixture
def terms(page: ChoosePage) -> LoanTerms:
    page.money.loan.more.click()
    settle(page)
    return page.money.terms


def plan(page: ChoosePage) -> MoneyPlan:
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key).money


def undo(page: ChoosePage) -> None:
    page.bar.undo.click()
    settle(page)


def choose(page: ChoosePage, field: MonthField, words: str) -> None:
    at = field.combo.findText(words)
    assert at >= 0, f"{words} is not offered"
    field.combo.setCurrentIndex(at)
    field.combo.activated.emit(at)
    settle(page)


def test_more_terms_are_folded_until_asked_for_and_stay_open(page: ChoosePage) -> None:
    loan = page.money.loan
    assert loan.more.words() == "More terms" and not page.money.terms.isVisible()
    loan.more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(loan.more, Qt.Key.Key_Space)
    assert loan.more.words() == "Fewer terms" and page.money.terms.isVisible()
    page.leave()
    page.enter()
    assert page.money.terms.isVisible(), "it stays as it was left"
    loan.more.click()
    page.refresh()
    assert not page.money.terms.isVisible()


def test_usual_terms_stand_in_the_fields(terms: LoanTerms) -> None:
    assert (terms.grants.field.text(), terms.share.field.text()) == ("0", "90\u00a0%")
    for field in (terms.begins, terms.loan_from):
        assert field.combo.currentText() == "as soon as possible"
        assert field.combo.count() == 25
        assert (field.combo.itemText(1), field.combo.itemText(24)) == ("June 2026", "May 2028")


def test_a_grant_makes_the_loan_smaller_and_the_own_part_what_it_is(page: ChoosePage, terms: LoanTerms) -> None:
    type_in(terms.grants.field, "3,000")
    assert plan(page).grants == Decimal(3000)
    borrowed = page.money.loan.borrowed
    assert [part.text() for part in borrowed.figures] == ["23,200", f"{MINUS}3,000", "0", "20,200"]
    assert borrowed.labels[2].text() == "own part, 0 %", "the bank lends what the grant leaves"
    undo(page)
    assert plan(page).grants == 0
    assert terms.grants.field.text() == "0"
    assert [part.text() for part in borrowed.figures] == ["23,200", f"{MINUS}2,320", "20,880"]


def test_an_emptied_grant_is_none_and_an_emptied_share_the_usual_one(page: ChoosePage, terms: LoanTerms) -> None:
    type_in(terms.grants.field, "3000")
    type_in(terms.grants.field, "")
    type_in(terms.share.field, "70 %")
    assert (plan(page).grants, plan(page).loan_share) == (Decimal(0), Decimal(70))
    assert [part.text() for part in page.money.loan.borrowed.figures] == ["23,200", f"{MINUS}6,960", "16,240"]
    assert page.money.loan.borrowed.labels[1].text() == "own part, 30 %"
    type_in(terms.share.field, "")
    assert plan(page).loan_share == Decimal(90)
    assert terms.share.field.text() == "90\u00a0%"


@pytest.mark.parametrize(("which", "typed"), [("grants", "-5"), ("grants", "a lot"), ("share", "120"), ("share", "x")])
def test_what_cannot_be_stays_in_the_field_with_its_sentence(
    page: ChoosePage, terms: LoanTerms, which: str, typed: str
) -> None:
    before, part = plan(page), getattr(terms, which)
    other = terms.share if which == "grants" else terms.grants
    stood = part.field.text()
    type_in(part.field, typed)
    assert plan(page) == before
    assert part.field.text() == typed and part.field.wrong
    assert part.error.isVisible() and part.error.sentence() == part.field.accessibleDescription()
    assert not other.error.isVisible(), "the sentence stands at the field it is about"
    QTest.keyClick(part.field, Qt.Key.Key_Escape)
    assert part.field.text() == stood and not part.error.isVisible()


def test_the_months_move_ladder_and_loan_and_undo_brings_them_back(page: ChoosePage, terms: LoanTerms) -> None:
    choose(page, terms.begins, "September 2026")
    assert plan(page).begins == date(2026, 9, 1)
    assert page.money.ladder.chart.accessibleName().startswith("actions 1–6, September 2026")
    assert page.money.loan.title.text() == "Or with a loan, from October 2026"
    choose(page, terms.loan_from, "January 2027")
    assert plan(page).loan_from == date(2027, 1, 1)
    assert page.money.loan.title.text() == "Or with a loan, from January 2027"
    undo(page)
    undo(page)
    assert (plan(page).begins, plan(page).loan_from) == (None, None)
    assert terms.begins.combo.currentText() == terms.loan_from.combo.currentText() == "as soon as possible"
    choose(page, terms.begins, "July 2026")
    choose(page, terms.begins, "as soon as possible")
    assert plan(page).begins is None


def test_a_month_that_has_gone_by_is_still_shown(page: ChoosePage, terms: LoanTerms) -> None:
    terms.begins.show_month(date(2026, 2, 1), date(2026, 5, 12))
    assert terms.begins.combo.currentText() == "February 2026"
    assert terms.begins.combo.count() == 26


def test_terms_that_leave_nothing_to_borrow_can_be_taken_back(page: ChoosePage, terms: LoanTerms) -> None:
    loan = page.money.loan
    type_in(terms.share.field, "0")
    settle(page)
    assert loan.nothing.text() == "With these terms there is nothing left to borrow for." and loan.nothing.isVisible()
    assert not any(part.isVisible() for part in (loan.brief, loan.borrowed, loan.left, loan.interest, loan.waiting))
    assert terms.isVisible() and loan.more.isVisible()
    type_in(terms.share.field, "90")
    settle(page)
    assert not loan.nothing.isVisible()
    assert all(part.isVisible() for part in (loan.brief, loan.borrowed, loan.left, loan.interest, loan.waiting))


def test_leaving_the_page_keeps_what_was_being_typed(page: ChoosePage, terms: LoanTerms) -> None:
    terms.grants.field.setFocus()
    terms.grants.field.selectAll()
    QTest.keyClicks(terms.grants.field, "1500")
    page.leave()
    assert plan(page).grants == Decimal(1500)


def test_everything_in_it_can_be_named(page: ChoosePage, terms: LoanTerms) -> None:
    assert terms.isVisible()
    assert nameless(page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (1048, 800, 1.0), (1048, 800, 2.0)])
def test_open_and_wrong_it_is_never_wider_than_the_page(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, theme: Theme,
    language: str, width: int, height: int, text: float,
) -> None:  # fmt: skip
    context = make_context(language)
    page = shown(qtbot, context, ChoosePage(context), example_on_disk(workspace, monkeypatch))
    page.money.loan.more.click()
    type_in(page.money.terms.share.field, "120")
    page.set_narrow(width != 1048, text > 1)
    assert fit(page, theme, width, height, text) == []
    combo = page.money.terms.begins.combo
    assert combo.width() >= combo.minimumSizeHint().width(), "the month is cut"
    error = page.money.terms.share.error
    assert error.isVisible() and error.height() >= error.heightForWidth(error.width()), "the sentence is cut"
