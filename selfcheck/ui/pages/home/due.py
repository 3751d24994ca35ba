"""What is due in all firms: late, in the next 30 days, in the next 90."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.overview import Summary
from selfcheck.domain.plan import Action, DueGroup
from selfcheck.i18n import Language
from selfcheck.labels import due_group_name
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.home.words import DOT, action_title, due_words
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.due_row import DueRow
from selfcheck.ui.widgets.text import Text, caption, section

Due = tuple[Summary, Action]
ICONS = {DueGroup.OVERDUE: "circle-alert", DueGroup.NEXT_30: "clock", DueGroup.NEXT_90: "calendar-clock"}
AT_MOST = 3


class DueCard(Card):
    """Three groups; each shows its first three actions and opens in place."""

    opened = Signal(str)  # the key of an assessment

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=0, spacing=0)
        self._language = language
        self.total = caption(theme)
        self._head = QHBoxLayout()
        self._head.addWidget(section(theme, language.text("What is due")), 1)
        self._head.addWidget(self.total)
        self.column.addLayout(self._head)
        self._nothing = caption(theme, language.text("Nothing in the next 90 days. Actions with a date appear here."))
        self._about = QHBoxLayout()
        self._about.addWidget(self._nothing)
        self.column.addLayout(self._about)
        self.groups = {group: DueList(theme, language, group) for group in ICONS}
        for one in self.groups.values():
            one.opened.connect(self.opened)
            self.add(one)
        self.restyle()

    def show_due(self, groups: Mapping[DueGroup, Sequence[Due]], today: date) -> None:
        """Show what is due on this day."""
        number = sum(len(rows) for rows in groups.values())
        self.total.setText(self._language.count("{n} action", "{n} actions", number) if number else "")
        self._nothing.setVisible(not number)
        self._measure_about()
        for group, one in self.groups.items():
            one.show_due(groups.get(group, ()), today)

    def stops(self) -> list[QWidget]:
        """What Tab comes to, as it stands on the page."""
        return [stop for one in self.groups.values() for stop in (*one.rows, one.more)]

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        px = self._theme.px
        self.column.setContentsMargins(0, px(14), 0, px(12))
        self._head.setContentsMargins(px(16), 0, px(16), 0)
        self._measure_about()

    def _measure_about(self) -> None:
        px = self._theme.px
        self._about.setContentsMargins(px(16), px(6), px(16), px(6) if not self._nothing.isHidden() else 0)


class DueList(QWidget):
    """One group: its name and number, its first actions, and a way to see the others."""

    opened = Signal(str)

    def __init__(self, theme: Theme, language: Language, group: DueGroup) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._late = group is DueGroup.OVERDUE
        self._whole = False
        self._due: Sequence[Due] = ()
        self._today = date.min
        self.rows: list[DueRow] = []
        colour = "no" if self._late else "ink_2"
        ink = "no" if self._late else "ink"
        self.number = Text(theme, "", "dense", strong=True, colour=ink, wrap=False)
        self._head = QHBoxLayout()
        self._head.addWidget(Icon(theme, ICONS[group], colour))
        name = Text(theme, due_group_name(group, language), "dense", strong=True, colour=ink)
        self._head.addWidget(name, 1)
        self._head.addWidget(self.number)
        self.more = Button(theme, kind="link")
        self.more.clicked.connect(self._open)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.more)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._list)
        self._column.addLayout(self._foot)
        self.restyle()

    def show_due(self, due: Sequence[Due], today: date) -> None:
        """Show these actions; an empty group is left out."""
        self._due, self._today = due, today
        shown = due if self._whole or len(due) <= AT_MOST else due[:AT_MOST]
        while len(self.rows) < len(shown):
            row = DueRow(self._theme)
            row.clicked.connect(self._pressed)
            self.rows.append(row)
            self._list.addWidget(row)
        for at, row in enumerate(self.rows):
            if at < len(shown):
                self._say(row, *shown[at])
            row.setVisible(at < len(shown))
        self.number.setText(self._language.number(len(due)))
        others = len(due) - len(shown)
        self.more.set_words(self._language.count("{n} more", "{n} more", others))
        self.more.setVisible(bool(others))
        self.setVisible(bool(due))
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._head.setContentsMargins(px(16), px(10), px(16), px(6))
        self._head.setSpacing(px(8))
        self._foot.setContentsMargins(px(16), 0, px(16), px(4) if not self.more.isHidden() else 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def _say(self, row: DueRow, one: Summary, action: Action) -> None:
        owner = DOT.join(part for part in (one.firm.name, action.owner) if part)
        when = due_words(action.due or self._today, self._today, self._language)
        row.show_words(one.key, action_title(one, action, self._language), owner, when, late=self._late)

    def _open(self) -> None:
        self._whole = True
        before = len(self.rows)
        self.show_due(self._due, self._today)
        if before < len(self.rows):
            self.rows[before].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, DueRow):
            self.opened.emit(row.key)
