"""The typefaces of paper: registered when first needed, embedded, each with faces that help out.

ReportLab draws a letter that a font lacks as an empty box and says nothing, so coverage is asked here first.
"""

from __future__ import annotations

from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from selfcheck.paths import resource

REGULAR = "NotoSans"
SEMI_BOLD = "NotoSans-SemiBold"
ARABIC = "NotoSansArabic"
ARABIC_SEMI_BOLD = "NotoSansArabic-SemiBold"
SIGNS = "NotoSansMath"

_FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    SEMI_BOLD: "NotoSans-SemiBold.ttf",
    ARABIC: "NotoSansArabic-Regular.ttf",
    ARABIC_SEMI_BOLD: "NotoSansArabic-SemiBold.ttf",
    # Noto Sans has no minus sign, arrow or "about equal"; published cases use all three.
    SIGNS: "NotoSansMath-Regular.ttf",
}
_HELPERS = {REGULAR: (ARABIC, SIGNS), SEMI_BOLD: (ARABIC_SEMI_BOLD, SIGNS)}


@lru_cache(maxsize=len(_FILES))
def letters(font: str) -> frozenset[str]:
    """Every letter `font` can draw; asking registers the font with ReportLab."""
    face = TTFont(font, str(resource("fonts", _FILES[font])))
    pdfmetrics.registerFont(face)
    # Without a family ReportLab can't tell which face a paragraph starts with.
    pdfmetrics.registerFontFamily(font, normal=font, bold=font, italic=font, boldItalic=font)
    return frozenset(chr(code) for code in face.face.charToGlyph)


def register() -> None:
    """Make the two main faces known to ReportLab."""
    letters(REGULAR)
    letters(SEMI_BOLD)


def covered(letter: str) -> bool:
    """Some face can draw `letter`."""
    return any(letter in letters(font) for font in (REGULAR, ARABIC, SIGNS))


def runs(text: str, font: str) -> list[tuple[str, str]]:
    """`text` cut where the face has to change: (font, words) pairs, `font` itself wherever it can."""
    own = letters(font)
    if own.issuperset(text):
        return [(font, text)]
    pieces: list[tuple[str, str]] = []
    for letter in text:
        face = font
        if letter not in own and letter != "\n":
            face = next((helper for helper in _HELPERS[font] if letter in letters(helper)), font)
        if pieces and pieces[-1][0] == face:
            pieces[-1] = (face, pieces[-1][1] + letter)
        else:
            pieces.append((face, letter))
    return pieces


def width(text: str, font: str, size: float) -> float:
    """How wide one line of `text` is, in points."""
    return float(sum(pdfmetrics.stringWidth(words, face, size) for face, words in runs(text, font)))
