"""Asks about a value that looks wrong, where it stands: the likely one as the question, and two answers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.text import Text

LEAST_WORDS = 300


class SlipStrip(QWidget):
    """It stays until it is answered and stops nobody."""

    taken = Signal()
    refused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.icon = Icon(theme, "circle-help", "partly", size=18)
        self.words = Text(theme, "", "dense")
        self.take = Button(theme, kind="secondary")
        self.keep = Button(theme, kind="link", colour="ink")
        self.take.clicked.connect(self.taken)
        self.keep.clicked.connect(self.refused)
        holder = QWidget()
        line = FieldsLayout(theme, holder, gap=16, line_gap=6, centred=True)
        line.add(self.words, LEAST_WORDS)
        line.add(self.take, 0, 0)
        line.add(self.keep, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(holder, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()
        self.restyle()

    def ask(self, question: str, why: str, take: str, keep: str) -> None:
        """Ask."""
        self.words.set_lead(question, why)
        self.take.set_words(take)
        self.keep.set_words(keep)
        self.setAccessibleName(self.words.text())
        self.show()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._row.setContentsMargins(px(12), px(6), px(12), px(6))
        self._row.setSpacing(px(10))
        self.take.setFixedHeight(px(28))
        self.keep.setFixedHeight(px(28))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tinted ground."""
        radius = self._theme.px(self._theme.tokens.radius.button)
        rounded(painter_on(self), QRectF(self.rect()), radius, self._theme.colours.partly_tint)
