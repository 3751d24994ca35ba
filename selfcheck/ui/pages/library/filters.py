"""The four filters over the Library's list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.domain.checklist import Area, Resource
from selfcheck.domain.library import InvestmentClass, Library
from selfcheck.i18n import Language
from selfcheck.labels import area_name, class_name, resource_name
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.filter_button import FilterButton
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.usecases.searching import Filters

NAMED = 2
"""Values that are named on a button before the rest is counted."""


class FilterBar(QWidget):
    """Sector, area, class, resource. `changed` tells that something else is wanted."""

    changed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        text, clear = language.text, language.text("Take this filter off")
        self.sector = FilterButton(theme, text("Sector"), text("All sectors"), clear, several=False)
        self.area = FilterButton(theme, text("Area"), text("All areas"), clear, several=True)
        self.letter = FilterButton(theme, text("Class"), text("All classes"), clear, several=True)
        self.resource = FilterButton(theme, text("Resource"), text("All resources"), clear, several=True)
        self.buttons = (self.sector, self.area, self.letter, self.resource)
        self._flow = FlowLayout(self)
        for button in self.buttons:
            button.chosen.connect(self._chosen)
            self._flow.addWidget(button)
        self._titles: dict[str, str] = {}
        self.area.set_choices([(one.value, area_name(one, language)) for one in Area])
        letters = [(one.value, f"{one.value}: {class_name(one, language)}") for one in InvestmentClass]
        self.letter.set_choices(letters)
        self.resource.set_choices([(one.value, resource_name(one, language)) for one in Resource])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def take_library(self, library: Library) -> None:
        """Offer its sectors: the one for every firm first, then by their names."""
        content = self._language.content
        lists = sorted(
            library.checklists.values(), key=lambda one: (one.isic is not None, content(one.title).casefold())
        )
        self._titles = {one.id: content(one.title) for one in lists}
        self.sector.set_choices(list(self._titles.items()))

    def filters(self) -> Filters:
        """What is wanted."""
        return Filters(
            sectors=frozenset(self.sector.values()),
            areas=frozenset(Area(one) for one in self.area.values()),
            classes=frozenset(InvestmentClass(one) for one in self.letter.values()),
            resources=frozenset(Resource(one) for one in self.resource.values()),
        )

    def set_sector(self, sector: str) -> None:
        """Show this sector only, whatever its area, class and resource."""
        for button in self.buttons:
            self._show(button, (sector,) if button is self.sector else ())
        self.changed.emit()

    def clear(self) -> None:
        """Take all filters off."""
        for button in self.buttons:
            self._show(button, ())
        self.changed.emit()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._flow.set_gaps(self._theme.px(6), self._theme.px(6))

    def _chosen(self, values: tuple[str, ...]) -> None:
        button = self.sender()
        if isinstance(button, FilterButton) and values != button.values():
            self._show(button, values)
            self.changed.emit()

    def _show(self, button: FilterButton, values: tuple[str, ...]) -> None:
        if button is self.sector:
            words = "".join(self._titles.get(one, one) for one in values)
        elif button is self.letter:
            words = ", ".join(values)
        elif button is self.area:
            words = self._named(area_name(Area(one), self._language) for one in values)
        else:
            words = self._named(resource_name(Resource(one), self._language) for one in values)
        button.show_value(values, words)

    def _named(self, names: Iterable[str]) -> str:
        """ "Water, energy", or "Water, energy and 2 more"."""
        found = [name if not at else name[:1].lower() + name[1:] for at, name in enumerate(names)]
        said, more = ", ".join(found[:NAMED]), len(found) - NAMED
        if more <= 0:
            return said
        return self._language.count("{names} and {n} more", "{names} and {n} more", more, names=said)
