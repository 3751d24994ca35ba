"""Bring the catalogues of the program's own words up to date and compile them: `python -m tests.words`."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
LANGUAGES = ROOT / "resources" / "languages"
KEYWORDS = {"text": None, "N_": None, "Word": None, "count": (1, 2)}


def extracted() -> Catalog:
    """Every word the program says, from its code."""
    catalogue = Catalog(project="SelfCheck", charset="utf-8")
    found = extract_from_dir(ROOT / "selfcheck", method_map=[("**.py", "python")], keywords=KEYWORDS)
    for filename, _line, message, _comments, _context in sorted(found, key=lambda one: (one[0], one[1])):
        if message:
            catalogue.add(message, locations=[(f"selfcheck/{filename}", 0)])
    return catalogue


def po_path(language: str) -> Path:
    """Where a language's words stand."""
    return LANGUAGES / language / "LC_MESSAGES" / "selfcheck.po"


def read(language: str) -> Catalog:
    """A language's catalogue as it is now."""
    with po_path(language).open("rb") as stream:
        return read_po(stream, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    """The binary form gettext reads."""
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def update(language: str) -> int:
    """Add new words, keep what is translated, compile; give how many are missing."""
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue = read(language) if path.exists() else Catalog(locale=language, project="SelfCheck", charset="utf-8")
    catalogue.update(extracted(), no_fuzzy_matching=True)
    stream = io.BytesIO()
    write_po(stream, catalogue, width=110, include_lineno=False, ignore_obsolete=True)
    path.write_bytes(stream.getvalue())
    path.with_suffix(".mo").write_bytes(compiled(read(language)))
    return sum(1 for message in catalogue if message.id and not said(message))


def strings(string: object) -> tuple[str, ...]:
    """The forms of a translation; a missing one is empty."""
    return (string,) if isinstance(string, str) else tuple(string or ("",))  # type: ignore[arg-type]


def said(message: Message | None) -> bool:
    """Whether every form of a message is translated."""
    return message is not None and all(strings(message.string))


def braces(sentence: str) -> set[str]:
    """The names in the braces of a sentence."""
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


if __name__ == "__main__":
    for code in sys.argv[1:] or ["es"]:
        print(f"{code}: {update(code)} still to translate")
