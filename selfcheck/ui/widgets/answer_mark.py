"""An answer that was given, to look at and not to press: the tint, icon and word of its button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.answer_button import ICONS

HEIGHT = 26
PAD = 10
ICON = 14
GAP = 6


class AnswerMark(QLabel):
    """`answer` is a key of the answer buttons' icons; None is a question nobody looked at."""

    def __init__(self, theme: Theme, answer: str | None, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._theme = theme
        self._answer = answer
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, word and the room around them."""
        px, metrics = self._theme.px, self._theme.metrics("dense", STRONG if self._answer else REGULAR)
        icon = px(ICON) + px(GAP) if self._answer else 0
        return QSize(icon + round(metrics.horizontalAdvance(self.text()) + 0.5) + 2 * px(PAD), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A mark is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tint, icon and word."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        rect, radius, backwards = QRectF(self.rect()), px(6), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = rect.adjusted(px(PAD), 0, -px(PAD), 0)
        if self._answer is None:
            rounded(painter, rect, radius, colours.sunken)
            text(painter, theme, room, self.text(), "dense", colours.ink_2, direction=self.layoutDirection())
            return
        ink = getattr(colours, self._answer)
        edge = theme.tokens.line.chosen * theme.scale
        rounded(painter, rect, radius, getattr(colours, f"{self._answer}_tint"), ink, edge)
        x = room.right() - px(ICON) if backwards else room.left()
        theme.icons.paint(painter, QRectF(x, 0, px(ICON), self.height()), ICONS[self._answer], ink)
        room.adjust(0 if backwards else px(ICON + GAP), 0, -px(ICON + GAP) if backwards else 0, 0)
        text(painter, theme, room, self.text(), "dense", ink, strong=True, direction=self.layoutDirection())
