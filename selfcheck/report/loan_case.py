"""What both pages of the loan brief are written from: the loan, the actions it pays for, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selfcheck.domain.ladder import months_between
from selfcheck.domain.loan import Loan
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.numbers import HowKnown, PriceKnown
from selfcheck.i18n import Language
from selfcheck.report.desk import Desk, Row
from selfcheck.report.money_words import use_of
from selfcheck.report.text import clipped

LONGEST_TITLE = 60
YEARS_OF_ACCOUNTS = 3


@dataclass(frozen=True)
class LoanDesk:
    """The loan of one firm, and everything its pages share.

    `rows` are the actions the loan pays for, `others` those that run on own money by the month of the loan.
    """

    desk: Desk
    picture: MoneyPicture
    loan: Loan
    firm: str
    rows: tuple[Row, ...]
    others: tuple[Row, ...]

    @classmethod
    def of(cls, desk: Desk, picture: MoneyPicture, loan: Loan) -> LoanDesk:
        """The case of a firm whose picture has this loan; a brief always shows the picture, even without bills."""
        desk.picture = picture
        firm = " ".join(desk.setter.clean(desk.assessment.firm.name).split()) or desk.language.text("Our firm")
        rows = tuple(row for row in desk.rows if row.action.key in loan.keys)
        others = tuple(row for row in desk.rows if row.action.key not in loan.keys and _runs(picture, loan, row))
        return cls(desk=desk, picture=picture, loan=loan, firm=firm, rows=rows, others=others)

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.desk.language

    def money(self, value: Decimal) -> str:
        """An amount after its currency; below 0 with a minus sign."""
        return self.language.money(value, self.desk.currency).replace("-", "\u2212")

    def amount(self, value: Decimal) -> str:
        """An amount without its currency; below 0 with a minus sign."""
        return self.language.amount(value, self.desk.currency).replace("-", "\u2212")

    @property
    def own_part_saved(self) -> bool:
        """Whether own money and the low savings cover the own part when the loan starts."""
        point = next((one for one in self.picture.ladder.points if one.on == self.loan.starts), None)
        return point is not None and point.pot >= self.loan.own_part

    @property
    def missing(self) -> list[str]:
        """What the firm has still to bring, a line for each; nothing on it is invented."""
        text, loan = self.language.text, self.loan
        found = [
            text("Quote for action {number}, {title}", number=row.number, title=clipped(row.title, LONGEST_TITLE))
            for row in self.rows
            if row.action.price_known is not PriceKnown.QUOTE
        ]
        year = self.desk.today.year
        found.append(text("Accounts of {first} to {last}", first=year - YEARS_OF_ACCOUNTS, last=year - 1))
        found.append(text("What can serve as security"))
        if loan.own_part > 0 and not self.own_part_saved:
            found.append(text("Where the own part of {money} comes from", money=self.money(loan.own_part)))
        if self.picture.base is None or not self.picture.base.output.quantity:
            found.append(text("How much the firm made in the year, to show productivity"))
        found += [text("Bills or readings for {use}", use=name) for name in self._guessed()]
        return found

    def _guessed(self) -> list[str]:
        """The uses the borrowed savings are taken of whose quantity is only an estimate."""
        keys = dict.fromkeys(part.use for row in self.rows if row.line for part in row.line.parts if part.use)
        uses = [use_of(self.desk, key) for key in keys]
        return [
            clipped(use.name, LONGEST_TITLE)
            for use in uses
            if use is not None and use.known is HowKnown.ESTIMATE and use.name.strip()
        ]


def _runs(picture: MoneyPicture, loan: Loan, row: Row) -> bool:
    """Whether an action has begun by the month of the loan."""
    start = picture.ladder.start(row.action.key)
    return start is not None and start.on is not None and months_between(start.on, loan.starts) >= 0
