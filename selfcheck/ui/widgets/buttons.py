"""Buttons: the one main button of a page, the others, links and icons one can press."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from selfcheck.ui.look.paint import LOCKED, STRONG, key_cap, key_cap_width, mixed, painter_on, rounded, text
from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.enter_button import EnterButton

Kind = Literal["main", "secondary", "accent", "link", "quiet"]
"""main: the one deed of a page · secondary: the others · accent: small, edged · link: words · quiet: icon only."""

Piece = tuple[float, Callable[[QPainter, QRectF, QColor], None]]

GAP = 8
CAP_HEIGHT = 18
PAD: dict[Kind, int] = {"main": 18, "secondary": 16, "accent": 12, "link": 0, "quiet": 0}
HEIGHT: dict[Kind, int] = {"main": 40, "secondary": 36, "accent": 32, "link": 28, "quiet": 32}


class Button(EnterButton):
    """A button of one of five kinds, with an icon before, an icon behind and the key that presses it, all optional.

    `waiting` makes it quiet while the work it started goes on. `tip` is the tooltip; an icon-only button needs one, and
    takes it as its accessible name.
    """

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        *,
        kind: Kind = "secondary",
        icon: str = "",
        trailing: str = "",
        key: str = "",
        tip: str = "",
        big: bool = False,
        colour: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: Kind = kind
        self._icon = icon
        self._filled = False
        self._trailing = trailing
        self._key = key
        self._big = big
        self._colour = colour
        self._waiting = False
        self._menu: QMenu | None = None
        self.ring_radius = theme.tokens.radius.badge if kind in ("link", "quiet") else theme.tokens.radius.button
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self.set_words(words)
        if tip:
            self.set_tip(tip)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._resized()

    def words(self) -> str:
        """The words on the button."""
        return self.text().replace("&&", "&")

    def set_tip(self, tip: str) -> None:
        """Explain the button in a tooltip."""
        self.setToolTip(tip)
        if not self.text():
            self.setAccessibleName(tip)

    def set_icon(self, icon: str, *, filled: bool = False, colour: str = "") -> None:
        """Show another icon; filled means on."""
        self._icon, self._filled, self._colour = icon, filled, colour or self._colour
        self._resized()

    def set_trailing(self, trailing: str) -> None:
        """Show another icon behind the words."""
        self._trailing = trailing
        self._resized()

    def set_waiting(self, waiting: bool) -> None:
        """Go quiet while the work goes on, or come back."""
        self._waiting = waiting
        self.setEnabled(not waiting)

    def set_menu(self, menu: QMenu) -> None:
        """Drop `menu` down when pressed."""
        first = self._menu is None
        self._menu = menu
        if first:
            self.clicked.connect(self._drop_menu)

    def sizeHint(self) -> QSize:
        """Words, icons and the room around them."""
        px = self._theme.px
        height = px(44 if self._big and self._kind != "link" else HEIGHT[self._kind])
        if self._kind == "quiet" and not self.text():
            return QSize(height, height)
        return QSize(round(self._content_width()) + 2 * px(self._pad()), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as it now stands."""
        painter = painter_on(self)
        ink = self._ground(painter)
        x = (self.width() - self._content_width()) / 2
        if self._kind == "link":
            x = float(self._theme.px(self._pad()))
        for width, draw in self._pieces():
            draw(painter, self._placed(x, width), ink)
            x += width + self._theme.px(GAP)

    def _placed(self, x: float, width: float) -> QRectF:
        rect = QRectF(x, 0, width, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(self.width() - x)
        return rect

    def _pieces(self) -> list[Piece]:
        icon = self._theme.px(18 if self._big or (self._kind == "quiet" and not self.text()) else 16)
        pieces: list[Piece] = []
        if self._icon:
            pieces.append((icon, self._draw_icon))
        if self.text():
            words = self._theme.metrics(self._role(), STRONG).horizontalAdvance(self.words())
            pieces.append((words, self._draw_words))
        if self._key:
            pieces.append((key_cap_width(self._theme, self._key), self._draw_key))
        if self._trailing:
            pieces.append((self._theme.px(16), self._draw_trailing))
        return pieces

    def _content_width(self) -> float:
        pieces = self._pieces()
        return sum(width for width, _ in pieces) + self._theme.px(GAP) * max(0, len(pieces) - 1)

    def _role(self) -> Role:
        return "dense" if self._kind in ("link", "accent", "quiet") else "body"

    def _pad(self) -> int:
        if self._kind == "quiet":
            return 8 if self.text() else 0
        return PAD[self._kind] + (2 if self._big else 0)

    def _ground(self, painter: QPainter) -> QColor:
        """Draw what lies under the words; returns their colour."""
        theme, colours = self._theme, self._theme.colours
        rect, radius = QRectF(self.rect()), theme.px(theme.tokens.radius.button)
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._kind == "main":
            # Mixed, not see-through: the words of a locked button stay as clear as they can.
            share = 1.0 if self.isEnabled() else LOCKED
            ground = mixed(colours.accent_hover if over else colours.accent, colours.canvas, share)
            rounded(painter, rect, radius, ground)
            return mixed(colours.on_accent, colours.canvas, share)
        if not self.isEnabled():
            painter.setOpacity(LOCKED)
        if self._kind in ("secondary", "accent"):
            edge = colours.accent if self._kind == "accent" else colours.line_strong
            rounded(painter, rect, radius, colours.hover if over else colours.surface, edge, theme.px(1))
            return colours.accent if self._kind == "accent" else self._own_colour(colours.ink)
        if self._kind == "quiet":
            if over:
                rounded(painter, rect, radius, colours.hover)
            return self._own_colour(colours.ink_2)
        ink = self._own_colour(colours.accent)
        return mixed(ink, colours.ink, 0.6) if over else ink

    def _own_colour(self, usual: QColor) -> QColor:
        colour: QColor = getattr(self._theme.colours, self._colour) if self._colour else usual
        return colour

    def _draw_icon(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        self._theme.icons.paint(painter, rect, self._icon, ink, filled=self._filled, direction=self.layoutDirection())

    def _draw_trailing(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        self._theme.icons.paint(painter, rect, self._trailing, ink, direction=self.layoutDirection())

    def _draw_words(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        if self._kind == "quiet" and self.isEnabled():
            ink = self._theme.colours.ink
        text(painter, self._theme, rect, self.words(), self._role(), ink, strong=True)

    def _draw_key(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        height = self._theme.px(CAP_HEIGHT)
        cap = QRectF(rect.left(), round((self.height() - height) / 2), rect.width(), height)
        key_cap(painter, self._theme, cap, self._key)

    def _drop_menu(self) -> None:
        if self._menu is None:
            return
        self._menu.setMinimumWidth(self.width())
        corner = QPoint(0, self.height() + self._theme.px(2))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(self.width() - self._menu.sizeHint().width())
        self._menu.popup(self.mapToGlobal(corner))

    def _resized(self) -> None:
        self.updateGeometry()
        self.update()
