"""How full centres are: mostly half full to full, some far over what they are licensed for."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import stream

#: Yearly ups and downs of a centre.
NOISE = 0.05
FULLEST_WITHIN, EMPTIEST_OVER = 0.99, 1.03
#: Beyond three times the licence a file is refused.
FULLEST_OVER = 2.9
#: The pandemic emptied what it did not close.
YEAR_FACTOR = {2020: 0.86, 2021: 0.9}


def expected(centres: pd.DataFrame, year: int) -> pd.Series:
    """People a centre would help in a year, before a published total is met.

    Parameters
    ----------
    centres : DataFrame
        With ``type`` and ``size``.
    """
    over = _over_capacity(centres)
    noise = np.exp(stream(f"occupancy {year}").normal(0, NOISE, len(centres))) * YEAR_FACTOR.get(year, 1)
    rate = pd.Series(_usual(over) * noise, index=centres.index)
    rate = rate.clip(upper=FULLEST_WITHIN).where(~over, rate.clip(EMPTIEST_OVER, FULLEST_OVER))
    return centres["size"] * rate


def _over_capacity(centres: pd.DataFrame) -> np.ndarray:
    """The EPS that are always over their licence: the published share, drawn once."""
    drawn = stream("over capacity").random(len(centres)) < plan.OVER_CAPACITY_SHARE
    return drawn & centres["type"].eq("EPS").to_numpy()


def _usual(over: np.ndarray) -> np.ndarray:
    """Each centre's own rate; overruns go from 6 % to a rare several times the licence."""
    chance = stream("usual occupancy")
    within = 0.5 + 0.5 * chance.beta(2.6, 1.8, len(over))
    beyond = 1.06 + chance.gamma(1.1, 0.28, len(over))
    rare = chance.random(len(over)) < 0.02
    return np.where(over, np.where(rare, beyond * 3.5, beyond), within)
