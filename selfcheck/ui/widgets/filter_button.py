"""A filter: a small button that drops its values down, tinted and with a cross once some are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

HEIGHT = 30
PAD = 10
ICON = 14
GAP = 8
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ValuesMenu(QMenu):
    """A menu that stays open while several values are ticked."""

    def __init__(self, parent: QWidget, several: bool) -> None:
        super().__init__(parent)
        self._several = several

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick under the pointer."""
        if not self._ticked(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Enter or the space bar."""
        if event.key() not in PRESSES or not self._ticked(self.activeAction()):
            super().keyPressEvent(event)

    def _ticked(self, action: QAction | None) -> bool:
        if not self._several or action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class FilterButton(QAbstractButton):
    """Called `name` while nothing is chosen, else after what is chosen. `all_words` is the entry that clears it.

    `chosen` tells the codes that are ticked; with `several` more than one may be.
    """

    chosen = Signal(object)  # tuple[str, ...]

    def __init__(
        self, theme: Theme, name: str, all_words: str, clear_tip: str, *, several: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._all_words = all_words
        self._clear_tip = clear_tip
        self._values: tuple[str, ...] = ()
        self._several = several
        self.menu = ValuesMenu(self, several)
        self.menu.setAccessibleName(name)
        self.menu.triggered.connect(self._picked)
        self.ring_radius = theme.tokens.radius.button
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.drop)
        self.show_value((), "")

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these: code and words."""
        self.menu.clear()
        self.menu.addAction(self._all_words).setData("")
        self.menu.addSeparator()
        for code, words in choices:
            action = self.menu.addAction(words.replace("&", "&&"))
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code in self._values)

    def show_value(self, values: tuple[str, ...], words: str) -> None:
        """Show what is chosen, `words` say it."""
        self._values = values
        said = words if values else self._name
        self.setText(said.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {words}" if values else f"{self._name}: {self._all_words}")
        self.setToolTip(self._clear_tip if values else "")
        for action in self.menu.actions():
            if action.isCheckable():
                action.setChecked(action.data() in values)
        self.updateGeometry()
        self.update()

    def values(self) -> tuple[str, ...]:
        """The codes that are chosen."""
        return self._values

    def words(self) -> str:
        """What stands on it."""
        return self.text().replace("&&", "&")

    def clear(self) -> None:
        """Take the filter off."""
        if self._values:
            self.chosen.emit(())

    def drop(self) -> None:
        """Show the values."""
        self.menu.setMinimumWidth(self.width())
        corner = QPoint(0, self.height() + self._theme.px(2))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(self.width() - self.menu.sizeHint().width())
        self.menu.popup(self.mapToGlobal(corner))

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words, and the arrow or the cross."""
        px = self._theme.px
        return QSize(round(self._words_width()) + px(2 * PAD + GAP + ICON), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A button is never cut."""
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the cross takes the filter off."""
        if self._values and self.isDown() and self._icon_rect().contains(event.position()):
            self.setDown(False)
            self.clear()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, the space bar and the arrow drop the values down; Delete takes the filter off."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._values:
            self.clear()
        elif key in (*PRESSES, Qt.Key.Key_Down) and not event.modifiers():
            self.drop()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as it now stands."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        on, rect = bool(self._values), QRectF(self.rect())
        fill = colours.accent_tint if on else colours.hover if self.underMouse() else colours.surface
        edge, ink = (colours.accent, colours.accent) if on else (colours.line, colours.ink_2)
        rounded(painter, rect, px(theme.tokens.radius.button), fill, edge, px(1))
        place = self._mirrored(QRectF(px(PAD), 0, self._words_width(), self.height()))
        text(painter, theme, place, self.words(), "dense", ink, strong=on)
        icon = self._icon_rect()
        middle = icon.center()
        size = px(ICON)
        place = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        theme.icons.paint(painter, place, "x" if on else "chevron-down", ink)

    def _words_width(self) -> float:
        weight = STRONG if self._values else REGULAR
        return self._theme.metrics("dense", weight).horizontalAdvance(self.words())

    def _icon_rect(self) -> QRectF:
        """Where a press takes the filter off: the icon and the room around it."""
        wide = self._theme.px(PAD + ICON + GAP // 2)
        return self._mirrored(QRectF(self.width() - wide, 0, wide - self._theme.px(4), self.height()))

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(self.width() - rect.left())
        return rect

    def _picked(self, action: QAction) -> None:
        code = str(action.data())
        if not code:
            self.chosen.emit(())
        elif not self._several:
            self.chosen.emit((code,))
        else:
            self.chosen.emit(tuple(str(one.data()) for one in self.menu.actions() if one.isChecked()))
