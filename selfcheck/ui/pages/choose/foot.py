"""What stands under the table of the Choose page: the keys, how the class follows the money, and the own idea."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.domain.checklist import Area
from selfcheck.i18n import Language
from selfcheck.labels import area_name
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.form_row import combo_row, line_row
from selfcheck.ui.widgets.key_cap import KeyCap
from selfcheck.ui.widgets.text import Text, heading


class ClassRule(QWidget):
    """The keys of a row, and how the class follows the money, with the firm's own limit to be typed in the sentence."""

    typed = Signal(str)
    suggest_pressed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        text = language.text
        self._limit_words = self._piece("")
        self.limit = CellField(theme, text("Minor cost"), width=52, end=True, hint="–", height=24, role="caption")
        self.limit.typed.connect(self.typed)
        self.limit.taken_back.connect(self._taken_back)
        self.suggest = Button(theme, text("Suggest an order"), kind="link", icon="arrow-up-down")
        self.suggest.set_tip(text("Class A first, then B, then C; within a class what pays back soonest"))
        self.suggest.clicked.connect(self.suggest_pressed)
        self.error = ErrorLine(theme)
        keys = [
            KeyCap(theme, text("Alt ↑")),
            KeyCap(theme, text("Alt ↓")),
            self._piece(text("move the row, or drag it")),
            self.suggest,
        ]
        rule = [
            self._piece(text("Class follows the money.")),
            self._limit_words,
            self.limit,
            self._piece(text("and back in under 12 months")),
            self._piece(text("· B: back in 12 or less")),
            self._piece(text("· C: longer")),
        ]
        self._flows: list[FlowLayout] = []
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._groups = [self._group(parts) for parts in (keys, rule)]
        self._both.addWidget(self._groups[0])
        self._both.addStretch(1)
        self._both.addWidget(self._groups[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._both)
        column.addWidget(self.error)
        self.restyle()

    def show_limit(self, currency: str, amount: str, usual: str = "") -> None:
        """Show what the firm calls a minor cost; `usual` is what is taken while it says nothing."""
        text = self._language.text
        said = text("A: up to {currency}", currency=currency) if currency else text("A: up to")
        if self._limit_words.text() != said:
            self._limit_words.setText(said)
            name = text("Minor cost")
            self.limit.setAccessibleName(f"{name}, {currency}" if currency else name)
        self.limit.setPlaceholderText(usual or "–")
        self.limit.show_value(amount)

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with the limit; an empty sentence takes it back."""
        self.limit.set_wrong(sentence)
        self.error.say(sentence)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._both.setSpacing(px(4))
        for flow in self._flows:
            flow.set_gaps(px(5), px(4))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The keys at the start and the rule at the end of one line, or one above the other."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        need = sum(flow.sizeHint().width() for flow in self._flows) + self._theme.px(20)
        wide = self.width() >= need
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _group(self, parts: Sequence[QWidget]) -> QWidget:
        """Pieces that stay together while there is room."""
        holder = QWidget()
        flow = FlowLayout(holder)
        for part in parts:
            flow.addWidget(part)
        self._flows.append(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        return holder

    def _piece(self, words: str) -> Text:
        return Text(self._theme, words, "caption", colour="ink_2", wrap=False)

    def _taken_back(self) -> None:
        self.say_wrong("")


class OwnIdea(QWidget):
    """A place for what no checklist knows: a title and an area make it an action."""

    added = Signal(str, object)  # title, Area
    opened = Signal()

    def __init__(self, theme: Theme, language: Language, areas: Sequence[Area] = tuple(Area)) -> None:
        super().__init__()
        text = language.text
        self._language = language
        self._open = Button(theme, text("Add your own idea"), kind="link", icon="plus")
        self._open.clicked.connect(self.open)
        self._form = Card(theme, padding=16)
        self.title = line_row(
            theme, text("What you want to do"), hint=text("For example: mend the gate so that it shuts")
        )
        self.area = combo_row(theme, text("Area"), [(area.value, area_name(area, language)) for area in areas])
        self.add_button = Button(theme, text("Add to the plan"), kind="accent")
        self.close_button = Button(theme, text("Close"), kind="link")
        self.title.field.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.close_form)
        self._fields = QHBoxLayout()
        self._fields.addWidget(self.title, 2, Qt.AlignmentFlag.AlignTop)
        self._fields.addWidget(self.area, 1, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        self._form.add(heading(theme, text("Your own idea")))
        self._form.column.addLayout(self._fields)
        self._form.column.addLayout(buttons)
        self._form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._open)
        column.addWidget(self._form)

    def open(self) -> None:
        """Show the form and put the keyboard in it."""
        self._open.hide()
        self._form.show()
        self.title.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def close_form(self) -> None:
        """Put the form away; an unfinished idea stays in it."""
        self._form.hide()
        self._open.show()
        self.title.set_error("")
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the form away."""
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self.close_form()
        else:
            super().keyPressEvent(event)

    def set_stacked(self, stacked: bool) -> None:
        """One field below the other where there is little room."""
        direction = QHBoxLayout.Direction.TopToBottom if stacked else QHBoxLayout.Direction.LeftToRight
        self._fields.setDirection(direction)

    def _add(self) -> None:
        title = " ".join(self.title.field.text().split())
        if not title:
            self.title.set_error(self._language.text("Type your idea in a few words, then add it."))
            self.title.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.title.set_error("")
        self.title.field.clear()
        self.added.emit(title, Area(self.area.field.code()))
        self.title.field.setFocus(Qt.FocusReason.OtherFocusReason)
