"""Norms people entered or changed in the product. The last entry stands; those before it keep their rows."""

from __future__ import annotations

from datetime import UTC, datetime
from math import isfinite

from sqlalchemy import select

from data.norms import norms
from records import store
from records.tables import NormEntry


def enter(norm: str, value: float, reading: str, *, who: str, why: str, reference: str = "") -> NormEntry:
    """Enter a norm's value; what stood before is revoked, not dropped. The same again changes nothing.

    Parameters
    ----------
    norm : str
        A key of `data.norms.norms`.
    value : float
        Above 0: centres in each territory, or places for each 1,000 people, as the norm counts.
    reading : str
        One of the norm's readings; empty where it has none.
    who, why : str
        Who enters it, and the reason; both must be filled.
    reference : str
        The text it rests on, if any.

    Raises
    ------
    ValueError
        If the norm or the reading is not known, the value is not a number above 0, or who or why is empty.
    RecordsProblem
        If the store cannot be written.
    """
    _refuse(norm, value, reading, who, why)
    said = {
        "value": float(value),
        "reading": reading,
        "reference": reference.strip(),
        "who": who.strip(),
        "why": why.strip(),
    }
    with store.writing() as session:
        before = _standing(norm, session)
        if before and all(getattr(before, name) == one for name, one in said.items()):
            return before  # pressed twice
        if before:
            before.revoked_at, before.revoked_by = datetime.now(UTC), who.strip()
            session.flush()
        entered = NormEntry(norm=norm, entered_at=datetime.now(UTC), **said)
        session.add(entered)
        return entered


def withdraw(norm: str, who: str) -> bool:
    """Let the declared norm stand again; False where nobody had entered another."""
    if not who.strip():
        raise ValueError("a norm is withdrawn by somebody: who is empty")
    with store.writing() as session:
        known = _standing(norm, session)
        if known:
            known.revoked_at, known.revoked_by = datetime.now(UTC), who.strip()
        return known is not None


def standing() -> dict[str, NormEntry]:
    """The entry that stands for each norm people entered, by the norm's key."""
    return {entry.norm: entry for entry in history() if entry.revoked_at is None}


def history(norm: str = "") -> list[NormEntry]:
    """Every entry ever made, of one norm or of all, oldest first."""
    if not store.exists():
        return []
    wanted = select(NormEntry).order_by(NormEntry.id)
    with store.reading() as session:
        return list(session.scalars(wanted.filter_by(norm=norm) if norm else wanted))


def _standing(norm: str, session: store.Session) -> NormEntry | None:
    return session.scalars(select(NormEntry).filter_by(norm=norm, revoked_at=None)).one_or_none()


def _refuse(norm: str, value: float, reading: str, who: str, why: str) -> None:
    known = norms().get(norm)
    if known is None:
        raise ValueError(f"there is no norm {norm!r}: expected one of {', '.join(norms())}")
    if not (isfinite(value) and value > 0):
        raise ValueError(f"the value of {norm} is {value!r}: expected a number above 0")
    if reading not in (known.readings or ("",)):
        raise ValueError(
            f"the reading of {norm} is {reading!r}: expected {' or '.join(known.readings) or 'none'}"
        )
    if not who.strip() or not why.strip():
        raise ValueError("a norm is entered by somebody and for a reason: who or why is empty")
