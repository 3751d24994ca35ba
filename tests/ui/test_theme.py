"""The theme: lengths that follow the text size, colours that follow the scheme, and a cheap start."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.ui.look.paint import STRONG, reading_direction
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.card import Card

MODULES = "answer_buttons question_card rail top_bar form_row option_row search_field progress_strip empty_state scroll"


def test_lengths_and_type_grow_with_the_text_size(theme: Theme) -> None:
    assert (theme.px(8), theme.line_height("body"), theme.font("body").pixelSize()) == (8, 20, 14)
    theme.set_text_scale(2.0)
    assert (theme.px(8), theme.line_height("body"), theme.font("body").pixelSize()) == (16, 40, 28)


def test_a_line_never_vanishes(theme: Theme) -> None:
    assert theme.px(0.3) == 1
    assert theme.px(0) == 0


def test_the_fonts_are_the_ones_that_ship(theme: Theme) -> None:
    font = QFontInfo(theme.font("title", STRONG))
    assert font.family() == "Noto Sans"
    assert font.weight() == STRONG


def test_a_change_of_scheme_reaches_colours_palette_and_parts(theme: Theme, qtbot: QtBot) -> None:
    told: list[str] = []

    class Told(Card):
        def restyle(self) -> None:
            told.append(theme.colours.canvas.name())

    part = Told(theme)
    qtbot.addWidget(part)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert theme.dark
    assert told == ["#151918"]
    assert QApplication.palette().window().color() == QColor("#151918")
    assert theme.area("energy").colour == QColor("#F59A66")


def test_measured_is_taken_once_until_the_text_size_changes(theme: Theme) -> None:
    taken: list[float] = []

    def measure() -> float:
        taken.append(theme.scale)
        return theme.scale

    assert theme.measured("width", measure) == theme.measured("width", measure) == 1.0
    assert taken == [1.0]
    theme.set_text_scale(2.0)
    assert theme.measured("width", measure) == 2.0


@pytest.mark.parametrize(
    ("words", "backwards"),
    [("45\u00a0%", False), ("EN-04", False), ("Año", False), ("المخبز", True), ("مخبز 45", True)],
)
def test_figures_and_codes_keep_their_own_direction(words: str, backwards: bool) -> None:
    assert (reading_direction(words).name == "RightToLeft") == backwards


def test_every_icon_named_in_the_tokens_is_there(theme: Theme) -> None:
    for area in theme.tokens.areas.values():
        assert not theme.icons.pixmap(area.icon, theme.colours.ink, 16).isNull()


def test_an_icon_takes_the_colour_it_is_given(theme: Theme) -> None:
    picture = theme.icons.pixmap("half-disc", QColor("#FF0000"), 24).toImage()
    assert picture.pixelColor(18, 12).name() == "#ff0000"
    assert picture.pixelColor(6, 12).alpha() == 0
    turned = theme.icons.pixmap("half-disc", QColor("#FF0000"), 24, mirrored=True).toImage()
    assert turned.pixelColor(6, 12).name() == "#ff0000"


def test_parts_bring_in_nothing_but_the_three_qt_modules() -> None:
    program = f"""
import sys
for name in {MODULES.split()!r}:
    __import__("selfcheck.ui.widgets." + name)
print(*sorted(m for m in sys.modules if m.startswith("PySide6.Qt")))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout.split() == ["PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"]
