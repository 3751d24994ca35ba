"""A row of a table: its cells stand in the shared columns, on one line, folded, or as a small card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.table_columns import PAD, Column, Columns, Shape, overhang
from selfcheck.ui.widgets.text import Text

ROOM, CARD_COLUMN, MOST_PAIRS = 5, 144, 3


class TableRow(QWidget):
    """One row. `cells` are its widgets by column; `unders` stand below them over the whole width, such as an error.

    A `heading` row shows nothing of what is folded, and is not there at all among cards.
    """

    def __init__(
        self,
        theme: Theme,
        columns: Columns,
        cells: Mapping[str, QWidget],
        *,
        unders: Sequence[QWidget] = (),
        heading: bool = False,
        height: int = 37,
        room: int = ROOM,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.columns = columns
        self.cells = dict(cells)
        self.unders = list(unders)
        self._heading = heading
        self._least = height
        self._room = room
        self._shape = Shape.WIDE
        self.selected = False
        self._first = False
        self.ring_radius = theme.tokens.radius.badge
        self._labels: dict[str, Text] = {}
        for column in columns.all:
            cell = self.cells.get(column.key)
            if cell is None:
                continue
            cell.setParent(self)
            if column.heading and not heading and column.part == "value":
                label = Text(theme, column.heading, "caption", colour="ink_2", parent=self)
                label.hide()
                self._labels[column.key] = label
        for under in self.unders:
            under.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shape(self) -> Shape:
        """How the row stands now."""
        return self._shape

    def set_heading(self, key: str, heading: str) -> None:
        """Call a column something else where its name stands beside the cell."""
        if key in self._labels and self._labels[key].text() != heading:
            self._labels[key].setText(heading)

    def set_selected(self, selected: bool) -> None:
        """Draw this row as the one in hand."""
        if selected != self.selected:
            self.selected = selected
            self.update()

    def set_first(self, first: bool) -> None:
        """The first thing in its table draws no line above itself."""
        if first != self._first:
            self._first = first
            self.update()

    def show_cells(self, keys: Iterable[str], shown: bool) -> None:
        """Bring the cells of these columns into sight, or take them out of it."""
        for key in self.cells.keys() & set(keys):
            self.cells[key].setVisible(shown)
            if key in self._labels and not shown:
                self._labels[key].hide()

    def stops(self) -> list[QWidget]:
        """What the Tab key visits here, in order."""
        found = []
        for widget in [*self.cells.values(), *self.unders]:
            for part in [widget, *widget.findChildren(QWidget)]:
                if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    found.append(part)
        return found

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Titles wrap, and cards need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its cells need."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """A readable width."""
        width = self._theme.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a card can be."""
        return QSize(self._theme.px(240), self._theme.px(self._least))

    def event(self, event: QEvent) -> bool:
        """A cell asks for another size: place them all anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange(self.width(), move=True)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cells in their places."""
        self.arrange()

    def arrange(self) -> None:
        """Put the cells where they stand at the present width."""
        self._shape = self.columns.shape(self.width())
        self._arrange(self.width(), move=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line above; a card of its own where the row is one."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        rect = QRectF(self.rect())
        if self._shape is Shape.CARDS and not self._heading:
            edge = colours.accent if self.selected else colours.line
            fill = colours.accent_tint if self.selected else colours.surface
            rounded(painter, rect, px(theme.tokens.radius.card), fill, edge, px(1))
            return
        edge_height = px(theme.tokens.line.thin)
        if self.selected:
            painter.fillRect(rect.adjusted(edge_height, 0, -edge_height, 0), colours.accent_tint)
            for y in (0.0, rect.height() - edge_height):
                painter.fillRect(QRectF(0, y, rect.width(), edge_height), colours.accent)
        elif not self._first:
            painter.fillRect(QRectF(0, 0, rect.width(), edge_height), colours.line)

    # Placing

    def _arrange(self, width: int, *, move: bool) -> int:
        if self.columns.shape(width) is Shape.CARDS:
            return 0 if self._heading else self._as_card(width, move)
        return self._as_line(width, move)

    def _as_line(self, width: int, move: bool) -> int:
        px, spans = self._theme.px, dict(self.columns.spans(width))
        main = self.columns.main.key
        if not self._heading and not any(c.part == "lead" and self._present(c) for c in self.columns.all):
            # A total has nothing before its words, so they begin at the edge.
            x, wide = spans[main]
            spans[main] = (px(PAD), wide + x - px(PAD))
        shape = self.columns.shape(width)
        shown = [column for column in self.columns.shown(shape) if self._present(column)]
        folded = [c for c in self.columns.all if c.fold and shape is Shape.FOLDED and self._present(c)]
        over = {c.key: overhang(self.cells[c.key]) for c in shown}
        sizes = {c.key: self._size(c, spans[c.key][1] + over[c.key]) for c in shown}
        line = max([px(self._least) - 2 * px(self._room), *(size.height() for size in sizes.values())])
        if move:
            for column in shown:
                (x, wide), size, beyond = spans[column.key], sizes[column.key], over[column.key]
                left = x + (wide + beyond - size.width() if column.end else -beyond)
                self._put(self.cells[column.key], left, px(self._room) + (line - size.height()) // 2, size)
            if self._heading:
                for column in self.columns.all:
                    if column.key in self.cells:
                        self.cells[column.key].setVisible(column in shown)
            for label in self._labels.values():
                label.hide()
        y = px(self._room) + line
        start = spans[main][0]
        if folded and not self._heading:
            y = self._flow(folded, start, y + px(2), width - px(PAD), move)
        return self._below(start, y, width - px(PAD), move) + px(self._room)

    def _flow(self, columns: list[Column], left: int, top: int, right: int, move: bool) -> int:
        """Folded cells behind their names, line by line."""
        px, x, y = self._theme.px, left, top
        over = [overhang(self.cells[column.key]) for column in columns]
        sizes = [self._size(c, self.columns.natural(c.key) + beyond) for c, beyond in zip(columns, over, strict=True)]
        line = max(size.height() for size in sizes)
        for column, size, beyond in zip(columns, sizes, over, strict=True):
            cell, label = self.cells[column.key], self._labels.get(column.key)
            named = label.sizeHint() if label else QSize(0, 0)
            need = named.width() + px(6) + max(size.width(), self.columns.natural(column.key))
            if x > left and x + need > right:
                x, y = left, y + line + px(4)
            if move:
                if label:
                    self._put(label, x, y + (line - named.height()) // 2, named)
                    label.show()
                self._put(cell, x + named.width() + px(6) - min(beyond, px(6)), y + (line - size.height()) // 2, size)
            x += need + px(16)
        return y + line

    def _as_card(self, width: int, move: bool) -> int:
        px, pad = self._theme.px, self._theme.px(PAD)
        lead = [c for c in self.columns.all if c.part == "lead" and self._present(c)]
        tail = [c for c in self.columns.all if c.part == "tail" and self._present(c)]
        sizes = {c.key: self.cells[c.key].sizeHint() for c in [*lead, *tail]}
        beside = sum(sizes[c.key].width() + px(8) for c in [*lead, *tail])
        main = self.columns.main
        main_size = self._size(main, width - 2 * pad - beside) if self._present(main) else QSize(0, 0)
        line = max([main_size.height(), *(size.height() for size in sizes.values())])
        x = pad
        for column in [*lead, main, *tail]:
            if not self._present(column):
                continue
            size = sizes.get(column.key, QSize(width - 2 * pad - beside, main_size.height()))
            if move:
                self._put(self.cells[column.key], x, pad + (line - size.height()) // 2, size)
            x += size.width() + px(8)
        y = self._pairs(pad + line + px(6), width, move)
        return self._below(pad, y, width - pad, move) + pad - px(4)

    def _pairs(self, top: int, width: int, move: bool) -> int:
        """The values side by side as far as they fit, each under its name."""
        px, pad, gap = self._theme.px, self._theme.px(PAD), self._theme.px(16)
        values = [c for c in self.columns.all if c.part == "value" and self._present(c)]
        room = width - 2 * pad
        stiff = [self.cells[c.key].sizeHint().width() for c in values if not self._grows(c)]
        least = max([px(CARD_COLUMN), *stiff])
        many = max(1, min(MOST_PAIRS, (room + gap) // (least + gap)))
        wide = (room - gap * (many - 1)) // many
        y, deep = top, 0
        for at, column in enumerate(values):
            place = at % many
            if place == 0 and at:
                y, deep = y + deep + px(6), 0
            x = pad + place * (wide + gap)
            cell, label = self.cells[column.key], self._labels.get(column.key)
            name = label.heightForWidth(wide) if label else 0
            hint, beyond = self._size(column, wide), overhang(cell)
            if beyond:
                hint.setWidth(min(wide, cell.sizeHint().width()))
            if move:
                if label:
                    self._put(label, x, y, QSize(wide, name))
                    label.show()
                self._put(
                    cell,
                    x if column.end else x - beyond,
                    y + name + px(2),
                    QSize(min(wide, hint.width()), hint.height()),
                )
            deep = max(deep, name + px(2) + hint.height())
        return y + deep

    def _below(self, left: int, top: int, right: int, move: bool) -> int:
        y = top
        for under in self.unders:
            if under.isHidden():
                continue
            wide = right - left
            high = under.heightForWidth(wide) if under.hasHeightForWidth() else under.sizeHint().height()
            y += self._theme.px(4)
            if move:
                self._put(under, left, y, QSize(wide, high))
            y += high
        return y

    def _present(self, column: Column) -> bool:
        cell = self.cells.get(column.key)
        return cell is not None and column.key not in self.columns.hidden and (self._heading or not cell.isHidden())

    def _size(self, column: Column, room: int) -> QSize:
        """How large a cell stands in a span: words wrap and fill it, other things keep their size."""
        cell = self.cells[column.key]
        hint = cell.sizeHint()
        wide = room if self._grows(column) else min(hint.width(), room)
        return QSize(wide, cell.heightForWidth(wide) if cell.hasHeightForWidth() else hint.height())

    def _grows(self, column: Column) -> bool:
        policy = self.cells[column.key].sizePolicy().horizontalPolicy()
        return policy is QSizePolicy.Policy.Expanding or column.part == "main"

    def _put(self, widget: QWidget, left: int, top: int, size: QSize) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - size.width()
        widget.setGeometry(QRect(left, top, size.width(), size.height()))
