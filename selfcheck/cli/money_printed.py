"""What the command line shows of numbers and money: lines for people, plain values for scripts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfcheck.cli.money_values import action_title
from selfcheck.domain.assessment import Assessment
from selfcheck.domain.benchmarks import reached
from selfcheck.domain.completing import Slip
from selfcheck.domain.indicators import Change, Figure, Verdict
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.numbers import HowKnown, Numbers, Use
from selfcheck.domain.plan import Action
from selfcheck.domain.savings import HowSaved
from selfcheck.errors import N_
from selfcheck.i18n import NBSP, Language, currency_decimals
from selfcheck.labels import digits_of, indicator_name, listed, target_words, usual_words
from selfcheck.units import quantity_words, unit_name
from selfcheck.usecases.indicators import Compared, notes, period_words, unit_words
from selfcheck.usecases.numbers import slip_in

_HOW = {
    HowSaved.OWN: N_("your own figure"),
    HowSaved.CALCULATOR: N_("calculator"),
    HowSaved.SHARE: N_("share of your own bill"),
    HowSaved.UNKNOWN: N_("not yet quantified"),
}
_VERDICTS = {Verdict.BETTER: N_("better"), Verdict.WORSE: N_("worse"), Verdict.SAME: N_("the same")}
_KNOWN = {HowKnown.METER: N_("meter"), HowKnown.BILL: N_("bill"), HowKnown.ESTIMATE: N_("estimate")}


def recorded_lines(assessment: Assessment, numbers: Numbers, use: Use, language: Language) -> Iterator[str]:
    """A row as it stands now, and the question about it when it looks like a slip."""
    currency = assessment.firm.currency
    figures = []
    if use.quantity is not None:
        figures.append(quantity_words(use.quantity, use.unit, language))
    if use.cost is not None:
        figures.append(language.money(use.cost, currency))
    if use.price is not None:
        price = f"{currency} {language.number(use.price, _decimals(use.price, currency))}".strip()
        figures.append(language.text("{price} for a {unit}", price=price, unit=unit_name(use.unit, language)))
    yield language.text(
        "Recorded for {period}: {name}, {figures} ({known}).",
        period=period_words(numbers, language),
        name=use.name,
        figures=", ".join(figures),
        known=language.text(_KNOWN[use.known]),
    )
    slip = slip_in(assessment, numbers, use)
    if slip is not None:
        yield _slip_line(numbers, use, slip, language)


def money_lines(assessment: Assessment, picture: MoneyPicture, language: Language) -> Iterator[str]:
    """Savings in plan order with what they are counted after, their total, the ladder and the loan."""
    currency = assessment.firm.currency
    yield f"{assessment.firm.name} ({assessment.key})"
    if picture.base is None:
        yield language.text("No numbers yet: savings are your own figures or calculators only.")
    else:
        paid = language.money(picture.cost, currency)
        yield language.text("{period}: {paid} paid", period=period_words(picture.base, language), paid=paid)
    yield ""
    places = {action.key: str(place) for place, action in enumerate(picture.actions, start=1)}
    for action in picture.actions:
        yield from _action_lines(assessment, picture, action, places, language)
    totals = picture.totals
    yield language.text(
        "Total of the rows above: costs {investment}, saves {saving} a year",
        investment=language.money(totals.investment, currency),
        saving=language.money_range(totals.saving, currency),
    )
    if totals.without_saving:
        yield language.count(
            "{n} action is not yet quantified.", "{n} actions are not yet quantified.", totals.without_saving
        )
    yield ""
    yield from _ladder_lines(picture, places, language)
    yield from _loan_lines(picture, currency, places, language)


def indicator_lines(compared: Compared, language: Language) -> Iterator[str]:
    """The indicators of a period against its baseline."""
    against = period_words(compared.base, language) if compared.base is not None else language.text("no baseline")
    yield language.text(
        "{firm}: {period} against {base}",
        firm=compared.assessment.firm.name,
        period=period_words(compared.now, language),
        base=against,
    )
    for one in compared.rows:
        figures = [_figure(one.base, language), _figure(one.now, language)]
        yield f"  {indicator_name(one.indicator, language)}: " + language.text(
            "{base} to {now} {unit}, {change}",
            base=figures[0],
            now=figures[1],
            unit=unit_words(one, language),
            change=_change(one, language),
        )
        yield from _beside(compared, one, language)
    yield from notes(compared, language)


def _beside(compared: Compared, one: Change, language: Language) -> Iterator[str]:
    """The usual range and the target under an indicator."""
    usual, target = compared.usual_of(one.indicator), compared.target_of(one.indicator)
    if usual is not None:
        ends = [Decimal(f"{end:.3g}") for end in (usual.low, usual.high)]
        low, high = (language.number(end, digits_of(end)) for end in ends)
        amount = f"{low}–{high} {unit_name(usual.unit, language)}"
        yield f"    {usual_words(amount, usual.confidence, language)}"
    if target is not None:
        value = language.number(target.value, digits_of(target.value))
        amount = f"{value} {unit_name(target.unit, language)}"
        yield f"    {target_words(amount, target.by, reached(target, one.now), language)}"


def _action_lines(
    assessment: Assessment, picture: MoneyPicture, action: Action, places: dict[str, str], language: Language
) -> Iterator[str]:
    currency, line = assessment.firm.currency, picture.by_key[action.key]
    letter = picture.classes[action.key]
    title = action_title(assessment, action, language)
    if not line.counted:
        yield language.text("{place}  –  {title}: dropped, not counted", place=places[action.key], title=title)
        return
    saving = language.text("not yet quantified")
    if line.money is not None:
        saving = language.text(
            "saves {money} a year ({how})",
            money=language.money_range(line.money, currency),
            how=language.text(_HOW[line.how]),
        )
    cost = language.text("cost not known")
    if action.investment is not None:
        cost = language.text("costs {money}", money=language.money(action.investment, currency))
    yield f"{places[action.key]}  {letter.value if letter else '?'}  {title}: {cost}, {saving}"
    if line.after:
        yield "      " + language.text(
            "on what is left after {places}", places=listed([places[key] for key in line.after], language)
        )
    if line.beyond:
        yield "      " + language.text("more than is left of the bill; it stays as you typed it")


def _ladder_lines(picture: MoneyPicture, places: dict[str, str], language: Language) -> Iterator[str]:
    if not picture.ladder.starts:
        return
    yield language.text("When each action can begin, on the low savings:")
    for one in picture.ladder.starts:
        begins = language.month(one.on) if one.on is not None else language.text("never from these savings")
        yield f"  {places[one.key]}: {begins}"


def _loan_lines(picture: MoneyPicture, currency: str, places: dict[str, str], language: Language) -> Iterator[str]:
    loan = picture.loan
    if loan is None:
        return
    yield ""
    yield language.text(
        "A loan of {amount} for {places} over {months} months at {interest} % is {instalment} a month.",
        amount=language.money(loan.amount, currency),
        places=listed([places[key] for key in loan.keys], language),
        months=loan.months,
        interest=language.number(loan.interest),
        instalment=language.money(loan.instalment, currency),
    )
    yield language.text(
        "Each month from the low savings: {left}; with savings 30 % lower: {lower}.",
        left=_left(loan.left, currency, language),
        lower=_left(loan.left_lower, currency, language),
    )


def _left(amount: Decimal, currency: str, language: Language) -> str:
    """What is left over, or missing: in words, since a sign alone is easily overlooked."""
    if amount < 0:
        return language.text("{money} short", money=language.money(-amount, currency))
    return language.text("{money} left", money=language.money(amount, currency))


def _figure(figure: Figure | None, language: Language) -> str:
    if figure is None:
        return "–"
    value = Decimal(f"{figure.value:.3g}")
    return language.number(value, max(0, 2 - value.adjusted()) if abs(value) < 1 else None)


def _change(one: Change, language: Language) -> str:
    if one.change is None or one.verdict is None:
        return language.text("no baseline")
    signed = (
        f"{'+' if one.change > 0 else '−' if one.change < 0 else ''}{language.number(abs(one.change) * 100, 1)}{NBSP}%"
    )
    return f"{signed} {language.text(_VERDICTS[one.verdict])}"


def _decimals(price: Decimal, currency: str) -> int:
    """A price has the decimals of its currency, and more where it needs them."""
    exponent = price.normalize().as_tuple().exponent
    return max(currency_decimals(currency), -exponent if isinstance(exponent, int) else 0)


def _slip_line(numbers: Numbers, use: Use, slip: Slip, language: Language) -> str:
    unit, made = unit_name(slip.usual.unit, language), unit_name(numbers.output.unit, language)
    return language.text(
        "Is it {likely}? {typed} means {each} {unit} for each {made}; {low} to {high} is usual.",
        likely=quantity_words(slip.likely, use.unit, language),
        typed=quantity_words(use.quantity or slip.likely, use.unit, language),
        each=language.number(slip.per_output),
        unit=unit,
        made=made,
        low=language.number(slip.usual.low),
        high=language.number(slip.usual.high),
    )
