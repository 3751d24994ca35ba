"""Content in other languages: one gettext catalogue per file and language, beside the file (`bakery.es.po`)."""

from __future__ import annotations

import glob
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from selfcheck.catalog.faults import Fault
from selfcheck.domain.text import Text
from selfcheck.errors import N_, BadInput
from selfcheck.files import write_whole

Words = dict[str, str]
"""The words of one language, by the words they translate."""


@dataclass
class Translator:
    """Makes the texts of one file, and remembers which words a language lacks."""

    language: str
    catalogues: dict[str, Words]
    wanted: dict[str, None] = field(default_factory=dict)

    def text(self, words: str) -> Text:
        """The words in every language that has them, the file's own first."""
        self.wanted[words] = None
        others = {code: found[words] for code, found in self.catalogues.items() if found.get(words)}
        return {self.language: words, **others}

    def maybe(self, words: str | None) -> Text | None:
        """The same for a text that may be left out."""
        return None if words is None else self.text(words)

    def listed(self, words: Sequence[str]) -> Text:
        """Words with commas between them: a language may have more or fewer of them than another."""
        return self.text(", ".join(words)) if words else {}

    def missing(self, code: str) -> list[str]:
        """The words that language lacks."""
        have = self.catalogues.get(code, {})
        return [words for words in self.wanted if not have.get(words)]


def catalogue_path(file: Path, language: str) -> Path:
    """Where the words of `file` in `language` stand."""
    return file.with_name(f"{file.stem}.{language}.po")


def read_catalogues(file: Path) -> tuple[dict[str, Words], list[Fault]]:
    """Every catalogue beside `file`, by language, and what is wrong with them."""
    found: dict[str, Words] = {}
    faults: list[Fault] = []
    for path in sorted(file.parent.glob(f"{glob.escape(file.stem)}.*.po")):
        language = path.name[len(file.stem) + 1 : -len(".po")]
        if not language or "." in language:  # the words of another file whose name begins alike
            continue
        words = _read_po(path)
        if isinstance(words, Fault):
            faults.append(words)
        else:
            found[language] = words
    return found, faults


def missing_fault(file: Path, translator: Translator, language: str) -> Fault | None:
    """The fault for words a language lacks, None when it is complete."""
    missing = translator.missing(language)
    if not missing:
        return None
    sentence = N_(
        '{count} texts have no words in this language yet, the first is "{first}". '
        "Run: selfcheck words {file} --lang {language}"
    )
    facts: dict[str, object] = {
        "count": len(missing),
        "first": missing[0][:60],
        "file": file.name,
        "language": language,
    }
    return Fault(catalogue_path(file, language), 1, sentence, facts)


def write_catalogue(file: Path, language: str, words: Collection[str]) -> tuple[Path, int]:
    """Write the catalogue of `file` with every text it needs, keeping what is translated; give it and what is missing.

    Translations of texts that are gone stay below as obsolete and come back with their text, so that no work is lost.
    """
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po, write_po

    path = catalogue_path(file, language)
    wanted = Catalog(project="SelfCheck", header_comment=f"# The words of {file.name}.")
    for one in words:
        wanted.add(one)
    catalogue = Catalog(locale=language)
    if path.exists():
        broken = _read_po(path)
        if isinstance(broken, Fault):
            raise BadInput(N_("{fault} Mend it first, so that no translation is lost."), fault=broken.say(str))
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=language)
    for one in words:
        back = catalogue.obsolete.pop(one, None)
        if back is not None and back.string:
            catalogue.add(one, back.string)
    catalogue.update(wanted, no_fuzzy_matching=True)
    written = io.BytesIO()
    write_po(written, catalogue, width=100)
    write_whole(path, written.getvalue())
    return path, sum(1 for message in catalogue if message.id and (message.fuzzy or not message.string))


def _read_po(path: Path) -> Words | Fault:
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as stream:
            catalogue = read_po(stream, abort_invalid=True)
    except PoFileError as error:
        return Fault(
            path,
            max(1, int(getattr(error, "lineno", 0)) + 1),
            N_("This line can't be read as a gettext catalogue. Open the file in a gettext editor and save it."),
        )
    except (OSError, ValueError, LookupError):
        return Fault(
            path, 1, N_("This file can't be read as a gettext catalogue. Save it as UTF-8 in a gettext editor.")
        )
    words: Words = {}
    for message in catalogue:
        plain = isinstance(message.id, str) and isinstance(message.string, str)
        if plain and message.id and message.string and not message.fuzzy:
            words[str(message.id)] = str(message.string)
    return words
