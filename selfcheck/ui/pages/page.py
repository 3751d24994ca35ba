"""What all pages share: a top bar with title, saved mark and undo, and a place for what the page shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.assessment import Step
from selfcheck.ui.context import Context
from selfcheck.ui.jobs import BUG
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    # Home needs no desk, and the program begins with Home.
    from selfcheck.ui.acts import Place
    from selfcheck.ui.desk import Desk


class Page(QWidget):
    """A page. `body` is the column below the top bar; subclasses fill it and override what they need."""

    go_to = Signal(object)  # a Step, or "home", "library", "settings", "help"
    open_assessment = Signal(str)  # the key of an assessment to open

    def __init__(self, context: Context, title: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.theme = context.theme
        self.language = context.language
        self.desk: Desk | None = None
        text = context.language.text
        self.bar = TopBar(context.theme, title, undo_tip=text("Undo (Ctrl+Z)"), redo_tip=text("Do again (Ctrl+Y)"))
        self.bar.set_title(title, caption)
        self.bar.show_undo(False)
        self.bar.undo_pressed.connect(self.undo)
        self.bar.redo_pressed.connect(self.redo)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self.body, 1)
        self._trouble: MessageStrip | None = None

    # What the window calls

    def take_desk(self, desk: Desk) -> None:
        """Show this assessment from now on."""
        self.desk = desk
        self.bar.show_undo(True)
        desk.changed.connect(self.refresh)
        desk.record_changed.connect(self.refresh_record)
        desk.undo_changed.connect(self._show_undo)
        desk.saving.connect(self._saving)
        desk.saved.connect(self._saved)
        desk.failed.connect(self._failed)
        desk.refused.connect(self._refused)
        self._show_undo()

    def enter(self) -> None:
        """The page comes into view: bring it up to date and put the focus where the work is."""
        self.refresh()

    def leave(self) -> None:
        """The page goes out of view: hand over what was typed and not told yet."""

    def refresh(self) -> None:
        """Show the desk as it is now."""

    def refresh_record(self, key: object) -> None:
        """One question's record changed; pages that show more than answers may do less than a refresh."""
        self.refresh()

    def reveal(self, place: Place) -> None:
        """Bring the thing an undo was about into view."""

    def search(self) -> None:
        """Ctrl+F was pressed."""

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """The window became narrower (under 1200 units) or very narrow (under 900), or wide again."""

    def step(self) -> Step | None:
        """The step this page belongs to."""
        return None

    def undo(self) -> None:
        """Take the last act back."""
        if self.desk is not None:
            self.leave()
            self.desk.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.desk is not None:
            self.leave()
            self.desk.redo()

    # Saved, or not

    def _show_undo(self) -> None:
        if self.desk is not None:
            self.bar.set_undoable(self.desk.can_undo, self.desk.can_redo)

    def _saving(self) -> None:
        self.bar.saved.saving(self.language.text("Saving…"))

    def _saved(self, when: datetime, words: str) -> None:
        said = words or self.language.text("Saved {time}", time=self.language.clock(when))
        self.bar.saved.saved(said)
        if self._trouble is not None:
            self._trouble.hide()

    def _failed(self, sentence: str) -> None:
        self.bar.saved.failed(self.language.text("Not saved"))
        if self._trouble is None:
            again = self.language.text("Try again")
            self._trouble = MessageStrip(self.theme, "error", sentence, action=again)
            self._trouble.acted.connect(self._retry)
            self.layout().insertWidget(1, self._trouble)  # type: ignore[union-attr]
        self._trouble.set_message(sentence, action=self.language.text("Try again"))
        self._trouble.show()

    def _refused(self, sentence: str) -> None:
        self.bar.saved.failed(sentence)

    def say_bug(self, log: object) -> None:
        """Something of ours broke; say so, and how to tell us."""
        self._failed(self.language.text(BUG, file=log))

    def _retry(self) -> None:
        if self.desk is not None:
            self.desk.retry()
