"""YAML to plain values, with the line of every value and without YAML's tricks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from selfcheck.catalog.faults import Fault
from selfcheck.errors import N_

LARGEST = 1_000_000
"""Bytes; our longest checklist has a tenth of that."""

DEEPEST = 12
"""Levels of nesting; ours have five."""

CANT_BE_SHOWN = N_("A character here can't be shown. Delete it and type it again.")

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE: re.Pattern[str] = yaml.reader.Reader.NON_PRINTABLE
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)$")
_DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]+$")

TreePath = tuple[str | int, ...]


@dataclass(frozen=True)
class Tree:
    """The plain values of a file and the line each stands on, by its path."""

    file: Path
    value: Any
    lines: dict[TreePath, int]

    def line(self, path: TreePath) -> int:
        """The line of a value, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Refused(Exception):
    def __init__(self, line: int, sentence: str, **facts: object) -> None:
        super().__init__(sentence)
        self.line, self.sentence, self.facts = line, sentence, facts


def read_tree(file: Path) -> Tree | Fault:
    """The values of a YAML file, or the first thing that keeps it from being read."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as error:
        reason: dict[str, object] = {"reason": error.strerror or "?"}
        return Fault(file, 1, N_("The file can't be opened ({reason}). Check that it may be read."), reason)
    if len(raw) > LARGEST:
        return Fault(file, 1, N_("The file is larger than 1 MB. Split it into several files."))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(raw[: error.start].split(b"\n"))
        return Fault(file, line, N_("A character here is not UTF-8. Save the file as UTF-8 and try again."))
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        line = text.count("\n", 0, unprintable.start()) + 1
        return Fault(file, line, CANT_BE_SHOWN)
    try:
        return _grow(file, text)
    except _Refused as refused:
        return Fault(file, refused.line, refused.sentence, refused.facts)
    except yaml.MarkedYAMLError as error:
        # What is never closed ends with the file; the mend is where it was opened.
        unclosed = any(known in (error.problem or "") for known in _UNCLOSED)
        mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return Fault(file, line, *_plain_words(error))
    except yaml.YAMLError:
        return Fault(file, 1, N_("This is not a YAML file that can be read. Compare it with one that works."))


def _grow(file: Path, text: str) -> Tree:
    loader = _LOADER(text)
    try:
        return _tree(file, loader)
    finally:
        loader.dispose()


def _tree(file: Path, loader: Any) -> Tree:
    """The tree out of the parser's events: nothing is composed, so no depth and no alias can exhaust the program."""
    loader.get_event()
    if isinstance(loader.get_event(), yaml.StreamEndEvent):
        raise _Refused(1, N_("The file is empty. Copy one that works and change its words."))
    lines: dict[TreePath, int] = {}
    value = _value(loader, loader.get_event(), (), lines)
    loader.get_event()
    after = loader.get_event()
    if not isinstance(after, yaml.StreamEndEvent):
        raise _Refused(_line(after), N_("A line with --- begins a second document. Keep one per file."))
    if not isinstance(value, dict):
        raise _Refused(1, N_('The file should begin with keys such as "format: 1". Write them first.'))
    return Tree(file, value, lines)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _value(loader: Any, event: Any, path: TreePath, lines: dict[TreePath, int]) -> Any:
    line = lines[path] = _line(event)
    if event.anchor is not None:
        raise _Refused(
            line, N_("Nothing is repeated with & and * here. Write it out; a text that begins so needs quotes.")
        )
    if event.tag is not None:
        raise _Refused(
            line,
            N_('"{tag}" is not allowed here. Write plain text, in quotes if need be.'),
            tag=str(event.tag).rsplit(":", 1)[-1],
        )
    if len(path) > DEEPEST:
        raise _Refused(line, N_("This is nested too deep. Compare it with a file that works."))
    if isinstance(event, yaml.ScalarEvent):
        if _UNPRINTABLE.search(event.value):  # written as an escape, "\0"
            raise _Refused(line, CANT_BE_SHOWN)
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Any] = []
        while not isinstance(item := loader.get_event(), yaml.SequenceEndEvent):
            items.append(_value(loader, item, (*path, len(items)), lines))
        return items
    found: dict[str, Any] = {}
    while not isinstance(key_event := loader.get_event(), yaml.MappingEndEvent):
        key_line = _line(key_event)
        if not isinstance(key_event, yaml.ScalarEvent):
            raise _Refused(key_line, N_("A key should be one word. Put a text with braces or brackets in quotes."))
        key = str(key_event.value)
        if key in found:
            raise _Refused(key_line, N_('"{key}" stands here twice. Keep one.'), key=key)
        found[key] = _value(loader, loader.get_event(), (*path, key), lines)
        lines[(*path, key)] = key_line
    return found


def _scalar(event: yaml.ScalarEvent) -> Any:
    """Text, unless it is written like a number or true, false, null; `no` and `NO` stay words."""
    text = str(event.value)
    if event.style in ("'", '"', "|", ">"):
        return text if text.strip() else ""
    if text in ("true", "True", "false", "False"):
        return text.lower() == "true"
    if text in ("", "~", "null"):
        return None
    if _WHOLE.match(text):
        return int(text) if len(text) < 18 else text
    if _DECIMAL.match(text):
        return float(text)
    return text


_UNCLOSED = ("found unexpected end of stream", "did not find expected ',' or")
_PROBLEMS = {
    "found character that cannot start any token": N_(
        "A tab or a character such as @ or ` stands where a text begins. Use spaces, or put the text in quotes."
    ),
    "mapping values are not allowed": N_(
        "There is a colon inside this text, or the line is indented wrongly. Put the text in quotes."
    ),
    "could not find expected ':'": N_(
        "A colon is missing after a key, or a text runs over the line. Add the colon, or put the text in quotes."
    ),
    "did not find expected key": N_("This line is indented differently from its neighbours. Line it up with them."),
    "did not find expected '-' indicator": N_('A list entry should begin with "- " here. Line it up with the others.'),
    **dict.fromkeys(_UNCLOSED, N_("A quote or bracket is opened here and never closed. Close it.")),
    "alphabetic or numeric character": N_(
        "Nothing is repeated with & and * here. Write it out; a text that begins so needs quotes."
    ),
}


def _plain_words(error: yaml.MarkedYAMLError) -> tuple[str, dict[str, object]]:
    problem = f"{error.problem or ''} {error.context or ''}"
    for known, sentence in _PROBLEMS.items():
        if known in problem:
            return sentence, {}
    return N_("The YAML can't be read here ({problem}). Compare the line with its neighbours."), {
        "problem": (error.problem or "?").strip()
    }
