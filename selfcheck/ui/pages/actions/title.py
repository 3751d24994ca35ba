"""The title of an action in a table, with its second line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.widgets.chip import Chip
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.text import Text, caption


class ActionTitle(QWidget):
    """What is to be done, with a second line and the chip of an own idea."""

    def __init__(self, theme: Theme, own: str) -> None:
        super().__init__()
        self.words = Text(theme, "", "body")
        self.second = caption(theme)
        self.chip = Chip(theme, own, small=True)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.chip)
        line.addWidget(self.second, 1)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addLayout(line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: str, second: str = "", own: bool = False) -> None:
        """Show title and second line."""
        put(self.words, title)
        put(self.second, second)
        show(self.second, bool(second))
        show(self.chip, own)


class BesideTitle(QWidget):
    """Words with up to two pieces beside them, or below where that is too narrow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = Text(theme, "", "body", wrap=False)
        self.second, self.third = caption(theme), caption(theme)
        self._flow = FlowLayout(self, gap=theme.px(12), line_gap=0)
        for part in (self.words, self.second, self.third):
            self._flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: str, second: str = "", third: str = "") -> None:
        """Show the words and what stands beside them."""
        for part, said in ((self.words, title), (self.second, second), (self.third, third)):
            put(part, said)
            show(part, bool(said))
