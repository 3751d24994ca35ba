"""Choose: the actions in the order they will be done, with money, people and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCompleter

from selfcheck.domain.assessment import Step
from selfcheck.domain.checklist import Area
from selfcheck.domain.plan import Action, suggested_order
from selfcheck.errors import BadInput
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.pages.action_words import ActionWords, put, show
from selfcheck.ui.pages.choose_foot import ClassRule, OwnIdea
from selfcheck.ui.pages.choose_order import RowOrder
from selfcheck.ui.pages.choose_row import ChooseRow, changed_by, choose_columns
from selfcheck.ui.pages.page import Page
from selfcheck.ui.pages.total_row import TotalRow
from selfcheck.ui.widgets.action_table import ActionTable
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.empty_state import EmptyState
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.text import caption


class ChoosePage(Page):
    """Every action of the plan as a row one can move and type in."""

    def __init__(self, context: Context) -> None:
        text = context.language.text
        super().__init__(context, text("Choose"), text("What comes first, who does it, by when"))
        theme = self.theme
        self.suggest = Button(theme, text("Suggest an order"), icon="arrow-up-down")
        self.suggest.set_tip(text("Class A first, then B, then C; within a class what pays back soonest"))
        self.suggest.clicked.connect(self.suggest_order)
        self.bar.add_end(self.suggest)
        self.empty = EmptyState(
            theme,
            "hand-coins",
            text("No actions chosen yet"),
            text("Options you adopt stand here in the order you will do them, with what they cost and save."),
            action=text("Find options"),
        )
        self.empty.acted.connect(self._find_options)
        self.table = ActionTable(theme, choose_columns(self.language))
        self.total = TotalRow(theme, self.table.columns)
        self.table.set_total(self.total)
        self.dropped = caption(theme)
        self.rule = ClassRule(theme, self.language)
        self.rule.typed.connect(self._limit_typed)
        self.own_idea = OwnIdea(theme, self.language)
        self.own_idea.added.connect(self._add_idea)
        self.own_idea.opened.connect(self._show_form)
        self.view = Scroll(theme, spacing=12)
        for part in (self.empty, self.table, self.dropped, self.rule, self.own_idea):
            self.view.add(part)
        self.view.column.addStretch(1)
        self.body.addWidget(self.view, 1)
        self._people = QStringListModel(self)
        self._completer = QCompleter(self._people, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._rows: dict[str, ChooseRow] = {}
        self._order = RowOrder(self.table, self.view)
        self._order.moved.connect(self._move_to)
        for keys, slot in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # What the window calls

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
        if self.rule.limit.hasFocus():
            self.rule.limit.finish()

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

    def _words(self) -> ActionWords:
        assert self.desk is not None
        return ActionWords(self.desk.assessment, self.language, self.context.workspace.today())

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
        for place, action in enumerate(actions, start=1):
            row = self._rows.get(action.key) or self._new_row(action.key)
            row.show_action(action, words, place, len(actions))
        for key, heading in (
            ("cost", self.language.text("Costs once")),
            ("saving", self.language.text("Saves a year")),
        ):
            self.table.set_heading(key, words.with_currency(heading))
        second = self.language.text("The order changes when money is needed, never the total.")
        self.total.show_totals(words, actions, second)
        self.table.set_rows([self._rows[action.key] for action in actions])
        self._show_around(words, actions)
        self._restore_focus(focus)

    def _show_around(self, words: ActionWords, actions: list[Action]) -> None:
        for part in (self.table, self.rule):
            show(part, bool(actions))
        show(self.empty, not actions)
        show(self.suggest, len(actions) > 1)
        dropped = len(words.assessment.actions) - len(actions)
        show(self.dropped, bool(dropped))
        if dropped:
            put(
                self.dropped,
                self.language.count(
                    "{n} dropped action is not in the plan; it waits in Keep going.",
                    "{n} dropped actions are not in the plan; they wait in Keep going.",
                    dropped,
                ),
            )
        self.rule.show_limit(words.currency, words.amount(words.assessment.firm.minor_cost))
        owners = [action.owner for action in words.assessment.actions if action.owner]
        names = sorted(dict.fromkeys([*(person.name for person in words.assessment.people), *owners]))
        if names != self._people.stringList():
            self._people.setStringList(names)

    def _new_row(self, key: str) -> ChooseRow:
        row = ChooseRow(self.theme, self.language, self.table.columns, self._completer)
        row.typed.connect(self._typed)
        row.picked.connect(self._day_picked)
        row.taken_out.connect(self._take_out)
        self._order.watch(row)
        self._rows[key] = row
        return row

    # What a person does

    def suggest_order(self) -> None:
        """Class A, B, C; within a class what pays back soonest. One step back undoes it."""
        if self.desk is not None:
            words = self._words()
            actions = self.desk.assessment.actions
            self.desk.put_in_order(suggested_order(actions, {one.key: words.letter(one) for one in actions}))

    def _typed(self, row: ChooseRow, name: str, typed: str) -> None:
        action = self._action(row.key)
        if self.desk is None or action is None:
            return
        field = row.fields[name]
        try:
            changed = changed_by(action, name, typed, self.language, self.context.workspace.today())
        except BadInput as error:
            row.say_wrong(field, error.say(self.language.text))
            self.table.fit()
            return
        row.say_wrong(field, "")
        field.taken()
        self.desk.change_action(changed)
        self._fill()

    def _day_picked(self, row: ChooseRow, day: date | None) -> None:
        action = self._action(row.key)
        if self.desk is not None and action is not None:
            self.desk.change_action(replace(action, due=day))
            self._fill()

    def _take_out(self, row: ChooseRow) -> None:
        action = self._action(row.key)
        if self.desk is not None and action is not None:
            self.desk.take_out(action)

    def _limit_typed(self, typed: str) -> None:
        if self.desk is None:
            return
        try:
            limit = self.language.parse_amount(typed, self.language.text("Minor cost"))
        except BadInput as error:
            self.rule.say_wrong(error.say(self.language.text))
            return
        self.rule.say_wrong("")
        self.rule.limit.taken()
        self.desk.describe_firm(replace(self.desk.assessment.firm, minor_cost=limit))
        self.rule.limit.show_value(self._words().amount(limit), force=True)

    def _add_idea(self, title: str, area: Area) -> None:
        if self.desk is not None:
            self.desk.add_own_idea(title, area)

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
        return next((one for one in self._kept() if one.key == key), None)

    # Focus

    def _focus_place(self) -> tuple[int, str] | None:
        """Row and part that have the keyboard, to find the neighbour when the row goes."""
        focus = QApplication.focusWidget()
        for place, row in enumerate(self.table.rows):
            if isinstance(row, ChooseRow) and focus is not None and row.isAncestorOf(focus):
                return place, row.key
        return None

    def _restore_focus(self, focus: tuple[int, str] | None) -> None:
        if focus is None or focus[1] in self._rows:
            return
        rows = [row for row in self.table.rows if isinstance(row, ChooseRow)]
        target = rows[min(focus[0], len(rows) - 1)].out if rows else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
