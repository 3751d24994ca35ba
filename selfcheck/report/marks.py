"""Small drawings: icons, class badges and tick boxes, as shapes for charts and as flowables for text."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

from reportlab.graphics.shapes import Group, Path
from reportlab.graphics.svgpath import SvgPath
from reportlab.lib.colors import Color, linearlyInterpolatedColor, white
from reportlab.platypus import Flowable

from selfcheck.domain.library import InvestmentClass
from selfcheck.paths import resource
from selfcheck.report import fonts
from selfcheck.report.theme import Theme

GRID = 24
STROKE = 1.75
_COORDINATES = {0: 2, 1: 2, 2: 6, 3: 0}


@lru_cache(maxsize=64)
def _outlines(name: str) -> tuple[tuple[tuple[int, ...], tuple[float, ...], bool], ...]:
    """The lines of an icon: drawing operators, coordinates with y upwards, and whether the shape is filled."""
    root = ElementTree.parse(resource("icons", f"{name}.svg")).getroot()
    height = float(root.get("viewBox", f"0 0 {GRID} {GRID}").split()[3])
    found = []
    for element in root:
        path = SvgPath(_path_data(element))
        flipped = tuple(value if place % 2 == 0 else height - value for place, value in enumerate(path.points))
        found.append((tuple(path.operators), flipped, element.get("fill") == "currentColor"))
    return tuple(found)


def _path_data(element: Any) -> str:
    """An SVG shape as the data of a path, so that one way of drawing is enough."""

    def number(name: str) -> float:
        return float(element.get(name, "0"))

    kind = str(element.tag).rsplit("}", 1)[-1]
    if kind == "path":
        return str(element.get("d"))
    if kind == "circle":
        x, y, r = number("cx"), number("cy"), number("r")
        return f"M {x - r} {y} A {r} {r} 0 1 1 {x + r} {y} A {r} {r} 0 1 1 {x - r} {y} Z"
    if kind in ("polyline", "polygon"):
        return f"M {element.get('points')}" + (" Z" if kind == "polygon" else "")
    if kind == "line":
        return f"M {number('x1')} {number('y1')} L {number('x2')} {number('y2')}"
    if kind == "rect":
        x, y, w, h, r = (number(name) for name in ("x", "y", "width", "height", "rx"))
        return (
            f"M {x + r} {y} L {x + w - r} {y} A {r} {r} 0 0 1 {x + w} {y + r} L {x + w} {y + h - r} "
            f"A {r} {r} 0 0 1 {x + w - r} {y + h} L {x + r} {y + h} A {r} {r} 0 0 1 {x} {y + h - r} "
            f"L {x} {y + r} A {r} {r} 0 0 1 {x + r} {y} Z"
        )
    raise ValueError(f"no way to draw <{kind}>")


def draw_icon(canvas: Any, name: str, x: float, y: float, size: float, colour: Color) -> None:
    """Draw an icon with its lower left corner at x, y."""
    form = f"icon-{name}-{colour.hexval()}"
    if not canvas.hasForm(form):
        # Drawn once for the whole file: a plan shows the same few icons hundreds of times.
        canvas.beginForm(form, 0, 0, GRID, GRID)
        canvas.setLineWidth(STROKE)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        for operators, points, filled in _outlines(name):
            canvas.drawPath(_canvas_path(canvas, operators, points), stroke=1, fill=int(filled))
        canvas.endForm()
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / GRID, size / GRID)
    canvas.doForm(form)
    canvas.restoreState()


def _canvas_path(canvas: Any, operators: tuple[int, ...], points: tuple[float, ...]) -> Any:
    path = canvas.beginPath()
    draw = (path.moveTo, path.lineTo, path.curveTo, path.close)
    place = 0
    for operator in operators:
        count = _COORDINATES[operator]
        draw[operator](*points[place : place + count])
        place += count
    return path


def icon_shape(name: str, x: float, y: float, size: float, colour: Color) -> Group:
    """An icon as a shape of a chart, its lower left corner at x, y."""
    scale = size / GRID
    group = Group(transform=(scale, 0, 0, scale, x, y))
    for operators, points, filled in _outlines(name):
        group.add(
            Path(
                points=list(points),
                operators=list(operators),
                strokeColor=colour,
                strokeWidth=STROKE,
                strokeLineCap=1,
                strokeLineJoin=1,
                fillColor=colour if filled else None,
            )
        )
    return group


def draw_mark(canvas: Any, x: float, y: float, size: float, accent: Color) -> None:
    """Draw the program's mark: the accent square with its ring and check."""
    square, ring, check = _outlines("mark")
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / 26, size / 26)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setFillColor(accent)
    canvas.drawPath(_canvas_path(canvas, *square[:2]), stroke=0, fill=1)
    for (operators, points, _filled), colour, line in (
        (ring, linearlyInterpolatedColor(accent, white, 0, 1, 0.55), 2),
        (check, white, 2.4),
    ):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(line)
        canvas.drawPath(_canvas_path(canvas, operators, points), stroke=1, fill=0)
    canvas.restoreState()


