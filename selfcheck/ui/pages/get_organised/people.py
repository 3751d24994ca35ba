"""The card "Who looks with you"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Person
from selfcheck.i18n import Language
from selfcheck.ui.look import paint
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.form_card import FormCard
from selfcheck.ui.widgets.form_row import line_row
from selfcheck.ui.widgets.text import Text, caption, heading
from selfcheck.ui.widgets.toggle import Toggle

LONGEST = 200


class Avatar(QWidget):
    """The first letter of a name in a circle. Decoration: the name stands beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._letter = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show the first letter of `name`."""
        self._letter = name.strip()[:1].upper()
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A circle of 28."""
        return QSize(self._theme.px(28), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and letter."""
        painter, rect = paint.painter_on(self), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.hover)
        painter.drawEllipse(rect)
        paint.text(
            painter, self._theme, rect, self._letter, "caption", self._theme.colours.ink_2, strong=True, centred=True
        )


class PersonRow(QWidget):
    """One person: name and role, whether they look around, and a way to change them."""

    toggled = Signal(object)  # Person as they are now
    change_pressed = Signal(object)  # Person

    def __init__(self, theme: Theme, language: Language, person: Person) -> None:
        super().__init__()
        self._theme = theme
        self.person = person
        text = language.text
        self._avatar = Avatar(theme)
        self._name = Text(theme)
        self._role = caption(theme)
        self.toggle = Toggle(theme, text("looks around"), text("can be asked"), about=person.name)
        self.change = Button(theme, kind="quiet", icon="pencil", tip=text("Change {name}", name=person.name))
        words = QWidget()
        words_column = QVBoxLayout(words)
        words_column.setContentsMargins(0, 0, 0, 0)
        words_column.setSpacing(0)
        words_column.addWidget(self._name)
        words_column.addWidget(self._role)
        self._row = FieldsLayout(theme, self, gap=8, line_gap=4, centred=True)
        start, end = QWidget(), QWidget()
        first, last = QHBoxLayout(start), QHBoxLayout(end)
        for line in (first, last):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.px(10))
        first.addWidget(self._avatar)
        first.addWidget(words, 1)
        last.setSpacing(theme.px(4))
        last.addStretch(1)
        last.addWidget(self.toggle)
        last.addWidget(self.change)
        self._row.add(start, 110, 1)
        self._row.add(end, 60, 0)
        self._avatar.set_name(person.name)
        self._name.setText(person.name)
        self._role.setText(person.role)
        self._role.setVisible(bool(person.role))
        self.toggle.setChecked(person.looks_around)
        self.toggle.clicked.connect(self._toggled)
        self.change.clicked.connect(self._change)

    def _toggled(self) -> None:
        self.toggled.emit(replace(self.person, looks_around=self.toggle.isChecked()))

    def _change(self) -> None:
        self.change_pressed.emit(self.person)


class PersonForm(QWidget):
    """Name and role typed in place, for a new person or one that is there."""

    put = Signal(object)  # Person
    removed = Signal(object)  # Person
    closed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._language = language
        self._person: Person | None = None
        text = language.text
        self.name = line_row(theme, text("Name"))
        self.role = line_row(theme, text("What they do"), hint=text("for example head baker"))
        self.save = Button(theme, text("Add"), kind="accent", icon="check")
        self.remove = Button(theme, text("Take off the list"), kind="link", colour="no")
        self.close_button = Button(theme, text("Close"), kind="link")
        fields = QWidget()
        layout = FieldsLayout(theme, fields, gap=8, line_gap=8)
        layout.add(self.name, 130, 1)
        layout.add(self.role, 130, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(12), line_gap=theme.px(4))
        for button in (self.save, self.close_button, self.remove):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.setSpacing(theme.px(8))
        column.addWidget(fields)
        column.addWidget(buttons)
        for row in (self.name, self.role):
            row.field.setMaxLength(LONGEST)
            row.field.returnPressed.connect(self.tell)
            row.field.installEventFilter(self)
        self.save.clicked.connect(self.tell)
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.closed)

    def open(self, person: Person | None) -> None:
        """Begin with a new person, or with one who is there."""
        self._person = person
        self.name.field.setText(person.name if person else "")
        self.role.field.setText(person.role if person else "")
        self.name.set_error("")
        self.save.set_words(self._language.text("Keep") if person else self._language.text("Add"))
        self.remove.setVisible(person is not None)
        self.show()
        self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> bool:
        """Something stands here that was not handed over yet."""
        name, role = self.name.field.text().strip(), self.role.field.text().strip()
        before = (self._person.name, self._person.role) if self._person else ("", "")
        return bool(name) and (name, role) != before

    def tell(self) -> None:
        """Hand the person over and begin with the next one."""
        name, role = self.name.field.text().strip(), self.role.field.text().strip()
        if not name:
            self.name.set_error(self._language.text("Type a name, then add the person."))
            self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        known = self._person or Person(key="", name="", looks_around=True)
        changed = replace(known, name=name, role=role)
        if self._person is None:
            self.open(None)
        else:
            self.closed.emit()
        if changed != self._person:
            self.put.emit(changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes the form."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def _remove(self) -> None:
        if self._person is not None:
            person = self._person
            self.closed.emit()
            self.removed.emit(person)


class PeopleCard(FormCard):
    """The people, and a form to add or change one in place."""

    person_put = Signal(object)  # Person
    person_removed = Signal(object)  # Person

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, spacing=6)
        self._language = language
        self._people: tuple[Person, ...] = ()
        self.rows: list[PersonRow] = []
        self.add_button = Button(theme, language.text("Add"), kind="link", icon="plus")
        self.add_button.setAccessibleName(language.text("Add a person"))
        self.form = PersonForm(theme, language)
        self.form.hide()
        head = QHBoxLayout()
        head.addWidget(heading(theme, language.text("Who looks with you")), 1)
        head.addWidget(self.add_button)
        self.column.addLayout(head)
        two = language.text("Two people see more than one: ask somebody who knows the machines.")
        self._empty = caption(theme, two)
        self.add(self._empty)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._list)
        self.add(self.form)
        self.add_button.clicked.connect(self.start_adding)
        self.form.put.connect(self.person_put)
        self.form.removed.connect(self.person_removed)
        self.form.closed.connect(self._close_form)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show these people; nothing is built anew while nothing changed."""
        if tuple(people) == self._people:
            return
        self._people = tuple(people)
        held = next((row.person.key for row in self.rows if row.toggle.hasFocus()), None)
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for at, person in enumerate(people):
            if at:
                self._list.addWidget(Rule(self._theme))
            row = PersonRow(self._theme, self._language, person)
            row.toggled.connect(self.person_put)
            row.change_pressed.connect(self._change)
            self._list.addWidget(row)
            self.rows.append(row)
        self._empty.setVisible(not people)
        for row in self.rows:
            if row.person.key == held:
                row.toggle.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_adding(self) -> None:
        """Open the form for a new person."""
        self.form.open(None)

    def tell(self) -> None:
        """Hand over somebody who was typed and not added yet."""
        if not self.form.isHidden() and self.form.typed():
            self.form.tell()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        self._list.setSpacing(self._theme.px(6))

    def _change(self, person: Person) -> None:
        self.form.open(person)

    def _close_form(self) -> None:
        self.form.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
