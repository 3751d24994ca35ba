"""What every paper is written from: the reader's language, styles, the room on a page, and numbered sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from selfcheck.domain.library import Confidence
from selfcheck.i18n import EN_DASH, NBSP, Language
from selfcheck.report.sheet import FOOT, Place
from selfcheck.report.text import UNPRINTABLE, Typesetter
from selfcheck.report.theme import MARGIN, Theme


@dataclass
class Sources:
    """The documents figures come from, numbered as they are met."""

    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, source: str) -> int:
        """The number a source is printed with."""
        return self.numbers.setdefault(source, len(self.numbers) + 1)


@dataclass(kw_only=True)
class Paper:
    """Everything the parts of one paper share while it is written; `width` and `height` of its frame in points."""

    language: Language
    today: date
    theme: Theme
    setter: Typesetter
    width: float
    height: float
    sources: Sources = field(default_factory=Sources)

    def words(self, style: ParagraphStyle, *parts: str) -> Flowable:
        """A paragraph."""
        return self.setter.words(style, *parts)

    def share(self, low: float, high: float) -> str:
        """A share from low to high in per cent, such as 4–8 %."""
        first, last = self.language.number(low), self.language.number(high)
        return f"{first}{NBSP}%" if first == last else f"{first}{EN_DASH}{last}{NBSP}%"

    def cited(self, sentence_known: dict[Confidence, str], confidence: Confidence, source: str, **facts: object) -> str:
        """The sentence for how well a figure is known, filled with facts and the number of its source."""
        return self.language.text(sentence_known[confidence], source=self.sources.number(source), **facts)

    def heading(self, words: Flowable, room: float, place: Place | None = None) -> list[Flowable]:
        """A heading that moves to the next page unless `room` points are left under it."""
        _wide, height = words.wrap(self.width, self.height)
        # Space before is dropped at the top of a page, a spacer would not be.
        words.spaceBefore = 12
        start: list[Flowable] = [CondPageBreak(min(height + 16 + room, self.height))]
        return [*start, *([place] if place else []), words, Spacer(1, 4)]

    def unprinted(self) -> list[str]:
        """A sentence about letters that no embedded font can draw; none when every letter could be printed."""
        count = self.setter.unprinted_count
        if not count:
            return []
        return [
            self.language.count("{n} character could not be printed; {sign} stands in its place.",
                                "{n} characters could not be printed; {sign} stands in their place.",
                                count, sign=UNPRINTABLE)
        ]  # fmt: skip

    @property
    def top(self) -> float:
        """Where the frame of a page begins, in points above the foot of the paper."""
        return float(MARGIN + FOOT + self.height)
