"""What the commands on numbers and money do: calculators, figures, indicators, savings, the paper for a bank."""

from __future__ import annotations

import argparse
from decimal import Decimal
from typing import TYPE_CHECKING

from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import HowKnown, Period
from selfcheck.errors import N_, BadInput, NotFound
from selfcheck.i18n import load_language

if TYPE_CHECKING:
    from selfcheck.cli.terminal import Terminal
    from selfcheck.usecases.workspace import Workspace

OUTPUT = "output"
UNKNOWN = "-"
"""What stands for a figure nobody knows."""


def calc(terminal: Terminal, typed: argparse.Namespace) -> int:
    """List the calculators, or run one; no database is opened."""
    from selfcheck.cli import calc_printed
    from selfcheck.cli.printed import as_json
    from selfcheck.usecases import calculating

    if typed.name is None:
        if typed.json:
            terminal.say(as_json([calc_printed.calculator_values(one, terminal.language)
                                  for one in calculating.list_calculators()]))  # fmt: skip
        else:
            for line in calc_printed.calculator_lines(calculating.list_calculators(), terminal.language):
                terminal.say(line)
        return 0
    calculator, values, result = calculating.run_calculator(typed.name, typed.fields, load_language("en"))
    if typed.json:
        terminal.say(as_json(calc_printed.result_values(calculator, values, result, terminal.language)))
    else:
        for line in calc_printed.result_lines(calculator, result, terminal.language):
            terminal.say(line)
    return 0


def record(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Write down one figure of a period."""
    days = _days(typed.first, typed.last)
    within = _within(typed.period) if typed.period is not None else None
    quantity, cost = _amount(typed.quantity, "QUANTITY"), _amount(typed.cost, "COST")
    with terminal.workspace() as workspace:
        if typed.resource == OUTPUT:
            return _record_output(terminal, workspace, typed, within or days, quantity)
        return _record_use(terminal, workspace, typed, (days, within), (quantity, cost))


def indicators(terminal: Terminal, typed: argparse.Namespace) -> int:
    """What an assessment's newest period made of what it used, against a baseline."""
    from selfcheck.cli import money_printed, money_values
    from selfcheck.cli.printed import as_json
    from selfcheck.usecases import indicators as comparing

    with terminal.workspace() as workspace:
        compared = comparing.indicators(workspace, typed.assessment, typed.base)
    if typed.json:
        terminal.say(as_json(money_values.indicator_values(compared, terminal.language)))
    elif typed.csv:
        # The mark at the head of a CSV file is for spreadsheet programs; a pipe goes without.
        table = comparing.indicators_table(compared, terminal.language).decode("utf-8-sig")
        for line in table.splitlines():
            terminal.say(line)
    else:
        for line in money_printed.indicator_lines(compared, terminal.language):
            terminal.say(line)
    return 0


def money(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Savings, overlaps, classes and the ladder of a plan."""
    from selfcheck.cli import money_printed, money_values
    from selfcheck.cli.printed import as_json
    from selfcheck.usecases.assessments import open_assessment
    from selfcheck.usecases.money import picture

    with terminal.workspace() as workspace:
        assessment = open_assessment(workspace, typed.assessment)
        known = picture(workspace, assessment)
    if typed.json:
        terminal.say(as_json(money_values.money_values(assessment, known, terminal.language)))
    else:
        for line in money_printed.money_lines(assessment, known, terminal.language):
            terminal.say(line)
    return 0


def brief(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Print the pages for a bank."""
    from selfcheck.cli.terminal import spoken_language
    from selfcheck.usecases.printing import print_brief

    language = spoken_language(typed.lang)
    with terminal.workspace() as workspace:
        pages = print_brief(workspace, typed.assessment, typed.out, language, typed.paper)
        terminal.say(terminal.language.count("{file}: {n} page.", "{file}: {n} pages.", pages, file=typed.out))
    return 0


def _record_output(
    terminal: Terminal, workspace: Workspace, typed: argparse.Namespace, days: Period, quantity: Decimal | None
) -> int:
    from selfcheck.units import quantity_words
    from selfcheck.usecases.indicators import period_words
    from selfcheck.usecases.recording import record_output

    if quantity is None:
        raise BadInput(N_("Output: type how much was made, for example 240 t."))
    assessment = record_output(workspace, typed.assessment, days, quantity, typed.unit, typed.name)
    terminal.say(
        terminal.text(
            "Recorded for {period}: {quantity} made.",
            period=period_words(next(one for one in assessment.numbers if one.period == days), terminal.language),
            quantity=quantity_words(quantity, typed.unit, terminal.language),
        )
    )
    return 0


def _record_use(
    terminal: Terminal,
    workspace: Workspace,
    typed: argparse.Namespace,
    days: tuple[Period, Period | None],
    figures: tuple[Decimal | None, Decimal | None],
) -> int:
    from selfcheck.cli.money_printed import recorded_lines
    from selfcheck.usecases.recording import Recorded, record_use

    resource, fuel = _resource(workspace, typed.resource, typed.fuel)
    said = Recorded(
        resource=resource,
        days=days[0],
        unit=typed.unit,
        quantity=figures[0],
        cost=figures[1],
        known=HowKnown(typed.known),
        name=typed.name,
        fuel=fuel,
    )
    assessment, use = record_use(workspace, typed.assessment, said, days[1])
    numbers = next(one for one in assessment.numbers if one.period == (days[1] or days[0]))
    for line in recorded_lines(assessment, numbers, use, terminal.language):
        terminal.say(line)
    return 0


def _resource(workspace: Workspace, typed: str, fuel: str | None) -> tuple[Resource, str | None]:
    """The resource and the fuel that were named; a fuel may be named in the place of the resource."""
    from selfcheck.usecases.finding import nearest

    fuels = workspace.factors.fuels
    if typed in fuels:
        return Resource.FUEL, typed
    words = [one.value for one in Resource]
    if typed not in words:
        near = nearest(typed, [OUTPUT, *words, *fuels])
        if near:
            raise NotFound(N_('There is no resource "{named}". Did you mean {near}?'), named=typed, near=near)
        raise NotFound(
            N_('There is no resource "{named}". Choose one of: {known}.'),
            named=typed,
            known=", ".join([OUTPUT, *words]),
        )
    if typed == Resource.FUEL.value and fuel is None:
        raise BadInput(N_("Say which fuel with --fuel. Choose one of: {known}."), known=", ".join(sorted(fuels)))
    return Resource(typed), fuel


def _days(first: object, last: object) -> Period:
    try:
        return Period(first, last)  # type: ignore[arg-type]
    except ValueError:
        raise BadInput(N_("--to is before --from. Change them over.")) from None


def _within(typed: str) -> Period:
    """A longer period: a year such as 2025, or two days with two dots between."""
    from datetime import date

    first, dots, last = typed.partition("..")
    try:
        if not dots and len(typed) == 4:
            return Period(date(int(typed), 1, 1), date(int(typed), 12, 31))
        return Period(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        raise BadInput(
            N_('--period: "{typed}" is no period. Write a year such as 2025, or 2025-04-01..2026-03-31.'), typed=typed
        ) from None


def _amount(typed: str, what: str) -> Decimal | None:
    """A figure with a point for the decimals, whatever language the reader has; a dash is not known."""
    from selfcheck.units import read_figure

    if typed.strip() in (UNKNOWN, ""):
        return None
    figure = read_figure(typed, ".")
    if figure is None:
        raise BadInput(N_("{what}: only digits, for example {example}."), what=what, example="1200.5")
    return figure
