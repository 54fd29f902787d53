"""The indicators of an index as an address writes them: ``illiteracy_10_plus:2,women_activity:1:less``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from rapidfuzz import fuzz, process

from data import warehouse
from data.catalogue import catalogue
from data.shipped_index import DIRECTIONS, shipped_index
from data.words import N_
from pages._parts.asked import LIKE, Asked

#: More could not be told apart by colour, nor their weights be argued about.
MOST = 12
HEAVIEST = 10.0
#: No link of ours is longer.
_LONGEST = 1200
#: So much of what was asked is repeated in a notice.
_TOLD = 60


@dataclass(frozen=True)
class Part:
    """One indicator of an index: its key, its weight, and whether more of it makes more of the index."""

    key: str
    weight: float
    rises: bool

    def written(self) -> str:
        """As an address has it; the direction only where it is not the usual one."""
        weight = f"{self.weight:g}"
        direction = () if self.rises == usually_rises(self.key) else (DIRECTIONS[not self.rises],)
        return ":".join([self.key, weight, *direction])


def usually_rises(key: str) -> bool:
    """Whether more of an indicator makes more vulnerability: unless the catalogue says more is better."""
    return catalogue().indicators[key].direction != "higher"


def written(parts: Iterable[Part]) -> str:
    """All parts, as an address has them."""
    return ",".join(part.written() for part in parts)


def offered(level: str) -> Mapping[str, Sequence[str]]:
    """Indicators with figures at a level, in the order of the catalogue, with their periods."""
    found = {row["indicator"]: row["periods"] for row in warehouse.read("composite_offers", level=level)}
    return {key: found[key] for key in catalogue().indicators if key in found}


def shipped(level: str) -> tuple[Part, ...]:
    """The shipped index: those of its indicators that have figures at the level."""
    known = offered(level)
    return tuple(Part(one.key, one.weight, one.rises) for one in shipped_index().parts if one.key in known)


def chosen(asked: Asked, query: Mapping[str, str], level: str) -> tuple[Part, ...]:
    """The indicators a query asks for, mended; the shipped ones where none is left."""
    said = unquote(str(query.get("of") or ""))[:_LONGEST]
    if not said:
        return shipped(level)
    found: dict[str, Part] = {}
    for piece in filter(None, (one.strip() for one in said.split(","))):
        part = _part(asked, piece, level)
        if part and part.key in found:
            asked.note(N_("“{asked}” was asked twice: the first is kept."), part.key)
        elif part:
            found[part.key] = part
    parts = tuple(found.values())
    if len(parts) > MOST:
        asked.note(N_("An index has {asked} indicators at the most: the first ones are kept."), str(MOST))
    kept = parts[:MOST]
    if any(part.weight for part in kept):
        return kept
    asked.note(N_("No indicator with a weight is left: the shipped index is shown."))
    return shipped(level)


def _part(asked: Asked, piece: str, level: str) -> Part | None:
    name, *rest = (one.strip() for one in piece.split(":"))
    key = _key(asked, name, level)
    if key is None:
        return None
    weight = _weight(asked, rest[0] if rest else "1")
    return Part(key, weight, _rises(asked, key, rest[1] if len(rest) > 1 else ""))


def _key(asked: Asked, name: str, level: str) -> str | None:
    known = offered(level)
    if name in known:
        return name
    if name in catalogue().indicators:
        asked.note(N_("The indicator “{asked}” has no figures at this level: it is left out."), name)
        return None
    close = process.extractOne(name.casefold(), list(known), scorer=fuzz.ratio, score_cutoff=LIKE)
    if close:
        asked.note(N_("There is no indicator “{asked}”: the nearest one is shown."), name[:_TOLD])
        return str(close[0])
    asked.note(N_("There is no indicator “{asked}”: it is left out."), name[:_TOLD])
    return None


def _weight(asked: Asked, said: str) -> float:
    """A weight from 0 to `HEAVIEST`, in hundredths."""
    plain = said.isascii() and said.replace(".", "", 1).isdigit()
    wanted = float(said) if plain else 1.0
    if not plain:
        asked.note(N_("“{asked}” is no weight: 1 is used."), said[:_TOLD])
    elif wanted > HEAVIEST:
        asked.note(N_("A weight is 10 at the most: “{asked}” is cut."), said[:_TOLD])
    return round(min(wanted, HEAVIEST), 2)


def _rises(asked: Asked, key: str, said: str) -> bool:
    if said in DIRECTIONS:
        return said == "more"
    if said:
        asked.note(N_("“{asked}” is no direction: the usual one is used."), said[:_TOLD])
    return usually_rises(key)
