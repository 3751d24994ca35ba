"""What is wrong in a file of content, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Fault:
    """One thing to mend: `sentence` is an English template, `facts` fill its braces; `line` counts from 1."""

    file: Path
    line: int
    sentence: str
    facts: dict[str, object] = field(default_factory=dict)

    def say(self, text: Callable[[str], str]) -> str:
        """`file:line: what and what to do`, in the language of `text`."""
        return f"{self.file}:{self.line}: {text(self.sentence).format(**self.facts)}"
