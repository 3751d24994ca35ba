"""Where list and page of Find options stand: side by side, or one of the two where it is very narrow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.context import Context
from selfcheck.ui.pages.find_options.foot import OptionFoot
from selfcheck.ui.pages.find_options.head import ListHead
from selfcheck.ui.pages.find_options.list import OptionList
from selfcheck.ui.pages.find_options.sheet import OptionSheet
from selfcheck.ui.widgets.card import WIDEST, Rule
from selfcheck.ui.widgets.empty_state import EmptyState
from selfcheck.ui.widgets.top_bar import TopBar

LEAST, MOST = 280, 400
"""The list's width in design units, between which it takes three eighths."""


class ListAndPage(QWidget):
    """Head and list at the start, the option's page with its foot at the end; or a word on why both are empty."""

    look_around_pressed = Signal()

    def __init__(self, context: Context, bar: TopBar) -> None:
        super().__init__()
        self._theme = context.theme
        self._bar = bar
        self.head = ListHead(context)
        self.list = OptionList(context.theme, context.language)
        self.sheet = OptionSheet(context)
        self.foot = OptionFoot(context)
        text = context.language.text
        action = text("Look around")
        self.empty = {
            "suggested": EmptyState(
                context.theme,
                "lightbulb",
                text("No options yet"),
                text("Each No or Partly in Look around brings what you can do about it here."),
                action=action,
            ),
            "good": EmptyState(
                context.theme,
                "circle-check",
                text("Nothing here yet"),
                text("What you do well stands here once you have answered its questions with Yes."),
                action=action,
            ),
        }
        self._very_narrow = self._on_page = False
        self._nothing = ""
        self._build()
        self.head.place(bar, False, False)
        self._show()

    @property
    def very_narrow(self) -> bool:
        """Only one of list and page is in sight."""
        return self._very_narrow

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """Move search, and then the views too, above the list."""
        self._very_narrow = very_narrow
        self.head.place(self._bar, narrow, very_narrow)
        self._show()
        self._fit()

    def show_page(self, on_page: bool) -> None:
        """Where only one has room: the page, or the list."""
        self._on_page = on_page
        self._show()

    def show_nothing(self, view: str) -> None:
        """Say why this view is empty; an empty name shows list and page."""
        self._nothing = view
        self._show()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        margin = self._theme.px(self._theme.tokens.space.page)
        self._blank_column.setContentsMargins(margin, margin, margin, margin)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self._start, self._end, self._blank = QWidget(), QWidget(), QWidget()
        start, end = QVBoxLayout(self._start), QVBoxLayout(self._end)
        self._blank_column = QVBoxLayout(self._blank)
        for column in (start, end):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        start.addWidget(self.head)
        start.addWidget(self.list, 1)
        end.addWidget(self.foot.back_bar)
        end.addWidget(self.sheet, 1)
        end.addWidget(self.foot)
        for state in self.empty.values():
            state.acted.connect(self.look_around_pressed)
            self._blank_column.addWidget(state)
        self._blank_column.addStretch(1)
        self._line = Rule(self._theme, standing=True)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._start)
        beside.addWidget(self._line)
        beside.addWidget(self._end, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(beside, 1)
        whole.addWidget(self._blank, 1)
        self.restyle()

    def _show(self) -> None:
        nothing, alone = bool(self._nothing), self._very_narrow
        # The head stays where it holds the views, for one must be able to leave an empty one.
        self._start.setVisible((not nothing or alone) and not (alone and self._on_page and not nothing))
        self.list.setVisible(not nothing)
        self._line.setVisible(not nothing and not alone)
        self._end.setVisible(not nothing and (self._on_page or not alone))
        self._blank.setVisible(nothing)
        for view, state in self.empty.items():
            state.setVisible(view == self._nothing)
        self.foot.show_back(alone)

    def _fit(self) -> None:
        px = self._theme.px
        if self._very_narrow:
            self._start.setMinimumWidth(0)
            self._start.setMaximumWidth(WIDEST)
        else:
            self._start.setFixedWidth(max(px(LEAST), min(px(MOST), self.width() * 3 // 8)))
