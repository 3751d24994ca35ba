"""The sheet of one option: one page that a foreman hangs on the wall.

What gives way when a page is too short, in this order, and never the size of the letters: the empty lines for notes;
the cases, the last first; the findings, the last first; then long texts end in "…", the caution after all others. The
page says what it left out, and that all of it stands in the program.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from reportlab.platypus import Flowable, Spacer

from selfcheck.domain.fact_sheet import FactSheet
from selfcheck.i18n import Language
from selfcheck.report.layout import height_of
from selfcheck.report.option_sheet_desk import OptionDesk, Room
from selfcheck.report.option_sheet_evidence import evidence
from selfcheck.report.option_sheet_work import note_lines, work
from selfcheck.report.sheet import Head, Pages, Sheet, frame_size
from selfcheck.report.text import Typesetter, clipped
from selfcheck.report.theme import load_theme

SHORTER = (400, 300, 200, 150, 100, 60)
"""Letters a text may have on a page that is too short for whole texts. The caution stays whole."""

SHORTEST = ((60, 600), (60, 300), (30, 150), (20, 60))
"""Letters of a text and of the caution where even that is too much; the last makes any option fit."""

LONGEST_ID = 60


@dataclass(frozen=True)
class _Halves:
    """The work at the head of the page, what is known at its foot, and the points left between them."""

    head: list[Flowable]
    foot: list[Flowable]
    left: float


def write_option_sheet(stream: BinaryIO, sheet: FactSheet, language: Language, today: date, paper: str = "A4") -> int:
    """Write the sheet as a PDF of one page into `stream` and return how many pages it has, which is 1.

    `paper` is "A4" or "Letter" (BadInput for any other). Same input, same bytes.
    """
    rooms = _rooms(sheet)

    def fits(room: Room) -> bool:
        return _halves(_desk(sheet, language, today, paper, room)).left >= 0

    # Nearly every option fits whole, so that is asked first; after that each room takes no more than the one before.
    chosen = rooms[0] if fits(rooms[0]) else rooms[min(bisect_left(rooms, True, key=fits), len(rooms) - 1)]
    desk = _desk(sheet, language, today, paper, chosen)
    written = Sheet(stream, _head(desk), language, desk.theme, desk.setter, paper, None)
    return written.write(_story(desk))


def _rooms(sheet: FactSheet) -> list[Room]:
    """What may stand on the page, from everything to the least."""
    cases, facts = len(sheet.cases), len(sheet.option.facts)
    return [
        *(Room(cases=kept, facts=facts) for kept in range(cases, -1, -1)),
        *(Room(cases=0, facts=kept) for kept in range(facts - 1, -1, -1)),
        *(Room(cases=0, facts=0, longest=longest) for longest in SHORTER),
        *(Room(cases=0, facts=0, longest=longest, caution=caution) for longest, caution in SHORTEST),
    ]


def _desk(sheet: FactSheet, language: Language, today: date, paper: str, room: Room) -> OptionDesk:
    width, height = frame_size(paper)
    return OptionDesk(
        language=language, today=today, theme=load_theme(), setter=Typesetter(), width=width, height=height,
        sheet=sheet, room=room,
    )  # fmt: skip


def _halves(desk: OptionDesk) -> _Halves:
    head = work(desk)
    foot = evidence(desk)
    # A point is kept back: the frame and we may round differently.
    return _Halves(head, foot, desk.height - height_of(desk, head) - height_of(desk, foot) - 1)


def _story(desk: OptionDesk) -> list[Flowable]:
    """The page, its foot at the foot of the paper; what is left between the halves becomes lines for notes."""
    halves = _halves(desk)
    notes = note_lines(desk, halves.left)
    return [*halves.head, *notes, Spacer(1, max(0, halves.left - height_of(desk, notes))), *halves.foot]


def _head(desk: OptionDesk) -> Head:
    language = desk.language
    title = " ".join(Typesetter().clean(language.content(desk.option.title)).split())
    typical = language.text("Shares and months are typical figures, not a promise. A number like [1] is a source.")
    named = language.text("In the program: {id}", id=clipped(desk.option.id, LONGEST_ID))

    def foot(_number: int, _places: Pages) -> str:
        return f"{typical}\n{named}"

    return Head(
        title=language.text("Option sheet"),
        firm="SelfCheck",
        document_title=language.text("Option: {title}", title=title),
        day=desk.today,
        foot=foot,
    )
