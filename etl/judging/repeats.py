"""Rows for the same keys: of those that say the same the first counts, of those that contradict none."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import pandera.pandas as pa

from etl.judging.breaches import Breach
from etl.judging.columns import Column
from etl.judging.distinct import Codes, combined
from etl.schemas.around import AROUND
from etl.schemas.rules import Rule

#: Combinations that could be, for each row there is, up to which they are counted one by one.
ROOM = 8


def keys_of(schema: pa.DataFrameSchema) -> tuple[str, ...]:
    """The columns whose combination appears once."""
    return tuple(schema.unique or (name for name, column in schema.columns.items() if column.unique))


def repeated_rows(schema: pa.DataFrameSchema, columns: Mapping[str, Column]) -> list[Breach]:
    """What is wrong with rows whose keys several rows have; rows that lack a key are left to other rules."""
    keys = keys_of(schema)
    key = combined([_codes(schema, columns, name) for name in keys])
    if key.max(initial=0) < ROOM * len(key) and np.bincount(key[key >= 0]).max(initial=0) < 2:
        return []  # to count each is quicker than to look each up
    rows = np.flatnonzero(pd.Series(key).duplicated(keep=False).to_numpy() & (key >= 0))
    said = {name: _codes(schema, columns, name)[rows] for name in columns if name not in (*keys, AROUND)}
    contradicted, again = apart(key[rows], said)
    if len(keys) == 1:
        # Two things under one code: it is the code that one of them has wrongly.
        blamed, once = dict.fromkeys(contradicted, keys[0]), Rule.ONCE
    else:
        blamed, once = {name: name for name in contradicted}, Rule.ONE_ROW
    return [
        *(
            Breach(Rule.CONTRADICTED, blamed[name], rows[places], cells=(*keys, name))
            for name, places in contradicted.items()
        ),
        Breach(once, keys[0], rows[again], cells=keys),
    ]


def apart(key: np.ndarray, said: Mapping[str, np.ndarray]) -> tuple[dict[str, Codes], Codes]:
    """Tell rows that contradict another one of their key from those that only repeat it.

    Parameters
    ----------
    key : ndarray, shape (rows,)
        Equal where keys are.
    said : mapping of str to array, each of shape (rows,)
        What rows say besides.

    Returns
    -------
    dict of str to ndarray of int
        Column -> positions of rows that contradict another one, by the first column in which they do.
    ndarray of int
        Positions of rows that say what one before them says.
    """
    blamed = np.zeros(len(key), dtype=bool)
    contradicted = {}
    for name, values in said.items():
        several = pd.Series(values).groupby(key).transform("nunique", dropna=False).to_numpy() > 1
        if (several & ~blamed).any():
            contradicted[name] = np.flatnonzero(several & ~blamed)
        blamed |= several
    return contradicted, np.flatnonzero(pd.Series(key).duplicated().to_numpy() & ~blamed)


def _codes(schema: pa.DataFrameSchema, columns: Mapping[str, Column], name: str) -> Codes:
    return columns[name].value_codes(schema.columns[name].nullable)
