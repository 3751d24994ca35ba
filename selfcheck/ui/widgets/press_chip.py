"""A chip one can press: it leads to what it names."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.chip import HEIGHT, PAD
from selfcheck.ui.widgets.enter_button import EnterButton


class PressChip(EnterButton):
    """A word or two on a sunken, rounded ground; `code` says what it stands for."""

    def __init__(self, theme: Theme, words: str, code: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.code = code
        self.ring_radius = HEIGHT / 2
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
        """What it says."""
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        """The words and the room around them."""
        width = self._theme.metrics("caption").horizontalAdvance(self.words())
        return QSize(round(width) + 2 * self._theme.px(PAD), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and words."""
        painter, rect, colours = painter_on(self), QRectF(self.rect()), self._theme.colours
        over = self.underMouse() or self.isDown()
        rounded(painter, rect, rect.height() / 2, colours.hover if over else colours.sunken)
        ink = colours.ink if over else colours.ink_2
        text(painter, self._theme, rect, self.words(), "caption", ink, centred=True)
