"""The investment class as a letter in a square: A solid, B tinted, C outlined, so that it reads in grey too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

SIZE = 20


class ClassBadge(QWidget):
    """One class; `name` spells it out for the screen reader and the tooltip ("Nil or minor cost")."""

    def __init__(self, theme: Theme, letter: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter = letter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_class(letter, name)

    def set_class(self, letter: str, name: str) -> None:
        """Show another class."""
        self._letter = letter
        self.setAccessibleName(f"{letter}: {name}")
        self.setToolTip(name)
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(SIZE), self._theme.px(SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        paint_badge(painter_on(self), self._theme, QRectF(self.rect()), self._letter)


def paint_badge(painter: QPainter, theme: Theme, rect: QRectF, letter: str) -> None:
    """Draw the badge of class `letter` in `rect`."""
    colours = theme.colours
    fill, edge, ink = {
        "A": (colours.accent, colours.accent, colours.on_accent),
        "B": (colours.accent_tint, colours.accent, colours.accent),
    }.get(letter, (None, colours.line_strong, colours.ink_2))
    _square(painter, theme, rect, fill, edge)
    text(painter, theme, rect, letter, "caption", ink, strong=True, centred=True)


def _square(painter: QPainter, theme: Theme, rect: QRectF, fill: QColor | None, edge: QColor) -> None:
    width = theme.px(theme.tokens.line.chosen) if theme.scale > 1 else theme.tokens.line.chosen
    rounded(painter, rect, theme.px(theme.tokens.radius.badge), fill, edge, width)
