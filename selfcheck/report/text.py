"""Words on paper: whatever a person typed becomes a paragraph that can't break the build."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from selfcheck.report import bidi, fonts

UNPRINTABLE = "\ufffd"
"""Stands visibly where a letter belongs that no embedded font can draw."""

_LINE_ENDS = {"\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"}
_NO_BREAK = {"\u00a0", "\u202f", "\u2007"}
_JOINERS = {"\u200c", "\u200d"}


class Strong(str):
    """Words set in SemiBold."""


@dataclass
class Typesetter:
    """Makes paragraphs of typed words, and remembers what could not be printed."""

    unprinted: dict[str, int] = field(default_factory=dict)

    @property
    def unprinted_count(self) -> int:
        """How many letters of all the different texts so far could not be printed."""
        return sum(self.unprinted.values())

    def clean(self, text: str) -> str:
        """`text` with only letters we can draw: controls gone, unknown letters replaced and counted."""
        if _plain(text):
            return text
        kept: list[str] = []
        missing = 0
        for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
            drawn = _drawn(letter)
            missing += drawn == UNPRINTABLE and letter != UNPRINTABLE
            kept.append(drawn)
        if missing:
            self.unprinted[text] = missing
        cleaned = "".join(kept)
        # Joiners only mean something between Arabic letters; elsewhere (family emoji) they are noise.
        return cleaned if bidi.needed(cleaned) else cleaned.translate(dict.fromkeys(map(ord, _JOINERS)))

    def words(self, style: ParagraphStyle, *parts: str) -> Flowable:
        """A paragraph of plain parts; a part that is `Strong` stands in SemiBold."""
        cleaned = [type(part)(self.clean(part)) if isinstance(part, Strong) else self.clean(part) for part in parts]
        flowable: Flowable
        if any(bidi.needed(part) for part in cleaned):
            flowable = TwoWayWords(style, [(part, _font(part, style)) for part in cleaned])
        else:
            flowable = Paragraph("".join(markup(part, _font(part, style), style) for part in cleaned), style)
        # Tables ask this before they measure: measuring every cell would lay all text out twice.
        flowable.letters = sum(len(part) + 40 * part.count("\n") for part in cleaned)
        return flowable

    def line(self, text: str, font: str, size: float, width: float) -> list[tuple[str, str]]:
        """One line of at most `width` points for drawing straight on the page; what is too long ends in "…"."""
        cleaned = " ".join(self.clean(text[:400]).split())
        shown = bidi.display(cleaned) if bidi.needed(cleaned) else cleaned
        if fonts.width(shown, font, size) > width:
            while cleaned and fonts.width(bidi.display(cleaned) + "…", font, size) > width:
                cleaned = cleaned[:-1]
            shown = bidi.display(cleaned.rstrip()) + "…"
        return fonts.runs(shown, font)


class TwoWayWords(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph with letters written from right to left.

    Lines are broken in reading order first and only then put in the order in which they are seen; the other way round
    the last words would land on the first line.
    """

    def __init__(self, style: ParagraphStyle, parts: list[tuple[str, str]]) -> None:
        super().__init__()
        self.style = style
        self._parts = parts
        self._width = -1.0

    def _set(self, width: float) -> Paragraph:
        if width != self._width:
            self._width, self._inner = width, self._broken(width)
        return self._inner

    def _broken(self, width: float) -> Paragraph:
        room = width - self.style.leftIndent - self.style.rightIndent
        lines = bidi.lines(self._parts, room, self.style.fontSize)
        return Paragraph(
            "<br/>".join("".join(markup(text, font, self.style) for text, font in line) for line in lines), self.style
        )

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size in `width`."""
        size: tuple[float, float] = self._set(width).wrap(width, height)
        return size

    def split(self, width: float, height: float) -> list[Flowable]:
        """Parts that fit."""
        inner = self._set(width)
        inner.wrap(width, height)
        return list(inner.split(width, height))

    def drawOn(self, canvas: object, x: float, y: float, _sW: float = 0) -> None:  # noqa: N803
        """Draw it as it was wrapped."""
        self._inner.drawOn(canvas, x, y, _sW)


def markup(text: str, font: str, style: ParagraphStyle) -> str:
    """`text` as ReportLab's own small markup: everything a person typed is escaped."""
    pieces = []
    for face, words in fonts.runs(text, font):
        safe = escape(words).replace("\n", "<br/>")
        pieces.append(safe if face == style.fontName else f'<font name="{face}">{safe}</font>')
    return "".join(pieces)


def clipped(text: str, longest: int) -> str:
    """One line of at most `longest` letters, for a place where the whole text stands elsewhere."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _font(part: str, style: ParagraphStyle) -> str:
    return fonts.SEMI_BOLD if isinstance(part, Strong) else str(style.fontName)


def _plain(text: str) -> bool:
    """Every letter can be drawn as it is: nothing to replace, to leave out or to compose."""
    if text.isascii():
        return text.isprintable()
    if not fonts.letters(fonts.REGULAR).issuperset(text):
        return False
    return all(letter.isprintable() and unicodedata.category(letter) != "Mn" for letter in text)


def _drawn(letter: str) -> str:
    """What stands on paper for one letter: itself, a space, nothing, or the sign for a letter we can't draw."""
    if letter in _LINE_ENDS:
        return "\n"
    if letter in _NO_BREAK:
        return "\u00a0"
    category = unicodedata.category(letter)
    if category == "Zs" or letter == "\t":
        return " "
    if letter in _JOINERS:
        return letter
    # Controls, direction overrides and the selectors that colour an emoji have no look of their own.
    if category in ("Cc", "Cf") or "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef":
        return ""
    return letter if fonts.covered(letter) else UNPRINTABLE
