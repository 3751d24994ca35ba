"""The focus ring: one overlay that follows the keyboard from part to part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from selfcheck.ui.look.paint import focus_ring, painter_on, ring_room

if TYPE_CHECKING:
    from selfcheck.ui.look.theme import Theme

FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Destroy)
HANDS_ON_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
HANDS_ON_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)


class _Overlay(QWidget):
    """Draws the ring around `part` on the nearest ancestor that has room for it."""

    def __init__(self, theme: Theme, part: QWidget, ground: QWidget) -> None:
        super().__init__(ground)
        self._theme = theme
        self._part = part
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def place(self) -> None:
        """Lie around the part, above its neighbours."""
        room = ring_room(self._theme)
        self.setGeometry(_place(self._part, self._ground).adjusted(-room, -room, room, room))
        self.setVisible(self._part.isVisibleTo(self._ground))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        room = ring_room(self._theme)
        radius = getattr(self._part, "ring_radius", self._theme.tokens.radius.button)
        painter = painter_on(self)
        focus_ring(painter, self._theme, QRectF(self.rect()).adjusted(room, room, -room, -room), self._theme.px(radius))


class FocusRing(QObject):
    """Shows where the keyboard is. The ring appears when the last thing touched was a key, and in fields one types in.

    A part may name another widget to be ringed in its place (`ring_target`), its corner radius (`ring_radius`) and,
    when its visible shape is smaller than itself, that shape (`ring_rect()`).
    """

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(theme)
        self._theme = theme
        self._on_keys = True
        self._window: QWindow | None = None
        self._overlay: _Overlay | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_moved)
        app.focusWindowChanged.connect(self._window_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys and pointer on the window; follow the ringed part when it moves."""
        kind = event.type()
        if watched is self._window:
            if kind in HANDS_ON_KEYS and not self._on_keys:
                self._on_keys = True
                self._show(QApplication.focusWidget())
            elif kind in HANDS_ON_MOUSE and self._on_keys:
                self._on_keys = False
                self._show(QApplication.focusWidget())
        elif kind in FOLLOWED and self._overlay is not None:
            self._overlay.place()
        return False

    def _window_changed(self, window: QWindow | None) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._window_gone)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._window_gone)

    def _window_gone(self) -> None:
        self._window = None

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        self._show(new)

    def _show(self, part: QWidget | None) -> None:
        self._drop()
        # A press into a window that was not in front comes before the window is watched.
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._on_keys = False
        if part is None or not (self._on_keys or isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit)):
            return
        target: QWidget | None = getattr(part, "ring_target", part)
        if target is None or target.isWindow():
            return
        self._overlay = _Overlay(self._theme, target, _ground(target, ring_room(self._theme)))
        self._overlay.destroyed.connect(self._overlay_gone)
        self._follow(target)
        self._overlay.place()

    def _follow(self, part: QWidget) -> None:
        """Watch the part and what it lies in, as far as the overlay's own ground."""
        ground = self._overlay.parentWidget() if self._overlay else None
        widget: QWidget | None = part
        while widget is not None and widget is not ground:
            widget.installEventFilter(self)
            widget.destroyed.connect(self._drop)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _overlay_gone(self) -> None:
        self._overlay = None

    def _drop(self) -> None:
        for widget in self._watched:
            try:
                widget.removeEventFilter(self)
                widget.destroyed.disconnect(self._drop)
            except RuntimeError:
                pass  # The widget is already gone, and its filter with it.
        self._watched.clear()
        if self._overlay is not None:
            overlay, self._overlay = self._overlay, None
            overlay.destroyed.disconnect(self._overlay_gone)
            overlay.hide()
            overlay.deleteLater()


def _place(part: QWidget, ground: QWidget) -> QRect:
    """Where the part's visible shape lies on `ground`."""
    shape: QRect = part.ring_rect() if hasattr(part, "ring_rect") else part.rect()
    return shape.translated(part.mapTo(ground, QPoint(0, 0)))


def _ground(part: QWidget, room: int) -> QWidget:
    """The nearest ancestor in which the whole ring fits, not looking beyond the content of a scroll area."""
    ground = part.parentWidget() or part
    while True:
        above = ground.parentWidget()
        wanted = _place(part, ground).adjusted(-room, -room, room, room)
        if ground.rect().contains(wanted) or above is None or ground.isWindow():
            return ground
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return ground
        ground = above
