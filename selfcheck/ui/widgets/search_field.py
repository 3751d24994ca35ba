"""The search field: magnifier, words, how many were found, and the key that brings one here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.key_cap import KeyCap
from selfcheck.ui.widgets.text import Text


class _Words(QLineEdit):
    """The line inside; the ring goes round the whole field."""

    emptied = Signal()

    def __init__(self, ring_target: QWidget) -> None:
        super().__init__(ring_target)
        self.ring_target = ring_target
        self.setProperty("bare", "true")
        self.setFrame(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field; in an empty field it belongs to the page."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class SearchField(QWidget):
    """A field to search with. `clear_tip` names the small cross that empties it."""

    changed = Signal(str)
    entered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        hint: str,
        *,
        clear_tip: str,
        key: str = "",
        width: int = 220,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self.ring_radius = theme.tokens.radius.field
        self.line = _Words(self)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self._found = Text(theme, "", "dense", colour="ink_2", wrap=False)
        self._clear = Button(theme, kind="quiet", icon="x", tip=clear_tip)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cap = KeyCap(theme, key)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, "search"))
        self._row.addWidget(self.line, 1)
        for part in (self._found, self._clear, self._cap):
            self._row.addWidget(part)
        self._has_key = bool(key)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self._entered)
        self._clear.clicked.connect(self.line.clear)
        self._changed("")
        self.restyle()

    def text(self) -> str:
        """What is searched for."""
        return self.line.text()

    def set_found(self, words: str) -> None:
        """Say how many were found ("3 found")."""
        self._found.setText(words)
        self._found.setVisible(bool(words))

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px = self._theme.px
        self._row.setContentsMargins(px(10), 0, px(10), 0)
        self._row.setSpacing(px(8))
        self._clear.setFixedSize(px(24), px(24))
        self.line.setFixedHeight(px(28))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as asked for."""
        return QSize(self._theme.px(self._width), self._theme.px(self._theme.tokens.space.button))

    def minimumSizeHint(self) -> QSize:
        """The hint is never cut; the key cap gives way first."""
        return QSize(self._hint_room(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the key cap away where the hint needs its room."""
        super().resizeEvent(event)
        self._show_cap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the field."""
        colours, px = self._theme.colours, self._theme.px
        radius = px(self._theme.tokens.radius.field)
        rounded(painter_on(self), QRectF(self.rect()), radius, colours.surface, colours.line_strong, px(1))

    def _changed(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self._show_cap()
        if not words:
            self.set_found("")
        self.changed.emit(words)

    def _hint_room(self) -> int:
        """The width of icon, hint and the room around them."""
        px, metrics = self._theme.px, self._theme.metrics("body")
        return round(metrics.horizontalAdvance(self.line.placeholderText())) + px(16 + 8 + 2 * 10 + 8)

    def _show_cap(self) -> None:
        fits = self.width() >= self._hint_room() + self._cap.sizeHint().width() + self._theme.px(8)
        self._cap.setVisible(self._has_key and not self.text() and fits)

    def _entered(self) -> None:
        self.entered.emit(self.text())
