"""The status of an action as a button with a menu of the five; a letter on the button chooses at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from selfcheck.ui.look.paint import STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.status_mark import STATUS_COLOURS, STATUS_ICONS

HEIGHT = 32
PAD = 9
ICON = 16
GAP = 6


class StatusButton(QAbstractButton):
    """`choices` are (status, word) in the order of the menu; the width is that of the longest word."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = list(choices)
        self.keys = menu_keys([word for _status, word in choices])
        self.status = ""
        self.subject = ""
        self.menu: QMenu | None = None
        self.ring_radius = theme.tokens.radius.button
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    def show_status(self, status: str, subject: str) -> None:
        """Show how the action called `subject` stands."""
        if (status, subject) != (self.status, self.subject):
            self.status, self.subject = status, subject
            self.setText(dict(self._choices)[status])
            self.setAccessibleName(f"{self.text()}, {subject}")
            self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The widest of the words, so that all buttons are alike."""
        px, metrics = self._theme.px, self._theme.metrics("dense", STRONG)
        words = max(metrics.horizontalAdvance(word) for _status, word in self._choices)
        return QSize(round(words) + px(2 * PAD + 2 * ICON + 2 * GAP) + 2, px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A status is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter of the menu chooses; Enter and ↓ open it."""
        key = Qt.Key(event.key())
        letter = event.text().upper()
        if not event.modifiers() and letter and letter in self.keys:
            self.chosen.emit(self._choices[self.keys.index(letter)][0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and not event.modifiers():
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """Drop the five down, each with its letter; the present one is SemiBold."""
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        theme = self._theme
        for (status, word), key in zip(self._choices, self.keys, strict=True):
            at = word.upper().find(key)
            shown = word.replace("&", "&&") if at < 0 else f"{word[:at]}&{word[at:]}"
            colour = getattr(theme.colours, STATUS_COLOURS.get(status, "ink_2"))
            icon = theme.icons.icon(STATUS_ICONS[status], colour, theme.px(ICON), self.devicePixelRatioF())
            action = menu.addAction(icon, f"{shown}\t{key}")
            action.setData(status)
            if status == self.status:
                action.setFont(theme.font("body", STRONG))
                menu.setActiveAction(action)
        menu.triggered.connect(self._picked)
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + theme.px(2))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, word and chevron."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        over = self.underMouse() or self.isDown()
        radius = px(theme.tokens.radius.button)
        rounded(
            painter, QRectF(self.rect()), radius, colours.hover if over else colours.surface, colours.line_strong, px(1)
        )
        colour = STATUS_COLOURS.get(self.status, "ink_2")
        strong = self.status in STATUS_COLOURS
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        height, width = self.height(), self.width()

        def placed(x: float, wide: float) -> QRectF:
            return QRectF(width - x - wide if backwards else x, 0, wide, height)

        theme.icons.paint(
            painter, placed(px(PAD), px(ICON)), STATUS_ICONS.get(self.status, "circle"), getattr(colours, colour)
        )
        start = px(PAD + ICON + GAP)
        ink = getattr(colours, colour) if strong else colours.ink
        room = placed(start, width - start - px(PAD + ICON))
        text(painter, theme, room, self.text(), "dense", ink, strong=strong, direction=self.layoutDirection())
        theme.icons.paint(painter, placed(width - px(PAD + ICON), px(ICON)), "chevron-down", colours.ink_2)

    def _picked(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))


def menu_keys(words: Sequence[str]) -> list[str]:
    """A letter for each word: its first one that no earlier word has taken, else a figure."""
    taken: list[str] = []
    for number, word in enumerate(words, start=1):
        free = (letter for letter in word.upper() if letter.isalpha() and letter not in taken)
        taken.append(next(free, str(number)))
    return taken
