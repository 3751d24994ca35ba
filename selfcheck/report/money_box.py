"""What the plan costs and brings, as three figures in a frame; what nobody knows yet is said and never counted as 0."""

from __future__ import annotations

from reportlab.platypus import Flowable

from selfcheck.domain.plan import Totals, totals
from selfcheck.i18n import EN_DASH
from selfcheck.report import fonts
from selfcheck.report.desk import Desk
from selfcheck.report.layout import framed_figures


def money_box(desk: Desk) -> list[Flowable]:
    """The three figures in a frame, and what they leave out."""
    text, count, theme = desk.language.text, desk.language.count, desk.theme
    total = totals(row.action for row in desk.rows)
    figures = [
        (count("To invest, {n} action", "To invest, all {n} actions", total.rows), _invest(desk, total)),
        (text("Saves a year, estimate") if desk.picture else text("Saves a year, your figures"), _save(desk, total)),
        (text("Pays back in"), _payback(desk, total)),
    ]
    note = _note(desk)
    widths = [desk.width * share for share in (0.32, 0.41, 0.27)]
    cells = [
        [desk.words(theme.small, name), _figure(desk, figure, width - 20)]
        for (name, figure), width in zip(figures, widths, strict=True)
    ]
    return [framed_figures(theme, cells, widths, note)]


def _figure(desk: Desk, figure: str, width: float) -> Flowable:
    """A figure, large when it is known and has room; a range too wide for its place goes on after its dash."""
    theme = desk.theme
    if figure == desk.language.text("not yet quantified"):
        return desk.words(theme.unknown, figure)
    if fonts.width(figure, fonts.SEMI_BOLD, theme.figure.fontSize) <= width:
        return desk.words(theme.figure, figure)
    return desk.words(theme.item, figure.replace(EN_DASH, f"{EN_DASH}\n"))


def _invest(desk: Desk, total: Totals) -> str:
    if total.without_investment == total.rows:
        return desk.language.text("not yet quantified")
    return desk.language.money(total.investment, desk.currency)


def _save(desk: Desk, total: Totals) -> str:
    if total.without_saving == total.rows:
        return desk.language.text("not yet quantified")
    return desk.language.money_range(total.saving, desk.currency)


def _payback(desk: Desk, total: Totals) -> str:
    if total.without_investment or total.without_saving == total.rows:
        return desk.language.text("not yet quantified")
    if total.payback is None:
        return desk.language.text("no payback")
    return desk.language.months(*total.payback)


def _note(desk: Desk) -> list[Flowable]:
    """With numbers how the plan can be paid, for the foot says what the totals leave out; else what they leave out."""
    if desk.picture is not None:
        return [desk.words(desk.theme.body, " ".join(ways_to_pay(desk)))]
    said = left_out(desk) or [
        desk.language.text("Each figure is one you typed; the totals are the sums of the actions in this plan.")
    ]
    return [desk.words(desk.theme.small, " ".join(said))]


def ways_to_pay(desk: Desk) -> list[str]:
    """How far own money and the low savings carry the plan: nothing is said that the ladder does not show."""
    language, shape = desk.language, desk.ladder
    if shape is None or not (shape.flags or shape.never):
        return [language.text("When an action has a cost, this says which savings can pay for it.")]
    own = desk.assessment.money.own_money
    money = language.money(own, desk.currency)
    last = max((flag.last for flag in shape.flags), default=0)
    month = language.month(shape.on(last))
    if shape.never:
        return [
            language.count(
                "On the low figures, the savings never pay for {n} action. It needs more money of your own, or a loan.",
                "On the low figures, the savings never pay for {n} actions. They need more of your own, or a loan.",
                len(shape.never),
            )
        ]
    if last == 0:
        if not own:
            return [language.text("Nothing has to be bought: every action can start at once.")]
        return [language.text("{money} of your own pays for every action with a cost, without a loan.", money=money)]
    start = (
        language.text("Begin with {money} of your own.", money=money) if own
        else language.text("Begin with what costs nothing.")
    )  # fmt: skip
    return [
        start,
        language.text("Even on the low figures, the savings then pay for every later action; the last one starts in "
                      "{month}, without a loan.", month=month),
    ]  # fmt: skip


def left_out(desk: Desk) -> list[str]:
    """What the totals leave out, a sentence for each; none when they are whole."""
    total = totals(row.action for row in desk.rows)
    count = desk.language.count
    said = []
    if total.without_investment:
        said.append(
            count(
                "{n} action has no cost yet; the total leaves it out.",
                "{n} actions have no cost yet; the total leaves them out.",
                total.without_investment,
            )
        )
    if total.without_saving:
        said.append(
            count(
                "{n} action has no saving yet; the total leaves it out.",
                "{n} actions have no saving yet; the total leaves them out.",
                total.without_saving,
            )
        )
    return said
