"""The columns that all rows of a table share: how wide each is, and what folds where the table is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.theme import Theme

PAD = 16
GAP = 10
LEAD_GAP = 6
TURN_GAP = 20
LEAST_MAIN = 200

Part = Literal["lead", "main", "value", "tail"]


class Shape(Enum):
    """How a row stands: on one line, with some columns on a second line, or as a small card of its own."""

    WIDE = "wide"
    FOLDED = "folded"
    CARDS = "cards"


@dataclass(frozen=True)
class Column:
    """One column. `width` is its least width in design units; `fold` says that it goes to the second line first."""

    key: str
    heading: str = ""
    part: Part = "value"
    width: int = 0
    end: bool = False
    fold: bool = False


def overhang(cell: QWidget) -> int:
    """How far a cell's edge reaches beyond its column, where its words stand in line with the heading."""
    return int(getattr(cell, "overhang", 0))


class Columns:
    """Widths measured from what the rows hold, and the shape that fits a width."""

    def __init__(self, theme: Theme, columns: Iterable[Column]) -> None:
        self._theme = theme
        self.all = tuple(columns)
        self.narrow = False
        self.hidden: frozenset[str] = frozenset()
        self._naturals: dict[str, int] = {}
        self._spans: dict[int, dict[str, tuple[int, int]]] = {}

    @property
    def main(self) -> Column:
        """The column that takes the room the others leave."""
        return next(column for column in self.all if column.part == "main")

    def measure(self, rows: Iterable[Mapping[str, QWidget]]) -> bool:
        """Take the widest cell of each column; True when that changed anything."""
        metrics = self._theme.metrics("caption")
        naturals = {
            column.key: max(self._theme.px(column.width), round(metrics.horizontalAdvance(column.heading)) + 2)
            for column in self.all
            if column.part != "main"
        }
        for cells in rows:
            for key, cell in cells.items():
                if key in naturals:
                    naturals[key] = max(naturals[key], cell.sizeHint().width() - overhang(cell))
        changed = naturals != self._naturals
        self._naturals = naturals
        self._spans.clear()
        return changed

    def forget(self) -> None:
        """Sizes changed with the theme."""
        self._naturals = {}
        self._spans.clear()

    def natural(self, key: str) -> int:
        """How wide a column wants to be."""
        return self._naturals.get(key, 0)

    def shape(self, width: int) -> Shape:
        """The widest shape that fits."""
        least = self._theme.px(self.main.width or LEAST_MAIN)
        if not self.narrow and self._room(Shape.WIDE, width) >= least:
            return Shape.WIDE
        return Shape.FOLDED if self._room(Shape.FOLDED, width) >= least else Shape.CARDS

    def shown(self, shape: Shape) -> list[Column]:
        """The columns on the first line of a row."""
        return [one for one in self.all if one.key not in self.hidden and (shape is Shape.WIDE or not one.fold)]

    def spans(self, width: int) -> dict[str, tuple[int, int]]:
        """Start and width of each column on the first line, from the start edge; not for cards."""
        found = self._spans.get(width)
        if found is None:
            found = self._spans[width] = self._place(width)
        return found

    def _room(self, shape: Shape, width: int) -> int:
        """What is left for the main column."""
        px = self._theme.px
        others = [column for column in self.shown(shape) if column.part != "main"]
        return width - 2 * px(PAD) - sum(self.natural(column.key) + px(self._gap(column)) for column in others)

    def _place(self, width: int) -> dict[str, tuple[int, int]]:
        shape, px = self.shape(width), self._theme.px
        x, spans = px(PAD), {}
        for column in self.shown(shape):
            wide = self._room(shape, width) if column.part == "main" else self.natural(column.key)
            spans[column.key] = (x, wide)
            x += wide + px(self._gap(column))
        return spans

    def _gap(self, column: Column) -> int:
        """Room behind a column, in design units: more where words follow figures, which would touch them."""
        if column.part == "lead":
            return LEAD_GAP
        at = self.all.index(column)
        following = self.all[at + 1] if at + 1 < len(self.all) else None
        return TURN_GAP if column.end and following and not following.end and following.part == "value" else GAP
