"""The calculator beside the order of the plan: opened for a row, tried out against the total, used or put away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal

from selfcheck.domain.library import Library, Source
from selfcheck.domain.numbers import Reading
from selfcheck.domain.plan import Action
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.pages.calculator.panel import CalculatorPanel
from selfcheck.ui.pages.calculator.words import CalculatorWords
from selfcheck.usecases.money import picture


class CalculatorSide(QObject):
    """Keeps the panel of the action in hand. `opened` and `closed` tell the page, `tried` what the total becomes."""

    opened = Signal()
    closed = Signal()
    tried = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._language = context.language
        self._desk: Desk | None = None
        self._sources: dict[str, Source] | None = None
        self.panel: CalculatorPanel | None = None
        self.action = ""

    def open(self, desk: Desk, words: OrderWords, action: Action) -> CalculatorPanel:
        """Stand ready for an action; what stood there before goes."""
        self._put_away()
        self._desk, self.action = desk, action.key
        said = CalculatorWords(self._language, desk.assessment, desk.money.factors, self._sources or {})
        panel = self.panel = CalculatorPanel(self._context.theme, said)
        panel.closed.connect(self.close)
        panel.used.connect(self._use)
        panel.tried.connect(self._try)
        panel.taken_off.connect(self._take_off)
        self.opened.emit()
        number = [one.key for one in words.kept()].index(action.key) + 1
        kept = desk.assessment.readings.get(action.key)
        panel.open_for(words.title(action), number, words.area(action).value, words.calculators(action), kept)
        self._read_sources()
        return panel

    def close(self) -> None:
        """Put the panel away."""
        if self.panel is not None:
            self._put_away()
            self.closed.emit()

    def _put_away(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def _use(self, reading: Reading) -> None:
        if self._desk is None:
            return
        action = next((one for one in self._desk.assessment.actions if one.key == self.action), None)
        self._desk.attach_reading(self.action, reading)
        if action is not None and action.saving is not None:
            # Whoever says "use this" means it instead of the figure typed before; one step back brings that again.
            self._desk.change_action(replace(action, saving=None))
        self.close()

    def _take_off(self) -> None:
        if self._desk is not None:
            self._desk.take_reading_off(self.action)
        self.close()

    def _try(self, reading: Reading | None) -> None:
        """What the total would be with the figures that stand in the panel."""
        said = ""
        if reading is not None and self._desk is not None:
            assessment = self._desk.assessment
            actions = tuple(replace(one, saving=None) if one.key == self.action else one for one in assessment.actions)
            tried = replace(assessment, actions=actions, readings={**assessment.readings, self.action: reading})
            sums = picture(self._context.workspace, tried).totals
            total = self._language.money_range(sums.saving, assessment.firm.currency)
            said = self._language.text("With this calculator: {total}.", total=total)
        self.tried.emit(said)

    # The documents behind the calculators, read when first asked for

    def _read_sources(self) -> None:
        if self._sources is None:
            read = partial(getattr, self._context.workspace, "library")
            self._context.jobs.save(read, self._sources_read, self._not_read)

    def _sources_read(self, library: Library) -> None:
        if shiboken6.isValid(self):
            self._sources = dict(library.sources)
            if self.panel is not None:
                self.panel.take_sources(self._sources)

    def _not_read(self, _trouble: Trouble) -> None:
        """Without the library a source is named by its id; the figures are the same."""
