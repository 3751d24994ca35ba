"""The card "Three must-haves": a manager, a worker, a routine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.assessment import MustHaves, Person
from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.fields import ComboField, LineField
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.form_card import FormCard
from selfcheck.ui.widgets.text import Text, caption, heading
from selfcheck.ui.widgets.typed_combo import TypedCombo


class MustHave(QWidget):
    """One of the three: a mark, its name, a sentence, and while it is missing a place to fill it in."""

    def __init__(self, theme: Theme, title: str, change_tip: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = Icon(theme, "circle-dashed", "partly", size=20)
        self._sentence = caption(theme)
        self.change = Button(theme, kind="quiet", icon="pencil", tip=change_tip)
        self.change.hide()
        self.place = QWidget()
        self.place.hide()
        self._title = heading(theme, title)
        self._title.setAccessibleName(title)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addWidget(self.place)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        self._row.setSpacing(theme.px(12))
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.change.clicked.connect(self.open)

    def show_state(self, given: bool, sentence: str) -> None:
        """Show that it is there, or what it is for; the place to fill it in closes when it is there."""
        self._icon.set_icon("circle-check" if given else "circle-dashed", "yes" if given else "partly")
        self._sentence.setText(sentence)
        self.change.setVisible(given)
        self.place.setVisible(not given)

    def open(self) -> None:
        """Change what is there."""
        self.place.show()
        self.change.hide()
        first = self.place.findChild(ComboField)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentence(self) -> str:
        """What stands under the name."""
        return self._sentence.text()


class MustHavesCard(FormCard):
    """What programmes failed without (WEC). A missing one is amber and never a wall."""

    must_haves_changed = Signal(object)  # MustHaves

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, spacing=8)
        self._language = language
        self._have = MustHaves()
        self._told: tuple[MustHaves, tuple[str, ...]] | None = None
        text = language.text
        self._count = caption(theme, "", strong=True)
        self.manager = MustHave(theme, text("A manager who decides"), text("Change the manager"))
        self.worker = MustHave(theme, text("A worker who knows the floor"), text("Change the worker"))
        self.routine = MustHave(theme, text("A routine"), text("Change the routine"))
        hint = text("Name")
        self.manager_field = TypedCombo(theme, hint=hint, free=True)
        self.manager_field.setAccessibleName(text("A manager who decides"))
        self.worker_field = TypedCombo(theme, hint=hint, free=True)
        self.worker_field.setAccessibleName(text("A worker who knows the floor"))
        self.weekday = ComboField(theme, [(str(at), name) for at, name in enumerate(_weekdays(language))])
        self.weekday.setAccessibleName(text("Day of the week"))
        self.time = LineField(theme, "", hint="08:00")
        self.time.setAccessibleName(text("Time"))
        self.set_button = Button(theme, text("Set"))
        self.set_button.setAccessibleName(text("Set the routine"))
        self._wrong_time = Text(theme, "", "caption", colour="no")
        self._why = caption(theme, text("Programmes that lacked one of the three failed or suffered (WEC)."))
        self._build(theme)
        self.manager_field.typed.connect(self._manager_typed)
        self.worker_field.typed.connect(self._worker_typed)
        self.set_button.clicked.connect(self._set_routine)
        self.time.returnPressed.connect(self._set_routine)

    def _build(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(theme, self._language.text("Three must-haves")), 1)
        head.addWidget(self._count)
        self.column.addLayout(head)
        for item, field in ((self.manager, self.manager_field), (self.worker, self.worker_field)):
            column = QVBoxLayout(item.place)
            column.setContentsMargins(0, theme.px(2), 0, 0)
            column.addWidget(field)
        column = QVBoxLayout(self.routine.place)
        column.setContentsMargins(0, theme.px(2), 0, 0)
        fields = QWidget()
        layout = FieldsLayout(theme, fields, gap=8, line_gap=8)
        layout.add(self.weekday, 112, 1)
        layout.add(self.time, 72, 0)
        layout.add(self.set_button, 44, 0)
        column.addWidget(fields)
        column.addWidget(self._wrong_time)
        self._wrong_time.hide()
        for at, item in enumerate((self.manager, self.worker, self.routine)):
            if at:
                self.add(Rule(theme))
            self.add(item)
        self.add(self._why)

    def show_facts(self, have: MustHaves, people: Sequence[Person]) -> None:
        """Show the three, and offer the people by name."""
        names = tuple(person.name for person in people)
        if (have, names) == self._told:
            return
        self._told, self._have = (have, names), have
        text = self._language.text
        self._count.setText(text("{n} of 3", n=have.count))
        self._why.setVisible(have.count < 3)
        for field, name in ((self.manager_field, have.manager), (self.worker_field, have.worker)):
            typed = field.currentText() if field.hasFocus() else ""
            field.set_choices([(one, one) for one in dict.fromkeys(names)])
            field.set_words(name or typed)
        says = text("{name} says yes or no to money and time.", name=have.manager)
        self.manager.show_state(bool(have.manager), says if have.manager else text("Says yes or no to money and time."))
        knows = text("{name} knows how things really run.", name=have.worker)
        self.worker.show_state(bool(have.worker), knows if have.worker else text("Knows how things really run."))
        self.routine.show_state(bool(have.routine), have.routine or text("Ten minutes a week, always the same day."))
        self._offer_routine(have.routine)

    def first_missing(self) -> QWidget:
        """Where the keyboard goes: the first of the three that is not there, or the first one's change button."""
        have = self._have
        for given, field in (
            (have.manager, self.manager_field),
            (have.worker, self.worker_field),
            (have.routine, self.weekday),
        ):
            if not given:
                return field
        return self.manager.change

    def tell(self) -> None:
        """Hand over a name that was typed and not told yet."""
        manager, worker = self.manager_field.words(), self.worker_field.words()
        self._change(replace(self._have, manager=manager, worker=worker))

    def _offer_routine(self, routine: str) -> None:
        """Put the fields where the routine stands."""
        for at, name in enumerate(_weekdays(self._language)):
            if routine.casefold().startswith(name.casefold()):
                self.weekday.setCurrentIndex(at)
        if clock := _clock(routine.split()[-1] if routine else ""):
            self.time.setText(clock)

    def _manager_typed(self, name: str) -> None:
        self._change(replace(self._have, manager=name))

    def _worker_typed(self, name: str) -> None:
        self._change(replace(self._have, worker=name))

    def _set_routine(self) -> None:
        typed = self.time.text().strip() or "08:00"
        clock = _clock(typed)
        self._wrong_time.setVisible(not clock)
        if not clock:
            self._wrong_time.setText(self._language.text("Type the time like 08:00."))
            self.time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        said = self._language.text("{day}, {time}", day=self.weekday.currentText(), time=clock)
        self._change(replace(self._have, routine=said))
        self.routine.show_state(True, said)
        self.routine.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, have: MustHaves) -> None:
        if have != self._have:
            # What is typed next builds on this, though it may not be written yet.
            self._have = have
            self.must_haves_changed.emit(have)


def _weekdays(language: Language) -> list[str]:
    """The days of the week from Monday on."""
    from babel.dates import get_day_names

    names = get_day_names("wide", locale=language.code)
    return [str(names[at]).capitalize() for at in range(7)]


def _clock(typed: str) -> str:
    """A time of day as typed, in four digits; empty when it is none."""
    parts = typed.strip().lower().rstrip("h").replace(".", ":").replace("h", ":").split(":")
    if not 1 <= len(parts) <= 2 or not all(part.isdecimal() and len(part) <= 2 for part in parts):
        return ""
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) == 2 else 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""
