"""One file of content to domain values, with every fault found on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from selfcheck.catalog import format as fmt
from selfcheck.catalog.faults import Fault
from selfcheck.catalog.translations import Translator, read_catalogues
from selfcheck.catalog.tree import TreePath, read_tree
from selfcheck.domain.checklist import Checklist, Question, Retired
from selfcheck.domain.library import (
    Case,
    CasePayback,
    Effect,
    Finding,
    Money,
    Option,
    Source,
    Term,
    TypicalPayback,
    TypicalSaving,
)
from selfcheck.errors import N_

Entry: TypeAlias = Checklist | Option | Case | Source | Term


@dataclass
class ReadFile:
    """What one file gave: its entries (a checklist file gives one), where each stands, and its faults."""

    file: Path
    kind: str = ""
    entries: list[Entry] = field(default_factory=list)
    lines: dict[TreePath, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    translator: Translator = field(default_factory=lambda: Translator("en", {}))

    def fault(self, path: TreePath, sentence: str, **facts: object) -> None:
        """Note a fault at the line of `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        self.faults.append(Fault(self.file, self.lines.get(path, 1), sentence, facts))


def read_file(file: Path) -> ReadFile:
    """Read one YAML file of any kind, with the catalogues beside it."""
    result = ReadFile(file)
    tree = read_tree(file)
    if isinstance(tree, Fault):
        result.faults.append(tree)
        return result
    result.lines = tree.lines
    kind = tree.value.get("kind")
    if not isinstance(kind, str) or kind not in fmt.KINDS:
        result.fault(("kind",), N_('"kind" should be one of: {kinds}.'), kinds=", ".join(fmt.KINDS))
        return result
    result.kind = kind
    head_type, list_key, entry_type, _whole = fmt.KINDS[kind]
    head_value = {key: value for key, value in tree.value.items() if key != list_key}
    head = _convert(result, head_value, head_type, ())
    raw_entries = tree.value.get(list_key)
    if not isinstance(raw_entries, list) or not raw_entries:
        result.fault((list_key,), N_('"{key}" should be a list with at least one entry.'), key=list_key)
        raw_entries = []
    entries = [_convert(result, raw, entry_type, (list_key, place)) for place, raw in enumerate(raw_entries)]
    if result.faults:
        return result
    catalogues, po_faults = read_catalogues(file)
    result.faults.extend(po_faults)
    result.translator = Translator(getattr(head, "language", "en"), catalogues)
    _BUILDERS[kind](result, head, entries)
    return result


def _convert(result: ReadFile, raw: Any, into: type[Any], at: TreePath) -> Any:
    """`raw` as `into`; every unknown key and wrong type is noted, not only the first."""
    known_bad = 0
    taken_out: set[TreePath] = set()
    while known_bad < 20:
        try:
            return msgspec.convert(raw, into)
        except msgspec.ValidationError as error:
            if _missing(str(error)) in taken_out:
                return None
            path, key = _note(result, str(error), at)
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
_STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]")


def _note(result: ReadFile, message: str, at: TreePath) -> tuple[TreePath, str | None]:
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
            result.fault((*at, *path, key) if key else (*at, *path), sentence, **facts)
            missing = what.startswith("Object missing")
            return path, (None if missing else key)
    result.fault((*at, *path), N_("This value does not fit here ({reason})."), reason=what)
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


def _build_checklist(result: ReadFile, head: fmt.ChecklistHead, entries: list[fmt.QuestionEntry]) -> None:
    words = result.translator
    questions = tuple(_question(words, entry) for entry in entries)
    checklist = Checklist(
        id=head.id,
        revision=head.revision,
        language=head.language,
        title=words.text(head.title),
        about=words.text(head.about),
        everyday=words.text(", ".join(head.everyday)) if head.everyday else {},
        isic=head.isic,
        questions=questions,
    )
    result.entries.append(checklist)


def _question(words: Translator, entry: fmt.QuestionEntry) -> Question:
    return Question(
        id=entry.id,
        code=entry.code,
        area=entry.area,
        text=words.text(entry.text),
        good=words.text(entry.good) if entry.good else {},
        why=words.text(entry.why),
        check=words.text(entry.check),
        weight=entry.weight,
        quick=entry.quick,
        filter=entry.filter,
        only_if=entry.only_if,
        options=tuple(entry.options),
        no_option=words.maybe(entry.no_option),
        retired=_retired(words, entry.retired),
    )


def _retired(words: Translator, entry: fmt.RetiredEntry | None) -> Retired | None:
    if entry is None:
        return None
    return Retired(since=entry.since, why=words.text(entry.why), replaced_by=entry.replaced_by)


def _saving(words: Translator, entry: fmt.SavingEntry | None) -> TypicalSaving | None:
    if entry is None:
        return None
    return TypicalSaving(
        low=entry.low, high=entry.high, of=words.text(entry.of), source=entry.source, confidence=entry.confidence
    )


def _payback(entry: fmt.PaybackEntry | None) -> TypicalPayback | None:
    if entry is None:
        return None
    return TypicalPayback(low=entry.low, high=entry.high, source=entry.source, confidence=entry.confidence)


def _build_options(result: ReadFile, _head: fmt.OptionsHead, entries: list[fmt.OptionEntry]) -> None:
    words = result.translator
    for entry in entries:
        result.entries.append(
            Option(
                id=entry.id,
                title=words.text(entry.title),
                short=words.text(entry.short),
                area=entry.area,
                practice=entry.practice,
                investment_class=entry.investment_class,
                resources=tuple(entry.resources),
                steps=tuple(words.text(step) for step in entry.steps),
                saving=_saving(words, entry.saving),
                payback=_payback(entry.payback),
                facts=tuple(
                    Finding(text=words.text(fact.text), source=fact.source, confidence=fact.confidence)
                    for fact in entry.facts
                ),
                caution=words.maybe(entry.caution),
                source=entry.source,
                confidence=entry.confidence,
                cases=tuple(entry.cases),
            )
        )


def _build_cases(result: ReadFile, _head: fmt.CasesHead, entries: list[fmt.CaseEntry]) -> None:
    words = result.translator
    for entry in entries:
        payback = entry.payback
        result.entries.append(
            Case(
                id=entry.id,
                who=entry.who,
                where=words.text(entry.where),
                countries=tuple(entry.countries),
                when=entry.when,
                sectors=tuple(entry.sectors),
                firms=entry.firms,
                done=words.text(entry.done),
                investment=_money(entry.investment),
                saving=_money(entry.saving),
                payback=CasePayback(months=payback.months, known=payback.known) if payback else None,
                effects=tuple(Effect(what=words.text(effect.what), change=effect.change) for effect in entry.effects),
                source=entry.source,
                confidence=entry.confidence,
            )
        )


def _money(entry: fmt.MoneyEntry | None) -> Money | None:
    if entry is None:
        return None
    return Money(amount=Decimal(str(entry.amount)).normalize() + 0, currency=entry.currency)


def _build_sources(result: ReadFile, _head: fmt.SourcesHead, entries: list[fmt.SourceEntry]) -> None:
    result.entries.extend(Source(id=entry.id, title=entry.title, who=entry.who, year=entry.year) for entry in entries)


def _build_glossary(result: ReadFile, _head: fmt.GlossaryHead, entries: list[fmt.TermEntry]) -> None:
    words = result.translator
    result.entries.extend(
        Term(id=entry.id, term=words.text(entry.term), means=words.text(entry.means)) for entry in entries
    )


_BUILDERS: dict[str, Callable[[ReadFile, Any, list[Any]], None]] = {
    "checklist": _build_checklist,
    "options": _build_options,
    "cases": _build_cases,
    "sources": _build_sources,
    "glossary": _build_glossary,
}
