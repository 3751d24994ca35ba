"""A row of a list of options: the area's tile, title, a second line and the state."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, text
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import paint_area
from selfcheck.ui.widgets.tile_row import GAP, PAD, TILE, TileRow

ICON = 14


class OptionRow(TileRow):
    """One option. `clicked` opens it; the open one is drawn selected."""

    def __init__(self, theme: Theme, area: str, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._area = area
        self._line = line
        self._state = ("", "", "ink_2")
        self._title: Paragraph | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(title)
        self._name()

    def set_line(self, line: str) -> None:
        """Change the second line: the saving range, or "not yet quantified"."""
        self._line = line
        self._changed()

    def set_state(self, icon: str, words: str, colour: str = "ink_2") -> None:
        """Show how the option stands ("check", "Adopted", "yes"); an empty word says nothing."""
        self._state = (icon, words, colour)
        self._changed()

    def heightForWidth(self, width: int) -> int:
        """Title, second line and, where they do not fit on one, the state on a third."""
        line = self._theme.line_height("caption")
        lines = line * (1 if self._state_fits(width) else 2)
        title = self._paragraph().height(self._room(width))
        return max(title + lines + 2 * self._theme.px(6), self._theme.px(TILE + 2 * PAD + 2))

    def sizeHint(self) -> QSize:
        """A readable width."""
        width = self._theme.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never cut."""
        width = self._theme.px(160)
        return QSize(width, self._theme.px(TILE + 2 * PAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        self._draw_ground(painter)
        width, line = self.width(), theme.line_height("caption")
        room = self._room(width)
        paint_area(painter, theme, self._tile(), self._area)
        start = px(PAD + TILE + GAP)
        title = self._paragraph()
        height = title.height(room) + line * (1 if self._state_fits(width) else 2)
        y = (self.height() - height) // 2
        y += title.draw(painter, self._mirrored(QRectF(start, y, room, 0)).left(), y, room, colours.ink)
        second = self._mirrored(QRectF(start, y, room, line))
        text(painter, theme, second, self._line, "caption", colours.ink_2, direction=self.layoutDirection())
        self._draw_state(painter, second if self._state_fits(width) else second.translated(0, line))

    def _draw_state(self, painter: QPainter, room: QRectF) -> None:
        icon, words, colour = self._state
        if not words:
            return
        theme, px = self._theme, self._theme.px
        ink = getattr(theme.colours, colour)
        direction = self.layoutDirection()
        strong = colour != "ink_2"
        text(painter, theme, room, words, "caption", ink, strong=strong, at_end=True, direction=direction)
        width = theme.metrics("caption", STRONG if strong else REGULAR).horizontalAdvance(words) + px(4)
        backwards = direction == Qt.LayoutDirection.RightToLeft
        x = room.left() + width if backwards else room.right() - width - px(ICON)
        theme.icons.paint(painter, QRectF(x, room.top(), px(ICON), room.height()), icon, ink)

    def _state_fits(self, width: int) -> bool:
        if not self._state[1]:
            return True
        metrics = self._theme.metrics("caption", STRONG)
        words = metrics.horizontalAdvance(self._line) + metrics.horizontalAdvance(self._state[1])
        return words + self._theme.px(ICON + 4 + GAP) <= self._room(width)

    def _room(self, width: int) -> int:
        return width - self._theme.px(PAD + TILE + GAP) - self._theme.px(PAD)

    def _paragraph(self) -> Paragraph:
        if self._title is None:
            font = self._theme.font("body", STRONG if self._selected else REGULAR)
            line = self._theme.line_height("body")
            self._title = Paragraph(self.text(), font, line, direction=self.layoutDirection())
        return self._title

    def _name(self) -> None:
        self.setAccessibleName(", ".join(part for part in (self.text(), self._line, self._state[1]) if part))

    def _changed(self) -> None:
        self._title = None
        self._name()
        super()._changed()
