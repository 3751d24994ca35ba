"""The cards "Commitment" and "Have at hand"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.get_organised.facts import Facts
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.fields import CheckBox
from selfcheck.ui.widgets.form_card import FormCard
from selfcheck.ui.widgets.form_row import line_row
from selfcheck.ui.widgets.text import Text, body, caption, heading


class PromiseCard(FormCard):
    """A promise with a name; it prints on the last page of the plan."""

    promised = Signal(str)  # the name; empty takes the promise back

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, spacing=8)
        self._language = language
        text = language.text
        self.name = line_row(theme, text("Who promises"))
        self.name.field.setMaxLength(200)
        self.box = CheckBox(theme, text("We promise"))
        self._signed = Text(theme)
        self.add(heading(theme, text("Commitment")))
        self.add(
            body(
                theme,
                text(
                    "We look honestly, do what costs nothing at once, and look again in six months. "
                    "Nobody is blamed for what we find."
                ),
            )
        )
        self.add(self.name)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.box)
        row.addWidget(self._signed, 1)
        row.addWidget(caption(theme, text("prints on the last page")), 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.box.clicked.connect(self._pressed)
        self.name.field.returnPressed.connect(self._entered)

    def show_facts(self, facts: Facts) -> None:
        """Show who promised and when, or ask for the name."""
        said = facts.commitment
        self.box.setChecked(said is not None)
        self.name.setVisible(said is None)
        self._signed.setText(f"{said.name}, {self._language.day(said.on)}" if said else "")
        self.box.setAccessibleName(", ".join(one for one in (self.box.text(), self._signed.text()) if one))
        field = self.name.field
        if said is not None:
            field.setText(said.name)
        elif not field.text() and not field.hasFocus() and not field.isModified():
            # Whoever decides is likely to be the one who promises.
            first = next((person.name for person in facts.people), "")
            field.setText(facts.must_haves.manager or first)

    def _entered(self) -> None:
        self.box.setChecked(True)
        self._pressed()

    def _pressed(self) -> None:
        if not self.box.isChecked():
            self.promised.emit("")
            return
        name = self.name.field.text().strip()
        self.name.set_error("" if name else self._language.text("Type who promises, then tick the box."))
        if name:
            self.promised.emit(name)
        else:
            self.box.setChecked(False)
            self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)


class AtHandCard(FormCard):
    """What helps to have within reach before one looks around."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, spacing=8)
        text = language.text
        self.add(heading(theme, text("Have at hand")))
        for icon, words in (
            ("receipt", text("Last year's bills: electricity, fuel, water")),
            ("clock", text("A normal working day, from the first hour on")),
            ("camera", text("A phone for pictures, and a watch")),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            row.addWidget(Icon(theme, icon, size=18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(body(theme, words), 1)
            self.column.addLayout(row)
