"""Fields one types or chooses in. Qt draws them after the style sheet; what it cannot draw is painted on top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from selfcheck.ui.look.paint import LOCKED, painter_on, rounded, text
from selfcheck.ui.look.theme import Theme

ICON = 16


class LineField(QLineEdit):
    """One line of text."""

    def __init__(self, theme: Theme, words: str = "", *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self.setPlaceholderText(hint)


class NumberField(QLineEdit):
    """A number as the language writes it. `value` is None when nothing, or nothing readable, stands there.

    `parse` and `show` take the place of the locale's own way; `parse` raises ValueError for what is no number.
    """

    value_changed = Signal(object)  # Decimal or None, when the field is left or Enter pressed

    def __init__(
        self,
        theme: Theme,
        value: Decimal | None = None,
        *,
        parse: Callable[[str], Decimal] | None = None,
        show: Callable[[Decimal], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parse = parse or _read_number
        self._show = show or _write_number
        self._told = value
        self.set_value(value)
        self.editingFinished.connect(self._finished)

    def value(self) -> Decimal | None:
        """The number that stands there."""
        words = self.text().strip()
        try:
            return self._parse(words) if words else None
        except ValueError:
            return None

    def readable(self) -> bool:
        """Whether the field is empty or holds a number."""
        return not self.text().strip() or self.value() is not None

    def set_value(self, value: Decimal | None) -> None:
        """Show `value` without telling anybody."""
        self._told = value
        self.setText("" if value is None else self._show(value))

    def _finished(self) -> None:
        value = self.value()
        if self.readable() and value != self._told:
            self._told = value
            self.value_changed.emit(value)


class ComboField(QComboBox):
    """A choice from a list. `choices` are (code, words); `chosen` tells the code a person picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for code, words in choices:
            self.addItem(words, code)
        self.activated.connect(self._picked)

    def code(self) -> str:
        """The code of what is shown."""
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        """Show `code` without telling anybody."""
        self.setCurrentIndex(self.findData(code))

    def restyle(self) -> None:
        """Take the theme's present colours."""
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change a choice the pointer happens to pass."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the chevron."""
        super().paintEvent(event)
        _end_icon(self, self._theme, "chevron-down")

    def _picked(self) -> None:
        self.chosen.emit(self.code())


class DateField(QDateEdit):
    """A date, typed or picked from a calendar."""

    def __init__(self, theme: Theme, day: QDate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCalendarPopup(True)
        self.setDisplayFormat(self.locale().dateFormat(QLocale.FormatType.ShortFormat))
        self.setDate(day or QDate.currentDate())

    def restyle(self) -> None:
        """Take the theme's present colours."""
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change a date the pointer happens to pass."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the calendar."""
        super().paintEvent(event)
        _end_icon(self, self._theme, "calendar")


class TextField(QPlainTextEdit):
    """Several lines of text; the field grows with them, so that nothing scrolls inside a page that scrolls."""

    left = Signal()

    def __init__(
        self, theme: Theme, words: str = "", *, hint: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._lines = lines
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grown)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All the lines there are, and never fewer than the field was made for."""
        lines = max(self._lines, round(self.document().size().height()))
        around = 0 if self.property("bare") else 2 * self._theme.px(9)
        return QSize(self._theme.px(240), round(lines * self.fontMetrics().lineSpacing()) + around)

    def minimumSizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(self._theme.px(80), self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that typing is over."""
        super().focusOutEvent(event)
        self.left.emit()

    def _grown(self) -> None:
        self.updateGeometry()


class CheckBox(QAbstractButton):
    """A box one ticks, with its sentence."""

    SIZE = 20

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring_radius = theme.tokens.radius.badge
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Box, gap and sentence."""
        px = self._theme.px
        words = round(self._theme.metrics("body").horizontalAdvance(self.text())) + 1
        return QSize(px(self.SIZE) + px(10) + words, max(px(24), self._theme.line_height("body")))

    def minimumSizeHint(self) -> QSize:
        """A tick box is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, tick and sentence."""
        painter, theme, colours, px = painter_on(self), self._theme, self._theme.colours, self._theme.px
        if not self.isEnabled():
            painter.setOpacity(LOCKED)
        size, backwards = px(self.SIZE), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.width() - size if backwards else 0, (self.height() - size) // 2, size, size)
        if self.isChecked():
            rounded(painter, box, px(4), colours.accent)
            theme.icons.paint(painter, box.adjusted(px(3), px(3), -px(3), -px(3)), "check", colours.on_accent)
        else:
            rounded(painter, box, px(4), colours.hover if self.underMouse() else colours.surface, colours.line_strong)
        start = size + px(10)
        room = QRectF(0 if backwards else start, 0, self.width() - start, self.height())
        text(painter, theme, room, self.text(), direction=self.layoutDirection())


def _end_icon(field: QWidget, theme: Theme, icon: str) -> None:
    painter = painter_on(field)
    size, pad = theme.px(ICON), theme.px(10)
    backwards = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    place = QRectF(pad if backwards else field.width() - pad - size, 0, size, field.height())
    theme.icons.paint(painter, place, icon, theme.colours.ink_2 if field.isEnabled() else theme.colours.ink_3)


def _read_number(words: str) -> Decimal:
    locale = QLocale()
    number, good = locale.toDouble(words.replace(" ", ""))
    if not good:
        raise ValueError(words)
    try:
        return Decimal(repr(number)).normalize()
    except InvalidOperation as error:
        raise ValueError(words) from error


def _write_number(value: Decimal) -> str:
    places = max(0, -int(value.as_tuple().exponent))
    return QLocale().toString(float(value), "f", places)
