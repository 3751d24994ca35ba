"""The point: a short sentence behind its icon or its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.paint import STRONG, painter_on
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Theme

ICON = 16
GAP = 12
SIDE_BY_SIDE = 440
"""From this width on a name stands beside its words."""
NAME = 148


class Point(QWidget):
    """One point: its icon if it has one, a SemiBold name if it has one, and its words."""

    def __init__(
        self, theme: Theme, words: str, *, name: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._name = name
        self._words = words
        self._texts: tuple[Paragraph, Paragraph] | None = None
        self.setAccessibleName(f"{name}: {words}" if name else words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """Everything the point says."""
        return f"{self._name} {self._words}".strip()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self._texts = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Name and words, side by side or one below the other."""
        name, words = self._paragraphs()
        room = width - self._start()
        beside = self._beside(width)
        if not self._name:
            return words.height(room)
        if beside:
            return max(name.height(beside), words.height(room - beside - self._theme.px(GAP)))
        return name.height(room) + words.height(room)

    def sizeHint(self) -> QSize:
        """Any width will do."""
        width = max(self.width(), self._theme.px(240))
        return QSize(self._theme.px(240), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        longest = max(paragraph.widest_word() for paragraph in self._paragraphs())
        return QSize(self._start() + int(longest) + 1, self._theme.line_height("dense"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, name and words."""
        painter, theme, colours = painter_on(self), self._theme, self._theme.colours
        name, words = self._paragraphs()
        start, width = self._start(), self.width()
        if self._icon:
            size = theme.px(ICON)
            place = QRectF(self._left(0, size), 0, size, theme.line_height("dense"))
            theme.icons.paint(painter, place, self._icon, colours.ink_2, direction=self.layoutDirection())
        room = width - start
        beside = self._beside(width)
        y = 0
        if self._name:
            y = name.draw(painter, self._left(start, beside or room), 0, beside or room, colours.ink)
        if beside and self._name:
            start, y = start + beside + theme.px(GAP), 0
            room = width - start
        words.draw(painter, self._left(start, room), y, room, colours.ink_2 if self._name else colours.ink)

    def _start(self) -> int:
        return self._theme.px(ICON + GAP) if self._icon else 0

    def _beside(self, width: int) -> int:
        return self._theme.px(NAME) if width / self._theme.scale >= SIDE_BY_SIDE else 0

    def _left(self, x: float, width: float) -> float:
        return self.width() - x - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x

    def _paragraphs(self) -> tuple[Paragraph, Paragraph]:
        if self._texts is None:
            theme, direction, line = self._theme, self.layoutDirection(), self._theme.line_height("dense")
            self._texts = (
                Paragraph(self._name, theme.font("dense", STRONG), line, direction=direction),
                Paragraph(self._words, theme.font("dense"), line, direction=direction),
            )
        return self._texts
