"""A choice between two or three ways, each with its words and a second line: a large radio button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme

CIRCLE = 16
PAD = 12
GAP = 10


class ChoiceTile(QAbstractButton):
    """One way. Tiles with the same parent are exclusive; the chosen one has the accent's edge and tint."""

    def __init__(self, theme: Theme, code: str, words: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.code = code
        self._line = line
        self.ring_radius = theme.tokens.radius.button
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def set_line(self, line: str) -> None:
        """Change the second line."""
        self._line = line
        self._name()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Words and second line."""
        room = self._room(width)
        lines = sum(paragraph.height(room) for paragraph in self._paragraphs())
        return lines + 2 * self._theme.px(8)

    def sizeHint(self) -> QSize:
        """A readable width."""
        width = self._theme.px(220)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word."""
        word = max(paragraph.widest_word() for paragraph in self._paragraphs())
        return QSize(round(word) + 1 + self.width() - self._room(self.width()), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge, circle and words."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        rect, radius = QRectF(self.rect()), px(theme.tokens.radius.button)
        if self.isChecked():
            rounded(painter, rect, radius, colours.accent_tint, colours.accent, theme.tokens.line.chosen * theme.scale)
        else:
            rounded(painter, rect, radius, colours.hover if self.underMouse() else colours.surface, colours.line_strong)
        room = self._room(self.width())
        words, line = self._paragraphs()
        size = px(CIRCLE)
        top = (self.height() - words.height(room) - line.height(room)) / 2
        circle = self._mirrored(QRectF(px(PAD), top + (words.line_height - size) / 2, size, size))
        painter.setBrush(colours.surface)
        pen = QPen(colours.accent, px(2)) if self.isChecked() else QPen(colours.line_strong, px(1))
        painter.setPen(pen)
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if self.isChecked():
            rounded(painter, circle.adjusted(px(4.5), px(4.5), -px(4.5), -px(4.5)), px(4), colours.accent)
        x = self._mirrored(QRectF(px(PAD + CIRCLE + GAP), 0, room, 0)).left()
        top += words.draw(painter, x, top, room, colours.ink)
        line.draw(painter, x, top, room, colours.ink_2)

    def _paragraphs(self) -> tuple[Paragraph, Paragraph]:
        theme, direction = self._theme, self.layoutDirection()
        font = theme.font("body", STRONG if self.isChecked() else REGULAR)
        words = Paragraph(self.text(), font, theme.line_height("body"), direction=direction)
        return words, Paragraph(self._line, theme.font("caption"), theme.line_height("caption"), direction=direction)

    def _room(self, width: int) -> int:
        return width - self._theme.px(PAD + CIRCLE + GAP) - self._theme.px(PAD)

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(self.width() - rect.left())
        return rect

    def _name(self) -> None:
        self.setAccessibleName(", ".join(part for part in (self.text(), self._line) if part))
