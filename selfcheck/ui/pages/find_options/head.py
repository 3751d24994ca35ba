"""Above the list of options: the views, the search, the area shown alone. Where it is wide, they are in the top bar."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from selfcheck.domain.checklist import Area
from selfcheck.labels import area_name
from selfcheck.ui.context import Context
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.search_field import SearchField
from selfcheck.ui.widgets.segmented import Choice, Segmented
from selfcheck.ui.widgets.top_bar import TopBar


class ListHead(QWidget):
    """Holds what has no room in the top bar."""

    area_chosen = Signal(object)  # Area, or None for all

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = theme = context.theme
        self._language = language = context.language
        text = language.text
        self._narrow = False
        self.views = Segmented(
            theme,
            [Choice("suggested", text("Suggested")), Choice("good", text("Good already")), Choice("all", text("All"))],
            name=text("Which options"),
        )
        self.search = SearchField(theme, text("Find"), clear_tip=text("Empty the field"), key="Ctrl F", width=190)
        self.search.line.setAccessibleName(text("Find an option"))
        self.area_button = Button(theme, text("All areas"), trailing="chevron-down")
        self._menu = QMenu(self.area_button)
        self._menu.triggered.connect(self._picked)
        self.area_button.set_menu(self._menu)
        self.area_button.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area_button)
        self.restyle()

    def place(self, bar: TopBar, narrow: bool, very_narrow: bool) -> None:
        """Views and search go into the top bar where it has room, else they stand here."""
        self._narrow = narrow
        if narrow:
            self._column.insertWidget(0, self.search)
        elif self.search.parentWidget() is not bar:
            bar.add_end(self.search)
        if very_narrow:
            self._column.insertWidget(0, self.views)
        elif self.views.parentWidget() is not bar:
            bar.add_middle(self.views)
        self.restyle()

    def show_counts(self, suggested: int, good: int, every: int | None) -> None:
        """Say how many options each view has; the whole list is counted once it was read."""
        text, number = self._language.text, self._language.number
        self.views.set_words("suggested", text("Suggested {n}", n=number(suggested)))
        self.views.set_words("good", text("Good already {n}", n=number(good)))
        self.views.set_words("all", text("All") if every is None else text("All {n}", n=number(every)))

    def show_area(self, area: Area | None, areas: list[tuple[Area, int]], always: bool) -> None:
        """Offer the areas: always where the rail cannot, else while one is shown alone."""
        language = self._language
        name = area_name(area, language) if area else language.text("All areas")
        if self.area_button.words() != name:
            self.area_button.set_words(name)
        self.area_button.setVisible(always or area is not None)
        self._menu.clear()
        every = self._menu.addAction(language.text("All areas"))
        every.setData("")
        for one, number in areas:
            words = language.text("{area}, {n}", area=area_name(one, language), n=language.number(number))
            self._menu.addAction(words).setData(one.value)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes; nothing of it shows while there is nothing in it."""
        px = self._theme.px
        filled = self._narrow or not self.area_button.isHidden()
        self._column.setContentsMargins(px(16), px(16) if filled else 0, px(16), px(8) if filled else 0)
        self._column.setSpacing(px(8))

    def _picked(self, action: QAction) -> None:
        code = str(action.data())
        self.area_chosen.emit(Area(code) if code else None)
