"""Where table and calculator of the Choose page stand: side by side, or the calculator in the table's place."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import show
from selfcheck.ui.pages.calculator.panel import WIDTH
from selfcheck.ui.widgets.card import WIDEST, Rule

BESIDE_LEAST = 420
"""The table's least width beside a calculator, in design units."""


class BesideFrame(QWidget):
    """A main part, and something at the end edge that pushes it and never covers it."""

    def __init__(self, theme: Theme, main: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._main = main
        self._beside: QWidget | None = None
        self._line = Rule(theme, standing=True)
        self._line.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(main, 1)
        self._row.addWidget(self._line)

    def put_beside(self, widget: QWidget | None) -> None:
        """Stand `widget` at the end edge; None gives the main part the whole width again."""
        self._beside = widget
        if widget is not None:
            self._row.addWidget(widget)
            widget.show()
        self._place()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both where there is room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px, beside = self._theme.px, self._beside
        both = self.width() - px(WIDTH) >= px(BESIDE_LEAST)
        show(self._main, beside is None or both)
        show(self._line, beside is not None and both)
        if beside is not None:
            beside.setMinimumWidth(px(WIDTH) if both else 0)
            beside.setMaximumWidth(px(WIDTH) if both else WIDEST)
            self._row.setStretchFactor(beside, 0 if both else 1)
