"""Moving rows of the Choose page by hand: the row follows the pointer, and is told of when it is let go."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from selfcheck.ui.pages.choose.row import ChooseRow
from selfcheck.ui.widgets.action_table import ActionTable
from selfcheck.ui.widgets.grip import Grip
from selfcheck.ui.widgets.scroll import Scroll


class RowOrder(QObject):
    """While a row is dragged the others make room; nothing is saved before it is dropped."""

    moved = Signal(str, int)  # the action's key, its new place

    def __init__(self, table: ActionTable, scroll: Scroll) -> None:
        super().__init__(table)
        self._table = table
        self._scroll = scroll

    def watch(self, row: ChooseRow) -> None:
        """Let this row be moved by its grip."""
        row.grip.dragged.connect(self._dragged)
        row.grip.dropped.connect(self._dropped)
        row.grip.stepped.connect(self._stepped)

    def _rows(self) -> list[ChooseRow]:
        return [row for row in self._table.rows if isinstance(row, ChooseRow)]

    def _row(self) -> ChooseRow | None:
        grip = self.sender()
        return next((row for row in self._rows() if isinstance(grip, Grip) and row.grip is grip), None)

    def _dragged(self, height: int) -> None:
        row = self._row()
        if row is None:
            return
        rows = self._rows()
        y = self._table.mapFromGlobal(QPoint(0, height)).y()
        here = rows.index(row)
        # A row gives way when the pointer passes its middle.
        place = sum(1 for other in rows if other is not row and y > other.geometry().center().y())
        if place != here:
            rows.remove(row)
            rows.insert(place, row)
            self._table.set_rows(rows)
        self._scroll.ensureVisible(0, self._table.y() + y, 0, row.height())

    def _dropped(self) -> None:
        row = self._row()
        if row is not None:
            self.moved.emit(row.key, self._rows().index(row))

    def _stepped(self, step: int) -> None:
        row = self._row()
        if row is not None:
            rows = self._rows()
            place = rows.index(row) + step
            if 0 <= place < len(rows):
                rows[place].grip.setFocus(Qt.FocusReason.TabFocusReason)
