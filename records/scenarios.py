"""Scenarios people saved: a question with a name, by whom, why and when. Nothing saved is ever dropped."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import select

from records import store
from records.tables import Scenario

#: The longest name, and the longest reason.
LONGEST_NAME, LONGEST_WHY = 80, 1000


def save(name: str, question: Mapping[str, str], build: str, *, who: str, why: str) -> Scenario:
    """Save a question under a name; what stood under it before is revoked, not dropped.

    Parameters
    ----------
    name : str
        How people call it.
    question : mapping of str to str
        Every parameter of the question, as its page reads them.
    build : str
        The build of the facts it was asked of.
    who, why : str
        Who saves it, and the reason; both must be filled.

    Raises
    ------
    ValueError
        If the name, who, why or the question is empty, or a text is longer than it may be.
    RecordsProblem
        If the store cannot be written.
    """
    name, who, why = name.strip(), who.strip(), why.strip()
    _refuse(name, question, who, why)
    now = datetime.now(UTC)
    with store.writing() as session:
        before = session.scalars(select(Scenario).filter_by(name=name, revoked_at=None)).one_or_none()
        if before:
            before.revoked_at, before.revoked_by = now, who
            session.flush()
        text = json.dumps(dict(question), ensure_ascii=False, sort_keys=True)
        saved = Scenario(name=name, question=text, build=build, who=who, why=why, saved_at=now)
        session.add(saved)
        return saved


def withdraw(number: int, who: str) -> bool:
    """Take a scenario off the list; False where none of that number stands."""
    if not who.strip():
        raise ValueError("a scenario is withdrawn by somebody: who is empty")
    with store.writing() as session:
        known = session.scalars(select(Scenario).filter_by(id=number, revoked_at=None)).one_or_none()
        if known:
            known.revoked_at, known.revoked_by = datetime.now(UTC), who.strip()
        return known is not None


def standing() -> list[Scenario]:
    """Scenarios on the list, the last one saved first."""
    if not store.exists():
        return []
    wanted = select(Scenario).filter_by(revoked_at=None).order_by(Scenario.id.desc())
    with store.reading() as session:
        return list(session.scalars(wanted))


def found(numbers: Sequence[int]) -> list[Scenario]:
    """Scenarios of given numbers, in that order; those withdrawn or replaced too: links hold."""
    if not store.exists():
        return []
    with store.reading() as session:
        known = {one.id: one for one in session.scalars(select(Scenario).where(Scenario.id.in_(numbers)))}
    return [known[number] for number in dict.fromkeys(numbers) if number in known]


def question(scenario: Scenario) -> dict[str, str]:
    """The parameters of a scenario."""
    return dict(json.loads(scenario.question))


def _refuse(name: str, asked: Mapping[str, str], who: str, why: str) -> None:
    if not (name and who and why and asked):
        raise ValueError("a scenario is saved with its name, its question, by somebody and for a reason")
    for said, text, most in (("name", name, LONGEST_NAME), ("reason", why, LONGEST_WHY)):
        if len(text) > most:
            raise ValueError(f"the {said} has {len(text)} characters: expected {most} at most")
