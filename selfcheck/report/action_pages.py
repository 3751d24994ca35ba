"""The actions, class by class: steps, owner, money, why, what others got, and what to beware of."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer, Table

from selfcheck.domain.finance import payback_range
from selfcheck.domain.library import InvestmentClass, Option
from selfcheck.domain.plan import Status, in_classes
from selfcheck.i18n import EN_DASH
from selfcheck.labels import answer_word, area_name, class_long_name, class_name, practice_name, status_word
from selfcheck.report.desk import Desk, Row
from selfcheck.report.evidence import case_words, typical
from selfcheck.report.first_page import ACTIONS, ACTIONS_END
from selfcheck.report.marks import Beside, Indented
from selfcheck.report.money_words import how_established, price_known, saving_known
from selfcheck.report.sheet import Divider, Place
from selfcheck.report.text import Strong

STATUS_ICON = {
    Status.NOT_ASKED: "circle-help",
    Status.PLANNED: "circle",
    Status.IN_PROGRESS: "half-disc",
    Status.DONE: "circle-check",
    Status.DROPPED: "circle-slash",
}
INDENT = 20.0
LONG_FIELD = 60


def action_pages(desk: Desk) -> list[Flowable]:
    """Every action in its class, and how many were dropped."""
    text, theme = desk.language.text, desk.theme
    story = desk.part(ACTIONS, text("What to do, step by step"), room=240)
    if not desk.rows:
        story.append(desk.words(theme.body, text("There is no action in the plan yet.")))
    classes = in_classes([row.action for row in desk.rows], {row.action.key: row.letter for row in desk.rows})
    by_key = {row.action.key: row for row in desk.rows}
    for letter, actions in classes.items():
        story += _class_heading(desk, letter, len(actions))
        for place, action in enumerate(actions):
            story += _action(desk, by_key[action.key], first=place == 0)
    dropped = sum(1 for action in desk.assessment.actions if action.status is Status.DROPPED)
    if dropped:
        left_out = desk.language.count(
            "{n} action was dropped and is left out of this plan.",
            "{n} actions were dropped and are left out of this plan.",
            dropped,
        )
        story += [Spacer(1, 8), desk.words(theme.small, left_out)]
    return [*story, Place(ACTIONS_END)]


def _class_heading(desk: Desk, letter: InvestmentClass | None, actions: int) -> list[Flowable]:
    words = desk.words(desk.theme.group, class_long_name(letter, desk.language))
    heading = words if letter is None else Beside(words, letter, desk.theme, desk.theme.ink, 16, 7)
    short = class_name(letter, desk.language)
    title = short if letter is None else desk.language.text("{letter}: {name}", letter=letter.value, name=short)
    place = Place(f"class-{letter.value if letter else 'unknown'}", title, 1)
    amount = desk.language.count("{n} action", "{n} actions", actions)
    return [*desk.heading(heading, 150, place), desk.words(desk.theme.small, amount), Spacer(1, 2)]


def _action(desk: Desk, row: Row, first: bool) -> list[Flowable]:
    """One action; its head stays together, the rest may go on on the next page."""
    text, theme = desk.language.text, desk.theme
    title = desk.words(theme.item, f"{row.number}. {row.title}")
    story = desk.heading(title, 90)
    if not first:
        # After the possible page break, so that the line never ends a page.
        story.insert(1, Divider(theme, desk.top))
    kind = _kind(desk, row)
    if kind:
        story.append(desk.words(theme.small, kind))
    story += [Spacer(1, 4), _figures(desk, row), Spacer(1, 5), *_long_owner(desk, row)]
    if row.option and row.option.caution:
        caution = desk.words(theme.body, Strong(desk.language.content(row.option.caution)))
        story += [Beside(caution, "triangle-alert", theme, theme.ink, 12, 7), Spacer(1, 5)]
    story += _labelled(desk, text("Why"), _why(desk, row))
    story += _labelled(desk, text("How the saving is known"), how_established(desk, row))
    if row.option:
        story += _steps(desk, row.option)
        story += _labelled(desk, text("What it typically brings"), typical(desk, row.option))
        cases = [desk.assessment.cases[case] for case in row.option.cases if case in desk.assessment.cases]
        story += _labelled(desk, text("What others did"), [case_words(desk, case) for case in cases])
    story += _labelled(desk, text("What came of it"), _result(desk, row))
    story += _labelled(desk, text("Your note"), [row.action.comment] if row.action.comment.strip() else [])
    return [*story, Spacer(1, 6)]


def _kind(desk: Desk, row: Row) -> str:
    area = row.option.area if row.option else row.action.area
    parts = [area_name(area, desk.language)] if area else []
    parts.append(practice_name(row.option.practice, desk.language) if row.option else desk.language.text("Own idea"))
    return " · ".join(parts)


def _figures(desk: Desk, row: Row) -> Flowable:
    """Who, by when, what it costs and saves, how it stands: one row that is never cut."""
    language, theme, action = desk.language, desk.theme, row.action
    yours = language.text("your figure")
    owner = " ".join(action.owner.split())
    if len(owner) > LONG_FIELD:
        owner = language.text("see below")
    if row.line is None:
        cost = price_known(action, language) if action.price_known or action.investment is None else yours
        save = "" if action.saving is None else yours
    else:
        cost, save = price_known(action, language), saving_known(row.line, language)
    fields = [
        (language.text("Who"), owner or "–", ""),
        (language.text("By"), language.day(action.due) if action.due else "–", ""),
        (language.text("Costs"), _money(desk, row, saving=False), cost),
        (language.text("Saves a year"), _money(desk, row, saving=True), save),
        (language.text("Pays back in"), _payback(desk, row), ""),
    ]
    cells = [
        [desk.words(theme.small, name), desk.words(theme.body, Strong(value)), *_known(desk, known)]
        for name, value, known in fields
    ]
    status = Beside(
        desk.words(theme.body, status_word(action.status, language)), STATUS_ICON[action.status], theme, theme.ink, 10
    )
    cells.append([desk.words(theme.small, language.text("State")), status])
    shares = (0.15, 0.155, 0.165, 0.215, 0.15, 0.165)
    return Table(
        [cells],
        colWidths=[desk.width * share for share in shares],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, -1), theme.pale),
            ("LEFTPADDING", (0, 0), (-1, -1), 7),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ],
        hAlign="LEFT",
    )


def _known(desk: Desk, known: str) -> list[Flowable]:
    return [desk.words(desk.theme.small, known)] if known else []


def _money(desk: Desk, row: Row, saving: bool) -> str:
    figure = desk.saving(row.action) if saving else desk.cost(row.action)
    known = row.action.saving if saving else row.action.investment
    labelled = f"{desk.currency}\u00a0{figure}" if known is not None and desk.currency else figure
    # A range of millions does not fit a column; it goes on after its dash.
    return labelled.replace(EN_DASH, f"{EN_DASH}\n") if len(labelled) > 18 else labelled


def _payback(desk: Desk, row: Row) -> str:
    if row.action.investment is None or row.action.saving is None:
        return desk.language.text("not yet quantified")
    months = payback_range(row.action.investment, row.action.saving)
    return desk.language.text("no payback") if months is None else desk.language.months(*months)


def _long_owner(desk: Desk, row: Row) -> list[Flowable]:
    owner = " ".join(row.action.owner.split())
    return _labelled(desk, desk.language.text("Who"), [owner] if len(owner) > LONG_FIELD else [])


def _labelled(desk: Desk, label: str, sentences: list[str]) -> list[Flowable]:
    """A label and its sentences under it; nothing at all without a sentence."""
    if not sentences:
        return []
    heading = desk.words(desk.theme.label, Strong(label))
    body = [Indented(desk.words(desk.theme.body, sentence), INDENT) for sentence in sentences]
    return [heading, *body, Spacer(1, 5)]


def _why(desk: Desk, row: Row) -> list[str]:
    language = desk.language
    if row.option is None:
        return [language.text("This is an idea of your own.")]
    if not row.reasons:
        return [language.text("You chose it from the library; no answer led to it.")]
    return [
        language.text(
            "{code}, answered {answer}: {question}",
            code=reason.question.code,
            answer=answer_word(reason.answer, language),
            question=language.content(reason.question.text),
        )
        for reason in row.reasons
    ]


def _steps(desk: Desk, option: Option) -> list[Flowable]:
    """The steps, numbered; each may be split over pages like any text."""
    heading = desk.words(desk.theme.label, Strong(desk.language.text("Steps")))
    numbered = [
        Indented(desk.words(desk.theme.body, f"{number}. {desk.language.content(step)}"), INDENT)
        for number, step in enumerate(option.steps, 1)
    ]
    return [heading, *numbered, Spacer(1, 5)] if numbered else []


def _result(desk: Desk, row: Row) -> list[str]:
    language, action = desk.language, row.action
    said = []
    if action.spent is not None:
        said.append(language.text("Spent: {money}.", money=language.money(action.spent, desk.currency)))
    if action.saved is not None:
        said.append(language.text("Saved a year: {money}.", money=language.money(action.saved, desk.currency)))
    return [" ".join(said)] if said else []
