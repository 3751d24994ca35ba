"""The bar at the foot of a page: what one does next, always in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.flow_layout import FlowLayout


class FootBar(QWidget):
    """Buttons at the start, which wrap where it is narrow; a fact and a way on at the end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        start = QWidget()
        self._flow = FlowLayout(start)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        start.setSizePolicy(policy)
        self._start = start
        self.row = QHBoxLayout(self)
        self.row.addWidget(start, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(policy)
        self.restyle()

    def add(self, widget: QWidget) -> None:
        """Put a button behind those that are there."""
        self._flow.addWidget(widget)

    def add_end(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something at the end."""
        self.row.addWidget(widget, stretch)
        if stretch:
            self.row.setStretch(0, 0)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._flow.set_gaps(px(12), px(8))
        self.row.setContentsMargins(px(24), px(13), px(24), px(11))
        self.row.setSpacing(px(12))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above."""
        painter_on(self).fillRect(QRectF(0, 0, self.width(), self._theme.px(1)), self._theme.colours.line)
