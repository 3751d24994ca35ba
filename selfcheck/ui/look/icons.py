"""Icons: Lucide's SVGs and our own, drawn in one colour at the size asked for and kept."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform

from selfcheck.paths import resource

DIRECTIONAL = frozenset({
    "arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2", "redo-2", "external-link", "list",
    "book-open", "library", "rotate-ccw",
})  # fmt: skip
"""Icons that point along the reading direction and turn round with it."""

STROKE = "1.75"


class Icons:
    """Every icon the window draws, rendered once for each name, colour, size and screen."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}

    def pixmap(
        self,
        name: str,
        colour: QColor,
        size: int,
        ratio: float = 1.0,
        *,
        filled: bool = False,
        mirrored: bool = False,
        on: QColor | None = None,
    ) -> QPixmap:
        """The icon in `colour`, `size` logical pixels wide; `on` is the second colour of the mark."""
        key = (name, colour.rgba(), size, ratio, filled, mirrored, on.rgba() if on else None)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._render(self._coloured(name, colour, filled, on), size, ratio)
            if mirrored:
                found = found.transformed(QTransform.fromScale(-1, 1))
                found.setDevicePixelRatio(ratio)
            self._pixmaps[key] = found
        return found

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        name: str,
        colour: QColor,
        *,
        filled: bool = False,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
        on: QColor | None = None,
    ) -> None:
        """Draw the icon in the middle of `rect`, as large as its shorter side."""
        size = round(min(rect.width(), rect.height()))
        mirrored = direction == Qt.LayoutDirection.RightToLeft and name in DIRECTIONAL
        ratio = painter.device().devicePixelRatio()
        pixmap = self.pixmap(name, colour, size, ratio, filled=filled, mirrored=mirrored, on=on)
        centre = rect.center()
        painter.drawPixmap(QPointF(round(centre.x() - size / 2), round(centre.y() - size / 2)), pixmap)

    def icon(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QIcon:
        """The icon as a QIcon, for menus and window titles."""
        return QIcon(self.pixmap(name, colour, size, ratio))

    def _coloured(self, name: str, colour: QColor, filled: bool, on: QColor | None) -> bytes:
        source = self._sources.get(name)
        if source is None:
            source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
            source = source.replace('stroke-width="2"\n', f'stroke-width="{STROKE}"\n')
            self._sources[name] = source
        if filled:
            source = source.replace('fill="none"', 'fill="currentColor"', 1)
        if on:
            source = source.replace("#FFFFFF", on.name())
        return source.replace("currentColor", colour.name()).encode()

    @staticmethod
    def _render(source: bytes, size: int, ratio: float) -> QPixmap:
        # The SVG library is only loaded when the first icon is drawn.
        from PySide6.QtSvg import QSvgRenderer

        pixels = max(1, round(size * ratio))
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
