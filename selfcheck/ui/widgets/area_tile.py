"""An area's icon on its tint. The name always stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme


class AreaTile(QWidget):
    """The tile of an area, 28 (in lists), 30 or 40 (in headings) wide; `bare` leaves the tint away."""

    def __init__(
        self, theme: Theme, area: str, *, size: int = 28, bare: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = area
        self._size = size
        self._bare = bare
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_area(self, area: str) -> None:
        """Show another area."""
        self._area = area
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        size = self._theme.px(16 if self._bare else self._size)
        return QSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tint and icon."""
        paint_area(painter_on(self), self._theme, QRectF(self.rect()), self._area, bare=self._bare)


class IconTile(QWidget):
    """Any icon on a sunken tile: empty states, sectors, doors."""

    def __init__(self, theme: Theme, icon: str, *, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and icon."""
        paint_icon(painter_on(self), self._theme, QRectF(self.rect()), self._icon)


class Icon(QWidget):
    """A bare icon in one colour of the palette. Decoration: the word beside it says the same."""

    def __init__(
        self, theme: Theme, name: str, colour: str = "ink_2", *, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, colour: str = "") -> None:
        """Show another icon."""
        self._name, self._colour = name, colour or self._colour
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        colour = getattr(self._theme.colours, self._colour)
        self._theme.icons.paint(
            painter_on(self), QRectF(self.rect()), self._name, colour, direction=self.layoutDirection()
        )


def paint_area(painter: QPainter, theme: Theme, rect: QRectF, area: str, *, bare: bool = False) -> None:
    """Draw an area's tile, or with `bare` its icon alone, in `rect`."""
    look = theme.area(area)
    if bare:
        theme.icons.paint(painter, rect, theme.area_icon(area), look.colour)
        return
    units = rect.width() / theme.scale
    rounded(painter, rect, theme.px(_radius(units)), look.tint)
    theme.icons.paint(painter, _middle(rect, theme.px(_icon_size(units))), theme.area_icon(area), look.colour)


def paint_icon(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    icon: str,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> None:
    """Draw any icon on a sunken tile in `rect`."""
    units, colours = rect.width() / theme.scale, theme.colours
    rounded(painter, rect, theme.px(_radius(units)), colours.sunken)
    place = _middle(rect, theme.px(_icon_size(units)))
    theme.icons.paint(painter, place, icon, colours.ink_2, direction=direction)


def _icon_size(tile: float) -> int:
    return 16 if tile <= 30 else 18 if tile <= 34 else 22


def _radius(tile: float) -> int:
    return 6 if tile <= 30 else 8


def _middle(rect: QRectF, size: int) -> QRectF:
    return QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size)
