"""A table of actions: a card with a heading, rows with a line between them, and the total of the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.table_columns import Column, Columns, Shape
from selfcheck.ui.widgets.table_row import TableRow
from selfcheck.ui.widgets.text import Text

HEADING = 32
BETWEEN_CARDS = 8


class ActionTable(QFrame):
    """Rows in order between a heading and a total; anything that is a widget may stand between rows (a group's name).

    A wide table is one card; where it is too narrow for columns each row is a card of its own.
    """

    def __init__(self, theme: Theme, columns: Iterable[Column], *, select: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self.columns = Columns(theme, columns)
        self._heads = {
            column.key: Text(theme, column.heading, "caption", colour="ink_2", wrap=False)
            for column in self.columns.all
            if column.heading
        }
        self.heading = TableRow(theme, self.columns, self._heads, heading=True, height=HEADING)
        self.heading.set_first(True)
        self.total: TableRow | None = None
        self.rows: list[QWidget] = []
        self._held: TableRow | None = None
        self._shape = Shape.WIDE
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if select:
            QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @property
    def in_cards(self) -> bool:
        """Each row is a card of its own now."""
        return self._shape is Shape.CARDS

    def set_heading(self, key: str, heading: str) -> None:
        """Call a column something else, as when the currency changes."""
        if self._heads[key].text() != heading:
            self._heads[key].setText(heading)
            self.columns.all = tuple(
                Column(c.key, heading, c.part, c.width, c.end, c.fold) if c.key == key else c for c in self.columns.all
            )
        for row in [*self._table_rows(), *([self.total] if self.total else [])]:
            row.set_heading(key, heading)

    def set_total(self, total: TableRow) -> None:
        """The last row."""
        self.total = total
        self._column.addWidget(total)

    def set_rows(self, rows: Sequence[QWidget], keep: Sequence[QWidget] = ()) -> None:
        """Show these rows in this order; those that are gone are deleted unless in `keep`, the others stay."""
        if list(rows) != self.rows:
            for gone in [row for row in self.rows if row not in rows]:
                self._column.removeWidget(gone)
                gone.hide()
                if gone not in keep:
                    gone.deleteLater()
            for place, row in enumerate(rows, start=1):
                if self._column.indexOf(row) != place:
                    self._column.insertWidget(place, row)
                    row.show()
            before, self.rows = self.rows, list(rows)
            self._hide_cells()
            for column in self.columns.all:
                for row in self._table_rows():
                    row.set_heading(column.key, column.heading)
            self._chain(before)
        self.fit()

    def fit(self) -> None:
        """Measure the columns anew and place every cell."""
        every = [self.heading, *self._table_rows(), *([self.total] if self.total else [])]
        if self.columns.measure([row.cells for row in every]):
            for row in every:
                row.updateGeometry()
                row.arrange()
        self._take_shape()

    def set_narrow(self, narrow: bool) -> None:
        """Fold what can be folded, or unfold it where there is room."""
        if narrow != self.columns.narrow:
            self.columns.narrow = narrow
            self.columns.forget()
            self.fit()

    def hide_columns(self, keys: Iterable[str]) -> None:
        """Leave these columns out, as while something stands beside the table; those left out before come back."""
        hidden = frozenset(keys)
        if hidden != self.columns.hidden:
            back = self.columns.hidden - hidden
            self.columns.hidden = hidden
            for row in [*self._table_rows(), *([self.total] if self.total else [])]:
                row.show_cells(back, True)
            self._hide_cells()
            self.columns.forget()
            self.fit()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.columns.forget()
        self.fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for another shape."""
        super().resizeEvent(event)
        self._take_shape()

    def changeEvent(self, event: QEvent) -> None:
        """Text may have turned round."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card under the rows."""
        if self._shape is Shape.CARDS:
            return
        colours, px = self._theme.colours, self._theme.px
        radius = px(self._theme.tokens.radius.card)
        rounded(painter_on(self), QRectF(self.rect()), radius, colours.surface, colours.line, px(1))

    def announce(self, words: str) -> None:
        """Say something to the screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _hide_cells(self) -> None:
        for row in [*self._table_rows(), *([self.total] if self.total else [])]:
            row.show_cells(self.columns.hidden, False)

    def _take_shape(self) -> None:
        shape = self.columns.shape(self.width())
        self.heading.setVisible(shape is not Shape.CARDS)
        self._column.setSpacing(self._theme.px(BETWEEN_CARDS) if shape is Shape.CARDS else 0)
        if shape is not self._shape:
            self._shape = shape
            for row in [self.heading, *self._table_rows(), *([self.total] if self.total else [])]:
                row.arrange()
                row.updateGeometry()
            for other in self.rows:
                other.update()
            self.update()

    def _table_rows(self) -> list[TableRow]:
        return [row for row in self.rows if isinstance(row, TableRow)]

    def _chain(self, before: list[QWidget]) -> None:
        """Let the Tab key follow the order of the rows."""
        rows = self._table_rows()
        stops = [stop for row in rows for stop in row.stops()]
        known = [stop for row in before if isinstance(row, TableRow) and row in rows for stop in row.stops()]
        if stops and known and stops[0] not in known:
            earlier = known[0].previousInFocusChain()
            while earlier is not None and earlier is not known[0]:
                if earlier.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(earlier):
                    QWidget.setTabOrder(earlier, stops[0])
                    break
                earlier = earlier.previousInFocusChain()
        for one, next_one in pairwise(stops):
            QWidget.setTabOrder(one, next_one)

    def hold(self, row: TableRow | None) -> None:
        """Keep a row drawn as the one in hand while the keyboard is elsewhere; None lets it go."""
        self._held = row
        self._focus_moved(None, QApplication.focusWidget())

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        for row in self._table_rows():
            here = new is not None and row.isAncestorOf(new)
            row.set_selected(here if self._held is None else row is self._held)
