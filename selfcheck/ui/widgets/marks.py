"""An icon with a word beside it: the base of status and saved marks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, text
from selfcheck.ui.look.theme import Role, Theme

ICON = 16
GAP = 6


class Mark(QLabel):
    """Icon and words on one line, each in a colour of the palette. The word says what the icon shows."""

    def __init__(self, theme: Theme, role: Role = "dense", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role: Role = role
        self._icon = ""
        self._icon_colour = self._ink = "ink_2"
        self._strong = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(
        self, icon: str, words: str, *, ink: str = "ink_2", icon_colour: str = "", strong: bool = False
    ) -> None:
        """Show `words` after `icon`."""
        self._icon, self._ink, self._icon_colour, self._strong = icon, ink, icon_colour or ink, strong
        self.setText(words)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, gap and words; nothing when there is nothing to say."""
        if not self.text():
            return QSize(0, self._theme.line_height(self._role))
        px, metrics = self._theme.px, self._theme.metrics(self._role, STRONG if self._strong else REGULAR)
        width = px(ICON) + px(GAP) + metrics.horizontalAdvance(self.text()) + 1
        return QSize(round(width), max(px(ICON), self._theme.line_height(self._role)))

    def minimumSizeHint(self) -> QSize:
        """A mark is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and words."""
        if not self.text():
            return
        painter, theme, height = painter_on(self), self._theme, self.height()
        icon, start = theme.px(ICON), theme.px(ICON) + theme.px(GAP)
        direction = self.layoutDirection()
        backwards = direction == Qt.LayoutDirection.RightToLeft
        place = QRectF(self.width() - icon if backwards else 0, 0, icon, height)
        theme.icons.paint(painter, place, self._icon, getattr(theme.colours, self._icon_colour))
        room = QRectF(0 if backwards else start, 0, self.width() - start, height)
        ink = getattr(theme.colours, self._ink)
        text(painter, theme, room, self.text(), self._role, ink, strong=self._strong, direction=direction)
