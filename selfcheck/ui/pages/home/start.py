"""The two ways Home begins: the card of a first start with the path ahead, and the card above known firms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Depth, Step
from selfcheck.i18n import Language
from selfcheck.labels import step_name
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon, IconTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card, Rule
from selfcheck.ui.widgets.chip import Chip
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.path_ahead import Milestone, PathAhead
from selfcheck.ui.widgets.reading_column import ReadingColumn
from selfcheck.ui.widgets.text import Text, caption, heading

STEP_ICONS = {
    Step.GET_ORGANISED: "store",
    Step.LOOK_AROUND: "compass",
    Step.FIND_OPTIONS: "lightbulb",
    Step.CHOOSE: "coins",
    Step.DO: "file-text",
    Step.KEEP_GOING: "refresh-cw",
}
FIRST_WIDTH = 880


class PrivacyLine(QWidget):
    """A lock, and the promise that nothing leaves this computer."""

    def __init__(self, theme: Theme, language: Language, *, centred: bool = False) -> None:
        super().__init__()
        self._theme = theme
        words = language.text(
            "Everything stays on this computer. No account, no internet, nobody else sees your answers."
        )
        self._row = QHBoxLayout(self)
        if centred:
            self._row.addStretch(1)
        self._row.addWidget(Icon(theme, "lock"), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(caption(theme, words), 0 if centred else 1)
        if centred:
            self._row.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(8))


class StartCard(Card):
    """One promise, one main button, and the smaller ways in."""

    start = Signal(object)  # Depth
    sample = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=24, spacing=16)
        text = language.text
        self._words = QVBoxLayout()
        self._words.addWidget(Text(theme, text("Find where your firm loses money"), "title", strong=True))
        promise = text("Answer plain questions while you walk around. You leave with a plan on paper.")
        self._words.addWidget(Text(theme, promise, colour="ink_2"))
        self.column.addLayout(self._words)
        self.main = Button(theme, text("Start a new assessment"), kind="main", icon="plus", big=True)
        self.quick = Button(theme, text("Ten-minute check"), icon="timer", big=True)
        self.see_sample = Button(theme, text("See a finished sample"), kind="link", icon="book-open")
        self._flow = FlowLayout()
        for button in (self.main, self.quick, self.see_sample):
            self._flow.addWidget(button)
        self.column.addLayout(self._flow)
        self.add(PrivacyLine(theme, language))
        self.main.clicked.connect(self._start_full)
        self.quick.clicked.connect(self._start_quick)
        self.see_sample.clicked.connect(self.sample)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        self._flow.set_gaps(self._theme.px(12), self._theme.px(8))
        self._words.setSpacing(self._theme.px(2))

    def _start_full(self) -> None:
        self.start.emit(Depth.FULL)

    def _start_quick(self) -> None:
        self.start.emit(Depth.QUICK)


class FirstStart(ReadingColumn):
    """Home before there is any firm: nothing to read first, the six steps as the path ahead, and the sample's door."""

    start = Signal(object)  # Depth
    sample = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, widest=FIRST_WIDTH, spacing=24, centred=True)
        self._language = language
        self._card = Card(theme, padding=32, spacing=24)
        self._fill(self._card)
        self.door = SampleDoor(theme, language)
        self.door.opened.connect(self.sample)
        for part in (self._card, self.door, PrivacyLine(theme, language, centred=True)):
            self.add(part)
        self._measure()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        super().restyle()
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self._promise.setMaximumWidth(px(660))
        self._words.setSpacing(px(4))
        self._flow.set_gaps(px(16), px(8))

    def _fill(self, card: Card) -> None:
        theme, text = self._theme, self._language.text
        self._words = QVBoxLayout()
        self._words.addWidget(Text(theme, text("Find where your firm loses money"), "figure", strong=True))
        promise = text(
            "Answer plain questions while you walk around. You leave with a plan on paper: what to do, who does it, "
            "what it costs and what it saves."
        )
        self._promise = Text(theme, promise, "section", colour="ink_2")
        self._words.addWidget(self._promise)
        card.column.addLayout(self._words)
        self.main = Button(theme, text("Start with your firm"), kind="main", icon="plus", big=True)
        self.quick = Button(theme, text("Ten-minute check"), icon="timer", big=True)
        hint = caption(theme, text("About 25 questions, no figures needed. You can carry on from there."))
        self._flow = FlowLayout()
        self._flow.addWidget(self.main)
        self._flow.addWidget(self.quick)
        self._flow.addWidget(hint)
        card.column.addLayout(self._flow)
        card.add(Rule(theme))
        card.add(PathAhead(theme, self._path()))
        self.main.clicked.connect(self._start_full)
        self.quick.clicked.connect(self._start_quick)

    def _path(self) -> list[Milestone]:
        text = self._language.text
        words = {
            Step.GET_ORGANISED: text("Your firm and who looks with you"),
            Step.LOOK_AROUND: text("Plain questions, on the spot"),
            Step.FIND_OPTIONS: text("What to mend, and why"),
            Step.CHOOSE: text("What it costs and what it saves"),
            Step.DO: text("A plan on paper, with names and dates"),
            Step.KEEP_GOING: text("After six months: did it work?"),
        }
        return [
            Milestone(STEP_ICONS[step], f"{number} {step_name(step, self._language)}", words[step])
            for number, step in enumerate(Step, start=1)
        ]

    def _start_full(self) -> None:
        self.start.emit(Depth.FULL)

    def _start_quick(self) -> None:
        self.start.emit(Depth.QUICK)


class SampleDoor(Card):
    """The way to the sample firm."""

    opened = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16, spacing=4)
        text = language.text
        self._head = QHBoxLayout()
        self._head.addWidget(heading(theme, text("Sunrise Bakery")))
        self._head.addWidget(Chip(theme, text("Sample"), small=True))
        self._head.addStretch(1)
        self._words = QVBoxLayout()
        self._words.addLayout(self._head)
        about = text("An invented bakery with a finished plan. Click around in it; your own firm is not touched.")
        self._words.addWidget(caption(theme, about))
        self.button = Button(theme, text("Open the sample"), kind="link", trailing="arrow-right")
        self.button.clicked.connect(self.opened)
        self._words.addWidget(self.button)
        self._row = QHBoxLayout()
        self._row.addWidget(IconTile(theme, "croissant"), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self.column.addLayout(self._row)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        super().restyle()
        self._row.setSpacing(self._theme.px(12))
        self._head.setSpacing(self._theme.px(10))
        self._words.setSpacing(self._theme.px(2))
