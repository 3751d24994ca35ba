"""A small assessment in a real database, and what a test wants to do with it."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.engine import Connection

from selfcheck.domain.assessment import Answer, Assessment, Record
from selfcheck.domain.checklist import QuestionKey
from selfcheck.store import reading, writing
from selfcheck.store.engine import Store
from selfcheck.store.journal import Stamp
from tests.small import a_checklist, a_question, an_assessment, an_option

STAMP = Stamp("Ana", datetime(2026, 5, 12, 8, 0, tzinfo=UTC))
LAMPS = QuestionKey("list", "lamps")
KEY = "firm-2026-05"


def fill(store: Store) -> int:
    """One assessment of one firm; its id."""
    value = an_assessment(a_checklist([a_question("lamps", options=("led",))]), options=[an_option("led", "B")])
    with store.writing() as connection:
        return writing.add_assessment(connection, value, writing.add_firm(connection, value.firm, STAMP), STAMP)


def say(store: Store, assessment: int, answer: Answer | None, note: str = "") -> None:
    """Answer the one question."""
    with store.writing() as connection:
        writing.add_record(connection, assessment, LAMPS, Record(answer=answer, note=note), STAMP)


def read(store: Store) -> Assessment:
    """The assessment as it is on disk."""
    with store.reading() as connection:
        return read_from(connection)


def read_from(connection: Connection) -> Assessment:
    return reading.read_assessments(connection, reading.heads(connection, KEY))[0]
