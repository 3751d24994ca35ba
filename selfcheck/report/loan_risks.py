"""What can go wrong with a loan, each said only where it is so."""

from __future__ import annotations

from selfcheck.domain.numbers import PriceKnown
from selfcheck.domain.savings import HowSaved
from selfcheck.labels import listed
from selfcheck.report.loan_case import LoanDesk
from selfcheck.report.money_words import period_name


def risks(case: LoanDesk) -> list[str]:
    """The bad case first, then prices, output, quotes and estimates."""
    said = [_lower(case), *_low_case(case)]
    language, base = case.language, case.picture.base
    if base is not None:
        said.append(
            language.text("Savings are counted at the prices and the output of {period}: when a price or the output "
                          "falls, they fall with it.", period=period_name(base, language))
        )  # fmt: skip
    guessed = [row for row in case.rows if row.action.price_known is PriceKnown.FIRST_ESTIMATE]
    if guessed:
        said.append(
            language.count(
                "The price of action {numbers} is a first estimate: the loan follows the quote.",
                "The prices of actions {numbers} are first estimates: the loan follows the quotes.", len(guessed),
                numbers=listed([str(row.number) for row in guessed], language),
            )
        )  # fmt: skip
    typical = [row for row in case.rows if row.line is not None and row.line.how is HowSaved.SHARE]
    if typical:
        said.append(
            language.count(
                "The saving of action {numbers} is a typical share of the firm’s own bill, not a reading.",
                "The savings of actions {numbers} are typical shares of the firm’s own bills, not readings.",
                len(typical), numbers=listed([str(row.number) for row in typical], language),
            )
        )  # fmt: skip
    if case.loan.months >= case.loan.longest:
        said.append(language.text("The term is at the limit of {n} months.", n=language.number(case.loan.longest)))
    return said


def _lower(case: LoanDesk) -> str:
    """Savings 30 % lower: the gap, and what covers it."""
    language, loan = case.language, case.loan
    left = loan.left_lower
    if left >= 0:
        return language.text("With savings 30 % lower the instalment is still covered: {money} a month is left.",
                             money=case.money(left))  # fmt: skip
    gap = case.money(-left)
    if loan.others and loan.left_lower_with_others >= 0:
        return language.count(
            "With savings 30 % lower {gap} a month is missing. The other {n} action, 30 % lower too, saves {money} a "
            "month and covers it.",
            "With savings 30 % lower {gap} a month is missing. The other {n} actions, 30 % lower too, save {money} a "
            "month and cover it.", len(case.others), gap=gap, money=case.money(loan.others_lower),
        )  # fmt: skip
    missing = case.money(-loan.left_lower_with_others)
    return language.text("With savings 30 % lower {gap} a month is missing; with the other actions {missing} a month "
                         "has still to come from the firm.", gap=gap, missing=missing)  # fmt: skip


def _low_case(case: LoanDesk) -> list[str]:
    """Whether even the low savings leave a gap, and until when."""
    language, loan = case.language, case.loan
    if loan.left >= 0:
        return []
    gap = case.money(-loan.left)
    if loan.turns_positive is None:
        return [language.text("On the low figures {gap} a month is missing, and no saving follows.", gap=gap)]
    return [
        language.text("On the low figures {gap} a month is missing until month {n}.", gap=gap,
                      n=language.number(loan.turns_positive - 1))
    ]  # fmt: skip


def waiting_or_interest(case: LoanDesk) -> str:
    """What waiting for the savings would leave unsaved, beside the interest; empty when waiting costs nothing."""
    language, waiting = case.language, case.picture.waiting
    interest = case.money(case.loan.interest_total)
    if waiting is None or not waiting.total.high:
        return ""
    lost = language.money_range(waiting.total, case.desk.currency)
    if waiting.never:
        return language.text("Until the savings alone can pay, {lost} stays unsaved; for some they never can. The "
                             "interest is {interest} in all.", lost=lost, interest=interest)  # fmt: skip
    return language.text("Until the savings alone can pay, {lost} stays unsaved. The interest is {interest} in all.",
                         lost=lost, interest=interest)  # fmt: skip
