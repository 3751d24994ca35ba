"""Bills of a row: previewed out of a spreadsheet or pasted cells, and put as one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.completing import completed
from selfcheck.domain.numbers import Bill, HowKnown, Numbers, Use
from selfcheck.i18n import Language
from selfcheck.store import figures
from selfcheck.usecases.finding import at_desk
from selfcheck.usecases.number_checks import checked_use, find_period, find_use
from selfcheck.usecases.workspace import Workspace

if TYPE_CHECKING:
    from selfcheck.exchange.bills import Preview, Wanted
    from selfcheck.exchange.dates import DateOrder


def with_bills(use: Use, bills: Iterable[Bill], known: HowKnown = HowKnown.BILL) -> Use:
    """The row with exactly those bills, the earliest first; quantity and cost are their sums from now on.

    Without any bill the last sums stay, as if somebody had typed them.
    """
    put = tuple(sorted(bills, key=lambda one: one.period))
    if not put:
        return completed(replace(use, bills=()))
    return completed(replace(use, bills=put, quantity=None, price=None, cost=None, typed=(), known=known))


def preview_file(
    assessment: Assessment,
    numbers: Numbers,
    use: Use,
    path: Path,
    language: Language,
    order: DateOrder | None = None,
    sheet: str | None = None,
) -> Preview:
    """The bills of a row in an XLSX or CSV file; nothing is written. Raises BadInput when the file can't be used.

    `order` is the person's answer when day and month could be either way, `sheet` the sheet they chose.
    """
    # The reader of spreadsheets is loaded when somebody brings one.
    from selfcheck.exchange.bills import read_bills_file

    return read_bills_file(path, _wanted(assessment, numbers, use, language, order, sheet))


def preview_pasted(
    assessment: Assessment,
    numbers: Numbers,
    use: Use,
    text: str,
    language: Language,
    order: DateOrder | None = None,
) -> Preview:
    """The bills of a row in pasted cells; nothing is written. Raises BadInput when nothing of it can be used."""
    from selfcheck.exchange.bills import read_bills_pasted

    return read_bills_pasted(text, _wanted(assessment, numbers, use, language, order, None))


def put_bills(workspace: Workspace, key: str, period: str, use: str, preview: Preview) -> Assessment:
    """The bills of a preview in the place of the row's older ones, in the row's unit."""
    with at_desk(workspace, key) as desk:
        numbers = find_period(desk.assessment, period)
        row = find_use(numbers, use)
        put = with_bills(row, preview.bills(row.unit, numbers.period))
        said = checked_use(workspace, desk.assessment, numbers, put)
        figures.add_use(desk.connection, desk.id, period, said, desk.stamp)
        return desk.again()


def _wanted(
    assessment: Assessment,
    numbers: Numbers,
    use: Use,
    language: Language,
    order: DateOrder | None,
    sheet: str | None,
) -> Wanted:
    from selfcheck.exchange.bills import Wanted

    return Wanted(
        unit=use.unit,
        language=language,
        period=numbers.period,
        currency=assessment.firm.currency,
        order=order,
        sheet=sheet,
    )
