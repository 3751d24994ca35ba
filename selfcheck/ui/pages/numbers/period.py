"""Choosing the days of a period: a year, the last twelve months, a month, or any two days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.numbers import Period
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import Language
from selfcheck.ui.days import months_later, parse_day
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.actions.words import show
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.day_field import DayField
from selfcheck.ui.widgets.error_line import ErrorLine
from selfcheck.ui.widgets.fields import ComboField
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.segmented import Choice, Segmented
from selfcheck.ui.widgets.text import caption, heading

YEARS, MONTHS = 8, 24
DAY = 172
YEAR, LAST_TWELVE, MONTH, ANY = "year", "twelve", "month", "any"


class PeriodCard(Card):
    """Stands in the page until one of its two buttons is pressed."""

    chosen = Signal(object)  # Period
    closed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, padding=16, spacing=10)
        text = language.text
        self._language = language
        self._today = date(2000, 1, 1)
        self.title = heading(theme)
        self.kind = Segmented(
            theme,
            [Choice(YEAR, text("A year")), Choice(LAST_TWELVE, text("Last twelve months")),
             Choice(MONTH, text("A month")), Choice(ANY, text("Any days"))],
            name=text("Kind of period"),
        )  # fmt: skip
        self.kind.chosen.connect(self._kind_chosen)
        self.year, self.month = ComboField(theme), ComboField(theme)
        self.year.setAccessibleName(text("Year"))
        self.month.setAccessibleName(text("Month"))
        for combo in (self.year, self.month):
            combo.chosen.connect(self._picked_from_list)
        self.first, self.last = self._day(text("First day")), self._day(text("Last day"))
        self.error = ErrorLine(theme)
        self.use = Button(theme, text("Use these days"), kind="main")
        self.cancel = Button(theme, text("Cancel"))
        self.use.clicked.connect(self._use)
        self.cancel.clicked.connect(self.closed)
        days = QWidget()
        line = FieldsLayout(theme, days, gap=12, line_gap=10)
        self._year_box, self._month_box = (
            _named(theme, text("Year"), self.year),
            _named(theme, text("Month"), self.month),
        )
        for box, least in ((self._year_box, 140), (self._month_box, 200)):
            line.add(box, least, 0)
        for name, field in ((text("First day"), self.first), (text("Last day"), self.last)):
            line.add(_named(theme, name, field), DAY, 0)
        foot = QWidget()
        buttons = FieldsLayout(theme, foot, gap=12)
        buttons.add(self.use, 0, 0)
        buttons.add(self.cancel, 0, 0)
        for part in (self.title, self.kind, days, self.error, foot):
            self.add(part)

    def open(self, title: str, period: Period, today: date) -> None:
        """Ask for days, beginning with those of `period`."""
        self.title.setText(title)
        self._today = today
        self._fill_lists(today)
        self._take(period)
        self.error.say("")
        kind = self._kind_of(period)
        self.kind.set_chosen(kind)
        self._show_kind(kind)
        self.show()

    def period(self) -> Period:
        """The days as they stand; BadInput says what is wrong with them."""
        days = []
        for field, what in (
            (self.first, self._language.text("First day")),
            (self.last, self._language.text("Last day")),
        ):
            day = parse_day(field.field.text(), self._language, self._today, what)
            if day is None:
                raise BadInput(N_("{what}: type a day, for example {example}."), what=what,
                               example=self._language.day(self._today))  # fmt: skip
            days.append(day)
        if days[1] < days[0]:
            raise BadInput(N_("The last day comes before the first. Change them over."))
        return Period(days[0], days[1])

    def _day(self, name: str) -> DayField:
        text = self._language.text
        choose = text("Choose a day")
        field = DayField(self._theme, name, choose=choose, no_day=text("No day yet"), width=DAY)
        field.button.setAccessibleName(f"{choose}, {name}")
        field.typed.connect(self._typed)
        field.picked.connect(self._picked)
        return field

    def _fill_lists(self, today: date) -> None:
        for combo in (self.year, self.month):
            combo.clear()
        for back in range(YEARS):
            self.year.addItem(str(today.year - back), str(today.year - back))
        for back in range(1, MONTHS + 1):
            first = months_later(today.replace(day=1), -back)
            self.month.addItem(self._language.month(first), first.isoformat())

    def _kind_of(self, period: Period) -> str:
        if period.first == date(period.first.year, 1, 1) and period.last == date(period.first.year, 12, 31):
            return YEAR
        if period == last_twelve_months(self._today):
            return LAST_TWELVE
        return MONTH if period == whole_month(period.first) else ANY

    def _show_kind(self, kind: str) -> None:
        show(self._year_box, kind == YEAR)
        show(self._month_box, kind == MONTH)
        self.year.set_code(str(self._shown(self.first).year))
        self.month.set_code(self._shown(self.first).replace(day=1).isoformat())

    def _shown(self, field: DayField) -> date:
        return field.day or self._today

    def _kind_chosen(self, kind: str) -> None:
        self._show_kind(kind)
        if kind == LAST_TWELVE:
            self._take(last_twelve_months(self._today))
        elif kind in (YEAR, MONTH):
            combo = self.year if kind == YEAR else self.month
            if combo.currentIndex() < 0:
                combo.setCurrentIndex(min(1, combo.count() - 1) if kind == YEAR else 0)
            self._picked_from_list()

    def _picked_from_list(self) -> None:
        if self.kind.code() == YEAR:
            year = int(self.year.code())
            self._take(Period(date(year, 1, 1), date(year, 12, 31)))
        else:
            self._take(whole_month(date.fromisoformat(self.month.code())))

    def _take(self, period: Period) -> None:
        for field, day in ((self.first, period.first), (self.last, period.last)):
            field.day = day
            field.field.setModified(False)
            field.field.show_value(self._language.day(day), force=True)

    def _typed(self, _words: str) -> None:
        self.kind.set_chosen(ANY)
        self._show_kind(ANY)

    def _picked(self, day: date | None) -> None:
        field = self.sender()
        if isinstance(field, DayField) and day is not None:
            field.day = day
            field.field.show_value(self._language.day(day), force=True)
            self._typed("")

    def _use(self) -> None:
        try:
            period = self.period()
        except BadInput as error:
            self.error.say(error.say(self._language.text))
            return
        self.error.say("")
        self.chosen.emit(period)


def last_twelve_months(today: date) -> Period:
    """The twelve whole months before this one."""
    first = today.replace(day=1)
    return Period(months_later(first, -12), date.fromordinal(first.toordinal() - 1))


def whole_month(day: date) -> Period:
    """The month of a day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def _named(theme: Theme, name: str, field: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    column.addWidget(caption(theme, name))
    column.addWidget(field)
    return holder
