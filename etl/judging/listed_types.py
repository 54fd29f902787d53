"""A list of centres against the delegation's earlier list: types that were never there."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.judging.breaches import Breach
from etl.judging.case import Case
from etl.schemas.rules import Rule


def type_was_listed(case: Case) -> list[Breach]:
    """A centre said to be open for long in a delegation whose earlier list knows none of its type.

    The earlier list is what ``Known.centres`` holds beside the centres of this file; a centre that opened
    after the newest of them is simply new.
    """
    if not case.holds("centre"):
        return []
    rows = case.rows[["centre_id", "type", "delegation_code", "opened_on"]]
    earlier = case.known.centres[~case.known.centres.index.isin(rows["centre_id"].astype("str"))]
    newest = pd.to_datetime(earlier["opened_on"]).groupby(earlier["delegation_code"]).max()
    listed = pd.MultiIndex.from_frame(earlier[["delegation_code", "type"]])
    pair = pd.MultiIndex.from_frame(rows[["delegation_code", "type"]].astype("str"))
    known_since = pd.to_datetime(rows["delegation_code"].astype("str").map(newest.to_dict()))
    strange = ~case.wrong & ~pair.isin(listed) & (rows["opened_on"] <= known_since).to_numpy()
    at = np.flatnonzero(strange)
    types = earlier.groupby("delegation_code")["type"].unique()
    where = rows["delegation_code"].astype("str").iloc[at]
    return [
        Breach(
            Rule.TYPE_LISTED,
            "type",
            at,
            allowed=[", ".join(sorted(types[code])) for code in where],
            key=rows["centre_id"].astype("str").iloc[at].tolist(),
        )
    ]
