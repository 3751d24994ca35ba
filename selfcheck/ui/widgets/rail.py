"""The rail at the start edge: the program's name, places, the firm in hand, its steps, and places at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.ui.look.paint import painter_on, ring_room, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.rail_row import RailRow
from selfcheck.ui.widgets.text import Text

COMPACT_WIDTH = 52
MARK = 26


class Brand(QWidget):
    """The mark and the program's name."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        """Show the mark only."""
        self._compact = compact
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the top bar."""
        height = self._theme.px(self._theme.tokens.space.top_bar)
        return QSize(self._theme.px(40), height - ring_room(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and name."""
        painter, theme, px, colours = painter_on(self), self._theme, self._theme.px, self._theme.colours
        size = px(MARK)
        x = (self.width() - size) / 2 if self._compact else px(8) + ring_room(theme)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - x - size if backwards else x
        bar = px(theme.tokens.space.top_bar)
        mark = QRectF(left, (bar - size) // 2, size, size)
        theme.icons.paint(painter, mark, "mark", colours.accent, on=colours.on_accent)
        if not self._compact:
            start = x + size + px(10)
            room = QRectF(0 if backwards else start, 0, self.width() - start, bar)
            text(painter, theme, room, self._name, "section", strong=True, direction=self.layoutDirection())


class Rail(QWidget):
    """The rail. Rows are added from above; `add_foot` puts them at the bottom. The middle scrolls when it must."""

    pressed = Signal(object)  # the RailRow

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = False
        self._compact = False
        self.brand = Brand(theme, name)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        self._rows = QVBoxLayout(middle)
        self._rows.addStretch(1)
        self._scroll.setWidget(middle)
        middle.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._foot = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.brand)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.restyle()

    def add(self, widget: QWidget) -> None:
        """Put a row, a rule or the firm below what is there."""
        self._rows.insertWidget(self._rows.count() - 1, widget)
        self._take(widget)

    def add_space(self, units: int) -> None:
        """Leave room of `units` of the design."""
        self._rows.insertSpacing(self._rows.count() - 1, self._theme.px(units))

    def add_rule(self) -> Rule:
        """Put a line below what is there."""
        rule = Rule(self._theme)
        self.add(rule)
        return rule

    def add_foot(self, row: RailRow) -> None:
        """Put a row at the foot."""
        self._foot.addWidget(row)
        self._take(row)

    def clear(self) -> None:
        """Take all rows away except those at the foot."""
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()

    def set_narrow(self, narrow: bool) -> None:
        """Take the smaller width of a window under 1200."""
        self._narrow = narrow
        self.restyle()

    def set_compact(self, compact: bool) -> None:
        """Show icons and numbers only; sub rows and the firm's name go."""
        self._compact = compact
        self.brand.set_compact(compact)
        for row in self.findChildren(RailRow):
            self._fold(row)
        for block in self.findChildren(FirmBlock):
            self._fold(block)
        shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if compact else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(shown)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px, space = self._theme.px, self._theme.tokens.space
        width = COMPACT_WIDTH if self._compact else space.rail_narrow if self._narrow else space.rail
        self.setFixedWidth(px(width))
        side, room = px(6 if self._compact else 12), ring_room(self._theme)
        self._column.setContentsMargins(side - room, 0, side + px(1) - room, px(8))
        for column in (self._column, self._rows, self._foot):
            column.setSpacing(0)
        # The ring of a row needs room inside the part that scrolls.
        self._rows.setContentsMargins(room, room, room, room)
        self._foot.setContentsMargins(room, 0, room, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and the line at the end edge."""
        painter, line = painter_on(self), self._theme.px(1)
        painter.fillRect(self.rect(), self._theme.colours.rail)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if backwards else self.width() - line
        painter.fillRect(QRectF(x, 0, line, self.height()), self._theme.colours.line)

    def _take(self, widget: QWidget) -> None:
        self._fold(widget)
        if isinstance(widget, RailRow):
            widget.clicked.connect(self._row_pressed)

    def _fold(self, widget: QWidget) -> None:
        if isinstance(widget, RailRow):
            widget.set_compact(self._compact)
            widget.setVisible(not (self._compact and widget.sub))
        elif isinstance(widget, FirmBlock):
            widget.setVisible(not self._compact)

    def _row_pressed(self) -> None:
        self.pressed.emit(self.sender())


class FirmBlock(QWidget):
    """The firm and assessment in hand: name and second line."""

    def __init__(self, theme: Theme, firm: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._firm = Text(theme, firm, "body", strong=True, elide=True)
        self._line = Text(theme, line, "caption", colour="ink_2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._firm)
        self._column.addWidget(self._line)
        self.restyle()

    def set_firm(self, firm: str, line: str) -> None:
        """Show another firm."""
        self._firm.setText(firm)
        self._line.setText(line)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._column.setContentsMargins(px(8), px(12), px(8), px(8))
        self._column.setSpacing(0)
