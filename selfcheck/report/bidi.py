"""Text with letters written from right to left: Arabic joined up and put in the order in which it is seen."""

from __future__ import annotations

import unicodedata

from selfcheck.report import fonts

_JOINERS = str.maketrans("", "", "\u200c\u200d")


def needed(text: str) -> bool:
    """Some letter is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text)


def joined(text: str) -> str:
    """Arabic letters in the forms they take beside each other (vowel marks are left out, as in everyday print)."""
    from arabic_reshaper.arabic_reshaper import reshape

    return str(reshape(text)).translate(_JOINERS)


def display(text: str) -> str:
    """One line in the order in which it is seen, left to right."""
    if not needed(text):
        return text
    from bidi import get_display

    return str(get_display(joined(text)))


def lines(parts: list[tuple[str, str]], width: float, size: float) -> list[list[tuple[str, str]]]:
    """Parts, each with its font, broken into lines of at most `width` points, ready to be drawn left to right."""
    result: list[list[tuple[str, str]]] = [[]]
    used = 0.0
    for text, font in parts:
        for number, row in enumerate(text.split("\n")):
            if number:
                result.append([])
                used = 0.0
            for word in _words(row, font, size, width):
                wide = fonts.width(joined(word), font, size)
                if used and used + wide > width:
                    result.append([])
                    used = 0.0
                    word = word.lstrip()
                    wide = fonts.width(joined(word), font, size)
                _append(result[-1], word, font)
                used += wide
    return [[(display(text), font) for text, font in line] for line in result]


def _append(line: list[tuple[str, str]], word: str, font: str) -> None:
    if line and line[-1][1] == font:
        line[-1] = (line[-1][0] + word, font)
    else:
        line.append((word, font))


def _words(row: str, font: str, size: float, width: float) -> list[str]:
    """Words, each with the space before it; one wider than a line is cut."""
    found = []
    for number, word in enumerate(row.split(" ")):
        word = (" " if number else "") + word
        most = _most_letters(size, width)
        while len(word) > 1 and (len(word) > most or fonts.width(joined(word), font, size) > width):
            fitting = _longest_fit(word, font, size, width)
            found.append(word[:fitting])
            word = word[fitting:]
        found.append(word)
    return found


def _most_letters(size: float, width: float) -> int:
    """More letters than this never fit; measuring thousands of them first would take seconds."""
    return int(width / (size * 0.12)) + 1


def _longest_fit(word: str, font: str, size: float, width: float) -> int:
    """How many letters of `word` fit; at least one."""
    low, high = 1, min(len(word), _most_letters(size, width))
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width(joined(word[:middle]), font, size) <= width:
            low = middle
        else:
            high = middle - 1
    return low
