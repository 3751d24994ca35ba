"""What is wrong with something one typed: icon and sentence in the error colour; hidden while all is well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.text import Text


class ErrorLine(QWidget):
    """Stands under a row or beside a field."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = Text(theme, "", "caption", colour="no")
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, "circle-alert", "no", size=14), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()
        self.restyle()

    def say(self, sentence: str) -> None:
        """Say what is wrong and how to mend it; an empty sentence takes it back."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        """What it says."""
        return self.words.text()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(4))
