"""One action on the Keep going page: how it stands, and for a done one what it cost and saved in fact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.domain.plan import Action, DueGroup, Status, due_group
from selfcheck.i18n import Language
from selfcheck.labels import area_name, due_group_name, status_word
from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.title import ActionTitle
from selfcheck.ui.pages.actions.words import ActionWords, put, show
from selfcheck.ui.widgets.action_table import ActionTable
from selfcheck.ui.widgets.area_tile import AreaTile, Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.fields import TextField
from selfcheck.ui.widgets.status_button import StatusButton
from selfcheck.ui.widgets.table_columns import Column, Columns
from selfcheck.ui.widgets.table_row import TableRow
from selfcheck.ui.widgets.text import Text

GROUP_ICONS = {
    DueGroup.OVERDUE: ("circle-alert", "no"),
    DueGroup.NEXT_30: ("clock", "ink_2"),
    DueGroup.NEXT_90: ("calendar-clock", "ink_2"),
    DueGroup.LATER: ("calendar", "ink_2"),
    DueGroup.DONE: ("circle-check", "yes"),
}


def keep_columns(language: Language) -> list[Column]:
    """The columns of the page."""
    text = language.text
    return [
        Column("area", part="lead"),
        Column("title", text("Action"), part="main", width=150),
        Column("status", text("Status")),
        Column("cost", text("Costs once"), width=84, end=True),
        Column("saving", text("Saves a year"), width=112, end=True),
        Column("note", part="tail"),
    ]


class GroupRow(QWidget):
    """The name of a group of rows, with their number."""

    def __init__(self, theme: Theme, group: DueGroup, name: str) -> None:
        super().__init__()
        self._theme = theme
        icon, colour = GROUP_ICONS[group]
        ink = "ink" if colour == "ink_2" else colour
        self.name = Text(theme, name, "dense", strong=True, colour=ink)
        self.number = Text(theme, "", "dense", strong=True, colour=ink, wrap=False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, icon, colour))
        self._row.addWidget(self.name, 1)
        self._row.addWidget(self.number)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(6), px(16), px(6))
        self._row.setSpacing(px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above, except among cards."""
        table = self.parentWidget()
        if not (isinstance(table, ActionTable) and table.in_cards):
            painter_on(self).fillRect(0, 0, self.width(), self._theme.px(1), self._theme.colours.line)


class Happened(QWidget):
    """The estimate above in caption; below it, for a done action, the field for what happened."""

    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self.estimate = Text(theme, "", "dense", colour="ink_2", wrap=False)
        self.field = CellField(theme, "", width=width, end=True, hint="–")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.estimate, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTrailing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, estimate: str, value: str, name: str, *, done: bool) -> None:
        """Show estimate and result."""
        put(self.estimate, estimate)
        show(self.field, done)
        if self.field.accessibleName() != name:
            self.field.setAccessibleName(name)
        self.field.show_value(value)


