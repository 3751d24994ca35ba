"""The Library: found by a word, browsed, filtered, read, adopted, printed; with and without an assessment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.fact_sheet import fact_sheet
from selfcheck.domain.plan import Status
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.library.groups import AT_ONCE, FIRST, Group
from selfcheck.ui.pages.library.page import LibraryPage
from selfcheck.ui.pages.library.rows import GroupKind, Thing
from selfcheck.ui.pages.library.sheet import CHIPS
from selfcheck.ui.pages.library.words import LibraryWords
from selfcheck.ui.widgets.found_row import FoundRow
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.searching import Kind
from tests.ui.pages.checks import fit, nameless, stops
from tests.ui.pages.example import example_on_disk
from tests.ui.pages.test_do import Answers

MakeContext = Callable[..., Context]
AIR = Thing(Kind.OPTION, "repair-air-leaks")


def settle(page: LibraryPage) -> None:
    assert page.context.jobs.wait()
    for _ in range(3):
        QApplication.processEvents()


def of(qtbot: QtBot, context: Context, assessment: Assessment | None = None, width: int = 1048) -> LibraryPage:
    page = LibraryPage(context)
    qtbot.addWidget(page)
    if assessment is not None:
        page.take_desk(Desk(assessment, context.workspace, context.jobs, context.language))
    page.resize(width, 745)
    page.set_narrow(width < 900, width < 600)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    # Read here, so that no test has to wait for it on a busy machine.
    assert context.workspace.library
    page.enter()
    settle(page)
    return page


@pytest.fixture
def page(qtbot: QtBot, make_context: MakeContext, bakery: Assessment) -> LibraryPage:
    return of(qtbot, make_context(), bakery)


@pytest.fixture
def alone(qtbot: QtBot, make_context: MakeContext) -> LibraryPage:
    """Without an assessment."""
    return of(qtbot, make_context())


def find(page: LibraryPage, words: str) -> None:
    page.frame.search.line.setText(words)
    page.find_now()
    settle(page)


def said(part: QWidget) -> str:
    """Every word in sight there."""
    # What was only just put into a layout is shown by the next event.
    QApplication.processEvents()
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def things(page: LibraryPage) -> list[Thing]:
    return [row.thing for row in page.frame.results.rows()]


def open_row(page: LibraryPage, thing: Thing) -> None:
    next(row for row in page.frame.results.rows() if row.thing == thing).click()
    settle(page)


def group(page: LibraryPage, kind: GroupKind) -> Group:
    return page.frame.results.groups[kind]


def adopted(page: LibraryPage) -> list[str | None]:
    settle(page)
    assert page.desk is not None
    return [one.option for one in open_assessment(page.context.workspace, page.desk.key).actions]


# Finding


def test_the_field_has_the_keyboard_and_the_title_says_how_much_there_is(alone: LibraryPage) -> None:
    library = alone.context.workspace.library
    assert QApplication.focusWidget() is alone.frame.search.line
    for number in (len(library.checklists), len(library.options), len(library.cases), len(library.terms)):
        assert str(number) in alone.bar.caption.text()


def test_what_is_typed_before_the_library_is_read_is_kept(qtbot: QtBot, make_context: MakeContext) -> None:
    page = LibraryPage(make_context())
    qtbot.addWidget(page)
    page.resize(1048, 745)
    page.show()
    page.enter()
    assert not page.frame.reading.isHidden()
    page.frame.search.line.setText("leak")
    settle(page)
    assert page.frame.reading.isHidden()
    assert things(page)[0] == AIR


def test_the_list_follows_the_typing_and_the_best_stands_beside_it(qtbot: QtBot, page: LibraryPage) -> None:
    QTest.keyClicks(page.frame.search.line, "leaking")
    qtbot.waitUntil(lambda: things(page)[:1] == [AIR])
    assert page.thing == AIR
    assert page.frame.results.rows()[0].selected
    assert "compressed-air" in said(page.frame.sheet)
    found = page._found.count
    assert str(found) in said(page.frame.search)
    assert QApplication.focusWidget() is page.frame.search.line


def test_browsing_begins_with_the_checklists_and_searching_with_the_options(page: LibraryPage) -> None:
    assert things(page)[0] == Thing(Kind.CHECKLIST, "housekeeping")
    find(page, "water")
    assert things(page)[0].kind is Kind.OPTION
    kinds = [one.kind for one in things(page)]
    order = list(dict.fromkeys(kinds))
    assert order == [kind for kind in Kind if kind in order]


def test_the_found_letters_are_marked(page: LibraryPage) -> None:
    find(page, "leak")
    words = page.frame.results.rows()[0].words()
    assert [words.title[first:last] for first, last in words.marked] == ["leaks"]


def test_another_name_says_why_it_was_found(page: LibraryPage) -> None:
    find(page, "garage")
    row = next(row for row in page.frame.results.rows() if row.thing == Thing(Kind.CHECKLIST, "vehicle-repair"))
    assert "also listed under garage" in row.words().line
    marked = [row.words().line[first:last] for first, last in row.words().line_marked]
    assert marked[-1] == "garage"


def test_what_somebody_opened_stays_while_it_is_found(page: LibraryPage) -> None:
    find(page, "leak")
    second = things(page)[1]
    open_row(page, second)
    find(page, "leaks")
    assert page.thing == second
    find(page, "bread")
    assert page.thing == things(page)[0] != second


def test_nothing_found_says_what_to_do(page: LibraryPage) -> None:
    find(page, "xyzzy")
    assert page.frame.nothing.isVisibleTo(page) and not page.frame.results.isVisibleTo(page)
    assert page.thing is None and not page.frame.foot.isVisibleTo(page)
    page.frame.nothing.button.click()
    settle(page)
    assert page.frame.search.text() == "" and things(page)


def test_the_filters_are_named_as_the_reason_when_they_are(page: LibraryPage) -> None:
    find(page, "oven")
    everything = page._found.count
    page.frame.filters.area.chosen.emit(("chemicals",))
    assert str(everything) in said(page.frame.nothing)
    page.frame.nothing.button.click()
    settle(page)
    assert page._found.count == everything and page.frame.search.text() == "oven"


# Groups


def test_a_group_opens_in_place_and_makes_its_rows_as_they_are_wanted(page: LibraryPage) -> None:
    options = group(page, GroupKind.OPTIONS)
    every = len(page.context.workspace.library.options)
    assert len(options.rows) == FIRST and str(every - FIRST) in options.more.words()
    options.more.click()
    assert len(options.rows) == AT_ONCE
    assert QApplication.focusWidget() is options.rows[FIRST]
    options.more.click()
    assert len(options.rows) == 2 * AT_ONCE and str(AT_ONCE) in options.more.words()
    while not options.more.isHidden():
        options.more.click()
    assert len([row for row in options.rows if not row.isHidden()]) == every
    options.fewer.click()
    assert len([row for row in options.rows if row.isVisibleTo(page)]) == FIRST
    assert options.fewer.isHidden() and not options.more.isHidden()


def test_one_row_more_is_shown_and_not_counted(page: LibraryPage) -> None:
    found = page._index.search("").hits[Kind.CHECKLIST] if page._index else ()
    lists = group(page, GroupKind.CHECKLISTS)
    lists.show_hits(found[: FIRST + 1])
    assert len([row for row in lists.rows if not row.isHidden()]) == FIRST + 1 and lists.more.isHidden()


def test_the_counts_are_those_of_everything_found(page: LibraryPage) -> None:
    find(page, "steam")
    for kind, one in page.frame.results.groups.items():
        count = len([hit for hits in page._found.hits.values() for hit in hits if _group_of(hit.entry.kind) is kind])
        assert one.isHidden() == (count == 0)
        assert one.isHidden() or str(count) in said(one)


def _group_of(kind: Kind) -> GroupKind:
    return {
        Kind.OPTION: GroupKind.OPTIONS, Kind.QUESTION: GroupKind.QUESTIONS, Kind.CASE: GroupKind.CASES,
        Kind.FINDING: GroupKind.CASES, Kind.CHECKLIST: GroupKind.CHECKLISTS, Kind.TERM: GroupKind.WORDS,
    }[kind]  # fmt: skip


# Keys


def test_arrows_go_from_the_field_through_the_rows_and_back(page: LibraryPage) -> None:
    find(page, "leak")
    line, rows = page.frame.search.line, page.frame.results.rows()
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[0]
    for row in rows[: FIRST - 1]:
        QTest.keyClick(row, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[FIRST - 1]
    QTest.keyClick(rows[FIRST - 1], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is group(page, GroupKind.OPTIONS).more
    QTest.keyClick(group(page, GroupKind.OPTIONS).more, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[FIRST]
    QTest.keyClick(rows[FIRST], Qt.Key.Key_Up)
    for _row in range(FIRST + 1):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is line


def test_enter_opens_a_row_and_only_one_row_takes_the_tab_key(page: LibraryPage) -> None:
    find(page, "leak")
    rows = page.frame.results.rows()
    QTest.keyClick(page.frame.search.line, Qt.Key.Key_Down)
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert page.thing == rows[1].thing and rows[1].selected and not rows[0].selected
    tabbed = [part for part in stops(page.frame.results) if isinstance(part, FoundRow)]
    assert tabbed == [rows[1]]
    page.frame.filters.resource.setFocus()
    QTest.keyClick(page.frame.filters.resource, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rows[1]


def test_ctrl_f_comes_back_to_the_field(page: LibraryPage) -> None:
    page.frame.sheet.setFocus()
    page.search()
    assert QApplication.focusWidget() is page.frame.search.line


# Filters


def test_several_values_of_a_filter_stand_on_its_button(page: LibraryPage) -> None:
    button = page.frame.filters.area
    for action in button.menu.actions():
        if action.data() in ("water", "energy"):
            action.trigger()
    settle(page)
    assert button.words() == "Water, energy"
    assert button.accessibleName() == "Area: Water, energy"
    assert {hit.entry.areas <= {"water", "energy"} for hit in page._found.hits[Kind.OPTION]} == {True}
    QTest.keyClick(button, Qt.Key.Key_Delete)
    settle(page)
    assert button.words() == "Area" and not page.frame.filters.filters().set


def test_the_cross_takes_a_filter_off_and_the_words_drop_its_menu(page: LibraryPage) -> None:
    button = page.frame.filters.letter
    button.chosen.emit(("A", "C"))
    assert button.words() == "A, C"
    middle = button._icon_rect().center().toPoint()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=middle)
    assert button.values() == ()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.menu.isVisible()
    button.menu.close()


def test_a_sector_is_one_and_is_chosen_by_name(page: LibraryPage) -> None:
    actions = {action.data(): action for action in page.frame.filters.sector.menu.actions()}
    actions["hotel"].trigger()
    assert page.frame.filters.filters().sectors == {"hotel"}
    actions["bakery"].trigger()
    assert page.frame.filters.filters().sectors == {"bakery"}
    assert page.frame.filters.sector.words() == "Bakery"
    assert things(page)[0] == Thing(Kind.CHECKLIST, "bakery")


# Sheets


def test_an_options_sheet_says_what_is_known_and_how_well(page: LibraryPage) -> None:
    find(page, "leak")
    words = said(page.frame.sheet)
    option = page.context.workspace.library.options[AIR.id]
    for step in (*option.steps, option.caution):
        assert step is not None and step["en"] in words
    for fact in option.facts:
        assert fact.text["en"].rstrip(".") in words
    assert "not yet quantified for your firm" in words
    assert "No case with this option yet." in words
    assert "Effort and class: estimate" in words


def test_a_firms_own_figure_stands_before_the_usual_share(
    qtbot: QtBot, make_context: MakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context()
    page = of(qtbot, context, example_on_disk(context.workspace, monkeypatch))
    find(page, "oven burners")
    assert "MAD\u00a08,600–\u200b41,000" in said(page.frame.sheet)
    assert "MAD\u00a04,500" in said(page.frame.sheet)


def test_every_kind_of_thing_has_its_sheet(alone: LibraryPage) -> None:
    library = alone.context.workspace.library
    case, term = next(iter(library.cases.values())), library.terms["payback"]
    question = next(one for one in library.checklists["bakery"].asked if one.options and not one.filter)
    finding = next(one for one in library.options.values() if one.facts)
    for thing, words in (
        (Thing(Kind.QUESTION, f"bakery/{question.id}"), (question.why["en"], question.check["en"], question.code)),
        (Thing(Kind.CASE, case.id), (case.who, case.done["en"])),
        (Thing(Kind.FINDING, f"{finding.id}/0"), (finding.title["en"],)),
        (Thing(Kind.CHECKLIST, "bakery"), ("ISIC 1071", "ten-minute check", "Typical shares: estimate")),
        (Thing(Kind.TERM, "payback"), (term.means["en"],)),
    ):
        alone._opened(thing)
        for one in words:
            assert one in said(alone.frame.sheet), thing


@pytest.mark.parametrize("kind", [Kind.OPTION, Kind.QUESTION, Kind.CASE, Kind.FINDING, Kind.CHECKLIST, Kind.TERM])
def test_everything_in_the_library_can_be_opened(alone: LibraryPage, kind: Kind) -> None:
    found = alone._index.search("").hits[kind] if alone._index else ()
    assert found
    for hit in found[:: max(1, len(found) // 40)]:
        alone._opened(Thing(kind, hit.entry.id))
        assert alone.frame.sheet.accessibleName()
        assert said(alone.frame.sheet)


def test_the_money_of_a_case_stays_in_its_own_currency(alone: LibraryPage) -> None:
    library = alone.context.workspace.library
    case = next(one for one in library.cases.values() if one.saving)
    alone._opened(Thing(Kind.CASE, case.id))
    assert case.saving is not None and f"{case.saving.currency}\u00a0" in said(alone.frame.sheet)
    assert "not converted" in said(alone.frame.sheet)


def test_a_question_leads_to_its_options_and_back(alone: LibraryPage) -> None:
    library = alone.context.workspace.library
    question = next(one for one in library.checklists["bakery"].asked if len(one.options) > 1)
    asked = Thing(Kind.QUESTION, f"bakery/{question.id}")
    alone._opened(asked)
    assert [lead.thing.id for lead in alone.frame.sheet.leads] == list(question.options)
    alone.frame.sheet.leads[1].click()
    settle(alone)
    assert alone.thing == Thing(Kind.OPTION, question.options[1])
    assert alone.frame.back.isVisibleTo(alone)
    QTest.keyClick(alone.frame.sheet, Qt.Key.Key_Escape)
    assert alone.thing == asked and not alone.frame.back.isVisibleTo(alone)


def test_a_chip_shows_its_checklist_and_the_rest_of_them_can_be_seen(alone: LibraryPage) -> None:
    library = alone.context.workspace.library
    sheets = (fact_sheet(library, option) for option in library.options)
    asked = next(one for one in sheets if len(one.asked_in) > CHIPS + 1)
    lists = {one.id for one in asked.asked_in}
    find(alone, "leak")
    alone._opened(Thing(Kind.OPTION, asked.option.id))
    sheet = alone.frame.sheet
    assert len(sheet.chips) == CHIPS + 1 and str(len(lists) - CHIPS) in sheet.chips[-1].words()
    sheet.chips[-1].click()
    assert {chip.code for chip in sheet.chips} == lists
    wanted = sheet.chips[2].code
    sheet.chips[2].click()
    settle(alone)
    assert alone.frame.filters.filters().sectors == {wanted}
    assert alone.frame.search.text() == "" and things(alone)[0] == Thing(Kind.CHECKLIST, wanted)


def test_a_checklist_shows_its_questions_and_starts_an_assessment(qtbot: QtBot, alone: LibraryPage) -> None:
    alone._opened(Thing(Kind.CHECKLIST, "hotel"))
    with qtbot.waitSignal(alone.start_with) as started:
        alone.frame.sheet.start.click()
    assert started.args == ["hotel"]
    alone.frame.sheet.see.click()
    settle(alone)
    asked = [one for one in alone.context.workspace.library.checklists["hotel"].asked if not one.filter]
    shown = [thing.id for thing in things(alone) if thing.kind is Kind.QUESTION]
    assert len(shown) == len(asked) and all(one.startswith("hotel/") for one in shown)


def test_a_word_is_searched_for(alone: LibraryPage) -> None:
    find(alone, "payback")
    alone._opened(Thing(Kind.TERM, "payback"))
    settle(alone)
    button = next(one for one in stops(alone.frame.sheet) if one.accessibleName() == "Search the library for it")
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(alone)
    term = alone.context.workspace.library.terms["payback"]
    assert alone.frame.search.text() == term.term["en"]


def test_the_sheet_can_be_read_in_another_language(page: LibraryPage) -> None:
    find(page, "leak")
    option = page.context.workspace.library.options[AIR.id]
    page.frame.foot.other.click()
    assert option.title["es"] in said(page.frame.sheet) and option.steps[0]["es"] in said(page.frame.sheet)
    assert page.frame.results.rows()[0].words().title == option.title["en"]
    assert page.frame.foot.other.words().endswith("English")
    page.frame.foot.other.click()
    assert option.title["en"] in said(page.frame.sheet)


def test_what_has_no_document_and_what_is_counted_are_said_in_the_readers_language(
    qtbot: QtBot, make_context: MakeContext
) -> None:
    page = of(qtbot, make_context("es"))
    page._opened(Thing(Kind.CHECKLIST, "crafts"))
    settle(page)
    assert "piezas" in said(page.frame.sheet).splitlines()
    # The language's word for it, whatever the file of sources calls it.
    words = LibraryWords(page.context.workspace.library, None, "es").facts
    told = page.language.text("Engineering experience, no published document")
    assert words.source("engineering-experience") == told[:1].lower() + told[1:]


# Adopting


def test_adopting_is_on_disk_and_can_be_taken_back(page: LibraryPage) -> None:
    find(page, "leak")
    button = page.frame.foot.adopt
    assert button is not None and button.words() == "Adopt for Amina Bakery"
    assert not page.bar.undo.isVisibleTo(page)
    button.click()
    assert adopted(page) == [AIR.id]
    assert button.is_adopted and page.bar.undo.isVisibleTo(page)
    assert page.frame.sheet.calculators, "its calculators can be opened now"
    page.undo()
    assert adopted(page) == [] and not button.is_adopted
    page.redo()
    assert adopted(page) == [AIR.id]
    button.click()
    assert adopted(page) == [] and not button.is_adopted


def test_a_dropped_action_is_planned_again(page: LibraryPage) -> None:
    find(page, "leak")
    assert page.desk is not None and page.frame.foot.adopt is not None
    page.frame.foot.adopt.click()
    settle(page)
    page.desk.set_status(page.desk.assessment.actions[0], Status.DROPPED)
    settle(page)
    assert not page.frame.foot.adopt.is_adopted
    page.frame.foot.adopt.click()
    settle(page)
    assert [one.status for one in page.desk.assessment.actions] == [Status.PLANNED]


def test_a_calculator_is_opened_for_an_adopted_option_only(qtbot: QtBot, page: LibraryPage) -> None:
    find(page, "leak")
    assert not page.frame.sheet.calculators and "Adopt the option first" in said(page.frame.sheet)
    assert page.frame.foot.adopt is not None
    page.frame.foot.adopt.click()
    settle(page)
    with qtbot.waitSignal(page.work_out) as wanted:
        page.frame.sheet.calculators[0].click()
    assert wanted.args == [AIR.id]


def test_without_an_assessment_nothing_can_be_adopted_and_it_says_why(alone: LibraryPage) -> None:
    find(alone, "leak")
    assert alone.frame.foot.adopt is None
    assert "Open an assessment to adopt it." in said(alone.frame.foot)
    assert "not yet quantified for your firm" not in said(alone.frame.sheet)
    alone._opened(Thing(Kind.TERM, "payback"))
    assert not alone.frame.foot.print.isVisibleTo(alone) and not alone.frame.foot.hint.isVisibleTo(alone)


def test_a_long_name_of_a_firm_does_not_push_the_page_wider(page: LibraryPage) -> None:
    find(page, "leak")
    name = "Sociedad Cooperativa de Panaderos y Pasteleros de la Región Metropolitana " * 2
    page.frame.foot.take_firm(name)
    page.frame.foot.show_option(False)
    settle(page)
    assert page.frame.foot.adopt is not None and page.frame.foot.adopt.toolTip() == name
    assert page.width() == 1048 and page.frame.foot.adopt.width() < 400


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("name", ["Sunrise Bakery", "Cooperativa de Panaderos de la Región Metropolitana"])
def test_printing_keeps_its_word_beside_the_name_of_the_firm(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, code: str, name: str
) -> None:
    page = of(qtbot, make_context(code), bakery)
    foot = page.frame.foot
    foot.take_firm(name)
    foot.show_option(False)
    settle(page)
    assert foot.print.words() and foot.other.words(), (foot.print.words(), foot.other.words())
    assert foot.adopt is not None and name in foot.adopt.accessibleName()
    assert foot.adopt.geometry().center().y() == foot.print.geometry().center().y(), "all stands on one line"
    elided = name not in foot.adopt.words()
    assert foot.adopt.toolTip() == (name if elided else "")
    page.resize(1900, 745)
    settle(page)
    assert name in foot.adopt.words() and foot.adopt.toolTip() == "", "where there is room the name is whole"


def test_a_name_cut_short_can_be_read_after_adopting_was_taken_back(page: LibraryPage) -> None:
    name = "Sociedad Cooperativa de Panaderos y Pasteleros de la Región Metropolitana " * 2
    find(page, "leak")
    page.frame.foot.take_firm(name)
    for adopted_now in (False, True, False):
        page.frame.foot.show_option(adopted_now)
    assert page.frame.foot.adopt is not None and page.frame.foot.adopt.toolTip() == name


# Printing


def test_the_sheet_is_printed_in_the_language_it_is_read_in(
    qtbot: QtBot, make_context: MakeContext, tmp_path: Path
) -> None:
    prompts = Answers(tmp_path / "sheet", None)
    page = of(qtbot, make_context(prompts=prompts))
    find(page, "leak")
    page.frame.foot.other.click()
    page.frame.foot.print.click()
    settle(page)
    option = page.context.workspace.library.options[AIR.id]
    assert prompts.suggested[0].name == f"{option.title['es']}.pdf"
    (only,) = PdfReader(tmp_path / "sheet.pdf").pages
    words = " ".join(only.extract_text().split())
    assert option.title["es"].split()[0] in words and "soapy" not in words
    assert "Sheet saved" in said(page.frame.printing.strip)
    page.frame.printing.strip.choices[0].click()
    assert prompts.opened == [tmp_path / "sheet.pdf"]
    page.frame.foot.print.click()
    assert len(prompts.suggested) == 2 and not page.frame.printing.busy


def test_a_place_that_cannot_be_written_is_said(qtbot: QtBot, make_context: MakeContext, tmp_path: Path) -> None:
    page = of(qtbot, make_context(prompts=Answers(tmp_path / "no" / "such" / "sheet.pdf", None)))
    find(page, "leak")
    page.frame.foot.print.click()
    settle(page)
    assert page.frame.printing.trouble.isVisibleTo(page)
    assert page.frame.printing.strip.isHidden()


# Narrow, and everything named


def test_where_it_is_narrow_the_sheet_takes_the_place_of_the_list(qtbot: QtBot, make_context: MakeContext) -> None:
    page = of(qtbot, make_context(), width=780)
    find(page, "leak")
    frame = page.frame
    assert frame.results.isVisibleTo(page) and not frame.sheet.isVisibleTo(page)
    second = page.frame.results.rows()[1]
    second.click()
    settle(page)
    assert frame.sheet.isVisibleTo(page) and not frame.results.isVisibleTo(page)
    assert QApplication.focusWidget() is frame.sheet
    QTest.keyClick(frame.sheet, Qt.Key.Key_Escape)
    assert frame.results.isVisibleTo(page) and not frame.sheet.isVisibleTo(page)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Return)
    frame.back.click()
    assert QApplication.focusWidget() is second
    page.search()
    QTest.keyClick(frame.search.line, Qt.Key.Key_Return)
    assert frame.sheet.isVisibleTo(page) and page.thing is not None


def test_everything_can_be_named(page: LibraryPage) -> None:
    for words in ("", "leak", "bread"):
        find(page, words)
        for thing in things(page):
            page._opened(thing)
            assert not nameless(page), thing
    row = page.frame.results.rows()[0]
    assert row.words().title in row.accessibleName() and row.words().spoken in row.accessibleName()


SIZES = [(816, 645, 1.0, True, False), (1048, 745, 1.0, False, False), (1176, 745, 2.0, True, True)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "text", "narrow", "very_narrow"), SIZES)
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, theme: Theme,
    width: int, height: int, text: float, narrow: bool, very_narrow: bool, language: str,
) -> None:  # fmt: skip
    page = of(qtbot, make_context(language), bakery)
    theme.set_text_scale(text)
    page.set_narrow(narrow, very_narrow)
    for words in ("", "leak" if language == "en" else "fuga"):
        find(page, words)
        for thing in (None, *dict.fromkeys(one.shown for one in things(page)[::3])):
            if thing is not None:
                page._opened(thing)
            assert not fit(page, theme, width, height, text), (words, thing)


def test_another_language_and_text_size_while_it_is_read(page: LibraryPage, theme: Theme) -> None:
    find(page, "leak")
    before = page.frame.results.rows()[0].height()
    theme.set_text_scale(1.5)
    page.refresh()
    settle(page)
    assert page.frame.results.rows()[0].height() > before
