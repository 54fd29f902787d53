"""Norms people entered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_STANDING = sa.text("revoked_at IS NULL")


def upgrade() -> None:
    """Make the table, with one standing entry of each norm."""
    op.create_table(
        "norm_entry",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("norm", sa.String(60), nullable=False),
        sa.Column("value", sa.Float, nullable=False),
        sa.Column("reading", sa.String(20), nullable=False),
        sa.Column("reference", sa.String(300), nullable=False),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("why", sa.String(1000), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_by", sa.String(120)),
    )
    op.create_index(
        "one_standing_norm_entry",
        "norm_entry",
        ["norm"],
        unique=True,
        sqlite_where=_STANDING,
        postgresql_where=_STANDING,
    )


def downgrade() -> None:
    """Refuse: what people wrote is never dropped."""
    raise NotImplementedError("records are never dropped: restore a copy of the store instead")
