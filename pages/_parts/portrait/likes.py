"""The territories most like one by census context: those declared, or those by variables a reader chose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from data import warehouse
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.places import places

LEVELS = ("province", "commune")
#: Of fewer likes with a value, a mean says nothing; as in the build.
ENOUGH = 5
#: A variable that more than one in twenty territories lacks would leave them without likes.
_KNOWN = 0.95
_GROUPS = ("need",)
_COUNTS = ("people", "households")


class Like(NamedTuple):
    """A territory that is like another, and how far it is from it."""

    code: str
    distance: float


def declared() -> tuple[str, ...]:
    """The indicators by which likeness is judged unless a reader chooses others."""
    return tuple(row["indicator"] for row in warehouse.read("likeness_variables"))


def offered(level: str) -> tuple[str, ...]:
    """The indicators of the census that likeness can be judged by, those declared first."""
    return _context(warehouse.build(), level)[0] if level in LEVELS else ()


def likes_of(code: str, likened: str = "") -> tuple[Like, ...]:
    """The ten most like a territory, the likest first; none where a variable is not published for it.

    Parameters
    ----------
    code : str
        The territory's.
    likened : str
        Indicators with commas between them; empty for the declared ones.
    """
    if places()[code].level not in LEVELS:
        return ()
    if not likened:
        rows = warehouse.read("likeness_of_territory", code=code)
        return tuple(Like(row["like_code"], row["distance"]) for row in rows)
    return _chosen(warehouse.build(), code, tuple(likened.split(",")))


def means(likes: Sequence[Like]) -> dict[tuple[str, str], Row]:
    """The mean of the likes' values by indicator and milieu, each counting alike."""
    return _means(warehouse.build(), "|".join(one.code for one in likes)) if likes else {}


@lru_cache(maxsize=256)
def _means(_build: str, codes: str) -> dict[tuple[str, str], Row]:
    rows = warehouse.read("likeness_figures", codes=codes)
    return {
        (row["indicator"], row["milieu"]): {
            "value": sum(row["figures"]) / len(row["figures"]),
            "lower": None,
            "upper": None,
            "status": "computed",
            "simulated": row["simulated"],
        }
        for row in rows
        if len(row["figures"]) >= ENOUGH
    }


@lru_cache(maxsize=256)
def _chosen(build: str, code: str, chosen: tuple[str, ...]) -> tuple[Like, ...]:
    from stats.likeness import likest_to  # noqa: PLC0415 - loads scipy; a server starts without it

    keys, codes, context = _context(build, places()[code].level)
    columns = [keys.index(key) for key in chosen if key in keys]
    found = likest_to(context[:, columns], codes.index(code))
    pairs = zip(found.neighbour, found.distance, strict=True)
    return tuple(Like(codes[place], float(distance)) for place, distance in pairs if place >= 0)


@lru_cache(maxsize=4)
def _context(_build: str, level: str) -> tuple[tuple[str, ...], list[str], np.ndarray]:
    """The variables on offer, the territories of a level in code order, and what describes them."""
    listed = {row["indicator"]: row["scale"] for row in warehouse.read("likeness_variables")}
    asked = [*listed, *(key for key, one in catalogue().indicators.items() if _describes(one, listed))]
    rows = warehouse.read("likeness_context", level=level, indicators="|".join(asked))
    codes = sorted({row["code"] for row in rows})
    at = {code: place for place, code in enumerate(codes)}
    context = np.full((len(codes), len(asked)), np.nan)
    for row in rows:
        if row["value"] is not None:
            context[at[row["code"]], asked.index(row["indicator"])] = row["value"]
    for place, key in enumerate(asked):
        if listed.get(key) == "log":
            context[:, place] = np.log(np.where(context[:, place] > 0, context[:, place], np.nan))
    known = (~np.isnan(context)).mean(axis=0) >= _KNOWN
    return tuple(key for key, kept in zip(asked, known, strict=True) if kept), codes, context[:, known]


def _describes(one: Indicator, listed: dict[str, str]) -> bool:
    """A rate of the census of 2024 that both levels have."""
    census = all("2024" in one.periods.get(level, ()) for level in LEVELS) and not one.settled
    return census and one.group in _GROUPS and one.unit not in _COUNTS and one.key not in listed
