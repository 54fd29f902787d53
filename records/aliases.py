"""Names people accepted for a value of a list, and candidates they turned down."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.spelling import word_form
from records import store
from records.tables import Alias, Rejection

Key = tuple[str, str, str]  # list, word form of what is written, within


def accept(list_name: str, written: str, value: str, who: str, within: str = "") -> Alias:
    """Accept a name for a value; one accepted for another value before is taken back.

    Parameters
    ----------
    list_name : str
        ``delegation``, ``commune`` … or a list of words.
    written : str
        As a file has it; spellings that fold to the same word form are the same name.
    value : str
        A code, or a value of the list.
    who : str
        Who decided, as typed.
    within : str
        The territory inside which it holds; empty for anywhere.

    Returns
    -------
    Alias
        The standing one, which may be older when nothing changed.

    Raises
    ------
    ValueError
        If a name, value or person is missing.
    RecordsProblem
        If the store cannot be written.
    """
    _refuse_empty(list_name=list_name, written=word_form(written), value=value, who=who.strip())
    now = datetime.now(UTC)
    with store.writing() as session:
        for rejection in _rejections(session, list_name, written, within):
            if rejection.value in {value, ""}:
                rejection.revoked_at = now
        standing = _standing(session, list_name, written, within)
        if standing and standing.value == value:
            return standing
        if standing:
            _revoke(session, standing, who, now)
        accepted = Alias(
            list_name=list_name, written=word_form(written), as_written=written, within=within,
            value=value, who=who.strip(), accepted_at=now,
        )  # fmt: skip
        session.add(accepted)
        return accepted


def reject(list_name: str, written: str, who: str, value: str = "", within: str = "") -> bool:
    """Turn a candidate down, or every one where no value is given; an alias accepted before is taken back.

    Returns
    -------
    bool
        Whether an accepted alias was taken back: figures may change with the next build.
    """
    _refuse_empty(list_name=list_name, written=word_form(written), who=who.strip())
    now = datetime.now(UTC)
    with store.writing() as session:
        standing = _standing(session, list_name, written, within)
        taken_back = standing is not None and value in {standing.value, ""}
        if standing and taken_back:
            _revoke(session, standing, who, now)
        if all(known.value != value for known in _rejections(session, list_name, written, within)):
            session.add(
                Rejection(
                    list_name=list_name, written=word_form(written), within=within,
                    value=value, who=who.strip(), rejected_at=now,
                )
            )  # fmt: skip
        return taken_back


def accepted() -> dict[Key, str]:
    """Every standing alias: (list, word form, within) -> value. Without a store there is none."""
    return {(alias.list_name, alias.written, alias.within): alias.value for alias in listed()}


def rejected() -> frozenset[tuple[str, str, str, str]]:
    """Every candidate that stands turned down: (list, word form, within, value)."""
    if not store.exists():
        return frozenset()
    with store.reading() as session:
        rows = session.scalars(select(Rejection).where(Rejection.revoked_at.is_(None)))
        return frozenset((row.list_name, row.written, row.within, row.value) for row in rows)


def listed(taken_back: bool = False) -> list[Alias]:
    """Accepted aliases in the order of their acceptance; with those taken back when asked."""
    if not store.exists():
        return []
    wanted = select(Alias).order_by(Alias.accepted_at, Alias.id)
    with store.reading() as session:
        return list(session.scalars(wanted if taken_back else wanted.where(Alias.revoked_at.is_(None))))


def _standing(session: Session, list_name: str, written: str, within: str) -> Alias | None:
    wanted = select(Alias).filter_by(list_name=list_name, written=word_form(written), within=within)
    return session.scalars(wanted.where(Alias.revoked_at.is_(None))).one_or_none()


def _rejections(session: Session, list_name: str, written: str, within: str) -> list[Rejection]:
    wanted = select(Rejection).filter_by(list_name=list_name, written=word_form(written), within=within)
    return list(session.scalars(wanted.where(Rejection.revoked_at.is_(None))))


def _revoke(session: Session, alias: Alias, who: str, now: datetime) -> None:
    alias.revoked_at, alias.revoked_by = now, who.strip()
    session.flush()  # before another one stands in its place


def _refuse_empty(**given: str) -> None:
    missing = [name for name, value in given.items() if not value]
    if missing:
        raise ValueError(f"{', '.join(missing)} missing: an alias needs a list, a name, a value and a person")
