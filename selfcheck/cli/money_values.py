"""Savings, classes, ladder and loan as plain values for scripts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.benchmarks import reached
from selfcheck.domain.finance import Range, payback_range
from selfcheck.domain.indicators import Change, Figure
from selfcheck.domain.loan import Loan, worth
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.numbers import Numbers
from selfcheck.domain.plan import Action
from selfcheck.domain.savings import SavingLine
from selfcheck.i18n import Language
from selfcheck.usecases.indicators import Compared, notes


def money_values(assessment: Assessment, picture: MoneyPicture, language: Language) -> dict[str, Any]:
    """The whole money of an assessment; amounts are in the firm's currency, savings a year."""
    waste, totals = picture.waste, picture.totals
    return {
        "assessment": assessment.key,
        "currency": assessment.firm.currency,
        "period": _period(picture.base),
        "cost": number(picture.cost),
        "minor_cost": number(picture.minor_cost),
        "actions": [
            _action(assessment, picture, action, picture.by_key[action.key], language) for action in picture.actions
        ],
        "total": {
            "investment": number(totals.investment),
            "saving": span(totals.saving),
            "payback_months": _months(totals.payback),
            "without_investment": totals.without_investment,
            "without_saving": totals.without_saving,
        },
        "by_resource": [
            {
                "resource": row.resource.value if row.resource is not None else None,
                "uses": list(row.uses),
                "actions": list(row.actions),
                "physical": span(row.physical),
                "unit": row.unit,
                "money": span(row.money),
                "share_of_bill_percent": span(row.share),
                "t_co2e": span(row.co2e),
            }
            for row in picture.by_resource.rows
        ],
        "ladder": _ladder(picture),
        "loan": None if picture.loan is None else _loan(picture.loan),
        "waiting": None if picture.waiting is None else {
            "months": dict(picture.waiting.months),
            "lost": span(picture.waiting.total),
            "never": list(picture.waiting.never),
        },
        "waste": None if waste is None else {
            "tonnes": span(waste.lost),
            "purchase": span(waste.purchase),
            "processing": span(waste.processing),
            "collection": span(waste.collection),
            "total": span(waste.total),
        },
    }  # fmt: skip


def indicator_values(compared: Compared, language: Language) -> dict[str, Any]:
    """The indicator set for scripts; `change` is a share of the base, null without a baseline.

    `usual` is what the sector mostly reaches, `target` what the firm wants; null where there is none.
    """
    return {
        "assessment": compared.assessment.key,
        "period": _period(compared.now),
        "base": _period(compared.base),
        "indicators": [_indicator(compared, one) for one in compared.rows],
        "notes": notes(compared, language),
    }


def number(value: Decimal | None) -> float | int | None:
    """A decimal as JSON has it: whole numbers without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def span(value: Range | None) -> dict[str, Any] | None:
    """Low and high."""
    return None if value is None else {"low": number(value.low), "high": number(value.high)}


def action_title(assessment: Assessment, action: Action, language: Language) -> str:
    """What an action is called: its own title, else its option's."""
    option = assessment.options.get(action.option or "")
    return action.title or (language.content(option.title) if option is not None else "")


def _action(
    assessment: Assessment, picture: MoneyPicture, action: Action, line: SavingLine, language: Language
) -> dict[str, Any]:
    letter = picture.classes[action.key]
    start = picture.ladder.start(action.key)
    known = action.investment is not None and action.saving is not None
    payback = payback_range(action.investment, action.saving) if known else None  # type: ignore[arg-type]
    return {
        "action": action.key,
        "option": action.option,
        "title": action_title(assessment, action, language),
        "class": letter.value if letter is not None else None,
        "investment": number(action.investment),
        "price_known": action.price_known.value if action.price_known is not None else None,
        "saving": span(line.money if line.counted else None),
        "how": line.how.value,
        "after": list(line.after),
        "counted": line.counted,
        "beyond_the_bill": line.beyond,
        "payback_months": _months(payback),
        "can_start": start.on.isoformat() if start is not None and start.on is not None else None,
        "parts": [
            {
                "use": part.use,
                "resource": part.resource.value if part.resource is not None else None,
                "end_use": part.end_use,
                "low": number(part.low),
                "high": number(part.high),
                "unit": part.unit,
                "money": span(part.money),
            }
            for part in line.parts
        ],
    }


def _ladder(picture: MoneyPicture) -> dict[str, Any]:
    return {
        "starts": [
            {
                "action": one.key,
                "investment": number(one.investment),
                "month": one.month,
                "on": one.on.isoformat() if one.on is not None else None,
            }
            for one in picture.ladder.starts
        ],
        "pot": [
            {"month": one.month, "on": one.on.isoformat(), "opening": number(one.opening), "after": number(one.pot)}
            for one in picture.ladder.points
        ],
    }


def _loan(loan: Loan) -> dict[str, Any]:
    return {
        "actions": list(loan.keys),
        "from": loan.starts.isoformat(),
        "investment": number(loan.investment),
        "grants": number(loan.grants),
        "own_part": number(loan.own_part),
        "amount": number(loan.amount),
        "interest_percent": number(loan.interest),
        "months": loan.months,
        "instalment": number(loan.instalment),
        "interest_total": number(loan.interest_total),
        "net_present_value": span(worth(loan).value),
        "internal_rate_of_return": [None if one is None else round(one, 1) for one in worth(loan).rate],
        "years_counted": worth(loan).years,
        "saving_a_month": span(loan.saving),
        "left_a_month": number(loan.left),
        "left_a_month_savings_30_percent_lower": number(loan.left_lower),
        "turns_positive_in_month": loan.turns_positive,
    }


def _indicator(compared: Compared, one: Change) -> dict[str, Any]:
    usual, target = compared.usual_of(one.indicator), compared.target_of(one.indicator)
    return {
        **_change(one),
        "usual": None if usual is None else {
            "low": float(f"{usual.low:.3g}"),
            "high": float(f"{usual.high:.3g}"),
            "unit": usual.unit,
            "confidence": usual.confidence.value,
            "sources": list(usual.sources),
        },
        "target": None if target is None else {
            "value": number(target.value),
            "unit": target.unit,
            "by": target.by.isoformat(),
            "reached": reached(target, one.now),
        },
    }  # fmt: skip


def _change(one: Change) -> dict[str, Any]:
    return {
        "indicator": one.indicator.value,
        "base": _figure(one.base),
        "now": _figure(one.now),
        "change": None if one.change is None else round(one.change, 4),
        "verdict": one.verdict.value if one.verdict is not None else None,
        "per_day": one.per_day,
    }


def _figure(figure: Figure | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    return {"value": float(f"{figure.value:.6g}"), "unit": figure.unit, "not_counted": list(figure.missing)}


def _period(numbers: Numbers | None) -> dict[str, str] | None:
    if numbers is None:
        return None
    return {"from": numbers.period.first.isoformat(), "to": numbers.period.last.isoformat()}


def _months(payback: tuple[float, float] | None) -> dict[str, float] | None:
    return None if payback is None else {"low": round(payback[0], 1), "high": round(payback[1], 1)}
