"""A row of a list that is one button: its ground, its line, its keys. Subclasses draw what it says."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme

INSET = 4


class PressRow(QAbstractButton):
    """One row. A subclass gives `height_at(width)` and draws in `draw(painter)`; both in whole pixels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line_above = False
        self.ring_radius = theme.tokens.radius.button
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Not a fixed height: Qt would cut a row at the height it has on one line.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_line_above(self, line: bool) -> None:
        """Draw the line that parts the row from the one above it."""
        self._line_above = line
        self.update()

    def height_at(self, width: int) -> int:
        """How high the row is when `width` wide."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw what the row says."""
        raise NotImplementedError

    def ring_rect(self) -> QRect:
        """The focus ring lies inside the row, so that it stays within the card."""
        inset = self._theme.px(INSET + 3)
        return self.rect().adjusted(inset, inset, -inset, -inset)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        """Any width will do."""
        width = max(self.width(), self._theme.px(280))
        return QSize(self._theme.px(280), self.height_at(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a column."""
        return QSize(self._theme.px(200), self._theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, ground and words."""
        painter, theme, px = painter_on(self), self._theme, self._theme.px
        if self._line_above:
            painter.fillRect(QRectF(0, 0, self.width(), px(theme.tokens.line.thin)), theme.colours.line)
        if self.underMouse() or self.isDown():
            inset = px(INSET)
            ground = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            rounded(painter, ground, px(theme.tokens.radius.button), theme.colours.sunken)
        self.draw(painter)

    def mirrored(self, x: float, width: float) -> float:
        """Where something that starts at `x` from the start edge and is `width` wide has its left edge."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.width() - x - width
        return x

    def put(self, painter: QPainter, words: Paragraph, x: float, y: float, width: float, colour: str = "ink") -> int:
        """Draw wrapped words at `x` from the start edge; gives the height used."""
        ink = getattr(self._theme.colours, colour)
        return words.draw(painter, self.mirrored(x, width), y, width, ink)
