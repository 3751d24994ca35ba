"""Fuel and grid factors out of their folders: ours, and the person's own, which go before ours entry by entry."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta

from selfcheck.catalog import format as fmt
from selfcheck.catalog.conversion import convert
from selfcheck.catalog.faults import Fault
from selfcheck.catalog.translations import Translator, read_catalogues
from selfcheck.catalog.tree import Tree, TreePath, read_tree
from selfcheck.domain.factors import Fuel, Grid
from selfcheck.domain.library import Confidence
from selfcheck.errors import N_
from selfcheck.i18n import is_country
from selfcheck.units import decimal_mark, read_figure

FUELS = "fuels.yaml"
GRID = "grid.csv"
LARGEST = 1_000_000
"""Bytes; ours has four thousand."""

MJ_PER_KWH = 3.6
_HIGHEST_GRID = 3000
"""g CO2e a kWh; the dirtiest grid has half of it."""

_COLUMNS = ("country", "g_co2e_per_kwh", "year")
_SOURCE_LINE = "# source:"

HeatingValue = Annotated[float, Meta(gt=0, le=150)]
Potential = Annotated[float, Meta(ge=0, le=1000)]
Trace = Annotated[float, Meta(ge=0, le=10_000)]


class _Gwp(fmt.Entry, kw_only=True):
    """Kilograms of CO2e for one of methane and of nitrous oxide, and the report they are from."""

    set: str
    ch4: Potential
    n2o: Potential


class _Energy(fmt.Entry, kw_only=True):
    mj_per_kg: HeatingValue
    mj_per_m3: HeatingValue | None = None
    confidence: Confidence


class _Density(fmt.Entry, kw_only=True):
    kg_per_litre: Annotated[float, Meta(gt=0, le=5)]
    confidence: Confidence


class _Carbon(fmt.Entry, kw_only=True):
    kg_per_gj: Annotated[float, Meta(ge=0, le=300)]
    confidence: Confidence


class _FuelEntry(fmt.Entry, kw_only=True):
    id: fmt.Id
    name: fmt.Words
    biogenic: bool = False
    net_calorific_value: _Energy
    density: _Density | None = None
    co2: _Carbon
    ch4_kg_per_tj: Trace
    n2o_kg_per_tj: Trace
    source: fmt.Words
    year: fmt.Year


class _Head(fmt.Entry, kw_only=True):
    format: Literal[1]
    kind: Literal["fuels"]
    language: fmt.Language
    gwp: _Gwp


@dataclass(frozen=True)
class FactorFiles:
    """What the folders gave: fuels by id and grids by country, the later folder's first, and what was left out."""

    fuels: dict[str, Fuel] = field(default_factory=dict)
    grids: dict[str, Grid] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def load_factors(folders: Iterable[Path]) -> FactorFiles:
    """Read `fuels.yaml` and `grid.csv` in each folder that has them; an entry of a later folder replaces an earlier.

    A broken entry is reported and left out alone, so that what it would have replaced still holds.
    """
    found = FactorFiles()
    faults: list[Fault] = []
    for folder in folders:
        if (folder / FUELS).is_file():
            found.fuels.update(_read_fuels(folder / FUELS, faults))
        if (folder / GRID).is_file():
            found.grids.update(_read_grids(folder / GRID, faults))
    return FactorFiles(found.fuels, found.grids, tuple(faults))


@dataclass
class _Noted:
    """Collects faults of one YAML file at the lines of its values."""

    tree: Tree
    faults: list[Fault]

    def __call__(self, path: TreePath, sentence: str, **facts: object) -> None:
        self.faults.append(Fault(self.tree.file, self.tree.line(path), sentence, facts))


def _read_fuels(file: Path, faults: list[Fault]) -> dict[str, Fuel]:
    tree = read_tree(file)
    if isinstance(tree, Fault):
        faults.append(tree)
        return {}
    note = _Noted(tree, faults)
    before = len(faults)
    head = convert(note, {key: value for key, value in tree.value.items() if key != "fuels"}, _Head, ())
    entries = tree.value.get("fuels")
    if not isinstance(entries, list) or not entries:
        note(("fuels",), N_('"{key}" should be a list with at least one entry.'), key="fuels")
    if head is None or len(faults) > before:
        return {}
    catalogues, po_faults = read_catalogues(file)
    faults.extend(po_faults)
    words = Translator(head.language, catalogues)
    found: dict[str, Fuel] = {}
    for place, raw in enumerate(entries):
        fuel = _read_fuel(note, raw, ("fuels", place), head.gwp, words)
        if fuel is not None and fuel.id in found:
            note(("fuels", place, "id"), N_('The id "{id}" stands here twice. Keep one.'), id=fuel.id)
        elif fuel is not None:
            found[fuel.id] = fuel
    return found


