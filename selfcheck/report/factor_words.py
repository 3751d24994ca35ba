"""The factors behind energy and CO2e, each with its source and year, for the foot of a page."""

from __future__ import annotations

from decimal import Decimal

from selfcheck.domain.checklist import Confidence, Resource
from selfcheck.domain.factors import Fuel, use_kwh_per_unit
from selfcheck.domain.finance import significant
from selfcheck.domain.numbers import Use
from selfcheck.labels import country_name, resource_name
from selfcheck.report import fonts
from selfcheck.report.desk import Desk
from selfcheck.report.money_words import FINEST, LONGEST_NAME
from selfcheck.report.text import clipped
from selfcheck.units import unit_name


def factor_words(desk: Desk) -> str:
    """What energy and CO2e were counted with, each with its source and year; empty when nothing was counted."""
    if desk.picture is None:
        return ""
    language, factors, said = desk.language, desk.picture.factors, []
    for own in desk.picture.uses:
        fuel = factors.fuels.get(own.use.fuel or "") if own.use.resource is Resource.FUEL else None
        if fuel is not None and own.use.quantity:
            said.append(_fuel_words(desk, own.use, fuel))
    if factors.grid is not None and any(own.use.resource is Resource.ELECTRICITY for own in desk.picture.uses):
        said.append(
            language.text("electricity {co2} kg CO₂e a kWh ({country}, {year})",
                          co2=language.number(factors.grid.g_per_kwh / 1000, 3),
                          country=country_name(factors.grid.country, language), year=factors.grid.year)
        )  # fmt: skip
    return f"{' · '.join(said)}." if said else ""


def _fuel_words(desk: Desk, use: Use, fuel: Fuel) -> str:
    """The fuel's energy in the unit of the bill and the CO2 in the source's own terms."""
    language, picture = desk.language, desk.picture
    assert picture is not None
    energy = use_kwh_per_unit(use, picture.factors)
    name, counted = clipped(desk.setter.clean(use.name), LONGEST_NAME), language.content(fuel.name)
    if not name or not fonts.letters(fonts.REGULAR).issuperset(name):
        # The foot is drawn in one face only.
        name = resource_name(use.resource, language)
    if energy is None:
        return language.text("{use} is not counted in energy: its unit is not known for {fuel}", use=name, fuel=counted)
    # Factor tables print the CO2 alone; methane and nitrous oxide add little and are counted.
    carbon = fuel.kg_co2e_per_kwh if fuel.kg_co2_per_kwh is None else fuel.kg_co2_per_kwh
    facts = {
        "use": name, "fuel": counted, "unit": unit_name(use.unit, language), "source": fuel.source,
        "kwh": language.number(significant(Decimal(str(energy)), FINEST)),
        "co2": language.number(significant(Decimal(str(energy * carbon)), FINEST)),
    }  # fmt: skip
    if fuel.biogenic:
        return language.text(
            "{use} counted as {fuel}: {kwh} kWh a {unit}, CO₂ of biomass not counted ({source})", **facts
        )
    if fuel.confidence is Confidence.CONFIRMED:
        return language.text("{use} counted as {fuel}: {kwh} kWh a {unit}, {co2} kg CO₂ a {unit} ({source})", **facts)
    return language.text(
        "{use} counted as {fuel}: {kwh} kWh a {unit} (typical), {co2} kg CO₂ a {unit} ({source})", **facts
    )
