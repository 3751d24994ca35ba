"""Fields in a table: as low as a row, with an edge of their own, an error state and a way back with Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.fields import LineField

HEIGHT = 30
PAD = 8
INNER = 3


class CellField(LineField):
    """One line in a table. `typed` tells what stands there when the field is left or Enter pressed, if it changed.

    What was typed stays until `show_value` is told it was taken; Esc brings the last value back. A `quiet` one has an
    edge only while somebody is at it, or while it waits to be filled.
    """

    typed = Signal(str)
    taken_back = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        width: int = 80,
        hint: str = "",
        end: bool = False,
        role: Role = "dense",
        room: int = 0,
        quiet: bool = False,
        height: int = HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, hint=hint, parent=parent)
        self._width = width
        self._role: Role = role
        self._room = room
        self._quiet = quiet
        self._end = end
        self._height = height
        self._value = ""
        self._wrong = False
        self.ring_radius = theme.tokens.radius.cell
        self.setProperty("bare", "true")
        self.setAccessibleName(name)
        self.setAlignment(
            Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignTrailing if end else Qt.AlignmentFlag.AlignLeading)
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._finished)
        self.restyle()

    def show_value(self, value: str, *, force: bool = False) -> None:
        """Show what holds now, unless somebody is typing something else or it can't be used yet."""
        self._value = value
        if force or not (self._wrong or self.isModified()):
            self._wrong = False
            if self.text() != value:
                self.setText(value)
                self.setCursorPosition(0)
                self.updateGeometry()
            self.update()

    def taken(self) -> None:
        """What stands here was taken: it no longer counts as being typed."""
        self.setModified(False)
        self.set_wrong("")

    def set_wrong(self, sentence: str) -> None:
        """Mark what was typed as unusable and say why to the screen reader; an empty sentence takes that back."""
        self._wrong = bool(sentence)
        self.setAccessibleDescription(sentence)
        self.update()

    @property
    def overhang(self) -> int:
        """How far the edge of a quiet one reaches beyond its column, so that its words stand under the heading."""
        return self._theme.px(PAD) if self._quiet else 0

    @property
    def wrong(self) -> bool:
        """What stands here can't be used."""
        return self._wrong

    def finish(self) -> None:
        """Hand over what was typed, as if the field had been left."""
        self._finished()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px = self._theme.px
        self.setFont(self._theme.font(self._role))
        # The style's own inner margin is 2.
        before, behind = self._pads()
        self.setTextMargins(px(before) - 2, 0, px(behind) - 2, 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for what stands in it, and never less than it was made for."""
        px = self._theme.px
        words = round(self._theme.metrics(self._role).horizontalAdvance(self.text())) + px(sum(self._pads())) + 4
        return QSize(max(px(self._width), min(words, px(2 * self._width))), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never cut in height."""
        return QSize(self._theme.px(48), self._theme.px(self._height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings back what held before."""
        if event.key() == Qt.Key.Key_Escape and (self._wrong or self.isModified()):
            self.setModified(False)
            self.set_wrong("")
            self.setText(self._value)
            self.taken_back.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The edge answers to the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went."""
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached with the Tab key, the whole value is selected, ready to be typed over."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and edge, then the words."""
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        # A field that waits to be filled and one in hand stand out; a column of filled ones reads like a column.
        at_it = self.hasFocus() or self.underMouse()
        told = bool(self.text()) or len(self.placeholderText()) > 1
        if self._quiet and told and not (at_it or self._wrong or self.isModified()):
            super().paintEvent(event)
            return
        in_hand = at_it or not self.text()
        edge, width = colours.line_strong if in_hand else colours.line, px(theme.tokens.line.thin)
        if self._wrong:
            edge, width = colours.no, px(theme.tokens.line.focus)
        rounded(painter_on(self), QRectF(self.rect()), px(theme.tokens.radius.cell), colours.surface, edge, width)
        super().paintEvent(event)

    def _pads(self) -> tuple[int, int]:
        """Room before and behind the words; a quiet one needs little on the side where its words do not stand."""
        before = INNER if self._quiet and self._end else PAD
        behind = INNER if self._quiet and not self._end else PAD
        return before, behind + self._room

    def _finished(self) -> None:
        if self.isModified() and (self.text().strip() != self._value or self._wrong):
            self.typed.emit(self.text().strip())
        elif self.isModified():
            self.setModified(False)
            self.set_wrong("")
            self.taken_back.emit()
