"""A figure in a table: typed, worked out of the others, or asked about, and one sees which."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.cell_field import PAD, CellField


class Tone(StrEnum):
    """How a figure stands."""

    TYPED = "typed"
    COMPUTED = "computed"
    ASKED = "asked"
    FOLLOWS = "follows"


_GROUNDS = {Tone.TYPED: "surface", Tone.COMPUTED: "sunken", Tone.ASKED: "partly_tint", Tone.FOLLOWS: "partly_tint"}
_INKS = {Tone.COMPUTED: "ink_2", Tone.FOLLOWS: "partly"}
WORKED_OUT = (Tone.COMPUTED, Tone.FOLLOWS)


class FigureCell(CellField):
    """A field for one figure, or a word beside one. `pasted` hands over more than one cell of a spreadsheet."""

    pasted = Signal(str)

    def __init__(
        self, theme: Theme, name: str, *, width: int, hint: str = "", role: Role = "dense", end: bool = True
    ) -> None:
        self._tone = Tone.TYPED
        super().__init__(theme, name, width=width, end=end, hint=hint, role=role)

    @property
    def tone(self) -> Tone:
        """How the figure stands now."""
        return self._tone

    def show_figure(self, value: str, tone: Tone) -> None:
        """Show a figure as it stands; what is being typed stays."""
        if tone is not self._tone:
            self._tone = tone
            # The colour of the figure stands in the style sheet, by this property.
            self.setProperty("tone", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.show_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Several cells of a spreadsheet are bills, not a figure."""
        if event.matches(QKeySequence.StandardKey.Paste):
            words = QGuiApplication.clipboard().text()
            if is_cells(words):
                self.pasted.emit(words)
                event.accept()
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and edge, the sign of a figure worked out, then the figure."""
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        in_hand = self.hasFocus() or self.underMouse()
        edge = None if self._tone in WORKED_OUT and not in_hand else colours.line_strong
        width = px(theme.tokens.line.thin)
        if self._tone is Tone.ASKED:
            edge = colours.partly
        if self._wrong:
            edge, width = colours.no, px(theme.tokens.line.focus)
        painter, rect = painter_on(self), QRectF(self.rect())
        editing = self.isModified() and self._tone in WORKED_OUT
        ground = colours.surface if self._wrong or editing else getattr(colours, _GROUNDS[self._tone])
        rounded(painter, rect, px(theme.tokens.radius.cell), ground, edge, width)
        if self._tone in WORKED_OUT and not editing:
            ink = getattr(colours, _INKS[self._tone])
            room = rect.adjusted(px(PAD), 0, -px(PAD), 0)
            strong = self._tone is Tone.FOLLOWS
            text(painter, theme, room, "=", self._role, ink, strong=strong, direction=self.layoutDirection())
        painter.end()
        QLineEdit.paintEvent(self, event)


def is_cells(words: str) -> bool:
    """Whether that is more than one cell of a spreadsheet."""
    return any(sign in words.strip("\r\n") for sign in "\n\t")
