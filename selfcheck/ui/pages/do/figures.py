"""The four figures of a plan: what it asks for, what it saves, when that is paid back, how much is done."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.domain.plan import Action, Status
from selfcheck.ui.look.paint import mixed, painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import ActionWords, put, show
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.text import Text, caption

PAD = 20
LEAST = 196


class DoneBars(QWidget):
    """One small bar for each action: whole when done, half as strong when begun."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._states: list[Status] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_states(self, states: list[Status]) -> None:
        """One bar for each of these, the done ones first."""
        order = {Status.DONE: 0, Status.IN_PROGRESS: 1}
        self._states = sorted(states, key=lambda status: order.get(status, 2))
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(self._theme.px(120), self._theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        if not self._states:
            return
        painter, theme, colours = painter_on(self), self._theme, self._theme.colours
        count = len(self._states)
        gap = theme.px(3) if count <= 20 else 1
        width = (self.width() - gap * (count - 1)) / count
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        fills = {Status.DONE: colours.accent, Status.IN_PROGRESS: mixed(colours.accent, colours.surface, 0.4)}
        for at, status in enumerate(self._states):
            x = at * (width + gap)
            x = self.width() - x - width if backwards else x
            rounded(painter, QRectF(x, 0, width, self.height()), self.height() / 2, fills.get(status, colours.hover))


class Figure(QWidget):
    """A caption, the figure, and a line about it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = caption(theme)
        self.value = Text(theme, "", "title", strong=True)
        self.line = caption(theme)
        self.column = QVBoxLayout(self)
        for part in (self.name, self.value, self.line):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.restyle()

    def say(self, name: str, value: str, line: str = "", *, known: bool = True) -> None:
        """Show the figure; one that is not known is quieter."""
        put(self.name, name)
        put(self.value, value)
        self.value.set_colour("ink" if known else "ink_2")
        put(self.line, line)
        show(self.line, bool(line))

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self._theme.px(1))


class FiguresCard(Card):
    """The four figures side by side, two by two where that is too narrow, one below the other at large text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self.invest, self.saves, self.back, self.done = (Figure(theme) for _ in range(4))
        self.bars = DoneBars(theme)
        self.done.column.insertWidget(3, self.bars)
        self._grid = QGridLayout()
        self._columns = 0
        self.column.addLayout(self._grid)
        self._arrange(4)
        self.restyle()

    def show_actions(self, actions: list[Action], words: ActionWords) -> None:
        """Add the actions up."""
        text, count = words.language.text, words.language.count
        sums = words.totals(actions)
        spent = sum((one.spent for one in actions if one.spent is not None), Decimal(0))
        missing = count("{n} action not yet quantified", "{n} actions not yet quantified", sums.without_investment)
        line = missing if sums.without_investment else ""
        if spent:
            line = text("of it {amount} spent", amount=words.language.money(spent, words.currency))
        known = sums.without_investment < sums.rows
        value = words.language.money(sums.investment, words.currency) if known else words.not_known()
        self.invest.say(text("To invest"), value if actions else "–", line, known=known)
        missing = count("{n} action not yet quantified", "{n} actions not yet quantified", sums.without_saving)
        known = sums.without_saving < sums.rows
        value = words.language.money_range(sums.saving, words.currency) if known else words.not_known()
        line = missing if known and sums.without_saving else ""
        self.saves.say(text("Saves a year, estimate"), value if actions else "–", line, known=known)
        back = words.total_payback(sums)
        line = text("all actions together")
        if sums.rows and back == "–":
            line = text("known when every action has its cost and its saving")
        self.back.say(text("Pays back in"), back, line if actions else "", known=back != "–")
        finished = sum(1 for one in actions if one.status is Status.DONE)
        said = text("{done} of {count} done", done=finished, count=len(actions))
        self.done.say(text("Actions"), said if actions else text("none yet"), known=bool(actions))
        self.bars.set_states([one.status for one in actions])
        self.bars.setAccessibleName(said)
        show(self.bars, bool(actions))

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        if hasattr(self, "_grid"):
            px = self._theme.px
            self._grid.setContentsMargins(px(PAD), px(14), px(PAD), px(14))
            self._grid.setHorizontalSpacing(px(2 * PAD))
            self._grid.setVerticalSpacing(px(14))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as fit."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and a line between figures that stand side by side."""
        super().paintEvent(event)
        painter, px = painter_on(self), self._theme.px
        for at, figure in enumerate(self._figures()):
            if at % self._columns:
                backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                x = figure.geometry().right() + px(PAD) if backwards else figure.x() - px(PAD)
                top, height = (0, self.height()) if self._columns == 4 else (figure.y(), figure.height())
                painter.fillRect(QRectF(x, top, px(1), height), self._theme.colours.line)

    def _figures(self) -> tuple[Figure, ...]:
        return (self.invest, self.saves, self.back, self.done)

    def _fit(self) -> None:
        fitting = self.width() // self._theme.px(LEAST)
        self._arrange(4 if fitting >= 4 else 2 if fitting >= 2 else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, figure in enumerate(self._figures()):
            self._grid.addWidget(figure, at // columns, at % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 2 if column < columns else 0)
        if columns == 4:
            # The range of savings is the longest figure.
            self._grid.setColumnStretch(1, 3)
        self.update()
