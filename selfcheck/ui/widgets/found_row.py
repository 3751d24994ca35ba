"""A row of something found: its tile, title and second line with the found letters marked, and a word at the end."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded, text
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.area_tile import paint_area, paint_icon
from selfcheck.ui.widgets.class_badge import SIZE as BADGE
from selfcheck.ui.widgets.class_badge import paint_badge
from selfcheck.ui.widgets.tile_row import GAP, PAD, TILE, TileRow

ARROW = 18
OVER = 2
"""How far the mark reaches over the letters at each side."""

Spans = tuple[tuple[int, int], ...]
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class RowWords:
    """What a row shows: an `area`, or else an `icon`, on the tile; letters to mark; a class or words at the end.

    One that `leads_on` to another page has an arrow there. `spoken` is what a screen reader says of the end
    ("A: Nil or minor cost").
    """

    title: str
    line: str = ""
    marked: Spans = ()
    line_marked: Spans = ()
    area: str = ""
    icon: str = ""
    letter: str = ""
    end: str = ""
    leads_on: bool = False
    spoken: str = ""


class FoundRow(TileRow):
    """One button. `moved` tells of the arrow keys; the one that is open is drawn selected."""

    moved = Signal(int)

    def __init__(self, theme: Theme, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._texts: tuple[Paragraph, Paragraph] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_words(words)

    def show_words(self, words: RowWords) -> None:
        """Show something else."""
        self._words = words
        self.setText(words.title.replace("&", "&&"))
        self.setAccessibleName(", ".join(one for one in (words.title, words.line, words.spoken or words.end) if one))
        self._changed()

    def words(self) -> RowWords:
        """What the row shows."""
        return self._words

    def heightForWidth(self, width: int) -> int:
        """As high as its words."""
        title, line = self._paragraphs()
        room = self._room(width)
        words = title.height(room) + (line.height(room) if self._words.line else 0) + self._below(width)
        return max(words + 2 * self._theme.px(6), self._theme.px(TILE + 2 * PAD + 2))

    def sizeHint(self) -> QSize:
        """A readable width."""
        width = self._theme.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never cut."""
        widest = max(one.widest_word() for one in self._paragraphs())
        width = self._theme.px(PAD + TILE + GAP + PAD) + round(widest) + 1
        return QSize(min(width, self._theme.px(280)), self._theme.px(TILE + 2 * PAD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the list; Enter opens like the space bar."""
        step = MOVES.get(Qt.Key(event.key()))
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter, theme, px = painter_on(self), self._theme, self._theme.px
        self._draw_ground(painter)
        width, (title, line) = self.width(), self._paragraphs()
        tile = self._tile()
        if self._words.area:
            paint_area(painter, theme, tile, self._words.area)
        else:
            paint_icon(painter, theme, tile, self._words.icon, self.layoutDirection())
        room = self._room(width)
        left = self._mirrored(QRectF(px(PAD + TILE + GAP), 0, room, 0)).left()
        second = line.height(room) if self._words.line else 0
        below = self._below(width)
        y = (self.height() - title.height(room) - second - below) // 2
        y += self._draw(painter, title, left, y, room, "ink")
        if self._words.line:
            y += self._draw(painter, line, left, y, room, "ink_2")
        self._draw_end(painter, QRectF(left, y, room, below) if below else QRectF())

    def _draw(self, painter: QPainter, words: Paragraph, x: float, y: int, width: int, colour: str) -> int:
        over, colours = self._theme.px(OVER), self._theme.colours
        for rect in words.marked_rects(width):
            ground = rect.translated(x, y).adjusted(-over, 0, over, 0)
            rounded(painter, ground, self._theme.px(3), colours.accent_tint)
        return words.draw(painter, x, y, width, getattr(colours, colour))

    def _draw_end(self, painter: QPainter, below: QRectF) -> None:
        theme, px, words = self._theme, self._theme.px, self._words
        if words.letter:
            size = px(BADGE)
            place = QRectF(self.width() - px(PAD) - size, (self.height() - size) // 2, size, size)
            paint_badge(painter, theme, self._mirrored(place), words.letter)
        elif words.leads_on:
            size = px(ARROW)
            place = QRectF(self.width() - px(PAD) - size, (self.height() - size) // 2, size, size)
            ink, direction = theme.colours.ink, self.layoutDirection()
            theme.icons.paint(painter, self._mirrored(place), "chevron-right", ink, direction=direction)
        elif words.end:
            direction = self.layoutDirection()
            beside = QRectF(px(PAD), 0, self.width() - 2 * px(PAD), self.height())
            place, at_end = (beside, True) if below.isEmpty() else (below, False)
            ink = theme.colours.ink_2
            text(painter, theme, place, words.end, "caption", ink, at_end=at_end, direction=direction)

    def _end_width(self) -> int:
        """The room the end takes beside the words."""
        if self._words.letter:
            return self._theme.px(BADGE + GAP)
        if self._words.leads_on:
            return self._theme.px(ARROW + GAP)
        if self._words.end:
            return round(self._theme.metrics("caption").horizontalAdvance(self._words.end)) + self._theme.px(GAP)
        return 0

    def _stands_below(self, width: int) -> bool:
        """Whether the end's words have no room beside the others."""
        return (
            bool(self._words.end)
            and not self._words.leads_on
            and self._end_width() > (width - self._theme.px(PAD + TILE + GAP + PAD)) * 0.4
        )

    def _below(self, width: int) -> int:
        return self._theme.line_height("caption") if self._stands_below(width) else 0

    def _room(self, width: int) -> int:
        end = 0 if self._stands_below(width) else self._end_width()
        return max(1, width - self._theme.px(PAD + TILE + GAP) - self._theme.px(PAD) - end)

    def _paragraphs(self) -> tuple[Paragraph, Paragraph]:
        if self._texts is None:
            words = self._words
            title = self._paragraph(words.title, "body", words.marked, self._selected)
            self._texts = (title, self._paragraph(words.line, "caption", words.line_marked, False))
        return self._texts

    def _paragraph(self, words: str, role: Role, marked: Spans, strong: bool) -> Paragraph:
        theme = self._theme
        return Paragraph(
            words,
            theme.font(role, STRONG if strong else REGULAR),
            theme.line_height(role),
            marked=marked,
            marked_font=theme.font(role, STRONG),
            direction=self.layoutDirection(),
        )

    def _changed(self) -> None:
        self._texts = None
        super()._changed()
