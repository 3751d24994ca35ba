"""Every way to be wrong, each carrying the one sentence the person will read.

An error is either the person's input (exit code 1), or this machine's state (exit code 3). Anything else that is raised
is a bug of ours and is treated as one. The sentence is kept as a template and its facts, so that it can be said in the
reader's language: ``error.say(language.text)``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar


def N_(message: str) -> str:
    """Mark `message` for translation where it is written; it is translated where it is shown."""
    return message


class Word(str):
    """A word of ours inside a sentence, such as the name of a field: it is translated with the sentence."""

    __slots__ = ()


class SelfCheckError(Exception):
    """The base of all errors a person may read. `sentence` is an English template, `facts` fill its braces."""

    exit_code: ClassVar[int] = 1

    def __init__(self, sentence: str, **facts: object) -> None:
        super().__init__(sentence.format(**facts))
        self.sentence = sentence
        self.facts = facts

    def say(self, text: Callable[[str], str]) -> str:
        """The sentence in the language of `text`, a function that translates a template."""
        facts = {name: text(fact) if isinstance(fact, Word) else fact for name, fact in self.facts.items()}
        return text(self.sentence).format(**facts)


class BadInput(SelfCheckError):
    """Something a person typed can't be used; nothing was changed."""


class NotFound(BadInput):
    """A name a person gave belongs to nothing we know."""


class Cancelled(SelfCheckError):
    """The person stopped long work; what was there before is untouched."""

    def __init__(self) -> None:
        super().__init__(N_("Stopped. Nothing was changed."))


class MachineError(SelfCheckError):
    """This machine can't do it now: disk, lock, damaged file, missing library."""

    exit_code = 3


class DiskFull(MachineError):
    """No room to write."""


class NotWritable(MachineError):
    """A folder or file may not be written."""


class Locked(MachineError):
    """Another program holds the database."""


class Damaged(MachineError):
    """A file of ours can't be read any more."""


class NewerFile(MachineError):
    """The database was written by a newer SelfCheck."""


class NoScreen(MachineError):
    """There is no display for the window."""
