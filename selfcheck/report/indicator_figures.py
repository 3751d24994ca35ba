"""The words and figures of an indicator on paper: its name, both values in one unit, and how it changed."""

from __future__ import annotations

from decimal import Decimal
from math import floor, log10

from selfcheck.domain.finance import significant
from selfcheck.domain.indicators import Absolute, Change, Figure, Relative, Verdict
from selfcheck.errors import N_
from selfcheck.i18n import NBSP, Language
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
