"""The theme: the look's tokens as colours, fonts and lengths of this screen, following the system live."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import asdict
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from selfcheck.look import AreaPair, Palette, Tokens, TypeSize, load_tokens
from selfcheck.paths import resource
from selfcheck.ui.look.focus_ring import FocusRing
from selfcheck.ui.look.icons import Icons
from selfcheck.ui.look.paint import REGULAR
from selfcheck.ui.look.sheet import style_sheet

Scheme = Literal["light", "dark", "system"]
Measure = TypeVar("Measure")
Role = Literal["caption", "dense", "body", "section", "title", "figure"]

FACES = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")
ARABIC_FACES = ("NotoSansArabic-Regular.ttf", "NotoSansArabic-SemiBold.ttf")
ARABIC_SIZE = 1.07
ARABIC_LINE = 1.45
PIXELS_PER_POINT = 96 / 72
WINDOWS_BODY_POINTS = 9.0


class Theme(QObject):
    """Colours, fonts and lengths for every part. Lengths grow with the text size; colours follow the scheme.

    After a change every widget that has a method `restyle()` is told by calling it, then `changed` is emitted.
    """

    changed = Signal()

    def __init__(
        self, scheme: Scheme = "system", text_scale: float = 1.0, *, arabic: bool = False, tokens: Tokens | None = None
    ) -> None:
        super().__init__()
        self.tokens = tokens or load_tokens()
        self.icons = Icons()
        self._scheme: Scheme = scheme
        self._text_scale = text_scale
        self._system_scale = 1.0
        self._arabic = arabic
        self._app: QApplication | None = None
        self._ring: FocusRing | None = None
        self._fonts: dict[tuple[str, QFont.Weight], QFont] = {}
        self._lengths: dict[float, int] = {}
        self._measures: dict[Hashable, Any] = {}
        self._metrics: dict[tuple[str, QFont.Weight], QFontMetricsF] = {}
        self.colours: Palette[QColor] = _colours(self.tokens.light)
        self._areas: dict[str, AreaPair[QColor]] = {}
        self._dark = False
        self._take_scheme()

    # What the parts ask

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use now."""
        return self._dark

    @property
    def scheme(self) -> Scheme:
        """What was chosen: light, dark, or as the system has it."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """The chosen text size, 1.0 to 2.0."""
        return self._text_scale

    @property
    def scale(self) -> float:
        """Pixels on the screen for one pixel of the design: the chosen text size times the system's."""
        return self._text_scale * self._system_scale

    def px(self, units: float) -> int:
        """`units` of the design in whole pixels at the present text size; never less than 1 for something visible."""
        length = self._lengths.get(units)
        if length is None:
            exact = units * self.scale
            length = self._lengths[units] = max(1, round(exact)) if units > 0 else round(exact)
        return length

    def measured(self, what: Hashable, measure: Callable[[], Measure]) -> Measure:
        """The outcome of `measure`, taken once for each `what` until the text size changes.

        For what many parts have in common, like the column widths of the answers.
        """
        if what not in self._measures:
            self._measures[what] = measure()
        found: Measure = self._measures[what]
        return found

    def area(self, area: str) -> AreaPair[QColor]:
        """The colour and tint of an area."""
        return self._areas[area]

    def area_icon(self, area: str) -> str:
        """The icon name of an area."""
        return self.tokens.areas[area].icon

    def font(self, role: Role = "body", weight: QFont.Weight = REGULAR) -> QFont:
        """The font for a role of text."""
        font = self._fonts.get((role, weight))
        if font is None:
            font = QFont()
            families = [self.tokens.type.family, "Noto Sans Arabic"]
            font.setFamilies(families[::-1] if self._arabic else families)
            font.setPixelSize(round(self._size(role).points * self._type_scale()))
            font.setWeight(weight)
            self._fonts[role, weight] = font
        return font

    def metrics(self, role: Role = "body", weight: QFont.Weight = REGULAR) -> QFontMetricsF:
        """Measures of the font for a role of text."""
        metrics = self._metrics.get((role, weight))
        if metrics is None:
            metrics = self._metrics[role, weight] = QFontMetricsF(self.font(role, weight))
        return metrics

    def line_height(self, role: Role = "body") -> int:
        """Pixels from one line of text to the next."""
        size = self._size(role)
        line = max(size.line, size.points * ARABIC_LINE) if self._arabic else size.line
        return round(line * self._type_scale())

    # What the window sets

    def apply(self, app: QApplication) -> None:
        """Dress the application: style, fonts, palette, the style sheet, the focus ring; then follow the system."""
        self._app = app
        self._system_scale = _system_scale()
        self._forget_fonts()
        self._add_fonts()
        app.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        self._tell_system()
        hints.colorSchemeChanged.connect(self._system_changed)
        self._take_scheme()
        self._dress()
        self._ring = FocusRing(self, app)

    def set_scheme(self, scheme: Scheme) -> None:
        """Change to light, dark or the system's own."""
        self._scheme = scheme
        self._tell_system()
        self._take_scheme()
        self._refresh()

    def set_text_scale(self, text_scale: float) -> None:
        """Change the text size, 1.0 to 2.0; every length follows."""
        self._text_scale = text_scale
        self._forget_fonts()
        self._refresh()

    def set_arabic(self, arabic: bool) -> None:
        """Set text in the Arabic face first, a little larger and with more line."""
        self._arabic = arabic
        self._forget_fonts()
        self._add_fonts()
        self._refresh()

    # Inside

    def _size(self, role: Role) -> TypeSize:
        size: TypeSize = getattr(self.tokens.type, role)
        return size

    def _type_scale(self) -> float:
        return PIXELS_PER_POINT * self.scale * (ARABIC_SIZE if self._arabic else 1.0)

    def _forget_fonts(self) -> None:
        self._lengths.clear()
        self._measures.clear()
        self._fonts.clear()
        self._metrics.clear()

    def _add_fonts(self) -> None:
        for face in FACES + (ARABIC_FACES if self._arabic else ()):
            if not self.property(face):
                QFontDatabase.addApplicationFont(str(resource("fonts", face)))
                self.setProperty(face, True)

    def _tell_system(self) -> None:
        # The window's own title bar follows when the platform is told; Unknown hands the choice back to it.
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(wanted.get(self._scheme, Qt.ColorScheme.Unknown))

    def _take_scheme(self) -> None:
        self._dark = self._scheme == "dark" or (self._scheme == "system" and _system_is_dark())
        self.colours = _colours(self.tokens.dark if self._dark else self.tokens.light)
        self._areas = {
            area: AreaPair(*(QColor(colour) for colour in asdict(look.dark if self._dark else look.light).values()))
            for area, look in self.tokens.areas.items()
        }

    def _system_changed(self) -> None:
        if self._scheme == "system" and self._dark != _system_is_dark():
            self._take_scheme()
            self._refresh()

    def _dress(self) -> None:
        if self._app is None:
            return
        palette = _palette(self.colours)
        self._app.setFont(self.font())
        self._app.setPalette(palette)
        self._app.setStyleSheet(style_sheet(self))
        QToolTip.setPalette(palette)
        QToolTip.setFont(self.font("caption"))

    def _refresh(self) -> None:
        self._dress()
        for widget in QApplication.allWidgets():
            restyle = getattr(widget, "restyle", None)
            if restyle:
                restyle()
        self.changed.emit()


