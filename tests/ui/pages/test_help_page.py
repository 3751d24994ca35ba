"""Help and words: found by typing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.help.page import HelpPage
from selfcheck.ui.pages.home.words import plain
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.test_settings_page import Folders

MakeContext = Callable[..., Context]


TABLE = (
    "Country,Name,Helps with,Town,Phone,Email,Languages\n"
    'MA,Chamber of Crafts,"advice, first visit free",Rabat,+212 500,,"French, Arabic"\n'
    "PE,Cámara,talleres,Lima,+51 500,,\n"
    ",Network,questions,,,help@example.org,\n"
)


class Places(Folders):
    """A person who always names the same file."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.path = path

    def open_which_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.path


def shown(qtbot: QtBot, context: Context, country: str | None = None) -> HelpPage:
    page = HelpPage(context, lambda: country)
    qtbot.addWidget(page)
    page.resize(1048, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter()
    assert context.jobs.wait()
    return page


def in_sight(page: HelpPage) -> list[str]:
    return [point.words() for card in page.cards for point in card.points if point.isVisible()]


def test_every_word_of_the_glossary_is_explained(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    page = shown(qtbot, context)
    terms = context.workspace.library.terms
    assert terms and len(page.words.points) == len(terms)
    names = [point.accessibleName().partition(": ")[0] for point in page.words.points]
    assert names == sorted(names, key=plain)
    page.enter()
    assert context.jobs.wait()
    assert len(page.words.points) == len(terms), "the glossary is read once"


def test_the_words_are_in_the_reader_s_language(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context("es")
    page = shown(qtbot, context)
    payback = context.workspace.library.terms["payback"]
    assert any(point.words().startswith(payback.term["es"]) for point in page.words.points)


def test_typing_leaves_what_fits(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    everything = len(in_sight(page))
    assert QApplication.focusWidget() is page.search_field.line
    qtbot.keyClicks(page.search_field.line, "undo")
    assert in_sight(page) == ["Ctrl Z Undo"]
    assert not page.words.isVisible()
    assert page.search_field._found.text() == "1 found"
    qtbot.keyClick(page.search_field.line, Qt.Key.Key_Escape)
    assert len(in_sight(page)) == everything


def test_what_is_not_there_is_said(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    qtbot.keyClicks(page.search_field.line, "quasar")
    assert in_sight(page) == []
    assert "quasar" in page._nothing.words.text() and page._nothing.isVisible()
    page._nothing.button.click()
    assert page.search_field.text() == "" and in_sight(page)
    assert not page._nothing.isVisible()


def test_the_log_s_place_is_named_and_shown(qtbot: QtBot, make_context: MakeContext) -> None:
    prompts = Folders()
    context = make_context(prompts=prompts)
    page = shown(qtbot, context)
    assert page.problem.place.row.field.text() == str(context.workspace.folder.log)
    page.problem.button.click()
    assert prompts.shown == [context.workspace.folder.log]


def test_everything_has_a_name(qtbot: QtBot, make_context: MakeContext) -> None:
    assert nameless(shown(qtbot, make_context())) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (920, 700, 2.0), (1176, 800, 2.0)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, make_context: MakeContext, theme: Theme, width: int, height: int, text: float, language: str
) -> None:
    assert fit(shown(qtbot, make_context(language)), theme, width, height, text) == []


def test_what_is_found_starts_at_the_page_s_edge(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context())
    page.resize(1048, 800)
    QApplication.processEvents()
    edge = page.cards[0].x()
    assert page.words.x() > edge
    page.search_field.line.setText("payback")
    for _ in range(4):
        QApplication.processEvents()
    assert page.words.isVisible() and page.words.x() == edge
    page.search_field.line.clear()
    for _ in range(4):
        QApplication.processEvents()
    assert page.words.x() > edge


# Who can help


def listed(page: HelpPage) -> list[str]:
    return [point.words() for point in page.contacts.points]


def write_table(context: Context, content: str = TABLE) -> None:
    context.workspace.folder.contacts.write_text(content, encoding="utf-8")


def press(page: HelpPage, button: QWidget) -> None:
    button.setFocus()
    assert button.hasFocus()
    button.click()  # type: ignore[attr-defined]
    assert page.context.jobs.wait()


@pytest.mark.parametrize(
    ("country", "names"),
    [("MA", ["Chamber", "Network"]), ("KE", ["Network"]), (None, ["Chamber", "Cámara", "Network"])],
)
def test_who_can_help_is_listed_for_the_country_of_the_firm_in_hand(
    qtbot: QtBot, make_context: MakeContext, country: str | None, names: list[str]
) -> None:
    context = make_context()
    write_table(context)
    page = shown(qtbot, context, country)
    assert [words.split()[0] for words in listed(page)] == names
    if country == "MA":
        chamber = "Chamber of Crafts advice, first visit free\nRabat, Morocco\n+212 500\nSpeaks: French, Arabic"
        assert listed(page)[0] == chamber


def test_nobody_listed_is_said_with_who_could_change_it(qtbot: QtBot, make_context: MakeContext) -> None:
    (anywhere,) = listed(shown(qtbot, make_context()))
    assert anywhere.startswith("Nobody is listed yet A programme, chamber or club can fill in a table")
    (kenya,) = listed(shown(qtbot, make_context(), "KE"))
    assert kenya.startswith("Nobody is listed for Kenya yet A programme")


def test_contacts_are_found_by_typing(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    write_table(context)
    page = shown(qtbot, context)
    qtbot.keyClicks(page.search_field.line, "chamber arabic")
    assert [words[:7] for words in in_sight(page)] == ["Chamber"]
    page.search_field.line.clear()
    qtbot.keyClicks(page.search_field.line, "who can help")
    assert set(listed(page)) <= set(in_sight(page))


def test_a_table_taken_in_is_shown_at_once_and_the_keyboard_stays(
    qtbot: QtBot, make_context: MakeContext, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text(TABLE, encoding="utf-8")
    context = make_context(prompts=Places(file))
    page = shown(qtbot, context, "MA")
    qtbot.keyClicks(page.search_field.line, "talleres")
    press(page, page.contacts.take)
    assert page.contacts.done.isVisibleTo(page.contacts) and not page.contacts.trouble.isVisibleTo(page.contacts)
    assert page.contacts.done.words.text() == "3 contacts taken in: Morocco, Peru and everywhere."
    assert [words.split()[0] for words in listed(page)] == ["Chamber", "Network"]
    assert not page.contacts.isVisible(), "what was typed in the search field still holds"
    page.search_field.line.clear()
    assert len([words for words in in_sight(page) if words in listed(page)]) == 2
    press(page, page.contacts.take)
    assert page.contacts.take.isEnabled() and page.contacts.take.hasFocus()


def test_a_table_with_a_fault_is_told_in_the_card_and_nothing_changes(
    qtbot: QtBot, make_context: MakeContext, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text(TABLE.replace("PE,", "PERU,"), encoding="utf-8")
    context = make_context(prompts=Places(file))
    write_table(context)
    page = shown(qtbot, context)
    before = listed(page)
    press(page, page.contacts.take)
    assert page.contacts.trouble.isVisible() and not page.contacts.done.isVisible()
    assert page.contacts.trouble.words.text().startswith('table.csv, line 3: "PERU" is not a country code')
    assert listed(page) == before
    assert page.contacts.take.isEnabled()


def test_a_person_who_thinks_better_of_it_changes_nothing(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context(prompts=Places(None)))
    press(page, page.contacts.take)
    press(page, page.contacts.save)
    assert not page.contacts.done.isVisible() and not page.contacts.trouble.isVisible()
    assert not page.context.workspace.folder.contacts.exists()


def test_an_empty_table_is_saved_and_its_folder_shown(qtbot: QtBot, make_context: MakeContext, tmp_path: Path) -> None:
    prompts = Places(tmp_path / "for the chamber")
    page = shown(qtbot, make_context(prompts=prompts))
    press(page, page.contacts.save)
    saved = tmp_path / "for the chamber.csv"
    assert saved.read_text(encoding="utf-8-sig").startswith("Country,Name,Helps with,Town")
    assert str(saved) in page.contacts.done.words.text()
    page.contacts.done.button.click()
    assert prompts.shown == [saved]
    press(page, page.contacts.save)
    assert "Choose another name" in page.contacts.trouble.words.text()
    assert not page.contacts.done.isVisible()


def test_a_slip_in_the_own_table_is_told_until_it_is_mended(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    write_table(context, TABLE.replace("PE,", "PERU,"))
    page = shown(qtbot, context)
    assert page.contacts.left_out.isVisible()
    assert f"{context.workspace.folder.contacts}:3: " in page.contacts.left_out.words.text()
    write_table(context)
    page.enter()
    assert context.jobs.wait()
    assert not page.contacts.left_out.isVisible()
    assert len(listed(page)) == 3


def test_another_firm_in_hand_shows_its_own_country(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    write_table(context)
    in_hand: list[str | None] = ["MA"]
    page = HelpPage(context, lambda: in_hand[0])
    qtbot.addWidget(page)
    for country, first in (("MA", "Chamber"), ("PE", "Cámara")):
        in_hand[0] = country
        page.enter()
        assert context.jobs.wait()
        assert [words.split()[0] for words in listed(page)] == [first, "Network"]


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (920, 700, 2.0), (1176, 800, 2.0)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_long_names_and_addresses_make_the_page_no_wider(
    qtbot: QtBot, make_context: MakeContext, theme: Theme, width: int, height: int, text: float, language: str
) -> None:
    context = make_context(language)
    write_table(context, TABLE + f"MA,{'W' * 200},{'help' * 60},,+212 {'5' * 100},{'w' * 200}@example.org,\n")
    page = shown(qtbot, context)
    assert len(listed(page)) == 4
    for strip in (page.contacts.done, page.contacts.trouble, page.contacts.left_out):
        strip.set_message("A sentence of some words. " * 4, action="Show folder")
        strip.show()
    assert fit(page, theme, width, height, text) == []
