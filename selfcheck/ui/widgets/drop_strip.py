"""A place with a dashed edge where a file can be dropped, and a sentence that says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.text import Text, caption

LEAST_WORDS = 260


class Sign(QWidget):
    """An icon and what it means."""

    def __init__(self, theme: Theme, icon: str, colour: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, icon, colour, size=14))
        self.words = Text(theme, words, "caption", colour="ink_2", wrap=False)
        self._row.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(5))


class DropStrip(QWidget):
    """It only shows: the page takes what is dropped. `signs` are (icon, colour, words) at its end."""

    def __init__(self, theme: Theme, words: str, signs: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self._theme = theme
        self._over = False
        self.words = caption(theme, words)
        holder = QWidget()
        line = FieldsLayout(theme, holder, gap=14, line_gap=4, centred=True)
        line.add(self.words, LEAST_WORDS)
        for icon, colour, said in signs:
            line.add(Sign(theme, icon, colour, said), 0, 0)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, "file-spreadsheet", "ink_2", size=18), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(holder, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def set_over(self, over: bool) -> None:
        """Something that can be dropped is above the page, or went."""
        if over != self._over:
            self._over = over
            self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(11), px(16), px(11))
        self._row.setSpacing(px(14))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed edge."""
        painter, px, colours = painter_on(self), self._theme.px, self._theme.colours
        pen = QPen(colours.accent if self._over else colours.line_strong, px(1))
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        if self._over:
            painter.setBrush(colours.accent_tint)
        half, radius = px(1) / 2, px(self._theme.tokens.radius.button)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
