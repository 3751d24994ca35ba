"""Two columns side by side that become one where the page is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme


class Columns(QWidget):
    """A main and a side column. `side` is the width of the side column in design units, 0 for two equal ones.

    Narrower than `fold_below` units the side column's parts join the main one: after `fold_at` of its parts, or last.
    """

    placed = Signal()  # the parts stand in another order

    def __init__(
        self, theme: Theme, *, side: int = 0, fold_below: int = 800, spacing: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._fold_below = fold_below
        self._spacing = spacing
        self._single = False
        self._fold_at: int | None = None
        self._main_parts: list[QWidget] = []
        self._side_parts: list[QWidget] = []
        self._folded: bool | None = None
        self._main, self._beside = QVBoxLayout(), QVBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._main, 1)
        self._row.addLayout(self._beside, 0 if side else 1)
        self.restyle()

    def add(self, widget: QWidget) -> None:
        """Put `widget` below what stands in the main column."""
        self._main_parts.append(widget)
        self._place()

    def add_side(self, widget: QWidget) -> None:
        """Put `widget` below what stands in the side column."""
        self._side_parts.append(widget)
        self._place()

    def fold_at(self, place: int | None) -> None:
        """After how many parts of the main column the side's parts stand when there is only one; None is last."""
        if place != self._fold_at:
            self._fold_at = place
            self._place()

    def set_single(self, single: bool) -> None:
        """Stay one column however wide it is, as while a search leaves only a few parts."""
        self._single = single
        self._fold(self.width())

    @property
    def side_at(self) -> int | None:
        """After how many parts of the main column the side's parts stand now; None is last."""
        return self._fold_at if self._folded else None

    @property
    def folded(self) -> bool:
        """There is only one column now."""
        return bool(self._folded)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._main.setSpacing(px(self._spacing))
        self._beside.setSpacing(px(self._spacing))
        self._fold(self.width())
        self._fix_side()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest part: the columns fold before anything is cut."""
        parts = [part.minimumSizeHint().width() for part in (*self._main_parts, *self._side_parts) if part.isVisible()]
        return QSize(max(parts, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold(event.size().width())

    def _fold(self, width: int) -> None:
        folded = self._single or width / self._theme.scale < self._fold_below
        if folded != self._folded:
            self._folded = folded
            self._place()

    def _place(self) -> None:
        for column in (self._main, self._beside):
            # Not takeAt: an item that outlives its place keeps Qt from noticing when the part's height changes.
            for part in (*self._main_parts, *self._side_parts):
                column.removeWidget(part)
            while column.count():
                column.takeAt(0)
        main, side = list(self._main_parts), list(self._side_parts)
        if self._folded:
            at = len(main) if self._fold_at is None else self._fold_at
            main, side = main[:at] + side + main[at:], []
        for column, parts in ((self._main, main), (self._beside, side)):
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self._fix_side()
        self.placed.emit()

    def _fix_side(self) -> None:
        self._row.setStretch(1, 0 if self._side or self._folded else 1)
        self._row.setSpacing(0 if self._folded else self._theme.px(24))
        for part in self._side_parts:
            fixed = self._side and not self._folded
            part.setMinimumWidth(self._theme.px(self._side) if fixed else 0)
            part.setMaximumWidth(self._theme.px(self._side) if fixed else 16_777_215)
