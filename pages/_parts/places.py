"""Territories as the reader meets them: name in the reader's script, kind, parent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from pages._parts.codes import lies_in


@dataclass(frozen=True)
class Place:
    """One territory."""

    code: str
    level: str
    parent: str
    kind: str
    names: Mapping[str, str]
    population: int

    def name(self, lang: str) -> str:
        """The name in the reader's script."""
        return self.names[lang]


def places() -> Mapping[str, Place]:
    """Every territory by code, in code order."""
    return _places(warehouse.build())


@lru_cache(maxsize=2)
def _places(_build: str) -> Mapping[str, Place]:
    return {row["code"]: _place(row) for row in warehouse.read("places")}


def _place(row: warehouse.Row) -> Place:
    names = {lang: row[f"name_{lang}"] for lang in ("ar", "fr", "en")}
    return Place(
        row["code"], row["level"], row["parent_code"] or "", row["kind"], names, row["population"] or 0
    )


def inside(level: str, within: str) -> tuple[str, ...]:
    """Codes of the territories of a level strictly inside another, in code order."""
    return _inside(warehouse.build(), level, within)


@lru_cache(maxsize=2048)
def _inside(_build: str, level: str, within: str) -> tuple[str, ...]:
    return tuple(code for code, one in places().items() if one.level == level and lies_in(code, within))


def path_to(code: str, known: Mapping[str, Place]) -> list[Place]:
    """The territory's ancestors from the country down, itself last."""
    path: list[Place] = []
    while code in known:
        path.insert(0, known[code])
        code = known[code].parent
    return path
