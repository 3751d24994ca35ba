"""A figure in a table that one can type over, and under it how it is known."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.cell_field import INNER, PAD, CellField
from selfcheck.ui.widgets.known_button import KnownButton

FIELD = 24
LEAST = 64


class MoneyCell(QWidget):
    """Field and second line. The field's edge hangs over its column, so that the figures stand under the heading."""

    def __init__(self, theme: Theme, *, hint: str = "–", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = CellField(
            theme, "", width=LEAST, end=True, hint=hint, quiet=True, role="body", height=FIELD, parent=self
        )
        self.known = KnownButton(theme, self)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def overhang(self) -> int:
        """How far the field's edge reaches beyond the column."""
        return self._theme.px(PAD)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the wider of the two lines."""
        hint = round(self._theme.metrics("body").horizontalAdvance(self.field.placeholderText()))
        field = max(
            self.field.sizeHint().width(),
            hint + self.overhang + self._theme.px(INNER) + 4 if not self.field.text() else 0,
        )
        return QSize(max(field, self.known.sizeHint().width() + self.overhang), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never cut in height."""
        return QSize(self._theme.px(LEAST), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One above the other, both at the end of the column."""
        self.arrange()

    def arrange(self) -> None:
        """Put field and second line in their places."""
        over, known = self.overhang, self.known.sizeHint()
        wanted = max(self.field.sizeHint().width(), self._theme.px(LEAST))
        full = not self.field.text()
        wide = self.width() if full else min(self.width(), wanted)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.field.setGeometry(0 if backwards else self.width() - wide, 0, wide, self._theme.px(FIELD))
        left = over if backwards else self.width() - over - known.width()
        # The second line begins a little inside the field's foot, as its words do not reach down there.
        self.known.setGeometry(left, self._theme.px(FIELD) - self._theme.px(2), known.width(), known.height())

    def _height(self) -> int:
        return self._theme.px(FIELD) - self._theme.px(2) + self._theme.line_height("caption")
