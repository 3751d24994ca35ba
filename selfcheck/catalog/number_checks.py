"""What a type check can't see in the numbers of a checklist and in the base of a saving."""

from __future__ import annotations

from decimal import Decimal

from selfcheck.catalog.format import WHOLE_USE
from selfcheck.catalog.reader import ReadFile
from selfcheck.catalog.tree import TreePath
from selfcheck.domain.checklist import Checklist, Confidence, Resource, UsualUse
from selfcheck.domain.library import Library, Option, TypicalPayback, TypicalSaving
from selfcheck.errors import N_

WHOLE = Decimal(100)
"""Per cent; what the end uses of a resource make together."""


def check_range(read: ReadFile, figure: TypicalSaving | TypicalPayback | UsualUse, path: TreePath) -> None:
    """A range runs upwards, and an estimate is one."""
    if figure.low > figure.high:
        read.fault(path, N_('"low" is higher than "high". Change them over.'))
    elif figure.confidence is Confidence.ESTIMATE and figure.low == figure.high:
        read.fault(path, N_('An estimate is a range. Write a lower "low" or a higher "high".'))


def check_numbers(read: ReadFile, checklist: Checklist) -> None:
    """The end uses of each resource are told apart and make 100 %; a usual range has an output to be counted for."""
    first: dict[Resource, int] = {}
    total: dict[Resource, Decimal] = {}
    seen: set[tuple[Resource, str]] = set()
    for place, one in enumerate(checklist.end_uses):
        path = ("end_uses", place, "id")
        if one.id == WHOLE_USE:
            read.fault(path, N_('The word "{id}" means the whole use. Give this end use another id.'), id=one.id)
        if (one.resource, one.id) in seen:
            read.fault(path, N_('The id "{id}" stands here twice. Give one of them another.'), id=one.id)
        seen.add((one.resource, one.id))
        first.setdefault(one.resource, place)
        # Through its digits: 33.3 is not exactly 33.3 as a binary fraction.
        total[one.resource] = total.get(one.resource, Decimal(0)) + Decimal(str(one.share))
    for resource, together in total.items():
        if together != WHOLE:
            read.fault(
                ("end_uses", first[resource], "share"),
                N_('The shares of "{resource}" make {total} % together. Mend them so that they make 100.'),
                resource=resource.value,
                total=f"{together.normalize():f}",
            )
    _check_usual(read, checklist)


def _check_usual(read: ReadFile, checklist: Checklist) -> None:
    told: set[Resource] = set()
    for place, one in enumerate(checklist.usual):
        check_range(read, one, ("usual", place))
        if one.resource in told:
            read.fault(("usual", place, "resource"), N_('"{key}" stands here twice. Keep one.'), key=one.resource.value)
        told.add(one.resource)
    if checklist.usual and not checklist.output_unit:
        read.fault(("usual",), N_('"{key}" is missing here. Add it.'), key="output")


def check_base(read: ReadFile, option: Option, place: int) -> None:
    """The base of a saving is named whole, resource and end use, and is something the option saves."""
    saving = option.saving
    if saving is None:
        return
    path: TreePath = ("options", place, "saving")
    # Read off the file: in the domain a share of the whole use has no end use either.
    written = [key for key in ("resource", "end_use") if (*path, key) in read.lines]
    if len(written) == 1:
        missing = "end_use" if written == ["resource"] else "resource"
        read.fault(path, N_('"{key}" is missing here. Add it.'), key=missing)
    if saving.resource is not None and saving.resource not in option.resources:
        read.fault(
            (*path, "resource"),
            N_('"resources" of this option does not name "{resource}". Add it there, or mend it here.'),
            resource=saving.resource.value,
        )


def check_end_use(read: ReadFile, option: Option, place: int, library: Library) -> None:
    """The end use a saving is counted on stands in at least one checklist, for the same resource."""
    saving = option.saving
    if saving is None or saving.resource is None or saving.end_use is None:
        return
    for checklist in library.checklists.values():
        if any(one.id == saving.end_use and one.resource is saving.resource for one in checklist.end_uses):
            return
    read.fault(
        ("options", place, "saving", "end_use"),
        N_(
            'No checklist has an end use "{id}" of "{resource}". '
            'Mend the spelling, or write "all" when the share is of the whole use.'
        ),
        id=saving.end_use,
        resource=saving.resource.value,
    )
