"""One file of content to domain values, with every fault found on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

from selfcheck.catalog import format as fmt
from selfcheck.catalog.conversion import convert
from selfcheck.catalog.faults import Fault
from selfcheck.catalog.translations import Translator, read_catalogues
from selfcheck.catalog.tree import TreePath, read_tree
from selfcheck.domain.checklist import Checklist, EndUseShare, Question, Retired, UsualUse
from selfcheck.domain.library import (
    Case,
    CasePayback,
    Effect,
    Effort,
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
    head = convert(result.fault, head_value, head_type, ())
    raw_entries = tree.value.get(list_key)
    if not isinstance(raw_entries, list) or not raw_entries:
        result.fault((list_key,), N_('"{key}" should be a list with at least one entry.'), key=list_key)
        raw_entries = []
    entries = [convert(result.fault, raw, entry_type, (list_key, place)) for place, raw in enumerate(raw_entries)]
    if result.faults:
        return result
    catalogues, po_faults = read_catalogues(file)
    result.faults.extend(po_faults)
    own = getattr(head, "language", "en")
    catalogues.pop(own, None)  # what the file itself says goes before
    result.translator = Translator(own, catalogues)
    _BUILDERS[kind](result, head, entries)
    return result


def _build_checklist(result: ReadFile, head: fmt.ChecklistHead, entries: list[fmt.QuestionEntry]) -> None:
    words = result.translator
    questions = tuple(_question(words, entry) for entry in entries)
    checklist = Checklist(
        id=head.id,
        revision=head.revision,
        language=head.language,
        title=words.text(head.title),
        about=words.text(head.about),
        everyday=words.listed(head.everyday),
        isic=head.isic,
        alone=head.alone,
        questions=questions,
        end_uses=tuple(_end_use(words, entry) for entry in head.end_uses),
        usual=tuple(_usual(entry) for entry in head.usual),
        output_unit=head.output.unit if head.output else "",
        output_name=words.text(head.output.name) if head.output else {},
    )
    result.entries.append(checklist)


def _end_use(words: Translator, entry: fmt.EndUseEntry) -> EndUseShare:
    return EndUseShare(
        id=entry.id,
        resource=entry.resource,
        name=words.text(entry.name),
        share=entry.share,
        source=entry.source,
        confidence=entry.confidence,
    )


def _usual(entry: fmt.UsualEntry) -> UsualUse:
    return UsualUse(
        resource=entry.resource,
        low=entry.low,
        high=entry.high,
        unit=entry.unit,
        source=entry.source,
        confidence=entry.confidence,
    )


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
        low=entry.low,
        high=entry.high,
        of=words.text(entry.of),
        source=entry.source,
        confidence=entry.confidence,
        resource=entry.resource,
        end_use=None if entry.end_use == fmt.WHOLE_USE else entry.end_use,
    )


def _payback(entry: fmt.PaybackEntry | None) -> TypicalPayback | None:
    if entry is None:
        return None
    return TypicalPayback(low=entry.low, high=entry.high, source=entry.source, confidence=entry.confidence)


def _effort(entry: fmt.EffortEntry | None) -> Effort | None:
    return None if entry is None else Effort(first=entry.first, again=entry.again)


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
                effort=_effort(entry.effort),
                calculator=entry.calculator,
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
        Term(
            id=entry.id,
            term=words.text(entry.term),
            means=words.text(entry.means),
            also=words.listed(entry.also),
            marked=entry.mark,
        )
        for entry in entries
    )


_BUILDERS: dict[str, Callable[[ReadFile, Any, list[Any]], None]] = {
    "checklist": _build_checklist,
    "options": _build_options,
    "cases": _build_cases,
    "sources": _build_sources,
    "glossary": _build_glossary,
}
