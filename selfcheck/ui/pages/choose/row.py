"""One action on the Choose page: what it is, and the fields in which a person says cost, saving, who and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtWidgets import QCompleter

from selfcheck.domain.numbers import PriceKnown
from selfcheck.domain.plan import Action
from selfcheck.i18n import Language
from selfcheck.labels import area_name, class_name
from selfcheck.ui.days import months_later, parse_day
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.actions.title import ActionTitle
from selfcheck.ui.pages.actions.words import put
from selfcheck.ui.pages.choose.menu import RowChoice, RowMenu
from selfcheck.ui.widgets.area_tile import AreaTile
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.day_field import DayField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.grip import Grip
from selfcheck.ui.widgets.money_cell import MoneyCell
from selfcheck.ui.widgets.shy_button import ShyButton
from selfcheck.ui.widgets.table_columns import Column, Columns
from selfcheck.ui.widgets.table_row import TableRow
from selfcheck.ui.widgets.text import Text


def choose_columns(language: Language) -> list[Column]:
    """The columns of the page."""
    text = language.text
    return [
        Column("grip", part="lead"),
        Column("number", part="lead", width=18, end=True),
        Column("class", text("Class"), part="lead"),
        Column("area", part="lead"),
        Column("title", text("Action, in the order you will do it"), part="main"),
        Column("cost", text("Costs"), width=56, end=True),
        Column("saving", text("Saves a year"), width=100, end=True),
        Column("payback", text("Pays back in"), end=True, fold=True),
        Column("who", text("Who"), width=48, fold=True),
        Column("by", text("By"), width=84, fold=True),
        Column("out", part="tail"),
    ]


BESIDE = frozenset({"grip", "area", "payback", "who", "by", "out"})
"""The columns that give way while a calculator stands beside the table."""


class ChooseRow(TableRow):
    """A row one types in. What was typed is told with the field it stands in; nothing is decided here."""

    typed = Signal(object, str, str)  # this row, "cost" "saving" "who" or "by", the words
    picked = Signal(object, object)  # this row, a day or None
    taken_out = Signal(object)
    price_chosen = Signal(object, object)  # this row, how its price is known
    estimate_taken = Signal(object)  # the first estimate of its cost
    calculator_wanted = Signal(object)
    forgotten = Signal(object)  # the own saving goes, what is worked out comes back

    def __init__(self, theme: Theme, language: Language, columns: Columns, people: QCompleter) -> None:
        text = language.text
        self._language = language
        self.key = ""
        self.grip = Grip(theme, text("Drag the row, or move it with Alt ↑ and Alt ↓"))
        self.number = Text(theme, "", "dense", colour="ink_2", wrap=False)
        self.badge = ClassBadge(theme, "–", "")
        self.tile = AreaTile(theme, "energy", bare=True)
        self.title = ActionTitle(theme, text("own idea"))
        self.cost_cell = MoneyCell(theme)
        self.saving_cell = MoneyCell(theme, hint=text("not yet quantified"))
        self.cost, self.saving = self.cost_cell.field, self.saving_cell.field
        self.payback = Text(theme, "", "body", colour="ink_2", wrap=False)
        self.who = CellField(theme, "", width=48, quiet=True, role="body")
        self.who.setCompleter(people)
        self.by = DayField(
            theme, "", choose=text("Choose a day"), no_day=text("No day yet"), width=84, quiet=True, role="body"
        )
        self.out = ShyButton(theme, kind="quiet", icon="ellipsis", tip=text("More about this action"))
        self.menu: RowMenu | None = None
        self.error = ErrorLine(theme)
        cells = {
            "grip": self.grip, "number": self.number, "class": self.badge, "area": self.tile, "title": self.title,
            "cost": self.cost_cell, "saving": self.saving_cell, "payback": self.payback, "who": self.who, "by": self.by,
            "out": self.out,
        }  # fmt: skip
        super().__init__(theme, columns, cells, unders=[self.error], height=44, room=3)
        self.fields = {"cost": self.cost, "saving": self.saving, "who": self.who, "by": self.by.field}
        for field in self.fields.values():
            field.typed.connect(self._typed)
            field.taken_back.connect(self._taken_back)
        self.by.picked.connect(self._picked)
        self.out.clicked.connect(self.open_menu)
        self.cost_cell.known.clicked.connect(self.open_price_menu)
        self.saving_cell.known.clicked.connect(self._calculator)
        self._choice = RowChoice()

    def show_action(self, action: Action, words: OrderWords, places: Sequence[Action]) -> None:
        """Show the action as it stands; what is being typed stays."""
        title, place = words.title(action), places.index(action) + 1
        if self.key != action.key:
            self.key = action.key
            self.tile.set_area(words.area(action))
            self.tile.setToolTip(area_name(words.area(action), self._language))
        self._name(title, words, place, len(places))
        put(self.number, str(place))
        letter = words.letter(action)
        self.badge.set_class(letter or "–", class_name(letter, self._language))
        self.title.say(title, words.second(action, places), own=action.option is None)
        self.cost.show_value(words.amount(action.investment))
        self.saving.show_value(words.amounts(action.saving))
        self._say_known(title, action, words)
        put(self.payback, words.payback(action))
        self.who.show_value(action.owner)
        self.by.field.show_value(words.by(action))
        self.by.day = action.due
        self.by.choices = self._choices(words.today)
        for field in self.fields.values():
            if not field.wrong and self._wrong_field is field:
                self.say_wrong(None, "")

    def set_selected(self, selected: bool) -> None:
        """The row in hand shows what else can be done with it, and its title SemiBold."""
        super().set_selected(selected)
        self.title.words.set_strong(selected)
        self._wake()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the pointer the row shows its small buttons."""
        super().enterEvent(event)
        self._wake()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went."""
        super().leaveEvent(event)
        self._wake()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The second mouse button opens the menu of the row."""
        self.open_menu()

    def open_menu(self) -> None:
        """Drop down what else can be done with the action."""
        self.menu = RowMenu(self, self._language, self._choice)
        self.menu.chosen.connect(self._chosen)
        self.menu.popup(self.out.mapToGlobal(QPoint(0, self.out.height())))

    def open_price_menu(self) -> None:
        """Drop down how the price may be known."""
        self.menu = RowMenu(self, self._language, self._choice, price_only=True)
        self.menu.chosen.connect(self._chosen)
        known = self.cost_cell.known
        self.menu.popup(known.mapToGlobal(QPoint(0, known.height())))

    _wrong_field: CellField | None = None

    def say_wrong(self, field: CellField | None, sentence: str) -> None:
        """Say under the row what is wrong with a field; an empty sentence takes it back."""
        if self._wrong_field is not None and self._wrong_field is not field:
            self._wrong_field.set_wrong("")
        self._wrong_field = field if sentence else None
        if field is not None:
            field.set_wrong(sentence)
        self.error.say(sentence)
        self.updateGeometry()
        self.arrange()

    def finish(self) -> None:
        """Hand over what is being typed."""
        for field in self.fields.values():
            if field.hasFocus():
                field.finish()

    def _say_known(self, title: str, action: Action, words: OrderWords) -> None:
        text, raw = self._language.text, words.raw(action)
        for cell, known, heading in (
            (self.cost_cell, words.cost_known(action), text("Costs")),
            (self.saving_cell, words.saving_known(action), text("Saves a year")),
        ):
            said = f"{heading}: {known.words}, {title}" if known.words else ""
            cell.known.say(known.icon, known.words, name=said, pressable=known.pressable, calls=known.calls)
            cell.updateGeometry()
            cell.arrange()
        estimate = words.estimate(action) if raw.investment is None else None
        self._choice = RowChoice(
            price=raw.price_known if raw.investment else None,
            priced=bool(raw.investment),
            estimate=words.amount(estimate),
            own_saving=raw.saving is not None,
        )

    def _wake(self) -> None:
        awake = self.underMouse() or self.selected
        self.out.set_awake(awake)
        if isinstance(self.by.button, ShyButton):
            self.by.button.set_awake(awake)

    def _chosen(self, choice: object) -> None:
        if isinstance(choice, PriceKnown):
            self.price_chosen.emit(self, choice)
        else:
            told = {
                "calculator": self.calculator_wanted, "estimate": self.estimate_taken,
                "forget": self.forgotten, "out": self.taken_out,
            }  # fmt: skip
            told[str(choice)].emit(self)

    def _calculator(self) -> None:
        self.calculator_wanted.emit(self)

    def _name(self, title: str, words: OrderWords, place: int, count: int) -> None:
        """Screen readers hear which action a field belongs to."""
        text = self._language.text
        said = text("{place} of {count}, {title}", place=place, count=count, title=title)
        if self.grip.accessibleName() == said and self.cost.accessibleName():
            return
        self.grip.setAccessibleName(said)
        self.grip.setAccessibleDescription(self.grip.toolTip())
        names = {
            self.cost: words.with_currency(text("Costs")),
            self.saving: words.with_currency(text("Saves a year")),
            self.who: text("Who"),
            self.by.field: text("By"),
            self.by.button: text("Choose a day"),
            self.out: text("More about this action"),
        }
        for part, name in names.items():
            part.setAccessibleName(f"{name}, {title}")

    def _choices(self, today: date) -> list[tuple[str, date]]:
        text = self._language.text
        named = ((text("In a month"), 1), (text("In three months"), 3), (text("In six months"), 6))
        return [(words, months_later(today, months)) for words, months in named]

    def _typed(self, words: str) -> None:
        for name, field in self.fields.items():
            if field is self.sender():
                self.typed.emit(self, name, words)

    def _taken_back(self) -> None:
        if self._wrong_field is self.sender():
            self.say_wrong(self._wrong_field, "")

    def _picked(self, day: date | None) -> None:
        if self._wrong_field is self.by.field:
            self.say_wrong(self.by.field, "")
        self.picked.emit(self, day)


def changed_by(action: Action, name: str, typed: str, language: Language, today: date) -> Action:
    """The action with what was typed in one of its fields; BadInput says what is wrong with it."""
    text = language.text
    if name == "cost":
        return _priced(action, language.parse_amount(typed, text("Costs")))
    if name == "saving":
        return replace(action, saving=language.parse_range(typed, text("Saves a year")))
    if name == "by":
        return replace(action, due=parse_day(typed, language, today, text("By")))
    return replace(action, owner=" ".join(typed.split()))


def _priced(action: Action, investment: Decimal | None) -> Action:
    """The action at a price somebody typed: told, until it is said to be a quote."""
    if not investment:
        return replace(action, investment=investment, price_known=None, quoted_on=None)
    known = action.price_known if action.investment else None
    if known is None or known is PriceKnown.FIRST_ESTIMATE:
        known = PriceKnown.TOLD
    return replace(action, investment=investment, price_known=known)
