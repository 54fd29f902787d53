"""Rows of a text file that go on beyond its headings: a separator inside a cell moved what follows it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.judging.breaches import BETWEEN, MOST, Breach
from etl.recognising.table import Table
from etl.schemas.rules import Rule


def beyond(table: Table) -> list[Breach]:
    """Facts with something in a column that stands right of every heading.

    Only a text file is asked: in a workbook each cell has its own place, and remarks stand beside tables.
    """
    grid, (first, last) = table.grid, table.header
    if grid.sheet:
        return []
    headings = grid.cells.loc[first:last].astype("str").to_numpy()
    headed = (headings != "").any(axis=0)
    width = int(np.flatnonzero(headed)[-1]) + 1 if headed.any() else len(headed)
    rows = grid.cells.index.get_indexer(pd.Index(table.origin["row"]))
    filled = [grid.cells[place].cat.codes.to_numpy()[rows] > 0 for place in range(width, len(headed))]
    where = np.flatnonzero(np.logical_or.reduce(filled)) if filled else rows[:0]
    if not len(where):
        return []
    moved = grid.cells.iloc[rows[where[:MOST]], width - 1 :].astype("str")
    value = [BETWEEN.join(filter(None, cells)) for cells in moved.itertuples(index=False)]
    return [Breach(Rule.BEYOND, "", where, value=value, place=(width, ""))]