def _read_fuel(note: _Noted, raw: Any, at: TreePath, gwp: _Gwp, words: Translator) -> Fuel | None:
    """One fuel, or None when something in its entry was noted."""
    before = len(note.faults)
    entry: _FuelEntry | None = convert(note, raw, _FuelEntry, at)
    return None if entry is None or len(note.faults) > before else _fuel(entry, gwp, words)


def _fuel(entry: _FuelEntry, gwp: _Gwp, words: Translator) -> Fuel:
    """The figures by kWh: kg CO2e = CO2 (0 of a biogenic fuel) + CH4 and N2O by their warming potentials (IPCC).

    kWh per kg keeps the three digits that are printed, so that whoever checks a plan by hand gets the plan's figure;
    the emissions of a kg stay those of the exact calorific value.
    """
    energy = entry.net_calorific_value
    exact = energy.mj_per_kg / MJ_PER_KWH
    kwh_per_kg = float(f"{exact:.3g}")
    density = entry.density.kg_per_litre if entry.density else None
    traces = (entry.ch4_kg_per_tj * gwp.ch4 + entry.n2o_kg_per_tj * gwp.n2o) / 1000
    gj_per_kwh = MJ_PER_KWH / 1000 * exact / kwh_per_kg
    sure = energy.confidence is entry.co2.confidence is Confidence.CONFIRMED
    return Fuel(
        id=entry.id,
        name=words.text(entry.name),
        kwh_per_kg=kwh_per_kg,
        kg_per_litre=density,
        kwh_per_litre=None if density is None else kwh_per_kg * density,
        kwh_per_m3=None if energy.mj_per_m3 is None else energy.mj_per_m3 / MJ_PER_KWH,
        kg_co2e_per_kwh=((0.0 if entry.biogenic else entry.co2.kg_per_gj) + traces) * gj_per_kwh,
        kg_co2_per_kwh=entry.co2.kg_per_gj * gj_per_kwh,
        biogenic=entry.biogenic,
        source=entry.source,
        year=entry.year,
        confidence=Confidence.CONFIRMED if sure else Confidence.ESTIMATE,
    )


def _read_grids(file: Path, faults: list[Fault]) -> dict[str, Grid]:
    """The countries of a CSV file with a heading row; a semicolon file with decimal commas is read too."""
    lines = _lines(file, faults)
    source = next((line[len(_SOURCE_LINE) :].strip() for line in lines if line.startswith(_SOURCE_LINE)), "")
    rows = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not rows:
        return {}
    cut = ";" if ";" in rows[0][1] else ","
    heading = _cells(rows[0][1], cut)
    if tuple(heading[:3]) != _COLUMNS or heading[3:] not in ([], ["source"]):
        faults.append(Fault(file, rows[0][0], N_('The first line should be "country,g_co2e_per_kwh,year,source".')))
        return {}
    found: dict[str, Grid] = {}
    for number, line in rows[1:]:
        read = _grid(_cells(line, cut), decimal_mark("es" if cut == ";" else "en"), source)
        if isinstance(read, Grid) and read.country not in found:
            found[read.country] = read
        else:
            sentence = N_("This country stands here twice. Keep one line.") if isinstance(read, Grid) else read
            faults.append(Fault(file, number, sentence))
    return found


def _grid(cells: list[str], mark: str, source: str) -> Grid | str:
    """One country, or the sentence that says what is wrong with its line."""
    country, amount, year, own_source = [*cells, "", "", "", ""][:4]
    if not is_country(country):
        return N_("This line should begin with the two capital letters of a country, such as MA. Mend them.")
    value = read_figure(amount, mark)
    if value is None or not value <= _HIGHEST_GRID:
        return N_("The second figure is g CO2e a kWh, from 0 to 3000. Check it.")
    if not (year.isdecimal() and 1990 <= int(year) <= 2100):
        return N_("The third figure is the year, such as 2023. Check it.")
    return Grid(country=country, g_per_kwh=float(value), year=int(year), source=own_source or source)


def _lines(file: Path, faults: list[Fault]) -> list[str]:
    """The lines of a text file, none when it can't be read, which is noted."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
        if len(raw) > LARGEST:
            faults.append(Fault(file, 1, N_("The file is larger than 1 MB. Keep one line for each country.")))
            return []
        return raw.decode("utf-8-sig").splitlines()
    except OSError as error:
        reason: dict[str, object] = {"reason": error.strerror or "?"}
        faults.append(Fault(file, 1, N_("The file can't be opened ({reason}). Check that it may be read."), reason))
    except UnicodeDecodeError:
        faults.append(Fault(file, 1, N_("The file is not UTF-8. Save it as CSV UTF-8 and try again.")))
    return []


def _cells(line: str, cut: str) -> list[str]:
    """The cells of one line without the spaces around them."""
    return [cell.strip() for cell in next(csv.reader([line], delimiter=cut), [])]
