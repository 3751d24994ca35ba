"""At the side of the questions: how far, how well, and which options were found. In a narrow window it is a strip."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.domain.checklist import Area
from selfcheck.domain.scoring import Score
from selfcheck.domain.suggestions import Suggestion, count_by_class
from selfcheck.i18n import Language
from selfcheck.labels import area_name, class_name
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Rule
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.ring import Ring
from selfcheck.ui.widgets.score_bar import ScoreBar
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.text import Text

WIDTH = 264
NEWEST = 3


def score_words(score: Score, language: Language) -> str:
    """The score of an area in a few words."""
    if score.value is None:
        return language.text("not yet")
    return language.percent(score.value)


class LookAroundPanel(QWidget):
    """Ring and score, a bar for each area, the options found so far with the newest first."""

    see_options = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, text = context.theme, context.language.text
        self._ring = Ring(theme, size=80, width=8)
        self._caption = Text(theme, "", "caption", colour="ink_2")
        self._score = Text(theme, "", "figure", strong=True, wrap=False)
        self._left = Text(theme, "", "caption", colour="ink_2")
        self._bars: dict[Area, ScoreBar] = {}
        self._bar_column = QVBoxLayout()
        self._count = Text(theme, "0", "title", strong=True, wrap=False)
        self._badges = QHBoxLayout()
        self._class_counts: list[Text] = []
        for letter in ("A", "B", "C"):
            self._badges.addWidget(ClassBadge(theme, letter, ""))
            count = Text(theme, "0", "dense", colour="ink_2", wrap=False)
            self._class_counts.append(count)
            self._badges.addWidget(count)
        self._badges.addStretch(1)
        self._newest = QVBoxLayout()
        self._rows = [_NewOption(context) for _row in range(NEWEST)]
        for row in self._rows:
            self._newest.addWidget(row)
        self._see = Button(theme, text("See all options"), trailing="arrow-right")
        self._see.clicked.connect(self.see_options)
        self._see.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._order: list[str] = []
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.restyle()

    def show_desk(self, desk: Desk) -> None:
        """Bring everything up to date."""
        language, overall = self._context.language, desk.card.overall
        self._ring.set_progress(
            overall.progress,
            language.number(overall.assessed),
            language.text("of {n}", n=language.number(overall.relevant)),
            language.text("{assessed} of {relevant} answered", assessed=overall.assessed, relevant=overall.relevant),
        )
        self._caption.setText(language.text("Score so far") if overall.so_far else language.text("Score"))
        self._score.setText(score_words(overall, language))
        left = overall.relevant - overall.assessed
        self._left.setText(
            language.count("{n} question left", "{n} questions left", left) if left else language.text("All answered")
        )
        for area in list(self._bars):
            if area not in desk.card.areas:
                self._bars.pop(area).deleteLater()
        for place, (area, score) in enumerate(desk.card.areas.items()):
            bar = self._bars.get(area)
            if bar is None:
                bar = self._bars[area] = ScoreBar(self._context.theme, area=area.value, icon=True)
                self._bar_column.insertWidget(place, bar)
            bar.set_score(area_name(area, language), score.value, score_words(score, language))
        self._show_options(desk.suggested)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._context.theme.px
        self.setFixedWidth(px(WIDTH))
        self._bar_column.setSpacing(px(9))
        self._badges.setSpacing(px(6))
        self._newest.setSpacing(0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the start edge."""
        line = self._context.theme.px(1)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - line if backwards else 0
        painter_on(self).fillRect(QRectF(x, 0, line, self.height()), self._context.theme.colours.line)

    def _show_options(self, found: list[Suggestion]) -> None:
        language = self._context.language
        self._count.setText(language.number(len(found)))
        for label, (letter, count) in zip(self._class_counts, count_by_class(found).items(), strict=True):
            label.setText(language.number(count))
            label.setAccessibleName(f"{class_name(letter, language)}: {count}")
        known = {one.option.id: one for one in found}
        self._order = [one for one in self._order if one in known]
        fresh = [one for one in known if one not in self._order]
        first_look = not self._order and len(fresh) > 1
        self._order = [*fresh, *self._order] if not first_look else fresh
        for row, option_id in zip(self._rows, [*self._order, *[""] * NEWEST], strict=False):
            row.setVisible(bool(option_id))
            if option_id:
                row.show_option(known[option_id], new=option_id in fresh and not first_look)
        self._see.set_words(language.count("See {n} option", "See all {n} options", len(found)))
        self._see.setEnabled(bool(found))

    def _build(self) -> None:
        theme, text = self._context.theme, self._context.language.text
        scroll = Scroll(theme, margins=(20, 16, 20, 16), spacing=14)
        head = QHBoxLayout()
        head.addWidget(self._ring)
        head.addSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._caption, self._score, self._left):
            words.addWidget(part)
        head.addLayout(words, 1)
        scroll.column.addLayout(head)
        scroll.column.addLayout(self._bar_column)
        scroll.add(Rule(theme))
        title = QHBoxLayout()
        title.addWidget(Text(theme, text("Options found so far"), "section", strong=True), 1)
        title.addWidget(self._count)
        scroll.column.addLayout(title)
        scroll.column.addLayout(self._badges)
        scroll.column.addLayout(self._newest)
        scroll.add(self._see)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(1), 0, 0, 0)
        column.addWidget(scroll)


