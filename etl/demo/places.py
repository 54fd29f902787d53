"""The real places of the demonstration: communes, and Casablanca's préfectures d'arrondissements."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from etl.extract.parts import CASABLANCA, commune_of, polygons, read_codes, read_parts, units

#: The commune of Casablanca that belongs to none of the eight délégations.
MECHOUAR = "06.141.01.81"


def places(territories: pd.DataFrame) -> pd.DataFrame:
    """Where a centre may stand, in the order of codes.

    Parameters
    ----------
    territories : DataFrame
        From `etl.extract.territories.territory_rows`.

    Returns
    -------
    DataFrame
        One row a commune, or a préfecture d'arrondissements in place of Casablanca: ``code``,
        ``commune_code``, ``delegation_code``, ``region_code``, ``name_fr``, ``name_ar``,
        ``population`` (legal, 2024), ``milieu``, and ``shape``, its largest polygon in degrees.
    """
    rows = territories[territories["level"].isin(["commune", "arrondissement_prefecture"])]
    rows = rows[~rows["code"].isin([CASABLANCA, MECHOUAR])].sort_values("code", ignore_index=True)
    is_part = rows["level"].eq("arrondissement_prefecture")
    return pd.DataFrame(
        {
            "code": rows["code"],
            "commune_code": rows["code"].map(commune_of),
            "delegation_code": rows["code"].where(is_part, rows["province_code"]),
            "region_code": rows["region_code"],
            "name_fr": rows["name_fr"],
            "name_ar": rows["name_ar"],
            "population": rows["legal_population_2024"],
            "milieu": np.where(rows["is_rural"].eq(other=True).fillna(value=False), "rural", "urban"),
            "shape": _largest_polygons(rows["code"]),
        }
    )


def delegations(territories: pd.DataFrame) -> pd.DataFrame:
    """The 82 delegations: ``code``, ``name_fr``, ``name_ar``, ``population``; Casablanca counts as eight."""
    rows = territories[territories["level"].isin(["province", "arrondissement_prefecture"])]
    rows = rows[rows["code"] != CASABLANCA[:6]].sort_values("code", ignore_index=True)
    return rows[["code", "name_fr", "name_ar", "legal_population_2024"]].rename(
        columns={"legal_population_2024": "population"}
    )


def _largest_polygons(codes: pd.Series) -> np.ndarray:
    """The largest of the parts each place is drawn with."""
    parts = read_parts()
    shapes = pd.DataFrame({"unit": units(parts, read_codes()), "shape": polygons(parts)})
    shapes["area"] = shapely.area(shapes["shape"].to_numpy())
    largest = shapes.sort_values(["unit", "area"], kind="stable").groupby("unit").last()["shape"]
    # The Méchouar lies inside one of the eight: no centre of theirs may stand there.
    inside_city = codes.str.startswith(CASABLANCA[:9]).to_numpy()
    found = largest.reindex(codes).to_numpy()
    return np.where(inside_city, shapely.difference(found, largest[MECHOUAR]), found)
