"""What the command line shows of assessments: lines for people, plain values for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.finance import Range
from selfcheck.domain.overview import Summary
from selfcheck.domain.plan import Action
from selfcheck.domain.scoring import Score, score_card
from selfcheck.domain.suggestions import Suggestion, suggested
from selfcheck.i18n import Language
from selfcheck.labels import answer_word, area_name, status_word, step_name


def as_json(values: Any) -> str:
    """Indented JSON in plain ASCII, so that a script gets every letter whatever the terminal's character set is."""
    return json.dumps(values, indent=2)


def assessment_values(assessment: Assessment, language: Language) -> dict[str, Any]:
    """An assessment for scripts: score, progress, questions, suggested options, actions."""
    card = score_card(assessment)
    adopted = {action.option for action in assessment.actions}
    return {
        "assessment": assessment.key,
        "firm": _firm(assessment),
        "started": assessment.started.isoformat(),
        "step": assessment.step.value,
        "depth": assessment.depth.value,
        "checklists": [{"id": one.id, "revision": one.revision} for one in assessment.checklists],
        "score": _score(card.overall),
        "areas": [{"area": area.value, **_score(score)} for area, score in card.areas.items()],
        "questions": [
            {
                "checklist": key.checklist,
                "id": key.question,
                "code": question.code,
                "area": question.area.value,
                "text": language.content(question.text),
                "answer": assessment.answer(key),
                "note": assessment.record(key).note,
                "flagged": assessment.record(key).flagged,
            }
            for key, question in assessment.questions()
        ],
        "suggested": [
            {
                "id": one.option.id,
                "title": language.content(one.option.title),
                "class": one.option.investment_class.value,
                "area": one.option.area.value,
                "because": [{"code": why.question.code, "answer": why.answer} for why in one.reasons if why.strength],
                "adopted": one.option.id in adopted,
                "why_not_yet": assessment.why_not.get(one.option.id),
            }
            for one in suggested(assessment)
        ],
        "actions": [_action(assessment, action, language) for action in assessment.actions],
    }


def assessment_lines(assessment: Assessment, language: Language) -> Iterator[str]:
    """An assessment for a person at a terminal."""
    card = score_card(assessment)
    yield f"{assessment.firm.name} ({assessment.key})"
    yield score_line(card.overall, language)
    for area, score in card.areas.items():
        yield f"  {area_name(area, language)}: {score_line(score, language)}"
    found = suggested(assessment)
    yield ""
    yield language.count("{n} option suggested", "{n} options suggested", len(found))
    adopted = {action.option for action in assessment.actions}
    for one in found:
        yield _option_line(one, one.option.id in adopted, language)
    yield ""
    for key, question in assessment.questions():
        yield f"  {question.code}  {answer_word(assessment.answer(key), language)}: {language.content(question.text)}"


def summary_values(summary: Summary) -> dict[str, Any]:
    """A row of the list for scripts."""
    return {
        "assessment": summary.key,
        "firm": summary.firm.name,
        "country": summary.firm.country,
        "started": summary.started.isoformat(),
        "sample": summary.sample,
        "step": summary.step.value,
        "checklists": list(summary.checklists),
        "score": _score(summary.score),
        "actions": len(summary.actions),
        "done": summary.done,
    }


def summary_lines(summaries: Sequence[Summary], language: Language) -> Iterator[str]:
    """The list for a person."""
    for one in summaries:
        yield language.text(
            "{key}: {firm}, {step}, {score}",
            key=one.key,
            firm=one.firm.name,
            step=step_name(one.step, language),
            score=score_line(one.score, language),
        )


def score_line(score: Score, language: Language) -> str:
    """Score and progress together, as they are always shown."""
    if score.value is None:
        return language.text(
            "no score yet, {assessed} of {relevant} answered", assessed=score.assessed, relevant=score.relevant
        )
    if score.so_far:
        return language.text(
            "score {score} so far, {assessed} of {relevant} answered",
            score=language.percent(score.value),
            assessed=score.assessed,
            relevant=score.relevant,
        )
    return language.text(
        "score {score}, {assessed} of {relevant} answered",
        score=language.percent(score.value),
        assessed=score.assessed,
        relevant=score.relevant,
    )


def _option_line(one: Suggestion, adopted: bool, language: Language) -> str:
    mark = "+" if adopted else " "
    return f" {mark}{one.option.investment_class.value}  {one.option.id}: {language.content(one.option.title)}"


def _firm(assessment: Assessment) -> dict[str, Any]:
    firm = assessment.firm
    return {
        "name": firm.name,
        "country": firm.country,
        "currency": firm.currency,
        "town": firm.town,
        "staff": firm.staff,
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "score": None if score.value is None else round(score.value, 4),
        "assessed": score.assessed,
        "relevant": score.relevant,
        "progress": round(score.progress, 4),
        "so_far": score.so_far,
    }


def _action(assessment: Assessment, action: Action, language: Language) -> dict[str, Any]:
    option = assessment.options.get(action.option or "")
    return {
        "action": action.key,
        "option": action.option,
        "title": action.title or (language.content(option.title) if option else ""),
        "owner": action.owner,
        "due": action.due.isoformat() if action.due else None,
        "investment": _number(action.investment),
        "saving": _range(action.saving),
        "status": action.status.value,
        "status_word": status_word(action.status, language),
    }


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _range(value: Range | None) -> dict[str, Any] | None:
    return None if value is None else {"low": _number(value.low), "high": _number(value.high)}
