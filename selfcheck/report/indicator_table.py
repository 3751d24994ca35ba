"""The indicators on paper as a table, with what the sector mostly reaches and what the firm wants beside them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reportlab.platypus import Flowable, Spacer

from selfcheck.domain.benchmarks import Usual, reached, targets_by
from selfcheck.domain.checklist import Confidence
from selfcheck.domain.indicators import Absolute, Change, Figure, Relative
from selfcheck.domain.money import MoneyPicture
from selfcheck.domain.numbers import Target
from selfcheck.errors import N_
from selfcheck.i18n import NBSP, Language
from selfcheck.labels import digits_of
from selfcheck.report.desk import Desk
from selfcheck.report.indicator_figures import NAMES, pair_words, told, verdict_words
from selfcheck.report.tables import Cell, RowTable
from selfcheck.report.text import Strong
from selfcheck.units import unit_name

_NAME, _VALUE, _CHANGE, _USUAL, _TARGET = 0.3, 0.22, 0.26, 0.24, 0.28
"""The widths of the columns against each other."""

_STANDING = {
    Confidence.CONFIRMED: N_("Usual: what firms of this sector mostly reach, confirmed by a document [{source}]."),
    Confidence.ESTIMATE: N_("Usual: what firms of this sector mostly reach, an estimate [{source}]."),
}


def indicator_table(desk: Desk, picture: MoneyPicture, periods: tuple[str, ...]) -> RowTable:
    """A row for each indicator; `periods` are the names of the two periods or of the only one.

    Usual ranges and targets have a column when there are any.
    """
    language, theme = desk.language, desk.theme
    targets = targets_by(desk.assessment.targets)
    widths = [_NAME, *(_VALUE for _one in periods)]
    heads = list(periods)
    if len(periods) > 1:
        widths.append(_CHANGE)
        heads.append(language.text("Change"))
    for there, width, head in (
        (picture.usual, _USUAL, language.text("Usual")),
        (targets, _TARGET, language.text("Target")),
    ):
        if there:
            widths.append(width)
            heads.append(head)
    table = RowTable(theme, [desk.width * width / sum(widths) for width in widths], 3)
    ends = [[desk.words(theme.small_end, name)] for name in heads]
    table.header([desk.words(theme.small, language.text("Indicator"))], *ends)
    for change in picture.compared:
        name = language.text(NAMES[change.indicator])
        if change.per_day and isinstance(change.indicator, Absolute):
            name = language.text("{indicator}, each day", indicator=name)
        cells = [[desk.words(theme.body, name)], *_figures(desk, change, len(periods))]
        if picture.usual:
            cells.append([desk.words(theme.body_end, _usual(change, picture.usual, language))])
        if targets:
            cells.append([desk.words(theme.body_end, _target(change, targets, language))])
        table.row(*cells)
    return table


def usual_note(desk: Desk, picture: MoneyPicture) -> list[Flowable]:
    """How well the usual ranges are known, and where from."""
    found = dict.fromkeys((one.confidence, source) for one in picture.usual.values() for source in one.sources)
    said = " ".join(desk.cited(_STANDING, confidence, source) for confidence, source in found)
    return [Spacer(1, 4), desk.words(desk.theme.small, said)] if said else []


def _figures(desk: Desk, change: Change, periods: int) -> list[Cell]:
    language, theme = desk.language, desk.theme
    base, now = pair_words(change, language)
    if periods < 2:
        return [[desk.words(theme.body_end, now)]]
    words = desk.words(theme.body_end, Strong(verdict_words(change, language)))
    return [[desk.words(theme.body_end, base)], [desk.words(theme.body_end, now)], [words]]


def _usual(change: Change, ranges: Mapping[Relative, Usual], language: Language) -> str:
    """The range in the unit of the row; empty where there is none."""
    usual = ranges.get(change.indicator) if isinstance(change.indicator, Relative) else None
    if usual is None:
        return ""
    factor, unit = _shown(change, usual.unit)
    low, high = (Decimal(f"{end * factor:.3g}") for end in (usual.low, usual.high))
    return f"{_number(low, language)}–{_number(high, language)}{NBSP}{unit_name(unit, language)}"


def _target(change: Change, targets: Mapping[Relative, Target], language: Language) -> str:
    """The target, its month, and whether it is reached; empty where there is none in this unit."""
    target = targets.get(change.indicator) if isinstance(change.indicator, Relative) else None
    if target is None or change.now is None or change.now.unit != target.unit:
        return ""
    factor, unit = _shown(change, target.unit)
    value = _number(target.value * Decimal(factor), language)
    facts = {"amount": f"{value}{NBSP}{unit_name(unit, language)}", "month": language.month(target.by)}
    done = reached(target, change.now)
    if done is None:
        return language.text("{amount} by {month}", **facts)
    if done:
        return language.text("{amount} by {month}, reached", **facts)
    return language.text("{amount} by {month}, not reached yet", **facts)


def _shown(change: Change, unit: str) -> tuple[float, str]:
    """As the row is told: its first figure decides, as in `pair_words`."""
    first = change.base or change.now
    return told(first) if first is not None and first.unit == unit else told(Figure(value=1.0, unit=unit))


def _number(value: Decimal, language: Language) -> str:
    return language.number(value, digits_of(value))
