"""Page 1: enough for an owner, and meant for the wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Spacer, Table

from selfcheck.domain.plan import totals
from selfcheck.domain.scoring import score_card, strengths
from selfcheck.i18n import NBSP
from selfcheck.labels import country_name, listed
from selfcheck.report import fonts
from selfcheck.report.charts import score_bars
from selfcheck.report.desk import Desk, Row
from selfcheck.report.layout import broken
from selfcheck.report.marks import Beside, TickBox
from selfcheck.report.money_box import money_box
from selfcheck.report.sheet import LateWords, Pages, Place
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong, clipped

GOOD_ON_PAGE = 5
FIRST = 5
THEN = 6
ACTIONS, ACTIONS_END, GOOD, ANSWERS, SOURCES = "actions", "actions-end", "good", "answers", "sources"


@dataclass(frozen=True)
class _Density:
    """How much air page 1 gets; it gives way step by step until everything fits."""

    padding: float
    short: bool
    gap: float
    chart_row: float


_DENSITIES = (
    _Density(6, True, 14, 18.5),
    _Density(3.5, True, 9, 18.5),
    _Density(3, True, 7, 16),
    _Density(2, True, 5, 14.5),
    _Density(3, False, 7, 16),
    _Density(1.5, False, 4, 14.5),
)


def first_page(desk: Desk) -> list[Flowable]:
    """Firm, where it stands, what is good, the money, the first five things to do."""
    head = [Place("first", desk.language.text("At a glance")), *_firm(desk)]
    story: list[Flowable] = []
    for density in _DENSITIES:
        story = [*head, *_standing(desk, density), Spacer(1, density.gap)]
        if desk.rows:
            story += [*money_box(desk), Spacer(1, density.gap)]
        story += _first_things(desk, density)
        if _height(story, desk) <= desk.height:
            break
    return story


def _height(story: Sequence[Flowable], desk: Desk) -> float:
    total = 0.0
    for flowable in story:
        total += flowable.wrap(desk.width, desk.height)[1] + flowable.getSpaceBefore() + flowable.getSpaceAfter()
    return total


def _firm(desk: Desk) -> list[Flowable]:
    """The name as large as three lines allow, and who, where and how far under it."""
    name = clipped(desk.assessment.firm.name, 300) or desk.language.text("Your firm")
    chosen: Flowable = Spacer(0, 0)
    for style in desk.theme.names:
        chosen = desk.words(style, name)
        if chosen.wrap(desk.width, desk.height)[1] <= 3 * style.leading:
            break
    line = HRFlowable(width="100%", thickness=1, color=desk.theme.ink, spaceBefore=6, spaceAfter=10)
    return [chosen, desk.words(desk.theme.body, " · ".join(_about(desk))), line]


def _about(desk: Desk) -> list[str]:
    language, assessment, firm = desk.language, desk.assessment, desk.assessment.firm
    parts = [language.content(checklist.title) for checklist in assessment.checklists[:1]]
    country = country_name(firm.country, language) if firm.country else ""
    parts.append(", ".join(place for place in (clipped(firm.town, 60), country) if place))
    if firm.staff is not None:
        parts.append(language.count("{n} person works here", "{n} people work here", firm.staff))
    walked = [clipped(person.name, 40) for person in assessment.people if person.looks_around and person.name.strip()]
    if walked:
        parts.append(language.text("looked at by {names}", names=listed(walked[:4], language)))
    overall = score_card(assessment).overall
    parts.append(
        language.count(
            "{done} of {n} question answered", "{done} of {n} questions answered", overall.relevant,
            done=language.number(overall.assessed),
        )
    )  # fmt: skip
    return [part for part in parts if part]


def _standing(desk: Desk, density: _Density) -> list[Flowable]:
    """Score by area at the start side, what is already good at the end side."""
    text, theme = desk.language.text, desk.theme
    card = score_card(desk.assessment)
    left, gap = desk.width * 0.585, 22.0
    right = desk.width - left - gap
    if card.overall.so_far:
        title = text("Score so far")
        note = text("Score: share of good practice found, 0 to 100. Fewer than half of the questions have been looked "
                    "at, so this is a first impression.")  # fmt: skip
    else:
        title = text("Where you stand")
        note = text("Score: share of good practice found, 0 to 100. Lowest first.")
    bars = score_bars(card, desk.language, theme, left, density.chart_row)
    chart = [desk.words(theme.group, title), Spacer(1, 3), bars, Spacer(1, 3), desk.words(theme.small, note)]
    both = Table(
        [[chart, "", [desk.words(theme.group, text("What is already good")), Spacer(1, 3), *_good(desk)]]],
        colWidths=[left, gap, right],
        style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *_no_padding()],
        hAlign="LEFT",
    )
    return [both]


def _no_padding() -> list[tuple[Any, ...]]:
    return [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


def _good(desk: Desk) -> list[Flowable]:
    language, theme = desk.language, desk.theme
    found = strengths(desk.assessment)
    if not found:
        return [desk.words(theme.body, language.text("No question has been answered with Yes so far."))]
    lines: list[Flowable] = []
    for _key, question in found[:GOOD_ON_PAGE]:
        words = desk.words(theme.body, clipped(language.content(question.good), 200))
        lines += [Beside(words, "check", theme, theme.yes, 11, 7), Spacer(1, 4)]
    more = len(found) - GOOD_ON_PAGE
    if more > 0:

        def say(page: str) -> str:
            return language.count("and {n} more on page {page}", "and {n} more on page {page}", more, page=page)

        def late(places: Pages) -> str:
            return say(language.number(places[GOOD]))

        lines.append(LateWords(theme.small, late, say("888"), indent=18))
    return lines


def _first_things(desk: Desk, density: _Density) -> list[Flowable]:
    """The table of the first five actions that are open, and a line for those that follow."""
    language, theme = desk.language, desk.theme
    still = [row for row in desk.rows if row.action.open]
    if not still:
        return _nothing_to_do(desk)
    first, then = still[:FIRST], still[FIRST:]
    title = (
        language.text("The first five things to do")
        if len(first) == FIRST
        else language.count("The first thing to do", "The first {n} things to do", len(first))
    )
    table = _table(desk, first, density)
    heading = desk.words(theme.group, title)
    story: list[Flowable] = [CondPageBreak(min(24 + table.room(), desk.height)), heading, Spacer(1, 2), table.table()]
    if then:
        named = " · ".join(f"{row.number} {clipped(row.title, 60)}" for row in then[:THEN])
        if len(then) > THEN:
            more = language.count("{n} more", "{n} more", len(then) - THEN)
            named = f"{named} · {more}"
        story += [Spacer(1, 5), desk.words(theme.body, Strong(language.text("Then")), f"{NBSP}{NBSP} {named}")]
    return [*story, Spacer(1, 3), _steps_where(desk)]


def _nothing_to_do(desk: Desk) -> list[Flowable]:
    text, theme = desk.language.text, desk.theme
    if desk.rows:
        return [desk.words(theme.group, text("Everything in the plan is done"))]
    advice = text("No action has been chosen yet. Look at the options found, adopt what fits you, and print this page "
                  "again.")  # fmt: skip
    return [desk.words(theme.group, text("What to do")), Spacer(1, 3), desk.words(theme.body, advice)]


def _table(desk: Desk, rows: Sequence[Row], density: _Density) -> RowTable:
    text, theme, currency = desk.language.text, desk.theme, desk.currency
    total = totals(row.action for row in rows)
    costs = [desk.cost(row.action) for row in rows]
    saves = [desk.saving(row.action) for row in rows]
    cost_sum = desk.language.amount(total.investment, currency) if total.without_investment < total.rows else "–"
    save_sum = desk.language.amounts(total.saving, currency) if total.without_saving < total.rows else "–"
    cost_width = _column([*costs, cost_sum], 58, 104)
    save_width = _column([*saves, save_sum], 74, 132)
    who, by, done = 60.0, 56.0, 34.0
    widths = [done, desk.width - done - who - by - cost_width - save_width, who, by, cost_width, save_width]
    table = RowTable(theme, widths, density.padding, gap=8)
    costs_name = text("Costs, {currency}", currency=currency) if currency else text("Costs")
    saves_name = text("Saves a year, {currency}", currency=currency) if currency else text("Saves a year")
    start = [[desk.words(theme.small, name)] for name in (text("Done"), text("What"), text("Who"), text("By"))]
    table.header(*start, *([desk.words(theme.small_end, name)] for name in (costs_name, saves_name)))
    for row, cost, save in zip(rows, costs, saves, strict=True):
        _add(desk, table, row, cost, save, density)
    label = text("These five") if len(rows) == FIRST else text("Together")
    sums = [Strong(broken(cost_sum, cost_width - 8)), Strong(broken(save_sum, save_width))]
    table.row([], [desk.words(theme.body, Strong(label))], [], [], *([desk.words(theme.body_end, one)] for one in sums),
              with_above=True)  # fmt: skip
    return table


def _add(desk: Desk, table: RowTable, row: Row, cost: str, save: str, density: _Density) -> None:
    language, theme, action = desk.language, desk.theme, row.action
    what = [desk.words(theme.body, Strong(f"{row.number}. {clipped(row.title, 160)}"))]
    span: list[Flowable] = []
    if row.option and density.short:
        span.append(desk.words(theme.small, clipped(language.content(row.option.short), 160)))
    if row.option and row.option.caution:
        caution = desk.words(theme.warning, clipped(language.content(row.option.caution), 600))
        span.append(Beside(caution, "triangle-alert", theme, theme.ink, 10, 5))
    widths = table.widths
    table.row(
        [TickBox(theme)],
        what,
        [desk.words(theme.body, clipped(action.owner, 40) or "–")],
        [desk.words(theme.body, language.short_day(action.due, desk.today) if action.due else "–")],
        [desk.words(theme.body_end, broken(cost, widths[4] - 8))],
        [desk.words(theme.body_end, broken(save, widths[5]))],
        span=span or None,
    )


def _column(figures: Sequence[str], least: float, most: float) -> float:
    widest = max(fonts.width(figure, fonts.SEMI_BOLD, 9.5) for figure in figures) + 9
    return min(max(widest, least), most)


def _steps_where(desk: Desk) -> Flowable:
    language = desk.language

    def say(first: int, last: int) -> str:
        if first == last:
            return language.text("The steps of each action are on page {page}.", page=language.number(first))
        return language.text("The steps of each action are on pages {first} to {last}.", first=language.number(first),
                             last=language.number(last))  # fmt: skip

    return LateWords(desk.theme.small_end, lambda places: say(places[ACTIONS], places[ACTIONS_END]), say(888, 889))
