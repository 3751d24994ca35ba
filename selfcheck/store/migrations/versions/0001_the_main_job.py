"""The tables of the main job: firms, assessments, pinned content, answers, actions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Take an empty file to this version."""
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_contents")),
    )
    op.create_table(
        "firms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firms")),
        sa.UniqueConstraint("key", name=op.f("uq_firms_key")),
    )
    op.create_table(
        "assessments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("firm", sa.Integer(), nullable=False),
        sa.Column("started", sa.Date(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["firm"], ["firms.id"], name=op.f("fk_assessments_firm")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessments")),
        sa.UniqueConstraint("key", name=op.f("uq_assessments_key")),
    )
    op.create_table(
        "firm_details",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("firm", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("staff", sa.Integer(), nullable=True),
        sa.Column("minor_cost", sa.String(), nullable=True),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["firm"], ["firms.id"], name=op.f("fk_firm_details_firm")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firm_details")),
    )
    op.create_index("ix_firm_details_key", "firm_details", ["firm", "id"], unique=False)
    op.create_table(
        "action_orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("action_keys", sa.Text(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["assessments.id"], name=op.f("fk_action_orders_assessment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_orders")),
    )
    op.create_index("ix_action_orders_key", "action_orders", ["assessment", "id"], unique=False)
    op.create_table(
        "actions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("option", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("investment", sa.String(), nullable=True),
        sa.Column("saving_low", sa.String(), nullable=True),
        sa.Column("saving_high", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("status_on", sa.Date(), nullable=True),
        sa.Column("spent", sa.String(), nullable=True),
        sa.Column("saved", sa.String(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["assessments.id"], name=op.f("fk_actions_assessment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
    )
    op.create_index("ix_actions_key", "actions", ["assessment", "action", "id"], unique=False)
    op.create_table(
        "answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("checklist", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("flagged", sa.Boolean(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["assessments.id"], name=op.f("fk_answers_assessment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
    )
    op.create_index("ix_answers_key", "answers", ["assessment", "checklist", "question", "id"], unique=False)
    op.create_table(
        "assessment_details",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("depth", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("manager", sa.String(), nullable=False),
        sa.Column("worker", sa.String(), nullable=False),
        sa.Column("routine", sa.String(), nullable=False),
        sa.Column("committed_by", sa.String(), nullable=True),
        sa.Column("committed_on", sa.Date(), nullable=True),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["assessments.id"], name=op.f("fk_assessment_details_assessment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_details")),
    )
    op.create_index("ix_assessment_details_key", "assessment_details", ["assessment", "id"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("looks_around", sa.Boolean(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["assessments.id"], name=op.f("fk_people_assessment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_index("ix_people_key", "people", ["assessment", "person", "id"], unique=False)
    op.create_table(
        "pins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["assessments.id"], name=op.f("fk_pins_assessment")),
        sa.ForeignKeyConstraint(["content"], ["contents.sha256"], name=op.f("fk_pins_content")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pins")),
    )
    op.create_index("ix_pins_key", "pins", ["assessment", "about", "id"], unique=False)
    op.create_table(
        "why_nots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment", sa.Integer(), nullable=False),
        sa.Column("option", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["assessments.id"], name=op.f("fk_why_nots_assessment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_why_nots")),
    )
    op.create_index("ix_why_nots_key", "why_nots", ["assessment", "option", "id"], unique=False)
