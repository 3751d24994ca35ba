"""One action on the Choose page: what it is, and the fields in which a person says cost, saving, who and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter

from selfcheck.domain.plan import Action
from selfcheck.i18n import Language
from selfcheck.labels import area_name, class_name
from selfcheck.ui.days import months_later, parse_day
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.action_title import ActionTitle
from selfcheck.ui.pages.action_words import ActionWords, put
from selfcheck.ui.widgets.area_tile import AreaTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.day_field import DayField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.grip import Grip
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
        Column("cost", text("Costs once"), width=76, end=True),
        Column("saving", text("Saves a year"), width=132, end=True),
        Column("payback", text("Pays back in"), end=True, fold=True),
        Column("who", text("Who"), width=96, fold=True),
        Column("by", text("By"), width=112, fold=True),
        Column("out", part="tail"),
    ]


class ChooseRow(TableRow):
    """A row one types in. What was typed is told with the field it stands in; nothing is decided here."""

    typed = Signal(object, str, str)  # this row, "cost" "saving" "who" or "by", the words
    picked = Signal(object, object)  # this row, a day or None
    taken_out = Signal(object)
    resized = Signal()

    def __init__(self, theme: Theme, language: Language, columns: Columns, people: QCompleter) -> None:
        text = language.text
        self._language = language
        self.key = ""
        self.grip = Grip(theme, text("Drag the row, or move it with Alt ↑ and Alt ↓"))
        self.number = Text(theme, "", "dense", colour="ink_2", wrap=False)
        self.badge = ClassBadge(theme, "–", "")
        self.tile = AreaTile(theme, "energy", bare=True)
        self.title = ActionTitle(theme, text("own idea"))
        self.cost = CellField(theme, "", width=76, end=True, hint="–")
        self.saving = CellField(theme, "", width=132, end=True, hint=text("not yet quantified"))
        self.payback = Text(theme, "", "dense", colour="ink_2", wrap=False)
        self.who = CellField(theme, "", width=96)
        self.who.setCompleter(people)
        self.by = DayField(theme, "", choose=text("Choose a day"), no_day=text("No day yet"))
        self.out = Button(theme, kind="quiet", icon="x", tip=text("Take out of the plan"))
        self.error = ErrorLine(theme)
        cells = {
            "grip": self.grip, "number": self.number, "class": self.badge, "area": self.tile, "title": self.title,
            "cost": self.cost, "saving": self.saving, "payback": self.payback, "who": self.who, "by": self.by,
            "out": self.out,
        }  # fmt: skip
        super().__init__(theme, columns, cells, unders=[self.error], height=42)
        self.fields = {"cost": self.cost, "saving": self.saving, "who": self.who, "by": self.by.field}
        for field in self.fields.values():
            field.typed.connect(self._typed)
            field.taken_back.connect(self._taken_back)
        self.by.picked.connect(self._picked)
        self.out.clicked.connect(self._out)

    def show_action(self, action: Action, words: ActionWords, place: int, count: int) -> None:
        """Show the action as it stands; what is being typed stays."""
        title = words.title(action)
        if self.key != action.key:
            self.key = action.key
            self.tile.set_area(words.area(action))
            self.tile.setToolTip(area_name(words.area(action), self._language))
        self._name(title, words, place, count)
        put(self.number, str(place))
        letter = words.letter(action)
        self.badge.set_class(letter or "–", class_name(letter, self._language))
        hint = words.typical(action) if action.saving is None else ""
        self.title.say(title, hint, own=action.option is None)
        self.cost.show_value(words.amount(action.investment))
        self.saving.show_value(words.amounts(action.saving))
        put(self.payback, words.payback(action))
        self.who.show_value(action.owner)
        self.by.field.show_value(words.by(action))
        self.by.day = action.due
        self.by.choices = self._choices(words.today)
        for field in self.fields.values():
            if not field.wrong and self._wrong_field is field:
                self.say_wrong(None, "")

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

    def _name(self, title: str, words: ActionWords, place: int, count: int) -> None:
        """Screen readers hear which action a field belongs to."""
        text = self._language.text
        said = text("{place} of {count}, {title}", place=place, count=count, title=title)
        if self.grip.accessibleName() == said and self.cost.accessibleName():
            return
        self.grip.setAccessibleName(said)
        self.grip.setAccessibleDescription(self.grip.toolTip())
        names = {
            self.cost: words.with_currency(text("Costs once")),
            self.saving: words.with_currency(text("Saves a year")),
            self.who: text("Who"),
            self.by.field: text("By"),
            self.by.button: text("Choose a day"),
            self.out: text("Take out of the plan"),
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

    def _out(self) -> None:
        self.taken_out.emit(self)


def changed_by(action: Action, name: str, typed: str, language: Language, today: date) -> Action:
    """The action with what was typed in one of its fields; BadInput says what is wrong with it."""
    text = language.text
    if name == "cost":
        return replace(action, investment=language.parse_amount(typed, text("Costs once")))
    if name == "saving":
        return replace(action, saving=language.parse_range(typed, text("Saves a year")))
    if name == "by":
        return replace(action, due=parse_day(typed, language, today, text("By")))
    return replace(action, owner=" ".join(typed.split()))
