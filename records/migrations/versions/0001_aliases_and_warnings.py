"""Accepted aliases, rejected candidates, ignored warnings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_STANDING = sa.text("revoked_at IS NULL")


def upgrade() -> None:
    """Make the three tables, each with one standing row about the same thing."""
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts(list_name=40, written=300, as_written=300, within=60, value=60, who=120),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_by", sa.String(120)),
    )
    op.create_table(
        "rejection",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts(list_name=40, written=300, within=60, value=60, who=120),
        sa.Column("rejected_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "ignored_warning",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts(rule=60, key=300, who=120, why=1000),
        sa.Column("ignored_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
    )
    _one_standing("alias", "list_name", "written", "within")
    _one_standing("rejection", "list_name", "written", "within", "value")
    _one_standing("ignored_warning", "rule", "key")


def downgrade() -> None:
    """Refuse: what people wrote is never dropped."""
    raise NotImplementedError("records are never dropped: restore a copy of the store instead")


def _texts(**lengths: int) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length), nullable=False) for name, length in lengths.items()]


def _one_standing(table: str, *columns: str) -> None:
    op.create_index(
        f"one_standing_{table}",
        table,
        list(columns),
        unique=True,
        sqlite_where=_STANDING,
        postgresql_where=_STANDING,
    )
