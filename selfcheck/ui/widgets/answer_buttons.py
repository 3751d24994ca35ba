"""The four answers: real buttons of which at most one is chosen, in a compact and a big form."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.answer_button import ANSWERS, AnswerButton, AnswerWords

__all__ = ["ANSWERS", "AnswerButton", "AnswerButtons", "AnswerWords"]

FORWARD = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}

GAP = 4
BIG_GAP = 8
LAST_SHARE = 1.3
"""The last answer has the longest words in most languages; in a row of big buttons it gets this much more room."""


class AnswerButtons(QWidget):
    """Yes, partly, no, not applicable. Choosing the chosen one again clears it; nothing is preselected.

    Compact buttons keep the same column widths in every group with the same words, so that they line up down a page.
    Big ones share the width; where it is too narrow they stand two by two. ← → move without choosing.
    """

    chosen = Signal(object)  # "yes", "partly", "no", "na", or None when cleared

    def __init__(self, theme: Theme, words: AnswerWords, *, big: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._big = big
        self._answer: str | None = None
        self.buttons = [
            AnswerButton(theme, answer, words.words[at], words.keys[at], self) for at, answer in enumerate(ANSWERS)
        ]
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for button in self.buttons:
            button.clicked.connect(self._pressed)
        self.set_big(big)
        self._one_tab_stop()

    def answer(self) -> str | None:
        """What is chosen, None when not assessed."""
        return self._answer

    def set_answer(self, answer: str | None) -> None:
        """Show `answer` without telling anybody."""
        self._answer = answer
        for button in self.buttons:
            button.setChecked(button.answer == answer)
        self._one_tab_stop()

    def choose(self, answer: str) -> None:
        """Choose `answer` as a press of its button would: again means not assessed."""
        if not self.isEnabled():
            return
        self.set_answer(None if answer == self._answer else answer)
        if any(button.hasFocus() for button in self.buttons):
            # A letter chose it: the keyboard goes along, so that ← → start from there.
            self.take_focus(Qt.FocusReason.ShortcutFocusReason)
        self.chosen.emit(self._answer)

    def set_big(self, big: bool) -> None:
        """Take the big form of the open card, or the compact one of a row."""
        self._big = big
        for button in self.buttons:
            button.big = big
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding if big else QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.restyle()

    def set_subject(self, subject: str) -> None:
        """Say what is being answered, for the screen reader."""
        self.setAccessibleName(subject)
        for at, button in enumerate(self.buttons, start=1):
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(f"{at}/{len(self.buttons)}, {subject}")

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard on the chosen answer, or on the first."""
        self._stop().setFocus(reason)

    def compact_width(self) -> int:
        """The width of the compact form, the same for every group with these words."""
        needs = self._theme.measured((self._words, "compact"), self._measure_compact)
        return sum(needs) + 3 * self._theme.px(GAP)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._arrange()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        if not self._big:
            return QSize(self.compact_width(), self._theme.px(self._theme.tokens.space.answer))
        width = sum(self._needs()) + 3 * self._gap()
        return QSize(width, self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Big answers can stand two by two, or one below the other."""
        if not self._big:
            return self.sizeHint()
        return QSize(max(self._needs()), self._row_height())

    def hasHeightForWidth(self) -> bool:
        """Big answers need more rows where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of as many rows as `width` asks for."""
        rows = 4 // self._columns(width)
        return rows * self._row_height() + (rows - 1) * self._gap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the buttons their places."""
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → move between the answers, the other way round where text runs from right to left."""
        step = FORWARD.get(Qt.Key(event.key()))
        here = next((at for at, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        self.buttons[(here + step) % len(self.buttons)].setFocus(reason)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, AnswerButton):
            self.choose(button.answer)

    def _stop(self) -> AnswerButton:
        return next((button for button in self.buttons if button.answer == self._answer), self.buttons[0])

    def _one_tab_stop(self) -> None:
        stop = self._stop()
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def _gap(self) -> int:
        return self._theme.px(BIG_GAP if self._big else GAP)

    def _row_height(self) -> int:
        space = self._theme.tokens.space
        return self._theme.px(space.answer_big if self._big else space.answer)

    def _measure_compact(self) -> list[int]:
        return [button.content_width(big=False) for button in self.buttons]

    def _needs(self) -> list[int]:
        """The room each button needs: the same in every group with the same words."""
        return self._theme.measured((self._words, self._big), self._measure)

    def _measure(self) -> list[int]:
        return [button.content_width() for button in self.buttons]

    def _columns(self, width: int) -> int:
        needs = self._needs()
        if not self._big or sum(needs) + 3 * self._gap() <= width:
            return 4
        return 2 if 2 * max(needs) + self._gap() <= width else 1

    def _widths(self) -> list[int]:
        """How wide each button of a row is."""
        if not self._big:
            return self._needs()
        columns = self._columns(self.width())
        room = self.width() - (columns - 1) * self._gap()
        if columns < 4:
            return [room // columns] * 4
        return _shared(room, self._needs(), [1.0, 1.0, 1.0, LAST_SHARE])

    def _arrange(self) -> None:
        columns, widths, gap, height = self._columns(self.width()), self._widths(), self._gap(), self._row_height()
        for at, button in enumerate(self.buttons):
            row, column = divmod(at, columns)
            x = sum(widths[at - column : at]) + column * gap
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                x = self.width() - x - widths[at]
            button.setGeometry(x, row * (height + gap), widths[at], height)


def _shared(room: int, needs: list[int], shares: list[float]) -> list[int]:
    """`room` divided by `shares`, but nobody gets less than it needs."""
    fixed: dict[int, int] = {}
    while True:
        left = room - sum(fixed.values())
        whole = sum(share for at, share in enumerate(shares) if at not in fixed)
        short = [at for at in range(len(needs)) if at not in fixed and left * shares[at] / whole < needs[at]]
        if not short or len(fixed) + len(short) == len(needs):
            break
        fixed.update({at: needs[at] for at in short})
    return [fixed.get(at, int(left * share / whole)) for at, share in enumerate(shares)]
