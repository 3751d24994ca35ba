"""A row of the list of sectors: name, everyday words with the found ones marked, and its figures at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded, text
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme

TILE = 32
PAD = 12
CHECK = 20
FOLD = 420
"""Narrower than this, in design units, the figures stand under the words."""


class SectorRow(QAbstractButton):
    """One sector. `pointed` is where the arrow keys stand, `chosen` what was picked.

    Pressing it changes nothing by itself: whoever listens decides and says so with `set_marks`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.code = ""
        self._icon = "factory"
        self._words: tuple[str, ...] = ()
        self._found: frozenset[str] = frozenset()
        self._figures: tuple[str, str] = ("", "")
        self._chosen = self._pointed = self._last = False
        self.ring_radius = theme.tokens.radius.badge
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sector(
        self, code: str, icon: str, name: str, words: Sequence[str], found: Sequence[str], figures: tuple[str, str]
    ) -> None:
        """Show a sector: `words` of which `found` are marked, and two `figures` for the end of the row."""
        self.code, self._icon, self._words = code, icon, tuple(words)
        self._found, self._figures = frozenset(found), figures
        self.setText(name)
        self._name()
        self.updateGeometry()
        self.update()

    def set_marks(self, *, chosen: bool, chosen_words: str = "", pointed: bool = False, last: bool = False) -> None:
        """Show that it is picked, that the arrow keys stand here, or that no row follows."""
        self._chosen, self._pointed, self._last = chosen, pointed, last
        self.setChecked(chosen)
        self.setToolTip(chosen_words if chosen else "")
        self._name(chosen_words)
        self.update()

    def nextCheckState(self) -> None:
        """The check follows what is really chosen, not the press."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one press: the second may not take off what the first has chosen."""
        event.accept()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The everyday words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Name, words and, where it is narrow, the figures."""
        room, line = self._room(width), self._theme.line_height("caption")
        height = self._title().height(room) + line * len(self._lines(room))
        if self._folded(width):
            height += line
        return max(height, self._theme.px(TILE)) + 2 * self._theme.px(9)

    def sizeHint(self) -> QSize:
        """A readable width."""
        width = self._theme.px(460)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never cut."""
        return QSize(self._theme.px(200), self._theme.px(TILE + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        rect, width = QRectF(self.rect()), self.width()
        if self._chosen:
            painter.fillRect(rect, colours.accent_tint)
        elif self._pointed or self.underMouse():
            painter.fillRect(rect, colours.hover)
        if not self._last:
            painter.fillRect(QRectF(0, self.height() - px(1), width, px(1)), colours.line)
        tile = self._mirrored(QRectF(px(PAD), (self.height() - px(TILE)) // 2, px(TILE), px(TILE)))
        rounded(painter, tile, px(8), colours.surface if self._chosen or self._pointed else colours.sunken)
        ink = colours.accent if self._chosen else colours.ink_2
        theme.icons.paint(painter, tile.adjusted(px(7), px(7), -px(7), -px(7)), self._icon, ink)
        self._draw_words(painter, self._room(width))
        if self._chosen:
            check = self._mirrored(QRectF(width - px(PAD) - px(CHECK), 0, px(CHECK), self.height()))
            theme.icons.paint(painter, check.adjusted(0, 0, 0, 0), "check", colours.accent)

    def _draw_words(self, painter: QPainter, room: int) -> None:
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        title, line = self._title(), theme.line_height("caption")
        lines = self._lines(room)
        folded = self._folded(self.width())
        height = title.height(room) + line * (len(lines) + (1 if folded else 0))
        y = (self.height() - height) // 2
        start = px(PAD + TILE + PAD)
        y += title.draw(painter, self._mirrored(QRectF(start, 0, room, 0)).left(), y, room, colours.ink)
        for words in lines:
            self._draw_line(painter, words, QRectF(start, y, room, line))
            y += line
        if folded:
            said = " · ".join(part for part in self._figures if part)
            text(painter, theme, self._mirrored(QRectF(start, y, room, line)), said, "caption", colours.ink_2,
                 direction=self.layoutDirection())  # fmt: skip
            return
        end = self._mirrored(QRectF(0, 0, self.width() - px(PAD + CHECK + PAD), 0))
        top = (self.height() - 2 * line) // 2
        for at, said in enumerate(self._figures):
            place = QRectF(end.left(), top + at * line, end.width(), line)
            text(painter, theme, place, said, "caption", colours.ink_2, at_end=True, direction=self.layoutDirection())

    def _draw_line(self, painter: QPainter, words: list[str], place: QRectF) -> None:
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        x = place.left()
        for word in words:
            found = word.rstrip(",") in self._found
            advance = theme.metrics("caption", STRONG if found else REGULAR).horizontalAdvance(word)
            spot = self._mirrored(QRectF(x, place.top(), advance, place.height()))
            if found:
                ground = colours.surface if self._chosen else colours.accent_tint
                rounded(painter, spot.adjusted(-px(2), px(1), px(1), 0), px(3), ground)
            text(painter, theme, spot, word, "caption", colours.ink if found else colours.ink_2, strong=found)
            x += advance + self._space()

    def _lines(self, room: int) -> list[list[str]]:
        """The everyday words set line by line; a word of several parts stays whole."""
        lines: list[list[str]] = [[]]
        used = 0.0
        for at, word in enumerate(self._words):
            said = word if at == len(self._words) - 1 else f"{word},"
            strong = word in self._found
            need = self._theme.metrics("caption", STRONG if strong else REGULAR).horizontalAdvance(said)
            if lines[-1] and used + self._space() + need > room:
                lines.append([])
                used = 0.0
            used += need + (self._space() if lines[-1] else 0)
            lines[-1].append(said)
        return lines if self._words else []

    def _space(self) -> float:
        return self._theme.metrics("caption").horizontalAdvance(" ")

    def _title(self) -> Paragraph:
        font = self._theme.font("body", STRONG if self._chosen else REGULAR)
        return Paragraph(self.text(), font, self._theme.line_height("body"), direction=self.layoutDirection())

    def _folded(self, width: int) -> bool:
        return width < self._theme.px(FOLD)

    def _room(self, width: int) -> int:
        px = self._theme.px
        room = width - px(PAD + TILE + PAD) - px(PAD + CHECK + PAD)
        if self._folded(width):
            return room
        metrics = self._theme.metrics("caption")
        return room - round(max(metrics.horizontalAdvance(said) for said in self._figures)) - px(PAD)

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(self.width() - rect.left())
        return rect

    def _name(self, chosen_words: str = "") -> None:
        said = (self.text(), ", ".join(self._words), *self._figures, chosen_words if self._chosen else "")
        self.setAccessibleName(", ".join(part for part in said if part))
