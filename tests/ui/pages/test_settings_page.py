"""Settings: every choice applies at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.settings.page import SettingsPage
from selfcheck.ui.prompts import Prompts
from selfcheck.ui.settings import Settings
from tests.ui.pages.checks import fit, nameless

MakeContext = Callable[..., Context]


class Folders(Prompts):
    """Remembers which folders were asked for."""

    def __init__(self, opens: bool = True) -> None:
        self.opens = opens
        self.shown: list[Path] = []

    def show_folder(self, path: Path) -> bool:
        self.shown.append(path)
        return self.opens


def shown(qtbot: QtBot, context: Context) -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1048, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter()
    return page


def test_each_choice_changes_its_own_setting_only(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    page = shown(qtbot, context)
    colours = QApplication.focusWidget()
    assert colours in page.look.scheme.segments
    qtbot.keyClick(colours, Qt.Key.Key_Left)
    assert context.settings == Settings(language="en", scheme="dark")
    sizes = page.look.sizes.field
    sizes.setFocus()
    qtbot.keyClick(sizes, Qt.Key.Key_End)
    assert context.settings == Settings(language="en", scheme="dark", text_scale=2.0)
    qtbot.keyClick(page.habits.advance, Qt.Key.Key_Space)
    assert context.settings == Settings(language="en", scheme="dark", text_scale=2.0, auto_advance=False)
    speech = page.habits.speech.field
    qtbot.keyClick(speech, Qt.Key.Key_End)
    assert context.settings.language == "es"


def test_what_was_chosen_before_is_shown(qtbot: QtBot, make_context: MakeContext) -> None:
    context = make_context()
    context.settings = Settings(language="es", scheme="light", text_scale=1.29, auto_advance=False)
    page = shown(qtbot, context)
    assert page.look.scheme.code() == "light"
    assert page.look.sizes.field.code() == "1.3"
    assert page.habits.speech.field.code() == "es"
    assert not page.habits.advance.isChecked()


def test_the_folder_is_named_and_shown(qtbot: QtBot, make_context: MakeContext) -> None:
    prompts = Folders()
    context = make_context(prompts=prompts)
    page = shown(qtbot, context)
    folder = context.workspace.folder
    assert page.data.place.row.field.text() == str(folder.folder)
    assert page.data.place.row.field.isReadOnly()
    qtbot.keyClick(page.data.button, Qt.Key.Key_Return)
    assert [path.parent for path in prompts.shown] == [folder.folder]
    assert not page.data._trouble.isVisible()


def test_a_folder_that_cannot_be_shown_is_said(qtbot: QtBot, make_context: MakeContext) -> None:
    page = shown(qtbot, make_context(prompts=Folders(opens=False)))
    qtbot.mouseClick(page.data.button, Qt.MouseButton.LeftButton)
    assert page.data._trouble.isVisible()


def test_everything_has_a_name(qtbot: QtBot, make_context: MakeContext) -> None:
    assert nameless(shown(qtbot, make_context())) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (920, 700, 2.0), (1176, 800, 2.0)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, make_context: MakeContext, theme: Theme, width: int, height: int, text: float
) -> None:
    assert fit(shown(qtbot, make_context()), theme, width, height, text) == []
