"""A layout for fields side by side: they share a line by weight, and go to the next where it is too narrow."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from selfcheck.ui.look.theme import Theme


@dataclass(frozen=True)
class _Share:
    """How wide a field must at least be, in design units, and how much it takes of what is left."""

    least: int
    weight: int


class FieldsLayout(QLayout):
    """Places widgets line by line. Each line is filled to its end, and is as high as its highest widget.

    Widgets stand at the top of their line, or `centred` in its middle.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, gap: int = 12, line_gap: int = 12,
                 centred: bool = False) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self._line_gap = line_gap
        self._centred = centred
        self._items: list[QLayoutItem] = []
        self._shares: list[_Share] = []
        self._next = _Share(120, 1)
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, least: int, weight: int = 1) -> None:
        """Put `widget` behind what is there, at least `least` design units wide."""
        self._next = _Share(least, weight)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)
        self._shares.append(self._next)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at `index`."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the one at `index` away."""
        if not 0 <= index < len(self._items):
            return None
        self._shares.pop(index)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It fills the width it is given."""
        return Qt.Orientation.Horizontal

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
        """Everything on one line."""
        px = self._theme.px
        shown = self._shown()
        width = sum(px(share.least) for _item, share in shown) + px(self._gap) * max(0, len(shown) - 1)
        return QSize(width, self._place(QRect(0, 0, width, 0), move=False))

    def minimumSize(self) -> QSize:
        """The widest one alone."""
        width = max((item.minimumSize().width() for item, _share in self._shown()), default=0)
        return QSize(width, 0)

    def _shown(self) -> list[tuple[QLayoutItem, _Share]]:
        pairs = zip(self._items, self._shares, strict=True)
        return [(item, share) for item, share in pairs if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = 0
        for line in self._lines(rect.width()):
            widths = self._widths(line, rect.width())
            height = max(_height(item, width) for (item, _share), width in zip(line, widths, strict=True))
            if move:
                self._place_line(line, widths, rect, rect.top() + y)
            y += height + self._theme.px(self._line_gap)
        return max(0, y - self._theme.px(self._line_gap))

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, _Share]]]:
        px = self._theme.px
        lines: list[list[tuple[QLayoutItem, _Share]]] = []
        used = 0
        for item, share in self._shown():
            need = max(px(share.least), item.minimumSize().width())
            if not lines or used + px(self._gap) + need > width:
                lines.append([])
                used = need
            else:
                used += px(self._gap) + need
            lines[-1].append((item, share))
        return lines

    def _widths(self, line: list[tuple[QLayoutItem, _Share]], width: int) -> list[int]:
        px = self._theme.px
        least = [max(px(share.least), item.minimumSize().width()) for item, share in line]
        left = max(0, width - sum(least) - px(self._gap) * (len(line) - 1))
        weights = sum(share.weight for _item, share in line)
        if not weights:
            return [min(need, width) for need in least]
        more = [left * share.weight // weights for _item, share in line]
        heaviest = max(range(len(line)), key=lambda at: line[at][1].weight)
        more[heaviest] += left - sum(more)
        return [min(need + extra, width) for need, extra in zip(least, more, strict=True)]

    def _place_line(self, line: list[tuple[QLayoutItem, _Share]], widths: list[int], rect: QRect, y: int) -> None:
        parent = self.parentWidget()
        backwards = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        heights = [_height(item, width) for (item, _share), width in zip(line, widths, strict=True)]
        x = 0
        for (item, _share), width, height in zip(line, widths, heights, strict=True):
            left = rect.right() + 1 - x - width if backwards else rect.left() + x
            top = y + (max(heights) - height) // 2 if self._centred else y
            item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            x += width + self._theme.px(self._gap)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
