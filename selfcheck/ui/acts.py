"""Acts of a person on the open assessment: what is done now, what is written, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import QuestionKey

Place = QuestionKey | str | None
"""What an act is about: a question, an action's or option's id, or the assessment as a whole."""


@dataclass(frozen=True)
class Act:
    """One thing a person does.

    `write` goes to disk on the worker and gives an Assessment (or anything else when `show` already told the whole
    change); `show` makes the same change on the value in memory so that the screen need not wait. `words` say in the
    Saved spot what came back when the act is an undo.
    """

    write: Callable[[], Any]
    show: Callable[[Assessment], Assessment] | None = None
    place: Place = None
    words: str = ""


@dataclass(frozen=True)
class Undoable:
    """An act with the act that takes it back."""

    do: Act
    undo: Act
