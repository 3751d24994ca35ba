"""The head of an open question: code, weight in words, flag, and the question itself."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.chip import Chip
from selfcheck.ui.widgets.question_words import CardWords
from selfcheck.ui.widgets.text import Text, section


class QuestionHead(QWidget):
    """Code, weight, flag and close in one line; the question, SemiBold, below."""

    def __init__(self, theme: Theme, words: CardWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._flagged = self._folded = False
        self.code = Text(theme, "", "caption", colour="ink_3", wrap=False)
        self.chip = Chip(theme, "")
        self.flag = Button(theme, words.flag, kind="quiet", icon="flag")
        self.close_button = Button(theme, kind="quiet", icon="chevron-up", tip=words.close)
        self.question = section(theme)
        self._row = QHBoxLayout()
        self._row.addWidget(self.code)
        self._row.addWidget(self.chip)
        self._row.addStretch(1)
        self._row.addWidget(self.flag)
        self._row.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.question)
        self.restyle()

    def set_question(self, code: str, question: str, weight: str) -> None:
        """Show a question; no chip without a weight."""
        self.code.setText(code)
        self.question.setText(question)
        self.chip.setText(weight)
        self.chip.setVisible(bool(weight))

    def set_flagged(self, flagged: bool) -> None:
        """Show the flag filled, or outlined."""
        self._flagged = flagged
        self._name_flag()

    def set_folded(self, folded: bool) -> None:
        """Keep only the flag's icon where it is narrow; Enter closes."""
        self._folded = folded
        self.close_button.setVisible(not folded)
        self._name_flag()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._row.setSpacing(px(9))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(3))
        for button in (self.flag, self.close_button):
            button.setFixedHeight(px(28))
        self.close_button.setFixedWidth(px(28))

    def _name_flag(self) -> None:
        name = self._words.flagged if self._flagged else self._words.flag
        self.flag.set_icon("flag", filled=self._flagged, colour="accent" if self._flagged else "ink_2")
        self.flag.set_words("" if self._folded else name)
        self.flag.set_tip(f"{name} (F)")
        self.flag.setAccessibleName(name)
