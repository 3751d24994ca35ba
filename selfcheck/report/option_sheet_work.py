"""The head of an option's sheet: what it is, what it brings, what to do, what to beware of, and who does it."""

from __future__ import annotations

from reportlab.platypus import Flowable, HRFlowable, Spacer, Table

from selfcheck.domain.library import Confidence
from selfcheck.errors import N_
from selfcheck.labels import area_name, class_name, effort_again_words, effort_words, practice_name, resource_name
from selfcheck.report import fonts
from selfcheck.report.evidence import typical_payback
from selfcheck.report.layout import big_figure, framed_figures, lines_to_fill_in, no_padding
from selfcheck.report.marks import Beside, TickBox
from selfcheck.report.option_sheet_desk import BETWEEN, OptionDesk
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong

TICK = 16.0
FIGURES = (0.38, 0.34, 0.28)
NOTE_LINE = 21.0
MOST_NOTES, LEAST_NOTES = 6, 2

_OF = {
    Confidence.CONFIRMED: N_("of {base}, confirmed by a document [{source}]"),
    Confidence.ESTIMATE: N_("of {base}, an estimate [{source}]"),
}


def work(desk: OptionDesk) -> list[Flowable]:
    """The upper half of the page."""
    return [*_title(desk), _figures(desk), *_steps(desk), *_caution(desk), *_who(desk)]


def note_lines(desk: OptionDesk, left: float) -> list[Flowable]:
    """Lines for readings, as many as `left` points have room for; none when that is too little to write on."""
    heading = [Spacer(1, 10), desk.words(desk.theme.small, desk.language.text("Notes, readings"))]
    room = left - 10 - desk.theme.small.leading - NOTE_LINE / 2
    lines = min(MOST_NOTES, int(room // NOTE_LINE))
    if lines < LEAST_NOTES:
        return []
    return [*heading, lines_to_fill_in(desk.theme, lines, desk.width, NOTE_LINE)]


def _title(desk: OptionDesk) -> list[Flowable]:
    option, language, theme = desk.option, desk.language, desk.theme
    title = Beside(desk.words(theme.part, desk.say(option.title)), option.investment_class, theme, theme.ink, 22, 9)
    about = BETWEEN.join(
        (
            class_name(option.investment_class, language),
            area_name(option.area, language),
            practice_name(option.practice, language),
        )
    )
    line = HRFlowable(width="100%", thickness=1, color=theme.ink, spaceBefore=5, spaceAfter=7)
    short = [desk.words(theme.lead, desk.say(option.short)), Spacer(1, 6)]
    return [title, Spacer(1, 2), desk.words(theme.about, about), line, *short]


def _figures(desk: OptionDesk) -> Flowable:
    """What it saves, costs and asks of people, side by side, each with how it is known."""
    text = desk.language.text
    widths = [desk.width * share for share in FIGURES]
    named = (
        (text("Saves"), _saving(desk, widths[0] - 20)),
        (text("Costs, once"), _cost(desk, widths[1] - 20)),
        (text("Effort"), _effort(desk, widths[2] - 20)),
    )
    cells = [[desk.words(desk.theme.small, name), *lines] for name, lines in named]
    return framed_figures(desk.theme, cells, widths)


def _saving(desk: OptionDesk, width: float) -> list[Flowable]:
    language, theme, saving = desk.language, desk.theme, desk.option.saving
    if saving is None:
        saved = BETWEEN.join(resource_name(resource, language) for resource in desk.option.resources)
        known = [desk.words(theme.small, saved)] if saved else []
        return [desk.words(theme.unknown, language.text("not yet quantified")), *known]
    words = desk.cited(_OF, saving.confidence, saving.source, base=desk.say(saving.of))
    share = big_figure(desk, desk.share(saving.low, saving.high), width)
    return [share, desk.known(desk.words(theme.small, words), saving.confidence)]


def _cost(desk: OptionDesk, width: float) -> list[Flowable]:
    """The class stands for the cost; it is the usual one, and a firm's own follows its money."""
    language, theme, payback = desk.language, desk.theme, desk.option.payback
    figure = big_figure(desk, class_name(desk.option.investment_class, language), width)
    usual = desk.words(theme.small, language.text("The usual class, an estimate."))
    lines = [figure, desk.known(usual, Confidence.ESTIMATE)]
    if payback is None:
        return [*lines, desk.words(theme.small, language.text("Payback not yet quantified."))]
    return [*lines, desk.known(desk.words(theme.small, typical_payback(desk, payback)), payback.confidence)]


def _effort(desk: OptionDesk, width: float) -> list[Flowable]:
    language, theme, effort = desk.language, desk.theme, desk.option.effort
    if effort is None:
        return [desk.words(theme.unknown, language.text("not yet quantified"))]
    lines = [big_figure(desk, effort_words(effort, language), width)]
    again = effort_again_words(effort, language)
    if again:
        lines.append(desk.words(theme.body, Strong(again)))
    known = desk.words(theme.small, language.text("an estimate"))
    return [*lines, desk.known(known, Confidence.ESTIMATE)]


def _steps(desk: OptionDesk) -> list[Flowable]:
    """Numbered steps, each with a box to tick."""
    table = RowTable(desk.theme, [TICK + 12, desk.width - TICK - 12], 3)
    for number, step in enumerate(desk.option.steps, 1):
        words = desk.words(desk.theme.step, Strong(f"{desk.language.number(number)}. "), desk.say(step))
        table.row([TickBox(desk.theme, TICK)], [words])
    if not desk.option.steps:
        return []
    heading = desk.words(desk.theme.group, desk.language.text("What to do"))
    return [Spacer(1, 9), heading, Spacer(1, 1), table.table()]


def _caution(desk: OptionDesk) -> list[Flowable]:
    """What can hurt somebody, in a heavy frame with its sign: seen without colour and from far."""
    if not desk.option.caution:
        return []
    theme = desk.theme
    caution = desk.fitting(desk.language.content(desk.option.caution), desk.room.caution)
    words = desk.words(theme.item, desk.language.text("Caution."), " ", caution)
    box = Table(
        [[Beside(words, "triangle-alert", theme, theme.ink, 22, 10)]],
        colWidths=[desk.width],
        style=[
            ("BOX", (0, 0), (-1, -1), 2, theme.ink),
            ("BACKGROUND", (0, 0), (-1, -1), theme.pale),
            ("LEFTPADDING", (0, 0), (-1, -1), 12),
            ("RIGHTPADDING", (0, 0), (-1, -1), 12),
            ("TOPPADDING", (0, 0), (-1, -1), 7),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
        ],
        cornerRadii=(5, 5, 5, 5),
        hAlign="LEFT",
    )
    return [Spacer(1, 9), box]


def _who(desk: OptionDesk) -> list[Flowable]:
    """Room to write who does it and by when."""
    text, theme = desk.language.text, desk.theme
    labels = [text("Who"), text("By when")]
    wide = [fonts.width(label, fonts.REGULAR, theme.body.fontSize) + 8 for label in labels]
    gap = 18.0
    line = desk.width - sum(wide) - gap
    table = Table(
        [[desk.words(theme.body, labels[0]), "", "", desk.words(theme.body, labels[1]), ""]],
        colWidths=[wide[0], line * 0.62, gap, wide[1], line * 0.38],
        rowHeights=[30],
        style=[
            *no_padding(),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LINEBELOW", (1, 0), (1, 0), 0.75, theme.ink),
            ("LINEBELOW", (4, 0), (4, 0), 0.75, theme.ink),
        ],
        hAlign="LEFT",
    )
    return [table, Spacer(1, 2)]
