"""One due action: what, whose, and when; late ones in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, text
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.press_row import PressRow

PAD = 16
PAD_TOP = 8
GAP = 12


class DueRow(PressRow):
    """A row that opens the assessment its action belongs to. `key` is that assessment's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.key = ""
        self._said = ("", "", "")
        self._late = False
        self._texts: tuple[Paragraph, Paragraph] | None = None
        self.set_line_above(True)

    def show_words(self, key: str, title: str, line: str, when: str, *, late: bool) -> None:
        """Say what is due, for whom, and when."""
        self.key = key
        said = (title, line, when)
        if said == self._said and late == self._late:
            return
        self._said, self._late, self._texts = said, late, None
        self.setAccessibleName(f"{title}, {when}, {line}")
        self.updateGeometry()
        self.update()

    def said(self) -> tuple[str, str, str]:
        """Title, second line and date as they stand there."""
        return self._said

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._texts = None
        super().restyle()

    def height_at(self, width: int) -> int:
        """Title and second line."""
        title, line = self._paragraphs()
        room = self._room(width)
        return title.height(room) + line.height(room) + 2 * self._theme.px(PAD_TOP) + self._theme.px(1)

    def draw(self, painter: QPainter) -> None:
        """Draw title, second line and date."""
        theme, px, colours = self._theme, self._theme.px, self._theme.colours
        title, line = self._paragraphs()
        room, y = self._room(self.width()), px(PAD_TOP) + px(1)
        when = self._when_width()
        place = QRectF(self.mirrored(self.width() - px(PAD) - when, when), y, when, theme.line_height("dense"))
        ink = colours.no if self._late else colours.ink_2
        text(painter, theme, place, self._said[2], "caption", ink, strong=self._late, direction=self.layoutDirection())
        y += self.put(painter, title, px(PAD), y, room)
        self.put(painter, line, px(PAD), y, room, "ink_2")

    def _room(self, width: int) -> float:
        px = self._theme.px
        return max(float(px(80)), width - 2 * px(PAD) - self._when_width() - px(GAP))

    def _when_width(self) -> float:
        return self._theme.metrics("caption", STRONG if self._late else REGULAR).horizontalAdvance(self._said[2]) + 1

    def _paragraphs(self) -> tuple[Paragraph, Paragraph]:
        if self._texts is None:
            theme, direction = self._theme, self.layoutDirection()
            dense, small = theme.line_height("dense"), theme.line_height("caption")
            self._texts = (
                Paragraph(self._said[0], theme.font("dense"), dense, direction=direction),
                Paragraph(self._said[1], theme.font("caption"), small, direction=direction),
            )
        return self._texts
