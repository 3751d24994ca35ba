"""The card "What do you do?": the sector found by everyday words, and how far to look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Depth
from selfcheck.i18n import Language
from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.sector_icons import sector_icon
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.get_organised.facts import Facts
from selfcheck.ui.widgets.choice_tile import ChoiceTile
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.form_card import FormCard
from selfcheck.ui.widgets.search_field import SearchField
from selfcheck.ui.widgets.sector_row import SectorRow
from selfcheck.ui.widgets.text import Text, caption, heading
from selfcheck.usecases.content import SectorMatch

MOST = 5


class SectorCard(FormCard):
    """A field to type in, the sectors that fit below it, and two ways to look. A chosen row pressed again is taken off.

    Enter in the field only ever chooses: who types a trade wants it.
    """

    typed = Signal(str)
    sector_chosen = Signal(str)  # a checklist's id
    sector_dropped = Signal(str)  # a checklist's id
    depth_chosen = Signal(object)  # Depth

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, spacing=8)
        self._language = language
        self._matches: list[SectorMatch] = []
        self._facts: Facts | None = None
        self._pointed = -1
        self._started = False
        self._pressed_off = ""
        text = language.text
        self.field = SearchField(theme, text("Type what you make or do"), clear_tip=text("Empty the field"))
        self.field.line.setAccessibleName(text("What do you do?"))
        self.field.changed.connect(self._typed)
        self.field.entered.connect(self._entered)
        self.field.line.installEventFilter(self)
        self._error = Text(theme, "", "caption", colour="no")
        self._error.hide()
        self._list = _Rows(theme)
        self.rows = [SectorRow(theme) for _at in range(MOST)]
        self._more = caption(theme)
        self.depths = {
            Depth.QUICK: ChoiceTile(theme, Depth.QUICK, text("Ten-minute check")),
            Depth.FULL: ChoiceTile(theme, Depth.FULL, text("Everything")),
        }
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        text = self._language.text
        self.add(heading(theme, text("What do you do?")))
        self.add(caption(theme, text("Type it as you would say it. It decides which questions you are asked.")))
        self.add(self.field)
        self.add(self._error)
        for row in self.rows:
            row.hide()
            row.clicked.connect(self._row_pressed)
            row.installEventFilter(self)
            self._list.column.addWidget(row)
        self.add(self._list)
        self.add(self._more)
        self.column.addSpacing(theme.px(4))
        self.add(heading(theme, text("How far do you look?")))
        tiles = QWidget()
        layout = FieldsLayout(theme, tiles, gap=8, line_gap=8)
        for tile in self.depths.values():
            tile.clicked.connect(self._depth_pressed)
            layout.add(tile, 210, 1)
        self.add(tiles)

    def show_facts(self, facts: Facts, counts: dict[Depth, int], started: bool) -> None:
        """Show what was chosen, and how many questions each way asks."""
        self._facts = facts
        for depth, tile in self.depths.items():
            tile.setChecked(facts.depth is depth)
            asked = counts.get(depth, 0)
            tile.set_line(self._language.count("{n} question", "{n} questions", asked) if asked else "")
        self._started = started
        self._say_more()
        self._mark()

    def show_matches(self, matches: Sequence[SectorMatch], wanted: bool) -> None:
        """Show the sectors that fit, at most five; the one for every firm is always the last."""
        chosen = set(self._facts.sectors) if self._facts else set()
        first = [match for match in matches[:-1] if not wanted and match.checklist.id in chosen]
        others = [match for match in matches[:-1] if match not in first]
        self._matches = [*[*first, *others][: MOST - 1], *matches[-1:]]
        self._pointed = 0 if wanted and self._matches else -1
        content, text = self._language.content, self._language.text
        for row, match in zip(self.rows, self._matches, strict=False):
            checklist = match.checklist
            asked = self._language.count("{n} question", "{n} questions", len(checklist.asked))
            if checklist.isic is None:
                words: tuple[str, ...] = (text("when nothing in the list is yours"),)
                figures = (asked, text("every sector"))
            else:
                words = _words(content(checklist.everyday), match.matched)
                figures = (asked, text("ISIC {code}", code=checklist.isic))
            icon = sector_icon(checklist.id)
            row.show_sector(checklist.id, icon, content(checklist.title), words, match.matched, figures)
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(self._matches))
        found = len(self._matches) - 1
        if wanted:
            some = self._language.count("{n} found", "{n} found", found)
            self.field.set_found(some if found else text("not in the list"))
        self._mark()

    def forget(self) -> None:
        """Another firm: nothing is typed, and nothing was pressed."""
        self._pressed_off = ""
        self.field.line.clear()

    def say_missing(self) -> None:
        """Ask for the sector where it is typed."""
        self._error.setText(self._language.text("Say what you do, or take the last row: it fits every firm."))
        self._error.show()

    def clear_error(self) -> None:
        """All is well again."""
        self._error.hide()

    def error(self) -> str:
        """What is asked for, empty when nothing is."""
        return "" if self._error.isHidden() else self._error.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go through the rows; the field keeps the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and watched is self.field.line:
                self._pointed = max(0, min(self._pointed + step, len(self._matches) - 1))
                self._mark()
                return True
            if step and isinstance(watched, SectorRow):
                at = self.rows.index(watched) + step
                if 0 <= at < len(self._matches):
                    self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
                elif at < 0:
                    self.field.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if isinstance(watched, SectorRow) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, words: str) -> None:
        self._pressed_off = ""
        self._say_more()
        self.typed.emit(words)

    def _entered(self, words: str) -> None:
        if 0 <= self._pointed < len(self._matches):
            self._choose(self._matches[self._pointed].checklist.id)

    def _row_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, SectorRow):
            (self._take_off if self._facts and row.code in self._facts.chosen else self._choose)(row.code)

    def _choose(self, code: str) -> None:
        self.clear_error()
        self._pressed_off = ""
        self.sector_chosen.emit(code)

    def _take_off(self, code: str) -> None:
        self._pressed_off = code
        if self._can_be_taken_off():
            self.sector_dropped.emit(code)
        else:
            self._say_more()

    def _can_be_taken_off(self) -> bool:
        """An assessment on disk asks one list at least; before that nothing is asked yet."""
        return not self._started or (self._facts is not None and len(self._facts.sectors) > 1)

    def _say_more(self) -> None:
        """The quiet line under the rows: what pressing one did, or does."""
        text, asked = self._language.text, self._facts.sectors if self._facts else ()
        said = ""
        if self._started and asked:
            said = text("Choosing another one adds its questions. Your answers stay.")
            if self._pressed_off and self._pressed_off not in asked:
                said = text("Taken off. Your answers to it are kept and come back with it.")
            elif self._pressed_off and not self._can_be_taken_off():
                said = text("This is the only list that is asked. Choose another one first, then take this one off.")
        self._more.setText(said)
        self._more.setVisible(bool(said))

    def _depth_pressed(self) -> None:
        tile = self.sender()
        if isinstance(tile, ChoiceTile):
            self.depth_chosen.emit(Depth(tile.code))

    def _mark(self) -> None:
        chosen = self._facts.chosen if self._facts else ()
        text = self._language.text
        words = text("Chosen. Press to take it off.") if self._can_be_taken_off() else text("Chosen.")
        for at, row in enumerate(self.rows):
            row.set_marks(
                chosen=row.code in chosen,
                chosen_words=words,
                pointed=at == self._pointed,
                last=at == len(self._matches) - 1,
            )


class _Rows(QFrame):
    """The list under the field: rows in one frame."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.restyle()

    def restyle(self) -> None:
        width = self._theme.px(1)
        self.column.setContentsMargins(width, width, width, width)
        self.column.setSpacing(0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.px
        rounded(painter_on(self), QRectF(self.rect()), px(8), colours.surface, colours.line, px(1))


def _words(everyday: str, matched: Sequence[str]) -> tuple[str, ...]:
    """The found words first, then others, at most five."""
    words = [word.strip() for word in everyday.split(",") if word.strip()]
    return tuple([*matched, *(word for word in words if word not in matched)][:5])
