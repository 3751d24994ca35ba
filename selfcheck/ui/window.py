"""The window as the system sees it: on the screen at once, with its grounds only, before anything heavy is loaded."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.look import Tokens

FIRST_SIZE = QSize(1280, 800)
SMALLEST = QSize(640, 480)
FRAME = QMargins(0, 0, 0, 40)
"""Kept free on a small screen for the title bar that the system adds."""


class Window(QWidget):
    """Paints rail and canvas by itself until `fill` puts the program's own widget in.

    `may_close` of that widget, if it has one, is asked before the window closes.
    """

    painted = Signal()  # for the first time
    closed = Signal()

    def __init__(self, tokens: Tokens, scheme: str) -> None:
        super().__init__()
        self._tokens = tokens
        self._scheme = scheme
        self._was_painted = False
        self._content: QWidget | None = None
        self.setWindowTitle("SelfCheck")
        self.setMinimumSize(SMALLEST)
        screen = QGuiApplication.primaryScreen()
        room = screen.availableSize().shrunkBy(FRAME) if screen else FIRST_SIZE
        self.resize(FIRST_SIZE.boundedTo(room).expandedTo(SMALLEST))

    def fill(self, content: QWidget) -> None:
        """Put the program's widget in."""
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds; the first time, tell that there is something to see."""
        if self._content is None:
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            if self._scheme != "system":
                dark = self._scheme == "dark"
            palette = self._tokens.dark if dark else self._tokens.light
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(palette.canvas))
            painter.fillRect(QRect(0, 0, self._tokens.space.rail, self.height()), QColor(palette.rail))
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless the content wants to stay."""
        may_close = getattr(self._content, "may_close", None)
        if may_close is not None and not may_close():
            event.ignore()
            return
        event.accept()
        self.closed.emit()
