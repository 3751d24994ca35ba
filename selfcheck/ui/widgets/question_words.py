"""The words of question cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from selfcheck.ui.widgets.answer_button import AnswerWords


@dataclass(frozen=True)
class CardWords:
    """Every word a card says by itself, translated. `classes` spells the investment classes out."""

    answers: AnswerWords
    why: str
    check: str
    note: str
    flag: str
    flagged: str
    close: str
    option_found: str
    look: str
    explained: str = ""
    nothing_explained: str = ""
    reading: str = ""
    classes: Mapping[str, str] = field(default_factory=dict)

    def spoken(self, code: str, question: str, answer: str | None, flagged: bool) -> str:
        """What the screen reader says of a card: code, question, answer, flag."""
        parts = (code, question, self.answers.word(answer), self.flagged if flagged else "")
        return ", ".join(part for part in parts if part)
