"""Whether a text borrows its words from a document: figures carry over with their source, sentences don't."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from selfcheck.errors import N_, BadInput
from selfcheck.stems import words_of

LONGEST_RUN = 8
"""Words in a row that two texts may share by chance."""


class Documents:
    """Documents to compare with, by every run of words that is one too long."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """`texts` by the name of the document."""
        self._runs: dict[tuple[str, ...], str] = {}
        for name, text in texts.items():
            for run in _runs(words_of(text)):
                self._runs.setdefault(run, name)

    def find(self, text: str) -> tuple[str, str] | None:
        """The first run of a text that stands in a document, and that document's name."""
        if not self._runs:
            return None
        for run in _runs(words_of(text)):
            if run in self._runs:
                return " ".join(run), self._runs[run]
        return None


def read_documents(files: Iterable[Path]) -> Documents:
    """Plain-text documents, by their file names. Raises BadInput for a file that can't be read."""
    texts: dict[str, str] = {}
    for file in files:
        try:
            texts[file.name] = file.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise BadInput(
                N_("{file} can't be opened ({reason}). Check that it may be read."),
                file=file,
                reason=error.strerror or "?",
            ) from error
    return Documents(texts)


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    length = LONGEST_RUN + 1
    return (tuple(words[place : place + length]) for place in range(len(words) - length + 1))
