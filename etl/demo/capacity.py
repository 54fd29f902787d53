"""Licensed places: plausible for each type and its public, exact where a total is published."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import apportion, stream
from etl.demo.network import active

#: Offices license in fives.
STEP = 5
SMALLEST = 10
SPREAD = 0.35


def with_places(rows: pd.DataFrame) -> pd.DataFrame:
    """Add ``size``, the people a centre is made for, and ``licensed_places``.

    The latter is empty where there is no licence.

    Parameters
    ----------
    rows : DataFrame
        With ``type``, ``category``, ``licensed``, ``places_mean``, ``most``, ``missing``,
        ``opened``, ``closed``.
    """
    most = ((rows["most"] // STEP) * STEP).clip(lower=SMALLEST).astype("int64")
    size = _usual_size(rows).clip(upper=most)
    known = ~rows["missing"] & (rows["licensed"] != "no")
    eps = known & (rows["type"] == "EPS")
    difficulty = eps & ~rows["category"].isin(plan.SCHOOL_CATEGORIES) & active(rows, 2016)
    _share_out(size, most, difficulty, plan.PLACES_IN_DIFFICULTY_2016)
    others = eps & active(rows, 2017) & ~difficulty
    _share_out(size, most, others, plan.PLACES_2017 - plan.PLACES_IN_DIFFICULTY_2016)
    return rows.assign(size=size, licensed_places=size.where(rows["licensed"] != "no").astype("Int64"))


def _usual_size(rows: pd.DataFrame) -> pd.Series:
    """How many people a centre is made for, licensed or not."""
    drawn = rows["places_mean"] * np.exp(stream("places").normal(-(SPREAD**2) / 2, SPREAD, len(rows)))
    return ((drawn / STEP).round() * STEP).clip(lower=SMALLEST).astype("int64")


def _share_out(size: pd.Series, most: pd.Series, group: pd.Series, total: int) -> None:
    """Scale a group to a published total, every centre at a multiple of the step and within its most."""
    size[group] = apportion(total // STEP, size[group], most[group] // STEP) * STEP
