"""Better or worse than before: the indicators of the latest period against the first, in a picture and a table."""

from __future__ import annotations

from decimal import Decimal
from math import floor, log10

from reportlab.platypus import Flowable, KeepTogether, Spacer

from selfcheck.domain.finance import significant
from selfcheck.domain.indicators import Absolute, Change, Figure, Relative, Verdict
from selfcheck.errors import N_
from selfcheck.i18n import NBSP, Language
from selfcheck.report.change_chart import ChangeBar, change_bars
from selfcheck.report.desk import Desk
from selfcheck.report.money_words import period_name
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong
from selfcheck.units import unit_name

DIGITS = 3

NAMES = {
    Absolute.OUTPUT: N_("What was made"),
    Absolute.ENERGY: N_("Energy used"),
    Absolute.MATERIALS: N_("Materials used"),
    Absolute.WATER: N_("Water used"),
    Absolute.GHG: N_("CO₂e given off"),
    Absolute.WASTE: N_("Waste"),
    Absolute.WASTEWATER: N_("Wastewater"),
    Relative.ENERGY_PRODUCTIVITY: N_("Output from energy"),
    Relative.MATERIALS_PRODUCTIVITY: N_("Output from materials"),
    Relative.WATER_PRODUCTIVITY: N_("Output from water"),
    Relative.CARBON_INTENSITY: N_("CO₂e for the output"),
    Relative.WASTE_INTENSITY: N_("Waste for the output"),
    Relative.WASTEWATER_INTENSITY: N_("Wastewater for the output"),
}
_VERDICT = {Verdict.BETTER: N_("better"), Verdict.WORSE: N_("worse"), Verdict.SAME: N_("the same")}


def indicator_pages(desk: Desk) -> list[Flowable]:
    """The part about two periods; nothing with only one."""
    picture, language, theme = desk.picture, desk.language, desk.theme
    if picture is None or not picture.changes:
        return []
    first, last = desk.assessment.numbers[0], desk.assessment.numbers[-1]
    base, now = period_name(first, language), period_name(last, language)
    lead = language.text("{base} against {now}.", base=base, now=now)
    if any(change.per_day for change in picture.changes):
        lead += " " + language.text("The periods differ in length, so amounts are scaled per day.")
    relative = [change for change in picture.changes if isinstance(change.indicator, Relative)]
    bars = [change_bar(change, language) for change in relative]
    chart: list[Flowable] = []
    if bars:
        worse, better = language.text("← worse"), language.text("better →")
        # Sign, arrow and word say it too; solid and hatched only repeat them.
        chart = [change_bars(bars, (worse, base, better), theme, desk.setter, desk.width), Spacer(1, 10)]
    room = 60.0 + (chart[0].wrap(desk.width, desk.height)[1] if chart else 0)
    story = desk.part("indicators", language.text("Better or worse than before"), lead, min(room, 400))
    return [*story, *chart, KeepTogether([_table(desk, picture.changes, base, now).table()]), *_notes(desk)]


def change_bar(change: Change, language: Language) -> ChangeBar:
    """One bar: solid to the right for better, hatched to the left for worse, none without a baseline."""
    before, after = pair_words(change, language, unit=False)
    figures = language.text("{base} → {now}", base=before, now=after)
    return ChangeBar(
        name=language.text(NAMES[change.indicator]),
        figures=figures,
        verdict=verdict_words(change, language),
        size=abs(change.change or 0.0),
        better=None if change.verdict in (None, Verdict.SAME) else change.verdict is Verdict.BETTER,
    )


def verdict_words(change: Change, language: Language) -> str:
    """Arrow as the value moved, the signed change, and the word better or worse; or that there is no baseline."""
    if change.change is None or change.verdict is None:
        return language.text("no baseline")
    per_cent = Decimal(str(abs(change.change) * 100)).quantize(Decimal("0.1"))
    sign, arrow = ("+", "↑ ") if change.change > 0 else ("\u2212", "↓ ") if change.change < 0 else ("", "")
    share = f"{arrow}{sign}{language.number(per_cent)}{NBSP}%"
    if change.indicator is Absolute.OUTPUT:
        return share
    return language.text("{change} {verdict}", change=share, verdict=language.text(_VERDICT[change.verdict]))


def pair_words(change: Change, language: Language, unit: bool = True) -> tuple[str, str]:
    """Both figures in one unit and with the same decimals; "–" for one that is not known."""
    known = [figure for figure in (change.base, change.now) if figure is not None]
    if not known:
        return "–", "–"
    factor, name = told(known[0])
    largest = max(abs(figure.value) * factor for figure in known)
    places = _places(largest)

    def said(figure: Figure | None, with_unit: bool) -> str:
        if figure is None:
            return "–"
        value = Decimal(str(figure.value * factor))
        number = language.number(significant(value, DIGITS) if places == 0 else value, places)
        return f"{number}{NBSP}{unit_name(name, language)}" if with_unit else number

    return said(change.base, unit), said(change.now, True)


def _places(largest: float) -> int:
    """Decimals for three digits, two below 1."""
    if not largest:
        return 0
    return max(0, (DIGITS if largest >= 1 else DIGITS - 1) - 1 - floor(log10(largest)))


def told(figure: Figure) -> tuple[float, str]:
    """What to multiply by, and the unit, so that a ratio is easy to read: t/MWh, not thousandths of t/kWh."""
    above, slash, below = figure.unit.partition("/")
    if not figure.value:
        return 1.0, figure.unit
    if below == "kWh" and figure.value < 0.1:
        return 1000.0, f"{above}/MWh"
    if above == "t" and below != "kWh" and figure.value < 0.5:
        return 1000.0, f"kg/{below}" if slash else "kg"
    return 1.0, figure.unit


def _table(desk: Desk, changes: tuple[Change, ...], base: str, now: str) -> RowTable:
    language, theme = desk.language, desk.theme
    table = RowTable(theme, [desk.width * share for share in (0.3, 0.22, 0.22, 0.26)], 3)
    ends = (base, now, language.text("Change"))
    table.header([desk.words(theme.small, language.text("Indicator"))],
                 *([desk.words(theme.small_end, name)] for name in ends))  # fmt: skip
    for change in changes:
        name = language.text(NAMES[change.indicator])
        if change.per_day and isinstance(change.indicator, Absolute):
            name = language.text("{indicator}, each day", indicator=name)
        words = desk.words(theme.body_end, Strong(verdict_words(change, language)))
        figures = pair_words(change, language)
        table.row([desk.words(theme.body, name)], *([desk.words(theme.body_end, one)] for one in figures), [words])
    return table


def _notes(desk: Desk) -> list[Flowable]:
    """What could not be counted."""
    picture, language = desk.picture, desk.language
    assert picture is not None
    missing = {key for change in picture.changes for figure in (change.base, change.now) if figure is not None
               for key in figure.missing}  # fmt: skip
    names = {use.name.strip() for numbers in desk.assessment.numbers for use in numbers.uses if use.key in missing}
    if not names:
        return []
    said = language.text("Not counted, because quantity or unit is not known: {names}.", names=", ".join(sorted(names)))
    return [Spacer(1, 4), desk.words(desk.theme.small, said)]
