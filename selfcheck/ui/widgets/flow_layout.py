"""A layout that fills lines like words: what does not fit goes to the next line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places widgets from the start edge on, line by line, each in the vertical middle of its line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def set_gaps(self, gap: int, line_gap: int) -> None:
        """Change the room between widgets and between lines, in pixels."""
        self._gap, self._line_gap = gap, line_gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at `index`."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the one at `index` away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer fit on a line where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """One line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest one alone."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = 0
        lines = self._lines(rect.width())
        for line in lines:
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._place_line(line, rect, y, height)
            y += height + self._line_gap
        return max(0, y - self._line_gap)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            need = item.sizeHint().width()
            if not lines or used + self._gap + need > width:
                lines.append([item])
                used = need
            else:
                lines[-1].append(item)
                used += self._gap + need
        return lines

    def _place_line(self, line: list[QLayoutItem], rect: QRect, y: int, height: int) -> None:
        parent = self.parentWidget()
        backwards = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for item in line:
            size = item.sizeHint().boundedTo(QSize(rect.width(), height))
            left = rect.right() + 1 - x - size.width() if backwards else rect.left() + x
            item.setGeometry(QRect(QPoint(left, rect.top() + y + (height - size.height()) // 2), size))
            x += size.width() + self._gap
