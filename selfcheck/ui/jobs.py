"""Work off the screen's thread: saves in order on one worker, long work on another. There are no other threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QObject, QTimer, Signal

from selfcheck.errors import N_, BadInput, Cancelled, SelfCheckError
from selfcheck.i18n import Language
from selfcheck.log import note_bug

Done = Callable[[Any], None]

BUG = N_("Something in SelfCheck broke; this is our fault. Your answers are safe. Please send us {file}.")

QUIET = 300
"""Milliseconds that work nobody waits for leaves to what somebody does wait for."""


@dataclass(frozen=True)
class Trouble:
    """Why work failed, in one sentence. `input` means that what was typed can't be used; else this machine can't."""

    sentence: str
    input: bool = False
    cancelled: bool = False


Failed = Callable[[Trouble], None]


class Jobs(QObject):
    """Runs work and calls back in the screen's thread, in the order the work was given."""

    _back = Signal(object)

    def __init__(self, language: Language, data: str | None = None) -> None:
        super().__init__()
        self.language = language
        self._data = data
        self._saves = ThreadPoolExecutor(max_workers=1, thread_name_prefix="save")
        self._long = ThreadPoolExecutor(max_workers=1, thread_name_prefix="long")
        self._open = 0
        self._back.connect(self._call_back)

    def save(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Do short work after all that was given before; then call `done` with its result, or `failed`."""
        self._submit(self._saves, work, done, failed)

    def quietly(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Do short work that nobody waits for, after a moment in which the screen shows what was asked for."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(partial(self.save, work, done, failed))
        timer.timeout.connect(timer.deleteLater)
        timer.start(QUIET)

    def long(self, work: Callable[[Callable[[int, int], None]], Any], done: Done, failed: Failed) -> LongJob:
        """Do long work that is given a progress function; the job tells of progress and can be cancelled."""
        job = LongJob()
        self._submit(self._long, lambda: work(job.report), done, failed)
        return job

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Let the screen live until all work is done and called back; False when that took longer."""
        clock = QElapsedTimer()
        clock.start()
        while self._open and clock.elapsed() < milliseconds:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        return not self._open

    @property
    def busy(self) -> bool:
        """Something was given and has not been called back yet."""
        return bool(self._open)

    def close(self) -> None:
        """Finish what was given; take nothing more. What was still to begin quietly never does."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        self._saves.shutdown(wait=True)
        self._long.shutdown(wait=True)

    def _submit(self, pool: ThreadPoolExecutor, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        self._open += 1
        future = pool.submit(work)

        def finished(result: Future[Any]) -> None:
            # Emitted in the worker, received in the screen's thread: Qt queues it there.
            self._back.emit((result, done, failed))

        future.add_done_callback(finished)

    def _call_back(self, message: tuple[Future[Any], Done, Failed]) -> None:
        future, done, failed = message
        self._open -= 1
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, SelfCheckError):
            failed(Trouble(error.say(self.language.text), isinstance(error, BadInput), isinstance(error, Cancelled)))
        else:
            log = note_bug(error, self._data)
            failed(Trouble(self.language.text(BUG, file=log)))


class LongJob(QObject):
    """Long work under way."""

    progressed = Signal(int, int)  # page, pages (0 while not known)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Stop at the next page; what was there before stays."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Somebody asked to stop."""
        return self._stop.is_set()

    def report(self, page: int, pages: int) -> None:
        """Called by the work itself: tell how far it is, or stop it."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(page, pages)
