"""The calculator at the end edge: it works out what one action saves, out of what the firm measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from selfcheck.domain.calculators.kernel import Calculator, FieldErrors, Result, calculate, check
from selfcheck.domain.calculators.registry import CALCULATORS
from selfcheck.domain.library import Source
from selfcheck.domain.numbers import Reading
from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.calculator.form import CalculatorForm
from selfcheck.ui.pages.calculator.list import CalculatorList
from selfcheck.ui.pages.calculator.result import ResultCard
from selfcheck.ui.pages.calculator.words import CalculatorWords
from selfcheck.ui.widgets.area_tile import AreaTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.foot_bar import FootBar
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.text import caption, dense, heading

WIDTH = 484


class CalculatorPanel(QWidget):
    """Shows one calculator, or the list of all of them, for one action.

    `used` tells the reading that shall count for the action, `tried` the one that stands there now (None while figures
    are missing), `taken_off` that the action shall do without its calculator.
    """

    used = Signal(object)
    tried = Signal(object)
    taken_off = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, words: CalculatorWords) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._offered: Sequence[Calculator] = ()
        self._kept: Reading | None = None
        self._area = ""
        self.calculator: Calculator | None = None
        self.form: CalculatorForm | None = None
        self.result: ResultCard | None = None
        self.list: CalculatorList | None = None
        self._reading: Reading | None = None
        text = words.language.text
        self.tile = AreaTile(theme, "energy", size=30)
        self.title = heading(theme)
        self.line = caption(theme)
        self.close_button = Button(theme, kind="quiet", icon="x", tip=text("Close the calculator (Esc)"))
        self.close_button.clicked.connect(self.closed)
        self.what = dense(theme)
        self.other = Button(theme, kind="quiet", icon="list", tip=text("Another calculator"))
        self.other.clicked.connect(self.show_list)
        self.view = Scroll(theme, margins=(20, 14, 20, 16), spacing=12)
        self.use = Button(theme, text("Use this for the action"), kind="main", icon="check")
        self.again = Button(theme, text("Start again"))
        self.off = Button(theme, text("Take it off"), kind="link")
        self.off.set_tip(text("The action does without this calculator"))
        self.use.clicked.connect(self.take)
        self.again.clicked.connect(self.start_again)
        self.off.clicked.connect(self.taken_off)
        self.foot = FootBar(theme)
        for button in (self.use, self.again, self.off):
            self.foot.add(button)
        self._build()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def open_for(
        self, action: str, number: int, area: str, offered: Sequence[Calculator], kept: Reading | None
    ) -> None:
        """Stand ready for an action: with the calculator that was used, else the first offered, else the list."""
        self._offered, self._kept, self._area = offered, kept, area
        text = self._words.language.text
        put(self.line, text("for action {number}, {action}", number=number, action=action))
        used = CALCULATORS.get(kept.calculator) if kept is not None else None
        if used is not None or offered:
            self.show_calculator(used or offered[0])
        else:
            self.show_list()

    def show_list(self) -> None:
        """All calculators, to choose from."""
        self._clear()
        self.calculator = self._reading = None
        put(self.title, self._words.language.text("Choose a calculator"))
        self.tile.set_area(self._area)
        self.list = CalculatorList(self._theme, self._words.language, self._offered, list(CALCULATORS.values()))
        self.list.chosen.connect(self.show_calculator)
        self.view.add(self.list)
        for part in (self.what, self.foot, self.other):
            show(part, False)
        self.view.verticalScrollBar().setValue(0)
        self.list.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.tried.emit(None)

    def show_calculator(self, calculator: Calculator) -> None:
        """One calculator, with the figures that were kept if it was this one."""
        self._clear()
        self.calculator = calculator
        text = self._words.language.text
        put(self.title, text(calculator.name))
        put(self.what, text(calculator.what_to_do))
        self.tile.set_area(calculator.area.value)
        self.form = CalculatorForm(self._theme, calculator, self._words)
        self.result = ResultCard(self._theme, self._words)
        self.form.changed.connect(self._reckon)
        self.view.add(self.form)
        self.view.add(self.result)
        kept = self._kept is not None and self._kept.calculator == calculator.id
        if kept and self._kept is not None:
            self.form.show_values(self._kept.values)
        for part in (self.what, self.foot, self.other):
            show(part, True)
        show(self.off, kept)
        self.view.verticalScrollBar().setValue(0)
        self._reckon()
        self.form.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def take_sources(self, sources: Mapping[str, Source]) -> None:
        """Name documents by their titles from now on."""
        self._words.add_sources(sources)
        self._reckon()

    def take(self) -> None:
        """Let this count for the action; while figures are missing, say which."""
        if self.form is None or self.calculator is None:
            return
        self.form.finish()
        errors = check(self.calculator, self.form.values())
        self.form.say_errors(errors, missing=True)
        if errors or self.form.unreadable():
            wrong = self.form.first_wrong()
            if wrong is not None:
                wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.used.emit(Reading(calculator=self.calculator.id, values=self.form.values()))

    def start_again(self) -> None:
        """Forget what was filled in."""
        if self.form is not None:
            self.form.clear()
            self.form.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; L and U are the stopwatch's while no field has the keyboard."""
        watch = self.form.watch if self.form is not None else None
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif watch is None or typing or not watch.take_key(event.text()):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as the look says."""
        return QSize(self._theme.px(WIDTH), self._theme.px(600))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter_on(self).fillRect(self.rect(), self._theme.colours.surface)

    def _build(self) -> None:
        px = self._theme.px
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(10), px(16), px(10))
        head.setSpacing(px(12))
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        head.addWidget(self.other)
        head.addWidget(self.close_button)
        self.view.add(self.what)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(self._theme))
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)

    def _clear(self) -> None:
        for part in (self.form, self.result, self.list):
            if part is not None:
                self.view.column.removeWidget(part)
                part.hide()
                part.deleteLater()
        self.form = self.result = self.list = None

    def _reckon(self) -> None:
        """Work it out anew; say what is wrong at its field."""
        if self.form is None or self.calculator is None or self.result is None:
            return
        values: Mapping[str, float] = self.form.values()
        result: Result | None = None
        try:
            result = calculate(self.calculator, values)
        except FieldErrors as error:
            self.form.say_errors(error.errors, missing=False)
        else:
            self.form.say_errors({}, missing=False)
        if self.form.unreadable():
            result = None
        self.result.show_result(self.calculator, result)
        self._reading = None if result is None else Reading(calculator=self.calculator.id, values=dict(values))
        self.tried.emit(self._reading)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.form is not None and new is not None and self.isAncestorOf(new):
            self.form.show_help(new)
