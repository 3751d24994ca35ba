"""The tables. Everything a person types goes into journal tables: rows are added and never changed or deleted.

The newest row of a key is what holds; older rows are its history. Undo adds a row that says again what was said before.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _journal(name: str, *columns: Column[object], key: tuple[str, ...]) -> Table:
    """A journal table: an id that only grows, who wrote the row and when, and an index on its key."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        *columns,
        Column("who", String, nullable=False),
        Column("at", DateTime, nullable=False),
        Index(f"ix_{name}_key", *key, "id"),
    )


firms = Table(
    "firms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False),
    UniqueConstraint("key"),
)

contents = Table(
    "contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

assessments = Table(
    "assessments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False),
    Column("firm", ForeignKey("firms.id"), nullable=False),
    Column("started", Date, nullable=False),
    Column("sample", Boolean, nullable=False),
    UniqueConstraint("key"),
)

firm_details = _journal(
    "firm_details",
    Column("firm", ForeignKey("firms.id"), nullable=False),
    Column("name", String, nullable=False),
    Column("country", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("town", String, nullable=False),
    Column("staff", Integer),
    Column("minor_cost", String),
    key=("firm",),
)

assessment_details = _journal(
    "assessment_details",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("depth", String, nullable=False),
    Column("language", String, nullable=False),
    Column("step", String, nullable=False),
    Column("manager", String, nullable=False),
    Column("worker", String, nullable=False),
    Column("routine", String, nullable=False),
    Column("committed_by", String),
    Column("committed_on", Date),
    key=("assessment",),
)

pins = _journal(
    "pins",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("about", String, nullable=False),
    Column("content", ForeignKey("contents.sha256"), nullable=False),
    key=("assessment", "about"),
)

answers = _journal(
    "answers",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("checklist", String, nullable=False),
    Column("question", String, nullable=False),
    Column("answer", String),
    Column("note", Text, nullable=False),
    Column("flagged", Boolean, nullable=False),
    key=("assessment", "checklist", "question"),
)

why_nots = _journal(
    "why_nots",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("option", String, nullable=False),
    Column("reason", String),
    key=("assessment", "option"),
)

actions = _journal(
    "actions",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("action", String, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("option", String),
    Column("title", String, nullable=False),
    Column("area", String),
    Column("owner", String, nullable=False),
    Column("due", Date),
    Column("investment", String),
    Column("price_known", String),
    Column("quoted_on", Date),
    Column("saving_low", String),
    Column("saving_high", String),
    Column("status", String, nullable=False),
    Column("status_on", Date),
    Column("spent", String),
    Column("saved", String),
    Column("comment", Text, nullable=False),
    key=("assessment", "action"),
)

action_orders = _journal(
    "action_orders",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("action_keys", Text, nullable=False),
    key=("assessment",),
)

people = _journal(
    "people",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("person", String, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("looks_around", Boolean, nullable=False),
    key=("assessment", "person"),
)

# What a firm made, used and paid. Decimals are text, so that a figure comes back as it was typed.

periods = _journal(
    "periods",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("period", String, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("output_quantity", String),
    Column("output_unit", String, nullable=False),
    Column("output_name", String, nullable=False),
    key=("assessment", "period"),
)

uses = _journal(
    "uses",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("period", String, nullable=False),
    Column("use", String, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("resource", String, nullable=False),
    Column("name", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("fuel", String),
    Column("quantity", String),
    Column("price", String),
    Column("cost", String),
    Column("typed", String, nullable=False),
    Column("known", String, nullable=False),
    Column("bills", Text, nullable=False),
    Column("confirmed", Text, nullable=False),
    key=("assessment", "period", "use"),
)

end_uses = _journal(
    "end_uses",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("period", String, nullable=False),
    Column("use", String, nullable=False),
    Column("shares", Text, nullable=False),
    key=("assessment", "period", "use"),
)

readings = _journal(
    "readings",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("action", String, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("calculator", String, nullable=False),
    Column("fields", Text, nullable=False),
    key=("assessment", "action"),
)

targets = _journal(
    "targets",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("indicator", String, nullable=False),
    Column("value", String),
    Column("unit", String, nullable=False),
    Column("by", Date),
    key=("assessment", "indicator"),
)

money_plans = _journal(
    "money_plans",
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("own_money", String, nullable=False),
    Column("loan_share", String, nullable=False),
    Column("interest", String, nullable=False),
    Column("months", Integer),
    Column("begins", Date),
    Column("loan_from", Date),
    Column("grants", String, nullable=False),
    Column("waste_low", String),
    Column("waste_high", String),
    Column("waste_collected", String, nullable=False),
    key=("assessment",),
)
