"""What every part of the action plan is written from: the assessment, its numbered rows, words, styles and sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Spacer

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.contacts import Contact
from selfcheck.domain.finance import Range
from selfcheck.domain.ladder_shape import LadderShape, ladder_shape
from selfcheck.domain.library import InvestmentClass, Option, Source, Term
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.plan import Action, Status, class_of
from selfcheck.domain.savings import SavingLine
from selfcheck.domain.suggestions import Reason, Standing, Suggestion, suggestions
from selfcheck.i18n import currency_decimals
from selfcheck.report.paper import Paper
from selfcheck.report.sheet import Place


@dataclass(frozen=True)
class Row:
    """One action of the plan: its number, and money as it is printed.

    `line` says how the saving is known; None when the plan is printed without numbers.
    """

    number: int
    action: Action
    option: Option | None
    title: str
    letter: InvestmentClass | None
    reasons: tuple[Reason, ...]
    line: SavingLine | None = None


@dataclass(kw_only=True)
class Desk(Paper):
    """Everything the parts share while one paper is written.

    `picture` is the money worked out from the firm's numbers; None when it has none, and then only what somebody typed
    is printed. `documents` are sources by id beside the pinned ones, such as those of the calculators. `contacts` help
    this firm; `terms` are words to explain.
    """

    assessment: Assessment
    picture: MoneyPicture | None = None
    documents: Mapping[str, Source] = field(default_factory=dict)
    contacts: Sequence[Contact] = ()
    terms: Sequence[Term] = ()

    @property
    def currency(self) -> str:
        """The firm's currency, a label; empty when it has none."""
        return self.assessment.firm.currency

    @cached_property
    def suggestions(self) -> list[Suggestion]:
        """Every option the questions lead to."""
        return suggestions(self.assessment)

    @cached_property
    def rows(self) -> list[Row]:
        """The actions in plan order without the dropped ones, numbered from 1."""
        why = {one.option.id: one.reasons for one in self.suggestions if one.standing is Standing.SUGGESTED}
        every = self.assessment.actions if self.picture is None else self.picture.actions
        kept = [action for action in every if action.status is not Status.DROPPED]
        return [self._row(number, action, why) for number, action in enumerate(kept, 1)]

    @cached_property
    def ladder(self) -> LadderShape | None:
        """When the savings pay for which action; None without numbers or without anything to pay for."""
        return ladder_shape(self.picture.ladder) if self.picture is not None else None

    def _row(self, number: int, action: Action, why: dict[str, tuple[Reason, ...]]) -> Row:
        option = self.assessment.options.get(action.option) if action.option else None
        reasons = tuple(reason for reason in why.get(action.option or "", ()) if reason.strength)
        title, printed = self._title(action, option), as_printed(action, self.currency)
        if self.picture is not None:
            letter, line = self.picture.classes[action.key], self.picture.by_key[action.key]
            return Row(number, printed, option, title, letter, reasons, line)
        usual = option.investment_class if option else None
        return Row(number, printed, option, title, class_of(action, usual, self.assessment.firm.minor_cost), reasons)

    def _title(self, action: Action, option: Option | None) -> str:
        if action.title.strip():
            return " ".join(action.title.split())
        if option is not None:
            return self.language.content(option.title)
        return self.language.text("Action without a title")

    def cost(self, action: Action) -> str:
        """The investment without its currency, or that nobody knows it yet."""
        if action.investment is None:
            return self.language.text("not yet quantified")
        return self.language.amount(action.investment, self.currency)

    def saving(self, action: Action) -> str:
        """The saving a year without its currency, or that nobody knows it yet."""
        if action.saving is None:
            return self.language.text("not yet quantified")
        return self.language.amounts(action.saving, self.currency)

    def part(self, name: str, title: str, lead: str = "", room: float = 90) -> list[Flowable]:
        """The title of a part with its line, its entry in the outline and, if given, a sentence under it.

        It moves to the next page unless `room` points are left under it.
        """
        top: list[Flowable] = [
            CondPageBreak(min(100 + room, self.height)),
            Place(name, title, space=20),
            self.words(self.theme.part, title),
            HRFlowable(width="100%", thickness=1, color=self.theme.ink, spaceBefore=5, spaceAfter=9),
        ]
        if lead:
            top += [self.words(self.theme.body, lead), Spacer(1, 6)]
        return top


def as_printed(action: Action, currency: str) -> Action:
    """The action with money rounded to what its currency is written with, so that printed rows add up to the total."""
    step = Decimal(1).scaleb(-currency_decimals(currency))
    saving = action.saving
    return replace(
        action,
        investment=None if action.investment is None else action.investment.quantize(step),
        saving=None if saving is None else Range(saving.low.quantize(step), saving.high.quantize(step)),
        spent=None if action.spent is None else action.spent.quantize(step),
        saved=None if action.saved is None else action.saved.quantize(step),
    )
