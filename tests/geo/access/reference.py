"""The package `access`, asked with matrices."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from access import Access


def model(demand, capacity, cost) -> Access:
    origin, dest = np.nonzero(np.isfinite(cost))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of what pandas will drop
        return Access(
            demand_df=pd.DataFrame({"id": range(len(demand)), "people": demand}),
            demand_index="id",
            demand_value="people",
            supply_df=pd.DataFrame({"id": range(len(capacity)), "places": capacity}),
            supply_index="id",
            supply_value="places",
            cost_df=pd.DataFrame({"origin": origin, "dest": dest, "cost": cost[origin, dest]}),
            cost_origin="origin",
            cost_dest="dest",
            cost_name="cost",
        )
