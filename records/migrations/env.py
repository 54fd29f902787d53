"""Runs migrations on the connection the store hands over; there is no other way in."""

from __future__ import annotations

from alembic import context

from records.tables import Record

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Record.metadata,
    transaction_per_migration=False,
)
context.run_migrations()
