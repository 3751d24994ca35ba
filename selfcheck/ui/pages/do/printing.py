"""Saving the plan as a PDF: where to, how far it is, what came of it, all in the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from selfcheck.i18n import Language
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import LongJob, Trouble
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.progress_strip import ProgressStrip
from selfcheck.usecases.printing import print_plan

RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
LONGEST = 80


class Printing(QObject):
    """One plan at a time is written; the page stays usable. `strip` and `trouble` are what a person sees of it.

    Another kind of paper is a subclass that says its title, its name, what it is when it is written, and its work.
    """

    working = Signal(bool)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._language = context.language
        text = context.language.text
        self.strip = ProgressStrip(context.theme, "file-down", text("Cancel"))
        self.strip.cancelled.connect(self.cancel)
        self.strip.acted.connect(self._acted)
        self.strip.hide()
        self.trouble = MessageStrip(context.theme, "error", "")
        self.trouble.acted.connect(self._again)
        self.trouble.hide()
        self._busy = self._stop = False
        self._job: LongJob | None = None
        self._desk: Desk | None = None
        self._paper = ""
        self._target: Path | None = None

    @property
    def busy(self) -> bool:
        """A plan is being written."""
        return self._busy

    def start(self, desk: Desk, paper: str) -> None:
        """Ask where to save, then write."""
        if self.busy:
            return
        self._desk, self._paper = desk, paper
        if self._ask((self._target.parent if self._target else documents()) / self._name(desk)):
            self._write()

    def _ask(self, suggested: Path) -> bool:
        """Ask where to save; False when the person thinks better of it."""
        kinds = self._language.text("PDF files") + " (*.pdf)"
        target = self._context.prompts.where_to_save(self._page, self._title(), suggested, kinds)
        if target is not None:
            self._target = target if target.suffix.casefold() == ".pdf" else target.with_name(target.name + ".pdf")
        return target is not None

    def cancel(self) -> None:
        """Stop at the next page."""
        self._stop = True
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Another assessment is looked at: what came of the last plan no longer belongs here."""
        if not self.busy:
            self.strip.hide()
            self.trouble.hide()

    # What is written

    def _title(self) -> str:
        """What the person is asked to save."""
        return self._language.text("Save plan as PDF")

    def _name(self, desk: Desk) -> str:
        """The name suggested for the file."""
        return plan_name(desk, self._language)

    def _saved_words(self) -> str:
        """What is said when it is written."""
        return self._language.text("Plan saved")

    def _work(self) -> Callable[..., int]:
        """The use case that writes it: workspace, assessment, target, language, paper, progress."""
        return print_plan

    # Writing

    def _write(self) -> None:
        assert self._desk is not None
        self.trouble.hide()
        if self._desk.stuck:
            self._say(
                self._language.text(
                    "Not everything you typed is on disk yet, so the paper would miss it. Try saving again first."
                )
            )
            return
        self._show_begun()
        # What was typed last is still being written; the plan waits for it in the same line.
        self._context.jobs.save(_nothing, self._saved_all, self._failed)

    def _show_begun(self) -> None:
        self.trouble.hide()
        self.strip.show_progress(0.0, self._language.text("Getting ready"))
        self.strip.show()
        self._set_busy(True)

    def _saved_all(self, _nothing: object) -> None:
        if self._desk is None or self._target is None or not shiboken6.isValid(self):
            return
        if self._stop:
            self._failed(Trouble("", cancelled=True))
            return
        work = partial(
            self._work(),
            self._context.workspace,
            self._desk.key,
            self._target,
            self._desk.assessment.language,
            self._paper,
        )
        self._job = self._context.jobs.long(work, self._done, self._failed)
        self._job.progressed.connect(self._progressed)

    def _progressed(self, page: int, pages: int) -> None:
        text = self._language.text
        said = text("Writing page {page}", page=page)
        if pages:
            said = text("Writing page {page} of {pages}", page=page, pages=pages)
        if self._job is not None:
            # While nobody knows how many pages there will be, the bar comes ever closer to its end.
            self.strip.show_progress(page / pages if pages else 1 - 0.9**page, said)

    def _done(self, pages: object) -> None:
        if not shiboken6.isValid(self):
            return
        self._set_busy(False)
        text = self._language.text
        self.strip.show_done(self._saved_words(), (text("Open"), text("Show folder")))

    def _failed(self, trouble: Trouble) -> None:
        if not shiboken6.isValid(self):
            return
        self._set_busy(False)
        self.strip.hide()
        if trouble.cancelled:
            self.strip.show_done(self._language.text("Stopped. Nothing was written."))
            self.strip.show()
        else:
            self._say(trouble.sentence, self._language.text("Choose another place"))

    def _set_busy(self, busy: bool) -> None:
        self._busy, self._stop, self._job = busy, False, None
        self.working.emit(busy)

    def _say(self, sentence: str, action: str = "") -> None:
        self.strip.hide()
        self.trouble.set_message(sentence, action=action)
        self.trouble.show()

    def _acted(self, choice: int) -> None:
        if self._target is None:
            return
        opened = self._context.prompts.open_file if choice == 0 else self._context.prompts.show_folder
        if not opened(self._target):
            self.trouble.set_message(
                self._language.text(
                    "Nothing on this computer would open it. The file is here: {file}", file=self._target
                )
            )
            self.trouble.show()

    def _again(self) -> None:
        if self._desk is not None:
            self.start(self._desk, self._paper)


def documents() -> Path:
    """Where people keep their documents, or their home."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(found) if found else Path.home()
    return folder if folder.is_dir() else Path.home()


def plan_name(desk: Desk, language: Language) -> str:
    """A file name every system takes, such as "Amina Bakery action plan.pdf"."""
    firm = safe_firm(desk)
    return pdf_name(language.text("{firm} action plan", firm=firm) if firm else language.text("action plan"))


def safe_firm(desk: Desk) -> str:
    """The firm's name without what some system can't have in a file name; may be empty."""
    firm = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", desk.assessment.firm.name)
    return " ".join(firm.split())[:LONGEST].strip(" .")


def pdf_name(words: str) -> str:
    """A file name of these words that no system keeps for itself."""
    name = words.strip()
    return ("_" if name.split(".")[0].strip().casefold() in RESERVED else "") + name + ".pdf"


def _nothing() -> None:
    return None
