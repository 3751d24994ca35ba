"""The line of acts on the open assessment: shown at once, written in order, taken back one by one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import QuestionKey
from selfcheck.i18n import Language
from selfcheck.ui.acts import Act, Undoable
from selfcheck.ui.jobs import Jobs, Trouble
from selfcheck.usecases import assessments
from selfcheck.usecases.workspace import Workspace


@dataclass(frozen=True)
class _Waiting:
    """An act in line to be written, and what follows when it is."""

    act: Act
    words: str
    quiet: bool
    then: Callable[[], None] | None


class ActLine(QObject):
    """Every act shows at once, is written in order, and is told saved only when on disk.

    A write that fails stays first in line with what was typed and is tried again with the next act or `retry()`.
    """

    record_changed = Signal(object)  # QuestionKey: only this question's record changed
    changed = Signal()  # anything else may have changed
    saving = Signal()
    saved = Signal(object, str)  # moment, what came back (empty unless an undo)
    failed = Signal(str)  # this machine can't write; the sentence
    refused = Signal(str)  # what was typed can't be used; the sentence
    undo_changed = Signal()
    came_back = Signal(object)  # Place of an act that was undone or redone

    def __init__(self, assessment: Assessment, workspace: Workspace, jobs: Jobs, language: Language) -> None:
        super().__init__()
        self.assessment = assessment
        self._workspace = workspace
        self._jobs = jobs
        self._language = language
        self._waiting: deque[_Waiting] = deque()
        self._writing = False
        self._stuck = ""
        self._done: list[Undoable] = []
        self._undone: list[Undoable] = []

    @property
    def key(self) -> str:
        """The assessment's name."""
        return self.assessment.key

    @property
    def unsaved(self) -> bool:
        """Something is not on disk yet."""
        return bool(self._waiting)

    @property
    def stuck(self) -> str:
        """Why the last write failed; empty while all is well."""
        return self._stuck

    @property
    def can_undo(self) -> bool:
        """There is something to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """There is something to do again."""
        return bool(self._undone)

    # The way back

    def undo(self) -> None:
        """Take the last act back."""
        if self._done:
            one = self._done.pop()
            self._undone.append(one)
            self._back(one.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._undone:
            one = self._undone.pop()
            self._done.append(one)
            self._back(one.do)

    def retry(self) -> None:
        """Try again to write what could not be written."""
        self._stuck = ""
        self._write_next()

    def _back(self, act: Act) -> None:
        self._queue(act, came_back=True)
        self.came_back.emit(act.place)
        self.undo_changed.emit()

    # Doing and writing

    def _do(self, one: Undoable) -> None:
        self._done.append(one)
        self._undone.clear()
        self._queue(one.do)
        self.undo_changed.emit()

    def _do_then(self, act: Act, way_back: Callable[[], Act | None]) -> None:
        """Do an act whose way back is only known when it is done."""

        def remember() -> None:
            back = way_back()
            if back is not None:
                # Doing it again brings the very same action or person back, with everything typed about it.
                again = self._again(back)
                self._done.append(Undoable(again or act, back))
                self._undone.clear()
                self.undo_changed.emit()

        self._queue(act, then=remember)

    def _again(self, _back: Act) -> Act | None:
        """The act that brings back what `_back` took away; None when doing the first act again is as good."""
        return None

    def _queue(
        self, act: Act, came_back: bool = False, quiet: bool = False, then: Callable[[], None] | None = None
    ) -> None:
        if act.show is not None:
            self._show(act.show(self.assessment), act)
        self._waiting.append(_Waiting(act, act.words if came_back else "", quiet, then))
        if not quiet:
            self.saving.emit()
        self.retry()

    def _write_next(self) -> None:
        if self._waiting and not self._writing and not self._stuck:
            self._writing = True
            self._jobs.save(self._waiting[0].act.write, self._written, self._not_written)

    def _written(self, result: object) -> None:
        self._writing = False
        one = self._waiting.popleft()
        if isinstance(result, Assessment):
            # Acts still in line have shown their change already; it holds on top of what was just read.
            for later in self._waiting:
                if later.act.show is not None:
                    result = later.act.show(result)
            self._show(result, Act(one.act.write))
        if one.then is not None:
            one.then()
        if not one.quiet:
            self.saved.emit(self._workspace.clock(), one.words)
        self._write_next()

    def _not_written(self, trouble: Trouble) -> None:
        self._writing = False
        if trouble.input:
            # What was typed can't be used: it leaves the line, and the screen shows again what holds on disk.
            refused = self._waiting.popleft()
            self._done = [one for one in self._done if one.do is not refused.act]
            self.refused.emit(trouble.sentence)
            self._queue(Act(partial(assessments.open_assessment, self._workspace, self.key)), quiet=True)
            self.undo_changed.emit()
            return
        self._stuck = trouble.sentence
        self.failed.emit(trouble.sentence)

    def _show(self, assessment: Assessment, act: Act) -> None:
        self.assessment = assessment
        self._forget()
        if isinstance(act.place, QuestionKey) and act.show is not None:
            self.record_changed.emit(act.place)
        else:
            self.changed.emit()

    def _forget(self) -> None:
        """Whatever was worked out from the assessment before it changed."""
