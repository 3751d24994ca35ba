"""A stopwatch of two big buttons for what goes on and off by turns, with its rounds to read and to mend."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.ui.look.paint import STRONG, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.text import Text, caption

ROUNDS = 5
HEIGHT = 52
TICK = 250


class WatchButton(QAbstractButton):
    """One side of the watch: what goes on now, its key, and while it runs the seconds."""

    def __init__(self, theme: Theme, icon: str, words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._line = ""
        self._seconds = ""
        self.letter = key
        self.ring_radius = theme.tokens.radius.button
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, running: bool, line: str, seconds: str) -> None:
        """Show whether it runs, the second line, and the seconds so far."""
        self.setChecked(running)
        self._line, self._seconds = line, seconds
        self.setAccessibleName(f"{self.text()}, {line}")
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Big enough to hit without looking."""
        px = self._theme.px
        lines = px(16) + self._theme.line_height("body") + self._theme.line_height("caption")
        return QSize(px(200), max(px(HEIGHT), lines))

    def minimumSizeHint(self) -> QSize:
        """Icon, words and seconds."""
        px = self._theme.px
        words = self._theme.metrics("body", STRONG).horizontalAdvance(self.text())
        return QSize(round(words) + px(64 + 64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as it now stands."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        on = self.isChecked()
        over = self.underMouse() or self.isDown()
        ground = colours.accent_tint if on else colours.hover if over else colours.surface
        edge, width = (colours.accent, theme.tokens.line.chosen) if on else (colours.line_strong, 1)
        rounded(painter, QRectF(self.rect()), px(theme.tokens.radius.button), ground, edge, px(width))
        tile = px(32)
        top = (self.height() - tile) / 2
        rounded(painter, self._placed(px(12), top, tile, tile), px(8), colours.surface if on else colours.sunken)
        ink = colours.accent if on else colours.ink_2
        theme.icons.paint(painter, self._placed(px(19), top + px(7), px(18), px(18)), self._icon, ink)
        start = px(12) + tile + px(10)
        first, second = theme.line_height("body"), theme.line_height("caption")
        y = (self.height() - first - second) / 2
        room = self.width() - start - px(14)
        direction = self.layoutDirection()
        text(painter, theme, self._placed(start, y, room, first), self.text(), strong=True, direction=direction)
        line = self._placed(start, y + first, room, second)
        text(painter, theme, line, self._line, "caption", colours.ink_2, strong=True, direction=direction)
        if self._seconds:
            place = self._placed(start, 0, room, self.height())
            text(painter, theme, place, self._seconds, "title", strong=True, at_end=True, direction=direction)

    def _placed(self, x: float, y: float, wide: float, high: float) -> QRectF:
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - x - wide if backwards else x, y, wide, high)


class StopwatchWords:
    """What the watch says. `key` and `key_round` are told the letter and the number of the round."""

    def __init__(
        self, on: str, off: str, round_: str, mean: str, rows: tuple[str, str],
        key: Callable[[str], str], key_round: Callable[[str, int], str],
    ) -> None:  # fmt: skip
        self.on, self.off, self.round, self.mean, self.rows = on, off, round_, mean, rows
        self.key, self.key_round = key, key_round


class Stopwatch(QWidget):
    """Press one button when it goes on, the other when it goes off. Five rounds are kept; each can be typed over.

    `changed` tells the two means, each None while its row is empty. `read` turns what is typed into seconds and raises
    ValueError; `write` turns seconds into words.
    """

    changed = Signal(object, object)

    def __init__(
        self, theme: Theme, words: StopwatchWords, read: Callable[[str], float | None], write: Callable[[float], str],
        now: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        super().__init__()
        self._theme, self._words, self._read, self._write, self._now = theme, words, read, write, now
        self._running: int | None = None
        self._since = 0.0
        self.buttons = (
            WatchButton(theme, "play", words.on, "L"),
            WatchButton(theme, "timer", words.off, "U"),
        )
        self.fields = tuple(
            tuple(CellField(theme, f"{row}, {words.round} {at + 1}", width=52, end=True) for at in range(ROUNDS))
            for row in words.rows
        )
        self.means = tuple(Text(theme, "", "dense", colour="ink_2", wrap=False) for _row in words.rows)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._show)
        both = QHBoxLayout()
        both.setSpacing(theme.px(8))
        for button in self.buttons:
            button.clicked.connect(self._pressed)
            both.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(both)
        column.addLayout(self._grid())
        self._show()

    def means_now(self) -> tuple[float | None, float | None]:
        """The means of the two rows."""
        found = [self._mean(row) for row in range(2)]
        return found[0], found[1]

    def set_means(self, on: float | None, off: float | None) -> None:
        """Begin with these as the first round, as when a result is opened again."""
        self.clear()
        for row, value in enumerate((on, off)):
            if value is not None:
                self.fields[row][0].show_value(self._write(value), force=True)
        self._show()

    def clear(self) -> None:
        """Forget all rounds and stop."""
        self._stop()
        for row in self.fields:
            for field in row:
                field.taken()
                field.show_value("", force=True)
        self._show()

    def press(self, side: int) -> None:
        """It goes on (0) or off (1) now: what ran until now is one more figure of its row."""
        now = self._now()
        ran = self._running
        if ran == side:
            return
        if ran is not None:
            self._keep(ran, now - self._since)
        if self._free(side) is None:
            self._stop()
        else:
            self._running, self._since = side, now
            self._timer.start()
        self._show()
        if ran is not None:
            self.changed.emit(*self.means_now())

    def take_key(self, letter: str) -> bool:
        """A letter that is one of the two keys presses its button; whether it was one."""
        for side, button in enumerate(self.buttons):
            if letter.upper() == button.letter:
                self.press(side)
                return True
        return False

    def hideEvent(self, event: object) -> None:
        """Out of sight the watch stops."""
        self._stop()
        self._show()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        for mean in self.means:
            mean.setMinimumWidth(self._theme.px(56))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(6))
        grid.setVerticalSpacing(self._theme.px(4))
        grid.addWidget(caption(self._theme, self._words.round), 0, 0)
        for at in range(ROUNDS):
            grid.addWidget(Text(self._theme, str(at + 1), "caption", colour="ink_2", centred=True), 0, at + 1)
        grid.addWidget(caption(self._theme, self._words.mean), 0, ROUNDS + 1)
        for row, name in enumerate(self._words.rows):
            grid.addWidget(Text(self._theme, name, "dense", wrap=False), row + 1, 0)
            for at, field in enumerate(self.fields[row]):
                field.typed.connect(self._typed)
                grid.addWidget(field, row + 1, at + 1)
                grid.setColumnStretch(at + 1, 1)
            grid.addWidget(self.means[row], row + 1, ROUNDS + 1)
        self.restyle()
        return grid

    def _pressed(self) -> None:
        for side, button in enumerate(self.buttons):
            if button is self.sender():
                self.press(side)
        self._show()

    def _typed(self, words: str) -> None:
        field = self.sender()
        if not isinstance(field, CellField):
            return
        try:
            seconds = self._read(words)
        except ValueError as error:
            field.set_wrong(str(error))
            field.setToolTip(str(error))
            return
        field.taken()
        field.setToolTip("")
        field.show_value("" if seconds is None else self._write(seconds), force=True)
        self._show()
        self.changed.emit(*self.means_now())

    def _values(self, row: int) -> list[float]:
        found = []
        for field in self.fields[row]:
            if field.text().strip() and not field.wrong:
                try:
                    value = self._read(field.text())
                except ValueError:
                    continue
                if value is not None:
                    found.append(value)
        return found

    def _mean(self, row: int) -> float | None:
        values = self._values(row)
        return sum(values) / len(values) if values else None

    def _free(self, row: int) -> CellField | None:
        return next((field for field in self.fields[row] if not field.text().strip()), None)

    def _keep(self, row: int, seconds: float) -> None:
        field = self._free(row)
        if field is not None:
            field.show_value(self._write(round(seconds) if seconds >= 10 else max(0.1, round(seconds, 1))), force=True)

    def _stop(self) -> None:
        self._running = None
        self._timer.stop()

    def _show(self) -> None:
        for side, button in enumerate(self.buttons):
            running = side == self._running
            line, seconds = self._words.key(button.letter), ""
            if running:
                free = self._free(side)
                place = self.fields[side].index(free) + 1 if free in self.fields[side] else ROUNDS
                line = self._words.key_round(button.letter, place)
                seconds = f"{int(self._now() - self._since)}\u00a0s"
            button.show_state(running, line, seconds)
        for row, label in enumerate(self.means):
            mean = self._mean(row)
            said = "" if mean is None else f"=\u00a0\u00a0{self._write(round(mean, 1))}"
            if label.text() != said:
                label.setText(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The two keys, wherever the keyboard stands in the watch but in a field."""
        if not self.take_key(event.text()):
            super().keyPressEvent(event)