class _NewOption(QWidget):
    """An option just found, and the question it came from."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._badge = ClassBadge(context.theme, "A", "")
        self._title = Text(context.theme, "", "dense")
        self._from = Text(context.theme, "", "caption", colour="ink_2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, context.theme.px(9), 0, context.theme.px(9))
        row.setSpacing(context.theme.px(10))
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._from)
        row.addLayout(words, 1)

    def show_option(self, one: Suggestion, new: bool) -> None:
        """Show an option; a new one says so."""
        language = self._context.language
        letter = one.option.investment_class
        self._badge.set_class(letter.value, class_name(letter, language))
        self._title.setText(language.content(one.option.title))
        self._from.setText(
            language.text("new") if new else language.text("from {code}", code=one.reasons[0].question.code)
        )
        self._from.set_colour("accent" if new else "ink_2")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above."""
        line = self._context.theme.px(1)
        painter_on(self).fillRect(QRectF(0, 0, self.width(), line), self._context.theme.colours.line)


class LookAroundStrip(QWidget):
    """The panel turned strip: ring, score, options. Very narrow, it also chooses the area."""

    see_options = Signal()
    choose_area = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.area = Button(theme, "", trailing="chevron-down")
        self.area.clicked.connect(self.choose_area)
        self._ring = Ring(theme, size=32, width=4)
        self._words = Text(theme, "", "dense", wrap=True)
        self._options = Button(theme, "", icon="lightbulb")
        self._options.clicked.connect(self.see_options)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.area)
        self._row.addWidget(self._ring)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._options)
        self.restyle()

    def show_desk(self, desk: Desk, area_words: str, very_narrow: bool) -> None:
        """Bring everything up to date."""
        language, overall = self._context.language, desk.card.overall
        found = len(desk.suggested)
        self.area.setVisible(very_narrow)
        self.area.set_words(area_words)
        self._ring.setVisible(not very_narrow)
        answered = language.text(
            "{assessed} of {relevant} answered", assessed=overall.assessed, relevant=overall.relevant
        )
        self._ring.set_progress(overall.progress, name=answered)
        if overall.value is None:
            self._words.setText(answered)
        elif overall.so_far:
            self._words.setText(
                language.text(
                    "{answered} · score {score} so far", answered=answered, score=language.percent(overall.value)
                )
            )
        else:
            self._words.setText(
                language.text("{answered} · score {score}", answered=answered, score=language.percent(overall.value))
            )
        words = language.count("{n} option found", "{n} options found", found)
        self._options.set_words(language.number(found) if very_narrow else words)
        self._options.setAccessibleName(words)
        self._options.setEnabled(bool(found))

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px, page = self._context.theme.px, self._context.theme.tokens.space.page
        self._row.setContentsMargins(px(page), px(6), px(page), px(6))
        self._row.setSpacing(px(12))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below."""
        line = self._context.theme.px(1)
        rect = QRectF(0, self.height() - line, self.width(), line)
        painter_on(self).fillRect(rect, self._context.theme.colours.line)
