"""One assessment in Home's list: progress, firm, step, score. Ring and score stand side by side in every row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.paint import STRONG, rounded, text
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.assessment_columns import PAD, RING, RING_GAP, Shared
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.press_row import PressRow
from selfcheck.ui.widgets.ring import paint_ring
from selfcheck.ui.widgets.score_bar import paint_bar

BAR = 6
CHIP_PAD = 10
CHIP = 20
CHEVRON = 20
LOWEST = 72


@dataclass(frozen=True)
class RowWords:
    """What a row says. `share` is the progress and `score` the score, both 0 to 1; `name` is for the screen reader."""

    key: str
    firm: str
    line: str
    step: str
    figure: str
    share: float
    share_words: str
    score: float | None
    score_words: str
    score_after: str = ""
    chip: str = ""
    found: str = ""
    name: str = ""


class AssessmentRow(PressRow):
    """A row to open an assessment with. The one last worked on has a button that says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = RowWords("", "", "", "", "", 0.0, "", None, "")
        self._shared = Shared(0, 0)
        self._texts: dict[str, Paragraph] = {}
        self.button = Button(theme, kind="accent", parent=self)
        self.button.hide()
        self.button.clicked.connect(self.click)

    @property
    def words(self) -> RowWords:
        """What the row says now."""
        return self._words

    def show_words(self, words: RowWords, shared: Shared, go_on: str = "", go_on_name: str = "") -> None:
        """Say `words`; with `go_on` the row carries a button, which then is what the keyboard reaches."""
        if words != self._words:
            self._words = words
            self._texts.clear()
            self.setAccessibleName(words.name)
        self._shared = shared
        if go_on:
            self.button.set_words(go_on)
            self.button.setAccessibleName(go_on_name)
        self.button.setVisible(bool(go_on))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus if go_on else Qt.FocusPolicy.StrongFocus)
        self._seat()
        self.updateGeometry()
        self.update()

    @property
    def stop(self) -> QWidget:
        """What the keyboard reaches in this row."""
        return self.button if self.button.isVisibleTo(self) else self

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._texts.clear()
        super().restyle()
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays at the end; a name that does not fit is whole in the tooltip."""
        super().resizeEvent(event)
        self._seat()
        room = self._firm_room(self.width())
        wide = self._theme.metrics("body", STRONG).horizontalAdvance(self._words.firm) > room
        self.setToolTip(self._words.firm if wide else "")

    def height_at(self, width: int) -> int:
        """The highest of the columns, or all of it one below the other."""
        px, places = self._theme.px, self._shared.places(self._theme, width)
        if places:
            firm = self._firm_height(places.firm_width)
            step = self._text("step").height(places.step_width) + self._text("figure").height(places.step_width)
            return max(px(LOWEST), max(firm, step) + px(28))
        room = self._stacked_room(width)
        height = self._firm_height(room) + self._text("together").height(room) + px(4) + self._score_height()
        if self.button.isVisibleTo(self):
            height += px(8) + self.button.sizeHint().height()
        return max(px(LOWEST), height + px(28))

    def draw(self, painter: QPainter) -> None:
        """Draw ring, words and score."""
        theme, px = self._theme, self._theme.px
        places = self._shared.places(theme, self.width())
        ring = px(RING)
        top = (self.height() - ring) / 2 if places else px(14)
        self._draw_ring(painter, QRectF(self.mirrored(px(PAD), ring), top, ring, ring))
        if places:
            self._draw_firm(painter, places.firm, self._middle(self._firm_height(places.firm_width)), places.firm_width)
            step, figure = self._text("step"), self._text("figure")
            y = self._middle(step.height(places.step_width) + figure.height(places.step_width))
            y += self.put(painter, step, places.step, y, places.step_width)
            self.put(painter, figure, places.step, y, places.step_width, "ink_2")
            self._draw_score(painter, places.score, self._middle(self._score_height()), places.score_width)
        else:
            x, room, y = px(PAD + RING + RING_GAP), self._stacked_room(self.width()), px(14)
            y += self._draw_firm(painter, x, y, room)
            y += self.put(painter, self._text("together"), x, y, room, "ink_2") + px(4)
            self._draw_score(painter, x, y, min(room, max(px(96), self._shared.score)))
        if not self.button.isVisibleTo(self):
            size = px(CHEVRON)
            place = QRectF(self.mirrored(self.width() - px(PAD) - size, size), 0, size, self.height())
            theme.icons.paint(painter, place.adjusted(px(1), 0, -px(1), 0), "chevron-right", theme.colours.ink_2,
                              direction=self.layoutDirection())  # fmt: skip

    def _draw_ring(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        paint_ring(painter, theme, rect, self._words.share, 5)
        if self._words.share >= 1:
            size = theme.px(18)
            at = rect.center()
            check = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
            theme.icons.paint(painter, check, "check", theme.colours.accent)
        else:
            small = QFont(theme.font("caption", STRONG))
            small.setPixelSize(round(small.pixelSize() * 0.92))
            metrics, words = QFontMetricsF(small), self._words.share_words
            at = rect.center()
            left, base = at.x() - metrics.horizontalAdvance(words) / 2, at.y() + metrics.capHeight() / 2
            painter.setFont(small)
            painter.setPen(theme.colours.ink)
            # At a point, so that the sign stays on its side of the figure in every reading direction.
            painter.drawText(QPointF(round(left), round(base)), words)

    def _draw_firm(self, painter: QPainter, x: float, y: float, width: float) -> int:
        theme, words, px = self._theme, self._words, self._theme.px
        line, direction = theme.line_height("body"), self.layoutDirection()
        metrics = theme.metrics("body", STRONG)
        room = self._firm_room_in(width)
        name = metrics.elidedText(words.firm, Qt.TextElideMode.ElideRight, room)
        text(painter, theme, QRectF(self.mirrored(x, room), y, room, line), name, strong=True, direction=direction)
        if words.chip:
            chip, high = self._chip_width(), px(CHIP)
            start = x + min(room, metrics.horizontalAdvance(name)) + px(8)
            place = QRectF(self.mirrored(start, chip), y + (line - high) / 2, chip, high)
            rounded(painter, place, high / 2, theme.colours.sunken)
            text(painter, theme, place, words.chip, "caption", theme.colours.ink_2, centred=True)
        used = line
        for part, colour in (("line", "ink_2"), ("found", "accent")):
            if getattr(words, part):
                used += self.put(painter, self._text(part), x, y + used, width, colour)
        return used

    def _draw_score(self, painter: QPainter, x: float, y: float, width: float) -> None:
        theme, words, px = self._theme, self._words, self._theme.px
        direction, line = self.layoutDirection(), theme.line_height("section")
        if words.score is None:
            place = QRectF(self.mirrored(x, width), y, width, line)
            text(painter, theme, place, words.score_words, "caption", theme.colours.ink_2, direction=direction)
            return
        figure = theme.metrics("section", STRONG).horizontalAdvance(words.score_words)
        place = QRectF(self.mirrored(x, figure), y, figure, line)
        text(painter, theme, place, words.score_words, "section", strong=True, direction=direction)
        if words.score_after:
            after = theme.metrics("caption").horizontalAdvance(words.score_after)
            place = QRectF(self.mirrored(x + figure + px(6), after), y, after, line + px(1))
            text(painter, theme, place, words.score_after, "caption", theme.colours.ink_2, direction=direction)
        bar = QRectF(self.mirrored(x, width), y + line + px(3), width, px(BAR))
        paint_bar(painter, theme, bar, words.score, theme.colours.ink_2, direction)

    def _middle(self, height: int) -> float:
        return (self.height() - height) / 2

    def _score_height(self) -> int:
        bar = self._theme.px(BAR + 3) if self._words.score is not None else 0
        return self._theme.line_height("section") + bar

    def _firm_height(self, width: float) -> int:
        height = self._theme.line_height("body")
        return height + sum(self._text(part).height(width) for part in ("line", "found") if getattr(self._words, part))

    def _stacked_room(self, width: int) -> int:
        px = self._theme.px
        return max(px(80), width - px(PAD + RING + RING_GAP + PAD + CHEVRON + 8))

    def _firm_room(self, width: int) -> float:
        places = self._shared.places(self._theme, width)
        return self._firm_room_in(places.firm_width if places else self._stacked_room(width))

    def _firm_room_in(self, width: float) -> float:
        return width - (self._chip_width() + self._theme.px(8) if self._words.chip else 0)

    def _chip_width(self) -> float:
        return self._theme.metrics("caption").horizontalAdvance(self._words.chip) + 2 * self._theme.px(CHIP_PAD)

    def _text(self, part: str) -> Paragraph:
        found = self._texts.get(part)
        if found is None:
            role: Role = "body" if part == "step" else "caption"
            joined = f"{self._words.step}: {self._words.figure}" if self._words.figure else self._words.step
            words = joined if part == "together" else getattr(self._words, part)
            theme = self._theme
            found = Paragraph(words, theme.font(role), theme.line_height(role), direction=self.layoutDirection())
            self._texts[part] = found
        return found

    def _seat(self) -> None:
        """Put the button in its place."""
        if not self.button.isVisibleTo(self):
            return
        px, size = self._theme.px, self.button.sizeHint()
        self.button.resize(size)
        if self._shared.places(self._theme, self.width()):
            x: float = self.width() - px(PAD) - size.width()
            y = (self.height() - size.height()) // 2
        else:
            x, y = px(PAD + RING + RING_GAP), self.height() - px(14) - size.height()
        self.button.move(round(self.mirrored(x, size.width())), y)
