"""Better or worse than before: the indicators of the latest period against the first, in a picture and a table."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, Spacer

from selfcheck.domain.indicators import Change, Relative, Verdict
from selfcheck.domain.money import MoneyPicture
from selfcheck.i18n import Language
from selfcheck.report.change_chart import ChangeBar, change_bars
from selfcheck.report.desk import Desk
from selfcheck.report.indicator_figures import NAMES, pair_words, verdict_words
from selfcheck.report.indicator_table import indicator_table, usual_note
from selfcheck.report.money_words import period_name


def indicator_pages(desk: Desk) -> list[Flowable]:
    """The part about two periods in a picture and a table; with one period the table alone."""
    picture, language, theme = desk.picture, desk.language, desk.theme
    if picture is None or not picture.compared:
        return []
    if not picture.changes:
        return _one_period(desk, picture)
    first, last = desk.assessment.numbers[0], desk.assessment.numbers[-1]
    base, now = period_name(first, language), period_name(last, language)
    lead = language.text("{base} against {now}.", base=base, now=now)
    if any(change.per_day for change in picture.changes):
        lead += " " + language.text("The periods differ in length, so amounts are scaled per day.")
    relative = [change for change in picture.changes if isinstance(change.indicator, Relative)]
    bars = [change_bar(change, language) for change in relative]
    chart: list[Flowable] = []
    if bars:
        worse, better = language.text("← worse"), language.text("better →")
        # Sign, arrow and word say it too; solid and hatched only repeat them.
        chart = [change_bars(bars, (worse, base, better), theme, desk.setter, desk.width), Spacer(1, 10)]
    room = 60.0 + (chart[0].wrap(desk.width, desk.height)[1] if chart else 0)
    story = desk.part("indicators", language.text("Better or worse than before"), lead, min(room, 400))
    table = indicator_table(desk, picture, (base, now)).table()
    return [*story, *chart, KeepTogether([table]), *_notes(desk), *usual_note(desk, picture)]


def _one_period(desk: Desk, picture: MoneyPicture) -> list[Flowable]:
    """The figures of the only period; nothing when no more than the output is known."""
    language = desk.language
    if len(picture.compared) < 2:
        return []
    now = period_name(desk.assessment.numbers[-1], language)
    lead = language.text("The figures of {period}. A later period can be compared with them.", period=now)
    story = desk.part("indicators", language.text("What you get out of what you use"), lead)
    table = indicator_table(desk, picture, (now,)).table()
    return [*story, KeepTogether([table]), *_notes(desk), *usual_note(desk, picture)]


def change_bar(change: Change, language: Language) -> ChangeBar:
    """One bar: solid to the right for better, hatched to the left for worse, none without a baseline."""
    before, after = pair_words(change, language, unit=False)
    figures = language.text("{base} → {now}", base=before, now=after)
    return ChangeBar(
        name=language.text(NAMES[change.indicator]),
        figures=figures,
        verdict=verdict_words(change, language),
        size=abs(change.change or 0.0),
        better=None if change.verdict in (None, Verdict.SAME) else change.verdict is Verdict.BETTER,
    )


def _notes(desk: Desk) -> list[Flowable]:
    """What could not be counted."""
    picture, language = desk.picture, desk.language
    assert picture is not None
    missing = {key for change in picture.compared for figure in (change.base, change.now) if figure is not None
               for key in figure.missing}  # fmt: skip
    names = {use.name.strip() for numbers in desk.assessment.numbers for use in numbers.uses if use.key in missing}
    if not names:
        return []
    said = language.text("Not counted, because quantity or unit is not known: {names}.", names=", ".join(sorted(names)))
    return [Spacer(1, 4), desk.words(desk.theme.small, said)]
