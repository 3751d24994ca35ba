"""Get organised: a new firm is on disk as soon as it has a name, and everything typed ends where it belongs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment, Depth, Firm, MustHaves, Person, Step
from selfcheck.errors import N_, Locked
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.get_organised import writer as get_organised_writer
from selfcheck.ui.pages.get_organised.facts import write
from selfcheck.ui.pages.get_organised.page import GetOrganisedPage
from selfcheck.ui.widgets.sector_row import SectorRow
from selfcheck.usecases import organising
from selfcheck.usecases.assessments import list_assessments, open_assessment, start_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless, tab_from

MakeContext = Callable[..., Context]


class Opener:
    """Gives the page the desk of what it started, as the window does."""

    def __init__(self, page: GetOrganisedPage) -> None:
        self.page = page
        self.keys: list[str] = []
        self.places: list[object] = []
        # Held here, for a signal does not hold what it is connected to.
        page.opener = self  # type: ignore[attr-defined]
        page.open_assessment.connect(self.open)
        page.go_to.connect(self.places.append)

    def open(self, key: str) -> None:
        self.keys.append(key)
        context = self.page.context
        assessment = open_assessment(context.workspace, key)
        self.page.take_desk(Desk(assessment, context.workspace, context.jobs, context.language))


def settle(page: GetOrganisedPage) -> None:
    assert page.context.jobs.wait()
    for _ in range(3):
        QApplication.processEvents()


def shown(qtbot: QtBot, context: Context) -> GetOrganisedPage:
    page = GetOrganisedPage(context)
    qtbot.addWidget(page)
    page.resize(1048, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def fresh(qtbot: QtBot, make_context: MakeContext) -> GetOrganisedPage:
    """The page of a firm nobody typed yet."""
    page = shown(qtbot, make_context())
    page.start_new(Depth.FULL)
    settle(page)
    return page


def of(qtbot: QtBot, context: Context, assessment: Assessment) -> GetOrganisedPage:
    page = shown(qtbot, context)
    page.take_desk(Desk(assessment, context.workspace, context.jobs, context.language))
    page.enter()
    settle(page)
    return page


@pytest.fixture
def opened(qtbot: QtBot, make_context: MakeContext, bakery: Assessment) -> GetOrganisedPage:
    """The page of the bakery."""
    return of(qtbot, make_context(), bakery)


def on_disk(page: GetOrganisedPage) -> Assessment:
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key)


def test_a_new_firm_is_on_disk_as_soon_as_its_name_is_left(fresh: GetOrganisedPage, workspace: Workspace) -> None:
    opener = Opener(fresh)
    assert QApplication.focusWidget() is fresh.firm.name.field
    QTest.keyClicks(fresh.firm.name.field, "Amina Bakery")
    assert list_assessments(workspace) == []
    assert tab_from(fresh.firm.name.field) is fresh.firm.town.field
    settle(fresh)
    assert [one.firm.name for one in list_assessments(workspace)] == ["Amina Bakery"]
    assert opener.keys == [list_assessments(workspace)[0].key]
    assert QApplication.focusWidget() is fresh.firm.town.field
    QTest.keyClicks(fresh.firm.town.field, "Rabat")
    tab_from(fresh.firm.town.field)
    assert on_disk(fresh).firm.town == "Rabat"


def test_what_is_typed_while_the_assessment_starts_is_kept(fresh: GetOrganisedPage) -> None:
    Opener(fresh)
    fresh.people.form.open(None)
    fresh.people.form.name.field.setText("Youssef")
    fresh.people.form.tell()
    fresh.firm.name.field.setText("Amina Bakery")
    fresh.firm.tell()
    # Nothing has come back from the disk yet.
    fresh.firm.town.field.setText("Rabat")
    fresh.firm.tell()
    fresh.sector.sector_chosen.emit("bakery")
    fresh.sector.depth_chosen.emit(Depth.QUICK)
    fresh.must_haves.must_haves_changed.emit(MustHaves(manager="Amina"))
    fresh.promise.promised.emit("Amina")
    fresh.people.person_put.emit(Person(key="", name="Salma"))
    found = on_disk(fresh)
    assert (found.firm.name, found.firm.town, found.depth) == ("Amina Bakery", "Rabat", Depth.QUICK)
    assert [one.id for one in found.checklists] == ["bakery", "housekeeping"]
    assert [one.name for one in found.people] == ["Youssef", "Salma"]
    assert found.must_haves.manager == "Amina"
    assert found.commitment is not None
    assert len(list_assessments(fresh.context.workspace)) == 1


def test_a_half_typed_word_survives_the_desk(fresh: GetOrganisedPage) -> None:
    Opener(fresh)
    QTest.keyClicks(fresh.firm.name.field, "Amina Bakery")
    tab_from(fresh.firm.name.field)
    QTest.keyClicks(fresh.firm.town.field, "Rab")
    settle(fresh)
    assert fresh.desk is not None
    assert fresh.firm.town.field.text() == "Rab"


def test_the_country_brings_money_and_language(fresh: GetOrganisedPage) -> None:
    Opener(fresh)
    country = fresh.firm.country.field
    country.setFocus()
    QTest.keyClicks(country, "boliv")
    country.completer().popup().hide()
    fresh.firm.name.field.setText("Hotel Sol")
    fresh.leave()
    assert country.code() == "BO"
    assert fresh.firm.money.field.code() == "BOB"
    assert fresh.firm.plan_language.field.code() == "es"
    found = on_disk(fresh)
    assert (found.firm.country, found.firm.currency, found.language) == ("BO", "BOB", "es")
    fresh.firm.money.field.setCurrentIndex(fresh.firm.money.field.findData("USD"))
    fresh.firm.money.field.activated.emit(fresh.firm.money.field.currentIndex())
    assert on_disk(fresh).firm.currency == "USD"


def test_a_country_nobody_knows_goes_back(opened: GetOrganisedPage) -> None:
    country = opened.firm.country.field
    country.setFocus()
    country.setEditText("Atlantis")
    country.clearFocus()
    assert country.words() == "Morocco"
    assert on_disk(opened).firm.country == "MA"


def test_the_sector_is_found_in_everyday_words_by_keyboard(fresh: GetOrganisedPage) -> None:
    Opener(fresh)
    fresh.firm.name.field.setText("Amina Bakery")
    fresh.firm.tell()
    settle(fresh)
    field = fresh.sector.field.line
    field.setFocus()
    QTest.keyClicks(field, "bread and cakes")
    rows = [row for row in fresh.sector.rows if row.isVisible()]
    assert [row.code for row in rows] == ["bakery", "housekeeping"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.id for one in on_disk(fresh).checklists] == ["bakery", "housekeeping"]
    assert rows[0].accessibleName().endswith("Chosen. Press to take it off.")
    assert "Chosen" not in rows[1].accessibleName()


def test_a_trade_that_is_not_in_the_list_leads_to_good_housekeeping(fresh: GetOrganisedPage) -> None:
    Opener(fresh)
    fresh.firm.name.field.setText("Clock Repairs")
    fresh.firm.tell()
    fresh.sector.field.line.setText("clocksmith")
    assert [row.code for row in fresh.sector.rows if row.isVisible()] == ["housekeeping"]
    QTest.keyClick(fresh.sector.field.line, Qt.Key.Key_Return)
    fresh.look_around.click()
    assert [one.id for one in on_disk(fresh).checklists] == ["housekeeping"]


def test_a_missing_name_or_sector_is_said_at_its_field(fresh: GetOrganisedPage, workspace: Workspace) -> None:
    opener = Opener(fresh)
    fresh.look_around.click()
    settle(fresh)
    assert fresh.firm.name.error()
    assert fresh.sector.error()
    assert QApplication.focusWidget() is fresh.firm.name.field
    assert list_assessments(workspace) == []
    fresh.firm.name.field.setText("Amina Bakery")
    fresh.look_around.click()
    settle(fresh)
    assert not fresh.firm.name.error()
    assert fresh.sector.error()
    assert opener.places == []
    fresh.sector.rows[0].click()
    settle(fresh)
    assert not fresh.sector.error()
    fresh.look_around.click()
    assert opener.places == [Step.LOOK_AROUND]


def test_look_around_starts_the_assessment_and_leads_there(fresh: GetOrganisedPage) -> None:
    opener = Opener(fresh)
    fresh.sector.rows[0].click()
    fresh.firm.name.field.setText("Amina Bakery")
    fresh.look_around.click()
    found = on_disk(fresh)
    assert Step.LOOK_AROUND in opener.places
    assert len(opener.keys) == 1
    assert "bakery" in [one.id for one in found.checklists]


def test_a_start_that_cannot_be_written_is_said_and_tried_again(
    fresh: GetOrganisedPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = Opener(fresh)

    def locked(*_given: object) -> None:
        raise Locked(N_("Another program holds the file."))

    monkeypatch.setattr(get_organised_writer, "write", locked)
    fresh.firm.name.field.setText("Amina Bakery")
    fresh.firm.tell()
    settle(fresh)
    assert fresh._trouble is not None and fresh._trouble.isVisible()
    assert fresh.firm.name.field.text() == "Amina Bakery"
    monkeypatch.setattr(get_organised_writer, "write", write)
    fresh._trouble.button.click()
    settle(fresh)
    assert len(opener.keys) == 1
    assert len(list_assessments(workspace)) == 1


def test_depth_shows_real_counts_and_is_kept(opened: GetOrganisedPage) -> None:
    full, quick = opened.sector.depths[Depth.FULL], opened.sector.depths[Depth.QUICK]
    assert opened.desk is not None
    asked = sum(1 for _one in opened.desk.assessment.questions())
    assert f"{asked} questions" in full.accessibleName()
    assert full.isChecked()
    quick.click()
    assert on_disk(opened).depth is Depth.QUICK
    # What was answered already does not make the ten-minute check longer.
    lists = opened.desk.assessment.checklists
    short = sum(1 for checklist in lists for question in checklist.asked if question.quick)
    assert f"{short} questions" in quick.accessibleName()
    opened.undo()
    assert on_disk(opened).depth is Depth.FULL
    assert full.isChecked()


def test_another_sector_adds_its_questions(opened: GetOrganisedPage) -> None:
    opened.sector.field.line.setText("guest house")
    row = next(row for row in opened.sector.rows if row.code == "hotel")
    row.click()
    found = on_disk(opened)
    assert {one.id for one in found.checklists} == {"bakery", "hotel", "housekeeping"}
    assert len(found.records) == 10


def test_a_changed_name_can_be_taken_back(opened: GetOrganisedPage) -> None:
    opened.firm.name.field.setFocus()
    opened.firm.name.field.selectAll()
    QTest.keyClicks(opened.firm.name.field, "Amina & Sons")
    tab_from(opened.firm.name.field)
    assert on_disk(opened).firm.name == "Amina & Sons"
    opened.undo()
    assert on_disk(opened).firm.name == "Amina Bakery"
    assert opened.firm.name.field.text() == "Amina Bakery"


def test_a_firm_keeps_its_name_until_it_gets_another(opened: GetOrganisedPage) -> None:
    opened.firm.name.field.clear()
    opened.firm.tell()
    assert opened.firm.name.error()
    assert on_disk(opened).firm.name == "Amina Bakery"


@pytest.mark.parametrize("typed", ["many", "0", "-3", "99999999999", "1.5"])
def test_people_working_takes_only_a_number(opened: GetOrganisedPage, typed: str) -> None:
    opened.firm.staff.field.setText(typed)
    opened.firm.tell()
    assert opened.firm.staff.error()
    assert on_disk(opened).firm.staff == 14
    opened.firm.staff.field.setText("15")
    opened.firm.tell()
    assert not opened.firm.staff.error()
    assert on_disk(opened).firm.staff == 15


def test_people_are_added_in_place_by_keyboard(opened: GetOrganisedPage) -> None:
    opened.people.add_button.setFocus()
    QTest.keyClick(opened.people.add_button, Qt.Key.Key_Return)
    name, role = opened.people.form.name.field, opened.people.form.role.field
    assert QApplication.focusWidget() is name
    QTest.keyClicks(name, "Youssef")
    assert tab_from(name) is role
    QTest.keyClicks(role, "head baker")
    QTest.keyClick(role, Qt.Key.Key_Return)
    assert [(one.name, one.role, one.looks_around) for one in on_disk(opened).people] == [
        ("Youssef", "head baker", True)
    ]
    # The form waits for the next one.
    assert QApplication.focusWidget() is name
    assert name.text() == ""
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert opened.people.form.isHidden()
    opened.undo()
    assert on_disk(opened).people == ()
    assert opened.people.rows == []


def test_a_person_is_changed_toggled_and_taken_off(opened: GetOrganisedPage) -> None:
    opened.people.person_put.emit(Person(key="", name="Yusef", role="baker", looks_around=True))
    settle(opened)
    opened.people.rows[0].toggle.click()
    assert on_disk(opened).people[0].looks_around is False
    opened.people.rows[0].change.click()
    opened.people.form.name.field.setText("Youssef")
    opened.people.form.save.click()
    assert [one.name for one in on_disk(opened).people] == ["Youssef"]
    opened.people.rows[0].change.click()
    opened.people.form.remove.click()
    assert on_disk(opened).people == ()
    opened.undo()
    assert [one.name for one in on_disk(opened).people] == ["Youssef"]


def test_a_person_typed_and_not_added_is_kept_when_the_page_is_left(opened: GetOrganisedPage) -> None:
    opened.people.start_adding()
    opened.people.form.name.field.setText("Salma")
    opened.leave()
    assert [one.name for one in on_disk(opened).people] == ["Salma"]


def test_the_three_must_haves(opened: GetOrganisedPage) -> None:
    card = opened.must_haves
    card.manager_field.setFocus()
    QTest.keyClicks(card.manager_field, "Amina")
    card.manager_field.clearFocus()
    card.worker_field.setFocus()
    QTest.keyClicks(card.worker_field, "Youssef")
    QTest.keyClick(card.worker_field, Qt.Key.Key_Return)
    settle(opened)
    card.weekday.setCurrentIndex(4)
    card.time.setText("soon")
    card.set_button.click()
    assert on_disk(opened).must_haves == MustHaves(manager="Amina", worker="Youssef")
    assert opened.sections()[-1] == ("must-haves", "Three must-haves", "2 of 3", False)
    card.time.setText("8.30")
    card.set_button.click()
    assert on_disk(opened).must_haves.routine == "Friday, 08:30"
    assert opened.sections()[-1][3]
    assert "Amina" in card.manager.sentence()
    opened.undo()
    assert on_disk(opened).must_haves.routine == ""
    assert card.routine.place.isVisible()


def test_a_must_have_can_be_taken_away_again(opened: GetOrganisedPage, workspace: Workspace) -> None:
    assert opened.desk is not None
    opened.desk.set_must_haves(MustHaves(manager="Amina"))
    settle(opened)
    opened.must_haves.manager.change.click()
    assert QApplication.focusWidget() is opened.must_haves.manager_field
    opened.must_haves.manager_field.setEditText("")
    opened.must_haves.manager_field.clearFocus()
    assert on_disk(opened).must_haves.manager == ""
    assert opened.must_haves.manager_field.isVisible()


def test_a_promise_needs_a_name_and_can_be_taken_back(opened: GetOrganisedPage) -> None:
    card = opened.promise
    card.box.click()
    assert card.name.error()
    assert not card.box.isChecked()
    card.name.field.setText("Amina")
    card.box.click()
    found = on_disk(opened)
    assert found.commitment is not None and found.commitment.name == "Amina"
    assert card.box.isChecked()
    assert "12 May 2026" in card.box.accessibleName()
    card.box.click()
    assert on_disk(opened).commitment is None
    opened.undo()
    assert on_disk(opened).commitment is not None


def test_the_rail_leads_to_each_part(opened: GetOrganisedPage) -> None:
    assert [one[0] for one in opened.sections()] == ["firm", "sector", "people", "must-haves"]
    opened.show_section("sector")
    assert QApplication.focusWidget() is opened.sector.field.line
    opened.show_section("must-haves")
    assert QApplication.focusWidget() is opened.must_haves.manager_field
    opened.show_section("people")
    assert QApplication.focusWidget() is opened.people.add_button


def test_refreshing_leaves_the_people_and_their_focus_alone(opened: GetOrganisedPage, workspace: Workspace) -> None:
    opened.people.person_put.emit(Person(key="", name="Youssef"))
    settle(opened)
    row = opened.people.rows[0]
    row.toggle.setFocus()
    assert opened.desk is not None
    opened.desk.set_must_haves(MustHaves(manager="Amina"))
    settle(opened)
    assert opened.people.rows[0] is row
    row.toggle.click()
    settle(opened)
    assert QApplication.focusWidget() is opened.people.rows[0].toggle


def filled(bakery: Assessment, workspace: Workspace) -> Assessment:
    for name in ("Amina", "Youssef Abdelrahman Benkirane el Fassi", "Wilhelmina"):
        organising.put_person(workspace, bakery.key, Person(key="", name=name, role="head baker and shop"))
    organising.set_must_haves(workspace, bakery.key, MustHaves(manager="Amina"))
    return organising.commit(workspace, bakery.key, "Amina " * 12)


def test_everything_can_be_named(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, workspace: Workspace
) -> None:
    page = of(qtbot, make_context(), filled(bakery, workspace))
    page.people.start_adding()
    page.must_haves.manager.open()
    assert nameless(page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "text"), [(1048, 800, 1.0), (816, 700, 1.0), (1176, 800, 2.0)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot,
    make_context: MakeContext,
    theme: Theme,
    bakery: Assessment,
    workspace: Workspace,
    language: str,
    width: int,
    height: int,
    text: float,
) -> None:
    page = of(qtbot, make_context(language), filled(bakery, workspace))
    page.people.start_adding()
    page.set_narrow(width < 1000 or text > 1, text > 1)
    assert fit(page, theme, width, height, text) == []


def row_of(page: GetOrganisedPage, code: str, typed: str) -> SectorRow:
    page.sector.field.line.setText(typed)
    return next(row for row in page.sector.rows if row.code == code and row.isVisible())


def test_a_chosen_sector_pressed_again_is_taken_off_and_can_be_taken_back(opened: GetOrganisedPage) -> None:
    hotel = row_of(opened, "hotel", "guest house")
    assert not hotel.isChecked()
    hotel.click()
    asked = len(list(on_disk(opened).questions()))
    assert hotel.isChecked() and hotel.accessibleName().endswith("Chosen. Press to take it off.")
    assert opened.sector._more.text().startswith("Choosing another one adds")
    hotel.click()
    found = on_disk(opened)
    assert [one.id for one in found.checklists] == ["bakery", "housekeeping"]
    assert len(list(found.questions())) < asked
    assert not hotel.isChecked() and "Chosen" not in hotel.accessibleName()
    assert opened.sector._more.isVisible()
    assert opened.sector._more.text() == "Taken off. Your answers to it are kept and come back with it."
    opened.undo()
    assert [one.id for one in on_disk(opened).checklists] == ["bakery", "hotel", "housekeeping"]
    assert hotel.isChecked()
    assert opened.sector._more.text().startswith("Choosing another one adds")
    opened.undo()
    assert [one.id for one in on_disk(opened).checklists] == ["bakery", "housekeeping"]
    assert opened.desk is not None
    opened.desk.redo()
    assert [one.id for one in on_disk(opened).checklists] == ["bakery", "hotel", "housekeeping"]


def test_taking_a_sector_off_keeps_its_answers(opened: GetOrganisedPage) -> None:
    before = on_disk(opened)
    row = row_of(opened, "bakery", "bread")
    row.click()
    assert [one.id for one in on_disk(opened).checklists] == ["housekeeping"]
    assert opened.desk is not None and opened.desk.card.overall.assessed == 3, "those of good housekeeping"
    row.click()
    back = on_disk(opened)
    assert (back.checklists, back.records) == (before.checklists, before.records)
    assert opened.desk.card.overall.assessed == 10


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_sector_is_taken_off_by_keyboard_and_keeps_the_keyboard(opened: GetOrganisedPage, key: Qt.Key) -> None:
    row = row_of(opened, "bakery", "bread")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, key)
    assert [one.id for one in on_disk(opened).checklists] == ["housekeeping"]
    assert QApplication.focusWidget() is row


def test_enter_in_the_field_never_takes_anything_off(opened: GetOrganisedPage) -> None:
    row_of(opened, "bakery", "bread")
    QTest.keyClick(opened.sector.field.line, Qt.Key.Key_Return)
    assert [one.id for one in on_disk(opened).checklists] == ["bakery", "housekeeping"]


def test_a_double_click_chooses_and_takes_nothing_off(opened: GetOrganisedPage) -> None:
    hotel = row_of(opened, "hotel", "guest house")
    QTest.mouseClick(hotel, Qt.MouseButton.LeftButton)
    settle(opened)
    QTest.mouseDClick(hotel, Qt.MouseButton.LeftButton)
    assert "hotel" in [one.id for one in on_disk(opened).checklists]


def test_the_only_list_stays_and_says_what_to_do(opened: GetOrganisedPage) -> None:
    row_of(opened, "bakery", "bread").click()
    settle(opened)
    only = row_of(opened, "housekeeping", "bread")
    assert only.isChecked() and only.accessibleName().endswith("Chosen.")
    only.click()
    assert [one.id for one in on_disk(opened).checklists] == ["housekeeping"]
    assert only.isChecked()
    assert opened.sector._more.text().startswith("This is the only list that is asked. Choose another one first")


def test_good_housekeeping_that_joins_a_trade_is_no_choice_of_its_own(opened: GetOrganisedPage) -> None:
    joined = row_of(opened, "housekeeping", "bread")
    assert not joined.isChecked()
    joined.click()
    assert [one.id for one in on_disk(opened).checklists] == ["bakery", "housekeeping"]


def test_a_craft_household_is_asked_twelve_questions_however_far_it_looks(fresh: GetOrganisedPage) -> None:
    Opener(fresh)
    fresh.firm.name.field.setText("Mai at home")
    fresh.firm.tell()
    settle(fresh)
    row_of(fresh, "crafts", "candles").click()
    found = on_disk(fresh)
    assert [one.id for one in found.checklists] == ["crafts"]
    assert all("12 questions" in tile.accessibleName() for tile in fresh.sector.depths.values())
    assert fresh._missing.text() == "All is ready.", "a household misses no manager"
    row_of(fresh, "housekeeping", "candles").click()
    assert [one.id for one in on_disk(fresh).checklists] == ["crafts", "housekeeping"]
    assert "Missing" in fresh._missing.text()
    chosen = row_of(fresh, "housekeeping", "candles")
    assert chosen.isChecked()
    chosen.click()
    assert [one.id for one in on_disk(fresh).checklists] == ["crafts"]


def test_before_there_is_a_name_a_chosen_sector_is_simply_let_go(fresh: GetOrganisedPage) -> None:
    row = row_of(fresh, "crafts", "candles")
    row.click()
    assert row.isChecked()
    assert all("12 questions" in tile.accessibleName() for tile in fresh.sector.depths.values())
    row.click()
    assert not row.isChecked()
    assert fresh.writer.facts().sectors == ()
    assert not fresh.sector._more.isVisible()


@pytest.mark.parametrize(
    ("first", "then", "asked"),
    [
        ("bakery", "hotel", ["hotel", "housekeeping"]),
        ("bakery", "crafts", ["crafts"]),
        ("crafts", "bakery", ["bakery", "housekeeping"]),
        ("crafts", "crafts", ["housekeeping"]),
        ("bakery", "bakery", ["housekeeping"]),
        ("housekeeping", "crafts", ["crafts"]),
    ],
)
def test_a_sector_changed_while_the_assessment_starts_is_the_one_that_counts(
    fresh: GetOrganisedPage, first: str, then: str, asked: list[str]
) -> None:
    Opener(fresh)
    fresh.writer.choose_sector(first)
    fresh.firm.name.field.setText("Amina Bakery")
    fresh.firm.tell()
    # Nothing has come back from the disk yet.
    if then == first:
        fresh.writer.drop_sector(first)
    else:
        fresh.writer.choose_sector(then)
    assert [one.id for one in on_disk(fresh).checklists] == asked


def test_what_was_pressed_is_not_told_of_another_firm(opened: GetOrganisedPage, workspace: Workspace) -> None:
    row_of(opened, "bakery", "bread").click()
    settle(opened)
    assert opened.sector._more.text().startswith("Taken off.")
    other = start_assessment(workspace, Firm(key="", name="Inn"), ["hotel", "housekeeping"])
    context = opened.context
    opened.take_desk(Desk(other, workspace, context.jobs, context.language))
    assert opened.sector._more.text().startswith("Choosing another one adds")
    assert opened.sector.field.text() == ""
