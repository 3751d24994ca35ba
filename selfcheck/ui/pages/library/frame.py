"""Where list and sheet of the Library stand: side by side, or one of the two where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.context import Context
from selfcheck.ui.pages.library.filters import FilterBar
from selfcheck.ui.pages.library.foot import SheetFoot
from selfcheck.ui.pages.library.printing import SheetPrinting
from selfcheck.ui.pages.library.results import ResultList
from selfcheck.ui.pages.library.things import ThingSheet
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import WIDEST, Rule
from selfcheck.ui.widgets.empty_state import EmptyState
from selfcheck.ui.widgets.search_field import SearchField
from selfcheck.ui.widgets.text import Text, caption

LIST = 0.435
"""The list's share of the page where both stand side by side."""

LEAST = 320


class LibraryFrame(QWidget):
    """Search, filters and results at the start; the sheet with its foot at the end."""

    back_pressed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = theme = context.theme
        text = context.language.text
        self.search = SearchField(theme, text("Find in the library"), clear_tip=text("Empty the field"), key="Ctrl F")
        self.filters = FilterBar(theme, context.language)
        self.results = ResultList(theme, context.language, self.filters.buttons[-1])
        self.reading = caption(theme, text("Reading the library…"))
        self.nothing = EmptyState(theme, "search", text("Nothing found"), "", action=text("Empty the field"))
        self.sheet = ThingSheet(context)
        self.foot = SheetFoot(context)
        self.printing = SheetPrinting(context, self)
        self.back = Button(theme, text("Back"), kind="link", icon="arrow-left")
        self.back.clicked.connect(self.back_pressed)
        self.narrow = False
        self.on_sheet = False
        self._deep = False
        self._build()
        self.say_state(reading=True)
        self._show()

    def set_narrow(self, narrow: bool) -> None:
        """Show one of the two, or both."""
        self.narrow = narrow
        self._show()
        self._fit()

    def show_sheet(self, on_sheet: bool) -> None:
        """Where only one has room: the sheet, or the list."""
        self.on_sheet = on_sheet
        self._show()

    def show_way_back(self, deep: bool) -> None:
        """Whether one came to this sheet from another."""
        self._deep = deep
        self._show()

    def say_state(self, *, reading: bool = False, nothing: str = "", action: str = "") -> None:
        """In place of results: that they are being read, or why there are none."""
        self.reading.setVisible(reading)
        self.nothing.setVisible(bool(nothing))
        self._instead.setVisible(reading or bool(nothing))
        self.results.setVisible(not reading and not nothing)
        self.filters.setVisible(not reading)
        if nothing:
            self.nothing.explain(nothing, action)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._head.setContentsMargins(px(24), px(16), px(20), px(6))
        self._head.setSpacing(px(12))
        self._messages.setContentsMargins(px(24), 0, px(24), 0)
        self._back_row.setContentsMargins(px(24), px(8), px(24), 0)
        self._aside.setContentsMargins(px(24), px(8), px(20), px(16))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self._start, self._end, self._back_bar = QWidget(), QWidget(), QWidget()
        start, end = QVBoxLayout(self._start), QVBoxLayout(self._end)
        for column in (start, end):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        self._head, self._messages, self._instead = QVBoxLayout(), QVBoxLayout(), QWidget()
        self._aside = QVBoxLayout(self._instead)
        self._head.addWidget(self.search)
        self._head.addWidget(self.filters)
        self._aside.addWidget(self.reading)
        self._aside.addWidget(self.nothing)
        self._aside.addStretch(1)
        start.addLayout(self._head)
        start.addWidget(self._instead)
        start.addWidget(self.results, 1)
        self._back_row = QHBoxLayout(self._back_bar)
        self._back_row.addWidget(self.back)
        self._back_row.addStretch(1)
        for message in (self.printing.trouble, self.printing.strip):
            self._messages.addWidget(message)
        end.addWidget(self._back_bar)
        end.addWidget(self.sheet, 1)
        end.addLayout(self._messages)
        end.addWidget(self.foot)
        self._line = Rule(self._theme, standing=True)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._start)
        whole.addWidget(self._line)
        whole.addWidget(self._end, 1)
        self.restyle()

    def _show(self) -> None:
        self._start.setVisible(not (self.narrow and self.on_sheet))
        self._line.setVisible(not self.narrow)
        self._end.setVisible(self.on_sheet or not self.narrow)
        self._back_bar.setVisible(self.narrow or self._deep)

    def _fit(self) -> None:
        if self.narrow:
            self._start.setMinimumWidth(0)
            self._start.setMaximumWidth(WIDEST)
        else:
            self._start.setFixedWidth(max(self._theme.px(LEAST), round(self.width() * LIST)))


class OnThisComputer(QWidget):
    """In the top bar: nothing here is fetched from anywhere."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(6))
        row.addWidget(Icon(context.theme, "lock", "ink_2", size=14))
        row.addWidget(
            Text(context.theme, context.language.text("all on this computer"), "caption", colour="ink_2", wrap=False)
        )
