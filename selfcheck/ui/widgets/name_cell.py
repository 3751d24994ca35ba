"""A name in a table that one may change: words that wrap, and a field in their place while one types."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.domain.library import Resource
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.cell_field import CellField
from selfcheck.ui.widgets.resource_icon import SIZE, ResourceIcon
from selfcheck.ui.widgets.text import Text

GAP = 12


class NameCell(QWidget):
    """A resource's icon and name. Double-clicked, or told to, it becomes a field; Enter keeps, Esc takes back."""

    renamed = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, resource: Resource, label: str) -> None:
        super().__init__()
        self._theme = theme
        self.icon = ResourceIcon(theme, resource)
        self.words = Text(theme)
        self.field = CellField(theme, label, role="body")
        self.field.hide()
        self.field.editingFinished.connect(self._over)
        self.field.taken_back.connect(self._close)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.field, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def show_name(self, name: str, resource: Resource) -> None:
        """Show the name as it stands."""
        if self.words.text() != name:
            self.words.setText(name)
        self.icon.set_resource(resource)
        self.field.show_value(name)

    def rename(self) -> None:
        """Let a person type another name."""
        self.words.hide()
        self.field.show_value(self.words.text(), force=True)
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(GAP))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the name, or the field."""
        if not self.field.isHidden():
            return self.field.sizeHint().height()
        return self.words.heightForWidth(max(1, width - self._theme.px(SIZE + GAP)))

    def sizeHint(self) -> QSize:
        """Icon and name."""
        wide = self._theme.px(SIZE + GAP) + self.words.sizeHint().width()
        return QSize(wide, self.heightForWidth(wide))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click renames."""
        self.rename()

    def _over(self) -> None:
        if not self.field.isHidden():
            name = " ".join(self.field.text().split())
            changed = bool(name) and name != self.words.text()
            self._close()
            if changed:
                self.renamed.emit(name)

    def _close(self) -> None:
        if not self.field.isHidden():
            self.field.setModified(False)
            had = self.field.hasFocus()
            self.field.hide()
            self.words.show()
            if had:
                self.closed.emit()
