"""Better or worse than before: a diverging bar for each indicator, or all figures as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card, Rule
from selfcheck.ui.widgets.diverging_bar import DivergingBar
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.target_form import FormWords, TargetForm
from selfcheck.ui.widgets.text import Text, caption, heading

COLOURS = {True: "yes", False: "no", None: "ink_2"}


@dataclass(frozen=True)
class BarSaid:
    """One indicator in words. `part` is from -1 (worse) to 1 (better), None without a baseline; `up` is the arrow.

    `usual` is what the sector mostly reaches, `target` what the firm wants, `reached` whether it has it now.
    """

    name: str
    values: str
    change: str
    part: float | None = None
    better: bool | None = None
    up: bool | None = None
    note: str = ""
    usual: str = ""
    target: str = ""
    reached: bool = False


@dataclass(frozen=True)
class CardWords:
    """What the card always says."""

    title: str
    alone: str
    table: str
    bars: str
    short: str
    target: str
    worse: str
    better: str
    save: str


class BarLine(QWidget):
    """One indicator: name and values, then bar, arrow, change and word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name = Text(theme, "", "dense")
        self.values = caption(theme)
        self.values.setSizePolicy(self.values.sizePolicy().Policy.Maximum, self.values.sizePolicy().verticalPolicy())
        self.bar = DivergingBar(theme)
        self.arrow = Icon(theme, "arrow-up", size=14)
        self.change = Text(theme, "", "dense", strong=True, wrap=False)
        self.note, self.usual, self.target = caption(theme), caption(theme), caption(theme)
        self.drawn = QWidget()
        first, second = QHBoxLayout(), QHBoxLayout(self.drawn)
        first.setSpacing(theme.px(8))
        second.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self.name, 1)
        first.addWidget(self.values)
        second.setSpacing(theme.px(8))
        self.end = QWidget()
        end = QHBoxLayout(self.end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(theme.px(8))
        end.addStretch(1)
        end.addWidget(self.arrow)
        end.addWidget(self.change)
        second.addWidget(self.bar, 1)
        second.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(4))
        column.setSpacing(theme.px(2))
        column.addWidget(Rule(theme))
        column.addLayout(first)
        for part in (self.drawn, self.usual, self.target, self.note):
            column.addWidget(part)

    def show_bar(self, said: BarSaid, alone: bool = False) -> None:
        """Show one indicator; `alone` without a baseline, so without a bar."""
        self.drawn.setVisible(not alone)
        self.name.setText(said.name)
        self.values.setText(said.values)
        self.change.setText(said.change)
        self.change.set_colour(COLOURS[said.better])
        self.bar.show_part(said.part)
        self.bar.setAccessibleName(f"{said.name}: {said.values}, {said.change}")
        self.arrow.set_icon("arrow-up" if said.up else "arrow-down", COLOURS[said.better])
        self.arrow.setVisible(said.up is not None)
        self.target.set_colour("yes" if said.reached else "ink_2")
        for label, words in ((self.usual, said.usual), (self.target, said.target), (self.note, said.note)):
            label.setText(words)
            label.setVisible(bool(words))


