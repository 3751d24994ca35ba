"""The sheet every paper is printed on: frame, header, foot, and words that can only be written at the end.

"Page 3 of 9" and "on page 7" are known when everything is laid out. They are drawn as PDF forms that the pages already
point at, so that nothing is laid out twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from selfcheck import __version__
from selfcheck.i18n import Language
from selfcheck.report import fonts
from selfcheck.report.marks import draw_mark
from selfcheck.report.text import Typesetter
from selfcheck.report.theme import MARGIN, Theme, page_size

Pages = dict[str, int]
"""Place to page number, once everything is laid out."""

HEADER = 30
FOOT = 28


def frame_size(paper: str) -> tuple[float, float]:
    """Width and height of what a page of `paper` has room for, in points. Raises BadInput for an unknown paper."""
    width, height = page_size(paper)
    return width - 2 * MARGIN, height - 2 * MARGIN - FOOT - HEADER


@dataclass(frozen=True)
class Head:
    """What stands on every page, and in the file's properties."""

    title: str
    firm: str
    document_title: str
    day: date
    foot: Callable[[int, Pages], str]


class LateCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that writes some words only when the page numbers are known."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.places: Pages = {}
        self.late: list[tuple[str, Callable[[Any, int, Pages], None]]] = []

    def remember(self, place: str) -> None:
        """The page in hand is where `place` is."""
        self.places.setdefault(place, self.getPageNumber())

    def draw_later(self, draw: Callable[[Any, int, Pages], None]) -> None:
        """Leave a spot at the current origin; `draw(canvas, pages, places)` fills it at the end."""
        name = f"late-{len(self.late)}"
        self.late.append((name, draw))
        self.doForm(name)

    def save(self) -> None:
        """Fill every spot, then write the file."""
        pages = self.getPageNumber() - 1
        for name, draw in self.late:
            self.beginForm(name, -MARGIN, -MARGIN, self._pagesize[0], self._pagesize[1])
            draw(self, pages, self.places)
            self.endForm()
        super().save()


