"""Plain values to the types of the file format, every slip told in plain words and not only the first."""

from __future__ import annotations

import re
from typing import Any, Protocol

import msgspec

from selfcheck.catalog.tree import TreePath
from selfcheck.errors import N_


class Noter(Protocol):
    """Whoever collects the faults of a file."""

    def __call__(self, path: TreePath, sentence: str, **facts: object) -> None:
        """Note a fault at the line of `path`; `facts` fill the braces of the sentence."""


def convert(fault: Noter, raw: Any, into: type[Any], at: TreePath) -> Any:
    """`raw`, which stands at `at`, as `into`; every unknown key and wrong type is noted, not only the first."""
    known_bad = 0
    taken_out: set[TreePath] = set()
    while known_bad < 20:
        try:
            return msgspec.convert(raw, into)
        except msgspec.ValidationError as error:
            if _missing(str(error)) in taken_out:
                return None
            path, key = _note(fault, str(error), at)
            known_bad += 1
            if not _drop(raw, path, key):
                return None
            taken_out.add(path if key is None else (*path, key))
    return None


def _missing(message: str) -> TreePath | None:
    """The path of the key that msgspec's message misses, None when it complains of something else."""
    found = re.match(r"Object missing required field `([^`]*)`", message)
    if found is None:
        return None
    return (*_path_in(message), found[1])


def _path_in(message: str) -> TreePath:
    match = _AT.match(message)
    steps = _STEP.findall((match["path"] if match else None) or "")
    return tuple(name if name else int(place) for name, place in steps)


def _drop(raw: Any, path: TreePath, key: str | None) -> bool:
    """Take the offending value out so that the next fault can be found; False when that can't help."""
    steps = (*path, key) if key is not None else path
    if not steps:
        return False
    for step in steps[:-1]:
        raw = raw[step]
    if isinstance(raw, dict) and steps[-1] in raw:
        del raw[steps[-1]]
        return True
    return False


_AT = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>[^`]*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]")


def _note(fault: Noter, message: str, at: TreePath) -> tuple[TreePath, str | None]:
    """Note msgspec's message in plain words; give the path inside the entry, and the key it complains of."""
    match = _AT.match(message)
    what = match["what"] if match else message
    path = _path_in(message)
    for pattern, sentence in _MESSAGES:
        found = re.match(pattern, what)
        if found:
            facts = dict(found.groupdict())
            key = facts.get("key")
            facts["name"] = str(path[-1]) if path else ""
            fault((*at, *path, key) if key else (*at, *path), sentence, **facts)
            missing = what.startswith("Object missing")
            return path, (None if missing else key)
    fault((*at, *path), N_("This value does not fit here ({reason})."), reason=what)
    return path, None


_MESSAGES: list[tuple[str, str]] = [
    (
        r"Object contains unknown field `(?P<key>[^`]*)`",
        N_('"{key}" is not a key of this format. Mend the spelling or delete the line.'),
    ),
    (r"Object missing required field `(?P<key>[^`]*)`", N_('"{key}" is missing here. Add it.')),
    (
        r"Invalid enum value '?(?P<value>[^']*)'?$",
        N_('"{value}" is not one of the words allowed for "{name}". README.md lists them.'),
    ),
    (r"Expected `str(?: \| null)?`, got `(?:int|float|bool)`", N_('"{name}" is a text. Put it in quotes.')),
    (r"Expected `str(?: \| null)?`, got", N_('"{name}" is a text. Write it on this line, in quotes if need be.')),
    (
        r"Expected `str(?: \| null)?` matching regex",
        N_(
            '"{name}" is not written as it should be: ids are lower-case words with hyphens, '
            "codes are like EN-04, countries like MA. Mend it."
        ),
    ),
    (
        r"Expected `str(?: \| null)?` of length (?P<limit>[<>]=? \d+)",
        N_('"{name}" is too long or empty (its length should be {limit}). Write it anew.'),
    ),
    (
        r"Expected `array` of length (?P<limit>[<>]=? \d+)",
        N_('"{name}" should have a number of entries {limit}. Add or join some.'),
    ),
    (
        r"Expected `(?:int|float)(?: \| null)?` (?P<limit>[<>]=? [\d.]+)",
        N_('"{name}" should be {limit}. Check the figure.'),
    ),
    (
        r"Expected `(?:int|float)(?: \| null)?`, got",
        N_('"{name}" is a number. Write digits, with a point for decimals.'),
    ),
    (r"Expected `bool`, got", N_('"{name}" is either true or false.')),
    (r"Expected `array(?: \| null)?`, got", N_('"{name}" is a list. Write [one, two] or lines that begin with "- ".')),
    (r"Expected `object(?: \| null)?`, got", N_('"{name}" has keys of its own below it. README.md shows them.')),
    (r"Invalid enum value (?P<value>\S+)", N_('"{value}" is not known for "{name}".')),
]
