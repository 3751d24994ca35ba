"""The top bar: the page's title, whether it is saved, undo, redo and search."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.saved_mark import SavedMark
from selfcheck.ui.widgets.text import Text


class _Caption(Text):
    """The line beside the title: whole, or not there; a line cut off in the middle says nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line where it fits."""
        if self._text().natural_width() <= self.width():
            super().paintEvent(event)


class TopBar(QWidget):
    """Title and caption at the start; saved, undo, redo and what a page adds at the end.

    `undo_tip` and `redo_tip` name the buttons with their keys ("Undo (Ctrl+Z)").
    """

    undo_pressed = Signal()
    redo_pressed = Signal()

    def __init__(
        self, theme: Theme, title: str = "", *, undo_tip: str, redo_tip: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(theme, title, "title", strong=True, wrap=False)
        self.caption = _Caption(theme, "", "dense", colour="ink_2", elide=True)
        self.saved = SavedMark(theme)
        self.undo = Button(theme, kind="quiet", icon="undo-2", tip=undo_tip)
        self.redo = Button(theme, kind="quiet", icon="redo-2", tip=redo_tip)
        self.undo.clicked.connect(self.undo_pressed)
        self.redo.clicked.connect(self.redo_pressed)
        self._middle = QHBoxLayout()
        self._end = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addLayout(self._middle)
        # The caption takes all there is before the empty middle does.
        self._row.addWidget(self.caption, 10_000)
        self._row.addStretch(1)
        self._row.addSpacing(theme.px(12))
        for part in (self.saved, self.undo, self.redo):
            self._row.addWidget(part)
        self._row.insertSpacing(self._row.indexOf(self.undo), theme.px(20))
        self._row.addLayout(self._end)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def set_title(self, title: str, caption: str = "") -> None:
        """Name the page."""
        self.title.setText(title)
        self.caption.setText(caption)

    def add_middle(self, widget: QWidget) -> None:
        """Put something beside the title: the page's views."""
        self._middle.addWidget(widget)

    def add_end(self, widget: QWidget) -> None:
        """Put something at the end: search, or the page's button."""
        self._end.addWidget(widget)

    def set_undoable(self, undo: bool, redo: bool) -> None:
        """Say whether there is something to undo and to redo."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def show_undo(self, shown: bool) -> None:
        """Show undo and redo, or hide them on pages that change nothing."""
        self.undo.setVisible(shown)
        self.redo.setVisible(shown)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px, space = self._theme.px, self._theme.tokens.space
        self._row.setContentsMargins(px(space.page), 0, px(space.page), px(1))
        self._row.setSpacing(px(4))
        self._middle.setContentsMargins(px(20), 0, 0, 0)
        self._end.setContentsMargins(px(8), 0, 0, 0)
        self._end.setSpacing(px(12))
        self.setFixedHeight(max(px(space.top_bar), px(space.button) + px(12)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line under the bar."""
        line = self._theme.px(1)
        rect = QRectF(0, self.height() - line, self.width(), line)
        painter_on(self).fillRect(rect, self._theme.colours.line)
