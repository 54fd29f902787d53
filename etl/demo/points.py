"""A point inside its place for every centre."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from etl.demo.chance import stream

#: How far centres stray from the heart of their place, as a share of its width.
SPREAD = {"urban": 0.10, "rural": 0.22}
#: Distance kept from the boundary, in degrees (some 400 m), since boundaries are cleaned by up to 200 m
#: later; a fourth of it in places too small for that.
MARGIN = 0.004
#: Tries before a centre is put at the heart of its place, each nearer to it than the one before.
TRIES = 12
DECIMALS = 5


def points(sites: pd.Series, places: pd.DataFrame) -> pd.DataFrame:
    """Longitude and latitude in degrees of one centre per site.

    Parameters
    ----------
    sites : Series of int
        Rows of `places`.
    """
    shapes = places["shape"].to_numpy()
    hearts = shapely.get_point(shapely.maximum_inscribed_circle(shapes, tolerance=0.002), 0)
    width = np.sqrt(shapely.area(shapes)) * places["milieu"].map(SPREAD).to_numpy()
    chance = stream("points")
    place = sites.to_numpy()
    x, y = shapely.get_x(hearts)[place], shapely.get_y(hearts)[place]
    placed = np.zeros(len(place), dtype=bool)
    for attempt in range(TRIES):
        reach = width[place] * 0.8**attempt
        new_x = shapely.get_x(hearts)[place] + chance.normal(0, 1, len(place)) * reach
        new_y = shapely.get_y(hearts)[place] + chance.normal(0, 1, len(place)) * reach
        margin = MARGIN if attempt < TRIES / 2 else MARGIN / 4
        still = np.flatnonzero(~placed)
        fits = still[_well_inside(shapes, place[still], new_x[still], new_y[still], margin)]
        x[fits], y[fits] = new_x[fits], new_y[fits]
        placed[fits] = True
    return pd.DataFrame({"longitude": x.round(DECIMALS), "latitude": y.round(DECIMALS)}, index=sites.index)


def _well_inside(
    shapes: np.ndarray, place: np.ndarray, x: np.ndarray, y: np.ndarray, margin: float
) -> np.ndarray:
    """Whether each point lies in its own place and off its boundary.

    Some shapes lie over another, as a town over the commune around it: the smaller one counts.
    """
    drawn = shapely.points(x, y)
    point, shape = shapely.STRtree(shapes).query(drawn, predicate="within")
    largest_first = np.argsort(-shapely.area(shapes[shape]), kind="stable")
    found = np.full(len(drawn), -1)
    found[point[largest_first]] = shape[largest_first]
    return (found == place) & (shapely.distance(shapely.boundary(shapes[place]), drawn) > margin)
