"""What every part of an option's sheet is written from: the option, and how much of it the page has room for."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from selfcheck.domain.fact_sheet import FactSheet
from selfcheck.domain.library import Confidence, Option
from selfcheck.domain.text import Text
from selfcheck.i18n import NBSP
from selfcheck.report.marks import Beside
from selfcheck.report.paper import Paper
from selfcheck.report.text import clipped

KNOWN_ICON = {Confidence.CONFIRMED: "circle-check", Confidence.ESTIMATE: "circle-dashed"}

BETWEEN = f"{NBSP}· "
"""Stands between things in a row; a line never begins with it."""

ENDLESS = 1500
"""No page has room for a text of so many letters; laying out a much longer one only to see that would take seconds."""


@dataclass(frozen=True, kw_only=True)
class Room:
    """How many cases and findings stand on the page, and after how many letters the caution or another text ends."""

    cases: int
    facts: int
    longest: int = ENDLESS
    caution: int = ENDLESS


@dataclass(kw_only=True)
class OptionDesk(Paper):
    """Everything the parts of the sheet share while it is written."""

    sheet: FactSheet
    room: Room
    cut: bool = False

    @property
    def option(self) -> Option:
        """The option the sheet is about."""
        return self.sheet.option

    def say(self, text: Text) -> str:
        """The words of the library, in one paragraph and as long as there is room for."""
        return self.fitting(self.language.content(text), self.room.longest)

    def fitting(self, words: str, longest: int) -> str:
        """`words` in one paragraph, ending in "…" after `longest` letters; the desk remembers when it had to cut."""
        # A no-break space is no line end: "50 %" stays together.
        words = " ".join(words.splitlines())
        if len(words) <= longest:
            return words
        self.cut = True
        return clipped(words, longest)

    def known(self, flowable: Flowable, confidence: Confidence) -> Flowable:
        """Words with the sign of how well they are known: a check or a dashed circle, told apart without colour."""
        confirmed = confidence is Confidence.CONFIRMED
        colour: Color = self.theme.yes if confirmed else self.theme.second
        return Beside(flowable, KNOWN_ICON[confidence], self.theme, colour, 10, 5)
