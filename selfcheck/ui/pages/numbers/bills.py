"""Bringing bills in: what was read out of a file or the clipboard, shown before it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.numbers import Bill, Numbers, Period, Use
from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.numbers.words import NumbersWords
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.fields import ComboField
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.text import Text, caption, heading
from selfcheck.units import unit_name

if TYPE_CHECKING:
    from selfcheck.exchange.bills import BillRow, Preview
    from selfcheck.exchange.dates import DateOrder

MOST_ROWS, MOST_FAULTS = 24, 6


@dataclass(frozen=True)
class Brought:
    """Bills somebody brings: a file's path or the text of the clipboard, for which row, read in which way."""

    what: Path | str
    use: str
    order: DateOrder | None = None
    sheet: str | None = None

    def reader(self, assessment: Assessment, numbers: Numbers, use: Use, language: Language) -> Callable[[], Preview]:
        """The work of reading it, for the worker."""
        from selfcheck.usecases import bills

        if isinstance(self.what, Path):
            return partial(bills.preview_file, assessment, numbers, use, self.what, language, self.order, self.sheet)
        return partial(bills.preview_pasted, assessment, numbers, use, self.what, language, self.order)


class BillsCard(Card):
    """What was read, with wrong cells named. Another row, sheet or order of days asks for another reading."""

    used = Signal(object, object)  # Brought, Preview
    again = Signal(object)  # Brought
    closed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16, spacing=10)
        text = language.text
        self._language = language
        self._brought: Brought | None = None
        self._preview: Preview | None = None
        self.title = heading(theme)
        self.row, self.sheet, self.order = ComboField(theme), ComboField(theme), ComboField(theme)
        for combo, name in (
            (self.row, text("For which resource")),
            (self.sheet, text("Sheet")),
            (self.order, text("Day or month first")),
        ):
            combo.setAccessibleName(name)
            combo.chosen.connect(self._read_again)
        choices = QWidget()
        line = FieldsLayout(theme, choices, gap=12, line_gap=8)
        for combo, least in ((self.row, 200), (self.sheet, 140), (self.order, 220)):
            line.add(combo, least, 0)
        self.faults = ErrorLine(theme)
        self.table = QWidget()
        self._grid = QGridLayout(self.table)
        self._cells: list[Text] = []
        self.more = caption(theme)
        self.use = Button(theme, "", kind="main")
        self.cancel = Button(theme, text("Cancel"))
        self.use.clicked.connect(self._use)
        self.cancel.clicked.connect(self.closed)
        foot = QWidget()
        buttons = FieldsLayout(theme, foot, gap=12)
        buttons.add(self.use, 0, 0)
        buttons.add(self.cancel, 0, 0)
        for part in (self.title, choices, self.faults, self.table, self.more, foot):
            self.add(part)

    def show_preview(self, brought: Brought, preview: Preview, words: NumbersWords, uses: Sequence[Use]) -> None:
        """Show what was read."""
        self._brought, self._preview = brought, preview
        text, count, language = self._language.text, self._language.count, self._language
        use = next(one for one in uses if one.key == brought.use)
        source = brought.what.name if isinstance(brought.what, Path) else text("the clipboard")
        put(self.title, text("Read from {source}", source=source))
        self.row.clear()
        for one in uses:
            self.row.addItem(one.name, one.key)
        self.row.set_code(brought.use)
        self._show_sheets(preview)
        self._show_order(preview)
        faults = [fault.say(text) for fault in preview.faults]
        said = faults[:MOST_FAULTS]
        if len(faults) > MOST_FAULTS:
            said.append(
                count("{n} more cell can't be read.", "{n} more cells can't be read.", len(faults) - MOST_FAULTS)
            )
        self.faults.say("\n".join(said))
        self._show_rows(preview.rows[:MOST_ROWS], words, use)
        hidden = len(preview.rows) - MOST_ROWS
        show(self.more, hidden > 0)
        if hidden > 0:
            put(self.more, count("{n} more row was read.", "{n} more rows were read.", hidden))
        good = len(preview.rows)
        self.use.set_words(
            count("Use the {n} good row", "Use the {n} good rows", good)
            if faults
            else count("Use this {n} row", "Use these {n} rows", good)
        )
        self.use.setAccessibleDescription(text("They take the place of the bills this row had."))
        self.use.setEnabled(good > 0)
        self.table.setAccessibleName(language.count("{n} row read", "{n} rows read", good))
        self.show()

    def _show_sheets(self, preview: Preview) -> None:
        self.sheet.clear()
        for name in preview.sheets:
            self.sheet.addItem(name, name)
        self.sheet.set_code(preview.sheet)
        show(self.sheet, len(preview.sheets) > 1)

    def _show_order(self, preview: Preview) -> None:
        from selfcheck.exchange.dates import DateOrder

        text = self._language.text
        self.order.clear()
        self.order.addItem(text("3/4 is 3 April"), DateOrder.DAY_FIRST.value)
        self.order.addItem(text("3/4 is 4 March"), DateOrder.MONTH_FIRST.value)
        self.order.set_code(preview.order.value)
        asked = self._brought is not None and self._brought.order is not None
        show(self.order, not preview.order_sure or asked)

    def _show_rows(self, rows: Sequence[BillRow], words: NumbersWords, use: Use) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        text, theme = self._language.text, self._theme
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(3))
        heads = (text("Row"), text("When"), text("Quantity"), words.with_currency(text("Cost")))
        for column, head in enumerate(heads):
            self._put(head, 0, column, "caption")
        for at, row in enumerate(rows, start=1):
            unit = unit_name(row.unit, self._language)
            quantity = "–" if row.quantity is None else f"{self._language.number(row.quantity)} {unit}"
            self._put(self._language.number(row.row), at, 0, "dense")
            self._put(self._when(row.period), at, 1, "dense")
            self._put(quantity, at, 2, "dense")
            self._put("–" if row.cost is None else words.cost(row.cost), at, 3, "dense")
        self._grid.setColumnStretch(4, 1)
        show(self.table, bool(rows))

    def _when(self, period: Period | None) -> str:
        if period is None:
            return self._language.text("the whole period")
        if period.first == period.last:
            return self._language.day(period.first)
        if period.first.day == 1 and period.days in (28, 29, 30, 31) and period.first.month == period.last.month:
            return self._language.month(period.first)
        return self._language.span(period.first, period.last)

    def _put(self, words: str, row: int, column: int, role: str) -> None:
        cell = Text(self._theme, words, "caption" if role == "caption" else "dense", wrap=column == 1,
                    colour="ink_2" if role == "caption" or column == 0 else "ink")  # fmt: skip
        side = Qt.AlignmentFlag.AlignTrailing if column >= 2 else Qt.AlignmentFlag.AlignLeading
        self._grid.addWidget(cell, row, column, side | Qt.AlignmentFlag.AlignVCenter)
        self._cells.append(cell)

    def _read_again(self) -> None:
        if self._brought is None:
            return
        from selfcheck.exchange.dates import DateOrder

        order = DateOrder(self.order.code()) if self.sender() is self.order else self._brought.order
        sheet = self.sheet.code() or None
        self.again.emit(replace(self._brought, use=self.row.code(), order=order, sheet=sheet))

    def _use(self) -> None:
        if self._brought is not None and self._preview is not None:
            self.used.emit(self._brought, self._preview)


def cut_to(bills: Iterable[Bill], period: Period) -> tuple[Bill, ...]:
    """The bills with their days cut at the ends of the period: a bill counts where the person put it."""
    return tuple(
        replace(one, period=Period(max(one.period.first, period.first), min(one.period.last, period.last)))
        for one in bills
    )
