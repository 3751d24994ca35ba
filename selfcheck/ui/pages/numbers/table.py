"""The table of the Numbers page: a row for each resource, and what a person does in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from selfcheck.domain.numbers import HowKnown, Typed
from selfcheck.errors import BadInput
from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.numbers.acts import mended, typed_use
from selfcheck.ui.pages.numbers.row import NumberRow, numbers_columns
from selfcheck.ui.pages.numbers.total import NumbersTotal
from selfcheck.ui.pages.numbers.words import NumbersWords
from selfcheck.ui.widgets.action_table import ActionTable
from selfcheck.ui.widgets.segmented import Choice


class NumbersTable(ActionTable):
    """It tells each use as it stands after what was done; the page keeps it."""

    changed = Signal(object)  # Use
    removed = Signal(str)  # the key of a use
    bills_gone = Signal(str)
    pasted = Signal(str, str)  # the key of a use, what the clipboard holds

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, numbers_columns(language))
        self._language = language
        self._words: NumbersWords | None = None
        self.last_in_hand = ""
        self.by_key: dict[str, NumberRow] = {}
        self.sum = NumbersTotal(theme, language, self.columns)
        self.set_total(self.sum)

    def show_numbers(self, words: NumbersWords, fuels: list[Choice]) -> None:
        """Show the rows of a period; what is being typed stays."""
        self._words = words
        text, uses = self._language.text, words.numbers.uses
        focus = self.row_in_hand()
        place = self.rows.index(focus) if focus is not None else -1
        for key in self.by_key.keys() - {use.key for use in uses}:
            del self.by_key[key]
        for use in uses:
            row = self.by_key.get(use.key) or self._new_row(use.key)
            row.show_use(use, words, fuels)
        self.set_heading("price", words.with_currency(text("Price")))
        self.set_heading("cost", words.with_currency(text("Cost")))
        self.sum.add.fuels = fuels
        self.sum.show_total(words)
        self.set_rows([self.by_key[use.key] for use in uses])
        if focus is not None and focus.key not in self.by_key:
            self._focus_near(place)

    def row_in_hand(self) -> NumberRow | None:
        """The row that has the keyboard."""
        focus = QApplication.focusWidget()
        for row in self.rows:
            if isinstance(row, NumberRow) and focus is not None and row.isAncestorOf(focus):
                return row
        return None

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Rows here are all fields, so none is drawn as chosen; the last one in hand is what bills are brought for."""
        row = self.row_in_hand()
        if row is not None:
            self.last_in_hand = row.key

    def finish(self) -> None:
        """Hand over what is being typed."""
        for row in list(self.by_key.values()):
            row.finish()

    def _new_row(self, key: str) -> NumberRow:
        row = NumberRow(self._theme, self._language, self.columns)
        row.typed.connect(self._typed)
        row.renamed.connect(self._renamed)
        row.unit_chosen.connect(self._unit_chosen)
        row.known_chosen.connect(self._known_chosen)
        row.pasted.connect(self._pasted)
        row.likely_taken.connect(self._likely_taken)
        row.said_right.connect(self._said_right)
        row.fuel_chosen.connect(self._fuel_chosen)
        row.bills_pressed.connect(self._bills_pressed)
        row.taken_off.connect(self._taken_off)
        self.by_key[key] = row
        return row

    def _typed(self, row: NumberRow, which: Typed, words: str) -> None:
        if row.use is None or self._words is None:
            return
        cell = row.figures[which]
        try:
            use = typed_use(row.use, which, words, self._language, self._words.currency)
        except BadInput as error:
            row.say_wrong(cell, error.say(self._language.text))
            self.fit()
            return
        row.say_wrong(cell, "")
        cell.taken()
        if use == row.use:
            # Typed another way, the same figure: show it as we write it.
            row.show_use(row.use, self._words, row.fuels)
            return
        self.changed.emit(use)

    def _renamed(self, row: NumberRow, name: str) -> None:
        self._change(row, name=name)

    def _unit_chosen(self, row: NumberRow, unit: str) -> None:
        self._change(row, unit=unit)

    def _known_chosen(self, row: NumberRow, known: str) -> None:
        self._change(row, known=HowKnown(known))

    def _fuel_chosen(self, row: NumberRow, fuel: str) -> None:
        self._change(row, fuel=fuel)

    def _change(self, row: NumberRow, **facts: object) -> None:
        if row.use is not None:
            use = replace(row.use, **facts)  # type: ignore[arg-type]
            if use != row.use:
                self.changed.emit(use)

    def _likely_taken(self, row: NumberRow) -> None:
        slip = self._words.slip(row.use) if row.use is not None and self._words is not None else None
        if row.use is not None and slip is not None:
            self.changed.emit(mended(row.use, slip))
            self._focus(row)

    def _said_right(self, row: NumberRow) -> None:
        if row.use is not None and row.use.quantity is not None:
            self._change(row, confirmed=(*row.use.confirmed, row.use.quantity))
            self._focus(row)

    def _pasted(self, row: NumberRow, words: str) -> None:
        self.pasted.emit(row.key, words)

    def _bills_pressed(self, row: NumberRow) -> None:
        self.bills_gone.emit(row.key)

    def _taken_off(self, row: NumberRow) -> None:
        self.removed.emit(row.key)

    def _focus(self, row: NumberRow) -> None:
        """The strip with its buttons is gone: the keyboard goes to the figure it was about."""
        if row.key in self.by_key:
            row.quantity.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_near(self, place: int) -> None:
        rows = [row for row in self.rows if isinstance(row, NumberRow)]
        target = rows[min(place, len(rows) - 1)].menu if rows else self.sum.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
