"""Merged cells: the text that a spreadsheet shows over a whole region, and keeps in its first cell only."""

from __future__ import annotations

import pandas as pd

from etl.reading.grid import Grid


def filled(grid: Grid, first: int, last: int) -> pd.DataFrame:
    """Some rows of a grid with merged regions filled, as a reader of the sheet sees them.

    Meant for headings over several lines, and for labels beside several rows; a figure in a merged region
    stands for the region once, so do not add such rows up.

    Parameters
    ----------
    grid : Grid
        The sheet.
    first, last : int
        Rows as the office numbers them, both included.

    Returns
    -------
    DataFrame of str
        The same columns and row numbers; plain text rather than categories.
    """
    rows = grid.cells.loc[first:last].astype("object")
    cells = rows.to_numpy(dtype="object")
    for top, left, bottom, right in grid.merged:
        if bottom < first or top > last or left >= cells.shape[1] or top > len(grid.cells):
            continue
        cells[max(top - first, 0) : bottom - first + 1, left : right + 1] = grid.cells.at[top, left]
    return pd.DataFrame(cells, index=rows.index, columns=rows.columns)
