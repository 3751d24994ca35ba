"""The list of options by class. Rows are made once for each option, so that focus and scroll position stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcheck.domain.library import InvestmentClass
from selfcheck.domain.suggestions import Standing
from selfcheck.i18n import Language
from selfcheck.labels import class_long_name, why_not_words
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.find_options.words import Item, OptionWords
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.option_row import OptionRow
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.text import Text, caption

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ListedOption(OptionRow):
    """A row that knows its option and hands arrows and Enter on."""

    moved = Signal(str, int)  # option, +1 or -1
    entered = Signal(str)

    def __init__(self, theme: Theme, option: str, area: str, title: str) -> None:
        super().__init__(theme, area, title, "")
        self.option = option
        self.shown: tuple[str, ...] = ()

    def show_facts(self, line: str, state: tuple[str, str, str]) -> None:
        """Show the second line and the state; nothing happens when they stand there already."""
        if (line, *state) != self.shown:
            self.shown = (line, *state)
            self.set_line(line)
            self.set_state(*state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the list, Enter to the option's page."""
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            self.moved.emit(self.option, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.option)
        else:
            super().keyPressEvent(event)


class ClassHeading(QWidget):
    """A class spelt out, and how many options stand under it."""

    def __init__(self, theme: Theme, letter: InvestmentClass, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._count = caption(theme)
        self._row = QHBoxLayout(self)
        self._row.addWidget(ClassBadge(theme, letter.value, name), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(Text(theme, name, "dense", strong=True), 1)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self.restyle()

    def set_count(self, words: str) -> None:
        """Say how many."""
        self._count.setText(words)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._row.setContentsMargins(px(8), px(6), px(8), px(4))
        self._row.setSpacing(px(8))


class OptionList(Scroll):
    """The rows in their groups; one is selected, and only that one takes the Tab key."""

    pressed = Signal(str)  # by the pointer or the space bar
    selected = Signal(str)  # by the arrows
    entered = Signal(str)

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, margins=(16, 16, 16, 16), spacing=2)
        self._language = language
        self._rows: dict[str, ListedOption] = {}
        self._laid: list[tuple[InvestmentClass, tuple[str, ...]]] = []
        self._ids: list[str] = []
        self._headings = {one: ClassHeading(theme, one, class_long_name(one, language)) for one in InvestmentClass}
        self._none = caption(theme, language.text("Nothing here has these words."))
        self._none.hide()
        for heading in self._headings.values():
            heading.hide()
            self.add(heading)
        self.add(self._none)
        self.column.addStretch(1)
        self.setAccessibleName(language.text("Options"))

    def ids(self) -> list[str]:
        """The options in sight, in their order."""
        return list(self._ids)

    def show_items(self, found: Sequence[Item], words: OptionWords) -> None:
        """Show these options, grouped by class in their order."""
        groups = {letter: [item for item in found if item.letter is letter] for letter in InvestmentClass}
        for group in groups.values():
            for item in group:
                self._row_of(item).show_facts(words.line(item), self._state(item))
        self._ids = [item.option.id for group in groups.values() for item in group]
        wanted = [(letter, tuple(item.option.id for item in group)) for letter, group in groups.items()]
        if wanted != self._laid:
            self._lay(groups)
            self._laid = wanted
        for letter, group in groups.items():
            self._headings[letter].set_count(self._language.number(len(group)))
        self._none.setVisible(not found)

    def select(self, option: str, *, focus: bool = False) -> None:
        """Draw this row as the open one and bring it into sight."""
        for name, row in self._rows.items():
            chosen = name == option
            if chosen != (row.focusPolicy() == Qt.FocusPolicy.StrongFocus):
                row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
                row.set_selected(chosen)
        here = self._rows.get(option)
        if here is not None and not here.isHidden():
            if focus:
                here.setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_whole(here)

    def row(self, option: str) -> ListedOption | None:
        """The row of an option."""
        return self._rows.get(option)

    def beside(self, option: str, step: int) -> str | None:
        """The option before or after one in the list."""
        if option not in self._ids:
            return self._ids[0] if self._ids else None
        at = self._ids.index(option) + step
        return self._ids[at] if 0 <= at < len(self._ids) else None

    def _row_of(self, item: Item) -> ListedOption:
        name = item.option.id
        row = self._rows.get(name)
        if row is None:
            row = ListedOption(self._theme, name, item.option.area.value, self._language.content(item.option.title))
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            row.clicked.connect(self._pressed)
            row.moved.connect(self._moved)
            row.entered.connect(self.entered)
            row.hide()
            self._rows[name] = row
        return row

    def _lay(self, groups: dict[InvestmentClass, list[Item]]) -> None:
        self.setUpdatesEnabled(False)
        kept = {item.option.id for group in groups.values() for item in group}
        for name, row in self._rows.items():
            if name not in kept:
                self.column.removeWidget(row)
                row.hide()
        at = 0
        for letter, group in groups.items():
            heading = self._headings[letter]
            heading.setVisible(bool(group))
            self.column.insertWidget(at, heading)
            at += 1
            for item in group:
                row = self._rows[item.option.id]
                self.column.insertWidget(at, row)
                row.show()
                at += 1
        self.setUpdatesEnabled(True)
        before: QWidget | None = None
        for name in (item.option.id for group in groups.values() for item in group):
            if before is not None:
                QWidget.setTabOrder(before, self._rows[name])
            before = self._rows[name]

    def _state(self, item: Item) -> tuple[str, str, str]:
        text = self._language.text
        if item.adopted:
            return "check", text("Adopted"), "yes"
        if item.why_not is not None:
            return "hourglass", why_not_words(item.why_not, self._language), "ink_2"
        if item.standing is Standing.CONFIRMED:
            return "circle-check", text("Good already"), "yes"
        return "", "", "ink_2"

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, ListedOption):
            self.pressed.emit(row.option)

    def _moved(self, option: str, step: int) -> None:
        there = self.beside(option, step)
        if there is not None:
            self._rows[there].setFocus(Qt.FocusReason.TabFocusReason)
            self.selected.emit(there)
