"""What a calculator found: the big figure, the saving in money and in units, the scale, what was assumed, sources."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.calculators.kernel import Calculator, Result
from selfcheck.i18n import EN_DASH, NBSP
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.calculator.words import CalculatorWords
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.card import Card, Rule
from selfcheck.ui.widgets.scale_bar import Bands, ScaleBar
from selfcheck.ui.widgets.text import Text, caption, dense, figure, section

SIDE_BY_SIDE = 360
LONGEST_FIGURE = 9
"""Letters of a figure that can stand large beside the money."""


class ResultCard(QWidget):
    """The card with the sentence and the sources below it; while figures are missing it says what it waits for."""

    def __init__(self, theme: Theme, words: CalculatorWords) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        text = words.language.text
        self.waits = caption(theme, text("The result stands here as soon as the figures above are filled in."))
        self.card = Card(theme, padding=0, spacing=0)
        self.name, self.big, self.note = caption(theme), figure(theme), caption(theme)
        self.small = section(theme)
        self.saves = caption(theme, text("Saves a year, estimate"))
        self.money, self.physical = section(theme), dense(theme)
        self.physical.set_colour("ink_2")
        self.scale = ScaleBar(theme)
        self.assumed = dense(theme)
        self.sources = caption(theme)
        self._start = self._cell([self.name, self.big, self.small, self.note])
        self._end = self._cell([self.saves, self.money, self.physical])
        self._between, self._under = Rule(theme, standing=True), Rule(theme)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(self._start)
        self._both.addWidget(self._between)
        self._both.addWidget(self._end, 1)
        self._scale_holder = self._cell([self.scale])
        self.card.column.addLayout(self._both)
        self.card.add(self._under)
        self.card.add(self._scale_holder)
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        icon = Icon(theme, "book-open", "ink_2", size=14)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.sources, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.waits, self.card, self.assumed):
            column.addWidget(part)
        column.addLayout(line)
        self.show_result(None, None)

    def show_result(self, calculator: Calculator | None, result: Result | None) -> None:
        """Show a result, or that figures are still missing."""
        show(self.waits, result is None)
        show(self.card, result is not None)
        show(self.assumed, result is not None)
        if calculator is not None:
            put(self.sources, self._words.sources(calculator, result))
        if result is None:
            return
        self._show_first(result)
        self._show_money(result)
        self._show_scale(result)
        self.assumed.set_lead(self._words.language.text("Assumed:"), self._words.assumed(result))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.px(SIDE_BY_SIDE)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._between.set_standing(wide)

    def _show_first(self, result: Result) -> None:
        """The result on the way that matters most; one that is long stands smaller."""
        show(self._start, bool(result.shown))
        show(self._between, bool(result.shown))
        if not result.shown:
            return
        name, value, note = self._words.shown(result.shown[0])
        large = len(value) <= LONGEST_FIGURE
        put(self.name, name)
        put(self.big if large else self.small, value)
        show(self.big, large)
        show(self.small, not large)
        others = [" ".join(self._words.shown(one)[:2]) for one in result.shown[1:]]
        said = " · ".join([*([note] if note else []), *others])
        put(self.note, said)
        show(self.note, bool(said))

    def _show_money(self, result: Result) -> None:
        money = self._words.money(result)
        text = self._words.language.text
        if money.high > 0:
            put(self.money, self._words.language.money_range(money, self._words.currency))
        else:
            put(self.money, text("nothing with these figures"))
        put(self.physical, self._words.physical(result))
        show(self.physical, bool(self.physical.text()))

    def _show_scale(self, result: Result) -> None:
        scale, words = result.scale, self._words
        show(self._scale_holder, scale is not None)
        show(self._under, scale is not None)
        if scale is None:
            return
        text = words.language.text
        good = words.with_unit(words.number(scale.good_up_to, 3), scale.unit)
        usual = words.with_unit(f"{words.number(scale.usual_low, 3)}{EN_DASH}{words.number(scale.usual_high, 3)}",
                                scale.unit)  # fmt: skip
        top = words.with_unit(words.number(scale.top, 3), scale.unit)
        bands = Bands(scale.good_up_to, (scale.usual_low, scale.usual_high), scale.top, scale.value)
        here = text("here {value}", value=words.with_unit(words.number(scale.value, 3), scale.unit))
        said = (text("good, under {limit}", limit=good), text("common, {range}", range=usual), top)
        self.scale.show_bands(bands, said, here.replace(NBSP, " "))

    def _cell(self, parts: list[Text] | list[ScaleBar]) -> QWidget:
        px = self._theme.px
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.setSpacing(px(2))
        for part in parts:
            column.addWidget(part)
        if not isinstance(parts[0], ScaleBar):
            column.addStretch(1)
        return cell
