"""Where a use goes, as one bar of 100 %: the edges between the shares are handles one drags or moves by key."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import STRONG, mixed, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

HEIGHT = 24
OVER = 3
GAP = 2
HANDLE, GRASP = 6, 12
LEAST_WORD = 6
STEPS = (100, 84, 56, 38, 25, 14)
DARK_THIRD = 44
ON_ACCENT = 2
"""So many of the first shares are dark enough for words in on-accent."""


def share_colour(theme: Theme, place: int) -> QColor:
    """The colour of the share at that place, 0 is the widest: the accent in falling steps."""
    step = STEPS[min(place, len(STEPS) - 1)]
    if theme.dark and step == STEPS[2]:
        step = DARK_THIRD
    return mixed(theme.colours.accent, theme.colours.surface, step / 100)


class Handle(QWidget):
    """The edge behind one share. ← and → move it by 1 %."""

    moved = Signal(int, object)  # the edge, by how many per cent (Decimal)
    let_go = Signal()

    def __init__(self, theme: Theme, edge: int, bar: EndUseBar) -> None:
        super().__init__(bar)
        self._theme = theme
        self._bar = bar
        self.edge = edge
        self.ring_radius = theme.tokens.radius.key_cap
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by one per cent."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            event.ignore()
            return
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.moved.emit(self.edge, Decimal(-step if backwards else step))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer, in whole per cents."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            x = self._bar.mapFromGlobal(event.globalPosition()).x()
            by = self._bar.share_at(x) - self._bar.before(self.edge)
            if by:
                self.moved.emit(self.edge, by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The edge stays where it is now."""
        self.let_go.emit()

    def focusOutEvent(self, event: object) -> None:
        """Moving by key is over."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.let_go.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the handle: a light bar with an accent edge."""
        px, colours = self._theme.px, self._theme.colours
        wide = px(HANDLE)
        rect = QRectF((self.width() - wide) / 2, 0, wide, self.height())
        rounded(painter_on(self), rect, px(2), colours.surface, colours.accent, px(2))


class EndUseBar(QWidget):
    """The bar. It changes nothing itself: it tells which edge was moved by how much, and shows what it is given."""

    moved = Signal(int, object)
    let_go = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: list[Decimal] = []
        self._words: list[str] = []
        self.handles: list[Handle] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[Decimal], words: Sequence[str], names: Sequence[str]) -> None:
        """Show shares in per cent with the words inside; `names` are said of the handles."""
        self._shares, self._words = list(shares), list(words)
        while len(self.handles) > max(0, len(shares) - 1):
            gone = self.handles.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.handles) < len(shares) - 1:
            handle = Handle(self._theme, len(self.handles), self)
            handle.moved.connect(self.moved)
            handle.let_go.connect(self.let_go)
            handle.show()
            self.handles.append(handle)
        for handle, name in zip(self.handles, names, strict=False):
            handle.setAccessibleName(name)
        self._place()
        self.update()

    def before(self, edge: int) -> Decimal:
        """How many per cent lie before an edge."""
        return sum(self._shares[: edge + 1], Decimal(0))

    def share_at(self, x: float) -> Decimal:
        """How many per cent lie before a place, whole."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        return Decimal(round(max(0.0, min(1.0, x / max(1, self.width()))) * 100))

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and the handles that reach over it."""
        return QSize(self._theme.px(240), self._theme.px(HEIGHT + 2 * OVER))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The handles stand on the edges."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shares, each with its figure where there is room."""
        painter, theme, px = painter_on(self), self._theme, self._theme.px
        bar = QRectF(0, px(OVER), self.width(), px(HEIGHT))
        outline = QPainterPath()
        outline.addRoundedRect(bar, px(theme.tokens.radius.cell), px(theme.tokens.radius.cell))
        painter.setClipPath(outline)
        metrics, start = theme.metrics("caption", STRONG), Decimal(0)
        for place, (share, words) in enumerate(zip(self._shares, self._words, strict=True)):
            rect = self._rect(start, share)
            start += share
            painter.fillRect(rect, share_colour(theme, place))
            if share >= LEAST_WORD and metrics.horizontalAdvance(words) + px(4) <= rect.width():
                ink = theme.colours.on_accent if place < ON_ACCENT else theme.colours.ink
                text(painter, theme, rect, words, "caption", ink, strong=True, centred=True)

    def _rect(self, start: Decimal, share: Decimal) -> QRectF:
        gap, whole = self._theme.px(GAP) / 2, float(self.width())
        left, right = float(start) / 100 * whole, float(start + share) / 100 * whole
        left, right = (left + gap if start else 0.0), (right - gap if start + share < 100 else whole)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = whole - right, whole - left
        return QRectF(left, self._theme.px(OVER), max(0.0, right - left), self._theme.px(HEIGHT))

    def _place(self) -> None:
        wide, high = self._theme.px(GRASP), self._theme.px(HEIGHT + 2 * OVER)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for handle in self.handles:
            share = float(self.before(handle.edge)) / 100
            x = round((1 - share if backwards else share) * self.width() - wide / 2)
            handle.setGeometry(max(0, min(x, self.width() - wide)), 0, wide, high)
