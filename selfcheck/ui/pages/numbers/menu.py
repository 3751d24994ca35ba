"""What else one can do with a row of the Numbers page: rename, say which fuel it is, paste months, take it off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from selfcheck.domain.numbers import Use
from selfcheck.i18n import Language
from selfcheck.ui.look.paint import STRONG
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.segmented import Choice

SIZE = 30


class RowMenu(Button):
    """The three dots at the end of a row."""

    rename_pressed = Signal()
    paste_pressed = Signal()
    fuel_chosen = Signal(str)
    bills_pressed = Signal()  # the bills go
    removed = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, kind="quiet", icon="ellipsis", tip=language.text("More"))
        self._language = language
        self._use: Use | None = None
        self._fuels: list[Choice] = []
        self.menu: QMenu | None = None
        self.clicked.connect(self.open_menu)

    def sizeHint(self) -> QSize:
        """No higher than the fields beside it."""
        return QSize(self._theme.px(SIZE), self._theme.px(SIZE))

    def show_row(self, use: Use, fuels: list[Choice]) -> None:
        """Take the row as it stands; `fuels` are offered when there are any."""
        self._use, self._fuels = use, fuels

    def open_menu(self) -> None:
        """Drop the choices down."""
        if self._use is None:
            return
        text, count = self._language.text, self._language.count
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        _add(menu, text("Rename"), "rename", "F2")
        if self._fuels:
            fuels = menu.addMenu(text("Which fuel"))
            for fuel in self._fuels:
                action = _add(fuels, fuel.words, f"fuel:{fuel.code}")
                if fuel.code == self._use.fuel:
                    action.setFont(self._theme.font("body", STRONG))
        _add(menu, text("Paste months"), "paste", "Ctrl+V")
        if self._use.bills:
            _add(menu, count("Take the {n} bill away", "Take the {n} bills away", len(self._use.bills)), "bills")
        menu.addSeparator()
        _add(menu, text("Take off the list"), "remove")
        menu.triggered.connect(self._picked)
        at = QPoint(self.width() - menu.sizeHint().width(), self.height() + self._theme.px(2))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at.setX(0)
        menu.popup(self.mapToGlobal(at))

    def _picked(self, action: QAction) -> None:
        chosen = str(action.data() or "")
        if chosen.startswith("fuel:"):
            self.fuel_chosen.emit(chosen.removeprefix("fuel:"))
            return
        signals = {
            "rename": self.rename_pressed,
            "paste": self.paste_pressed,
            "bills": self.bills_pressed,
            "remove": self.removed,
        }
        if chosen in signals:
            signals[chosen].emit()


def _add(menu: QMenu, words: str, code: str, key: str = "") -> QAction:
    shown = words.replace("&", "&&")
    action = menu.addAction(f"{shown}\t{key}" if key else shown)
    action.setData(code)
    return action