def draw_badge(canvas: Any, letter: InvestmentClass, x: float, y: float, size: float, theme: Theme) -> None:
    """Draw a class badge: on paper A is black, B light grey, C white."""
    fill = {InvestmentClass.A: theme.ink, InvestmentClass.B: theme.line, InvestmentClass.C: white}[letter]
    canvas.saveState()
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(theme.ink)
    canvas.setFillColor(fill)
    canvas.roundRect(x, y, size, size, size * 0.28, stroke=1, fill=1)
    canvas.setFillColor(white if letter is InvestmentClass.A else theme.ink)
    canvas.setFont(fonts.SEMI_BOLD, size * 0.66)
    canvas.drawCentredString(x + size / 2, y + size * 0.27, letter.value)
    canvas.restoreState()


class TickBox(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A box to tick with a pencil, or one that is ticked already."""

    def __init__(self, theme: Theme, size: float = 14, ticked: bool = False) -> None:
        super().__init__()
        self._theme, self._ticked = theme, ticked
        self.width = self.height = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box."""
        self.canv.setStrokeColor(self._theme.ink)
        self.canv.setLineWidth(1)
        self.canv.roundRect(0.5, 0.5, self.width - 1, self.height - 1, 2)
        if self._ticked:
            draw_icon(self.canv, "check", 1.5, 1.5, self.width - 3, self._theme.ink)


class Badge(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A class badge as a thing in a row."""

    def __init__(self, theme: Theme, letter: InvestmentClass, size: float = 14) -> None:
        super().__init__()
        self._theme, self._letter = theme, letter
        self.width = self.height = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the badge."""
        draw_badge(self.canv, self._letter, 0, 0, self.width, self._theme)


class Beside(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph with an icon or a class badge at its start, in line with its first line."""

    def __init__(
        self, words: Flowable, mark: str | InvestmentClass, theme: Theme, colour: Color, size: float, gap: float = 5
    ) -> None:
        super().__init__()
        self.style = words.style
        self._words, self._mark, self._theme, self._colour, self._size = words, mark, theme, colour, size
        self._indent = size + gap

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size in `width`."""
        _wide, self.height = self._words.wrap(width - self._indent, height)
        self.width = width
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The first part keeps the mark, the rest stays indented under it."""
        parts = self._words.split(width - self._indent, height)
        if len(parts) < 2:
            return []
        first = Beside(parts[0], self._mark, self._theme, self._colour, self._size, self._indent - self._size)
        return [first, *(Indented(part, self._indent) for part in parts[1:])]

    def draw(self) -> None:
        """Draw the mark and the words."""
        below = self.height - self.style.leading / 2 - self._size / 2
        if isinstance(self._mark, InvestmentClass):
            draw_badge(self.canv, self._mark, 0, below, self._size, self._theme)
        else:
            draw_icon(self.canv, self._mark, 0, below, self._size, self._colour)
        self._words.drawOn(self.canv, self._indent, 0)


class Indented(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph moved in from the start edge."""

    def __init__(self, words: Flowable, indent: float) -> None:
        super().__init__()
        self.style = words.style
        self._words, self._indent = words, indent

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size in `width`."""
        _wide, self.height = self._words.wrap(width - self._indent, height)
        self.width = width
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Parts that fit, all moved in alike."""
        parts = self._words.split(width - self._indent, height)
        return [Indented(part, self._indent) for part in parts] if len(parts) > 1 else []

    def draw(self) -> None:
        """Draw the words."""
        self._words.drawOn(self.canv, self._indent, 0)
