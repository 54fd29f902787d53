"""Warnings people looked at and set aside."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from records import store
from records.tables import IgnoredWarning


def ignore(rule: str, key: str, who: str, why: str) -> IgnoredWarning:
    """Set a warning aside.

    Parameters
    ----------
    rule : str
        The rule's name.
    key : str
        What it is about, such as a centre and a period, in the form the judge gives.
    who, why : str
        Who decided, and the reason given; both must be filled.

    Raises
    ------
    ValueError
        If one is empty.
    RecordsProblem
        If the store cannot be written.
    """
    if not all(text.strip() for text in (rule, key, who, why)):
        raise ValueError("a warning is set aside with its rule, what it is about, by whom and why")
    with store.writing() as session:
        standing = select(IgnoredWarning).filter_by(rule=rule, key=key, revoked_at=None)
        known = session.scalars(standing).one_or_none()
        if known:
            return known
        set_aside = IgnoredWarning(
            rule=rule, key=key, who=who.strip(), why=why.strip(), ignored_at=datetime.now(UTC)
        )
        session.add(set_aside)
        return set_aside


def heed(rule: str, key: str) -> bool:
    """Give a warning its voice back; False when it was not set aside."""
    with store.writing() as session:
        standing = select(IgnoredWarning).filter_by(rule=rule, key=key, revoked_at=None)
        known = session.scalars(standing).one_or_none()
        if known:
            known.revoked_at = datetime.now(UTC)
        return known is not None


def ignored() -> frozenset[tuple[str, str]]:
    """Every warning that stands set aside: (rule, key)."""
    return frozenset((row.rule, row.key) for row in listed())


def listed() -> list[IgnoredWarning]:
    """Warnings that stand set aside, oldest first."""
    if not store.exists():
        return []
    wanted = select(IgnoredWarning).filter_by(revoked_at=None).order_by(IgnoredWarning.id)
    with store.reading() as session:
        return list(session.scalars(wanted))
