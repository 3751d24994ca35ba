"""The card: a surface with one line around it, on which things that belong together stand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme

WIDEST = 16_777_215
"""Qt's own largest size of a widget."""


class Card(QFrame):
    """Surface, one line, corners of 12. `column` is its layout; `padding` is in design units."""

    def __init__(
        self,
        theme: Theme,
        *,
        padding: int | None = None,
        spacing: int = 8,
        fill: str = "surface",
        edge: str = "line",
        radius: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._padding = theme.tokens.space.card_wide if padding is None else padding
        self._spacing = spacing
        self._fill = fill
        self._edge = edge
        self._radius = theme.tokens.radius.card if radius is None else radius
        self.column = QVBoxLayout(self)
        self._measure()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put `widget` below what is there."""
        self.column.addWidget(widget, stretch)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._measure()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw surface and edge."""
        colours = self._theme.colours
        edge = getattr(colours, self._edge) if self._edge else None
        width = self._theme.px(self._theme.tokens.line.thin)
        fill = getattr(colours, self._fill)
        rounded(painter_on(self), QRectF(self.rect()), self._theme.px(self._radius), fill, edge, width)

    def _measure(self) -> None:
        padding = self._theme.px(self._padding)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(self._theme.px(self._spacing))


class Rule(QWidget):
    """One thin line between two things, lying or standing."""

    def __init__(self, theme: Theme, *, standing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._standing = standing
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.restyle()

    def set_standing(self, standing: bool) -> None:
        """Stand between things side by side, or lie between things below each other."""
        if standing != self._standing:
            self._standing = standing
            self.restyle()

    def restyle(self) -> None:
        """Take the theme's present line width."""
        width = self._theme.px(self._theme.tokens.line.thin)
        self.setMinimumSize(0, 0)
        self.setMaximumSize(WIDEST, WIDEST)
        if self._standing:
            self.setFixedWidth(width)
        else:
            self.setFixedHeight(width)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter_on(self).fillRect(self.rect(), self._theme.colours.line)
