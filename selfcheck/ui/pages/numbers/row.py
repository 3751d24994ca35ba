"""One resource on the Numbers page: its bills, quantity, price and cost, and how they are known."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from selfcheck.domain.completing import completed
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import HowKnown, Typed, Use
from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put
from selfcheck.ui.pages.numbers.menu import RowMenu
from selfcheck.ui.pages.numbers.words import KNOWN_ICONS, NumbersWords
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.figure_cell import FigureCell, Tone
from selfcheck.ui.widgets.menu_cell import MenuCell
from selfcheck.ui.widgets.month_bars import MonthBars
from selfcheck.ui.widgets.name_cell import NameCell
from selfcheck.ui.widgets.segmented import Choice
from selfcheck.ui.widgets.slip_strip import SlipStrip
from selfcheck.ui.widgets.table_columns import Column, Columns
from selfcheck.ui.widgets.table_row import TableRow

QUANTITY, PRICE, COST = 100, 100, 112


def numbers_columns(language: Language) -> list[Column]:
    """The columns of the page."""
    text = language.text
    return [
        Column("name", text("Resource"), part="main", width=150),
        Column("bills", text("Bills"), width=108, fold=True),
        Column("quantity", text("Quantity"), width=QUANTITY, end=True),
        Column("unit", text("Unit"), width=48),
        Column("price", text("Price"), width=PRICE, end=True),
        Column("cost", text("Cost"), width=COST, end=True),
        Column("known", text("How known"), width=92),
        Column("menu", part="tail"),
    ]


def known_choices(language: Language) -> list[Choice]:
    """How a quantity can be known."""
    words = {
        HowKnown.METER: language.text("meter"),
        HowKnown.BILL: language.text("bill"),
        HowKnown.ESTIMATE: language.text("estimate"),
    }
    return [Choice(known.value, words[known], KNOWN_ICONS[known]) for known in HowKnown]


class NumberRow(TableRow):
    """A row one types in. What was done is told with the row; nothing is decided here."""

    typed = Signal(object, object, str)  # this row, which figure (Typed), the words
    renamed = Signal(object, str)
    unit_chosen = Signal(object, str)
    known_chosen = Signal(object, str)
    pasted = Signal(object, str)  # this row, what the clipboard holds
    likely_taken = Signal(object)
    said_right = Signal(object)
    fuel_chosen = Signal(object, str)
    bills_pressed = Signal(object)
    taken_off = Signal(object)

    def __init__(self, theme: Theme, language: Language, columns: Columns) -> None:
        text = language.text
        self._language = language
        self.key = ""
        self.use: Use | None = None
        self.fuels: list[Choice] = []
        self.name = NameCell(theme, Resource.ELECTRICITY, text("Name"))
        self.bills = MonthBars(theme)
        self.quantity = FigureCell(theme, "", width=QUANTITY, hint="–")
        self.unit = MenuCell(theme)
        self.price = FigureCell(theme, "", width=PRICE, hint="–")
        self.cost = FigureCell(theme, "", width=COST, hint="–")
        self.known = MenuCell(theme, known_choices(language), fill=True)
        self.menu = RowMenu(theme, language)
        self.error = ErrorLine(theme)
        self.slip = SlipStrip(theme)
        cells = {
            "name": self.name, "bills": self.bills, "quantity": self.quantity, "unit": self.unit,
            "price": self.price, "cost": self.cost, "known": self.known, "menu": self.menu,
        }  # fmt: skip
        super().__init__(theme, columns, cells, unders=[self.error, self.slip], height=40)
        self.figures = {Typed.QUANTITY: self.quantity, Typed.PRICE: self.price, Typed.COST: self.cost}
        for cell in self.figures.values():
            cell.typed.connect(self._typed)
            cell.taken_back.connect(self._taken_back)
            cell.pasted.connect(self._pasted)
        self.name.renamed.connect(self._renamed)
        self.name.closed.connect(self.menu.setFocus)
        self.unit.chosen.connect(self._unit_chosen)
        self.known.chosen.connect(self._known_chosen)
        self.menu.rename_pressed.connect(self.name.rename)
        self.menu.paste_pressed.connect(self.paste)
        self.menu.fuel_chosen.connect(self._fuel_chosen)
        self.menu.bills_pressed.connect(self._bills_pressed)
        self.menu.removed.connect(self._taken_off)
        self.slip.taken.connect(self._likely_taken)
        self.slip.refused.connect(self._said_right)
        for keys, slot in (("Ctrl+V", self.paste), ("F2", self.name.rename)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_use(self, use: Use, words: NumbersWords, fuels: list[Choice]) -> None:
        """Show the use as it stands; what is being typed stays."""
        self.use = use = completed(use)
        self.key, self.fuels = use.key, fuels
        self.name.show_name(use.name, use.resource)
        said = words.bills(use)
        self.bills.show_bills(said.words, bars=said.bars, icon=said.icon)
        self.unit.set_choices(words.units(use))
        self.unit.set_code(use.unit)
        self.known.set_code(use.known.value)
        self.menu.show_row(use, fuels if use.resource is Resource.FUEL else [])
        slip = words.slip(use)
        for which, cell in self.figures.items():
            value = {Typed.QUANTITY: use.quantity, Typed.PRICE: use.price, Typed.COST: use.cost}[which]
            shown = words.quantity(value) if which is Typed.QUANTITY else words.price(value)
            shown = words.cost(value) if which is Typed.COST else shown
            cell.show_figure(shown, _tone(use, which, asked=slip is not None))
        if slip is not None:
            said_slip = words.ask(use, slip)
            self.slip.ask(said_slip.question, said_slip.why, said_slip.take, said_slip.keep)
        else:
            self.slip.hide()
        self._name(words)
        if self._wrong_cell is not None and not self._wrong_cell.wrong:
            self.say_wrong(None, "")
        self.updateGeometry()
        self.arrange()

    _wrong_cell: FigureCell | None = None

    def say_wrong(self, cell: FigureCell | None, sentence: str) -> None:
        """Say under the row what is wrong with a figure; an empty sentence takes it back."""
        if self._wrong_cell is not None and self._wrong_cell is not cell:
            self._wrong_cell.set_wrong("")
        self._wrong_cell = cell if sentence else None
        if cell is not None:
            cell.set_wrong(sentence)
        self.error.say(sentence)
        self.updateGeometry()
        self.arrange()

    def finish(self) -> None:
        """Hand over what is being typed."""
        for cell in self.figures.values():
            if cell.hasFocus():
                cell.finish()

    def paste(self) -> None:
        """Hand over what the clipboard holds."""
        self.pasted.emit(self, QGuiApplication.clipboard().text())

    def _name(self, words: NumbersWords) -> None:
        """Screen readers hear which resource a figure belongs to, and whether it was worked out."""
        assert self.use is not None
        text, name = self._language.text, self.use.name
        put(self.name.words, name)
        headings = {
            self.quantity: text("Quantity"),
            self.price: words.with_currency(text("Price")),
            self.cost: words.with_currency(text("Cost")),
        }
        for cell, heading in headings.items():
            cell.setAccessibleName(f"{heading}, {name}")
            if not cell.wrong:
                worked_out = cell.tone in (Tone.COMPUTED, Tone.FOLLOWS)
                cell.setAccessibleDescription(text("worked out from the other two") if worked_out else "")
        unit, known = text("Unit"), text("How known")
        self.unit.set_name(f"{unit}, {name}")
        self.known.set_name(f"{known}, {name}")
        self.menu.setAccessibleName(text("More for {name}", name=name))

    def _typed(self, words: str) -> None:
        for which, cell in self.figures.items():
            if cell is self.sender():
                self.typed.emit(self, which, words)

    def _taken_back(self) -> None:
        if self._wrong_cell is self.sender():
            self.say_wrong(self._wrong_cell, "")

    def _pasted(self, words: str) -> None:
        self.pasted.emit(self, words)

    def _renamed(self, name: str) -> None:
        self.renamed.emit(self, name)

    def _unit_chosen(self, unit: str) -> None:
        self.unit_chosen.emit(self, unit)

    def _known_chosen(self, known: str) -> None:
        self.known_chosen.emit(self, known)

    def _fuel_chosen(self, fuel: str) -> None:
        self.fuel_chosen.emit(self, fuel)

    def _bills_pressed(self) -> None:
        self.bills_pressed.emit(self)

    def _taken_off(self) -> None:
        self.taken_off.emit(self)

    def _likely_taken(self) -> None:
        self.likely_taken.emit(self)

    def _said_right(self) -> None:
        self.said_right.emit(self)


def _tone(use: Use, which: Typed, *, asked: bool) -> Tone:
    """How a figure of a completed use stands."""
    value = {Typed.QUANTITY: use.quantity, Typed.PRICE: use.price, Typed.COST: use.cost}[which]
    worked_out = value is not None and which not in use.typed
    if asked and which is Typed.QUANTITY:
        return Tone.ASKED
    if asked and worked_out:
        return Tone.FOLLOWS
    return Tone.COMPUTED if worked_out else Tone.TYPED
