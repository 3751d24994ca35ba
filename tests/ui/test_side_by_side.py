"""Parts that stand side by side where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.side_by_side import SideBySide


@pytest.mark.parametrize(
    ("width", "text", "wide", "gap"), [(400, 1.0, True, 24), (399, 1.0, False, 8), (799, 2.0, False, 16)]
)
def test_a_row_becomes_a_column_where_it_is_too_narrow_for_the_size_of_the_text(
    qtbot: QtBot, theme: Theme, width: int, text: float, wide: bool, gap: int
) -> None:
    theme.set_text_scale(text)
    holder = QWidget()
    qtbot.addWidget(holder)
    sides = SideBySide(theme, 400, gap=24, below=8, parent=holder)
    first, second = QLabel("a"), QLabel("b")
    sides.addWidget(first)
    sides.addWidget(second)
    holder.resize(width, 300)
    assert sides.fold(width) is wide
    sides.activate()
    assert (second.x() > first.x(), second.y() > first.y()) == (wide, not wide)
    between = second.x() - first.geometry().right() if wide else second.y() - first.geometry().bottom()
    assert between == gap + 1
