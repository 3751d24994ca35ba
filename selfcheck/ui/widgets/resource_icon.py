"""A resource's icon in the colour of its area. The name always stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.domain.checklist import Area
from selfcheck.domain.library import Resource
from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme

SIZE = 16
LOOKS = {
    Resource.ELECTRICITY: ("zap", Area.ENERGY),
    Resource.FUEL: ("flame", Area.ENERGY),
    Resource.WATER: ("droplets", Area.WATER),
    Resource.WASTEWATER: ("droplets", Area.WATER),
    Resource.MATERIALS: ("wheat", Area.MATERIALS),
    Resource.WASTE: ("recycle", Area.WASTE),
    Resource.CHEMICALS: ("flask-conical", Area.CHEMICALS),
}


class ResourceIcon(QWidget):
    """16 wide, bare."""

    def __init__(self, theme: Theme, resource: Resource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.resource = resource
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_resource(self, resource: Resource) -> None:
        """Show another resource."""
        if resource is not self.resource:
            self.resource = resource
            self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(SIZE), self._theme.px(SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        icon, area = LOOKS[self.resource]
        colour = self._theme.area(area).colour
        self._theme.icons.paint(painter_on(self), QRectF(self.rect()), icon, colour)
