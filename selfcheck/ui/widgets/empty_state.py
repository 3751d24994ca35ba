"""The empty state: what will be here, what makes it appear, and one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import IconTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.text import caption, heading


class EmptyState(Card):
    """A card for a place that has nothing in it yet."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        explanation: str,
        *,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, padding=16, parent=parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(heading(theme, title))
        self._explanation = caption(theme, explanation)
        words.addWidget(self._explanation)
        words.addStretch(1)
        self.button = Button(theme, action)
        if not action:
            self.button.hide()
        self.button.clicked.connect(self.acted)
        self._row = QHBoxLayout()
        self._row.addWidget(IconTile(theme, icon, size=44))
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button)
        self.column.addLayout(self._row)
        self.restyle()

    def explain(self, explanation: str, action: str) -> None:
        """Say something else; without an action there is no button."""
        self._explanation.setText(explanation)
        self.button.set_words(action)
        self.button.setVisible(bool(action))

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        self._row.setSpacing(self._theme.px(16))
        padding = self._theme.px(20)
        self.column.setContentsMargins(padding, self._theme.px(16), padding, self._theme.px(16))
