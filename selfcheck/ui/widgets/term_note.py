"""The note that explains words: it stands beside the word that was asked about and goes as easily as it came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QSinglePointEvent, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.text import Text, dense, heading

WIDTH = 340
AWAY = 6
"""From the word to the note."""
EDGE = 12
"""From the note to the edge of the window, at least."""

PUT_AWAY = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_W)
OUTSIDE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TabletPress, QEvent.Type.Wheel)


class TermNote(QWidget):
    """Words with what they mean, one below the other; `nothing` is said where there is none.

    It has the keyboard while it is open. Esc, a press elsewhere, scrolling, or whatever moves or hides the place it
    belongs to closes it, and the keyboard goes back to where it was.
    """

    def __init__(
        self,
        theme: Theme,
        anchor: QWidget,
        place: QRect,
        entries: Sequence[tuple[str, str]],
        *,
        title: str = "",
        nothing: str = "",
    ) -> None:
        super().__init__(anchor.window())
        self._theme = theme
        self._anchor = anchor
        self._place = place
        self._scale = theme.scale
        self._before: QWidget | None = None
        self._window: QWindow | None = None
        self._bars: list[QScrollBar] = []
        self._closed = False
        self.entries = tuple(entries)
        self.ring_radius = theme.tokens.radius.card
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = [f"{name}: {meaning}" for name, meaning in entries] or [nothing]
        self.setAccessibleName(" ".join([f"{title}.", *said] if title else said))
        self._scroll = Scroll(theme, margins=(16, 12, 16, 14), spacing=10, parent=self)
        if not entries:
            self._scroll.add(dense(theme, nothing))
        for name, meaning in entries:
            self._scroll.add(_entry(theme, name, meaning))
        self.hide()

    def open(self) -> None:
        """Show the note and give it the keyboard."""
        self._before = self.window().focusWidget()
        self._watch()
        self._fit()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Close, and give the keyboard back if nobody else has taken it."""
        if self._closed:
            return
        self._closed = True
        self._watch_no_more()
        before, has_keyboard = self._before, self.window().focusWidget() is self
        if has_keyboard and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.deleteLater()

    def restyle(self) -> None:
        """Colours are taken anew; with another text size its place is gone."""
        if self._scale != self._theme.scale:
            self.put_away()
        self.update()

    def event(self, event: QEvent) -> bool:
        """The keys that close the note are its own, whatever they do on the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter, Space and W close; the arrow keys scroll where not all has room."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep(),
        }  # fmt: skip
        if _closes(event):
            self.put_away()
        elif by := steps.get(Qt.Key(event.key())):
            bar.setValue(bar.value() + by)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab closes: there is nothing else in the note."""
        self.put_away()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a press or a turn of the wheel elsewhere, and when the window or the word changes its place."""
        kind = event.type()
        if watched is self._anchor:
            if kind in (QEvent.Type.Hide, QEvent.Type.Resize):
                self.put_away()
        elif kind == QEvent.Type.Resize or (
            kind in OUTSIDE
            and isinstance(event, QSinglePointEvent)
            and not self.geometry().contains(event.position().toPoint())
        ):
            self.put_away()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        theme, colours = self._theme, self._theme.colours
        radius = theme.px(theme.tokens.radius.card)
        rounded(painter_on(self), QRectF(self.rect()), radius, colours.surface, colours.line_strong, theme.px(1))

    # Inside

    def _watch(self) -> None:
        self._anchor.installEventFilter(self)
        self._window = self.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)
        above = self._anchor.parentWidget()
        while above is not None:
            if isinstance(above, QAbstractScrollArea):
                self._bars.append(above.verticalScrollBar())
            above = above.parentWidget()
        for bar in self._bars:
            bar.valueChanged.connect(self.put_away)

    def _watch_no_more(self) -> None:
        if isValid(self._anchor):
            self._anchor.removeEventFilter(self)
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        for bar in self._bars:
            if isValid(bar):
                bar.valueChanged.disconnect(self.put_away)

    def _fit(self) -> None:
        """Below the word where there is room, else above it, and always inside the window."""
        px, window = self._theme.px, self.window()
        room = window.rect().adjusted(px(EDGE), px(EDGE), -px(EDGE), -px(EDGE))
        word = QRect(self._anchor.mapTo(window, self._place.topLeft()), self._place.size())
        width = min(px(WIDTH), room.width())
        wanted = self._height(width)
        below, above = room.bottom() - word.bottom() - px(AWAY), word.top() - room.top() - px(AWAY)
        under = below >= wanted or below >= above
        height = min(wanted, max(below if under else above, px(80)))
        top = word.bottom() + px(AWAY) if under else word.top() - px(AWAY) - height
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = word.right() - width if backwards else word.left()
        corner = QPoint(
            max(room.left(), min(left, room.right() - width)), max(room.top(), min(top, room.bottom() - height))
        )
        self.setGeometry(QRect(corner, QSize(width, height)))
        self._scroll.setGeometry(self.rect())

    def _height(self, width: int) -> int:
        content = self._scroll.widget()
        layout = content.layout() if content else None
        if layout is None:
            return 0
        layout.activate()
        return layout.heightForWidth(width)


def explain_all(
    theme: Theme, anchor: QWidget, place: QRect, texts: Iterable[Text], title: str, nothing: str
) -> TermNote:
    """Open a note at `place` with every explained word of some texts, each once, in reading order."""
    words = dict.fromkeys((one.name, one.meaning) for text in texts for one in text.mentions())
    note = TermNote(theme, anchor, place, list(words), title=title, nothing=nothing)
    note.open()
    return note


def _closes(event: QKeyEvent) -> bool:
    return event.key() in PUT_AWAY and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _entry(theme: Theme, name: str, meaning: str) -> QWidget:
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(2))
    column.addWidget(heading(theme, name))
    column.addWidget(dense(theme, meaning))
    return entry
