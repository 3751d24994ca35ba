"""Do: the plan as it will print, and saving it as a PDF."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcheck.domain.assessment import Step
from selfcheck.domain.plan import Action
from selfcheck.i18n import LANGUAGES
from selfcheck.labels import area_name, class_name, status_word
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.actions.plan_page import PlanPage
from selfcheck.ui.pages.actions.title import ActionTitle
from selfcheck.ui.pages.actions.total_row import TotalRow
from selfcheck.ui.pages.actions.words import ActionWords, put, show
from selfcheck.ui.pages.do.figures import FiguresCard
from selfcheck.ui.pages.do.ladder import LadderStory
from selfcheck.ui.pages.do.printing import Printing
from selfcheck.ui.widgets.action_table import ActionTable
from selfcheck.ui.widgets.area_tile import AreaTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.empty_state import EmptyState
from selfcheck.ui.widgets.fields import ComboField
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.status_mark import StatusMark
from selfcheck.ui.widgets.table_columns import Column, Columns
from selfcheck.ui.widgets.table_row import TableRow
from selfcheck.ui.widgets.text import Text, caption
from selfcheck.usecases.printing import LETTER_COUNTRIES


class PlanRow(TableRow):
    """One action as it will print; nothing is typed here."""

    def __init__(self, context: Context, columns: Columns) -> None:
        theme = context.theme
        self._language = context.language
        self.badge = ClassBadge(theme, "–", "")
        self.tile = AreaTile(theme, "energy", bare=True)
        self.title = ActionTitle(theme, context.language.text("own idea"))
        self.who = Text(theme, "", "body", wrap=False)
        self.by = Text(theme, "", "body", wrap=False)
        self.cost = Text(theme, "", "body", wrap=False)
        self.saving = Text(theme, "", "body", wrap=False)
        self.status = StatusMark(theme)
        cells = {
            "class": self.badge, "area": self.tile, "title": self.title, "who": self.who, "by": self.by,
            "cost": self.cost, "saving": self.saving, "status": self.status,
        }  # fmt: skip
        super().__init__(theme, columns, cells, height=37)

    def show_action(self, action: Action, words: ActionWords) -> None:
        """Show the action as it stands."""
        letter, area = words.letter(action), words.area(action)
        self.badge.set_class(letter or "–", class_name(letter, self._language))
        self.tile.set_area(area)
        self.tile.setToolTip(area_name(area, self._language))
        self.title.say(words.title(action), own=action.option is None)
        put(self.who, action.owner or "–", "ink" if action.owner else "ink_2")
        put(self.by, words.by(action) or "–", "ink" if action.due else "ink_2")
        for label, said in ((self.cost, words.amount(action.investment)), (self.saving, words.amounts(action.saving))):
            put(label, said or words.not_known(), "ink" if said else "ink_2")
        word = status_word(action.status, self._language)
        if self.status.text() != word:
            self.status.set_status(action.status.value, word)


class DoPage(PlanPage):
    """Figures, the table of the plan, and the button that puts it on paper."""

    def __init__(self, context: Context) -> None:
        text = context.language.text
        super().__init__(context, text("Do"), text("Your action plan, as it will print"))
        theme = self.theme
        self.printing = Printing(context, self)
        self.printing.working.connect(self._working)
        self.save_button = Button(theme, text("Save plan as PDF"), kind="main", icon="file-down")
        self.save_button.set_tip(text("Save plan as PDF (Ctrl+P)"))
        self.save_button.clicked.connect(self.save_plan)
        self.bar.add_end(self.printing.strip)
        self.bar.add_end(self.save_button)
        self._below_bar = QHBoxLayout()
        self.body.addLayout(self._below_bar)
        self.figures = FiguresCard(theme)
        self.table = ActionTable(theme, self._columns(), select=False)
        self._rows: dict[str, PlanRow] = {}
        self.total = TotalRow(theme, self.table.columns)
        self.table.set_total(self.total)
        self.empty = EmptyState(
            theme,
            "clipboard-list",
            text("No actions in the plan yet"),
            text("You can save it already: it shows where you stand and what is good. Adopt an option to fill it."),
            action=text("Find options"),
        )
        self.empty.acted.connect(self._find_options)
        self.missing = caption(theme)
        self.ladder = LadderStory(theme, self.language)
        self.view = Scroll(theme, spacing=12)
        for part in (self.printing.trouble, self._paper_row(), self.figures, self.table, self.empty, self.missing):
            self.view.add(part)
        self.view.add(self.ladder)
        self.view.column.addStretch(1)
        self.body.addWidget(self.view, 1)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save_plan)

    # What the window calls

    def step(self) -> Step:
        """The fifth step."""
        return Step.DO

    def take_desk(self, desk: Desk) -> None:
        """Show this assessment; its paper is the one of its country."""
        super().take_desk(desk)
        self.paper.set_code("Letter" if desk.assessment.firm.country in LETTER_COUNTRIES else "A4")
        self.printing.forget()

    def enter(self) -> None:
        """Bring the plan up to date; the keyboard goes to the button the page is for."""
        self._fill()
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Hand over what is being typed."""
        self.ladder.finish()

    def reveal(self, place: Place) -> None:
        """Bring the row an undo was about into sight."""
        row = self._rows.get(self._acted_on(place))
        if row is not None:
            self.view.show_whole(row)

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """Fold the second things of a row; the progress stands under the top bar."""
        self.table.set_narrow(narrow)
        strip = self.printing.strip
        if narrow and strip.parentWidget() is not self:
            self._below_bar.addWidget(strip)
        elif not narrow and strip.parentWidget() is self:
            self.bar.add_end(strip)
            self.bar.add_end(self.save_button)
        px = self.theme.px
        self._below_bar.setContentsMargins(*(px(24), px(8), px(24), 0) if narrow else (0, 0, 0, 0))

    def save_plan(self) -> None:
        """Ask where to, then write the PDF."""
        if self.desk is not None:
            self.printing.start(self.desk, self.paper.code())

    # Filling

    def _columns(self) -> list[Column]:
        text = self.language.text
        return [
            Column("class", text("Class"), part="lead"),
            Column("area", part="lead"),
            Column("title", text("Action"), part="main"),
            Column("who", text("Who"), width=60, fold=True),
            Column("by", text("By"), width=72, fold=True),
            Column("cost", text("Costs once"), end=True),
            Column("saving", text("Saves a year"), end=True),
            Column("status", text("Status"), width=96),
        ]

    def _paper_row(self) -> QWidget:
        """In which language, on which paper."""
        text = self.language.text
        self.spoken = ComboField(self.theme, list(LANGUAGES.items()))
        self.spoken.setAccessibleName(text("Language of the plan"))
        self.spoken.chosen.connect(self._language_chosen)
        self.paper = ComboField(self.theme, [("A4", "A4"), ("Letter", "Letter")])
        self.paper.setAccessibleName(text("Paper"))
        choices = QWidget()
        flow = FlowLayout(choices, gap=self.theme.px(8))
        flow.addWidget(Text(self.theme, text("Language of the plan"), "dense", colour="ink_2", wrap=False))
        flow.addWidget(self.spoken)
        flow.addWidget(Text(self.theme, text("Paper"), "dense", colour="ink_2", wrap=False))
        flow.addWidget(self.paper)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(choices)
        return row

    def _fill(self) -> None:
        if self.desk is None:
            return
        words = OrderWords(self.desk.assessment, self.language, self.context.workspace.today(), self.desk.money)
        actions = words.kept()
        self.spoken.set_code(self.desk.assessment.language)
        self.figures.show_actions(actions, words)
        for key in self._rows.keys() - {action.key for action in actions}:
            del self._rows[key]
        for action in actions:
            if action.key not in self._rows:
                self._rows[action.key] = PlanRow(self.context, self.table.columns)
            self._rows[action.key].show_action(action, words)
        self.total.show_totals(words, actions)
        for key, name in (("cost", self.language.text("Costs once")), ("saving", self.language.text("Saves a year"))):
            self.table.set_heading(key, words.with_currency(name))
        self.table.set_rows([self._rows[action.key] for action in actions])
        show(self.table, bool(actions))
        show(self.figures, bool(actions))
        show(self.empty, not actions)
        said = self._missing(actions)
        put(self.missing, said)
        show(self.missing, bool(said))
        self.ladder.show_money(self.desk, words)

    def _missing(self, actions: list[Action]) -> str:
        """What somebody who gets this plan would still ask."""
        without = sum(1 for action in actions if not action.owner or action.due is None)
        if not without:
            return ""
        return self.language.count(
            "{n} action has nobody or no day yet; you can say so under Choose.",
            "{n} actions have nobody or no day yet; you can say so under Choose.",
            without,
        )

    # What a person does

    def _language_chosen(self, code: str) -> None:
        if self.desk is not None:
            self.desk.choose_language(code)

    def _working(self, working: bool) -> None:
        """The keyboard goes to Cancel while the button rests, and comes back with it."""
        cancel = self.printing.strip.cancel
        if working and self.save_button.hasFocus():
            cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        back = not working and cancel.hasFocus()
        self.save_button.set_waiting(working)
        if back:
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find_options(self) -> None:
        self.go_to.emit(Step.FIND_OPTIONS)