def _colours(palette: Palette[str]) -> Palette[QColor]:
    return Palette(**{name: QColor(value) for name, value in asdict(palette).items()})


def _system_is_dark() -> bool:
    hints = QGuiApplication.styleHints() if QGuiApplication.instance() else None
    return bool(hints and hints.colorScheme() == Qt.ColorScheme.Dark)


def _system_scale() -> float:
    """How much larger than 100 % the system sets text: by its dots per inch, on Windows by its message font."""
    if QGuiApplication.platformName() == "windows":
        return max(1.0, QGuiApplication.font().pointSizeF() / WINDOWS_BODY_POINTS)
    screen = QGuiApplication.primaryScreen()
    return max(1.0, screen.logicalDotsPerInch() / 96) if screen else 1.0


def _palette(colours: Palette[QColor]) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for place, colour in {
        role.Window: colours.canvas, role.WindowText: colours.ink, role.Base: colours.surface,
        role.AlternateBase: colours.sunken, role.Text: colours.ink, role.Button: colours.surface,
        role.ButtonText: colours.ink, role.BrightText: colours.no, role.ToolTipBase: colours.ink,
        role.ToolTipText: colours.canvas, role.PlaceholderText: colours.ink_2, role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent, role.Link: colours.accent, role.LinkVisited: colours.accent,
        role.Accent: colours.accent, role.Light: colours.surface, role.Midlight: colours.hover,
        role.Mid: colours.line, role.Dark: colours.line_strong, role.Shadow: colours.line_strong,
    }.items():  # fmt: skip
        palette.setColor(place, colour)
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, colours.line_strong)
    return palette
