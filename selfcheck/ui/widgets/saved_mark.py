"""The saved mark of the top bar: saved, saving, or not saved and why."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.marks import Mark

SLOW = 300
"""Milliseconds after which a person is told that saving takes its time."""


class SavedMark(Mark):
    """Says "Saved 14:32" only after the answer is on disk. A failure stays until it is mended."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._slow_words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SLOW)
        self._timer.timeout.connect(self._still_saving)

    def saving(self, words: str) -> None:
        """Saving began; `words` ("Saving…") appear if it takes longer than 300 ms."""
        self._slow_words = words
        self._timer.start()

    def saved(self, words: str) -> None:
        """It is on disk ("Saved 14:32"), or this came back ("EN-04: not assessed again")."""
        self._timer.stop()
        self.show_mark("check", words, icon_colour="yes")

    def failed(self, words: str) -> None:
        """It is not on disk, and why ("Not saved: the disk is full")."""
        self._timer.stop()
        self.show_mark("circle-alert", words, ink="no", strong=True)

    def _still_saving(self) -> None:
        self.show_mark("circle-dashed", self._slow_words)
