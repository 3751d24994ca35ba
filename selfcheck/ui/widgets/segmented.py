"""A few views of the same list side by side, of which one is shown: "All 10 | Unanswered 6 | Flagged 1"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

HEIGHT = 30
PAD = 10
ICON = 14
GAP = 6
FORWARD = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Choice(NamedTuple):
    """One view: the code it is known by, its words, and an icon if it has one."""

    code: str
    words: str
    icon: str = ""


class Segment(QAbstractButton):
    """One view's button."""

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.code = choice.code
        self._icon = choice.icon
        self.ring_radius = theme.tokens.radius.button
        self.setText(choice.words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The room of the words when they are chosen."""
        px = self._theme.px
        width = px(ICON) + px(GAP) if self._icon else 0
        width += round(self._theme.metrics("dense", STRONG).horizontalAdvance(self.text())) + 2 * px(PAD)
        return QSize(width, px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A view's name is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows belong to the whole row."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the view's name, raised when it is the one shown."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        radius = px(theme.tokens.radius.button)
        if self.isChecked():
            rounded(painter, QRectF(self.rect()), radius, colours.surface, colours.line, px(1))
        elif self.underMouse():
            rounded(painter, QRectF(self.rect()), radius, colours.hover)
        ink = colours.ink if self.isChecked() else colours.ink_2
        width = theme.metrics("dense", STRONG if self.isChecked() else REGULAR).horizontalAdvance(self.text())
        icon = px(ICON) + px(GAP) if self._icon else 0
        x = (self.width() - width - icon) / 2
        if self._icon:
            theme.icons.paint(painter, self._placed(x, px(ICON)), self._icon, ink)
        place = self._placed(x + icon, width)
        text(painter, theme, place, self.text(), "dense", ink, strong=self.isChecked())

    def _placed(self, x: float, width: float) -> QRectF:
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - x - width if backwards else x, 0, width, self.height())


class Segmented(QWidget):
    """The row of views. ← → go to the neighbour and show it."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self.segments = [Segment(theme, choice, self) for choice in choices]
        for segment in self.segments:
            segment.clicked.connect(self._pressed)
            self._row.addWidget(segment)
        if self.segments:
            self.set_chosen(self.segments[0].code)
        self.restyle()

    def code(self) -> str:
        """The code of the view that is shown."""
        return next((segment.code for segment in self.segments if segment.isChecked()), "")

    def set_chosen(self, code: str) -> None:
        """Show `code` as chosen without telling anybody."""
        for segment in self.segments:
            segment.setChecked(segment.code == code)
            stop = Qt.FocusPolicy.StrongFocus if segment.code == code else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(stop)

    def set_words(self, code: str, words: str) -> None:
        """Give a view other words, as when its count changes."""
        for segment in self.segments:
            if segment.code == code:
                segment.setText(words)
                segment.updateGeometry()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px = self._theme.px
        self._row.setContentsMargins(px(3), px(2), px(3), px(2))
        self._row.setSpacing(px(2))
        for segment in self.segments:
            segment.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour and show it."""
        step = FORWARD.get(Qt.Key(event.key()))
        here = next((at for at, segment in enumerate(self.segments) if segment.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        there = self.segments[(here + step) % len(self.segments)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        there.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the row."""
        radius = self._theme.px(self._theme.tokens.radius.button + 2)
        rounded(painter_on(self), QRectF(self.rect()), radius, self._theme.colours.sunken)

    def _pressed(self) -> None:
        code = self.code()
        self.set_chosen(code)
        self.chosen.emit(code)
