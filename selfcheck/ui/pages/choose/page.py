"""Choose: the actions in the order they will be done, with money, people and dates."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCompleter

from selfcheck.domain.assessment import Step
from selfcheck.domain.plan import Action, suggested_order
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.actions.total_row import TotalRow
from selfcheck.ui.pages.actions.words import show
from selfcheck.ui.pages.choose.acts import RowActs
from selfcheck.ui.pages.choose.calculator import CalculatorSide
from selfcheck.ui.pages.choose.frame import BesideFrame
from selfcheck.ui.pages.choose.order import RowOrder
from selfcheck.ui.pages.choose.row import BESIDE, ChooseRow, choose_columns
from selfcheck.ui.pages.choose.under import UnderTable
from selfcheck.ui.pages.page import Page
from selfcheck.ui.widgets.action_table import ActionTable
from selfcheck.ui.widgets.empty_state import EmptyState
from selfcheck.ui.widgets.scroll import Scroll


class ChoosePage(Page):
    """Every action of the plan as a row one can move and type in."""

    def __init__(self, context: Context) -> None:
        text = context.language.text
        super().__init__(context, text("Choose"), text("What comes first, who does it, by when"))
        theme = self.theme
        self.empty = EmptyState(
            theme,
            "hand-coins",
            text("No actions chosen yet"),
            text("Options you adopt stand here in the order you will do them, with what they cost and save."),
            action=text("Find options"),
        )
        self.empty.acted.connect(self._find_options)
        self.table = ActionTable(theme, choose_columns(self.language))
        self.total = TotalRow(theme, self.table.columns, beside=True)
        self.table.set_total(self.total)
        self.under = UnderTable(context)
        self.rule, self.own_idea, self.money = self.under.rule, self.under.own_idea, self.under.money
        self.suggest, self.dropped = self.rule.suggest, self.under.dropped
        self.under.suggest_pressed.connect(self.suggest_order)
        self.under.form_opened.connect(self._show_form)
        self.calculator = CalculatorSide(context, self)
        self.calculator.opened.connect(self._panel_opened)
        self.calculator.closed.connect(self._panel_closed)
        self.calculator.tried.connect(self.under.say_tried)
        self.acts = RowActs(context, self)
        self.acts.done.connect(self._fill)
        self.acts.refused.connect(self.table.fit)
        self.acts.left_at.connect(self._going)
        self._build()
        self._people = QStringListModel(self)
        self._completer = QCompleter(self._people, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._rows: dict[str, ChooseRow] = {}
        self._left_at: tuple[int, str] | None = None
        self._order = RowOrder(self.table, self.view)
        self._order.moved.connect(self._move_to)
        for keys, slot in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _build(self) -> None:
        self.view = Scroll(self.theme, margins=(24, 12, 24, 16), spacing=10)
        for part in (self.empty, self.table, self.under):
            self.view.add(part)
        self.view.column.addStretch(1)
        self.frame = BesideFrame(self.theme, self.view)
        self.body.addWidget(self.frame, 1)

    # What the window calls

    def take_desk(self, desk: Desk) -> None:
        """Show this assessment from now on."""
        self.calculator.close()
        super().take_desk(desk)
        self.acts.desk = desk
        self.under.take_desk(desk)

    def step(self) -> Step:
        """The fourth step."""
        return Step.CHOOSE

    def enter(self) -> None:
        """Bring the rows up to date and put the keyboard on the first."""
        self._fill()
        if self._focus_place() is None and self.table.rows:
            first = self.table.rows[0]
            if isinstance(first, ChooseRow):
                first.grip.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Hand over what is being typed."""
        for row in self._rows.values():
            row.finish()
        self.under.finish()

    def refresh(self) -> None:
        """Show the plan as it is now, if anybody looks."""
        if self.isVisible():
            self._fill()

    def refresh_record(self, key: object) -> None:
        """Answers do not show here."""

    def reveal(self, place: Place) -> None:
        """Put the keyboard on the row an undo was about."""
        for action in self._kept():
            if place in (action.key, action.option) and action.key in self._rows:
                row = self._rows[action.key]
                row.grip.setFocus(Qt.FocusReason.OtherFocusReason)
                self.view.show_whole(row)

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """Fold the second things of a row away."""
        self.table.set_narrow(narrow)
        self.own_idea.set_stacked(very_narrow)

    # Filling

    def _words(self) -> OrderWords:
        assert self.desk is not None
        return OrderWords(self.desk.assessment, self.language, self.context.workspace.today(), self.desk.money)

    def _kept(self) -> list[Action]:
        return self._words().kept() if self.desk is not None else []

    def _fill(self) -> None:
        if self.desk is None:
            return
        words = self._words()
        actions = words.kept()
        focus = self._focus_place()
        for key in self._rows.keys() - {action.key for action in actions}:
            del self._rows[key]
        if self.calculator.panel is not None and all(one.key != self.calculator.action for one in actions):
            self.calculator.close()
        for action in actions:
            row = self._rows.get(action.key) or self._new_row(action.key)
            row.show_action(action, words, actions)
        for key, heading in (
            ("cost", self.language.text("Costs")),
            ("saving", self.language.text("Saves a year")),
        ):
            self.table.set_heading(key, words.with_currency(heading))
        beside = (
            "" if self.calculator.panel else self.language.text("the order changes each row’s share, never the total")
        )
        self.total.show_totals(words, actions, beside)
        self.table.set_rows([self._rows[action.key] for action in actions])
        self._show_around(words, actions)
        self._restore_focus(focus)

    def _show_around(self, words: OrderWords, actions: list[Action]) -> None:
        show(self.table, bool(actions))
        show(self.empty, not actions)
        self.under.show_plan(words, actions, alone=self.calculator.panel is None)
        owners = [action.owner for action in words.assessment.actions if action.owner]
        names = sorted(dict.fromkeys([*(person.name for person in words.assessment.people), *owners]))
        if names != self._people.stringList():
            self._people.setStringList(names)

    def _new_row(self, key: str) -> ChooseRow:
        row = ChooseRow(self.theme, self.language, self.table.columns, self._completer)
        self.acts.watch(row)
        row.calculator_wanted.connect(self._open_calculator)
        self._order.watch(row)
        self._rows[key] = row
        return row

    # What a person does

    def suggest_order(self) -> None:
        """Class A, B, C; within a class what pays back soonest. One step back undoes it."""
        if self.desk is not None:
            words = self._words()
            actions = self.desk.assessment.actions
            ordered = suggested_order(self.desk.money.actions, {one.key: words.letter(one) for one in actions})
            raw = {one.key: one for one in actions}
            self.desk.put_in_order([raw[one.key] for one in ordered])

    # The calculator beside the table

    def work_out(self, option: str) -> None:
        """Open the calculator of an adopted option."""
        row = next(
            (one for one in self._rows.values() if (shown := self._shown(one.key)) and shown.option == option), None
        )
        if row is not None:
            self._open_calculator(row)

    def _open_calculator(self, row: ChooseRow) -> None:
        shown = self._shown(row.key)
        if self.desk is not None and shown is not None:
            row.finish()
            self.calculator.open(self.desk, self._words(), shown)
            self.table.hold(row)

    def _panel_opened(self) -> None:
        panel = self.calculator.panel
        if panel is not None:
            self.table.hide_columns(BESIDE)
            self.frame.put_beside(panel)
            self._fill()

    def _panel_closed(self) -> None:
        self.table.hold(None)
        self.under.say_tried("")
        self.table.hide_columns(())
        self.frame.put_beside(None)
        self._fill()
        row = self._rows.get(self.calculator.action)
        if row is not None:
            row.saving_cell.known.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.show_whole(row)

    def _show_form(self) -> None:
        self.view.show_whole(self.own_idea)

    def _find_options(self) -> None:
        self.go_to.emit(Step.FIND_OPTIONS)

    # Order

    def _up(self) -> None:
        self._move_by(-1)

    def _down(self) -> None:
        self._move_by(1)

    def _move_by(self, step: int) -> None:
        keys = [action.key for action in self._kept()]
        focus = QApplication.focusWidget()
        row = next((one for one in self._rows.values() if focus is not None and one.isAncestorOf(focus)), None)
        if row is not None and 0 <= keys.index(row.key) + step < len(keys):
            row.finish()
            self._move_to(row.key, keys.index(row.key) + step)

    def _move_to(self, key: str, place: int) -> None:
        """Move an action to the place of the one that stands there now, counting only what is shown."""
        action = self._action(key)
        if self.desk is None or action is None:
            return
        shown = [one.key for one in self._kept()]
        every = [one.key for one in self.desk.assessment.actions]
        self.desk.move(action, every.index(shown[place]))
        self._fill()
        row = self._rows[key]
        self.view.show_whole(row)
        self.table.announce(row.grip.accessibleName())

    def _action(self, key: str) -> Action | None:
        """An action as a person left it."""
        actions = self.desk.assessment.actions if self.desk is not None else ()
        return next((one for one in actions if one.key == key), None)

    def _shown(self, key: str) -> Action | None:
        """An action with what was worked out for it."""
        return next((one for one in self._kept() if one.key == key), None)

    # Focus

    def _focus_place(self) -> tuple[int, str] | None:
        """Row and part that have the keyboard, to find the neighbour when the row goes."""
        focus = QApplication.focusWidget()
        for place, row in enumerate(self.table.rows):
            if isinstance(row, ChooseRow) and focus is not None and row.isAncestorOf(focus):
                return place, row.key
        return None

    def _going(self, key: str) -> None:
        """A row is about to go: its neighbour gets the keyboard, wherever that is meanwhile."""
        place = next((at for at, row in enumerate(self.table.rows) if row is self._rows.get(key)), 0)
        self._left_at = (place, key)

    def _restore_focus(self, focus: tuple[int, str] | None) -> None:
        focus = self._left_at or focus
        if focus is None or focus[1] in self._rows:
            return
        self._left_at = None
        rows = [row for row in self.table.rows if isinstance(row, ChooseRow)]
        target = rows[min(focus[0], len(rows) - 1)].out if rows else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
