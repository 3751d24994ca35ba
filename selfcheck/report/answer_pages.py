"""What was found: good practice in full, every answer, and options that are not adopted yet."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable, Spacer

from selfcheck.domain.assessment import Answer
from selfcheck.domain.checklist import Area, Question, QuestionKey
from selfcheck.domain.plan import Status
from selfcheck.domain.scoring import Score, score_card, strengths
from selfcheck.domain.suggestions import Standing, Suggestion
from selfcheck.labels import answer_word, area_name, class_name, why_not_words
from selfcheck.report import fonts
from selfcheck.report.charts import score_words
from selfcheck.report.desk import Desk
from selfcheck.report.evidence import typical_saving
from selfcheck.report.first_page import ANSWERS, GOOD
from selfcheck.report.marks import Badge, Beside
from selfcheck.report.sheet import Place
from selfcheck.report.tables import RowTable
from selfcheck.report.text import Strong

ANSWER_ICON = {
    Answer.YES: "check",
    Answer.PARTLY: "half-disc",
    Answer.NO: "x",
    Answer.NOT_APPLICABLE: "minus",
    None: "circle-dashed",
}
CODE = 46.0


def good_pages(desk: Desk) -> list[Flowable]:
    """Every question answered yes, as a statement, area by area."""
    text, theme = desk.language.text, desk.theme
    title = text("What is already good")
    good = {key for key, _question in strengths(desk.assessment)}
    if not good:
        nothing = desk.words(theme.body, text("No question has been answered with Yes so far."))
        return [*desk.part(GOOD, title), nothing]
    story: list[Flowable] = []
    for area in desk.assessment.areas:
        questions = [question for key, question in desk.assessment.questions_in(area) if key in good]
        if not questions:
            continue
        table = RowTable(theme, [CODE, desk.width - CODE], 2.5)
        for question in questions:
            words = desk.words(theme.body, desk.language.content(question.good))
            table.row([desk.words(theme.small, question.code)], [Beside(words, "check", theme, theme.yes, 10, 6)])
        if not story:
            story += desk.part(GOOD, title, text("You do this today. Keep it up."), table.room() + 60)
        story += [*_area_heading(desk, area, table.room()), table.table()]
    return story


def answer_pages(desk: Desk) -> list[Flowable]:
    """Every question that was asked, with its answer and note."""
    text = desk.language.text
    title = text("All answers")
    card = score_card(desk.assessment)
    if not card.areas:
        nothing = desk.words(desk.theme.body, text("There is no question in this assessment."))
        return [*desk.part(ANSWERS, title), nothing]
    story: list[Flowable] = []
    for area in desk.assessment.areas:
        table = _answers(desk, area)
        if not story:
            lead = text("Not looked at is not the same as No: it counts nowhere.")
            story += desk.part(ANSWERS, title, lead, table.room() + 76)
        story += _area_heading(desk, area, table.room() + 16, f"answers-{area.value}")
        story += [desk.words(desk.theme.small, _looked(desk, card.areas[area])), table.table()]
    return story


def _area_heading(desk: Desk, area: Area, room: float, place: str = "") -> list[Flowable]:
    name = area_name(area, desk.language)
    heading = Beside(
        desk.words(desk.theme.group, name), desk.theme.area_icon(area), desk.theme, desk.theme.area_colour(area), 14, 6
    )
    return desk.heading(heading, room, Place(place, name, 1) if place else None)


def _looked(desk: Desk, score: Score) -> str:
    language = desk.language
    if score.value is None:
        return language.count(
            "{done} of {n} question looked at", "{done} of {n} questions looked at", score.relevant,
            done=language.number(score.assessed),
        )  # fmt: skip
    return language.count(
        "Score {score}, {done} of {n} question looked at", "Score {score}, {done} of {n} questions looked at",
        score.relevant, score=score_words(score, language), done=language.number(score.assessed),
    )  # fmt: skip


def _answers(desk: Desk, area: Area) -> RowTable:
    text, theme = desk.language.text, desk.theme
    widest = max(fonts.width(answer_word(answer, desk.language), fonts.REGULAR, 9.5) for answer in ANSWER_ICON)
    end = min(widest + 18, 150)
    table = RowTable(theme, [CODE, desk.width - CODE - end, end], 3)
    table.header(*([desk.words(theme.small, name)] for name in (text("Code"), text("Question"), text("Answer"))))
    for key, question in desk.assessment.questions_in(area):
        _answer(desk, table, key, question)
    return table


def _answer(desk: Desk, table: RowTable, key: QuestionKey, question: Question) -> None:
    language, theme, record = desk.language, desk.theme, desk.assessment.record(key)
    asked = [desk.words(theme.body, language.content(question.text))]
    if record.flagged:
        asked.append(desk.words(theme.small, language.text("Flagged, to be looked at again")))
    if record.note.strip():
        asked.append(desk.words(theme.small, language.text("Note: {note}", note=record.note.strip())))
    word = answer_word(record.answer, language)
    style = theme.body if record.answer else theme.small
    found = Beside(desk.words(style, word), ANSWER_ICON[record.answer], theme, _colour(desk, record.answer), 10, 5)
    table.row([desk.words(theme.small, question.code)], asked, [found])


def _colour(desk: Desk, answer: Answer | None) -> Any:
    theme = desk.theme
    colours = {Answer.YES: theme.yes, Answer.PARTLY: theme.partly, Answer.NO: theme.no}
    return colours.get(answer, theme.second) if answer else theme.second


def not_adopted_pages(desk: Desk) -> list[Flowable]:
    """Options the answers suggest, and options somebody skipped, that are not in the plan: with the reason why."""
    text, theme = desk.language.text, desk.theme
    lead = text("Your answers suggest these too. What holds you back is where a club, an adviser or a bank can help.")
    title = text("Suggested, not adopted yet")
    found = _not_adopted(desk)
    if not found:
        nothing = desk.words(theme.body, text("Nothing: every option your answers suggest is in the plan."))
        return [*desk.part("not-adopted", title), nothing]
    end = 104.0
    table = RowTable(theme, [42, desk.width - 42 - end, end], 4)
    names = (text("Class"), text("Option"), text("Why not yet"))
    table.header(*([desk.words(theme.small, name)] for name in names))
    for one in found:
        reason = desk.assessment.why_not.get(one.option.id)
        words = why_not_words(reason, desk.language) if reason else text("not said yet")
        badge = Badge(theme, one.option.investment_class)
        table.row([badge], _option(desk, one), [desk.words(theme.body if reason else theme.small, words)])
    key = " · ".join(f"{letter.value} {class_name(letter, desk.language)}" for letter in sorted(
        {one.option.investment_class for one in found}))  # fmt: skip
    story = desk.part("not-adopted", title, lead, table.room() + 20)
    return [*story, table.table(), Spacer(1, 4), desk.words(theme.small, key)]


def _not_adopted(desk: Desk) -> list[Suggestion]:
    adopted = {action.option for action in desk.assessment.actions if action.status is not Status.DROPPED}
    return [
        one
        for one in desk.suggestions
        if one.option.id not in adopted
        and (one.standing is Standing.SUGGESTED or one.option.id in desk.assessment.why_not)
    ]


def _option(desk: Desk, one: Suggestion) -> list[Flowable]:
    language, theme = desk.language, desk.theme
    option = one.option
    cell = [
        desk.words(theme.body, Strong(language.content(option.title))),
        desk.words(theme.small, language.content(option.short)),
    ]
    for reason in one.reasons:
        if reason.strength:
            found = language.text("{code}, answered {answer}", code=reason.question.code,
                                  answer=answer_word(reason.answer, language))  # fmt: skip
            cell.append(desk.words(theme.small, found))
    if option.saving:
        cell.append(desk.words(theme.small, typical_saving(desk, option.saving)))
    if option.caution:
        caution = desk.words(theme.warning, language.content(option.caution))
        cell.append(Beside(caution, "triangle-alert", theme, theme.ink, 9, 5))
    return cell
