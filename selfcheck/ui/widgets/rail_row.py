"""The rows of the rail: Home and other places, the six steps with their state, the areas under the open step."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Role, Theme

State = Literal["done", "here", "to come"]

CIRCLE = 24
COMPACT = 38
INDENT = 28
GUIDE = 19


class RailRow(QAbstractButton):
    """One row. Give it an `icon` (a place), a `number` (a step), or neither with `sub` (a part of the open step).

    A row of the open step that stands for an area takes `area`, which brings the icon.
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        *,
        icon: str = "",
        number: int = 0,
        area: str = "",
        sub: bool = False,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._number = number
        self._area = area
        self.sub = sub or bool(area)
        self._quiet = quiet
        self._state: State = "to come"
        self._current = False
        self._figure = ""
        self._checked_off = False
        self._compact = False
        self.ring_radius = theme.tokens.radius.badge if self.sub else theme.tokens.radius.button
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_words(self, words: str) -> None:
        """Call the row something else."""
        self.setText(words)
        self._name()

    def set_state(self, state: State) -> None:
        """Show a step as done, as where the work stands, or as to come."""
        self._state = state
        self.update()

    def set_current(self, current: bool) -> None:
        """Show that this is the open page."""
        self._current = current
        self.update()

    def set_figure(self, figure: str, *, checked_off: bool = False) -> None:
        """Show one figure at the end ("4 of 10"), after a check when all is done."""
        self._figure, self._checked_off = figure, checked_off
        self._name()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the icon or number only; the words go into the tooltip."""
        self._compact = compact
        self._name()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def ring_rect(self) -> QRect:
        """The visible row, without the indent."""
        return self._shape().toRect()

    def sizeHint(self) -> QSize:
        """As wide as the rail lets it be."""
        px, space = self._theme.px, self._theme.tokens.space
        if self._compact:
            return QSize(px(COMPACT), px(space.rail_row))
        return QSize(px(160), px(space.area_row if self.sub else space.rail_row))

    def minimumSizeHint(self) -> QSize:
        """The rail is never narrower than its icons."""
        return QSize(self._theme.px(COMPACT), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter = painter_on(self)
        self._ground(painter)
        shape, px = self._shape(), self._theme.px
        if self._compact:
            self._sign(painter, shape)
            return
        sign = px(16 if self.sub else CIRCLE)
        start = px(8) + (sign + px(8 if self.sub else 10) if self._has_sign() else 0)
        if self._has_sign():
            self._sign(painter, self._part(shape, px(8), sign))
        words = self._part(shape, start, shape.width() - start - px(8))
        direction = self.layoutDirection()
        text(painter, self._theme, words, self.text(), self._role(), self._ink(), strong=self._current,
             direction=direction)  # fmt: skip
        self._draw_figure(painter, words)

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._figure}" if self._figure else self.text())
        self.setToolTip(self.text() if self._compact else "")

    def _has_sign(self) -> bool:
        return bool(self._icon or self._number or self._area)

    def _role(self) -> Role:
        return "dense" if self.sub else "body"

    def _ink(self) -> QColor:
        colours = self._theme.colours
        if self._current:
            return colours.ink
        calm = self.sub or self._quiet or (self._number and self._state == "to come")
        return colours.ink_2 if calm else colours.ink

    def _shape(self) -> QRectF:
        rect = QRectF(self.rect())
        if self.sub and not self._compact:
            indent = self._theme.px(INDENT)
            backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            rect.adjust(0 if backwards else indent, 0, -indent if backwards else 0, 0)
        return rect

    def _part(self, shape: QRectF, start: float, width: float) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(shape.right() - start - width, shape.top(), width, shape.height())
        return QRectF(shape.left() + start, shape.top(), width, shape.height())

    def _ground(self, painter: QPainter) -> None:
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        shape, radius = self._shape(), px(self.ring_radius)
        if self.sub and not self._compact:
            backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = self.width() - px(GUIDE) - px(1) if backwards else px(GUIDE)
            painter.fillRect(QRectF(x, 0, px(1), self.height()), colours.line)
        if self._current and self.sub:
            rounded(painter, shape, radius, colours.accent_tint)
        elif self._current:
            rounded(painter, shape, radius, colours.surface, colours.line, px(theme.tokens.line.thin))
        elif self.underMouse():
            rounded(painter, shape, radius, colours.hover)

    def _sign(self, painter: QPainter, place: QRectF) -> None:
        theme, colours = self._theme, self._theme.colours
        if self._number:
            self._circle(painter, place)
        elif self._area:
            size = theme.px(16)
            place = QRectF(place.center().x() - size / 2, place.top(), size, place.height())
            theme.icons.paint(painter, place, theme.area_icon(self._area), theme.area(self._area).colour)
        else:
            size = theme.px(18)
            place = QRectF(place.center().x() - size / 2, place.center().y() - size / 2, size, size)
            ink = colours.accent if self._current else colours.ink_2
            theme.icons.paint(painter, place, self._icon, ink, direction=self.layoutDirection())

    def _circle(self, painter: QPainter, place: QRectF) -> None:
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        size = px(CIRCLE)
        at = place.center()
        circle = QRectF(round(at.x() - size / 2), round(at.y() - size / 2), size, size)
        if self._state == "done" and not self._current:
            rounded(painter, circle, size / 2, colours.accent_tint)
            icon = px(14)
            middle = QRectF(at.x() - icon / 2, at.y() - icon / 2, icon, icon)
            theme.icons.paint(painter, middle, "check", colours.accent)
            return
        here = self._current or self._state == "here"
        if here:
            rounded(painter, circle, size / 2, colours.accent)
        else:
            line = theme.tokens.line.chosen * theme.scale
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.line_strong, line))
            painter.drawEllipse(circle.adjusted(line / 2, line / 2, -line / 2, -line / 2))
        ink = colours.on_accent if here else colours.ink_2
        text(painter, theme, circle, str(self._number), "caption", ink, strong=True, centred=True)

    def _draw_figure(self, painter: QPainter, room: QRectF) -> None:
        if not self._figure and not self._checked_off:
            return
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        direction = self.layoutDirection()
        strong = self._current and not self.sub
        ink = colours.ink if self._current and self.sub else colours.ink_2
        text(painter, theme, room, self._figure, "caption", ink, strong=strong, at_end=True, direction=direction)
        if self._checked_off:
            width = theme.metrics("caption", STRONG if strong else REGULAR).horizontalAdvance(self._figure)
            away = width + (px(4) if self._figure else 0)
            icon = px(14)
            backwards = direction == Qt.LayoutDirection.RightToLeft
            x = room.left() + away if backwards else room.right() - away - icon
            theme.icons.paint(painter, QRectF(x, room.top(), icon, room.height()), "check", colours.accent)
