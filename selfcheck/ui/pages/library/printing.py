"""Saving an option's sheet as a PDF of one page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import shiboken6

from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.do.printing import LONGEST, Printing, documents, pdf_name
from selfcheck.usecases.library import print_sheet


class SheetPrinting(Printing):
    """Writes the sheet of one option at a time; no assessment is needed."""

    _option = _title_of_option = _spoken = ""

    def start_sheet(self, option: str, title: str, language: str, paper: str) -> None:
        """Ask where to save the sheet of `option` in `language`, then write it."""
        if self.busy:
            return
        self._option, self._title_of_option, self._spoken, self._paper = option, title, language, paper
        suggested = (self._target.parent if self._target else documents()) / self._sheet_name()
        if self._ask(suggested):
            self._write()

    def _title(self) -> str:
        """What the person is asked to save."""
        return self._language.text("Save the sheet as PDF")

    def _sheet_name(self) -> str:
        """The name suggested for the file."""
        return pdf_name(" ".join(re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", self._title_of_option).split())[:LONGEST])

    def _saved_words(self) -> str:
        """What is said when it is written."""
        return self._language.text("Sheet saved")

    def _write(self) -> None:
        self._show_begun()
        self._job = self._context.jobs.long(self._work_on_sheet(), self._done, self._failed)

    def _work_on_sheet(self) -> Callable[[Callable[[int, int], None]], int]:
        assert self._target is not None
        write = partial(print_sheet, self._context.workspace, self._option, self._target, self._spoken, self._paper)
        return lambda _report: write()

    def _again(self) -> None:
        if shiboken6.isValid(self):
            self.start_sheet(self._option, self._title_of_option, self._spoken, self._paper)

    def _name(self, desk: Desk) -> str:
        """The name suggested for the file."""
        return self._sheet_name()
