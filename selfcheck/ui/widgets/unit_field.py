"""A field with its unit inside it, at the end; where there are several units one picks from a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.fields import LineField

PAD = 10
GAP = 6


class UnitField(LineField):
    """One figure. `typed` tells what stands there when the field is left or Enter pressed and it changed.

    A `computed` one, such as a price that comes from the bill, is sunken without an edge until somebody types in it.
    """

    typed = Signal(str)
    unit_chosen = Signal(str)

    def __init__(self, theme: Theme, *, height: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._height = height
        self._unit = ""
        self._units: list[tuple[str, str]] = []
        self._value = ""
        self._wrong = self._computed = False
        self.menu: QMenu | None = None
        self.ring_radius = theme.tokens.radius.field
        self.setProperty("bare", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picker = Button(theme, kind="quiet", icon="chevron-down", parent=self)
        self.picker.clicked.connect(self.open_menu)
        self.picker.hide()
        self.editingFinished.connect(self._finished)
        self.restyle()

    def set_units(self, units: Sequence[tuple[str, str]], chosen: str, tip: str = "") -> None:
        """The units to choose from as (sign, words), and the one that is shown."""
        self._units = list(units)
        self._unit = chosen
        self.picker.setVisible(len(self._units) > 1)
        if tip:
            self.picker.set_tip(tip)
        self.restyle()

    @property
    def unit(self) -> str:
        """The sign of the unit that is shown."""
        return self._unit

    def show_value(self, words: str, *, computed: bool = False) -> None:
        """Show a figure; it counts as nobody's typing."""
        self._value, self._computed, self._wrong = words, computed, False
        self.setText(words)
        self.setModified(False)
        self.setCursorPosition(0)
        self.update()

    @property
    def computed(self) -> bool:
        """What stands here comes from elsewhere."""
        return self._computed

    def set_wrong(self, sentence: str) -> None:
        """Mark the figure as unusable, and say why to the screen reader."""
        self._wrong = bool(sentence)
        self.setAccessibleDescription(sentence)
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px = self._theme.px
        self.setFont(self._theme.font("body"))
        end = round(self._theme.metrics("dense").horizontalAdvance(self._words())) + px(PAD + GAP)
        if len(self._units) > 1:
            end += px(20)
        # The style's own inner margin is 2.
        self.setTextMargins(px(PAD) - 2, 0, end - 2, 0)
        self._place_picker()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a figure and the unit."""
        return QSize(self._theme.px(120), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """A few digits and the unit."""
        margins = self.textMargins()
        return QSize(margins.left() + margins.right() + self._theme.px(44), self._theme.px(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the menu's button at the end."""
        super().resizeEvent(event)
        self._place_picker()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, figure and unit."""
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        painter = painter_on(self)
        edge, width = colours.line_strong, px(theme.tokens.line.thin)
        if self._wrong:
            edge, width = colours.no, px(theme.tokens.line.focus)
        resting = self._computed and not self._wrong and not self.hasFocus()
        rect, radius = QRectF(self.rect()), px(theme.tokens.radius.field)
        rounded(painter, rect, radius, colours.sunken if resting else colours.surface, None if resting else edge, width)
        room = QRectF(self.rect()).adjusted(px(PAD), 0, -px(PAD + (20 if len(self._units) > 1 else 0)), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.moveRight(self.width() - px(PAD))
        text(painter, theme, room, self._words(), "dense", colours.ink_2, at_end=True, direction=self.layoutDirection())
        painter.end()
        super().paintEvent(event)

    def open_menu(self) -> None:
        """Drop the units down."""
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for sign, words in self._units:
            action = menu.addAction(words)
            action.setData(sign)
        menu.triggered.connect(self._picked)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + self._theme.px(2))))

    def _picked(self, action: QAction) -> None:
        self.unit_chosen.emit(str(action.data()))

    def _words(self) -> str:
        return dict(self._units).get(self._unit, self._unit)

    def _place_picker(self) -> None:
        size = self._theme.px(24)
        at = self._theme.px(4)
        left = at if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - at - size
        self.picker.setGeometry(left, (self.height() - size) // 2, size, size)

    def _finished(self) -> None:
        if self.isModified():
            self.setModified(False)
            if self.text().strip() != self._value or self._wrong:
                self.typed.emit(self.text().strip())
