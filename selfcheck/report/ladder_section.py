"""When the savings can pay for the next action, and what each month of waiting leaves unsaved."""

from __future__ import annotations

from decimal import Decimal

from reportlab.platypus import Flowable, Spacer

from selfcheck.domain.ladder_shape import Flag, LadderShape
from selfcheck.i18n import NBSP, Language
from selfcheck.report.desk import Desk
from selfcheck.report.ladder_chart import ladder_chart
from selfcheck.report.layout import heading_with
from selfcheck.report.money_words import LONGEST_NAME
from selfcheck.report.text import Strong, clipped


def ladder_section(desk: Desk, height: float) -> list[Flowable]:
    """The pot over time, and where each class of actions can start."""
    shape = desk.ladder
    if shape is None or not (shape.flags or shape.never):
        return []
    language = desk.language
    assert desk.picture is not None
    own = language.money(desk.assessment.money.own_money, desk.currency)
    beside = language.text("pot: own {money}, then the low savings", money=own)
    chart = ladder_chart(
        shape,
        [flag_words(desk, shape, flag) for flag in shape.flags],
        desk.theme, desk.setter, desk.width, height,
        lambda value: language.amount(Decimal(str(value)), desk.currency),
        lambda month: short_month(shape, month, language),
    )  # fmt: skip
    story = [heading_with(desk, language.text("When the savings can pay for the next action"), beside), chart]
    if shape.never:
        said = language.count(
            "{n} action costs more than the low savings can ever pay for.",
            "{n} actions cost more than the low savings can ever pay for.", len(shape.never),
        )  # fmt: skip
        story.append(desk.words(desk.theme.small, said))
    return story


def short_month(shape: LadderShape, month: int, language: Language) -> str:
    """A month at the foot of the ladder, with its year at the start edge and in the first quarter of a year."""
    from babel.dates import format_date

    day = shape.on(month)
    pattern = "LLL yy" if month == 0 or day.month <= 3 else "LLL"
    return str(format_date(day, format=pattern, locale="en_GB" if language.code == "en" else language.code))


def flag_words(desk: Desk, shape: LadderShape, flag: Flag) -> tuple[str, str]:
    """What can start, and when: one action by its title and, where that is too long, by its number like several."""
    language = desk.language
    month = language.month(shape.on(flag.month))
    rows = [row for row in desk.rows if row.action.key in flag.keys]
    numbers = [row.number for row in rows]
    if len(rows) == 1:
        title = language.text("{action}, {month}", action=clipped(rows[0].title, LONGEST_NAME), month=month)
        return title, language.text("action {number}, {month}", number=language.number(numbers[0]), month=month)
    facts = {"first": language.number(numbers[0]), "last": language.number(numbers[-1]), "month": month}
    together = flag.last == flag.month
    if numbers != list(range(numbers[0], numbers[-1] + 1)):
        named = language.count("{n} action", "{n} actions", len(numbers))
        words = language.text("{actions}, from {month}", actions=named, month=month)
        if together:
            words = language.text("{actions}, {month}", actions=named, month=month)
    elif together:
        words = language.text("actions {first} to {last}, {month}", **facts)
    else:
        words = language.text("actions {first} to {last}, from {month}", **facts)
    return words, words


def waiting_section(desk: Desk) -> list[Flowable]:
    """What each month of waiting leaves unsaved."""
    assert desk.picture is not None
    waiting, language = desk.picture.waiting, desk.language
    if waiting is None or not waiting.a_month:
        return []
    parts = [
        f"{language.money_range(waiting.a_month[row.action.key], desk.currency)} "
        f"({row.number}{NBSP}{clipped(row.title, LONGEST_NAME)})"
        for row in reversed(desk.rows)
        if row.action.key in waiting.a_month
    ]
    said = language.text("Each month until they run, this is left unsaved: {list}.", list=", ".join(parts))
    price = Strong(language.text("Waiting has a price."))
    return [Spacer(1, 2), desk.words(desk.theme.body, price, f" {said}")]
