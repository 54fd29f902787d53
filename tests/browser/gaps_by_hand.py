"""Which communes lie far from every centre of a type, worked out without any code of the product.

The list of centres as the office sent it, points and census figures as tables, distances on a sphere.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

SPHERE_KM = 6371.0088
LAST_DAY = pd.Timestamp("2025-12-31")


def open_centres(file: Path, prefix: str) -> pd.DataFrame:
    """Longitude and latitude of the centres of a type that are open on the last day."""
    rows = pd.read_excel(file, sheet_name="Centres", engine="calamine")
    rows.columns = [name.split(" | ")[0] for name in rows.columns]
    opened = pd.to_datetime(rows["Date d'ouverture"]) <= LAST_DAY
    closed = pd.to_datetime(rows["Date de fermeture"]) <= LAST_DAY
    of_type = rows["Code du centre"].str.startswith(prefix)
    return rows.loc[of_type & opened & ~closed, ["Longitude", "Latitude"]].astype(float)


def communes(warehouse: Path) -> pd.DataFrame:
    """Point, rural majority, women of 15 and over, by commune."""
    # Attached, because another test may have opened the same file with the product's own settings.
    with duckdb.connect() as facts:
        facts.execute(f"ATTACH '{warehouse}' AS facts (READ_ONLY); USE facts")
        return facts.execute(
            "SELECT code, longitude, latitude, rural_share > 0.5 AS rural, women.value AS women "
            "FROM territory LEFT JOIN census_value AS women ON women.territory_code = code "
            "AND women.level = 'commune' AND women.period = '2024' AND women.milieu = 'total' "
            "AND women.sex = 'female' AND women.field = 'illiteracy_population_15_plus' "
            "WHERE territory.level = 'commune'"
        ).df()


def nearest_km(places: pd.DataFrame, centres: pd.DataFrame) -> np.ndarray:
    """Great-circle distance of each place to the nearest centre (haversine)."""
    here = np.radians(places[["longitude", "latitude"]].to_numpy())[:, None, :]
    there = np.radians(centres.to_numpy())[None, :, :]
    half = np.sin((there - here) / 2) ** 2
    chord = half[..., 1] + np.cos(here[..., 1]) * np.cos(there[..., 1]) * half[..., 0]
    return (2 * SPHERE_KM * np.arcsin(np.sqrt(chord))).min(axis=1)
