"""All calculators to choose from, those for the action in hand first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.domain.calculators.kernel import Calculator
from selfcheck.i18n import Language
from selfcheck.labels import area_name
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.option_row import OptionRow
from selfcheck.ui.widgets.text import caption


class CalculatorRow(OptionRow):
    """One calculator: its name and its area."""

    def __init__(self, theme: Theme, calculator: Calculator, language: Language) -> None:
        super().__init__(
            theme, calculator.area.value, language.text(calculator.name), area_name(calculator.area, language)
        )
        self.calculator = calculator


class CalculatorList(QWidget):
    """`chosen` tells the calculator a person picked."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, language: Language, first: Sequence[Calculator], every: Sequence[Calculator]
    ) -> None:
        super().__init__()
        text = language.text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self.rows: list[CalculatorRow] = []
        rest = [one for one in every if one not in first]
        for heading, group in ((text("For this action"), list(first)), (text("All calculators"), rest)):
            if group:
                column.addWidget(caption(theme, heading, strong=True))
            for calculator in group:
                row = CalculatorRow(theme, calculator, language)
                row.clicked.connect(self._pressed)
                self.rows.append(row)
                column.addWidget(row)

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, CalculatorRow):
            self.chosen.emit(row.calculator)
