"""What Home says about an assessment, and which assessments a search finds."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from selfcheck.domain.assessment import Step
from selfcheck.domain.overview import Summary
from selfcheck.domain.plan import Action
from selfcheck.i18n import Language
from selfcheck.labels import step_name
from selfcheck.ui.widgets.assessment_row import RowWords

DOT = "\u00a0· "


@dataclass(frozen=True)
class Hit:
    """An assessment that a search found, and its actions that were the reason, if it was they."""

    summary: Summary
    actions: tuple[Action, ...] = ()


def action_title(summary: Summary, action: Action, language: Language) -> str:
    """What an action is called."""
    title = summary.titles.get(action.option or "")
    return action.title or (language.content(title) if title else "")


def find(summaries: Sequence[Summary], typed: str, language: Language) -> list[Hit]:
    """The assessments whose firm, town, trade or actions hold every word that was typed; all of them for nothing."""
    words = plain(typed).split()
    hits = []
    for one in summaries:
        about = plain(" ".join((one.firm.name, one.firm.town, language.content(one.sector))))
        if all(word in about for word in words):
            hits.append(Hit(one))
            continue
        actions = tuple(action for action in one.actions if _names(about, one, action, words, language))
        if actions:
            hits.append(Hit(one, actions))
    return hits


def row_words(hit: Hit, today: date, now: datetime, language: Language) -> RowWords:
    """Everything a row of the list says."""
    one, score = hit.summary, hit.summary.score
    value = None if score.value is None else language.percent(score.value)
    so_far = language.text("so far") if value is not None and score.so_far else ""
    firm, line = one.firm.name, _line(one, language)
    step, figure = step_name(one.step, language), _figure(one, today, now, language)
    share = language.percent(score.progress)
    sample = language.text("Sample") if one.sample else ""
    scored = value or language.text("not yet")
    found = _found(hit, language)
    said = (
        firm, sample, line, f"{step}: {figure}", language.text("answered {share}", share=share),
        language.text("score {score}", score=f"{scored} {so_far}".strip()), found,
    )  # fmt: skip
    return RowWords(
        key=one.key, firm=firm, line=line, step=step, figure=figure,
        share=score.progress if score.complete else min(score.progress, 0.99), share_words=share,
        score=score.value, score_words=scored, score_after=so_far, chip=sample, found=found,
        name=", ".join(part for part in said if part),
    )  # fmt: skip


def due_words(due: date, today: date, language: Language) -> str:
    """When something is due; what is late says by how much."""
    late = (today - due).days
    if late > 0:
        return language.count("{n} day late", "{n} days late", late)
    return language.text("today") if late == 0 else language.short_day(due, today)


def plain(words: str) -> str:
    """Words as they are compared: lower case, without accents."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _names(about: str, one: Summary, action: Action, words: Sequence[str], language: Language) -> bool:
    """An action is found when at least one word is its own, and the firm has the others."""
    own = plain(f"{action_title(one, action, language)} {action.owner}")
    return any(word in own for word in words) and all(word in own or word in about for word in words)


def _line(one: Summary, language: Language) -> str:
    if one.sample:
        return language.text("Invented firm, to try things on")
    parts = (language.content(one.sector), one.firm.town, language.month(one.started))
    return DOT.join(part for part in parts if part)


def _figure(one: Summary, today: date, now: datetime, language: Language) -> str:
    if one.sample:
        return language.text("a finished plan to look at")
    when = _when(one.touched, today, now, language)
    if one.step in (Step.GET_ORGANISED, Step.LOOK_AROUND):
        assessed, relevant = language.number(one.score.assessed), language.number(one.score.relevant)
        return language.text("{assessed} of {relevant}, {when}", assessed=assessed, relevant=relevant, when=when)
    if not one.actions:
        return language.text("no actions yet, {when}", when=when)
    if one.step in (Step.FIND_OPTIONS, Step.CHOOSE):
        return language.count("{n} option adopted", "{n} options adopted", len(one.actions))
    return language.count("{done} of {n} action done", "{done} of {n} actions done", len(one.actions),
                          done=language.number(one.done))  # fmt: skip


def _when(touched: datetime | None, today: date, now: datetime, language: Language) -> str:
    day = touched.astimezone(now.tzinfo).date() if touched else today
    away = (today - day).days
    if away <= 0:
        return language.text("today")
    return language.text("yesterday") if away == 1 else language.short_day(day, today)


def _found(hit: Hit, language: Language) -> str:
    if not hit.actions:
        return ""
    first = action_title(hit.summary, hit.actions[0], language)
    others = len(hit.actions) - 1
    if not others:
        return first
    return language.count("{action} and {n} more", "{action} and {n} more", others, action=first)