class LateWords(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A sentence of ours with page numbers in it; room is kept for the widest numbers."""

    def __init__(self, style: ParagraphStyle, say: Callable[[Pages], str], widest: str, indent: float = 0) -> None:
        super().__init__()
        self.style = style
        self._say, self._widest, self._indent = say, widest, indent

    def _lines(self, sentence: str) -> list[str]:
        return list(simpleSplit(sentence, self.style.fontName, self.style.fontSize, self.width - self._indent))

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its size in `width`."""
        self.width = width
        self.height = self.style.leading * len(self._lines(self._widest))
        return width, self.height

    def draw(self) -> None:
        """Leave the spot."""
        self.canv.draw_later(self._fill)

    def _fill(self, canvas: Any, _pages: int, places: Pages) -> None:
        canvas.setFont(self.style.fontName, self.style.fontSize)
        canvas.setFillColor(self.style.textColor)
        y = self.height - self.style.fontSize
        for line in self._lines(self._say(places)):
            if self.style.alignment:
                canvas.drawRightString(self.width, y, line)
            else:
                canvas.drawString(self._indent, y, line)
            y -= self.style.leading


class Place(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A spot without size that pages can be asked for, and, with a title, an entry of the outline."""

    def __init__(self, name: str, title: str = "", level: int = 0, space: float = 0) -> None:
        super().__init__()
        self.width = self.height = 0
        self.spaceBefore = space
        self._name, self._title, self._level = name, title, level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """It takes no room."""
        return 0, 0

    def draw(self) -> None:
        """Remember the page and put it into the outline."""
        self.canv.remember(self._name)
        if self._title:
            self.canv.bookmarkHorizontal(self._name, 0, 40)
            self.canv.addOutlineEntry(self._title, self._name, self._level, closed=self._level == 0)


class Divider(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A thin line between two things of a list; none where a page begins."""

    def __init__(self, theme: Theme, top: float, space: float = 4) -> None:
        super().__init__()
        self._theme, self._top = theme, top
        self.height = 0
        self.spaceBefore = space

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """It takes the width and no height."""
        self.width = width
        return width, 0

    def draw(self) -> None:
        """Draw the line."""
        if self.canv.absolutePosition(0, 0)[1] < self._top - 1:
            self.canv.setStrokeColor(self._theme.line)
            self.canv.setLineWidth(0.5)
            self.canv.line(0, 0, self.width, 0)


class Sheet(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """A document of ours, written into a stream."""

    def __init__(
        self,
        stream: BinaryIO,
        head: Head,
        language: Language,
        theme: Theme,
        setter: Typesetter,
        paper: str,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        size = page_size(paper)
        super().__init__(
            stream,
            pagesize=size,
            title=head.document_title,
            author=head.firm,
            creator=f"SelfCheck {__version__}",
            producer=f"SelfCheck {__version__}",
            lang=language.code,
            invariant=1,
            pageCompression=1,
        )
        self._head, self._language, self._look, self._setter, self._progress = head, language, theme, setter, progress
        self._firm: list[tuple[str, str]] = []
        self._stopped: Exception | None = None
        frame = Frame(
            MARGIN, MARGIN + FOOT, *frame_size(paper),
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._decorate)])

    def write(self, story: list[Flowable]) -> int:
        """Lay the story out and write the file; how many pages it has."""
        try:
            self.build(story, canvasmaker=LateCanvas)
        except Exception:
            # ReportLab makes a new exception out of any it meets, which ours do not survive.
            if self._stopped is not None:
                raise self._stopped from None
            raise
        pages = int(self.page)
        if self._progress:
            self._progress(pages, pages)
        return pages

    def beforeDocument(self) -> None:
        """The file carries the day printed on it; ReportLab's own fixed date would be the year 2000."""
        day = self._head.day
        self.canv.setDateFormatter(lambda *_now: f"D:{day:%Y%m%d}000000+00'00'")
        self.canv.setViewerPreference("DisplayDocTitle", "true")

    def afterPage(self) -> None:
        """One more page is laid out; how many there will be is not known yet."""
        if self._progress:
            try:
                self._progress(int(self.page), 0)
            except Exception as stop:
                self._stopped = stop
                raise

    def _decorate(self, canvas: Any, document: Any) -> None:
        """The header and the foot of one page."""
        number = int(document.page)
        width, height = self.pagesize
        top = height - MARGIN - 14
        day = self._language.day(self._head.day)
        day_width = fonts.width(day, fonts.REGULAR, 9)
        draw_mark(canvas, MARGIN, top - 1, 15, self._look.accent)
        canvas.setFillColor(self._look.ink)
        canvas.setFont(fonts.SEMI_BOLD, 10)
        canvas.drawString(MARGIN + 21, top + 3, self._head.title)
        after = MARGIN + 29 + fonts.width(self._head.title, fonts.SEMI_BOLD, 10)
        canvas.setFillColor(self._look.second)
        if number > 1:
            self._draw_firm(canvas, after, top + 3, width - MARGIN - day_width - 16 - after)
        canvas.setFont(fonts.REGULAR, 9)
        canvas.drawRightString(width - MARGIN, top + 3, day)
        canvas.setStrokeColor(self._look.line)
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, MARGIN + FOOT - 8, width - MARGIN, MARGIN + FOOT - 8)
        canvas.saveState()
        canvas.translate(MARGIN, MARGIN)
        canvas.draw_later(lambda late, pages, places: self._draw_foot(late, number, pages, places))
        canvas.restoreState()

    def _draw_firm(self, canvas: Any, x: float, y: float, room: float) -> None:
        if not self._firm:
            self._firm = self._setter.line(self._head.firm, fonts.REGULAR, 9, room)
        for font, words in self._firm:
            canvas.setFont(font, 9)
            canvas.drawString(x, y, words)
            x += fonts.width(words, font, 9)

    def _draw_foot(self, canvas: Any, number: int, pages: int, places: Pages) -> None:
        width = self.pagesize[0] - 2 * MARGIN
        page = self._language.text("Page {n} of {m}", n=self._language.number(number), m=self._language.number(pages))
        canvas.setFont(fonts.REGULAR, 8.5)
        canvas.setFillColor(self._look.second)
        canvas.drawRightString(width, FOOT - 20, page)
        room = width - fonts.width(page, fonts.REGULAR, 8.5) - 24
        y = FOOT - 20
        for line in simpleSplit(self._head.foot(number, places), fonts.REGULAR, 8.5, room)[:3]:
            canvas.drawString(0, y, line)
            y -= 11
