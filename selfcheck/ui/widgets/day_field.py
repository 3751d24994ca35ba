"""A day that may be missing: typed in words or figures, or picked from a menu with a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QSizePolicy, QToolButton, QWidget, QWidgetAction

from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.cell_field import HEIGHT, CellField
from selfcheck.ui.widgets.shy_button import ShyButton

BUTTON = 24


class DayField(QWidget):
    """`typed` tells what was typed, `picked` the day that was chosen (None for no day).

    `choices` gives the words and days of the quick choices when the menu opens.
    """

    typed = Signal(str)
    picked = Signal(object)

    def __init__(
        self, theme: Theme, name: str, *, choose: str, no_day: str, width: int = 112, quiet: bool = False,
        role: Role = "dense", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._no_day = no_day
        self.choices: Sequence[tuple[str, date]] = ()
        self.day: date | None = None
        self.field = CellField(theme, name, width=width, room=BUTTON, quiet=quiet, role=role, parent=self)
        self.field.typed.connect(self.typed)
        self.button = (ShyButton if quiet else Button)(theme, kind="quiet", icon="calendar", tip=choose, parent=self)
        self.button.clicked.connect(self.open_menu)
        self.menu: QMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.field)

    @property
    def overhang(self) -> int:
        """As the field's."""
        return self.field.overhang

    def sizeHint(self) -> QSize:
        """As large as the field."""
        return self.field.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As the field."""
        return QSize(self._theme.px(48 + BUTTON), self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands inside the field, at its end."""
        size = self._theme.px(BUTTON)
        self.field.setGeometry(self.rect())
        around = (self.height() - size) // 2
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.button.setGeometry(around if backwards else self.width() - around - size, around, size, size)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 opens the menu, as in the fields of the system."""
        if event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """Drop down the quick choices and the calendar."""
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, day in self.choices:
            action = menu.addAction(words)
            action.setData(day)
        if self.day is not None:
            menu.addAction(self._no_day)
        menu.addSeparator()
        calendar = self._calendar()
        calendar.clicked.connect(self._day_clicked)
        calendar.activated.connect(self._day_clicked)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.triggered.connect(self._chosen)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + self._theme.px(2))))

    def _calendar(self) -> QCalendarWidget:
        """Qt's calendar in our colours: its own are red for days off and black arrows on the accent."""
        colours = self._theme.colours
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName(self.button.accessibleName())
        plain = QTextCharFormat()
        plain.setForeground(colours.ink)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            arrow = calendar.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                size = self._theme.px(16)
                arrow.setIcon(self._theme.icons.icon(icon, colours.on_accent, size, self.devicePixelRatioF()))
        if self.day is not None:
            calendar.setSelectedDate(QDate(self.day.year, self.day.month, self.day.day))
        return calendar

    def _chosen(self, action: QAction) -> None:
        if not isinstance(action, QWidgetAction):
            self._pick(action.data())

    def _day_clicked(self, day: QDate) -> None:
        if self.menu is not None:
            self.menu.close()
        self._pick(date(day.year(), day.month(), day.day()))

    def _pick(self, day: date | None) -> None:
        self.field.taken()
        self.picked.emit(day)
