"""A message in the page: what happened, what is safe, what to do. It pushes the content down, never covers it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.text import Text

Tone = Literal["information", "caution", "error"]

ICONS: dict[Tone, str] = {"information": "info", "caution": "triangle-alert", "error": "circle-alert"}
GROUNDS: dict[Tone, str] = {"information": "accent_tint", "caution": "partly_tint", "error": "no_tint"}
INKS: dict[Tone, str] = {"information": "accent", "caution": "partly", "error": "no"}


class MessageStrip(QWidget):
    """A tinted strip with icon, one sentence and at most one action."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        tone: Tone,
        sentence: str,
        *,
        lead: str = "",
        action: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone = tone
        self._icon = Icon(theme, icon or ICONS[tone], INKS[tone], size=18)
        self.words = Text(theme, role="dense", lead=lead)
        self.words.setText(sentence)
        self.button = Button(theme, action, kind="link", colour=INKS[tone])
        if not action:
            self.button.hide()
        self.button.clicked.connect(self.acted)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.words.text())
        self.restyle()

    def set_message(self, sentence: str, *, lead: str = "", action: str = "") -> None:
        """Say something else."""
        self.words.set_lead(lead, sentence)
        self.button.set_words(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(self.words.text())

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px = self._theme.px
        self.row.setContentsMargins(px(12), px(9), px(12), px(9))
        self.row.setSpacing(px(11))
        self.button.setFixedHeight(self._theme.line_height("dense"))
        self._icon.setFixedHeight(self._theme.line_height("dense"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tinted ground."""
        ground = getattr(self._theme.colours, GROUNDS[self._tone])
        rounded(painter_on(self), QRectF(self.rect()), self._theme.px(self._theme.tokens.radius.button), ground)
