"""The card "Your firm"."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from selfcheck.domain.assessment import Firm
from selfcheck.i18n import LANGUAGES, Language, countries, country_currency, country_language, currencies
from selfcheck.labels import listed
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.get_organised.facts import Facts
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.fields_layout import FieldsLayout
from selfcheck.ui.widgets.form_card import FormCard
from selfcheck.ui.widgets.form_row import FormRow, combo_row, line_row
from selfcheck.ui.widgets.text import caption, heading
from selfcheck.ui.widgets.typed_combo import CodeCombo, TypedCombo

LONGEST = 200


class FirmCard(FormCard):
    """Name, town, people, country, money and the language of the plan. The country brings the last two."""

    firm_changed = Signal(object)  # Firm
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme, spacing=12)
        self._language = language
        self._firm = Firm(key="", name="")
        self._plan_language = language.code
        text = language.text
        self.name = line_row(theme, text("Name of the firm"))
        self.town = line_row(theme, text("Town"))
        self.staff = line_row(theme, text("People working"))
        choices = list(countries(language.code).items())
        hint = text("Type a few letters")
        self.country: FormRow[TypedCombo] = FormRow(theme, text("Country"), TypedCombo(theme, choices, hint=hint))
        money = [("", text("not chosen"))]
        money += [(code, f"{code}, {name}") for code, name in currencies(language.code).items()]
        self.money: FormRow[CodeCombo] = FormRow(theme, text("Money"), CodeCombo(theme, money))
        self.plan_language = combo_row(theme, text("Language of the plan"), list(LANGUAGES.items()))
        self._info = caption(theme)
        self._build(theme)
        for row in (self.name, self.town, self.staff):
            row.field.setMaxLength(LONGEST)
            row.field.editingFinished.connect(self.tell)
        self.country.field.chosen.connect(self._country_chosen)
        self.money.field.chosen.connect(self._money_chosen)
        self.plan_language.field.chosen.connect(self.language_chosen)

    def _build(self, theme: Theme) -> None:
        self.add(heading(theme, self._language.text("Your firm")))
        fields = QWidget()
        layout = FieldsLayout(theme, fields)
        layout.add(self.name, 220, 3)
        layout.add(self.town, 130, 1)
        layout.add(self.staff, 100, 0)
        layout.add(self.country, 190, 2)
        layout.add(self.money, 130, 1)
        layout.add(self.plan_language, 150, 1)
        self.add(fields)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(Icon(theme, "info", size=14))
        line.addWidget(self._info, 1)
        self.column.addLayout(line)

    def show_facts(self, facts: Facts) -> None:
        """Show the firm; a field somebody types in is left alone."""
        self._firm, self._plan_language = facts.firm, facts.language
        _put(self.name.field, facts.firm.name)
        _put(self.town.field, facts.firm.town)
        _put(self.staff.field, "" if facts.firm.staff is None else str(facts.firm.staff))
        if self.country.field.code() != facts.firm.country and not self.country.field.hasFocus():
            self.country.field.set_code(facts.firm.country)
        self.money.field.set_code(facts.firm.currency)
        self.plan_language.field.set_code(facts.language)
        self._show_info()

    def forget(self) -> None:
        """Empty the fields for another firm."""
        for row in (self.name, self.town, self.staff):
            row.field.clear()
            row.set_error("")
        self.country.field.set_code("")

    def tell(self) -> None:
        """Hand over what stands in the fields; what can't be used is said at its field."""
        firm = replace(self._firm, name=self.name.field.text().strip(), town=self.town.field.text().strip())
        staff = self.staff.field.text().strip()
        if staff and not (staff.isdecimal() and 0 < int(staff[:9]) < 1_000_000 and len(staff) < 9):
            self.staff.set_error(self._language.text("Only digits, for example 14."))
        else:
            self.staff.set_error("")
            firm = replace(firm, staff=int(staff) if staff else None)
        if not firm.name and self._firm.name:
            # A firm keeps its name until it gets another one.
            self.say_name_missing()
            firm = replace(firm, name=self._firm.name)
        elif firm.name:
            self.name.set_error("")
        if firm != self._firm:
            self._firm = firm
            self.firm_changed.emit(firm)

    def say_name_missing(self) -> None:
        """Ask for the name where it is typed."""
        self.name.set_error(self._language.text("The firm needs a name. Type what stands on its door."))

    def _country_chosen(self, country: str) -> None:
        currency = country_currency(country) or self._firm.currency
        firm = replace(self._firm, name=self.name.field.text().strip() or self._firm.name, country=country,
                       currency=currency)  # fmt: skip
        self.money.field.set_code(currency)
        changed = firm != self._firm
        self._firm = firm
        if changed:
            self.firm_changed.emit(firm)
        spoken = country_language(country)
        if spoken and spoken != self._plan_language:
            self.plan_language.field.set_code(spoken)
            self.language_chosen.emit(spoken)

    def _money_chosen(self, currency: str) -> None:
        if currency != self._firm.currency:
            self._firm = replace(self._firm, currency=currency)
            self.firm_changed.emit(self._firm)

    def _show_info(self) -> None:
        others = [name for code, name in LANGUAGES.items() if code != self._plan_language]
        said = self._language.text(
            "Money and language follow the country. The plan can also be written in {others}.",
            others=listed(others, self._language),
        )
        if self._info.text() != said:
            self._info.setText(said)


def _put(field: QLineEdit, words: str) -> None:
    """Show `words` unless somebody types there."""
    if field.text() != words and not (field.hasFocus() and field.isModified()):
        field.setText(words)
