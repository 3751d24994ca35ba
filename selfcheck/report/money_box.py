"""What the plan costs and brings, as three figures in a frame; what nobody knows yet is said and never counted as 0."""

from __future__ import annotations

from reportlab.platypus import Flowable, Table

from selfcheck.domain.plan import Totals, totals
from selfcheck.i18n import EN_DASH
from selfcheck.report import fonts
from selfcheck.report.desk import Desk


def money_box(desk: Desk) -> list[Flowable]:
    """The three figures in a frame, and what they leave out."""
    text, count, theme = desk.language.text, desk.language.count, desk.theme
    total = totals(row.action for row in desk.rows)
    figures = [
        (count("To invest, {n} action", "To invest, all {n} actions", total.rows), _invest(desk, total)),
        (text("Saves a year, your figures"), _save(desk, total)),
        (text("Pays back in"), _payback(desk, total)),
    ]
    note = [desk.words(theme.small, " ".join(_left_out(desk, total)))]
    widths = [desk.width * share for share in (0.32, 0.41, 0.27)]
    cells = [
        [desk.words(theme.small, name), _figure(desk, figure, width - 20)]
        for (name, figure), width in zip(figures, widths, strict=True)
    ]
    box = Table(
        [cells, [note, "", ""]],
        colWidths=widths,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BOX", (0, 0), (-1, -1), 0.75, theme.line),
            ("LINEBEFORE", (1, 0), (-1, 0), 0.75, theme.line),
            ("LINEABOVE", (0, 1), (-1, 1), 0.75, theme.line),
            ("SPAN", (0, 1), (-1, 1)),
            ("LEFTPADDING", (0, 0), (-1, -1), 12),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("TOPPADDING", (0, 0), (-1, -1), 6),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
        ],
        cornerRadii=(7, 7, 7, 7),
        hAlign="LEFT",
    )
    return [box]


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


def _left_out(desk: Desk, total: Totals) -> list[str]:
    text, count = desk.language.text, desk.language.count
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
    if not said:
        said.append(text("Each figure is one you typed; the totals are the sums of the actions in this plan."))
    return said
