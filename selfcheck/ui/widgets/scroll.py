"""A page that scrolls up and down, never sideways, and keeps what has the keyboard in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme


class Scroll(QScrollArea):
    """A column of things that scrolls. Put them into `column`."""

    def __init__(
        self, theme: Theme, *, margins: tuple[int, int, int, int] = (24, 16, 24, 16), spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._margins = margins
        self._spacing = spacing
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self._outer = QVBoxLayout(content)
        self.column = QVBoxLayout()
        self._outer.addLayout(self.column)
        self._outer.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._bar_changed)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.restyle()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put `widget` below what is there."""
        self.column.addWidget(widget, stretch)

    def show_whole(self, widget: QWidget, room: int = 8) -> None:
        """Scroll until the whole of `widget` is in sight, or its top when it is higher than the page."""
        content = self.widget()
        if content is None or not content.isAncestorOf(widget):
            return
        if layout := content.layout():
            layout.activate()
        at = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
        bar, around, seen = self.verticalScrollBar(), self._theme.px(room), self.viewport().height()
        top, bottom = at.top() - around, at.bottom() + around
        if top < bar.value() or bottom - top > seen:
            bar.setValue(top)
        elif bottom > bar.value() + seen:
            bar.setValue(bottom - seen)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._outer.setSpacing(0)
        self.column.setSpacing(px(self._spacing))
        self._bar_changed()
        self.verticalScrollBar().setSingleStep(px(24))

    def minimumSizeHint(self) -> QSize:
        """No wider than its content must be; any height will do."""
        content = self.widget()
        width = content.minimumSizeHint().width() if content else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), self._theme.px(80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the focused part in sight when the page changes its size."""
        super().resizeEvent(event)
        self._focus_moved(None, QApplication.focusWidget())

    def _bar_changed(self) -> None:
        """The bar stands in the margin, so that things keep their width when it comes and goes."""
        start, top, end, bottom = (self._theme.px(margin) for margin in self._margins)
        bar = self.verticalScrollBar()
        if bar.maximum() > bar.minimum():
            end = max(0, end - bar.sizeHint().width())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        self._outer.setContentsMargins(start, top, end, bottom)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            self.show_whole(new, room=12)
