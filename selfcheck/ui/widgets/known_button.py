"""How a figure is known, as icon and word under it; pressing it does something about that."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.enter_button import EnterButton

ICON = 13
GAP = 4


class KnownButton(EnterButton):
    """A caption one can press. `calls` draws it as a link: there is something to be done.

    One that does nothing is only read: it neither takes the Tab key nor answers to the pointer.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = ""
        self._calls = False
        self.ring_radius = theme.tokens.radius.key_cap
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._set_pressable(False)

    def say(self, icon: str, words: str, *, name: str = "", pressable: bool = True, calls: bool = False) -> None:
        """Show `words` after `icon`; `name` is what a screen reader hears."""
        if (icon, words, calls) != (self._icon, self.text(), self._calls):
            self._icon, self._calls = icon, calls
            self.setText(words)
            self.updateGeometry()
            self.update()
        self.setAccessibleName(name or words)
        self._set_pressable(pressable and bool(words))

    @property
    def pressable(self) -> bool:
        """Pressing it does something."""
        return self.focusPolicy() != Qt.FocusPolicy.NoFocus

    def sizeHint(self) -> QSize:
        """Icon, gap and words."""
        px = self._theme.px
        words = round(self._theme.metrics("caption", self._weight()).horizontalAdvance(self.text()))
        icon = px(ICON + GAP) if self._icon else 0
        return QSize(words + icon + 1 if self.text() else 0, self._theme.line_height("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and words, underlined under the pointer."""
        if not self.text():
            return
        painter, theme, px = painter_on(self), self._theme, self._theme.px
        ink = theme.colours.accent if self._calls else theme.colours.ink_2
        start = px(ICON + GAP) if self._icon else 0
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            place = QRectF(self.width() - px(ICON) if backwards else 0, 0, px(ICON), self.height())
            theme.icons.paint(painter, place, self._icon, ink)
        room = QRectF(0 if backwards else start, 0, self.width() - start, self.height())
        text(painter, theme, room, self.text(), "caption", ink, strong=self._calls, direction=self.layoutDirection())
        if self.pressable and self.underMouse():
            line = px(1)
            painter.fillRect(QRectF(room.left(), self.height() - line, room.width(), line), ink)

    def _weight(self) -> QFont.Weight:
        return STRONG if self._calls else REGULAR

    def _set_pressable(self, pressable: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not pressable)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.ArrowCursor)
