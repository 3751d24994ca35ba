"""Finding what a person named, or saying in one sentence what they could have meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import Question, QuestionKey
from selfcheck.domain.library import Option
from selfcheck.domain.plan import Action
from selfcheck.errors import N_, BadInput, NotFound
from selfcheck.store import reading, writing
from selfcheck.store.journal import Stamp

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from selfcheck.usecases.workspace import Workspace


@dataclass
class Desk:
    """An assessment open for one act: the transaction, its ids, and the stamp of who acts when."""

    connection: Connection
    id: int
    firm_id: int
    key: str
    stamp: Stamp
    _read: list[Assessment] = field(default_factory=list)

    @property
    def assessment(self) -> Assessment:
        """The assessment as it stood when the act began."""
        if not self._read:
            self._read.append(self.again())
        return self._read[0]

    def again(self) -> Assessment:
        """The assessment as it stands now, the act included."""
        return reading.read_assessments(self.connection, reading.heads(self.connection, self.key))[0]


@contextmanager
def at_desk(workspace: Workspace, key: str) -> Iterator[Desk]:
    """One act on the assessment of that key: all of it is on disk afterwards, or nothing."""
    with workspace.store.writing() as connection:
        found = writing.assessment_id_of(connection, key)
        if found is None:
            raise no_assessment(connection, key)
        yield Desk(connection, found[0], found[1], key, workspace.stamp())


def no_assessment(connection: Connection, key: str) -> NotFound:
    """The sentence for a key that no assessment has."""
    keys = [head.key for head in reading.heads(connection)]
    near = nearest(key, keys)
    if near:
        return NotFound(N_('There is no assessment "{key}". Did you mean {near}?'), key=key, near=near)
    return NotFound(N_('There is no assessment "{key}". "selfcheck list" shows them all.'), key=key)


def find_question(assessment: Assessment, named: str) -> tuple[QuestionKey, Question]:
    """The question a person named by code (`EN-04`), by id, or by `checklist/id`."""
    wanted = named.strip()
    code = re.sub(r"^([A-Z]{2})-?(\d)$", r"\1-0\2", wanted.upper())
    found = [
        (checklist.key(question), question)
        for checklist in assessment.checklists
        for question in checklist.questions
        if code == question.code or wanted in (question.id, f"{checklist.id}/{question.id}")
    ]
    if len(found) == 1:
        return found[0]
    if found:
        ways = ", ".join(f"{key.checklist}/{key.question}" for key, _question in found)
        raise BadInput(N_('"{named}" stands in two checklists. Write one of: {ways}.'), named=named, ways=ways)
    names = [name for _key, question in assessment.questions() for name in (question.code, question.id)]
    near = nearest(wanted.upper(), names) or nearest(wanted, names)
    if near:
        raise NotFound(N_('There is no question "{named}" here. Did you mean {near}?'), named=named, near=near)
    raise NotFound(
        N_('There is no question "{named}" here. "selfcheck show {key}" shows them all.'),
        named=named,
        key=assessment.key,
    )


def find_option(workspace: Workspace, assessment: Assessment, named: str) -> tuple[Option, bool]:
    """The option of that id, pinned or else out of the library; and whether it is pinned."""
    wanted = named.strip()
    if wanted in assessment.options:
        return assessment.options[wanted], True
    if wanted in workspace.library.options:
        return workspace.library.options[wanted], False
    near = nearest(wanted, [*assessment.options, *workspace.library.options])
    if near:
        raise NotFound(N_('There is no option "{named}". Did you mean {near}?'), named=named, near=near)
    raise NotFound(
        N_('There is no option "{named}". "selfcheck show {key}" lists the suggested ones.'),
        named=named,
        key=assessment.key,
    )


def find_library_option(workspace: Workspace, named: str) -> Option:
    """The option of that id in the library; NotFound says what could have been meant."""
    known = workspace.library.options
    wanted = named.strip()
    if wanted in known:
        return known[wanted]
    near = nearest(wanted, known)
    if near:
        raise NotFound(N_('There is no option "{named}". Did you mean {near}?'), named=named, near=near)
    raise NotFound(N_('There is no option "{named}". "selfcheck search" finds options by words.'), named=named)


def find_action(assessment: Assessment, key: str) -> Action:
    """The action of that key in the plan."""
    for action in assessment.actions:
        if action.key == key:
            return action
    raise NotFound(N_('There is no action "{key}" in this plan.'), key=key)


def nearest(named: str, known: Iterable[str]) -> str | None:
    """What somebody probably meant."""
    return next(iter(difflib.get_close_matches(named, list(dict.fromkeys(known)), n=1, cutoff=0.6)), None)


def clean(text: str, longest: int, what: str) -> str:
    """What a person typed, with plain spaces and without control characters or outer spaces; too long is refused."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    line = "".join(_kept(letter) for letter in lines).strip()
    if len(line) > longest:
        raise BadInput(N_("{what}: at most {longest} letters fit here."), what=what, longest=longest)
    return line


def _kept(letter: str) -> str:
    """A letter as it is stored; half a letter (a surrogate, from a broken paste or file name) can't be."""
    if letter in "\n\t":
        return letter
    if letter.isspace():
        return " "
    if "\ud800" <= letter <= "\udfff":
        return ""
    return letter if letter.isprintable() or ord(letter) > 0x2000 else ""
