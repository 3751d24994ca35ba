"""The grip of a row: six dots to drag it by, and the keyboard's hold on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme

SIZE = 20


class Grip(QWidget):
    """Drag it, or press ↑ ↓ on it to go to the neighbouring row. Alt ↑ ↓ belongs to the page."""

    dragged = Signal(int)  # the pointer's height on the screen
    dropped = Signal()
    stepped = Signal(int)  # -1 or 1: to the neighbour

    def __init__(self, theme: Theme, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dragging = False
        self.ring_radius = theme.tokens.radius.badge
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its dots, high enough to hit."""
        return QSize(self._theme.px(SIZE), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        painter: QPainter = painter_on(self)
        colours = self._theme.colours
        ink = colours.ink if self.underMouse() or self.hasFocus() else colours.ink_2
        self._theme.icons.paint(painter, QRectF(self.rect()), "grip-vertical", ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it."""
        if self._dragging:
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if self._dragging:
            self._dragging = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.dropped.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went on."""
        super().focusOutEvent(event)
        self.update()
