"""Every name a territory goes by: official ones, aliases of the reference tables, names of 2014."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from data.paths import REFERENCE
from etl.extract import packages
from etl.extract.aliases import alias_rows
from etl.extract.territories import territory_rows

NAMES = ("name_fr", "name_ar", "name_en")


class Place(NamedTuple):
    """A territory as far as finding it goes."""

    code: str
    level: str
    iso: str


class Name(NamedTuple):
    """One name of a territory; `official` in Arabic, French or English, else an alias."""

    code: str
    level: str
    text: str
    official: bool


class Gazetteer(NamedTuple):
    """Every territory and every name.

    Attributes
    ----------
    places : tuple of Place
        The territories.
    names : tuple of Name
        Their names.
    parts : tuple of (code, name)
        Arrondissements by the code of the préfecture d'arrondissements they lie in: offered, never taken.
    former : tuple of (code, code)
        Codes of 2014 and those of today, for the communes that were renumbered.
    """

    places: tuple[Place, ...]
    names: tuple[Name, ...]
    parts: tuple[tuple[str, str], ...]
    former: tuple[tuple[str, str], ...] = ()


@cache
def gazetteer() -> Gazetteer:
    """Every territory and name of the reference tables and packages; the same in every process.

    Raises
    ------
    SourceProblem
        If a package or a reference table is not as declared.
    """
    columns = ["code", "level", "iso_3166_2", *NAMES]
    rows = territory_rows()[columns].fillna("").astype("str").to_dict("records")
    places = tuple(Place(row["code"], row["level"], row["iso_3166_2"]) for row in rows)
    level = {place.code: place.level for place in places}
    official = [
        Name(row["code"], row["level"], name, True)
        for row in rows
        for name in dict.fromkeys(row[field] for field in NAMES)
    ]
    aliases = [
        Name(row["code"], level[row["code"]], row["alias"], False)
        for row in alias_rows().astype("str").to_dict("records")
    ]
    quarters = packages.communes().arrondissements(as_frame=False)
    inside = [
        Name(row["commune_code"], "commune", row[f"name_{language}"], False)
        for row in quarters
        for language in ("fr", "ar")
    ]
    renumbered = packages.communes().crosswalk(as_frame=False)
    former = tuple(
        (row["code_2014"], row["code_2024"]) for row in renumbered if row["code_2014"] not in level
    )
    return Gazetteer(
        places, (*official, *aliases, *inside, *_short_names(level)), tuple(_parts(quarters, level)), former
    )


def _short_names(level: dict[str, str]) -> Iterator[Name]:
    """What delegations are called in everyday speech: Tanger for Tanger-Assilah."""
    with (REFERENCE / "delegation_short_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from (
                Name(row["code"], level[row["code"]], name, False) for name in row["names"].split("|")
            )


def _parts(quarters: list[dict[str, str]], level: dict[str, str]) -> Iterator[tuple[str, str]]:
    for row in quarters:
        prefecture = row["code"][:-1] + "0"  # 06.141.01.25 lies in 06.141.01.20
        if level.get(prefecture) == "arrondissement_prefecture":
            yield from ((prefecture, row["name_fr"]), (prefecture, row["name_ar"]))
