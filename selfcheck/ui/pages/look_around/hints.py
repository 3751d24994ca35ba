"""The keys that answer questions, told on one line under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.key_cap import KeyCap
from selfcheck.ui.widgets.text import Text

GAP = 6


class KeyHints(QWidget):
    """Keys, each with what it does, in the order of their use; the last ones are left out where there is no room."""

    def __init__(self, theme: Theme, hints: Sequence[tuple[Sequence[str], str]]) -> None:
        super().__init__()
        self._theme = theme
        self.hints = [self._hint(keys, words) for keys, words in hints]

    def sizeHint(self) -> QSize:
        """All on one line."""
        widths = [hint.sizeHint().width() for hint in self.hints]
        return QSize(sum(widths) + self._theme.px(GAP) * len(widths), self._height())

    def minimumSizeHint(self) -> QSize:
        """They give way to everything else."""
        return QSize(0, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place those that have room."""
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        x, room, backwards = 0, True, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for hint in self.hints:
            width = hint.sizeHint().width()
            room = room and x + width <= self.width()
            hint.setVisible(room)
            left = self.width() - x - width if backwards else x
            hint.setGeometry(QRect(left, 0, width, self.height()))
            x += width + self._theme.px(GAP)

    def _height(self) -> int:
        return max(hint.sizeHint().height() for hint in self.hints)

    def _hint(self, keys: Sequence[str], words: str) -> QWidget:
        hint = QWidget(self)
        line = QHBoxLayout(hint)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(GAP))
        for key in keys:
            line.addWidget(KeyCap(self._theme, key))
        line.addWidget(Text(self._theme, words, "caption", colour="ink_2", wrap=False))
        return hint
