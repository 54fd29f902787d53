"""The norms as they stand: what people entered before what is declared, and every entry ever made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from data.norms import Norm, norms


class Entry(NamedTuple):
    """What somebody entered; the last two are None while it stands."""

    norm: str
    value: float
    reading: str
    reference: str
    who: str
    why: str
    entered_at: datetime
    revoked_at: datetime | None
    revoked_by: str | None


@dataclass(frozen=True)
class InForce:
    """One norm as it stands.

    Attributes
    ----------
    norm : Norm
        As it is declared.
    entry : Entry or None
        What people entered and did not take back; it stands before what is declared.
    history : sequence of Entry
        Every entry ever made, the newest first.
    """

    norm: Norm
    entry: Entry | None
    history: Sequence[Entry]

    @property
    def value(self) -> float | None:
        """The number; None as long as nobody gave one."""
        return self.entry.value if self.entry else self.norm.value

    @property
    def reading(self) -> str:
        """Of which units it speaks; empty where it counts places."""
        return self.entry.reading if self.entry else next(iter(self.norm.readings), "")

    @property
    def reference(self) -> str:
        """The text it rests on, if any."""
        return self.entry.reference if self.entry else self.norm.reference


def in_force() -> Mapping[str, InForce]:
    """Every norm by its key."""
    from records import norms as entered  # noqa: PLC0415 - the store is slow to import; servers start without

    every: dict[str, list[Entry]] = {}
    for row in entered.history():
        one = Entry(*(getattr(row, name) for name in Entry._fields))
        every.setdefault(one.norm, []).insert(0, one)
    return {key: _stands(norm, every.get(key, [])) for key, norm in norms().items()}


def norm_of(service: str, counts: str) -> InForce | None:
    """The norm of a service, or of the cells, that counts ``places`` or ``centres``; None without one."""
    wanted = (one for one in norms().values() if one.of == service and one.counts == counts)
    found = next(wanted, None)
    return in_force()[found.key] if found else None


def _stands(norm: Norm, entries: Sequence[Entry]) -> InForce:
    return InForce(norm, next((one for one in entries if one.revoked_at is None), None), tuple(entries))
