"""The way of bills into a row: from the clipboard, a chosen file or a dropped one, past a look, into the figures."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from selfcheck.domain.completing import completed
from selfcheck.domain.numbers import Use
from selfcheck.ui.context import Context
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.numbers.bills import Brought, cut_to
from selfcheck.ui.pages.numbers.frame import NumbersFrame
from selfcheck.ui.pages.numbers.words import NumbersWords
from selfcheck.usecases.bills import with_bills

if TYPE_CHECKING:
    from selfcheck.exchange.bills import Preview


class BringBills(QObject):
    """Reads on the worker, shows what was read, and tells the row with its bills when somebody says so."""

    put = Signal(object)  # Use

    def __init__(self, context: Context, frame: NumbersFrame) -> None:
        super().__init__(frame)
        self._context = context
        self._frame = frame
        self._words: NumbersWords | None = None
        frame.head.paste.clicked.connect(self.paste)
        frame.head.file.clicked.connect(self.choose_file)
        frame.bills.used.connect(self._use)
        frame.bills.again.connect(self._bring)
        frame.bills.closed.connect(self._close)
        frame.dropped.connect(self._dropped)
        frame.table.pasted.connect(self._pasted)

    def take(self, words: NumbersWords) -> None:
        """Bring bills into this period from now on."""
        if self._words is not None and self._words.numbers.key != words.numbers.key:
            self._frame.bills.hide()
        self._words = words

    def paste(self) -> None:
        """Read the clipboard for the row in hand, or the first that has no figures."""
        self._pasted(self._row(), QGuiApplication.clipboard().text())

    def choose_file(self) -> None:
        """Ask for a spreadsheet and read it."""
        text = self._context.language.text
        spreadsheets = text("Spreadsheets")
        kinds = f"{spreadsheets} (*.xlsx *.csv *.tsv *.txt)"
        path = self._context.prompts.open_which_file(self._frame, text("From a spreadsheet"), kinds)
        if path is not None:
            self._dropped(path)

    def _dropped(self, path: Path) -> None:
        self._bring(Brought(path, self._row()))

    def _pasted(self, use: str, words: str) -> None:
        if words.strip():
            self._bring(Brought(words, use))
        else:
            text = self._context.language.text
            self._frame.say(text("The clipboard holds no cells. Copy twelve cells of your spreadsheet first."))

    def _row(self) -> str:
        """The row that was last in hand, else the first without figures."""
        uses = self._words.numbers.uses if self._words is not None else ()
        in_hand = self._frame.table.last_in_hand
        if any(one.key == in_hand for one in uses):
            return in_hand
        empty = (one.key for one in uses if not one.bills and completed(one).quantity is None)
        return next(empty, uses[0].key if uses else "")

    def _find(self, key: str) -> Use | None:
        uses = self._words.numbers.uses if self._words is not None else ()
        return next((one for one in uses if one.key == key), None)

    def _bring(self, brought: Brought) -> None:
        use = self._find(brought.use)
        if use is None or self._words is None:
            self._frame.say(self._context.language.text("Add a resource first; the bills belong to it."))
            return
        work = brought.reader(self._words.assessment, self._words.numbers, use, self._context.language)
        self._context.jobs.save(work, partial(self._read, brought), self._not_read)

    def _read(self, brought: Brought, preview: Preview) -> None:
        if self._words is None or self._find(brought.use) is None:
            return
        self._frame.say("")
        self._frame.bills.show_preview(brought, preview, self._words, self._words.numbers.uses)
        self._frame.show_whole(self._frame.bills)
        target = self._frame.bills.use if preview.rows else self._frame.bills.cancel
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_read(self, trouble: Trouble) -> None:
        self._frame.bills.hide()
        self._frame.say(trouble.sentence)

    def _use(self, brought: Brought, preview: Preview) -> None:
        use = self._find(brought.use)
        if use is not None and self._words is not None:
            period = self._words.numbers.period
            self.put.emit(with_bills(use, cut_to(preview.bills(use.unit, period), period)))
        self._close()

    def _close(self) -> None:
        key = self._frame.bills.row.code()
        self._frame.bills.hide()
        row = self._frame.table.by_key.get(key)
        if row is not None:
            row.quantity.setFocus(Qt.FocusReason.OtherFocusReason)
