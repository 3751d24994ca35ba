"""Keep going: how each action stands, what it brought, and when to look again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Assessment, Step
from selfcheck.domain.follow_up import follow_up
from selfcheck.domain.plan import Action, DueGroup, Status, by_due_group
from selfcheck.errors import BadInput
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.actions.plan_page import PlanPage
from selfcheck.ui.pages.actions.words import ActionWords, put, show
from selfcheck.ui.pages.keep_going.cards import LookAgainCard, OutcomeCard
from selfcheck.ui.pages.keep_going.review import review
from selfcheck.ui.pages.keep_going.row import GroupRow, KeepRow, group_title, keep_columns
from selfcheck.ui.pages.numbers.compare import CompareCard
from selfcheck.ui.widgets.action_table import ActionTable
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.empty_state import EmptyState
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.usecases.assessments import start_again

SIDE = 336


class KeepGoingPage(PlanPage):
    """The actions by when they want attention, late ones first."""

    def __init__(self, context: Context) -> None:
        text = context.language.text
        super().__init__(context, text("Keep going"))
        theme = self.theme
        self.strip = MessageStrip(theme, "information", "", icon="calendar-check")
        self.ask = Button(theme, text("Ask the next one"), kind="main")
        self.ask.clicked.connect(self.ask_next)
        self.strip.row.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignVCenter)
        if icon := self.strip.row.itemAt(0):
            icon.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.trouble = MessageStrip(theme, "error", "")
        self.trouble.hide()
        self.empty = EmptyState(
            theme,
            "calendar-check",
            text("No actions to follow yet"),
            text("What you choose stands here by its day. You say how it went, and see whether the saving came."),
            action=text("Choose"),
        )
        self.empty.acted.connect(self._choose)
        self.table = ActionTable(theme, keep_columns(self.language))
        self._rows: dict[str, KeepRow] = {}
        self._groups = {group: GroupRow(theme, group, group_title(group, self.language)) for group in DueGroup}
        for row in self._groups.values():
            row.setParent(self)
            row.hide()
        self.outcome = OutcomeCard(theme, self.language)
        self.compare = CompareCard(context)
        self.again = LookAgainCard(theme, self.language)
        self.again.pressed.connect(self.look_again)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.px(12))
        side.addWidget(self.outcome)
        side.addWidget(self.compare)
        side.addWidget(self.again)
        side.addStretch(1)
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(theme.px(12))
        for part in (self.strip, self.trouble, self.empty, self.table):
            main.addWidget(part)
        main.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(theme.px(12))
        self._both.addWidget(self._main, 1)
        self._both.addWidget(self._side)
        self.view = Scroll(theme, spacing=12)
        self.view.column.addLayout(self._both)
        self.view.column.addStretch(1)
        self.body.addWidget(self.view, 1)
        self.set_narrow(False, False)

    # What the window calls

    def step(self) -> Step:
        """The sixth step."""
        return Step.KEEP_GOING

    def enter(self) -> None:
        """Bring the list up to date and put the keyboard on the first status."""
        self._fill()
        focus = QApplication.focusWidget()
        if self._rows and (focus is None or not self.table.isAncestorOf(focus)):
            first = next(row for row in self.table.rows if isinstance(row, KeepRow))
            first.status.setFocus(Qt.FocusReason.OtherFocusReason)
            # In large text the button alone would be in sight, and not what it is about.
            self.view.verticalScrollBar().setValue(0)
            self.view.show_whole(first)

    def leave(self) -> None:
        """Hand over what is being typed."""
        for row in self._rows.values():
            row.finish()

    def reveal(self, place: Place) -> None:
        """Put the keyboard on the row an undo was about."""
        self._focus(self._acted_on(place))

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """The cards go below the list where there is no room beside it."""
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._side.setMaximumWidth(16_777_215 if narrow else self.theme.px(SIDE))
        self._side.setMinimumWidth(0 if narrow else self.theme.px(SIDE))

    # Filling

    def _fill(self) -> None:
        if self.desk is None:
            return
        # What was promised is what the plan says: typed, or worked out from the firm's own bills.
        money = self.desk.money
        words = ActionWords(self.desk.assessment, self.language, self.context.workspace.today(), money)
        actions = money.actions
        self.bar.set_title(self.language.text("Keep going"), self.language.day(words.today))
        for key in self._rows.keys() - {action.key for action in actions}:
            del self._rows[key]
        shown: list[QWidget] = []
        groups = by_due_group(actions, words.today)
        for group in DueGroup:
            if group not in groups:
                self._groups[group].hide()
                continue
            put(self._groups[group].number, str(len(groups[group])))
            shown.append(self._groups[group])
            shown.extend(self._shown_row(action, words) for action in groups[group])
        for key, name in (("cost", self.language.text("Costs once")), ("saving", self.language.text("Saves a year"))):
            self.table.set_heading(key, words.with_currency(name))
        self.table.set_rows(shown, keep=list(self._groups.values()))
        show(self.table, bool(actions))
        show(self.empty, not actions)
        compared = self.compare.fill(self.desk)
        show(self._side, bool(actions) or compared)
        self._show_cards(words, actions)

    def _shown_row(self, action: Action, words: ActionWords) -> KeepRow:
        row = self._rows.get(action.key)
        if row is None:
            row = self._rows[action.key] = KeepRow(self.theme, self.language, self.table.columns)
            row.status_chosen.connect(self._status_chosen)
            row.typed.connect(self._typed)
        row.show_action(action, words)
        return row

    def _show_cards(self, words: ActionWords, actions: tuple[Action, ...]) -> None:
        found = follow_up(actions, {action.key: action.saving for action in actions}, words.today)
        show(self.outcome, bool(found.done))
        self.outcome.show_outcome(found, words)
        asked = review(actions, words.assessment.started, words.today)
        show(self.strip, asked.due)
        show(self.ask, bool(asked.to_ask))
        text = self.language.text
        lead = text("Six months are over.") if asked.six_months else text("Some days have passed.")
        said = text(
            "Ask about each action once; {asked} of {count} are asked.", asked=asked.asked, count=len(asked.concerned)
        )
        if not asked.to_ask:
            said = text("You have asked about every action. It is time to look around again.")
        self.strip.set_message(said, lead=lead)

    # What a person does

    def ask_next(self) -> None:
        """Go to the next action nobody was asked about."""
        if self.desk is None:
            return
        waiting = review(
            self.desk.assessment.actions, self.desk.assessment.started, self.context.workspace.today()
        ).to_ask
        if waiting:
            focus = QApplication.focusWidget()
            here = next((key for key, row in self._rows.items() if focus is not None and row.isAncestorOf(focus)), "")
            keys = [action.key for action in waiting]
            self._focus(keys[(keys.index(here) + 1) % len(keys)] if here in keys else keys[0])

    def look_again(self) -> None:
        """Start a new assessment of the same firm and open it."""
        if self.desk is not None:
            self.again.button.set_waiting(True)
            self.context.jobs.save(
                partial(start_again, self.context.workspace, self.desk.key), self._started, self._not_started
            )

    def _started(self, assessment: Assessment) -> None:
        self.again.button.set_waiting(False)
        self.open_assessment.emit(assessment.key)

    def _not_started(self, trouble: Trouble) -> None:
        self.again.button.set_waiting(False)
        self.trouble.set_message(trouble.sentence)
        self.trouble.show()

    def _status_chosen(self, row: KeepRow, status: str) -> None:
        action = self._action(row.key)
        if self.desk is not None and action is not None:
            self.desk.set_status(action, Status(status))
            self._fill()
            self._focus(row.key)

    def _typed(self, row: KeepRow, name: str, typed: str) -> None:
        action = self._action(row.key)
        if self.desk is None or action is None:
            return
        if name == "comment":
            self.desk.change_action(replace(action, comment=typed))
            return
        field, text = row.fields[name], self.language.text
        what = text("What it cost") if name == "spent" else text("What it saved in a year")
        try:
            amount = self.language.parse_amount(typed, what)
        except BadInput as error:
            row.say_wrong(field, error.say(text))
            return
        row.say_wrong(field, "")
        field.taken()
        changed = replace(action, spent=amount) if name == "spent" else replace(action, saved=amount)
        self.desk.change_action(changed)
        self._fill()

    def _choose(self) -> None:
        self.go_to.emit(Step.CHOOSE)

    def _action(self, key: str) -> Action | None:
        assert self.desk is not None
        return next((one for one in self.desk.assessment.actions if one.key == key), None)

    def _focus(self, key: str) -> None:
        if key in self._rows:
            self._rows[key].status.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.show_whole(self._rows[key])
