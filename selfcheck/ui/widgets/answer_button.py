"""One answer: its words, its keys, and the button that draws it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from selfcheck.ui.look.paint import LOCKED, REGULAR, STRONG, key_cap, key_cap_width, painter_on, rounded, text
from selfcheck.ui.look.theme import Role, Theme

ANSWERS = ("yes", "partly", "no", "na")
ICONS = {"yes": "check", "partly": "half-disc", "no": "x", "na": "minus"}

PAD = 10
BIG_PAD = 14


@dataclass(frozen=True)
class AnswerWords:
    """The words of the four answers and the letters that choose them, in the order of ANSWERS."""

    words: tuple[str, str, str, str]
    keys: tuple[str, str, str, str]

    def word(self, answer: str | None) -> str:
        """The word for `answer`, empty when there is none."""
        return self.words[ANSWERS.index(answer)] if answer else ""

    def answer_for(self, key: str) -> str | None:
        """The answer that a typed letter or 1 2 3 4 stands for."""
        for at, answer in enumerate(ANSWERS):
            if key and key.upper() in (self.keys[at].upper(), str(at + 1)):
                return answer
        return None


class AnswerButton(QAbstractButton):
    """One answer. The group decides what is chosen; the button only draws it."""

    def __init__(self, theme: Theme, answer: str, word: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.answer = answer
        self.key = key
        self.big = False
        self.ring_radius = theme.tokens.radius.answer
        self.setText(word)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def content_width(self, *, big: bool | None = None) -> int:
        """The room the answer takes when it is chosen, which is its widest state."""
        big = self.big if big is None else big
        px, metrics = self._theme.px, self._theme.metrics("body" if big else "dense", STRONG)
        words = round(metrics.horizontalAdvance(self.text()) + 0.5)
        if not big:
            return px(14) + px(6) + words + 2 * px(PAD)
        key = px(12) + key_cap_width(self._theme, self.key) if self.key else 0
        return px(18) + px(8) + words + key + 2 * px(BIG_PAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; everything else belongs to the group and the card."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the answer: resting, under the pointer, chosen or locked."""
        painter = painter_on(self)
        if not self.isEnabled():
            painter.setOpacity(LOCKED)
        ink = self._ground(painter)
        pieces = self._pieces()
        x = (self.width() - sum(width + gap for _, width, gap in pieces)) / 2
        for draw, width, gap in pieces:
            rect = QRectF(x, 0, width, self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                rect.moveRight(self.width() - x)
            self._draw(draw, painter, rect, ink)
            x += width + gap

    def _role(self) -> Role:
        return "body" if self.big else "dense"

    def _pieces(self) -> list[tuple[str, float, float]]:
        """What stands on the button: (piece, width, room after it)."""
        px = self._theme.px
        metrics = self._theme.metrics(self._role(), STRONG if self.isChecked() else REGULAR)
        words = metrics.horizontalAdvance(self.text())
        if self.big:
            key = [("key", float(key_cap_width(self._theme, self.key)), 0.0)] if self.key else []
            return [("icon", px(18), px(8)), ("words", words, px(12) if key else 0), *key]
        return ([("icon", px(14), px(6))] if self.isChecked() else []) + [("words", words, 0)]

    def _ground_colour(self) -> QColor:
        colours = self._theme.colours
        if self.isChecked():
            tint: QColor = getattr(colours, f"{self.answer}_tint")
            return tint
        if self.isEnabled() and self.underMouse():
            return colours.hover
        return colours.sunken if self._theme.dark else colours.surface

    def _ground(self, painter: QPainter) -> QColor:
        theme, colours, line = self._theme, self._theme.colours, self._theme.tokens.line
        rect, radius = QRectF(self.rect()), theme.px(theme.tokens.radius.answer)
        if self.isChecked():
            ink: QColor = getattr(colours, self.answer)
            rounded(painter, rect, radius, self._ground_colour(), ink, line.chosen * theme.scale)
            return ink
        edge = colours.line_strong if self.big else colours.line
        rounded(painter, rect, radius, self._ground_colour(), edge, theme.px(line.thin))
        return colours.ink

    def _draw(self, piece: str, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        theme = self._theme
        if piece == "icon":
            colour = ink if self.isChecked() else theme.colours.ink_2
            theme.icons.paint(painter, rect, ICONS[self.answer], colour)
        elif piece == "words":
            text(painter, theme, rect, self.text(), self._role(), ink, strong=self.isChecked())
        else:
            cap = QRectF(rect.left(), round((self.height() - theme.px(18)) / 2), rect.width(), theme.px(18))
            key_cap(painter, theme, cap, self.key, ground=self._ground_colour(), strong=self.isChecked())
