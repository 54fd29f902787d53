"""What is kept of people's decisions. Nothing is deleted: a decision taken back keeps its row and its day."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime, Float, Index, String, Text, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

_STANDING = text("revoked_at IS NULL")


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, also where the store forgets zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Store UTC."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Read UTC."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Record(DeclarativeBase):
    """A row somebody wrote."""


class Alias(Record):
    """A name somebody accepted for a value: `written` in its word form, `as_written` as the file had it."""

    __tablename__ = "alias"

    id: Mapped[int] = mapped_column(primary_key=True)
    list_name: Mapped[str] = mapped_column(String(40))
    written: Mapped[str] = mapped_column(String(300))
    as_written: Mapped[str] = mapped_column(String(300))
    within: Mapped[str] = mapped_column(String(60))
    value: Mapped[str] = mapped_column(String(60))
    who: Mapped[str] = mapped_column(String(120))
    accepted_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked_by: Mapped[str | None] = mapped_column(String(120))


class Rejection(Record):
    """A value somebody turned down for a name; an empty value turns down every candidate."""

    __tablename__ = "rejection"

    id: Mapped[int] = mapped_column(primary_key=True)
    list_name: Mapped[str] = mapped_column(String(40))
    written: Mapped[str] = mapped_column(String(300))
    within: Mapped[str] = mapped_column(String(60))
    value: Mapped[str] = mapped_column(String(60))
    who: Mapped[str] = mapped_column(String(120))
    rejected_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class IgnoredWarning(Record):
    """A warning somebody looked at and set aside, with the reason given."""

    __tablename__ = "ignored_warning"

    id: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(String(60))
    key: Mapped[str] = mapped_column(String(300))
    who: Mapped[str] = mapped_column(String(120))
    why: Mapped[str] = mapped_column(String(1000))
    ignored_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class NormEntry(Record):
    """A norm somebody entered, or changed, with the reason; the declared one stays in its file."""

    __tablename__ = "norm_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    norm: Mapped[str] = mapped_column(String(60))
    value: Mapped[float] = mapped_column(Float)
    reading: Mapped[str] = mapped_column(String(20))
    reference: Mapped[str] = mapped_column(String(300))
    who: Mapped[str] = mapped_column(String(120))
    why: Mapped[str] = mapped_column(String(1000))
    entered_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked_by: Mapped[str | None] = mapped_column(String(120))


class Scenario(Record):
    """A question to the plan that somebody saved under a name, with the reason; `question` is JSON."""

    __tablename__ = "scenario"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    question: Mapped[str] = mapped_column(Text)
    build: Mapped[str] = mapped_column(String(120))
    who: Mapped[str] = mapped_column(String(120))
    why: Mapped[str] = mapped_column(String(1000))
    saved_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked_by: Mapped[str | None] = mapped_column(String(120))


def _one_standing(table: type[Record], *columns: str) -> Index:
    """One standing decision about the same thing."""
    name = f"one_standing_{table.__tablename__}"
    columns_of = [getattr(table, column) for column in columns]
    return Index(name, *columns_of, unique=True, sqlite_where=_STANDING, postgresql_where=_STANDING)


_one_standing(Alias, "list_name", "written", "within")
_one_standing(Rejection, "list_name", "written", "within", "value")
_one_standing(IgnoredWarning, "rule", "key")
_one_standing(NormEntry, "norm")
_one_standing(Scenario, "name")
