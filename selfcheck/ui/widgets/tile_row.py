"""A row of a list one can open: a tile at the start, words beside it, drawn selected when it is the open one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfcheck.ui.look.paint import rounded
from selfcheck.ui.look.theme import Theme

TILE = 30
PAD = 8
GAP = 12


class TileRow(QAbstractButton):
    """One button. What its words are and how they stand is told by those who draw it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._selected = False
        self.ring_radius = theme.tokens.radius.button
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def selected(self) -> bool:
        """It is the open one."""
        return self._selected

    def set_selected(self, selected: bool) -> None:
        """Draw this row as the open one."""
        if selected != self._selected:
            self._selected = selected
            self._changed()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._changed()

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def _changed(self) -> None:
        """Something else is to be drawn."""
        self.updateGeometry()
        self.update()

    def _draw_ground(self, painter: QPainter) -> None:
        """What lies under the words: selected, under the pointer, or nothing."""
        theme, colours, rect = self._theme, self._theme.colours, QRectF(self.rect())
        radius = theme.px(theme.tokens.radius.button)
        if self._selected:
            width = theme.tokens.line.chosen * theme.scale
            rounded(painter, rect, radius, colours.surface, colours.accent, width)
        elif self.underMouse():
            rounded(painter, rect, radius, colours.hover)

    def _tile(self) -> QRectF:
        """Where the tile stands."""
        px = self._theme.px
        return self._mirrored(QRectF(px(PAD), (self.height() - px(TILE)) // 2, px(TILE), px(TILE)))

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(self.width() - rect.left())
        return rect
