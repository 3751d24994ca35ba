"""Nothing a person typed is ever changed or deleted; the newest row holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from selfcheck.domain.assessment import Answer, Commitment, Depth, MustHaves, Person, Record, Step, WhyNot
from selfcheck.domain.checklist import Area
from selfcheck.domain.finance import Range
from selfcheck.domain.library import Snapshot
from selfcheck.domain.plan import Action, Status
from selfcheck.errors import Damaged
from selfcheck.store import content, reading, tables, writing
from selfcheck.store.journal import Stamp
from tests.small import a_checklist, a_question, an_option
from tests.store.conftest import Opener
from tests.store.filled import KEY, LAMPS, STAMP, fill, read, say


def test_history_keeps_every_earlier_value(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    for answer, note in ((Answer.NO, "dark"), (Answer.PARTLY, ""), (None, ""), (Answer.YES, "changed in May")):
        say(store, assessment, answer, note)
    with store.reading() as connection:
        told = reading.record_history(connection, assessment, LAMPS)
    assert [(one.answer, one.note, one.who) for one in told] == [
        (Answer.NO, "dark", "Ana"),
        (Answer.PARTLY, "", "Ana"),
        (None, "", "Ana"),
        (Answer.YES, "changed in May", "Ana"),
    ]
    assert read(store).answer(LAMPS) is Answer.YES


def test_a_record_taken_back_is_as_if_never_touched(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    say(store, assessment, Answer.NO)
    say(store, assessment, None)
    assert read(store).records == {}


def test_everything_of_an_action_comes_back_as_it_was(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    action = Action(
        key="a0001",
        option="led",
        title="Lamps, the long ones",
        area=Area.ENERGY,
        owner="Fatima",
        due=date(2026, 7, 1),
        investment=Decimal("1200.50"),
        saving=Range(Decimal("0.001"), Decimal("9999999999999.999")),
        status=Status.IN_PROGRESS,
        status_on=date(2026, 5, 12),
        spent=Decimal("0"),
        saved=Decimal("1E+3"),
        comment="two\nlines",
    )
    with store.writing() as connection:
        writing.add_action(connection, assessment, action, STAMP)
    assert read(store).actions == (action,)


def test_actions_stand_in_the_order_given_and_new_ones_behind(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    with store.writing() as connection:
        for number in (1, 2, 3):
            writing.add_action(connection, assessment, Action(key=f"a{number:04d}"), STAMP)
        writing.order_actions(connection, assessment, ["a0003", "a0001"], STAMP)
    assert [one.key for one in read(store).actions] == ["a0003", "a0001", "a0002"]
    with store.writing() as connection:
        writing.add_action(connection, assessment, Action(key="a0003"), STAMP, removed=True)
        assert writing.next_action_key(connection, assessment) == "a0004"
    assert [one.key for one in read(store).actions] == ["a0001", "a0002"]


def test_details_people_and_reasons_come_back_as_they_are_now(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    before = read(store)
    now = replace(
        before,
        depth=Depth.QUICK,
        language="es",
        step=Step.CHOOSE,
        must_haves=MustHaves(manager="Ana", worker="Karim", routine="Mondays"),
        commitment=Commitment(name="Ana", on=date(2026, 5, 12)),
    )
    with store.writing() as connection:
        writing.describe_assessment(connection, assessment, now, STAMP)
        writing.add_person(connection, assessment, Person(key="p001", name="Karim", looks_around=True), STAMP)
        writing.add_person(connection, assessment, Person(key="p002", name="Gone"), STAMP)
        writing.add_person(connection, assessment, Person(key="p002", name="Gone"), STAMP, removed=True)
        writing.add_why_not(connection, assessment, "led", WhyNot.NO_MONEY, STAMP)
        writing.add_why_not(connection, assessment, "other", WhyNot.NO_TIME, STAMP)
        writing.add_why_not(connection, assessment, "other", None, STAMP)
    found = read(store)
    assert (found.depth, found.language, found.step) == (Depth.QUICK, "es", Step.CHOOSE)
    assert (found.must_haves, found.commitment) == (now.must_haves, now.commitment)
    assert [one.name for one in found.people] == ["Karim"]
    assert found.why_not == {"led": WhyNot.NO_MONEY}


def test_a_moment_is_kept_in_utc_whatever_the_clock_on_the_wall_says(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    noon_in_delhi = datetime(2026, 5, 12, 12, 0, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with store.writing() as connection:
        writing.add_record(connection, assessment, LAMPS, Record(answer=Answer.YES), Stamp("Ana", noon_in_delhi))
    assert read(store).record(LAMPS).at == datetime(2026, 5, 12, 6, 30, tzinfo=UTC)


def test_the_same_content_is_stored_once_and_found_by_its_hash(opened: Opener) -> None:
    store = opened()
    fill(store)
    snapshot = read(store).snapshots[0]
    address, body = content.encode(snapshot)
    assert content.encode(replace(snapshot)) == (address, body)
    assert content.decode(body) == snapshot
    with store.writing() as connection:
        assert content.keep(connection, snapshot) == address
        assert len(connection.execute(tables.contents.select()).all()) == 1
    other = Snapshot(checklist=a_checklist([a_question("lamps")], revision=2))
    assert content.encode(other)[0] != address


def test_a_list_taken_off_is_not_read_any_more_and_what_was_pinned_stays_readable(opened: Opener) -> None:
    store = opened()
    assessment = fill(store)
    before = read(store)
    (pinned,) = before.snapshots
    assert pinned.checklist is not None
    with store.writing() as connection:
        assert reading.last_pinned(connection, assessment, pinned.checklist.id) == pinned
        writing.take_off(connection, assessment, pinned.checklist.id, STAMP)
    assert (read(store).snapshots, read(store).records) == ((), before.records)
    with store.writing() as connection:
        assert reading.last_pinned(connection, assessment, pinned.checklist.id) == pinned
        assert reading.last_pinned(connection, assessment, "never-pinned") is None
        writing.pin(connection, assessment, pinned, STAMP)
    assert read(store) == before


def test_content_keeps_the_language_it_was_written_in_first() -> None:
    vietnamese = replace(an_option("led"), title={"vi": "đèn", "es": "lámparas"})
    _address, body = content.encode(Snapshot(checklist=None, options=(vietnamese,)))
    assert list(content.decode(body).options[0].title) == ["vi", "es"]


def test_content_of_a_later_program_with_more_in_it_is_still_read() -> None:
    _address, body = content.encode(Snapshot(checklist=None, options=(an_option("led"),)))
    assert content.decode(body[:-1] + b',"later":{"more":1}}').options[0].id == "led"


def test_content_that_no_longer_fits_its_hash_is_said_to_be_damaged(opened: Opener) -> None:
    store = opened()
    fill(store)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE contents SET body = CAST(replace(body, 'lamps', 'lambs') AS BLOB)")
    with pytest.raises(Damaged, match="backups"):
        read(store)


def test_keys_of_firms_and_assessments_are_taken_for_ever(opened: Opener) -> None:
    store = opened()
    fill(store)
    with store.reading() as connection:
        assert writing.taken_keys(connection) == {"firm", KEY}
        assert writing.assessment_id_of(connection, "nobody") is None
