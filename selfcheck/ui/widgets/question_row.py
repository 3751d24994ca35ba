"""How a closed question looks: code and marks, the question, and room for the answers at the end."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from selfcheck.ui.look.paint import STRONG, text
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.answer_button import ICONS

PAD = 17
END = 13
ROW_PAD = 10
FOLDED_PAD = 14
CODE_GAP = 17
MARK = 16
ANSWER_ICON = 14


class Marks(NamedTuple):
    """What stands beside a closed question: the answer with its word, a note, a flag."""

    answer: str | None = None
    word: str = ""
    note: bool = False
    flagged: bool = False


class QuestionRow:
    """Measures and draws one closed question. With an `answers_width` of 0 the answers are folded away."""

    def __init__(self, theme: Theme, code: str, question: str, direction: Qt.LayoutDirection) -> None:
        self._theme = theme
        self._code = code
        self._direction = direction
        advance = theme.metrics("caption").horizontalAdvance(code)
        self._code_width = max(theme.px(56), round(advance) + theme.px(CODE_GAP))
        self._question = Paragraph(question, theme.font(), theme.line_height(), direction=direction)

    def height(self, width: int, answers_width: int) -> int:
        """How high the closed card is."""
        px, theme = self._theme.px, self._theme
        if not answers_width:
            folded = theme.line_height("caption") + px(6) + self._question.height(self._room(width, 0))
            return folded + 2 * px(FOLDED_PAD)
        content = max(self._question.height(self._room(width, answers_width)), px(theme.tokens.space.answer) + px(4))
        return content + 2 * px(ROW_PAD)

    def paint(self, painter: QPainter, rect: QRectF, answers_width: int, marks: Marks) -> None:
        """Draw everything but the answers."""
        if answers_width:
            self._paint_row(painter, rect, answers_width, marks)
        else:
            self._paint_folded(painter, rect, marks)

    def _room(self, width: float, answers_width: int) -> int:
        px = self._theme.px
        if not answers_width:
            return round(width) - 2 * px(PAD)
        return round(width) - px(PAD) - self._code_width - px(16) - answers_width - px(END)

    def _paint_row(self, painter: QPainter, rect: QRectF, answers_width: int, marks: Marks) -> None:
        theme, px = self._theme, self._theme.px
        line = theme.line_height("caption")
        icons = self._icons(marks)
        top = rect.top() + (rect.height() - line - (px(MARK + 2) if icons else 0)) / 2
        code = self._placed(rect, px(PAD), top, self._code_width, line)
        text(painter, theme, code, self._code, "caption", theme.colours.ink_3, direction=self._direction)
        self._paint_icons(painter, rect, icons, px(PAD), top + line + px(2))
        room = self._room(rect.width(), answers_width)
        y = rect.top() + (rect.height() - self._question.height(room)) // 2
        left = self._placed(rect, px(PAD) + self._code_width, y, room, 0).left()
        self._question.draw(painter, left, y, room, theme.colours.ink)

    def _paint_folded(self, painter: QPainter, rect: QRectF, marks: Marks) -> None:
        theme, px = self._theme, self._theme.px
        line, top = theme.line_height("caption"), rect.top() + px(FOLDED_PAD)
        code = self._placed(rect, px(PAD), top, self._code_width, line)
        text(painter, theme, code, self._code, "caption", theme.colours.ink_3, direction=self._direction)
        self._paint_icons(painter, rect, self._icons(marks), px(PAD) + self._code_width, top)
        if marks.answer:
            self._paint_answer(painter, self._placed(rect, px(PAD), top, rect.width() - 2 * px(PAD), line), marks)
        room = self._room(rect.width(), 0)
        y = top + line + px(6)
        self._question.draw(painter, self._placed(rect, px(PAD), y, room, 0).left(), y, room, theme.colours.ink)

    def _paint_answer(self, painter: QPainter, line: QRectF, marks: Marks) -> None:
        theme, px = self._theme, self._theme.px
        colour = getattr(theme.colours, marks.answer or "ink")
        text(painter, theme, line, marks.word, "dense", colour, strong=True, at_end=True, direction=self._direction)
        icon = px(ANSWER_ICON)
        away = self._words_width(marks.word) + px(6)
        x = line.left() + away if self._backwards() else line.right() - away - icon
        theme.icons.paint(painter, QRectF(x, line.top(), icon, line.height()), ICONS[marks.answer or "na"], colour)

    def _words_width(self, words: str) -> float:
        return self._theme.metrics("dense", STRONG).horizontalAdvance(words)

    def _icons(self, marks: Marks) -> list[tuple[str, str, bool]]:
        icons = [("message-square-text", "ink_2", False)] if marks.note else []
        return icons + ([("flag", "accent", True)] if marks.flagged else [])

    def _paint_icons(
        self, painter: QPainter, rect: QRectF, icons: list[tuple[str, str, bool]], start: float, top: float
    ) -> None:
        size = self._theme.px(MARK)
        for at, (icon, colour, filled) in enumerate(icons):
            place = self._placed(rect, start + at * (size + self._theme.px(4)), top, size, size)
            self._theme.icons.paint(painter, place, icon, getattr(self._theme.colours, colour), filled=filled)

    def _backwards(self) -> bool:
        return self._direction == Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRectF, start: float, top: float, width: float, height: float) -> QRectF:
        left = rect.right() - start - width if self._backwards() else rect.left() + start
        return QRectF(left, top, width, height)
