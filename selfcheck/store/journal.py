"""Adding to and reading from journal tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.engine import Connection, Row


@dataclass(frozen=True)
class Stamp:
    """Who acts, and when (a moment with its time zone)."""

    who: str
    at: datetime


def moment(stored: datetime) -> datetime:
    """A stored moment, which is UTC, with its time zone."""
    return stored.replace(tzinfo=UTC)


def as_text(value: Decimal | None) -> str | None:
    """A decimal as it is stored, without an exponent."""
    return None if value is None else format(value, "f")


def as_decimal(stored: str | None) -> Decimal | None:
    """A stored decimal, digit for digit."""
    return None if stored is None else Decimal(stored)


def add(connection: Connection, table: Table, stamp: Stamp, **values: Any) -> None:
    """Add one row; moments are stored in UTC."""
    at = stamp.at.astimezone(UTC).replace(tzinfo=None)
    connection.execute(table.insert(), {"who": stamp.who, "at": at, **values})


def newest(connection: Connection, table: Table, key: Sequence[str], **where: Any) -> Sequence[Row[Any]]:
    """The newest row of each `key` among the rows that match `where`, the first key first."""
    columns = [table.c[name] for name in key]
    matching = [_matches(table, name, value) for name, value in where.items()]
    last = select(func.max(table.c.id)).where(*matching).group_by(*columns)
    return connection.execute(select(table).where(table.c.id.in_(last)).order_by(table.c.id)).all()


def history(connection: Connection, table: Table, **where: Any) -> Sequence[Row[Any]]:
    """Every row that matches, the oldest first."""
    matching = [_matches(table, name, value) for name, value in where.items()]
    return connection.execute(select(table).where(*matching).order_by(table.c.id)).all()


def _matches(table: Table, name: str, value: Any) -> Any:
    column = table.c[name]
    return column.in_(value) if isinstance(value, list | tuple | set) else column == value
