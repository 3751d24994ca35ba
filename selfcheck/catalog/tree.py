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

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}
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
        return Fault(file, 1, N_("The file can't be opened ({reason})."), {"reason": error.strerror or "?"})
    if len(raw) > LARGEST:
        return Fault(file, 1, N_("The file is larger than 1 MB. Split it into several files."))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Fault(file, line, N_("A character here is not UTF-8. Save the file as UTF-8 and try again."))
    try:
        return _grow(file, text)
    except _Refused as refused:
        return Fault(file, refused.line, refused.sentence, refused.facts)
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        return Fault(file, line, N_("A character here can't be shown. Delete it and type it again."))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return Fault(file, line, *_plain_words(error))
    except (yaml.YAMLError, RecursionError):
        return Fault(file, 1, N_("This is not a YAML file that can be read. Compare it with one that works."))


def _grow(file: Path, text: str) -> Tree:
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
    finally:
        loader.dispose()
    if node is None:
        raise _Refused(1, N_("The file is empty."))
    lines: dict[TreePath, int] = {}
    value = _value(node, (), lines, set())
    if not isinstance(value, dict):
        raise _Refused(1, N_('The file should begin with keys such as "format: 1".'))
    return Tree(file, value, lines)


def _value(node: Any, path: TreePath, lines: dict[TreePath, int], seen: set[int]) -> Any:
    line = node.start_mark.line + 1
    lines[path] = line
    if id(node) in seen:
        raise _Refused(line, N_("Something here is repeated with & and *. Write it out instead."))
    seen.add(id(node))
    if node.tag not in _PLAIN:
        raise _Refused(
            line,
            N_('"{tag}" is not allowed here. Write plain text, in quotes if need be.'),
            tag=str(node.tag).rsplit(":", 1)[-1],
        )
    if len(path) > DEEPEST:
        raise _Refused(line, N_("This is nested too deep."))
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, place), lines, seen) for place, item in enumerate(node.value)]
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key_line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Refused(key_line, N_("A key should be one word."))
        key = str(key_node.value)
        if key in found:
            raise _Refused(key_line, N_('"{key}" stands here twice. Keep one.'), key=key)
        found[key] = _value(value_node, (*path, key), lines, seen)
        lines[(*path, key)] = key_line
    return found


def _scalar(node: yaml.ScalarNode) -> Any:
    """Text, unless it is written like a number or true, false, null; `no` and `NO` stay words."""
    text = str(node.value)
    if node.style in ("'", '"', "|", ">"):
        return text
    if text in ("true", "True", "false", "False"):
        return text.lower() == "true"
    if text in ("", "~", "null"):
        return None
    if _WHOLE.match(text):
        return int(text) if len(text) < 18 else text
    if _DECIMAL.match(text):
        return float(text)
    return text


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
    "found unexpected end of stream": N_("A quote or bracket is opened and never closed."),
    "expected a single document": N_("A line with --- begins a second document. Keep one per file."),
    "found undefined alias": N_("A text that begins with * needs quotes."),
    "found duplicate anchor": N_("Something here is repeated with & and *. Write it out instead."),
}


def _plain_words(error: yaml.MarkedYAMLError) -> tuple[str, dict[str, object]]:
    problem = f"{error.problem or ''} {error.context or ''}"
    for known, sentence in _PROBLEMS.items():
        if known in problem:
            return sentence, {}
    return N_("The YAML can't be read here ({problem}). Compare the line with its neighbours."), {
        "problem": (error.problem or "?").strip()
    }
