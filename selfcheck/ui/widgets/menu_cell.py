"""A choice in a table that looks like a word until one comes near: unit, how known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from selfcheck.ui.look.paint import STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.segmented import Choice

HEIGHT, BOX = 30, 36
PAD = 4
ICON = 14
CHEVRON = 12
GAP = 6


class MenuCell(QAbstractButton):
    """The chosen word, its icon if it has one, and a chevron; pressing drops the choices down.

    `fill` puts the chevron at the end and takes the width of the longest word, so that a column lines up. `boxed` looks
    like a field of a form, with `icon` before the words. A choice without words is a line between the others.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[Choice] = (),
        *,
        fill: bool = False,
        boxed: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = list(choices)
        self._fill = fill or boxed
        self._boxed = boxed
        self._icon = icon
        self._code = ""
        self.menu: QMenu | None = None
        self.ring_radius = theme.tokens.radius.field if boxed else theme.tokens.radius.cell
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    def code(self) -> str:
        """The code of the choice that holds."""
        return self._code

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self.updateGeometry()
            self.update()

    def set_code(self, code: str) -> None:
        """Show the choice of that code without telling anybody."""
        words = self._words(code)
        if (code, words) != (self._code, self.text()):
            self._code = code
            self.setText(words)
            self.updateGeometry()
            self.update()

    def set_name(self, name: str) -> None:
        """What is chosen here, for the screen reader."""
        self.setAccessibleName(f"{name}: {self.text()}")

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word, or the longest of all words."""
        px, metrics = self._theme.px, self._theme.metrics(self._role())
        words = [one.words for one in self._choices] if self._fill and not self._boxed else [self.text()]
        wide = max((metrics.horizontalAdvance(one) for one in words), default=0.0)
        icon = px(ICON + GAP) if self._icon or any(one.icon for one in self._choices) else 0
        around = 2 * self._pad() + px(GAP + CHEVRON) + 2
        return QSize(round(wide) + icon + around, px(BOX if self._boxed else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A choice is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and ↓ open the menu."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and not event.modifiers():
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """Drop the choices down; the present one is SemiBold."""
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        theme = self._theme
        for choice in self._choices:
            if not choice.words:
                menu.addSeparator()
                continue
            action = menu.addAction(choice.words.replace("&", "&&"))
            action.setData(choice.code)
            if choice.icon:
                colour = theme.colours.ink_2
                action.setIcon(theme.icons.icon(choice.icon, colour, theme.px(ICON), self.devicePixelRatioF()))
            if choice.code == self._code:
                action.setFont(theme.font("body", STRONG))
                menu.setActiveAction(action)
        menu.triggered.connect(self._picked)
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + theme.px(2))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, word and chevron."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        self._ground(painter)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        height, width, pad = self.height(), self.width(), self._pad()

        def placed(x: float, wide: float) -> QRectF:
            return QRectF(width - x - wide if backwards else x, 0, wide, height)

        x = float(pad)
        icon = self._icon or next((one.icon for one in self._choices if one.code == self._code), "")
        if icon:
            theme.icons.paint(painter, placed(x, px(ICON)), icon, colours.ink_2)
            x += px(ICON + GAP)
        wide = theme.metrics(self._role()).horizontalAdvance(self.text())
        ink = colours.ink if self._boxed else colours.ink_2
        text(painter, theme, placed(x, wide), self.text(), self._role(), ink, direction=self.layoutDirection())
        x = width - pad - px(CHEVRON) if self._fill else x + wide + px(GAP)
        theme.icons.paint(painter, placed(x, px(CHEVRON)), "chevron-down", colours.ink_2)

    def _ground(self, painter: QPainter) -> None:
        theme, colours, px = self._theme, self._theme.colours, self._theme.px
        over = self.underMouse() or self.isDown()
        rect = QRectF(self.rect())
        if self._boxed:
            fill = colours.hover if over else colours.surface
            rounded(painter, rect, px(theme.tokens.radius.field), fill, colours.line_strong, px(1))
        elif over:
            rounded(painter, rect, px(theme.tokens.radius.cell), colours.hover)

    def _pad(self) -> int:
        return self._theme.px(10 if self._boxed else PAD)

    def _role(self) -> Role:
        return "body" if self._boxed else "dense"

    def _words(self, code: str) -> str:
        return next((one.words for one in self._choices if one.code == code), code)

    def _picked(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