class KeepRow(TableRow):
    """A row one answers in. What was typed is told with its name; nothing is decided here."""

    status_chosen = Signal(object, str)
    typed = Signal(object, str, str)  # this row, "spent" "saved" or "comment", the words

    def __init__(self, theme: Theme, language: Language, columns: Columns) -> None:
        text = language.text
        self._language = language
        self.key = ""
        self.group = DueGroup.LATER
        self.tile = AreaTile(theme, "energy", bare=True)
        self.title = ActionTitle(theme, text("own idea"))
        words = [(status.value, status_word(status, language)) for status in _MENU]
        self.status = StatusButton(theme, words)
        self.cost = Happened(theme, 84)
        self.saving = Happened(theme, 112)
        self.note = Button(theme, kind="quiet", icon="message-square", tip=text("Write a comment"))
        self.error = ErrorLine(theme)
        self.comment = TextField(theme, hint=text("What happened, what still stands in the way"), lines=1)
        self.comment.hide()
        cells = {
            "area": self.tile, "title": self.title, "status": self.status, "cost": self.cost, "saving": self.saving,
            "note": self.note,
        }  # fmt: skip
        super().__init__(theme, columns, cells, unders=[self.error, self.comment], height=44)
        self.fields = {"spent": self.cost.field, "saved": self.saving.field}
        for field in self.fields.values():
            field.typed.connect(self._typed)
            field.taken_back.connect(self._taken_back)
        self.status.chosen.connect(self._chosen)
        self.note.clicked.connect(self._open_comment)
        self.comment.left.connect(self._comment_left)
        self.comment.document().contentsChanged.connect(self._grown)
        self._said = ""

    def show_action(self, action: Action, words: ActionWords) -> None:
        """Show the action as it stands; what is being typed stays."""
        text, title, area = self._language.text, words.title(action), words.area(action)
        if self.key != action.key:
            self.key = action.key
            self.tile.set_area(area)
            self.tile.setToolTip(area_name(area, self._language))
            for part, what in ((self.note, text("Write a comment")), (self.comment, text("Comment"))):
                part.setAccessibleName(f"{what}, {title}")
        self.group = due_group(action, words.today)
        self.title.say(title, own=action.option is None)
        late = due_group(action, words.today) is DueGroup.OVERDUE
        self.title.say(title, self._when(action, words), own=action.option is None)
        self.title.second.set_colour("no" if late else "ink_2")
        self.title.second.set_strong(late)
        self.status.show_status(action.status.value, title)
        done = action.status is Status.DONE
        cost, saved = words.with_currency(text("What it cost")), words.with_currency(text("What it saved in a year"))
        estimate = words.amount(action.investment) or words.not_known()
        self.cost.say(estimate, words.amount(action.spent), f"{cost}, {title}", done=done)
        estimate = words.amounts(action.saving) or words.not_known()
        self.saving.say(estimate, words.amount(action.saved), f"{saved}, {title}", done=done)
        if self.comment.toPlainText().strip() == self._said or not self.comment.hasFocus():
            self._said = action.comment
            if self.comment.toPlainText() != action.comment:
                self.comment.setPlainText(action.comment)
        show(self.comment, bool(action.comment) or self.comment.hasFocus())
        self.note.set_icon("message-square-text" if action.comment else "message-square")

    def say_wrong(self, field: CellField, sentence: str) -> None:
        """Say under the row what is wrong with a field; an empty sentence takes it back."""
        field.set_wrong(sentence)
        if sentence or not any(other.wrong for other in self.fields.values()):
            self.error.say(sentence)
        self._grown()

    def finish(self) -> None:
        """Hand over what is being typed."""
        for field in self.fields.values():
            if field.hasFocus():
                field.finish()
        if self.comment.hasFocus():
            self._comment_left()

    def _when(self, action: Action, words: ActionWords) -> str:
        """Who, and how late it is or when it is due."""
        text = self._language.text
        when = ""
        if action.status is Status.DONE and action.status_on:
            when = text("done {day}", day=self._language.short_day(action.status_on, words.today))
        elif action.open and action.due is not None:
            days = (words.today - action.due).days
            when = words.by(action)
            if days > 0:
                when = self._language.count("{n} day late", "{n} days late", days)
            elif days == 0:
                when = text("due today")
        return " · ".join(part for part in (action.owner, when) if part)

    def _chosen(self, status: str) -> None:
        self.status_chosen.emit(self, status)

    def _typed(self, words: str) -> None:
        for name, field in self.fields.items():
            if field is self.sender():
                self.typed.emit(self, name, words)

    def _taken_back(self) -> None:
        for field in self.fields.values():
            if field is self.sender():
                self.say_wrong(field, "")

    def _open_comment(self) -> None:
        self.comment.show()
        self._grown()
        self.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _comment_left(self) -> None:
        said = self.comment.toPlainText().strip()
        if said != self._said:
            self._said = said
            self.typed.emit(self, "comment", said)
        show(self.comment, bool(said) or self.comment.hasFocus())
        self._grown()

    def _grown(self) -> None:
        self.updateGeometry()
        self.arrange()


def group_title(group: DueGroup, language: Language) -> str:
    """What a group is called; the done ones say how to read them."""
    if group is DueGroup.DONE:
        return language.text("Done: estimate above, what happened below")
    return due_group_name(group, language)


_MENU = (Status.PLANNED, Status.IN_PROGRESS, Status.DONE, Status.DROPPED, Status.NOT_ASKED)
