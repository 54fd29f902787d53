"""Social vigilance cells: 52 of the 82 delegations have one, the one that sent next to nothing has none."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import stream

FIRST_DAY, LAST_DAY = pd.Timestamp(2016, 9, 1), pd.Timestamp(2019, 11, 30)
LATECOMERS = 6
LATE_FIRST_DAY, LATE_LAST_DAY = pd.Timestamp(2020, 9, 1), pd.Timestamp(2022, 6, 30)


def cells(delegations: pd.DataFrame) -> pd.DataFrame:
    """Every cell, in the order of its code.

    Parameters
    ----------
    delegations : DataFrame
        From `places.delegations`.

    Returns
    -------
    DataFrame
        ``cell_id``, ``territory_code``, ``opened_on``, ``closed_on`` (empty), ``population``.
    """
    chance = stream("cells")
    events = plan.truth()
    planted = set(events.loc[events["kind"] != "missing", "territory_code"])
    code = delegations["code"]
    size = delegations["population"] * np.exp(chance.normal(0, 0.6, len(delegations)))
    size = size.mask(code.isin(planted), np.inf).mask(code.isin(plan.planted("missing")["territory_code"]), 0)
    order = size.sort_values(ascending=False, kind="stable").index[: plan.CELL_COUNT]
    opened = _spread(chance, FIRST_DAY, LAST_DAY, plan.CELL_COUNT)
    opened[-LATECOMERS:] = _spread(chance, LATE_FIRST_DAY, LATE_LAST_DAY, LATECOMERS)
    rows = delegations.loc[order].assign(opened_on=opened, closed_on=pd.Series(pd.NaT, index=order))
    rows["cell_id"] = "CVS-" + rows["code"].str.replace(".", "")
    return rows.rename(columns={"code": "territory_code"}).sort_values("cell_id", ignore_index=True)


def _spread(chance: np.random.Generator, first: pd.Timestamp, last: pd.Timestamp, count: int) -> np.ndarray:
    days = chance.integers(0, (last - first).days + 1, count)
    return (first + pd.to_timedelta(days, unit="D")).to_numpy().copy()
