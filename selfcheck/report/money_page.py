"""The money page: what was paid, what waste cost, what is saved, when that pays for more, and what waiting costs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer, Table

from selfcheck.domain.finance import Range
from selfcheck.domain.indicators import Relative, specific
from selfcheck.domain.numbers import HowKnown, Use
from selfcheck.domain.saving_rows import ByResource, ResourceRow
from selfcheck.domain.waste_cost import WasteCost
from selfcheck.i18n import EN_DASH, currency_decimals
from selfcheck.labels import bin_words, hidden_cost_words, listed, resource_name, waste_rows, waste_total
from selfcheck.report.bill_charts import LostBar, PaidBar, lost_bars, paid_bars
from selfcheck.report.desk import Desk
from selfcheck.report.ladder_section import ladder_section, waiting_section
from selfcheck.report.layout import broken, heading_with, height_of, no_padding, total_line
from selfcheck.report.marks import Beside
from selfcheck.report.money_words import (
    LONGEST_NAME,
    RESOURCE_AREA,
    deserved,
    output_words,
    period_name,
    quantity,
    quantity_range,
    resource_icon,
)
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong, clipped
from selfcheck.units import unit_name

MONEY = "money"
CHART, LEAST_CHART = 122.0, 96.0
GAP = 13.0
HEADING = 22.0
"""Points the heading over the ladder takes."""


def money_pages(desk: Desk) -> list[Flowable]:
    """The money page; nothing at all without numbers."""
    if desk.picture is None:
        return []
    before: list[list[Flowable]] = [section for section in (_paid(desk), _waste(desk), _saved(desk)) if section]
    after = waiting_section(desk)
    title = desk.part(MONEY, desk.language.text("The money"))
    used = sum(height_of(desk, section) + GAP for section in before) + height_of(desk, title) + height_of(desk, after)
    chart = ladder_section(desk, max(LEAST_CHART, min(CHART, desk.height - used - GAP - HEADING)))
    story: list[Flowable] = [PageBreak(), *title]
    for section in (*before, [*chart, *after]):
        if section:
            story += [KeepTogether(section), Spacer(1, GAP)]
    return story


def _paid(desk: Desk) -> list[Flowable]:
    """The bills as bars, the largest first, and their sum as printed."""
    language = desk.language
    assert desk.picture is not None
    base, paid = desk.picture.base, paid_uses(desk)
    if base is None or not paid:
        return []
    period = period_name(base, language)
    if base.period.is_year:
        title = language.text("What you paid for in {period}", period=period)
    else:
        title = language.text("What you pay for in a year, from {period}", period=period)
    if desk.currency:
        title = f"{title}, {desk.currency}"
    bars = [
        PaidBar(
            icon=resource_icon(use.resource, desk),
            colour=desk.theme.area_colour(RESOURCE_AREA[use.resource]),
            name=clipped(use.name, LONGEST_NAME) or resource_name(use.resource, language),
            quantity=_how_much(desk, use),
            amount=language.amount(cost, desk.currency),
            value=float(cost),
        )
        for use, cost in paid
    ]
    total = language.amount(sum((cost for _use, cost in paid), Decimal(0)), desk.currency)
    label = language.count("The {n} bill", "All {n} together", len(paid))
    if desk.currency:
        label = f"{label}, {desk.currency}"
    story = [
        heading_with(desk, title, _made(desk)),
        paid_bars(bars, desk.theme, desk.setter, desk.width),
        total_line(desk, label, total, desk.width),
    ]
    missing = [clipped(own.use.name, LONGEST_NAME) for own in desk.picture.uses if own.use.cost is None]
    missing = [name for name in missing if name]
    if missing:
        said = language.text("Without a cost, so not in the sum: {names}.", names=listed(missing, language))
        story.append(desk.words(desk.theme.small, said))
    return story


def paid_uses(desk: Desk) -> list[tuple[Use, Decimal]]:
    """The uses with a cost, rounded as printed, the largest first."""
    assert desk.picture is not None
    step = Decimal(1).scaleb(-currency_decimals(desk.currency))
    found = [(own.use, own.use.cost.quantize(step)) for own in desk.picture.uses if own.use.cost is not None]
    return sorted(found, key=lambda pair: -pair[1])


def _how_much(desk: Desk, use: Use) -> str:
    if use.quantity is None:
        return ""
    amount = quantity(use.quantity, use.unit, desk.language)
    return desk.language.text("estimate, {amount}", amount=amount) if use.known is HowKnown.ESTIMATE else amount


def _made(desk: Desk) -> str:
    """What the firm made, and the energy for one unit of it."""
    assert desk.picture is not None and desk.picture.base is not None
    base, language = desk.picture.base, desk.language
    said = [output_words(base, language)]
    productivity = desk.picture.indicators[base.key].relative.get(Relative.ENERGY_PRODUCTIVITY)
    energy = specific(productivity) if productivity is not None else None
    if energy is not None:
        figure = language.number(deserved(Decimal(str(energy.value))))
        if base.output.unit == "t":
            said.append(language.text("{figure} kWh for each tonne", figure=figure))
        else:
            unit = unit_name(base.output.unit, language)
            said.append(language.text("{figure} kWh for each {unit}", figure=figure, unit=unit))
    return " · ".join(part for part in said if part)


def _waste(desk: Desk) -> list[Flowable]:
    """What lies in the waste: purchase, processing, disposal."""
    assert desk.picture is not None
    cost, language, theme = desk.picture.waste, desk.language, desk.theme
    if cost is None:
        return []
    left, gap = desk.width * 0.643, 20.0
    right = desk.width - left - gap
    bars = [
        LostBar(name, language.amounts(money, desk.currency), float(money.low), float(money.high))
        for name, money in waste_rows(cost, language)
    ]
    label = waste_total(desk.currency, language)
    chart: list[Flowable] = [
        desk.words(theme.item, language.text("What was made and then lost cost")),
        Spacer(1, 3),
        lost_bars(bars, theme, left),
        total_line(desk, label, language.amounts(cost.total, desk.currency), left),
    ]
    bin_costs = bin_words(cost, desk.currency, language)
    said = [desk.words(theme.body, bin_costs)] if bin_costs else []
    notes = [desk.words(theme.small, _bin_note(desk, cost))]
    both = Table(
        [[chart, "", [*said, Spacer(1, 4), *notes]]],
        colWidths=[left, gap, right],
        style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *no_padding()],
        hAlign="LEFT",
    )
    return [both]


def _bin_note(desk: Desk, cost: WasteCost) -> str:
    language = desk.language
    said = [
        language.text("Estimate for {low} (dark) to {high} (light) a year.", low=quantity(cost.lost.low, "t", language),
                      high=quantity(cost.lost.high, "t", language)),
        hidden_cost_words(language),
    ]  # fmt: skip
    return " ".join(said)


def _saved(desk: Desk) -> list[Flowable]:
    """What the actions save, resource by resource."""
    assert desk.picture is not None
    found, language, theme = desk.picture.by_resource, desk.language, desk.theme
    if not found.rows:
        return []
    title = language.count("What the {n} action saves a year", "What the {n} actions save a year", len(desk.rows))
    widths = [desk.width * share for share in (0.27, 0.14, 0.205, 0.165, 0.11, 0.11)]
    table = RowTable(theme, widths, 4, gap=6)
    units = ", ".join(dict.fromkeys(unit_name(row.unit, language) for row in found.rows if row.unit))
    money = language.text("{currency}, estimate", currency=desk.currency) if desk.currency else (
        language.text("Money, estimate"))  # fmt: skip
    ends = (language.text("In {units}", units=units) if units else "", money, language.text("Of the bill"), "t CO₂e")
    table.header(
        *([desk.words(theme.small, name)] for name in (language.text("Resource"), language.text("Actions"))),
        *([desk.words(theme.small_end, name)] for name in ends),
    )
    for row in found.rows:
        _add(desk, table, row)
    sums = ("", "", language.amounts(found.money, desk.currency), "", _co2e(desk, found.co2e))
    table.row([desk.words(theme.body, Strong(language.text("Total of the rows above")))],
              *([desk.words(theme.body_end, Strong(broken(one, width - 6)))] if one else []
                for one, width in zip(sums, widths[1:], strict=True)), with_above=True)  # fmt: skip
    story: list[Flowable] = [desk.words(theme.item, title), Spacer(1, 2), table.table()]
    if found.split:
        story += [Spacer(1, 3), desk.words(theme.small, _split(desk, found))]
    return story


def _add(desk: Desk, table: RowTable, row: ResourceRow) -> None:
    language, theme = desk.language, desk.theme
    name = desk.words(theme.body, _resource(desk, row))
    if row.resource is not None:
        icon, colour = resource_icon(row.resource, desk), theme.area_colour(RESOURCE_AREA[row.resource])
        name = Beside(name, icon, theme, colour, 11, 6)
    places = [str(number) for number in _numbers(desk, row.actions)]
    if row.money is None and row.physical is None:
        unknown = desk.words(theme.body_end, language.text("not yet quantified"))
        table.row([name], [desk.words(theme.body, ", ".join(places))], [unknown], [], [], [])
        return
    physical = quantity_range(row.physical.low, row.physical.high, row.unit, language) if row.physical else "–"
    money = language.amounts(row.money, desk.currency) if row.money is not None else language.text("not yet quantified")
    share = desk.share(float(row.share.low), float(row.share.high)) if row.share is not None else ""
    ends = (physical, money, share, _co2e(desk, row.co2e))
    table.row([name], [desk.words(theme.body, ", ".join(places))],
              *([desk.words(theme.body_end, broken(one, width - 6))]
                for one, width in zip(ends, table.widths[2:], strict=True)))  # fmt: skip


def _resource(desk: Desk, row: ResourceRow) -> str:
    """The firm's own name when one use stands behind the row, else the resource's."""
    assert desk.picture is not None
    uses = [own.use for own in desk.picture.uses if own.use.key in row.uses]
    names = [clipped(use.name, LONGEST_NAME) for use in uses if use.name.strip()]
    if names and len(names) <= 2:
        return listed(names, desk.language)
    return resource_name(row.resource, desk.language) if row.resource else desk.language.text("No resource named")


def _numbers(desk: Desk, places: Sequence[int]) -> list[int]:
    """The printed numbers of actions by their places among all lines, dropped ones counted."""
    assert desk.picture is not None
    keys = {desk.picture.lines[place - 1].action for place in places}
    return [row.number for row in desk.rows if row.action.key in keys]


def _co2e(desk: Desk, tonnes: Range | None) -> str:
    language = desk.language
    if tonnes is None:
        return language.text("not counted")
    places = max(0, -int(tonnes.high.as_tuple().exponent))
    low, high = language.number(tonnes.low, places), language.number(tonnes.high, places)
    return low if low == high else f"{low}{EN_DASH}{high}"


def _split(desk: Desk, found: ByResource) -> str:
    numbers = [str(number) for number in _numbers(desk, found.split)]
    if len(numbers) == 1:
        return desk.language.text("Action {number} saves more than one resource; each part stands in its own row.",
                                  number=numbers[0])  # fmt: skip
    return desk.language.text("Actions {numbers} save more than one resource; each part stands in its own row.",
                              numbers=listed(numbers, desk.language))  # fmt: skip
