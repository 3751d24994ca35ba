"""What the Numbers page is made of, one below the other, and where a file may be dropped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.completing import completed
from selfcheck.domain.numbers import Use
from selfcheck.i18n import Language
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.numbers.bills import BillsCard
from selfcheck.ui.pages.numbers.compare import CompareCard
from selfcheck.ui.pages.numbers.head import NumbersHead
from selfcheck.ui.pages.numbers.period import PeriodCard
from selfcheck.ui.pages.numbers.shares import EndUseCard
from selfcheck.ui.pages.numbers.table import NumbersTable
from selfcheck.ui.pages.numbers.waste import WasteCard
from selfcheck.ui.pages.numbers.words import NumbersWords, is_known
from selfcheck.ui.widgets.drop_strip import DropStrip
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.scroll import Scroll

WIDE_CARD, CARD, COMPARE = 340, 260, 640
MANY = 4
"""With more shares than that a card wants the wider place."""


class SharesRow(QWidget):
    """A card for each use whose shares are known, side by side where there is room."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self.cards: dict[str, EndUseCard] = {}
        self._order: list[str] = []
        self._line = FieldsLayout(theme, self, gap=12, line_gap=12)

    def show_uses(self, words: NumbersWords) -> None:
        """Show where each use goes that has a figure."""
        uses = [completed(one) for one in words.numbers.uses]
        uses = [one for one in uses if is_known(one) and words.shares(one)]
        order = [one.key for one in uses]
        if order != self._order:
            self._order = order
            self._place(uses, words)
        for use in uses:
            self.cards[use.key].show_use(use, words)
        self.setVisible(bool(uses))
        self._line.invalidate()

    def finish(self) -> None:
        """Hand over what is being typed or moved."""
        for card in list(self.cards.values()):
            card.finish()

    def _place(self, uses: Sequence[Use], words: NumbersWords) -> None:
        for key in self.cards.keys() - set(self._order):
            gone = self.cards.pop(key)
            gone.hide()
            gone.deleteLater()
        while self._line.count():
            self._line.takeAt(0)
        for use in uses:
            card = self.cards.get(use.key)
            if card is None:
                card = self.cards[use.key] = EndUseCard(self._theme, self._language)
                card.changed.connect(self.changed)
            many = len(words.shares(use)) > MANY
            self._line.add(card, WIDE_CARD if many else CARD, 2 if many else 1)
            card.show()


class NumbersFrame(QWidget):
    """Message, head, what is being asked, table, shares, what was lost, strip, comparison, in a column that scrolls."""

    dropped = Signal(object)  # Path

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme, language, text = context.theme, context.language, context.language.text
        self.trouble = MessageStrip(theme, "error", "")
        self.trouble.hide()
        self.head = NumbersHead(theme, language)
        self.period = PeriodCard(theme, language)
        self.bills = BillsCard(theme, language)
        self.table = NumbersTable(theme, language)
        self.shares = SharesRow(theme, language)
        self.waste = WasteCard(theme, language)
        self.strip = DropStrip(
            theme,
            text("Drop a spreadsheet here, or copy twelve cells and press {key} on a row. "
                 "You see what was read before it counts.", key="Ctrl+V"),
            [("check", "accent", text("your own count")), ("circle-dashed", "ink_2", text("typical, estimate"))],
        )  # fmt: skip
        self.compare = CompareCard(context)
        self._view = Scroll(theme, margins=(24, 12, 24, 16), spacing=12)
        for part in (
            self.trouble,
            self.head,
            self.period,
            self.bills,
            self.table,
            self.shares,
            self.waste,
            self.strip,
            self.compare,
        ):
            self._view.add(part)
        # Bars much longer than that say no more.
        self.compare.setMaximumWidth(theme.px(COMPARE))
        for hidden in (self.period, self.bills):
            hidden.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setAcceptDrops(True)

    def say(self, sentence: str) -> None:
        """Say above everything what went wrong; an empty sentence takes it back."""
        self.trouble.set_message(sentence)
        self.trouble.setVisible(bool(sentence))
        if sentence:
            self.show_whole(self.trouble)

    def show_whole(self, part: QWidget) -> None:
        """Bring a part into sight."""
        self._view.show_whole(part)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if _file_of(event) is not None:
            self.strip.set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went."""
        self.strip.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        self.strip.set_over(False)
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _file_of(event: QDropEvent) -> Path | None:
    """The one file somebody drags; None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
