"""Find options: what is listed, why, what adopting does, and that nothing is promised that nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Answer, Assessment, Firm, Record, Step, WhyNot
from selfcheck.domain.finance import Range
from selfcheck.domain.suggestions import Standing
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.find_options.page import FindOptionsPage
from selfcheck.usecases.answering import put_record
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless, stops, tab_from

MakeContext = Callable[..., Context]


def settle(page: FindOptionsPage) -> None:
    assert page.context.jobs.wait()
    for _ in range(3):
        QApplication.processEvents()


def of(qtbot: QtBot, context: Context, assessment: Assessment) -> FindOptionsPage:
    page = FindOptionsPage(context)
    qtbot.addWidget(page)
    page.take_desk(Desk(assessment, context.workspace, context.jobs, context.language))
    page.resize(1048, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter()
    settle(page)
    return page


@pytest.fixture
def looked(workspace: Workspace, bakery: Assessment) -> Assessment:
    """The bakery with all its questions answered: no, partly and yes by turns."""
    for place, (key, _question) in enumerate(bakery.questions()):
        answer = (Answer.NO, Answer.PARTLY, Answer.YES)[place % 3]
        put_record(workspace, bakery.key, key, Record(answer=answer))
    return open_assessment(workspace, bakery.key)


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, looked: Assessment) -> FindOptionsPage:
    return of(qtbot, make_context(), looked)


def on_disk(page: FindOptionsPage) -> Assessment:
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key)


def adopted(page: FindOptionsPage) -> list[str | None]:
    return [action.option for action in on_disk(page).actions]


def said(part: QWidget) -> str:
    """Every word in sight there."""
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def of_standing(page: FindOptionsPage, standing: Standing) -> set[str]:
    assert page.desk is not None
    return {one.option.id for one in page.desk.suggestions if one.standing is standing}


def test_the_list_holds_what_the_answers_suggest(page: FindOptionsPage) -> None:
    assert set(page.list.ids()) == of_standing(page, Standing.SUGGESTED)
    assert page.option == page.list.ids()[0]
    page.head.views.segments[1].click()
    assert set(page.list.ids()) == of_standing(page, Standing.CONFIRMED)
    assert all("Good already" in row.accessibleName() for row in map(page.list.row, page.list.ids()) if row)


def test_adopting_is_on_disk_and_can_be_taken_back(page: FindOptionsPage) -> None:
    option = page.option
    page.foot.adopt.click()
    assert adopted(page) == [option]
    row = page.list.row(option)
    assert row is not None and "Adopted" in row.accessibleName()
    assert page.foot.adopt.is_adopted
    assert not page.foot.why_not.isVisible()
    assert f"1 of {len(page.list.ids())} adopted" in said(page.foot)
    page.foot.adopt.click()
    assert adopted(page) == []
    page.undo()
    assert adopted(page) == [option]
    page.undo()
    assert adopted(page) == []
    assert not page.foot.adopt.is_adopted


def test_adopting_by_keyboard_keeps_the_keyboard_where_it_is(page: FindOptionsPage) -> None:
    page.foot.adopt.setFocus()
    QTest.keyClick(page.foot.adopt, Qt.Key.Key_Return)
    settle(page)
    assert QApplication.focusWidget() is page.foot.adopt
    assert "Press again" in page.foot.adopt.accessibleName()


def test_saying_why_not_saves_at_once(page: FindOptionsPage) -> None:
    option = page.option
    entries = page.foot.menu.actions()
    assert len(entries) == len(WhyNot)
    next(one for one in entries if one.data() == WhyNot.NO_MONEY.value).trigger()
    assert on_disk(page).why_not == {option: WhyNot.NO_MONEY}
    row = page.list.row(option)
    assert row is not None and "No money" in row.accessibleName()
    assert page.foot.why_not.words() == "Not yet: No money"
    page.undo()
    assert on_disk(page).why_not == {}
    page.redo()
    settle(page)
    page.foot.menu.actions()[-1].trigger()
    assert on_disk(page).why_not == {}


def test_arrows_go_through_the_list_and_enter_to_the_page(page: FindOptionsPage) -> None:
    first, second = page.list.ids()[:2]
    row = page.list.row(first)
    assert row is not None and QApplication.focusWidget() is row
    QTest.keyClick(row, Qt.Key.Key_Up)
    assert page.option == first
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert page.option == second
    there = page.list.row(second)
    assert there is not None and QApplication.focusWidget() is there
    assert [one for one in stops(page.list) if one is not page.list] == [there]
    QTest.keyClick(there, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.sheet
    assert tab_from(page.sheet) is page.foot.adopt


def test_next_goes_on_to_the_end(page: FindOptionsPage) -> None:
    ids = page.list.ids()
    for option in ids[1:]:
        page.foot.next.click()
        assert page.option == option
    assert not page.foot.next.isEnabled()


def test_search_narrows_by_title_and_steps(page: FindOptionsPage) -> None:
    assert page.desk is not None
    page.search()
    assert QApplication.focusWidget() is page.head.search.line
    option = page.desk.assessment.options[page.list.ids()[3]]
    words = page.language.content(option.steps[0])
    QTest.keyClicks(page.head.search.line, words.upper())
    assert page.list.ids() == [option.id]
    assert page.option == option.id
    page.head.search.line.setText("no option has such words")
    assert page.list.ids() == []
    assert "Nothing here has these words." in said(page.list)
    page.head.search.line.clear()
    assert set(page.list.ids()) == of_standing(page, Standing.SUGGESTED)


def test_search_finds_without_accents(qtbot: QtBot, make_context: MakeContext, looked: Assessment) -> None:
    page = of(qtbot, make_context("es"), looked)
    page.set_view("good")
    titles = {name: page.language.content(looked.options[name].title) for name in page.list.ids()}
    name, title = next((name, title) for name, title in titles.items() if "ó" in title or "í" in title)
    page.head.search.line.setText(title.replace("ó", "o").replace("í", "i"))
    assert name in page.list.ids()


def test_one_area_alone(page: FindOptionsPage) -> None:
    assert page.desk is not None
    area, number = page.areas()[0]
    assert sum(count for _area, count in page.areas()) == len(page.list.ids())
    page.set_area(area)
    assert len(page.list.ids()) == number
    assert all(page.desk.assessment.options[name].area is area for name in page.list.ids())
    assert page.head.area_button.isVisible()
    page.set_area(None)
    assert set(page.list.ids()) == of_standing(page, Standing.SUGGESTED)


def test_all_options_are_read_when_asked_for_and_can_be_adopted(page: FindOptionsPage, workspace: Workspace) -> None:
    page.head.views.segments[2].click()
    settle(page)
    assert set(page.list.ids()) >= set(workspace.library.options)
    assert page.head.views.segments[2].text() == f"All {len(page.list.ids())}"
    assert page.desk is not None
    foreign = next(name for name in page.list.ids() if name not in page.desk.assessment.options)
    page.show_option(foreign)
    settle(page)
    assert page.option == foreign
    assert "No question of your checklists leads here." in said(page.sheet)
    page.foot.adopt.click()
    assert adopted(page) == [foreign]
    assert foreign in on_disk(page).options


def test_an_option_is_brought_into_view_wherever_it_stands(page: FindOptionsPage) -> None:
    good = sorted(of_standing(page, Standing.CONFIRMED))[0]
    page.set_area(page.areas()[0][0])
    page.show_option(good)
    settle(page)
    assert (page.view, page.option) == ("good", good)
    suggested = sorted(of_standing(page, Standing.SUGGESTED))[-1]
    page.show_option(suggested)
    assert (page.view, page.option) == ("suggested", suggested)


def test_an_undone_adoption_is_shown(page: FindOptionsPage) -> None:
    option = page.list.ids()[-1]
    page.show_option(option)
    page.foot.adopt.click()
    settle(page)
    page.show_option(page.list.ids()[0])
    page.reveal(option)
    assert page.option == option


def test_the_page_says_why_what_and_how_sure(page: FindOptionsPage) -> None:
    assert page.desk is not None
    one = next(
        one
        for one in page.desk.suggested
        if one.option.saving and one.option.caution and one.option.payback and not one.option.cases
    )
    page.show_option(one.option.id)
    settle(page)
    words, content = said(page.sheet), page.language.content
    for step in one.option.steps:
        assert content(step) in words
    assert one.option.caution is not None and content(one.option.caution) in words
    reasons = [reason for reason in one.reasons if reason.strength]
    assert all(reason.question.code in words and content(reason.question.text) in words for reason in reasons)
    assert one.option.saving is not None
    assert f", {one.option.saving.confidence.value}" in words
    assert "not yet known" in words


def test_what_nobody_knows_is_never_a_nought(page: FindOptionsPage) -> None:
    assert page.desk is not None
    one = next(one for one in page.desk.suggested if one.option.saving is None and one.option.payback is None)
    page.show_option(one.option.id)
    settle(page)
    words = said(page.sheet)
    assert "not yet quantified" in words
    assert "MAD 0" not in words.replace("\u00a0", " ")
    row = page.list.row(one.option.id)
    assert row is not None and "not yet quantified" in row.accessibleName()


def test_the_firms_own_money_comes_first(page: FindOptionsPage) -> None:
    assert page.desk is not None
    option = page.option
    page.foot.adopt.click()
    settle(page)
    action = page.desk.assessment.actions[0]
    page.desk.change_action(replace(action, investment=Decimal(4500), saving=Range(Decimal(8600), Decimal(41000))))
    settle(page)
    words = said(page.sheet).replace("\u00a0", " ").replace("\u200b", "")
    assert "MAD 8,600–41,000" in words
    assert "MAD 4,500" in words
    assert "1–6 months" in words
    row = page.list.row(option)
    assert row is not None and "8,600–41,000 a year" in row.accessibleName()


def test_a_case_of_another_sector_says_so(page: FindOptionsPage) -> None:
    assert page.desk is not None
    assessment = page.desk.assessment
    own = {checklist.id for checklist in assessment.checklists if checklist.isic}
    page.set_view("all")
    settle(page)
    seen = set()
    for option in assessment.options.values():
        for name in option.cases:
            same = bool(own & set(assessment.cases[name].sectors))
            page.show_option(option.id)
            settle(page)
            words = said(page.sheet)
            assert assessment.cases[name].who in words
            assert ("Same sector." if same else "Another sector") in words
            seen.add(same)
    assert seen == {True, False}


def test_rows_stay_the_same_and_the_list_keeps_its_place(page: FindOptionsPage) -> None:
    option = page.list.ids()[-1]
    page.show_option(option)
    settle(page)
    row, at = page.list.row(option), page.list.verticalScrollBar().value()
    assert at > 0
    page.foot.adopt.click()
    settle(page)
    assert page.list.row(option) is row
    assert page.list.verticalScrollBar().value() == at


def test_nothing_yet_leads_to_look_around(qtbot: QtBot, make_context: MakeContext, workspace: Workspace) -> None:
    begun = start_assessment(workspace, Firm(key="", name="New"), ["bakery", "housekeeping"])
    page = of(qtbot, make_context(), begun)
    assert not page.list.isVisible()
    assert not page.foot.isVisible()
    places: list[object] = []
    page.go_to.connect(places.append)
    page.frame.empty["suggested"].button.click()
    assert places == [Step.LOOK_AROUND]
    assert page.areas() == []
    page.head.views.segments[2].click()
    settle(page)
    assert page.list.isVisible()
    assert page.foot.isVisible()


def test_very_narrow_shows_the_list_or_the_page(page: FindOptionsPage) -> None:
    page.set_narrow(True, True)
    assert page.list.isVisible() and not page.sheet.isVisible()
    assert page.head.area_button.isVisible()
    row = page.list.row(page.list.ids()[1])
    assert row is not None
    row.click()
    assert page.sheet.isVisible() and not page.list.isVisible()
    assert page.option == page.list.ids()[1]
    page.foot.back.click()
    assert page.list.isVisible() and not page.sheet.isVisible()
    assert QApplication.focusWidget() is row
    page.set_narrow(False, False)
    assert page.list.isVisible() and page.sheet.isVisible()


def test_everything_can_be_named(page: FindOptionsPage) -> None:
    assert nameless(page) == []
    page.set_narrow(True, True)
    assert nameless(page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "text"), [(1048, 800, 1.0), (816, 700, 1.0), (1176, 800, 2.0)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot,
    make_context: MakeContext,
    theme: Theme,
    looked: Assessment,
    language: str,
    width: int,
    height: int,
    text: float,
) -> None:
    page = of(qtbot, make_context(language), looked)
    page.set_narrow(width < 1000 or text > 1, text > 1)
    assert fit(page, theme, width, height, text) == []
    for option in page.list.ids()[::6]:
        page.show_option(option)
        settle(page)
        assert fit(page, theme, width, height, text) == []
