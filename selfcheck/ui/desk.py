"""The open assessment: its value, what a person does to it, and the way back. Pages read it and act through it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from selfcheck.domain.assessment import (
    Answer,
    Assessment,
    Depth,
    Firm,
    MustHaves,
    Person,
    Record,
    Step,
    WhyNot,
)
from selfcheck.domain.checklist import Area, QuestionKey
from selfcheck.domain.plan import Action, Status, moved
from selfcheck.domain.scoring import ScoreCard, score_card
from selfcheck.domain.suggestions import Standing, Suggestion, suggestions
from selfcheck.i18n import Language
from selfcheck.labels import answer_word
from selfcheck.ui.acts import Act, Undoable
from selfcheck.ui.desk_money import MoneyDesk
from selfcheck.ui.jobs import Jobs
from selfcheck.usecases import answering, assessments, choosing, organising, upgrading
from selfcheck.usecases.workspace import Workspace


class Desk(MoneyDesk):
    """One open assessment: what pages read of it, and every act of a person on it (numbers and money: MoneyDesk)."""

    def __init__(self, assessment: Assessment, workspace: Workspace, jobs: Jobs, language: Language) -> None:
        super().__init__(assessment, workspace, jobs, language)
        self._card: ScoreCard | None = None
        self._suggestions: list[Suggestion] | None = None

    # What pages read

    @property
    def card(self) -> ScoreCard:
        """Its scores now."""
        if self._card is None:
            self._card = score_card(self.assessment)
        return self._card

    @property
    def suggestions(self) -> list[Suggestion]:
        """Every option the questions lead to, suggested first."""
        if self._suggestions is None:
            self._suggestions = suggestions(self.assessment)
        return self._suggestions

    @property
    def suggested(self) -> list[Suggestion]:
        """The options some answer suggests."""
        return [one for one in self.suggestions if one.standing is Standing.SUGGESTED]

    # Answering

    def answer(self, key: QuestionKey, answer: Answer | None) -> None:
        """Answer a question; None clears it to not assessed."""
        self._put_record(key, replace(self.assessment.record(key), answer=answer))

    def note(self, key: QuestionKey, note: str) -> None:
        """Write the note of a question."""
        self._put_record(key, replace(self.assessment.record(key), note=note))

    def flag(self, key: QuestionKey, flagged: bool) -> None:
        """Flag a question to come back to, or take the flag off."""
        self._put_record(key, replace(self.assessment.record(key), flagged=flagged))

    def _put_record(self, key: QuestionKey, record: Record) -> None:
        before = self.assessment.record(key)
        if (record.answer, record.note, record.flagged) == (before.answer, before.note, before.flagged):
            return
        self._do(Undoable(self._record_act(key, record), self._record_act(key, before)))

    def _record_act(self, key: QuestionKey, record: Record) -> Act:
        question = self.assessment.question(key)
        code = question.code if question else key.question
        if record.answer is None:
            words = self._language.text("{code}: not assessed again", code=code)
        else:
            words = self._language.text(
                "{code}: {answer} again", code=code, answer=answer_word(record.answer, self._language)
            )
        return Act(
            write=partial(answering.put_record, self._workspace, self.key, key, record),
            show=partial(_with_record, key, record),
            place=key,
            words=words,
        )

    # Options and actions

    def adopt(self, option: str) -> None:
        """Take an option into the plan."""
        self._do_then(
            Act(partial(choosing.adopt, self._workspace, self.key, option), place=option),
            lambda: self._take_out_act(self._action_of(option)),
        )

    def add_own_idea(self, title: str, area: Area) -> None:
        """Take the firm's own idea into the plan."""
        known = {action.key for action in self.assessment.actions}

        def way_back() -> Act | None:
            new = next((action for action in self.assessment.actions if action.key not in known), None)
            return self._take_out_act(new)

        self._do_then(Act(partial(choosing.add_own_idea, self._workspace, self.key, title, area)), way_back)

    def take_out(self, action: Action) -> None:
        """Take an action out of the plan."""
        act = self._take_out_act(action)
        if act is not None:
            self._do(Undoable(act, self._change_act(action)))

    def change_action(self, action: Action) -> None:
        """An action as it stands from now on."""
        before = self._action(action.key)
        if before is not None and before != action:
            self._do(Undoable(self._change_act(action), self._change_act(before)))

    def set_status(self, action: Action, status: Status) -> None:
        """How an action stands, as of today."""
        self.change_action(replace(action, status=status, status_on=self._workspace.today()))

    def move(self, action: Action, to: int) -> None:
        """Move an action to another place in the plan, 0 is first."""
        before = [one.key for one in self.assessment.actions]
        after = [one.key for one in moved(self.assessment.actions, action.key, to)]
        if before != after:
            self._do(Undoable(self._order_act(after, action.key), self._order_act(before, action.key)))

    def put_in_order(self, actions: Sequence[Action]) -> None:
        """The whole plan in another order, as one step."""
        before = [one.key for one in self.assessment.actions]
        after = [one.key for one in actions]
        if before != after:
            self._do(Undoable(self._order_act(after, after[0]), self._order_act(before, before[0])))

    def say_why_not(self, option: str, reason: WhyNot | None) -> None:
        """Why an option is not adopted yet; None takes the reason back."""
        before = self.assessment.why_not.get(option)
        if before is not reason:
            self._do(Undoable(self._why_not_act(option, reason), self._why_not_act(option, before)))

    # The firm and the assessment

    def describe_firm(self, firm: Firm) -> None:
        """Describe the firm anew."""
        before = self.assessment.firm
        if firm != before:
            self._do(Undoable(self._firm_act(firm), self._firm_act(before)))

    def set_must_haves(self, must_haves: MustHaves) -> None:
        """Who decides, who knows the floor, and when they look."""
        before = self.assessment.must_haves
        if must_haves != before:
            self._do(Undoable(self._must_haves_act(must_haves), self._must_haves_act(before)))

    def put_person(self, person: Person) -> None:
        """Add a person (an empty key) or change one."""
        before = next((one for one in self.assessment.people if one.key == person.key), None)
        if before is not None:
            self._do(Undoable(self._person_act(person), self._person_act(before)))
            return
        known = {one.key for one in self.assessment.people}

        def way_back() -> Act | None:
            new = next((one for one in self.assessment.people if one.key not in known), None)
            return None if new is None else self._person_act(new, removed=True)

        self._do_then(self._person_act(person), way_back)

    def remove_person(self, person: Person) -> None:
        """Take a person off the list."""
        self._do(Undoable(self._person_act(person, removed=True), self._person_act(person)))

    def commit(self, name: str) -> None:
        """Somebody promises; an empty name takes the promise back."""
        before = self.assessment.commitment.name if self.assessment.commitment else ""
        if name != before:
            self._do(Undoable(self._commit_act(name), self._commit_act(before)))

    def choose_language(self, language: str) -> None:
        """The language the plan is written in."""
        self._simple(organising.choose_language, language, self.assessment.language)

    def change_depth(self, depth: Depth) -> None:
        """The ten-minute check, or everything."""
        self._simple(assessments.change_depth, depth, self.assessment.depth)

    def add_checklists(self, checklists: list[str]) -> None:
        """Ask the questions of further checklists too."""
        self._ask(partial(assessments.change_checklists, self._workspace, self.key, checklists))

    def drop_checklist(self, checklist: str) -> None:
        """Ask a checklist no more; its answers are kept and come back with it."""
        self._ask(partial(assessments.drop_checklist, self._workspace, self.key, checklist))

    def _ask(self, write: Callable[[], Assessment]) -> None:
        before = [one.id for one in self.assessment.checklists]
        back = partial(assessments.ask_checklists, self._workspace, self.key, before)
        self._do(Undoable(Act(write), Act(back)))

    def accept_upgrade(self, checklist: str) -> None:
        """Ask the questions of the newest revision; answers stay."""
        self._queue(Act(partial(upgrading.accept_upgrade, self._workspace, self.key, checklist)))

    def go_to_step(self, step: Step) -> None:
        """Remember where the person works."""
        if step is not self.assessment.step:
            self._queue(
                Act(
                    partial(assessments.go_to_step, self._workspace, self.key, step),
                    lambda one: replace(one, step=step),
                ),
                quiet=True,
            )

    # Acts

    def _action(self, key: str) -> Action | None:
        return next((action for action in self.assessment.actions if action.key == key), None)

    def _action_of(self, option: str) -> Action | None:
        return next((action for action in self.assessment.actions if action.option == option), None)

    def _take_out_act(self, action: Action | None) -> Act | None:
        if action is None:
            return None
        return Act(partial(choosing.take_out, self._workspace, self.key, action.key), place=action.option or action.key)

    def _change_act(self, action: Action) -> Act:
        return Act(
            partial(choosing.change_action, self._workspace, self.key, action),
            partial(_with_action, action),
            action.option or action.key,
        )

    def _order_act(self, keys: list[str], place: str) -> Act:
        return Act(partial(choosing.put_in_order, self._workspace, self.key, keys), partial(_in_order, keys), place)

    def _why_not_act(self, option: str, reason: WhyNot | None) -> Act:
        return Act(partial(choosing.say_why_not, self._workspace, self.key, option, reason), place=option)

    def _firm_act(self, firm: Firm) -> Act:
        return Act(partial(organising.describe_firm, self._workspace, self.key, firm))

    def _must_haves_act(self, must_haves: MustHaves) -> Act:
        return Act(partial(organising.set_must_haves, self._workspace, self.key, must_haves))

    def _person_act(self, person: Person, removed: bool = False) -> Act:
        return Act(partial(organising.put_person, self._workspace, self.key, person, removed))

    def _commit_act(self, name: str) -> Act:
        return Act(partial(organising.commit, self._workspace, self.key, name))

    def _simple(self, use_case: Callable[..., Assessment], after: object, before: object) -> None:
        if after != before:
            acts = [Act(partial(use_case, self._workspace, self.key, value)) for value in (after, before)]
            self._do(Undoable(*acts))

    def _again(self, back: Act) -> Act | None:
        action = next((one for one in self.assessment.actions if back.place in (one.option, one.key)), None)
        return self._change_act(action) if action is not None else None

    def _forget(self) -> None:
        super()._forget()
        self._card = self._suggestions = None


def _with_record(key: QuestionKey, record: Record, assessment: Assessment) -> Assessment:
    records = {**assessment.records, key: record}
    if record.empty:
        records.pop(key)
    return replace(assessment, records=records)


def _with_action(action: Action, assessment: Assessment) -> Assessment:
    if all(one.key != action.key for one in assessment.actions):
        return replace(assessment, actions=(*assessment.actions, action))
    return replace(assessment, actions=tuple(action if one.key == action.key else one for one in assessment.actions))


def _in_order(keys: list[str], assessment: Assessment) -> Assessment:
    places = {key: place for place, key in enumerate(keys)}
    ordered = sorted(assessment.actions, key=lambda action: places.get(action.key, len(places)))
    return replace(assessment, actions=tuple(ordered))
