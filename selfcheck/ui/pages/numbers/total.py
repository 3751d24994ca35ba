"""The last row of the Numbers page: add a resource, and the sum of the rows above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from selfcheck.domain.library import Resource
from selfcheck.i18n import Language
from selfcheck.labels import resource_name
from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put
from selfcheck.ui.pages.numbers.words import NumbersWords, total_cost
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.resource_icon import LOOKS
from selfcheck.ui.widgets.segmented import Choice
from selfcheck.ui.widgets.table_columns import Column, Columns, Shape
from selfcheck.ui.widgets.table_row import TableRow
from selfcheck.ui.widgets.text import Text

SIGN, GAP = 18, 4
ICON = 16


class Legend(QWidget):
    """The sign of a figure worked out, and what it means."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Sign and words."""
        px = self._theme.px
        words = round(self._theme.metrics("caption").horizontalAdvance(self._words)) + 2
        return QSize(px(SIGN + GAP) + words, max(px(20), self._theme.line_height("caption")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter, theme, px, colours = painter_on(self), self._theme, self._theme.px, self._theme.colours
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        high = px(20)
        sign = QRectF(self.width() - px(SIGN) if backwards else 0, (self.height() - high) // 2, px(SIGN), high)
        rounded(painter, sign, px(4), colours.sunken)
        text(painter, theme, sign, "=", "caption", colours.ink_2, centred=True)
        start = px(SIGN + GAP)
        room = QRectF(0 if backwards else start, 0, self.width() - start, self.height())
        text(painter, theme, room, self._words, "caption", colours.ink_2, direction=self.layoutDirection())


class AddButton(Button):
    """Opens the list of what can be added."""

    chosen = Signal(object, str)  # Resource, and a fuel's id

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, language.text("Add a resource"), kind="link", icon="plus")
        self._language = language
        self.fuels: Sequence[Choice] = ()
        self.menu: QMenu | None = None
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Drop the resources down; a fuel is chosen at once."""
        text = self._language.text
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        words = {
            Resource.MATERIALS: text("A material"),
            Resource.WASTE: text("A waste"),
            Resource.CHEMICALS: text("A chemical"),
        }
        for resource in Resource:
            icon, area = LOOKS[resource]
            drawn = self._theme.icons.icon(
                icon, self._theme.area(area).colour, self._theme.px(ICON), self.devicePixelRatioF()
            )
            if resource is Resource.FUEL:
                fuels = menu.addMenu(drawn, resource_name(resource, self._language))
                for fuel in self.fuels:
                    fuels.addAction(fuel.words.replace("&", "&&")).setData((resource.value, fuel.code))
                continue
            action = menu.addAction(drawn, words.get(resource) or resource_name(resource, self._language))
            action.setData((resource.value, ""))
        menu.triggered.connect(self._picked)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + self._theme.px(2))))

    def _picked(self, action: QAction) -> None:
        resource, fuel = action.data()
        self.chosen.emit(Resource(resource), fuel)


class NumbersTotal(TableRow):
    """Add a resource at the start, the sum under the costs."""

    def __init__(self, theme: Theme, language: Language, columns: Columns) -> None:
        self._language = language
        self.add = AddButton(theme, language)
        start = QWidget()
        flow = FlowLayout(start, gap=theme.px(20), line_gap=theme.px(2))
        flow.addWidget(self.add)
        flow.addWidget(Legend(theme, language.text("worked out from the other two")))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        start.setSizePolicy(policy)
        self.which = Text(theme, "", "body", strong=True, wrap=False)
        self.sum = Text(theme, "", "body", strong=True, wrap=False)
        super().__init__(theme, columns, {"name": start, "price": self.which, "cost": self.sum}, height=40)

    def _size(self, column: Column, room: int) -> QSize:
        """What stands at the start may use the empty columns behind it."""
        if column.key == "name" and self.columns.shape(self.width()) is not Shape.CARDS:
            spans = self.columns.spans(self.width())
            room = max(room, spans["price"][0] - spans["name"][0])
        return super()._size(column, room)

    def show_total(self, words: NumbersWords) -> None:
        """Add the rows up."""
        uses = words.numbers.uses
        total, known = total_cost(uses)
        if known == len(uses):
            said = self._language.count("{n} row", "All {n} rows", known)
        else:
            said = self._language.count("{n} of {all} rows", "{n} of {all} rows", known, all=len(uses))
        put(self.which, said, "ink" if known else "ink_2")
        put(self.sum, words.cost(total) if known else "–", "ink" if known else "ink_2")
