"""A small button with two states, each in its own words: "looks around" or "can be asked"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

HEIGHT = 26
PAD = 10
ICON = 14
GAP = 6


class Toggle(QAbstractButton):
    """On: tint, edge, check and SemiBold. Off: one line. It is as wide as the wider of its two words."""

    def __init__(self, theme: Theme, on: str, off: str, *, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._on, self._off, self._about = on, off, about
        self.ring_radius = theme.tokens.radius.badge
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name)
        self._name()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The words of the present state."""
        return self._on if self.isChecked() else self._off

    def sizeHint(self) -> QSize:
        """Room for either state."""
        return QSize(max(self._width(True), self._width(False)), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the present state at the end of the room, so that a column of them lines up."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        on, backwards = self.isChecked(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self._width(on)
        shape = QRectF(0 if backwards else self.width() - width, 0, width, self.height())
        radius = px(theme.tokens.radius.badge)
        if on:
            rounded(painter, shape, radius, colours.accent_tint, colours.accent, theme.tokens.line.chosen * theme.scale)
        else:
            ground = colours.hover if self.underMouse() else colours.surface
            rounded(painter, shape, radius, ground, colours.line, px(1))
        ink = colours.accent if on else colours.ink
        inside = shape.adjusted(px(PAD), 0, -px(PAD), 0)
        if on:
            x = inside.right() - px(ICON) if backwards else inside.left()
            theme.icons.paint(painter, QRectF(x, 0, px(ICON), self.height()), "check", ink)
            inside.adjust(0 if backwards else px(ICON + GAP), 0, -px(ICON + GAP) if backwards else 0, 0)
        text(painter, theme, inside, self.words(), "caption", ink, strong=on, direction=self.layoutDirection())

    def _width(self, on: bool) -> int:
        words = self._on if on else self._off
        width = self._theme.metrics("caption", STRONG if on else REGULAR).horizontalAdvance(words)
        return round(width + 0.5) + 2 * self._theme.px(PAD) + (self._theme.px(ICON + GAP) if on else 0)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._about}: {self.words()}" if self._about else self.words())
        self.update()
