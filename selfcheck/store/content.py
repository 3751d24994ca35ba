"""Pinned content: a snapshot as canonical JSON, addressed by its SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.engine import Connection

from selfcheck.domain.checklist import Checklist
from selfcheck.domain.library import Snapshot
from selfcheck.errors import N_, Damaged
from selfcheck.store.tables import contents, pins


def encode(snapshot: Snapshot) -> tuple[str, bytes]:
    """The address and the bytes of a snapshot; the same content gives the same bytes."""
    # Keys keep their order: the first language of a text is the one it was written in.
    body = msgspec.json.encode(snapshot)
    return hashlib.sha256(body).hexdigest(), body


@lru_cache(maxsize=256)
def decode(body: bytes) -> Snapshot:
    """The snapshot in those bytes. Keys that only a later program knows are left alone."""
    return msgspec.json.decode(body, type=Snapshot)


def keep(connection: Connection, snapshot: Snapshot) -> str:
    """Store a snapshot once; give its address."""
    address, body = encode(snapshot)
    if connection.execute(select(contents.c.sha256).where(contents.c.sha256 == address)).first() is None:
        connection.execute(contents.insert().values(sha256=address, body=body))
    return address


def fetch(connection: Connection, addresses: list[str]) -> dict[str, Snapshot]:
    """The snapshots at those addresses; content that no longer fits its address is said to be damaged."""
    rows: Any = connection.execute(select(contents).where(contents.c.sha256.in_(addresses)))
    found: dict[str, Snapshot] = {}
    for row in rows:
        if hashlib.sha256(row.body).hexdigest() != row.sha256:
            raise Damaged(
                N_(
                    'The checklist kept with this assessment is damaged. Put a copy from the folder "backups" '
                    "in place of the database."
                )
            )
        found[row.sha256] = decode(row.body)
    return found


def checklist_pin(checklist: str) -> str:
    """What a pin of that checklist is about: the newest one about it holds."""
    return f"{_CHECKLIST}{checklist}"


def pinned_addresses(connection: Connection, but: Collection[str] = ()) -> list[str]:
    """The addresses of every checklist that was ever pinned, in a fixed order, `but` those with these ids."""
    return sorted(connection.execute(_pinned(but)).scalars())


def pinned_checklists(connection: Connection, but: Collection[str] = ()) -> list[Checklist]:
    """Every checklist an assessment was ever answered with `but` those with these ids, lower revisions first."""
    bodies: Any = connection.execute(select(contents.c.body).where(contents.c.sha256.in_(_pinned(but)))).scalars()
    found = [snapshot.checklist for snapshot in map(decode, bodies) if snapshot.checklist is not None]
    return sorted(found, key=lambda checklist: checklist.revision)


_CHECKLIST = "checklist "


def _pinned(but: Collection[str]) -> Select[Any]:
    named = pins.c.about.startswith(_CHECKLIST, autoescape=True)
    return select(pins.c.content).distinct().where(named, pins.c.about.not_in([checklist_pin(one) for one in but]))
