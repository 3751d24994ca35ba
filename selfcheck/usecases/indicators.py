"""The common indicator set of a firm against its baseline: on the screen, for scripts, and as a file for others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.benchmarks import Usual, targets_by, usual_ranges
from selfcheck.domain.completing import completed
from selfcheck.domain.factors import Factors
from selfcheck.domain.indicators import Absolute, Change, Figure, Relative, Verdict, changes
from selfcheck.domain.indicators import indicators as worked_out
from selfcheck.domain.numbers import Numbers, Target
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import Language
from selfcheck.labels import indicator_name
from selfcheck.units import unit_name
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.money import factors_for
from selfcheck.usecases.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Compared:
    """The newest period of an assessment against a baseline, None when there is none to compare with.

    `rows` are the indicators that either period knows, absolute ones first. `factors` are those counted with.
    `usual` is what the sector mostly reaches, `targets` what the firm wants to reach.
    """

    assessment: Assessment
    now: Numbers
    base: Numbers | None
    rows: tuple[Change, ...]
    factors: Factors
    usual: Mapping[Relative, Usual]
    targets: Mapping[Relative, Target]

    def usual_of(self, indicator: Absolute | Relative) -> Usual | None:
        """The usual range of an indicator; amounts have none."""
        return self.usual.get(indicator) if isinstance(indicator, Relative) else None

    def target_of(self, indicator: Absolute | Relative) -> Target | None:
        """The target of an indicator; amounts have none."""
        return self.targets.get(indicator) if isinstance(indicator, Relative) else None


def indicators(workspace: Workspace, key: str, base_key: str | None = None) -> Compared:
    """The indicators of an assessment's newest period against the newest one of another assessment.

    Without another, against this assessment's own first period; with one period only there is no baseline.
    """
    assessment = open_assessment(workspace, key)
    now = _newest(assessment)
    if base_key is not None:
        base: Numbers | None = _newest(open_assessment(workspace, base_key))
    else:
        base = assessment.numbers[0] if len(assessment.numbers) > 1 else None
    factors = factors_for(workspace, assessment.firm.country)
    found = worked_out(now, factors)
    return Compared(
        assessment=assessment,
        now=now,
        base=base,
        rows=changes(worked_out(base, factors) if base is not None else None, found),
        factors=factors,
        usual=usual_ranges(now, found, assessment.checklists, factors),
        targets=targets_by(assessment.targets),
    )


def export_indicators(
    workspace: Workspace, key: str, target: Path, language: Language, base_key: str | None = None
) -> None:
    """Write the indicator set as a CSV file that a spreadsheet program opens as a table."""
    from selfcheck.exchange.csv_out import write_csv

    write_csv(target, indicators_table(indicators(workspace, key, base_key), language))


def indicators_table(compared: Compared, language: Language) -> bytes:
    """The indicator set as the bytes of a CSV file."""
    from selfcheck.exchange.csv_out import IndicatorRow, indicators_csv

    usual, targets = compared.usual_of, compared.target_of
    rows = [
        IndicatorRow(
            name=indicator_name(one.indicator, language),
            unit=unit_words(one, language),
            base=_digits(one.base),
            now=_digits(one.now),
            change=one.change,
            better=None if one.verdict in (None, Verdict.SAME) else one.verdict is Verdict.BETTER,
            usual=_ends(usual(one.indicator)),
            target=_wanted(targets(one.indicator), one),
        )
        for one in compared.rows
    ]
    base = period_words(compared.base, language) if compared.base is not None else ""
    firm = compared.assessment.firm.name
    return indicators_csv(firm, base, period_words(compared.now, language), rows, language, notes(compared, language))


def notes(compared: Compared, language: Language) -> list[str]:
    """What has to be said beside the figures: scaling, the factors counted with, and what is not counted in."""
    said = []
    if any(one.per_day for one in compared.rows):
        said.append(language.text("The periods differ in length: amounts are for each day."))
    grid = compared.factors.grid
    if grid is not None and any(one.indicator is Absolute.GHG for one in compared.rows):
        said.append(
            language.text(
                "Electricity is counted with {grams} g CO₂e for a kWh ({country}, {year}).",
                grams=language.number(grid.g_per_kwh),
                country=grid.country,
                year=grid.year,
            )
        )
    gone = _missing_now(compared)
    if gone:
        said.append(
            language.text(
                "Typed for {base} but not for {period}, so what they are part of can't be compared: {names}.",
                base=period_words(compared.base, language) if compared.base is not None else "",
                period=period_words(compared.now, language),
                names=", ".join(gone),
            )
        )
    names = {use.key: use.name for use in compared.now.uses}
    for one in compared.rows:
        missing = [names[key] for key in (one.now.missing if one.now is not None else ()) if key in names]
        if missing and isinstance(one.indicator, Absolute):
            said.append(
                language.text(
                    "{indicator}: not counted in, because quantity, unit or fuel is missing: {names}.",
                    indicator=indicator_name(one.indicator, language),
                    names=", ".join(missing),
                )
            )
    return said


def period_words(numbers: Numbers, language: Language) -> str:
    """A period by its year when it is one, else by its first and last day."""
    first, last = numbers.period.first, numbers.period.last
    if numbers.period.is_year and (first.month, first.day) == (1, 1):
        return str(first.year)
    return language.span(first, last)


def unit_words(change: Change, language: Language) -> str:
    """The unit of an indicator as people read it; greenhouse gases are CO2e."""
    figure = change.now or change.base
    if figure is None:
        return ""
    words = unit_name(figure.unit, language)
    if change.indicator.value in ("ghg", "carbon-intensity"):
        words = words.replace("kg", "kg CO₂e", 1)
    return (
        language.text("{unit} a day", unit=words)
        if change.per_day and isinstance(change.indicator, Absolute)
        else words
    )


def _missing_now(compared: Compared) -> list[str]:
    """What the baseline has a figure for and the newest period has not; without it a sum is smaller for no reason."""
    if compared.base is None:
        return []
    now = {(use.resource, use.fuel) for use in compared.now.uses if completed(use).quantity is not None}
    return [
        use.name
        for use in compared.base.uses
        if completed(use).quantity is not None and (use.resource, use.fuel) not in now
    ]


def _digits(figure: Figure | None) -> float | None:
    """A value with six significant digits; no meter deserves more."""
    return None if figure is None else float(f"{figure.value:.6g}")


def _ends(usual: Usual | None) -> tuple[float, float] | None:
    """The usual range with three significant digits; an estimate deserves no more."""
    return None if usual is None else (float(f"{usual.low:.3g}"), float(f"{usual.high:.3g}"))


def _wanted(target: Target | None, row: Change) -> tuple[Decimal, date] | None:
    """The target, where it is in the unit of the row."""
    figure = row.now or row.base
    return None if target is None or figure is None or figure.unit != target.unit else (target.value, target.by)


def _newest(assessment: Assessment) -> Numbers:
    if not assessment.numbers:
        raise BadInput(
            N_("{key} has no numbers yet. Type what was made and used in a year, then look again."), key=assessment.key
        )
    return assessment.numbers[-1]
