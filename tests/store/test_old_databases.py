"""Files that older programs wrote, with rows in them, are opened by today's: nothing typed is lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from selfcheck.domain.assessment import Answer, Assessment, Step, WhyNot
from selfcheck.domain.checklist import Area, QuestionKey
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import MoneyPlan, Numbers, Period, PriceKnown, Use
from selfcheck.domain.plan import Action, Status
from selfcheck.store import figures, reading, versions, writing
from selfcheck.store.engine import Store, open_store
from tests.conftest import TickingClock
from tests.store.conftest import Opener
from tests.store.filled import STAMP

FIRST = "0001-main-job"
OLD = Path(__file__).parents[1] / "old_databases"


def rows(database: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(database)) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: raw.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}


@pytest.fixture
def written_by(database: Path) -> Callable[[str], None]:
    """Puts the file an older program wrote in the place of the database."""

    def put(name: str) -> None:
        database.parent.mkdir(parents=True)
        shutil.copyfile(OLD / f"{name}.db", database)

    return put


def read(store: Store) -> Assessment:
    """The first of the two looks in it, the one with everything a person can say."""
    with store.reading() as connection:
        return reading.read_assessments(connection, reading.heads(connection))[0]


def test_a_file_of_the_first_version_opens_with_everything_in_it(
    opened: Opener, written_by: Callable[[str], None]
) -> None:
    written_by(FIRST)
    found = read(opened())
    assert (found.firm.name, found.firm.minor_cost) == ("Tofu Ñandú", Decimal(800))
    assert found.step is Step.DO and found.must_haves.worker == "Karim"
    lid = found.record(QuestionKey("tofu", "lid-on"))
    assert (lid.answer, lid.note, lid.flagged) == (Answer.PARTLY, "a lid since May", True)
    assert found.why_not == {"recipe-cards": WhyNot.NO_TIME}
    assert [one.name for one in found.people] == ["Karim"]
    assert [one.key for one in found.actions] == ["a0003", "a0001", "a0002"]
    assert found.actions[0] == Action(key="a0003", title="Cool the milk with well water", area=Area.WATER)
    lid_action = found.actions[1]
    assert (lid_action.investment, lid_action.saving) == (Decimal("120.25"), Range(Decimal("90.50"), Decimal(250)))
    assert (lid_action.price_known, lid_action.quoted_on) == (None, None)
    assert lid_action.status is Status.IN_PROGRESS
    assert (found.numbers, found.readings, found.money) == ((), {}, MoneyPlan())
    assert found.checklists[0].end_uses == ()


def test_the_way_up_keeps_every_row_and_leaves_the_old_file_as_a_backup(
    opened: Opener, database: Path, backups: Path, written_by: Callable[[str], None]
) -> None:
    written_by(FIRST)
    before = rows(database)
    opened().close()
    after = rows(database)
    assert after.pop("alembic_version") == [(versions.HEAD,)]
    for name, found in before.items():
        if name != "alembic_version":
            assert [row[: len(old)] for row, old in zip(after[name], found, strict=True)] == found, name
    new = set(after) - set(before)
    assert new >= {"periods", "uses", "end_uses", "readings", "money_plans"}
    assert all(after[name] == [] for name in new)
    (backup,) = backups.iterdir()
    assert rows(backup) == before


def test_what_the_second_version_adds_can_be_written_into_a_file_of_the_first(
    opened: Opener, written_by: Callable[[str], None]
) -> None:
    written_by(FIRST)
    store = opened()
    power = Use(key="u1", resource=Resource.ELECTRICITY, name="Electricity", unit="kWh", quantity=Decimal(60000))
    year = Numbers(key="n1", period=Period(date(2025, 1, 1), date(2025, 12, 31)))
    quoted = replace(read(store).actions[1], price_known=PriceKnown.QUOTE, quoted_on=date(2026, 5, 2))
    with store.writing() as connection:
        figures.add_period(connection, 1, year, STAMP)
        figures.add_use(connection, 1, "n1", power, STAMP)
        writing.add_action(connection, 1, quoted, STAMP)
    found = read(store)
    assert found.numbers == (replace(year, uses=(power,)),)
    assert found.actions[1] == quoted


def test_a_way_up_that_fails_half_way_leaves_the_first_version(
    database: Path,
    backups: Path,
    clock: TickingClock,
    written_by: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from alembic import op

    written_by(FIRST)
    before = rows(database)
    made: list[str] = []
    create = op.create_table

    def fails_at_the_last(name: str, *columns: Any) -> Any:
        if name == "money_plans":
            raise RuntimeError("slip")
        made.append(name)
        return create(name, *columns)

    monkeypatch.setattr(op, "create_table", fails_at_the_last)
    with pytest.raises(RuntimeError, match="slip"):
        open_store(database, backups, clock)
    assert made == ["periods", "uses", "end_uses", "readings", "targets"]
    assert rows(database) == before
    monkeypatch.undo()
    store = open_store(database, backups, clock)
    assert read(store).record(QuestionKey("tofu", "lid-on")).answer is Answer.PARTLY
    store.close()
