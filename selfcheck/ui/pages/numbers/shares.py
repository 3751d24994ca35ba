"""A card that says where a use goes: the bar with its handles, and the list with a field for each share."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.domain.numbers import EndUse, Use
from selfcheck.domain.shares import with_edge_moved, with_share
from selfcheck.errors import BadInput
from selfcheck.i18n import NBSP, Language
from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import put, show
from selfcheck.ui.pages.numbers.words import NumbersWords
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.end_use_bar import EndUseBar, share_colour
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.figure_cell import FigureCell, Tone
from selfcheck.ui.widgets.text import Text, caption, heading

FIELD, MONEY, LINE = 50, 58, 240
SWATCH = 10
KEPT_AFTER = 700
"""Milliseconds after the last step by key until the edge is kept: one undo takes the whole move back."""


class Swatch(QWidget):
    """A small square in the colour of a share."""

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__()
        self._theme = theme
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(SWATCH), self._theme.px(SWATCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        rounded(painter_on(self), QRectF(self.rect()), self._theme.px(3), share_colour(self._theme, self._place))


class ShareLine(QWidget):
    """One end use: swatch, name, own count or typical, share, money."""

    typed = Signal(str, str)  # the end use's id, the words

    def __init__(self, theme: Theme, language: Language, place: int) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self.id = ""
        self.name = Text(theme, "", "dense")
        self.standing = Icon(theme, "circle-dashed", "ink_2", size=14)
        self.field = FigureCell(theme, "", width=FIELD)
        self.money = Text(theme, "", "dense", colour="ink_2", wrap=False)
        self.field.typed.connect(self._typed)
        self._row = QHBoxLayout(self)
        self._money = QWidget()
        money = QHBoxLayout(self._money)
        money.setContentsMargins(0, 0, 0, 0)
        money.addStretch(1)
        money.addWidget(self.money)
        for part in (Swatch(theme, place), self.name, self.standing, self.field, self._money):
            self._row.addWidget(part, 1 if part is self.name else 0)
        self.field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_share(self, end_use: EndUse, name: str, share: str, money: str, widest: int) -> None:
        """Show one share; money ends at one line down the list."""
        text = self._language.text
        self.id = end_use.id
        put(self.name, name)
        self.standing.set_icon("check" if end_use.own else "circle-dashed", "accent" if end_use.own else "ink_2")
        self.standing.setToolTip(text("your own count") if end_use.own else text("typical, estimate"))
        self.field.show_figure(share, Tone.TYPED)
        self.field.setAccessibleName(f"{name}, {self.standing.toolTip()}")
        put(self.money, money)
        self._money.setFixedWidth(max(widest, self._theme.px(MONEY)))
        show(self._money, bool(widest))

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(8))

    def _typed(self, words: str) -> None:
        self.typed.emit(self.id, words)


class EndUseCard(Card):
    """The card of one use. It shows a change at once, and tells it when it is whole."""

    changed = Signal(str, object)  # the use's key, its shares; none: the typical ones again

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16, spacing=8)
        self._language = language
        self._words: NumbersWords | None = None
        self.use: Use | None = None
        self.shares: tuple[EndUse, ...] = ()
        self._pending = False
        self.title = heading(theme)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.cost = caption(theme)
        self.reset = Button(theme, language.text("typical shares"), kind="link", icon="rotate-ccw", colour="ink_2")
        self.reset.clicked.connect(self._reset)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.cost, 1)
        head.addWidget(self.reset)
        self.column.addLayout(head)
        self.bar = EndUseBar(theme)
        self.bar.moved.connect(self._moved)
        self.bar.let_go.connect(self.keep)
        self.add(self.bar)
        self.list = QWidget()
        self._lines = FieldsLayout(theme, self.list, gap=24, line_gap=2, centred=True)
        self.lines: list[ShareLine] = []
        self.add(self.list)
        self.error = ErrorLine(theme)
        self.add(self.error)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(KEPT_AFTER)
        self._clock.timeout.connect(self.keep)

    def show_use(self, use: Use, words: NumbersWords) -> None:
        """Show where a completed use goes; an edge that is being moved stays in hand."""
        self._words, self.use = words, use
        put(self.title, words.where_it_goes(use))
        put(self.cost, words.cost(use.cost))
        if not self._pending:
            self.shares = words.shares(use)
        show(self.reset, any(one.own for one in self.shares))
        self.reset.setAccessibleName(f"{self.reset.words()}, {use.name}")
        self._show_shares()

    def keep(self) -> None:
        """Tell what was moved."""
        self._clock.stop()
        if self._pending and self.use is not None:
            self._pending = False
            self.changed.emit(self.use.key, self.shares)

    def finish(self) -> None:
        """Hand over what is being typed or moved."""
        for line in self.lines:
            if line.field.hasFocus():
                line.field.finish()
        self.keep()

    def _show_shares(self) -> None:
        assert self._words is not None and self.use is not None
        names = [self._words.end_use_name(self.use, one) for one in self.shares]
        percents = [f"{self._language.number(one.share)}{NBSP}%" for one in self.shares]
        money = ["" if self.use.cost is None else self._part(self.use.cost * one.share / 100) for one in self.shares]
        self.bar.show_shares([one.share for one in self.shares], percents, self._edges(names, percents))
        self._make_lines()
        metrics = self._theme.metrics("dense")
        widest = max((round(metrics.horizontalAdvance(one)) + 2 for one in money), default=0)
        for line, one, name, percent, part in zip(self.lines, self.shares, names, percents, money, strict=True):
            line.show_share(one, name, percent, part, widest)
        self._lines.invalidate()
        self.list.updateGeometry()

    def _part(self, amount: Decimal) -> str:
        return self._language.number(amount.quantize(Decimal(1)) if amount >= 10 else amount.quantize(Decimal("0.01")))

    def _edges(self, names: Sequence[str], percents: Sequence[str]) -> list[str]:
        text = self._language.text
        return [
            text("Edge between {first} {share} and {second} {other}", first=names[at], share=percents[at],
                 second=names[at + 1], other=percents[at + 1])
            for at in range(len(names) - 1)
        ]  # fmt: skip

    def _make_lines(self) -> None:
        while len(self.lines) > len(self.shares):
            gone = self.lines.pop()
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.lines) < len(self.shares):
            line = ShareLine(self._theme, self._language, len(self.lines))
            line.typed.connect(self._typed)
            self._lines.add(line, LINE)
            line.show()
            self.lines.append(line)

    def _moved(self, edge: int, by: Decimal) -> None:
        self.shares = with_edge_moved(self.shares, edge, by)
        self._pending = True
        self._show_shares()
        self._clock.start()

    def _typed(self, end_use: str, words: str) -> None:
        line = next(one for one in self.lines if one.id == end_use)
        text = self._language.text
        try:
            share = self._language.parse_amount(words.replace("%", ""), line.name.text())
        except BadInput as error:
            self._say_wrong(line.field, error.say(text))
            return
        if share is None or share > 100:
            self._say_wrong(line.field, text("{what}: a share goes from 0 to 100 %.", what=line.name.text()))
            return
        self._say_wrong(line.field, "")
        line.field.taken()
        self.shares = with_share(self.shares, end_use, share)
        self._pending = True
        self._show_shares()
        self.keep()

    def _say_wrong(self, field: CellField, sentence: str) -> None:
        field.set_wrong(sentence)
        self.error.say(sentence)

    def _reset(self) -> None:
        if self.use is not None:
            self._pending = False
            self._clock.stop()
            self.changed.emit(self.use.key, ())
