"""Answering, noting, flagging; and putting back what was there before."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.domain.assessment import Answer, Record
from selfcheck.domain.checklist import QuestionKey
from selfcheck.errors import Word
from selfcheck.store import reading, writing
from selfcheck.usecases.finding import at_desk, clean
from selfcheck.usecases.workspace import Workspace

LONGEST_NOTE = 5000


def put_record(workspace: Workspace, key: str, question: QuestionKey, record: Record) -> Record:
    """What holds on a question from now on: answer, note and flag together. Gives it back with who and when.

    On disk when this returns. What held before stays in the history.
    """
    with at_desk(workspace, key) as desk:
        note = clean(record.note, LONGEST_NOTE, Word("Note"))
        said = replace(record, note=note, who=desk.stamp.who, at=desk.stamp.at)
        writing.add_record(desk.connection, desk.id, question, said, desk.stamp)
        return said


def answer(
    workspace: Workspace, key: str, question: QuestionKey, given: Answer | None, note: str | None = None
) -> Record:
    """Answer a question, None clears it to not assessed; a note that is not given stays as it is."""
    with at_desk(workspace, key) as desk:
        before = desk.assessment.record(question)
        kept = before.note if note is None else clean(note, LONGEST_NOTE, Word("Note"))
        said = replace(before, answer=given, note=kept, who=desk.stamp.who, at=desk.stamp.at)
        writing.add_record(desk.connection, desk.id, question, said, desk.stamp)
        return said


def history(workspace: Workspace, key: str, question: QuestionKey) -> list[Record]:
    """Everything ever said about a question, the oldest first."""
    with workspace.store.reading() as connection:
        found = writing.assessment_id_of(connection, key)
        return [] if found is None else reading.record_history(connection, found[0], question)
