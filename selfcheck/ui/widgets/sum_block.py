"""A short sum: a few lines with their figures, a rule, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.text import Text

Line = tuple[str, str]


class SumBlock(QWidget):
    """Lines of (words, figure); the outcome stands SemiBold under a rule, in a colour of its own if it has one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self.labels: list[Text] = []
        self.figures: list[Text] = []
        self._rules: list[Rule] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.restyle()

    def show_sum(self, lines: Sequence[Line], outcome: Line, colour: str = "ink") -> None:
        """Show another sum; nothing happens when it stands there already."""
        what = (tuple(lines), outcome, colour)
        if what == self._shown:
            return
        self._shown = what
        self._make(len(lines))
        for at, (words, figure) in enumerate([*lines, outcome]):
            last = at == len(lines)
            for label, said in ((self.labels[at], words), (self.figures[at], figure)):
                label.set_strong(last)
                if label.text() != said:
                    label.setText(said)
            self.labels[at].set_colour("ink" if last or at == 0 else "ink_2")
            self.figures[at].set_colour(colour if last else "ink")

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(2))

    def _make(self, lines: int) -> None:
        if len(self.labels) == lines + 1:
            return
        for part in (*self.labels, *self.figures, *self._rules):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.labels = [Text(self._theme, "", "dense") for _line in range(lines + 1)]
        self.figures = [Text(self._theme, "", "dense", wrap=False) for _line in range(lines + 1)]
        self._rules = [Rule(self._theme), Rule(self._theme)]
        for at in range(lines + 1):
            row = at if at < lines else at + 1
            self._grid.addWidget(self.labels[at], row, 0)
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(self.figures[at], row, 1, end)
        for column, rule in enumerate(self._rules):
            self._grid.addWidget(rule, lines, column)
