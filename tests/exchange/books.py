"""Real workbooks and files for the tests, made in a folder of their own."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from selfcheck.domain.numbers import Period
from selfcheck.exchange.bills import Wanted
from selfcheck.i18n import Language

EN, ES = Language("en"), Language("es")
YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
KWH = [5200, 5100, 5000, 4900, 4800, 4700, 4800, 4900, 5000, 5100, 5200, 5300]


def wanted(unit: str = "kWh", language: Language = EN, **more: Any) -> Wanted:
    return Wanted(**{"unit": unit, "language": language, "period": YEAR, "currency": "MAD", **more})


def book(folder: Path, rows: Sequence[Sequence[Any]], change: Callable[[Any], None] | None = None) -> Path:
    """A workbook with one sheet of `rows`, and whatever `change` does to it."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in rows:
        sheet.append(list(row))
    if change is not None:
        change(sheet)
    path = folder / "bills.xlsx"
    workbook.save(path)
    return path


def repacked(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The same workbook with one part of it rewritten."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
