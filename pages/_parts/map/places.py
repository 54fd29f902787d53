"""What the map knows of territories before any figure: names, order, extent, neighbours."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import accumulate

from data import warehouse
from pages._parts.codes import lies_in
from pages._parts.places import inside, places

Box = tuple[float, float, float, float]


def named(level: str, lang: str) -> list[tuple[str, str]]:
    """Code and name of a level's territories, in code order: the order of the map's classes."""
    return [(place.code, place.name(lang)) for place in places().values() if place.level == level]


def communes(within: str, lang: str) -> dict[str, str]:
    """Names of the communes, and of the préfectures d'arrondissements, inside a territory."""
    return {
        place.code: place.name(lang)
        for place in places().values()
        if place.level in ("commune", "arrondissement_prefecture") and lies_in(place.code, within)
    }


def children(level: str, within: str, lang: str) -> dict[str, str]:
    """Names of the territories of a level inside a territory, in code order."""
    known = places()
    return {code: known[code].name(lang) for code in inside(level, within)}


def stretches() -> list[int]:
    """Where each province's communes start in the list of all communes; one more for the end."""
    counts = Counter(place.parent for place in places().values() if place.level == "commune")
    return [0, *accumulate(counts[code] for code, _ in named("province", "fr"))]


def extent(code: str) -> Box:
    """Bounding box of a territory in degrees: west, south, east, north."""
    return _extents(warehouse.build())[code]


@lru_cache(maxsize=2)
def _extents(_build: str) -> dict[str, Box]:
    rows = warehouse.read("map_extents")
    return {row["code"]: (row["west"], row["south"], row["east"], row["north"]) for row in rows}


def neighbours(level: str, within: str) -> dict[str, list[str]]:
    """Whom each territory of a level touches, inside a territory."""
    beside: dict[str, list[str]] = {}
    for row in warehouse.read("map_neighbours", level=level, within=within):
        beside.setdefault(row["code"], []).append(row["neighbour_code"])
    return beside
