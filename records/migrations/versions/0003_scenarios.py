"""Scenarios of the plan that people saved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_STANDING = sa.text("revoked_at IS NULL")


def upgrade() -> None:
    """Make the table, with one standing scenario of each name."""
    op.create_table(
        "scenario",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("build", sa.String(120), nullable=False),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("why", sa.String(1000), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_by", sa.String(120)),
    )
    op.create_index(
        "one_standing_scenario",
        "scenario",
        ["name"],
        unique=True,
        sqlite_where=_STANDING,
        postgresql_where=_STANDING,
    )


def downgrade() -> None:
    """Refuse: what people wrote is never dropped."""
    raise NotImplementedError("records are never dropped: restore a copy of the store instead")
