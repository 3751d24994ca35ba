"""Who reads the command line, in which language, and where their data is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from selfcheck.errors import N_, BadInput
from selfcheck.i18n import LANGUAGES, Language
from selfcheck.paths import data_folder
from selfcheck.usecases.workspace import Workspace, open_workspace


@dataclass(frozen=True)
class Terminal:
    """Who reads, and where their data is."""

    language: Language
    say: Callable[[str], None]
    data: str | None

    @contextmanager
    def workspace(self, default: Path | None = None) -> Iterator[Workspace]:
        """The open workspace; `default` is used when no folder was named."""
        named = self.data or os.environ.get("SELFCHECK_DATA")
        chosen = named or (str(default) if default is not None else None)
        workspace = open_workspace(data_folder(chosen))
        try:
            yield workspace
        finally:
            workspace.close()

    def text(self, message: str, **facts: object) -> str:
        """A message in the reader's language."""
        return self.language.text(message, **facts)


def spoken_language(typed: str | None) -> str | None:
    """The language asked for a paper, which must be one the program speaks; None is the assessment's own."""
    if typed is None or typed in LANGUAGES:
        return typed
    raise BadInput(
        N_('There is no language "{typed}" yet. Choose one of: {languages}.'),
        typed=typed,
        languages=", ".join(LANGUAGES),
    )