class IndicatorCard(Card):
    """Bars first; a link shows the table and the bars again. `save_pressed` asks for a file of all figures.

    With one period there are figures without bars. `form` is where a target is set; a link opens it.
    """

    save_pressed = Signal()

    def __init__(self, theme: Theme, words: CardWords, form: FormWords) -> None:
        super().__init__(theme, padding=16, spacing=4)
        self._said = words
        self._as_table = self._alone = False
        self._cells: list[Text] = []
        self.toggle = Button(theme, words.table, kind="link")
        self.toggle.clicked.connect(self._toggle)
        head = QHBoxLayout()
        self.title = heading(theme, words.title)
        head.addWidget(self.title, 1)
        head.addWidget(self.toggle)
        self.column.addLayout(head)
        self.period = caption(theme)
        self.add(self.period)
        self._bars, self._table = QWidget(), QWidget()
        self._lines: list[BarLine] = []
        self._column = QVBoxLayout(self._bars)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.base = Text(theme, "", "caption", colour="ink_2", wrap=False)
        self._behind = QWidget()
        self._axis = QWidget()
        axis = QHBoxLayout(self._axis)
        axis.setContentsMargins(0, 0, 0, 0)
        axis.setSpacing(theme.px(4))
        axis.addWidget(Text(theme, f"← {words.worse}", "caption", colour="ink_2", wrap=False))
        axis.addStretch(1)
        axis.addWidget(self.base)
        axis.addStretch(1)
        axis.addWidget(Text(theme, f"{words.better} →", "caption", colour="ink_2", wrap=False))
        axis.addWidget(self._behind)
        self._column.addWidget(self._axis)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, theme.px(4), 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(0, 1)
        self.note = caption(theme)
        self.save = Button(theme, words.save, kind="link", icon="download")
        self.save.clicked.connect(self.save_pressed)
        self.saved = caption(theme)
        self.saved.hide()
        self.set_target = Button(theme, words.target, kind="link")
        self.set_target.clicked.connect(self._open_form)
        self.form = TargetForm(theme, form)
        self.form.closed.connect(self._form_closed)
        deeds = QWidget()
        line = FlowLayout(deeds, gap=theme.px(16), line_gap=theme.px(4))
        line.addWidget(self.save)
        line.addWidget(self.set_target)
        for part in (self._bars, self._table, self.note, self.form, deeds, self.saved):
            self.add(part)
        self._show()

    def show_indicators(
        self,
        period: str,
        base: str,
        bars: Sequence[BarSaid],
        rows: Sequence[Sequence[str]],
        note: str,
        alone: bool = False,
    ) -> None:
        """`bars` are drawn, `rows` (the first is the heading) stand in the table; `alone` there is one period."""
        self._alone = alone
        self.title.setText(self._said.alone if alone else self._said.title)
        self._axis.setVisible(not alone)
        self.period.setText(period)
        self.base.setText(base)
        while len(self._lines) > len(bars):
            gone = self._lines.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._lines) < len(bars):
            line = BarLine(self._theme)
            self._lines.append(line)
            self._column.addWidget(line)
        for line, said in zip(self._lines, bars, strict=True):
            line.show_bar(said, alone)
        self._line_up()
        self._show()
        self._show_rows(rows)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    @property
    def bars(self) -> list[BarLine]:
        """The bars that are drawn."""
        return self._lines

    def table_words(self) -> list[str]:
        """What stands in the cells of the table, row by row."""
        return [cell.text() for cell in self._cells]

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        self._line_up()

    def _line_up(self) -> None:
        """All bars are as wide as each other, since they share one scale; the words above stand over them."""
        widest = max((line.change.sizeHint().width() for line in self._lines), default=0) + self._theme.px(14 + 8)
        for line in self._lines:
            line.end.setFixedWidth(widest)
        self._behind.setFixedWidth(widest + self._theme.px(4))

    def _show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        for at, row in enumerate(rows):
            if len(row) == 1:
                # What stands beside the row above takes a whole line.
                cell = Text(self._theme, row[0], "caption", colour="ink_2")
                self._grid.addWidget(cell, at, 0, 1, -1)
                self._cells.append(cell)
                continue
            for column, words in enumerate(row):
                cell = Text(self._theme, words, "caption", colour="ink_2" if not at else "ink", wrap=column == 0)
                side = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag(0)
                self._grid.addWidget(cell, at, column, side | Qt.AlignmentFlag.AlignVCenter if column else side)
                self._cells.append(cell)

    def _toggle(self) -> None:
        self._as_table = not self._as_table
        self._show()

    def _show(self) -> None:
        self._bars.setVisible(not self._as_table)
        self._table.setVisible(self._as_table)
        back = self._said.short if self._alone else self._said.bars
        self.toggle.set_words(back if self._as_table else self._said.table)

    def _open_form(self) -> None:
        self.set_target.hide()
        self.form.open()

    def _form_closed(self) -> None:
        self.set_target.show()
        self.set_target.setFocus(Qt.FocusReason.OtherFocusReason)
