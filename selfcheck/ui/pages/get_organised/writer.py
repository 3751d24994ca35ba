"""Where Get organised writes: to the open assessment, or to one that starts as soon as its firm has a name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from selfcheck.domain.assessment import Assessment, Commitment, Depth, Firm, MustHaves, Person, Step
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.pages.get_organised.facts import Facts, facts_of, write
from selfcheck.usecases.content import HOUSEKEEPING


class Writer(QObject):
    """Takes what a person does on the page. Without a desk it keeps it, and starts the assessment with all of it.

    What is typed between the start and the desk's arrival is handed over to the desk, so nothing is lost.
    """

    changed = Signal()
    started = Signal(str)  # the key of the new assessment, which is on disk
    refused = Signal(str)  # what was typed can't be used
    failed = Signal(str)  # this machine can't write now

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.desk: Desk | None = None
        self.go_on = False
        self._draft = self._blank(Depth.FULL)
        self._sent: Facts | None = None
        self._key = ""
        self._busy = False
        self._sector_open = False

    def facts(self) -> Facts:
        """What stands now."""
        if self.desk is None:
            return self._draft
        found = facts_of(self.desk.assessment)
        # A firm that was started before anybody said what it does has the list for every firm; that is no choice yet.
        return replace(found, sectors=()) if self._sector_open and found.sectors == (HOUSEKEEPING,) else found

    @property
    def started_key(self) -> str:
        """The assessment that was started here, until its desk comes."""
        return self._key

    def begin(self, depth: Depth) -> None:
        """Begin with a new firm."""
        self.desk, self._sent, self._key = None, None, ""
        self._draft = self._blank(depth)
        self.go_on, self._sector_open = False, True

    def take_desk(self, desk: Desk) -> bool:
        """Write to this desk from now on; true when it is the assessment that was started here."""
        typed, sent, ours = self._draft, self._sent, bool(self._key) and desk.key == self._key
        self.desk, self._sent, self._key = desk, None, ""
        if not ours:
            self._sector_open = False
        elif sent is not None and typed != sent:
            self._hand_over(desk, typed, sent)
        return ours

    def start(self) -> None:
        """Put the assessment on disk, once its firm has a name."""
        if self.desk is not None or self._busy or self._key or not self._draft.firm.name:
            return
        self._busy, self._sent = True, self._draft
        step = Step.LOOK_AROUND if self.go_on else None
        work = partial(write, self._context.workspace, self._draft, step)
        self._context.jobs.save(work, self._started, self._not_started)

    # What a person does

    def describe_firm(self, firm: Firm) -> None:
        """The firm anew; a name starts the assessment."""
        if self.desk is not None:
            self.desk.describe_firm(firm)
        else:
            self._keep(replace(self._draft, firm=firm))
            self.start()

    def choose_language(self, code: str) -> None:
        """The language of the plan."""
        if self.desk is not None:
            self.desk.choose_language(code)
        else:
            self._keep(replace(self._draft, language=code))

    def change_depth(self, depth: Depth) -> None:
        """How far to look."""
        if self.desk is not None:
            self.desk.change_depth(depth)
        else:
            self._keep(replace(self._draft, depth=depth))

    def choose_sector(self, sector: str) -> None:
        """What the firm does. An assessment that has begun keeps the questions it has."""
        self._sector_open = False
        if self.desk is None:
            self._keep(replace(self._draft, sectors=(sector,)))
        elif sector not in facts_of(self.desk.assessment).sectors:
            self.desk.add_checklists([sector])
        else:
            self.changed.emit()

    def drop_sector(self, sector: str) -> None:
        """Something the firm does not do after all. Once the assessment is on disk its answers are kept."""
        if self.desk is not None:
            self.desk.drop_checklist(sector)
        else:
            self._sector_open = True
            self._keep(replace(self._draft, sectors=()))

    def put_person(self, person: Person) -> None:
        """A person added or changed."""
        if self.desk is not None:
            self.desk.put_person(person)
        else:
            self._keep(self._draft.with_person(person))

    def remove_person(self, person: Person) -> None:
        """A person taken off the list."""
        if self.desk is not None:
            self.desk.remove_person(person)
        else:
            self._keep(self._draft.without_person(person))

    def set_must_haves(self, have: MustHaves) -> None:
        """Manager, worker, routine."""
        if self.desk is not None:
            self.desk.set_must_haves(have)
        else:
            self._keep(replace(self._draft, must_haves=have))

    def commit(self, name: str) -> None:
        """Somebody promises; an empty name takes it back."""
        if self.desk is not None:
            self.desk.commit(name)
        else:
            promise = Commitment(name=name, on=self._context.workspace.today()) if name else None
            self._keep(replace(self._draft, commitment=promise))

    # Inside

    def _blank(self, depth: Depth) -> Facts:
        return Facts(firm=Firm(key="", name=""), language=self._context.language.code, depth=depth)

    def _keep(self, facts: Facts) -> None:
        self._draft = facts
        self.changed.emit()

    def _started(self, assessment: Assessment) -> None:
        self._busy, self._key = False, assessment.key
        self.started.emit(assessment.key)

    def _not_started(self, trouble: Trouble) -> None:
        self._busy, self._sent, self.go_on = False, None, False
        (self.refused if trouble.input else self.failed).emit(trouble.sentence)

    def _hand_over(self, desk: Desk, typed: Facts, sent: Facts) -> None:
        """Tell the desk what was typed since the assessment was put on disk."""
        now = desk.assessment
        if typed.firm != sent.firm:
            desk.describe_firm(replace(typed.firm, key=now.firm.key))
        if typed.language != sent.language:
            desk.choose_language(typed.language)
        if typed.depth is not sent.depth:
            desk.change_depth(typed.depth)
        if typed.sectors != sent.sectors:
            wanted = typed.sectors or (HOUSEKEEPING,)
            desk.add_checklists(list(wanted))
            for one in sent.sectors:
                if one not in (*wanted, HOUSEKEEPING):
                    desk.drop_checklist(one)
        if typed.must_haves != sent.must_haves:
            desk.set_must_haves(typed.must_haves)
        if typed.commitment != sent.commitment:
            desk.commit(typed.commitment.name if typed.commitment else "")
        known = {before.key: saved for before, saved in zip(sent.people, now.people, strict=False)}
        for person in typed.people:
            before = known.get(person.key)
            if before is None or replace(person, key=before.key) != before:
                desk.put_person(replace(person, key=before.key if before else ""))
        kept = {person.key for person in typed.people}
        for key, saved in known.items():
            if key not in kept:
                desk.remove_person(saved)
