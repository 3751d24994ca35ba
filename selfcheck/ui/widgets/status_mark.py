"""The status of an action: planned, in progress, done, dropped, not asked yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.marks import Mark

STATUS_ICONS = {
    "planned": "circle",
    "in progress": "half-disc",
    "done": "circle-check",
    "dropped": "circle-slash",
    "not asked yet": "circle-help",
}
STATUS_COLOURS = {"in progress": "accent", "done": "yes"}


class StatusMark(Mark):
    """A status as icon and word; done and in progress stand out."""

    def __init__(self, theme: Theme, status: str = "", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        if status:
            self.set_status(status, words)

    def set_status(self, status: str, words: str) -> None:
        """Show `status` (a key of STATUS_ICONS) under the name `words`."""
        colour = STATUS_COLOURS.get(status, "ink_2")
        self.show_mark(STATUS_ICONS[status], words, ink=colour, strong=status in STATUS_COLOURS)
